package metrics

import (
	"math"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// How many people at a level, and which part of all there, one of so many, must come from months in which the level below was not counted for
// that to matter: a few who came from the month before are in every book.
const (
	leastUncounted = 5
	noticeable     = 20
)

// findUncounted finds for each link the months in which its base was not counted, while a noticeable part of those above it was.
func (c *Chain) findUncounted(months []Activity) {
	for i := range c.Links {
		l := &c.Links[i]
		var people int64
		for _, m := range months {
			if m.Counts[l.Base] == 0 && m.Counts[l.Level] > 0 {
				people += m.Counts[l.Level]
				l.Uncounted = append(l.Uncounted, funnel.MonthOf(m.Period.From))
			}
		}
		if people < leastUncounted || people*noticeable < l.Count {
			l.Uncounted = nil
		}
	}
}

// BestPace is the month in which most people came to a level on a workday.
type BestPace struct {
	Level      string // key
	Month      funnel.Period
	PerWorkday float64 // people
}

func bestPace(months []Activity, level string) *BestPace {
	var best *BestPace
	for _, m := range months {
		if m.Workdays < leastWorkdays || m.Counts[level] == 0 {
			continue
		}
		if pace := float64(m.Counts[level]) / float64(m.Workdays); best == nil || pace > best.PerWorkday {
			best = &BestPace{level, m.Period, pace}
		}
	}
	return best
}

// farBeyond is by how many times a pace must be above the best month's for it to be far more than ever.
const farBeyond = 3

// Beyond is how many people have to come to the level of Best on a workday, and how many times as many that is as in the best month, where
// it is far more than then; false where it is not.
func (p Plan) Beyond() (perWorkday int64, times float64, ok bool) {
	daily := p.Daily
	for _, n := range p.Needs {
		if len(p.Chain.Links) > 0 && n.Level == p.Chain.Base() {
			daily = n.PerWorkday
		}
	}
	if p.Best == nil || daily == nil {
		return 0, 0, false
	}
	times = float64(*daily) / p.Best.PerWorkday
	return *daily, times, times > farBeyond
}

// PacedTarget is the target of a level to which so many people have to come within so many workdays, perWeek of which are in a week: so many
// a day, or a week or month where that would be less than one. Counts are rounded up. It reports false when no workday is left.
func PacedTarget(people int64, workdays, perWeek int) (count int64, per funnel.Per, ok bool) {
	if workdays < 1 {
		return 0, "", false
	}
	const weeksPerMonth = 52. / 12
	pace, week := float64(people)/float64(workdays), float64(perWeek)
	// A span beyond the time that is left would ask for more than is needed.
	switch {
	case pace*week < 1 && week*weeksPerMonth <= float64(workdays):
		return int64(math.Ceil(pace*week*weeksPerMonth - nobody)), funnel.PerMonth, true
	case pace < 1 && perWeek <= workdays:
		return int64(math.Ceil(pace*week - nobody)), funnel.PerWeek, true
	}
	return ceilDiv(people, int64(workdays)), funnel.PerDay, true
}
