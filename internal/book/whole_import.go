package book

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// VerbImportAll is the verb of filling a book with all that another one held.
const VerbImportAll Verb = "import.all"

// Filling takes in the records of a whole book.
type Filling struct {
	// Begin is told the greatest numbers that the other book gave, by kind. It is to be called first.
	Begin func(last map[string]int64) error
	// Put is told each record, in the order of Book.EveryRecord. Its values fit by themselves.
	Put func(funnel.Record) error
}

// ImportAll makes the book hold what records hold, as one change: fill passes them on. The book must have no records of people and days;
// its settings, levels, channels, targets, days off and own fields are replaced. All is refused, with the line of what is wrong where one
// record is, unless every rule of a book holds afterwards.
func (b *Book) ImportAll(ctx context.Context, fill func(Filling) error) (int64, error) {
	return b.write(ctx, VerbImportAll, func(w *writing) (err error) {
		f := filler{writing: w, keys: map[string]map[string]int64{}, tables: wholeTables()}
		defer f.close()
		if err := f.clear(ctx); err != nil {
			return err
		}
		// Room for the pages of a long change, which would else be written to the disk again and again.
		if _, err := w.ExecContext(ctx, "PRAGMA cache_size = -65536"); err != nil {
			return err
		}
		err = fill(Filling{
			Begin: func(last map[string]int64) error {
				f.last = last
				return nil
			},
			Put: func(r funnel.Record) error { return f.put(ctx, r) },
		})
		if err != nil {
			return err
		}
		return f.settle(ctx)
	})
}

// CheckEmpty refuses a book that has records of people and days, into which ImportAll takes no other.
func (b *Book) CheckEmpty(ctx context.Context) error {
	return b.read(ctx, func(tx *sql.Tx) error { return checkEmpty(ctx, tx, b.path) })
}

func checkEmpty(ctx context.Context, tx *sql.Tx, path string) error {
	var held bool
	if err := tx.QueryRowContext(ctx, holdsRecords).Scan(&held); err != nil {
		return err
	}
	if held {
		return i18n.Failed(i18n.BookNotEmpty, path)
	}
	return nil
}

// filler writes the records of a whole book.
type filler struct {
	*writing
	tables map[string]wholeTable
	last   map[string]int64
	fresh  bool // nothing was ever recorded in the book

	kind     *funnel.RecordKind // of the record before
	insert   *sql.Stmt          // of a record of that kind
	keys     map[string]map[string]int64
	settings map[string]string
	values   []any
	done     int
}

const (
	// holdsRecords tells whether anything was recorded of people and days that is there still.
	holdsRecords = `
		SELECT EXISTS (SELECT 1 FROM tally) OR EXISTS (SELECT 1 FROM lead) OR EXISTS (SELECT 1 FROM arrival) OR EXISTS (SELECT 1 FROM deal)`
	neverChanged = "SELECT NOT EXISTS (SELECT 1 FROM change)"
)

// clear takes out what a new book begins with, and refuses one that holds more.
func (f *filler) clear(ctx context.Context) error {
	if err := checkEmpty(ctx, f.Tx, f.b.path); err != nil {
		return err
	}
	if err := f.QueryRowContext(ctx, neverChanged).Scan(&f.fresh); err != nil {
		return err
	}
	kinds := funnel.RecordKinds()
	slices.Reverse(kinds)
	for _, kind := range kinds {
		if _, err := f.ExecContext(ctx, "DELETE FROM "+quoted(f.tables[kind.Name].table)); err != nil {
			return err
		}
	}
	f.settings = map[string]string{}
	return nil
}

func (f *filler) put(ctx context.Context, r funnel.Record) error {
	table := f.tables[r.Kind.Name]
	if f.kind == nil || f.kind.Name != r.Kind.Name {
		f.close()
		insert, err := f.PrepareContext(ctx, table.write)
		if err != nil {
			return err
		}
		f.kind, f.insert = r.Kind, insert
	}
	f.values = f.values[:0]
	for i, field := range r.Kind.Fields {
		value, err := columnValue(r.Values[i])
		if err != nil {
			return err
		}
		if key, _ := value.(string); field.Of != "" && field.Form == funnel.TextForm {
			if value = any(nil); key != "" {
				number, ok := f.keys[field.Of][key]
				if !ok {
					return missingName(r, field.Name, key)
				}
				value = number
			}
		}
		f.values = append(f.values, value)
	}
	if table.derive != nil {
		f.values = append(f.values, table.derive(r, f.settings[settingRegion])...)
	}
	if _, err := f.insert.ExecContext(ctx, f.values...); err != nil {
		return f.refused(ctx, r, err)
	}
	f.note(r)
	if f.done++; f.done%bulkStep == 0 {
		return f.flush(ctx)
	}
	return nil
}

// note keeps what later records name by a key, and the settings.
func (f *filler) note(r funnel.Record) {
	key, ok := r.Field("key").(string)
	switch {
	case !ok:
	case !r.Kind.Numbered:
		f.settings[key], _ = r.Field("value").(string)
	default:
		if f.keys[r.Kind.Name] == nil {
			f.keys[r.Kind.Name] = map[string]int64{}
		}
		f.keys[r.Kind.Name][key], _ = r.Field("id").(int64)
	}
}

func missingName(r funnel.Record, field, value string) error {
	return i18n.Failed(i18n.BookNamesMissing, number(int64(r.Line)), r.Kind.Name, field, value)
}

// primaryKeyTaken is SQLite's code of a number that another row has.
const primaryKeyTaken = 19 | 6<<8

// refused says why the book does not take a record.
func (f *filler) refused(ctx context.Context, r funnel.Record, err error) error {
	line := number(int64(r.Line))
	switch {
	case code(err) == codeForeignKey:
		return f.missingLead(ctx, r)
	case code(err) == codeUnique || code(err) == primaryKeyTaken:
		return i18n.Failed(i18n.BookRecordTwice, line, r.Kind.Name).Because(err)
	case code(err)&0xff == 19:
		return i18n.Failed(i18n.BookRecordUnfit, line, r.Kind.Name).Because(err)
	}
	return err
}

// missingLead tells which number of a lead stands for nobody.
func (f *filler) missingLead(ctx context.Context, r funnel.Record) error {
	for i, field := range r.Kind.Fields {
		if field.Form != funnel.RefForm || field.Of == "" || r.Values[i] == nil {
			continue
		}
		var there bool
		if err := f.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM lead WHERE id = ?)", r.Values[i]).Scan(&there); err != nil {
			return err
		}
		if !there {
			return missingName(r, field.Name, fmt.Sprint(r.Values[i]))
		}
	}
	return i18n.Failed(i18n.BookRecordUnfit, number(int64(r.Line)), r.Kind.Name)
}

// settle checks what only the whole can tell, and makes the next numbers those of the other book.
func (f *filler) settle(ctx context.Context) error {
	f.close()
	if bad := unfit(f.settings); bad != nil {
		return i18n.Failed(i18n.BookSettingBad, bad[0].key)
	}
	if _, err := outline(ctx, f.Tx); err != nil {
		return err
	}
	for _, kind := range funnel.RecordKinds() {
		if !kind.Numbered {
			continue
		}
		if err := f.settleKind(ctx, kind.Name); err != nil {
			return err
		}
	}
	return f.flush(ctx)
}

const (
	raiseNumber  = "UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1"
	stateNumber  = "UPDATE sqlite_sequence SET seq = max(?2, coalesce((SELECT max(rowid) FROM %s), 0)) WHERE name = ?1"
	beginNumbers = "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)"
	forgetNumber = "DELETE FROM sqlite_sequence WHERE name = ? AND NOT EXISTS (SELECT 1 FROM %s)"
)

// settleKind refuses two records with the same key of their own. In a book in which nothing was ever recorded the next number is that of
// the other book; where there was something, no number is given twice.
func (f *filler) settleKind(ctx context.Context, kind string) error {
	table := f.tables[kind].table
	var uuid string
	err := f.QueryRowContext(ctx, "SELECT uuid FROM "+quoted(table)+" GROUP BY uuid HAVING count(*) > 1 LIMIT 1").Scan(&uuid)
	switch {
	case err == nil:
		return i18n.Failed(i18n.BookKeyTwice, kind, uuid)
	case !noRows(err):
		return err
	}
	last, given := f.last[kind]
	var queries []string
	switch {
	case given && f.fresh:
		queries = []string{fmt.Sprintf(stateNumber, quoted(table)), beginNumbers}
	case given:
		queries = []string{raiseNumber, beginNumbers}
	case f.fresh:
		_, err := f.ExecContext(ctx, fmt.Sprintf(forgetNumber, quoted(table)), table)
		return err
	}
	for _, query := range queries {
		if _, err := f.ExecContext(ctx, query, table, last); err != nil {
			return err
		}
	}
	return nil
}

func (f *filler) close() {
	if f.insert != nil {
		_ = f.insert.Close()
		f.insert = nil
	}
	f.kind = nil
}
