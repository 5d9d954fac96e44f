package whatif_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/demo"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/whatif"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

var today = funnel.DayOf(tuitest.Friday)

// year fills a book with a made-up year.
func year(ctx context.Context, b *book.Book) error {
	plan := demo.Plan{
		Last: today, Days: 400, PerDay: 8, Seed: 3, Calendar: funnel.DefaultCalendar(), Zone: tuitest.Friday.Location(),
	}
	_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Tallies: plan.Tallies()})
	return err
}

// round fills a book with numbers that are easily worked with: on each of the last ten workdays 1,000 people reached, 600 of them by
// call, and in all 20 inbound, 10 qualified, 5 viewings, 2 buyers.
func round(ctx context.Context, b *book.Book) error {
	day := today
	for i := 0; i < 10; day-- {
		if !funnel.DefaultCalendar().Workday(day) {
			continue
		}
		i++
		_, _, err := b.Log(ctx, book.Batch{Day: day, Entries: []book.Entry{
			{Level: "reach", Channel: "call", Count: 600},
			{Level: "reach", Channel: "flyer", Count: 400},
			{Level: "inbound", Count: 2},
			{Level: "qualified", Count: 1},
		}})
		if err != nil {
			return err
		}
	}
	_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{{Level: "viewing", Count: 5}, {Level: "buyer", Count: 2}}})
	return err
}

func start(tb tuitest.T, path string, s tuitest.Setup) *tuitest.Driver {
	s.Makers = []screen.Maker{whatif.Maker()}
	return tuitest.Start(tb, path, s)
}

func begin(t *testing.T, fill func(ctx context.Context, b *book.Book) error, s tuitest.Setup) *tuitest.Driver {
	t.Helper()
	d := start(t, tuitest.NewBook(t, "", fill), s)
	t.Cleanup(d.Close)
	d.Check()
	return d
}

var sizes = [][2]int{{80, 24}, {120, 40}, {60, 20}}

func TestLook(t *testing.T) {
	for _, lang := range i18n.Langs() {
		full := tuitest.NewBook(t, lang, year)
		empty := tuitest.NewBook(t, lang, nil)
		for _, size := range sizes {
			setup := tuitest.Setup{Width: size[0], Height: size[1], Lang: lang}
			golden := func(d *tuitest.Driver, name string) {
				t.Helper()
				tuitest.Golden(t, d, fmt.Sprintf("%s.%s.%dx%d", name, lang, size[0], size[1]))
			}
			d := start(t, full, setup)
			golden(d, "full")
			d.Press("shift+right", "shift+right", "down", "left", "end", "up", "up", "up", "right", "right")
			golden(d, "moved")
			d.Press("v")
			golden(d, "levers")
			d.Press("v", "t")
			golden(d, "targets")
			d.Press("n", "enter")
			d.Type("140%")
			d.Press("enter")
			golden(d, "field")
			d.Close()
			d = start(t, empty, setup)
			golden(d, "empty")
			d.Close()
		}
	}
}

// The flow of the issue: a what-if becomes the target, and undo takes it back.
func TestWhatIfToTarget(t *testing.T) {
	path := tuitest.NewBook(t, "", round)
	d := start(t, path, tuitest.Setup{Width: 100, Height: 30})
	defer d.Close()
	d.Shows("1,000", "Nothing is changed yet")
	d.Press("enter")
	d.Type("2000")
	if before, ok := d.Under(); !ok || !strings.HasSuffix(before, "> 2000") {
		t.Errorf("the cursor stands behind %q, %v", before, ok)
	}
	d.Press("enter")
	d.Shows("Buyer: 4 instead of 2", "likely")
	d.Press("t")
	d.Shows("Make these the targets from today on, Fri 20 Nov 2026?", "Inbound", "5 a day", "→", "4 a day", "Viewing")
	d.Press("n")
	d.Hides("Make these")
	if got := targets(t, path); got["viewing"] != "" || got["inbound"] != "5 day" {
		t.Errorf("without a yes: %v", got)
	}
	d.Press("t", "enter") // no answer
	d.Shows("Make these")
	d.Press("y")
	d.Shows("✓ Targets from today on:", "Inbound 4 a day", "u takes")
	got := targets(t, path)
	if got["reach"] != "2000 day" || got["inbound"] != "4 day" || got["qualified"] != "2 day" || got["buyer"] == "" {
		t.Errorf("the targets are %v", got)
	}
	d.Press("t")
	d.Shows("These are the targets already.")
	d.Press("u")
	d.Shows("Undid change")
	if got := targets(t, path); got["viewing"] != "" || got["inbound"] != "5 day" {
		t.Errorf("after undo: %v", got)
	}
	d.Shows("Buyer: 4 instead of 2") // the sliders stay
	d.Press("t")
	d.Hold()
	d.Press("y", "esc") // what was confirmed is written
	d.Release()
	d.Shows("✓ Targets from today on:")
	d.Hides("Make these")
}

// targets are those in force today: count and span by level.
func targets(t *testing.T, path string) map[string]string {
	t.Helper()
	b, err := book.Open(t.Context(), path, book.ReadOnly, func() time.Time { return tuitest.Friday })
	if err != nil {
		t.Fatal(err)
	}
	o, err := b.Outline(t.Context())
	if err := errors.Join(err, b.Close()); err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, l := range o.Levels {
		if x, ok := funnel.TargetOn(o.Targets, l.Key, today); ok {
			all[l.Key] = fmt.Sprintf("%d %s", x.Count, x.Per)
		}
	}
	return all
}

// Arrows go by stops, with shift by larger ones; backspace and r go back.
func TestSliding(t *testing.T) {
	d := begin(t, round, tuitest.Setup{Width: 100, Height: 30})
	d.Press("right")
	d.Shows("1,000 → 1,050")
	d.Press("shift+right")
	d.Shows("1,000 → 1,250")
	d.Press("shift+right", "shift+right", "shift+right", "shift+right")
	d.Shows("1,000 → 3,000")
	d.Press("left")
	d.Shows("1,000 → 2,750")
	d.Press("backspace")
	d.Hides("→ 2,750")
	d.Shows("Nothing is changed yet")
	d.Press("down", "left", "left") // call
	d.Shows("600 → 540", "1,000 → 940")
	d.Press("down", "down", "right") // into inbound
	d.Shows("0.20 % → 0.21 %")
	d.Press("up", "up", "up", "right") // all people, as call has changed them
	d.Shows("1,000 → 987")
	d.Press("r")
	d.Shows("Nothing is changed yet")
	for range 60 {
		d.Press("shift+left")
	}
	d.Shows("1,000 → 0", "Buyer: 0 instead of 2")
	d.Press("t")
	d.Shows("This brings nobody to any level")
}

// What may be typed is what the command reads; what it refuses stays as it was typed, with the reason.
func TestTyping(t *testing.T) {
	d := begin(t, round, tuitest.Setup{Width: 100, Height: 30})
	for _, c := range []struct{ typed, want string }{
		{"+20%", "1,000 → 1,200"}, {"x10", "1,000 → 10,000"}, {"-250", "1,000 → 750"}, {"2,500", "1,000 → 2,500"}, {"12000/week", "1,000 → "}, {"0", "1,000 → 0"},
	} {
		d.Press("enter")
		d.Type(c.typed)
		d.Press("enter")
		d.Shows(c.want)
	}
	d.Press("=") // a sign opens the field too
	d.Type("2000")
	d.Press("enter")
	d.Shows("1,000 → 2,000")
	d.Press("=", "enter")
	d.Shows("write it like 2000, +500, -20% or x1.5")
	d.Press("backspace", "enter")
	d.Press("x")
	d.Type("3")
	d.Press("enter")
	d.Shows("1,000 → 3,000")
	d.Press("end", "up", "up", "up", "enter") // into buyer
	d.Shows("3.5%, +1pp, +20% or x1.2")
	for _, c := range []struct{ typed, want string }{
		{"140%", "a ratio is at most 100 %"}, {"5/day", "write it like 3.5%, +1pp, +20% or x1.2"}, {"x9", "would be 360.0 %"}, {"nonsense", "write it like 3.5%"},
	} {
		d.Type(c.typed)
		d.Press("enter")
		d.Shows("> "+c.typed, c.want)
		d.Press("ctrl+u")
	}
	d.Send(tea.PasteMsg{Content: "50"})
	d.Press("enter")
	d.Shows("40 % → 50 %")
	d.Press("enter")
	d.Type("+5pp")
	d.Press("esc")
	d.Shows("Discard what you typed?")
	d.Press("y")
	d.Hides("> +5pp")
	d.Shows("40 % → 50 %")
}

// The sliders keep their setting when another process logs, and what comes of it is worked out from the new numbers.
func TestSlidersStay(t *testing.T) {
	d := begin(t, round, tuitest.Setup{Width: 100, Height: 30})
	d.Press("shift+right", "shift+right", "down")
	d.Shows("1,000 → 1,500", "Buyer: 3 instead of 2", "▸   Call")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{
			{Level: "reach", Channel: "call", Count: 1000}, {Level: "buyer", Count: 2},
		}})
		return err
	})
	d.Shows("1,100 → 1,650", "Buyer: 6 instead of 4", "▸   Call")
}

// Where there is no history the screen says what to log first, and where a ratio has none, why it cannot be moved.
func TestWithoutHistory(t *testing.T) {
	d := begin(t, nil, tuitest.Setup{})
	d.Shows("What if you reached ten times as many", "l  log these three for today")
	d.Press("right", "enter", "t", "v", "[", "0") // nothing to do
	d.Hides("Nothing is moved")
	d.Press("l")
	d.Type("100")
	d.Press("enter", "esc", "esc")
	d.Shows("last 12 months", "→ Inbound", "Nothing is changed yet")
	d.Press("end")
	d.Shows("nobody was counted at Close in this")
	d.Press("right", "enter")
	if _, typing := d.Under(); typing {
		t.Error("a value is typed for what cannot be moved")
	}
}

// What nobody has done yet tells nothing of those who would: the levels above are not guessed.
func TestUnknown(t *testing.T) {
	d := begin(t, func(ctx context.Context, b *book.Book) error {
		_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{
			{Level: "reach", Count: 100}, {Level: "inbound", Count: 0}, {Level: "qualified", Count: 3},
		}})
		return err
	}, tuitest.Setup{Width: 100, Height: 30})
	d.Press("down", "enter")
	d.Type("10%")
	d.Press("enter")
	d.Shows("0 % → 10 %", "Qualified: cannot be told", "?")
	d.Press("left", "shift+left")
	d.Shows("0 % → 5.0 %")
	d.Press("shift+left")
	d.Shows("Nothing is changed yet")
}

func TestMouse(t *testing.T) {
	d := begin(t, round, tuitest.Setup{Width: 100, Height: 30})
	y := line(t, d, "Call")
	x := column(t, d, y, "○")
	d.Click(x+5, y)
	d.Shows("▸   Call")
	d.Hides("Nothing is changed yet")
	d.Send(tea.MouseMotionMsg{X: x, Y: y + 3, Button: tea.MouseLeft})
	d.Shows("Nothing is changed yet") // drawn back to what is now
	d.Send(tea.MouseReleaseMsg{X: x, Y: y})
	d.Send(tea.MouseMotionMsg{X: x + 5, Y: y, Button: tea.MouseLeft})
	d.Shows("Nothing is changed yet")
	d.Send(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelUp})
	d.Shows("600 → 630")
	d.Send(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown})
	d.Shows("Nothing is changed yet")
	d.Send(tea.MouseWheelMsg{X: 4, Y: y, Button: tea.MouseWheelDown})
	d.Shows("▸   Flyer")
	d.Click(x, y-2) // a heading is nothing to move
	d.Send(tea.MouseWheelMsg{X: x, Y: y - 2, Button: tea.MouseWheelUp})
	d.Shows("Nothing is changed yet", "▸   Call")
	d.Click(4, y+1)
	d.Click(4, y+1)
	if _, typing := d.Under(); !typing {
		t.Error("a second click opens no field")
	}
}

// line is the line of the screen on which a text stands, column the column of a text in it.
func line(t *testing.T, d *tuitest.Driver, text string) int {
	t.Helper()
	for y, l := range strings.Split(d.Screen(), "\n") {
		if strings.Contains(l, text) {
			return y
		}
	}
	t.Fatalf("%q is not on the screen:\n%s", text, d.Screen())
	return 0
}

func column(t *testing.T, d *tuitest.Driver, y int, text string) int {
	t.Helper()
	before, _, ok := strings.Cut(strings.Split(d.Screen(), "\n")[y], text)
	if !ok {
		t.Fatalf("%q is not on line %d:\n%s", text, y, d.Screen())
	}
	return len([]rune(before))
}

// On a narrow screen the levers take the room of the funnel, scroll, and esc gives it back.
func TestLevers(t *testing.T) {
	d := begin(t, year, tuitest.Setup{Width: 60, Height: 20})
	d.Hides("Levers")
	d.Press("v")
	d.Shows("Levers: a tenth more", "what a tenth more of each would bring: Buyer")
	d.Press("pgdown", "pgdown", "pgdown", "pgdown")
	d.Hides("what a tenth more of each")
	d.Press("esc")
	d.Hides("Levers")
}

func BenchmarkKey(b *testing.B) {
	d := start(b, tuitest.NewBook(b, i18n.Vi, year), tuitest.Setup{})
	defer d.Close()
	tuitest.Keys(b, d, "right", "right", "down", "left", "up", "left")
}

func TestMonkey(t *testing.T) {
	tuitest.Monkey(t, tuitest.NewBook(t, "", year), tuitest.Setup{Lang: i18n.Zh, Makers: []screen.Maker{whatif.Maker()}},
		"left", "right", "left", "right", "shift+left", "shift+right", "up", "down", "enter", "t", "y", "r", "v", "[", "]", "x", "+", "backspace")
}
