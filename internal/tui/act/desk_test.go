package act_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

var today = funnel.DayOf(tuitest.Friday)

// desk is a screen for tests: it has leads at hand, does to them what the keys say, and draws the dialog below its own line. C carries
// the first of them to the qualifying level, B to the one after it, z puts off the follow-up with number 1, Z
// the nearest of the first lead.
type desk struct {
	env    *screen.Env
	leads  []int64
	dialog act.Dialog
	opened int64
}

func deskMaker(leads ...int64) screen.Maker {
	return screen.Maker{ID: screen.Leads, Title: i18n.Sentence{En: "Desk", Vi: "Bàn", Zh: "桌"}, New: func(env *screen.Env) screen.Screen { return desk{env: env, leads: leads} }}
}

func (d desk) Update(msg tea.Msg) (screen.Screen, tea.Cmd) {
	var cmd tea.Cmd
	if open, ok := msg.(screen.OpenLead); ok {
		d.opened = open.ID
	}
	if d.dialog != nil {
		if at, ok := msg.(tea.MouseMsg); ok {
			m := at.Mouse()
			m.Y--
			switch msg.(type) {
			case tea.MouseClickMsg:
				msg = tea.MouseClickMsg(m)
			case tea.MouseWheelMsg:
				msg = tea.MouseWheelMsg(m)
			}
		}
		d.dialog, cmd = d.dialog.Update(msg)
		return d, cmd
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return d, nil
	}
	switch press.String() {
	case "C":
		d.dialog, cmd = act.Carry(d.env, d.leads[0], "qualified")
	case "B":
		d.dialog, cmd = act.Carry(d.env, d.leads[0], "viewing")
	case "z":
		d.dialog, cmd = act.Snooze(d.env, 1)
	case "Z":
		d.dialog, cmd = act.SnoozeNext(d.env, d.leads[0])
	default:
		if kind, ok := act.Pressed(d.env.Say, press); ok {
			d.dialog, cmd = act.Ask(d.env, kind, d.leads...)
		}
	}
	return d, cmd
}

func (d desk) View(width, height int) screen.Frame {
	line := "desk"
	if d.opened != 0 {
		line += " opened"
	}
	if d.dialog == nil || height < 2 {
		return screen.Frame{Lines: []string{line}}
	}
	for _, size := range [][2]int{{1, 1}, {2, 5}, {7, 2}, {8, 3}, {9, 1}, {12, 4}, {30, 6}} {
		fits(d.dialog.View(size[0], size[1]), size[0], size[1])
	}
	f := d.dialog.View(width, height-1)
	f.Lines = append([]string{line}, f.Lines...)
	if f.Cursor != nil {
		f.Cursor.Y++
	}
	return f
}

// fits panics when a frame does not fit into its room.
func fits(f screen.Frame, width, height int) {
	if len(f.Lines) > height {
		panic(fmt.Sprintf("%d lines of %d", len(f.Lines), height))
	}
	for _, l := range f.Lines {
		if ansi.StringWidth(l) > width {
			panic(fmt.Sprintf("%q is wider than %d", l, width))
		}
	}
	if c := f.Cursor; c != nil && (c.X < 0 || c.X >= width || c.Y < 0 || c.Y >= height) {
		panic(fmt.Sprintf("the cursor is at %v of %d × %d", c, width, height))
	}
}

func (d desk) Keys() []key.Binding {
	if d.dialog != nil {
		return d.dialog.Keys()
	}
	return act.Bindings(d.env.Say, act.Add, act.Touch, act.Merge)
}

func (d desk) Typing() bool { return d.dialog != nil }

func (d desk) Back(discard bool) (screen.Screen, screen.Step) {
	if d.dialog == nil {
		return d, screen.Nowhere
	}
	next, step := d.dialog.Back(discard)
	d.dialog = next
	return d, step
}

// people fills a book with a day's tallies and three leads: An and Bình at inbound, Cường at qualified with the tests passed.
func people(ctx context.Context, b *book.Book) error {
	_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{
		{Level: "reach", Channel: "call", Count: 200}, {Level: "inbound", Count: 5}, {Level: "qualified", Count: 1},
	}})
	if err != nil {
		return err
	}
	phone := funnel.Phone{Number: "+84888234488", Key: "+84888234488"}
	for _, n := range []book.NewLead{
		{Card: funnel.Card{Name: "Nguyễn Văn An", Phones: []funnel.Phone{phone}, Tags: []string{"vip"}, Note: "two\nlines"}, Day: today},
		{Card: funnel.Card{Name: "王小明", Tags: []string{"investor"}}, Day: today},
		{Card: funnel.Card{Name: "Trần Thị Cường"}, Level: "inbound", Day: today - 1},
	} {
		if _, err := b.AddLead(ctx, n); err != nil {
			return err
		}
	}
	yes := funnel.Yes
	if _, err := b.QualifyLead(ctx, book.Qualification{Lead: 3, Need: &yes, Authority: &yes, Money: &yes, Day: today}); err != nil {
		return err
	}
	_, err = b.PlanFollowUp(ctx, book.NewFollowUp{Lead: 1, Due: today, What: "call back about the price"})
	return err
}

// start starts the program with a desk for leads.
func start(t *testing.T, s tuitest.Setup, leads ...int64) *tuitest.Driver {
	t.Helper()
	s.Makers = []screen.Maker{deskMaker(leads...)}
	d := tuitest.Start(t, tuitest.NewBook(t, s.Lang, people), s)
	t.Cleanup(d.Close)
	return d
}

// says wants every text on the screen, wherever its lines are broken.
func says(t *testing.T, d *tuitest.Driver, texts ...string) {
	t.Helper()
	d.Check()
	shown := strings.Join(strings.Fields(d.Screen()), " ")
	for _, text := range texts {
		if !strings.Contains(shown, text) {
			t.Fatalf("%q is not on the screen:\n%s", text, d.Screen())
		}
	}
}

// look reads the book.
func look(t *testing.T, d *tuitest.Driver, read func(ctx context.Context, b *book.Book) error) {
	t.Helper()
	b, err := book.Open(t.Context(), d.Path, book.ReadOnly, func() time.Time { return d.Now })
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(read(t.Context(), b), b.Close()); err != nil {
		t.Fatal(err)
	}
}

// profile reads everything about a lead.
func profile(t *testing.T, d *tuitest.Driver, lead int64) (p book.Profile) {
	t.Helper()
	look(t, d, func(ctx context.Context, b *book.Book) (err error) {
		p, err = b.Profile(ctx, lead)
		return err
	})
	return p
}

// changes is how many changes the book holds, and the verb of the newest.
func changes(t *testing.T, d *tuitest.Driver) (n int, verb book.Verb) {
	t.Helper()
	look(t, d, func(ctx context.Context, b *book.Book) error {
		all, err := b.History(ctx, 0)
		if n = len(all); n > 0 {
			verb = all[0].Verb
		}
		return err
	})
	return n, verb
}

// everything are the keys of all kinds and of the desk.
func everything() []string {
	return []string{"a", "t", "n", "m", "v", "d", "x", "p", "r", "T", "e", "R", "J", "A", "K", "h", "C", "B", "z", "enter", "tab", "down", "right", "space", "y", "1", "2"}
}

func TestKeysAreTheSameEverywhere(t *testing.T) {
	for _, lang := range i18n.Langs() {
		say := i18n.NewPrinter(lang)
		taken := strings.Fields("1 2 3 4 5 6 tab l u ctrl+r ? : M q esc j k g G space enter / y f F s c z b w V")
		for i, b := range act.Bindings(say, act.Add, act.Touch, act.Next, act.Move, act.Qualify, act.Deal, act.Lose, act.Pause, act.Revive, act.Tag, act.Edit, act.Questions, act.Type, act.Grade, act.Refer, act.Merge) {
			for _, k := range b.Keys() {
				if slices.Contains(taken, k) {
					t.Errorf("%s is taken", k)
				}
				taken = append(taken, k)
				if kind, ok := act.Pressed(say, screen.Press(k)); !ok || kind != act.Kind(i) {
					t.Errorf("%s asks for %d, %v, not %d", k, kind, ok, i)
				}
			}
		}
	}
	if _, ok := act.Pressed(i18n.NewPrinter(i18n.En), screen.Press("f1")); ok {
		t.Error("f1 asks for something")
	}
}
