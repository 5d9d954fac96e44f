package cli

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// writeComparison writes for people why two periods differ.
func (f *factory) writeComparison(c metrics.Comparison, o book.Outline) error {
	text := f.wrapped(f.io.Tint(iostreams.Strong, f.compareSentence(c, o)), 0) + "\n\n"
	text += f.compareCounts(c, o) + "\n" + f.compareEffects(c.Rounded(effectDecimals(c)), o) + f.compareRemarks(c, o)
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

// compareSentence says in words what did how much of the change.
func (f *factory) compareSentence(c metrics.Comparison, o book.Outline) string {
	decimals := effectDecimals(c)
	c = c.Rounded(decimals)
	signed := func(x float64) string { return f.signedDecimal(x, decimals) }
	name, change := f.nameOf(c.Level, o), f.signedDecimal(float64(c.Change), 0)
	n, n2 := c.Before.Counts[c.Level], c.After.Counts[c.Level]
	switch {
	case c.Volume == 0 && c.Skill == 0 && c.WorkdaysEffect == 0:
		return f.say.Say(i18n.CompareTotal, name, change, n, n2)
	case len(c.Steps) == 0:
		return f.say.Say(i18n.CompareVolume, name, change, n, n2, signed(c.WorkdaysEffect), signed(c.PerWorkdayEffect))
	}
	text := f.say.Say(i18n.CompareSplit, name, change, n, n2, signed(c.Volume), signed(c.Skill))
	// The step that did most of what skill did, when one did more than half of it.
	most := slices.MaxFunc(c.Steps, func(a, b metrics.StepEffect) int { return cmp.Compare(math.Abs(a.Effect), math.Abs(b.Effect)) })
	if most.Effect*c.Skill > 0 && math.Abs(most.Effect) > math.Abs(c.Skill)/2 {
		text = f.say.Say(i18n.CompareMostly, text, f.stepName(most, o))
	}
	return text
}

// effectDecimals is with how many decimals effects are written: those of a large change need none.
func effectDecimals(c metrics.Comparison) int {
	if math.Abs(float64(c.Change)) >= 100 || math.Abs(c.Volume) >= 100 {
		return 0
	}
	return 1
}

// signedDecimal writes a number with its sign, 0 without one.
func (f *factory) signedDecimal(x float64, decimals int) string {
	scale := math.Pow10(decimals)
	switch rounded := math.Round(x*scale) / scale; {
	case rounded > 0:
		return "+" + f.say.Decimal(rounded, decimals)
	case rounded < 0:
		return "−" + f.say.Decimal(-rounded, decimals)
	}
	return f.say.Int(0)
}

func (f *factory) stepName(s metrics.StepEffect, o book.Outline) string {
	return f.nameOf(s.Base, o) + " → " + f.nameOf(s.Level, o)
}

// compareCounts are the counts of both periods along the levels up to the explained one.
func (f *factory) compareCounts(c metrics.Comparison, o book.Outline) string {
	before, after := f.span(c.Before.Period), f.span(c.After.Period)
	t := f.compareRows(c, o, before, after)
	if t.fits() {
		return t.String()
	}
	// Where the periods do not fit over the columns, they stand before the table.
	word, word2 := f.say.Say(i18n.HeadBefore), f.say.Say(i18n.HeadAfter)
	periods := f.wrapped(f.say.Say(i18n.ComparePeriods, word, before, word2, after), 0) + "\n\n"
	return periods + f.compareRows(c, o, word, word2).String()
}

func (f *factory) compareRows(c metrics.Comparison, o book.Outline, before, after string) *table {
	t := f.newTable(1, 2, 3)
	t.head("", before, after, "")
	t.row("  "+f.say.Say(i18n.HeadWorkdays), f.say.Int(int64(c.Before.Workdays)), f.say.Int(int64(c.After.Workdays)),
		f.signedDecimal(float64(c.After.Workdays-c.Before.Workdays), 0))
	for _, l := range funnel.Visible(o.Levels) {
		n, n2 := c.Before.Counts[l.Key], c.After.Counts[l.Key]
		t.row("  "+f.levelName(l), f.say.Int(n), f.say.Int(n2), f.signedDecimal(float64(n2-n), 0))
		if l.Key == c.Level {
			break
		}
	}
	return t
}

// compareEffects are the effects, which sum to the change.
func (f *factory) compareEffects(c metrics.Comparison, o book.Outline) string {
	t := f.newTable(1)
	decimals := effectDecimals(c)
	t.row("  "+f.say.Say(i18n.EffectVolume, f.nameOf(c.VolumeLevel, o)), f.signedDecimal(c.Volume, decimals), "")
	if c.WorkdaysEffect != 0 {
		t.row("    "+f.say.Say(i18n.EffectWorkdays), f.signedDecimal(c.WorkdaysEffect, decimals), "")
		t.row("    "+f.say.Say(i18n.EffectPerWorkday), f.signedDecimal(c.PerWorkdayEffect, decimals), "")
	}
	if len(c.Steps) > 0 {
		t.row("  "+f.say.Say(i18n.EffectSkill), f.signedDecimal(c.Skill, decimals), "")
	}
	for _, s := range c.Steps {
		t.row("    "+f.stepName(s, o), f.signedDecimal(s.Effect, decimals), "")
		t.under(6, f.stepRatios(c, s, o)...)
	}
	t.row("  "+f.say.Say(i18n.EffectSum), f.signedDecimal(float64(c.Change), 0), "")
	return f.partHeading(f.say.Say(i18n.SectionEffects, f.nameOf(c.Level, o))) + "\n" + t.String()
}

// stepRatios says how a step's ratio changed, and which levels it passes over.
func (f *factory) stepRatios(c metrics.Comparison, s metrics.StepEffect, o book.Outline) []string {
	var lines []string
	ratio := func(a metrics.Activity) string {
		r, ok := metrics.NewRatio(a.Counts[s.Level], a.Counts[s.Base])
		if !ok {
			return "–"
		}
		value, _, _ := f.ratioWords(r)
		return f.say.Say(i18n.RatioIs, value, r.Count, r.Base)
	}
	line := ratio(c.Before) + " → " + ratio(c.After)
	if change, ok := c.RatioChange(s); ok {
		line += " · " + f.verdict(change, s.Base)
	}
	lines = append(lines, line)
	if len(s.Merged) > 0 {
		var names []string
		for _, key := range s.Merged {
			names = append(names, f.nameOf(key, o))
		}
		lines = append(lines, f.say.Say(i18n.StepsMerged, join(names, ", ")))
	}
	return lines
}

// compareRemarks say what the figures do not show.
func (f *factory) compareRemarks(c metrics.Comparison, o book.Outline) string {
	text := ""
	if c.Chance && c.Change != 0 {
		text += f.remark(i18n.MaybeChance, f.nameOf(c.Level, o), c.Before.Counts[c.Level], c.After.Counts[c.Level])
	}
	if (c.Before.Counts[c.VolumeLevel] == 0) != (c.After.Counts[c.VolumeLevel] == 0) && len(c.Steps) > 0 {
		text += f.remark(i18n.OnlyVolume, f.nameOf(c.VolumeLevel, o))
	}
	if shown := funnel.Visible(o.Levels); len(shown) > 0 && c.VolumeLevel != "" && c.VolumeLevel != shown[0].Key {
		text += f.remark(i18n.VolumeElsewhere, f.levelName(shown[0]), f.nameOf(c.VolumeLevel, o))
	}
	if text != "" {
		text = "\n" + text
	}
	return text
}
