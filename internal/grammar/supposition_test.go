package grammar_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func supposing() ([]funnel.Level, grammar.Vocabulary) {
	levels := funnel.Models()[0].Levels
	return levels, grammar.Vocabulary{Levels: levels, Channels: funnel.DefaultChannels(), Lang: i18n.En}
}

func TestSuppose(t *testing.T) {
	levels, v := supposing()
	for text, want := range map[string]grammar.Supposition{
		"reach=x10":           {Level: "reach", Kind: grammar.Times, Value: 10},
		"reach=×0,5":          {Level: "reach", Kind: grammar.Times, Value: 0.5},
		"reach=-20%":          {Level: "reach", Kind: grammar.Times, Value: 0.8},
		"reach=+500/day":      {Level: "reach", Kind: grammar.Plus, Value: 500, Per: funnel.PerDay},
		"tiếp cận=+500/tuần":  {Level: "reach", Kind: grammar.Plus, Value: 500, Per: funnel.PerWeek},
		"reach=2,000/day":     {Level: "reach", Kind: grammar.To, Value: 2000, Per: funnel.PerDay},
		"reach=-1,500/day":    {Level: "reach", Kind: grammar.Plus, Value: -1500, Per: funnel.PerDay},
		"reach=2,5/day":       {Level: "reach", Kind: grammar.To, Value: 2.5, Per: funnel.PerDay},
		"reach=2000/day":      {Level: "reach", Kind: grammar.To, Value: 2000, Per: funnel.PerDay},
		"call=0":              {Channel: "call", Kind: grammar.Times, Value: 0},
		"call=x2":             {Channel: "call", Kind: grammar.Times, Value: 2},
		"call = +100 / month": {Channel: "call", Kind: grammar.Plus, Value: 100, Per: funnel.PerMonth},
		"qualified=60%":       {Level: "qualified", Kind: grammar.Ratio, Value: 0.6},
		"qualified=+5pp":      {Level: "qualified", Kind: grammar.Points, Value: 0.05},
		"qualified=-2.5 pp":   {Level: "qualified", Kind: grammar.Points, Value: -0.025},
		"qualified=+5 điểm":   {Level: "qualified", Kind: grammar.Points, Value: 0.05},
		"qualified=+5个百分点":    {Level: "qualified", Kind: grammar.Points, Value: 0.05},
		"qualified=x1.2":      {Level: "qualified", Kind: grammar.Times, Value: 1.2},
		"qualified=+10%":      {Level: "qualified", Kind: grammar.Times, Value: 1.1},
	} {
		got, err := grammar.Suppose(text, levels, v)
		if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-12)); diff != "" || err != nil {
			t.Errorf("%s: %v\n%s", text, err, diff)
		}
	}
}

func TestSuppositionsThatAreRefused(t *testing.T) {
	levels, v := supposing()
	for text, want := range map[string]i18n.Sentence{
		"qualified=140%":        i18n.SupposeAboveAll,
		"qualified=+50/day":     i18n.SupposeRatio,
		"qualified=20/day":      i18n.SupposeRatio,
		"reach=60%":             i18n.SupposeVolume,
		"reach=+5pp":            i18n.SupposeVolume,
		"call=+5pp":             i18n.SupposeVolume,
		"reach=500":             i18n.SupposeUnreadable,
		"reach=":                i18n.SupposeUnreadable,
		"=x2":                   i18n.SupposeUnreadable,
		"reach":                 i18n.SupposeUnreadable,
		"reach=x":               i18n.SupposeUnreadable,
		"reach=x-2":             i18n.SupposeUnreadable,
		"reach=-120%":           i18n.SupposeUnreadable,
		"reach=xNaN":            i18n.SupposeUnreadable,
		"reach=xInf":            i18n.SupposeUnreadable,
		"reach=x1e3":            i18n.SupposeUnreadable,
		"reach=+5/fortnight":    i18n.SupposeUnreadable,
		"qualified=5pp":         i18n.SupposeUnreadable,
		"qualified=0":           i18n.SupposeUnreadable,
		"reach=x1001":           i18n.SupposeTooLarge,
		"reach=+2000000000/day": i18n.SupposeTooLarge,
		"nowhere=x2":            i18n.KeyUnknown,
	} {
		_, err := grammar.Suppose(text, levels, v)
		wantError(t, text, err, want)
	}
}

func TestGoal(t *testing.T) {
	_, v := supposing()
	for text, want := range map[string]struct {
		level string
		count int64
		per   funnel.Per
	}{
		"buyer=3/month":    {"buyer", 3, funnel.PerMonth},
		"buyer=3":          {"buyer", 3, funnel.PerMonth},
		"reach=2.000/ngày": {"reach", 2, funnel.PerDay},
		"inbound=30/week":  {"inbound", 30, funnel.PerWeek},
		"buyer=10/quý":     {"buyer", 10, funnel.PerQuarter},
		"buyer=100/年":      {"buyer", 100, funnel.PerYear},
	} {
		if text == "reach=2.000/ngày" {
			v.Lang, want.count = i18n.Vi, 2000
		} else {
			v.Lang = i18n.En
		}
		level, count, per, err := grammar.Goal(text, v)
		if err != nil || level != want.level || count != want.count || per != want.per {
			t.Errorf("%s: %s, %d, %s, %v", text, level, count, per, err)
		}
	}
	for text, want := range map[string]i18n.Sentence{
		"buyer":             i18n.GoalUnreadable,
		"=3":                i18n.GoalUnreadable,
		"buyer=0/month":     i18n.GoalTooSmall,
		"buyer=-3/month":    i18n.GoalTooSmall,
		"buyer=1000000000":  i18n.CountTooLarge,
		"buyer=3/fortnight": i18n.GoalSpanUnknown,
	} {
		_, _, _, err := grammar.Goal(text, v)
		wantError(t, text, err, want)
	}
}
