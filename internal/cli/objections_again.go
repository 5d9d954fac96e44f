package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func newAskAgainCmd(f *factory) *cobra.Command {
	cmd := f.command("again [REASON=DAYS|none…]", i18n.HelpAskAgain, `
		funnel objections again
		funnel objections again timing=30 competitor=none`)
	cmd.Long = f.say.Say(i18n.HelpAskAgainLong)
	cmd.Args = cobra.ArbitraryArgs
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		access := book.ReadOnly
		days, err := readAskAgain(args)
		if err != nil {
			return err
		}
		if len(days) > 0 {
			access = book.ReadWrite
		}
		return f.with(cmd.Context(), access, func(b *book.Book, _ book.Outline) error {
			if len(days) > 0 {
				if _, err := b.SetAskAgain(cmd.Context(), days); err != nil {
					return err
				}
			}
			again, err := b.AskAgain(cmd.Context())
			if err != nil {
				return err
			}
			return f.writeAskAgain(again, *output)
		})
	}
	return cmd
}

// reasonKeys lists the reasons that have days of their own.
func reasonKeys() []string { return append(funnel.LostReasons(), funnel.OtherReasons) }

// readAskAgain reads price=90 competitor=none.
func readAskAgain(args []string) (map[string]int, error) {
	all := map[string]int{}
	for _, arg := range args {
		typed, text, found := strings.Cut(arg, "=")
		days, ok := careDays(text)
		if !found || !ok && text != none {
			return nil, i18n.Wrong(i18n.AskAgainUnread, quote(arg), funnel.MaxCareDays)
		}
		reason := funnel.OtherReasons
		if typed != reason {
			var err error
			if reason, err = card.ChooseReason(typed); err != nil {
				return nil, err
			}
		}
		if !slices.Contains(reasonKeys(), reason) {
			return nil, i18n.Wrong(i18n.AskAgainNoReason, quote(typed), join(reasonKeys(), ", "))
		}
		all[reason] = days
	}
	return all, nil
}

func (f *factory) writeAskAgain(again funnel.AskAgain, output format) error {
	type line struct {
		Reason string `json:"reason"`
		Days   *int   `json:"days"`
	}
	var lines []line
	var rows [][]any
	t := f.newTable(1)
	t.head(f.say.Say(i18n.HeadReason), f.say.Say(i18n.HeadAskAgain))
	for _, reason := range reasonKeys() {
		days := positive(again[reason])
		lines, rows = append(lines, line{reason, days}), append(rows, []any{reason, days})
		name, after := f.reasonWords(reason), f.say.Say(i18n.AskAgainNever)
		if reason == funnel.OtherReasons {
			name = f.say.Say(i18n.AskAgainOther)
		}
		if days != nil {
			after = f.say.Say(i18n.AskAgainAfter, *days)
		}
		t.row(name, after)
	}
	switch output {
	case formatJSON:
		return f.writeJSON(struct {
			Reasons []line `json:"reasons"`
			Total   int    `json:"total"`
		}{lines, len(lines)})
	case formatCSV:
		return f.writeCSV([]string{"reason", "days"}, rows)
	}
	_, err := fmt.Fprint(f.io.Out, t.String())
	return err
}
