package cli

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// compareJSON is a comparison of two periods in JSON.
type compareJSON struct {
	Level            string       `json:"level"`
	Before           activityJSON `json:"before"`
	After            activityJSON `json:"after"`
	Change           *int64       `json:"change"`
	VolumeLevel      *string      `json:"volume_level"`
	Volume           *float64     `json:"volume"`
	WorkdaysEffect   *float64     `json:"workdays_effect"`
	PerWorkdayEffect *float64     `json:"per_workday_effect"`
	Skill            *float64     `json:"skill"`
	Steps            []effectJSON `json:"steps"`
	MaybeChance      *bool        `json:"maybe_chance"`
	Sentence         *string      `json:"sentence"`
}

type activityJSON struct {
	From     funnel.Day       `json:"from"`
	To       funnel.Day       `json:"to"`
	Count    *int64           `json:"count"`
	Workdays *int             `json:"workdays"`
	Counts   map[string]int64 `json:"counts"`
}

type effectJSON struct {
	Level     string   `json:"level"`
	BaseLevel string   `json:"base_level"`
	Merged    []string `json:"merged"`
	Effect    float64  `json:"effect"`
	Verdict   *string  `json:"verdict"`
	PBetter   *float64 `json:"p_better"`
	Needed    *int64   `json:"needed"`
}

// nothingCompared is the comparison of two periods of which one has no numbers.
func nothingCompared(before, after funnel.Period, level funnel.Level) compareJSON {
	return compareJSON{
		Level: level.Key, Before: activityJSON{From: before.From, To: before.To}, After: activityJSON{From: after.From, To: after.To},
		Steps: []effectJSON{},
	}
}

func (f *factory) compareJSON(c metrics.Comparison, o book.Outline) compareJSON {
	sentence := f.compareSentence(c, o)
	j := compareJSON{
		Level: c.Level, Before: f.activityJSON(c.Before, c.Level, o), After: f.activityJSON(c.After, c.Level, o), Change: &c.Change,
		VolumeLevel: nullable(c.VolumeLevel), Volume: &c.Volume, WorkdaysEffect: &c.WorkdaysEffect, PerWorkdayEffect: &c.PerWorkdayEffect,
		Skill: &c.Skill, Steps: []effectJSON{}, MaybeChance: &c.Chance, Sentence: &sentence,
	}
	for _, s := range c.Steps {
		step := effectJSON{Level: s.Level, BaseLevel: s.Base, Merged: append([]string{}, s.Merged...), Effect: s.Effect}
		if change, ok := c.RatioChange(s); ok {
			step.Verdict, step.PBetter, step.Needed = nullable(string(change.Verdict)), &change.PBetter, change.Needed
		}
		j.Steps = append(j.Steps, step)
	}
	return j
}

func (f *factory) activityJSON(a metrics.Activity, level string, o book.Outline) activityJSON {
	count := a.Counts[level]
	j := activityJSON{From: a.Period.From, To: a.Period.To, Count: &count, Workdays: &a.Workdays, Counts: map[string]int64{}}
	for _, l := range funnel.Visible(o.Levels) {
		j.Counts[l.Key] = a.Counts[l.Key]
	}
	return j
}

// writeCompareCSV writes an effect on each line; together they are the change.
func (f *factory) writeCompareCSV(c metrics.Comparison, empty bool) error {
	if empty {
		return f.writeCSV([]string{"level", "factor", "effect"}, nil)
	}
	rows := [][]any{
		{c.Level, "workdays", c.WorkdaysEffect},
		{c.Level, "per_workday", c.PerWorkdayEffect},
	}
	for _, s := range c.Steps {
		rows = append(rows, []any{c.Level, s.Level, s.Effect})
	}
	return f.writeCSV([]string{"level", "factor", "effect"}, rows)
}
