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

// Keys of the rows of the three tests, in their order.
func testRows() []string { return []string{"need", "authority", "money"} }

// testAnswers are what a test may have found, in the order of the options.
func testAnswers() []funnel.Answer { return []funnel.Answer{funnel.Yes, funnel.No, funnel.Unknown} }

// askTests asks what the three tests found.
func askTests(d dialog, f facts) (dialog, tea.Cmd) {
	m := moving{leads: f.leads}
	return d.titled(i18n.KeyThreeTests, f.leads).push(testsOf(d, m, false)), nil
}

// testsOf is the sheet of the three tests of a lead. In a move to the level that asks for them a reason will do as well.
func testsOf(d dialog, m moving, moves bool) sheet {
	known := m.leads[0].Tests
	var rows []widget.Row
	at := -1
	for i, question := range []i18n.Sentence{i18n.AskNeed, i18n.AskAuthority, i18n.AskMoney} {
		r := d.choice(testRows()[i], words.TestNames()[i])
		r.Hint = d.say(question)
		keys := [][]string{{"y", "Y"}, {"n", "N"}, {"?", "？"}}
		for n, a := range testAnswers() {
			r.Options = append(r.Options, widget.Option{Label: d.say(card.AnswerName(a)), Keys: keys[n]})
			if *known.At(i) == a {
				r.Chosen = n
			}
		}
		if *known.At(i) == funnel.Unknown && at < 0 {
			at = i
		}
		rows = append(rows, r)
	}
	if moves {
		rows = append(rows, d.text(rowReason, i18n.AskWithoutTests, i18n.ExampleWithout))
	} else {
		rows = append(rows, d.dayRow(), d.freshRow())
	}
	s := newSheet(i18n.KeySave, func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		q := book.Qualification{Lead: m.leads[0].ID, Day: m.on(d), New: m.fresh, Force: r.note(rowReason)}
		if !moves {
			q.Day, q.New = r.recorded(), s.Ticked(rowFresh)
		}
		for i, into := range []**funnel.Answer{&q.Need, &q.Authority, &q.Money} {
			answer := testAnswers()[s.Choice(testRows()[i])]
			*into = &answer
		}
		if r.failed {
			return r.show(), nil
		}
		w := d.env.Words
		return d.save(expecting(offered(w, m.level), func(ctx context.Context, b *book.Book) (string, error) {
			out, err := b.QualifyLead(ctx, q)
			return qualified(w, out), err
		}))
	}, rows...)
	s.At, s.all = max(0, at), true
	s.hints[rowDay] = hintRecorded
	return s
}

// qualified makes what is said of the three tests.
func qualified(w words.Words, out book.Outcome) string {
	if out.Lead.Level == out.From {
		return outcomes(w, out, w.Lead(out.Lead)+" · "+w.Tests(out.Lead.Tests), false, w.TestsLeft(out.Lead.Tests)...)
	}
	return outcomes(w, out, w.IsNow(out.Lead), true)
}
