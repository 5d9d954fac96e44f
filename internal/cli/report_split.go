package cli

import (
	"math"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/report"
	"github.com/funnel-cli/funnel/internal/words"
)

// splitHeading says by what a report splits its period.
func splitHeading(by metrics.Grouping) (section, head i18n.Sentence) {
	switch by {
	case metrics.ByWeek:
		return i18n.SectionByWeek, i18n.HeadWeek
	case metrics.ByMonth:
		return i18n.SectionByMonth, i18n.HeadMonth
	case metrics.ByProduct:
		return i18n.SectionByProduct, i18n.LabelProduct
	case metrics.ByRegion:
		return i18n.SectionByRegion, i18n.LabelRegion
	}
	return i18n.SectionChannels, i18n.HeadChannel
}

// splitText is the counts of the key levels by group.
func (f *factory) splitText(r book.Report, o book.Outline) string {
	if len(r.Split.Groups) == 0 {
		return ""
	}
	section, _ := splitHeading(r.Split.By)
	return f.section(section) + "\n" + f.levelsTable(f.words(o).PeopleTable(r.Split))
}

// reportSplit is the key levels by group, with the ratio into each, and what the group took.
func (f *factory) reportSplit(r book.Report, o book.Outline) report.Table {
	section, head := splitHeading(r.Split.By)
	out := report.Table{Heading: f.say.Say(section), Head: []string{f.say.Say(head)}}
	if len(r.Split.Groups) == 0 {
		return out
	}
	places := f.words(o).KeySteps(r.Funnel.Steps)
	for _, i := range places {
		out.Head = append(out.Head, f.levelName(r.Levels[i]))
	}
	cost, minutes := false, false
	for _, g := range r.Split.Groups {
		cost, minutes = cost || g.Cost != nil, minutes || g.Minutes != nil
	}
	if cost {
		out.Head = append(out.Head, f.say.Say(i18n.HeadCost, o.Currency.Code))
	}
	if minutes {
		out.Head = append(out.Head, f.say.Say(i18n.HeadMinutes))
	}
	for _, g := range r.Split.Groups {
		row := report.Row{Name: capitalised(f.groupName(r.Split, g, o))}
		for _, i := range places {
			row.Cells = append(row.Cells, f.splitCell(g.Steps[i]))
		}
		if cost {
			money := func(x float64) string { return f.say.ShortMoney(int64(math.Round(x)), o.Currency.Decimals) }
			row.Cells = append(row.Cells, f.tookCell(g, g.Cost, o, func(n int64) string { return money(float64(n)) }, money))
		}
		if minutes {
			row.Cells = append(row.Cells, f.tookCell(g, g.Minutes, o, f.say.Int, f.minutesEach))
		}
		out.Rows = append(out.Rows, row)
	}
	out.Notes = []string{f.say.Say(i18n.SplitMeans)}
	if remark := f.words(o).UnnamedRemark(r.Split); remark != "" {
		out.Notes = append(out.Notes, capitalised(remark))
	}
	if cost || minutes {
		out.Notes = append(out.Notes, f.say.Say(i18n.TookMeans, f.levelName(costedLevel(o))))
	}
	return out
}

// splitCell is a count and, below it, the ratio into its level with its base, which need not be the column before.
func (f *factory) splitCell(s metrics.Step) report.Cell {
	cell := report.Cell{Text: f.say.Int(s.Count)}
	if s.Ratio != nil {
		value, _, _ := f.ratioWords(*s.Ratio)
		cell.Below = f.say.Say(i18n.RatioIs, value, s.Ratio.Count, s.Ratio.Base)
		if s.Ratio.Few {
			cell.Below += " " + f.say.Say(i18n.Few)
		}
	}
	return cell
}

// tookCell is what a group took and, below it, how much for each person at the level for which that is told.
func (f *factory) tookCell(
	g metrics.RatioGroup, sum *int64, o book.Outline, inAll func(int64) string, each func(float64) string,
) report.Cell {
	if sum == nil {
		return report.Cell{Text: words.Dash}
	}
	cell := report.Cell{Text: inAll(*sum)}
	if per := g.Per(sum, costedLevel(o).Key); per != nil {
		cell.Below = f.say.Say(i18n.EachTook, each(*per))
	}
	return cell
}
