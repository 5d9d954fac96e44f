package words

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// GestureName is something to do for a customer with what it is called and what one might say.
type GestureName struct {
	Gesture   grade.Gesture
	Name, Say i18n.Sentence
}

// GestureNames lists the gestures.
func GestureNames() []GestureName {
	return []GestureName{
		{grade.CheckIn, i18n.GestureCheckIn, i18n.SayCheckIn},
		{grade.Wish, i18n.GestureWish, i18n.SayWish},
		{grade.Gift, i18n.GestureGift, i18n.SayGift},
		{grade.Invitation, i18n.GestureInvitation, i18n.SayInvitation},
		{grade.Upsell, i18n.GestureUpsell, i18n.SayUpsell},
		{grade.Feedback, i18n.GestureFeedback, i18n.SayFeedback},
		{grade.Favour, i18n.GestureFavour, i18n.SayFavour},
		{grade.Recontact, i18n.GestureRecontact, i18n.SayRecontact},
	}
}

// Gesture is what a gesture is called.
func (w Words) Gesture(g grade.Gesture) string {
	for _, n := range GestureNames() {
		if n.Gesture == g {
			return w.Say.Say(n.Name)
		}
	}
	return clean(string(g))
}

// GestureSay is what one might say with a gesture; "" with one that there is not.
func (w Words) GestureSay(g grade.Gesture) string {
	for _, n := range GestureNames() {
		if n.Gesture == g {
			return w.Say.Say(n.Say)
		}
	}
	return ""
}

// CareFor is what a level or a grade with its view is called, by the key that care has for it.
func (w Words) CareFor(key string) string {
	if level, ok := grade.LevelOf(key); ok {
		if l, known := w.Outline.Level(level); known {
			return w.FullLevel(l)
		}
		return clean(level)
	}
	for _, g := range GradeNames() {
		if g.Key == key {
			return w.Say.Say(i18n.CareByGrade, w.Say.Say(g.View), w.Say.Say(g.Name))
		}
	}
	return clean(key)
}

// careFor is the grade that makes something due; nothing for a level, which stands beside the lead anyway.
func (w Words) careFor(key string) []string {
	if _, ofLevel := grade.LevelOf(key); ofLevel || key == "" {
		return nil
	}
	return []string{w.CareFor(key)}
}

// whyCare says what the care plan asks for, and why.
func (w Words) whyCare(item book.AgendaItem) []string {
	var why string
	switch item.Occasion {
	case grade.OnBirthday:
		return w.birthday(item)
	case grade.AfterPurchase:
		why = w.Say.Say(i18n.WhyCareAfter, item.After, w.Gesture(item.Gesture))
	default:
		why = w.Say.Say(i18n.WhyCareEvery, item.Idle, w.Gesture(item.Gesture))
	}
	return append([]string{why}, w.careFor(item.For)...)
}

// Care says what the care for a level or grade does, a line each; one that says so when it does nothing.
func (w Words) Care(c grade.Care) (lines []string) {
	if c.Every > 0 {
		var names []string
		for _, g := range c.Gestures {
			names = append(names, w.Gesture(g))
		}
		lines = append(lines, w.Say.Say(i18n.CareEveryDays, c.Every, join(names, w.Say.Say(i18n.ListComma))))
	}
	after := i18n.CareAfterBuying
	if _, ofLevel := grade.LevelOf(c.For); ofLevel {
		after = i18n.CareAfterArriving
	}
	for _, a := range c.After {
		lines = append(lines, w.Say.Say(after, a.Days, w.Gesture(a.Gesture)))
	}
	switch {
	case c.Birthday == "":
	case c.Ahead > 0:
		lines = append(lines, w.Say.Say(i18n.CareBeforeBirthday, c.Ahead, w.Gesture(c.Birthday)))
	default:
		lines = append(lines, w.Say.Say(i18n.CareOnBirthday, w.Gesture(c.Birthday)))
	}
	if len(lines) == 0 {
		return []string{w.Say.Say(i18n.CareNothing)}
	}
	return lines
}
