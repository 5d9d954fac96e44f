package cli

import (
	"fmt"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// writeEntries writes entries for people. On a narrow terminal the details stand under each.
func (f *factory) writeEntries(tallies []funnel.Tally, o book.Outline) error {
	t := f.entryRows(tallies, o)
	if t.overflows() {
		t = f.narrowEntryRows(tallies, o)
	}
	_, err := fmt.Fprint(f.io.Out, t)
	return err
}

func (f *factory) entryRows(tallies []funnel.Tally, o book.Outline) *table {
	t := f.newTable(0, 2)
	t.head("#", f.say.Say(i18n.HeadDay), f.say.Say(i18n.HeadCount), f.say.Say(i18n.HeadLevel),
		f.say.Say(i18n.HeadChannel), f.say.Say(i18n.HeadDetails))
	for _, tally := range tallies {
		level, channel := f.placeOf(tally, o)
		t.row(id(tally.ID), tally.Day.String(), f.say.Int(tally.Count), level, channel, f.entryDetails(tally, o))
	}
	return t
}

func (f *factory) narrowEntryRows(tallies []funnel.Tally, o book.Outline) *table {
	t := f.newTable(0, 2)
	t.keep[1] = true
	t.head("#", f.say.Say(i18n.HeadDay), f.say.Say(i18n.HeadCount), f.say.Say(i18n.HeadLevel)+" · "+f.say.Say(i18n.HeadChannel))
	for _, tally := range tallies {
		place, channel := f.placeOf(tally, o)
		if channel != "" {
			place += " · " + channel
		}
		t.row(id(tally.ID), f.nearDate(tally.Day), f.say.Int(tally.Count), place)
		if details := f.entryDetails(tally, o); details != "" {
			t.under(4, details)
		}
	}
	return t
}

// placeOf names the level and the channel of an entry, "" for none.
func (f *factory) placeOf(t funnel.Tally, o book.Outline) (level, channel string) {
	l, _ := o.Level(t.Level)
	if c, ok := o.Channel(t.Channel); ok {
		channel = f.channelName(c)
	}
	return f.levelName(l), channel
}

// entryDetails is what an entry holds beside its count: cost, minutes, note.
func (f *factory) entryDetails(t funnel.Tally, o book.Outline) string {
	var parts []string
	if t.Cost != nil {
		parts = append(parts, f.say.Money(*t.Cost, o.Currency.Decimals, o.Currency.Code))
	}
	if t.Minutes != nil {
		parts = append(parts, f.say.Say(i18n.Minutes, *t.Minutes))
	}
	if t.Note != "" {
		parts = append(parts, iostreams.Clean(t.Note))
	}
	return join(parts, " · ")
}

// entryWords tells an entry in a few words.
func (f *factory) entryWords(t funnel.Tally, o book.Outline) string { return f.words(o).Entry(t) }
