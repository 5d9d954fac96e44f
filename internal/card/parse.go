package card

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// ParseForm reads a form that Form wrote and a person has edited, into c. A field without a line, and one without a value, is cleared. A
// note that stands as it was is not judged again: it may be from a time with other rules. The error says that nothing is left (FormEmpty,
// which is no wrong usage), that there is no name (CardNameEmpty), or names the line and what is wrong with it (FormAt, with that error
// underneath); c is then as it was.
func ParseForm(r Reader, text string, c *funnel.Card) error {
	p := parser{Reader: r, fields: Fields(r.Fields), met: map[string]bool{}, was: c.Note}
	p.card.Custom = beyond(r.Fields, c.Custom)
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(text, "\ufeff"))
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		ended, err := p.line(strings.TrimSpace(l), lines[i+1:])
		if err != nil {
			return i18n.Wrong(i18n.FormAt, strconv.Itoa(i+1), err).Because(err)
		}
		if ended {
			break
		}
	}
	switch {
	case len(p.met) == 0:
		return i18n.Failed(i18n.FormEmpty)
	case p.card.Name == "":
		return i18n.Wrong(i18n.CardNameEmpty)
	}
	*c = p.card
	return nil
}

// beyond are the values of own fields that the reader does not know, which no form shows.
func beyond(known []funnel.Field, values map[string]string) map[string]string {
	rest := maps.Clone(values)
	maps.DeleteFunc(rest, func(key, _ string) bool {
		return slices.ContainsFunc(known, func(f funnel.Field) bool { return f.Key == key })
	})
	if len(rest) == 0 {
		return nil
	}
	return rest
}

// parser reads a form line by line.
type parser struct {
	Reader
	fields []Field
	card   funnel.Card
	met    map[string]bool // keys of the fields that had a line
	was    string          // the note before
}

// line reads one line; the note takes in what stands below it and ends the form.
func (p *parser) line(text string, below []string) (ended bool, err error) {
	if text == "" || strings.HasPrefix(text, "#") {
		return false, nil
	}
	key, value, ok := cutLine(text)
	if !ok {
		return false, i18n.Wrong(i18n.FormNoColon, quote(text))
	}
	i := slices.IndexFunc(p.fields, func(f Field) bool { return f.Key == key })
	if i < 0 {
		return false, i18n.Wrong(i18n.CardFieldUnknown, quote(key), keysOf(p.fields))
	}
	f := p.fields[i]
	if p.met[key] && !f.Several {
		return false, i18n.Wrong(i18n.FormTwice, quote(key))
	}
	p.met[key] = true
	switch {
	case key == noteKey:
		text := value + "\n" + strings.Join(below, "\n")
		if p.card.Note = p.was; strings.TrimSpace(text) != strings.TrimSpace(p.was) {
			p.card.Note, err = Note(text)
		}
		return true, err
	case f.Several && clears(value):
		return false, nil
	}
	return false, f.Add(p.Reader, &p.card, value)
}

// cutLine splits a line of the form into its key and its value, and drops the label in brackets between them. The colon may be the wide
// one of Chinese keyboards.
func cutLine(text string) (key, value string, ok bool) {
	end := strings.IndexFunc(text, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '_'
	})
	if end <= 0 {
		return "", "", false
	}
	key, rest := strings.ToLower(text[:end]), strings.TrimSpace(text[end:])
	if strings.HasPrefix(rest, "[") {
		if _, rest, ok = strings.Cut(rest, "]"); !ok {
			return "", "", false
		}
		rest = strings.TrimSpace(rest)
	}
	for _, colon := range []string{":", "："} {
		if value, ok := strings.CutPrefix(rest, colon); ok {
			return key, strings.TrimSpace(value), true
		}
	}
	return "", "", false
}
