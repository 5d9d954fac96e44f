package today_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

var today = funnel.DayOf(tuitest.Friday)

// workingDay fills a book with a week of numbers, of which today's are not complete, and with people to contact.
func workingDay(ctx context.Context, b *book.Book) error {
	for i, counts := range [][3]int64{{2000, 6, 2}, {2100, 5, 1}, {900, 3, 3}, {1450, 4, 1}} {
		day := today - 3 + funnel.Day(i)
		_, _, err := b.Log(ctx, book.Batch{Day: day, Entries: []book.Entry{
			{Level: "reach", Channel: "call", Count: counts[0]}, {Level: "inbound", Count: counts[1]}, {Level: "qualified", Count: counts[2]},
		}})
		if err != nil {
			return err
		}
	}
	if _, err := b.SetTargets(ctx, []funnel.Target{
		{Level: "reach", Count: 2000, Per: funnel.PerDay, From: today - 60},
		{Level: "inbound", Count: 5, Per: funnel.PerDay, From: today - 60},
		{Level: "qualified", Count: 2, Per: funnel.PerDay, From: today - 60},
		{Level: "viewing", Count: 20, Per: funnel.PerMonth, From: today - 60},
	}); err != nil {
		return err
	}
	for i, name := range []string{"Nguyễn Thị Ánh", "王小明", "Trần Văn Bình", "Lê Hoàng Phương Thảo", "Đặng Quốc Cường"} {
		out, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: name}, Level: "inbound", Day: today - 9})
		if err != nil {
			return err
		}
		if i > 2 {
			continue
		}
		_, err = b.PlanFollowUp(ctx, book.NewFollowUp{Lead: out.Lead.ID, Due: today + funnel.Day(i), What: "call back about the price of the flat"})
		if err != nil {
			return err
		}
	}
	return nil
}

var sizes = [][2]int{{80, 24}, {120, 40}, {60, 20}}

func TestLook(t *testing.T) {
	for _, lang := range i18n.Langs() {
		full := tuitest.NewBook(t, lang, workingDay)
		empty := tuitest.NewBook(t, lang, nil)
		for _, size := range sizes {
			for name, path := range map[string]string{"full": full, "empty": empty} {
				d := tuitest.Start(t, path, tuitest.Setup{Width: size[0], Height: size[1], Lang: lang})
				tuitest.Golden(t, d, fmt.Sprintf("%s.%s.%dx%d", name, lang, size[0], size[1]))
				d.Close()
			}
		}
	}
}

func BenchmarkKey(b *testing.B) {
	d := tuitest.Start(b, tuitest.NewBook(b, i18n.Vi, workingDay), tuitest.Setup{})
	defer d.Close()
	tuitest.Keys(b, d, "down", "down", "up", "up")
}

func TestMonkey(t *testing.T) {
	tuitest.Monkey(t, tuitest.NewBook(t, "", workingDay), tuitest.Setup{Lang: i18n.Zh}, "enter", "down", "up")
}
