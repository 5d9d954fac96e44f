package book

import (
	"cmp"
	"context"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// MergeLeads joins everything of one lead to another, which keeps its number: what its card lacks is filled in, touches, follow-ups,
// deals and referrals come over, each level keeps the earlier arrival, and one that is then later than a higher one is brought back. A
// drawn arrival that falls away takes its place out of the tally, as a correction that is recorded. When the two together have passed
// the three tests, and neither alone, the lead moves to the qualifying level as by QualifyLead. Notes that together are too long for one
// are refused.
func (b *Book) MergeLeads(ctx context.Context, into, from int64, day funnel.Day) (out Outcome, err error) {
	out.Change, err = b.write(ctx, VerbLeadMerge, func(w *writing) error {
		if into == from {
			return i18n.Failed(i18n.MergeWithSelf, number(into))
		}
		kept, levels, err := w.leadAndLevels(ctx, into)
		if err != nil {
			return err
		}
		gone, err := readLead(ctx, w.Tx, from)
		if err != nil {
			return err
		}
		joined := mergedCard(kept.Card, gone.Card)
		if n := len(joined.Note); n > funnel.MaxNote && joined.Note != kept.Note && joined.Note != gone.Note {
			return i18n.Failed(i18n.NotesTooLong, number(into), number(from), n, funnel.MaxNote)
		}
		if err := w.mergeArrivals(ctx, into, from, &out); err != nil {
			return err
		}
		for _, query := range moveRows() {
			if _, err := w.ExecContext(ctx, query, into, from); err != nil {
				return err
			}
		}
		if err := w.mergeReferrals(ctx, into, from); err != nil {
			return err
		}
		if err := w.deleteLead(ctx, from); err != nil {
			return err
		}
		ids, err := readIDs(ctx, w.Tx)
		if err != nil {
			return err
		}
		if err := w.storeCard(ctx, ids, into, kept.Card, joined); err != nil {
			return err
		}
		if err := w.storeStanding(ctx, levels, kept, gone); err != nil {
			return err
		}
		key, err := newKey()
		if err != nil {
			return err
		}
		if _, err := w.ExecContext(ctx, "INSERT INTO merged (uuid, lead, was) VALUES (?, ?, ?)", key, into, from); err != nil {
			return err
		}
		err = w.settleMerged(ctx, levels, kept, gone, day, &out)
		out.From = kept.Level
		return err
	})
	return out, err
}

// settleMerged puts the path of a lead in order that was joined with another, and takes the lead to the qualifying level when the two
// have passed the tests together, on a day.
func (w *writing) settleMerged(ctx context.Context, levels []funnel.Level, kept, gone funnel.Lead, day funnel.Day, out *Outcome) error {
	p, err := w.openPath(ctx, kept.ID, false, out)
	if err != nil {
		return err
	}
	if err := p.keepOrder(ctx); err != nil {
		return err
	}
	if min(liveliness(kept.State), liveliness(gone.State)) < max(liveliness(kept.State), liveliness(gone.State)) {
		if err := w.comeBack(ctx, kept.ID, day); err != nil {
			return err
		}
	}
	if err := p.tell(ctx); err != nil {
		return err
	}
	if err := w.tellLead(ctx, kept.ID, out); err != nil || kept.Tests.Passed() || gone.Tests.Passed() {
		return err
	}
	return w.qualify(ctx, out.Lead, levels, day, false, out)
}

// moveRows are the statements that give rows of one lead (?2) to another (?1). Those of the card are written with the card.
func moveRows() []string {
	return []string{
		"UPDATE touch SET lead = ?1 WHERE lead = ?2",
		"UPDATE followup SET lead = ?1 WHERE lead = ?2",
		"UPDATE deal SET lead = ?1 WHERE lead = ?2",
		"UPDATE merged SET lead = ?1 WHERE lead = ?2",
		"UPDATE refusal SET lead = ?1 WHERE lead = ?2",
		"UPDATE answer SET lead = ?1 WHERE lead = ?2",
		"UPDATE offer SET lead = ?1 WHERE lead = ?2",
		"UPDATE verdict SET lead = ?1 WHERE lead = ?2 AND view NOT IN (SELECT view FROM verdict WHERE lead = ?1)",
		"DELETE FROM verdict WHERE lead = ?2",
	}
}

// mergeArrivals leaves to each level the earlier of two arrivals: one before the book is the earliest, and on the same day one that
// was drawn comes before one that was not.
func (w *writing) mergeArrivals(ctx context.Context, into, from int64, out *Outcome) error {
	p, err := w.openPath(ctx, into, false, out)
	if err != nil {
		return err
	}
	others, err := readArrivals(ctx, w.Tx, from)
	if err != nil {
		return err
	}
	for i := range p.steps {
		s, other := &p.steps[i], others[p.steps[i].Key]
		if other.row == 0 {
			continue
		}
		if s.row == 0 {
			if _, err := w.ExecContext(ctx, "UPDATE arrival SET lead = ? WHERE id = ?", into, other.row); err != nil {
				return err
			}
			s.row, s.arrival = other.row, other.arrival
			continue
		}
		falls, stays := other, *s
		if earlier(other.arrival, s.arrival) {
			falls, stays = *s, other
		}
		if err := w.dropArrival(ctx, falls); err != nil {
			return err
		}
		if stays.row == other.row {
			if _, err := w.ExecContext(ctx, "UPDATE arrival SET lead = ? WHERE id = ?", into, other.row); err != nil {
				return err
			}
		}
		out.Gone = append(out.Gone, Arrived{Arrival: falls.arrival})
		s.row, s.arrival = stays.row, stays.arrival
	}
	// What is left is at a level that has become a crowd since.
	_, err = w.ExecContext(ctx, "UPDATE arrival SET lead = ? WHERE lead = ?", into, from)
	return err
}

// earlier reports whether an arrival comes before another.
func earlier(a, b funnel.Arrival) bool {
	switch {
	case a.Day == nil || b.Day == nil:
		return a.Day == nil && b.Day != nil
	case *a.Day != *b.Day:
		return *a.Day < *b.Day
	}
	return a.Drawn && !b.Drawn
}

// dropArrival deletes an arrival and, when it was drawn, takes its place out of the tally: the same person was counted twice.
func (w *writing) dropArrival(ctx context.Context, s step) error {
	if _, err := w.ExecContext(ctx, "DELETE FROM arrival WHERE id = ?", s.row); err != nil {
		return err
	}
	return w.takeOut(ctx, s.arrival)
}

// takeOut takes the place of an arrival that was drawn out of the tally.
func (w *writing) takeOut(ctx context.Context, a funnel.Arrival) error {
	if !a.Drawn {
		return nil
	}
	ids, err := readIDs(ctx, w.Tx)
	if err != nil {
		return err
	}
	insert, err := w.PrepareContext(ctx, insertTally)
	if err != nil {
		return err
	}
	defer insert.Close()
	correction := funnel.Tally{Day: *a.Day, Level: a.Level, Channel: a.Channel, Count: -1}
	return ids.insert(ctx, insert, &correction, w.at)
}

// mergeReferrals gives the referrals of one lead to another. Who was sent by both was sent by the one that stays; nobody is sent by
// themselves.
func (w *writing) mergeReferrals(ctx context.Context, into, from int64) error {
	for _, query := range []string{
		"DELETE FROM referral WHERE (lead = ?1 AND referrer = ?2) OR (lead = ?2 AND referrer = ?1)",
		"UPDATE referral SET referrer = ?1 WHERE referrer = ?2",
		"UPDATE referral SET lead = ?1 WHERE lead = ?2 AND NOT EXISTS (SELECT 1 FROM referral WHERE lead = ?1)",
	} {
		if _, err := w.ExecContext(ctx, query, into, from); err != nil {
			return err
		}
	}
	return w.breakCycle(ctx, into)
}

// breakCycle drops the referral of a lead that was, over others, sent by itself.
func (w *writing) breakCycle(ctx context.Context, lead int64) error {
	seen := map[int64]bool{}
	for at := lead; !seen[at]; {
		seen[at] = true
		err := w.QueryRowContext(ctx, "SELECT referrer FROM referral WHERE lead = ?", at).Scan(&at)
		if noRows(err) {
			return nil
		}
		if err != nil {
			return err
		}
		if at == lead {
			_, err := w.ExecContext(ctx, "DELETE FROM referral WHERE lead = ?", lead)
			return err
		}
	}
	return nil
}

// storeStanding gives the lead that stays the higher of the two levels, the livelier of the two states and what is known of the
// tests.
func (w *writing) storeStanding(ctx context.Context, levels []funnel.Level, kept, gone funnel.Lead) error {
	level := kept.Level
	if above(levels, gone.Level, level) {
		level = gone.Level
	}
	id, err := levelID(ctx, w.Tx, level)
	if err != nil {
		return err
	}
	state := kept
	if liveliness(gone.State) > liveliness(kept.State) {
		state = gone
	}
	added := min(kept.Added, gone.Added)
	_, err = w.ExecContext(ctx, `
		UPDATE lead SET level = ?, state = ?, state_day = ?, reason = ?, need = ?, authority = ?, money = ?, forced = ?, added = ?
		WHERE id = ?`,
		id, string(state.State), dayOrNull(state.StateDay), state.Reason,
		string(cmp.Or(kept.Tests.Need, gone.Tests.Need)), string(cmp.Or(kept.Tests.Authority, gone.Tests.Authority)),
		string(cmp.Or(kept.Tests.Money, gone.Tests.Money)), cmp.Or(kept.Forced, gone.Forced), added.String(), kept.ID)
	return err
}

// liveliness orders the states: active, paused, lost.
func liveliness(s funnel.State) int {
	switch s {
	case funnel.Active:
		return 2
	case funnel.PausedLead:
		return 1
	}
	return 0
}

// mergedCard is a card with what it lacks filled in from another.
func mergedCard(c, other funnel.Card) funnel.Card {
	c = c.Clone()
	c.Phones, c.Emails = append(c.Phones, other.Phones...), append(c.Emails, other.Emails...) // each is kept once
	c.Tags = withTags(c.Tags, other.Tags)
	for _, pair := range [...][2]*string{
		{&c.Source, &other.Source},
		{&c.Product, &other.Product},
		{&c.Region, &other.Region},
		{&c.Job, &other.Job},
		{&c.Employer, &other.Employer},
		{&c.Address, &other.Address},
		{&c.Interests, &other.Interests},
		{&c.Education, &other.Education},
		{&c.Preferred, &other.Preferred},
		{&c.Payment, &other.Payment},
		{&c.Type, &other.Type},
		{&c.Supplier, &other.Supplier},
	} {
		*pair[0] = cmp.Or(*pair[0], *pair[1])
	}
	c.Value, c.Income = cmp.Or(c.Value, other.Value), cmp.Or(c.Income, other.Income)
	c.Consent, c.NoContact = cmp.Or(c.Consent, other.Consent), cmp.Or(c.NoContact, other.NoContact)
	c.Sex = cmp.Or(c.Sex, other.Sex)
	if !c.Birthday.Known() || c.Birthday.Year == 0 && c.Birthday.MonthDay() == other.Birthday.MonthDay() {
		c.Birthday = other.Birthday
	}
	switch {
	case c.Note == "":
		c.Note = other.Note
	case other.Note != "" && other.Note != c.Note:
		c.Note += "\n\n" + other.Note
	}
	for key, value := range other.Custom {
		if _, ok := c.Custom[key]; ok {
			continue
		}
		if c.Custom == nil {
			c.Custom = map[string]string{}
		}
		c.Custom[key] = value
	}
	return c
}
