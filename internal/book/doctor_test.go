package book_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func examined(t fataler, path string, how book.Examination) book.Examined {
	t.Helper()
	how.Now = clock
	found, err := book.Examine(context.Background(), path, how)
	if err != nil {
		t.Fatalf("Examine: %v", err)
	}
	return found
}

// wantSound wants a full examination to find nothing broken.
func wantSound(t fataler, path string) {
	t.Helper()
	for _, f := range examined(t, path, book.Examination{Full: true}).Findings {
		if f.Broken {
			t.Fatalf("%s: %v (%v)", f.Check, f.Said, f.Said.Cause)
		}
	}
}

// findings are the checks that found something, warnings in lower case and what is broken with a mark.
func findings(e book.Examined) (list []string) {
	for _, f := range e.Findings {
		what := string(f.Check)
		if f.Broken {
			what += "!"
		}
		if f.Fixed {
			what += " fixed"
		}
		list = append(list, what)
	}
	return list
}

// livedBook makes a closed book with people, paths, deals, undone changes and a card that was removed, in a folder with a backup of today.
func livedBook(t *testing.T) (path string) {
	t.Helper()
	b := motleyBook(t)
	addLead(t, b, book.NewLead{Card: person("Đặng Thị Đào", "+84888234488")})
	id, err := b.RenameLevel(t.Context(), "viewing", i18n.En, "Visit")
	done(t, id, err)
	if _, err := b.RemoveLead(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Undo(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	log(t, b, sourcesDay()...)
	if _, err := b.Undo(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	log(t, b, book.Entry{Level: "reach", Count: 40}, book.Entry{Level: "inbound", Channel: "call", Count: 3})
	path = filepath.Join(t.TempDir(), "funnel.db")
	backup(t, b, path)
	if _, err := book.DailyBackup(t.Context(), path, clock); err != nil {
		t.Fatal(err)
	}
	return path
}

// harm changes a book behind its own back.
func harm(t *testing.T, path string, statements ...string) {
	t.Helper()
	db := outside(t, path)
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestExamineASoundBook(t *testing.T) {
	path := livedBook(t)
	for _, full := range []bool{false, true} {
		got := examined(t, path, book.Examination{Full: full})
		if len(got.Findings) > 0 {
			t.Errorf("full %t: found %v: %v", full, findings(got), got.Findings[0].Said)
		}
		if len(got.Checks) != 19 {
			t.Errorf("%d checks", len(got.Checks))
		}
	}
	// Also when somebody has it open, and right after a write.
	b := open(t, path, book.ReadWrite)
	log(t, b, book.Entry{Level: "reach", Count: 1})
	if got := examined(t, path, book.Examination{Full: true}); len(got.Findings) > 0 {
		t.Errorf("while it is open: %v", findings(got))
	}
}

// What is wrong inside a book, each found by the check that is for it.
func TestWhatTheDoctorFindsInside(t *testing.T) {
	for name, tc := range map[string]struct {
		harm []string
		full bool
		want []string
	}{
		"a count of a day":              {[]string{"UPDATE rollup SET tallied = tallied + 1"}, false, []string{"counts!"}},
		"a count of a month":            {[]string{"UPDATE rollup_month SET arrived = arrived + 1"}, false, []string{"counts!"}},
		"a source of a month":           {[]string{"INSERT INTO source_month VALUES ('2026-01', 1, 1, 5)"}, false, []string{"counts!"}},
		"a day that is missing":         {[]string{"DELETE FROM rollup"}, false, []string{"counts!"}},
		"more drawn than tallied":       {[]string{"UPDATE arrival SET drawn = 1, day = '2020-02-02' WHERE id = 1"}, false, []string{"places!", "standing!"}},
		"where a lead stands":           {[]string{"UPDATE lead_now SET touches = touches + 1 WHERE lead = 1"}, false, []string{"standing!"}},
		"a lead without standing":       {[]string{"DELETE FROM lead_now WHERE lead = 1"}, false, []string{"standing!"}},
		"a lead that is not found":      {[]string{"DELETE FROM lead_search WHERE rowid = 1"}, false, []string{"search!"}},
		"a stranger who is found":       {[]string{"INSERT INTO lead_search (rowid, name) VALUES (999, '_x')"}, false, []string{"search!"}},
		"a lead found by another name":  {[]string{"INSERT OR REPLACE INTO lead_search (rowid, name, phone, other) VALUES (1, '_strange', '', '')"}, true, []string{"search!"}},
		"a phone of nobody":             {[]string{"PRAGMA foreign_keys = OFF", "UPDATE contact SET lead = 999"}, false, []string{"references!"}},
		"a tally behind the journal":    {[]string{"INSERT INTO tally (uuid, day, level, count, note, at) SELECT 'x', day, level, 1, '', at FROM tally LIMIT 1"}, false, []string{"journal!"}},
		"a tally that is gone":          {[]string{"DELETE FROM tally WHERE id = (SELECT max(id) FROM tally)"}, false, []string{"journal!"}},
		"an updated row that is other":  {[]string{`UPDATE change_row SET new = '{"99": 1}', old = '{"99": 2}' WHERE op = 'u'`}, false, []string{"journal!"}},
		"a journal row of no table":     {[]string{"UPDATE change_row SET tbl = 'nowhere' WHERE change = 1"}, false, []string{"journal!"}},
		"a journal row of no kind":      {[]string{"UPDATE change_row SET op = '?' WHERE change = (SELECT max(id) FROM change)"}, false, []string{"journal!"}},
		"an undo of another change":     {[]string{"UPDATE change SET inverts = 1 WHERE verb = 'undo'"}, false, []string{"undo!"}},
		"a change of tomorrow":          {[]string{"UPDATE change SET at = '2026-11-21T20:00:00.000Z' WHERE id = (SELECT max(id) FROM change)"}, false, []string{"clock"}},
		"a clock that was turned back":  {[]string{"UPDATE change SET at = '2025-11-21T20:00:00.000Z' WHERE id = (SELECT max(id) FROM change)"}, false, []string{"clock"}},
		"an entry for a day after next": {[]string{"UPDATE tally SET day = '2026-12-24' WHERE id = (SELECT max(id) FROM tally)"}, false, []string{"clock"}},
	} {
		t.Run(name, func(t *testing.T) {
			path := livedBook(t)
			harm(t, path, tc.harm...)
			got := findings(examined(t, path, book.Examination{Full: tc.full}))
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("found (-want +got):\n%s", diff)
			}
		})
	}
}

// What is derived is derived anew, and nothing else is touched.
func TestTheDoctorFixesWhatIsDerived(t *testing.T) {
	path := livedBook(t)
	want := whole(t, path)
	harm(t, path, "UPDATE rollup SET tallied = tallied + 7", "DELETE FROM rollup_month", "DELETE FROM lead_now WHERE lead = 1",
		"INSERT INTO source_month VALUES ('2026-01', 1, 1, 5)",
		"INSERT OR REPLACE INTO lead_search (rowid, name, phone, other) VALUES (1, '_strange', '', '')")
	got := examined(t, path, book.Examination{Full: true, Fix: true})
	if diff := cmp.Diff([]string{"counts! fixed", "standing! fixed", "search! fixed"}, findings(got)); diff != "" || got.Broken() {
		t.Errorf("found (-want +got):\n%s", diff)
	}
	wantSound(t, path)
	now := whole(t, path)
	delete(want, "streak_month") // the next write makes it again
	delete(now, "streak_month")
	if diff := cmp.Diff(want, now); diff != "" {
		t.Errorf("the book (-before +after):\n%s", diff)
	}
	b := open(t, path, book.ReadWrite)
	log(t, b, book.Entry{Level: "reach", Count: 1})
	wantWhole(t, inspect(t, path))
}

func TestWhatTheDoctorFindsAround(t *testing.T) {
	old := friday.Add(-3 * time.Hour)
	touch := func(t *testing.T, path string) {
		t.Helper()
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, old, old); err != nil {
			t.Fatal(err)
		}
	}
	for name, tc := range map[string]struct {
		around func(t *testing.T, path string)
		how    book.Examination
		want   []string
	}{
		"remains beside the book": {func(t *testing.T, path string) {
			t.Helper()
			touch(t, filepath.Join(filepath.Dir(path), ".funnel.db.1234567"))
			touch(t, filepath.Join(filepath.Dir(path), ".funnel.db.1234567-journal"))
			touch(t, filepath.Join(filepath.Dir(path), "backups", ".funnel-daily-20261101.db.99"))
			touch(t, filepath.Join(filepath.Dir(path), ".funnel.db.mine"))
			touch(t, filepath.Join(filepath.Dir(path), ".other.db.123"))
		}, book.Examination{Fix: true}, []string{"leftovers fixed", "leftovers fixed", "leftovers fixed"}},
		"conflicting copies": {func(t *testing.T, path string) {
			t.Helper()
			for _, name := range []string{
				"funnel (Lan's conflicted copy 2026-11-19).db", "funnel.sync-conflict-20261119-120000-ABCDEFG.db", "funnel (1).db", "funnel 2.db",
				"funnel (bản sao xung đột).db",
			} {
				if err := os.WriteFile(filepath.Join(filepath.Dir(path), name), []byte(content(t, path)), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			touch(t, filepath.Join(filepath.Dir(path), "funnel (3).db")) // no book
			touch(t, filepath.Join(filepath.Dir(path), "funnel report.db"))
		}, book.Examination{}, []string{"conflicts", "conflicts", "conflicts", "conflicts", "conflicts"}},
		"no backup": {func(t *testing.T, path string) {
			t.Helper()
			if err := os.RemoveAll(filepath.Join(filepath.Dir(path), "backups")); err != nil {
				t.Fatal(err)
			}
		}, book.Examination{}, []string{"backups"}},
		"an old backup": {func(t *testing.T, path string) {
			t.Helper()
			if err := os.Rename(dailyOf(path, friday), dailyOf(path, friday.AddDate(0, 0, -9))); err != nil {
				t.Fatal(err)
			}
		}, book.Examination{}, []string{"backups"}},
		"a damaged backup": {func(t *testing.T, path string) {
			t.Helper()
			if err := os.WriteFile(dailyOf(path, friday.AddDate(0, 0, -1)), []byte(content(t, path)[:20_000]), 0o600); err != nil {
				t.Fatal(err)
			}
		}, book.Examination{Full: true}, []string{"backups"}},
		"no daily backups": {func(*testing.T, string) {}, book.Examination{NoDaily: true}, []string{"backups"}},
	} {
		t.Run(name, func(t *testing.T) {
			path := livedBook(t)
			tc.around(t, path)
			if diff := cmp.Diff(tc.want, findings(examined(t, path, tc.how))); diff != "" {
				t.Errorf("found (-want +got):\n%s", diff)
			}
			if !tc.how.Fix {
				return
			}
			if again := findings(examined(t, path, tc.how)); again != nil {
				t.Errorf("found again: %v", again)
			}
			for _, name := range []string{".funnel.db.mine", ".other.db.123"} {
				if _, err := os.Stat(filepath.Join(filepath.Dir(path), name)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	t.Run("a synced folder", func(t *testing.T) {
		path := syncedBook(t)
		if _, err := book.DailyBackup(t.Context(), path, clock); err != nil {
			t.Fatal(err)
		}
		if got := findings(examined(t, path, book.Examination{Full: true})); !slices.Equal(got, []string{"folder"}) {
			t.Errorf("found %v", got)
		}
	})
	t.Run("a log that was left behind", func(t *testing.T) {
		path := quietBook(t)
		leave(t, path)
		if err := os.Chtimes(path+"-wal", old, old); err != nil {
			t.Fatal(err)
		}
		if _, err := book.DailyBackup(t.Context(), path, clock); err != nil {
			t.Fatal(err)
		}
		leave(t, path)
		if err := os.Chtimes(path+"-wal", old, old); err != nil {
			t.Fatal(err)
		}
		if got := findings(examined(t, path, book.Examination{Fix: true})); !slices.Equal(got, []string{"log fixed"}) {
			t.Errorf("found %v", got)
		}
		if got := findings(examined(t, path, book.Examination{})); got != nil {
			t.Errorf("found again %v", got)
		}
		if got := counts(t, open(t, path, book.ReadOnly), today)["reach/"]; got != 102 {
			t.Errorf("reach counts %d", got)
		}
	})
}

func TestExamineWhatIsNoSoundFile(t *testing.T) {
	data := content(t, livedBook(t))
	for name, text := range map[string]string{
		"empty": "", "a text": strings.Repeat("not a book at all ", 50), "cut off": data[:len(data)/2],
		"noise in pages": data[:8192] + strings.Repeat("noise...", 1024) + data[16384:],
		"no header":      strings.Repeat("x", 100) + data[100:],
	} {
		t.Run(name, func(t *testing.T) {
			path := file(t, text)
			for _, fix := range []bool{false, true} {
				got := examined(t, path, book.Examination{Full: true, Fix: fix})
				if !got.Broken() || !slices.Contains(findings(got), "file!") {
					t.Errorf("found %v", findings(got))
				}
				if content(t, path) != text {
					t.Fatal("the file was changed")
				}
			}
		})
	}
	_, err := book.Examine(t.Context(), filepath.Join(t.TempDir(), "none.db"), book.Examination{Now: clock})
	wantError(t, err, i18n.NoBook)
	newer := bookWith(t, "PRAGMA user_version = 99")
	_, err = book.Examine(t.Context(), newer, book.Examination{Now: clock, Fix: true})
	wantError(t, err, i18n.BookNewer)
}

// The way back: the newest backup that is whole.
func TestTheNewestWholeBackup(t *testing.T) {
	path := livedBook(t)
	if err := os.WriteFile(dailyOf(path, friday.AddDate(0, 0, 1)), []byte("damaged"), 0o600); err != nil {
		t.Fatal(err)
	}
	b, ok := book.NewestWhole(t.Context(), path, friday.Location())
	if !ok || b.Path != dailyOf(path, friday) || b.Made.Day() != friday.Day() {
		t.Errorf("%+v, %t", b, ok)
	}
}
