package grammar_test

import (
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestPeriod(t *testing.T) {
	for text, want := range map[string]string{
		"today":        "2026-11-20 2026-11-20",
		"yesterday":    "2026-11-19 2026-11-19",
		"hôm qua":      "2026-11-19 2026-11-19",
		"昨天":           "2026-11-19 2026-11-19",
		"fri":          "2026-11-20 2026-11-20",
		"2026-10-05":   "2026-10-05 2026-10-05",
		"-3d":          "2026-11-17 2026-11-17",
		"3 ngày trước": "2026-11-17 2026-11-17",
		"上周五":          "2026-11-13 2026-11-13",

		"this-week":       "2026-11-16 2026-11-22",
		"This Week":       "2026-11-16 2026-11-22",
		"last-week":       "2026-11-09 2026-11-15",
		"next_week":       "2026-11-23 2026-11-29",
		"this-month":      "2026-11-01 2026-11-30",
		"last month":      "2026-10-01 2026-10-31",
		"this-quarter":    "2026-10-01 2026-12-31",
		"last-quarter":    "2026-07-01 2026-09-30",
		"this-year":       "2026-01-01 2026-12-31",
		"last-year":       "2025-01-01 2025-12-31",
		"tuần này":        "2026-11-16 2026-11-22",
		"tuan truoc":      "2026-11-09 2026-11-15",
		"tuần sau":        "2026-11-23 2026-11-29",
		"tháng này":       "2026-11-01 2026-11-30",
		"tháng trước":     "2026-10-01 2026-10-31",
		"quý này":         "2026-10-01 2026-12-31",
		"quý trước":       "2026-07-01 2026-09-30",
		"năm nay":         "2026-01-01 2026-12-31",
		"năm ngoái":       "2025-01-01 2025-12-31",
		"本周":              "2026-11-16 2026-11-22",
		"这周":              "2026-11-16 2026-11-22",
		"上周":              "2026-11-09 2026-11-15",
		"上个星期":            "2026-11-09 2026-11-15",
		"下周":              "2026-11-23 2026-11-29",
		"本月":              "2026-11-01 2026-11-30",
		"这个月":             "2026-11-01 2026-11-30",
		"這個月":             "2026-11-01 2026-11-30",
		"上月":              "2026-10-01 2026-10-31",
		"上个月":             "2026-10-01 2026-10-31",
		"今年":              "2026-01-01 2026-12-31",
		"去年":              "2025-01-01 2025-12-31",
		"本季度":             "2026-10-01 2026-12-31",
		"上季度":             "2026-07-01 2026-09-30",
		"上个季度":            "2026-07-01 2026-09-30",
		"2026":            "2026-01-01 2026-12-31",
		"2026年":           "2026-01-01 2026-12-31",
		"năm 2025":        "2025-01-01 2025-12-31",
		"2026-10":         "2026-10-01 2026-10-31",
		"2026/10":         "2026-10-01 2026-10-31",
		"10/2026":         "2026-10-01 2026-10-31",
		"2024-02":         "2024-02-01 2024-02-29",
		"oct":             "2026-10-01 2026-10-31",
		"nov":             "2026-11-01 2026-11-30",
		"december":        "2025-12-01 2025-12-31",
		"october 2026":    "2026-10-01 2026-10-31",
		"2025 Dec":        "2025-12-01 2025-12-31",
		"tháng 10":        "2026-10-01 2026-10-31",
		"tháng 12":        "2025-12-01 2025-12-31",
		"tháng 10/2026":   "2026-10-01 2026-10-31",
		"tháng 1 2027":    "2027-01-01 2027-01-31",
		"10月":             "2026-10-01 2026-10-31",
		"十月":              "2026-10-01 2026-10-31",
		"2026年10月":        "2026-10-01 2026-10-31",
		"2026-Q4":         "2026-10-01 2026-12-31",
		"2026q1":          "2026-01-01 2026-03-31",
		"Q3":              "2026-07-01 2026-09-30",
		"q4/2025":         "2025-10-01 2025-12-31",
		"quý 4":           "2026-10-01 2026-12-31",
		"quý 4/2025":      "2025-10-01 2025-12-31",
		"第四季度":            "2026-10-01 2026-12-31",
		"2026年第一季度":       "2026-01-01 2026-03-31",
		"2026-W45":        "2026-11-02 2026-11-08",
		"2026w01":         "2025-12-29 2026-01-04",
		"2026-W53":        "2026-12-28 2027-01-03",
		"W47":             "2026-11-16 2026-11-22",
		"w48":             "2025-11-24 2025-11-30",
		"w53":             "2020-12-28 2021-01-03",
		"tuần 45":         "2026-11-02 2026-11-08",
		"tuần 45/2026":    "2026-11-02 2026-11-08",
		"2026年第45周":       "2026-11-02 2026-11-08",
		"1d":              "2026-11-20 2026-11-20",
		"90d":             "2026-08-23 2026-11-20",
		"8w":              "2026-09-26 2026-11-20",
		"6m":              "2026-05-21 2026-11-20",
		"1y":              "2025-11-21 2026-11-20",
		"last 90 days":    "2026-08-23 2026-11-20",
		"90 ngày":         "2026-08-23 2026-11-20",
		"90 ngày qua":     "2026-08-23 2026-11-20",
		"6 tháng":         "2026-05-21 2026-11-20",
		"90天":             "2026-08-23 2026-11-20",
		"最近90天":           "2026-08-23 2026-11-20",
		"近三个月":            "2026-08-21 2026-11-20",
		"999999999d":      "1900-01-01 2026-11-20",
		"all":             "1900-01-01 2026-11-20",
		"tất cả":          "1900-01-01 2026-11-20",
		"全部":              "1900-01-01 2026-11-20",
		"1900-W01":        "1900-01-01 1900-01-07",
		"2999":            "2999-01-01 2999-12-31",
		"2999-12":         "2999-12-01 2999-12-31",
		"2999-W52":        "2999-12-23 2999-12-29",
		"tuần 1 năm 2026": "2025-12-29 2026-01-04",

		"2026-10-01..2026-10-15":   "2026-10-01 2026-10-15",
		"2026-10-01 .. 2026-10-15": "2026-10-01 2026-10-15",
		"2026-10-01...2026-10-15":  "2026-10-01 2026-10-15",
		"2026-10-01．．2026-10-15":   "2026-10-01 2026-10-15",
		"..2026-10-15":             "1900-01-01 2026-10-15",
		"2026-10-01..":             "2026-10-01 2026-11-20",
		"..":                       "1900-01-01 2026-11-20",
		"2026-10-01..2026-10-01":   "2026-10-01 2026-10-01",
		"2026-09..2026-10":         "2026-09-01 2026-10-31",
		"yesterday..today":         "2026-11-19 2026-11-20",
		"-7d..":                    "2026-11-13 2026-11-20",
		"mon..fri":                 "2026-11-16 2026-11-20",
		"15/10/2026..":             "2026-10-15 2026-11-20",
		"15/10..30/11":             "2026-10-15 2026-11-30",
		"ngày 1..ngày 30":          "2026-11-01 2026-11-30",
		"oct..dec":                 "2026-10-01 2026-12-31",
		"tháng 9..tháng 10":        "2026-09-01 2026-10-31",
		"13 oct to 15 oct":         "2026-10-13 2026-10-15",
		"from 13 oct to today":     "2026-10-13 2026-11-20",
		"13/10 đến 15/10":          "2026-10-13 2026-10-15",
		"từ 13/10 đến nay":         "2026-10-13 2026-11-20",
		"10月1日至10月15日":             "2026-10-01 2026-10-15",
		"从10月1日到今天":                "2026-10-01 2026-11-20",
		"二〇二六年十月":                  "2026-10-01 2026-10-31",
	} {
		for _, lang := range i18n.Langs() {
			p, err := grammar.Period(text, context(lang, grammar.Recorded))
			if got := p.From.String() + " " + p.To.String(); err != nil || got != want {
				t.Errorf("%s: Period(%q) = %s, %v, want %s", lang, text, got, err, want)
			}
		}
	}
}

func TestPeriodByContext(t *testing.T) {
	for _, c := range []struct {
		text string
		c    grammar.DateContext
		want string
	}{
		{"1/10..15/10", context(i18n.Vi, grammar.Recorded), "2026-10-01 2026-10-15"},
		{"10/1..10/15", context(i18n.Zh, grammar.Recorded), "2026-10-01 2026-10-15"},
		{"december", context(i18n.En, grammar.Planned), "2026-12-01 2026-12-31"},
		{"nov", context(i18n.En, grammar.Planned), "2026-11-01 2026-11-30"},
		{"tháng 1", context(i18n.Vi, grammar.Planned), "2027-01-01 2027-01-31"},
		{"Q1", context(i18n.En, grammar.Planned), "2027-01-01 2027-03-31"},
		{"w48", context(i18n.En, grammar.Planned), "2026-11-23 2026-11-29"},
		{"w53", context(i18n.En, grammar.Planned), "2026-12-28 2027-01-03"},
		{"mon", context(i18n.En, grammar.Planned), "2026-11-23 2026-11-23"},
		{"30d", context(i18n.En, grammar.Planned), "2026-11-20 2026-12-19"},
		{"1d", context(i18n.En, grammar.Planned), "2026-11-20 2026-11-20"},
		{"2w", context(i18n.En, grammar.Planned), "2026-11-20 2026-12-03"},
		{"1m", context(i18n.En, grammar.Planned), "2026-11-20 2026-12-19"},
		{"30 ngày", context(i18n.Vi, grammar.Planned), "2026-11-20 2026-12-19"},
		{"30天", context(i18n.Zh, grammar.Planned), "2026-11-20 2026-12-19"},
		{"last 30 days", context(i18n.En, grammar.Planned), "2026-10-22 2026-11-20"},
		{"最近30天", context(i18n.Zh, grammar.Planned), "2026-10-22 2026-11-20"},
		{"30d", context(i18n.En, grammar.Recorded), "2026-10-22 2026-11-20"},
		{"this-week", grammar.DateContext{Today: friday, WeekStart: time.Sunday}, "2026-11-15 2026-11-21"},
		{"this-week", grammar.DateContext{Today: friday, WeekStart: time.Saturday}, "2026-11-14 2026-11-20"},
		{"sun last week", grammar.DateContext{Today: friday, WeekStart: time.Sunday}, "2026-11-08 2026-11-08"},
		{"2026-W45", grammar.DateContext{Today: friday, WeekStart: time.Sunday}, "2026-11-02 2026-11-08"},
		{"this-week", grammar.DateContext{Today: funnel.MaxDay, WeekStart: time.Monday}, "2999-12-30 2999-12-31"},
		{"this-week", grammar.DateContext{Today: funnel.MinDay, WeekStart: time.Sunday}, "1900-01-01 1900-01-06"},
		{"last-month", grammar.DateContext{Today: day(2027, 3, 31)}, "2027-02-01 2027-02-28"},
		{"w1", grammar.DateContext{Today: day(2027, 1, 3)}, "2025-12-29 2026-01-04"},
		{"w1", grammar.DateContext{Today: day(2024, 12, 31)}, "2024-12-30 2025-01-05"},
	} {
		p, err := grammar.Period(c.text, c.c)
		if got := p.From.String() + " " + p.To.String(); err != nil || got != c.want {
			t.Errorf("Period(%q) on %s = %s, %v, want %s", c.text, c.c.Today, got, err, c.want)
		}
	}
}

func day(y int, m time.Month, d int) funnel.Day {
	n, _ := funnel.NewDay(y, m, d)
	return n
}

func TestPeriodRefuses(t *testing.T) {
	for text, want := range map[string]i18n.Sentence{
		"":                            i18n.PeriodEmpty,
		"  ":                          i18n.PeriodEmpty,
		"someday":                     i18n.PeriodUnreadable,
		"this":                        i18n.PeriodUnreadable,
		"week":                        i18n.PeriodUnreadable,
		"this-decade":                 i18n.PeriodUnreadable,
		"tuần":                        i18n.PeriodUnreadable,
		"20":                          i18n.PeriodUnreadable,
		"90":                          i18n.PeriodUnreadable,
		"90x":                         i18n.PeriodUnreadable,
		"20261":                       i18n.PeriodUnreadable,
		"2026-10-01..soon":            i18n.PeriodUnreadable,
		"soon..2026-10-01":            i18n.PeriodUnreadable,
		"2026-10-01..2026-10-15 junk": i18n.PeriodUnreadable,
		"a..b..c":                     i18n.PeriodUnreadable,
		"....":                        i18n.PeriodUnreadable,
		"2026-10-01 - 2026-10-15":     i18n.PeriodUnreadable,
		"tháng 1 năm 27":              i18n.PeriodUnreadable,
		"2026-13":                     i18n.PeriodNone,
		"2026-00":                     i18n.PeriodNone,
		"tháng 13":                    i18n.PeriodNone,
		"13月":                         i18n.PeriodNone,
		"2026-Q5":                     i18n.PeriodNone,
		"q0":                          i18n.PeriodNone,
		"2026-W54":                    i18n.PeriodNone,
		"2025-W53":                    i18n.PeriodNone,
		"2026-W00":                    i18n.PeriodNone,
		"0d":                          i18n.PeriodNone,
		"2026-10-15..2026-10-01":      i18n.PeriodBackwards,
		"2027-01-01..":                i18n.PeriodBackwards,
		"15 oct..1 oct":               i18n.PeriodBackwards,
		"2026-02-30":                  i18n.DayNone,
		"2026-02-30..":                i18n.DayNone,
		"31/4":                        i18n.DayNone,
		"20/11/26":                    i18n.DayShortYear,
		"1899":                        i18n.DayOutOfRange,
		"3000-01":                     i18n.DayOutOfRange,
		"3000-W02":                    i18n.DayOutOfRange,
		"1899-12-31..":                i18n.DayOutOfRange,
		"+999999y":                    i18n.DayOutOfRange,
		"Mon 20 Nov 2026":             i18n.DayWeekdayDiffers,
	} {
		for _, lang := range i18n.Langs() {
			_, err := grammar.Period(text, context(lang, grammar.Recorded))
			wantError(t, text, err, want)
		}
	}
}
