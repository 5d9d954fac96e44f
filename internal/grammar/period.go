package grammar

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Period reads a run of days, within funnel.MinDay..funnel.MaxDay:
//
//   - this-week, last-month, next-quarter, this-year …, with '-' or a space: the whole of it, future days included; tuần
//     này, tháng trước, quý sau, năm ngoái; 本周, 上个月, 下季度, 去年
//   - 2026, 2026-10, 2026-Q4, 2026-W45 (ISO), oct, october 2026, Q4; tháng 10/2026, quý 4, tuần 45; 2026年10月, 第四季度.
//     One without its year is the latest that has begun, or, in plans, the earliest that has not ended
//   - 90d, 8w, 6m, 1y: that long and ending today or, in plans, beginning today, today included; last 90 days, 90 ngày, 最近90天
//   - two of these or of the days that Day reads, with ".." (or to, đến, 至, 到) between them; an end that is left open is
//     funnel.MinDay or today. An end that would lie before the start for want of a year takes the start's
//   - any single day that Day reads, and all, tất cả, 全部: from funnel.MinDay to today
//
// The error is one of Day, or says that text is empty (PeriodEmpty), that it cannot be read (PeriodUnreadable), that there
// is no such month, quarter or week (PeriodNone), or that it ends before it starts (PeriodBackwards).
func Period(text string, c DateContext) (funnel.Period, error) {
	s := undecorated(text)
	if s == "" {
		return funnel.Period{}, wrong(i18n.PeriodEmpty)
	}
	sp, ok, err := dateReader{c, text}.period(s)
	if err != nil {
		return funnel.Period{}, err
	}
	if !ok {
		return funnel.Period{}, wrong(i18n.PeriodUnreadable, text)
	}
	return sp.Period, nil
}

func (c dateReader) period(s string) (span, bool, error) {
	if from, to, ok := cutRange(s); ok {
		return c.between(from, to)
	}
	return c.span(s)
}

// span is a period that was read, with what a reading holds of an open year.
type span struct {
	funnel.Period
	month, date int
}

// cutRange splits the two ends of a range.
func cutRange(s string) (from, to string, ok bool) {
	if from, to, ok = strings.Cut(s, ".."); ok {
		return strings.TrimSpace(from), strings.TrimSpace(strings.TrimPrefix(to, ".")), true
	}
	for _, word := range []string{" to ", " den ", "至", "到"} {
		if from, to, ok = strings.Cut(s, word); ok {
			from, to = strings.TrimSpace(sinceless(from)), strings.TrimSpace(to)
			return from, to, from != "" && to != ""
		}
	}
	return "", "", false
}

func (c dateReader) between(from, to string) (span, bool, error) {
	left, right := span{Period: funnel.DayPeriod(funnel.MinDay)}, span{Period: funnel.DayPeriod(c.Today)}
	var ok bool
	var err error
	if from != "" {
		if left, ok, err = c.span(from); !ok || err != nil {
			return span{}, false, err
		}
	}
	if to != "" {
		if right, ok, err = c.span(to); !ok || err != nil {
			return span{}, false, err
		}
		if right.To < left.From {
			right = right.inYearOf(left.From)
		}
	}
	p := funnel.Period{From: left.From, To: right.To}
	if p.To < p.From {
		return span{}, false, wrong(i18n.PeriodBackwards, p.From.String(), p.To.String())
	}
	return span{Period: p}, true, nil
}

// inYearOf returns a span whose text left the year open with the year of d (and with d's month, when that was open too).
func (sp span) inYearOf(d funnel.Day) span {
	year, month, _ := d.Date()
	switch {
	case sp.month > 0 && sp.date > 0:
		if day, ok := funnel.NewDay(year, firstOf(year, sp.month).Time().Month(), sp.date); ok {
			sp.Period = funnel.DayPeriod(day)
		}
	case sp.month > 0:
		sp.Period = funnel.MonthOf(firstOf(year, sp.month))
	case sp.date > 0:
		if day, ok := funnel.NewDay(year, month, sp.date); ok {
			sp.Period = funnel.DayPeriod(day)
		}
	}
	return sp
}

// span reads a period that is not a range. It reports false when it cannot be read.
func (c dateReader) span(s string) (span, bool, error) {
	switch s {
	case "all", "everything", "all time", "tat ca", "toan bo", "全部", "所有", "一切":
		return span{Period: funnel.Period{From: funnel.MinDay, To: c.Today}}, true, nil
	}
	if unit, k, ok := namedSpan(strings.NewReplacer("-", " ", "_", " ").Replace(s)); ok {
		return c.bounded(c.shifted(unit, k))
	}
	tokens := lex(s)
	for _, read := range []func([]token) (span, bool, error){c.year, c.month, c.quarter, c.week, c.length} {
		if sp, ok, err := read(tokens); ok || err != nil {
			return sp, ok, err
		}
	}
	r, ok, err := c.day(s)
	return span{funnel.DayPeriod(r.day), r.month, r.date}, ok, err
}

// bounded cuts a period to the bounds of a book.
func (c dateReader) bounded(p funnel.Period) (span, bool, error) {
	cut := p.Intersect(funnel.Period{From: funnel.MinDay, To: funnel.MaxDay})
	if cut.Len() == 0 {
		return span{}, false, c.outOfRange()
	}
	return span{Period: cut}, true, nil
}

// The units of a span of the calendar.
const (
	spanWeek = iota
	spanMonth
	spanQuarter
	spanYear
)

// namedSpan reads this-week, tuần trước, 下个月 and the like: a unit, and how many of it from the present one.
func namedSpan(s string) (unit, k int, ok bool) {
	switch s {
	case "nam ngoai":
		return spanYear, -1, true
	case "sang nam":
		return spanYear, 1, true
	case "今年":
		return spanYear, 0, true
	case "去年":
		return spanYear, -1, true
	case "明年":
		return spanYear, 1, true
	}
	if k, rest, ok := chineseWhich(s); ok {
		unit, ok := spanUnit(rest)
		return unit, k, ok
	}
	first, second, _ := strings.Cut(s, " ")
	unit, ok = spanUnit(second)
	switch first {
	case "this":
		return unit, 0, ok
	case "last":
		return unit, -1, ok
	case "next":
		return unit, 1, ok
	}
	unit, ok = spanUnit(first)
	switch second {
	case "nay":
		return unit, 0, ok
	case "truoc", "roi", "vua roi":
		return unit, -1, ok
	case "sau", "toi":
		return unit, 1, ok
	}
	return 0, 0, false
}

func spanUnit(word string) (int, bool) {
	switch word {
	case "week", "tuan", "周", "星期", "礼拜":
		return spanWeek, true
	case "month", "thang", "月":
		return spanMonth, true
	case "quarter", "quy", "季度", "季":
		return spanQuarter, true
	case "year", "nam", "年":
		return spanYear, true
	}
	return 0, false
}

// chineseWhich cuts 本, 上个, 下 and their like from the front of s.
func chineseWhich(s string) (k int, rest string, ok bool) {
	for _, which := range []struct {
		word string
		k    int
	}{{"本", 0}, {"这", 0}, {"上", -1}, {"下", 1}} {
		if rest, ok := strings.CutPrefix(s, which.word); ok {
			return which.k, strings.TrimPrefix(rest, "个"), true
		}
	}
	return 0, "", false
}

// shifted is the week, month, quarter or year k after the one of today.
func (c dateReader) shifted(unit, k int) funnel.Period {
	switch unit {
	case spanWeek:
		return funnel.WeekOf(c.Today+funnel.Day(7*k), c.WeekStart)
	case spanMonth:
		return funnel.MonthOf(c.Today.AddMonths(k))
	case spanQuarter:
		return funnel.QuarterOf(c.Today.AddMonths(3 * k))
	}
	return funnel.YearOf(c.Today.AddMonths(12 * k))
}
