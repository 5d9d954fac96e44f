package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/setup"
)

type initOptions struct {
	f        *factory
	model    string
	levels   []string
	currency string
	region   string
	targets  []string
	ask      bool
	output   format
}

func newInitCmd(f *factory, runF func(context.Context, *initOptions) error) *cobra.Command {
	opts := &initOptions{f: f}
	cmd := f.command("init", i18n.HelpInit, `
		funnel init
		funnel init --model estate8 --currency VND --region VN --lang vi
		funnel init --model states7 --target niche=500/day --target lead=20/week
		funnel init --level seen=Seen --level talked="Talked to" --level sold=Sold`)
	cmd.Long = f.say.Say(i18n.HelpInitLong)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if len(opts.levels) > 0 && cmd.Flags().Changed("model") {
			return misuse(i18n.ModelOrLevels)
		}
		opts.ask = f.io.InTTY && f.io.OutTTY && !anyChanged(cmd, "model", "level", "currency", "region", "target", "lang")
		if runF != nil {
			return runF(cmd.Context(), opts)
		}
		return initRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.model, "model", funnel.DefaultModel, f.say.Say(i18n.FlagModel))
	flags.StringArrayVar(&opts.levels, "level", nil, f.say.Say(i18n.FlagInitLevel))
	flags.StringVar(&opts.currency, "currency", funnel.DefaultCurrency, f.say.Say(i18n.FlagCurrency))
	flags.StringVar(&opts.region, "region", "VN", f.say.Say(i18n.FlagRegion))
	flags.StringArrayVar(&opts.targets, "target", nil, f.say.Say(i18n.FlagInitTarget))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "model", modelKeys()...)
	return cmd
}

func anyChanged(cmd *cobra.Command, names ...string) bool {
	for _, name := range names {
		if cmd.Flags().Changed(name) {
			return true
		}
	}
	return false
}

func modelKeys() []string {
	var keys []string
	for _, m := range funnel.Models() {
		keys = append(keys, m.Key)
	}
	return keys
}

func initRun(ctx context.Context, opts *initOptions) error {
	f := opts.f
	path, _ := f.bookPath()
	if err := book.CheckFree(ctx, path); err != nil {
		return err
	}
	if opts.ask {
		asked, lang, err := setup.Run(ctx, f.say, f.io.In, f.io.Out)
		if err != nil {
			return err
		}
		if asked == nil {
			f.say = i18n.NewPrinter(lang)
			f.notice(i18n.NothingMade)
			return nil
		}
		f.speak(asked.Language)
		f.langAsked = true
		opts.model, opts.currency, opts.region, opts.targets = asked.Model, asked.Currency, asked.Region, asked.Targets
	}
	s, err := opts.setup()
	if err != nil {
		return err
	}
	if err := f.create(ctx, s, func(*book.Book) error { return nil }); err != nil {
		return err
	}
	f.helpSpeaks(string(s.Language))
	return f.with(ctx, book.ReadOnly, func(_ *book.Book, o book.Outline) error {
		if err := f.writeLevels(o, opts.output); err != nil || opts.output != formatText {
			return err
		}
		_, err := fmt.Fprintln(f.io.Out, f.say.Say(i18n.InitNext))
		return err
	})
}

// setup reads what was typed or answered.
func (opts *initOptions) setup() (book.Setup, error) {
	f := opts.f
	s := f.setup()
	if f.langAsked {
		s.Language = f.say.Lang
	}
	var err error
	if s.Model, err = opts.modelOf(); err != nil {
		return s, err
	}
	c, err := currency(opts.currency)
	if err != nil {
		return s, err
	}
	s.Currency = c.Code
	if s.Region, err = region(opts.region); err != nil {
		return s, err
	}
	if len(opts.targets) == 0 {
		return s, nil
	}
	s.Model.Targets = nil
	v := grammar.Vocabulary{Levels: s.Model.Levels, Lang: f.say.Lang}
	for _, text := range opts.targets {
		level, count, per, err := grammar.Target(text, v)
		if err != nil {
			return s, err
		}
		if slices.ContainsFunc(s.Model.Targets, func(t funnel.Target) bool { return t.Level == level }) {
			return s, i18n.Wrong(i18n.TwoTargets, level)
		}
		s.Model.Targets = append(s.Model.Targets, funnel.Target{Level: level, Count: count, Per: per})
	}
	return s, nil
}

// modelOf is the built-in model that was named, or the agent's own when levels were typed: the first of them is the crowd,
// the second the one at which new people stand.
func (opts *initOptions) modelOf() (funnel.Model, error) {
	if len(opts.levels) == 0 {
		m, ok := funnel.ModelByKey(opts.model)
		if !ok {
			return m, i18n.Wrong(i18n.UnknownModel, quote(opts.model), join(modelKeys(), ", "))
		}
		return m, nil
	}
	m := funnel.Model{Key: "own"}
	taken := map[string]bool{}
	for _, c := range funnel.DefaultChannels() {
		taken[c.Key] = true
	}
	for i, text := range opts.levels {
		key, name, named := strings.Cut(text, "=")
		args := []string{key}
		if named {
			args = append(args, name)
		}
		key, names, err := opts.f.newKey(args)
		if err != nil {
			return m, err
		}
		if taken[key] {
			return m, i18n.Wrong(i18n.KeyTaken, key)
		}
		taken[key] = true
		m.Levels = append(m.Levels, funnel.Level{
			Key: key, Names: names, Position: i + 1, Crowd: i == 0 && len(opts.levels) > 1, Entry: i == min(1, len(opts.levels)-1),
		})
	}
	return m, nil
}
