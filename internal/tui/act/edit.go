package act

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// askEdit asks for everything that stands on a card.
func askEdit(d dialog, f facts) (dialog, tea.Cmd) {
	lead := f.leads[0]
	s := newSheet(i18n.KeySave, nil)
	s.all = true
	reader := d.env.Words.Reader(f.fields)
	var fields []card.Field
	for _, field := range card.Fields(f.fields) {
		row, ok := d.cardRow(reader, field, lead.Card, f.tags)
		if !ok {
			s.above = append(s.above, d.say(i18n.TooLongForField, iostreams.Clean(d.say(field.Label)), number(lead.ID)))
			continue
		}
		if row.Kind == widget.TextRow {
			s.hints[row.Key] = hintField(reader, field)
		}
		s.Rows = append(s.Rows, row)
		fields = append(fields, field)
	}
	s.done = saveCard(f, fields, s.Rows)
	return d.titled(i18n.KeyEditCard, f.leads).push(s), nil
}

// cardRow is the row of a field of a card; false when its text has no room in a row.
func (d dialog) cardRow(r card.Reader, f card.Field, c funnel.Card, tags []string) (widget.Row, bool) {
	row := widget.Row{Key: f.Key, Label: capital(iostreams.Clean(d.say(f.Label)))}
	values := f.Plain(r, c)
	text := strings.Join(values, ", ")
	switch {
	case f.Key == "source" || f.Key == "preferred":
		row.Kind = widget.ChoiceRow
		row.Options, row.Chosen = d.channelOptions(text)
		return row, true
	case len(f.Choices) > 0:
		row.Kind = widget.ChoiceRow
		row.Options = []widget.Option{{Label: noneOption}}
		for i, choice := range f.Choices {
			label := d.say(choice)
			row.Options = append(row.Options, widget.Option{Label: iostreams.Clean(label)})
			if label == text {
				row.Chosen = i + 1
			}
		}
		return row, row.Chosen > 0 || text == ""
	case f.Key == rowNote:
		text = shownBreaks(text)
	case f.Key == rowTag:
		row.Suggest = cleaned(tags)
	}
	row.Several = f.Several
	row.Field = widget.NewField(text)
	return row, widget.FieldHolds(text)
}

// hintField says how what is typed for a field is read, and of an empty one what may be typed.
func hintField(r card.Reader, f card.Field) func(d dialog, text string) string {
	return func(d dialog, text string) string {
		if f.Key == rowNote {
			return d.say(i18n.HowToBreak)
		}
		if text == "" {
			if example := exampleOf(f); example != (i18n.Sentence{}) {
				return d.say(i18n.InBrackets, example)
			}
			return ""
		}
		var c funnel.Card
		if f.Write(r, &c, text) != nil {
			return ""
		}
		if read := strings.Join(f.Text(r, c), ", "); read != text {
			return "= " + iostreams.Clean(read)
		}
		return ""
	}
}

// exampleOf is what may be typed for a field whose writing is not plain.
func exampleOf(f card.Field) i18n.Sentence {
	switch {
	case f.Key == "phone":
		return i18n.ExamplePhone
	case f.Key == rowTag:
		return i18n.ExampleTag
	case f.Key == "birthday":
		return i18n.ExampleBirthday
	case f.Key == "consent" || f.Key == "no-contact":
		return i18n.ExampleStatement
	case f.Key == "value" || f.Key == "income" || f.Custom != nil && f.Custom.Type == funnel.TypeMoney:
		return i18n.ExampleMoney
	}
	return i18n.Sentence{}
}

// noneOption is the option of a choice that has no value.
const noneOption = words.Dash

// channelOptions are the channels, and which one has a name.
func (d dialog) channelOptions(name string) (options []widget.Option, chosen int) {
	w := d.env.Words
	options = []widget.Option{{Label: noneOption}}
	for _, c := range channelsFor(w, name) {
		if c.Key == name || c.Names.In(string(w.Say.Lang)) == name {
			chosen = len(options)
		}
		options = append(options, widget.Option{Label: w.Channel(c), Value: c.Key})
	}
	return options, chosen
}

// channelsFor lists the channels that are shown, and a hidden one that has a name.
func channelsFor(w words.Words, name string) (channels []funnel.Channel) {
	for _, c := range w.Outline.Channels {
		if !c.Hidden || name != "" && (c.Key == name || c.Names.In(string(w.Say.Lang)) == name) {
			channels = append(channels, c)
		}
	}
	return channels
}

// typedText is what a row says as card.Field.Write takes it in.
func typedText(w words.Words, f card.Field, row widget.Row) string {
	switch {
	case row.Kind != widget.ChoiceRow:
		if f.Key == rowNote {
			return realBreaks(row.Field.Value())
		}
		return row.Field.Value()
	case row.Chosen == 0:
		return ""
	case f.Key == rowSource || f.Key == "preferred":
		return row.Picked().Value
	}
	return w.Say.Say(f.Choices[row.Chosen-1])
}

// written is what was typed for a field.
type written struct {
	field card.Field
	text  string
	was   []string // what stood there when the card was shown
}

// saveCard writes what was changed on a card.
func saveCard(f facts, fields []card.Field, rows []widget.Row) func(d dialog, s sheet) (dialog, tea.Cmd) {
	lead := f.leads[0]
	return func(d dialog, s sheet) (dialog, tea.Cmd) {
		w := d.env.Words
		reader := w.Reader(f.fields)
		r := read(d, s)
		scratch := lead.Clone()
		var changes []written
		var shown book.Shown
		for i, row := range s.Rows {
			if row.Chosen == rows[i].Chosen && row.Field.Value() == rows[i].Field.Value() {
				continue
			}
			was := fields[i].Plain(reader, lead.Card)
			c := written{fields[i], typedText(w, fields[i], row), was}
			if err := c.field.Write(reader, &scratch, c.text); err != nil {
				r.fail(row.Key, err)
			}
			changes = append(changes, c)
			if fields[i].Key == rowSource || fields[i].Key == "preferred" {
				shown = shown.With(offeredChannel(row.Picked()))
			}
		}
		if r.failed {
			return r.show(), nil
		}
		d.refused = func(d dialog, err error) (dialog, bool) {
			return d.known(err, i18n.AskKeepTwice, func(d dialog) (dialog, tea.Cmd) {
				d = d.pop()
				return d.save(expecting(shown, editCard(w, reader, lead.ID, changes, true)))
			})
		}
		return d.save(expecting(shown, editCard(w, reader, lead.ID, changes, false)))
	}
}

// editCard writes changes to the card of a lead as it is now. A field that somebody else has changed meanwhile is not overwritten.
func editCard(w words.Words, reader card.Reader, lead int64, changes []written, force bool) func(ctx context.Context, b *book.Book) (string, error) {
	return func(ctx context.Context, b *book.Book) (string, error) {
		var before funnel.Card
		out, err := b.EditLead(ctx, lead, force, func(c *funnel.Card) error {
			before = c.Clone()
			for _, change := range changes {
				if !slices.Equal(change.field.Plain(reader, *c), change.was) {
					return i18n.Failed(i18n.FieldChangedMeanwhile, change.field.Label)
				}
				if err := change.field.Write(reader, c, change.text); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return "", err
		}
		var more []string
		for _, change := range changes {
			was, is := valueOf(w, reader, change.field, before), valueOf(w, reader, change.field, out.Lead.Card)
			if was != is {
				more = append(more, w.Say.Say(i18n.FieldBecame, iostreams.Clean(w.Say.Say(change.field.Label)), was, is))
			}
		}
		more = append(more, w.Doubts(before, out.Lead.Card)...)
		return outcomes(w, out, w.Say.Say(i18n.LeadEdited, w.Lead(out.Lead)), false, more...), nil
	}
}

// mostValue is how wide a value is at most where it is said what became of it.
const mostValue = 40

// valueOf writes the value of a field in a few words.
func valueOf(w words.Words, r card.Reader, f card.Field, c funnel.Card) string {
	values := f.Text(r, c)
	if len(values) == 0 {
		return w.Say.Say(i18n.CardNone)
	}
	return ansi.Truncate(iostreams.Clean(strings.Join(values, ", ")), mostValue, "…")
}
