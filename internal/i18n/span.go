package i18n

import (
	"fmt"
	"strconv"
	"time"
)

// Span writes the days from one civil date to another, both included: a month or a year by its name, else its two ends with
// no more said twice than the language wants. Only the dates count.
func (p *Printer) Span(from, to time.Time) string {
	sameYear := from.Year() == to.Year()
	sameMonth := sameYear && from.Month() == to.Month()
	next := to.AddDate(0, 0, 1)
	switch {
	case sameMonth && from.Day() == to.Day():
		return p.PlainDate(from)
	case sameMonth && from.Day() == 1 && next.Day() == 1:
		return p.Month(from)
	case sameYear && from.YearDay() == 1 && next.YearDay() == 1:
		return p.Say(wholeYear, strconv.Itoa(from.Year()))
	case sameMonth && p.Lang == Zh:
		return fmt.Sprintf("%s–%d日", p.PlainDate(from), to.Day())
	case sameMonth:
		return fmt.Sprintf("%d–%s", from.Day(), p.PlainDate(to))
	case sameYear && p.Lang == Zh:
		return p.PlainDate(from) + "–" + p.ShortDate(to)
	case sameYear:
		return p.ShortDate(from) + " – " + p.PlainDate(to)
	}
	return p.PlainDate(from) + " – " + p.PlainDate(to)
}

// ShortSpan writes the days from one civil date to another without their years.
func (p *Printer) ShortSpan(from, to time.Time) string {
	switch {
	case from.Year() != to.Year() || from.Month() != to.Month():
		return p.ShortDate(from) + " – " + p.ShortDate(to)
	case from.Day() == to.Day():
		return p.ShortDate(from)
	case p.Lang == Zh:
		return fmt.Sprintf("%s–%d日", p.ShortDate(from), to.Day())
	}
	return fmt.Sprintf("%d–%s", from.Day(), p.ShortDate(to))
}

var wholeYear = Sentence{En: "%s", Vi: "Năm %s", Zh: "%s年"}

// ShortWeekdays are short names of the days of the week, by time.Weekday.
var ShortWeekdays = [7]Sentence{
	{En: "Sun", Vi: "CN", Zh: "日"},
	{En: "Mon", Vi: "T2", Zh: "一"},
	{En: "Tue", Vi: "T3", Zh: "二"},
	{En: "Wed", Vi: "T4", Zh: "三"},
	{En: "Thu", Vi: "T5", Zh: "四"},
	{En: "Fri", Vi: "T6", Zh: "五"},
	{En: "Sat", Vi: "T7", Zh: "六"},
}

// ShortMonth names a month in a few letters, without its year. Only the month of t counts.
func (p *Printer) ShortMonth(t time.Time) string {
	switch p.Lang {
	case Vi:
		return fmt.Sprintf("T%d", int(t.Month()))
	case Zh:
		return fmt.Sprintf("%d月", int(t.Month()))
	}
	return t.Month().String()[:3]
}
