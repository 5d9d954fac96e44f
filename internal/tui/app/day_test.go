package app_test

import (
	"context"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/demo"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// whole starts the program with all its screens.
func whole(t *testing.T, path string, s tuitest.Setup) *tuitest.Driver {
	t.Helper()
	d := tuitest.Start(t, path, s)
	t.Cleanup(d.Close)
	d.Check()
	return d
}

// The first day of a new user, from an empty book and by what the screen shows: the day is logged, a lead added and qualified, a next
// step set and found in Due, the ratios seen, a what-if made the target, and that undone.
func TestTheFirstDay(t *testing.T) {
	path := tuitest.NewBook(t, "", nil)
	d := whole(t, path, tuitest.Setup{Width: 100, Height: 30, Ask: true})
	d.Shows("How many people did you reach today?")
	for _, answer := range []string{"250", "5", "2"} {
		d.Type(answer)
		d.Press("enter")
	}
	d.Shows("Recorded: 250 Reached, 5 Inbound, 2 Qualified")

	d.Press("2")
	d.Shows("Nobody has a card yet", "a  add the first person")
	d.Press("a")
	d.Type("Trần Thị Bình")
	d.Press("enter")
	d.Shows("Added #1 Trần Thị Bình", "Inbound on Fri 20 Nov 2026 stays 5")

	d.Press("v", "y", "y", "y", "enter")
	d.Shows("#1 Trần Thị Bình is now Qualified")

	d.Press("n")
	d.Type("today")
	d.Press("down")
	d.Type("call about the flat")
	d.Press("enter")
	d.Press("4")
	d.Shows("Today · 1", "#1 Trần Thị Bình", "call about the flat")

	d.Press("5")
	d.Shows("Period ratios", "5 of 250", "2 of 5", "few")

	d.Press("6", "right", "t")
	d.Shows("Make these the targets from today on")
	d.Press("y")
	d.Shows("Targets from today on")
	scorecard := func() int64 {
		var target int64
		d.Outside(func(ctx context.Context, b *book.Book) error {
			card, _, err := b.Scorecard(ctx, funnel.DayOf(d.Now))
			if err == nil && card.Levels[0].Target != nil {
				target = *card.Levels[0].Target
			}
			return err
		})
		return target
	}
	if got := scorecard(); got >= 2000 || got < 250 {
		t.Errorf("the target is %d", got)
	}
	d.Press("u")
	d.Shows("Undid change")
	if got := scorecard(); got != 2000 {
		t.Errorf("after undo the target is %d", got)
	}
	d.Press("1")
	d.Shows("250   2,000")
}

// A lead is found by a few letters without accents, qualified, moved up and sold to; another is lost with a reason; both are undone.
func TestFromSearchToBuyer(t *testing.T) {
	path := tuitest.NewBook(t, "", func(ctx context.Context, b *book.Book) error {
		for _, name := range []string{"Nguyễn Văn An", "Đặng Quốc Cường", "王小明"} {
			if _, err := b.AddLead(ctx, newLead(name)); err != nil {
				return err
			}
		}
		return nil
	})
	d := whole(t, path, tuitest.Setup{Width: 120, Height: 40})
	lead := func(id int64) (l funnel.Lead) {
		d.Outside(func(ctx context.Context, b *book.Book) (err error) {
			l, err = b.Lead(ctx, id)
			return err
		})
		return l
	}
	d.Press("2", "/")
	d.Type("dang cuo")
	d.Press("enter")
	d.Shows("1 lead", "Đặng Quốc Cường")
	d.Hides("Nguyễn Văn An")
	d.Press("v", "y", "y", "y", "enter")
	d.Press("d")
	d.Type("3,2tr")
	d.Press("enter")
	if l := lead(2); l.Level != "buyer" || l.Status != funnel.StatusWon {
		t.Errorf("%s %s", l.Level, l.Status)
	}
	d.Press("u")
	if l := lead(2); l.Level != "qualified" {
		t.Errorf("after undo %s", l.Level)
	}
	d.Press("esc", "home", "x", "1")
	for range 3 {
		d.Press("enter")
	}
	lost := false
	for id := range int64(3) {
		lost = lost || lead(id+1).Status == funnel.StatusLost
	}
	if !lost {
		t.Errorf("nobody was lost:\n%s", d.Screen())
	}
	d.Press("u")
	for id := range int64(3) {
		if l := lead(id + 1); l.Status != funnel.StatusOpen {
			t.Errorf("#%d is %s", l.ID, l.Status)
		}
	}
}

// In a whole book every screen is whole at every size and in every language, and no screen shows another's text.
func TestEveryScreenAtEverySize(t *testing.T) {
	path := demoBook(t)
	for _, lang := range i18n.Langs() {
		d := whole(t, path, tuitest.Setup{Lang: lang})
		for _, size := range [][2]int{{1, 1}, {40, 12}, {41, 13}, {60, 20}, {79, 23}, {120, 40}, {200, 60}, {300, 100}} {
			d.Resize(size[0], size[1])
			for _, key := range []string{"1", "2", "3", "4", "5", "6", "?", "esc", ":", "esc", "tab"} {
				d.Press(key)
				d.Check()
			}
		}
	}
}

// demoBook makes an example book.
func demoBook(tb testing.TB) string {
	tb.Helper()
	return tuitest.NewBook(tb, "", func(ctx context.Context, b *book.Book) error {
		plan := demo.Plan{
			Last: funnel.DayOf(tuitest.Friday), Days: 90, PerDay: 9, Seed: 1, Calendar: funnel.DefaultCalendar(), Zone: tuitest.Friday.Location(),
		}
		_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Tallies: plan.Tallies(), Stories: plan.Leads(120)})
		return err
	})
}

// To ask whether anything would be lost by quitting broke off what a dialog was reading, which then never came.
func TestStayingAfterAllLeavesADialogAsItWas(t *testing.T) {
	path := tuitest.NewBook(t, "", func(ctx context.Context, b *book.Book) error {
		_, err := b.AddLead(ctx, newLead("Nguyễn Văn An"))
		return err
	})
	d := whole(t, path, tuitest.Setup{Width: 120, Height: 40})
	d.Press("6", "enter")
	d.Type("77")
	d.Click(12, 0) // the tab of the leads
	d.Shows("[2 Leads]")
	d.Hold()
	d.Press("t", "ctrl+c")
	d.Shows("Quit and lose what you typed?")
	d.Press("n")
	d.Release()
	d.Shows("What came of it")
}
