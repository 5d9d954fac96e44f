package grammar

import (
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// date reads a date of the calendar, with its year or without.
func (c dateReader) date(tokens []token) (reading, bool, error) {
	tokens = withoutOrdinal(tokens)
	if m, pattern, ok := match(tokens,
		"Y - M - D", "Y / M / D", "Y . M . D", "Y 年 M 月 D 日", "Y 年 M 月 D 号", "Y 年 M 月 D",
		"D thang M nam Y", "D thang M / Y", "D thang M - Y", "D thang M Y",
		"D thg M nam Y", "D thg M / Y", "D thg M Y",
		"M 月 D 日", "M 月 D 号", "M 月 D", "D thang M", "D thg M"); ok {
		return c.onDate(m, pattern)
	}
	if m, pattern, ok := match(tokens, "D N Y", "N D Y", "D - N - Y", "D / N / Y", "Y - N - D", "D N", "N D"); ok {
		m['M'] = m['N']
		return c.onDate(m, pattern)
	}
	if m, pattern, ok := match(tokens, "A / B / Y", "A - B - Y", "A . B . Y", "A / B", "A - B", "A . B"); ok {
		m['D'], m['M'] = m['A'], m['B']
		if m['A'] <= 12 && (m['B'] > 12 || c.Lang == i18n.Zh) {
			m['D'], m['M'] = m['B'], m['A']
		}
		return c.onDate(m, pattern)
	}
	if _, _, ok := match(tokens, "A / B / S", "A - B - S", "A . B . S"); ok {
		return reading{}, false, wrong(i18n.DayShortYear, c.text)
	}
	if m, _, ok := match(tokens, "D th", "D 号", "D 日"); ok {
		return c.onDate(m, "D")
	}
	if len(tokens) > 1 && tokens[0].text == "ngay" && tokens[1].number {
		if m, _, ok := match(tokens[1:], "D"); ok {
			return c.onDate(m, "D")
		}
		c.Lang = i18n.Vi
		return c.date(tokens[1:])
	}
	return reading{}, false, nil
}

// withoutOrdinal drops the letters of 20th, 1st, 2nd and 3rd; of a lone one it keeps "th" as the sign of a date.
func withoutOrdinal(tokens []token) []token {
	kept := make([]token, 0, len(tokens))
	for i, t := range tokens {
		switch t.text {
		case "st", "nd", "rd", "th":
			if i == 0 || !tokens[i-1].number {
				break
			}
			if len(tokens) == 2 {
				return []token{tokens[0], {text: "th"}}
			}
			continue
		}
		kept = append(kept, t)
	}
	return kept
}

// onDate is the day of the date that a pattern captured: D in the month M of the year Y, or without the year nearest in
// c's direction, and without the month the nearest such day of any.
func (c dateReader) onDate(m captures, pattern string) (reading, bool, error) {
	month, date := m['M'], m['D']
	if month == 0 && pattern != "D" || month > 12 || date < 1 || date > longest(month) {
		return reading{}, false, wrong(i18n.DayNone, c.text)
	}
	if strings.Contains(pattern, "Y") {
		first := firstOf(m['Y'], month)
		if date > funnel.MonthOf(first).Len() {
			return reading{}, false, wrong(i18n.DayNone, c.text)
		}
		return c.inBounds(first + funnel.Day(date-1))
	}
	d, ok := c.nearest(month, date)
	if !ok {
		return reading{}, false, c.outOfRange()
	}
	return reading{day: d, month: month, date: date}, true, nil
}

// longest is the number of days a month can have, 31 for month 0 which is any.
func longest(month int) int {
	switch month {
	case 2:
		return 29
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// firstOf is the first day of a month, which may lie outside the bounds of a book.
func firstOf(year, month int) funnel.Day {
	return funnel.DayOf(time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC))
}

// nearest is the latest day of that month (0 for any) and date up to tomorrow, or the earliest from today on, by c's
// direction. It reports false when there is none within the bounds of a book.
func (c dateReader) nearest(month, date int) (funnel.Day, bool) {
	const leapGap = 8 * 12 // months between two leap years across a century
	start, step := c.Today+1, -1
	if c.Direction == Planned {
		start, step = c.Today, 1
	}
	for i := 0; i <= leapGap; i++ {
		y, m, _ := start.AddMonths(i * step).Date()
		if month != 0 && int(m) != month {
			continue
		}
		d, ok := funnel.NewDay(y, m, date)
		if ok && (step < 0 && d <= start || step > 0 && d >= start) {
			return d, true
		}
	}
	return 0, false
}

// dateAndWeekday reads a date with its weekday before or after it, which must agree.
func (c dateReader) dateAndWeekday(s string) (reading, bool, error) {
	try := func(name, rest string) (reading, bool, error) {
		w, ok := weekday(strings.Trim(name, " ,"))
		if !ok {
			return reading{}, false, nil
		}
		r, ok, err := c.date(lex(rest))
		if ok && r.day.Weekday() != w {
			return reading{}, false, wrong(i18n.DayWeekdayDiffers, r.day.String(), i18n.Weekdays[r.day.Weekday()],
				i18n.Weekdays[w])
		}
		return r, ok, err
	}
	fields := strings.Fields(s)
	for n := min(2, len(fields)-1); n > 0; n-- {
		if r, ok, err := try(strings.Join(fields[:n], " "), strings.Join(fields[n:], " ")); ok || err != nil {
			return r, ok, err
		}
		m := len(fields) - n
		if r, ok, err := try(strings.Join(fields[m:], " "), strings.Join(fields[:m], " ")); ok || err != nil {
			return r, ok, err
		}
	}
	for _, name := range []string{"周", "星期", "礼拜"} {
		if i := strings.LastIndex(s, name); i > 0 {
			if r, ok, err := try(s[i:], s[:i]); ok || err != nil {
				return r, ok, err
			}
		}
	}
	return reading{}, false, nil
}
