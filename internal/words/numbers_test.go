package words_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

// 3 of 200,000 was written as 0.00 %, between 0.00 and 0.00 %.
func TestRatiosAreNeitherNothingNorAllBeforeTheyAre(t *testing.T) {
	w := words.New(i18n.NewPrinter(i18n.En), book.Outline{}, 0)
	for _, x := range []struct {
		count, base     int64
		value, interval string
	}{
		{3, 200_000, "0.002 %", "0.0004–0.0040 %"},
		{5_999_995, 6_000_000, "99.9999 %", "99.99982–99.99997 %"},
		{5, 2200, "0.23 %", "0.09–0.50 %"},
		{2, 5, "40 %", "9.4–79.1 %"},
		{0, 10, "0 %", "0.0–21.7 %"},
		{10, 10, "100 %", "78.3–100.0 %"},
		{0, 10_000_000, "0 %", "0.00000–0.00003 %"},
		{4, 2, "200 %", ""},
	} {
		r, _ := metrics.NewRatio(x.count, x.base)
		if value, interval := w.Ratio(r); value != x.value || interval != x.interval {
			t.Errorf("%d of %d: %q %q, want %q %q", x.count, x.base, value, interval, x.value, x.interval)
		}
	}
}
