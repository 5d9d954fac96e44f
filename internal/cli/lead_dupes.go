package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

func newLeadDupesCmd(f *factory) *cobra.Command {
	var limit int
	cmd := f.command("dupes", i18n.HelpLeadDupes, `
		funnel lead dupes
		funnel lead dupes --limit 5`)
	cmd.Long = f.say.Say(i18n.HelpLeadDupesLong)
	cmd.Flags().IntVar(&limit, "limit", 0, f.say.Say(i18n.FlagLimit))
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if cmd.Flags().Changed("limit") && limit < 1 {
			return i18n.Wrong(i18n.LimitTooLow)
		}
		if limit == 0 && *output == formatText {
			limit = pairsShown
		}
		return leadDupesRun(cmd.Context(), f, limit, *output)
	}
	return cmd
}

// pairsShown is how many pairs people are shown when they name no limit. Scripts get all.
const pairsShown = 20

// pairJSON is two leads in JSON that may be the same person.
type pairJSON struct {
	A    leadJSON      `json:"a"`
	B    leadJSON      `json:"b"`
	Why  book.Likeness `json:"why"`
	What string        `json:"what"`
}

// pairListJSON is the pairs in JSON.
type pairListJSON struct {
	Pairs    []pairJSON `json:"pairs"`
	Total    int        `json:"total"`
	Currency string     `json:"currency"`
}

func leadDupesRun(ctx context.Context, f *factory, limit int, output format) error {
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		if output != formatText {
			fields, err := b.Fields(ctx)
			if err != nil {
				return err
			}
			return writeLong(ctx, f, output, f.allPairs(b, o, fields, limit))
		}
		total, shown := 0, 0
		var text strings.Builder
		err := b.Duplicates(ctx, limit, func(n int) error {
			total = n
			return nil
		}, func(p book.Pair) error {
			shown++
			text.WriteString(f.pairText(p, o))
			return nil
		})
		switch {
		case err != nil:
			return err
		case total == 0:
			f.notice(i18n.NoDuplicates)
			return nil
		case total > shown:
			f.notice(i18n.PairsCut, shown, total)
		}
		_, err = fmt.Fprint(f.io.Out, text.String())
		return err
	})
}

// pairText says who may be the same and by what, how far each has come, and the command that joins them.
func (f *factory) pairText(p book.Pair, o book.Outline) string {
	what := p.What
	if p.Why == book.SamePhone {
		what = words.PhoneText(funnel.Phone{Number: what}, o.Region)
	}
	line := f.say.Say(likeness(p.Why), f.leadWords(p.A), f.leadWords(p.B), clean(what))
	text := f.wrapped(line, 0) + "\n"
	for _, l := range []funnel.Lead{p.A, p.B} {
		text += f.hanging("    ", "#"+id(l.ID)+" · "+f.levelOf(l.Level, o)+" · "+f.touchesOf(l))
	}
	return text + f.answeredBy("funnel lead merge "+id(p.A.ID)+" "+id(p.B.ID))
}

// allPairs is the list as scripts get it.
func (f *factory) allPairs(b *book.Book, o book.Outline, fields []funnel.Field, limit int) longList[book.Pair] {
	return longList[book.Pair]{
		key: "pairs", header: []string{"a", "a_name", "b", "b_name", "why", "what"}, count: i18n.PairsProgress,
		item: func(p book.Pair) any {
			return pairJSON{f.leadJSON(p.A, o, fields), f.leadJSON(p.B, o, fields), p.Why, p.What}
		},
		cells: func(p book.Pair) []any { return []any{p.A.ID, p.A.Name, p.B.ID, p.B.Name, p.Why, p.What} },
		read: func(ctx context.Context, begin func(any, int) error, tell func(book.Pair) error) error {
			return b.Duplicates(ctx, limit, func(total int) error {
				return begin(pairListJSON{[]pairJSON{}, total, o.Currency.Code}, atMost(limit, total))
			}, tell)
		},
	}
}

// likeness says by what two leads may be the same.
func likeness(why book.Likeness) i18n.Sentence {
	switch why {
	case book.SamePhone:
		return i18n.BothHavePhone
	case book.SameEmail:
		return i18n.BothHaveEmail
	}
	return i18n.BothHaveName
}
