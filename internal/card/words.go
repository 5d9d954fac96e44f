package card

import (
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// word is one of a closed list of words: its key, which is stored, and what it is called.
type word struct {
	key   string
	name  i18n.Sentence
	other []string // more that it is called when typed
	// hidden words are found by their whole key or name only.
	hidden bool
}

// calls lists what the word is called, as it is compared.
func (w word) calls() []string {
	names := []string{squeezed(w.key)}
	for _, n := range append([]string{w.name.En, w.name.Vi, w.name.Zh}, w.other...) {
		if n = squeezed(n); n != "" {
			names = append(names, n)
		}
	}
	return names
}

// fitting returns the words that a text may mean, by the best of the ways in which any fits: it is the key, it is a name, a key or name
// begins with it. Case, accents and full-width forms do not count.
func fitting(text string, words []word) []word {
	typed := squeezed(text)
	exact := strings.Join(strings.Fields(text), " ")
	for _, fits := range []func(w word) bool{
		func(w word) bool { return w.key == exact },
		func(w word) bool { return typed != "" && squeezed(w.key) == typed },
		func(w word) bool { return typed != "" && slices.Contains(w.calls(), typed) },
		func(w word) bool {
			return typed != "" && !w.hidden && slices.ContainsFunc(w.calls(), func(name string) bool { return strings.HasPrefix(name, typed) })
		},
	} {
		var hits []word
		for _, w := range words {
			if fits(w) {
				hits = append(hits, w)
			}
		}
		if len(hits) > 0 {
			return hits
		}
	}
	return nil
}

// pick returns the key of the word that a text means. The error lists all words (unknown) or those that fit (WordSeveral).
func pick(text string, words []word, unknown i18n.Sentence) (string, error) {
	hits := fitting(text, words)
	switch len(hits) {
	case 0:
		open := slices.DeleteFunc(slices.Clone(words), func(w word) bool { return w.hidden })
		return "", i18n.Wrong(unknown, quote(text), keys(open))
	case 1:
		return hits[0].key, nil
	}
	return "", i18n.Wrong(i18n.WordSeveral, quote(text), keys(hits))
}

// Sex reads the sex of a person: female, f, nữ, 女; male, m, nam, 男; other, khác, 其他.
func Sex(text string) (funnel.Sex, error) {
	hits := fitting(text, sexes())
	if len(hits) != 1 {
		return funnel.SexUnknown, i18n.Wrong(i18n.SexUnknown, quote(text))
	}
	return funnel.Sex(hits[0].key), nil
}

// CustomerType reads the type of a customer by its key, its name in any language or the beginning of one. It returns the key.
func CustomerType(text string) (string, error) { return pick(text, customerTypes(), i18n.TypeUnknown) }

// Answer reads what a test found: yes, no or ?, in any language, y and n for short.
func Answer(text string) (funnel.Answer, error) {
	if text = strings.TrimSpace(text); text == "?" || text == "？" {
		return funnel.Unknown, nil
	}
	typed := squeezed(text)
	for _, w := range answers() {
		if typed != "" && slices.Contains(w.calls(), typed) {
			return funnel.Answer(w.key), nil
		}
	}
	return funnel.Unknown, i18n.Wrong(i18n.AnswerUnclear, quote(text))
}

// Tone reads the tone of a referral.
func Tone(text string) (funnel.Tone, error) {
	hits := fitting(text, tones())
	if len(hits) != 1 {
		return "", i18n.Wrong(i18n.ToneBad, quote(text))
	}
	return funnel.Tone(hits[0].key), nil
}

// Status reads the status of a lead.
func Status(text string) (funnel.Status, error) {
	key, err := pick(text, statuses(), i18n.StatusBad)
	return funnel.Status(key), err
}

// Outcome reads what came of a touch: one of funnel.TouchOutcomes by its key, its name, or the beginning of one.
func Outcome(text string) (string, error) { return pick(text, outcomes(), i18n.OutcomeUnknown) }

// TouchKind reads the kind of a touch: one of funnel.TouchKinds, or a channel of the vocabulary, by its key, its name, or the beginning of
// one. It returns the key.
func TouchKind(text string, v grammar.Vocabulary) (string, error) {
	words := kinds()
	for _, c := range v.Channels {
		if i := slices.IndexFunc(words, func(w word) bool { return w.key == c.Key }); i >= 0 {
			words[i].other = c.Names.All()
			continue
		}
		words = append(words, word{key: c.Key, name: named(c.Names), other: c.Names.All(), hidden: c.Hidden})
	}
	return pick(text, words, i18n.KindUnknown)
}

// ChooseReason reads the reason of a loss: one of funnel.LostReasons, by its key, its name in any language or the beginning of one; else
// the agent's own words, of at most MaxReason characters.
func ChooseReason(text string) (string, error) {
	hits := fitting(text, reasons())
	switch {
	case len(hits) == 1:
		return hits[0].key, nil
	case len(hits) > 1:
		return "", i18n.Wrong(i18n.WordSeveral, quote(text), keys(hits))
	}
	own, err := line(i18n.LabelReason, text, MaxReason)
	if err == nil && own == "" {
		return "", i18n.Wrong(i18n.ReasonEmpty, keys(reasons()))
	}
	return own, err
}

// named is what something is called in each language, as a sentence.
func named(n funnel.Names) i18n.Sentence {
	in := func(l i18n.Lang) string { return strings.ReplaceAll(n.In(string(l)), "%", "%%") }
	return i18n.Sentence{En: in(i18n.En), Vi: in(i18n.Vi), Zh: in(i18n.Zh)}
}

// keys lists words for an error as the help does: in English by their keys, in the other languages by what they are called, with the key in
// brackets.
func keys(words []word) i18n.Sentence {
	var s i18n.Sentence
	for _, list := range []struct {
		of    i18n.Lang
		into  *string
		comma string
	}{{i18n.En, &s.En, ", "}, {i18n.Vi, &s.Vi, ", "}, {i18n.Zh, &s.Zh, "、"}} {
		say := i18n.NewPrinter(list.of)
		parts := make([]string, len(words))
		for i, w := range words {
			parts[i] = w.key
			if name := say.Say(w.name); list.of != i18n.En && name != "" && name != w.key {
				parts[i] = say.Say(i18n.Bracketed, name, w.key)
			}
		}
		*list.into = strings.ReplaceAll(strings.Join(parts, list.comma), "%", "%%")
	}
	return s
}

// Reasons lists the reasons for a loss that have a name of their own, for an error.
func Reasons() i18n.Sentence { return keys(reasons()) }
