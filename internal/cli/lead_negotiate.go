package cli

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/config"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/playbook"
	"github.com/funnel-cli/funnel/internal/words"
)

type leadNegotiateOptions struct {
	f             *factory
	ref           string
	budget, offer string
	word, note    string
	choices       []string
	date          string
	output        format
}

func newLeadNegotiateCmd(f *factory) *cobra.Command {
	opts := &leadNegotiateOptions{f: f}
	cmd := f.command("negotiate REF", i18n.HelpLeadNegotiate, `
		funnel lead negotiate 1
		funnel lead negotiate 1 --budget "3 tỷ" --offer "3,2 tỷ" -m "with the garage"
		funnel lead negotiate 1 --choice "pay in two parts" --choice "the smaller one" --word "will ask the wife"`)
	cmd.Long = f.say.Say(i18n.HelpLeadNegotiateLong)
	cmd.Args = exactArgs(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref = args[0]
		return leadNegotiateRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.budget, "budget", "", f.say.Say(i18n.FlagBudget))
	flags.StringVar(&opts.offer, "offer", "", f.say.Say(i18n.FlagOffer))
	flags.StringVarP(&opts.note, "note", "m", "", f.say.Say(i18n.FlagOfferNote))
	flags.StringArrayVar(&opts.choices, "choice", nil, f.say.Say(i18n.FlagChoice))
	flags.StringVar(&opts.word, "word", "", f.say.Say(i18n.FlagWord))
	flags.StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagDate))
	f.outputFlag(cmd, &opts.output)
	cmd.ValidArgsFunction = f.completeLead
	return cmd
}

func leadNegotiateRun(ctx context.Context, opts *leadNegotiateOptions) error {
	f := opts.f
	if opts.note != "" && opts.offer == "" {
		return misuse(i18n.OfferNoteAlone)
	}
	if opts.budget == "" && opts.offer == "" && opts.word == "" && len(opts.choices) == 0 {
		return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
			lead, err := f.lead(ctx, b, o, opts.ref)
			if err != nil {
				return err
			}
			return f.writeNegotiation(ctx, b, o, lead, opts.output)
		})
	}
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, l funnel.Lead) error {
		h, err := opts.haggle(o)
		if err != nil {
			return err
		}
		h.Lead = l.ID
		out, err := b.Negotiate(ctx, h)
		if err != nil {
			return err
		}
		return f.tell(ctx, b, o, told{Outcome: out, did: f.say.Say(i18n.NegotiationKept, f.leadWords(out.Lead)), output: opts.output})
	})
}

// haggle reads what was said.
func (opts *leadNegotiateOptions) haggle(o book.Outline) (h book.Haggle, err error) {
	f := opts.f
	h.Name = f.say.Say(i18n.LabelBudget)
	day, err := f.recordedDay(opts.date, o)
	if err != nil {
		return h, err
	}
	if opts.budget != "" {
		budget, err := grammar.Money(opts.budget, o.Currency, f.say.Lang)
		if err != nil {
			return h, err
		}
		h.Budget = &budget
	}
	if opts.offer != "" {
		amount, err := grammar.Money(opts.offer, o.Currency, f.say.Lang)
		if err != nil {
			return h, err
		}
		if amount <= 0 {
			return h, i18n.Wrong(i18n.OfferOfNothing, quote(opts.offer))
		}
		h.Offers = append(h.Offers, funnel.Offer{Day: day, Kind: funnel.Offered, Amount: &amount, Text: opts.note})
	}
	for _, choice := range opts.choices {
		h.Offers = append(h.Offers, funnel.Offer{Day: day, Kind: funnel.Choice, Text: choice})
	}
	if opts.word != "" {
		h.Offers = append(h.Offers, funnel.Offer{Day: day, Kind: funnel.LastWord, Text: opts.word})
	}
	for i := range h.Offers {
		if h.Offers[i].Text, err = card.Note(h.Offers[i].Text); err != nil {
			return h, err
		}
	}
	return h, nil
}

// offerJSON is something that was said about the price in JSON.
type offerJSON struct {
	Day    funnel.Day       `json:"day"`
	Kind   funnel.OfferKind `json:"kind"`
	Amount *int64           `json:"amount"`
	Text   *string          `json:"text"`
}

// writeNegotiation shows what is known for the talk about the price.
func (f *factory) writeNegotiation(ctx context.Context, b *book.Book, o book.Outline, l funnel.Lead, output format) error {
	offers, err := b.Offers(ctx, l.ID)
	if err != nil {
		return err
	}
	budget := words.Budget(l)
	list := []offerJSON{}
	var rows [][]any
	for _, x := range offers {
		list = append(list, offerJSON{x.Day, x.Kind, x.Amount, nullable(x.Text)})
		rows = append(rows, []any{x.Day.String(), string(x.Kind), x.Amount, x.Text})
	}
	switch output {
	case formatJSON:
		return f.writeJSON(struct {
			Lead     int64       `json:"lead"`
			Budget   *int64      `json:"budget"`
			Value    *int64      `json:"value"`
			Offers   []offerJSON `json:"offers"`
			Total    int         `json:"total"`
			Currency string      `json:"currency"`
		}{l.ID, budget, l.Value, list, len(list), o.Currency.Code})
	case formatCSV:
		return f.writeCSV([]string{"day", "kind", "amount", "text"}, rows)
	}
	how, err := f.howToSpeak(l)
	if err != nil {
		return err
	}
	text := f.io.Tint(iostreams.Strong, f.leadWords(l)) + "\n\n" + f.factLines(f.words(o).Negotiation(l, offers)) + "\n" +
		f.section(i18n.HowToSpeak) + "\n" + how
	_, err = fmt.Fprint(f.io.Out, text)
	return err
}

// howToSpeak is the play for the price, and the one for the type of the person.
func (f *factory) howToSpeak(l funnel.Lead) (string, error) {
	plays, err := playbook.Open(f.say.Lang, os.DirFS(config.PlaybookFolder()))
	if err != nil {
		return "", err
	}
	keys := []string{playbook.Price}
	if l.Type != "" {
		keys = append(keys, "type/"+l.Type)
	}
	var text strings.Builder
	for _, key := range keys {
		play, err := plays.Of(key)
		if err != nil {
			return "", err
		}
		text.WriteString(f.playLines(play))
	}
	return text.String(), nil
}
