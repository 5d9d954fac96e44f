package cli

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

// writeRatios writes a table of ratios for people.
func (f *factory) writeRatios(t metrics.RatioTable, o book.Outline) error {
	text := f.ratiosHeading(t) + "\n\n"
	switch {
	case t.By != metrics.Ungrouped:
		text += f.groupTables(t, o)
	case t.Kind == metrics.CohortRatios:
		text += f.cohortSteps(t.Groups[0], o)
	default:
		text += f.drawnFunnel(t.Groups[0], o)
	}
	_, err := fmt.Fprint(f.io.Out, text+"\n"+f.ratioRemarks(t, o))
	return err
}

// ratiosHeading says which kind of ratios these are, and of when.
func (f *factory) ratiosHeading(t metrics.RatioTable) string {
	head := f.words(book.Outline{}).RatiosHeading(t.Kind, t.Period)
	if t.Age != nil && t.Age.AsOf != f.today() {
		head = f.say.Say(i18n.CohortRatiosAsOf, f.span(t.Period), f.date(t.Age.AsOf))
	}
	if t.Against != nil {
		head += " · " + f.say.Say(i18n.AgainstIs, f.within(*t.Against))
	}
	return f.wrapped(f.io.Tint(iostreams.Strong, head), 0)
}

// Bounds of the bars of a drawn funnel, in columns.
const (
	leastFunnelBar = 6
	mostFunnelBar  = 40
)

// drawnFunnel is a line per level, with a bar as long as the logarithm of its count, and between two of them the ratio of the step.
func (f *factory) drawnFunnel(g metrics.RatioGroup, o book.Outline) string {
	t := f.newTable(1, 2)
	t.head("", f.say.Say(i18n.HeadCount), f.headOfFirst(g.Steps, o), "")
	var widest int64
	for _, s := range g.Steps {
		widest = max(widest, s.Count)
	}
	for i, s := range g.Steps {
		share := ""
		if i > 0 {
			share = f.share(s.OfFirst)
		}
		t.row("  "+f.nameOf(s.Level, o), f.say.Int(s.Count), share, "")
		if i+1 < len(g.Steps) {
			t.under(4, f.stepWords(g.Steps[i+1]))
			t.under(6, f.ratioChangeWords(g, i+1))
		}
	}
	if !f.io.OutTTY {
		t.drop(funnelBar)
		return t.String()
	}
	if room := min(mostFunnelBar, f.io.Width()-2-sum(t.widths())-2*2); room >= leastFunnelBar {
		for i, s := range g.Steps {
			bar := strings.Repeat("█", int(math.Round(metrics.LogShare(s.Count, widest)*float64(room))))
			t.rows[i+1][funnelBar] = f.io.Tint(iostreams.Accent, bar)
		}
	} else {
		t.drop(funnelBar)
	}
	return t.String()
}

// funnelBar is where the bar stands in a drawn funnel.
const funnelBar = 3

func sum(widths []int) (total int) {
	for _, w := range widths {
		total += w
	}
	return total
}

// cohortSteps is a line per step. A cohort is not drawn as a funnel, for each of its steps is of other people.
func (f *factory) cohortSteps(g metrics.RatioGroup, o book.Outline) string {
	if !slices.ContainsFunc(g.Steps, func(s metrics.Step) bool { return s.Count+s.BaseCount > 0 }) {
		return f.remark(i18n.NobodyInPeriod)
	}
	t := f.cohortRows(g, o, true)
	if !t.fits() {
		t = f.cohortRows(g, o, false)
	}
	if !t.overflows() {
		return t.String()
	}
	narrow := f.newTable(1)
	narrow.keep[2] = true
	for i, s := range g.Steps {
		if s.Base == "" {
			continue
		}
		value, interval, of, mark := f.ratioCells(s)
		share := f.say.Say(i18n.ShareOfFirst, f.share(s.OfFirst), f.nameOf(g.Steps[0].Level, o))
		narrow.row("  → "+f.nameOf(s.Level, o), value, mark)
		narrow.under(4, join(append(unlessBlank(of), unlessBlank(interval)...), " · "), share, f.ratioChangeWords(g, i))
	}
	return narrow.String()
}

func (f *factory) cohortRows(g metrics.RatioGroup, o book.Outline, bothNames bool) *table {
	t := f.newTable(1, 2, 4)
	t.head("", f.say.Say(i18n.HeadRatio), "", "", f.headOfFirst(g.Steps, o), "")
	for i, s := range g.Steps {
		if s.Base == "" {
			continue
		}
		step := "→ " + f.nameOf(s.Level, o)
		if bothNames {
			step = f.nameOf(s.Base, o) + " " + step
		}
		value, interval, of, mark := f.ratioCells(s)
		t.row("  "+step, value, interval, of, f.share(s.OfFirst), mark)
		t.under(4, f.ratioChangeWords(g, i))
	}
	return t
}

// headOfFirst heads the shares of the first level's count.
func (f *factory) headOfFirst(steps []metrics.Step, o book.Outline) string {
	return f.words(o).HeadOfFirst(steps)
}

// share writes a fraction of the first level with as many digits as say something.
func (f *factory) share(x *float64) string { return f.words(book.Outline{}).Share(x) }

// ratioCells are what is shown of a step: its ratio, a dash without one, where it may lie, of how many, and whether of few.
func (f *factory) ratioCells(s metrics.Step) (value, interval, of, mark string) {
	if s.Ratio == nil {
		return words.Dash, "", "", ""
	}
	value, interval, mark = f.ratioWords(*s.Ratio)
	return value, interval, f.say.Say(i18n.CountOfBase, s.Ratio.Count, s.Ratio.Base), mark
}

// stepWords is what is said of the step into a level: the ratio, where it may lie, of how many.
func (f *factory) stepWords(s metrics.Step) string {
	value, interval, of, mark := f.ratioCells(s)
	parts := append([]string{"↓ " + value}, unlessBlank(interval)...)
	return join(append(append(parts, unlessBlank(of)...), unlessBlank(mark)...), " · ")
}

// ratioChangeWords is what is said of a step's ratio in the period that is set against, "" without one.
func (f *factory) ratioChangeWords(g metrics.RatioGroup, i int) string {
	if g.Before == nil {
		return ""
	}
	before := g.Before[i].Ratio
	if before == nil {
		return f.say.Say(i18n.NoRatioBefore)
	}
	value, _, _ := f.ratioWords(*before)
	was := f.say.Say(i18n.RatioWas, value, before.Count, before.Base)
	c, ok := g.Change(i)
	switch {
	case g.Unequal && g.Steps[i].Ratio != nil:
		return was + " · " + f.say.Say(i18n.VerdictUnequal)
	case !ok:
		return was
	}
	return was + " · " + f.verdict(c, g.Steps[i].Base)
}

// verdict says whether a ratio changed or, where that cannot be told yet, how many more people would tell, or why none would.
func (f *factory) verdict(c metrics.RatioChange, base string) string {
	text := f.words(book.Outline{}).Verdict(c, base)
	switch c.Verdict {
	case metrics.Better:
		return f.io.Tint(iostreams.Good, text)
	case metrics.Worse:
		return f.io.Tint(iostreams.Bad, text)
	}
	return text
}

// nameOf is the short name of the level of a key.
func (f *factory) nameOf(level string, o book.Outline) string {
	l, _ := o.Level(level)
	return f.levelName(l)
}

// ratioRemarks say what kind of ratios these are and explain the marks and the order of a table.
func (f *factory) ratioRemarks(t metrics.RatioTable, o book.Outline) string {
	kind, marks := f.words(o).RatioRemarks(t.Kind, t.Groups)
	text := f.remarked(kind)
	if t.Age != nil && !t.Age.Unequal {
		text += f.remark(i18n.CohortsAtOneAge, f.span(t.Period), f.date(t.Age.AsOf), f.span(*t.Against), f.date(t.Age.AgainstAsOf))
	}
	switch t.Order {
	case metrics.LeastCost:
		text += f.remark(i18n.OrderedByCost, f.levelName(costedLevel(o)))
	case metrics.LeastMinutes:
		text += f.remark(i18n.OrderedByMinutes, f.levelName(costedLevel(o)))
	}
	for _, mark := range marks {
		text += f.remarked(mark)
	}
	return text
}
