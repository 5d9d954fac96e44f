package cli

import (
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
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
	if t.Kind == metrics.PeriodRatios {
		return f.section(i18n.SectionPeople) + "\n" + f.levelsTable(t, o, "", func(_ metrics.RatioGroup, s metrics.Step) string {
			return f.say.Int(s.Count)
		})
	}
	first := f.nameOf(t.Groups[0].Steps[0].Level, o)
	return f.partHeading(f.bySpan(t, f.say.Say(i18n.SectionFollowed, first), first)) + "\n" + f.levelsTable(t, o, "", func(g metrics.RatioGroup, s metrics.Step) string {
		if s.OfFirst == nil {
			return "–"
		}
		return f.say.Int(int64(math.Round(*s.OfFirst * float64(g.Steps[0].Count))))
	})
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

// keySteps are the places of the steps into the levels whose numbers matter most.
func keySteps(steps []metrics.Step, o book.Outline) []int {
	var places []int
	for i, s := range steps {
		if l, _ := o.Level(s.Level); i < 3 || l.Buying {
			places = append(places, i)
		}
	}
	return places
}

// levelsTable is a line per group with a cell for each of the key levels, before which total stands where it is not "". On a narrow terminal the
// cells stand under the group. A group for which every cell is blank is left out.
func (f *factory) levelsTable(
	t metrics.RatioTable, o book.Outline, total string, cell func(g metrics.RatioGroup, s metrics.Step) string,
) string {
	places := keySteps(t.Groups[0].Steps, o)
	wide, narrow := f.newTable(), f.newTable()
	head := []string{""}
	if total != "" {
		head = append(head, total)
	}
	for _, i := range places {
		head = append(head, f.nameOf(t.Groups[0].Steps[i].Level, o))
	}
	for i := 1; i < len(head); i++ {
		wide.right[i] = true
	}
	wide.least = leastGroupName
	wide.head(head...)
	for _, g := range t.Groups {
		var cells []string
		if total != "" {
			cells = append(cells, cell(g, metrics.Step{}))
		}
		for _, i := range places {
			cells = append(cells, cell(g, g.Steps[i]))
		}
		if join(cells, "") == "" {
			continue
		}
		name := "  " + f.groupName(t, g, o)
		wide.row(append([]string{name}, cells...)...)
		var parts []string
		for i, c := range cells {
			if c != "" {
				parts = append(parts, head[i+1]+" "+c)
			}
		}
		narrow.row(name)
		narrow.under(4, wrap(parts, f.io.Width()-4)...)
	}
	return wide.or(narrow).String()
}

// leastGroupName is the room for the name of a group beside its numbers.
const leastGroupName = 16

// costTables are what the groups took in all and for each of the people at the key levels.
func (f *factory) costTables(t metrics.RatioTable, o book.Outline) string {
	text := ""
	for _, took := range []struct {
		heading string
		sum     func(g metrics.RatioGroup) *int64
		all     func(n int64) string
		each    func(x float64) string
	}{
		{
			f.say.Say(i18n.SectionCost, o.Currency.Code), func(g metrics.RatioGroup) *int64 { return g.Cost },
			func(n int64) string { return f.say.ShortMoney(n, o.Currency.Decimals) },
			func(x float64) string { return f.say.ShortMoney(int64(math.Round(x)), o.Currency.Decimals) },
		},
		{f.say.Say(i18n.SectionMinutes), func(g metrics.RatioGroup) *int64 { return g.Minutes }, f.say.Int, f.minutesEach},
	} {
		if !slices.ContainsFunc(t.Groups, func(g metrics.RatioGroup) bool { return took.sum(g) != nil }) {
			continue
		}
		text += "\n" + f.partHeading(took.heading) + "\n" +
			f.levelsTable(t, o, f.say.Say(i18n.HeadInAll), func(g metrics.RatioGroup, s metrics.Step) string {
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
				return "–"
			})
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
