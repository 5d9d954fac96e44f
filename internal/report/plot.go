package report

import (
	"fmt"
	"math"
	"strconv"
)

// Measures of a chart, in units of its own.
const (
	plotWidth  = 456
	plotLeft   = 48 // of the bars; the numbers of the axis stand before it
	plotTop    = 6
	plotBase   = 122 // where the bars stand
	plotHeight = 142
	labelRoom  = 44 // from the middle of a label to that of the next
)

// plot is a chart with the shapes of what it shows.
type plot struct {
	Chart
	Width, Height int
	Grid          []gridLine
	Bars          []barShape
	Labels        []placed
}

type gridLine struct {
	Y, TextY float64
	Text     string
}

type barShape struct {
	Bar
	X, Y, Width, Height float64
	HitX, HitWidth      float64 // where a pointer finds it
	Target              string  // outline of the mark of the target; "" for none
}

type placed struct {
	X, Y float64
	Text string
}

func (p Page) plots() []plot {
	var plots []plot
	for _, c := range p.Trend.Charts {
		plots = append(plots, p.plot(c))
	}
	return plots
}

func (p Page) plot(c Chart) plot {
	var highest int64
	for _, b := range c.Bars {
		highest = max(highest, b.Value, b.Target)
	}
	step, top := ticks(highest)
	height := func(v int64) float64 { return (plotBase - plotTop) * float64(v) / float64(top) }
	out := plot{Chart: c, Width: plotWidth, Height: plotHeight}
	for v := int64(0); v <= top; v += step {
		y := plotBase - height(v)
		out.Grid = append(out.Grid, gridLine{rounded(y), rounded(y + 4), p.axisNumber(v)})
	}
	pitch := float64(plotWidth-plotLeft) / float64(max(1, len(c.Bars)))
	for i, b := range c.Bars {
		x := plotLeft + pitch*float64(i)
		h := height(b.Value)
		if b.Value > 0 {
			h = max(h, 1) // somebody is more than nobody
		}
		shape := barShape{
			Bar: b, X: rounded(x + 0.14*pitch), Y: rounded(plotBase - h), Width: rounded(0.72 * pitch), Height: rounded(h),
			HitX: rounded(x), HitWidth: rounded(pitch),
		}
		if b.Target > 0 {
			shape.Target = path("M%v %vh%v", x+0.03*pitch, plotBase-height(b.Target), 0.94*pitch)
		}
		out.Bars = append(out.Bars, shape)
		if b.Label == "" {
			continue
		}
		label := placed{X: rounded(x + pitch/2), Text: b.Label}
		switch n := len(out.Labels); {
		case n == 0 || label.X >= out.Labels[n-1].X+labelRoom:
			out.Labels = append(out.Labels, label)
		case n == 1 && i > 0 && out.Labels[0].X < plotLeft+pitch:
			out.Labels[0] = label // the first label may name a span that was cut
		}
	}
	return out
}

// axisNumber writes a number along an axis, short where it has many digits.
func (p Page) axisNumber(v int64) string {
	if v < 100_000 {
		return p.Say.Int(v)
	}
	return p.Say.ShortMoney(v, 0)
}

// ticks are the distance of the lines of an axis from 0 to at least highest, 1, 2 or 5 times a power of ten and at most
// five of them, and the last of them.
func ticks(highest int64) (step, top int64) {
	highest = max(1, highest)
	for power := int64(1); ; power *= 10 {
		for _, digit := range []int64{1, 2, 5} {
			step = digit * power
			if n := (highest + step - 1) / step; n <= 4 {
				return step, n * step
			}
		}
	}
}

// rounded keeps two decimals.
func rounded(x float64) float64 { return math.Round(x*100) / 100 }

// path writes the outline of a shape with coordinates of two decimals.
func path(format string, coordinates ...float64) string {
	args := make([]any, len(coordinates))
	for i, c := range coordinates {
		args[i] = strconv.FormatFloat(rounded(c), 'f', -1, 64)
	}
	return fmt.Sprintf(format, args...)
}
