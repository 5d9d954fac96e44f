package book

import (
	"database/sql"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// settle makes a book of the rows that were read: what they point to is there, nobody is below zero, and all that is derived is derived.
func (v *salvage) settle() (s Salvaged, err error) {
	for _, step := range []func() error{v.mendSettings, v.mendFrame, func() error { return v.mendReferences(&s) }, v.mendPlaces} {
		if err := step(); err != nil {
			return s, err
		}
	}
	if err := deriveAll(v.ctx, v.tx); err != nil {
		return s, err
	}
	if v.whole {
		problems, _, err := replayBack(v.ctx, v.tx)
		if err != nil {
			return s, err
		}
		s.History = problems == 0
	}
	if !s.History {
		if err := v.dropJournal(); err != nil {
			return s, err
		}
	}
	for _, k := range v.kinds {
		if k.Table != "change_row" {
			s.Kinds = append(s.Kinds, k)
		}
	}
	return s, v.keepNumbers()
}

// mendSettings gives settings that are lost or cannot be read the values of a new book.
func (v *salvage) mendSettings() error {
	key, err := newKey()
	if err != nil {
		return err
	}
	settings, err := readSettings(v.ctx, v.tx)
	if err != nil {
		return err
	}
	for _, k := range unfit(settings) {
		if k.key == settingBook {
			k.value = key
		}
		if err := putSetting(v.ctx, v.tx, k.setting); err != nil {
			return err
		}
	}
	return nil
}

// mendFrame puts levels and channels back that are lost but were recorded at: those of the model by their places, others without a name.
func (v *salvage) mendFrame() error {
	model, err := readSetting(v.ctx, v.tx, settingModel)
	if err != nil {
		return err
	}
	m, known := funnel.ModelByKey(model)
	if !known {
		m = DefaultSetup().Model
	}
	lost, err := v.numbers(lostLevels)
	if err != nil {
		return err
	}
	if n, err := number64(v.ctx, v.tx, "SELECT count(*) FROM level"); err != nil {
		return err
	} else if n == 0 { // all of them
		lost = lost[:0]
		for i := range m.Levels {
			lost = append(lost, int64(i+1))
		}
	}
	for _, id := range lost {
		l := funnel.Level{Key: "level" + number(id), Names: funnel.Names{En: "Level " + number(id)}, Position: int(id)}
		if id >= 1 && id <= int64(len(m.Levels)) {
			l = m.Levels[id-1]
		}
		if err := v.putBack("level", id, l.Key, func() error { return insertLevel(v.ctx, v.tx, l) }); err != nil {
			return err
		}
	}
	if lost, err = v.numbers(lostChannels); err != nil {
		return err
	}
	for _, id := range lost {
		c := funnel.Channel{Key: "channel" + number(id), Names: funnel.Names{En: "Channel " + number(id)}, Position: int(id)}
		if usual := funnel.DefaultChannels(); id >= 1 && id <= int64(len(usual)) {
			c = usual[id-1]
		}
		if err := v.putBack("channel", id, c.Key, func() error { return insertChannel(v.ctx, v.tx, c) }); err != nil {
			return err
		}
	}
	return nil
}

// putBack inserts a level or channel under the number that it had.
func (v *salvage) putBack(table string, id int64, key string, insert func() error) error {
	v.whole = false
	if err := insert(); err != nil {
		return err
	}
	return v.exec("UPDATE "+quoted(table)+" SET id = ? WHERE key = ?", id, key)
}

const (
	lostLevels = `
		SELECT DISTINCT level FROM (
		  SELECT level FROM tally UNION ALL SELECT level FROM arrival UNION ALL SELECT level FROM lead UNION ALL SELECT level FROM target)
		WHERE level NOT IN (SELECT id FROM level) ORDER BY level`
	lostChannels = `
		SELECT DISTINCT channel FROM (
		  SELECT channel FROM tally UNION ALL SELECT channel FROM arrival UNION ALL SELECT source FROM lead UNION ALL SELECT preferred FROM lead)
		WHERE channel IS NOT NULL AND channel NOT IN (SELECT id FROM channel) ORDER BY channel`
)

// mendReferences leaves arrivals and deals of lost people as numbers, as those of the forgotten, and drops what else belonged to what is lost.
func (v *salvage) mendReferences(s *Salvaged) error {
	for _, table := range []string{"arrival", "deal"} {
		result, err := v.tx.ExecContext(v.ctx, "UPDATE "+quoted(table)+" SET lead = NULL WHERE lead NOT IN (SELECT id FROM lead)")
		if err != nil {
			return err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return err
		}
		s.Nameless += int(n)
	}
	for { // what pointed to a row that is dropped may now point to nothing
		type astray struct {
			table string
			row   int64
		}
		rows, err := collect(v.ctx, v.tx, func(rows *sql.Rows) (a astray, err error) {
			err = rows.Scan(&a.table, &a.row)
			return a, err
		}, `SELECT DISTINCT "table", rowid FROM pragma_foreign_key_check WHERE "table" NOT IN ('change', 'change_row') AND rowid IS NOT NULL`)
		if err != nil || len(rows) == 0 {
			return err
		}
		v.whole = false
		for _, a := range rows {
			if err := v.exec("DELETE FROM "+quoted(a.table)+" WHERE id = ?", a.row); err != nil {
				return err
			}
			v.reject(a.table)
		}
	}
}

// reject counts a row that was read as one that did not stay.
func (v *salvage) reject(table string) {
	for i := range v.kinds {
		if k := &v.kinds[i]; k.Table == table {
			k.Read--
			k.Rejected++
		}
	}
}

// mendPlaces makes people who were drawn from tallies that are lost count for themselves, and drops corrections of what is lost.
func (v *salvage) mendPlaces() error {
	for _, statement := range []string{
		`DELETE FROM tally WHERE count < 0 AND (day, level, coalesce(channel, 0)) IN
		   (SELECT day, level, coalesce(channel, 0) FROM tally GROUP BY 1, 2, 3 HAVING sum(count) < 0)`,
		`UPDATE arrival SET drawn = 0 WHERE drawn = 1 AND (day, level, coalesce(channel, 0)) IN
		   (SELECT day, level, channel FROM (` + countedTruth + `) WHERE tallied < drawn)`,
	} {
		result, err := v.tx.ExecContext(v.ctx, statement)
		if err != nil {
			return err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return err
		}
		v.whole = v.whole && n == 0
	}
	return nil
}

// dropJournal leaves the history behind: an undo by a history with holes would put back what never was.
func (v *salvage) dropJournal() error {
	for _, statement := range []string{"DELETE FROM change_row", "UPDATE change SET inverts = NULL, inverted_by = NULL", "DELETE FROM change"} {
		if err := v.exec(statement); err != nil {
			return err
		}
	}
	return v.exec("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", settingSalvaged, formatInstant(v.now()))
}

// keepNumbers makes the new book give no number again that the damaged one gave, as far as that can be read.
func (v *salvage) keepNumbers() error {
	for _, table := range salvagedTables() {
		var given int64
		if v.source.conn.QueryRowContext(v.ctx, "SELECT seq FROM sqlite_sequence WHERE name = ?", table).Scan(&given) != nil {
			continue
		}
		if err := v.exec("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", given, table); err != nil {
			return err
		}
		err := v.exec("INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2 WHERE ?1 NOT IN (SELECT name FROM sqlite_sequence)", table, given)
		if err != nil {
			return err
		}
	}
	return nil
}

func (v *salvage) exec(statement string, args ...any) error {
	_, err := v.tx.ExecContext(v.ctx, statement, args...)
	return err
}

func (v *salvage) numbers(query string) ([]int64, error) {
	return collect(v.ctx, v.tx, oneNumber, query)
}
