package book

import (
	"maps"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// planTallies decides what becomes of each row, day by day: nothing of one day depends on another.
func planTallies(rows []Batch, how Repeat, load func(funnel.Day) (*holding, error)) (TallyImport, error) {
	plan := TallyImport{Refused: map[int]error{}}
	var days []funnel.Day
	ofDay := map[funnel.Day][]int{}
	for i, r := range rows {
		if ofDay[r.Day] == nil {
			days = append(days, r.Day)
		}
		ofDay[r.Day] = append(ofDay[r.Day], i)
	}
	made := map[int][]funnel.Tally{} // by row
	for _, day := range days {
		held, err := load(day)
		if err != nil {
			return plan, err
		}
		d := dayPlan{rows: rows, how: how, held: held, refused: plan.Refused}
		for d.settle(ofDay[day]) {
		}
		plan.Known += d.known
		maps.Copy(made, d.made)
		plan.remark(held, d.made, ofDay[day])
	}
	for i := range rows {
		plan.Tallies = append(plan.Tallies, made[i]...)
	}
	return plan, nil
}

// remark keeps in mind where people are added beside others.
func (plan *TallyImport) remark(held *holding, made map[int][]funnel.Tally, rows []int) {
	beside, named := false, false
	for _, i := range rows {
		for _, t := range made[i] {
			p := place{t.Level, t.Channel}
			beside = beside || t.Count > 0 && held.unnamed[p] > 0
			named = named || t.Count > 0 && held.named[p] > 0
		}
	}
	if beside {
		plan.Beside = append(plan.Beside, held.day)
	}
	if named {
		plan.Named = append(plan.Named, held.day)
	}
}

// dayPlan decides what becomes of the rows of one day.
type dayPlan struct {
	rows    []Batch
	how     Repeat
	held    *holding
	refused map[int]error

	made  map[int][]funnel.Tally // by row
	known int
	sums  map[place]int64 // of what is added as it stands
	minus map[place]bool  // places that something is taken from
}

// settle decides about all rows that are not refused; true when some were refused on the way, and the others must be looked at again.
func (d *dayPlan) settle(rows []int) bool {
	d.made, d.known, d.sums, d.minus = map[int][]funnel.Tally{}, 0, map[place]int64{}, map[place]bool{}
	before := len(d.refused)
	counts := map[place]map[int64]int{}
	for p, c := range d.held.counts {
		counts[p] = maps.Clone(c)
	}
	for _, i := range rows {
		if d.refused[i] != nil {
			continue
		}
		for _, t := range asTallies(d.rows[i]) {
			p := place{t.Level, t.Channel}
			switch {
			case d.how == StateTotals && d.held.answered[t.Level]:
				continue // told of the level as a whole
			case d.how == SkipRepeated && counts[p][t.Count] > 0:
				counts[p][t.Count]--
				d.known++
				continue
			}
			d.sums[p] += t.Count
			d.minus[p] = d.minus[p] || t.Count < 0
			d.made[i] = append(d.made[i], t)
		}
	}
	d.refuseMinus(rows)
	if d.how == StateTotals {
		d.state(rows)
	}
	return len(d.refused) > before
}

// asTallies are the entries of a row as tallies, its cost and minutes shared over them.
func asTallies(row Batch) []funnel.Tally {
	tallies := make([]funnel.Tally, len(row.Entries))
	for i, e := range row.Entries {
		tallies[i] = funnel.Tally{Day: row.Day, Level: e.Level, Channel: e.Channel, Count: e.Count, Note: row.Note}
	}
	if len(tallies) > 0 {
		shareOut(tallies, row)
	}
	return tallies
}

// refuseMinus refuses the rows that take more people from a place than are there without a card.
func (d *dayPlan) refuseMinus(rows []int) {
	for p := range d.minus {
		tallied := d.held.count[p] - d.held.named[p]
		left := tallied + d.sums[p]
		drawn := tallied - d.held.unnamed[p]
		var err error
		switch {
		case left < 0:
			err = i18n.Failed(i18n.BelowNobody, d.held.name(p), d.held.day.String(), left)
		case left < drawn:
			err = i18n.Failed(i18n.BelowNamed, d.held.name(p), d.held.day.String(), drawn, left)
		default:
			continue
		}
		for _, i := range rows {
			if slices.ContainsFunc(d.made[i], func(t funnel.Tally) bool { return t.Count < 0 && place{t.Level, t.Channel} == p }) {
				d.refused[i] = err
			}
		}
	}
}

// state records the difference to the totals of the file, where the day holds something of a level.
func (d *dayPlan) state(rows []int) {
	standing := d.held.clone()
	for _, level := range d.levels(rows) {
		if !d.held.answered[level] {
			continue
		}
		totals, sources := d.totals(rows, level)
		for _, e := range totals {
			made, err := standing.state(e, len(totals) > 1)
			if err != nil {
				for _, i := range sources {
					d.refused[i] = err
				}
				return
			}
			if len(made) == 0 {
				d.known++
			}
			last := sources[len(sources)-1]
			for _, t := range made {
				t.Day = d.held.day
				d.made[last] = append(d.made[last], t)
			}
		}
	}
}

// state records the difference to a total: of the entry's level and channel alone or, where it names no channel and none is told beside it,
// of the whole level.
func (s *standing) state(e Entry, beside bool) ([]funnel.Tally, error) {
	if e.Channel == "" && !beside {
		e.Total = true
		return s.record(e)
	}
	p := place{e.Level, e.Channel}
	more := e.Count - s.count[p]
	switch {
	case e.Count < 0:
		return nil, i18n.Failed(i18n.NegativeTotal, s.name(p))
	case more < -s.unnamed[p]:
		return nil, i18n.Failed(i18n.FewerUnnamed, s.name(p), s.day.String(), s.count[p]-s.unnamed[p], e.Count)
	case more == 0:
		return nil, nil
	}
	return []funnel.Tally{s.add(p, more)}, nil
}

// levels are those that the rows speak of, in their order.
func (d *dayPlan) levels(rows []int) []string {
	var levels []string
	for _, i := range rows {
		for _, e := range d.rows[i].Entries {
			if d.refused[i] == nil && !slices.Contains(levels, e.Level) {
				levels = append(levels, e.Level)
			}
		}
	}
	return levels
}

// totals are what the rows say of a level, channel by channel, and the rows that say so.
func (d *dayPlan) totals(rows []int, level string) (totals []Entry, sources []int) {
	for _, i := range rows {
		if d.refused[i] != nil {
			continue
		}
		for _, e := range d.rows[i].Entries {
			if e.Level != level {
				continue
			}
			if len(sources) == 0 || sources[len(sources)-1] != i {
				sources = append(sources, i)
			}
			at := slices.IndexFunc(totals, func(t Entry) bool { return t.Channel == e.Channel })
			if at < 0 {
				totals, at = append(totals, Entry{Level: level, Channel: e.Channel}), len(totals)
			}
			totals[at].Count += e.Count
		}
	}
	return totals, sources
}

func (s *standing) clone() *standing {
	c := *s
	c.count, c.unnamed, c.answered = maps.Clone(s.count), maps.Clone(s.unnamed), maps.Clone(s.answered)
	c.newest = slices.Clone(s.newest)
	return &c
}
