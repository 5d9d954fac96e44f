package act

import (
	"context"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// picked is how many leads a search shows.
const picked = 12

// pick asks for another lead, which is searched for as one types.
type pick struct {
	said   string // what the lead is wanted for
	but    []int64
	field  widget.Field
	search screen.Query[facts]
	found  []funnel.Lead
	shown  book.Shown
	anew   bool // other words are searched for than those of whom are shown
	at     int
	done   func(d dialog, lead funnel.Lead) (dialog, tea.Cmd)
}

// pickLead asks for a lead that is none of some.
func (d dialog) pickLead(said string, done func(d dialog, lead funnel.Lead) (dialog, tea.Cmd), but ...int64) (dialog, tea.Cmd) {
	p := pick{said: said, but: but, done: done}
	p.field.Placeholder = d.say(i18n.InBrackets, i18n.ExampleSearch)
	cmd := p.ask(d)
	return d.push(p), cmd
}

// ask searches for what is typed; without words those added last are offered.
func (p *pick) ask(d dialog) tea.Cmd {
	f := book.LeadFilter{Words: p.field.Value(), Limit: picked + len(p.but)}
	if strings.TrimSpace(f.Words) == "" {
		f.Sort, f.Reverse = book.SortNumber, true
	}
	return p.search.Ask(d.env, readShown(func(ctx context.Context, b *book.Book) (facts, error) {
		if n, ok := strings.CutPrefix(strings.TrimSpace(f.Words), "#"); ok {
			f.Words = n
		}
		leads, _, err := b.Leads(ctx, f)
		if id, ok := numberOf(f.Words); ok && err == nil {
			byNumber, err := b.LeadsByNumber(ctx, []int64{id})
			return facts{leads: append(byNumber, slices.DeleteFunc(leads, func(l funnel.Lead) bool { return l.ID == id })...)}, err
		}
		return facts{leads: leads}, err
	}))
}

func (p pick) update(d dialog, msg tea.Msg) (dialog, tea.Cmd) {
	if f, ok, err := p.search.Answer(msg); ok {
		if err != nil {
			return d.put(p), screen.Fail(d.env.Say, err)
		}
		p.take(f)
		return d.put(p), nil
	}
	switch msg := msg.(type) {
	case screen.Reload:
		cmd := p.ask(d)
		return d.put(p), cmd
	case tea.KeyPressMsg:
		switch msg.String() {
		case "up", "shift+tab":
			p.at = max(0, p.at-1)
			return d.put(p), nil
		case "down", "tab":
			p.at = max(0, min(p.at+1, len(p.found)-1))
			return d.put(p), nil
		case "enter":
			return p.choose(d.put(p))
		}
		return p.write(d, msg)
	case tea.PasteMsg:
		return p.write(d, msg)
	case tea.MouseClickMsg:
		above := p.above(d.room.width)
		at := p.top(d.room.height-above) + msg.Y - above
		if msg.Y < above || at >= len(p.found) {
			return d, nil
		}
		if at == p.at {
			return p.choose(d.put(p))
		}
		p.at = at
		return d.put(p), nil
	case tea.MouseWheelMsg:
		p.at = wheel(msg, p.at, max(1, len(p.found)))
		return d.put(p), nil
	}
	return d, nil
}

// write changes what is searched for.
func (p pick) write(d dialog, msg tea.Msg) (dialog, tea.Cmd) {
	before := p.field.Value()
	p.field, _ = p.field.Update(msg)
	if p.field.Value() == before {
		return d.put(p), nil
	}
	p.anew = true
	cmd := p.ask(d)
	return d.put(p), cmd
}

// take shows those who were found. After other words the first is at hand, else the one who was, wherever they stand now.
func (p *pick) take(f facts) {
	var hand int64
	if !p.anew && p.at < len(p.found) {
		hand = p.found[p.at].ID
	}
	leads := slices.DeleteFunc(f.leads, func(l funnel.Lead) bool { return slices.Contains(p.but, l.ID) })
	p.found, p.shown = leads[:min(len(leads), picked)], f.shown
	at := slices.IndexFunc(p.found, func(l funnel.Lead) bool { return l.ID == hand })
	switch {
	case at >= 0:
		p.at = at
	case p.anew:
		p.at = 0
	}
	p.at, p.anew = max(0, min(p.at, len(p.found)-1)), false
}

// choose takes the lead at hand, unless other words are still searched for: then another one may be meant.
func (p pick) choose(d dialog) (dialog, tea.Cmd) {
	if p.anew || p.at >= len(p.found) {
		return d, nil
	}
	d.shown = d.shown.With(p.shown.Lead(p.found[p.at].ID))
	return p.done(d, p.found[p.at])
}

// above is how many lines stand above the leads.
func (p pick) above(width int) int { return len(widget.Wrap(p.said, width, 2)) + 1 }

// top is the first lead that is seen in a height.
func (p pick) top(height int) int {
	return widget.Menu{Items: make([]string, len(p.found)), At: p.at}.Top(max(1, height))
}

func (p pick) view(d dialog, width, height int) ([]string, *tea.Position, bool) {
	t, w := d.env.Theme, d.env.Words
	var lines []string
	for _, l := range widget.Wrap(p.said, width, 2) {
		lines = append(lines, t.Muted.Render(l))
	}
	mark := "> "
	line, x := p.field.View(t, max(1, width-len(mark)))
	cursor := &tea.Position{X: min(width-1, len(mark)+x), Y: len(lines)}
	lines = append(lines, widget.Fit(t.Title.Render(mark)+line, width))
	room := max(1, height-len(lines))
	from := p.top(room)
	if len(p.found) == 0 && !p.search.Waiting() {
		lines = append(lines, t.Muted.Render(d.say(i18n.NobodyFits)))
	}
	for i := from; i < min(len(p.found), from+room); i++ {
		l := p.found[i]
		text := widget.Ends(t.Strong.Render(w.Lead(l)), t.Muted.Render(joinNotEmpty(w.Phone(l), w.LevelOf(l.Level))), width-2)
		if i == p.at {
			lines = append(lines, t.Selected.Behind(widget.Fit(widget.Mark+text, width)))
		} else {
			lines = append(lines, widget.Fit("  "+text, width))
		}
	}
	return lines, cursor, len(p.found) > room
}

func (p pick) keys(d dialog) []key.Binding {
	return []key.Binding{
		screen.Bind(d.say(i18n.KeyChoose), "enter"),
		key.NewBinding(key.WithKeys("down", "up"), key.WithHelp("↑↓", d.say(i18n.KeyNextRow))),
	}
}

// typed implements step: what is typed here is only searched for.
func (p pick) typed() bool { return false }
