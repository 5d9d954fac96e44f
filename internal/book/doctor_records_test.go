package book_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Records that cannot be are found in full; what an import of the whole book would refuse is among them.
func TestRecordsThatCannotBe(t *testing.T) {
	const (
		touched = "INSERT INTO touch (uuid, lead, day, kind, outcome, minutes, note, at) VALUES ('0193aaaa-0000-7000-8000-000000000001', 1, "
		bought  = "INSERT INTO deal (uuid, lead, day, amount, product, note, at) VALUES ('0193aaaa-0000-7000-8000-000000000002', 1, '2026-11-20', "
	)
	for name, tc := range map[string]struct {
		harm  string
		said  string // part of what is said, in full
		quick bool   // found without reading all
	}{
		"a day that is none":           {"UPDATE followup SET due = '2026-13-45' WHERE id = (SELECT min(id) FROM followup)", "due “2026-13-45”", false},
		"a text for a day":             {touched + "'yesterday', 'call', '', 5, '', '2026-11-20T10:00:00.000Z')", "day “yesterday”", false},
		"a moment that is none":        {"UPDATE lead SET at = 'now' WHERE id = 1", "at “now”", false},
		"a birthday that is none":      {"UPDATE lead SET birthday = '1990-02-31' WHERE id = 1", "birthday “1990-02-31”", false},
		"a negative cost":              {"UPDATE tally SET cost = -5 WHERE id = (SELECT max(id) FROM tally)", "cost “-5”", false},
		"negative minutes":             {"UPDATE tally SET minutes = -5 WHERE id = (SELECT max(id) FROM tally)", "minutes “-5”", false},
		"negative minutes of a touch":  {touched + "'2026-11-20', 'call', '', -9, '', '2026-11-20T10:00:00.000Z')", "minutes “-9”", false},
		"an amount out of bounds":      {bought + "9000000000000000000, '', '', '2026-11-20T10:00:00.000Z')", "amount “9000000000000000000”", false},
		"a count out of bounds":        {"UPDATE tally SET count = 999999999999 WHERE id = (SELECT max(id) FROM tally)", "count “999999999999”", false},
		"a flag of neither":            {"UPDATE channel SET hidden = 7 WHERE id = 1", "hidden “7”", false},
		"choices that are no list":     {"INSERT INTO field (uuid, key, name, type, choices) VALUES ('0193aaaa-0000-7000-8000-000000000000', 'x', 'X', 'text', '{')", "choices “{”", false},
		"a state of its own":           {"UPDATE lead SET state = 'asleep' WHERE id = 1", "state “asleep”", false},
		"a key that is none":           {"UPDATE tally SET uuid = 'x' WHERE id = (SELECT max(id) FROM tally)", "uuid “x”", false},
		"a text with bytes of nothing": {"UPDATE tally SET note = CAST(x'ff' AS TEXT) WHERE id = (SELECT max(id) FROM tally)", "note", false},
		"two levels in one place":      {"UPDATE level SET position = 2 WHERE position = 3", "share", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := livedBook(t)
			harm(t, path, tc.harm)
			found := examined(t, path, book.Examination{Full: true})
			said := ""
			for _, f := range found.Findings {
				if f.Check == book.CheckRecords {
					said += f.Said.Error()
				}
			}
			if !found.Broken() || !strings.Contains(said, tc.said) {
				t.Errorf("found %v, said %q", findings(found), said)
			}
			if quick := slices.Contains(findings(examined(t, path, book.Examination{})), "records!"); quick != tc.quick {
				t.Errorf("found without reading all: %t", quick)
			}
		})
	}
}

// A value that cannot be is said by the command that meets with it.
func TestAValueThatCannotBeIsSaid(t *testing.T) {
	path := livedBook(t)
	harm(t, path, "UPDATE tally SET day = '2026-11-99' WHERE id = (SELECT max(id) FROM tally)")
	_, err := open(t, path, book.ReadOnly).Entries(t.Context(), book.EntryFilter{})
	wantError(t, err, i18n.RecordUnreadable)
	if !strings.Contains(err.Error(), "2026-11-99") || !strings.Contains(err.Error(), "doctor --full") {
		t.Errorf("said %v", err)
	}
}

// Two levels in one place get places of their own by the command that the doctor names.
func TestLevelsInOnePlace(t *testing.T) {
	path := livedBook(t)
	harm(t, path, "UPDATE level SET position = 2 WHERE position = 3")
	b := open(t, path, book.ReadWrite)
	id, err := b.MoveLevel(t.Context(), "qualified", "inbound")
	done(t, id, err)
	if got := findings(examined(t, path, book.Examination{})); slices.Contains(got, "records!") {
		t.Errorf("found %v", got)
	}
}

// Of records with one key the first keeps it.
func TestRecordsWithOneKey(t *testing.T) {
	path := livedBook(t)
	harm(t, path, "UPDATE tally SET uuid = (SELECT uuid FROM tally ORDER BY id LIMIT 1)",
		"UPDATE lead SET uuid = (SELECT uuid FROM lead ORDER BY id LIMIT 1)")
	first := func() []string {
		return texts(t, inspect(t, path), "SELECT uuid FROM tally WHERE id = (SELECT min(id) FROM tally)")
	}
	want := first()
	if got := examined(t, path, book.Examination{Full: true}); !slices.Equal(findings(got), []string{"records!", "records!"}) || got.Kept != "" {
		t.Errorf("found %v", findings(got))
	}
	got := examined(t, path, book.Examination{Full: true, Fix: true})
	if !slices.Equal(findings(got), []string{"records! fixed", "records! fixed"}) || got.Kept == "" {
		t.Errorf("fixed %v", findings(got))
	}
	wantSound(t, path)
	if now := first(); !slices.Equal(now, want) {
		t.Errorf("the first has the key %s, not %s", now, want)
	}
	b := open(t, path, book.ReadWrite)
	for range 3 { // what was recorded before can be undone still
		if _, err := b.Undo(t.Context(), 0); err != nil {
			t.Fatal(err)
		}
	}
	wantWhole(t, inspect(t, path))
}
