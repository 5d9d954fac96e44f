package due_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/due"
	"github.com/funnel-cli/funnel/internal/tui/session"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
	"github.com/funnel-cli/funnel/internal/words"
)

// ask reads from the book of a program.
func ask[T any](t *testing.T, d *tuitest.Driver, read func(ctx context.Context, b *book.Book) (T, error)) (value T) {
	t.Helper()
	err := d.Book().Read(t.Context(), func(ctx context.Context, b *book.Book) (err error) {
		value, err = read(ctx, b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// profile reads a lead.
func profile(t *testing.T, d *tuitest.Driver, lead int64) book.Profile {
	t.Helper()
	return ask(t, d, func(ctx context.Context, b *book.Book) (book.Profile, error) { return b.Profile(ctx, lead) })
}

// open counts the open follow-ups of a lead.
func open(p book.Profile) (n int) {
	for _, u := range p.FollowUps {
		if u.Closed == nil {
			n++
		}
	}
	return n
}

// at wants the line at hand to hold a text.
func at(t *testing.T, d *tuitest.Driver, text string) {
	t.Helper()
	for line := range strings.SplitSeq(d.Screen(), "\n") {
		if strings.Contains(line, "▸") || strings.Contains(line, "│ → ") {
			if !strings.Contains(line, text) {
				t.Errorf("at hand is %q, want %q", line, text)
			}
			return
		}
	}
	t.Errorf("no line is at hand:\n%s", d.Screen())
}

// changes counts what stands in the history.
func changes(t *testing.T, d *tuitest.Driver) int {
	t.Helper()
	return len(ask(t, d, func(ctx context.Context, b *book.Book) ([]book.Change, error) { return b.History(ctx, 0) }))
}

// What is done vanishes, the next line is at hand, the note says what comes next, and u takes it back.
func TestDone(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 120, Height: 40})
	at(t, d, "Nguyễn Thị Ánh")
	d.Shows("Overdue · 2", "3 days overdue", "Today · 1")
	d.Press("c")
	d.Shows("Done: call back about the price", "#1 Nguyễn Thị Ánh", "Next: Wed 30 Dec 2026", "u takes it back", "Overdue · 1")
	at(t, d, "王小明")
	if p := profile(t, d, 1); open(p) != 1 {
		t.Errorf("%d follow-ups are open", open(p))
	}

	d.Press("c") // the last of its group
	d.Shows("no next step is planned")
	d.Hides("Overdue")
	at(t, d, "Trần Văn Bình")

	d.Press("c") // it repeats
	d.Shows("Next: Fri 27 Nov 2026 (every week)")
	d.Hides("Today · 1")
	at(t, d, "Phạm Hồng Nhung")

	d.Press("u")
	d.Shows("Today · 1")
	at(t, d, "Phạm Hồng Nhung")
	d.Press("u", "u")
	d.Shows("Overdue · 2")
	if p := profile(t, d, 1); open(p) != 2 {
		t.Errorf("after undo %d follow-ups are open", open(p))
	}
}

// Keys that come before the book has answered do each what they say: nothing is closed twice, nothing is left out.
func TestDoneFasterThanTheBook(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", crowd(60)), tuitest.Setup{})
	d.Hold()
	d.Press("c", "c", "c")
	d.Shows("✓ #1 ", "✓ #11 ", "✓ #21 ")
	at(t, d, "#31 ")
	d.Press("up", "c") // one that is being closed
	d.Release()
	d.Hides("✗", "✓ #")
	for lead, want := range map[int64]int{1: 0, 11: 0, 21: 0, 31: 1} {
		if p := profile(t, d, lead); open(p) != want {
			t.Errorf("#%d has %d open follow-ups", lead, open(p))
		}
	}
	d.Shows("Overdue · 9")
	at(t, d, "#31 ")
}

// Several are done as one change, which one undo takes back; those without a follow-up stay.
func TestDoneForSeveral(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 100, Height: 40})
	before := changes(t, d)
	d.Press("space", "down", "space", "space") // #1, #3, and the birthday of #6
	d.Shows("3 selected", "● #1 ", "● #3 ", "● #6 ")
	at(t, d, "#7 ")
	d.Press("c")
	d.Shows("2 follow-ups are done", "Next: #3 Trần Văn Bình Fri 27 Nov 2026", "1 selected had nothing due", "u takes it back")
	d.Hides("● #", "Today · ")
	at(t, d, "#7 ")
	if n := changes(t, d); n != before+1 {
		t.Errorf("%d changes", n-before)
	}
	d.Press("u")
	d.Shows("Overdue · 2", "Today · 1")

	d.Press("home", "space", "space")
	d.Shows("2 selected")
	d.Press("z")
	d.Shows("one at a time")
	d.Press("esc")
	d.Hides("selected")
}

// A change that the book refuses is said, and the selection is as it was.
func TestDoneThatFails(t *testing.T) {
	path := tuitest.NewBook(t, "", agenda)
	d := start(t, path, tuitest.Setup{})
	d.Press("space")
	b, err := book.Open(t.Context(), path, book.ReadWrite, func() time.Time { return d.Now })
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = b.FinishFollowUps(t.Context(), []int64{1}, today)
	if err := errors.Join(err, b.Close()); err != nil {
		t.Fatal(err)
	}
	d.Press("c")
	d.Shows("follow-up 1 was closed on 2026-11-20 already")
}

// A line without a follow-up says what answers it.
func TestNothingToTickOff(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{})
	d.Press("}", "}", "}")
	at(t, d, "Vũ Minh Khôi")
	for _, key := range []string{"c", "z"} {
		d.Press(key)
		d.Shows("no follow-up to tick off here: t records", "n sets")
	}
}

// The periods, by keys and by the mouse, keep the line at hand.
func TestPeriods(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 100, Height: 40})
	d.Shows("● Today")
	d.Hides("To come", "Thảo")
	d.Press("}", "[")
	at(t, d, "Trần Văn Bình")
	d.Press("]")
	d.Shows("● This week", "To come · 1", "22 Nov · meet at the café")
	d.Press("】")
	d.Hides("Cường")
	d.Press("]")
	d.Shows("● 30 days", "To come · 2", "Cường")
	at(t, d, "Trần Văn Bình")
	d.Press("]", "]", "]")
	d.Shows("● 90 days")
	before, _, _ := strings.Cut(strings.Split(d.Screen(), "\n")[1], "This week")
	d.Click(len([]rune(before)), 1)
	d.Shows("● This week", "To come · 1")
}

// The rest of a kind is listed by a key, in pages, and esc comes back.
func TestTheRestOfAKind(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", crowd(400)), tuitest.Setup{})
	d.Press("}")
	d.Shows("Today · 40")
	d.Press("}", "up")
	d.Shows("and 20 more: enter lists them all", "No next step · 200")
	d.Press("end")
	at(t, d, "and 60 more")
	d.Press("{", "{", "}", "up")
	at(t, d, "and 180 more")
	d.Press("enter")
	d.Shows("─ No next step ─", "21 of 200", "▸   #260 ")
	d.Press("end")
	d.Shows("200 of 200")
	at(t, d, "#302 ")
	for range 100 {
		d.Press("pgup")
		d.Check()
	}
	d.Shows("1 of 200")
	at(t, d, "#300 ")

	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.PlanFollowUp(ctx, book.NewFollowUp{Lead: 300, Due: today + 9})
		return err
	})
	d.Shows("1 of 199")
	d.Press("esc")
	at(t, d, "and 179 more")
}

// What another process does moves the selection only when it takes the line at hand.
func TestOutside(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 100, Height: 40})
	d.Press("down")
	at(t, d, "王小明")
	finish := func(ids ...int64) func(ctx context.Context, b *book.Book) error {
		return func(ctx context.Context, b *book.Book) error {
			_, _, err := b.FinishFollowUps(ctx, ids, today)
			return err
		}
	}
	d.Press("space", "up")
	d.Shows("1 selected")
	d.Outside(finish(1))
	at(t, d, "王小明")
	d.Outside(finish(3))
	at(t, d, "Trần Văn Bình")
	d.Hides("1 selected", "Overdue")
}

// The card opens by enter and by a second click, the phone is copied.
func TestOpenAndCopy(t *testing.T) {
	path := tuitest.NewBook(t, "", agenda)
	d := start(t, path, tuitest.Setup{Width: 100, Height: 40})
	d.Press("y")
	d.Shows("Copied 0888 234 488, the phone of #1 Nguyễn Thị Ánh")
	d.Press("down", "down", "down", "down", "down")
	at(t, d, "Bùi Thanh Tâm")
	d.Press("y")
	d.Shows("has no phone on the card")
	d.Press("home", "space", "space", "y")
	d.Shows("2 phones copied")

	s := alone(t, path, i18n.En)
	_, cmd := s.Update(screen.Press("y"))
	if got := messages(cmd); !slices.Contains(got, "0888 234 488") {
		t.Errorf("copied %q", got)
	}
	_, cmd = s.Update(screen.Press("enter"))
	if got := messages(cmd); !slices.Contains(got, "{1}") {
		t.Errorf("opened %q", got)
	}
	click := tea.MouseClickMsg{X: 5, Y: 4, Button: tea.MouseLeft} // on the second line below the heading
	s, cmd = s.Update(click)
	if got := messages(cmd); slices.Contains(got, "{2}") {
		t.Errorf("the first click opens %q", got)
	}
	_, cmd = s.Update(click)
	if got := messages(cmd); !slices.Contains(got, "{2}") {
		t.Errorf("the second click opens %q", got)
	}
}

// alone is the screen over a book, without the rest of the program.
func alone(t *testing.T, path string, lang i18n.Lang) screen.Screen {
	t.Helper()
	now := func() time.Time { return tuitest.Friday }
	book0 := session.New(path, now)
	t.Cleanup(func() {
		if err := book0.Close(); err != nil {
			t.Error(err)
		}
	})
	if event := book0.Look(t.Context()); event.Err != nil {
		t.Fatal(event.Err)
	}
	var o book.Outline
	err := book0.Read(t.Context(), func(ctx context.Context, b *book.Book) (err error) {
		o, err = b.Outline(ctx)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	say := i18n.NewPrinter(lang)
	var s screen.Screen = due.New(&screen.Env{Say: say, Words: words.New(say, o, today), Book: book0, Now: now})
	s, _ = s.Update(screen.Size{Width: 100, Height: 38})
	return settle(s, screen.Reload{})
}

// settle gives a screen a message and all that comes of it.
func settle(s screen.Screen, msg tea.Msg) screen.Screen {
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, c := range batch {
			if c != nil {
				s = settle(s, c())
			}
		}
		return s
	}
	if msg == nil {
		return s
	}
	s, cmd := s.Update(msg)
	if cmd != nil {
		return settle(s, cmd())
	}
	return s
}

// messages are what a Cmd brings, as text.
func messages(cmd tea.Cmd) (all []string) {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, c := range batch {
			all = append(all, messages(c)...)
		}
		return all
	}
	return append(all, fmt.Sprint(msg))
}

// No two keys of the screen are the same, and none is one of the root's.
func TestKeysAreDistinct(t *testing.T) {
	for _, lang := range i18n.Langs() {
		s := alone(t, tuitest.NewBook(t, lang, agenda), lang)
		taken := map[string]bool{}
		for _, k := range []string{"1", "2", "3", "4", "5", "6", "tab", "shift+tab", "l", "u", "ctrl+r", "?", ":", "M", "q", "esc"} {
			taken[k] = true
		}
		for _, binding := range s.Keys() {
			for _, k := range binding.Keys() {
				if taken[k] {
					t.Errorf("%s is taken twice", k)
				}
				taken[k] = true
			}
		}
	}
}
