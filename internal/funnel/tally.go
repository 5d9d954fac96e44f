package funnel

import (
	"strings"
	"time"
	"unicode/utf8"
)

// MaxCount is the greatest number of people that one entry may hold. More in one go is a typing mistake.
const MaxCount = 1_000_000

// MaxNote is the greatest length of a note in bytes.
const MaxNote = 10_000

// Tally says that so many people arrived at a level, through a channel, on a day. A negative count corrects.
type Tally struct {
	ID      int64
	Day     Day
	Level   string // key
	Channel string // key; "" when no channel was named
	Count   int64
	Note    string // as typed: may hold newlines, emoji and right-to-left text
	Cost    *int64 // minor units of the book's currency; nil when not recorded
	Minutes *int64 // nil when not recorded
	At      time.Time
}

// ValidText reports whether a note or name can be kept: UTF-8 without the character NUL, which ends a text in half of all
// programs.
func ValidText(s string) bool { return utf8.ValidString(s) && !strings.ContainsRune(s, 0) }

// Share splits total over parts in proportion to weights, in whole units, so that the shares add up to total (largest
// remainder method; among equal remainders the earlier part comes first). Weights below 0 count as 0; when all are 0 the
// split is even. len(weights) must be above 0 and total at least 0.
func Share(total int64, weights []int64) []int64 {
	var sum int64
	positive := make([]int64, len(weights))
	for i, w := range weights {
		positive[i] = max(w, 0)
		sum += positive[i]
	}
	if sum == 0 {
		for i := range positive {
			positive[i] = 1
		}
		sum = int64(len(positive))
	}
	shares := make([]int64, len(positive))
	rests := make([]int64, len(positive))
	left := total
	for i, w := range positive {
		// total = q·sum + r, so total·w/sum = q·w + r·w/sum, which keeps the products within 64 bits.
		q, r := total/sum, total%sum
		shares[i] = q*w + r*w/sum
		rests[i] = r * w % sum
		left -= shares[i]
	}
	for ; left > 0; left-- {
		best := 0
		for i := range rests {
			if rests[i] > rests[best] {
				best = i
			}
		}
		shares[best]++
		rests[best] = -1
	}
	return shares
}
