package cli

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

// writeCohorts writes for people how far all of them came, and how one level went from cohort to cohort: the one asked for, else the buying
// one, else the last.
func (f *factory) writeCohorts(t metrics.CohortTable, level string, o book.Outline) error {
	text := f.wrapped(f.io.Tint(iostreams.Strong, f.say.Say(i18n.CohortsOf, t.All.Size, f.nameOf(t.Entry, o), f.within(t.Period))), 0) + "\n"
	if len(t.Levels) == 0 {
		f.notice(i18n.NoLevelAbove, f.nameOf(t.Entry, o))
		_, err := fmt.Fprint(f.io.Out, text)
		return err
	}
	var all []cohortRow
	for _, l := range t.All.Levels {
		all = append(all, cohortRow{f.nameOf(l.Level, o), l})
	}
	text += "\n" + f.cohortTable(all)
	remark := ""
	if level == "" {
		if level = topLevel(o).Key; !slices.Contains(t.Levels, level) {
			level = t.Levels[len(t.Levels)-1]
		}
		remark = f.remark(i18n.CohortHint)
	}
	heading := map[metrics.Grouping]i18n.Sentence{
		metrics.ByWeek: i18n.CohortsByWeek, metrics.ByMonth: i18n.CohortsByMonth, metrics.ByQuarter: i18n.CohortsByQuarter,
	}[t.By]
	i := slices.Index(t.Levels, level)
	var rows []cohortRow
	for _, c := range t.Cohorts {
		rows = append(rows, cohortRow{f.cohortName(c, t.By), c.Levels[i]})
	}
	text += "\n" + f.io.Tint(iostreams.Accent, f.say.Say(heading, f.nameOf(level, o))) + "\n" + f.cohortTable(rows)
	text += "\n" + f.remark(i18n.CohortsMean)
	if slices.ContainsFunc(append(all, rows...), func(r cohortRow) bool { return r.ByNow.Few }) {
		text += f.remark(i18n.CohortFewMeans)
	}
	_, err := fmt.Fprint(f.io.Out, text+remark)
	return err
}

// cohortRow is a line of a table: a level, or the cohort of a month.
type cohortRow struct {
	name string
	metrics.CohortLevel
}

// cohortTable is how many have come by now and within the days, and after how long half of them had. On a narrow terminal how many have
// come stands below.
func (f *factory) cohortTable(list []cohortRow) string {
	head := []string{"", "", f.say.Say(i18n.HeadByNow), "", "", "", f.say.Say(i18n.HeadHalf), ""}
	for i, days := range []int{7, 30, 90} {
		head[3+i] = f.say.Say(i18n.HeadBy, days)
	}
	wide, narrow := f.newTable(1, 2, 3, 4, 5, 6), f.newTable(1, 2, 3, 4)
	wide.least = leastName
	wide.head(head...)
	narrow.head("", head[3], head[4], head[5], head[6])
	for _, r := range list {
		now, _, few := f.ratioWords(r.ByNow)
		came := f.say.Say(i18n.CountOfBase, r.ByNow.Count, r.ByNow.Base)
		by7, by30, by90, half := f.share(r.By7), f.share(r.By30), f.share(r.By90), words.Dash
		if r.Median != nil {
			half = f.say.Say(i18n.DaysShort, *r.Median)
		}
		wide.row("  "+r.name, came, now, by7, by30, by90, half, few)
		narrow.row("  "+r.name, by7, by30, by90, half)
		narrow.under(4, join(append([]string{came, f.say.Say(i18n.ShareByNow, now)}, unlessBlank(few)...), " · "))
	}
	return wide.or(narrow).String()
}

// cohortName is the name of a week, month or quarter.
func (f *factory) cohortName(c metrics.EntryCohort, by metrics.Grouping) string {
	from := c.Span.From.Time()
	year := strconv.Itoa(from.Year())
	switch by {
	case metrics.ByMonth:
		return f.say.Say(i18n.MonthOfYear, f.say.ShortMonth(from), year)
	case metrics.ByQuarter:
		return f.say.Say(i18n.QuarterOfYear, strconv.Itoa((int(from.Month())+2)/3), year)
	}
	return f.span(c.Span)
}
