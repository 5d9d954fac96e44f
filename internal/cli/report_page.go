package cli

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/report"
	"github.com/funnel-cli/funnel/internal/words"
)

// span writes the days of a period.
func (f *factory) span(p funnel.Period) string { return f.words(book.Outline{}).Span(p) }

// reportPage is a report in words.
func (f *factory) reportPage(r book.Report, o book.Outline) report.Page {
	return report.Page{
		Say:     f.say,
		Kind:    f.say.Say(i18n.ReportKind),
		Title:   f.span(r.Period),
		Facts:   f.reportFacts(r),
		Summary: f.reportSummary(r, o),
		Figures: f.reportFigures(r, o),
		Funnel:  f.reportFunnel(r),
		Trend:   f.reportTrend(r),
		Groups:  []report.Table{f.reportSplit(r, o), f.business(r, o)},
		Year:    f.reportYear(r, o),
		People:  f.reportPeople(r, o),
		Made:    f.say.Say(i18n.MadeBy, f.say.PlainDate(f.today().Time())),
	}
}

// reportFacts says how long the period is and what it is compared with.
func (f *factory) reportFacts(r book.Report) string {
	parts := []string{f.say.Say(i18n.DaysAre, r.Period.Len()), f.say.Say(i18n.WorkdaysAre, r.Workdays)}
	if r.Before.Len() > 0 {
		parts = append(parts, f.say.Say(i18n.BeforeIs, f.within(r.Before)))
	}
	return join(parts, " · ")
}

// reportSummary says in sentences how the period differs from the one before it, and how far that can be trusted.
func (f *factory) reportSummary(r book.Report, o book.Outline) []string {
	if r.Comparison == nil {
		return []string{f.say.Say(i18n.NoBefore, f.say.PlainDate(r.First.Time()))}
	}
	c := r.Comparison.Rounded(effectDecimals(*r.Comparison))
	sentences := []string{f.compareSentence(c, o)}
	if c.Chance && c.Change != 0 {
		sentences = append(sentences, f.words(o).MaybeChance(c))
	}
	return sentences
}

// reportFigures are the counts of the key levels, and the sales when there are any.
func (f *factory) reportFigures(r book.Report, o book.Outline) []report.Figure {
	count := func(steps []metrics.Step, key string) int64 {
		for _, s := range steps {
			if s.Level == key {
				return s.Count
			}
		}
		return 0
	}
	var figures []report.Figure
	for _, l := range words.KeyLevels(r.Levels) {
		now, before := count(r.Funnel.Steps, l.Key), count(r.Funnel.Before, l.Key)
		figures = append(figures, f.figure(r, f.levelName(l), now, before, f.say.Int))
	}
	if r.Sales.Purchases+r.SalesBefore.Purchases > 0 {
		money := func(n int64) string { return f.say.ShortMoney(n, o.Currency.Decimals) }
		sales := f.figure(r, f.say.Say(i18n.SalesAre), r.Sales.Amount, r.SalesBefore.Amount, money)
		sales.Value += " " + o.Currency.Code
		figures = append(figures, sales)
	}
	return figures
}

func (f *factory) figure(r book.Report, name string, now, before int64, write func(int64) string) report.Figure {
	figure := report.Figure{Name: name, Value: write(now)}
	switch change := now - before; {
	case r.Before.Len() == 0:
	case change == 0:
		figure.Before = f.say.Say(i18n.AsBefore)
	case change > 0:
		figure.Before = f.say.Say(i18n.UnlikeBefore, "+"+write(change), write(before))
	default:
		figure.Before = f.say.Say(i18n.UnlikeBefore, "−"+write(-change), write(before))
	}
	return figure
}

func (f *factory) reportFunnel(r book.Report) report.Funnel {
	out := report.Funnel{
		Heading: f.say.Say(i18n.SectionFunnel), HeadLevel: f.say.Say(i18n.HeadLevel), HeadCount: f.say.Say(i18n.HeadCount),
		HeadRatio: f.say.Say(i18n.HeadRatio),
	}
	var widest int64
	for _, s := range r.Funnel.Steps {
		widest = max(widest, s.Count)
	}
	few, over := false, false
	for i, s := range r.Funnel.Steps {
		row := report.FunnelRow{Name: f.levelName(r.Levels[i]), Count: f.say.Int(s.Count), Width: metrics.LogShare(s.Count, widest)}
		switch {
		case s.Ratio != nil:
			row.Ratio, row.Range, _ = f.ratioWords(*s.Ratio)
			row.Of = f.say.Say(i18n.CountOfBase, s.Count, s.BaseCount)
			if s.Ratio.Few {
				row.Few, few = f.say.Say(i18n.Few), true
			}
			over = over || s.Ratio.Count > s.Ratio.Base
		case i > 0:
			row.Ratio = words.Dash // of nobody
		}
		out.Rows = append(out.Rows, row)
	}
	out.Notes = []string{f.say.Say(i18n.PeriodRatiosMean), f.say.Say(i18n.BandsMean)}
	if few {
		out.Notes = append(out.Notes, f.say.Say(i18n.FewMeans))
	}
	if over {
		out.Notes = append(out.Notes, f.say.Say(i18n.OverMeansPeriod))
	}
	for i, note := range out.Notes {
		out.Notes[i] = capitalised(note)
	}
	return out
}
