package leads_test

import (
	"context"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// A saved segment is a chip like the others; one that does not fit the book any more says why and chooses nobody.
func TestFilterBySegment(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", func(ctx context.Context, b *book.Book) error {
		if err := people(ctx, b); err != nil {
			return err
		}
		for name, filter := range map[string]string{"Investors": "tag:\"đầu tư\" and level>=inbound", "Old words": "level:gone"} {
			if _, err := b.AddSegment(ctx, book.Segment{Name: name, Filter: filter, Lang: i18n.En}); err != nil {
				return err
			}
		}
		return nil
	}), tuitest.Setup{Width: 130, Height: 30})
	d.Press("f", "left", "enter")
	d.Shows("Filter by segment", "Investors", "level:gone")
	d.Press("2")
	d.Shows("● segment: Investors", "2 leads")
	d.Press("/")
	d.Type("#1")
	d.Shows("1 lead ")
	d.Press("esc", "esc", "f", "enter", "3")
	d.Shows("“Old words” does not fit the book any more")
	d.Shows("6 leads")
}

func TestNoSegmentYet(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{Width: 130, Height: 30})
	d.Press("f", "left", "enter")
	d.Shows("No segments yet")
}
