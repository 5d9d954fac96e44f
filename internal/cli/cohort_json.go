package cli

import (
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// cohortsJSON is a table of cohorts in JSON.
type cohortsJSON struct {
	Entry   string           `json:"entry_level"`
	By      metrics.Grouping `json:"by"`
	From    funnel.Day       `json:"from"`
	To      funnel.Day       `json:"to"`
	Cohorts []cohortJSON     `json:"cohorts"`
	All     *cohortSumJSON   `json:"all"`
	Total   int              `json:"total"`
}

type cohortJSON struct {
	Month string     `json:"month"`
	From  funnel.Day `json:"from"`
	To    funnel.Day `json:"to"`
	cohortSumJSON
}

type cohortSumJSON struct {
	Size   int64             `json:"size"`
	Levels []cohortLevelJSON `json:"levels"`
}

type cohortLevelJSON struct {
	Level      string   `json:"level"`
	Arrived    int64    `json:"arrived"`
	ByNow      float64  `json:"by_now"`
	Low        *float64 `json:"low"`
	High       *float64 `json:"high"`
	Few        bool     `json:"few"`
	By7        *float64 `json:"by_7"`
	By30       *float64 `json:"by_30"`
	By90       *float64 `json:"by_90"`
	MedianDays *int64   `json:"median_days"`
}

// cohortsJSONOf writes a table, of one level alone unless only is "".
func cohortsJSONOf(t metrics.CohortTable, only string) cohortsJSON {
	j := cohortsJSON{Entry: t.Entry, By: t.By, From: t.Period.From, To: t.Period.To, Cohorts: []cohortJSON{}, Total: len(t.Cohorts)}
	for _, c := range t.Cohorts {
		j.Cohorts = append(j.Cohorts, cohortJSON{c.Key, c.Span.From, c.Span.To, cohortSumJSONOf(c, only)})
	}
	if t.All.Size > 0 {
		all := cohortSumJSONOf(t.All, only)
		j.All = &all
	}
	return j
}

func cohortSumJSONOf(c metrics.EntryCohort, only string) cohortSumJSON {
	j := cohortSumJSON{Size: c.Size, Levels: []cohortLevelJSON{}}
	for _, l := range c.Levels {
		if only != "" && l.Level != only {
			continue
		}
		r := l.ByNow
		level := cohortLevelJSON{
			Level: l.Level, Arrived: r.Count, ByNow: r.Value, Few: r.Few, By7: l.By7, By30: l.By30, By90: l.By90,
		}
		if r.HasInterval {
			level.Low, level.High = &r.Low, &r.High
		}
		if l.Median != nil {
			median := int64(*l.Median)
			level.MedianDays = &median
		}
		j.Levels = append(j.Levels, level)
	}
	return j
}

// writeCohortsCSV writes a line for each level of each cohort.
func (f *factory) writeCohortsCSV(t metrics.CohortTable, only string) error {
	var rows [][]any
	for _, c := range cohortsJSONOf(t, only).Cohorts {
		for _, l := range c.Levels {
			rows = append(rows, []any{
				c.Month, c.From, c.To, c.Size, l.Level, l.Arrived, l.ByNow, l.Low, l.High, l.Few, l.By7, l.By30, l.By90, l.MedianDays,
			})
		}
	}
	return f.writeCSV([]string{
		"month", "from", "to", "size", "level", "arrived", "by_now", "low", "high", "few", "by_7", "by_30", "by_90", "median_days",
	}, rows)
}
