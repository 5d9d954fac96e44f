package grammar

import (
	"slices"
	"strings"
)

const (
	maxNearest  = 3  // how many nouns are suggested
	minWithin   = 4  // characters: a shorter text is like too many words to be sought within names
	maxMistyped = 64 // characters: nothing is suggested for a longer text
)

// nearest returns up to maxNearest nouns whose key or name is most like a mistyped text, the nearest first; none when
// none is reasonably near, which is one mistake in three letters.
func nearest(text string, nouns []noun) []noun {
	typed := []rune(phrase(text))
	if len(typed) < 2 || len(typed) > maxMistyped {
		return nil
	}
	limit := max(1, len(typed)/3)
	var found []noun
	for d := 1; d <= limit && len(found) < maxNearest; d++ {
		for _, n := range nouns {
			if n.distance(typed) == d {
				found = append(found, n)
			}
		}
	}
	return slices.Clip(found[:min(len(found), maxNearest)])
}

// distance is the smallest number of mistakes between typed and the noun's key, a name, or a run of as many words within
// a name.
func (n noun) distance(typed []rune) int {
	best := mistakes(typed, []rune(phrase(n.key)))
	size := strings.Count(string(typed), " ") + 1
	for _, name := range n.names {
		words := strings.Fields(phrase(name))
		best = min(best, mistakes(typed, []rune(strings.Join(words, " "))))
		for i := 0; len(typed) >= minWithin && i+size <= len(words); i++ {
			best = min(best, mistakes(typed, []rune(strings.Join(words[i:i+size], " "))))
		}
	}
	return best
}

// mistakes is the optimal string alignment distance: the number of letters put in, left out, changed, or swapped with the
// next one.
func mistakes(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
