package board_test

import (
	"context"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/board"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// place is where a text stands on the terminal.
func place(t *testing.T, d *tuitest.Driver, text string) (x, y int) {
	t.Helper()
	for y, line := range strings.Split(d.Screen(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			return ansi.StringWidth(before), y
		}
	}
	t.Fatalf("%q is not on the screen:\n%s", text, d.Screen())
	return 0, 0
}

func TestCarryByMouse(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 80, 24, i18n.En)
	defer d.Close()
	x, y := place(t, d, "李娜")
	d.Click(x, y)
	wantAtHand(t, d, "Qualified", "李娜")
	to, _ := place(t, d, "Viewing")
	d.Send(tea.MouseMotionMsg{X: to, Y: 15, Button: tea.MouseLeft})
	d.Shows("─ ▼ Viewing", "▼ 李娜") // the column that would take it, and what it would take
	d.Send(tea.MouseMotionMsg{X: 3, Y: 15, Button: tea.MouseLeft})
	d.Shows("─ ▼ Reached", "✗ only coun")
	d.Send(tea.MouseMotionMsg{X: to, Y: 9, Button: tea.MouseLeft})
	d.Send(tea.MouseReleaseMsg{X: to, Y: 9, Button: tea.MouseLeft})
	wantLevel(t, d, 8, "viewing")
	wantAtHand(t, d, "Viewing", "李娜")
	d.Hides("▼")
	d.Send(tea.MouseReleaseMsg{X: 20, Y: 9, Button: tea.MouseLeft}) // nothing is held
	wantLevel(t, d, 8, "viewing")
}

// A card that is held can be let go where it was, over the crowd, or with esc: it stays where it stands.
func TestCarryingIsGivenUp(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 80, 24, i18n.En)
	defer d.Close()
	x, y := place(t, d, "李娜")
	hold := func(over int) {
		d.Click(x, y)
		d.Send(tea.MouseMotionMsg{X: over, Y: 12, Button: tea.MouseLeft})
		d.Shows("▼")
	}
	hold(70)
	d.Press("esc")
	d.Hides("▼")
	d.Send(tea.MouseReleaseMsg{X: 70, Y: 12, Button: tea.MouseLeft})
	hold(70)
	d.Send(tea.MouseMotionMsg{X: x, Y: y, Button: tea.MouseLeft})
	d.Send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	hold(70)
	d.Press("down")
	d.Hides("▼")
	hold(3)
	d.Send(tea.MouseReleaseMsg{X: 3, Y: 12, Button: tea.MouseLeft})
	d.Shows("A lead cannot be moved to Reached")
	wantLevel(t, d, 8, "qualified")
}

// At the edge of a narrow terminal the columns beyond come into view while a card is held.
func TestCarryBeyondTheEdge(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 60, 20, i18n.En)
	defer d.Close()
	x, y := place(t, d, "李娜")
	d.Click(x, y)
	for range 3 {
		d.Send(tea.MouseMotionMsg{X: 59, Y: 8, Button: tea.MouseLeft})
	}
	to, _ := place(t, d, "Buyer")
	d.Send(tea.MouseMotionMsg{X: to, Y: 8, Button: tea.MouseLeft})
	d.Shows("─ ▼ Buyer")
	d.Outside(func(ctx context.Context, b *book.Book) error { // what others do does not take it out of the hand
		_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 7}}})
		return err
	})
	d.Shows("─ ▼ Buyer")
	d.Send(tea.MouseReleaseMsg{X: to, Y: 8, Button: tea.MouseLeft})
	wantLevel(t, d, 8, "buyer")
	wantAtHand(t, d, "Buyer", "李娜")
}

// The words about more columns can be clicked, and the wheel goes sideways.
func TestColumnsByMouse(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 80, 24, i18n.En)
	defer d.Close()
	click := func(text string) {
		x, y := place(t, d, text)
		d.Click(x, y)
	}
	click("4 more ›")
	if level, _ := atHand(d); level != "Buyer" {
		t.Errorf("%s is at hand:\n%s", level, d.Screen())
	}
	click("‹ 1 more")
	if level, _ := atHand(d); level != "Reached" {
		t.Errorf("%s is at hand:\n%s", level, d.Screen())
	}
	d.Send(tea.MouseWheelMsg{X: 20, Y: 10, Button: tea.MouseWheelRight})
	wantAtHand(t, d, "Inbound", "Nguyễn Thị Ánh")
	d.Send(tea.MouseWheelMsg{X: 20, Y: 10, Button: tea.MouseWheelLeft})
	wantAtHand(t, d, "Reached", "")
	d.Send(tea.MouseClickMsg{X: 40, Y: 10, Button: tea.MouseRight})
	wantAtHand(t, d, "Reached", "")
}

// noted is a screen that keeps which card was to be opened.
type noted struct{ opened *int64 }

func (n noted) Update(msg tea.Msg) (screen.Screen, tea.Cmd) {
	if o, ok := msg.(screen.OpenLead); ok {
		*n.opened = o.ID
	}
	return n, nil
}

func (noted) Keys() []key.Binding { return nil }

func (noted) Typing() bool { return false }

func (noted) View(int, int) screen.Frame { return screen.Frame{} }

func (n noted) Back(bool) (screen.Screen, screen.Step) { return n, screen.Nowhere }

func TestOpeningACard(t *testing.T) {
	var opened int64
	leads := screen.Maker{ID: screen.Leads, Title: i18n.Sentence{En: "Leads"}, New: func(*screen.Env) screen.Screen { return noted{&opened} }}
	d := tuitest.Start(t, tuitest.NewBook(t, "", workingWeek), tuitest.Setup{Makers: []screen.Maker{board.Maker(), leads}})
	defer d.Close()
	d.Press("down", "enter")
	if opened != 2 {
		t.Errorf("#%d was opened", opened)
	}
	d.Press("3")
	x, y := place(t, d, "李娜")
	click := func() {
		d.Click(x, y)
		d.Send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	}
	if click(); opened != 2 {
		t.Errorf("the first click opened #%d", opened)
	}
	if click(); opened != 8 {
		t.Errorf("the second click opened #%d", opened)
	}
	d.Press("3")
	d.Send(tea.MouseWheelMsg{X: 20, Y: 10, Button: tea.MouseWheelDown})
	wantAtHand(t, d, "Inbound", "Mary O’Neill") // three cards further than the second
	d.Click(3, 2)
	wantAtHand(t, d, "Reached", "")
}

// A dialog over the board is clicked in its own places.
func TestClickingInADialog(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 80, 24, i18n.En)
	defer d.Close()
	d.Press("right", "m")
	x, y := place(t, d, "Buyer")
	d.Click(x, y)
	d.Send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	if strings.Contains(d.Screen(), "Move to a level") {
		d.Click(x, y)
	}
	wantLevel(t, d, 7, "buyer")
	wantAtHand(t, d, "Buyer", "Phạm Minh Đức")
}
