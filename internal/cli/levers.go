package cli

import (
	"fmt"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// leverJSON is a lever in JSON.
type leverJSON struct {
	Lever     string   `json:"lever"`
	Kind      string   `json:"kind"`
	Now       float64  `json:"now"`
	Then      float64  `json:"then"`
	Gain      float64  `json:"gain"`
	Best      *float64 `json:"best"`
	BestMonth *string  `json:"best_month"`
	BestGain  *float64 `json:"best_gain"`
}

func leversJSON(r whatif) []leverJSON {
	list := []leverJSON{}
	for _, l := range r.levers {
		lever := leverJSON{Lever: l.Level, Kind: "ratio", Now: l.Now, Then: l.Then, Gain: l.Gain}
		if l.Volume {
			lever.Kind = "volume"
		}
		if b := l.Best; b != nil {
			lever.Best, lever.BestMonth, lever.BestGain = &b.Value, nullable(b.Month.From.Month()), &b.Gain
		}
		list = append(list, lever)
	}
	return list
}

func (f *factory) writeLeversCSV(r whatif) error {
	var rows [][]any
	for _, l := range leversJSON(r) {
		rows = append(rows, []any{l.Lever, l.Kind, l.Now, l.Then, l.Gain, l.Best, l.BestMonth, l.BestGain})
	}
	return f.writeCSV([]string{"lever", "kind", "now", "then", "gain", "best", "best_month", "best_gain"}, rows)
}

// writeLevers writes what a tenth more of each would bring.
func (f *factory) writeLevers(r whatif, o book.Outline) error {
	if len(r.levers) == 0 {
		f.notice(i18n.NoLevers)
		return nil
	}
	top := metrics.ByLevel(r.Counted)[r.top.Key]
	text := f.wrapped(f.io.Tint(iostreams.Strong, f.say.Say(i18n.LeversOf, f.levelName(r.top), top, f.span(r.Period))), 0) + "\n\n"
	t, w := f.newTable(1), f.words(o)
	for _, l := range r.levers {
		t.row("  "+w.Lever(l), f.gain(l.Gain))
		t.under(4, w.LeverFacts(l, r.Observed)...)
	}
	_, err := fmt.Fprint(f.io.Out, text+t.String()+"\n"+f.remarked(w.LeverAdvice(r.levers, r.top)))
	return err
}

// gain writes with its sign how many people more are expected.
func (f *factory) gain(x float64) string { return f.words(book.Outline{}).Gain(x) }
