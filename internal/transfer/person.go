package transfer

import (
	"cmp"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Person is whom a record is about, as a card can be made of it.
type Person struct {
	Card  funnel.Card
	Level string // key of the level that the record tells; "" for none
}

// Taker makes cards of records. It belongs to one goroutine at a time.
type Taker struct {
	reader card.Reader
	fields map[string]card.Field
	unfit  map[string]bool // values that their field did not take before, behind its key

	rec   Record
	p     Person
	lines []string // of the note, behind that of the record
	found []Problem
	lost  string // the first phone or e-mail that could not be read
}

// NewTaker returns one that reads values as a card does.
func NewTaker(r card.Reader) *Taker {
	t := &Taker{reader: r, fields: map[string]card.Field{}, unfit: map[string]bool{}}
	for _, f := range card.Fields(r.Fields) {
		t.fields[f.Key] = f
	}
	return t
}

// Take makes a card of a record that is not refused. A value that its field does not take is kept in the note under its header, and so is
// what has no field; a number of a fax is, for nobody is called there and many share it. Who has no name is called by the organisation, else by the
// e-mail address, else by the number. It returns what was changed or kept so, the record's own problems not among it, and why there can be no card; nil when there is one.
func (t *Taker) Take(rec Record) (Person, []Problem, *i18n.Error) {
	t.rec, t.p, t.lines, t.found, t.lost = rec, Person{}, nil, nil, ""
	c := &t.p.Card
	t.contacts()
	t.birthday()
	c.Sex = rec.Sex
	for _, v := range [...]struct{ key, value string }{
		{"occupation", rec.Job}, {"employer", rec.Organisation}, {"address", rec.Address},
	} {
		if v.value != "" {
			t.set(v.key, t.fields[v.key].Label, v.value)
		}
	}
	for _, tag := range rec.Tags {
		t.add("tag", tag)
	}
	for _, custom := range rec.Custom {
		t.custom(custom)
	}
	if err := t.name(); err != nil {
		return Person{}, nil, err
	}
	t.note()
	return t.p, t.found, nil
}

// name names the person.
func (t *Taker) name() *i18n.Error {
	c := &t.p.Card
	dash := func(r rune) bool { return fold.Narrow(r) == '-' || unicode.IsSpace(r) }
	name := cmp.Or(strings.TrimLeftFunc(t.rec.Name, dash), strings.TrimLeftFunc(t.rec.Organisation, dash))
	switch {
	case strings.ContainsFunc(name, func(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.S) }):
	case len(c.Emails) > 0:
		name = c.Emails[0]
	case len(c.Phones) > 0:
		name = c.Phones[0].Number
	case t.lost != "":
		return i18n.Failed(i18n.SheetRowUnread, Shown(t.lost))
	default:
		return i18n.Failed(i18n.SheetRowNobody)
	}
	var err error
	if c.Name, err = card.Name(name); err != nil {
		return said(err)
	}
	return nil
}

// contacts takes in phones and e-mails.
func (t *Taker) contacts() {
	for _, p := range t.rec.Phones {
		if isFax(p.Label) {
			t.keep(p.Label, p.Value)
			continue
		}
		t.add("phone", p.Value)
	}
	for _, e := range t.rec.Emails {
		t.add("email", e.Value)
	}
}

func isFax(label string) bool {
	label = fold.Text(label)
	return strings.Contains(label, "fax") || strings.Contains(label, "传真") || strings.Contains(label, "傳真")
}

// add adds a value of a field of several.
func (t *Taker) add(key, value string) {
	f := t.fields[key]
	if err := f.Add(t.reader, &t.p.Card, value); err != nil {
		t.unread(f.Label, value)
		if key != "tag" {
			t.lost = cmp.Or(t.lost, value)
		}
	}
}

// set sets a field; what it does not take is kept.
func (t *Taker) set(key string, header any, value string) {
	if !t.fits(key, value, func() error { return t.fields[key].Set(t.reader, &t.p.Card, value) }) {
		t.unread(header, value)
	}
}

// maxUnfit is how many values are remembered that do not fit their field: a column of another program's words has few of them, and each is looked
// for among all names of channels or levels.
const maxUnfit = 1000

// fits reads a value of a field, unless it is known not to fit.
func (t *Taker) fits(key, value string, read func() error) bool {
	at := key + "\x00" + value
	if t.unfit[at] {
		return false
	}
	if read() == nil {
		return true
	}
	if len(t.unfit) < maxUnfit {
		t.unfit[at] = true
	}
	return false
}

// birthday takes in a birthday that does not lie ahead.
func (t *Taker) birthday() {
	b := t.rec.Birthday
	if !b.Known() || b.Year == 0 || b.On(b.Year) <= t.reader.Today {
		t.p.Card.Birthday = b
		return
	}
	t.unread(i18n.LabelBirthday, b.String())
}

// custom takes in a value under its header.
func (t *Taker) custom(custom Custom) {
	switch _, known := t.fields[custom.Field]; {
	case custom.Field == "level":
		fits := t.fits(custom.Field, custom.Value, func() error {
			level, err := t.reader.Vocabulary.Level(custom.Value)
			switch {
			case err != nil:
				return err
			case level.Crowd:
				return i18n.Failed(i18n.CrowdLevel, level.Key)
			}
			t.p.Level = level.Key
			return nil
		})
		if !fits {
			t.unread(custom.Header, custom.Value)
		}
	case !known:
		t.keep(custom.Header, custom.Value)
	case custom.Field == "consent" || custom.Field == "no-contact":
		t.set(custom.Field, custom.Header, answered(custom.Value))
	default:
		t.set(custom.Field, custom.Header, custom.Value)
	}
}

// answered is how people write the yes and no of a spreadsheet.
func answered(value string) string {
	switch fold.Text(strings.TrimSpace(value)) {
	case "true", "1", "x", "checked", "on", "dung", "✓", "✔", "是的":
		return "yes"
	case "false", "0", "unchecked", "off", "sai":
		return "no"
	}
	return value
}

// unread keeps what a field does not take, and tells it. The header is that of a column or what a field is called.
func (t *Taker) unread(header any, value string) {
	if s, ok := header.(string); ok {
		header = Shown(s)
	}
	t.problem(i18n.Failed(i18n.SheetKept, header, Shown(value)))
	label, ok := header.(i18n.Sentence)
	if !ok {
		t.keep(header.(string), value)
		return
	}
	t.keep(i18n.NewPrinter(t.reader.Lang).Say(label), value)
}

func (t *Taker) problem(what *i18n.Error) {
	t.found = append(t.found, Problem{Line: t.rec.Line, What: what})
}

// keep keeps a value in the note.
func (t *Taker) keep(header, value string) {
	if header != "" {
		value = header + ": " + value
	}
	t.lines = append(t.lines, value)
}

// note makes the note, cut where it is longer than a card holds.
func (t *Taker) note() {
	if t.rec.Note == "" && len(t.lines) == 0 {
		return
	}
	text := strings.TrimPrefix(t.rec.Note+"\n"+strings.Join(t.lines, "\n"), "\n")
	if len(text) > card.MaxNote {
		t.problem(i18n.Failed(i18n.ImportNoteCut, card.MaxNote))
		end := card.MaxNote - len("…")
		for !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end] + "…"
	}
	note, err := card.Note(text)
	if err != nil {
		t.problem(said(err))
	}
	t.p.Card.Note = note
}

// said is an error of a card, which is always one that can be said.
func said(err error) *i18n.Error {
	var e *i18n.Error
	if errors.As(err, &e) {
		return e
	}
	return i18n.Failed(i18n.Verbatim, err.Error()).Because(err)
}
