package book_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/demo"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// peopled makes a book with so many made-up leads, and three more.
func peopled(tb testing.TB, leads int) *book.Book {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "funnel.db")
	plan := demo.Plan{Last: today, Days: 90, PerDay: 9, Seed: 1, Calendar: funnel.DefaultCalendar(), Zone: time.UTC}
	began := time.Now()
	err := book.CreateFilled(tb.Context(), path, false, book.DefaultSetup(), clock, func(made *book.Book) error {
		_, err := made.AddBulk(tb.Context(), book.VerbDemo, book.Bulk{Stories: plan.Leads(leads)})
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Logf("%d leads in %v, %d MB", leads, time.Since(began).Round(time.Millisecond), info.Size()>>20)
	b := open(tb, path, book.ReadWrite)
	for _, card := range []funnel.Card{person("Nguyễn Văn Ước", "+84888234488"), person("Đặng Thị Đào"), person("王小明")} {
		addLead(tb, b, book.NewLead{Card: card})
	}
	return b
}

// BenchmarkSearch measures what a search costs among a hundred thousand leads, beside the same question to the bare index of
// words: the search itself, and with the cards of the fifty leads that are shown. They take turns, so that a busy machine slows
// all of them down. The bare question stops after 500 answers, while the search says how many there are: of those who have a word
// that begins with n, 40,000, that alone takes five times as long. Whom the words are to find is among those who are found.
func BenchmarkSearch(b *testing.B) {
	opened := peopled(b, 100_000)
	_, all, err := opened.Leads(b.Context(), book.LeadFilter{Limit: 1})
	if err != nil || all != 100_003 {
		b.Fatalf("%d leads, %v", all, err)
	}
	for words, back := range map[string]int{"nguyen": 3, "dang": 2, "0888234": 3, "+84888": 3, "王": 1} {
		ids, err := opened.LeadNumbers(b.Context(), book.LeadFilter{Words: words})
		if err != nil || !slices.Contains(ids, int64(all-back+1)) {
			b.Fatalf("%q is not found among %d, %v", words, len(ids), err)
		}
	}
	for _, words := range []string{"nguyen", "dang", "0888234", "+84888", "王", "n", "uye", "nguyen van uoc"} {
		b.Run(words, func(b *testing.B) {
			ctx, f := b.Context(), book.LeadFilter{Words: words, Limit: 50}
			var bare, search, cards time.Duration
			for b.Loop() {
				bare += timeOf(b, func() (int, error) {
					ids, err := opened.BareSearch(ctx, words, 500)
					return len(ids), err
				})
				search += timeOf(b, func() (int, error) {
					ids, _, err := opened.Search(ctx, f)
					return len(ids), err
				})
				cards += timeOf(b, func() (int, error) {
					leads, _, err := opened.Leads(ctx, f)
					return len(leads), err
				})
			}
			b.ReportMetric(float64(bare.Microseconds())/float64(b.N), "bare-µs")
			b.ReportMetric(float64(search.Microseconds())/float64(b.N), "search-µs")
			b.ReportMetric(float64(cards.Microseconds())/float64(b.N), "cards-µs")
			b.ReportMetric(float64(search)/float64(bare), "search/bare")
			b.ReportMetric(float64(cards)/float64(bare), "cards/bare")
		})
	}
}

// timeOf is the time that finding somebody takes.
func timeOf(b *testing.B, find func() (int, error)) time.Duration {
	b.Helper()
	began := time.Now()
	n, err := find()
	if err != nil || n == 0 {
		b.Fatalf("found %d, %v", n, err)
	}
	return time.Since(began)
}
