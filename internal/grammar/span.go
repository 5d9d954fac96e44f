package grammar

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func (c dateReader) year(tokens []token) (span, bool, error) {
	m, _, ok := match(tokens, "Y", "Y 年", "nam Y", "year Y")
	if !ok {
		return span{}, false, nil
	}
	return c.bounded(funnel.YearOf(firstOf(m['Y'], 1)))
}

func (c dateReader) month(tokens []token) (span, bool, error) {
	m, pattern, ok := match(tokens,
		"Y - M", "Y / M", "Y . M", "M / Y", "M - Y", "M . Y", "Y 年 M 月", "Y 年 M 月份",
		"thang M / Y", "thang M - Y", "thang M nam Y", "thang M Y", "thg M / Y", "thg M Y",
		"thang M", "thg M", "M 月", "M 月份")
	if !ok {
		m, pattern, ok = match(tokens, "N Y", "Y N", "N - Y", "N / Y", "Y - N", "N")
		m['M'] = m['N']
	}
	if !ok {
		return span{}, false, nil
	}
	month := m['M']
	if month < 1 || month > 12 {
		return span{}, false, wrong(i18n.PeriodNone, c.text)
	}
	sp, ok, err := c.inYear(m['Y'], strings.Contains(pattern, "Y"), func(y int) (funnel.Period, bool) {
		return funnel.MonthOf(firstOf(y, month)), true
	})
	if !strings.Contains(pattern, "Y") {
		sp.month = month
	}
	return sp, ok, err
}

func (c dateReader) quarter(tokens []token) (span, bool, error) {
	m, pattern, ok := match(tokens,
		"Y - q S", "Y q S", "q S - Y", "q S / Y", "q S Y", "quy S / Y", "quy S - Y", "quy S nam Y", "quy S Y",
		"Y 年第 S 季度", "Y 年 S 季度", "q S", "quy S", "第 S 季度", "S 季度")
	if !ok {
		return span{}, false, nil
	}
	q := m['S']
	if q < 1 || q > 4 {
		return span{}, false, wrong(i18n.PeriodNone, c.text)
	}
	return c.inYear(m['Y'], strings.Contains(pattern, "Y"), func(y int) (funnel.Period, bool) {
		return funnel.QuarterOf(firstOf(y, 3*q)), true
	})
}

func (c dateReader) week(tokens []token) (span, bool, error) {
	m, pattern, ok := match(tokens,
		"Y - w S", "Y w S", "w S - Y", "w S / Y", "w S Y", "week S Y", "tuan S / Y", "tuan S - Y", "tuan S nam Y", "tuan S Y",
		"Y 年第 S 周", "w S", "week S", "tuan S", "第 S 周")
	if !ok {
		return span{}, false, nil
	}
	week := m['S']
	if week < 1 || week > 53 {
		return span{}, false, wrong(i18n.PeriodNone, c.text)
	}
	return c.inYear(m['Y'], strings.Contains(pattern, "Y"), func(y int) (funnel.Period, bool) {
		return funnel.ISOWeek(y, week)
	})
}

// inYear is a period of the year, or of the nearest year in c's direction when none was named: the latest that has begun,
// or the earliest that has not ended.
func (c dateReader) inYear(year int, named bool, of func(int) (funnel.Period, bool)) (span, bool, error) {
	if named {
		p, ok := of(year)
		if !ok {
			return span{}, false, wrong(i18n.PeriodNone, c.text)
		}
		return c.bounded(p)
	}
	const longestGap = 8 // years between two that have a week 53, at most
	first, _, _ := c.Today.Date()
	for i := -1; i <= longestGap; i++ {
		if c.Direction == Planned {
			if p, ok := of(first + i); ok && p.To >= c.Today {
				return c.bounded(p)
			}
		} else if p, ok := of(first - i); ok && p.From <= c.Today {
			return c.bounded(p)
		}
	}
	return span{}, false, wrong(i18n.PeriodNone, c.text)
}

// length reads a number of days, weeks, months or years that ends today; one that is planned, and is not said to lie behind, begins today.
func (c dateReader) length(tokens []token) (span, bool, error) {
	m, pattern, ok := match(tokens, "# U", "last # U", "past # U", "# U qua", "最近 # U", "近 # U", "过去 # U")
	if !ok || len(tokens) == 2 && (tokens[1].text == "日" || tokens[1].text == "年" && m['#'] >= firstYear) {
		return span{}, false, nil
	}
	if m['#'] == 0 {
		return span{}, false, wrong(i18n.PeriodNone, c.text)
	}
	if c.Direction == Planned && pattern == "# U" {
		return c.bounded(funnel.Period{From: c.Today, To: later(c.Today, m['#'], m['U']) - 1})
	}
	return c.bounded(funnel.Period{From: later(c.Today, -m['#'], m['U']) + 1, To: c.Today})
}
