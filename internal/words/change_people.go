package words

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// people says in one phrase what a change about a person did, by its main record. It reports false for other changes.
func (w Words) people(c book.Change) (string, bool) {
	var words string
	switch c.Verb {
	case book.VerbAskAgain:
		return w.Say.Say(i18n.DidAskAgain), true
	case book.VerbGradeRules:
		return w.Say.Say(i18n.DidGradeRules), true
	case book.VerbCare:
		return w.Say.Say(i18n.DidCare), true
	case book.VerbLeadForget:
		words = w.Say.Say(i18n.DidForget)
	case book.VerbLeadAdd, book.VerbLeadEdit, book.VerbLeadRemove, book.VerbLeadMove, book.VerbLeadQualify, book.VerbLeadArrival,
		book.VerbLeadMerge, book.VerbLeadLose, book.VerbLeadPause, book.VerbLeadRevive:
		words = w.leadChange(c)
	case book.VerbTouch, book.VerbFollowUpAdd, book.VerbFollowUpDone, book.VerbFollowUpSnooze, book.VerbDeal, book.VerbRefer,
		book.VerbLeadAsk, book.VerbLeadNegotiate, book.VerbGrade:
		words = w.careChange(c)
	default:
		return "", false
	}
	if words == "" && !tells(c) {
		words = w.Say.Say(i18n.DidToForgotten)
	}
	if words != "" {
		words += w.others(c)
	}
	return words, words != ""
}

// others says with how many other leads a change did the same; "" when there was one.
func (w Words) others(c book.Change) string {
	switch c.Verb {
	case book.VerbFollowUpDone:
		return w.otherFollowUps(c)
	case book.VerbTouch, book.VerbFollowUpAdd, book.VerbLeadMove, book.VerbLeadLose, book.VerbLeadPause, book.VerbLeadRevive, book.VerbLeadEdit:
	default:
		return ""
	}
	leads := map[int64]bool{}
	for _, e := range c.Effects {
		for _, record := range []any{e.Before, e.After} {
			if lead := leadOf(record); lead != 0 {
				leads[lead] = true
			}
		}
	}
	switch {
	case len(leads) < 2:
		return ""
	case c.More > 0:
		return w.Say.Say(i18n.DidToMoreThan, len(leads)-1)
	}
	return w.Say.Say(i18n.DidToOthers, len(leads)-1)
}

// otherFollowUps says how many other follow-ups a change closed; "" when it was one.
func (w Words) otherFollowUps(c book.Change) string {
	closed := map[int64]bool{}
	for _, e := range c.Effects {
		if u, ok := e.After.(funnel.FollowUp); ok && u.Closed != nil {
			closed[u.ID] = true
		}
	}
	switch {
	case len(closed) < 2:
		return ""
	case c.More > 0:
		return w.Say.Say(i18n.DidManyMoreFollow, len(closed)-1)
	}
	return w.Say.Say(i18n.DidMoreFollowUps, len(closed)-1)
}

// leadOf is the number of the lead that a record is about, 0 for nobody.
func leadOf(record any) int64 {
	switch r := record.(type) {
	case funnel.Lead:
		return r.ID
	case book.LeadDetail:
		return r.Lead
	case book.LeadArrival:
		return r.Lead
	case funnel.Touch:
		return r.Lead
	case funnel.FollowUp:
		return r.Lead
	}
	return 0
}

// tells reports whether anything is known of what a change wrote: nothing is of a person who was forgotten.
func tells(c book.Change) bool {
	return slices.ContainsFunc(c.Effects, func(e book.Effect) bool { return e.Before != nil || e.After != nil })
}

// effectOn finds the first record of a kind that a change wrote: as it was before, as it was after, or both.
func effectOn[T any](c book.Change) (before, after *T) {
	for _, e := range c.Effects {
		if r, ok := e.Before.(T); ok {
			before = &r
		}
		if r, ok := e.After.(T); ok {
			after = &r
		}
		if before != nil || after != nil {
			return before, after
		}
	}
	return nil, nil
}

// effectOnLead finds the first lead that a change wrote, as it was before all of it and as it was after.
func effectOnLead(c book.Change) (before, after *funnel.Lead) {
	before, after = effectOn[funnel.Lead](c)
	for _, e := range c.Effects {
		if l, ok := e.After.(funnel.Lead); ok && after != nil && l.ID == after.ID {
			after = &l
		}
	}
	return before, after
}

// lastArrival finds the arrival that a change corrected; those that it brought back with it come before.
func lastArrival(c book.Change) (before, after *book.LeadArrival) {
	for _, e := range c.Effects {
		a, had := e.Before.(book.LeadArrival)
		b, has := e.After.(book.LeadArrival)
		if had || has {
			before, after = nil, nil
		}
		if had {
			before = &a
		}
		if has {
			after = &b
		}
	}
	return before, after
}

// leadChange tells a change to a card or to the path of a lead; "" when its records do not say.
func (w Words) leadChange(c book.Change) string {
	was, is := effectOnLead(c)
	if c.Verb == book.VerbLeadMerge {
		return w.merge(c)
	}
	if a, b := lastArrival(c); c.Verb == book.VerbLeadArrival && (a != nil || b != nil) {
		if b == nil {
			return w.Say.Say(i18n.DidDropArrival, id(a.Lead), w.LevelOf(a.Level))
		}
		return w.Say.Say(i18n.DidArrival, id(b.Lead), w.LevelOf(b.Level), w.ArrivalDay(b.Day))
	}
	switch {
	case was == nil && is == nil && c.Verb == book.VerbLeadEdit:
		return w.edit(c)
	case was == nil && is == nil: // who was lost or paused already: what else was written tells
		return w.planned(c)
	case is == nil:
		return w.did(i18n.DidRemove, w.record(*was))
	case was == nil:
		return w.did(i18n.DidAdd, w.record(*is))
	}
	who := w.Lead(*is)
	switch {
	case was.Level != is.Level:
		return w.Say.Say(i18n.DidMove, who, w.LevelOf(is.Level))
	case c.Verb == book.VerbLeadQualify:
		return w.Say.Say(i18n.DidQualify, who)
	case is.State == funnel.LostLead:
		return w.Say.Say(i18n.DidLose, who, w.Reason(is.Reason))
	case c.Verb == book.VerbLeadPause:
		return w.Say.Say(i18n.DidPause, who)
	case c.Verb == book.VerbLeadRevive:
		return w.Say.Say(i18n.DidRevive, who)
	}
	return w.Say.Say(i18n.DidEditLead, who)
}

// edit tells which lines of a card were added and removed. One that was removed and added again has only another place.
func (w Words) edit(c book.Change) string {
	var removed, added []book.LeadDetail
	for _, e := range c.Effects {
		if d, ok := e.Before.(book.LeadDetail); ok {
			removed = append(removed, d)
		}
		if d, ok := e.After.(book.LeadDetail); ok {
			added = append(added, d)
		}
	}
	var lead int64
	var parts []string
	for _, d := range added {
		if lead = d.Lead; !slices.Contains(removed, d) {
			parts = append(parts, w.did(i18n.DidAdd, w.detail(d)))
		}
	}
	for _, d := range removed {
		if lead = d.Lead; !slices.Contains(added, d) {
			parts = append(parts, w.did(i18n.DidRemove, w.detail(d)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return w.Say.Say(i18n.DidEditLines, id(lead), join(parts, w.Say.Say(i18n.ListSemicolon)))
}

// merge tells which leads were joined.
func (w Words) merge(c book.Change) string {
	var gone, kept string
	for _, e := range c.Effects {
		if l, ok := e.Before.(funnel.Lead); ok && e.After == nil {
			gone = w.Lead(l)
		}
		if d, ok := e.After.(book.LeadDetail); ok && d.Kind == "merged" && e.Before == nil {
			kept = "#" + id(d.Lead)
		}
	}
	if gone == "" || kept == "" {
		return ""
	}
	return w.Say.Say(i18n.DidMerge, gone, kept)
}

// careChange tells what was done or planned with a lead; "" when its records do not say.
func (w Words) careChange(c book.Change) string {
	if _, t := effectOn[funnel.Touch](c); c.Verb == book.VerbTouch && t != nil {
		return w.Say.Say(i18n.DidTouchLead, id(t.Lead), w.Touch(*t))
	}
	if _, d := effectOn[funnel.Deal](c); c.Verb == book.VerbDeal && d != nil {
		s := i18n.DidDeal
		if d.Amount < 0 {
			s = i18n.DidRefund
		}
		return w.Say.Say(s, id(d.Lead), w.Deal(*d))
	}
	if _, r := effectOn[funnel.Referral](c); c.Verb == book.VerbRefer && r != nil {
		return w.Say.Say(i18n.DidRefer, id(r.Lead), id(r.Referrer))
	}
	if _, d := effectOn[book.LeadDetail](c); c.Verb == book.VerbLeadNegotiate && d != nil {
		return w.Say.Say(i18n.DidNegotiate, id(d.Lead), w.detail(*d))
	}
	if _, d := effectOn[book.LeadDetail](c); c.Verb == book.VerbLeadAsk && d != nil {
		return w.Say.Say(i18n.DidAsk, id(d.Lead), clean(d.Text))
	}
	if was, is := effectOn[book.LeadDetail](c); c.Verb == book.VerbGrade && (was != nil || is != nil) {
		if is == nil {
			return w.Say.Say(i18n.DidClearGrade, id(was.Lead), clean(was.Text))
		}
		return w.Say.Say(i18n.DidGrade, id(is.Lead), clean(is.Text))
	}
	_, u := effectOn[funnel.FollowUp](c)
	if u == nil {
		return ""
	}
	switch c.Verb {
	case book.VerbFollowUpDone:
		return w.Say.Say(i18n.DidFinish, id(u.Lead), w.FollowUp(*u))
	case book.VerbFollowUpSnooze:
		return w.Say.Say(i18n.DidSnooze, id(u.Lead), w.FollowUp(*u))
	}
	return w.Say.Say(i18n.DidPlan, id(u.Lead), w.FollowUp(*u))
}

// ArrivalDay is the day of an arrival in words.
func (w Words) ArrivalDay(d *funnel.Day) string {
	if d == nil {
		return w.Say.Say(i18n.KnownBefore)
	}
	return w.Date(*d)
}

// person tells a record about a person in a few words; "" when it is none.
func (w Words) person(record any) string {
	switch r := record.(type) {
	case funnel.Lead:
		return w.Say.Say(i18n.LeadAt, w.Lead(r), w.LevelOf(r.Level))
	case book.LeadDetail:
		return "#" + id(r.Lead) + " " + w.detail(r)
	case book.LeadArrival:
		return w.Say.Say(i18n.NounArrival) + " #" + id(r.Lead) + " " + w.LevelOf(r.Level) + " " + w.ArrivalDay(r.Day)
	case funnel.Touch:
		return w.Say.Say(i18n.NounTouch) + " #" + id(r.Lead) + " " + w.Touch(r)
	case funnel.FollowUp:
		return "#" + id(r.Lead) + " " + w.FollowUp(r)
	case funnel.Deal:
		return w.Say.Say(i18n.NounDeal) + " #" + id(r.Lead) + " " + w.Deal(r)
	case funnel.Referral:
		return w.Say.Say(i18n.NounReferral) + " #" + id(r.Referrer) + " → #" + id(r.Lead)
	case funnel.Field:
		words := w.Say.Say(i18n.NounField) + " " + r.Key
		if r.Name != "" {
			words += " “" + clean(r.Name) + "”"
		}
		return words
	}
	return ""
}

// detail tells a line of a card.
func (w Words) detail(d book.LeadDetail) string {
	s := i18n.LabelTag
	switch d.Kind {
	case "field":
		return w.own(d)
	case "phone":
		s = i18n.LabelPhone
	case "email":
		s = i18n.LabelEmail
	case "merged":
		return "← #" + d.Text
	case "refusal":
		s = i18n.LabelRefusal
	case "answer":
		s = i18n.LabelAnswer
	case "offer":
		s = i18n.LabelOffer
	case "verdict":
		s = i18n.LabelVerdict
	}
	return w.Say.Say(s) + " " + clean(d.Text)
}

// own tells a value of a field of the agent's own, written as on the card.
func (w Words) own(d book.LeadDetail) string {
	text := d.Text
	if d.Own.Key == "" {
		return "#" + id(d.Own.ID) + " = " + clean(text)
	}
	own := []funnel.Field{{ID: d.Own.ID, Key: d.Own.Key, Type: d.Own.Type}}
	for _, field := range card.Fields(own) {
		if field.Custom != nil {
			text = join(field.Text(w.reader(own), funnel.Card{Custom: map[string]string{d.Own.Key: d.Text}}), "")
		}
	}
	return d.Own.Key + " = " + clean(text)
}

// planned tells the follow-up that a change planned, else the first one that it moved, else the note that it wrote down; "" when
// there is none of these.
func (w Words) planned(c book.Change) string {
	moved := ""
	for _, e := range c.Effects {
		u, ok := e.After.(funnel.FollowUp)
		switch {
		case ok && e.Before == nil:
			return w.Say.Say(i18n.DidPlan, id(u.Lead), w.FollowUp(u))
		case ok && u.Closed == nil && moved == "":
			moved = w.Say.Say(i18n.DidSnooze, id(u.Lead), w.FollowUp(u))
		}
	}
	if _, t := effectOn[funnel.Touch](c); moved == "" && t != nil {
		return w.Say.Say(i18n.DidTouchLead, id(t.Lead), w.Touch(*t))
	}
	return moved
}
