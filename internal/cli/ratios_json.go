package cli

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// ratiosJSON is a table of ratios in JSON: one funnel when it is not split, else groups.
type ratiosJSON struct {
	Kind     metrics.RatioKind `json:"kind"`
	From     funnel.Day        `json:"from"`
	To       funnel.Day        `json:"to"`
	AsOf     *funnel.Day       `json:"as_of"`
	Against  *spanJSON         `json:"against"`
	Before   *funnel.Day       `json:"against_as_of"`
	By       *string           `json:"by"`
	Currency string            `json:"currency"`
	*ratioGroupJSON
	*ratioGroupsJSON
}

type spanJSON struct {
	From funnel.Day `json:"from"`
	To   funnel.Day `json:"to"`
}

// ratioGroupJSON is the funnel of a group, or of all.
type ratioGroupJSON struct {
	Cost    *int64     `json:"cost"`
	Minutes *int64     `json:"minutes"`
	Steps   []stepJSON `json:"steps"`
}

// ratioGroupsJSON are the groups of a table.
type ratioGroupsJSON struct {
	Sort    *string          `json:"sort"`
	Groups  []namedGroupJSON `json:"groups"`
	Highest []leaderJSON     `json:"highest"`
}

type namedGroupJSON struct {
	Key  *string     `json:"key"`
	Name *string     `json:"name"`
	From *funnel.Day `json:"from"`
	To   *funnel.Day `json:"to"`
	ratioGroupJSON
}

// stepJSON is a level and the ratio into it.
type stepJSON struct {
	Level       string       `json:"level"`
	BaseLevel   *string      `json:"base_level"`
	Count       int64        `json:"count"`
	Base        *int64       `json:"base"`
	Ratio       *float64     `json:"ratio"`
	Low         *float64     `json:"low"`
	High        *float64     `json:"high"`
	Few         *bool        `json:"few"`
	OfFirst     *float64     `json:"of_first"`
	CostEach    *float64     `json:"cost_each"`
	MinutesEach *float64     `json:"minutes_each"`
	Against     *againstJSON `json:"against"`
}

// againstJSON is a step in the period that is set against, and how the ratio changed from it.
type againstJSON struct {
	Count   int64    `json:"count"`
	Base    *int64   `json:"base"`
	Ratio   *float64 `json:"ratio"`
	Change  *float64 `json:"change"`
	Verdict *string  `json:"verdict"`
	PBetter *float64 `json:"p_better"`
	Needed  *int64   `json:"needed"`
}

// leaderJSON says which group has the highest ratio into a level.
type leaderJSON struct {
	Level string   `json:"level"`
	Best  *string  `json:"best"`
	Lower []string `json:"lower"`
	Close []string `json:"cannot_tell"`
}

func (f *factory) ratiosJSON(t metrics.RatioTable, o book.Outline) ratiosJSON {
	j := ratiosJSON{Kind: t.Kind, From: t.Period.From, To: t.Period.To, By: nullable(string(t.By)), Currency: o.Currency.Code}
	if t.Against != nil {
		j.Against = &spanJSON{t.Against.From, t.Against.To}
	}
	switch {
	case t.Age != nil:
		j.AsOf, j.Before = &t.Age.AsOf, &t.Age.AgainstAsOf
	case t.Kind == metrics.CohortRatios:
		today := f.today()
		j.AsOf = &today
	}
	if t.By == metrics.Ungrouped {
		j.ratioGroupJSON = &ratioGroupJSON{Steps: []stepJSON{}}
		for _, g := range t.Groups {
			*j.ratioGroupJSON = groupJSON(g)
		}
		return j
	}
	j.ratioGroupsJSON = &ratioGroupsJSON{Sort: nullable(string(t.Order)), Groups: []namedGroupJSON{}, Highest: []leaderJSON{}}
	for _, g := range t.Groups {
		group := namedGroupJSON{Key: nullable(g.Key), ratioGroupJSON: groupJSON(g)}
		if g.Key != "" {
			group.Name = nullable(f.groupName(t, g, o))
		}
		if t.By == metrics.ByWeek || t.By == metrics.ByMonth {
			group.From, group.To = &g.Span.From, &g.Span.To
		}
		j.Groups = append(j.Groups, group)
	}
	if comparesGroups(t) {
		for _, l := range t.Leaders() {
			j.Highest = append(j.Highest, leaderJSON{l.Level, nullable(l.Best), append([]string{}, l.Lower...), append([]string{}, l.Close...)})
		}
	}
	return j
}

func groupJSON(g metrics.RatioGroup) ratioGroupJSON {
	return ratioGroupJSON{Cost: g.Cost, Minutes: g.Minutes, Steps: stepsJSON(g)}
}

// stepsJSON are the steps of a group, beside those of the period that is set against.
func stepsJSON(g metrics.RatioGroup) []stepJSON {
	steps := []stepJSON{}
	for i, s := range g.Steps {
		step := stepJSON{
			Level: s.Level, BaseLevel: nullable(s.Base), Count: s.Count, Base: baseOf(s), OfFirst: s.OfFirst,
			CostEach: g.Per(g.Cost, s.Level), MinutesEach: g.Per(g.Minutes, s.Level),
		}
		if r := s.Ratio; r != nil {
			step.Ratio, step.Few = &r.Value, &r.Few
			if r.HasInterval {
				step.Low, step.High = &r.Low, &r.High
			}
		}
		if g.Before != nil {
			step.Against = ratioChangeJSON(g, i)
		}
		steps = append(steps, step)
	}
	return steps
}

// baseOf is how many people a step's ratio is of, nil at the first level.
func baseOf(s metrics.Step) *int64 {
	if s.Base == "" {
		return nil
	}
	return &s.BaseCount
}

func ratioChangeJSON(g metrics.RatioGroup, i int) *againstJSON {
	now, before := g.Steps[i].Ratio, g.Before[i].Ratio
	j := againstJSON{Count: g.Before[i].Count, Base: baseOf(g.Before[i])}
	if before != nil {
		j.Ratio = &before.Value
		if now != nil {
			change := now.Value - before.Value
			j.Change = &change
		}
	}
	if c, ok := g.Change(i); ok {
		j.Verdict, j.PBetter, j.Needed = nullable(string(c.Verdict)), &c.PBetter, c.Needed
	}
	return &j
}

// writeRatiosCSV writes a line for each step of each group.
func (f *factory) writeRatiosCSV(t metrics.RatioTable, o book.Outline) error {
	var rows [][]any
	for _, g := range t.Groups {
		name := ""
		if g.Key != "" {
			name = f.groupName(t, g, o)
		}
		span := t.Period
		if g.Span != (funnel.Period{}) {
			span = g.Span
		}
		for _, s := range stepsJSON(g) {
			row := []any{
				string(t.Kind), span.From, span.To, nullable(g.Key), nullable(name), s.Level, s.BaseLevel, s.Count, s.Base, s.Ratio, s.Low, s.High,
				cell(s.Few), s.OfFirst, s.CostEach, s.MinutesEach,
			}
			if a := s.Against; a != nil {
				row = append(row, a.Count, a.Base, a.Ratio, a.Change, a.Verdict, a.PBetter, a.Needed)
			} else {
				row = append(row, nil, nil, nil, nil, nil, nil, nil)
			}
			rows = append(rows, row)
		}
	}
	return f.writeCSV([]string{
		"kind", "from", "to", "group", "name", "level", "base_level", "count", "base", "ratio", "low", "high", "few", "of_first", "cost_each",
		"minutes_each", "against_count", "against_base", "against_ratio", "change", "verdict", "p_better", "needed",
	}, rows)
}

// cell is a truth that may be unknown, as a cell of writeCSV.
func cell(b *bool) any {
	if b == nil {
		return nil
	}
	return *b
}
