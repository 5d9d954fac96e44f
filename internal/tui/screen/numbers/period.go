package numbers

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// calendar is what the periods depend on.
type calendar struct {
	today     funnel.Day
	weekStart time.Weekday
	lang      i18n.Lang
}

func (m *Model) calendar() calendar {
	w := m.env.Words
	return calendar{w.Today, w.Outline.Calendar.WeekStart, w.Say.Lang}
}

// choice is the period that is asked for. The zero choice is the last 30 days.
type choice struct {
	// at is the place among the periods through which the keys step: the last 30 days, this week, the last one, this month, and so
	// many months back. other is true for a period that is none of these.
	at    int
	other bool
	span  funnel.Period
	text  string // as it was typed, so that what ends today ends on another day tomorrow; "" for days that stay
}

// Places of the periods that have a name.
const (
	last30 = iota
	thisWeek
	lastWeek
	thisMonth
	lastMonth
)

// named is the period at a place.
func (c calendar) named(at int) funnel.Period {
	switch at {
	case last30:
		return funnel.Period{From: c.today - 29, To: c.today}
	case thisWeek, lastWeek:
		return funnel.WeekOf(c.today-funnel.Day(7*(at-thisWeek)), c.weekStart)
	}
	return funnel.MonthOf(funnel.MonthOf(c.today).From.AddMonths(thisMonth - at))
}

// nameOf is what a period at a place is called, false for a month that is named by its days.
func nameOf(at int) (i18n.Sentence, bool) {
	names := []i18n.Sentence{i18n.PeriodLast30, i18n.PeriodThisWeek, i18n.PeriodLastWeek, i18n.PeriodThisMonth, i18n.PeriodLastMonth}
	if at >= len(names) {
		return i18n.Sentence{}, false
	}
	return names[at], true
}

// on is the choice on the day of a calendar.
func (ch choice) on(c calendar) choice {
	switch {
	case !ch.other:
		ch.span = c.named(ch.at)
	case ch.text != "":
		if p, err := c.read(ch.text); err == nil { // in another language it may not be readable any more; its days stay then
			ch.span = p
		}
	}
	return ch
}

// read reads a period that was typed.
func (c calendar) read(text string) (funnel.Period, error) {
	return grammar.Period(text, grammar.DateContext{Today: c.today, Lang: c.lang, Direction: grammar.Recorded, WeekStart: c.weekStart})
}

// chosen is the choice of days, by their place where they have one.
func (c calendar) chosen(p funnel.Period, text string) choice {
	for at := 0; c.named(at).To >= p.To || at <= lastMonth; at++ {
		if c.named(at) == p {
			return choice{at: at, span: p}
		}
	}
	return choice{other: true, span: p, text: text}
}

// earlier goes to the period before, as long as there are numbers in it.
func (m *Model) earlier() tea.Cmd {
	c := m.calendar()
	next := m.choice
	if next.other {
		next = choice{other: true, span: metrics.PeriodBefore(next.span, next.span)}
	} else {
		next.at++
		next.span = c.named(next.at)
	}
	if m.first != nil && next.span.To < *m.first && (next.other || next.at > lastMonth) {
		return screen.Say(m.say(i18n.NoEntriesBefore, m.env.Say.PlainDate(m.first.Time())))
	}
	return m.choose(next)
}

// later goes to the period after, as long as it has begun.
func (m *Model) later() tea.Cmd {
	c := m.calendar()
	next := m.choice
	switch {
	case next.other:
		next = choice{other: true, span: metrics.PeriodAfter(next.span)}
		if next.span.From > c.today {
			return screen.Say(m.say(i18n.NotBegun, m.env.Words.Span(next.span)))
		}
	case next.at == 0:
		return nil
	default:
		next.at--
		next.span = c.named(next.at)
	}
	return m.choose(next)
}

// choose asks for the numbers of another period.
func (m *Model) choose(next choice) tea.Cmd {
	if next == m.choice {
		return nil
	}
	m.choice = next
	return m.ask()
}

// shown is the part of the chosen period that can hold anything.
func (m *Model) shown() funnel.Period {
	if m.first == nil {
		return m.choice.span
	}
	p := metrics.ShownPeriod(m.choice.span, *m.first, m.env.Words.Today)
	if p.Len() == 0 {
		return m.choice.span
	}
	return p
}

// periodName is what the chosen period is called.
func (m *Model) periodName() string {
	days := m.env.Words.Span(m.shown())
	if name, ok := nameOf(m.choice.at); ok && !m.choice.other {
		return m.say(name) + " · " + days
	}
	return days
}
