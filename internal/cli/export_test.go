package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/demo"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

func TestExportToATerminalIsSafeAndElsewhereExact(t *testing.T) {
	m := newMachine(t)
	m.run("lead", "add", "An", "--phone", "0888234488", "--birthday", "20/11/1990", "-m", "a note")
	m.run("lead", "next", "1", "today", "-m", "call")
	full, err := os.ReadFile(m.bookPath())
	if err != nil {
		t.Fatal(err)
	}
	const name = "a\x1b[2Jb\u202ec\u009bd"
	db := m.openSQL(full)
	if _, err := db.Exec("UPDATE lead SET name = ?", name); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"export", "leads"},
		{"export", "leads", "--format", "jsonl"},
		{"export", "leads", "--format", "vcard"},
		{"export", "due"},
		{"export", "due", "--format", "ical"},
		{"export", "all"},
	} {
		m.width = 80
		onTerminal := m.run(args...)
		if strings.ContainsAny(onTerminal, "\x1b\u202e\u009b\r") {
			t.Errorf("%v: %q", args, onTerminal)
		}
		m.width = 0
		if piped := m.run(args...); args[1] == "leads" && len(args) == 2 && !strings.Contains(piped, name) {
			t.Errorf("%v is changed on its way: %q", args, piped)
		}
	}
	m.width = 80
	if status, out, errs := m.try("export", "leads", "--format", "xlsx"); status != exitFail || out != "" || !strings.Contains(errs, "-f FILE.xlsx") {
		t.Errorf("a workbook to a terminal: %d %q %q", status, out, errs)
	}
}

func TestDisarmed(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "An": "An", "=1+1": "'=1+1", "+84": "'+84", "-1": "'-1", "@x": "'@x", "\tx": "'\tx", "\rx": "'\rx", "a=1": "a=1", "'x": "'x",
	} {
		if got := disarmed(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// TestStoppedExportLeavesNothing stops an export with Ctrl-C in the middle.
func TestStoppedExportLeavesNothing(t *testing.T) {
	for _, args := range [][]string{{"leads", "csv"}, {"leads", "vcard"}, {"leads", "xlsx"}, {"all", "jsonl"}, {"due", "ical"}} {
		path := demoOf(t, 2000)
		folder := t.TempDir()
		ctx, stop := context.WithCancel(t.Context())
		io, buffers := iostreams.Test(80)
		asked := 0
		clock := func() time.Time {
			if asked++; asked == 100 { // it is asked for every record
				stop()
			}
			return friday
		}
		status := Run(ctx, []string{"export", args[0], "--format", args[1], "-f", filepath.Join(folder, "out"), "--db", path}, io, noEnv, clock)
		stop()
		left, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		if status != exitFail || len(left) > 0 || !strings.Contains(buffers.Err.String(), "stopped") {
			t.Errorf("%v: %d, left %v, %q", args, status, left, buffers.Err.String())
		}
	}
}

var friday = time.Date(2026, time.November, 20, 18, 30, 0, 0, time.FixedZone("", 7*3600))

func noEnv(string) string { return "" }

// demoOf makes a book of made-up leads.
func demoOf(tb testing.TB, leads int) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "demo.db")
	plan := demo.Plan{Last: funnel.DayOf(friday), Days: 30, PerDay: 5, Seed: 1, Calendar: funnel.DefaultCalendar(), Zone: friday.Location()}
	err := book.CreateFilled(tb.Context(), path, false, book.DefaultSetup(), func() time.Time { return friday }, func(b *book.Book) error {
		_, err := b.AddBulk(tb.Context(), book.VerbDemo, book.Bulk{Tallies: plan.Tallies(), Stories: plan.Leads(leads)})
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return path
}

var errBroken = errors.New("broken pipe")

// broken is a pipe whose reader has gone.
type broken struct{}

// Write implements io.Writer.
func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestExportIntoABrokenPipeFails(t *testing.T) {
	path := demoOf(t, 50)
	for _, args := range [][]string{{"leads", "csv"}, {"leads", "vcard"}, {"leads", "xlsx"}, {"leads", "jsonl"}, {"all", "jsonl"}, {"all", "xlsx"}, {"due", "ical"}} {
		io, buffers := iostreams.Test(0)
		io.Out = broken{}
		status := Run(t.Context(), []string{"export", args[0], "--format", args[1], "--db", path}, io, noEnv, func() time.Time { return friday })
		if status != exitFail || !strings.Contains(buffers.Err.String(), "broken pipe") {
			t.Errorf("%v: %d %q", args, status, buffers.Err.String())
		}
	}
}

// heap notes the greatest heap that there is while somebody writes to it.
type heap struct {
	most  uint64
	bytes int
}

// Write implements io.Writer.
func (h *heap) Write(p []byte) (int, error) {
	h.bytes += len(p)
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	h.most = max(h.most, s.HeapInuse)
	return len(p), nil
}

// BenchmarkExport exports a hundred thousand leads and tells the greatest heap meanwhile, beside that of a tenth as many.
func BenchmarkExport(b *testing.B) {
	for _, leads := range []int{10_000, 100_000} {
		path := demoOf(b, leads)
		for _, args := range [][]string{{"leads", "csv"}, {"leads", "jsonl"}, {"leads", "vcard"}, {"leads", "xlsx"}, {"due", "ical"}, {"all", "jsonl"}} {
			b.Run(args[0]+"-"+args[1]+"/"+id(int64(leads)), func(b *testing.B) {
				var h heap
				for b.Loop() {
					runtime.GC()
					h = heap{}
					streams, _ := iostreams.Test(0)
					streams.Out = io.Writer(&h)
					if Run(b.Context(), []string{"export", args[0], "--format", args[1], "--db", path}, streams, noEnv, func() time.Time { return friday }) != exitDone {
						b.Fatal("not exported")
					}
				}
				b.ReportMetric(float64(h.most)/(1<<20), "MiB-heap")
				b.ReportMetric(float64(h.bytes)/(1<<20), "MiB-out")
			})
		}
	}
}
