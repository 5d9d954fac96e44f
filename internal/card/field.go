package card

import (
	"slices"
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Reader is what typed text is read against, and values are written by.
type Reader struct {
	Region    string // of a telephone number without a calling code: "VN"
	Currency  funnel.Currency
	Lang      i18n.Lang
	Today     funnel.Day
	WeekStart time.Weekday // the first day of a week
	// Said is the day of what a person says about being contacted when the text names none; nil is Today.
	Said       *funnel.Day
	Vocabulary grammar.Vocabulary // its channels are sources and ways to contact
	Fields     []funnel.Field     // the agent's own
}

// Field is one thing that a card says of a person.
type Field struct {
	// Key is English and stays: the name of a flag, of a line of the form, of a column.
	Key   string
	Label i18n.Sentence
	// Several tells that a card may hold several values.
	Several bool
	// Choices lists what may be written, where that is a closed list.
	Choices []i18n.Sentence
	// Custom is the agent's own field; nil for one that every card has.
	Custom *funnel.Field

	required bool // cannot be cleared
	clear    func(c *funnel.Card)
	// read takes in a typed text that is not empty; of several values, it adds one.
	read func(r Reader, c *funnel.Card, text string) error
	// plain writes the values as read takes them in.
	plain func(r Reader, c funnel.Card) []string
	// shown writes them as people read them; nil when they are the same.
	shown func(r Reader, c funnel.Card) []string
}

// Set makes the typed text the value of the field: of several values, the only ones. An empty text, and none, không or 无, clear it; a
// name cannot be cleared. What is refused leaves the card as it was.
func (f Field) Set(r Reader, c *funnel.Card, text string) error {
	next := *c
	if !f.required {
		f.clear(&next)
	}
	if f.required || !clears(text) {
		if err := f.read(r, &next, text); err != nil {
			return err
		}
	}
	*c = next
	return nil
}

// Add adds the typed text to the values of a field of several; tags may be several with commas between them. A value that is there
// already is not added again. The value of another field is set. What is refused, an empty text among it, leaves the card as it was.
func (f Field) Add(r Reader, c *funnel.Card, text string) error {
	if !f.Several {
		return f.Set(r, c, text)
	}
	if clears(text) {
		return i18n.Wrong(i18n.CardEmpty, f.Label)
	}
	next := *c
	if err := f.read(r, &next, text); err != nil {
		return err
	}
	*c = next
	return nil
}

// Text writes the values for people, in the reader's language; none when there are none.
func (f Field) Text(r Reader, c funnel.Card) []string {
	if f.shown != nil {
		return f.shown(r, c)
	}
	return f.plain(r, c)
}

// Fields lists the fields of a card in their order, the agent's own after those that every card has, before the note.
func Fields(custom []funnel.Field) []Field {
	fields := builtIn()
	for _, f := range custom {
		fields = append(fields, ownField(f))
	}
	return append(fields, note())
}

// Find finds a field of the reader's by its key, or by its name in any language. The error lists the keys (CardFieldUnknown) or those that
// fit (WordSeveral).
func (r Reader) Find(text string) (Field, error) {
	fields := Fields(r.Fields)
	words := make([]word, len(fields))
	for i, f := range fields {
		words[i] = word{key: f.Key, name: f.Label}
	}
	key, err := pick(text, words, i18n.CardFieldUnknown)
	if err != nil {
		return Field{}, err
	}
	return fields[slices.IndexFunc(fields, func(f Field) bool { return f.Key == key })], nil
}

// dates is what a day among the values is read against.
func (r Reader) dates(d grammar.Direction) grammar.DateContext {
	return grammar.DateContext{Today: r.Today, Lang: r.Lang, Direction: d, WeekStart: r.WeekStart}
}

func (r Reader) say() *i18n.Printer { return i18n.NewPrinter(r.Lang) }

// keysOf lists the keys of fields for an error.
func keysOf(fields []Field) string {
	list := make([]string, len(fields))
	for i, f := range fields {
		list[i] = f.Key
	}
	return strings.Join(list, ", ")
}
