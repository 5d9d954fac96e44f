package cli

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// periodTable shows week and month to the day, each under its name. On a narrow terminal count and target share a column.
func (f *factory) periodTable(s metrics.Scorecard) string {
	if len(s.Periods) == 0 {
		return ""
	}
	t := f.periodRows(s).or(f.narrowPeriodRows(s))
	lines := strings.SplitAfter(t.String(), "\n")
	var b strings.Builder
	b.WriteString(f.section(i18n.SectionToDate) + "\n" + lines[0])
	for i, p := range s.Periods {
		if i == 0 || p.Period != s.Periods[i-1].Period {
			b.WriteString("  " + f.periodName(p) + "\n")
		}
		b.WriteString(lines[i+1])
	}
	left, monthLeft := s.Periods[0].WorkdaysLeft, s.Periods[len(s.Periods)-1].WorkdaysLeft
	return b.String() + f.remark(i18n.WorkdaysLeft, left, monthLeft)
}

func (f *factory) periodRows(s metrics.Scorecard) *table {
	t := f.newTable(1, 2, 3)
	t.head("", f.say.Say(i18n.HeadCount), f.say.Say(i18n.HeadTarget), f.say.Say(i18n.HeadNeed))
	for _, p := range s.Periods {
		t.row("    "+f.levelName(p.Level), f.count(p.Count), f.say.Int(p.Target), f.need(p, f.say.Say(i18n.NoWorkdayLeft)))
	}
	return t
}

func (f *factory) narrowPeriodRows(s metrics.Scorecard) *table {
	t := f.newTable(1, 2)
	t.head("", f.say.Say(i18n.HeadOfTarget), f.say.Say(i18n.HeadNeedShort))
	for _, p := range s.Periods {
		t.row("    "+f.levelName(p.Level), f.count(p.Count)+"/"+f.say.Int(p.Target), f.need(p, f.count(nil)))
	}
	return t
}

func (f *factory) periodName(p metrics.PeriodScore) string {
	span := f.say.ShortDate(p.Span.From.Time()) + "–" + f.say.ShortDate(p.Span.To.Time())
	if p.Period == funnel.PerWeek {
		return f.say.Say(i18n.WeekOf, span)
	}
	return f.say.Month(p.Span.From.Time())
}

// need is how many people each workday that is left must bring; over says that none is left.
func (f *factory) need(p metrics.PeriodScore, over string) string {
	switch {
	case p.NeedPerWorkday == nil:
		return f.io.Tint(iostreams.Warn, over)
	case *p.NeedPerWorkday == 0:
		return f.io.Tint(iostreams.Good, "✓")
	}
	return f.say.Int(*p.NeedPerWorkday)
}
