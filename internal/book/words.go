package book

import (
	"strings"
	"unicode"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/phone"
)

// Words of the search index. A word of folded text stands in it once from its beginning, marked with an underscore, and once
// from each later position, so that a part of a word is the beginning of what stands there: "_nguyen", "guyen", "uyen", "yen",
// "en". Each character of a Chinese name begins a word: 王小明 is "_王小明", "_小明" and "_明".

// maxWord is the greatest number of characters of a word in the index; what is longer is cut.
const maxWord = 16

// minInside is the least number of characters by which something inside a word is found; of Chinese one is enough.
const minInside = 2

// runs calls yield for each run of letters and digits in folded text, Chinese ones apart from others.
func runs(folded string, yield func(run []rune, han bool)) {
	var run []rune
	var han bool
	flush := func() {
		if len(run) > 0 {
			yield(run, han)
		}
		run = run[:0]
	}
	for _, r := range folded {
		isHan := unicode.Is(unicode.Han, r)
		if isHan != han {
			flush()
		}
		han = isHan
		if isHan || unicode.IsLetter(r) || unicode.IsNumber(r) {
			run = append(run, r)
		} else {
			flush()
		}
	}
	flush()
}

// indexWords are the words of a text for the index.
func indexWords(text string) string {
	var b strings.Builder
	runs(fold.Text(text), func(run []rune, han bool) {
		for i := range run {
			if i > 0 && !han && len(run)-i < minInside {
				break
			}
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			if i == 0 || han {
				b.WriteByte('_')
			}
			b.WriteString(cut(run[i:]))
		}
	})
	return b.String()
}

// wordStarts are the words of a text of which the search says that they are whole or that they begin so.
func wordStarts(folded string) []string {
	var starts []string
	runs(folded, func(run []rune, han bool) {
		starts = append(starts, cut(run))
		for i := 1; han && i < len(run); i++ {
			starts = append(starts, cut(run[i:]))
		}
	})
	return starts
}

func cut(word []rune) string { return string(word[:min(len(word), maxWord)]) }

// piece is a word as it is searched: what was typed between two spaces, or what punctuation left of it.
type piece struct {
	word   string
	inside bool // it may also stand inside a word
}

func piecesOf(folded string) []piece {
	var pieces []piece
	runs(folded, func(run []rune, han bool) {
		pieces = append(pieces, piece{cut(run), !han && len(run) >= minInside})
	})
	return pieces
}

// typedWord is what was typed between two spaces: pieces of text that must all be there, or else a piece of a phone number.
type typedWord struct {
	pieces []piece
	part   *phone.Part // nil when it can be no piece of a number
}

// searchText is what was typed to search.
type searchText struct {
	folded string // without case, accents and needless spaces
	words  []typedWord
	whole  *phone.Part // several words that are one number; nil when they are not
}

// searchWords reads what was typed to search, in a region whose phone numbers are written without a country code. Words of
// nothing but punctuation are left out; where there are no others, nothing can be found.
func searchWords(typed, region string) searchText {
	fields := strings.Fields(fold.Text(typed))
	s := searchText{folded: strings.Join(fields, " ")}
	for _, field := range fields {
		if w := (typedWord{piecesOf(field), numberPart(field, region)}); len(w.pieces) > 0 {
			s.words = append(s.words, w)
		}
	}
	if len(s.words) > 1 {
		s.whole = numberPart(s.folded, region)
	}
	return s
}

// numberPart reads a piece of a phone number. One digit can only begin one: inside, it would be in nearly all.
func numberPart(typed, region string) *phone.Part {
	part, ok := phone.Fragment(typed, region)
	if !ok {
		return nil
	}
	if len(part.Within) == 1 {
		part = phone.Part{Starts: append(part.Starts, part.Within)}
	}
	return &part
}
