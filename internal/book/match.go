package book

import "strings"

// Ranks of what a search finds, the best first.
const (
	rankName   = iota // the whole name is what was typed
	rankWords         // all that was typed are words of the name
	rankStarts        // words of the name begin so
	rankBegins        // words anywhere, or phone numbers, begin so
	rankInside        // it stands inside words
)

// match is the expression of FTS5 for what is found with a rank or a better one; rankName has none of its own.
func (s searchText) match(rank int) string {
	if rank < rankBegins {
		return s.nameMatch(rank)
	}
	var all []string
	for _, w := range s.words {
		all = append(all, w.match(rank))
	}
	expression := strings.Join(all, " AND ")
	if s.whole != nil {
		if number := numberMatch(s.whole.Starts, s.whole.Within, rank); number != "" {
			expression = "(" + expression + ") OR " + number
		}
	}
	return expression
}

// nameMatch is the expression for what is found in names alone.
func (s searchText) nameMatch(rank int) string {
	var all []string
	for _, w := range s.words {
		all = append(all, w.text(rank))
	}
	return "name : (" + strings.Join(all, " AND ") + ")"
}

// text is the expression for a word as text.
func (w typedWord) text(rank int) string {
	var pieces []string
	for _, p := range w.pieces {
		pieces = append(pieces, p.match(rank))
	}
	return "(" + strings.Join(pieces, " AND ") + ")"
}

// match is the expression for a word as text or as a piece of a number.
func (w typedWord) match(rank int) string {
	text := w.text(rank)
	if w.part == nil {
		return text
	}
	within := w.part.Within
	if within == "" {
		text = "{name other} : " + text // in a number it can only be the beginning
	} else if len(w.pieces) == 1 && w.pieces[0].word == within {
		within = "" // looked for already
	}
	if number := numberMatch(w.part.Starts, within, rank); number != "" {
		return "(" + text + " OR " + number + ")"
	}
	return text
}

func (p piece) match(rank int) string {
	switch {
	case rank <= rankWords:
		return `"_` + p.word + `"`
	case rank < rankInside || !p.inside:
		return `"_` + p.word + `"*`
	}
	return `("_` + p.word + `"* OR "` + p.word + `"*)`
}

// numberMatch is the expression for numbers that begin with one of the digits starts, or have the digits within; "" when there are
// neither.
func numberMatch(starts []string, within string, rank int) string {
	var either []string
	for _, digits := range starts {
		either = append(either, `"_`+cut([]rune(digits))+`"*`)
	}
	if within != "" {
		either = append(either, piece{cut([]rune(within)), true}.match(rank))
	}
	if len(either) == 0 {
		return ""
	}
	return "phone : (" + strings.Join(either, " OR ") + ")"
}

// nameRank is the rank of a lead by its folded name alone: rankInside when nothing of the name says more.
func (s searchText) nameRank(folded string) int {
	if folded == s.folded {
		return rankName
	}
	rank := rankWords
	starts := wordStarts(folded)
	for _, w := range s.words {
		for _, p := range w.pieces {
			if rank = max(rank, p.nameRank(starts)); rank == rankInside {
				return rank
			}
		}
	}
	return rank
}

func (p piece) nameRank(starts []string) int {
	rank := rankInside
	for _, start := range starts {
		switch {
		case start == p.word:
			return rankWords
		case strings.HasPrefix(start, p.word):
			rank = rankStarts
		}
	}
	return rank
}
