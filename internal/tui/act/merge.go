package act

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// askMerge asks for the other card, unless two were chosen, and then shows both.
func askMerge(d dialog, f facts) (dialog, tea.Cmd) {
	d = d.titled(i18n.KeyMergeLeads, f.leads)
	if len(f.leads) == 2 {
		return d.push(pair{fields: f.fields, leads: [2]funnel.Lead{f.leads[0], f.leads[1]}}), nil
	}
	lead := f.leads[0]
	return d.pickLead(d.say(i18n.AskOtherCard, d.env.Words.Lead(lead)), func(d dialog, other funnel.Lead) (dialog, tea.Cmd) {
		return d.push(pair{fields: f.fields, leads: [2]funnel.Lead{lead, other}}), nil
	}, lead.ID)
}

// pair shows two cards beside each other and asks which one is kept, and whether they are of one person.
type pair struct {
	fields []funnel.Field
	leads  [2]funnel.Lead
	kept   int // index of the one that is kept
	top    int // the first line that is seen
}

func (p pair) update(d dialog, msg tea.Msg) (dialog, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch msg.String() {
		case "y", "Y":
			return d.save(merge(d.env.Words, p.fields, p.leads[p.kept].ID, p.leads[1-p.kept].ID))
		case "n", "N":
			return d.pop(), nil
		case "space", "left", "right", "tab", "shift+tab":
			p.kept = 1 - p.kept
		case "up", "k":
			p.top--
		case "down", "j":
			p.top++
		}
	case tea.MouseWheelMsg:
		p.top += map[tea.MouseButton]int{tea.MouseWheelUp: -1, tea.MouseWheelDown: 1}[msg.Button]
	case tea.MouseClickMsg:
		p.kept = 0
		if msg.X >= d.room.width/2 {
			p.kept = 1
		}
	default:
		return d, nil
	}
	p.top = max(0, min(p.top, len(p.facts(d, 0))-p.room(d, d.room.width, d.room.height)))
	return d.put(p), nil
}

// room is how many lines there are for what stands on the cards.
func (p pair) room(d dialog, width, height int) int {
	return max(1, height-1-len(p.question(d, width)))
}

func (p pair) question(d dialog, width int) []string {
	return widget.Confirm{
		Question: d.say(i18n.AskMerge), Yes: d.say(i18n.AnswerYes), No: d.say(i18n.AnswerNo),
	}.View(d.env.Theme, width)
}

// view draws a line for everything that stands on one of the cards.
func (p pair) view(d dialog, width, height int) ([]string, *tea.Position, bool) {
	t, w := d.env.Theme, d.env.Words
	half := max(1, (width-2)/2)
	var heads [2]string
	for i := range heads {
		mark, style := "○ "+d.say(i18n.CardGoes), t.Muted
		if i == p.kept {
			mark, style = "● "+d.say(i18n.CardStays), t.Good
		}
		heads[i] = style.Render(widget.Fit(d.say(i18n.TestIs, mark, w.Lead(p.leads[i])), half))
	}
	lines := widget.Beside(2, widget.Column{Lines: heads[:1], Width: half}, widget.Column{Lines: heads[1:], Width: half})
	left, right := p.facts(d, 0), p.facts(d, 1)
	room := p.room(d, width, height)
	more := len(left) > room
	from := max(0, min(p.top, len(left)-room))
	to := min(len(left), from+room)
	lines = append(lines, widget.Beside(2, widget.Column{Lines: left[from:to], Width: half}, widget.Column{Lines: right[from:to], Width: half})...)
	return append(lines, p.question(d, width)...), nil, more
}

// facts are what stands on a card, beside what stands on the other in the same lines.
func (p pair) facts(d dialog, i int) (lines []string) {
	w, t := d.env.Words, d.env.Theme
	add := func(label string, values [2]string) {
		switch {
		case values[0] == "" && values[1] == "":
		case values[i] == "":
			lines = append(lines, "")
		default:
			head := d.say(i18n.TestIs, label, "")
			lines = append(lines, t.Muted.Render(head)+values[i])
		}
	}
	both := func(value func(l funnel.Lead) string) [2]string {
		return [2]string{value(p.leads[0]), value(p.leads[1])}
	}
	add(d.say(i18n.HeadLeadLevel), both(func(l funnel.Lead) string { return w.LevelOf(l.Level) }))
	add(d.say(i18n.HeadStatus), both(func(l funnel.Lead) string { return d.say(card.StatusName(l.Status)) }))
	reader := w.Reader(p.fields)
	for _, f := range card.Fields(p.fields) {
		if f.Key == "name" {
			continue
		}
		add(iostreams.Clean(d.say(f.Label)), both(func(l funnel.Lead) string {
			return iostreams.Clean(strings.Join(f.Text(reader, l.Card), ", "))
		}))
	}
	add(d.say(i18n.HeadTouches), both(func(l funnel.Lead) string { return countOf(d, l.Touches) }))
	add(d.say(i18n.HeadDeals), both(func(l funnel.Lead) string { return countOf(d, l.Deals) }))
	return lines
}

func countOf(d dialog, n int) string {
	if n == 0 {
		return ""
	}
	return d.env.Say.Int(int64(n))
}

func (p pair) keys(d dialog) []key.Binding {
	return []key.Binding{
		screen.Bind(d.say(i18n.KeyJoin), "y"), screen.Bind(d.say(i18n.KeyKeepOther), "space"), screen.Bind(d.say(i18n.AnswerNo), "n"),
	}
}

func (p pair) typed() bool { return false }

// merge joins two leads.
func merge(w words.Words, fields []funnel.Field, keep, drop int64) func(ctx context.Context, b *book.Book) (string, error) {
	return func(ctx context.Context, b *book.Book) (string, error) {
		gone, err := b.Profile(ctx, drop)
		if err != nil {
			return "", err
		}
		kept, err := b.Profile(ctx, keep)
		if err != nil {
			return "", err
		}
		out, err := b.MergeLeads(ctx, keep, drop)
		if err != nil {
			return "", err
		}
		parts := []string{w.Say.Say(i18n.LeadsMerged, w.Lead(gone.Lead), w.Lead(out.Lead))}
		if came := w.CameOver(kept.Lead, out.Lead, gone); came != "" {
			parts = append(parts, w.Say.Say(i18n.CameOver, came))
		}
		after, err := b.Profile(ctx, keep)
		if err != nil {
			return "", err
		}
		if gave := w.GaveWay(fields, kept, gone, after); gave != "" {
			parts = append(parts, w.Say.Say(i18n.GaveWay, gave))
		}
		if tests := out.Lead.Tests; tests.Passed() && !kept.Lead.Tests.Passed() && !gone.Lead.Tests.Passed() {
			parts = append(parts, w.Say.Say(i18n.TestsPassed))
		}
		if out.Lead.Level != kept.Lead.Level {
			parts = append(parts, w.IsNow(out.Lead))
		}
		return w.Joined(append(parts, w.Outcome(words.Told{Outcome: out, Merged: true, Counts: true})...)), nil
	}
}
