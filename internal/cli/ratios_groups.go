package cli

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

// comparesGroups tells that the groups stand beside each other, not after each other in time.
func comparesGroups(t metrics.RatioTable) bool {
	return t.By == metrics.ByChannel || t.By == metrics.ByProduct || t.By == metrics.ByRegion
}

// groupName is what a group is called.
func (f *factory) groupName(t metrics.RatioTable, g metrics.RatioGroup, o book.Outline) string {
	return f.words(o).GroupName(t.By, g)
}

// groupTables are what the groups counted and took, and then a table for every step with the ratios of all of them.
func (f *factory) groupTables(t metrics.RatioTable, o book.Outline) string {
	switch {
	case len(t.Groups) > 0:
	case t.Kind == metrics.CohortRatios:
		return f.remark(i18n.NobodyInPeriod)
	default:
		return f.remark(i18n.NothingInPeriod)
	}
	text := f.peopleTable(t, o) + f.costTables(t, o)
	var leaders []metrics.Leader
	if comparesGroups(t) {
		leaders = t.Leaders()
	}
	for i, s := range t.Groups[0].Steps {
		if s.Base == "" || !slices.ContainsFunc(t.Groups, func(g metrics.RatioGroup) bool { return g.Steps[i].Ratio != nil }) {
			continue
		}
		rows := f.groupRatios(t, i, o, true)
		if rows.overflows() {
			rows = f.groupRatios(t, i, o, false)
		}
		text += "\n" + f.partHeading(f.bySpan(t, f.nameOf(s.Base, o)+" → "+f.nameOf(s.Level, o), f.nameOf(s.Base, o))) + "\n" + rows.String()
		if at := slices.IndexFunc(leaders, func(l metrics.Leader) bool { return l.Level == s.Level }); at >= 0 {
			text += f.remarked(f.words(o).Leader(t, leaders[at]))
		}
	}
	if remark := f.words(o).UnnamedRemark(t); remark != "" {
		text += "\n" + f.remarked(remark)
	}
	return text
}

// peopleTable is how many people of each group arrived at the key levels; of a cohort, how many of those who arrived at the first one.
func (f *factory) peopleTable(t metrics.RatioTable, o book.Outline) string {
	table := f.words(o).PeopleTable(t)
	if t.Kind == metrics.PeriodRatios {
		return f.section(i18n.SectionPeople) + "\n" + f.levelsTable(table)
	}
	return f.partHeading(f.bySpan(t, table.Heading, f.nameOf(t.Groups[0].Steps[0].Level, o))) + "\n" + f.levelsTable(table)
}

// bySpan adds to the heading of cohorts by week or month when their people came to the level from which they are followed.
func (f *factory) bySpan(t metrics.RatioTable, heading, level string) string {
	switch {
	case t.Kind != metrics.CohortRatios:
	case t.By == metrics.ByWeek:
		return f.say.Say(i18n.CohortsByWeekAt, heading, level)
	case t.By == metrics.ByMonth:
		return f.say.Say(i18n.CohortsByMonthAt, heading, level)
	}
	return heading
}

// partHeading is the heading of a part, in lines that fit a terminal.
func (f *factory) partHeading(text string) string {
	return f.wrapped(f.io.Tint(iostreams.Accent, text), 0)
}

// levelsTable is a line per group. On a narrow terminal the cells stand under the group.
func (f *factory) levelsTable(t words.GroupTable) string {
	wide, narrow := f.newTable(), f.newTable()
	for i := range t.Head {
		wide.right[i+1] = true
	}
	wide.least = leastGroupName
	wide.head(append([]string{""}, t.Head...)...)
	for _, row := range t.Rows {
		name := "  " + row.Name
		wide.row(append([]string{name}, row.Cells...)...)
		narrow.row(name)
		narrow.under(4, wrap(t.Parts(row), f.io.Width()-4)...)
	}
	return wide.or(narrow).String()
}

// leastGroupName is the room for the name of a group beside its numbers.
const leastGroupName = 16

// costTables are what the groups took in all and for each of the people at the key levels.
func (f *factory) costTables(t metrics.RatioTable, o book.Outline) string {
	text := ""
	for _, table := range f.words(o).CostTables(t) {
		text += "\n" + f.partHeading(table.Heading) + "\n" + f.levelsTable(table)
	}
	return text
}

// minutesEach writes minutes, few of them with a decimal.
func (f *factory) minutesEach(x float64) string { return f.words(book.Outline{}).MinutesEach(x) }

// groupRatios are the ratios of one step by group, those with a base.
func (f *factory) groupRatios(t metrics.RatioTable, i int, o book.Outline, wide bool) *table {
	rows := f.newTable(1, 2)
	rows.least = leastGroupName
	for _, g := range t.Groups {
		if g.Steps[i].Ratio == nil {
			continue
		}
		value, interval, of, mark := f.ratioCells(g.Steps[i])
		if wide {
			rows.row("  "+f.groupName(t, g, o), value, interval, of, mark)
		} else {
			rows.row("  "+f.groupName(t, g, o), value, mark)
			rows.under(4, join(append([]string{of}, unlessBlank(interval)...), " · "))
		}
		rows.under(4, f.ratioChangeWords(g, i))
	}
	return rows
}
