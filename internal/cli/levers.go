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
	t := f.newTable(1)
	for _, l := range r.levers {
		t.row("  "+f.leverName(l, o), f.gain(l.Gain))
		t.under(4, f.leverWords(l, r)...)
	}
	_, err := fmt.Fprint(f.io.Out, text+t.String()+"\n"+f.leverAdvice(r, o))
	return err
}

// gain writes with its sign how many people more are expected.
func (f *factory) gain(x float64) string { return f.signedDecimal(x, peopleDecimals(x)) }

func (f *factory) leverName(l metrics.Lever, o book.Outline) string {
	if l.Volume {
		return f.say.Say(i18n.EffectVolume, f.nameOf(l.Level, o))
	}
	return f.nameOf(l.Base, o) + " → " + f.nameOf(l.Level, o)
}

// leverWords say what the tenth is, and what the best month was and would bring.
func (f *factory) leverWords(l metrics.Lever, r whatif) []string {
	if !l.Volume {
		lines := []string{f.share(&l.Now) + " → " + f.share(&l.Then)}
		if b := l.Best; b != nil {
			lines = append(lines, f.say.Say(i18n.BestRatio, f.span(b.Month), f.share(&b.Value), b.Count, b.Base, f.gain(b.Gain)))
		}
		return lines
	}
	days := float64(r.Workdays)
	if r.Workdays == 0 {
		return []string{f.people(l.Now) + " → " + f.people(l.Then)}
	}
	lines := []string{f.say.Say(i18n.LeverPerWorkday, f.people(l.Now/days), f.people(l.Then/days))}
	if b := l.Best; b != nil {
		lines = append(lines, f.say.Say(i18n.BestVolume, f.span(b.Month), f.people(b.PerWorkday), f.gain(b.Gain)))
	}
	return lines
}

// leverAdvice says which lever matters: the one whose own best month would bring most; without any, that each brings the same.
func (f *factory) leverAdvice(r whatif, o book.Outline) string {
	var best *metrics.Lever
	for i, l := range r.levers {
		if l.Best != nil && (best == nil || l.Best.Gain > best.Best.Gain) {
			best = &r.levers[i]
		}
	}
	if best == nil {
		return f.remark(i18n.LeversAlike)
	}
	return f.remark(i18n.LeverMatters, f.leverName(*best, o), f.within(best.Best.Month), f.gain(best.Best.Gain), f.levelName(r.top))
}
