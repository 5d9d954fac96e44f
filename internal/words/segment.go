package words

import (
	"errors"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/segment"
)

// ReadFilter reads a filter of people that was typed in the language in use.
func (w Words) ReadFilter(text string) (segment.Expr, error) { return w.readFilter(text, w.Say.Lang) }

func (w Words) readFilter(text string, lang i18n.Lang) (segment.Expr, error) {
	v, d := w.Vocabulary(), w.dates(grammar.Recorded)
	v.Lang, d.Lang = lang, lang
	e, err := grammar.Segment(text, grammar.SegmentContext{
		Vocabulary: v, Dates: d, Currency: w.Outline.Currency, Names: fieldNames(), Choice: choiceOfSegment,
	})
	return reasonsByKey(e), err
}

// reasonsByKey puts the keys of the reasons for a loss in the place of what they are called in any language.
func reasonsByKey(e segment.Expr) segment.Expr {
	switch e := e.(type) {
	case segment.And:
		return segment.And{Of: eachByKey(e.Of)}
	case segment.Or:
		return segment.Or{Of: eachByKey(e.Of)}
	case segment.Not:
		return segment.Not{Of: reasonsByKey(e.Of)}
	case segment.Test:
		if e.Field == segment.Reason && (e.Op == segment.Is || e.Op == segment.IsNot) {
			if key, err := card.ChooseReason(e.Value.Text); err == nil {
				e.Value.Text = key
			}
		}
		return e
	}
	return e
}

func eachByKey(of []segment.Expr) []segment.Expr {
	all := make([]segment.Expr, len(of))
	for i, e := range of {
		all[i] = reasonsByKey(e)
	}
	return all
}

// SavedFilter reads the filter of a saved segment, in the language in which it was typed. One that does not fit the book any more, for a level
// or a channel that it names is gone, is i18n.SegmentBroken.
func (w Words) SavedFilter(s book.Segment) (segment.Expr, error) {
	e, err := w.readFilter(s.Filter, s.Lang)
	var said *i18n.Error
	if errors.As(err, &said) {
		return nil, i18n.Failed(i18n.SegmentBroken, s.Name, said).Because(err)
	}
	return e, err
}

// Segment reads what chooses people: the name of one of the saved segments, else a filter.
func (w Words) Segment(saved []book.Segment, text string) (segment.Expr, error) {
	for _, s := range saved {
		if s.Called(text) {
			return w.SavedFilter(s)
		}
	}
	if !strings.ContainsAny(fold.Text(text), filterSigns) {
		return nil, i18n.Wrong(i18n.SegmentNorFilter, grammar.Quote(text))
	}
	return w.ReadFilter(text)
}

// filterSigns are signs of which every filter has one, and no name of a segment.
const filterSigns = ":=<>~≤≥≠"
