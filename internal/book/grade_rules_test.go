package book_test

import (
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/grade"
)

// Two programs that change the rules or the care of a level or grade at the same time both have their way.
func TestRulesChangedAtTheSameTime(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "funnel.db")
	must(t, book.Create(t.Context(), path, false, book.DefaultSetup(), clock))
	one, other := open(t, path, book.ReadWrite), open(t, path, book.ReadWrite)
	care := grade.ByValue.Key(grade.Super)
	weight := func(b *book.Book, p grade.Part, n int) func() error {
		return func() error {
			_, err := b.ChangeWeights(t.Context(), func(w *grade.Weights) error { w[p] = n; return nil })
			return err
		}
	}
	threshold := func(b *book.Book, x grade.Threshold, n int) func() error {
		return func() error {
			_, err := b.ChangeThresholds(t.Context(), func(all *grade.Thresholds) error { all[x] = n; return nil })
			return err
		}
	}
	looked := func(b *book.Book, change func(c *grade.Care)) func() error {
		return func() error {
			_, err := b.ChangeCarePlan(t.Context(), care, func(c grade.Care) (grade.Care, error) { change(&c); return c, nil })
			return err
		}
	}
	for n := 50; n < 60; n++ {
		together(t, weight(one, grade.PartNeed, n), weight(other, grade.PartMoney, n))
		together(t, threshold(one, grade.VIPScore, n), threshold(other, grade.GrowScore, n))
		together(t, looked(one, func(c *grade.Care) { c.Every = n }), looked(other, func(c *grade.Care) { c.Ahead = n - 49 }))
		rules, err := one.GradeRules(t.Context(), today)
		must(t, err)
		plan, err := one.CarePlan(t.Context())
		must(t, err)
		now, _ := plan.For(care)
		got := []int{
			rules.Weights[grade.PartNeed], rules.Weights[grade.PartMoney], rules.Thresholds[grade.VIPScore], rules.Thresholds[grade.GrowScore],
			now.Every, now.Ahead + 49,
		}
		if slices.Min(got) != n || slices.Max(got) != n {
			t.Fatalf("%v, want all %d", got, n)
		}
	}
}

// together runs functions at the same time, none of which may fail.
func together(t *testing.T, all ...func() error) {
	t.Helper()
	errs := make([]error, len(all))
	var done sync.WaitGroup
	for i, do := range all {
		done.Go(func() { errs[i] = do() })
	}
	done.Wait()
	must(t, errs...)
}
