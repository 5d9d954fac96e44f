package i18n_test

import (
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestShortSpan(t *testing.T) {
	day := func(month time.Month, d int) time.Time { return time.Date(2026, month, d, 0, 0, 0, 0, time.UTC) }
	for _, tc := range []struct {
		from, to   time.Time
		en, vi, zh string
	}{
		{day(11, 16), day(11, 22), "16–22 Nov", "16–22/11", "11月16日–22日"},
		{day(10, 26), day(11, 1), "26 Oct – 1 Nov", "26/10 – 1/11", "10月26日 – 11月1日"},
		{day(11, 2), day(11, 2), "2 Nov", "2/11", "11月2日"},
	} {
		for lang, want := range map[i18n.Lang]string{i18n.En: tc.en, i18n.Vi: tc.vi, i18n.Zh: tc.zh} {
			if got := i18n.NewPrinter(lang).ShortSpan(tc.from, tc.to); got != want {
				t.Errorf("%s: %q, want %q", lang, got, want)
			}
		}
	}
}
