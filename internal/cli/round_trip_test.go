package cli

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// inAndOut exports a book, reads the file into a new one, which one undo empties again, and exports that. It returns both files.
func (m *machine) inAndOut(t *rapid.T, from string, export, imported []string) (before, after string) {
	into := filepath.Join(m.home, "into.db")
	file := filepath.Join(m.home, "file."+export[len(export)-1])
	again := filepath.Join(m.home, "again."+export[len(export)-1])
	for _, path := range []string{into, into + "-wal", into + "-shm"} {
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
	}
	run := func(book string, args ...string) string {
		status, out, errs := m.try(append([]string{"--db", book}, args...)...)
		if status != exitDone {
			t.Fatalf("funnel %q exits %d: %s", args, status, errs)
		}
		return out
	}
	run(from, append(export, "-f", file, "--force")...)
	run(into, "init", "--currency", "USD")
	whole := func() string { // but for the first line, with the highest numbers that were ever given, and the last, with the sum of all
		_, records, _ := strings.Cut(run(into, "export", "all"), "\n")
		records, _, _ = strings.Cut(records, `{"type":"end"`)
		return records
	}
	empty := whole()
	if said := run(into, append(append([]string{"import"}, imported...), file, "--yes", "-o", "json")...); strings.Contains(said, `"reason"`) {
		t.Fatalf("some are left out: %s", said)
	}
	run(into, append(export, "-f", again, "--force")...)
	run(into, "undo")
	if left := whole(); left != empty {
		t.Fatalf("undo leaves (-before +after):\n%s", cmp.Diff(empty, left))
	}
	read := func(path string) string {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	return read(file), read(again)
}

// What is exported of any book comes in again just so.
func TestWhatGoesOutComesIn(t *testing.T) {
	m := newMachine(t)
	book := filepath.Join(m.home, "from.db")
	fewChecks(t, 4)
	rapid.Check(t, func(t *rapid.T) {
		for _, path := range []string{book, book + "-wal", book + "-shm"} {
			if err := os.RemoveAll(path); err != nil {
				t.Fatal(err)
			}
		}
		run := func(args ...string) {
			if status, _, errs := m.try(append([]string{"--db", book}, args...)...); status != exitDone {
				t.Fatalf("funnel %q exits %d: %s", args, status, errs)
			}
		}
		run("init", "--currency", "USD")
		text := rapid.Map(rapid.StringOfN(rapid.SampledFrom([]rune("aăễĐ王 ;,\"'=+-@:\\%9.\n")), 1, 20, -1).Filter(func(s string) bool {
			return strings.TrimSpace(s) != "" && !strings.HasPrefix(strings.TrimSpace(s), "-")
		}), strings.TrimSpace)
		for range rapid.IntRange(1, 3).Draw(t, "tallies") {
			run("log", rapid.SampledFrom([]string{"call", "reach", "inbound/sms", "inbound", "viewing"}).Draw(t, "key")+"="+fmt.Sprint(rapid.IntRange(0, 90).Draw(t, "count")),
				"-m", text.Draw(t, "note"), "--cost", fmt.Sprintf("%d.%02d", rapid.IntRange(0, 99).Draw(t, "cost"), rapid.IntRange(0, 99).Draw(t, "cents")),
				"-d", fmt.Sprintf("-%dd", rapid.IntRange(1, 400).Draw(t, "back")))
		}
		for i := range rapid.IntRange(1, 3).Draw(t, "leads") {
			name := strings.Join(strings.Fields(rapid.StringMatching(`[A-Zăễ王]{2,6}( [a-zĐ]{1,5})?`).Draw(t, "name")), " ")
			run("lead", "add", name, "--phone", fmt.Sprintf("091234567%d", i), "-m", text.Draw(t, "note"), "--region", oneLine(text.Draw(t, "region")),
				"--birthday", rapid.SampledFrom([]string{"1990-02-28", "28/2", "2001-12-31"}).Draw(t, "birthday"), "--tag", oneTag(text.Draw(t, "tag")),
				"--source", rapid.SampledFrom([]string{"call", "sms", "referral"}).Draw(t, "source"), "--value", fmt.Sprint(rapid.IntRange(1, 9999).Draw(t, "value")), "--old")
		}
		format := rapid.SampledFrom([]string{"csv", "xlsx"}).Draw(t, "format")
		before, after := m.inAndOut(t, book, []string{"export", "tallies", "--format", format}, []string{"tallies"})
		if before, after = withoutNumbers(before), withoutNumbers(after); format == "csv" && before != after {
			t.Fatalf("tallies (-before +after):\n%s", cmp.Diff(before, after))
		}
		before, after = m.inAndOut(t, book, []string{"export", "leads", "--format", "csv"}, nil)
		if before, after = withoutNumbers(before), withoutNumbers(after); before != after {
			t.Fatalf("leads (-before +after):\n%s", cmp.Diff(before, after))
		}
		if before, after = m.inAndOut(t, book, []string{"export", "leads", "--format", "vcard"}, nil); before != after {
			t.Fatalf("cards (-before +after):\n%s", cmp.Diff(before, after))
		}
	})
}

// fewChecks makes rapid check so often only, for each is a whole book, unless -rapid.checks says otherwise. The test is one that no other runs
// beside.
func fewChecks(t *testing.T, most int) {
	t.Helper()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.checks" })
	if asked {
		return
	}
	usual := flag.Lookup("rapid.checks").Value.String()
	set := func(value string) {
		if err := flag.Lookup("rapid.checks").Value.Set(value); err != nil {
			t.Fatal(err)
		}
	}
	set(strconv.Itoa(most))
	t.Cleanup(func() { set(usual) })
}

// oneLine is a text in one line, oneTag one that is a single tag.
func oneLine(text string) string { return "x " + strings.Join(strings.Fields(text), " ") }

func oneTag(text string) string {
	return "t" + strings.Join(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,;\n", r) }), "")
}

// withoutNumbers is a table without the numbers in front of its lines, which another book gives anew.
func withoutNumbers(table string) string {
	lines := strings.SplitAfter(table, "\n")
	for i, l := range lines {
		if number, rest, ok := strings.Cut(l, ","); ok && number != "" && strings.Trim(number, "0123456789") == "" {
			lines[i] = rest
		}
	}
	return strings.Join(lines, "")
}
