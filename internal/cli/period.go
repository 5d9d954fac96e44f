package cli

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// The periods that the numbers take when none is asked for.
const (
	last30Days   = "30d"
	last12Months = "12m"
)

// recordedPeriod reads a period of things that were recorded; usual is the one for "".
func (f *factory) recordedPeriod(text, usual string, o book.Outline) (funnel.Period, error) {
	if text == "" {
		text = usual
	}
	return grammar.Period(text, f.dates(o, grammar.Recorded))
}

// within is how a period is called within a sentence, where Vietnamese writes months and years small.
func (f *factory) within(p funnel.Period) string { return f.words(book.Outline{}).Within(p) }

// noticeEmpty tells why a period has no numbers: first is the day of the first entry, nil when there is none at all. It
// reports whether the period ends before anything was counted.
func (f *factory) noticeEmpty(p funnel.Period, first *funnel.Day) bool {
	switch {
	case first == nil:
		f.notice(i18n.NothingCountedYet)
	case p.To < *first:
		f.notice(i18n.NoEntriesBefore, f.say.PlainDate(first.Time()))
	default:
		return false
	}
	return true
}
