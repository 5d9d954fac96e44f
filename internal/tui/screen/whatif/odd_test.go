package whatif_test

import (
	"context"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// A channel that brought people above the first level only moves them; and a decimal comma is read as the agent writes it.
func TestAChannelAboveTheFirstLevel(t *testing.T) {
	d := begin(t, func(ctx context.Context, b *book.Book) error {
		_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{
			{Level: "reach", Channel: "call", Count: 2000},
			{Level: "inbound", Channel: "call", Count: 6},
			{Level: "inbound", Channel: "referral", Count: 4},
			{Level: "qualified", Count: 5},
			{Level: "buyer", Count: 1},
		}})
		return err
	}, tuitest.Setup{Width: 150, Height: 30, Lang: i18n.Vi})
	d.Press("down", "down", "enter")
	d.Type("5")
	d.Press("enter")
	d.Shows("Giới thiệu (Phát sinh)", "chưa ghi ai ở", "Tiếp cận qua")
	d.Press("ctrl+u")
	d.Type("x2,5")
	d.Press("enter")
	d.Shows("4 → 10", "Mua hàng: 1,6 thay vì 1")
	d.Press("up", "up", "enter")
	d.Type("4.000")
	d.Press("enter")
	d.Shows("2.000 → 4.000")
	d.Press("down", "down", "down", "enter")
	d.Type("2,5")
	d.Press("enter")
	d.Shows("0,50% → 2,5%")
}

// What is typed for a level that another process hides is not dropped without a word.
func TestTypedForALevelThatIsHiddenMeanwhile(t *testing.T) {
	d := begin(t, year, tuitest.Setup{Width: 120, Height: 40})
	d.Press("end", "enter")
	d.Type("55")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.HideLevel(ctx, "loyal", true)
		return err
	})
	d.Shows("What “55” was typed for is not there any more.")
}

// Without a workday people are not divided by any.
func TestOnADayOff(t *testing.T) {
	d := begin(t, func(ctx context.Context, b *book.Book) error {
		if _, err := b.AddDayOff(ctx, funnel.DayPeriod(today), ""); err != nil {
			return err
		}
		_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 200}, {Level: "inbound", Count: 5}}})
		return err
	}, tuitest.Setup{Width: 100, Height: 30})
	d.Shows("people", "200")
	d.Press("right", "enter")
	d.Type("500")
	d.Press("enter")
	d.Shows("this time has no workday")
	d.Press("ctrl+u")
	d.Type("x2")
	d.Press("enter")
	d.Shows("200 → 400")
	d.Press("t", "y")
	d.Shows("✓ Targets from today on:", "a week")
}

// A time in which nobody was counted says so; the next one is a key away.
func TestOtherTimes(t *testing.T) {
	d := begin(t, round, tuitest.Setup{Width: 120, Height: 40})
	d.Shows("last 12 months", "10–20 Nov 2026")
	d.Press("]", "]")
	d.Shows("last year", "Nobody was counted in this time: last year.")
	d.Press("]")
	d.Shows("everything", "1,000")
	d.Press("[", "[", "[", "[", "[")
	d.Shows("last 90 days", "1,000")
}
