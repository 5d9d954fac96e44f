package book

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"

	"modernc.org/sqlite"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// part is a table, index, view or trigger of a book, as SQLite describes it.
type part struct{ kind, name, table, sql string }

// The kinds of parts.
const (
	partTable   = "table"
	partIndex   = "index"
	partView    = "view"
	partTrigger = "trigger"
)

// selectParts leaves out the indexes that come with their tables.
const selectParts = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"

// readParts lists what a book is made of, in the order in which it was made.
func readParts(ctx context.Context, tx *sql.Tx) ([]part, error) {
	return collect(ctx, tx, func(rows *sql.Rows) (p part, err error) {
		return p, rows.Scan(&p.kind, &p.name, &p.table, &p.sql)
	}, selectParts)
}

// same reports whether two parts go by the same name.
func (p part) same(o part) bool { return p.kind == o.kind && p.name == o.name }

// goesWith reports whether the part is gone when a table or view is.
func (p part) goesWith(o part) bool {
	if o.name == searchTable && p.ofSearch() {
		return true
	}
	return (o.kind == partTable || o.kind == partView) && p.table == o.name
}

// holdsRecords reports whether what the part holds was recorded, and is nowhere else.
func (p part) holdsRecords() bool {
	return p.kind == partTable && (!derived(p.name) || p.name == "change" || p.name == "change_row" || p.name == "sqlite_sequence")
}

// ofSearch reports whether the part is a table of the search index, all of which are made and dropped with it.
func (p part) ofSearch() bool { return strings.HasPrefix(p.name, searchTable+"_") }

const searchTable = "lead_search"

// drop is the statement that takes the part out of a book.
func (p part) drop() string {
	return "DROP " + strings.ToUpper(p.kind) + " IF EXISTS " + quoted(p.name)
}

// madeBy lists, by version of the schema, what the steps make. They run in memory: whatever they add is known without being listed here.
func madeBy(ctx context.Context, steps []string) (made [][]part, err error) {
	connector, err := sqlite.NewConnector(":memory:")
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(connector)
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rollback(tx)) }()
	made = make([][]part, 1, len(steps)+1)
	for _, step := range steps {
		if _, err := tx.ExecContext(ctx, step); err != nil {
			return nil, err
		}
		parts, err := readParts(ctx, tx)
		if err != nil {
			return nil, err
		}
		made = append(made, parts)
	}
	return made, nil
}

// differences are how a book differs from one that this program made.
type differences struct {
	missing, altered, foreign []part // the altered as they should be
}

func (d differences) count() int { return len(d.missing) + len(d.altered) + len(d.foreign) }

// compare tells how parts differ from those that are wanted. What goes with a table or view that is missing or foreign is not told beside
// it, and what SQLite made for itself is not foreign.
func compare(is, want []part) (d differences) {
	for _, w := range want {
		switch i := slices.IndexFunc(is, w.same); {
		case i < 0 && !slices.ContainsFunc(d.missing, w.goesWith):
			d.missing = append(d.missing, w)
		case i >= 0 && is[i].sql != w.sql:
			d.altered = append(d.altered, w)
		}
	}
	for _, p := range is {
		own := slices.ContainsFunc(want, func(w part) bool { return w.kind == partTable && w.name == p.table })
		if !slices.ContainsFunc(want, p.same) && !strings.HasPrefix(p.name, "sqlite_") && (own || p.kind != partIndex) {
			d.foreign = append(d.foreign, p)
		}
	}
	return d
}

// mostLike is the version of the schema that a book is made as, and how it differs from that: the one that it says, unless it is more like
// another one.
func mostLike(is []part, made [][]part, says int) (version int, differs differences) {
	for v := 1; v < len(made); v++ {
		d := compare(is, made[v])
		if version == 0 || d.count() < differs.count() || d.count() == differs.count() && v == says {
			version, differs = v, d
		}
	}
	return version, differs
}

// whyNotMigrated says why the steps fail on a book that says to be of a version.
func (b *Book) whyNotMigrated(ctx context.Context, says int, steps []string, cause error) error {
	if primary := code(cause) & 0xff; primary != codeError && primary != codeConstrain {
		return failure(b.path, cause)
	}
	made, err := madeBy(ctx, steps)
	if err != nil {
		return err
	}
	var is []part
	if err := b.inOne(ctx, func(tx *sql.Tx) (err error) {
		is, err = readParts(ctx, tx)
		return err
	}); err != nil {
		return failure(b.path, err)
	}
	if version, _ := mostLike(is, made, says); version != says {
		return i18n.Failed(i18n.BookOtherVersion, b.path, number(int64(says)), number(int64(version))).Because(cause)
	}
	return i18n.Failed(i18n.BookNotMigrated, b.path, number(int64(says)), number(int64(len(steps)))).Because(cause)
}

// lookAtSchema compares what the book is made of with what this program makes. It reports whether the rest can be looked at.
func (d *doctor) lookAtSchema(ctx context.Context, b *Book) (readable bool, err error) {
	says, _, err := b.header(ctx)
	if err != nil {
		return false, failure(d.path, err)
	}
	steps := schema()
	made, err := madeBy(ctx, steps)
	if err != nil {
		return false, err
	}
	var is []part
	if err := b.readOnce(ctx, func(tx *sql.Tx) (err error) {
		is, err = readParts(ctx, tx)
		return err
	}); err != nil {
		return false, err
	}
	version, differs := mostLike(is, made, says)
	first := len(d.Findings)
	if version != says {
		d.find(true, i18n.DoctorVersion, number(int64(says)), number(int64(version)))
	}
	lost := d.findDifferences(differs)
	todo := d.Findings[first:]
	if lost {
		return false, nil
	}
	for i := range todo {
		todo[i].Safe = todo[i].Broken
	}
	toMend := slices.ContainsFunc(todo, func(f Finding) bool { return f.Safe })
	if !toMend || !d.Fix {
		hurt := slices.ContainsFunc(slices.Concat(differs.missing, differs.altered), func(p part) bool { return p.kind == partTable })
		return version == says && !hurt && (!toMend || version == len(steps)), nil
	}
	err = d.repair(ctx, func(tx *sql.Tx) error { return rebuildSchema(ctx, tx, made[version], version) })
	if err != nil {
		return false, err
	}
	for i := range todo {
		todo[i].Fixed = todo[i].Safe
	}
	d.rederive = version < len(steps)
	return true, nil
}

// findDifferences takes down how the book differs from one that this program made. It reports whether a table with records is among it,
// which nothing here can bring back.
func (d *doctor) findDifferences(differs differences) (lost bool) {
	lost = slices.ContainsFunc(slices.Concat(differs.missing, differs.altered), part.holdsRecords)
	missing, altered := i18n.DoctorMissing, i18n.DoctorAltered
	if lost {
		missing, altered = i18n.DoctorLost, i18n.DoctorSpoilt
	}
	for _, p := range differs.missing {
		d.find(true, missing, wordOfPart(p.kind), p.name)
	}
	for _, p := range differs.altered {
		d.find(true, altered, wordOfPart(p.kind), p.name)
	}
	for _, p := range differs.foreign {
		switch {
		case p.kind == partTable || p.kind == partView:
			d.find(false, i18n.DoctorGuest, wordOfPart(p.kind), p.name)
		case lost:
			d.find(true, i18n.DoctorStrangerStays, wordOfPart(p.kind), p.name)
		default:
			d.find(true, i18n.DoctorStranger, wordOfPart(p.kind), p.name)
		}
	}
	return lost
}

func wordOfPart(kind string) i18n.Sentence {
	switch kind {
	case partIndex:
		return i18n.PartIndex
	case partView:
		return i18n.PartView
	case partTrigger:
		return i18n.PartTrigger
	}
	return i18n.PartTable
}

// rebuildSchema makes a book out of what a version of the schema has, where no table with records is missing or another: what is foreign
// and could act is dropped, what is missing is made, and what is derived is derived anew. Foreign tables and views stay.
func rebuildSchema(ctx context.Context, tx *sql.Tx, want []part, version int) error {
	is, err := readParts(ctx, tx)
	if err != nil {
		return err
	}
	differs := compare(is, want)
	var statements []string
	for _, p := range differs.foreign {
		inTheWay := slices.ContainsFunc(differs.missing, func(m part) bool { return m.name == p.name })
		if p.kind == partTrigger || p.kind == partIndex || p.kind == partView && inTheWay {
			statements = append(statements, p.drop())
		}
	}
	for _, p := range differs.altered {
		if !p.ofSearch() {
			statements = append(statements, p.drop())
		}
	}
	if slices.ContainsFunc(slices.Concat(differs.missing, differs.altered), part.ofSearch) {
		statements = append(statements, "DROP TABLE IF EXISTS "+searchTable)
	}
	if err := execAll(ctx, tx, statements); err != nil {
		return err
	}
	// What goes with a table or view is gone now, too.
	if is, err = readParts(ctx, tx); err != nil {
		return err
	}
	statements = statements[:0]
	for _, p := range want {
		if !slices.ContainsFunc(is, p.same) && !p.ofSearch() {
			statements = append(statements, p.sql)
		}
	}
	if err := execAll(ctx, tx, append(statements, "PRAGMA user_version = "+number(int64(version)))); err != nil {
		return err
	}
	if version < latestSchema() {
		return nil // the migration that follows makes more
	}
	return deriveAll(ctx, tx)
}

func execAll(ctx context.Context, tx *sql.Tx, statements []string) error {
	for _, statement := range statements {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}
