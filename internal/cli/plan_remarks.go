package cli

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// planRemarks say what the numbers of a plan rest on, and what they leave out.
func (f *factory) planRemarks(p plan, o book.Outline) (text string) {
	few := false
	for _, l := range p.Chain.Links {
		r, ok := metrics.NewRatio(min(l.Count, l.BaseCount), l.BaseCount)
		few = few || ok && r.Few
	}
	if few {
		text += f.remark(i18n.CohortFewMeans)
	}
	text += f.dashRemarks(p, o)
	for _, l := range p.Chain.Links {
		if len(l.Uncounted) > 0 {
			text += f.remark(i18n.PlanUncounted, f.nameOf(l.Base, o), f.monthNames(l.Uncounted), f.nameOf(l.Level, o))
		}
	}
	if perWorkday, times, ok := p.Beyond(); ok {
		text += f.remark(i18n.PlanFarBeyond, perWorkday, f.nameOf(p.Best.Level, o), f.say.Int(roundTo(int64(times+0.5), 2)),
			f.within(funnel.MonthOf(p.Best.Month.From)), f.people(p.Best.PerWorkday))
	}
	if p.Open > 0 {
		text += f.remarked(f.onTheWay(p, o))
	}
	return text
}

// dashRemarks say for which levels there is no need: those at which nobody was counted, and those at which too many would be needed.
func (f *factory) dashRemarks(p plan, o book.Outline) (text string) {
	if len(p.Chain.Links) == 0 {
		return ""
	}
	var nobody, endless []string
	for _, n := range p.Needs {
		inChain := slices.ContainsFunc(p.Chain.Links, func(l metrics.Link) bool { return l.Base == n.Level })
		switch {
		case !inChain:
			nobody = append(nobody, n.Level)
		case n.Half == nil || n.Likely == nil || n.NearlySure == nil || n.Endless:
			endless = append(endless, n.Level)
		}
	}
	if len(nobody) > 0 {
		text += f.remark(i18n.PlanNotCounted, f.namesOf(nobody, o))
	}
	if len(endless) > 0 {
		text += f.remark(i18n.PlanEndless, int64(metrics.MaxNeed), f.namesOf(endless, o))
	}
	return text
}

// mostMonths is how many months are named one by one.
const mostMonths = 3

// monthNames names months, of many the first and the last.
func (f *factory) monthNames(months []funnel.Period) string {
	if len(months) > mostMonths {
		return f.within(months[0]) + " … " + f.within(months[len(months)-1])
	}
	var names []string
	for _, m := range months {
		names = append(names, f.within(m))
	}
	return join(names, f.say.Say(i18n.ListComma))
}

// onTheWay says that a plan leaves out who is on the way already, and what tells of those who may buy.
func (f *factory) onTheWay(p plan, o book.Outline) string {
	text := f.say.Say(i18n.PlanOnTheWay, p.Open)
	if p.Goal != topLevel(o).Key {
		return text
	}
	return f.say.Say(i18n.PlanOnTheWayForecast, text, map[funnel.Per]string{
		funnel.PerDay: "funnel forecast today", funnel.PerWeek: "funnel forecast this-week", funnel.PerMonth: "funnel forecast",
		funnel.PerQuarter: "funnel forecast this-quarter", funnel.PerYear: "funnel forecast this-year",
	}[p.per])
}
