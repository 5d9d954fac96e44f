package vcard

import (
	"cmp"
	"slices"
	"strings"

	govcard "github.com/emersion/go-vcard"

	"github.com/funnel-cli/funnel/internal/transfer"
)

// isNoise reports whether a property says nothing of the person: what a program keeps for itself.
func isNoise(name string) bool {
	switch name {
	case "PRODID", "REV", "UID", "MAILER", "CLASS", "PROFILE", "SOURCE", "NAME", "XML", "CLIENTPIDMAP", "SORT-STRING", "TZ", "GEO", "LANG",
		"MEMBER", "FBURL", "CALURI", "CALADRURI", "CREATED",
		"X-ABADR", "X-ABUID", "X-ABSHOWAS", "X-ABORDER", "X-IMAGEHASH", "X-IMAGETYPE", "X-SHARED-PHOTO-DISPLAY-PREF",
		"X-ADDRESSBOOKSERVER-MEMBER", "X-ADDRESSING-GRAMMAR", "X-MS-OL-DESIGN", "X-MS-OL-DEFAULT-POSTAL-ADDRESS", "X-EVOLUTION-FILE-AS",
		"X-MOZILLA-HTML", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME", "X-PHONETIC-ORG", "X-UNREADNAME",
		"X-ACCOUNT", "X-GROUP-MEMBERSHIP", "X-TIMES_CONTACTED", "X-LAST_TIME_CONTACTED":
		return true
	}
	return strings.HasPrefix(name, "X-APPLE-") || strings.HasPrefix(name, "X-WALLPAPER") || strings.HasPrefix(name, "X-SENSITIVE-CONTENT")
}

// isField reports whether a property has a place of its own in a record.
func isField(name string) bool {
	switch name {
	case govcard.FieldFormattedName, govcard.FieldName, govcard.FieldTelephone, govcard.FieldEmail, govcard.FieldBirthday,
		govcard.FieldGender, "X-GENDER", "X-WAB-GENDER", govcard.FieldOrganization, govcard.FieldTitle, govcard.FieldRole,
		govcard.FieldAddress, "LABEL", govcard.FieldCategories, govcard.FieldNote, govcard.FieldKind, "X-ADDRESSBOOKSERVER-KIND",
		"X-ABLABEL", govcard.FieldVersion:
		return true
	}
	return false
}

// custom takes in what has no place of its own.
func (r *reading) custom() {
	for name, fields := range r.card {
		if isField(name) {
			continue
		}
		for _, f := range fields {
			header, value := cmp.Or(r.labels[f.Group], name), r.lines(f, unescape(f, f.Value))
			switch {
			case name == "X-ANDROID-CUSTOM":
				header, value = r.android(f)
			case name == govcard.FieldIMPP:
				header = cmp.Or(r.labels[f.Group], r.line(f, f.Params.Get(paramService)), name)
			case name == govcard.FieldNickname && value == r.record.Name:
				continue
			}
			r.addCustom(f, header, value)
		}
	}
	slices.SortStableFunc(r.customs, func(a, b customLine) int { return cmp.Compare(a.line, b.line) })
	for _, c := range r.customs {
		r.record.Custom = append(r.record.Custom, c.Custom)
	}
}

func (r *reading) addCustom(f *govcard.Field, header, value string) {
	if header != "" && value != "" {
		custom := transfer.Custom{Header: header, Value: value, Field: f.Params.Get(paramField)}
		r.customs = append(r.customs, customLine{custom, lineOf(f)})
	}
}

// android reads one of the rows that Android has no property for: vnd.android.cursor.item/nickname;Tí;1;;;. The third part is a number for
// the kind, 0 when the owner gave a name of their own, which is the fourth.
func (r *reading) android(f *govcard.Field) (header, value string) {
	parts := split(f, ';', 4)
	_, kind, _ := strings.Cut(at(parts, 0), "/")
	return r.line(f, cmp.Or(at(parts, 3), strings.ToUpper(kind))), r.lines(f, at(parts, 1))
}
