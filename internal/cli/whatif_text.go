package cli

import (
	"fmt"
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

// writeWhatif writes the funnel as it was and as it would be, side by side.
func (f *factory) writeWhatif(r whatif, o book.Outline) error {
	t := f.whatifTable(r, o, true).or(f.whatifTable(r, o, false))
	text := f.wrapped(f.io.Tint(iostreams.Strong, f.say.Say(i18n.WhatifOf, clean(join(r.texts, f.say.Say(i18n.ListComma))), f.within(r.Period))), 0) + "\n\n" + t.String()
	text += f.remark(i18n.WhatifMeans)
	if len(r.scenario.Channels) > 0 && slices.ContainsFunc(r.supposed, r.shifts) {
		text += f.remark(i18n.RatiosOfChannels)
	}
	if slices.ContainsFunc(r.supposed, func(s metrics.Supposed) bool { return s.Unknown }) {
		text += f.remark(i18n.ThenUnknown)
	}
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

// shifts reports that the ratio into a level changes by itself, for other people come.
func (r whatif) shifts(s metrics.Supposed) bool {
	_, given := r.scenario.Ratios[s.Level]
	return !given && s.NowRatio != nil && s.ThenRatio != nil && math.Abs(*s.ThenRatio-*s.NowRatio) > *s.NowRatio/100
}

func (f *factory) whatifTable(r whatif, o book.Outline, wide bool) *table {
	t, w := f.newTable(1, 2, 3), f.words(o)
	if wide {
		t.least = leastName
	}
	head := []string{"", f.say.Say(i18n.HeadNow), f.say.Say(i18n.HeadThen)}
	if wide {
		head = append(head, f.say.Say(i18n.HeadGain), f.say.Say(i18n.HeadRatio))
	}
	t.head(head...)
	for i, s := range r.supposed {
		if s.Unknown {
			t.row(append([]string{"  " + f.nameOf(s.Level, o), f.say.Int(s.Now), "?"}, make([]string, len(head)-3)...)...)
			continue
		}
		then, low, high := words.ShownThen(s)
		row := []string{"  " + f.nameOf(s.Level, o), f.say.Int(s.Now), f.people(then)}
		if wide {
			row = append(row, f.gain(then-float64(s.Now)), "")
		}
		if i > r.volume && wide {
			row[4] = w.SupposedShare(s)
		}
		t.row(row...)
		var details []string
		if i > r.volume && !wide && s.NowRatio != nil {
			details = append(details, w.SupposedShare(s))
		}
		switch {
		case i == r.volume && r.Workdays > 0 && s.Now > 0:
			days := float64(r.Workdays)
			details = append(details, f.say.Say(i18n.LeverPerWorkday, f.people(float64(s.Now)/days), f.people(s.Then/days)))
		case low < high:
			details = append(details, f.say.Say(i18n.LikelyBetween, low, high))
		}
		if len(details) > 0 {
			t.under(4, join(details, " · "))
		}
	}
	return t
}

// people writes a number of people that are expected, tenths of few ones.
func (f *factory) people(x float64) string { return f.words(book.Outline{}).People(x) }
