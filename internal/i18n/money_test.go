package i18n_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestShortMoney(t *testing.T) {
	for _, test := range []struct {
		minor      int64
		decimals   int
		en, vi, zh string
	}{
		{0, 0, "0", "0", "0"},
		{7, 0, "7", "7", "7"},
		{999, 0, "999", "999", "999"},
		{500_000, 0, "500k", "500k", "50万"},
		{3_200_000_000, 0, "3.2b", "3,2 tỷ", "32亿"},
		{3_250_000_000, 0, "3.25b", "3,25 tỷ", "32.5亿"},
		{450_000_000, 0, "450m", "450 tr", "4.5亿"},
		{1_000_000, 0, "1m", "1 tr", "100万"},
		{999_950, 0, "1m", "1 tr", "100万"},
		{999_499, 0, "999k", "999k", "99.9万"},
		{12_345_678_901, 0, "12.3b", "12,3 tỷ", "123亿"},
		{1_234_500_000_000, 0, "1,234b", "1.234 tỷ", "12,345亿"},
		{1_234_50, 2, "1.23k", "1,23k", "1,234"},
		{9_99, 2, "9.99", "9,99", "9.99"},
		{100_00, 2, "100", "100", "100"},
		{-2_000_000_000, 0, "-2b", "-2 tỷ", "-20亿"},
	} {
		for lang, want := range map[i18n.Lang]string{i18n.En: test.en, i18n.Vi: test.vi, i18n.Zh: test.zh} {
			if got := i18n.NewPrinter(lang).ShortMoney(test.minor, test.decimals); got != want {
				t.Errorf("%d with %d decimals in %s: %q, want %q", test.minor, test.decimals, lang, got, want)
			}
		}
	}
}
