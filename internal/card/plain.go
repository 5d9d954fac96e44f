package card

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Plain writes the values as Set and Add take them in; none when there are none.
func (f Field) Plain(r Reader, c funnel.Card) []string { return f.plain(r, c) }

// Write makes the typed text the value of the field; of one of several they stand there with commas between them. What is refused
// leaves the card as it was.
func (f Field) Write(r Reader, c *funnel.Card, text string) error {
	if !f.Several || clears(text) {
		return f.Set(r, c, text)
	}
	next := c.Clone()
	if err := f.Set(r, &next, ""); err != nil {
		return err
	}
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",，、;；", r) }) {
		if strings.TrimSpace(part) == "" {
			continue
		}
		if err := f.Add(r, &next, part); err != nil {
			return err
		}
	}
	*c = next
	return nil
}
