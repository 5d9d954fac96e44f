package act

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

const (
	rowLevel  = "level"
	rowCount  = "count"
	rowSource = "source"
)

// Options of how a new lead counts.
const (
	countUsual = iota
	countNew
	countOld
)

// askAdd asks for a new lead: who it is, how to reach it, where it stands, and what comes next.
func askAdd(d dialog, f facts) (dialog, tea.Cmd) {
	w := d.env.Words
	levels := levelsFor(d, nil)
	level := d.choice(rowLevel, i18n.HeadLeadLevel)
	level.Chosen = -1
	for i, l := range levels {
		level.Options = append(level.Options, widget.Option{Label: w.Level(l), Value: l.Key})
		if l.Entry && level.Chosen < 0 {
			level.Chosen = i
		}
	}
	level.Chosen = max(0, level.Chosen)
	source := d.choice(rowSource, i18n.LabelSource)
	source.Options, source.Chosen = d.channelOptions("")
	s := newSheet(i18n.KeySave, addLead(f),
		d.text("name", i18n.LabelName, i18n.ExampleName), d.text("phone", i18n.LabelPhone, i18n.ExamplePhone),
		d.text("email", i18n.LabelEmail, i18n.Sentence{}), level, source,
		d.text(rowNext, i18n.AskNextDay, i18n.ExamplePlanned), d.text(rowWhat, i18n.AskWhat, i18n.ExampleWhat),
		d.text(rowNote, i18n.LabelNote, i18n.Sentence{}), d.dayRow(),
		d.choice(rowCount, i18n.AskCounting, d.say(i18n.CountUsual), d.say(i18n.CountOneMore), d.say(i18n.CountOld)))
	s.hints[rowNext], s.hints[rowDay], s.hints["phone"] = hintPlanned, hintRecorded, hintPhone
	return d.titled(i18n.KeyAddLead, nil).push(s), nil
}

func hintPhone(d dialog, text string) string {
	w := d.env.Words
	p, err := card.Phone(text, w.Outline.Region)
	switch {
	case text == "" || err != nil:
		return ""
	case p.Doubtful:
		return d.say(i18n.PhoneDoubtful, text)
	}
	return "= " + words.PhoneText(p, w.Outline.Region)
}

// addLead adds what was typed.
func addLead(f facts) func(d dialog, s sheet) (dialog, tea.Cmd) {
	return func(d dialog, s sheet) (dialog, tea.Cmd) {
		w := d.env.Words
		r := read(d, s)
		n := book.NewLead{New: s.Choice(rowCount) == countNew, Old: s.Choice(rowCount) == countOld}
		level := s.Picked(rowLevel)
		n.Level = level.Value
		n.Day = r.recorded()
		reader := w.Reader(f.fields)
		reader.Said = &n.Day
		for _, field := range card.Fields(nil) {
			if i := s.Index(field.Key); i >= 0 && (field.Key == "name" || !s.Rows[i].Field.Empty() || s.Rows[i].Chosen > 0) {
				if err := field.Write(reader, &n.Card, typedText(w, field, s.Rows[i])); err != nil {
					r.fail(field.Key, err)
				}
			}
		}
		due, given := r.planned(rowNext)
		what := r.note(rowWhat)
		switch {
		case given:
			n.Next = &book.NewFollowUp{Due: due, What: what}
		case what != "":
			r.fail(rowNext, i18n.Wrong(i18n.DayMissing))
		}
		if r.failed {
			return r.show(), nil
		}
		shown := offeredChannel(s.Picked(rowSource))
		if level.Value != "" {
			shown.Levels = map[string]string{level.Value: level.Label}
		}
		d.refused = func(d dialog, err error) (dialog, bool) {
			return d.known(err, i18n.AskAddTwice, func(d dialog) (dialog, tea.Cmd) {
				d = d.pop()
				n.Force = true
				return d.save(expecting(shown, add(w, n)))
			})
		}
		return d.save(expecting(shown, add(w, n)))
	}
}

// add writes a new lead and says how the counts of the funnel changed.
func add(w words.Words, n book.NewLead) func(ctx context.Context, b *book.Book) (string, error) {
	return func(ctx context.Context, b *book.Book) (string, error) {
		out, err := b.AddLead(ctx, n)
		if err != nil {
			return "", err
		}
		said := w.Say.Say(i18n.LeadAdded, w.Lead(out.Lead), w.LevelOf(out.Lead.Level), w.Date(out.Lead.Added))
		if n.Old {
			said = w.Say.Say(i18n.LeadAddedOld, w.Lead(out.Lead), w.LevelOf(out.Lead.Level))
		}
		return outcomes(w, out, said, false, w.Doubts(funnel.Card{}, out.Lead.Card)...), nil
	}
}
