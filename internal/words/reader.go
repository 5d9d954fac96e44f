package words

import (
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
)

// Reader is what typed text for a card with these fields of the agent's own is read against.
func (w Words) Reader(own []funnel.Field) card.Reader { return w.reader(own) }

// RecordedDay reads the day of something that has happened; "" is today.
func (w Words) RecordedDay(text string) (funnel.Day, error) {
	if text == "" {
		return w.Today, nil
	}
	return grammar.RecordedDay(text, w.dates(grammar.Recorded))
}

// PlannedDay reads a day to come.
func (w Words) PlannedDay(text string) (funnel.Day, error) {
	return grammar.Day(text, w.dates(grammar.Planned))
}

func (w Words) dates(d grammar.Direction) grammar.DateContext {
	return grammar.DateContext{Today: w.Today, Lang: w.Say.Lang, Direction: d, WeekStart: w.Outline.Calendar.WeekStart}
}
