package sheet

import (
	"strings"
	"time"
	"unicode"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// Order is the order of day, month and year in dates of numbers alone. A set of orders is their sum.
type Order uint8

// The orders. A year of four digits in front needs none.
const (
	NoOrder    Order = 0
	DayFirst   Order = 1 // 31/12/1990, 31/12
	MonthFirst Order = 2 // 12/31/1990, 12/31
	YearFirst  Order = 4 // 90-12-31
)

// written is a date of numbers: two, or three of which the year may be the first or the last.
type written struct {
	parts []int
	long  int // which of the parts has four digits; -1 for none
}

// numbers reads a date of numbers with - / or . between them. A time behind it is dropped. false for anything else.
func numbers(text string) (written, bool) {
	text = strings.TrimSpace(text)
	if i := strings.IndexAny(text, "T "); i > 4 && i+1 < len(text) && strings.Contains(text[i:], ":") {
		text = strings.TrimSpace(text[:i])
	}
	w := written{long: -1}
	separator := byte(0)
	for i := 0; ; {
		start := i
		n := 0
		for i < len(text) && text[i] >= '0' && text[i] <= '9' && i-start < 4 {
			n = n*10 + int(text[i]-'0')
			i++
		}
		switch i - start {
		case 1, 2:
		case 4:
			if w.long >= 0 || len(w.parts) == 1 {
				return written{}, false
			}
			w.long = len(w.parts)
		default:
			return written{}, false
		}
		w.parts = append(w.parts, n)
		for i < len(text) && text[i] == ' ' {
			i++
		}
		if i == len(text) {
			return w, len(w.parts) == 3 || len(w.parts) == 2 && w.long < 0 && separator != '.'
		}
		if strings.IndexByte("-/.", text[i]) < 0 || separator != 0 && text[i] != separator || len(w.parts) == 3 {
			return written{}, false
		}
		separator = text[i]
		for i++; i < len(text) && text[i] == ' '; i++ {
		}
	}
}

// empty reports whether the numbers are all zero, as some programs write that there is no date (0/0/00).
func (w written) empty() bool {
	for _, n := range w.parts {
		if n != 0 {
			return false
		}
	}
	return true
}

// orders are those in which the numbers are a date up to a day.
func (w written) orders(today funnel.Day) Order {
	var set Order
	for _, o := range []Order{DayFirst, MonthFirst, YearFirst} {
		if _, ok := w.in(o, today); ok {
			set |= o
		}
	}
	return set
}

// in is the date in an order, false when it is none up to a day. A year of two digits is the one within the last hundred years.
func (w written) in(o Order, today funnel.Day) (funnel.Birthday, bool) {
	p := w.parts
	var b funnel.Birthday
	switch {
	case w.long == 0:
		b = funnel.Birthday{Year: p[0], Month: time.Month(p[1]), Date: p[2]}
	case len(p) == 3 && o == YearFirst && w.long < 0:
		b = funnel.Birthday{Year: p[0], Month: time.Month(p[1]), Date: p[2]}
	case o == YearFirst:
		return b, false
	case o == DayFirst:
		b = funnel.Birthday{Month: time.Month(p[1]), Date: p[0]}
	case o == MonthFirst:
		b = funnel.Birthday{Month: time.Month(p[0]), Date: p[1]}
	default:
		return b, false
	}
	if len(p) == 3 && b.Year == 0 {
		b.Year = p[2]
	}
	if len(p) == 3 && w.long < 0 {
		year, _, _ := today.Date()
		b.Year += year - year%100
		if b.Month >= 1 && b.Month <= 12 && b.Valid() && b.On(b.Year) > today || b.Year > year {
			b.Year -= 100
		}
	}
	return b, sound(b, today)
}

// sound reports whether there is such a birthday, and it lies not ahead.
func sound(b funnel.Birthday, today funnel.Day) bool {
	return b.Month >= 1 && b.Month <= 12 && b.Date >= 1 && b.Valid() && (b.Year == 0 || b.On(b.Year) <= today)
}

// birthdays reads dates in one order.
type birthdays struct {
	today funnel.Day
	words card.Reader // of dates with the name of a month
	field card.Field
}

func newBirthdays(today funnel.Day) (birthdays, error) {
	r := card.Reader{Today: today, Lang: "en"}
	f, err := r.Find("birthday")
	return birthdays{today, r, f}, err
}

// What came of reading a date.
type dateFound int

const (
	dateRead dateFound = iota
	dateNone           // there is nothing, or zeros
	dateOpen           // it has different meanings in the orders that are possible
	dateBad            // it is no date
)

// read reads a date, in an order where that matters; NoOrder where it is not known.
func (d birthdays) read(text string, o Order) (funnel.Birthday, dateFound) {
	text = strings.TrimSpace(strings.Map(fold.Narrow, text))
	if text == "" {
		return funnel.Birthday{}, dateNone
	}
	if w, ok := numbers(text); ok {
		return d.numbers(w, o)
	}
	if b, ok := compact(text); ok && sound(b, d.today) {
		return b, dateRead
	}
	if rest, ok := strings.CutPrefix(text, "--"); ok && len(rest) <= len("02-28") { // a birthday without its year, as Google writes it
		if w, ok := numbers(rest); ok && len(w.parts) == 2 {
			return d.numbers(w, MonthFirst)
		}
	}
	if !strings.ContainsFunc(text, unicode.IsLetter) || len(text) > 100 {
		return funnel.Birthday{}, dateBad
	}
	var c funnel.Card
	if err := d.field.Set(d.words, &c, text); err != nil {
		return funnel.Birthday{}, dateBad
	}
	if !c.Birthday.Known() {
		return funnel.Birthday{}, dateNone
	}
	return c.Birthday, dateRead
}

// numbers reads a date of numbers.
func (d birthdays) numbers(w written, o Order) (funnel.Birthday, dateFound) {
	if w.empty() {
		return funnel.Birthday{}, dateNone
	}
	set := w.orders(d.today)
	if set == 0 {
		return funnel.Birthday{}, dateBad
	}
	if o != NoOrder {
		if b, ok := w.in(o, d.today); ok {
			return b, dateRead
		}
		if w.long < 0 || w.long > 0 { // the order of the column makes it none
			return funnel.Birthday{}, dateBad
		}
	}
	if b, same := w.only(set, d.today); same {
		return b, dateRead
	}
	return funnel.Birthday{}, dateOpen
}

// only is the date that the numbers are in all of the orders; false when they differ.
func (w written) only(set Order, today funnel.Day) (funnel.Birthday, bool) {
	var one funnel.Birthday
	for _, o := range []Order{DayFirst, MonthFirst, YearFirst} {
		if set&o == 0 {
			continue
		}
		b, _ := w.in(o, today)
		if one.Known() && b != one {
			return funnel.Birthday{}, false
		}
		one = b
	}
	return one, true
}

// compact reads 19900228.
func compact(text string) (funnel.Birthday, bool) {
	if len(text) != len("19900228") || strings.Trim(text, "0123456789") != "" {
		return funnel.Birthday{}, false
	}
	n := 0
	for i := range len(text) {
		n = n*10 + int(text[i]-'0')
	}
	b := funnel.Birthday{Year: n / 10000, Month: time.Month(n / 100 % 100), Date: n % 100}
	return b, b.Year >= 1900
}

// Dates is what the dates of a column say of their order.
type Dates struct {
	// Filled cells, those that are dates, and those of them that have different meanings in different orders.
	Filled, Read, Open int
	// Serial are those of a workbook that are days by their format, and Beyond those of them whose date is after the 12th.
	Serial, Beyond int
	// First lines on which a date is possible in one order only; 0 when there is none.
	DayFirst, MonthFirst, YearFirst int

	orders Order // in which all dates are possible
	seen   bool
}

// add counts a cell of the column.
func (d *Dates) add(c cell, line int, by birthdays) {
	text := strings.TrimSpace(strings.Map(fold.Narrow, c.text))
	if text == "" {
		return
	}
	d.Filled++
	if text[0] < '0' || text[0] > '9' || len(text) > 40 {
		return
	}
	w, ok := numbers(text)
	if !ok {
		if b, ok := compact(text); ok && sound(b, by.today) {
			d.Read++
		}
		return
	}
	set := w.orders(by.today)
	if w.empty() || set == 0 {
		return
	}
	d.Read++
	if c.kind == isDay {
		if d.Serial++; w.parts[2] > 12 {
			d.Beyond++
		}
	}
	if w.long == 0 {
		return
	}
	if _, same := w.only(set, by.today); !same {
		d.Open++
	}
	if !d.seen {
		d.orders, d.seen = DayFirst|MonthFirst|YearFirst, true
	}
	d.orders &= set
	for o, first := range map[Order]*int{DayFirst: &d.DayFirst, MonthFirst: &d.MonthFirst, YearFirst: &d.YearFirst} {
		if set == o && *first == 0 {
			*first = line
		}
	}
}

// order is the one order in which all dates of the column are possible, or any of several in which they are the same. NoOrder when that
// cannot be told: dates have different meanings, or some are possible in one order only and some in another.
func (d Dates) order() Order {
	switch {
	case d.orders&(d.orders-1) == 0: // one, or none
		return d.orders
	case d.Open > 0:
		return NoOrder
	}
	return d.orders & -d.orders
}

// Swapped reports whether days and months seem to be swapped in the column's days: a spreadsheet that expected the month first takes 5/3 for
// the 3rd of May and leaves 25/12 as a text. So it is where texts begin with a day after the 12th, all of them, and no day is after the 12th.
func (d Dates) Swapped() bool {
	return d.Serial > 0 && d.Beyond == 0 && d.Open == 0 && d.orders == DayFirst
}

// Undecided reports whether the order matters for some date and cannot be told.
func (d Dates) Undecided() bool { return d.seen && d.order() == NoOrder && d.Open > 0 }
