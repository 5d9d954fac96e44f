package book

import (
	"cmp"
	"context"
	"database/sql"
	"iter"
	"slices"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// leadStep is how many leads are written together, table by table, so that the journal keeps a run of numbers of each and not a row.
const leadStep = 1000

// addStories writes leads with all that happened to them, and tells now and then how many.
func (w *writing) addStories(ctx context.Context, stories iter.Seq[funnel.Story], wrote func(done int)) error {
	s, err := w.newStoryteller(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	var batch []funnel.Story
	for story := range stories {
		if batch = append(batch, story); len(batch) < leadStep {
			continue
		}
		if err := s.write(ctx, batch); err != nil {
			return err
		}
		batch = batch[:0]
		wrote(len(s.numbers))
	}
	if err := s.write(ctx, batch); err != nil {
		return err
	}
	wrote(len(s.numbers))
	return nil
}

// storyteller writes stories into the tables.
type storyteller struct {
	*writing
	ids      keyIDs
	unnamed  unnamed
	askAgain funnel.AskAgain
	numbers  []int64 // of the leads, in the order of their stories
	insert   map[string]*sql.Stmt

	dated, drawn int // arrivals on a day, and those of them that were drawn
}

// unnamed are the people of tallies without a card, by channel.
type unnamed map[spot]map[int64]int64

// spot is a level on a day.
type spot struct {
	day   string
	level int64
}

// storyInserts are the statements that write a row of a story, by table.
func storyInserts() map[string]string {
	return map[string]string{
		"lead":     insertLead,
		"contact":  "INSERT INTO contact (uuid, lead, kind, value, key, doubt) VALUES (?, ?, ?, ?, ?, ?)",
		"tag":      "INSERT INTO tag (uuid, lead, tag, folded) VALUES (?, ?, ?, ?)",
		"arrival":  "INSERT INTO arrival (uuid, lead, level, day, channel, drawn) VALUES (?, ?, ?, ?, ?, ?)",
		"touch":    "INSERT INTO touch (uuid, lead, day, kind, outcome, minutes, note, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		"followup": "INSERT INTO followup (uuid, lead, due, what, every, closed, dropped, snoozes, reason, at, anchor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		"deal":     "INSERT INTO deal (uuid, lead, day, amount, product, cost, note, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		"refusal":  "INSERT INTO refusal (uuid, lead, day, reason, level, again) VALUES (?, ?, ?, ?, ?, ?)",
		"referral": "INSERT INTO referral (uuid, lead, referrer, tone, day) VALUES (?, ?, ?, ?, ?)",
	}
}

func (w *writing) newStoryteller(ctx context.Context) (s *storyteller, err error) {
	s = &storyteller{writing: w, insert: map[string]*sql.Stmt{}}
	if s.ids, err = readIDs(ctx, w.Tx); err != nil {
		return nil, err
	}
	if s.unnamed, err = readUnnamed(ctx, w.Tx); err != nil {
		return nil, err
	}
	if s.askAgain, err = readAskAgain(ctx, w.Tx); err != nil {
		return nil, err
	}
	for table, query := range storyInserts() {
		stmt, err := w.PrepareContext(ctx, query) //nolint:sqlclosecheck // close does, at the end of the write
		if err != nil {
			s.close()
			return nil, err
		}
		s.insert[table] = stmt
	}
	return s, nil
}

func readUnnamed(ctx context.Context, tx *sql.Tx) (unnamed, error) {
	all := unnamed{}
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var at spot
		var channel, n int64
		if err := rows.Scan(&at.day, &at.level, &channel, &n); err != nil {
			return err
		}
		if all[at] == nil {
			all[at] = map[int64]int64{}
		}
		all[at][channel] = n
		return nil
	}, "SELECT day, level, channel, tallied - drawn FROM rollup WHERE tallied > drawn")
	return all, err
}

func (s *storyteller) close() {
	for _, stmt := range s.insert {
		_ = stmt.Close()
	}
}

// write writes a batch table by table.
func (s *storyteller) write(ctx context.Context, batch []funnel.Story) error {
	first := len(s.numbers)
	for _, story := range batch {
		id, err := s.putLead(ctx, story)
		if err != nil {
			return err
		}
		s.numbers = append(s.numbers, id)
	}
	for _, put := range []func(context.Context, int64, funnel.Story) error{
		s.putContacts, s.putTags, s.putFields, s.putArrivals, s.putTouches, s.putFollowUps, s.putDeals, s.putReferral, s.putRefusal,
	} {
		for i, story := range batch {
			if err := put(ctx, s.numbers[first+i], story); err != nil {
				return err
			}
		}
	}
	if err := s.settleStandings(ctx); err != nil {
		return err
	}
	return s.flush(ctx)
}

// row inserts one row, whose first value is its UUID.
func (s *storyteller) row(ctx context.Context, table string, values ...any) error {
	key, err := newKey()
	if err != nil {
		return err
	}
	_, err = s.insert[table].ExecContext(ctx, append([]any{key}, values...)...)
	return err
}

func (s *storyteller) putLead(ctx context.Context, story funnel.Story) (int64, error) {
	level, ok := s.ids.levels[story.Level]
	if !ok {
		return 0, i18n.Failed(i18n.NoLevel, story.Level)
	}
	values, err := cardColumns(s.ids, story.Card)
	if err != nil {
		return 0, err
	}
	key, err := newKey()
	if err != nil {
		return 0, err
	}
	values = append(values, key, level, string(story.State), dayOrNull(story.StateDay), story.Reason,
		string(story.Tests.Need), string(story.Tests.Authority), string(story.Tests.Money), "", story.Added.String(), s.at)
	result, err := s.insert["lead"].ExecContext(ctx, values...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

func (s *storyteller) putContacts(ctx context.Context, lead int64, story funnel.Story) error {
	for _, c := range contactsOf(story.Card) {
		if err := s.row(ctx, "contact", lead, c.kind, c.value, c.key, c.doubt); err != nil {
			return err
		}
	}
	return nil
}

func (s *storyteller) putTags(ctx context.Context, lead int64, story funnel.Story) error {
	for _, tag := range story.Tags {
		if err := s.row(ctx, "tag", lead, tag, fold.Text(tag)); err != nil {
			return err
		}
	}
	return nil
}

func (s *storyteller) putFields(ctx context.Context, lead int64, story funnel.Story) error {
	return putCustom(ctx, s.Tx, lead, nil, story.Custom)
}

func (s *storyteller) putArrivals(ctx context.Context, lead int64, story funnel.Story) error {
	for _, a := range story.Arrivals {
		level, channel, drawn, err := s.count(a, story.Source)
		if err != nil {
			return err
		}
		if err := s.row(ctx, "arrival", lead, level, dayOrNull(a.Day), numberOrNull(channel), drawn); err != nil {
			return err
		}
	}
	return nil
}

// count is where an arrival counts: the numbers of its level and of its channel, and whether it is drawn from a tally there.
func (s *storyteller) count(a funnel.Arrival, through string) (level, channel int64, drawn bool, err error) {
	level, ok := s.ids.levels[a.Level]
	if !ok {
		return 0, 0, false, i18n.Failed(i18n.NoLevel, a.Level)
	}
	channel = s.ids.channels[through]
	if a.Day == nil {
		return level, channel, false, nil
	}
	channel, drawn = s.unnamed.draw(spot{a.Day.String(), level}, channel)
	if s.dated++; drawn {
		s.drawn++
	}
	return level, channel, drawn, nil
}

// draw is path.draw over the places kept in memory.
func (u unnamed) draw(at spot, source int64) (channel int64, drawn bool) {
	there := u[at]
	best, most := source, int64(0)
	switch {
	case there[source] > 0:
		most = there[source]
	case there[0] > 0:
		best, most = 0, there[0]
	case source == 0:
		for c, n := range there {
			if n > most || n == most && n > 0 && c < best {
				best, most = c, n
			}
		}
	}
	if most == 0 {
		return source, false
	}
	there[best]--
	return best, true
}

func (s *storyteller) putTouches(ctx context.Context, lead int64, story funnel.Story) error {
	for _, t := range story.Touches {
		if err := s.row(ctx, "touch", lead, t.Day.String(), t.Kind, t.Outcome, t.Minutes, t.Note, s.at); err != nil {
			return err
		}
	}
	return nil
}

func (s *storyteller) putFollowUps(ctx context.Context, lead int64, story funnel.Story) error {
	for _, f := range story.FollowUps {
		err := s.row(ctx, "followup", lead, f.Due.String(), f.What, f.Every.String(), dayOrNull(f.Closed), f.Dropped, f.Snoozes, f.Reason, s.at,
			cmp.Or(f.Anchor, f.Due).String())
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *storyteller) putDeals(ctx context.Context, lead int64, story funnel.Story) error {
	for _, d := range story.Deals {
		if err := s.row(ctx, "deal", lead, d.Day.String(), d.Amount, d.Product, d.Cost, d.Note, s.at); err != nil {
			return err
		}
	}
	return nil
}

func (s *storyteller) putReferral(ctx context.Context, lead int64, story funnel.Story) error {
	if story.Referrer < 1 || story.Referrer > len(s.numbers) {
		return nil
	}
	return s.row(ctx, "referral", lead, s.numbers[story.Referrer-1], string(story.Tone), story.Added.String())
}

// putRefusal notes the no of a lead that is lost.
func (s *storyteller) putRefusal(ctx context.Context, lead int64, story funnel.Story) error {
	if story.State != funnel.LostLead || story.StateDay == nil {
		return nil
	}
	again := s.askAgain.After(story.Reason, *story.StateDay)
	if slices.ContainsFunc(story.FollowUps, func(u funnel.FollowUp) bool { return u.Closed == nil }) {
		again = nil // the follow-up says it
	}
	return s.row(ctx, "refusal", lead, story.StateDay.String(), story.Reason, s.ids.levels[story.Level], dayOrNull(again))
}
