// Package tuitest drives the full-screen program in tests, with a real book and without a terminal: it feeds messages, runs every
// Cmd until nothing is under way, and lets time pass only when it is told to.
package tuitest

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/app"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/session"
)

// Friday is the moment at which a driver's clock stands: a workday in the afternoon.
var Friday = time.Date(2026, 11, 20, 15, 4, 0, 0, time.FixedZone("", 7*3600))

// T is what a driver needs of a test; *testing.T and *rapid.T have it.
type T interface {
	Helper()
	Fatalf(format string, args ...any)
	Errorf(format string, args ...any)
}

// Driver is a running program.
type Driver struct {
	Path string    // of the book
	Now  time.Time // what the program's clock says
	Quit bool      // the program has ended

	t      T
	model  tea.Model
	book   *session.Session
	timers []tea.Msg // those that have not come yet

	width, height int

	drawing bool // the program is in Update or View, where nothing may wait for the book

	holding bool
	held    []tea.Cmd
}

// Setup is how a program is started. The zero Setup is 80 × 24 in English, without the questions of the day.
type Setup struct {
	Width, Height int
	Lang          i18n.Lang
	Makers        []screen.Maker // nil for all screens
	Memory        screen.Memory
	Notes         fs.FS // the agent's own notes on what to do
	Ask           bool  // the questions of the day come by themselves
	Light         bool
}

// NewBook makes a book in a folder of its own and lets fill write to it; nil for an empty one.
func NewBook(tb testing.TB, lang i18n.Lang, fill func(ctx context.Context, b *book.Book) error) (path string) {
	tb.Helper()
	path = filepath.Join(tb.TempDir(), "funnel.db")
	s := book.DefaultSetup()
	s.Language = lang
	clock := func() time.Time { return Friday }
	err := book.CreateFilled(tb.Context(), path, false, s, clock, func(b *book.Book) error {
		if fill == nil {
			return nil
		}
		return fill(tb.Context(), b)
	})
	if err != nil {
		tb.Fatal(err)
	}
	return path
}

// Start starts the program on a book and waits until it shows it.
func Start(t T, path string, s Setup) *Driver {
	t.Helper()
	if s.Width == 0 {
		s.Width, s.Height = 80, 24
	}
	if s.Lang == "" {
		s.Lang = i18n.En
	}
	d := &Driver{Path: path, Now: Friday, t: t}
	now := func() time.Time { return d.Now }
	d.book = session.New(path, now)
	d.book.OnRead(func() {
		if d.drawing {
			t.Errorf("Update or View waits for the book")
		}
	})
	if !s.Ask {
		d.answered(&s.Memory)
	}
	d.model = app.New(app.Options{
		Book: d.book, Now: now, Say: i18n.NewPrinter(s.Lang), Makers: s.Makers, Memory: s.Memory, Notes: s.Notes,
		Printer: func(lang i18n.Lang) *i18n.Printer {
			if lang == "" {
				lang = s.Lang
			}
			return i18n.NewPrinter(lang)
		},
		After: func(_ time.Duration, msg tea.Msg) tea.Cmd {
			d.timers = append(d.timers, msg)
			return nil
		},
	})
	d.Resize(s.Width, s.Height)
	d.Send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	ground := tea.BackgroundColorMsg{Color: ansi.Black}
	if s.Light {
		ground.Color = ansi.BrightWhite
	}
	d.Send(ground)
	d.run(d.model.Init())
	return d
}

// answered makes a memory in which the questions of the day came already.
func (d *Driver) answered(m *screen.Memory) {
	d.t.Helper()
	b, err := book.Open(context.Background(), d.Path, book.ReadOnly, func() time.Time { return d.Now })
	if errors.Is(err, i18n.Failed(i18n.NoBook)) {
		return
	}
	if err != nil {
		d.t.Fatalf("the book: %v", err)
	}
	key, err := b.Key(context.Background())
	if err := errors.Join(err, b.Close()); err != nil {
		d.t.Fatalf("the book: %v", err)
	}
	m.Set(app.MemoryAsked+key, funnel.DayOf(d.Now).String())
}

// Book is the session of the program.
func (d *Driver) Book() *session.Session { return d.book }

// Close ends the session. What was confirmed is in the book then.
func (d *Driver) Close() {
	d.t.Helper()
	if err := d.book.Close(); err != nil && !errors.Is(err, i18n.Failed(i18n.NotWritten)) { // a refusal that came after the last frame
		d.t.Fatalf("closing: %v", err)
	}
}

// Send gives the program a message and runs everything that comes of it.
func (d *Driver) Send(msg tea.Msg) {
	d.t.Helper()
	if d.Quit || msg == nil {
		return
	}
	if _, ok := msg.(tea.QuitMsg); ok {
		d.Quit = true
		return
	}
	var cmd tea.Cmd
	d.drawing = true
	d.model, cmd = d.model.Update(msg)
	d.drawing = false
	d.run(cmd)
}

func (d *Driver) run(cmd tea.Cmd) {
	d.t.Helper()
	if cmd == nil {
		return
	}
	if d.holding {
		d.held = append(d.held, cmd)
		return
	}
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, c := range batch {
			d.run(c)
		}
		return
	}
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() { // a sequence, whose type is not exported
			d.run(v.Index(i).Interface().(tea.Cmd))
		}
		return
	}
	d.Send(msg)
}

// Hold keeps everything that the program asks for from being answered, until Release.
func (d *Driver) Hold() { d.holding = true }

// Release answers what was asked for since Hold.
func (d *Driver) Release() {
	d.t.Helper()
	d.holding = false
	held := d.held
	d.held = nil
	for _, cmd := range held {
		d.run(cmd)
	}
}

// Press presses keys by their names: "a", "enter", "ctrl+r".
func (d *Driver) Press(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		d.Send(screen.Press(k))
	}
}

// Type types a text letter by letter.
func (d *Driver) Type(text string) {
	d.t.Helper()
	for _, r := range text {
		d.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// Click presses the left button of the mouse at a place.
func (d *Driver) Click(x, y int) {
	d.t.Helper()
	d.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// Resize gives the terminal another size.
func (d *Driver) Resize(width, height int) {
	d.t.Helper()
	d.width, d.height = width, height
	d.Send(tea.WindowSizeMsg{Width: width, Height: height})
}

// Elapse lets the timers that run come due. The book is looked at then.
func (d *Driver) Elapse() {
	d.t.Helper()
	due := d.timers
	d.timers = nil
	for _, msg := range due {
		d.Send(msg)
	}
}

// Outside writes to the book as another process does, and waits until the program has seen it.
func (d *Driver) Outside(write func(ctx context.Context, b *book.Book) error) {
	d.t.Helper()
	b, err := book.Open(context.Background(), d.Path, book.ReadWrite, func() time.Time { return d.Now })
	if err != nil {
		d.t.Fatalf("another process: %v", err)
	}
	if err := errors.Join(write(context.Background(), b), b.Close()); err != nil {
		d.t.Fatalf("another process: %v", err)
	}
	d.Elapse()
}

// View is what the program shows.
func (d *Driver) View() tea.View {
	d.drawing = true
	defer func() { d.drawing = false }()
	return d.model.View()
}

// Screen is what the program shows, without colour and without spaces at the ends of lines.
func (d *Driver) Screen() string {
	lines := strings.Split(ansi.Strip(d.View().Content), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}

// Shows wants every text on the screen.
func (d *Driver) Shows(texts ...string) {
	d.t.Helper()
	shown := d.Screen()
	for _, text := range texts {
		if !strings.Contains(shown, text) {
			d.t.Fatalf("%q is not on the screen:\n%s", text, shown)
		}
	}
}

// Hides wants none of the texts on the screen.
func (d *Driver) Hides(texts ...string) {
	d.t.Helper()
	shown := d.Screen()
	for _, text := range texts {
		if strings.Contains(shown, text) {
			d.t.Fatalf("%q is on the screen:\n%s", text, shown)
		}
	}
}

// Under is the text before the cursor in its line; false when there is no cursor.
func (d *Driver) Under() (before string, ok bool) {
	v := d.View()
	if v.Cursor == nil {
		return "", false
	}
	line := strings.Split(ansi.Strip(v.Content), "\n")[v.Cursor.Y]
	return ansi.Truncate(line, v.Cursor.X, ""), true
}
