package words

import (
	"cmp"
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// CompareSentence says in words what did how much of the change of a level's count.
func (w Words) CompareSentence(c metrics.Comparison) string {
	decimals := EffectDecimals(c)
	c = c.Rounded(decimals)
	signed := func(x float64) string { return w.SignedDecimal(x, decimals) }
	name, change := w.LevelOf(c.Level), w.SignedDecimal(float64(c.Change), 0)
	n, n2 := c.Before.Counts[c.Level], c.After.Counts[c.Level]
	switch {
	case c.Volume == 0 && c.Skill == 0 && c.WorkdaysEffect == 0:
		return w.Say.Say(i18n.CompareTotal, name, change, n, n2)
	case len(c.Steps) == 0:
		return w.Say.Say(i18n.CompareVolume, name, change, n, n2, signed(c.WorkdaysEffect), signed(c.PerWorkdayEffect))
	}
	text := w.Say.Say(i18n.CompareSplit, name, change, n, n2, signed(c.Volume), signed(c.Skill))
	// The step that did most of what skill did, when one did more than half of it.
	most := slices.MaxFunc(c.Steps, func(a, b metrics.StepEffect) int { return cmp.Compare(math.Abs(a.Effect), math.Abs(b.Effect)) })
	if most.Effect*c.Skill > 0 && math.Abs(most.Effect) > math.Abs(c.Skill)/2 {
		text = w.Say.Say(i18n.CompareMostly, text, w.StepName(most))
	}
	if onlyVolume(c) {
		text = w.Say.Say(i18n.CompareUncounted, text, w.LevelOf(c.VolumeLevel))
	}
	return text
}

// onlyVolume reports that nobody was counted at the first level in one of the periods alone, so that the whole change counts as volume,
// whichever way the volume went.
func onlyVolume(c metrics.Comparison) bool {
	return (c.Before.Counts[c.VolumeLevel] == 0) != (c.After.Counts[c.VolumeLevel] == 0) && len(c.Steps) > 0
}

// CompareRemarks say what the figures of a comparison do not show.
func (w Words) CompareRemarks(c metrics.Comparison) []string {
	var remarks []string
	if c.Chance && c.Change != 0 {
		remarks = append(remarks, w.MaybeChance(c))
	}
	if onlyVolume(c) {
		remarks = append(remarks, w.Say.Say(i18n.OnlyVolume, w.LevelOf(c.VolumeLevel)))
	}
	if shown := funnel.Visible(w.Outline.Levels); len(shown) > 0 && c.VolumeLevel != "" && c.VolumeLevel != shown[0].Key {
		remarks = append(remarks, w.Say.Say(i18n.VolumeElsewhere, w.Level(shown[0]), w.LevelOf(c.VolumeLevel)))
	}
	return remarks
}

// MaybeChance says that two counts may differ by chance.
func (w Words) MaybeChance(c metrics.Comparison) string {
	return w.Say.Say(i18n.MaybeChance, w.LevelOf(c.Level), c.Before.Counts[c.Level], c.After.Counts[c.Level])
}

// EffectDecimals is with how many decimals effects are written: those of a large change need none.
func EffectDecimals(c metrics.Comparison) int {
	if math.Abs(float64(c.Change)) >= 100 || math.Abs(c.Volume) >= 100 {
		return 0
	}
	return 1
}

// SignedDecimal writes a number with its sign, 0 without one.
func (w Words) SignedDecimal(x float64, decimals int) string {
	scale := math.Pow10(decimals)
	switch rounded := math.Round(x*scale) / scale; {
	case rounded > 0:
		return "+" + w.Say.Decimal(rounded, decimals)
	case rounded < 0:
		return "−" + w.Say.Decimal(-rounded, decimals)
	}
	return w.Say.Int(0)
}

// StepName is from which level to which a step leads.
func (w Words) StepName(s metrics.StepEffect) string {
	return w.LevelOf(s.Base) + " → " + w.LevelOf(s.Level)
}

// StepsMerged says which levels a step of a comparison passes over, "" for none.
func (w Words) StepsMerged(s metrics.StepEffect) string {
	if len(s.Merged) == 0 {
		return ""
	}
	var names []string
	for _, key := range s.Merged {
		names = append(names, w.LevelOf(key))
	}
	return w.Say.Say(i18n.StepsMerged, join(names, w.Say.Say(i18n.ListComma)))
}

// StepRatio is the ratio of a step of a comparison in one of the two periods, and of how many; a dash without one.
func (w Words) StepRatio(a metrics.Activity, s metrics.StepEffect) string {
	r, ok := metrics.NewRatio(a.Counts[s.Level], a.Counts[s.Base])
	if !ok {
		return Dash
	}
	value, _ := w.Ratio(r)
	return w.Say.Say(i18n.RatioIs, value, r.Count, r.Base)
}
