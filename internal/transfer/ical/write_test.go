package ical_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/transfer/ical"
)

var stamp = time.Date(2026, time.November, 20, 18, 30, 0, 0, time.FixedZone("", 7*3600))

func day(tb testing.TB, text string) funnel.Day {
	tb.Helper()
	d, err := funnel.ParseDay(text)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func calendar(tb testing.TB, events ...ical.Event) string {
	tb.Helper()
	var out bytes.Buffer
	w := ical.NewWriter(&out, "Khách hàng")
	for _, e := range events {
		if err := w.Write(e); err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return out.String()
}

func TestEvent(t *testing.T) {
	alarm := funnel.Clock(8*60 + 30)
	got := calendar(t, ical.Event{
		UID: "01a22f9b-2e84-7df5-b2e4-0256e53c6709", Stamp: stamp, Day: day(t, "2026-12-31"), Summary: "gọi; gửi, bảng \\ giá\r\n– An",
		Details: "#1 An\n0888 234 488", Rule: "FREQ=WEEKLY", Kind: "Follow-up", Alarm: &alarm,
	})
	want := strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//funnel//funnel//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Khách hàng
X-WR-CALNAME:Khách hàng
BEGIN:VEVENT
UID:01a22f9b-2e84-7df5-b2e4-0256e53c6709
DTSTAMP:20261120T113000Z
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
RRULE:FREQ=WEEKLY
SUMMARY:gọi\; gửi\, bảng \\ giá – An
DESCRIPTION:#1 An\n0888 234 488
CATEGORIES:Follow-up
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:PT8H30M
DESCRIPTION:gọi\; gửi\, bảng \\ giá – An
END:VALARM
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestLinesAreFoldedBetweenCharacters(t *testing.T) {
	for _, summary := range []string{strings.Repeat("Nguyễn ", 60), strings.Repeat("王", 200), strings.Repeat("x", 67), strings.Repeat("x", 68), strings.Repeat("😀", 50)} {
		text := calendar(t, ical.Event{UID: "u", Stamp: stamp, Day: day(t, "2026-11-20"), Summary: summary})
		for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
				t.Errorf("a line of %d bytes: %q", len(line), line)
			}
		}
		if unfolded := strings.ReplaceAll(text, "\r\n ", ""); !strings.Contains(unfolded, "SUMMARY:"+strings.TrimSpace(summary)+"\r\n") {
			t.Errorf("unfolded:\n%s", unfolded)
		}
	}
}

func TestControlsLeaveNoLine(t *testing.T) {
	text := calendar(t, ical.Event{
		UID: "u", Stamp: stamp, Day: day(t, "2026-11-20"), Summary: "a\r\nEND:VEVENT\x1b[2J\u202e", Details: "b\r\nBEGIN:VALARM\x00",
	})
	if strings.Count(text, "END:VEVENT\r\n") != 1 || strings.Contains(text, "\r\nBEGIN:VALARM") || strings.ContainsAny(text, "\x1b\x00\u202e") {
		t.Errorf("%q", text)
	}
}

func TestEvery(t *testing.T) {
	for want, c := range map[string]struct {
		every  funnel.Every
		anchor string
	}{
		"":                       {funnel.Every{}, "2026-11-20"},
		"FREQ=DAILY;INTERVAL=14": {funnel.Every{Count: 14, Unit: 'd'}, "2026-11-20"},
		"FREQ=WEEKLY":            {funnel.Every{Count: 1, Unit: 'w'}, "2026-11-20"},
		"FREQ=MONTHLY":           {funnel.Every{Count: 1, Unit: 'm'}, "2026-11-28"},
		"FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1": {funnel.Every{Count: 3, Unit: 'm'}, "2026-10-31"},
		"FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1":                  {funnel.Every{Count: 1, Unit: 'm'}, "2026-10-29"},
		"FREQ=YEARLY":                         {funnel.Every{Count: 1, Unit: 'y'}, "2026-02-28"},
		"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1": {funnel.Every{Count: 1, Unit: 'y'}, "2024-02-29"},
	} {
		if got := ical.Every(c.every, day(t, c.anchor)); got != want {
			t.Errorf("%v from %s: %q, want %q", c.every, c.anchor, got, want)
		}
	}
}

func TestBirthday(t *testing.T) {
	for _, c := range []struct{ birthday, day, rule string }{
		{"1990-05-01", "2026-05-01", "FREQ=YEARLY"},
		{"--12-31", "2026-12-31", "FREQ=YEARLY"},
		{"--02-29", "2026-02-28", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"},
	} {
		b, err := funnel.ParseBirthday(c.birthday)
		if err != nil {
			t.Fatal(err)
		}
		if d, rule := ical.Birthday(b, 2026); d != day(t, c.day) || rule != c.rule {
			t.Errorf("%s: %s %s", c.birthday, d, rule)
		}
	}
}

var errFull = errors.New("no space left")

type full struct{}

// Write implements io.Writer.
func (full) Write([]byte) (int, error) { return 0, errFull }

func TestErrorOfTheWriterIsReturned(t *testing.T) {
	w := ical.NewWriter(full{}, "x")
	if err := w.Close(); !errors.Is(err, errFull) {
		t.Error(err)
	}
}
