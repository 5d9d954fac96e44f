package sheet_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

var update = flag.Bool("update", false, "write the golden files anew")

// today is the day on which the tests read.
var today = mustDay("2026-11-30")

func mustDay(s string) funnel.Day {
	d, err := funnel.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func options() sheet.Options { return sheet.Options{Region: "VN", Today: today} }

// open opens a table of bytes.
func open(tb testing.TB, file []byte, o sheet.Options) *sheet.Table {
	tb.Helper()
	table, err := sheet.Open(context.Background(), bytes.NewReader(file), int64(len(file)), o)
	if err != nil {
		tb.Fatal(err)
	}
	return table
}

// records reads all records of a table.
func records(tb testing.TB, table *sheet.Table) []transfer.Record {
	tb.Helper()
	var list []transfer.Record
	summary, err := table.Read(context.Background(), func(r transfer.Record) error {
		list = append(list, r)
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	if got := summary.Records + summary.Refused; got != len(list) {
		tb.Errorf("the summary counts %d records, %d were given", got, len(list))
	}
	return list
}

func TestSamples(t *testing.T) {
	files, err := filepath.Glob("testdata/*.csv")
	if err != nil {
		t.Fatal(err)
	}
	books, err := filepath.Glob("testdata/*.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	if files = append(files, books...); len(files) < 9 {
		t.Fatalf("only %d samples", len(files))
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			file, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			table := open(t, file, options())
			golden(t, path+".golden", shown(table, records(t, table)))
		})
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", path, diff)
	}
}

// shown writes a table and its records for people.
func shown(table *sheet.Table, list []transfer.Record) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %q %q, sheet %q of %q, from %q, header %d, rows %d\n", table.Encoding, table.Delimiter, table.Quote, table.Sheet,
		table.Sheets, table.Origin, table.Header, table.Rows)
	for _, c := range table.Columns {
		fmt.Fprintf(&b, "  %s %q → %s", c.Letter(), c.Title, c.Field)
		if c.Guessed {
			b.WriteString(" guessed")
		}
		if c.Dates.Read > 0 {
			fmt.Fprintf(&b, ", %d dates, %d open, order %d", c.Dates.Read, c.Dates.Open, c.Order)
		}
		b.WriteByte('\n')
	}
	for _, c := range table.Undecided() {
		fmt.Fprintf(&b, "  undecided: %s\n", c.Title)
	}
	for _, r := range list {
		b.WriteString(shownRecord(r))
	}
	return b.String()
}

func shownRecord(r transfer.Record) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d:", r.Line)
	if r.Refused != nil {
		fmt.Fprintf(&b, " refused: %v\n  raw %q\n", r.Refused, r.Raw)
		return b.String()
	}
	fmt.Fprintf(&b, " %q", r.Name)
	for _, list := range [][]transfer.Labelled{r.Phones, r.Emails} {
		for _, l := range list {
			fmt.Fprintf(&b, " %s[%s]", l.Value, l.Label)
		}
	}
	b.WriteByte('\n')
	for _, f := range []struct{ name, value string }{
		{"born", r.Birthday.String()},
		{"sex", string(r.Sex)},
		{"at", r.Organisation},
		{"job", r.Job},
		{"lives", r.Address},
		{"tags", strings.Join(r.Tags, "|")},
		{"note", r.Note},
	} {
		if f.value != "" {
			fmt.Fprintf(&b, "  %s %q\n", f.name, f.value)
		}
	}
	for _, c := range r.Custom {
		fmt.Fprintf(&b, "  %q = %q %s\n", c.Header, c.Value, c.Field)
	}
	for _, p := range r.Problems {
		fmt.Fprintf(&b, "  problem: %v\n", p.What)
	}
	return b.String()
}

// saysEverywhere wants an error to be of a sentence, and to be said in every language.
func saysEverywhere(t *testing.T, err error, want i18n.Sentence) {
	t.Helper()
	var said *i18n.Error
	if !errors.As(err, &said) {
		t.Fatalf("error %v, not one of i18n", err)
	}
	if said.Sentence != want {
		t.Fatalf("error %q, want %q", said, want.En)
	}
	for _, lang := range i18n.Langs() {
		if text := i18n.NewPrinter(lang).Error(said); strings.Contains(text, "%!") {
			t.Errorf("%s: %q", lang, text)
		}
	}
}
