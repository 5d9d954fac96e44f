package grammar

import (
	"errors"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Birthday reads a day of birth in any writing of a date that Day reads, with its year (28/2/1990, 1990-02-28, 28 feb 1990, 28 tháng 2
// năm 1990, 1990年2月28日) or without (28/2, 28 feb, 2月28日, --02-28), from funnel.MinDay to c.Today. Without a year, 29 February is one.
//
// The error says that text cannot be read (BirthdayUnreadable), that the day lies ahead or too far back (BirthdayOutOfRange), or is one
// of Day: that there is no such date (DayNone), that the year has two digits (DayShortYear) or that the weekday beside the date is not
// its own (DayWeekdayDiffers).
func Birthday(text string, c DateContext) (funnel.Birthday, error) {
	c.Direction = Recorded
	r, ok, err := dateReader{c, text}.birth(undecorated(text))
	switch {
	case errors.Is(err, i18n.Wrong(i18n.DayOutOfRange)), ok && r.month == 0 && r.day > c.Today:
		return funnel.Birthday{}, wrong(i18n.BirthdayOutOfRange, text, funnel.MinDay.String(), c.Today.String())
	case err != nil:
		return funnel.Birthday{}, err
	case !ok:
		return funnel.Birthday{}, wrong(i18n.BirthdayUnreadable, text)
	case r.month != 0:
		return funnel.Birthday{Month: time.Month(r.month), Date: r.date}, nil
	}
	year, month, date := r.day.Date()
	return funnel.Birthday{Year: year, Month: month, Date: date}, nil
}

// birth reads a date that names its month at least. The reading of one without its year has a month.
func (c dateReader) birth(s string) (reading, bool, error) {
	tokens := lex(s)
	if m, pattern, ok := match(tokens, "- - M - D"); ok {
		return c.onDate(m, pattern)
	}
	if r, ok, err := c.date(tokens); ok || err != nil {
		dayOnly := r.month == 0 && r.date != 0
		return r, ok && !dayOnly, err
	}
	r, ok, err := c.dateAndWeekday(s)
	return r, ok && r.date == 0, err
}
