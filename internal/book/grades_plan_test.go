package book_test

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
)

// The grades of a few people are asked on every card and every day, so nothing is read for them but their own rows, the deals of two years
// through an index, and one index that counts the customers.
func TestGradesOfSomeScanNoTable(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	db := inspect(t, b.Path())
	for name, q := range book.FactQueries() {
		plan := texts(t, db, "EXPLAIN QUERY PLAN "+q.SQL, q.Args...)
		if len(plan) == 0 {
			t.Fatalf("%s has no plan", name)
		}
		for _, line := range plan {
			if strings.Contains(line, "SCAN ") && !strings.Contains(line, "CONSTANT ROW") && !strings.Contains(line, "json_each") && !strings.Contains(line, "SCAN level") && !strings.Contains(line, "COVERING INDEX lead_now_bought") && !strings.Contains(line, "COVERING INDEX lead_now_known") {
				t.Errorf("%s: %s", name, line)
			}
		}
	}
}
