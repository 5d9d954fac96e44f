package cli

import (
	"context"
	"slices"
	"strings"

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
		done := f.counting()
		x, o, err := b.Observed(ctx, from, opts.ofChannels(o))
		done()
		if err != nil {
			return err
		}
		suppositions, err := opts.suppositions(o, x)
		if err != nil {
			return err
		}
		empty := f.nothingIn(from, x.First)
		visible := funnel.Visible(o.Levels)
		levels := metrics.FromFirst(visible, metrics.ByLevel(x.Counted))
		scenario := metrics.Scenario{}
		if !empty {
			if scenario, err = f.words(o).Scenario(suppositions, x); err != nil {
				return err
			}
		}
		r := whatif{Observed: x, texts: opts.texts, scenario: scenario}
		for _, l := range visible[:len(visible)-len(levels)] {
			r.supposed = append(r.supposed, metrics.Supposed{Level: l.Key}) // where nobody was, nobody is
		}
		r.volume = len(r.supposed)
		r.supposed = append(r.supposed, metrics.WhatIf(levels, x.Counted, scenario)...)
		r.top, _ = o.Level(metrics.LeverTop(levels, metrics.ByLevel(x.Counted)))
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
	scenario metrics.Scenario
	supposed []metrics.Supposed
	volume   int // of supposed, the place of the level whose people are the volume
	levers   []metrics.Lever
	top      funnel.Level // whose people the levers gain
}

// ofChannels reports whether something typed is about a channel.
func (opts *whatifOptions) ofChannels(o book.Outline) bool {
	return slices.ContainsFunc(opts.texts, func(text string) bool {
		key, _, _ := strings.Cut(text, "=")
		m, err := opts.f.vocabulary(o).Either(key)
		return err == nil && m.Channel != nil
	})
}

// suppositions reads what was typed about what was observed. Nothing may be supposed twice.
func (opts *whatifOptions) suppositions(o book.Outline, x book.Observed) ([]grammar.Supposition, error) {
	var all []grammar.Supposition
	for _, text := range opts.texts {
		s, err := opts.f.words(o).Suppose(text, x)
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
