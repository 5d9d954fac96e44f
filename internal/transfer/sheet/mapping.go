package sheet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// Map says what a column holds: "Column=field". The column is its title, as it stands or without case and accents, its letter (C), or its
// number (#3); the field one of Fields or of Options.Own, or what such a column is called in English, Vietnamese or Chinese. A field that
// only one column can hold is taken from the other one. Errors are *i18n.Error of wrong usage.
func (t *Table) Map(spec string) error {
	i := strings.LastIndexByte(spec, '=')
	if i <= 0 || strings.TrimSpace(spec[i+1:]) == "" {
		return i18n.Wrong(i18n.SheetMapForm, transfer.Shown(spec))
	}
	at, err := t.find(spec[:i])
	if err != nil {
		return err
	}
	f, err := t.field(strings.TrimSpace(spec[i+1:]))
	if err != nil {
		return err
	}
	for j := range t.Columns {
		if t.Columns[j].Field == f && !f.several() {
			t.Columns[j].Field = Unknown
		}
	}
	t.Columns[at].Field, t.Columns[at].Guessed = f, false
	return nil
}

// SetOrder says in which order the dates of a column stand, whatever they say themselves. The column is named as for Map.
func (t *Table) SetOrder(column string, o Order) error {
	at, err := t.find(column)
	if err != nil {
		return err
	}
	t.Columns[at].Order = o
	return nil
}

// find finds a column by what people call it.
func (t *Table) find(name string) (int, error) {
	titles := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = c.Title
	}
	return FindColumn(titles, name)
}

// FindColumn finds a column by what people call it, among columns with these titles, and returns its place: by its title, as it stands or
// without case and accents, its letter (C), or its number (#3). The error is an *i18n.Error of wrong usage.
func FindColumn(titles []string, name string) (int, error) {
	name, _ = transfer.Line(name)
	for _, fits := range []func(c Column) bool{
		func(c Column) bool { return c.Title == name },
		func(c Column) bool { return headerKey(name) != "" && headerKey(c.Title) == headerKey(name) },
		func(c Column) bool { return c.Letter() == strings.ToUpper(name) },
		func(c Column) bool { return "#"+strconv.Itoa(c.Index+1) == name },
	} {
		var found []string
		at := 0
		for i, title := range titles {
			if fits(Column{Index: i, Title: title}) {
				found, at = append(found, "#"+strconv.Itoa(i+1)), i
			}
		}
		switch len(found) {
		case 0:
		case 1:
			return at, nil
		default:
			return 0, i18n.Wrong(i18n.SheetColumnSeveral, transfer.Shown(name), list(found))
		}
	}
	names := make([]string, len(titles))
	for i, title := range titles {
		names[i] = Column{Index: i, Title: title}.name()
	}
	return 0, i18n.Wrong(i18n.SheetColumnUnknown, transfer.Shown(name), list(names))
}

// field finds a field by its key, or by a header that columns of it have.
func (t *Table) field(name string) (Field, error) {
	key := Field(strings.ToLower(name))
	if slices.Contains(Fields(), key) {
		return key, nil
	}
	if slices.Contains(t.options.Own, name) {
		return Field(name), nil
	}
	if f, ok := fieldOf(name, ""); ok {
		return f, nil
	}
	var keys []string
	for _, f := range Fields() {
		keys = append(keys, string(f))
	}
	return "", i18n.Wrong(i18n.SheetFieldUnknown, transfer.Shown(name), strings.Join(append(keys, t.options.Own...), ", "))
}
