package book

import (
	"fmt"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// dayColumn scans a column that holds a day.
type dayColumn struct{ day *funnel.Day }

// Scan implements sql.Scanner.
func (c dayColumn) Scan(value any) error {
	s, ok := value.(string)
	if !ok {
		return fmt.Errorf("a day is stored as %T", value)
	}
	return c.day.UnmarshalText([]byte(s))
}

// instantColumn scans a column that holds a moment.
type instantColumn struct{ at *time.Time }

// Scan implements sql.Scanner.
func (c instantColumn) Scan(value any) error {
	s, ok := value.(string)
	if !ok {
		return fmt.Errorf("a moment is stored as %T", value)
	}
	t, err := time.Parse(instant, s)
	*c.at = t
	return err
}
