package cli

import (
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// whatifJSON is a what-if in JSON.
type whatifJSON struct {
	From   funnel.Day  `json:"from"`
	To     funnel.Day  `json:"to"`
	Now    []nowJSON   `json:"now"`
	Then   []thenJSON  `json:"then"`
	Top    *string     `json:"top"`
	Levers []leverJSON `json:"levers"`
}

type nowJSON struct {
	Level string   `json:"level"`
	Count int64    `json:"count"`
	Ratio *float64 `json:"ratio"`
}

type thenJSON struct {
	Level string   `json:"level"`
	Count *float64 `json:"count"`
	Low   *int64   `json:"low"`
	High  *int64   `json:"high"`
	Ratio *float64 `json:"ratio"`
}

func thenOf(s metrics.Supposed) thenJSON {
	if s.Unknown {
		return thenJSON{Level: s.Level}
	}
	return thenJSON{s.Level, &s.Then, &s.Low, &s.High, s.ThenRatio}
}

func whatifJSONOf(r whatif) whatifJSON {
	j := whatifJSON{
		From: r.Period.From, To: r.Period.To, Now: []nowJSON{}, Then: []thenJSON{}, Top: nullable(r.top.Key), Levers: leversJSON(r),
	}
	for _, s := range r.supposed {
		j.Now = append(j.Now, nowJSON{s.Level, s.Now, s.NowRatio})
		j.Then = append(j.Then, thenOf(s))
	}
	return j
}

// writeWhatifCSV writes a line per level.
func (f *factory) writeWhatifCSV(r whatif) error {
	var rows [][]any
	for _, s := range r.supposed {
		then := thenOf(s)
		rows = append(rows, []any{s.Level, s.Now, s.NowRatio, then.Count, then.Low, then.High, then.Ratio})
	}
	return f.writeCSV([]string{"level", "now", "now_ratio", "then", "low", "high", "then_ratio"}, rows)
}
