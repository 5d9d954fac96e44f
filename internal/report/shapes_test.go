package report

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestTicks(t *testing.T) {
	for _, tc := range []struct{ highest, step, top int64 }{
		{0, 1, 1},
		{1, 1, 1},
		{3, 1, 3},
		{4, 1, 4},
		{5, 2, 6},
		{9, 5, 10},
		{12, 5, 15},
		{40, 10, 40},
		{41, 20, 60},
		{13_970, 5000, 15_000},
		{999_999_999, 500_000_000, 1_000_000_000},
	} {
		if step, top := ticks(tc.highest); step != tc.step || top != tc.top {
			t.Errorf("up to %d: every %d to %d, want every %d to %d", tc.highest, step, top, tc.step, tc.top)
		}
	}
}

func TestPlot(t *testing.T) {
	p := Page{Say: i18n.NewPrinter(i18n.En)}
	plot := p.plot(Chart{Bars: []Bar{
		{Label: "Aug", Value: 10}, {Label: "Sep", Value: 5, Target: 8}, {Value: 0}, {Value: 1_000_000_000_000},
	}})
	if h := plot.Bars[0].Height; h != 1 {
		t.Errorf("ten beside very many are %v high", h)
	}
	if h := plot.Bars[2].Height; h != 0 {
		t.Errorf("nobody is %v high", h)
	}
	for _, b := range plot.Bars {
		if b.Y < 0 || b.Y+b.Height != plotBase || b.X < plotLeft || b.X+b.Width > plotWidth {
			t.Errorf("a bar outside: %+v", b)
		}
	}
	if plot.Bars[0].Target != "" || plot.Bars[1].Target == "" {
		t.Error("the mark of a target stands where there is none, or does not stand where there is one")
	}
	if last := plot.Grid[len(plot.Grid)-1]; last.Text != "1,000b" || last.Y != plotTop {
		t.Errorf("%+v", last)
	}
}

// Labels keep their distance; the first gives way when the second comes too early.
func TestPlotLabels(t *testing.T) {
	label := func(names ...string) []string {
		var c Chart
		for _, name := range names {
			c.Bars = append(c.Bars, Bar{Label: name, Value: 1})
		}
		var got []string
		for _, l := range (Page{Say: i18n.NewPrinter(i18n.En)}).plot(c).Labels {
			got = append(got, l.Text)
		}
		return got
	}
	twelve := []string{"Aug", "Sep", "", "", "", "Oct", "", "", "", "Nov", "", ""}
	if got := label(twelve...); !slices.Equal(got, []string{"Sep", "Oct", "Nov"}) {
		t.Errorf("%v", got)
	}
	if got := label("Aug", "", "", "", "Sep"); !slices.Equal(got, []string{"Aug", "Sep"}) {
		t.Errorf("%v", got)
	}
	if got := label(slices.Repeat([]string{"x"}, 120)...); len(got) > 10 {
		t.Errorf("%d labels", len(got))
	}
	if got := label(); got != nil {
		t.Errorf("%v", got)
	}
}

func TestBands(t *testing.T) {
	p := Page{Funnel: Funnel{Rows: []FunnelRow{{Width: 1}, {Width: 0.4}, {Width: 0.6}, {Width: 0}}}}
	want := []string{
		"M0 0H100L70 10H30Z",
		"M30 0H70L70 10H30Z", // more people above than here: no band grows wider downwards
		"M20 0H80L51 10H49Z",
		"M49 0H51L51 10H49Z",
	}
	for i, b := range p.bands() {
		if b.Path != want[i] {
			t.Errorf("band %d is %s, want %s", i, b.Path, want[i])
		}
	}
}

func TestHalves(t *testing.T) {
	var p Page
	for range 53 {
		p.Year.Weeks = append(p.Year.Weeks, Week{Days: [7]Mark{{Degree: All}}})
	}
	halves := p.halves()
	if len(halves) != 2 || len(halves[0].Days) != 27 || len(halves[1].Days) != 26 {
		t.Fatalf("%d pieces", len(halves))
	}
	if last := halves[0].Days[26]; last.X+11 > halves[0].Width || last.Y != yearTop {
		t.Errorf("%+v", last)
	}
}

func TestWrap(t *testing.T) {
	set, err := newTypeset()
	if err != nil {
		t.Fatal(err)
	}
	s := &sketch{set: set}
	st := style{size: 10}
	for text, want := range map[string]string{
		"":                        "",
		"one two three four five": "one two three|four five",
		"客户来询潜力，看房客户、成交易":                   "客户来询潜力，|看房客户、成交|易",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": "aaaaaaaaaa…",
	} {
		if got := strings.Join(s.wrap(st, text, 70, 9), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := s.wrap(st, "one two three four five six seven", 70, 1); len(got) != 1 || !strings.HasSuffix(got[0], "…") {
		t.Errorf("%q", got)
	}
}

// Text and marks can be told from the paper they stand on, light and dark: by 4.5 to 1, as WCAG 2.2 wants of text (1.4.3).
func TestColoursHaveContrast(t *testing.T) {
	themes := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(pageStyle, -1)
	if len(themes) != 2 {
		t.Fatalf("%d themes", len(themes))
	}
	for i, theme := range themes {
		colours := map[string]float64{}
		for _, c := range regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{3,6});`).FindAllStringSubmatch(theme[1], -1) {
			colours[c[1]] = luminance(t, c[2])
		}
		for _, name := range []string{"ink", "muted", "accent", "warn", "all"} {
			if ratio := contrast(colours[name], colours["paper"]); ratio < 4.5 {
				t.Errorf("theme %d: %s stands on paper by %.2f to 1", i, name, ratio)
			}
		}
		// The degrees of a day go one way.
		steps := []float64{colours["paper"], colours["some"], colours["most"], colours["all"]}
		if !slices.IsSorted(steps) {
			slices.Reverse(steps)
		}
		if !slices.IsSorted(steps) {
			t.Errorf("theme %d: the degrees are as light as %v", i, steps)
		}
	}
}

// luminance is the relative luminance of a colour in hexadecimal, by WCAG 2.2.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = strings.Repeat(hex[:1], 2) + strings.Repeat(hex[1:2], 2) + strings.Repeat(hex[2:], 2)
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	part := func(shift int) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }
