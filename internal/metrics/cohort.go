package metrics

import (
	"maps"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// ByQuarter splits cohorts by the quarter in which people came.
const ByQuarter Grouping = "quarter"

// CohortGroupings lists by what cohorts are split.
func CohortGroupings() []Grouping { return []Grouping{ByWeek, ByMonth, ByQuarter} }

// CohortTable is what became of the people who came to the level at which leads enter.
type CohortTable struct {
	Entry   string        // key of that level
	Levels  []string      // keys of the levels above it, the widest first
	Period  funnel.Period // in which they came, up to today
	By      Grouping
	Cohorts []EntryCohort // in the order of time
	All     EntryCohort   // all of them together
}

// EntryCohort is the people who came in one week, month or quarter.
type EntryCohort struct {
	Key    string        // 2026-10, 2026-Q4, or of a week its first day
	Span   funnel.Period // that week, month or quarter
	Size   int64
	Levels []CohortLevel // those of the table
}

// CohortLevel is how many of a cohort have come to a level, and how fast.
type CohortLevel struct {
	Level string // key
	ByNow Ratio  // of all people of the cohort; whoever was lost or still waits is among them
	// By7, By30 and By90 are the estimated shares, 0..1, who have arrived within so many days; nil where the cohort is younger, or nobody
	// was seen for so long.
	By7, By30, By90 *float64
	Median          *int // days until half of all have arrived; nil where that is not reached
}

// Never is the day of what has not happened.
const Never = funnel.MaxDay + 1

// Journey is the way of one person through the levels.
type Journey struct {
	Came     funnel.Day   // to the level at which leads enter
	Lost     funnel.Day   // Never for who is not lost, or not any more
	Arrivals []funnel.Day // at the levels above it, in their order; Never where the person has not been
}

// Journeys collects what became of people, by the first day of the week, month or quarter in which they came.
type Journeys struct {
	levels  []string
	today   funnel.Day
	cohorts map[funnel.Day]*journeysOf
}

// journeysOf is the people of one cohort: for each level their waits, by how they ended and the days.
type journeysOf struct {
	size  int64
	first funnel.Day // on which one of them came
	waits [][Waiting + 1][]int64
}

// NewJourneys collects journeys to levels, by their keys, as they are at the end of today.
func NewJourneys(levels []string, today funnel.Day) *Journeys {
	return &Journeys{levels: levels, today: today, cohorts: map[funnel.Day]*journeysOf{}}
}

// Add adds a journey to the cohort that begins on a day. What lies after today has not happened yet. Who arrived was not lost on the way,
// whenever they were lost; a loss before the person came, of somebody who came back, is one on the first day.
func (j *Journeys) Add(begin funnel.Day, x Journey) {
	c := j.cohorts[begin]
	if c == nil {
		c = &journeysOf{first: x.Came, waits: make([][Waiting + 1][]int64, len(j.levels))}
		j.cohorts[begin] = c
	}
	c.size++
	c.first = min(c.first, x.Came)
	for i, at := range x.Arrivals {
		ending, last := Waiting, j.today
		switch {
		case at <= j.today:
			ending, last = Arrived, at
		case x.Lost <= j.today:
			ending, last = Lost, x.Lost
		}
		days := max(0, int(last-x.Came))
		counts := &c.waits[i][ending]
		if len(*counts) <= days {
			*counts = append(*counts, make([]int64, days+1-len(*counts))...)
		}
		(*counts)[days]++
	}
}

// Begins lists the cohorts that have people, by the day on which they begin.
func (j *Journeys) Begins() []funnel.Day { return slices.Sorted(maps.Keys(j.cohorts)) }

// Cohort sums up the people of some cohorts together.
func (j *Journeys) Cohort(begins ...funnel.Day) EntryCohort {
	var c EntryCohort
	age := 0
	for _, b := range begins {
		c.Size += j.cohorts[b].size
		age = max(age, int(j.today-j.cohorts[b].first))
	}
	for i, level := range j.levels {
		c.Levels = append(c.Levels, newCohortLevel(level, j.Incidence(i, begins...), age))
	}
	return c
}

// Incidence estimates how the people of some cohorts together came to level i.
func (j *Journeys) Incidence(i int, begins ...funnel.Day) Incidence {
	var waits []Wait
	for _, b := range begins {
		if j.cohorts[b] == nil {
			continue
		}
		for ending, counts := range j.cohorts[b].waits[i] {
			for days, n := range counts {
				waits = append(waits, Wait{days, Ending(ending), n})
			}
		}
	}
	return NewIncidence(waits)
}

// newCohortLevel sums up how people came to a level, the first of whom came age days ago to where they began.
func newCohortLevel(level string, c Incidence, age int) CohortLevel {
	l := CohortLevel{Level: level}
	l.ByNow, _ = NewRatio(c.Arrivals(), c.People())
	by := func(days int) *float64 {
		if share, ok := c.By(days); ok && days <= age {
			return &share
		}
		return nil
	}
	l.By7, l.By30, l.By90 = by(7), by(30), by(90)
	if median, ok := c.Median(); ok {
		l.Median = &median
	}
	return l
}
