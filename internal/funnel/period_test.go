package funnel_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// period makes a period that is known to exist.
func period(t *testing.T, from, to string) funnel.Period {
	t.Helper()
	return funnel.Period{From: day(t, from), To: day(t, to)}
}

func TestPeriodsOfADay(t *testing.T) {
	d := day(t, "2026-11-20") // a Friday
	for _, c := range []struct {
		name     string
		got      funnel.Period
		from, to string
	}{
		{"day", funnel.DayPeriod(d), "2026-11-20", "2026-11-20"},
		{"week from Monday", funnel.WeekOf(d, time.Monday), "2026-11-16", "2026-11-22"},
		{"week from Sunday", funnel.WeekOf(d, time.Sunday), "2026-11-15", "2026-11-21"},
		{"week from Friday", funnel.WeekOf(d, time.Friday), "2026-11-20", "2026-11-26"},
		{"week from Saturday", funnel.WeekOf(d, time.Saturday), "2026-11-14", "2026-11-20"},
		{"week over the new year", funnel.WeekOf(day(t, "2027-01-01"), time.Monday), "2026-12-28", "2027-01-03"},
		{"month", funnel.MonthOf(d), "2026-11-01", "2026-11-30"},
		{"February", funnel.MonthOf(day(t, "2028-02-10")), "2028-02-01", "2028-02-29"},
		{"December", funnel.MonthOf(day(t, "2026-12-31")), "2026-12-01", "2026-12-31"},
		{"quarter", funnel.QuarterOf(d), "2026-10-01", "2026-12-31"},
		{"first quarter", funnel.QuarterOf(day(t, "2028-03-31")), "2028-01-01", "2028-03-31"},
		{"year", funnel.YearOf(d), "2026-01-01", "2026-12-31"},
	} {
		if want := period(t, c.from, c.to); c.got != want {
			t.Errorf("%s: %s..%s, want %s..%s", c.name, c.got.From, c.got.To, want.From, want.To)
		}
	}
}

func TestISOWeek(t *testing.T) {
	for _, c := range []struct {
		year, week int
		from       string // "" for none
	}{
		{2026, 1, "2025-12-29"},
		{2026, 45, "2026-11-02"},
		{2026, 53, "2026-12-28"}, // a year that begins on a Thursday has 53
		{2027, 1, "2027-01-04"},
		{2027, 53, ""},
		{2020, 53, "2020-12-28"},
		{2024, 1, "2024-01-01"},
		{2024, 53, ""},
		{2026, 0, ""},
		{2026, 54, ""},
		{2026, -1, ""},
	} {
		p, ok := funnel.ISOWeek(c.year, c.week)
		if ok != (c.from != "") || ok && (p.From.String() != c.from || p.Len() != 7 || p.From.Weekday() != time.Monday) {
			t.Errorf("ISOWeek(%d, %d) = %s..%s, %t, want from %q", c.year, c.week, p.From, p.To, ok, c.from)
		}
	}
}

func TestPeriodIntersect(t *testing.T) {
	november := period(t, "2026-11-01", "2026-11-30")
	for _, c := range []struct {
		with funnel.Period
		len  int
	}{
		{november, 30},
		{period(t, "2026-11-20", "2026-12-20"), 11},
		{period(t, "2026-10-01", "2026-11-01"), 1},
		{period(t, "2026-12-01", "2026-12-31"), 0},
		{period(t, "2026-11-20", "2026-11-10"), 0},
	} {
		if got := november.Intersect(c.with).Len(); got != c.len {
			t.Errorf("November and %s..%s share %d days, want %d", c.with.From, c.with.To, got, c.len)
		}
	}
}

func TestPeriodProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDay(t, "day")
		start := time.Weekday(rapid.IntRange(0, 6).Draw(t, "start"))
		week := funnel.WeekOf(d, start)
		if week.Len() != 7 || week.From.Weekday() != start || !week.Contains(d) {
			t.Fatalf("the week of %s from %s is %s..%s", d, start, week.From, week.To)
		}
		month, quarter, year := funnel.MonthOf(d), funnel.QuarterOf(d), funnel.YearOf(d)
		for _, p := range []funnel.Period{month, quarter, year} {
			if !p.Contains(d) || p.From > p.To {
				t.Fatalf("%s does not lie in %s..%s", d, p.From, p.To)
			}
			if next := p.To + 1; next.Time().Day() != 1 || p.From.Time().Day() != 1 {
				t.Fatalf("%s..%s does not run from the first to the last of a month", p.From, p.To)
			}
		}
		if month.Intersect(quarter) != month || quarter.Intersect(year) != quarter {
			t.Fatalf("the month of %s does not lie in its quarter, or that in its year", d)
		}
		y, w := d.Time().ISOWeek()
		if p, ok := funnel.ISOWeek(y, w); ok && p != funnel.WeekOf(d, time.Monday) {
			t.Fatalf("%s lies in %d-W%d, which is %s..%s", d, y, w, p.From, p.To)
		}
	})
}
