package widget

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks a text into lines of a width, at most so many of them (0 for all); the last ends in an ellipsis when something is
// left out. Chinese is broken between any two letters. No line begins with a sign that belongs to what stands before it, and no
// number, date or figure with its sign is torn apart, unless the line has no other place.
func Wrap(text string, width, most int) []string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, wrapped(line, max(1, width))...)
	}
	if most > 0 && len(lines) > most {
		lines = lines[:most]
		lines[most-1] = ansi.Truncate(lines[most-1]+" …", width, "…")
	}
	return lines
}

// wrapped breaks a text without line breaks into lines of a width.
func wrapped(text string, width int) (lines []string) {
	if ansi.StringWidth(text) <= width {
		return []string{text}
	}
	all := letters(text)
	for from := 0; from < len(all); {
		to := lineEnd(all, from, width)
		lines = append(lines, strings.TrimRight(strings.Join(all[from:to], ""), " "))
		for from = to; from < len(all) && all[from] == " "; from++ {
		}
	}
	return lines
}

// lineEnd is behind which letter a line ends that begins at one: at the last place where it may be broken, else at the last space, else
// where it is full.
func lineEnd(all []string, from, width int) int {
	best, space, used := 0, 0, 0
	for i := from; i < len(all); i++ {
		if i > from {
			switch {
			case breaks(all, i):
				best = i
			case all[i] == " " && all[i-1] != " ":
				space = i
			}
		}
		used += ansi.StringWidth(all[i])
		if used <= width {
			continue
		}
		switch {
		case best > 0:
			return best
		case space > 0:
			return space
		}
		return max(from+1, i)
	}
	return len(all)
}

// Signs that do not begin a line, and those that do not end one.
const (
	closing = "，。；：！？、）》”’」』】〉％…—–,.;:!?)]}%"
	opening = "（《“‘「『【〈([{"
)

// breaks reports whether a line may end before the letter at i.
func breaks(all []string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(all[i-1])
	after := first(all[i])
	switch {
	case all[i] == " ":
		return all[i-1] != " " && !bound(all, i)
	case all[i-1] == " ", strings.ContainsRune(closing, after), strings.ContainsRune(opening, before):
		return false // before the spaces, or not at all
	case strings.ContainsRune("年月日", after) && unicode.IsDigit(before), strings.ContainsRune("年月", before) && unicode.IsDigit(after):
		return false // within a date
	case before == '-' || before == '/':
		return i > 1 && unicode.IsLetter(first(all[i-2])) && unicode.IsLetter(after)
	}
	return ansi.StringWidth(all[i-1]) > 1 || ansi.StringWidth(all[i]) > 1
}

// bound reports that the spaces at i stand within what belongs together: 12 345, 12 %, 3 / 40.
func bound(all []string, i int) bool {
	next := i
	for next < len(all) && all[next] == " " {
		next++
	}
	if next == len(all) {
		return true // there is nothing for another line
	}
	digit := func(at int) bool { return at >= 0 && at < len(all) && unicode.IsDigit(first(all[at])) }
	before, after := first(all[i-1]), first(all[next])
	switch {
	case strings.ContainsRune(opening, before) || strings.ContainsRune(closing, after) && after != '…' && after != '—':
		return true
	case digit(i - 1):
		return digit(next) || after == '/' && next+2 < len(all) && digit(next+2)
	case before == '/':
		return digit(next) && i > 2 && digit(i-3)
	}
	return false
}

func first(letter string) rune {
	r, _ := utf8.DecodeRuneInString(letter)
	return r
}
