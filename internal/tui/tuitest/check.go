package tuitest

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

var update = flag.Bool("update", false, "write what the program shows into the golden files")

// Updating reports whether golden files are to be written anew, by the flag -update.
func Updating() bool { return *update }

// Golden compares what the program shows, with colour and without, with two files of the package's testdata/golden.
func Golden(t *testing.T, d *Driver, name string) {
	t.Helper()
	d.Check()
	golden(t, name+".txt", d.Screen()+"\n")
	golden(t, name+".colour.txt", d.View().Content+"\n")
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run the test with -update and look at what it writes", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// Check wants what every frame must be: as many lines as the terminal has and none wider, whole characters, nothing that controls
// the terminal but colours, and the cursor within.
func (d *Driver) Check() {
	d.t.Helper()
	v := d.View()
	width, height := d.width, d.height
	if width < 1 || height < 1 {
		return
	}
	lines := strings.Split(v.Content, "\n")
	if len(lines) != height {
		d.t.Fatalf("%d lines on a terminal of %d × %d:\n%s", len(lines), width, height, v.Content)
	}
	for _, l := range lines {
		text := ansi.Strip(l)
		if w := ansi.StringWidth(l); w > width || !utf8.ValidString(l) {
			d.t.Fatalf("a line of %d columns on a terminal of %d × %d: %q", w, width, height, l)
		}
		if strings.ContainsFunc(text, iostreams.Unsafe) || strings.Contains(withoutColours(l), "\x1b") {
			d.t.Fatalf("a control reaches the terminal: %q", l)
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.X >= width || c.Y < 0 || c.Y >= height) {
		d.t.Fatalf("the cursor stands at %d, %d of %d × %d", c.X, c.Y, width, height)
	}
}

// withoutColours is a line without the sequences that set colours.
func withoutColours(line string) string {
	var b strings.Builder
	for line != "" {
		before, rest, found := strings.Cut(line, "\x1b[")
		b.WriteString(before)
		if !found {
			break
		}
		end := strings.IndexFunc(rest, func(r rune) bool { return (r < '0' || r > '9') && r != ';' })
		if end < 0 || rest[end] != 'm' {
			b.WriteString("\x1b[")
			line = rest
			continue
		}
		line = rest[end+1:]
	}
	return b.String()
}

// CheckBook wants a book that is whole and whose sums are those of its entries.
func CheckBook(t T, path string, now time.Time) {
	t.Helper()
	ctx := context.Background()
	clock := func() time.Time { return now }
	b, err := book.Open(ctx, path, book.ReadWrite, clock)
	if err != nil {
		t.Fatalf("the book: %v", err)
	}
	defer func() {
		if err := b.Close(); err != nil {
			t.Errorf("the book: %v", err)
		}
	}()
	copied := path + ".checked"
	if _, err := b.Backup(ctx, copied); err != nil { // which checks every page and key
		t.Fatalf("the book is not whole: %v", err)
	}
	if err := os.Remove(copied); err != nil {
		t.Fatalf("%v", err)
	}
	type place struct{ level, channel string }
	want := map[place]int64{}
	day := funnel.DayOf(now)
	tallies, err := b.Entries(ctx, book.EntryFilter{Period: &funnel.Period{From: day, To: day}})
	if err != nil {
		t.Fatalf("the entries: %v", err)
	}
	for _, x := range tallies {
		want[place{x.Level, x.Channel}] += x.Count
	}
	counted, err := b.Counted(ctx, day)
	if err != nil {
		t.Fatalf("the counts: %v", err)
	}
	for _, c := range counted {
		if n := want[place{c.Level, c.Channel}]; c.Count-c.Arrived != n {
			t.Fatalf("%d people of tallies at %s through %q, the entries say %d", c.Count-c.Arrived, c.Level, c.Channel, n)
		}
	}
}
