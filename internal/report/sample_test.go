package report_test

import (
	"fmt"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/report"
)

// words are those of a report in one language.
type words struct {
	kind, title, facts, summary, note, few, of, streak string
	levels                                             [6]string
	weekdays                                           [7]string
}

func wordsOf(lang i18n.Lang) words {
	return map[i18n.Lang]words{
		i18n.En: {
			kind: "Sales report", title: "22 Oct – 20 Nov 2026", facts: "30 days · 26 workdays",
			summary: "+2 buyers: +1.4 from volume, +0.6 from skill, mostly Inbound → Qualified.",
			note:    "few: so few people that the ratio may still move a lot", few: "few", of: "of", streak: "4 days in a row",
			levels:   [6]string{"Reached", "Inbound", "Qualified", "Viewing", "Buyer", "Regular"},
			weekdays: [7]string{"Mon", "", "Wed", "", "Fri"},
		},
		i18n.Vi: {
			kind: "Báo cáo bán hàng", title: "22/10 – 20/11/2026", facts: "30 ngày · 26 ngày làm việc",
			summary: "+2 khách mua hàng: +1,4 nhờ số lượng, +0,6 nhờ kỹ năng, chủ yếu ở Phát sinh → Tiềm năng.",
			note:    "còn ít: số người còn ít nên tỷ lệ có thể đổi nhiều", few: "còn ít", of: "trên", streak: "4 ngày liên tiếp",
			levels:   [6]string{"Tiếp cận", "Phát sinh", "Tiềm năng", "Đi xem bất động sản", "Mua hàng", "Thường xuyên"},
			weekdays: [7]string{"T2", "", "T4", "", "T6"},
		},
		i18n.Zh: {
			kind: "销售报告", title: "2026年10月22日–11月20日", facts: "30 天 · 26 个工作日",
			summary: "成交多了 2 位：+1.4 来自数量，+0.6 来自技巧，主要在来询→潜力这一步。",
			note:    "样本少：人数太少，转化率还可能大变", few: "样本少", of: "/", streak: "连续 4 天",
			levels:   [6]string{"触达客户", "来询客户", "潜力客户", "看房客户", "成交客户", "常客"},
			weekdays: [7]string{"一", "", "三", "", "五"},
		},
	}[lang]
}

// samplePage is a page with everything that one can hold.
func samplePage(lang i18n.Lang) report.Page {
	w := wordsOf(lang)
	say := i18n.NewPrinter(lang)
	p := report.Page{
		Say: say, Kind: w.kind, Title: w.title, Facts: w.facts, Summary: []string{w.summary}, Made: "funnel, 2026-11-20",
		Figures: []report.Figure{{Name: w.levels[0], Value: say.Int(52310), Before: "+10", Change: 1}},
		Funnel:  report.Funnel{Heading: w.kind, HeadLevel: "level", HeadCount: "count", HeadRatio: "ratio", Notes: []string{w.note}},
		Trend:   report.Trend{Heading: "trend", Note: w.note},
		Groups: []report.Table{{
			Heading: "channels", Head: []string{"channel", w.levels[0]},
			Rows: []report.Row{{Name: "Zalo", Below: "2 h", Cells: []report.Cell{{Text: "7", Below: "1 %"}}}},
		}},
		Year: report.Year{Heading: "year", About: "41 of 300", Weekdays: w.weekdays, Streak: w.streak},
	}
	counts := []int64{52310, 131, 52, 23, 4, 0}
	for i, count := range counts {
		row := report.FunnelRow{Name: w.levels[i], Count: say.Int(count), Width: float64(len(counts)-1-i) / float64(len(counts)-1)}
		if i > 0 {
			row.Ratio = say.Decimal(100*float64(count)/float64(counts[i-1]), 1) + " %"
			row.Of = fmt.Sprintf("%s %s %s", say.Int(count), w.of, say.Int(counts[i-1]))
			row.Range = "0–90 %"
		}
		if i > 3 {
			row.Few = w.few
		}
		p.Funnel.Rows = append(p.Funnel.Rows, row)
	}
	chart := report.Chart{Name: w.levels[0], About: "weeks of " + w.levels[0]}
	for i := range int64(12) {
		chart.Bars = append(chart.Bars, report.Bar{Label: "W", Text: fmt.Sprint("week ", i), Value: 10_000 + 300*i, Target: 12_000, Partial: i == 11})
	}
	p.Trend.Charts = append(p.Trend.Charts, chart, report.Chart{Name: w.levels[4], Bars: []report.Bar{{Value: 3}, {Value: 0}}})
	for i := range 53 {
		week := report.Week{}
		for d := range 6 {
			week.Days[d] = report.Mark{Degree: report.Degree(1 + (i+d)%5), Text: fmt.Sprintf("day %d", 7*i+d)}
		}
		p.Year.Weeks = append(p.Year.Weeks, week)
	}
	return p
}
