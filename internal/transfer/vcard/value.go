package vcard

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	govcard "github.com/emersion/go-vcard"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// unescape resolves the escapes of a value: \n \N \, \; \: \\; any other backslash stays. In quoted-printable text line breaks are
// encoded, and \n is what it looks like: a path.
func unescape(f *govcard.Field, value string) string {
	if !strings.Contains(value, `\`) {
		return value
	}
	quoted := f.Params.Get(paramEncoding) != ""
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		c := value[i]
		if c != '\\' || i+1 == len(value) {
			b.WriteByte(c)
			continue
		}
		switch next := value[i+1]; {
		case strings.IndexByte(`\,;:`, next) >= 0:
			b.WriteByte(next)
			i++
		case (next == 'n' || next == 'N') && !quoted:
			b.WriteByte('\n')
			i++
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// split cuts a value at a separator that no backslash stands before, and resolves the escapes of the parts; what comes after the greatest
// number of parts is dropped.
func split(f *govcard.Field, separator byte, most int) []string {
	var parts []string
	from := 0
	for i := 0; i < len(f.Value) && len(parts) < most; i++ {
		switch f.Value[i] {
		case '\\':
			i++
		case separator:
			parts, from = append(parts, unescape(f, f.Value[from:i])), i+1
		}
	}
	if len(parts) == most {
		return parts
	}
	return append(parts, unescape(f, f.Value[from:]))
}

// at is a part of a value; "" when it has not that many.
func at(parts []string, i int) string {
	if i >= len(parts) {
		return ""
	}
	return parts[i]
}

// lineOf is the line of the file on which a field begins.
func lineOf(f *govcard.Field) int {
	n, err := strconv.Atoi(f.Params.Get(paramLine))
	if err != nil {
		return 0
	}
	return n
}

// byPreference returns fields with the preferred first (PREF of 4.0 counts from 1 to 100, TYPE=pref of 2.1 and 3.0 is 1), else as they
// stand in the file.
func byPreference(fields []*govcard.Field) []*govcard.Field {
	const last = 101
	rank := func(f *govcard.Field) int {
		if n, err := strconv.Atoi(f.Params.Get(paramPref)); err == nil && n >= 1 && n < last {
			return n
		}
		if f.Params.HasType("pref") {
			return 1
		}
		return last
	}
	sorted := slices.Clone(fields)
	slices.SortStableFunc(sorted, func(a, b *govcard.Field) int { return cmp.Compare(rank(a), rank(b)) })
	return sorted
}

// typeLabel is what the types of a field say: "home", "work fax", "cell". Types that every number or address has say nothing.
func typeLabel(f *govcard.Field) string {
	var said []string
	for _, t := range f.Params[paramType] {
		switch lower := strings.ToLower(t); {
		case slices.ContainsFunc(said, func(s string) bool { return strings.EqualFold(s, t) }):
		case slices.Contains([]string{"pref", "voice", "internet", "msg", "iphone", "dom", "intl", "postal", "parcel"}, lower):
		case slices.Contains(plainTypes(), lower):
			said = append(said, lower)
		case strings.HasPrefix(lower, "x-"):
			said = append(said, t[2:])
		default:
			said = append(said, t)
		}
	}
	return strings.Join(said, " ")
}

// plainTypes are the types that a writer may give a number or an address; a label of other words stands in a property of its own.
func plainTypes() []string {
	return []string{"home", "work", "cell", "fax", "pager", "text", "video", "textphone", "main", "other", "car", "isdn", "bbs", "modem", "pcs"}
}

// appleLabel is a label as people read it: Apple marks those of its own, _$!<Mobile>!$_.
func appleLabel(label string) string {
	own, ok := strings.CutPrefix(label, "_$!<")
	if !ok {
		return label
	}
	for ok {
		own, ok = strings.CutPrefix(strings.TrimSpace(strings.TrimSuffix(own, ">!$_")), "_$!<")
	}
	return strings.ToLower(own)
}

// withoutScheme takes the schemes of URIs of numbers and e-mail addresses away; false when there is none.
func withoutScheme(value string) (rest string, uri bool) {
	for {
		scheme, _, ok := strings.Cut(value[:min(len(value), len("mailto:"))], ":")
		if !ok || !strings.EqualFold(scheme, "tel") && !strings.EqualFold(scheme, "mailto") {
			return value, uri
		}
		value, uri = strings.TrimSpace(value[len(scheme)+1:]), true
	}
}

// ofURI is what the rest of a URI says (RFC 3966, RFC 6068): percent signs decoded, the extension of a number written behind it, and other
// parameters dropped.
func ofURI(rest string) string {
	rest, parameters, _ := strings.Cut(rest, ";")
	for p := range strings.SplitSeq(parameters, ";") {
		if name, extension, _ := strings.Cut(p, "="); strings.EqualFold(name, "ext") && extension != "" {
			rest += " ext. " + extension
			break
		}
	}
	if plain, err := url.PathUnescape(rest); err == nil {
		return plain
	}
	return rest
}

// birthday reads a day: 1990-02-28, 19900228, either with a time behind it, --02-28, --0228. A year that stands for none is left out: that
// which Apple names in a parameter, 1604, 0000. False when it is no day, or one of a year before 1900.
func birthday(f *govcard.Field, text string) (funnel.Birthday, bool) {
	text = strings.TrimSpace(text)
	date, _, _ := strings.Cut(strings.ToUpper(text), "T")
	date, _, _ = strings.Cut(date, " ")
	date, noYear := strings.CutPrefix(date, "--")
	digits := strings.ReplaceAll(date, "-", "")
	want := []string{"YYYYMMDD", "YYYY-MM-DD"}
	if noYear {
		want = []string{"MMDD", "MM-DD"}
	}
	dashes := func(text string) string {
		return strings.Map(func(r rune) rune {
			if r != '-' {
				return '.'
			}
			return r
		}, text)
	}
	if strings.Trim(digits, "0123456789") != "" || !slices.ContainsFunc(want, func(form string) bool { return dashes(form) == dashes(date) }) {
		return funnel.Birthday{}, false
	}
	year := 0
	if !noYear {
		if digits[:4] != f.Params.Get(paramOmitYear) && digits[:4] != appleNoYear && digits[:4] != "0000" {
			year = number(digits[:4])
		}
		digits = digits[4:]
	}
	b := funnel.Birthday{Year: year, Month: time.Month(number(digits[:2])), Date: number(digits[2:])}
	return b, b.Known() && b.Valid()
}

// appleNoYear is the leap year that Apple writes for a year that is not known, with or without saying so.
const appleNoYear = "1604"

// number is the value of at most four digits.
func number(digits string) int {
	n := 0
	for i := range len(digits) {
		n = 10*n + int(digits[i]-'0')
	}
	return n
}
