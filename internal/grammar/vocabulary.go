package grammar

import (
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Vocabulary is what the words of a book's agent can mean: its levels in their order, its channels, and the language in
// which numbers are written. Names are understood in all three languages.
type Vocabulary struct {
	Levels   []funnel.Level
	Channels []funnel.Channel
	Lang     i18n.Lang
}

// Match is what a word means that may name a level or a channel: exactly one of the two is set.
type Match struct {
	Level   *funnel.Level
	Channel *funnel.Channel
}

// Level finds the level that text names. Case, accents and full-width forms do not count. An exact key or name wins; else
// text is the start of a key or name, or a run of words within a name of which the last may be cut short. Hidden levels
// are found by an exact key or name only. The error says that there is none, with those that are near (LevelUnknownNear)
// or all there are (LevelUnknown), that several fit (KeySeveral), or that text is empty (KeyEmpty).
func (v Vocabulary) Level(text string) (funnel.Level, error) {
	n, err := find(text, v.levels(), i18n.LevelUnknown, i18n.LevelUnknownNear)
	if err != nil {
		return funnel.Level{}, err
	}
	return *n.Level, nil
}

// Channel finds the channel that text names, by the rules of Level. Its errors are those of Level with ChannelUnknown and
// ChannelUnknownNear.
func (v Vocabulary) Channel(text string) (funnel.Channel, error) {
	n, err := find(text, v.channels(), i18n.ChannelUnknown, i18n.ChannelUnknownNear)
	if err != nil {
		return funnel.Channel{}, err
	}
	return *n.Channel, nil
}

// Either finds the level or channel that text names, by the rules of Level. Its errors are those of Level with KeyUnknown
// and KeyUnknownNear.
func (v Vocabulary) Either(text string) (Match, error) {
	n, err := find(text, append(v.levels(), v.channels()...), i18n.KeyUnknown, i18n.KeyUnknownNear)
	return n.Match, err
}

// noun is a level or channel as it is looked up.
type noun struct {
	Match
	key    string
	names  []string
	hidden bool
}

func (v Vocabulary) levels() []noun {
	nouns := make([]noun, 0, len(v.Levels)+len(v.Channels))
	for i := range v.Levels {
		l := v.Levels[i]
		nouns = append(nouns, noun{Match{Level: &l}, l.Key, l.Names.All(), l.Hidden})
	}
	return nouns
}

func (v Vocabulary) channels() []noun {
	nouns := make([]noun, 0, len(v.Channels))
	for i := range v.Channels {
		c := v.Channels[i]
		nouns = append(nouns, noun{Match{Channel: &c}, c.Key, c.Names.All(), c.Hidden})
	}
	return nouns
}

func find(text string, nouns []noun, unknown, near i18n.Sentence) (noun, error) {
	if plain(text) == "" {
		return noun{}, wrong(i18n.KeyEmpty)
	}
	hits := fitting(text, nouns)
	switch len(hits) {
	case 1:
		return hits[0], nil
	case 0:
		shownNouns := slices.DeleteFunc(nouns, func(n noun) bool { return n.hidden })
		if like := nearest(text, shownNouns); len(like) > 0 {
			return noun{}, i18n.Wrong(near, shown(text), keys(like))
		}
		return noun{}, i18n.Wrong(unknown, shown(text), keys(shownNouns))
	}
	return noun{}, i18n.Wrong(i18n.KeySeveral, shown(text), keys(hits))
}

// fitting returns the nouns that text may mean, by the best of the ways in which any fits.
func fitting(text string, nouns []noun) []noun {
	typed, words := plain(text), phrase(text)
	for _, fits := range []func(noun) bool{
		func(n noun) bool { return plain(n.key) == typed },
		func(n noun) bool { return !n.hidden && n.called(typed, words) },
		func(n noun) bool { return n.called(typed, words) },
		func(n noun) bool { return !n.hidden && n.begins(words) },
	} {
		var hits []noun
		for _, n := range nouns {
			if fits(n) {
				hits = append(hits, n)
			}
		}
		if len(hits) > 0 {
			return hits
		}
	}
	return nil
}

// called reports whether the typed text is the noun's key or one of its names.
func (n noun) called(typed, words string) bool {
	return words != "" && phrase(n.key) == words || slices.ContainsFunc(n.names, func(name string) bool {
		return plain(name) == typed || words != "" && phrase(name) == words
	})
}

// begins reports whether the key, a name, or a run of words within a name begins with words.
func (n noun) begins(words string) bool {
	if words == "" {
		return false
	}
	return strings.HasPrefix(phrase(n.key), words) || slices.ContainsFunc(n.names, func(name string) bool {
		return strings.Contains(" "+phrase(name), " "+words)
	})
}

// keys lists the keys of nouns for an error.
func keys(nouns []noun) string {
	if len(nouns) == 0 {
		return "—"
	}
	list := make([]string, len(nouns))
	for i, n := range nouns {
		list[i] = shown(n.key)
	}
	return strings.Join(list, ", ")
}
