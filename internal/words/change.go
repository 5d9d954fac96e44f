package words

import (
	"unicode"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Change says what a change did.
func (w Words) Change(c book.Change) string {
	switch c.Verb {
	case book.VerbUndo:
		return w.Say.Say(i18n.DidUndo, id(c.Inverts))
	case book.VerbRedo:
		return w.Say.Say(i18n.DidRedo, id(c.Inverts))
	}
	if c.Verb == book.VerbDemo {
		return w.Say.Say(i18n.DidDemo, int64(len(c.Effects))+c.More)
	}
	if c.Verb == book.VerbImport {
		return w.imported(c)
	}
	if c.Verb == book.VerbImportTallies {
		return w.Say.Say(i18n.DidImportTallies, int64(len(c.Effects))+c.More)
	}
	if c.Verb == book.VerbImportAll {
		return w.Say.Say(i18n.DidImportAll)
	}
	if words, ok := w.batch(c); ok {
		return words
	}
	if words, ok := w.people(c); ok {
		return words
	}
	var parts []string
	more := c.More
	for _, e := range c.Effects {
		words := w.effect(e)
		switch {
		case words == "":
		case len(parts) < effectsTold:
			parts = append(parts, words)
		default:
			more++
		}
	}
	words := join(parts, w.Say.Say(i18n.ListSemicolon))
	if more > 0 {
		words += w.Say.Say(i18n.AndMore, more)
	}
	return words
}

// imported says whom an import brought.
func (w Words) imported(c book.Change) string {
	var parts []string
	if c.Added > 0 {
		parts = append(parts, w.Say.Say(i18n.DidImport, c.Added))
	}
	if c.Edited || c.Added == 0 {
		parts = append(parts, w.Say.Say(i18n.DidImportChange))
	}
	return join(parts, w.Say.Say(i18n.ListSemicolon))
}

// effectsTold is how many effects of a change are told one by one.
const effectsTold = 4

// batch says what a change recorded that only added entries, all of one day: the sum of each level.
func (w Words) batch(c book.Change) (string, bool) {
	sums := map[string]int64{}
	var first, last funnel.Tally
	for i, e := range c.Effects {
		t, ok := e.After.(funnel.Tally)
		if !ok || e.Before != nil || i > 0 && t.Day != first.Day {
			return "", false
		}
		if i == 0 {
			first = t
		}
		last = t
		sums[t.Level] += t.Count
	}
	if len(c.Effects) < 2 || c.More > 0 {
		return "", false
	}
	var parts []string
	for _, l := range w.Outline.Levels {
		if n, ok := sums[l.Key]; ok {
			parts = append(parts, w.Say.Int(n)+" "+w.Level(l))
		}
	}
	return w.Say.Say(i18n.DidLog, join(parts, w.Say.Say(i18n.ListComma)), w.Say.Date(first.Day.Time()), id(first.ID), id(last.ID)), true
}

// effect says what became of one record.
func (w Words) effect(e book.Effect) string {
	before, after := w.record(e.Before), w.record(e.After)
	switch {
	case e.Before == nil && e.After == nil:
		return ""
	case e.Before == nil:
		return w.did(i18n.DidAdd, after)
	case e.After == nil:
		return w.did(i18n.DidRemove, before)
	case before == after:
		return w.did(i18n.DidTouch, after)
	}
	return w.did(i18n.DidChange, before, after)
}

// did says what was done to a record, which comes first, in its words. In Chinese a space stands before it only when it does not begin
// with Chinese itself.
func (w Words) did(s i18n.Sentence, record string, more ...any) string {
	if r, _ := utf8.DecodeRuneInString(record); w.Say.Lang == i18n.Zh && !unicode.Is(unicode.Han, r) {
		record = " " + record
	}
	return w.Say.Say(s, append([]any{record}, more...)...)
}

// record tells a record in a few words.
func (w Words) record(record any) string {
	switch r := record.(type) {
	case funnel.Tally:
		return "#" + id(r.ID) + " " + w.Entry(r)
	case funnel.Level:
		return w.Say.Say(i18n.NounLevel) + " " + r.Key + " “" + w.FullLevel(r) + "”" +
			join(append([]string{""}, w.LevelMarks(r)...), w.Say.Say(i18n.ListComma)) + w.Say.Say(i18n.AtPlace, r.Position)
	case funnel.Channel:
		words := w.Say.Say(i18n.NounChannel) + " " + r.Key + " “" + w.Channel(r) + "”"
		if r.Hidden {
			words += w.Say.Say(i18n.ListComma) + w.Say.Say(i18n.WordHidden)
		}
		return words + w.Say.Say(i18n.AtPlace, r.Position)
	case funnel.Target:
		return w.Say.Say(i18n.NounTarget) + " " + w.Target(r)
	case funnel.DayOff:
		words := w.Say.Say(i18n.NounDayOff) + " " + Period(r.Period)
		if r.Note != "" {
			words += " " + clean(r.Note)
		}
		return words
	case book.Segment:
		return w.Say.Say(i18n.LabelSegment) + " “" + clean(r.Name) + "” " + clean(r.Filter)
	case book.SavedPortrait:
		return w.Say.Say(i18n.NounPortrait) + " “" + clean(r.Name) + "” " + w.Date(r.Day)
	case book.Setting:
		return w.Setting(r)
	}
	return w.person(record)
}
