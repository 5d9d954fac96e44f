package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// careJSON is the after-sale care of a level in JSON.
type careJSON struct {
	After []int `json:"after_days"`
	Every *int  `json:"every_days"`
}

func careOf(c funnel.Care) *careJSON {
	if c.None() {
		return nil
	}
	return &careJSON{append([]int{}, c.After...), positive(c.Every)}
}

// positive is a number, nil when it is 0.
func positive[N int | int64](n N) *N {
	if n == 0 {
		return nil
	}
	return &n
}

func newLevelIdleCmd(f *factory) *cobra.Command {
	cmd := f.command("idle LEVEL DAYS|none", i18n.HelpLevelIdle, `
		funnel levels idle viewing 5
		funnel levels idle inbound none`)
	cmd.Args = exactArgs(2)
	cmd.ValidArgsFunction = once(f.completeLevel)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.keyedLevels().change(cmd.Context(), *output, func(b *book.Book, o book.Outline) (int64, error) {
			l, err := f.vocabulary(o).Level(args[0])
			if err != nil {
				return 0, err
			}
			days, ok := careDays(args[1])
			if !ok && args[1] != none {
				return 0, i18n.Wrong(i18n.BadIdle, quote(args[1]), funnel.MaxCareDays)
			}
			return b.SetIdle(cmd.Context(), l.Key, days)
		})
	}
	return cmd
}

func newLevelCareCmd(f *factory) *cobra.Command {
	cmd := f.command("care LEVEL DAYS,…|every DAYS|none", i18n.HelpLevelCare, `
		funnel levels care buyer 3,30
		funnel levels care loyal every 60d
		funnel levels care regular none`)
	cmd.Long = f.say.Say(i18n.HelpLevelCareLong)
	cmd.Args = argsBetween(2, 3)
	cmd.ValidArgsFunction = once(f.completeLevel)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.keyedLevels().change(cmd.Context(), *output, func(b *book.Book, o book.Outline) (int64, error) {
			l, err := f.vocabulary(o).Level(args[0])
			if err != nil {
				return 0, err
			}
			rule := join(args[1:], " ")
			care, ok := readCare(rule)
			if !ok {
				return 0, i18n.Wrong(i18n.BadCare, quote(rule), funnel.MaxCareDays)
			}
			return b.SetCare(cmd.Context(), l.Key, care)
		})
	}
	return cmd
}

// readCare reads a rule of care: 3,30, every 30d or none.
func readCare(text string) (c funnel.Care, ok bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	if text == none {
		return c, true
	}
	if every, found := strings.CutPrefix(text, "every"); found {
		c.Every, ok = careDays(every)
		return c, ok
	}
	for part := range strings.SplitSeq(text, ",") {
		days, ok := careDays(part)
		if !ok {
			return c, false
		}
		c.After = append(c.After, days)
	}
	slices.Sort(c.After)
	c.After = slices.Compact(c.After)
	return c, true
}

// careDays reads a number of days, 1 to funnel.MaxCareDays: 30, 30d, or 4w for weeks.
func careDays(text string) (int, bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	unit := 1
	if weeks, found := strings.CutSuffix(text, "w"); found {
		text, unit = weeks, 7
	} else {
		text = strings.TrimSuffix(text, "d")
	}
	days, err := strconv.Atoi(text)
	if err != nil || days < 1 || days > funnel.MaxCareDays {
		return 0, false
	}
	return days * unit, days*unit <= funnel.MaxCareDays
}
