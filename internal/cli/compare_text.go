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

// writeComparison writes for people why two periods differ, of which the later one was asked for as after.
func (f *factory) writeComparison(c metrics.Comparison, after funnel.Period, o book.Outline) error {
	text := f.wrapped(f.io.Tint(iostreams.Strong, f.compareSentence(c, o)), 0) + "\n\n"
	text += f.compareCounts(c, o) + "\n" + f.compareEffects(c.Rounded(effectDecimals(c)), o)
	if remarks := f.compareRemarks(c, o) + f.unevenRemark(c, after); remarks != "" {
		text += "\n" + remarks
	}
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

// compareSentence says in words what did how much of the change.
func (f *factory) compareSentence(c metrics.Comparison, o book.Outline) string {
	return f.words(o).CompareSentence(c)
}

// effectDecimals is with how many decimals effects are written: those of a large change need none.
func effectDecimals(c metrics.Comparison) int { return words.EffectDecimals(c) }

// signedDecimal writes a number with its sign, 0 without one.
func (f *factory) signedDecimal(x float64, decimals int) string {
	return f.words(book.Outline{}).SignedDecimal(x, decimals)
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
		t.row("    "+f.words(o).StepName(s), f.signedDecimal(s.Effect, decimals), "")
		t.under(6, f.stepRatios(c, s, o)...)
	}
	t.row("  "+f.say.Say(i18n.EffectSum), f.signedDecimal(float64(c.Change), 0), "")
	return f.partHeading(f.say.Say(i18n.SectionEffects, f.nameOf(c.Level, o))) + "\n" + t.String()
}

// stepRatios says how a step's ratio changed, and which levels it passes over.
func (f *factory) stepRatios(c metrics.Comparison, s metrics.StepEffect, o book.Outline) []string {
	w := f.words(o)
	line := w.StepRatio(c.Before, s) + " → " + w.StepRatio(c.After, s)
	if change, ok := c.RatioChange(s); ok {
		line += " · " + f.verdict(change, s.Base)
	}
	return append([]string{line}, unlessBlank(w.StepsMerged(s))...)
}

// compareRemarks say what the figures do not show.
func (f *factory) compareRemarks(c metrics.Comparison, o book.Outline) (text string) {
	for _, remark := range f.words(o).CompareRemarks(c) {
		text += f.remarked(remark)
	}
	return text
}

// unevenRemark says, where a period that is not over stands beside a longer one, how to compare as many days of both.
func (f *factory) unevenRemark(c metrics.Comparison, after funnel.Period) string {
	shown := c.After.Period
	if shown.To >= after.To || shown.Len() >= c.Before.Period.Len() {
		return ""
	}
	before := funnel.Period{From: c.Before.Period.From, To: c.Before.Period.From + funnel.Day(shown.Len()) - 1}
	return f.remark(i18n.CompareAsManyDays, f.within(after), before.From.String()+".."+before.To.String(), shown.From.String()+".."+shown.To.String())
}
