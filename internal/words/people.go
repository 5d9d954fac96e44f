package words

import (
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/phone"
)

// Lead names a lead: #12 Nguyễn Văn An.
func (w Words) Lead(l funnel.Lead) string { return "#" + id(l.ID) + " " + Name(l) }

// Phone is the number under which a lead is called, as it is dialled in the book's country, "" when there is none.
func (w Words) Phone(l funnel.Lead) string {
	if len(l.Phones) == 0 {
		return ""
	}
	return clean(PhoneText(l.Phones[0], w.Outline.Region))
}

// PhoneText writes a phone as it is dialled in a region.
func PhoneText(p funnel.Phone, region string) string {
	if p.Doubtful {
		return p.Number
	}
	n, err := phone.Parse(p.Number, region)
	if err != nil {
		return p.Number
	}
	return n.Local(region)
}

// Reason is what the reason of a loss is called.
func (w Words) Reason(reason string) string { return clean(w.Say.Say(card.ReasonName(reason))) }

// TouchKind is what a kind of touch is called.
func (w Words) TouchKind(kind string) string {
	return clean(w.Say.Say(card.TouchKindName(kind, w.Vocabulary())))
}

// Touch tells a touch in a few words: kind, outcome, day, minutes, note.
func (w Words) Touch(t funnel.Touch) string {
	parts := []string{w.TouchKind(t.Kind)}
	if t.Outcome != "" {
		parts = append(parts, w.Say.Say(card.OutcomeName(t.Outcome)))
	}
	parts = append(parts, w.Date(t.Day))
	if t.Minutes != nil {
		parts = append(parts, w.Say.Say(i18n.Minutes, *t.Minutes))
	}
	if t.Note != "" {
		parts = append(parts, clean(t.Note))
	}
	return join(parts, " · ")
}

// FollowUp tells a follow-up in a few words: its number, its day, what is to be done, and how often.
func (w Words) FollowUp(u funnel.FollowUp) string {
	words := w.Say.Say(i18n.FollowUpIs, id(u.ID), w.Date(u.Due))
	if u.What != "" {
		words += " · " + clean(u.What)
	}
	if u.Every.Count > 0 {
		words += " · " + w.Every(u.Every)
	}
	return words
}

// Every says how often something repeats.
func (w Words) Every(e funnel.Every) string {
	one, several := i18n.EveryDay, i18n.EveryDays
	switch e.Unit {
	case 'w':
		one, several = i18n.EveryWeek, i18n.EveryWeeks
	case 'm':
		one, several = i18n.EveryMonth, i18n.EveryMonths
	case 'y':
		one, several = i18n.EveryYear, i18n.EveryYears
	}
	if e.Count == 1 {
		return w.Say.Say(one)
	}
	return w.Say.Say(several, e.Count)
}

// Deal tells a deal in a few words; a refund without its sign.
func (w Words) Deal(d funnel.Deal) string {
	parts := []string{w.Money(max(d.Amount, -d.Amount))}
	if d.Product != "" {
		parts = append(parts, clean(d.Product))
	}
	parts = append(parts, w.Date(d.Day))
	if d.Cost != nil {
		parts = append(parts, w.Say.Say(i18n.CostOf, w.Money(*d.Cost)))
	}
	if d.Note != "" {
		parts = append(parts, clean(d.Note))
	}
	return join(parts, " · ")
}

// Stale reports whether nothing happened with a lead for longer than its level allows.
func (w Words) Stale(l funnel.Lead) bool {
	level, _ := w.Outline.Level(l.Level)
	active := l.Status == funnel.StatusOpen || l.Status == funnel.StatusWon
	return level.Idle > 0 && active && l.NoContact == nil && l.Idle(w.Today) > level.Idle
}
