// Package words says in the agent's language what a book holds: levels, people, follow-ups, changes, ratios. The commands and
// the screens say it with the same words. What came from a person or a file is cleaned for a terminal.
package words

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// Words says what a book with an outline holds, on a day, in a language.
type Words struct {
	Say     *i18n.Printer
	Outline book.Outline
	Today   funnel.Day
	// Short are the short names of the visible levels by key, as funnel.ShortNames makes them.
	Short map[string]string
}

// New makes the words for a book's outline.
func New(say *i18n.Printer, o book.Outline, today funnel.Day) Words {
	return Words{Say: say, Outline: o, Today: today, Short: funnel.ShortNames(o.Levels, string(say.Lang))}
}

// Vocabulary is what keys and names that people type are matched against.
func (w Words) Vocabulary() grammar.Vocabulary {
	return grammar.Vocabulary{Levels: w.Outline.Levels, Channels: w.Outline.Channels, Lang: w.Say.Lang}
}

// Level is the short name of a level, the full one of a level that is hidden.
func (w Words) Level(l funnel.Level) string {
	if short, ok := w.Short[l.Key]; ok {
		return iostreams.Clean(short)
	}
	return w.FullLevel(l)
}

// FullLevel is the full name of a level.
func (w Words) FullLevel(l funnel.Level) string {
	return iostreams.Clean(l.Names.In(string(w.Say.Lang)))
}

// LevelOf is the short name of the level with a key, the key itself where there is no such level.
func (w Words) LevelOf(key string) string {
	l, ok := w.Outline.Level(key)
	if !ok {
		return iostreams.Clean(key)
	}
	return w.Level(l)
}

// Channel is the name of a channel.
func (w Words) Channel(c funnel.Channel) string {
	return iostreams.Clean(c.Names.In(string(w.Say.Lang)))
}

// Date writes a day with its weekday.
func (w Words) Date(d funnel.Day) string { return w.Say.Date(d.Time()) }

// NearDate writes a day without its weekday, and without its year where that is this year's.
func (w Words) NearDate(d funnel.Day) string {
	year, _, _ := d.Date()
	if this, _, _ := w.Today.Date(); year == this {
		return w.Say.ShortDate(d.Time())
	}
	return w.Say.PlainDate(d.Time())
}

// Money writes an amount of minor units in the book's currency.
func (w Words) Money(minor int64) string {
	return w.Say.Money(minor, w.Outline.Currency.Decimals, w.Outline.Currency.Code)
}

// Question is how the program asks for the count of a level on a day.
func (w Words) Question(l funnel.Level, day funnel.Day) string {
	if day != w.Today {
		return w.Say.Say(i18n.AskOnDay, w.FullLevel(l), w.Date(day))
	}
	switch l.Key {
	case "reach", "niche":
		return w.Say.Say(i18n.AskReach)
	case "inbound", "lead":
		return w.Say.Say(i18n.AskInbound)
	case "qualified":
		return w.Say.Say(i18n.AskQualified)
	}
	return w.Say.Say(i18n.AskLevel, w.FullLevel(l))
}

// questionedLevels is how many levels are asked for: the first three of the method, on which the rest depends.
const questionedLevels = 3

// Questioned lists the levels for which the program asks every workday.
func Questioned(o book.Outline) []funnel.Level {
	levels := funnel.Visible(o.Levels)
	return levels[:min(questionedLevels, len(levels))]
}

// Number writes the small number of a record, which is not grouped.
func Number(n int64) string { return strconv.FormatInt(n, 10) }

func id(n int64) string { return Number(n) }

func join(parts []string, separator string) string { return strings.Join(parts, separator) }

// clean makes text from a person or a file fit for a line on a terminal.
func clean(text string) string { return iostreams.Clean(text) }

// maxShownName is the number of columns that a name takes at most in a sentence.
const maxShownName = 60

// Name is the name of a lead, cut where it is too long for a sentence.
func Name(l funnel.Lead) string { return ansi.Truncate(clean(l.Name), maxShownName, "…") }
