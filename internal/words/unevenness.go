package words

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Unevenness is the 80/20 line of the customers who bought; with fewer than least of them, or where there is no revenue, why
// there is none.
func (w Words) Unevenness(c metrics.Concentration, revenue bool, least int) string {
	switch {
	case !revenue:
		return w.Say.Say(i18n.NoRevenueYet)
	case c.Customers < least:
		return w.Say.Say(i18n.FewForTopFifth, c.Customers, least)
	}
	return w.Say.Say(i18n.TopFifthBrings, c.Customers, w.Percent(c.Top20, 0), w.Say.Decimal(c.Gini, 2))
}

// EvenDot is where Lorenz's curve would run if all brought the same.
const EvenDot = '·'

// Lorenz draws Lorenz's curve, the share of the revenue of so many customers, those who brought least first: so many lines of so many
// columns, in blocks and EvenDot.
func Lorenz(c metrics.Concentration, columns, rows int) []string {
	lines := make([]string, 0, rows)
	for row := rows - 1; row >= 0; row-- {
		var line strings.Builder
		for x := range columns {
			percent := (x + 1) * 100 / columns
			eighths := int(c.Lorenz[percent]*float64(rows)*8) - row*8
			switch {
			case eighths >= 8:
				line.WriteRune('█')
			case eighths > 0:
				line.WriteRune([]rune("▁▂▃▄▅▆▇")[eighths-1])
			case percent*rows/100 == row:
				line.WriteRune(EvenDot)
			default:
				line.WriteRune(' ')
			}
		}
		lines = append(lines, line.String())
	}
	return lines
}
