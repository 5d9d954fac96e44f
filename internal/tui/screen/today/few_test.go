package today_test

import (
	"context"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// What few means told of a range that was not there, where there was no room for it.
func TestFewSpeaksOfTheRangeOnlyWhereItIsShown(t *testing.T) {
	path := tuitest.NewBook(t, "", func(ctx context.Context, b *book.Book) error {
		_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{
			{Level: "reach", Count: 987654321}, {Level: "inbound", Count: 12345678}, {Level: "qualified", Count: 3}, {Level: "viewing", Count: 2},
		}})
		return err
	})
	for width, ranged := range map[int]bool{300: true, 116: false} {
		d := tuitest.Start(t, path, tuitest.Setup{Width: width, Height: 50, Lang: i18n.En})
		if d.Shows("few: so few people"); ranged {
			d.Shows("the range covers it")
		} else {
			d.Hides("the range")
		}
		d.Close()
	}
}
