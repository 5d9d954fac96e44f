package board_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/board"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// inBook reads from the book of a program.
func inBook[T any](t *testing.T, d *tuitest.Driver, read func(ctx context.Context, b *book.Book) (T, error)) (x T) {
	t.Helper()
	err := d.Book().Read(t.Context(), func(ctx context.Context, b *book.Book) (err error) {
		x, err = read(ctx, b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// wantLevel wants a lead to stand at a level.
func wantLevel(t *testing.T, d *tuitest.Driver, id int64, level string) {
	t.Helper()
	lead := inBook(t, d, func(ctx context.Context, b *book.Book) (funnel.Lead, error) { return b.Lead(ctx, id) })
	if lead.Level != level {
		t.Fatalf("#%d stands at %s, not at %s:\n%s", id, lead.Level, level, d.Screen())
	}
}

// counted is what today counts, by level.
func counted(t *testing.T, d *tuitest.Driver) map[string]int64 {
	t.Helper()
	c := inBook(t, d, func(ctx context.Context, b *book.Book) ([]metrics.Counted, error) { return b.Counted(ctx, today) })
	return metrics.ByLevel(c)
}

// atHand is the level of the column and the name of the card that are marked as those at hand.
func atHand(d *tuitest.Driver) (level, card string) {
	for line := range strings.Lines(d.Screen()) {
		for cell := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune("│┃┬╭╮", r) }) {
			_, name, ok := strings.Cut(cell, "▸ ")
			switch {
			case ok && strings.HasPrefix(cell, "─"):
				level, _, _ = strings.Cut(name, " ─")
			case ok:
				card = strings.TrimSpace(name)
			}
		}
	}
	return level, card
}

func wantAtHand(t *testing.T, d *tuitest.Driver, level, card string) {
	t.Helper()
	if l, c := atHand(d); l != level || c != card {
		t.Fatalf("at hand are %q in %q, not %q in %q:\n%s", c, l, card, level, d.Screen())
	}
}

func TestArrowsGoBetweenColumnsAndCards(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 80, 24, i18n.En)
	defer d.Close()
	wantAtHand(t, d, "Inbound", "Nguyễn Thị Ánh")
	d.Press("down")
	wantAtHand(t, d, "Inbound", "王小明")
	d.Press("right")
	wantAtHand(t, d, "Qualified", "Phạm Minh Đức")
	d.Press("left", "left", "left")
	wantAtHand(t, d, "Reached", "")
	d.Shows("4 more ›")
	d.Hides("‹")
	d.Press("right")
	wantAtHand(t, d, "Inbound", "王小明") // each column keeps its own
	d.Press("right", "right", "right", "right", "right")
	d.Shows("‹ 3 more", "1 more ›", "nobody now")
	d.Press("right", "right", "right")
	wantAtHand(t, d, "Loyal", "Bùi Thu Hà")
	d.Shows("‹ 4 more")
	d.Hides("more ›")
}

// A card that is carried up arrives at the levels on the way, and the board follows it; carried down no count changes.
func TestCarryByKeys(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 80, 24, i18n.En)
	defer d.Close()
	d.Press("right", "shift+right")
	wantLevel(t, d, 7, "viewing")
	wantAtHand(t, d, "Viewing", "Phạm Minh Đức")
	d.Shows("#7 Phạm Minh Đức is now Viewing", "Viewing on Fri 20 Nov 2026 is now 1 (+1)")
	before := counted(t, d)
	if before["viewing"] != 1 {
		t.Errorf("today counts %v", before)
	}
	d.Press("shift+left", "<")
	wantLevel(t, d, 7, "inbound")
	wantAtHand(t, d, "Inbound", "Phạm Minh Đức")
	if after := counted(t, d); after["viewing"] != 1 || after["qualified"] != before["qualified"] {
		t.Errorf("today counts %v, before %v", after, before)
	}
	d.Press("shift+left")
	d.Shows("A lead cannot be moved to Reached")
	wantLevel(t, d, 7, "inbound")
	d.Press("u")
	wantLevel(t, d, 7, "qualified")
	wantAtHand(t, d, "Qualified", "Phạm Minh Đức")
}

// Keys that are pressed before the book has answered go on from where the card is going.
func TestCarryFasterThanTheBook(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 80, 24, i18n.En)
	defer d.Close()
	d.Press("right", "right")
	wantAtHand(t, d, "Viewing", "Võ Thị Sáu")
	d.Hold()
	d.Press("shift+right", "shift+right", "shift+right", "shift+left")
	d.Release()
	wantLevel(t, d, 9, "regular")
	wantAtHand(t, d, "Regular", "Võ Thị Sáu")
	d.Press("shift+right")
	wantLevel(t, d, 9, "close")
}

// The level that qualifies asks its three questions; who gives up leaves the card where it was.
func TestCarryToTheTests(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 80, 24, i18n.En)
	defer d.Close()
	d.Press("shift+right")
	d.Shows("Need", "Authority", "Money")
	d.Press("esc")
	wantLevel(t, d, 1, "inbound")
	wantAtHand(t, d, "Inbound", "Nguyễn Thị Ánh")
	d.Press("shift+right", "y", "y", "y", "enter")
	wantLevel(t, d, 1, "qualified")
	wantAtHand(t, d, "Qualified", "Nguyễn Thị Ánh")
}

// What others write comes by itself, and the card at hand is that of the same person, wherever it stands now.
func TestTheCardAtHandStaysAtHand(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 80, 24, i18n.En)
	defer d.Close()
	d.Press("down", "down")
	wantAtHand(t, d, "Inbound", "Trần Văn Bình")
	d.Outside(func(ctx context.Context, b *book.Book) error { // it has a next step now and stands behind the others
		_, err := b.PlanFollowUp(ctx, book.NewFollowUp{Lead: 3, Due: today + 2, What: "call"})
		return err
	})
	wantAtHand(t, d, "Inbound", "Trần Văn Bình")
	d.Hides("○ 0d")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.MoveLead(ctx, book.Move{Lead: 3, Level: "buyer", Day: today})
		return err
	})
	wantAtHand(t, d, "Buyer", "Trần Văn Bình")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.LoseLead(ctx, book.Loss{Lead: 3, Day: today, Reason: "price"})
		return err
	})
	wantAtHand(t, d, "Buyer", "Hoàng Anh Tuấn")
}

func TestPausedAndLostPeople(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 120, 40, i18n.En)
	defer d.Close()
	d.Hides("Đỗ Gia Bảo", "张伟")
	d.Shows("f: 2 paused or lost")
	d.Press("f")
	d.Shows("Đỗ Gia Bảo", "✗ 40d", "张伟", "‖ 50d", "✗ lost", "‖ paused")
	d.Press("end")
	wantAtHand(t, d, "Inbound", "Đỗ Gia Bảo")
	d.Press("f")
	wantAtHand(t, d, "Inbound", "Đặng Quốc Cường")
}

// The actions on a lead have the keys that they have everywhere.
func TestActionsOnTheCardAtHand(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 80, 24, i18n.En)
	defer d.Close()
	d.Press("n")
	d.Type("+3d")
	if before, ok := d.Under(); !ok || !strings.Contains(before, "+3d") {
		t.Errorf("the cursor stands behind %q, %v:\n%s", before, ok, d.Screen())
	}
	d.Press("esc")
	d.Shows("Discard what you typed?")
	d.Press("n")
	d.Press("enter")
	lead := inBook(t, d, func(ctx context.Context, b *book.Book) (funnel.Lead, error) { return b.Lead(ctx, 1) })
	if lead.Next == nil || *lead.Next != today+3 {
		t.Errorf("the next step of %s is on %v:\n%s", lead.Name, lead.Next, d.Screen())
	}
	wantAtHand(t, d, "Inbound", "Nguyễn Thị Ánh")
	d.Press("left")
	for _, key := range []string{"t", "enter", "shift+right", "x"} { // nobody is at hand in the crowd
		d.Press(key)
		wantAtHand(t, d, "Reached", "")
	}
}

func TestAnEmptyBookTeaches(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", nil), 80, 24, i18n.En)
	defer d.Close()
	d.Shows("Nobody has a card yet", "a  add the first person")
	d.Press("a")
	d.Type("Lan")
	d.Press("enter")
	d.Hides("Nobody has a card yet")
	wantAtHand(t, d, "Inbound", "Lan")
	wantLevel(t, d, 1, "inbound")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.LoseLead(ctx, book.Loss{Lead: 1, Day: today, Reason: "price"})
		return err
	})
	d.Shows("No open leads right now: 1 person is paused or lost", "f  also show paused and lost people")
	d.Press("f")
	wantAtHand(t, d, "Inbound", "Lan")
}

// Nobody who stands at a hidden level is out of sight.
func TestAHiddenLevel(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 200, 30, i18n.En)
	defer d.Close()
	d.Outside(func(ctx context.Context, b *book.Book) error {
		for _, level := range []string{"viewing", "regular"} {
			if _, err := b.HideLevel(ctx, level, true); err != nil {
				return err
			}
		}
		return nil
	})
	d.Shows("Viewing", "Võ Thị Sáu")
	d.Hides("Regular")
	d.Press("right", "right", "shift+right")
	wantLevel(t, d, 9, "buyer")
	d.Hides("Viewing")
}

// crowd fills a book with so many leads at the first level.
func crowd(n int) func(ctx context.Context, b *book.Book) error {
	return func(ctx context.Context, b *book.Book) error {
		_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: func(yield func(funnel.Story) bool) {
			for i := range n {
				day := today - funnel.Day(i%900)
				s := funnel.Story{Card: funnel.Card{Name: fmt.Sprintf("Khách %05d", i+1)}, Level: []string{"inbound", "qualified", "viewing"}[i%3], Added: day}
				for _, l := range []string{"inbound", "qualified", "viewing"}[:i%3+1] {
					s.Arrivals = append(s.Arrivals, funnel.Arrival{Level: l, Day: &day})
				}
				if !yield(s) {
					return
				}
			}
		}})
		return err
	}
}

// However many cards a column has, those that are seen are read, and no others.
func TestALongColumn(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", crowd(3000)), 80, 24, i18n.En)
	defer d.Close()
	d.Shows("─ 1,000 ─")
	_, first := atHand(d)
	d.Press("end")
	_, last := atHand(d)
	if first == last || last == "" || strings.Contains(d.Screen(), "…") {
		t.Fatalf("from %q to %q:\n%s", first, last, d.Screen())
	}
	seen := map[string]bool{}
	for range 1000 {
		_, card := atHand(d)
		seen[card] = true
		d.Press("up")
	}
	if len(seen) != 1000 {
		t.Errorf("%d cards", len(seen))
	}
	wantAtHand(t, d, "Inbound", first)
	d.Hold()
	d.Press("end", "pgup", "pgup")
	d.Shows("…")
	d.Release()
	d.Hides("…")
	_, card := atHand(d)
	d.Outside(func(ctx context.Context, b *book.Book) error { // everything else moves on
		_, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: "Lan"}, Day: today - 500})
		return err
	})
	wantAtHand(t, d, "Inbound", card)
	d.Shows("─ 1,001 ")
}

func TestAnySize(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.Vi, workingWeek), 80, 24, i18n.Vi)
	defer d.Close()
	for _, keys := range [][]string{nil, {"right", "right", "right"}, {"f", "end"}, {"n"}} {
		d.Press(keys...)
		for _, width := range []int{1, 2, 39, 40, 41, 53, 54, 55, 79, 150, 300} {
			for _, height := range []int{1, 2, 11, 12, 13, 17, 18, 19, 50, 100} {
				d.Resize(width, height)
				d.Check()
			}
		}
	}
}

func TestMonkey(t *testing.T) {
	path := tuitest.NewBook(t, "", workingWeek)
	tuitest.Monkey(t, path, tuitest.Setup{Lang: i18n.Zh, Makers: []screen.Maker{board.Maker()}},
		"shift+left", "shift+right", "left", "right", "up", "down", "end", "f", "t", "m", "x", "v", "enter", "esc")
}

func BenchmarkKey(b *testing.B) {
	d := start(b, tuitest.NewBook(b, i18n.Vi, crowd(100_000)), 200, 60, i18n.Vi)
	defer d.Close()
	tuitest.Keys(b, d, "down", "down", "right", "up", "left", "down", "up", "up")
}

// Every binding has a name, and its first key does something.
func TestKeysAreNamed(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", workingWeek), 120, 40, i18n.En)
	defer d.Close()
	d.Press("?")
	for _, name := range []string{"level up", "level down", "open the card", "record a touch", "another column", "also show paused and lost people", "add a lead"} {
		if !slices.ContainsFunc(strings.Split(d.Screen(), "\n"), func(l string) bool { return strings.Contains(l, name) }) {
			t.Errorf("%q is not in the help:\n%s", name, d.Screen())
		}
	}
}
