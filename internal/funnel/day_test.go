package funnel_test

import (
	"testing"
	"time"
	_ "time/tzdata" // the same zones everywhere

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// day makes a day that is known to exist.
func day(t *testing.T, iso string) funnel.Day {
	t.Helper()
	d, err := funnel.ParseDay(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	z, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func TestNewDay(t *testing.T) {
	for _, c := range []struct {
		y    int
		m    time.Month
		d    int
		want string // "" for none
	}{
		{2026, time.November, 20, "2026-11-20"},
		{1970, time.January, 1, "1970-01-01"},
		{2028, time.February, 29, "2028-02-29"},
		{2000, time.February, 29, "2000-02-29"},
		{2026, time.February, 29, ""},
		{2100, time.February, 29, ""},
		{2026, time.February, 30, ""},
		{2026, time.April, 31, ""},
		{2026, time.January, 0, ""},
		{2026, time.January, 32, ""},
		{2026, 0, 1, ""},
		{2026, 13, 1, ""},
		{1900, time.January, 1, "1900-01-01"},
		{1899, time.December, 31, ""},
		{2999, time.December, 31, "2999-12-31"},
		{3000, time.January, 1, ""},
	} {
		got, ok := funnel.NewDay(c.y, c.m, c.d)
		if ok != (c.want != "") || ok && got.String() != c.want {
			t.Errorf("NewDay(%d, %d, %d) = %s, %t, want %q", c.y, c.m, c.d, got, ok, c.want)
		}
	}
	if funnel.MinDay.String() != "1900-01-01" || funnel.MaxDay.String() != "2999-12-31" {
		t.Errorf("a book holds %s to %s", funnel.MinDay, funnel.MaxDay)
	}
}

func TestParseDay(t *testing.T) {
	for _, bad := range []string{"", "2026-02-30", "2026-11-31", "2026-13-01", "2026-1-1", "20/11/2026", "2026-11-20 ", "2026-11-20T00:00:00Z", "0x7ea"} {
		if d, err := funnel.ParseDay(bad); err == nil {
			t.Errorf("ParseDay(%q) = %s", bad, d)
		}
	}
}

func TestDayText(t *testing.T) {
	var d funnel.Day
	if err := d.UnmarshalText([]byte("2026-11-20")); err != nil || d != day(t, "2026-11-20") {
		t.Errorf("read as %s, %v", d, err)
	}
	before := d
	if err := d.UnmarshalText([]byte("2026-02-30")); err == nil || d != before {
		t.Errorf("30 February is read as %s, %v", d, err)
	}
	if text, err := d.MarshalText(); err != nil || string(text) != "2026-11-20" {
		t.Errorf("written as %q, %v", text, err)
	}
}

// The day is the date on the wall, whatever it is in UTC.
func TestDayOfIsTheDateOnTheWall(t *testing.T) {
	hanoi, newYork, lordHowe := zone(t, "Asia/Ho_Chi_Minh"), zone(t, "America/New_York"), zone(t, "Australia/Lord_Howe")
	apia := zone(t, "Pacific/Apia")
	for _, c := range []struct {
		at   time.Time
		want string
	}{
		{time.Date(2026, 11, 20, 23, 30, 0, 0, time.UTC).In(hanoi), "2026-11-21"},
		{time.Date(2026, 11, 21, 2, 30, 0, 0, time.UTC).In(newYork), "2026-11-20"},
		{time.Date(2026, 11, 21, 0, 0, 0, 0, hanoi), "2026-11-21"},
		{time.Date(2026, 11, 20, 23, 59, 59, 999_999_999, hanoi), "2026-11-20"},
		// The day of 23 hours, and the one of 25 with its hour that comes twice.
		{time.Date(2026, 3, 8, 4, 59, 59, 0, time.UTC).In(newYork), "2026-03-07"},
		{time.Date(2026, 3, 8, 5, 0, 0, 0, time.UTC).In(newYork), "2026-03-08"},
		{time.Date(2026, 3, 9, 3, 59, 59, 0, time.UTC).In(newYork), "2026-03-08"},
		{time.Date(2026, 3, 9, 4, 0, 0, 0, time.UTC).In(newYork), "2026-03-09"},
		{time.Date(2026, 11, 1, 5, 30, 0, 0, time.UTC).In(newYork), "2026-11-01"},
		{time.Date(2026, 11, 1, 6, 30, 0, 0, time.UTC).In(newYork), "2026-11-01"},
		{time.Date(2026, 11, 2, 4, 59, 59, 0, time.UTC).In(newYork), "2026-11-01"},
		{time.Date(2026, 11, 2, 5, 0, 0, 0, time.UTC).In(newYork), "2026-11-02"},
		// Clocks that change by half an hour, and a date that a country left out.
		{time.Date(2026, 4, 4, 14, 59, 0, 0, time.UTC).In(lordHowe), "2026-04-05"},
		{time.Date(2011, 12, 30, 9, 59, 0, 0, time.UTC).In(apia), "2011-12-29"},
		{time.Date(2011, 12, 30, 10, 0, 0, 0, time.UTC).In(apia), "2011-12-31"},
		{time.Date(1931, 5, 1, 0, 0, 0, 0, time.FixedZone("", -(7*3600+1800))), "1931-05-01"},
	} {
		if got := funnel.DayOf(c.at); got.String() != c.want {
			t.Errorf("DayOf(%s) = %s, want %s", c.at, got, c.want)
		}
	}
}

func TestDayBeforeTheEpoch(t *testing.T) {
	for d := funnel.Day(-400); d < 400; d++ {
		if back := funnel.DayOf(d.Time()); back != d {
			t.Fatalf("day %d comes back as %d", d, back)
		}
		if noon := funnel.DayOf(d.Time().Add(12 * time.Hour)); noon != d {
			t.Fatalf("noon of day %d is day %d", d, noon)
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-01-31", 1, "2026-02-28"},
		{"2028-01-31", 1, "2028-02-29"},
		{"2026-01-31", 2, "2026-03-31"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-12-31", 1, "2027-01-31"},
		{"2026-01-31", -1, "2025-12-31"},
		{"2028-02-29", 12, "2029-02-28"},
		{"2028-02-29", -48, "2024-02-29"},
		{"2026-10-31", 13, "2027-11-30"},
		{"2026-11-20", 0, "2026-11-20"},
		{"2026-11-20", -120, "2016-11-20"},
	} {
		if got := day(t, c.from).AddMonths(c.n); got.String() != c.want {
			t.Errorf("%s and %d months = %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

// drawDay draws any day that a book accepts.
func drawDay(t *rapid.T, label string) funnel.Day {
	return funnel.Day(rapid.IntRange(int(funnel.MinDay), int(funnel.MaxDay)).Draw(t, label))
}

func TestDayProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDay(t, "day")
		y, m, dd := d.Date()
		if again, ok := funnel.NewDay(y, m, dd); !ok || again != d {
			t.Fatalf("%s comes back as %s", d, again)
		}
		if again, err := funnel.ParseDay(d.String()); err != nil || again != d {
			t.Fatalf("%s is read as %s, %v", d, again, err)
		}
		if (d + 1).Weekday() != (d.Weekday()+1)%7 {
			t.Fatalf("%s is a %s, the day after a %s", d, d.Weekday(), (d + 1).Weekday())
		}
		if d.Month() != d.String()[:7] {
			t.Fatalf("month of %s is %s", d, d.Month())
		}
		n := rapid.IntRange(-600, 600).Draw(t, "months")
		moved := d.AddMonths(n)
		if got := monthsOf(moved) - monthsOf(d); got != n {
			t.Fatalf("%s and %d months = %s, which are %d", d, n, moved, got)
		}
		if _, _, got := moved.Date(); got > dd || got < min(dd, 28) {
			t.Fatalf("%s and %d months = %s", d, n, moved)
		}
	})
}

func monthsOf(d funnel.Day) int {
	y, m, _ := d.Date()
	return y*12 + int(m)
}
