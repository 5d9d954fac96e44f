package funnel_test

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
)

func TestDefaultCalendar(t *testing.T) {
	c := funnel.DefaultCalendar()
	for d, want := range map[string]bool{
		"2026-11-16": true, "2026-11-20": true, "2026-11-21": true, // Monday, Friday, Saturday
		"2026-11-22": false, // Sunday
	} {
		if got := c.Workday(day(t, d)); got != want {
			t.Errorf("workday %s: %t", d, got)
		}
	}
	if c.Work.From.String() != "08:00" || c.Work.To.String() != "18:00" || c.WeekStart != time.Monday {
		t.Errorf("%+v", c)
	}
}

func TestWorkdaysOverTet(t *testing.T) {
	c := funnel.DefaultCalendar()
	february := period(t, "2027-02-01", "2027-02-28")
	if got := c.Workdays(february); got != 24 {
		t.Errorf("February 2027 has %d workdays, want 24", got)
	}
	c.DaysOff = []funnel.DayOff{{Period: period(t, "2027-02-05", "2027-02-12"), Note: "Tết"}}
	for _, w := range []struct {
		from, to string
		want     int
	}{
		{"2027-02-01", "2027-02-28", 17},
		{"2027-02-05", "2027-02-12", 0},
		{"2027-02-04", "2027-02-13", 2},
		{"2027-02-01", "2027-02-07", 4},
		{"2027-02-08", "2027-02-14", 1},
		{"2027-02-14", "2027-02-14", 0},
		{"2027-02-13", "2027-02-04", 0},
	} {
		if got := c.Workdays(period(t, w.from, w.to)); got != w.want {
			t.Errorf("%s..%s has %d workdays, want %d", w.from, w.to, got, w.want)
		}
	}
	// Runs that overlap take no day twice.
	c.DaysOff = append(c.DaysOff, funnel.DayOff{Period: period(t, "2027-02-10", "2027-02-15")})
	if got := c.Workdays(february); got != 15 {
		t.Errorf("with an overlapping run February 2027 has %d workdays, want 15", got)
	}
}

func TestWorkdaysProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := funnel.Calendar{Weekdays: [7]bool{}}
		for i := range c.Weekdays {
			c.Weekdays[i] = rapid.Bool().Draw(t, "weekday")
		}
		from := drawDay(t, "from")
		p := funnel.Period{From: from, To: from + funnel.Day(rapid.IntRange(-1, 400).Draw(t, "days"))}
		for range rapid.IntRange(0, 3).Draw(t, "runs") {
			off := from + funnel.Day(rapid.IntRange(-30, 400).Draw(t, "off"))
			c.DaysOff = append(c.DaysOff, funnel.DayOff{Period: funnel.Period{From: off, To: off + funnel.Day(rapid.IntRange(0, 30).Draw(t, "length"))}})
		}
		n := c.Workdays(p)
		cut := p.From + funnel.Day(rapid.IntRange(0, 400).Draw(t, "cut"))
		left, right := funnel.Period{From: p.From, To: min(cut, p.To)}, funnel.Period{From: cut + 1, To: p.To}
		if parts := c.Workdays(left) + c.Workdays(right); parts != n {
			t.Fatalf("%d workdays, but %d in two parts", n, parts)
		}
		if n < 0 || n > p.Len() {
			t.Fatalf("%d workdays of %d days", n, p.Len())
		}
	})
}

func TestHoursContains(t *testing.T) {
	day, night, empty := funnel.Hours{From: 480, To: 1080}, funnel.Hours{From: 1260, To: 480}, funnel.Hours{From: 480, To: 480}
	for _, c := range []struct {
		at                    funnel.Clock
		inDay, inNight, never bool
	}{
		{0, false, true, false},
		{479, false, true, false},
		{480, true, false, false},
		{1079, true, false, false},
		{1080, false, false, false},
		{1259, false, false, false},
		{1260, false, true, false},
		{1439, false, true, false},
	} {
		if day.Contains(c.at) != c.inDay || night.Contains(c.at) != c.inNight || empty.Contains(c.at) != c.never {
			t.Errorf("%s: %t, %t, %t", c.at, day.Contains(c.at), night.Contains(c.at), empty.Contains(c.at))
		}
	}
}

func TestShareGone(t *testing.T) {
	c := funnel.DefaultCalendar()
	today := day(t, "2026-11-20")
	for clock, want := range map[string]float64{
		"00:00": 0, "07:59": 0, "08:00": 0, "09:00": 0.1, "13:00": 0.5, "17:59": 599. / 600, "18:00": 1, "23:59": 1,
	} {
		at, err := time.Parse("2006-01-02 15:04 -0700", "2026-11-20 "+clock+" +0700")
		if err != nil {
			t.Fatal(err)
		}
		if got := c.ShareGone(today, at); math.Abs(got-want) > 1e-12 {
			t.Errorf("at %s %v are gone, want %v", clock, got, want)
		}
		if got := c.ShareGone(today-1, at); got != 1 {
			t.Errorf("of yesterday %v are gone", got)
		}
		if got := c.ShareGone(today+1, at); got != 0 {
			t.Errorf("of tomorrow %v are gone", got)
		}
	}
}

// On days on which clocks change, working hours follow the clock on the wall: at 13:00 half of 8:00–18:00 is gone, also
// when the hours since 8:00 were fewer or more than five.
func TestShareGoneWhenClocksChange(t *testing.T) {
	for _, c := range []struct {
		zone, day   string
		work        funnel.Hours
		hours       int // of the day
		hour, share float64
	}{
		{"America/New_York", "2026-03-08", funnel.Hours{From: 480, To: 1080}, 23, 13, 0.5},
		{"America/New_York", "2026-11-01", funnel.Hours{From: 480, To: 1080}, 25, 13, 0.5},
		{"Europe/Paris", "2026-03-29", funnel.Hours{From: 480, To: 1080}, 23, 13, 0.5},
		{"Europe/Paris", "2026-10-25", funnel.Hours{From: 480, To: 1080}, 25, 13, 0.5},
		// Night work through the hour that is missing, and through the one that comes twice.
		{"America/New_York", "2026-03-08", funnel.Hours{From: 0, To: 360}, 23, 3, 0.5},
		{"America/New_York", "2026-11-01", funnel.Hours{From: 0, To: 360}, 25, 3, 0.5},
		{"Asia/Ho_Chi_Minh", "2026-03-29", funnel.Hours{From: 480, To: 1080}, 24, 13, 0.5},
	} {
		z, d := zone(t, c.zone), day(t, c.day)
		y, m, dd := d.Date()
		start, end := time.Date(y, m, dd, 0, 0, 0, 0, z), time.Date(y, m, dd+1, 0, 0, 0, 0, z)
		if got := int(end.Sub(start).Hours()); got != c.hours {
			t.Fatalf("%s in %s has %d hours, want %d: is the zone known here?", d, c.zone, got, c.hours)
		}
		calendar := funnel.Calendar{Work: c.work}
		if got := calendar.ShareGone(d, time.Date(y, m, dd, int(c.hour), 0, 0, 0, z)); got != c.share {
			t.Errorf("%s %s at %v: %v of %v are gone, want %v", c.zone, d, c.hour, got, c.work, c.share)
		}
		// Minute by minute through the day: never out of 0..1, and of this day only. Where the clock goes back, so does
		// the share.
		for at := start; at.Before(end); at = at.Add(time.Minute) {
			if got := calendar.ShareGone(d, at); got < 0 || got > 1 || funnel.DayOf(at) != d {
				t.Fatalf("%s: %v of %s are gone", at, got, funnel.DayOf(at))
			}
		}
		if before, after := calendar.ShareGone(d, start.Add(-time.Second)), calendar.ShareGone(d, end); before != 0 || after != 1 {
			t.Errorf("%s %s: %v before the day, %v after it", c.zone, d, before, after)
		}
	}
}
