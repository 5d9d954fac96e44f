package card

import (
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Remove takes the typed text away from the values of a field of several, in whatever writing; tags may be several with commas between
// them. One that is not there is an error of CardNotThere, which is no wrong usage, and leaves the card as it was.
func (f Field) Remove(r Reader, c *funnel.Card, text string) error {
	if clears(text) {
		return i18n.Wrong(i18n.CardNothingToRemove, f.Label)
	}
	var gone funnel.Card
	if err := f.read(r, &gone, text); err != nil {
		return err
	}
	next := *c
	next.Phones = withoutThose(c.Phones, gone.Phones, func(p funnel.Phone) string { return p.Key })
	next.Emails = withoutThose(c.Emails, gone.Emails, EmailKey)
	next.Tags = withoutThose(c.Tags, gone.Tags, fold.Text)
	if has := f.plain(r, *c); len(f.plain(r, next))+len(f.plain(r, gone)) != len(has) {
		if len(has) == 0 {
			has = []string{r.say().Say(i18n.CardNone)}
		}
		return i18n.Failed(i18n.CardNotThere, f.Label, quote(text), strings.Join(has, ", "))
	}
	*c = next
	return nil
}

// withoutThose is a new list of those that are not among others, compared by a key.
func withoutThose[T any](list, others []T, key func(T) string) []T {
	var rest []T
	for _, item := range list {
		if !slices.ContainsFunc(others, func(o T) bool { return key(o) == key(item) }) {
			rest = append(rest, item)
		}
	}
	return rest
}
