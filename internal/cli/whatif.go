package cli

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

type whatifOptions struct {
	f      *factory
	texts  []string
	from   string
	output format
}

func newWhatifCmd(f *factory) *cobra.Command {
	opts := &whatifOptions{f: f}
	cmd := f.command("whatif [CHANGE…]", i18n.HelpWhatif, `
		funnel whatif
		funnel whatif reach=x10
		funnel whatif reach=+500/day qualified=60%
		funnel whatif inbound=+1pp call=0 --from 6m`)
	cmd.Long = f.say.Say(i18n.HelpWhatifLong)
	cmd.Args = argsBetween(0, -1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.texts = args
		return whatifRun(cmd.Context(), opts)
	}
	cmd.Flags().StringVar(&opts.from, "from", "", f.say.Say(i18n.FlagRatiosFrom))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "from", historySpans()...)
	cmd.ValidArgsFunction = func(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
		o := f.completionFrame(cmd)
		words := append(f.levelWords(o, word, "="), f.channelWords(o, word, "=")...)
		return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
	return cmd
}

// historySpans are usual stretches of time to take ratios from.
func historySpans() []string {
	return []string{"90d", "6m", last12Months, "this-year", "last-year", "all"}
}

func whatifRun(ctx context.Context, opts *whatifOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		from, err := f.recordedPeriod(opts.from, last12Months, o)
		if err != nil {
			return err
		}
		suppositions, err := opts.suppositions(o)
		if err != nil {
			return err
		}
		channels := slices.ContainsFunc(suppositions, func(s grammar.Supposition) bool { return s.Channel != "" })
		done := f.counting()
		x, o, err := b.Observed(ctx, from, channels)
		done()
		if err != nil {
			return err
		}
		empty := f.nothingIn(from, x.First)
		levels := funnel.Visible(o.Levels)
		scenario := metrics.Scenario{}
		if !empty {
			if scenario, err = f.scenario(suppositions, x, o); err != nil {
				return err
			}
		}
		r := whatif{Observed: x, texts: opts.texts, top: topLevel(o)}
		r.supposed = metrics.WhatIf(levels, x.Counted, scenario)
		// Where nobody has come to the buying level yet, the levers move the highest level to which somebody has.
		counts := metrics.ByLevel(x.Counted)
		for i := slices.IndexFunc(levels, func(l funnel.Level) bool { return l.Key == r.top.Key }); i > 0 && counts[r.top.Key] == 0; i-- {
			r.top = levels[i-1]
		}
		if counts[r.top.Key] == 0 {
			r.top = funnel.Level{}
		}
		r.levers = metrics.Levers(levels, x.Counted, r.top.Key, x.Months)
		switch opts.output {
		case formatJSON:
			return f.writeJSON(whatifJSONOf(r))
		case formatCSV:
			if len(suppositions) == 0 {
				return f.writeLeversCSV(r)
			}
			return f.writeWhatifCSV(r)
		}
		switch {
		case empty:
			return nil
		case len(suppositions) == 0:
			return f.writeLevers(r, o)
		}
		return f.writeWhatif(r, o)
	})
}

// whatif is what is supposed and what could be moved.
type whatif struct {
	book.Observed
	texts    []string // the changes as they were typed
	supposed []metrics.Supposed
	levers   []metrics.Lever
	top      funnel.Level // whose people the levers gain
}

// suppositions reads what was typed. Nothing may be supposed twice.
func (opts *whatifOptions) suppositions(o book.Outline) ([]grammar.Supposition, error) {
	var all []grammar.Supposition
	for _, text := range opts.texts {
		s, err := grammar.Suppose(text, funnel.Visible(o.Levels), opts.f.vocabulary(o))
		if err != nil {
			return nil, err
		}
		if l, _ := o.Level(s.Level); l.Hidden {
			return nil, i18n.Failed(i18n.CompareHidden, l.Key)
		}
		if slices.ContainsFunc(all, func(x grammar.Supposition) bool { return x.Level == s.Level && x.Channel == s.Channel }) {
			return nil, i18n.Wrong(i18n.SupposedTwice, s.Level+s.Channel)
		}
		all = append(all, s)
	}
	return all, nil
}

// scenario turns suppositions into changes of what was observed.
func (f *factory) scenario(all []grammar.Supposition, x book.Observed, o book.Outline) (metrics.Scenario, error) {
	s := metrics.Scenario{Channels: map[string]metrics.Volume{}, Ratios: map[string]float64{}}
	for _, a := range all {
		if err := f.somebody(a, x, o); err != nil {
			return s, err
		}
		switch v := volumeOf(a, x); {
		case a.Channel != "":
			s.Channels[a.Channel] = v
		case a.Level == funnel.Visible(o.Levels)[0].Key:
			s.First = &v
		default:
			ratio, err := f.supposedRatio(a, x, o)
			if err != nil {
				return s, err
			}
			s.Ratios[a.Level] = ratio
		}
	}
	return s, nil
}

// somebody refuses to change a volume of which nothing is known: people at the first level where nobody was counted, or through a channel
// through which nobody came.
func (f *factory) somebody(a grammar.Supposition, x book.Observed, o book.Outline) error {
	first := funnel.Visible(o.Levels)[0]
	switch {
	case a.Level != "" && a.Level != first.Key:
	case a.Channel != "" && a.Kind == grammar.Times:
		if !slices.ContainsFunc(x.Counted, func(c metrics.Counted) bool { return c.Channel == a.Channel && c.Count > 0 }) {
			channel, _ := o.Channel(a.Channel)
			return i18n.Failed(i18n.NobodyThrough, f.channelName(channel))
		}
	case metrics.ByLevel(x.Counted)[first.Key] == 0:
		return i18n.Failed(i18n.NobodyAtFirst, f.levelName(first))
	}
	return nil
}

// volumeOf is how a number of people changes over what was observed.
func volumeOf(a grammar.Supposition, x book.Observed) metrics.Volume {
	people := a.Value * metrics.SpansIn(x.Period, a.Per, x.Workdays)
	switch a.Kind {
	case grammar.Times:
		return metrics.Volume{Times: a.Value}
	case grammar.Plus:
		return metrics.Volume{Times: 1, Plus: people}
	}
	return metrics.Volume{Plus: people}
}

// supposedRatio is the ratio into a level that is supposed. It must be one, and people must have come to the level below.
func (f *factory) supposedRatio(a grammar.Supposition, x book.Observed, o book.Outline) (float64, error) {
	for _, s := range metrics.StepsOf(funnel.Visible(o.Levels), metrics.ByLevel(x.Counted)) {
		if s.Level != a.Level {
			continue
		}
		if s.Ratio == nil {
			return 0, i18n.Failed(i18n.NobodyBelow, f.nameOf(s.Base, o), f.nameOf(s.Level, o))
		}
		ratio := a.Value
		switch a.Kind {
		case grammar.Times:
			ratio = s.Ratio.Value * a.Value
		case grammar.Points:
			ratio = s.Ratio.Value + a.Value
		}
		if ratio < 0 || ratio > 1 {
			return 0, i18n.Wrong(i18n.RatioOutOfBounds, f.nameOf(s.Level, o), f.percent(ratio, 1))
		}
		return ratio, nil
	}
	return 0, i18n.Failed(i18n.NoLevel, a.Level)
}
