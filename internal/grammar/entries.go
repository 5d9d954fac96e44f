package grammar

import (
	"strings"
	"unicode"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Entry is one count to record: so many people arrived at a level. Level and Channel are keys; Channel is "" when none was
// named. A negative count corrects.
type Entry struct {
	Level, Channel string
	Count          int64
}

// Entries reads what follows `funnel log`, in one of three styles:
//
//   - bare counts, which fill the visible levels in order: 200 5 2
//   - counts, each before its key, a key running to the next number: 200 call 5 tiềm năng, 200触达 5来询
//   - KEY=COUNT, the only style in which a count may be negative: flyer=500 inbound/call=5 "tiếp cận"=200 reach=-20
//
// A key is a level, a channel (which stands for the first visible level, reached through it) or LEVEL/CHANNEL. Arguments
// are joined and split at white space, so that one quoted argument reads like several. The error says that nothing was
// typed (EntriesEmpty), that styles are mixed (EntriesMixed), that there are more counts than levels (EntriesTooMany), that
// a key stands before its count (EntryCountFirst), that a count has no key or a key no count (EntryNoKey, EntryNoCount),
// that a negative count stands without "=" (EntryNegative), that a channel stands before its level (EntrySwapped), or is
// one of Vocabulary.Either and of Count.
func Entries(args []string, v Vocabulary) ([]Entry, error) {
	var words []string
	for _, arg := range args {
		split := spaced(narrow(arg))
		if len(split) == 0 {
			return nil, wrong(i18n.EntriesEmpty)
		}
		words = append(words, split...)
	}
	if len(words) == 0 {
		return nil, wrong(i18n.EntriesEmpty)
	}
	keyed, bare := false, true
	for _, w := range words {
		keyed = keyed || strings.Contains(w, "=")
		bare = bare && numeric(w) && len(unglue(w)) == 1
	}
	switch {
	case keyed:
		return keyedEntries(words, v)
	case bare:
		return bareEntries(words, v)
	}
	var parts []string
	for _, w := range words {
		parts = append(parts, unglue(w)...)
	}
	return spokenEntries(parts, v)
}

// spaced splits s at white space, except at a no-break space that groups the digits of a number.
func spaced(s string) []string {
	runes := []rune(s)
	var words []string
	start := 0
	for i := 0; i <= len(runes); i++ {
		if i < len(runes) && (!unicode.IsSpace(runes[i]) || grouping(runes, i)) {
			continue
		}
		if i > start {
			words = append(words, string(runes[start:i]))
		}
		start = i + 1
	}
	return words
}

// grouping reports whether the rune at i is a no-break space after a digit and before exactly three.
func grouping(runes []rune, i int) bool {
	if runes[i] != '\u00a0' && runes[i] != '\u202f' {
		return false
	}
	digit := func(j int) bool { return j >= 0 && j < len(runes) && runes[j] >= '0' && runes[j] <= '9' }
	return digit(i-1) && digit(i+1) && digit(i+2) && digit(i+3) && !digit(i+4)
}

// numeric reports whether a word is meant as a number, rightly written or not: no key begins with a digit.
func numeric(word string) bool {
	for _, r := range strings.TrimLeft(word, "+-.,") {
		return unicode.IsDigit(r)
	}
	return false
}

// unglue splits a word such as 200触达5来询, which Chinese writes without spaces, at the edges of its numbers.
func unglue(word string) []string {
	if !numeric(word) {
		return []string{word}
	}
	runes := []rune(word)
	var parts []string
	start := 0
	for i := 1; i < len(runes); i++ {
		a, b := runes[i-1], runes[i]
		if unicode.IsDigit(a) && unicode.Is(unicode.Han, b) || unicode.Is(unicode.Han, a) && unicode.IsDigit(b) {
			parts = append(parts, string(runes[start:i]))
			start = i
		}
	}
	return append(parts, string(runes[start:]))
}

func bareEntries(words []string, v Vocabulary) ([]Entry, error) {
	levels := funnel.Visible(v.Levels)
	entries := make([]Entry, 0, len(words))
	for i, w := range words {
		if i > 0 && len(w) == 3 && w[0] == '0' && digits(w) {
			return nil, wrong(i18n.CountNotWhole, words[i-1]+" "+w) // 1 000 is one count, not two
		}
		n, err := positive(w, v.Lang)
		if err != nil {
			return nil, err
		}
		if i < len(levels) {
			entries = append(entries, Entry{Level: levels[i].Key, Count: n})
		}
	}
	if len(words) > len(levels) {
		return nil, wrong(i18n.EntriesTooMany, int64(len(levels)), int64(len(words)))
	}
	return entries, nil
}

func spokenEntries(words []string, v Vocabulary) ([]Entry, error) {
	var entries []Entry
	for i := 0; i < len(words); {
		end := i + 1
		for end < len(words) && !numeric(words[end]) {
			end++
		}
		key := strings.Join(words[i+1:end], " ")
		switch {
		case !numeric(words[i]) && end < len(words):
			return nil, wrong(i18n.EntryCountFirst, strings.Join(words[i:end], " "), words[end])
		case !numeric(words[i]):
			return nil, wrong(i18n.EntryNoCount, strings.Join(words[i:end], " "))
		case key == "" && end == len(words):
			return nil, wrong(i18n.EntryNoKey, words[i])
		case key == "":
			return nil, wrong(i18n.EntriesMixed)
		}
		n, err := positive(words[i], v.Lang)
		if err != nil {
			return nil, err
		}
		e, err := v.entry(key, n)
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
		i = end
	}
	return entries, nil
}

// keyedEntries reads KEY=COUNT, with as many words in a key as there are, and spaces around the sign if any.
func keyedEntries(words []string, v Vocabulary) ([]Entry, error) {
	var entries []Entry
	var key []string
	for i := 0; i < len(words); i++ {
		before, count, signed := strings.Cut(words[i], "=")
		if !signed && numeric(before) {
			return nil, wrong(i18n.EntriesMixed)
		}
		if before != "" {
			key = append(key, before)
		}
		if !signed {
			continue
		}
		if len(key) == 0 {
			return nil, wrong(i18n.KeyEmpty)
		}
		if count == "" && i+1 < len(words) && numeric(words[i+1]) && !strings.Contains(words[i+1], "=") {
			i++
			count = words[i]
		}
		if count == "" {
			return nil, wrong(i18n.EntryNoCount, strings.Join(key, " "))
		}
		n, err := Count(count, v.Lang)
		if err != nil {
			return nil, err
		}
		e, err := v.entry(strings.Join(key, " "), n)
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
		key = nil
	}
	if len(key) > 0 {
		return nil, wrong(i18n.EntryNoCount, strings.Join(key, " "))
	}
	return entries, nil
}

// positive reads a count that stands without "=".
func positive(word string, lang i18n.Lang) (int64, error) {
	n, err := Count(word, lang)
	if err == nil && n < 0 {
		return 0, wrong(i18n.EntryNegative, word)
	}
	return n, err
}

// entry makes the entry of a count for LEVEL, CHANNEL or LEVEL/CHANNEL.
func (v Vocabulary) entry(key string, n int64) (Entry, error) {
	level, channel, err := v.Key(key)
	if err != nil || level != "" {
		return Entry{Level: level, Channel: channel, Count: n}, err
	}
	levels := funnel.Visible(v.Levels)
	if len(levels) == 0 {
		return Entry{}, wrong(i18n.LevelsNone)
	}
	return Entry{Level: levels[0].Key, Channel: channel, Count: n}, nil
}

// Key finds what LEVEL, CHANNEL or LEVEL/CHANNEL names and returns its keys, level "" where only a channel is named. The errors are those of
// Either, Level and Channel, and EntrySwapped for a channel before its level.
func (v Vocabulary) Key(text string) (level, channel string, err error) {
	if before, after, ok := strings.Cut(text, "/"); ok {
		e, err := v.through(before, after, 0)
		return e.Level, e.Channel, err
	}
	m, err := v.Either(text)
	switch {
	case err != nil:
		return "", "", err
	case m.Level != nil:
		return m.Level.Key, "", nil
	}
	return "", m.Channel.Key, nil
}

// through makes the entry of a count for a level reached through a channel.
func (v Vocabulary) through(level, channel string, n int64) (Entry, error) {
	l, err := v.Level(level)
	if err != nil {
		if c, e := v.Channel(level); e == nil {
			if l, e := v.Level(channel); e == nil {
				return Entry{}, wrong(i18n.EntrySwapped, l.Key+"/"+c.Key)
			}
		}
		return Entry{}, err
	}
	c, err := v.Channel(channel)
	if err != nil {
		return Entry{}, err
	}
	return Entry{Level: l.Key, Channel: c.Key, Count: n}, nil
}
