package book_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
)

// Whom to contact is asked every day, so no query of it reads more than it answers with: each goes through an index, and a scan is
// one of what is few (levels, rules of care, those born that day, those not to be contacted, those who bought in the last years, those graded
// by hand, those who are looked at) or of an index that holds the answer and nothing else. The index by status holds every open lead, which
// is too many, but for those who were active on one day.
func TestTheAgendaScansNoTable(t *testing.T) {
	b := newBook(t)
	db := inspect(t, b.Path())
	scan := regexp.MustCompile(`SCAN (\S+)(?: USING (?:COVERING )?INDEX (\S+))?`)
	for name, q := range book.AgendaQueries() {
		plan := texts(t, db, "EXPLAIN QUERY PLAN "+q.SQL, q.Args...)
		if len(plan) == 0 {
			t.Fatalf("%s has no plan", name)
		}
		for _, line := range plan {
			line = strings.ReplaceAll(line, `"`, "")
			m := scan.FindStringSubmatch(line)
			switch {
			case strings.Contains(line, "lead_now_status") && !strings.Contains(line, "active=?"):
				t.Errorf("%s: %s", name, line)
			case m == nil, slices.Contains([]string{"CONSTANT", "v", "r", "born", "silent", "json_each", "b", "h", "k", "s"}, m[1]), m[2] == "lead_now_aimless", m[2] == "lead_now_overpaid", m[2] == "lead_now_quiet":
			default:
				t.Errorf("%s: %s", name, line)
			}
		}
	}
}
