package metrics_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

func dayOf(t *testing.T, text string) funnel.Day {
	t.Helper()
	d, err := funnel.ParseDay(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestCohortAge(t *testing.T) {
	today := dayOf(t, "2026-11-20")
	month := func(day string) funnel.Period { return funnel.MonthOf(dayOf(t, day)) }
	september, october := month("2026-09-01"), month("2026-10-01")
	for _, tc := range []struct {
		name       string
		p, against funnel.Period
		want       metrics.CohortAge
	}{
		{"the earlier one is as old as the later one is now", october, september, metrics.CohortAge{AsOf: today, AgainstAsOf: dayOf(t, "2026-10-20"), Days: 20}},
		{"either may be the earlier one", september, october, metrics.CohortAge{AsOf: dayOf(t, "2026-10-20"), AgainstAsOf: today, Days: 20}},
		{"January and February", month("2026-02-01"), month("2026-01-01"), metrics.CohortAge{AsOf: today, AgainstAsOf: today - 28, Days: int(today - dayOf(t, "2026-02-28"))}},
		{"one is longer", funnel.Period{From: today - 19, To: today}, october, metrics.CohortAge{AsOf: today, AgainstAsOf: today, Unequal: true}},
		{"one goes on", funnel.Period{From: today - 19, To: today}, funnel.Period{From: today - 39, To: today - 20}, metrics.CohortAge{AsOf: today, AgainstAsOf: today - 20}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, metrics.NewCohortAge(tc.p, tc.against, today)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Finding 14: where one of two cohorts had more time, nothing is told of the change.
func TestNoVerdictOnUnequalCohorts(t *testing.T) {
	now, _ := metrics.NewRatio(1, 90)
	before, _ := metrics.NewRatio(80, 90)
	g := metrics.RatioGroup{Steps: []metrics.Step{{Ratio: &now}}, Before: []metrics.Step{{Ratio: &before}}}
	if c, ok := g.Change(0); !ok || c.Verdict != metrics.Worse {
		t.Errorf("%+v, %v", c, ok)
	}
	g.Unequal = true
	if c, ok := g.Change(0); ok {
		t.Errorf("%+v", c)
	}
}
