package metrics

import (
	"cmp"
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Activity is what a period counted along a funnel.
type Activity struct {
	Period   funnel.Period
	Workdays int              // at least 0
	Counts   map[string]int64 // by the key of the level, at least 0; one that is absent is 0
}

// Comparison is the change of a level's count from one period to another, split into what volume and what skill did.
type Comparison struct {
	Level         string // key of the level whose count is explained
	Before, After Activity
	Change        int64 // After's count less Before's
	// VolumeLevel is the key of the level whose count is the volume: the first one or, where that counted nobody in either
	// period, the first that counted anybody.
	VolumeLevel string
	// Volume is the effect of the people at VolumeLevel, in people at Level; the sum of the effects of the number of workdays
	// and of people per workday.
	Volume, WorkdaysEffect, PerWorkdayEffect float64
	// Skill is the effect of the ratios, the sum of those of Steps. Volume and Skill sum to Change.
	Skill float64
	Steps []StepEffect
	// Chance tells that counts that differ as little as these two often differ by chance alone.
	Chance bool
}

// StepEffect is the effect of a step's ratio, in people at the level that is explained.
type StepEffect struct {
	Level, Base string   // keys
	Merged      []string // keys of the levels in between that counted nobody under a level that did
	Effect      float64
}

// RatioChange compares the ratios of a step in the two periods. It reports false where one of them has none.
func (c Comparison) RatioChange(s StepEffect) (change RatioChange, ok bool) {
	before, ok := NewRatio(c.Before.Counts[s.Level], c.Before.Counts[s.Base])
	if !ok {
		return change, false
	}
	after, ok := NewRatio(c.After.Counts[s.Level], c.After.Counts[s.Base])
	if !ok {
		return change, false
	}
	return after.Against(before)
}

// Compare explains the change of level's count by volume and skill. levels are the shown ones, in their order, and hold level.
//
// With counts n₀ (the volume) up to nₖ, nₖ = workdays · people per workday · Π nᵢ/nᵢ₋₁. The effect of a factor x is L(nₖ, nₖ′)·ln(x′/x)
// with the logarithmic mean L(a, b) = (a−b)/ln(a/b), so that the effects sum to the change without a residue: the additive
// logarithmic mean Divisia index, LMDI-I. Where a count is zero the effects are the limits for a count that goes to zero: the
// whole change belongs to the step at which the counts end. A step of 0 out of 0 in either period has the effect 0, and so has
// any other where a period counts nobody at level. A level that counts nobody under one that does is left out, and the steps
// around it are one. When a period counts nobody at the volume's level, the whole change is volume; when it has no workdays, all
// volume is that of people per workday.
//
// Sources: B. W. Ang, Decomposition analysis for policymaking in energy: which is the preferred method?, Energy Policy 32 (2004),
// 1131–1139; B. W. Ang, The LMDI approach to decomposition analysis: a practical guide, Energy Policy 33 (2005), 867–871;
// R. Wood and M. Lenzen, Zero-value problems of the logarithmic mean divisia index decomposition method, Energy Policy 34 (2006),
// 1326–1331.
func Compare(levels []funnel.Level, level string, before, after Activity) Comparison {
	c := Comparison{Level: level, Before: before, After: after, Change: after.Counts[level] - before.Counts[level]}
	chain := c.chain(levels)
	if len(chain) == 0 {
		return c
	}
	c.VolumeLevel = chain[0].level
	n, n2 := float64(before.Counts[level]), float64(after.Counts[level])
	c.Chance = (n2-n)*(n2-n) < 4*(n2+n) // two standard deviations of the difference of two Poisson counts
	first, first2 := before.Counts[c.VolumeLevel], after.Counts[c.VolumeLevel]
	mean := logarithmicMean(n, n2)
	onlyVolume := first == 0 || first2 == 0
	if onlyVolume {
		c.Volume = float64(c.Change)
	} else {
		c.Volume = mean * logRatio(first, first2)
	}
	c.Steps = c.effects(chain, mean, onlyVolume)
	c.balance()
	c.splitVolume(mean)
	return c
}

// link is a level of the chain of counts, with the levels that were left out below it.
type link struct {
	level  string
	merged []string
}

// chain lists the levels up to the explained one that count: without those at the beginning that counted nobody in either period, and
// without those that counted nobody, in one of the periods, under a level that did.
func (c Comparison) chain(levels []funnel.Level) []link {
	var keys []string
	for _, l := range levels {
		if len(keys) == 0 && c.Before.Counts[l.Key] == 0 && c.After.Counts[l.Key] == 0 && l.Key != c.Level {
			continue
		}
		keys = append(keys, l.Key)
		if l.Key == c.Level {
			break
		}
	}
	var chain []link
	var merged []string
	for i, key := range keys {
		if i > 0 && (hollow(c.Before.Counts, keys[i:]) || hollow(c.After.Counts, keys[i:])) {
			merged = append(merged, key)
			continue
		}
		chain = append(chain, link{key, merged})
		merged = nil
	}
	return chain
}

// hollow tells that nobody was counted at the first of the levels and somebody at one above it.
func hollow(counts map[string]int64, keys []string) bool {
	if counts[keys[0]] > 0 {
		return false
	}
	for _, key := range keys[1:] {
		if counts[key] > 0 {
			return true
		}
	}
	return false
}

// effects computes those of the steps of a chain; all are 0 when volume explains everything.
func (c Comparison) effects(chain []link, mean float64, onlyVolume bool) []StepEffect {
	var steps []StepEffect
	for i := 1; i < len(chain); i++ {
		s := StepEffect{Level: chain[i].level, Base: chain[i-1].level, Merged: chain[i].merged}
		x, base := c.Before.Counts[s.Level], c.Before.Counts[s.Base]
		x2, base2 := c.After.Counts[s.Level], c.After.Counts[s.Base]
		switch {
		case onlyVolume || base == 0 || base2 == 0:
		case x == 0 && x2 == 0:
		case x == 0 || x2 == 0:
			s.Effect = float64(c.Change) // the counts end here in one of the periods, so all that lies above came or went here
		default:
			s.Effect = mean * (logRatio(x, x2) - logRatio(base, base2))
		}
		steps = append(steps, s)
	}
	return steps
}

// balance gives what rounding has left over to the largest effect, and sums the skill.
func (c *Comparison) balance() {
	largest := &c.Volume
	sum := c.Volume
	for i := range c.Steps {
		sum += c.Steps[i].Effect
		if math.Abs(c.Steps[i].Effect) > math.Abs(*largest) {
			largest = &c.Steps[i].Effect
		}
	}
	*largest += float64(c.Change) - sum
	for _, s := range c.Steps {
		c.Skill += s.Effect
	}
}

// splitVolume splits the volume into workdays and people per workday.
func (c *Comparison) splitVolume(mean float64) {
	days, days2 := int64(c.Before.Workdays), int64(c.After.Workdays)
	ends := c.Before.Counts[c.VolumeLevel] == 0 || c.After.Counts[c.VolumeLevel] == 0
	if !ends && days > 0 && days2 > 0 {
		c.WorkdaysEffect = mean * logRatio(days, days2)
	}
	c.PerWorkdayEffect = c.Volume - c.WorkdaysEffect
	for _, effect := range []*float64{&c.Volume, &c.WorkdaysEffect, &c.PerWorkdayEffect, &c.Skill} {
		unsign(effect)
	}
	for i := range c.Steps {
		unsign(&c.Steps[i].Effect)
	}
}

// unsign makes a zero of −0.
func unsign(x *float64) {
	if *x == 0 {
		*x = 0
	}
}

// logRatio returns ln(b/a) of positive counts, exactly 0 for equal ones and without cancellation for close ones.
func logRatio(a, b int64) float64 { return math.Log1p(float64(b-a) / float64(a)) }

// logarithmicMean returns (a−b)/ln(a/b), a for equal numbers and 0 when one of them is 0.
func logarithmicMean(a, b float64) float64 {
	switch {
	case a == b:
		return a
	case a == 0 || b == 0:
		return 0
	}
	return (b - a) / math.Log1p((b-a)/a)
}

// Rounded returns the comparison with every effect rounded to so many decimals, in such a way that the effects still sum to the change:
// those that lose most by rounding down are rounded up (the method of largest remainders).
func (c Comparison) Rounded(decimals int) Comparison {
	c.Steps = slices.Clone(c.Steps)
	parts := []*float64{&c.WorkdaysEffect, &c.PerWorkdayEffect}
	for i := range c.Steps {
		parts = append(parts, &c.Steps[i].Effect)
	}
	scale := math.Pow10(decimals)
	missing := float64(c.Change) * scale
	remainders := make([]float64, len(parts))
	order := make([]int, len(parts))
	for i, p := range parts {
		order[i] = i
		floor := math.Floor(*p*scale + 1e-9)
		remainders[i] = *p*scale - floor
		missing -= floor
		*p = floor
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(remainders[b], remainders[a]) })
	for _, i := range order[:min(len(order), max(0, int(math.Round(missing))))] {
		*parts[i]++
	}
	c.Skill = 0
	for i, p := range parts {
		*p /= scale
		unsign(p)
		if i > 1 {
			c.Skill += *p
		}
	}
	c.Volume = c.WorkdaysEffect + c.PerWorkdayEffect
	return c
}
