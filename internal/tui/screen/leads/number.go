package leads

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
)

// number is the number of a lead that is searched for, 12 or #12; false where the words are no number.
func (s spec) number() (int64, bool) {
	n, err := strconv.ParseInt(strings.TrimPrefix(strings.TrimSpace(s.filter.Words), "#"), 10, 64)
	return n, err == nil && n > 0
}

// byNumber puts the lead whose number is searched for before all that is found by the words. What the chips choose holds for it, too.
func (s spec) byNumber(ctx context.Context, b *book.Book, ids []int64) ([]int64, error) {
	id, ok := s.number()
	if !ok {
		return ids, nil
	}
	f := s.filter
	f.Words = ""
	there, err := b.LeadsThere(ctx, []int64{id})
	if err != nil || len(there) == 0 {
		return ids, err
	}
	if s.only != nil && !s.only.has(id) {
		return ids, nil
	}
	if !slices.Contains(ids, id) && s.narrow {
		chosen, err := b.LeadNumbers(ctx, f)
		if err != nil || !slices.Contains(chosen, id) {
			return ids, err
		}
	}
	others := slices.DeleteFunc(slices.Clone(ids), func(other int64) bool { return other == id })
	return append([]int64{id}, others...), nil
}
