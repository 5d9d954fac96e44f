package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// refListed is how many leads are listed when several fit what was typed.
const refListed = 20

// lead finds the lead that REF names: a number, with # or without, or words of a name. When the words fit several, these are listed
// on standard error.
func (f *factory) lead(ctx context.Context, b *book.Book, o book.Outline, ref string) (funnel.Lead, error) {
	ref = strings.TrimSpace(ref)
	if ref == "" {
		return funnel.Lead{}, i18n.Wrong(i18n.RefEmpty)
	}
	number, err := grammar.Number(ref)
	if err == nil {
		return b.Lead(ctx, number)
	}
	if strings.HasPrefix(ref, "#") {
		return funnel.Lead{}, err // meant as a number: no name is to be found by what is left of it
	}
	leads, err := b.FindLeads(ctx, ref, refListed+1)
	switch {
	case err != nil:
		return funnel.Lead{}, err
	case len(leads) == 0:
		return funnel.Lead{}, i18n.Failed(i18n.RefNone, quote(ref))
	case len(leads) == 1:
		return leads[0], nil
	case len(leads) > refListed:
		fmt.Fprint(f.io.Err, f.leadChoices(leads[:refListed], o))
		return funnel.Lead{}, i18n.Failed(i18n.RefMany, quote(ref), refListed)
	}
	fmt.Fprint(f.io.Err, f.leadChoices(leads, o))
	return funnel.Lead{}, i18n.Failed(i18n.RefSeveral, quote(ref), len(leads))
}

// onLead opens the book for writing, finds the lead that REF names and does something to it.
func (f *factory) onLead(ctx context.Context, ref string, do func(b *book.Book, o book.Outline, l funnel.Lead) error) error {
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		l, err := f.lead(ctx, b, o, ref)
		if err != nil {
			return err
		}
		return do(b, o, l)
	})
}

// asks reports whether the agent can be asked something: on a terminal, when the answer is for people.
func (f *factory) asks(output format) bool {
	return output == formatText && f.io.InTTY && f.io.OutTTY && f.io.ErrTTY
}

// leadChoices lists leads by what tells them apart.
func (f *factory) leadChoices(leads []funnel.Lead, o book.Outline) *table {
	short, long := f.newTable(0), f.newTable(0)
	for _, l := range leads {
		cells := []string{"#" + id(l.ID), clean(l.Name), f.levelOf(l.Level, o), f.firstPhone(l, o)}
		short.row(cells...)
		long.row(append(cells, f.touchesOf(l))...)
	}
	if long.fits() {
		return long
	}
	return short
}

// completeLead completes the first argument with the numbers of the newest leads.
func (f *factory) completeLead(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return f.leadNumbers(cmd, word), cobra.ShellCompDirectiveNoFileComp
}

// completeAnyLead completes any argument with the numbers of the newest leads.
func (f *factory) completeAnyLead(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	return f.leadNumbers(cmd, word), cobra.ShellCompDirectiveNoFileComp
}

// leadsCompleted is how many leads completion offers.
const leadsCompleted = 50

// leadNumbers lists the numbers of the newest leads that begin with word, each with its name as description.
func (f *factory) leadNumbers(cmd *cobra.Command, word string) []string {
	newest := func(b *book.Book, ctx context.Context) ([]funnel.Lead, error) {
		leads, _, err := b.Leads(ctx, book.LeadFilter{Sort: book.SortNumber, Reverse: true, Limit: leadsCompleted})
		return leads, err
	}
	var numbers []string
	for _, l := range readToComplete(f, cmd, newest) {
		if strings.HasPrefix(id(l.ID), word) {
			numbers = append(numbers, id(l.ID)+"\t"+clean(l.Name))
		}
	}
	return numbers
}

// completeLeadThen completes a lead, and after it the second argument.
func (f *factory) completeLeadThen(second completeFunc) completeFunc {
	return func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
		switch len(args) {
		case 0:
			return f.leadNumbers(cmd, word), cobra.ShellCompDirectiveNoFileComp
		case 1:
			return second(cmd, args, word)
		}
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
}
