package words_test

import (
	"math"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

// What is expected has as many digits as are known.
func TestShownThen(t *testing.T) {
	for _, c := range []struct {
		s         metrics.Supposed
		then      float64
		low, high int64
	}{
		{metrics.Supposed{Now: 1234, Then: 1234, Low: 1100, High: 1400}, 1234, 1100, 1400},
		{metrics.Supposed{Now: 1234, Then: 2468, Low: 2100, High: 2900}, 2470, 2100, 2900},
		{metrics.Supposed{Now: 2, Then: 2.3, Low: 0, High: 9}, 2.3, 0, 9},
		{metrics.Supposed{Now: 10, Then: 123456, Low: 101234, High: 145678}, 123000, 101000, 146000},
	} {
		then, low, high := words.ShownThen(c.s)
		if then != c.then || low != c.low || high != c.high {
			t.Errorf("%+v is shown as %v, %d to %d", c.s, then, low, high)
		}
	}
}

func TestPeople(t *testing.T) {
	w := words.New(i18n.NewPrinter(i18n.Vi), book.Outline{}, 0)
	for x, want := range map[float64]string{2: "2", 2.34: "2,3", 9.96: "10", 1234.5: "1.234", 0.04: "0"} {
		if got := w.People(x); got != want {
			t.Errorf("%v people are written %s", x, got)
		}
	}
	if got := w.Gain(-2.34) + " " + w.Gain(0) + " " + w.Gain(12.3); got != "−2,3 0 +12" {
		t.Errorf("gains are written %s", got)
	}
}

// A scenario is refused where nothing is known of what would change.
func TestScenario(t *testing.T) {
	o := book.Outline{Levels: funnel.Models()[0].Levels, Channels: funnel.DefaultChannels()}
	w := words.New(i18n.NewPrinter(i18n.En), o, 9)
	x := book.Observed{
		Period: funnel.Period{From: 0, To: 9}, Workdays: 8,
		Counted: []metrics.Counted{{Level: "reach", Channel: "call", Count: 100}, {Level: "inbound", Count: 10}},
	}
	s, err := w.Scenario([]grammar.Supposition{
		{Level: "reach", Kind: grammar.To, Value: 50, Per: funnel.PerDay},
		{Channel: "call", Kind: grammar.Times, Value: 2},
		{Level: "inbound", Kind: grammar.Points, Value: 0.05},
	}, x)
	if err != nil || *s.First != (metrics.Volume{Plus: 400}) || s.Channels["call"] != (metrics.Volume{Times: 2}) ||
		math.Abs(s.Ratios["inbound"]-0.15) > 1e-12 {
		t.Errorf("%+v %v", s, err)
	}
	for _, a := range []grammar.Supposition{
		{Channel: "flyer", Kind: grammar.Times, Value: 2},
		{Level: "viewing", Kind: grammar.Ratio, Value: 0.5},
		{Level: "inbound", Kind: grammar.Times, Value: 11},
		{Level: "none", Kind: grammar.Ratio, Value: 0.5},
	} {
		if _, err := w.Scenario([]grammar.Supposition{a}, x); err == nil {
			t.Errorf("%+v is supposed", a)
		}
	}
}
