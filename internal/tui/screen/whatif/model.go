// Package whatif is the screen on which the volume, the channels and the ratios of the funnel are moved, to see at once what would come
// of it at the top.
package whatif

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// Model is the screen. The zero Model is not usable.
type Model struct {
	env   *screen.Env
	read  screen.Query[observed]
	write screen.Change[aimed]

	span     int           // of those to choose from, the one that is asked for
	shown    int           // the one that x is of
	x        book.Observed // everything is worked out from this
	loaded   bool
	levels   []funnel.Level // those that the book shows, from the first one that counts anybody
	sliders  []slider
	set      map[id]grammar.Supposition // what is supposed; never written to once it stands here
	supposed []metrics.Supposed         // per level, with the sliders where they stand
	top      string                     // key of the level whose people it is about; "" for none
	levers   []metrics.Lever

	at     int    // the slider at hand
	offset int    // the first line of the sliders that is seen
	full   bool   // the levers have the room of the funnel
	scroll int    // the first line of the levers that is seen
	drag   bool   // the slider at hand follows the mouse
	field  *field // a value is being typed; nil for none
	aims   *aims  // the targets to confirm; nil for none
	size   screen.Size
}

// observed is what was asked for a time, and what can be worked out of it once for all. The levers of many months take a while.
type observed struct {
	x      book.Observed
	span   int
	levels []funnel.Level
	top    string
	levers []metrics.Lever
}

func newObserved(x book.Observed, o book.Outline, span int) observed {
	levels := metrics.FromFirst(funnel.Visible(o.Levels), metrics.ByLevel(x.Counted))
	top := metrics.LeverTop(levels, metrics.ByLevel(x.Counted))
	return observed{x, span, levels, top, metrics.Levers(levels, x.Counted, top, x.Months)}
}

// Maker makes the screen for the root.
func Maker() screen.Maker {
	return screen.Maker{ID: screen.WhatIf, Title: i18n.ScreenWhatIf, New: func(env *screen.Env) screen.Screen { return New(env) }}
}

// New makes the screen.
func New(env *screen.Env) Model { return Model{env: env, span: usualSpan, shown: usualSpan} }

// span is a time from which the numbers can be taken.
type span struct {
	text string // as the command reads it
	name i18n.Sentence
}

// usualSpan is the one that the command takes too.
const usualSpan = 2

func spans() []span {
	return []span{
		{"90d", i18n.Last90Days},
		{"6m", i18n.Last6Months},
		{"12m", i18n.Last12Months},
		{"this-year", i18n.ThisYear},
		{"last-year", i18n.LastYear},
		{"all", i18n.AllTime},
	}
}

// Update implements screen.Screen.
func (m Model) Update(msg tea.Msg) (screen.Screen, tea.Cmd) {
	if o, ok, err := m.read.Answer(msg); ok {
		return m.take(o, err)
	}
	if a, ok, err := m.write.Written(msg); ok {
		return m.took(a, err)
	}
	switch msg := msg.(type) {
	case screen.Reload:
		return m.ask()
	case screen.Size:
		m.size = msg
		m.settle()
	case tea.PasteMsg:
		if m.field != nil {
			m.field = m.field.update(msg)
		}
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.MouseMsg:
		if m.field == nil && m.aims == nil && m.loaded {
			m.point(msg)
			m.settle()
		}
	}
	return m, nil
}

// ask reads the numbers of the time that is chosen.
func (m Model) ask() (screen.Screen, tea.Cmd) {
	w, chosen := m.env.Words, m.span
	period, err := grammar.Period(spans()[chosen].text, grammar.DateContext{
		Today: w.Today, Lang: w.Say.Lang, Direction: grammar.Recorded, WeekStart: w.Outline.Calendar.WeekStart,
	})
	if err != nil {
		return m, screen.Fail(m.env.Say, err)
	}
	return m, m.read.Ask(m.env, func(ctx context.Context, b *book.Book) (observed, error) {
		x, o, err := b.Observed(ctx, period, true)
		if err != nil {
			return observed{}, err
		}
		return newObserved(x, o, chosen), nil
	})
}

// take works everything out anew from other numbers. The sliders stay where they were set.
func (m Model) take(o observed, err error) (screen.Screen, tea.Cmd) {
	if err != nil {
		return m, screen.Fail(m.env.Say, err)
	}
	var hand id
	if m.at < len(m.sliders) {
		hand = m.sliders[m.at].id
	}
	m.x, m.shown, m.levels, m.top, m.levers, m.loaded = o.x, o.span, o.levels, o.top, o.levers, true
	m.sliders = slidersOf(m.levels, m.env.Words.Outline.Channels, m.x)
	if !m.counted() {
		m.sliders = nil
	}
	if i := slices.IndexFunc(m.sliders, func(s slider) bool { return s.id == hand }); i >= 0 {
		m.at = i
	}
	m.at = max(0, min(m.at, len(m.sliders)-1))
	var cmd tea.Cmd
	if m.field != nil && (len(m.sliders) == 0 || m.sliders[m.at].id != m.field.slider) {
		cmd = screen.Say(m.say(i18n.SliderIsGone, m.field.Value())) // what it was meant for is not there any more
		m.field = nil
	}
	m.suppose()
	m.settle()
	return m, cmd
}

// counted reports that anybody was counted in the time at hand.
func (m Model) counted() bool {
	return slices.ContainsFunc(m.x.Counted, func(c metrics.Counted) bool { return c.Count > 0 })
}

// press handles a key.
func (m Model) press(msg tea.KeyPressMsg) (screen.Screen, tea.Cmd) {
	k := newKeyMap(m.env.Say)
	switch {
	case m.aims != nil:
		return m.confirm(msg)
	case m.field != nil:
		return m.typed(msg)
	case m.x.First == nil:
		return m, nil // there is nothing to move, and no other time has more
	case key.Matches(msg, k.Span):
		return m.choose(msg.String() == "]")
	case len(m.sliders) == 0:
		return m, nil
	case key.Matches(msg, k.Slide):
		m.step(msg.String() == "right", false)
	case key.Matches(msg, k.Stride):
		m.step(msg.String() == "shift+right", true)
	case key.Matches(msg, k.Choose):
		m.move(map[string]int{"up": -1, "k": -1, "down": 1, "j": 1}[msg.String()])
	case key.Matches(msg, k.Ends):
		m.at = map[bool]int{true: 0, false: len(m.sliders) - 1}[msg.String() == "home"]
	case key.Matches(msg, k.Page):
		m.page(map[bool]int{true: -1, false: 1}[msg.String() == "pgup"])
	case key.Matches(msg, k.Type):
		m.open("")
	case key.Matches(msg, k.Back):
		m.put(m.sliders[m.at], grammar.Supposition{}, false)
	case key.Matches(msg, k.Reset):
		m.set = nil
		m.suppose()
	case key.Matches(msg, k.Aim):
		return m.aim()
	case key.Matches(msg, k.Levers):
		m.full, m.scroll = !m.full, 0
	case opensField(msg):
		m.open(msg.Text)
	}
	m.settle()
	return m, nil
}

// choose takes the numbers of the time before or after the one that is chosen.
func (m Model) choose(next bool) (screen.Screen, tea.Cmd) {
	n := len(spans())
	m.span = (m.span + n - 1) % n
	if next {
		m.span = (m.span + 2) % n
	}
	return m.ask()
}

// step moves the slider at hand by one stop.
func (m *Model) step(up, large bool) {
	s := m.sliders[m.at]
	if value := m.value(s); !s.fixed {
		m.slide(s.step(value, up, large))
	}
}

// move goes to another slider.
func (m *Model) move(by int) { m.at = max(0, min(m.at+by, len(m.sliders)-1)) }

// page goes a page of the levers, where they have the room, else of the sliders.
func (m *Model) page(by int) {
	l := m.layout()
	if m.full {
		m.scroll += by * max(1, l.levers.h-3)
		return
	}
	m.move(by * max(1, l.sliders.h-3))
}

// settle keeps what is at hand within what is seen.
func (m *Model) settle() {
	l := m.layout()
	width, height, _, _ := m.inSliders(l.sliders)
	rows := m.rows()
	hand := slices.IndexFunc(rows, func(r row) bool { return r.slider == m.at })
	notes := len(m.notes(width))
	if hand >= 0 {
		m.offset = min(max(m.offset, hand+notes-height+1), hand)
	}
	if hand == 1 { // its heading is seen too
		m.offset = 0
	}
	m.offset = max(0, min(m.offset, len(rows)+notes-height))
	width, height, _, _ = widget.InPanel(l.levers.w, l.levers.h)
	m.scroll = max(0, min(m.scroll, len(m.leverLines(width))-height))
}

// Typing implements screen.Screen.
func (m Model) Typing() bool { return m.field != nil || m.aims != nil }

// Back implements screen.Screen.
func (m Model) Back(discard bool) (screen.Screen, screen.Step) {
	switch {
	case m.aims != nil:
		m.aims = nil
	case m.field != nil && !m.field.Empty() && !discard:
		return m, screen.WouldLose
	case m.field != nil:
		m.field = nil
	case m.full:
		m.full, m.scroll = false, 0
	default:
		return m, screen.Nowhere
	}
	m.settle()
	return m, screen.Stepped
}
