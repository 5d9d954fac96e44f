package book_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// settingsOf reads the settings of a book from outside.
func settingsOf(t *testing.T, path string) []string {
	t.Helper()
	return rowsFrom(t, path, "SELECT id, key, value FROM setting ORDER BY key")
}

// Whatever is in the place of a setting, or nothing, is said by the command that meets with it, and by the doctor; and what it was comes
// back, from the history, from a backup, or as in a new book.
func TestSettingsThatAreLost(t *testing.T) {
	for _, key := range []string{"book", "model", "language", "currency", "region", "weekdays", "work_hours", "quiet_hours", "week_start"} {
		for how, tc := range map[string]struct {
			harm string
			want i18n.Sentence
		}{
			"missing":    {"DELETE FROM setting WHERE key = '" + key + "'", i18n.SettingMissing},
			"unreadable": {"UPDATE setting SET value = '€' WHERE key = '" + key + "'", i18n.SettingUnreadable},
		} {
			t.Run(key+" "+how, func(t *testing.T) {
				t.Parallel()
				path := livedBook(t)
				b, err := book.Open(t.Context(), path, book.ReadWrite, clock)
				must(t, err)
				id, err := b.SetRegion(t.Context(), "US") // after the backup
				done(t, id, err)
				must(t, b.Close())
				want := settingsOf(t, path)
				harm(t, path, tc.harm)
				_, err = open(t, path, book.ReadOnly).Outline(t.Context())
				wantError(t, err, tc.want)
				if !strings.Contains(err.Error(), key) {
					t.Errorf("said %v", err)
				}
				if got := findings(examined(t, path, book.Examination{})); !slices.Contains(got, "settings!") {
					t.Errorf("found %v", got)
				}
				got := examined(t, path, book.Examination{Fix: true})
				if !slices.Equal(findings(got), []string{"settings! fixed"}) || got.Kept == "" {
					t.Errorf("fixed %v, kept %q", findings(got), got.Kept)
				}
				if diff := cmp.Diff(want, settingsOf(t, path)); diff != "" {
					t.Errorf("the settings (-before +after):\n%s", diff)
				}
				wantSound(t, path)
			})
		}
	}
}

// Without a backup settings become what a new book has, but not the currency when amounts are recorded in it: that is said by the agent.
func TestSettingsThatNobodyKnows(t *testing.T) {
	ctx := t.Context()
	path := newBookAt(t, filepath.Join(t.TempDir(), "funnel.db"))
	harm(t, path, "DELETE FROM setting")
	if got := examined(t, path, book.Examination{Fix: true}); got.Broken() {
		t.Fatalf("said %q", saidOf(got))
	}
	b, err := book.Open(ctx, path, book.ReadWrite, clock)
	must(t, err)
	o, err := b.Outline(ctx)
	must(t, err)
	if o.Currency.Code != funnel.DefaultCurrency || o.Region != "VN" || o.Calendar.Work != funnel.DefaultCalendar().Work {
		t.Errorf("the outline is %+v", o)
	}
	cost := int64(5)
	_, _, err = b.Log(ctx, book.Batch{Day: today, Cost: &cost, Entries: []book.Entry{{Level: "reach", Count: 1}}})
	must(t, err)
	must(t, b.Close())
	for _, name := range backupsBeside(t, path) {
		must(t, os.RemoveAll(filepath.Join(filepath.Dir(path), "backups", name)))
	}
	harm(t, path, "UPDATE setting SET value = 'euro' WHERE key = 'currency'")
	got := examined(t, path, book.Examination{Fix: true})
	if !slices.Contains(findings(got), "settings!") || got.Kept != "" {
		t.Errorf("found %v", findings(got))
	}
	b = open(t, path, book.ReadWrite)
	euro, _ := funnel.CurrencyByCode("EUR")
	id, err := b.SetCurrency(ctx, euro)
	done(t, id, err)
	_, err = b.Outline(ctx)
	must(t, err)
	dong, _ := funnel.CurrencyByCode("VND")
	_, err = b.SetCurrency(ctx, dong) // it has one again
	wantError(t, err, i18n.CurrencyInUse)
}

// The days after which people are asked again may be missing; when they cannot be read, only what needs them is refused.
func TestDaysToAskAgainThatCannotBe(t *testing.T) {
	for _, value := range []string{"", "null", "{", `{"price":-1}`, `{"price":"soon"}`, "[]"} {
		path := livedBook(t)
		harm(t, path, "INSERT INTO setting (key, value) VALUES ('ask_again', '"+value+"')")
		b := open(t, path, book.ReadWrite)
		_, err := b.Outline(t.Context())
		must(t, err)
		_, err = b.AskAgain(t.Context())
		wantError(t, err, i18n.SettingUnreadable)
		_, err = b.SetAskAgain(t.Context(), map[string]int{"price": 3})
		wantError(t, err, i18n.SettingUnreadable)
		if got := findings(examined(t, path, book.Examination{Fix: true})); !slices.Equal(got, []string{"settings! fixed"}) {
			t.Errorf("%q: found %v", value, got)
		}
		again, err := b.AskAgain(t.Context())
		must(t, err)
		if diff := cmp.Diff(funnel.DefaultAskAgain(), again); diff != "" {
			t.Errorf("%q: asked again (-want +got):\n%s", value, diff)
		}
	}
}

// A salvaged book can be opened, whatever its settings were.
func TestSalvageOfABookWithSettingsThatCannotBe(t *testing.T) {
	path := livedBook(t)
	harm(t, path, "UPDATE setting SET value = '€'")
	to := filepath.Join(t.TempDir(), "new.db")
	_, err := book.Salvage(t.Context(), path, to, clock, nil)
	must(t, err)
	_, err = open(t, to, book.ReadOnly).Outline(t.Context())
	must(t, err)
	wantSound(t, to)
}

// A repair that fails leaves the book as it is, and no copy of it.
func TestARepairThatFails(t *testing.T) {
	path := livedBook(t)
	harm(t, path, "DELETE FROM setting WHERE key = 'region'")
	held := whole(t, path)
	holder, err := book.Open(t.Context(), path, book.ReadWrite, clock)
	must(t, err)
	release, err := holder.Hold(t.Context())
	must(t, err)
	how := book.Examination{Fix: true, Now: clock}
	_, err = book.Examine(t.Context(), path, how)
	wantError(t, err, i18n.BookBusy)
	must(t, release())
	must(t, holder.Close())
	if left := backupsBeside(t, path); left != nil {
		t.Errorf("left %v", left)
	}
	if diff := cmp.Diff(held, whole(t, path)); diff != "" {
		t.Errorf("the book (-before +after):\n%s", diff)
	}
}
