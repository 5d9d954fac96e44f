package book_test

import (
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// fataler is what *testing.T, *testing.B and *rapid.T share.
type fataler interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// inspect opens the file of a book as any SQLite program would, beside the book's own connection.
func inspect(tb testing.TB, path string) *sql.DB {
	tb.Helper()
	db := outside(tb, path)
	tb.Cleanup(func() {
		if err := db.Close(); err != nil {
			tb.Error(err)
		}
	})
	return db
}

// outside is inspect for those who close it themselves.
func outside(t fataler, path string) *sql.DB {
	t.Helper()
	name := url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: "mode=rw&_busy_timeout=5000"}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	return db
}

// texts reads the rows of a query, each as one line.
func texts(t fataler, db *sql.DB, query string, args ...any) []string {
	t.Helper()
	rows, err := db.Query(query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		for i, v := range values {
			values[i] = "nil"
			if v != nil {
				values[i] = fmt.Sprintf("%#v", v)
			}
		}
		lines = append(lines, strings.Trim(fmt.Sprint(values), "[]"))
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return lines
}

// dump is everything in the book but its journal, by table. SQLite's counters of numbers given away are left out: a number is
// never given twice, so undo does not turn them back.
func dump(t fataler, db *sql.DB) map[string][]string {
	t.Helper()
	tables := texts(t, db, `
		SELECT name FROM sqlite_schema
		WHERE type = 'table' AND name NOT IN ('change', 'change_row', 'sqlite_sequence') AND name NOT GLOB 'lead_search*'`)
	all := map[string][]string{}
	if texts(t, db, "SELECT 1 FROM sqlite_schema WHERE name = 'lead_search_docsize'") != nil {
		// How the index is laid out in its file follows from its history: whom it knows does not.
		all["lead_search"] = texts(t, db, "SELECT id FROM lead_search_docsize ORDER BY id")
	}
	for _, quoted := range tables {
		name := strings.Trim(quoted, `"`)
		all[name] = texts(t, db, `SELECT * FROM "`+name+`" ORDER BY 1, 2`)
	}
	if all["rollup_month"] != nil {
		all["rollup_month"] = texts(t, db, keptMonths) // that somebody was counted once leaves a row of zeros
	}
	if all["source_month"] != nil {
		all["source_month"] = texts(t, db, keptSources)
	}
	return all
}

// The rows of the roll-ups of months that count anything.
const (
	keptMonths  = "SELECT * FROM rollup_month WHERE entries + drawn + arrived > 0 ORDER BY month, level, channel"
	keptSources = "SELECT * FROM source_month WHERE people <> 0 ORDER BY month, level, source"
)

func wantDump(t fataler, want, got map[string][]string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("the book (-want +got):\n%s", diff)
	}
}

// wantTrueRollup checks that the roll-up is the sum of the tallies, and nowhere below zero.
func wantTrueRollup(t fataler, db *sql.DB) {
	t.Helper()
	truth := texts(t, db, `
		SELECT day, level, channel, sum(count), sum(entry), sum(cost), sum(costed), sum(minutes), sum(timed), sum(drawn), sum(arrived)
		FROM (
		  SELECT day, level, coalesce(channel, 0) AS channel, count, 1 AS entry, coalesce(cost, 0) AS cost, cost IS NOT NULL AS costed,
		         coalesce(minutes, 0) AS minutes, minutes IS NOT NULL AS timed, 0 AS drawn, 0 AS arrived
		  FROM tally
		  UNION ALL
		  SELECT day, level, coalesce(channel, 0), 0, 0, 0, 0, 0, 0, drawn, 1 - drawn FROM arrival WHERE day IS NOT NULL
		)
		GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`)
	kept := texts(t, db, "SELECT * FROM rollup ORDER BY day, level, channel")
	if diff := cmp.Diff(truth, kept); diff != "" {
		t.Fatalf("roll-up (-tallies +roll-up):\n%s", diff)
	}
	if below := texts(t, db, "SELECT * FROM rollup WHERE drawn < 0 OR tallied < drawn OR arrived < 0"); below != nil {
		t.Fatalf("below zero, or more drawn than tallied: %v", below)
	}
	truth = texts(t, db, `
		SELECT substr(day, 1, 7), level, channel, sum(tallied), sum(entries), sum(cost), sum(costed), sum(minutes), sum(timed),
		       sum(drawn), sum(arrived)
		FROM rollup GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`)
	kept = texts(t, db, keptMonths)
	if diff := cmp.Diff(truth, kept); diff != "" {
		t.Fatalf("roll-up of months (-days +months):\n%s", diff)
	}
	truth = texts(t, db, `
		SELECT substr(a.day, 1, 7), a.level, p.source, count(*) FROM arrival a JOIN lead p ON p.id = a.lead
		WHERE a.drawn = 1 AND a.channel IS NULL AND p.source IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`)
	kept = texts(t, db, keptSources)
	if diff := cmp.Diff(truth, kept); diff != "" {
		t.Fatalf("sources of whom tallies without a channel were drawn for (-people +months):\n%s", diff)
	}
}

// wantWhole checks a book that nobody writes: structure, references, roll-up, standing, and a journal for every tally and lead.
func wantWhole(t fataler, db *sql.DB) {
	t.Helper()
	if verdict := texts(t, db, "PRAGMA integrity_check"); len(verdict) != 1 || verdict[0] != `"ok"` {
		t.Fatalf("integrity_check: %v", verdict)
	}
	if astray := texts(t, db, "PRAGMA foreign_key_check"); astray != nil {
		t.Fatalf("foreign_key_check: %v", astray)
	}
	wantTrueRollup(t, db)
	wantTrueStanding(t, db)
	lost := texts(t, db, `
		SELECT 'tally', id FROM tally WHERE NOT EXISTS
		  (SELECT 1 FROM change_row WHERE tbl = 'tally' AND op = 'i' AND tally.id BETWEEN first AND last)
		UNION ALL
		SELECT 'lead', id FROM lead WHERE NOT EXISTS
		  (SELECT 1 FROM change_row WHERE tbl = 'lead' AND op = 'i' AND lead.id BETWEEN first AND last)`)
	if lost != nil {
		t.Fatalf("tallies and leads without a row in the journal: %v", lost)
	}
	if empty := texts(t, db, "SELECT id FROM change WHERE verb <> 'lead.forget' AND id NOT IN (SELECT change FROM change_row)"); empty != nil {
		t.Fatalf("changes without rows: %v", empty)
	}
}

func content(tb testing.TB, path string) string {
	tb.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}
