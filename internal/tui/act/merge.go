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
		return d.pushPair(pair{fields: f.fields, leads: [2]funnel.Lead{f.leads[0], f.leads[1]}})
	}
	lead := f.leads[0]
	return d.pickLead(d.say(i18n.AskOtherCard, d.env.Words.Lead(lead)), func(d dialog, other funnel.Lead) (dialog, tea.Cmd) {
		return d.pushPair(pair{fields: f.fields, leads: [2]funnel.Lead{lead, other}})
	}, lead.ID)
}

// pair shows two cards beside each other and asks which one is kept, and whether they are of one person.
type pair struct {
	fields []funnel.Field
	leads  [2]funnel.Lead
	read   screen.Query[cards]
	known  bool           // it was read by whom they were sent
	by     [2]funnel.Lead // who sent each; its number is 0 for nobody
	kept   int            // index of the one that is kept
	top    int            // the first line that is seen
}

// pushPair shows two cards, and asks the book who sent them.
func (d dialog) pushPair(p pair) (dialog, tea.Cmd) {
	leads := p.leads
	d.title = capital(d.say(i18n.KeyMergeLeads)) + " · " + d.env.Words.Lead(leads[0]) + " + " + d.env.Words.Lead(leads[1])
	cmd := p.ask(d)
	return d.push(p), cmd
}

// lost tells which values of the card that goes are not kept, by their keys: the other card has others for them.
func (p pair) lost(d dialog) map[string]bool {
	kept, gone := p.leads[p.kept], p.leads[1-p.kept]
	reader, lost := d.env.Words.Reader(p.fields), map[string]bool{}
	for _, f := range card.Fields(p.fields) {
		has, had := f.Text(reader, kept.Card), f.Text(reader, gone.Card)
		if !f.Several && f.Key != rowNote && len(has) > 0 && len(had) > 0 && has[0] != had[0] {
			lost[f.Key] = true
		}
	}
	if by, was := p.by[p.kept].ID, p.by[1-p.kept].ID; by != 0 && was != 0 && by != was && by != gone.ID && was != kept.ID {
		lost[rowSent] = true
	}
	return lost
}

// rowSent is the key of who sent a lead.
const rowSent = "sent"

func (p pair) update(d dialog, msg tea.Msg) (dialog, tea.Cmd) {
	if c, ok, err := p.read.Answer(msg); ok {
		if err != nil {
			return d.put(p), screen.Fail(d.env.Say, err)
		}
		return p.take(d, c), nil
	}
	switch msg := msg.(type) {
	case screen.Reload:
		cmd := p.ask(d)
		return d.put(p), cmd
	case tea.KeyPressMsg:
		switch msg.String() {
		case "y", "Y":
			return d.save(expecting(p.shown(), merge(d.env.Words, p.fields, p.leads[p.kept].ID, p.leads[1-p.kept].ID)))
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
	ask := d.say(i18n.AskMerge)
	if n := len(p.lost(d)); n > 0 {
		ask = d.say(i18n.AskMergeLoses, n)
	}
	var lines []string
	for _, l := range widget.Wrap(d.say(i18n.MergeSpace), width, 2) {
		lines = append(lines, d.env.Theme.Muted.Render(l))
	}
	return append(lines, widget.Confirm{Question: ask, Yes: d.say(i18n.AnswerYes), No: d.say(i18n.AnswerNo)}.View(d.env.Theme, width)...)
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
	lost := p.lost(d)
	add := func(key, label string, values [2]string) {
		head := d.say(i18n.TestIs, label, "")
		switch {
		case values[0] == "" && values[1] == "":
		case values[i] == "":
			lines = append(lines, "")
		case lost[key] && i != p.kept:
			lines = append(lines, t.Bad.Render("✗ "+head+values[i]))
		case lost[key]:
			lines = append(lines, t.Good.Render("✓ ")+t.Muted.Render(head)+values[i])
		default:
			lines = append(lines, "  "+t.Muted.Render(head)+values[i])
		}
	}
	both := func(value func(l funnel.Lead) string) [2]string {
		return [2]string{value(p.leads[0]), value(p.leads[1])}
	}
	add("", d.say(i18n.HeadLeadLevel), both(func(l funnel.Lead) string { return w.LevelOf(l.Level) }))
	add("", d.say(i18n.HeadStatus), both(func(l funnel.Lead) string { return d.say(card.StatusName(l.Status)) }))
	reader := w.Reader(p.fields)
	for _, f := range card.Fields(p.fields) {
		if f.Key == "name" && !lost[f.Key] {
			continue
		}
		add(f.Key, iostreams.Clean(d.say(f.Label)), both(func(l funnel.Lead) string {
			return iostreams.Clean(strings.Join(f.Text(reader, l.Card), ", "))
		}))
	}
	add(rowSent, d.say(i18n.SectionSentBy), [2]string{p.sentBy(d, 0), p.sentBy(d, 1)})
	add("", d.say(i18n.HeadTouches), both(func(l funnel.Lead) string { return countOf(d, l.Touches) }))
	add("", d.say(i18n.HeadDeals), both(func(l funnel.Lead) string { return countOf(d, l.Deals) }))
	return lines
}

// sentBy is who sent one of the two, "" for nobody.
func (p pair) sentBy(d dialog, i int) string {
	if p.by[i].ID == 0 {
		return ""
	}
	return d.env.Words.Lead(p.by[i])
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
		out, err := b.MergeLeads(ctx, keep, drop, w.Today)
		if err != nil {
			return "", err
		}
		parts := []string{w.Say.Say(i18n.LeadsMerged, w.Lead(gone.Lead), w.Lead(out.Lead))}
		if came := w.CameOver(kept.Lead, out.Lead, gone); came != "" {
			parts = append(parts, w.Say.Say(i18n.CameOver, came))
		}
		after, err := b.Profile(context.WithoutCancel(ctx), keep) // it is written: that is said in any case
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
