package words

import (
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// GroupTable is what a table tells of groups at the key levels.
type GroupTable struct {
	Heading string
	Head    []string // of the columns beside the name
	Rows    []GroupRow
}

// GroupRow is one group, of which something is told.
type GroupRow struct {
	Name  string
	Cells []string // "" where nothing is known
}

// Parts are the cells of a row that say something, each after its head, for where there is no room for columns.
func (t GroupTable) Parts(r GroupRow) (parts []string) {
	for i, c := range r.Cells {
		if c != "" {
			parts = append(parts, t.Head[i]+" "+c)
		}
	}
	return parts
}

// KeySteps are the places of the steps into the key levels.
func (w Words) KeySteps(steps []metrics.Step) (places []int) {
	levels := make([]funnel.Level, len(steps))
	for i, s := range steps {
		levels[i], _ = w.Outline.Level(s.Level)
		levels[i].Key = s.Level
	}
	for _, l := range KeyLevels(levels) {
		places = append(places, slices.IndexFunc(levels, func(o funnel.Level) bool { return o.Key == l.Key }))
	}
	return places
}

// PeopleTable is how many people of each group arrived at the key levels; of a cohort, how many of those who arrived at the first one. t has
// groups.
func (w Words) PeopleTable(t metrics.RatioTable) GroupTable {
	if t.Kind == metrics.PeriodRatios {
		return w.groupTable(t, w.Say.Say(i18n.SectionPeople), "", func(_ metrics.RatioGroup, s metrics.Step) string { return w.Say.Int(s.Count) })
	}
	first := w.LevelOf(t.Groups[0].Steps[0].Level)
	return w.groupTable(t, w.Say.Say(i18n.SectionFollowed, first), "", func(g metrics.RatioGroup, s metrics.Step) string {
		if s.OfFirst == nil {
			return Dash
		}
		return w.Say.Int(int64(math.Round(*s.OfFirst * float64(g.Steps[0].Count))))
	})
}

// CostTables are what the groups took, in all and for each of the people at the key levels: money and minutes, as far as they were recorded.
// t has groups.
func (w Words) CostTables(t metrics.RatioTable) (tables []GroupTable) {
	cur := w.Outline.Currency
	money := func(n int64) string { return w.Say.ShortMoney(n, cur.Decimals) }
	for _, took := range []struct {
		heading string
		sum     func(g metrics.RatioGroup) *int64
		all     func(n int64) string
		each    func(x float64) string
	}{
		{
			w.Say.Say(i18n.SectionCost, cur.Code), func(g metrics.RatioGroup) *int64 { return g.Cost },
			money, func(x float64) string { return money(int64(math.Round(x))) },
		},
		{w.Say.Say(i18n.SectionMinutes), func(g metrics.RatioGroup) *int64 { return g.Minutes }, w.Say.Int, w.MinutesEach},
	} {
		if !slices.ContainsFunc(t.Groups, func(g metrics.RatioGroup) bool { return took.sum(g) != nil }) {
			continue
		}
		tables = append(tables, w.groupTable(t, took.heading, w.Say.Say(i18n.HeadInAll), func(g metrics.RatioGroup, s metrics.Step) string {
			sum := took.sum(g)
			if sum == nil {
				return ""
			}
			if s.Level == "" {
				return took.all(*sum)
			}
			if each := g.Per(sum, s.Level); each != nil {
				return took.each(*each)
			}
			return Dash
		}))
	}
	return tables
}

// groupTable lays out a cell for each of the key levels, before which total stands where it is not "". A group for which every cell is blank is
// left out.
func (w Words) groupTable(t metrics.RatioTable, heading, total string, cell func(g metrics.RatioGroup, s metrics.Step) string) GroupTable {
	table := GroupTable{Heading: heading}
	if total != "" {
		table.Head = append(table.Head, total)
	}
	places := w.KeySteps(t.Groups[0].Steps)
	for _, i := range places {
		table.Head = append(table.Head, w.LevelOf(t.Groups[0].Steps[i].Level))
	}
	for _, g := range t.Groups {
		row := GroupRow{Name: w.GroupName(t.By, g)}
		if total != "" {
			row.Cells = append(row.Cells, cell(g, metrics.Step{}))
		}
		for _, i := range places {
			row.Cells = append(row.Cells, cell(g, g.Steps[i]))
		}
		if join(row.Cells, "") != "" {
			table.Rows = append(table.Rows, row)
		}
	}
	return table
}
