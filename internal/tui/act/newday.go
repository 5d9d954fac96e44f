package act

import (
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// onDay makes the dialog one of today, when the day has become another one since it was drawn: days that nobody typed are the new one,
// typed ones are read anew, and what was to be confirmed with the old one is asked again. It says so.
func (d dialog) onDay() dialog {
	today := d.env.Words.Today
	if today == d.day || d.write.Waiting() || d.closing {
		return d
	}
	d.day = today
	asks := false
	for question(d.at()) {
		d = d.pop()
		asks = true
	}
	steps := make([]step, len(d.steps))
	for i, s := range d.steps {
		switch s := s.(type) {
		case sheet:
			dated := false
			steps[i], dated = s.onDay(d)
			asks = asks || dated
		case menu:
			if s.again != nil {
				steps[i], asks = s.again(d, s.value()), true
				continue
			}
			steps[i] = s
		default:
			steps[i] = s
		}
	}
	d.steps = steps
	if asks && len(steps) > 0 {
		d.news = d.say(i18n.NewDay, d.env.Words.Date(today))
	}
	return d
}

// question reports whether a step only asks whether something is to be written that was read before, with its days.
func question(s step) bool {
	switch s.(type) {
	case sure, known:
		return true
	}
	return false
}

// onDay is the sheet on another day; it reports whether it asks for days, or writes one.
func (s sheet) onDay(d dialog) (sheet, bool) {
	dated := s.dated
	s.own()
	for i, row := range s.Rows {
		if row.Key == rowDay {
			s.Rows[i].Field.Placeholder = d.dayRow().Field.Placeholder
			dated = true
		}
		if hint := s.hints[row.Key]; hint != nil && row.Hint != "" {
			s.Rows[i].Hint = hint(d, row.Field.Value())
			dated = true
		}
	}
	return s, dated
}

// own makes the rows the sheet's own before they are changed.
func (s *sheet) own() { s.Rows = append(s.Rows[:0:0], s.Rows...) }

// on is the day of a move: the one that was typed, else today.
func (m moving) on(d dialog) funnel.Day {
	if m.typed {
		return m.day
	}
	return d.env.Words.Today
}
