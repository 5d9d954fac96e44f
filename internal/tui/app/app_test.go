package app_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/today"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

func newLead(name string) book.NewLead {
	return book.NewLead{Card: funnel.Card{Name: name}, Day: funnel.DayOf(tuitest.Friday)}
}

// reached logs so many people reached today.
func reached(n int64) func(ctx context.Context, b *book.Book) error {
	return func(ctx context.Context, b *book.Book) error {
		_, _, err := b.Log(ctx, book.Batch{Day: funnel.DayOf(tuitest.Friday), Entries: []book.Entry{{Level: "reach", Count: n}}})
		return err
	}
}

// start starts the program with two screens on a book.
func start(t *testing.T, path string) *tuitest.Driver {
	t.Helper()
	return begin(t, path, tuitest.Setup{})
}

func begin(t *testing.T, path string, s tuitest.Setup) *tuitest.Driver {
	t.Helper()
	s.Makers = []screen.Maker{today.Maker(), notesMaker()}
	d := tuitest.Start(t, path, s)
	t.Cleanup(d.Close)
	d.Check()
	return d
}

// The questions come by themselves on the first opening of a workday, each answer is in the book as soon as it is confirmed, and
// what is typed ahead of the book is not lost.
func TestTheQuestionsOfTheDay(t *testing.T) {
	path := tuitest.NewBook(t, "", reached(100))
	kept := map[string]string{}
	memory := screen.NewMemory(nil, func(values map[string]string) error {
		kept = values
		return nil
	})
	d := begin(t, path, tuitest.Setup{Ask: true, Memory: memory})
	d.Shows("How many people did you reach today?", "so far 100 of 2,000", "1 of 3")
	if before, ok := d.Under(); !ok || !strings.HasSuffix(before, "> ") {
		t.Errorf("the cursor stands behind %q, %v", before, ok)
	}
	d.Type("25")
	d.Press("tab")
	d.Shows("> 25", "Call")
	d.Press("enter")
	d.Shows("+25 · Call", "How many came back to ask?", "125   2,000") // the scorecard behind has moved
	d.Type("x")
	d.Press("enter")
	d.Shows("> x", "not a whole number")
	d.Press("backspace")
	d.Hold()
	d.Press("=")
	d.Type("7")
	d.Press("enter")
	d.Type("3") // while the answer is being written
	d.Press("enter")
	d.Release()
	d.Hides("How many")
	d.Shows("Recorded: 25 Reached, = 7 Inbound, 3 Qualified")
	if got := counts(t, path); got != [3]int64{125, 7, 3} {
		t.Errorf("the book holds %v", got)
	}
	if len(kept) != 1 {
		t.Errorf("remembered %v", kept)
	}

	again := begin(t, path, tuitest.Setup{Ask: true, Memory: screen.NewMemory(kept, nil)})
	again.Hides("How many")
	again.Press("l")
	again.Shows("so far 125 of 2,000")
	again.Press("tab") // the channel that was used last comes first
	again.Shows("Call")
	again.Press("esc", "esc", "0", "enter")
	again.Shows("Recorded: 0 Qualified")
}

func counts(t *testing.T, path string) (n [3]int64) {
	t.Helper()
	b, err := book.Open(t.Context(), path, book.ReadOnly, func() time.Time { return tuitest.Friday })
	if err != nil {
		t.Fatal(err)
	}
	counted, err := b.Counted(t.Context(), funnel.DayOf(tuitest.Friday))
	if err := errors.Join(err, b.Close()); err != nil {
		t.Fatal(err)
	}
	for _, c := range counted {
		for i, level := range []string{"reach", "inbound", "qualified"} {
			if c.Level == level {
				n[i] += c.Count
			}
		}
	}
	return n
}

// An answer that the book refuses stays as it was typed, with the reason.
func TestARefusedAnswerStays(t *testing.T) {
	path := tuitest.NewBook(t, "", func(ctx context.Context, b *book.Book) error {
		for _, name := range []string{"An", "Bình"} {
			if _, err := b.AddLead(ctx, newLead(name)); err != nil {
				return err
			}
		}
		return nil
	})
	d := start(t, path)
	d.Press("l", "esc")
	d.Shows("so far 2", "2 with a card counted already")
	d.Type("=1")
	d.Press("enter")
	d.Shows("> =1", "2") // the named are two
	d.Press("backspace", "3", "enter")
	d.Shows("How many new people")
	if got := counts(t, path); got != [3]int64{0, 3, 0} {
		t.Errorf("the book holds %v", got)
	}
}

func TestUndoAndRedo(t *testing.T) {
	path := tuitest.NewBook(t, "", reached(100))
	d := start(t, path)
	d.Press("u")
	d.Shows("Undid change 1: added #1 100 Reached")
	d.Press("u")
	d.Shows("✗")
	d.Press("ctrl+r")
	d.Shows("Put back change 1: added #1 100 Reached", "100   2,000")
	d.Press("down")
	d.Hides("Put back")
}

// Everything is found by its name, however it is accented, and done with the key that does it.
func TestPalette(t *testing.T) {
	path := tuitest.NewBook(t, i18n.Vi, reached(100))
	d := begin(t, path, tuitest.Setup{Lang: i18n.Vi})
	d.Press(":")
	d.Type("hoan tac")
	d.Shows("▸ hoàn tác")
	if before, _ := d.Under(); !strings.HasSuffix(before, ": hoan tac") {
		t.Errorf("the cursor stands behind %q", before)
	}
	d.Press("enter")
	d.Shows("Đã hoàn tác thay đổi 1")
	d.Press(":")
	d.Type("add lead")
	d.Press("enter")
	d.Shows("[· Khách]", "Name >")
	d.Press("esc", "1", ":")
	d.Type("nothing of the kind")
	d.Shows("Không có thao tác nào")
	d.Press("enter", "esc")
	d.Hides("Không có thao tác nào")
}

// The help lists exactly the keys of the maps.
func TestHelp(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", reached(100)), tuitest.Setup{Width: 100, Height: 40})
	d.Press("2", "?")
	d.Shows("add a lead", "Everywhere", "undo", "ctrl+r", "quit", "1  Today", "2  Leads")
	d.Press("x")
	d.Hides("Everywhere")
}

// Esc goes one step back and asks before typed text is lost; so does leaving.
func TestTypedTextIsNotLost(t *testing.T) {
	path := tuitest.NewBook(t, "", nil)
	d := start(t, path)
	d.Press("2", "a")
	d.Type("quit 1 u:?") // all of it is text
	d.Shows("[· Leads]", "> quit 1 u:?")
	d.Press("esc")
	d.Shows("Discard what you typed?")
	d.Press("n")
	d.Shows("> quit 1 u:?")
	d.Press("ctrl+c")
	d.Shows("Quit and lose what you typed?")
	d.Press("n", "ctrl+c")
	if d.Quit {
		t.Fatal("left without asking")
	}
	d.Press("esc", "esc", "y")
	d.Hides("quit 1")
	d.Press("a", "esc")
	d.Hides("Name >")
	d.Press("q")
	if !d.Quit {
		t.Error("q does not quit")
	}

	other := start(t, path)
	other.Press("l")
	other.Type("25")
	other.Press("esc")
	other.Shows("Discard what you typed?")
	other.Press("y")
	other.Shows("2 of 3")
	other.Type("9")
	other.Press("ctrl+c", "ctrl+c")
	if !other.Quit {
		t.Error("asked twice, it does not quit")
	}
}

func TestPasteIsText(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", nil))
	d.Send(tea.PasteMsg{Content: "q"})
	d.Press("2", "a")
	d.Send(tea.PasteMsg{Content: "q\nu\x1b[31m\u202e:?"})
	d.Shows("> q u[31m:?")
	d.Check()
	if d.Quit {
		t.Error("a paste is a key")
	}
}

// What another process writes is seen at the next look, and what is at hand stays at hand.
func TestOtherProcesses(t *testing.T) {
	path := tuitest.NewBook(t, "", reached(100))
	d := start(t, path)
	d.Outside(reached(150))
	d.Shows("250   2,000")
	d.Press("2")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.AddLead(ctx, newLead("An\x1b]0;title\a\u202e"))
		return err
	})
	d.Shows("leads: 1")
	d.Press("1")
	d.Shows("An\uFFFD]0;title\uFFFD\uFFFD")
	d.Check()
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.SetLanguage(ctx, i18n.Vi)
		return err
	})
	d.Shows("[1 Hôm nay]", "ghi số hôm nay")
}

// A book that is taken away is said to be gone and nothing is written; when it is back it is shown again. Another book in its
// place is said to be another one, and what was typed for people of the first is not kept for it.
func TestTheBookUnderTheProgram(t *testing.T) {
	path := tuitest.NewBook(t, "", reached(100))
	d := start(t, path)
	aside := filepath.Join(t.TempDir(), "aside.db")
	move := func(from, to string) {
		t.Helper()
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
		d.Elapse()
	}
	move(path, aside)
	d.Shows("No book", "Nothing is written meanwhile")
	d.Press("l")
	d.Hides("How many")
	d.Press("u")
	d.Shows("✗")
	d.Elapse()
	move(aside, path)
	d.Hides("No book")
	d.Shows("The book is back.", "100   2,000")

	d.Press("2", "a")
	d.Type("An")
	other := tuitest.NewBook(t, "", reached(7))
	move(other, path)
	d.Shows("Another book was put in the place of", "[2 Leads]")
	d.Hides("Name >")
	d.Press("1")
	d.Shows("  7   2,000")

	b, err := book.Open(t.Context(), path, book.ReadWrite, func() time.Time { return tuitest.Friday })
	if err != nil {
		t.Fatal(err)
	}
	backup, err := b.Backup(t.Context(), filepath.Join(t.TempDir(), "backup.db"))
	if err := errors.Join(err, b.Close()); err != nil {
		t.Fatal(err)
	}
	d.Outside(reached(1))
	d.Shows("  8   2,000")
	if _, err := book.Restore(t.Context(), path, backup, func() time.Time { return tuitest.Friday }); err != nil {
		t.Fatal(err)
	}
	d.Elapse()
	d.Shows("An older state of the book was restored", "  7   2,000")
}

// At midnight the day is another one.
func TestMidnight(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", reached(100)))
	d.Shows("Fri 20 Nov 2026", "100   2,000")
	d.Now = d.Now.Add(10 * time.Hour)
	d.Elapse()
	d.Shows("Sat 21 Nov 2026", "01:04")
	d.Hides("100   2,000")
}

func TestMouse(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", nil))
	d.Click(12, 0)
	d.Shows("[2 Leads]")
	d.Click(5, 3)
	d.Shows("click left") // in the screen's own lines
	if d.View().MouseMode != tea.MouseModeCellMotion {
		t.Error("the mouse is off at first")
	}
	d.Press("M")
	if d.View().MouseMode != tea.MouseModeNone {
		t.Error("M does not switch the mouse off")
	}
	d.Shows("text can be selected")
}

// Of two questions only the newer answer counts, whichever comes first.
func TestStaleAnswers(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", reached(100)))
	d.Hold()
	d.Send(screen.Open{ID: screen.Leads})
	d.Send(screen.Open{ID: screen.Today})
	d.Outside(reached(50))
	d.Release()
	d.Elapse()
	d.Shows("150   2,000")
	d.Check()
}

func TestSuspend(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", nil))
	d.Press("ctrl+z")
	d.Send(tea.ResumeMsg{})
	d.Shows("[1 Today]")
}
