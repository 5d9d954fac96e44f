package book_test

import (
	"context"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// BenchmarkLongLists measures what lists of any length cost with a hundred thousand leads, beside a bare query through the same driver
// for the rows that they are made of. They take turns, so that a busy machine slows both down.
func BenchmarkLongLists(b *testing.B) {
	opened := peopled(b, 100_000)
	no := func(int) error { return nil }
	for _, list := range []struct {
		name, bare string
		read       func(ctx context.Context, tell func()) error
	}{
		{"leads", "SELECT l.*, n.* FROM lead l JOIN lead_now n ON n.lead = l.id", func(ctx context.Context, tell func()) error {
			return opened.LeadsInTurn(ctx, book.LeadFilter{}, no, func(funnel.Lead) error { tell(); return nil })
		}},
		{"agenda", "SELECT l.*, n.* FROM lead_now n JOIN lead l ON l.id = n.lead WHERE n.status IN ('open', 'won')", func(ctx context.Context, tell func()) error {
			begin := func(book.Agenda, book.Outline) error { return nil }
			return opened.AgendaInTurn(ctx, book.AgendaFilter{Period: funnel.DayPeriod(today)}, begin, func(book.AgendaItem) error { tell(); return nil })
		}},
		// What is shared is looked for among all names, e-mails and phones; of the pairs only those are read that are told.
		{
			"duplicates", "SELECT folded, count(*), '' FROM lead GROUP BY 1 HAVING count(*) > 1 UNION ALL SELECT key, count(*), kind FROM contact GROUP BY 1, 3",
			func(ctx context.Context, tell func()) error {
				return opened.Duplicates(ctx, 20, no, func(book.Pair) error { tell(); return nil })
			},
		},
	} {
		b.Run(list.name, func(b *testing.B) {
			var bare, whole time.Duration
			for b.Loop() {
				bare += timeOf(b, func() (int, error) { return opened.BareRows(b.Context(), list.bare) })
				whole += timeOf(b, func() (n int, err error) {
					err = list.read(b.Context(), func() { n++ })
					return n, err
				})
			}
			b.ReportMetric(float64(bare.Milliseconds())/float64(b.N), "bare-ms")
			b.ReportMetric(float64(whole.Milliseconds())/float64(b.N), "list-ms")
			b.ReportMetric(float64(whole)/float64(bare), "list/bare")
		})
	}
}
