package metrics

import "github.com/funnel-cli/funnel/internal/funnel"

// Run sums up a stretch of judged days, each of which met its target or did not, so that stretches can be joined without
// looking at their days again. The zero Run is a stretch without judged days.
type Run struct {
	Judged int // days judged
	Prefix int // days met in a row at the start of the stretch
	Suffix int // days met in a row at its end
	Best   int // days met in the longest row within it
}

// RunOf sums up days in their order; met says of each whether it met its target.
func RunOf(met []bool) Run {
	var r Run
	for _, m := range met {
		r = r.Then(judgedDay(m))
	}
	return r
}

func judgedDay(met bool) Run {
	if met {
		return Run{1, 1, 1, 1}
	}
	return Run{Judged: 1}
}

// Then returns the run of both stretches, next following r. It is associative, and the zero Run changes nothing on
// either side.
func (r Run) Then(next Run) Run {
	joined := Run{
		Judged: r.Judged + next.Judged,
		Prefix: r.Prefix,
		Suffix: next.Suffix,
		Best:   max(r.Best, next.Best, r.Suffix+next.Prefix),
	}
	if r.Prefix == r.Judged {
		joined.Prefix += next.Prefix
	}
	if next.Suffix == next.Judged {
		joined.Suffix += r.Suffix
	}
	return joined
}

// MonthRun judges the days of p, usually a month, by the targets of a level. A workday with a target is met when its
// count is at least its DayTarget; a day that counts lacks has the count 0, so that a target of 0 is met even by no
// answer. Days that are not worked and days without a target are not judged: they neither lengthen a run nor end it. The
// runs of neighbouring periods join by Then.
func MonthRun(
	level string, p funnel.Period, counts map[funnel.Day]int64, targets []funnel.Target, c funnel.Calendar,
) Run {
	var r Run
	s := newSpread(targets, level, p, c)
	for d := p.From; d <= p.To; d++ {
		if share, ok := s.on(d); ok {
			r = r.Then(judgedDay(counts[d] >= share.ceil()))
		}
	}
	return r
}
