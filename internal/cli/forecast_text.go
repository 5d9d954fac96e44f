package cli

import (
	"fmt"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

// writeForecast writes a forecast for people.
func (f *factory) writeForecast(x metrics.Forecast, period funnel.Period, o book.Outline) error {
	text := ""
	for _, l := range f.forecastHeading(x, period, o) {
		text += f.wrapped(l, 0) + "\n"
	}
	if !nothingLeft(x) {
		if len(x.Parts) > 0 {
			text += "\n" + f.forecastTable(x, o, true).or(f.forecastTable(x, o, false)).String()
		}
		text += f.forecastRemarks(x, period, o)
	}
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

// nothingLeft tells of a forecast that nobody more can buy in the time that is left.
func nothingLeft(x metrics.Forecast) bool { return x.Known && x.Idle && x.High == 0 }

// forecastHeading is how many are expected, with those counted so far, and what they are expected to pay.
func (f *factory) forecastHeading(x metrics.Forecast, period funnel.Period, o book.Outline) []string {
	within := f.within(funnel.Period{From: x.From, To: period.To})
	head, counted := "", f.say.Say(i18n.ForecastCounted, x.Counted, f.about(x.Buyers+float64(x.Counted)), x.Low+x.Counted, x.High+x.Counted)
	switch {
	case !x.Known:
		head, counted = f.say.Say(i18n.ForecastUnknown, f.nameOf(x.Buying, o), within), f.say.Say(i18n.ForecastSoFar, x.Counted)
	case nothingLeft(x):
		head, counted = f.say.Say(i18n.ForecastIdle, f.nameOf(x.Buying, o), within), f.say.Say(i18n.ForecastSoFar, x.Counted)
	case x.AtLeast:
		head = f.say.Say(i18n.ForecastAtLeast, f.nameOf(x.Buying, o), f.about(x.Buyers), x.Low, x.High, within)
	default:
		head = f.say.Say(i18n.ForecastIs, f.nameOf(x.Buying, o), f.about(x.Buyers), x.Low, x.High, within)
	}
	lines := []string{f.io.Tint(iostreams.Strong, head)}
	if x.Counted > 0 {
		lines = append(lines, counted)
	}
	if x.Known && !nothingLeft(x) {
		lines = append(lines, f.forecastRevenue(x, o))
	}
	return lines
}

// noticeMoreBuyers tells of more buyers than people, in the history by which those who are still to come are judged.
func (f *factory) noticeMoreBuyers(x metrics.Forecast, o book.Outline) {
	for _, p := range x.Parts {
		if p.Capped {
			f.notice(i18n.ForecastCapped, f.nameOf(x.Buying, o), f.nameOf(p.Level, o))
		}
	}
}

// forecastRemarks say by what a forecast goes, and whom it leaves out because nothing tells how people like them went on.
func (f *factory) forecastRemarks(x metrics.Forecast, period funnel.Period, o book.Outline) string {
	text := ""
	if len(x.Parts) > 0 {
		text = f.remark(i18n.ForecastMeans, f.within(x.History))
	}
	few, unseen, open, toCome := false, int64(0), false, false
	for _, p := range x.Parts {
		few, unseen = few || p.Few, unseen+p.Unseen
		open, toCome = open || !p.ToCome, toCome || p.ToCome
		switch {
		case p.ToCome:
			text += f.remark(i18n.ForecastPace, f.nameOf(p.Level, o), x.Coming.Workdays)
		case p.Known || p.Unseen > 0:
		case p.Base == 0:
			text += f.remark(i18n.ForecastNobodyThere, int64(p.Leads), f.nameOf(p.Level, o))
		default:
			text += f.remark(i18n.ForecastNobodyBought, int64(p.Leads), f.nameOf(p.Level, o), p.Base)
		}
	}
	for _, r := range []struct {
		holds bool
		text  i18n.Sentence
		args  []any
	}{
		{open && toCome, i18n.ForecastBases, nil},
		{!x.Idle && len(x.Parts) > 0, i18n.ForecastWithin, []any{x.WorkdaysLeft(), f.within(funnel.Period{From: x.From, To: period.To})}},
		{x.NoPace, i18n.ForecastNoPace, nil},
		{unseen > 0, i18n.ForecastUnseen, []any{unseen}},
		{x.Undated > 0, i18n.ForecastUndated, []any{x.Undated}},
		{x.AtLeast && x.Known, i18n.ForecastAtLeastMeans, nil},
		{few, i18n.CohortFewMeans, nil},
	} {
		if r.holds {
			text += f.remark(r.text, r.args...)
		}
	}
	return text
}

// forecastRevenue says what the buyers are expected to pay, and by what that is reckoned.
func (f *factory) forecastRevenue(x metrics.Forecast, o book.Outline) string {
	if x.Revenue == nil {
		return f.say.Say(i18n.ForecastNoRevenue)
	}
	revenue, average := f.money(roundTo(wholeMoney(*x.Revenue), 3), o), f.money(roundTo(wholeMoney(x.Purchase.Amount), 3), o)
	switch {
	case x.Valued == 0:
		return f.say.Say(i18n.ForecastByAverage, revenue, average, x.Purchase.Purchases)
	case x.Purchase.Purchases == 0:
		return f.say.Say(i18n.ForecastByValues, revenue, x.Valued)
	}
	return f.say.Say(i18n.ForecastByBoth, revenue, x.Valued, average, x.Purchase.Purchases)
}

// forecastTable is a line for each part: the people, how many of them are expected to buy, and by whom that is judged; of a narrow one that
// stands below.
func (f *factory) forecastTable(x metrics.Forecast, o book.Outline, wide bool) *table {
	t := f.newTable(1, 2)
	t.keep[3] = true
	if wide {
		t.least = leastName
	}
	t.head("  "+f.say.Say(i18n.HeadOpenAt), f.say.Say(i18n.HeadPeople), f.say.Say(i18n.HeadExpected))
	for _, p := range x.Parts {
		part, expected := f.nameOf(p.Level, o), words.Dash
		if p.ToCome {
			part = f.say.Say(i18n.ForecastToCome)
		}
		if p.Known {
			expected = f.expected(p.Expected)
		}
		if p.Known && p.Unseen > 0 {
			expected = "≥ " + f.about(p.Expected)
		}
		var judged []string
		if p.Base > 0 {
			judged = append(judged, f.say.Say(i18n.ForecastBought, p.Bought, p.Base))
		}
		if p.Few {
			judged = append(judged, f.io.Tint(iostreams.Warn, f.say.Say(i18n.Few)))
		}
		row := []string{"  " + part, f.expected(p.Leads), expected}
		if wide {
			row = append(row, join(judged, " · "))
		}
		t.row(row...)
		if !wide {
			t.under(4, join(judged, " · "))
		}
	}
	return t
}

// expected writes how many people are expected.
func (f *factory) expected(x float64) string {
	if x > 0 && x < 0.05 {
		return "< " + f.people(0.1)
	}
	return f.people(x)
}

// about writes roughly how many people are expected, nobody where they are fewer than the least that is told apart from nobody.
func (f *factory) about(x float64) string {
	if x < 0.05 {
		x = 0
	}
	return f.people(x)
}
