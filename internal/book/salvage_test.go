package book_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// readOf is how many rows of each kind were read, and whether any may be lost.
func readOf(s book.Salvaged) (read map[string]int64, lost bool) {
	read = map[string]int64{}
	for _, k := range s.Kinds {
		read[k.Table] = k.Read
		lost = lost || k.Lost+k.Rejected > 0
	}
	return read, lost
}

func TestSalvageOfASoundBookIsTheBook(t *testing.T) {
	path := livedBook(t)
	before := content(t, path)
	to := filepath.Join(t.TempDir(), "new.db")
	s, err := book.Salvage(t.Context(), path, to, clock, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, lost := readOf(s); lost || !s.History || s.Nameless > 0 {
		t.Errorf("of a sound book: %+v", s)
	}
	wantMode(t, to, 0o600)
	want, got := whole(t, path), whole(t, to)
	delete(want, "streak_month") // the next write makes it again
	delete(got, "streak_month")
	delete(want, "setting") // numbers of settings are nobody's business
	delete(got, "setting")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the book (-damaged +salvaged):\n%s", diff)
	}
	wantSound(t, to)
	if content(t, path) != before {
		t.Error("the book was changed")
	}
	if names := folderOf(t, filepath.Dir(to)); len(names) != 1 {
		t.Errorf("beside it lie %v", names)
	}
	b := open(t, to, book.ReadWrite)
	if _, err := b.Undo(t.Context(), 0); err != nil {
		t.Error(err)
	}
	wantWhole(t, inspect(t, to))
}

// What a program that died left in the write-ahead log is salvaged too.
func TestSalvageTakesTheLogIn(t *testing.T) {
	path := quietBook(t)
	leave(t, path)
	to := filepath.Join(t.TempDir(), "new.db")
	if _, err := book.Salvage(t.Context(), path, to, clock, nil); err != nil {
		t.Fatal(err)
	}
	if got := counts(t, open(t, to, book.ReadOnly), today)["reach/"]; got != 101 {
		t.Errorf("reach counts %d", got)
	}
}

func TestSalvageWithPagesMissing(t *testing.T) {
	b := peopled(t, 400)
	for range 30 {
		log(t, b, sourcesDay()...)
	}
	data := content(t, backup(t, b, filepath.Join(t.TempDir(), "copy.db")))
	pages := len(data) / 4096
	db := inspect(t, b.Path())
	var all, kept int64
	for table := range map[string]int{"tally": 0, "lead": 0, "contact": 0, "arrival": 0} {
		all += number(t, texts(t, db, "SELECT count(*) FROM "+table)[0])
	}
	tried := 0
	for page := 2; page < pages; page += max(7, pages/(40/slowness)) {
		damaged := []byte(data)
		copy(damaged[page*4096:], strings.Repeat("noise...", 512))
		path := file(t, string(damaged))
		to := filepath.Join(filepath.Dir(path), "new.db")
		s, err := book.Salvage(t.Context(), path, to, clock, nil)
		tried++
		if errors.Is(err, i18n.Failed(i18n.NothingSalvaged)) {
			continue // the page belonged to the list of the tables
		}
		if err != nil {
			t.Fatalf("page %d: %v", page, err)
		}
		read, _ := readOf(s)
		kept += read["tally"] + read["lead"] + read["contact"] + read["arrival"]
		wantSound(t, to)
		n := open(t, to, book.ReadWrite)
		log(t, n, book.Entry{Level: "reach", Count: 1})
		if _, err := n.Undo(t.Context(), 0); err != nil {
			t.Errorf("page %d: %v", page, err)
		}
	}
	// Of few tries, as under the race detector, one unlucky page is a large share.
	if share := float64(kept) / float64(all*int64(tried)); tried >= 30 && share < 0.9 {
		t.Errorf("of books with one damaged page %.0f %% of the rows were read", 100*share)
	}
}

func number(t *testing.T, text string) (n int64) {
	t.Helper()
	if _, err := fmt.Sscan(text, &n); err != nil {
		t.Fatal(err)
	}
	return n
}

// The header is the same in every book, so that a lost one can be written again.
func TestSalvageWithoutAHeader(t *testing.T) {
	path := livedBook(t)
	want := whole(t, path)
	data := content(t, path)
	broken := file(t, strings.Repeat("x", 100)+data[100:])
	to := filepath.Join(filepath.Dir(broken), "new.db")
	s, err := book.Salvage(t.Context(), broken, to, clock, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !s.History {
		t.Errorf("%+v", s)
	}
	got := whole(t, to)
	for _, table := range []string{"tally", "lead", "arrival", "change_row"} {
		if diff := cmp.Diff(want[table], got[table]); diff != "" {
			t.Errorf("%s (-book +salvaged):\n%s", table, diff)
		}
	}
}

func TestSalvageRefusals(t *testing.T) {
	path := livedBook(t)
	taken := file(t, "precious")
	for _, tc := range []struct {
		name, from, to string
		want           i18n.Sentence
	}{
		{"nothing", filepath.Join(t.TempDir(), "none.db"), filepath.Join(t.TempDir(), "new.db"), i18n.NoBook},
		{"onto a file", path, taken, i18n.FileExists},
		{"onto itself", path, path, i18n.BookExists},
		{"no folder", path, filepath.Join(t.TempDir(), "none", "new.db"), i18n.NoFolder},
		{"no book", file(t, strings.Repeat("not a book ", 2000)), filepath.Join(t.TempDir(), "new.db"), i18n.NothingSalvaged},
		{"next to nothing", file(t, "short"), filepath.Join(t.TempDir(), "new.db"), i18n.NothingSalvaged},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := book.Salvage(t.Context(), tc.from, tc.to, clock, nil)
			wantError(t, err, tc.want)
			if tc.to != taken && tc.to != path {
				if _, err := os.Stat(tc.to); err == nil {
					t.Error("there is a book now")
				}
			}
		})
	}
	if content(t, taken) != "precious" {
		t.Error("the file was changed")
	}
}

// rescuing is a child that looks over each book of its input, salvages it and uses what came of it, and tells how far it came.
var rescuing = register("rescue", func(args []string) error {
	ctx := context.Background()
	out := json.NewEncoder(os.Stdout)
	for _, path := range args {
		var t told
		if _, err := book.Examine(ctx, path, book.Examination{Full: true, Fix: true, Now: clock}); err != nil {
			t.Err = "examine: " + err.Error()
		}
		to := path + ".new"
		if _, err := book.Salvage(ctx, path, to, clock, nil); err != nil {
			t.Err = "salvage: " + err.Error()
		} else if err := useAll(ctx, to); err != nil {
			return fmt.Errorf("a salvaged book cannot be used: %s: %w", path, err)
		}
		if err := out.Encode(t); err != nil {
			return err
		}
	}
	return nil
})

// useAll wants a book to be sound, and to take and give back what is recorded.
func useAll(ctx context.Context, path string) error {
	found, err := book.Examine(ctx, path, book.Examination{Full: true, Now: clock})
	if err != nil {
		return err
	}
	for _, f := range found.Findings {
		if f.Broken {
			return fmt.Errorf("%s: %w (%w)", f.Check, f.Said, f.Said.Cause)
		}
	}
	b, err := book.Open(ctx, path, book.ReadWrite, clock)
	if err != nil {
		return err
	}
	_, _, err = b.Log(ctx, book.Batch{Day: today, Entries: sourcesDay()})
	for _, ask := range []func() error{
		func() error { _, err := b.Undo(ctx, 0); return err },
		func() error { _, _, err := b.Scorecard(ctx, today); return err },
		func() error { _, err := b.History(ctx, 0); return err },
		func() error { _, _, err := b.Leads(ctx, book.LeadFilter{Limit: 50}); return err },
	} {
		err = errors.Join(err, ask())
	}
	return errors.Join(err, b.Close())
}

// Whatever bytes are flipped, neither the doctor nor a salvage breaks down, the damaged file stays as it was unless it is only derived
// tables that differ, and every book that comes of it is sound.
func TestDamagedBooksAreSalvaged(t *testing.T) {
	t.Parallel()
	data := content(t, livedBook(t))
	chance := rand.New(rand.NewPCG(6, 20261120))
	place := t.TempDir()
	var paths []string
	for n := range max(8, 90/slowness) {
		damaged := []byte(data)
		switch n % 3 {
		case 0:
			damaged[chance.IntN(len(damaged))] ^= byte(1 + chance.IntN(255))
		case 1:
			for range 300 {
				damaged[4096+chance.IntN(len(damaged)-4096)] ^= byte(1 + chance.IntN(255))
			}
		case 2:
			damaged = damaged[:8192+chance.IntN(len(damaged)-8192)]
		}
		path := filepath.Join(place, fmt.Sprintf("book%03d.db", n))
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 90*slowness*time.Second)
	defer cancel()
	cmd := childFor(ctx, t, rescuing, paths...)
	out, err := cmd.Output()
	var all []told
	for line := range strings.Lines(string(out)) {
		var one told
		if err := json.Unmarshal([]byte(line), &one); err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
	if err != nil {
		t.Fatalf("the child broke down or hung at %s: %v: %.3000s", paths[min(len(all), len(paths)-1)], err, cmd.Stderr)
	}
	logRefused(t, all)
}

// Of a row whose text goes on in a damaged page the number can be read and the rest cannot. A salvage once tried such a row for ever.
func TestASalvageGoesPastARowOfWhichOnlyTheNumberCanBeRead(t *testing.T) {
	b := newBook(t)
	for _, note := range []string{"short", strings.Repeat("long ", 2000), "short"} {
		c := person("An")
		c.Note = note
		addLead(t, b, book.NewLead{Card: c, Force: true})
	}
	path, err := b.Backup(t.Context(), filepath.Join(t.TempDir(), "copy.db"))
	must(t, err)
	data := []byte(content(t, path))
	broken := false
	for page := 4096; page < len(data); page += 4096 {
		if strings.Contains(string(data[page+4:page+100]), "long long ") { // an overflow page: where the next one is, and text
			copy(data[page:], []byte{0xff, 0xff, 0xff, 0xff})
			broken = true
			break
		}
	}
	if !broken {
		t.Fatal("no page holds only text")
	}
	must(t, os.WriteFile(path, data, 0o600))
	s, err := book.Salvage(t.Context(), path, filepath.Join(t.TempDir(), "new.db"), clock, nil)
	must(t, err)
	for _, k := range s.Kinds {
		if k.Table == "lead" && (k.Read != 2 || k.Lost != 1) {
			t.Errorf("%+v", k)
		}
	}
}
