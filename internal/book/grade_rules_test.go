package book_test

import (
	"errors"
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
	for n := 50; n < 60; n++ {
		var group errgroup
		group.run(func() error {
			_, err := one.ChangeWeights(t.Context(), func(w *grade.Weights) error { w[grade.PartNeed] = n; return nil })
			return err
		})
		group.run(func() error {
			_, err := other.ChangeWeights(t.Context(), func(w *grade.Weights) error { w[grade.PartMoney] = n; return nil })
			return err
		})
		must(t, group.wait())
		group.run(func() error {
			_, err := one.ChangeThresholds(t.Context(), func(x *grade.Thresholds) error { x[grade.VIPScore] = n; return nil })
			return err
		})
		group.run(func() error {
			_, err := other.ChangeThresholds(t.Context(), func(x *grade.Thresholds) error { x[grade.GrowScore] = n; return nil })
			return err
		})
		must(t, group.wait())
		group.run(func() error {
			_, err := one.ChangeCarePlan(t.Context(), care, func(c grade.Care) (grade.Care, error) { c.Every = n; return c, nil })
			return err
		})
		group.run(func() error {
			_, err := other.ChangeCarePlan(t.Context(), care, func(c grade.Care) (grade.Care, error) { c.Ahead = n - 49; return c, nil })
			return err
		})
		must(t, group.wait())
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

// errgroup runs functions at the same time.
type errgroup struct {
	sync.WaitGroup
	mu   sync.Mutex
	errs []error
}

func (g *errgroup) run(do func() error) {
	g.Go(func() {
		err := do()
		g.mu.Lock()
		defer g.mu.Unlock()
		g.errs = append(g.errs, err)
	})
}

func (g *errgroup) wait() error {
	g.Wait()
	return errors.Join(g.errs...)
}
