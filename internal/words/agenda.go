package words

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// AgendaHeading is the heading over the lines of a kind on the agenda.
func AgendaHeading(kind book.AgendaKind) i18n.Sentence {
	switch kind {
	case book.AgendaOverdue:
		return i18n.SectionOverdue
	case book.AgendaToday:
		return i18n.SectionDueToday
	case book.AgendaLater:
		return i18n.SectionLater
	case book.AgendaBirthday:
		return i18n.SectionBirthdays
	case book.AgendaNoNext:
		return i18n.SectionNoNext
	case book.AgendaIdle:
		return i18n.SectionIdle
	case book.AgendaAgain:
		return i18n.SectionAgain
	}
	return i18n.SectionCare
}

// Why says why a lead is on the agenda, the parts from the one that matters most.
func (w Words) Why(item book.AgendaItem) []string {
	switch item.Kind {
	case book.AgendaBirthday:
		return w.birthday(item)
	case book.AgendaNoNext:
		if item.Idle == 0 {
			return []string{w.Say.Say(i18n.WhyNoNextYet)}
		}
		return []string{w.Say.Say(i18n.WhyNoNext, item.Idle)}
	case book.AgendaIdle:
		return []string{w.Say.Say(i18n.WhyIdle, item.Idle, item.Limit)}
	case book.AgendaAgain:
		return []string{w.Say.Say(i18n.WhyAgain, w.Reason(item.Reason), w.Date(item.Day))}
	case book.AgendaCare:
		return w.whyCare(item)
	}
	u := *item.FollowUp
	var parts []string
	if u.What != "" {
		parts = append(parts, clean(u.What))
	}
	switch item.Kind {
	case book.AgendaOverdue:
		parts = append(parts, w.Say.Say(i18n.DaysOverdue, int(w.Today-u.Due)))
	case book.AgendaLater:
		parts = append(parts, w.Date(u.Due))
	}
	if u.Every.Count > 0 {
		parts = append(parts, w.Every(u.Every))
	}
	if u.Snoozes > 0 {
		parts = append(parts, w.Say.Say(i18n.PutOff, u.Snoozes, clean(u.Reason)))
	}
	return parts
}

// birthday tells a birthday and, where the year is known, the age.
func (w Words) birthday(item book.AgendaItem) []string {
	parts := []string{w.Say.Say(i18n.BirthdayToday)}
	if item.Day != w.Today {
		parts[0] = w.Say.Say(i18n.BirthdayOn, w.Date(item.Day))
	}
	if age, ok := item.Lead.Birthday.Age(item.Day); ok {
		parts = append(parts, w.Say.Say(i18n.TurnsAge, age))
	}
	if item.For != "" {
		parts = append(parts, w.Gesture(item.Gesture))
	}
	return append(parts, w.careFor(item.For)...)
}

// Touches says how often a lead was contacted, and when last.
func (w Words) Touches(l funnel.Lead) string {
	if l.LastTouch == nil {
		return w.Say.Say(i18n.NoTouchYet)
	}
	days := int(w.Today - *l.LastTouch)
	if days <= 0 {
		return w.Say.Say(i18n.TouchedToday, l.Touches)
	}
	return w.Say.Say(i18n.TouchedBefore, w.Say.Say(i18n.PartTouches, l.Touches), days)
}
