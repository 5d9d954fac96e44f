package cli

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// peopleWords says in one phrase what a change about a person did, by its main record. It reports false for other changes.
func (f *factory) peopleWords(c book.Change, o book.Outline) (string, bool) {
	var words string
	switch c.Verb {
	case book.VerbLeadForget:
		words = f.say.Say(i18n.DidForget)
	case book.VerbLeadAdd, book.VerbLeadEdit, book.VerbLeadRemove, book.VerbLeadMove, book.VerbLeadQualify, book.VerbLeadArrival,
		book.VerbLeadMerge, book.VerbLeadLose, book.VerbLeadPause, book.VerbLeadRevive:
		words = f.leadChangeWords(c, o)
	case book.VerbTouch, book.VerbFollowUpAdd, book.VerbFollowUpDone, book.VerbFollowUpSnooze, book.VerbDeal, book.VerbRefer:
		words = f.careChangeWords(c, o)
	default:
		return "", false
	}
	if words == "" && !tells(c) {
		words = f.say.Say(i18n.DidToForgotten)
	}
	return words, words != ""
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

// leadChangeWords tells a change to a card or to the path of a lead; "" when its records do not say.
func (f *factory) leadChangeWords(c book.Change, o book.Outline) string {
	was, is := effectOnLead(c)
	if c.Verb == book.VerbLeadMerge {
		return f.mergeWords(c)
	}
	if a, b := lastArrival(c); c.Verb == book.VerbLeadArrival && (a != nil || b != nil) {
		if b == nil {
			return f.say.Say(i18n.DidDropArrival, id(a.Lead), f.levelOf(a.Level, o))
		}
		return f.say.Say(i18n.DidArrival, id(b.Lead), f.levelOf(b.Level, o), f.arrivalDay(b.Day))
	}
	switch {
	case was == nil && is == nil && c.Verb == book.VerbLeadEdit:
		return f.editWords(c)
	case was == nil && is == nil:
		return ""
	case is == nil:
		return f.say.Say(i18n.DidRemove, f.recordWords(*was, o))
	case was == nil:
		return f.say.Say(i18n.DidAdd, f.recordWords(*is, o))
	}
	who := f.leadWords(*is)
	switch {
	case was.Level != is.Level:
		return f.say.Say(i18n.DidMove, who, f.levelOf(is.Level, o))
	case c.Verb == book.VerbLeadQualify:
		return f.say.Say(i18n.DidQualify, who)
	case is.State == funnel.LostLead:
		return f.say.Say(i18n.DidLose, who, f.reasonWords(is.Reason))
	case c.Verb == book.VerbLeadPause:
		return f.say.Say(i18n.DidPause, who)
	case c.Verb == book.VerbLeadRevive:
		return f.say.Say(i18n.DidRevive, who)
	}
	return f.say.Say(i18n.DidEditLead, who)
}

// editWords tells which lines of a card were added and removed. One that was removed and added again has only another place.
func (f *factory) editWords(c book.Change) string {
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
			parts = append(parts, f.say.Say(i18n.DidAdd, f.detailWords(d)))
		}
	}
	for _, d := range removed {
		if lead = d.Lead; !slices.Contains(added, d) {
			parts = append(parts, f.say.Say(i18n.DidRemove, f.detailWords(d)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return f.say.Say(i18n.DidEditLines, id(lead), join(parts, f.say.Say(i18n.ListSemicolon)))
}

// mergeWords tells which leads were joined.
func (f *factory) mergeWords(c book.Change) string {
	var gone, kept string
	for _, e := range c.Effects {
		if l, ok := e.Before.(funnel.Lead); ok && e.After == nil {
			gone = f.leadWords(l)
		}
		if d, ok := e.After.(book.LeadDetail); ok && d.Kind == "merged" && e.Before == nil {
			kept = "#" + id(d.Lead)
		}
	}
	if gone == "" || kept == "" {
		return ""
	}
	return f.say.Say(i18n.DidMerge, gone, kept)
}

// careChangeWords tells what was done or planned with a lead; "" when its records do not say.
func (f *factory) careChangeWords(c book.Change, o book.Outline) string {
	if _, t := effectOn[funnel.Touch](c); c.Verb == book.VerbTouch && t != nil {
		return f.say.Say(i18n.DidTouchLead, id(t.Lead), f.touchWords(*t, o))
	}
	if _, d := effectOn[funnel.Deal](c); c.Verb == book.VerbDeal && d != nil {
		s := i18n.DidDeal
		if d.Amount < 0 {
			s = i18n.DidRefund
		}
		return f.say.Say(s, id(d.Lead), f.dealWords(*d, o))
	}
	if _, r := effectOn[funnel.Referral](c); c.Verb == book.VerbRefer && r != nil {
		return f.say.Say(i18n.DidRefer, id(r.Lead), id(r.Referrer))
	}
	_, u := effectOn[funnel.FollowUp](c)
	if u == nil {
		return ""
	}
	switch c.Verb {
	case book.VerbFollowUpDone:
		return f.say.Say(i18n.DidFinish, id(u.Lead), f.followUpWords(*u))
	case book.VerbFollowUpSnooze:
		return f.say.Say(i18n.DidSnooze, id(u.Lead), f.followUpWords(*u))
	}
	return f.say.Say(i18n.DidPlan, id(u.Lead), f.followUpWords(*u))
}

// arrivalDay is the day of an arrival in words.
func (f *factory) arrivalDay(d *funnel.Day) string {
	if d == nil {
		return f.say.Say(i18n.KnownBefore)
	}
	return f.date(*d)
}

// personWords tells a record about a person in a few words; "" when it is none.
func (f *factory) personWords(record any, o book.Outline) string {
	switch r := record.(type) {
	case funnel.Lead:
		return f.say.Say(i18n.LeadAt, f.leadWords(r), f.levelOf(r.Level, o))
	case book.LeadDetail:
		return "#" + id(r.Lead) + " " + f.detailWords(r)
	case book.LeadArrival:
		return f.say.Say(i18n.NounArrival) + " #" + id(r.Lead) + " " + f.levelOf(r.Level, o) + " " + f.arrivalDay(r.Day)
	case funnel.Touch:
		return f.say.Say(i18n.NounTouch) + " #" + id(r.Lead) + " " + f.touchWords(r, o)
	case funnel.FollowUp:
		return "#" + id(r.Lead) + " " + f.followUpWords(r)
	case funnel.Deal:
		return f.say.Say(i18n.NounDeal) + " #" + id(r.Lead) + " " + f.dealWords(r, o)
	case funnel.Referral:
		return f.say.Say(i18n.NounReferral) + " #" + id(r.Referrer) + " → #" + id(r.Lead)
	case funnel.Field:
		words := f.say.Say(i18n.NounField) + " " + r.Key
		if r.Name != "" {
			words += " “" + clean(r.Name) + "”"
		}
		return words
	}
	return ""
}

// detailWords tells a line of a card.
func (f *factory) detailWords(d book.LeadDetail) string {
	s := i18n.LabelTag
	switch d.Kind {
	case "field":
		return d.Field + " = " + clean(d.Text)
	case "phone":
		s = i18n.LabelPhone
	case "email":
		s = i18n.LabelEmail
	case "merged":
		return "← #" + d.Text
	}
	return f.say.Say(s) + " " + clean(d.Text)
}
