package book_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// The counts of the week and of the month up to a day are the sums of its days, also where the week begins in the month before, and
// where more is recorded after the day.
func TestWeekAndMonthToDateAreTheirDays(t *testing.T) {
	first, last := today-70, today+3
	setup, path := book.DefaultSetup(), filepath.Join(t.TempDir(), "funnel.db")
	setup.TargetsFrom = &first
	must(t, book.Create(t.Context(), path, false, setup, clock))
	b := open(t, path, book.ReadWrite)
	days := map[funnel.Day]map[string]int64{} // by level
	for day := first; day <= last; day++ {
		n := int64(day) % 5
		if n > 0 {
			logOn(t, b, day, book.Entry{Level: "reach", Channel: "call", Count: n}, book.Entry{Level: "reach", Channel: "sms", Count: 1})
		}
		if n == 2 {
			logOn(t, b, day, book.Entry{Level: "inbound", Count: 0})
		}
		days[day] = map[string]int64{}
		for place, count := range counts(t, b, day) {
			level, _, _ := strings.Cut(place, "/")
			days[day][level] += count
		}
	}
	for day := first + 35; day < last; day++ {
		s, _, err := b.Scorecard(t.Context(), day)
		must(t, err)
		if len(s.Periods) < 4 {
			t.Fatalf("%s: %d spans", day, len(s.Periods))
		}
		for _, p := range s.Periods {
			var want *int64
			for d := p.Span.From; d <= day; d++ {
				if n, ok := days[d][p.Level.Key]; ok {
					if want == nil {
						want = new(int64)
					}
					*want += n
				}
			}
			if diff := cmp.Diff(want, p.Count); diff != "" {
				t.Errorf("%s of %s since %s (-want +got):\n%s", p.Level.Key, day, p.Span.From, diff)
			}
		}
	}
}
