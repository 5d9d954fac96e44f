package cli

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

// writePlan writes a plan for people.
func (f *factory) writePlan(p plan, o book.Outline) error {
	text := f.planHeading(p, o)
	if p.Missing > 0 {
		text += f.planNeeds(p, o) + f.planChannels(p, o)
	}
	_, err := fmt.Fprint(f.io.Out, text+f.plannedTargetsText(p, o))
	return err
}

// planHeading is the goal, what it is for, and how much of it is still missing.
func (f *factory) planHeading(p plan, o book.Outline) string {
	lines := []string{f.io.Tint(iostreams.Strong, f.say.Say(i18n.PlanGoal, f.nameOf(p.Goal, o), p.Count, f.span(p.Span)))}
	lines = append(lines, f.incomeWords(p, o)...)
	if p.Missing == 0 {
		lines = append(lines, f.io.Tint(iostreams.Good, f.say.Say(i18n.PlanReached, p.Counted)))
	} else {
		lines = append(lines, f.say.Say(i18n.PlanMissing, p.Counted, p.Missing, p.WorkdaysLeft))
		// Where no level below says what to do on a workday, the goal itself does.
		if len(p.Chain.Links) == 0 && p.Daily != nil {
			lines = append(lines, f.say.Say(i18n.PlanDaily, *p.Daily))
		}
	}
	text := ""
	for _, l := range lines {
		text += f.wrapped(l, 0) + "\n"
	}
	return text
}

// incomeWords say of a goal that is an income what a deal brings, and what was earned so far.
func (f *factory) incomeWords(p plan, o book.Outline) (lines []string) {
	switch {
	case p.income == 0:
		return nil
	case p.named:
		lines = append(lines, f.say.Say(i18n.PlanPerDeal, f.money(p.income, o), f.money(p.PerDeal, o)))
	default:
		lines = append(lines, f.say.Say(i18n.PlanAverageDeal, f.money(p.income, o), f.money(roundTo(p.PerDeal, 3), o), p.Deals),
			f.say.Say(i18n.PlanOwnShare))
	}
	switch e := p.Earned; {
	case e.Buyers > 0:
		lines = append(lines, f.say.Say(i18n.PlanEarnedBuyers, f.money(roundTo(e.Amount, 3), o), e.Purchases, e.Buyers))
	case e.Purchases > 0:
		lines = append(lines, f.say.Say(i18n.PlanEarned, f.money(roundTo(e.Amount, 3), o), e.Purchases))
	}
	return lines
}

// planNeeds is what has to come to each level below the goal.
func (f *factory) planNeeds(p plan, o book.Outline) string {
	text := ""
	if len(p.Chain.Links) > 0 {
		k, n := timesOfTen(p.Sure)
		text = "\n" + f.section(i18n.SectionNeeds) + "\n" + f.needTable(p, o, true).or(f.needTable(p, o, false)).String() +
			f.remark(i18n.NeedsMean, k, n, f.within(p.From))
	}
	return text + f.planRemarks(p, o)
}

// noticeCapped tells of steps at which more people were counted than below.
func (f *factory) noticeCapped(p plan, o book.Outline) {
	for _, l := range p.Chain.Links {
		if l.Capped && p.Missing > 0 {
			f.notice(i18n.PlanCapped, f.nameOf(l.Level, o), f.nameOf(l.Base, o))
		}
	}
}

// timesOfTen is a probability as people say it: 8 of 10 times.
func timesOfTen(x float64) (times, of int64) {
	percent := int64(math.Round(x * 100))
	switch {
	case percent%10 == 0:
		return percent / 10, 10
	case percent%5 == 0:
		return percent / 5, 20
	}
	return percent, 100
}

func (f *factory) times(x float64) string {
	k, n := timesOfTen(x)
	return f.say.Say(i18n.TimesOf, k, n)
}

// leastName is to how many columns a name may be cut before a table leaves something out.
const leastName = 14

// needTable is a line per level; a narrow one has the needs of the asked certainty alone.
func (f *factory) needTable(p plan, o book.Outline, wide bool) *table {
	type column struct {
		sure float64
		need func(metrics.Need) *int64
	}
	columns := []column{{p.Sure, func(n metrics.Need) *int64 { return n.Sure }}}
	for _, c := range []column{
		{0.5, func(n metrics.Need) *int64 { return n.Half }},
		{0.8, func(n metrics.Need) *int64 { return n.Likely }},
		{0.95, func(n metrics.Need) *int64 { return n.NearlySure }},
	} {
		if wide && c.sure != p.Sure {
			columns = append(columns, c)
		}
	}
	slices.SortFunc(columns, func(a, b column) int { return cmp.Compare(a.sure, b.sure) })
	t := f.newTable(1, 2, 3, 4, 5)
	if wide {
		t.least = leastName
	}
	head := []string{""}
	for _, c := range columns {
		head = append(head, f.times(c.sure))
	}
	t.head(append(head, f.say.Say(i18n.HeadPerWorkday))...)
	for _, n := range p.Needs {
		row := []string{"  " + f.nameOf(n.Level, o)}
		for _, c := range columns {
			row = append(row, f.count(c.need(n)))
		}
		t.row(append(row, f.count(n.PerWorkday))...)
		if at := slices.IndexFunc(p.Chain.Links, func(l metrics.Link) bool { return l.Base == n.Level }); at >= 0 {
			t.under(4, f.linkWords(p.Chain.Links[at], o)...)
		}
	}
	return t
}

// linkWords are the ratio with which a plan reckons, and the levels that it passes over.
func (f *factory) linkWords(l metrics.Link, o book.Outline) []string {
	r, ok := metrics.NewRatio(min(l.Count, l.BaseCount), l.BaseCount)
	if !ok {
		return nil
	}
	value, _, mark := f.ratioWords(r)
	words := f.say.Say(i18n.LinkIs, value, f.nameOf(l.Level, o), l.Count, l.BaseCount)
	lines := []string{join(append([]string{words}, unlessBlank(mark)...), " · ")}
	if len(l.Merged) > 0 {
		lines = append(lines, f.say.Say(i18n.StepsMerged, f.namesOf(l.Merged, o)))
	}
	return lines
}

// namesOf are the short names of levels, by their keys.
func (f *factory) namesOf(levels []string, o book.Outline) string {
	var names []string
	for _, key := range levels {
		names = append(names, f.nameOf(key, o))
	}
	return join(names, f.say.Say(i18n.ListComma))
}

// planChannels is what the goal takes through one channel alone.
func (f *factory) planChannels(p plan, o book.Outline) string {
	if len(p.Channels) == 0 {
		return ""
	}
	heading := f.say.Say(i18n.SectionAlone)
	if len(p.Chain.Links) > 0 {
		heading = f.say.Say(i18n.SectionOneChannel, f.nameOf(p.Chain.Base(), o), f.times(p.Sure))
	}
	t := f.channelNeedTable(p, o, true)
	if !t.fits() {
		t = f.channelNeedTable(p, o, false)
	}
	text := "\n" + f.wrapped(f.io.Tint(iostreams.Accent, heading), 0) + "\n" + t.String()
	if !anyOwn(p) && len(p.Chain.Links) > 0 {
		text += f.remark(i18n.NoOwnRatios, p.Chain.Links[0].Level, p.Channels[0].Channel)
	}
	return text
}

// anyOwn reports whether some channel has a ratio of its own.
func anyOwn(p plan) bool {
	return slices.ContainsFunc(p.Channels, func(c metrics.ChannelNeed) bool { return c.Own > 0 })
}

// channelNeedTable is a line per channel, with what it takes below. What it takes least of stands beside it, in a narrow one below.
func (f *factory) channelNeedTable(p plan, o book.Outline, wide bool) *table {
	least, own := f.leastWords(p), anyOwn(p)
	costed := slices.ContainsFunc(p.Channels, func(c metrics.ChannelNeed) bool { return c.Cost != nil })
	timed := slices.ContainsFunc(p.Channels, func(c metrics.ChannelNeed) bool { return c.Minutes != nil })
	t := f.newTable(1)
	for _, c := range p.Channels {
		name := c.Channel
		if channel, ok := o.Channel(c.Channel); ok {
			name = f.channelName(channel)
		}
		row := []string{"  " + name, f.count(c.Need)}
		var took []string
		if wide {
			row = append(row, join(least[c.Channel], f.say.Say(i18n.ListComma)))
		} else {
			took = least[c.Channel]
		}
		switch {
		case c.Minutes != nil:
			took = append(took, f.minutes(*c.Minutes))
		case timed && c.Barren == nil:
			took = append(took, f.say.Say(i18n.NoMinutesRecorded))
		}
		switch {
		case c.Cost != nil:
			took = append(took, f.money(roundUpTo(*c.Cost, metrics.NeedDigits), o))
		case costed && c.Barren == nil:
			took = append(took, f.say.Say(i18n.NoCostRecorded))
		}
		if c.Barren != nil {
			took = append(took, f.say.Say(i18n.NobodyCame, c.Barren.BaseCount, f.nameOf(c.Barren.Level, o)))
		}
		if own && c.Own == 0 {
			took = append(took, f.say.Say(i18n.NoRatioOfItsOwn))
		}
		t.row(row...)
		t.under(4, f.io.Tint(iostreams.Muted, join(took, " · ")))
	}
	return t
}

// leastWords say of channels what each takes least of.
func (f *factory) leastWords(p plan) map[string][]string {
	least := map[string][]string{}
	for _, kind := range []struct {
		words  i18n.Sentence
		number func(metrics.ChannelNeed) *int64
	}{
		{i18n.LeastPeople, func(c metrics.ChannelNeed) *int64 { return c.Need }},
		{i18n.LeastMinutes, func(c metrics.ChannelNeed) *int64 { return c.Minutes }},
		{i18n.LeastCost, func(c metrics.ChannelNeed) *int64 { return c.Cost }},
	} {
		key := p.Least(kind.number)
		least[key] = append(least[key], f.say.Say(kind.words))
	}
	return least
}

// minutes writes how long something takes, in hours from two on.
func (f *factory) minutes(n int64) string {
	if n < 120 {
		return f.say.Say(i18n.Minutes, n)
	}
	return f.say.Say(i18n.Hours, roundUpTo((n+59)/60, metrics.NeedDigits))
}

// roundUpTo keeps so many digits of a number, rounding up.
func roundUpTo(n int64, digits int) int64 {
	unit := words.UnitOf(n, digits)
	return (n + unit - 1) / unit * unit
}

// roundTo keeps so many digits of a number.
func roundTo(n int64, digits int) int64 {
	unit := words.UnitOf(n, digits)
	return (n + unit/2) / unit * unit
}

// plannedTargetsText says which targets were set, "" when none were to be.
func (f *factory) plannedTargetsText(p plan, o book.Outline) string {
	switch {
	case len(p.targets) == 0:
		return ""
	case p.change == 0:
		f.notice(i18n.NothingChanged)
		return ""
	}
	text := "\n" + f.wrapped(f.section(i18n.PlanTargetsSet), 0) + "\n"
	w := f.words(o)
	for _, t := range p.targets {
		text += "  " + w.TargetBefore(w.LevelOf(t.Level)+" "+f.say.Say(i18n.CountPer, t.Count, w.Per(t.Per)), t) + "\n"
	}
	return text
}
