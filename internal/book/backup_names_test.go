package book_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

func civilDays(texts ...string) (list []funnel.Day) {
	for _, text := range texts {
		d, err := funnel.ParseDay(text)
		if err != nil {
			panic(err)
		}
		list = append(list, d)
	}
	return list
}

func TestWhichDailiesExpire(t *testing.T) {
	ten := civilDays("2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-14", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20")
	for _, tc := range []struct {
		name  string
		older []funnel.Day
		want  []funnel.Day
	}{
		{"ten", nil, nil},
		{"one more of the same month", civilDays("2026-11-09"), civilDays("2026-11-09")},
		{"the last of a month before", civilDays("2026-10-30"), nil},
		{"two of a month before", civilDays("2026-10-30", "2026-10-29"), civilDays("2026-10-29")},
		{
			"months with gaps", civilDays("2026-09-30", "2026-07-01", "2026-07-31", "2026-03-03", "2026-02-02", "2026-01-01", "2025-12-12"),
			civilDays("2025-12-12", "2026-07-01"),
		},
		{"twice the same", civilDays("2026-11-20"), nil},
		{
			"half a year before", civilDays("2026-05-09", "2026-05-08", "2026-05-07", "2026-05-06", "2026-05-05", "2026-05-04", "2026-05-03", "2026-05-02",
				"2026-05-01", "2026-04-30", "2026-04-29", "2026-04-28"), civilDays("2026-04-28", "2026-04-29"),
		},
		{"the fourth time back", civilDays("2025-11-20", "2024-11-20", "2023-11-20", "2022-11-20"), civilDays("2022-11-20", "2023-11-20")},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, book.Expired(slices.Concat(tc.older, ten))); diff != "" {
				t.Errorf("expired (-want +got):\n%s", diff)
			}
		})
	}
}

// Whatever the days on which somebody works, the last ten copies stay, and the last of each of the last six months that have one; and a
// copy that was kept once was in every keeping before.
func TestDailiesOverYears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := civilDays("2024-01-01")[0]
		var kept []funnel.Day
		all := map[string]funnel.Day{} // the last of each month
		for range rapid.IntRange(1, 300).Draw(t, "copies") {
			day += funnel.Day(rapid.SampledFrom([]int{1, 1, 1, 2, 3, 20, 70}).Draw(t, "days between"))
			kept = append(kept, day)
			all[day.Month()] = day
			gone := book.Expired(kept)
			kept = slices.DeleteFunc(kept, func(d funnel.Day) bool { return slices.Contains(gone, d) })
			if len(kept) > book.DailiesKept+book.MonthliesKept {
				t.Fatalf("%d copies stay", len(kept))
			}
			if kept[len(kept)-1] != day {
				t.Fatalf("the copy of %s itself is gone", day)
			}
		}
		months := slices.Sorted(func(yield func(string) bool) {
			for m := range all {
				if !yield(m) {
					return
				}
			}
		})
		for _, m := range months[max(0, len(months)-book.MonthliesKept):] {
			if !slices.Contains(kept, all[m]) {
				t.Fatalf("of %s the last copy, %s, is gone", m, all[m])
			}
		}
	})
}

func TestBackupsAreKnownByTheirNames(t *testing.T) {
	path := filepath.Join(t.TempDir(), "funnel.db")
	folder := filepath.Join(filepath.Dir(path), "backups")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	want := map[string]book.BackupKind{
		"funnel-daily-20261120.db":                    book.BackupDaily,
		"funnel-20261120-183000.db":                   book.BackupByHand,
		"funnel-20261120-183000-2.db":                 book.BackupByHand,
		"funnel-20261120-183000.db.age":               book.BackupByHand,
		"funnel-before-import-20261120-183000.db":     book.BackupBeforeImport,
		"funnel-before-restore-20261120-183000-11.db": book.BackupBeforeRestore,
		"funnel-before-schema-4.db":                   book.BackupBeforeSchema,
		"funnel-before-schema-4-2.db":                 book.BackupBeforeSchema,
	}
	others := []string{
		"funnel-daily-20261120-2.db", "funnel-daily-20261320.db", "funnel-daily-20261120.db.part", "daily-20261120.db", ".funnel-daily-20261120.db.123",
		"other-daily-20261120.db", "funnel-daily-daily-20261120.db", "funnel-my own.db", "funnel-before-schema-.db", "funnel.db", "funnel-2026112-183000.db",
	}
	for name := range want {
		others = append(others, name)
	}
	for _, name := range others {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "funnel-daily-20261119.db"), 0o700); err != nil {
		t.Fatal(err)
	}
	files, err := book.Backups(path, time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]book.BackupKind{}
	for _, f := range files {
		got[filepath.Base(f.Path)] = f.Kind
		if sealed := filepath.Ext(f.Path) == ".age"; f.Encrypted != sealed || f.Size != 1 {
			t.Errorf("%+v", f)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("backups (-want +got):\n%s", diff)
	}
	if !slices.IsSortedFunc(files, func(a, b book.BackupFile) int { return b.Made.Compare(a.Made) }) {
		t.Errorf("not the newest first: %v", files)
	}
}
