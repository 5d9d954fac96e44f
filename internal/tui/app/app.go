// Package app is the root of the full-screen program: it keeps the book open, shows one screen at a time, and has the keys that
// work everywhere. Only here a tea.View is made.
package app

import (
	"io/fs"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/session"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/words"
)

// Options is what the program is given.
type Options struct {
	Book *session.Session
	Now  func() time.Time
	// Printer speaks the language of a book; "" is a book that leaves it to the machine.
	Printer func(lang i18n.Lang) *i18n.Printer
	Say     *i18n.Printer // before the book is open
	Theme   theme.Custom
	// Mistake is what was wrong with the theme file, nil for nothing.
	Mistake error
	Memory  screen.Memory
	Notes   fs.FS          // the agent's own notes on what to do; nil for none
	Makers  []screen.Maker // nil for all screens
	// After makes a Cmd that gives a message after a time; nil for one that waits.
	After func(d time.Duration, msg tea.Msg) tea.Cmd
}

// Model is the root. It is a value except for its Env, which all screens see.
type Model struct {
	env     *screen.Env
	printer func(lang i18n.Lang) *i18n.Printer
	makers  []screen.Maker
	screens []screen.Screen // as makers
	stale   []bool          // the screen has not been told of the newest change
	at      int             // the screen at hand
	from    int             // the screen that asked for the card of a lead, which esc leads back to; nowhere for none
	keys    keyMap

	width, height int
	told          screen.Size // of which the screens were told
	over          overlay     // what lies over the screen; nil for nothing
	note          screen.Note
	mouse         bool

	looking bool
	again   bool   // look again as soon as the look at work is over
	tick    uint64 // of the newest timer
	busy    int    // how many looks in a row something was being written
	writing string // what the note says of it; "" for nothing
	gone    error  // why there is no book to show; nil when there is one
	day     funnel.Day
	asked   bool // the questions of the day came or were not due

	frame     screen.Query[book.Outline]
	standing  screen.Query[dayFacts]
	inversion screen.Change[inverted]
	answer    screen.Change[[]funnel.Tally]
}

// New makes the program's root.
func New(o Options) Model {
	after := o.After
	if after == nil {
		after = func(d time.Duration, msg tea.Msg) tea.Cmd { return tea.Tick(d, func(time.Time) tea.Msg { return msg }) }
	}
	m := Model{
		env: &screen.Env{
			Say: o.Say, Book: o.Book, Now: o.Now, After: after, Memory: o.Memory, Notes: o.Notes,
			Theme: theme.New(theme.UnknownGround, colorprofile.ANSI, o.Theme),
			Words: words.New(o.Say, book.Outline{}, funnel.DayOf(o.Now())),
		},
		printer: o.Printer, makers: o.Makers, keys: newKeyMap(o.Say), mouse: o.Memory.Get(memoryMouse) != "off",
		day: funnel.DayOf(o.Now()), from: nowhere,
	}
	if m.makers == nil {
		m.makers = makers()
	}
	if o.Mistake != nil {
		m.note = screen.Note{Text: screen.ErrorText(o.Say, o.Mistake), Bad: true}
	}
	m.makeScreens()
	return m
}

// MemoryAsked is, with the key of a book behind it, the name under which the day is remembered on which the questions of the day came
// by themselves.
const MemoryAsked = "asked "

const memoryMouse = "mouse"

// nowhere is no screen.
const nowhere = -1

// makeScreens makes all screens anew, as for another book.
func (m *Model) makeScreens() {
	m.screens = make([]screen.Screen, len(m.makers))
	m.stale = make([]bool, len(m.makers))
	for i, maker := range m.makers {
		m.screens[i] = maker.New(m.env)
		m.stale[i] = true
	}
}

// Init implements tea.Model. The first frame is drawn before anything is read.
func (m Model) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, func() tea.Msg { return tickMsg{} }, m.env.After(longOpening, openingMsg{}))
}

// Update implements tea.Model.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := tea.Batch(m.handle(msg), m.fit())
	if screen.HasWritten(msg) {
		cmd = tea.Batch(cmd, m.look())
	}
	return m, cmd
}

// handle gives a message to whom it is for.
func (m *Model) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.ColorProfileMsg:
		m.env.Theme = m.env.Theme.With(msg.Profile)
	case tea.BackgroundColorMsg:
		ground := theme.Light
		if msg.IsDark() {
			ground = theme.Dark
		}
		m.env.Theme = m.env.Theme.On(ground)
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.PasteMsg:
		return m.paste(msg)
	case tea.MouseClickMsg, tea.MouseReleaseMsg, tea.MouseMotionMsg, tea.MouseWheelMsg:
		return m.point(msg.(tea.MouseMsg))
	case openingMsg:
		if len(m.env.Words.Outline.Levels) == 0 {
			m.note = screen.Note{Text: m.env.Say.Say(i18n.BookIsOpening)}
		}
	case tickMsg:
		if msg.n == m.tick {
			return m.look()
		}
	case tea.ResumeMsg:
		return m.look()
	case looked:
		return m.saw(msg)
	case screen.Note:
		m.note = msg
	case screen.Open:
		return m.open(msg.ID)
	case screen.OpenLead:
		return m.openLead(msg)
	case *screen.TypedAhead:
		return m.pressAhead(msg)
	case screen.LogDay:
		return m.ask(false)
	default:
		return tea.Batch(m.answered(msg), m.tellAll(msg))
	}
	return nil
}

// answered takes the answers to the root's own questions.
func (m *Model) answered(msg tea.Msg) tea.Cmd {
	if o, ok, err := m.frame.Answer(msg); ok {
		return m.framed(o, err)
	}
	if f, ok, err := m.standing.Answer(msg); ok {
		return m.askWith(f, err)
	}
	if done, ok, err := m.inversion.Written(msg); ok {
		return m.inverted(done, err)
	}
	if tallies, ok, err := m.answer.Written(msg); ok {
		return m.recorded(tallies, err)
	}
	return nil
}

// tell gives a message to a screen; an index that is none is nobody.
func (m *Model) tell(i int, msg tea.Msg) tea.Cmd {
	if i < 0 {
		return nil
	}
	next, cmd := m.screens[i].Update(msg)
	m.put(i, next)
	return cmd
}

// put replaces a screen.
func (m *Model) put(i int, next screen.Screen) {
	screens := append([]screen.Screen(nil), m.screens...)
	screens[i] = next
	m.screens = screens
}

func (m *Model) tellAll(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for i := range m.screens {
		cmds = append(cmds, m.tell(i, msg))
	}
	return tea.Batch(cmds...)
}

// index is where a screen stands among the tabs, -1 for one that is not there.
func (m *Model) index(id screen.ID) int {
	for i, maker := range m.makers {
		if maker.ID == id {
			return i
		}
	}
	return -1
}

// open shows a screen.
func (m *Model) open(id screen.ID) tea.Cmd {
	i := m.index(id)
	if i < 0 {
		return nil
	}
	return m.goTo(i)
}

// goTo makes another screen the one at hand.
func (m *Model) goTo(i int) tea.Cmd {
	m.at, m.from = i, nowhere
	return m.refresh()
}

// openLead shows the card of a lead. Closing it leads back to the screen that asked for it.
func (m *Model) openLead(msg screen.OpenLead) tea.Cmd {
	leads, from := m.index(screen.Leads), m.at
	if from == leads {
		from = m.from
	}
	cmd := tea.Batch(m.open(screen.Leads), m.tell(leads, msg))
	m.from = from
	return cmd
}

// refresh tells the screen at hand what it has not been told yet.
func (m *Model) refresh() tea.Cmd {
	if !m.stale[m.at] || len(m.env.Words.Outline.Levels) == 0 {
		return nil // it has been told, or there is no book yet
	}
	m.stale = append([]bool(nil), m.stale...)
	m.stale[m.at] = false
	return m.tell(m.at, screen.Reload{})
}

// size is the room of a screen: what the tabs, and the hints or a note leave.
func (m *Model) size() screen.Size {
	return screen.Size{Width: max(1, m.width), Height: max(1, m.height-1-max(1, len(m.noteLines())))}
}

// fit tells the screens of their room, where it has changed.
func (m *Model) fit() tea.Cmd {
	size := m.size()
	if m.width < 1 || size == m.told {
		return nil
	}
	m.told = size
	return m.tellAll(size)
}
