package funnel

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// RecordKind is a kind of record of a whole book, as it leaves the program and comes back. The kinds say what everything in a book is
// made of, apart from how it is stored or written.
type RecordKind struct {
	Name   string
	Fields []RecordField
	// Numbered tells that records have a number, their first field, that rises from record to record, and a key of their own, the second.
	Numbered bool
}

// RecordField is a field of a record.
type RecordField struct {
	Name string
	Form RecordForm
	Must bool                // every record has a value; a number that has none is nil, a text ""
	Of   string              // the kind of the record that the field names: by its number in a RefForm, else by its key; "" for none
	Fit  func(v string) bool // of texts that have a value; nil for any
	Most int64               // of numbers: the greatest, and below 0 the least; 0 for none
	Plus bool                // of numbers: never below 0
	Long int                 // of texts: the greatest length in characters; 0 for one of MaxNote bytes
}

// RecordForm is what a field holds.
type RecordForm int

// The forms. A value is a string, an int64 or nil, a bool, or a []string.
const (
	TextForm   RecordForm = iota // string; "" for none
	NumberForm                   // int64; nil for none
	RefForm                      // int64, the number of another record, from 1 on; nil for none
	FlagForm                     // bool
	DayForm                      // string, 2026-11-20; nil for none
	MomentForm                   // string, RecordMoment
	UUIDForm                     // string, in lower case
	ListForm                     // []string
)

// RecordMoment is the form of a moment: UTC, milliseconds.
const RecordMoment = "2006-01-02T15:04:05.000Z"

// MaxRecordNumber is the greatest number of a record: the greatest whole number that every reader of JSON keeps exactly.
const MaxRecordNumber = 1<<53 - 1

// Record is a record of a kind: a value for each of its fields.
type Record struct {
	Kind   *RecordKind
	Values []any
	Line   int // of the file from which the record comes, counted from 1
}

// Field returns the value of a field, nil when the kind has no such field.
func (r Record) Field(name string) any {
	if i := slices.IndexFunc(r.Kind.Fields, func(f RecordField) bool { return f.Name == name }); i >= 0 {
		return r.Values[i]
	}
	return nil
}

// Fault is the name of the first field with a value that does not fit, by itself or beside the others; "" when all fit.
func (r Record) Fault() string {
	for i, f := range r.Kind.Fields {
		if !f.Fits(r.Values[i]) {
			return f.Name
		}
	}
	has := func(name string) bool { v := r.Field(name); return v != nil && v != "" && v != false }
	switch {
	case r.Kind.Name == "lead" && has("state") != has("state_day"):
		return "state_day"
	case r.Kind.Name == "lead" && has("consent_source") && !has("consent_day"):
		return "consent_source"
	case r.Kind.Name == "lead" && has("no_contact_source") && !has("no_contact_day"):
		return "no_contact_source"
	case r.Kind.Name == "arrival" && has("drawn") && !has("day"):
		return "drawn"
	case r.Kind.Name == "followup" && has("dropped") && !has("closed"):
		return "dropped"
	case r.Kind.Name == "day_off" && r.Field("to").(string) < r.Field("from").(string):
		return "to"
	case r.Kind.Name == "referral" && r.Field("lead") == r.Field("referrer"):
		return "referrer"
	}
	return ""
}

// Fits reports whether the field may have a value.
func (f RecordField) Fits(value any) bool {
	switch v := value.(type) {
	case nil:
		return !f.Must
	case string:
		return f.fitsText(v)
	case int64:
		switch {
		case f.Form == RefForm:
			return v >= 1 && v <= MaxRecordNumber
		case f.Plus && v < 0:
			return false
		case f.Most != 0:
			return v <= f.Most && v >= -f.Most
		}
		return v >= -MaxRecordNumber && v <= MaxRecordNumber
	case []string:
		return !slices.ContainsFunc(v, func(s string) bool { return !ValidText(s) || f.tooLong(s) })
	}
	return true
}

func (f RecordField) fitsText(v string) bool {
	switch {
	case !ValidText(v), f.tooLong(v):
		return false
	case v == "":
		return !f.Must && f.Form == TextForm
	}
	switch f.Form {
	case DayForm:
		d, err := ParseDay(v)
		return err == nil && d.String() == v
	case MomentForm:
		t, err := time.Parse(RecordMoment, v)
		return err == nil && t.Format(RecordMoment) == v
	case UUIDForm:
		return validUUID(v)
	}
	return f.Fit == nil || f.Fit(v)
}

func (f RecordField) tooLong(v string) bool {
	if f.Long == 0 {
		return len(v) > MaxNote
	}
	return len(v) > f.Long && utf8.RuneCountInString(v) > f.Long
}

// validUUID reports whether s is a UUID (RFC 9562) in lower case, or 32 digits as books have them that were made without Go: of what earlier
// versions kept of the forgotten, and of what a migration added.
func validUUID(s string) bool {
	form := "00000000-0000-0000-0000-000000000000"
	if len(s) == 32 {
		form = strings.ReplaceAll(form, "-", "")
	}
	if len(s) != len(form) {
		return false
	}
	for i := range len(s) {
		if (form[i] == '-') != (s[i] == '-') || form[i] != '-' && !strings.ContainsRune("0123456789abcdef", rune(s[i])) {
			return false
		}
	}
	return true
}
