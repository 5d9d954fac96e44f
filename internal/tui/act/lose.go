package act

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

const rowAgain = "again"

// askLose asks for the reason first.
func askLose(d dialog, f facts) (dialog, tea.Cmd) {
	var items []string
	for _, reason := range funnel.LostReasons() {
		items = append(items, capital(d.env.Words.Reason(reason)))
	}
	items = append(items, d.say(i18n.ReasonOther))
	return d.titled(i18n.TitleLose, f.leads).push(newMenu(0, func(d dialog, at int) (dialog, tea.Cmd) {
		reason := ""
		if at < len(funnel.LostReasons()) {
			reason = funnel.LostReasons()[at]
		}
		return d.push(lossOf(d, f, reason)), nil
	}, items...)), nil
}

// lossOf asks for what else is worth keeping of a refusal; reason "" is one in the agent's own words.
func lossOf(d dialog, f facts, reason string) sheet {
	var rows []widget.Row
	if reason == "" {
		rows = append(rows, d.text(rowReason, i18n.LabelReason, i18n.ExampleReason))
	}
	note := i18n.ExampleLossNote
	if reason == "competitor" {
		note = i18n.ExampleCompetitor
	}
	rows = append(rows, d.text(rowNote, i18n.LabelNote, note), d.text(rowAgain, i18n.AskAgain, i18n.ExamplePlanned), d.dayRow())
	s := newSheet(i18n.KeySave, func(d dialog, s sheet) (dialog, tea.Cmd) {
		r := read(d, s)
		l := book.Loss{Reason: reason, What: d.say(i18n.AskOnceMore)}
		if reason == "" {
			chosen, err := card.ChooseReason(s.Value(rowReason))
			l.Reason = check(r, rowReason, chosen, err)
		}
		l.Note, l.Day = r.note(rowNote), r.recorded()
		if again, given := r.planned(rowAgain); given {
			l.Again = &again
		}
		if r.failed {
			return r.show(), nil
		}
		if len(f.leads) == 1 {
			d.then = afterLoss(f.leads[0])
		}
		w := d.env.Words
		return d.saveMany(f.leads, d.asks(i18n.SureLose), standing, func(leads []int64) func(ctx context.Context, b *book.Book) (string, error) {
			return lose(w, leads, l)
		})
	}, rows...)
	s.hints[rowAgain], s.hints[rowDay] = hintPlanned, hintRecorded
	if reason != "" {
		s.said = d.say(i18n.TestIs, capital(d.say(i18n.LabelReason)), d.env.Words.Reason(reason))
	}
	return s
}

// lose writes the refusal.
func lose(w words.Words, leads []int64, l book.Loss) func(ctx context.Context, b *book.Book) (string, error) {
	return func(ctx context.Context, b *book.Book) (string, error) {
		if len(leads) > 1 {
			outs, err := b.LoseLeads(ctx, leads, l)
			return manyOutcomes(w, outs, i18n.ManyLost, w.Reason(l.Reason)), err
		}
		l.Lead = leads[0]
		out, err := b.LoseLead(ctx, l)
		return outcomes(w, out, w.Say.Say(i18n.LeadLost, w.Lead(out.Lead), w.Reason(out.Lead.Reason)), false), err
	}
}

// afterLoss says what was written and shows how a refusal is handled, as a list to tick.
func afterLoss(lead funnel.Lead) func(d dialog, said string) (dialog, tea.Cmd) {
	return func(d dialog, said string) (dialog, tea.Cmd) {
		d = d.titled(i18n.RefusalSteps, []funnel.Lead{lead})
		d.steps = []step{checklist{said: said, Checklist: widget.NewChecklist(
			d.say(i18n.RefusalStayCalm), d.say(i18n.RefusalLearnWhy), d.say(i18n.RefusalOffer), d.say(i18n.RefusalAskView),
			d.say(i18n.RefusalThank),
		)}}
		return d, nil
	}
}

// checklist is a list of steps to tick, which is kept nowhere.
type checklist struct {
	widget.Checklist
	said string // what was written
}

func (c checklist) update(d dialog, msg tea.Msg) (dialog, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if msg.String() == "enter" {
			d.over = true
			return d, nil
		}
		c.Checklist, _ = c.Update(msg)
	case tea.MouseClickMsg:
		said := len(c.saidLines(d, d.room.width))
		at := c.Top(d.room.height-said) + msg.Y - said
		if msg.Y < said || at >= len(c.Items) {
			return d, nil
		}
		c.At = at
		c.Checklist, _ = c.Update(screen.Press("space"))
	case tea.MouseWheelMsg:
		c.At = wheel(msg, c.At, len(c.Items))
	default:
		return d, nil
	}
	return d.put(c), nil
}

func (c checklist) saidLines(d dialog, width int) (lines []string) {
	for i, l := range widget.Wrap("✓ "+c.said, width, 4) {
		if i == 0 || l != "" {
			lines = append(lines, d.env.Theme.Good.Render(l))
		}
	}
	for _, l := range widget.Wrap(d.say(i18n.StepsAreFor), width, 2) {
		lines = append(lines, d.env.Theme.Muted.Render(l))
	}
	return append(lines, "")
}

func (c checklist) view(d dialog, width, height int) ([]string, *tea.Position, bool) {
	said := c.saidLines(d, width)
	if len(said)+len(c.Items) > height {
		said = said[:max(0, min(len(said), height-len(c.Items)))]
	}
	return append(said, c.View(d.env.Theme, width, max(1, height-len(said)))...), nil, false
}

func (c checklist) keys(d dialog) []key.Binding {
	return []key.Binding{
		screen.Bind(d.say(i18n.KeyClose), "enter"), screen.Bind(d.say(i18n.KeyTick), "space"), screen.Arrows(d.say(i18n.KeyNextRow)),
	}
}

func (c checklist) typed() bool { return false }
