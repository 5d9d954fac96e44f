package book

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Change is one command's effect on the book.
type Change struct {
	ID      int64
	At      time.Time
	Verb    Verb
	Inverts int64 // the change that an undo took back or a redo put back, 0 for others
	Undone  bool  // taken back and not put back since
	Effects []Effect
	More    int64 // effects beyond those in Effects
	// Forgotten is how many of the records shown are left out, because the person they were about was forgotten since.
	Forgotten int
	Added     int64 // cards that an import added
	Edited    bool  // the import changed others
}

// Effect is what a change did to one record. A record is a funnel.Tally, funnel.Level, funnel.Channel, funnel.Target,
// funnel.DayOff, Setting, Segment, SavedPortrait, funnel.Field, or about a person: funnel.Lead, LeadDetail, LeadArrival, funnel.Touch, funnel.FollowUp,
// funnel.Deal or funnel.Referral; Before is nil for one that the change added, After for one that it removed.
type Effect struct {
	Before, After any
}

// Setting is one setting of the book, its value as people write it.
type Setting struct{ Key, Value string }

// effectsShown is how many effects of one change a history holds.
const effectsShown = 50

// History returns the newest changes, the newest first, at most limit of them (0 for all). What a change did is worked out
// backwards from the records as they are now and from what the journal kept of later changes.
func (b *Book) History(ctx context.Context, limit int) ([]Change, error) {
	if limit == 0 {
		limit = -1
	}
	var changes []Change
	err := b.read(ctx, func(tx *sql.Tx) (err error) {
		changes, err = collect(ctx, tx, scanChange, selectChange+"ORDER BY c.id DESC LIMIT ?", limit)
		if err != nil {
			return err
		}
		return describe(ctx, tx, changes)
	})
	return changes, err
}

// Change returns one change.
func (b *Book) Change(ctx context.Context, id int64) (Change, error) {
	var changes []Change
	err := b.read(ctx, func(tx *sql.Tx) (err error) {
		changes, err = collect(ctx, tx, scanChange, selectChange+"WHERE c.id = ?", id)
		if err != nil {
			return err
		}
		return describe(ctx, tx, changes)
	})
	if err != nil || len(changes) == 0 {
		return Change{}, err
	}
	return changes[0], nil
}

const selectChange = `
	SELECT c.id, c.at, c.verb,
	       iif(c.verb = 'redo', (SELECT u.inverts FROM change u WHERE u.id = c.inverts), coalesce(c.inverts, 0)),
	       c.verb NOT IN ('undo', 'redo') AND c.inverted_by IS NOT NULL
	FROM change c `

func scanChange(rows *sql.Rows) (c Change, err error) {
	return c, rows.Scan(&c.ID, instantColumn{&c.At}, &c.Verb, &c.Inverts, &c.Undone)
}

// recordKey is a record by its table and number.
type recordKey struct {
	table string
	id    int64
}

// replay walks the journal backwards and keeps the records that are asked for as they stood.
type replay struct {
	names  keyNames
	stands map[recordKey][]any // values in the order of columns; nil: not there
	shown  map[int64]*Change
}

// describe fills in the effects of changes, which are ordered from the newest to the oldest.
func describe(ctx context.Context, tx *sql.Tx, changes []Change) error {
	if len(changes) == 0 {
		return nil
	}
	r := replay{stands: map[recordKey][]any{}, shown: map[int64]*Change{}}
	var err error
	if r.names, err = readNames(ctx, tx); err != nil {
		return err
	}
	for i := range changes {
		c := &changes[i]
		if c.Verb == VerbUndo || c.Verb == VerbRedo {
			continue // its words are those of the change it took back
		}
		r.shown[c.ID] = c
		if err := r.want(ctx, tx, c); err != nil {
			return err
		}
	}
	if err := r.run(ctx, tx, changes[len(changes)-1].ID); err != nil {
		return err
	}
	gone := map[int64]OwnField{}
	for i := range changes {
		slices.Reverse(changes[i].Effects)
		nameFields(changes[i].Effects, gone)
	}
	return nil
}

// want notes the records whose change will be shown, as they stand now, and counts the rest.
func (r *replay) want(ctx context.Context, tx *sql.Tx, c *Change) error {
	rows, err := collect(ctx, tx, scanRowChange, selectRowChange+`
		WHERE change = ? ORDER BY seq LIMIT ?`, c.ID, effectsShown)
	if err != nil {
		return err
	}
	var all sql.NullInt64
	err = tx.QueryRowContext(ctx, "SELECT sum(last - first + 1) FROM change_row WHERE change = ?", c.ID).Scan(&all)
	if err == nil && c.Verb == VerbImport {
		err = tx.QueryRowContext(ctx, countImported, c.ID).Scan(&c.Added, &c.Edited)
	}
	if err != nil {
		return err
	}
	room := int64(effectsShown)
	for _, row := range rows {
		for id := row.first; id <= row.last && room > 0; id++ {
			room--
			if err := r.load(ctx, tx, recordKey{row.table, id}); err != nil {
				return err
			}
		}
	}
	c.More = all.Int64 - (effectsShown - room)
	return nil
}

// countImported counts the cards that a change added, and tells whether it changed any that were there.
const countImported = `
	SELECT coalesce(sum(last - first + 1) FILTER (WHERE tbl = 'lead' AND op = 'i'), 0), count(*) FILTER (WHERE op <> 'i') > 0
	FROM change_row WHERE change = ?`

func (r *replay) load(ctx context.Context, tx *sql.Tx, k recordKey) error {
	if _, ok := r.stands[k]; ok {
		return nil
	}
	columns, err := tableColumns(ctx, tx, k.table)
	if err != nil {
		return err
	}
	found, err := collect(ctx, tx, func(rows *sql.Rows) ([]any, error) {
		values := make([]any, len(columns))
		into := make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		return values, rows.Scan(into...)
	}, "SELECT * FROM "+quoted(k.table)+" WHERE rowid = ?", k.id)
	if err != nil {
		return err
	}
	r.stands[k] = nil
	if len(found) > 0 {
		r.stands[k] = found[0]
	}
	return nil
}

// journalRow is a row of the journal.
type journalRow struct {
	change int64
	rowChange
}

const selectRowChange = "SELECT change, tbl, op, first, last, old FROM change_row "

func scanRowChange(rows *sql.Rows) (r journalRow, err error) {
	var op string
	err = rows.Scan(&r.change, &r.table, &op, &r.first, &r.last, &r.old)
	if op != "" {
		r.op = op[0]
	}
	return r, err
}

// run takes back, on the records in mind, all changes from the newest to the one numbered oldest.
func (r *replay) run(ctx context.Context, tx *sql.Tx, oldest int64) error {
	rows, err := tx.QueryContext(ctx, selectRowChange+"WHERE change >= ? ORDER BY change DESC, seq DESC", oldest)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		row, err := scanRowChange(rows)
		if err != nil {
			return err
		}
		if err := r.step(row); err != nil {
			return err
		}
	}
	return rows.Err()
}

// step takes back one row of the journal and notes the effect when its change is shown.
func (r *replay) step(row journalRow) error {
	c := r.shown[row.change]
	for id := min(row.last, row.first+effectsShown); id >= row.first; id-- {
		k := recordKey{row.table, id}
		after, wanted := r.stands[k]
		if !wanted {
			continue
		}
		before, err := row.before(after)
		if err != nil {
			return err
		}
		r.stands[k] = before
		switch {
		case c == nil:
		case before == nil && after == nil:
			c.Forgotten++ // only a person's records go without a trace
		case len(c.Effects) < effectsShown:
			c.Effects = append(c.Effects, Effect{Before: r.names.record(k.table, before), After: r.names.record(k.table, after)})
		}
	}
	return nil
}

// before returns the record as it was before the row of the journal was written, from how it was after.
func (row journalRow) before(after []any) ([]any, error) {
	switch row.op {
	case 'i', opForgotten:
		return nil, nil
	case 'd':
		return decodeRow(row.old)
	}
	old, err := decodeColumns(row.old)
	if err != nil {
		return nil, err
	}
	before := slices.Clone(after)
	for place, value := range old {
		if place >= 0 && place < len(before) {
			before[place] = value
		}
	}
	return before, nil
}

// keyNames maps the numbers of levels and channels to their keys, and those of own fields to the fields.
type keyNames struct {
	levels, channels map[int64]string
	fields           map[int64]OwnField
}

func readNames(ctx context.Context, tx *sql.Tx) (keyNames, error) {
	n := keyNames{map[int64]string{}, map[int64]string{}, map[int64]OwnField{}}
	levels, err := readLevels(ctx, tx)
	if err != nil {
		return n, err
	}
	channels, err := readChannels(ctx, tx)
	if err != nil {
		return n, err
	}
	for _, l := range levels {
		n.levels[l.ID] = l.Key
	}
	for _, c := range channels {
		n.channels[c.ID] = c.Key
	}
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var f OwnField
		if err := rows.Scan(&f.ID, &f.Key, &f.Type); err != nil {
			return err
		}
		n.fields[f.ID] = f
		return nil
	}, "SELECT id, key, type FROM field")
	return n, err
}

// record makes a record of the domain out of the values of a row; nil out of none.
func (n keyNames) record(table string, values []any) any {
	if values == nil {
		return nil
	}
	v := rowValues(values)
	switch table {
	case "tally":
		return funnel.Tally{
			ID: v.int(0), Day: v.day(2), Level: named(n.levels, v.int(3)), Channel: n.channels[v.int(4)],
			Count: v.int(5), Note: v.text(6), Cost: v.optional(7), Minutes: v.optional(8),
		}
	case "level":
		return funnel.Level{
			ID: v.int(0), Key: v.text(2), Names: funnel.Names{En: v.text(3), Vi: v.text(4), Zh: v.text(5)},
			Position: int(v.int(6)), Hidden: v.int(7) != 0, Crowd: v.int(8) != 0, Entry: v.int(9) != 0,
			Qualifying: v.int(10) != 0, Buying: v.int(11) != 0, Idle: int(v.int(12)), Care: v.care(13),
		}
	case "channel":
		return funnel.Channel{
			ID: v.int(0), Key: v.text(2), Names: funnel.Names{En: v.text(3), Vi: v.text(4), Zh: v.text(5)},
			Position: int(v.int(6)), Hidden: v.int(7) != 0,
		}
	case "target":
		return funnel.Target{
			Level: named(n.levels, v.int(2)), Count: v.int(3), Cleared: v.optional(3) == nil,
			Per: funnel.Per(v.text(4)), From: v.day(5),
		}
	case "day_off":
		return funnel.DayOff{ID: v.int(0), Period: funnel.Period{From: v.day(2), To: v.day(3)}, Note: v.text(4)}
	case "lead", "contact", "tag", "field", "field_value", "arrival", "touch", "followup", "deal", "referral", "merged",
		"refusal", "answer", "offer", "verdict":
		return n.person(table, v)
	case "segment":
		return Segment{ID: v.int(0), Name: v.text(2), Filter: v.text(4), Lang: i18n.Lang(v.text(5))}
	case "portrait":
		return SavedPortrait{ID: v.int(0), Name: v.text(2), Day: v.day(4), People: v.text(5), Rest: v.text(6), Lang: i18n.Lang(v.text(7))}
	case "setting":
		return Setting{Key: v.text(1), Value: settingText(v.text(1), v.text(2))}
	}
	return nil
}

func named(keys map[int64]string, id int64) string {
	if key, ok := keys[id]; ok {
		return key
	}
	return fmt.Sprintf("#%d", id)
}

// rowValues reads the values of a row by the place of their column. Schema and STRICT tables vouch for the types; a
// column that the row is too short for reads as zero.
type rowValues []any

func (v rowValues) at(i int) any {
	if i < len(v) {
		return v[i]
	}
	return nil
}

func (v rowValues) int(i int) int64 {
	n, _ := v.at(i).(int64)
	return n
}

func (v rowValues) text(i int) string {
	s, _ := v.at(i).(string)
	return s
}

func (v rowValues) optional(i int) *int64 {
	if n, ok := v.at(i).(int64); ok {
		return &n
	}
	return nil
}

func (v rowValues) day(i int) funnel.Day {
	d, err := funnel.ParseDay(v.text(i))
	if err != nil {
		return 0
	}
	return d
}
