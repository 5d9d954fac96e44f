package book

import (
	"fmt"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// badCell is the error of a value that a column cannot hold.
type badCell struct {
	value any
	cause error
}

// Error implements error.
func (e *badCell) Error() string { return fmt.Sprintf("a column holds %q: %v", e.text(), e.cause) }

// Unwrap returns why the value cannot be.
func (e *badCell) Unwrap() error { return e.cause }

func (e *badCell) text() string { return fmt.Sprint(e.value) }

// fitting is nil where there is no error, else that of the value.
func fitting(value any, err error) error {
	if err == nil {
		return nil
	}
	return &badCell{value, err}
}

// dayColumn scans a column that holds a day.
type dayColumn struct{ day *funnel.Day }

// Scan implements sql.Scanner.
func (c dayColumn) Scan(value any) error {
	s, ok := value.(string)
	if !ok {
		return fitting(value, fmt.Errorf("a day is stored as %T", value))
	}
	return fitting(value, c.day.UnmarshalText([]byte(s)))
}

// instantColumn scans a column that holds a moment.
type instantColumn struct{ at *time.Time }

// Scan implements sql.Scanner.
func (c instantColumn) Scan(value any) error {
	s, ok := value.(string)
	if !ok {
		return fitting(value, fmt.Errorf("a moment is stored as %T", value))
	}
	t, err := time.Parse(instant, s)
	*c.at = t
	return fitting(value, err)
}

// maybeDay scans a column that holds a day or nothing.
type maybeDay struct{ day **funnel.Day }

// Scan implements sql.Scanner.
func (c maybeDay) Scan(value any) error {
	*c.day = nil
	if value == nil {
		return nil
	}
	var d funnel.Day
	if err := (dayColumn{&d}).Scan(value); err != nil {
		return err
	}
	*c.day = &d
	return nil
}

// birthdayColumn scans a column that holds a birthday.
type birthdayColumn struct{ birthday *funnel.Birthday }

// Scan implements sql.Scanner.
func (c birthdayColumn) Scan(value any) (err error) {
	s, ok := value.(string)
	if !ok {
		return fitting(value, fmt.Errorf("a birthday is stored as %T", value))
	}
	*c.birthday, err = funnel.ParseBirthday(s)
	return fitting(value, err)
}

// dayOrNull is a day as a value of SQL.
func dayOrNull(d *funnel.Day) any {
	if d == nil {
		return nil
	}
	return d.String()
}

// careColumn scans a column that holds the care of a level.
type careColumn struct{ care *funnel.Care }

// Scan implements sql.Scanner.
func (c careColumn) Scan(value any) error {
	s, _ := value.(string)
	care, ok := funnel.ParseCare(s)
	if !ok {
		return fitting(value, fmt.Errorf("care is stored as %q", s))
	}
	*c.care = care
	return nil
}

// numberOrNull is a number as a value of SQL, NULL for 0.
func numberOrNull(n int64) any {
	if n == 0 {
		return nil
	}
	return n
}
