package cli

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

// ruled opens the book, changes its rules of grades by what was typed, if anything was, and hands over what they are then.
func (f *factory) ruled(ctx context.Context, change func(b *book.Book) error, show func(rules grade.Rules, o book.Outline) error) error {
	access := book.ReadOnly
	if change != nil {
		access = book.ReadWrite
	}
	return f.with(ctx, access, func(b *book.Book, o book.Outline) error {
		if change != nil {
			if err := change(b); err != nil {
				return err
			}
		}
		rules, err := b.GradeRules(ctx, f.today())
		if err != nil {
			return err
		}
		return show(rules, o)
	})
}

// settable makes a command show a part of the rules and, with arguments or --reset, set it first.
func (f *factory) settable(cmd *cobra.Command, set func(ctx context.Context, b *book.Book, reset bool, args []string) error,
	show func(rules grade.Rules, output format) error,
) {
	var reset bool
	cmd.Args = cobra.ArbitraryArgs
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	cmd.Flags().BoolVar(&reset, "reset", false, f.say.Say(i18n.FlagGradeReset))
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		var change func(b *book.Book) error
		if reset || len(args) > 0 {
			change = func(b *book.Book) error { return set(ctx, b, reset, args) }
		}
		return f.ruled(ctx, change, func(rules grade.Rules, _ book.Outline) error { return show(rules, *output) })
	}
}

func newWeightsCmd(f *factory) *cobra.Command {
	cmd := f.command("weights [PART=N…]", i18n.HelpWeights, `
		funnel grade weights
		funnel grade weights viewings=20 deal-size=0
		funnel grade weights --reset`)
	f.settable(cmd, func(ctx context.Context, b *book.Book, reset bool, args []string) error {
		_, err := b.ChangeWeights(ctx, func(w *grade.Weights) error {
			if reset {
				*w = grade.DefaultWeights()
			}
			return readWeights(w, args)
		})
		if errors.Is(err, grade.ErrNoWeight) {
			return i18n.Wrong(i18n.WeightsAllZero)
		}
		return err
	}, f.showWeights)
	return cmd
}

func partKeys() []string {
	var keys []string
	for _, p := range grade.AllParts() {
		keys = append(keys, p.Key())
	}
	return keys
}

// readWeights reads viewings=20 into the weights.
func readWeights(weights *grade.Weights, args []string) error {
	for _, arg := range args {
		key, text, found := strings.Cut(arg, "=")
		p, known := grade.PartByKey(strings.ToLower(strings.ReplaceAll(strings.TrimSpace(key), "_", "-")))
		n, err := strconv.Atoi(strings.TrimSpace(text))
		if !found || !known || err != nil || n < 0 || n > grade.MaxWeight {
			return i18n.Wrong(i18n.WeightUnread, quote(arg), grade.MaxWeight, join(partKeys(), ", "))
		}
		weights[p] = n
	}
	return nil
}

func (f *factory) showWeights(rules grade.Rules, output format) error {
	weights := rules.Weights
	type line struct {
		Part      string          `json:"part"`
		Principle grade.Principle `json:"principle"`
		Weight    int             `json:"weight"`
		Usual     int             `json:"default"`
	}
	var lines []line
	var rows [][]any
	t := f.newTable(2)
	t.head(f.say.Say(i18n.HeadKey), f.say.Say(i18n.HeadScorePart), f.say.Say(i18n.HeadPartWeight))
	for i, p := range grade.AllParts() {
		l := line{p.Key(), p.Principle(), weights[i], grade.DefaultWeights()[i]}
		lines, rows = append(lines, l), append(rows, []any{l.Part, string(l.Principle), l.Weight, l.Usual})
		t.row(l.Part, f.say.Say(words.ScorePrinciple(l.Principle))+": "+f.say.Say(words.ScorePart(p)), f.say.Int(int64(l.Weight)))
	}
	switch output {
	case formatJSON:
		return f.writeJSON(struct {
			Weights []line `json:"weights"`
			Total   int    `json:"total"`
		}{lines, len(lines)})
	case formatCSV:
		return f.writeCSV([]string{"part", "principle", "weight", "default"}, rows)
	}
	_, err := fmt.Fprint(f.io.Out, t)
	return err
}

func newThresholdsCmd(f *factory) *cobra.Command {
	cmd := f.command("thresholds [KEY=N…]", i18n.HelpThresholds, `
		funnel grade thresholds
		funnel grade thresholds super-percent=2 former-months=18
		funnel grade thresholds --reset`)
	f.settable(cmd, func(ctx context.Context, b *book.Book, reset bool, args []string) error {
		_, err := b.ChangeThresholds(ctx, func(t *grade.Thresholds) error {
			if reset {
				*t = grade.DefaultThresholds()
			}
			return readThresholds(t, args)
		})
		return err
	}, f.showThresholds)
	return cmd
}

// readThresholds reads former-months=18 into the thresholds.
func readThresholds(thresholds *grade.Thresholds, args []string) error {
	var keys []string
	for _, t := range grade.AllThresholds() {
		keys = append(keys, t.Key())
	}
	for _, arg := range args {
		key, text, found := strings.Cut(arg, "=")
		t, known := grade.ThresholdByKey(strings.ToLower(strings.ReplaceAll(strings.TrimSpace(key), "_", "-")))
		n, err := strconv.Atoi(strings.TrimSpace(text))
		if !found || !known || err != nil {
			return i18n.Wrong(i18n.ThresholdUnread, quote(arg), join(keys, ", "))
		}
		thresholds[t] = n
	}
	var wrong grade.ThresholdError
	var shares grade.SharesError
	switch err := thresholds.Check(); {
	case errors.As(err, &wrong):
		return i18n.Wrong(i18n.ThresholdOut, wrong.Threshold.Key(), strconv.Itoa(wrong.Value), wrong.Least, wrong.Most)
	case errors.As(err, &shares):
		return i18n.Wrong(i18n.SharesOver, shares.Sum)
	}
	return nil
}

func (f *factory) showThresholds(rules grade.Rules, output format) error {
	thresholds := rules.Thresholds
	type line struct {
		Key   string `json:"key"`
		Value int    `json:"value"`
		Usual int    `json:"default"`
		Least int    `json:"least"`
		Most  int    `json:"most"`
	}
	var lines []line
	var rows [][]any
	t := f.newTable(1, 2)
	t.head(f.say.Say(i18n.HeadKey), f.say.Say(i18n.HeadThreshold), f.say.Say(i18n.HeadBounds))
	for i, x := range grade.AllThresholds() {
		least, most := x.Bounds()
		l := line{x.Key(), thresholds[i], grade.DefaultThresholds()[i], least, most}
		lines, rows = append(lines, l), append(rows, []any{l.Key, l.Value, l.Usual, l.Least, l.Most})
		t.row(l.Key, f.say.Int(int64(l.Value)), f.say.Say(i18n.BoundsAre, l.Least, l.Most), f.say.Say(words.ThresholdName(x)))
	}
	switch output {
	case formatJSON:
		return f.writeJSON(struct {
			Thresholds []line `json:"thresholds"`
			Total      int    `json:"total"`
		}{lines, len(lines)})
	case formatCSV:
		return f.writeCSV([]string{"key", "value", "default", "least", "most"}, rows)
	}
	_, err := fmt.Fprint(f.io.Out, t)
	return err
}

func newHourlyCmd(f *factory) *cobra.Command {
	cmd := f.command("rate [MONEY]", i18n.HelpHourly, `
		funnel grade rate
		funnel grade rate 200k
		funnel grade rate 0`)
	cmd.Args = argsBetween(0, 1)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		var change func(b *book.Book) error
		if len(args) > 0 {
			change = func(b *book.Book) error {
				o, err := b.Outline(ctx)
				if err != nil {
					return err
				}
				rate, err := grammar.Money(args[0], o.Currency, f.say.Lang)
				if err != nil {
					return err
				}
				if rate < 0 {
					return i18n.Wrong(i18n.HourlyNegative, quote(args[0]))
				}
				_, err = b.SetHourly(ctx, rate)
				return err
			}
		}
		return f.ruled(ctx, change, func(rules grade.Rules, o book.Outline) error {
			if *output != formatText {
				return f.writeOne(*output, struct {
					Hourly   int64  `json:"hourly_rate"`
					Currency string `json:"currency"`
				}{rules.Hourly, o.Currency.Code}, []string{"hourly_rate", "currency"}, []any{rules.Hourly, o.Currency.Code})
			}
			text := f.say.Say(i18n.HourlyNone)
			if rules.Hourly > 0 {
				text = f.say.Say(i18n.HourlyIs, f.money(rules.Hourly, o))
			}
			_, err := fmt.Fprintln(f.io.Out, f.wrapped(text, 0))
			return err
		})
	}
	return cmd
}
