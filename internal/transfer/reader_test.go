package transfer_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

func TestBounded(t *testing.T) {
	for size, want := range map[int]bool{0: true, 9: true, 10: true, 11: false, 100_000: false} {
		r := transfer.Limits{Bytes: 10}.Bounded(context.Background(), strings.NewReader(strings.Repeat("x", size)))
		text, err := io.ReadAll(r)
		switch {
		case want && (err != nil || len(text) != size):
			t.Errorf("%d bytes: %d, %v", size, len(text), err)
		case !want && (!errors.Is(err, &i18n.Error{Sentence: i18n.TransferTooLarge}) || len(text) > 10):
			t.Errorf("%d bytes beyond the limit: %d, %v", size, len(text), err)
		}
	}
	broken := errors.New("cable pulled")
	_, err := io.ReadAll(transfer.Limits{}.Bounded(context.Background(), iotest.ErrReader(broken)))
	if !errors.Is(err, broken) || !errors.Is(err, &i18n.Error{Sentence: i18n.TransferReadFailed}) {
		t.Errorf("an error below: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := io.ReadAll(transfer.Limits{}.Bounded(ctx, strings.NewReader("x"))); !errors.Is(err, context.Canceled) {
		t.Errorf("a context that has ended: %v", err)
	}
}

func TestLimitsOrDefault(t *testing.T) {
	if got, want := (transfer.Limits{}).OrDefault(), (transfer.Limits{Bytes: 67_108_864, Records: 1_000_000, Value: 1_048_576}); got != want {
		t.Errorf("default %+v, want %+v", got, want)
	}
	if got, want := (transfer.Limits{Records: 5}).OrDefault(), (transfer.Limits{Bytes: 67_108_864, Records: 5, Value: 1_048_576}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}
