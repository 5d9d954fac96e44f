package cli

import (
	"fmt"
	"math"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// writeWhatif writes the funnel as it was and as it would be, side by side.
func (f *factory) writeWhatif(r whatif, o book.Outline) error {
	t := f.whatifTable(r, o, true).or(f.whatifTable(r, o, false))
	text := f.wrapped(f.io.Tint(iostreams.Strong, f.say.Say(i18n.WhatifOf, clean(join(r.texts, f.say.Say(i18n.ListComma))), f.within(r.Period))), 0) + "\n\n" + t.String()
	text += f.remark(i18n.WhatifMeans)
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

func (f *factory) whatifTable(r whatif, o book.Outline, wide bool) *table {
	t := f.newTable(1, 2, 3)
	if wide {
		t.least = leastName
	}
	head := []string{"", f.say.Say(i18n.HeadNow), f.say.Say(i18n.HeadThen)}
	if wide {
		head = append(head, f.say.Say(i18n.HeadGain), f.say.Say(i18n.HeadRatio))
	}
	t.head(head...)
	for i, s := range r.supposed {
		then, low, high := shownThen(s)
		row := []string{"  " + f.nameOf(s.Level, o), f.say.Int(s.Now), f.people(then)}
		if wide {
			row = append(row, f.gain(then-float64(s.Now)), "")
		}
		if i > 0 && wide {
			row[4] = f.supposedShare(s)
		}
		t.row(row...)
		var details []string
		if i > 0 && !wide && s.NowRatio != nil {
			details = append(details, f.supposedShare(s))
		}
		switch {
		case i == 0 && r.Workdays > 0 && s.Now > 0:
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

// supposedShare is the ratio into a level, before and after where it changes.
func (f *factory) supposedShare(s metrics.Supposed) string {
	now, then := f.share(s.NowRatio), f.share(s.ThenRatio)
	if s.NowRatio != nil && s.ThenRatio != nil {
		// 10 % and 9.97 % are the same when both are written alike.
		if decimals, _ := ratioDecimals(*s.NowRatio); f.percent(*s.NowRatio, decimals) == f.percent(*s.ThenRatio, decimals) {
			return now
		}
	}
	if now == then {
		return now
	}
	return now + " → " + then
}

// shownThen is what is expected, and where it may lie, with as many digits as that is known to: two of how far it may be off, and two at
// least.
func shownThen(s metrics.Supposed) (then float64, low, high int64) {
	unit := unitOf((s.High-s.Low)/2, 2)
	low, high = s.Low/unit*unit, (s.High+unit-1)/unit*unit
	switch {
	case math.Abs(s.Then-float64(s.Now)) < 1e-6*s.Then: // as they were, to the last digit
		return float64(s.Now), low, high
	case peopleDecimals(s.Then) > 0:
		return s.Then, low, high
	}
	rounded := float64(min(unit, unitOf(int64(s.Then), 2)))
	return math.Round(s.Then/rounded) * rounded, low, high
}

// people writes a number of people that are expected, tenths of few ones.
func (f *factory) people(x float64) string { return f.say.Decimal(x, peopleDecimals(x)) }

func peopleDecimals(x float64) int {
	if tenths := math.Round(math.Abs(x) * 10); tenths >= 100 || math.Mod(tenths, 10) == 0 {
		return 0
	}
	return 1
}
