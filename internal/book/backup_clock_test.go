package book_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
)

// dailies makes a copy on each of so many days and returns the days of those that are left, the newest first.
func dailies(t *testing.T, path string, from time.Time, days int) (left []string) {
	t.Helper()
	for n := range days {
		_, err := book.DailyBackup(t.Context(), path, at(from.AddDate(0, 0, n)))
		must(t, err)
	}
	files, err := book.Backups(path, friday.Location())
	must(t, err)
	for _, f := range files {
		left = append(left, f.Made.Format("2006-01-02"))
	}
	return left
}

// daysBack are so many days up to one, the newest first.
func daysBack(last time.Time, days int) (list []string) {
	for n := range days {
		list = append(list, last.AddDate(0, 0, -n).Format("2006-01-02"))
	}
	return list
}

// Copies of days to come, which a wrong clock made, take nobody's place, and the copy of the day itself stays.
func TestDailiesOfAWrongClockTakeNoPlace(t *testing.T) {
	b := usedBook(t)
	left := dailies(t, b.Path(), friday.AddDate(10, 0, 0), 12)
	if len(left) != 10 {
		t.Fatalf("%v are left", left)
	}
	if left = dailies(t, b.Path(), friday.AddDate(0, 0, -5), 6); !slices.Equal(left[10:], daysBack(friday, 6)) {
		t.Errorf("%v are left", left)
	}
}

// A clock that runs years ahead or behind for any number of days removes nothing of what was made before, and when it is right again nothing
// of what was made by it goes before ten others are made.
func TestDailiesOutliveAWrongClock(t *testing.T) {
	true10 := daysBack(friday, 10)
	for name, tc := range map[string]struct {
		wrong time.Time
		after []string // what is left three days after the clock was put right
	}{
		"ahead":  {friday.AddDate(10, 0, 0), slices.Concat(daysBack(friday.AddDate(10, 0, 14), 10), daysBack(friday.AddDate(0, 0, 18), 3), daysBack(friday, 7))},
		"behind": {friday.AddDate(-20, 0, 0), slices.Concat(daysBack(friday.AddDate(0, 0, 18), 3), daysBack(friday, 7), daysBack(friday.AddDate(-20, 0, 14), 10))},
	} {
		t.Run(name, func(t *testing.T) {
			b := usedBook(t)
			dailies(t, b.Path(), friday.AddDate(0, 0, -9), 10)
			left := dailies(t, b.Path(), tc.wrong, 15)
			for _, day := range true10 {
				if !slices.Contains(left, day) {
					t.Errorf("%s is gone while the clock is wrong", day)
				}
			}
			got := dailies(t, b.Path(), friday.AddDate(0, 0, 16), 3)
			if diff := cmp.Diff(tc.after, got); diff != "" {
				t.Errorf("left (-want +got):\n%s", diff)
			}
		})
	}
}

// When a clock ran ahead by some days, the copies of these days are there before their time. They are made again, each on its day, for they
// do not hold what was recorded since; and those that were made last stay, whatever day they bear.
func TestADailyBackupOfADayThatCameTooSoon(t *testing.T) {
	ctx := t.Context()
	b := usedBook(t)
	soon := friday.AddDate(0, 0, 3)
	dailies(t, b.Path(), soon, 1)
	if book.DailyDue(b.Path(), soon) {
		t.Error("due again on the wrong day")
	}
	dailies(t, b.Path(), friday, 1)
	log(t, b, sourcesDay()...)
	want := whole(t, b.Path())
	if !book.DailyDue(b.Path(), soon) {
		t.Error("not due on the day itself")
	}
	made, err := book.DailyBackup(ctx, b.Path(), at(soon))
	if err != nil || made != dailyOf(b.Path(), soon) {
		t.Fatalf("made %q, %v", made, err)
	}
	if diff := cmp.Diff(want, whole(t, made)); diff != "" {
		t.Errorf("the copy (-book +copy):\n%s", diff)
	}
	wantMode(t, made, 0o600)
	if book.DailyDue(b.Path(), soon) {
		t.Error("due again")
	}
}

// What an earlier version left knows no order: the names tell.
func TestDailiesWithoutAnOrder(t *testing.T) {
	b := usedBook(t)
	dailies(t, b.Path(), friday, 1)
	for _, order := range []string{"", "\n"} {
		if err := os.WriteFile(filepath.Join(filepath.Dir(b.Path()), "backups", ".funnel-daily-lock"), []byte(order), 0o600); err != nil {
			t.Fatal(err)
		}
		if book.DailyDue(b.Path(), friday) {
			t.Error("due again")
		}
	}
	must(t, os.Remove(filepath.Join(filepath.Dir(b.Path()), "backups", ".funnel-daily-lock")))
	if book.DailyDue(b.Path(), friday) {
		t.Error("due again without the file")
	}
}
