package act

import (
	"context"
	"strconv"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

// facts are what a dialog must know of the book before it can ask.
type facts struct {
	leads    []funnel.Lead
	due      []funnel.FollowUp // of a single lead, by today
	followUp funnel.FollowUp
	fields   []funnel.Field
	tags     []string
	referrer funnel.Lead // who sent a single lead; its number is 0 for nobody
	// Of a single lead whose questions, grades or type are asked for.
	responses []funnel.Response
	graded    []grade.Graded // in the order of the views
	plays     map[grade.Grade]words.NamedPlay
	shown     book.Shown
}

// ids are the numbers of the leads.
func (f facts) ids() []int64 {
	ids := make([]int64, len(f.leads))
	for i, l := range f.leads {
		ids[i] = l.ID
	}
	return ids
}

// readLeads reads the leads that something is done to.
func readLeads(leads []int64) func(ctx context.Context, b *book.Book) (facts, error) {
	return func(ctx context.Context, b *book.Book) (f facts, err error) {
		f.leads, err = b.LeadsOf(ctx, leads...)
		return f, err
	}
}

// readCards reads the leads, the agent's own fields and all tags.
func readCards(leads []int64) func(ctx context.Context, b *book.Book) (facts, error) {
	return func(ctx context.Context, b *book.Book) (f facts, err error) {
		if f.leads, err = b.LeadsOf(ctx, leads...); err != nil {
			return f, err
		}
		if f.fields, err = b.Fields(ctx); err != nil {
			return f, err
		}
		tags, err := b.Tags(ctx)
		for _, t := range tags {
			f.tags = append(f.tags, t.Tag)
		}
		return f, err
	}
}

// titled gives the dialog its title: what is done, and to whom.
func (d dialog) titled(what i18n.Sentence, leads []funnel.Lead) dialog {
	d.title = capital(d.say(what))
	switch {
	case len(leads) == 1:
		d.title += " · " + d.env.Words.Lead(leads[0])
	case len(leads) > 1:
		d.title += " · " + d.say(i18n.SoManyLeads, len(leads))
	}
	return d
}

func capital(text string) string { return words.Capital(text) }

func number(n int64) string { return strconv.FormatInt(n, 10) }

// mostWarned is of how many people it is said that they asked not to be contacted.
const mostWarned = 2

// refusing warns of those who asked not to be contacted.
func (d dialog) refusing(leads []funnel.Lead) (lines []string) {
	for _, l := range leads {
		if l.NoContact == nil {
			continue
		}
		lines = append(lines, d.say(i18n.AskedNoContact, d.env.Words.Lead(l), d.env.Words.Statement(*l.NoContact)))
		if len(lines) == mostWarned {
			break
		}
	}
	return lines
}

// hintRecorded says how a typed day of something that has happened is read.
func hintRecorded(d dialog, text string) string {
	day, err := d.env.Words.RecordedDay(text)
	return hintDay(d, text, day, err)
}

// hintPlanned says how a typed day to come is read.
func hintPlanned(d dialog, text string) string {
	day, err := d.env.Words.PlannedDay(text)
	return hintDay(d, text, day, err)
}

func hintDay(d dialog, text string, day funnel.Day, err error) string {
	if text == "" || err != nil {
		return ""
	}
	return "= " + d.env.Words.Date(day)
}

// outcomes makes what is said of a change to one lead: what happened first, then how the counts changed.
func outcomes(w words.Words, out book.Outcome, did string, counts bool, more ...string) string {
	if out.Change == 0 {
		return w.Say.Say(i18n.NothingChanged)
	}
	parts := append([]string{did}, more...)
	parts = append(parts, w.Outcome(words.Told{
		Outcome: out, Counts: counts,
		Earlier: func(a book.Arrived) string {
			return w.Say.Say(i18n.EarlierUnnamed, a.EarlierUnnamed, w.LevelOf(a.Level), w.Date(*a.Earlier))
		},
	})...)
	return w.Joined(parts)
}

// manyOutcomes makes what is said of a change to several leads.
func manyOutcomes(w words.Words, outs []book.Outcome, did i18n.Sentence, args ...any) string {
	if len(outs) == 0 || outs[0].Change == 0 {
		return w.Say.Say(i18n.NothingChanged)
	}
	return w.Joined(append([]string{w.Say.Say(did, append([]any{len(outs)}, args...)...)}, w.Outcomes(outs)...))
}
