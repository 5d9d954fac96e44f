package act

import (
	"context"
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// readShown reads the facts, and for whom and for what their numbers stand.
func readShown(read func(ctx context.Context, b *book.Book) (facts, error)) func(ctx context.Context, b *book.Book) (facts, error) {
	return func(ctx context.Context, b *book.Book) (facts, error) {
		f, err := read(ctx, b)
		if err != nil {
			return f, err
		}
		var followUps []int64
		for _, u := range f.due {
			followUps = append(followUps, u.ID)
		}
		if f.followUp.ID != 0 {
			followUps = append(followUps, f.followUp.ID)
		}
		f.shown, err = b.Shown(ctx, f.ids(), followUps)
		return f, err
	}
}

// expecting is a write that is refused when something is not as it was shown.
func expecting(shown book.Shown, write func(ctx context.Context, b *book.Book) (string, error)) func(ctx context.Context, b *book.Book) (string, error) {
	return func(ctx context.Context, b *book.Book) (string, error) {
		b.Expect(shown)
		return write(ctx, b)
	}
}

// offered is a level that was offered: it must be shown still. A hidden one was offered because somebody stands there.
func offered(w words.Words, l funnel.Level) book.Shown {
	if l.Key == "" || l.Hidden {
		return book.Shown{}
	}
	return book.Shown{Levels: map[string]string{l.Key: w.Level(l)}}
}

// offeredChannel is a channel that was offered in a row.
func offeredChannel(o widget.Option) book.Shown {
	if o.Value == "" {
		return book.Shown{}
	}
	return book.Shown{Channels: map[string]string{o.Value: o.Label}}
}

// offeredKind is a kind of touch that was offered. Those that the program knows cannot be hidden.
func offeredKind(o widget.Option) book.Shown {
	if slices.Contains(funnel.TouchKinds(), o.Value) {
		return book.Shown{}
	}
	return offeredChannel(o)
}
