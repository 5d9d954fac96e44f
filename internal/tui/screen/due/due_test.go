package due_test

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/due"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

var today = funnel.DayOf(tuitest.Friday)

// story is a lead that arrived at the levels up to one on a day.
func story(name, phone string, day funnel.Day, levels ...string) funnel.Story {
	s := funnel.Story{Card: funnel.Card{Name: name}, Added: day}
	if phone != "" {
		s.Phones = []funnel.Phone{{Number: phone, Key: phone}}
	}
	for _, l := range levels {
		s.Level = l
		s.Arrivals = append(s.Arrivals, funnel.Arrival{Level: l, Day: &day})
	}
	return s
}

// people are leads of every kind on the agenda.
func people() []funnel.Story {
	late := story("Nguyễn Thị Ánh", "+84888234488", today-30, "inbound", "qualified")
	late.FollowUps = []funnel.FollowUp{{Due: today - 3, What: "call back about the price of the flat on the ninth floor"}, {Due: today + 40, What: "send the contract"}}
	late.Touches = []funnel.Touch{
		{Day: today - 20, Kind: "call", Outcome: "interested", Note: "wants two bedrooms, near the school"},
		{Day: today - 9, Kind: "message", Note: "sent photos"},
		{Day: today - 12, Kind: "viewing", Outcome: "reached"},
		{Day: today - 5, Kind: "call", Outcome: "no-answer"},
	}
	late.Tests = funnel.Tests{Need: funnel.Yes, Authority: funnel.No}
	late.Preferred, late.Product, late.Note = "call", "two-room flat", "talks with her sister\nbefore she decides"
	later := story("王小明", "+84901234567", today-12, "inbound")
	later.FollowUps = []funnel.FollowUp{{Due: today - 1, What: "send the floor plan"}}
	now := story("Trần Văn Bình", "+84912345678", today-8, "inbound")
	now.FollowUps = []funnel.FollowUp{{Due: today, What: "ring", Every: funnel.Every{Count: 1, Unit: 'w'}, Anchor: today}}
	soon := story("Lê Hoàng Phương Thảo", "", today-2, "inbound")
	soon.FollowUps = []funnel.FollowUp{{Due: today + 2, What: "meet at the café"}}
	far := story("Đặng Quốc Cường", "+84977000111", today-2, "inbound")
	far.FollowUps = []funnel.FollowUp{{Due: today + 20, What: "ask about the bank"}}
	born := story("Phạm Hồng Nhung", "+84966555444", today-2, "inbound")
	born.Birthday = funnel.Birthday{Year: 1986, Month: time.November, Date: 20}
	born.FollowUps = []funnel.FollowUp{{Due: today + 60}}
	aimless := story("Vũ Minh Khôi", "+84933222111", today-6, "inbound")
	idle := story("Bùi Thanh Tâm", "", today-70, "inbound", "qualified")
	idle.FollowUps = []funnel.FollowUp{{Due: today + 200}}
	bought := story("Hồ Ngọc Hà", "+84944333222", today-4, "inbound", "qualified", "viewing", "buyer")
	return []funnel.Story{late, later, now, soon, far, born, aimless, idle, bought}
}

// agenda fills a book with them.
func agenda(ctx context.Context, b *book.Book) error {
	_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: slices.Values(people())})
	return err
}

// onlyToCome fills a book with a lead whose follow-up is due in three weeks.
func onlyToCome(ctx context.Context, b *book.Book) error {
	_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: slices.Values(people()[4:5])})
	return err
}

// crowd are so many leads of whom half have no next step.
func crowd(n int) func(ctx context.Context, b *book.Book) error {
	var all iter.Seq[funnel.Story] = func(yield func(funnel.Story) bool) {
		for i := range n {
			s := story(fmt.Sprintf("Nguyễn Văn %05d", i), fmt.Sprintf("+8490%07d", i), today-funnel.Day(i%300), "inbound")
			if i%2 == 0 {
				s.FollowUps = []funnel.FollowUp{{Due: today - 2 + funnel.Day(i%5), What: fmt.Sprint("call ", i)}}
			}
			if !yield(s) {
				return
			}
		}
	}
	return func(ctx context.Context, b *book.Book) error {
		_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: all})
		return err
	}
}

func start(tb testing.TB, path string, s tuitest.Setup) *tuitest.Driver {
	tb.Helper()
	s.Makers = []screen.Maker{due.Maker()}
	d := tuitest.Start(tb, path, s)
	tb.Cleanup(d.Close)
	d.Check()
	return d
}

var sizes = [][2]int{{80, 24}, {120, 40}, {60, 20}}

func TestLook(t *testing.T) {
	for _, lang := range i18n.Langs() {
		for name, fill := range map[string]func(ctx context.Context, b *book.Book) error{
			"full": agenda, "empty": nil, "nothing": onlyToCome, "crowd": crowd(60),
		} {
			path := tuitest.NewBook(t, lang, fill)
			for _, size := range sizes {
				d := start(t, path, tuitest.Setup{Width: size[0], Height: size[1], Lang: lang})
				if name == "full" {
					d.Press("]", "]", "space", "up")
				}
				tuitest.Golden(t, d, fmt.Sprintf("%s.%s.%dx%d", name, lang, size[0], size[1]))
			}
		}
	}
}

// At every size every frame is whole, and the line at hand stays.
func TestSizes(t *testing.T) {
	for _, lang := range i18n.Langs() {
		d := start(t, tuitest.NewBook(t, lang, agenda), tuitest.Setup{Lang: lang, Width: 120, Height: 40})
		d.Press("]", "]", "down", "space")
		for width := 1; width <= 301; width += 25 {
			for height := 1; height <= 100; height += 11 {
				d.Resize(width, height)
				d.Check()
			}
		}
		d.Resize(120, 40)
		at(t, d, "Trần Văn Bình")
	}
	s := alone(t, tuitest.NewBook(t, "", agenda), i18n.Zh)
	for width := range 60 { // smaller than the root shows a screen, too
		for height := range 14 {
			s.View(width+1, height+1)
		}
	}
}

func TestMonkey(t *testing.T) {
	tuitest.Monkey(t, tuitest.NewBook(t, "", crowd(90)), tuitest.Setup{Lang: i18n.Zh, Makers: []screen.Maker{due.Maker()}},
		"c", "c", "z", "t", "n", "space", "space", "enter", "[", "]", "]", "{", "}", "down", "down", "end", "y", "x", "m")
}

func BenchmarkKey(b *testing.B) {
	d := start(b, tuitest.NewBook(b, i18n.Vi, crowd(100_000)), tuitest.Setup{Width: 200, Height: 60})
	b.Run("with what is read", func(b *testing.B) { tuitest.Keys(b, d, "down", "down", "pgdown", "up", "home") })
	d.Hold()
	b.Run("all kinds", func(b *testing.B) { tuitest.Keys(b, d, "down", "down", "pgdown", "up", "home") })
	d.Release()
	d.Press("}", "}", "}", "up", "enter")
	b.Run("one kind with what is read", func(b *testing.B) { tuitest.Keys(b, d, "down", "pgdown", "pgdown", "up", "home") })
	d.Hold()
	b.Run("one kind", func(b *testing.B) { tuitest.Keys(b, d, "down", "up") })
}
