package cli

import (
	"context"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

type objectionsOptions struct {
	f      *factory
	period string
	output format
}

func newObjectionsCmd(f *factory) *cobra.Command {
	opts := &objectionsOptions{f: f}
	cmd := f.command("objections [PERIOD]", i18n.HelpObjections, `
		funnel objections
		funnel objections this-year
		funnel objections again price=90 competitor=none`)
	cmd.Long = f.say.Say(i18n.HelpObjectionsLong)
	cmd.Args = argsBetween(0, 1)
	takingDay(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.period = args[0]
		}
		return objectionsRun(cmd.Context(), opts)
	}
	f.outputFlag(cmd, &opts.output)
	cmd.ValidArgsFunction = completePeriod
	cmd.AddCommand(newAskAgainCmd(f))
	return cmd
}

// mostAgain is how many people who may be asked again are listed for people. Scripts get all.
const mostAgain = 20

func objectionsRun(ctx context.Context, opts *objectionsOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		p, err := f.recordedPeriod(opts.period, last12Months, o)
		if err != nil {
			return err
		}
		refusals, err := b.Refusals(ctx, p)
		if err != nil {
			return err
		}
		filter := book.AgendaFilter{Kind: book.AgendaAgain}
		if opts.output == formatText {
			filter.Limit = mostAgain
		}
		again, _, err := b.Agenda(ctx, filter)
		if err != nil {
			return err
		}
		list := metrics.Objections(refusals)
		switch opts.output {
		case formatJSON:
			return f.writeJSON(f.objectionsJSON(p, len(refusals), list, again))
		case formatCSV:
			return f.writeObjectionsCSV(list)
		}
		return f.writeObjections(p, len(refusals), list, again, o)
	})
}

func (f *factory) writeObjections(p funnel.Period, total int, list []metrics.Objection, again book.Agenda, o book.Outline) error {
	if total == 0 && len(again.Items) == 0 {
		f.notice(i18n.NoObjections, f.within(p))
		return nil
	}
	text := f.wrapped(f.say.Say(i18n.ObjectionsIn, f.span(p), total), 0) + "\n\n"
	t := f.newTable(1, 2, 3, 4)
	t.head("  "+f.say.Say(i18n.HeadReason), f.say.Say(i18n.HeadRefused), f.say.Say(i18n.HeadCameBack), f.say.Say(i18n.HeadBoughtThen), f.say.Say(i18n.HeadDaysBack))
	for _, x := range list {
		after := words.Dash
		if x.DaysBack != nil {
			after = f.say.Say(i18n.DaysBack, int(math.Round(*x.DaysBack)))
		}
		t.row("  "+f.reasonWords(x.Reason), f.say.Int(int64(x.Count)),
			f.say.Say(i18n.KnownOf, x.Back.Count, x.Back.Base), f.say.Int(int64(x.Bought)), after)
		t.under(4, f.objectionFrom(x, o)...)
	}
	if total > 0 {
		text += t.String() + "\n" + f.remark(i18n.ObjectionsBack)
	}
	if len(again.Items) > 0 {
		w := agendaWriter{f: f, o: o, today: again.Day, quiet: o.Calendar.Quiet.Contains(funnel.ClockOf(f.now))}
		text += "\n" + f.section(i18n.MightComeBack) + "\n"
		for _, item := range again.Items {
			text += w.item(item)
		}
		if more := again.Totals[book.AgendaAgain] - len(again.Items); more > 0 {
			text += f.remark(i18n.MoreDue, more)
		}
	}
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

// objectionFrom says at which levels, about what and through which channels people refused.
func (f *factory) objectionFrom(x metrics.Objection, o book.Outline) []string {
	counted := func(list []metrics.Frequency, name func(key string) string) string {
		var parts []string
		for _, n := range list {
			parts = append(parts, name(n.Key)+" "+f.say.Int(int64(n.Count)))
		}
		return join(parts, " · ")
	}
	var lines []string
	for _, line := range []string{
		counted(x.Levels, func(key string) string { return f.levelOf(key, o) }),
		counted(x.Products, clean),
		counted(x.Channels, func(key string) string {
			channel, _ := o.Channel(key)
			return f.words(o).Channel(channel)
		}),
	} {
		if line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// objectionJSON is what is known of the refusals for one reason in JSON.
type objectionJSON struct {
	Reason   string          `json:"reason"`
	Count    int             `json:"count"`
	Leads    int             `json:"leads"`
	Levels   []frequencyJSON `json:"levels"`
	Products []frequencyJSON `json:"products"`
	Channels []frequencyJSON `json:"channels"`
	Back     int64           `json:"came_back"`
	Share    float64         `json:"share_back"`
	Low      float64         `json:"low"`
	High     float64         `json:"high"`
	Few      bool            `json:"few"`
	Bought   int             `json:"bought_since"`
	DaysBack *float64        `json:"median_days_back"`
}

type frequencyJSON struct {
	Key   string `json:"key"`
	Count int    `json:"count"`
}

// againJSON is somebody who may be asked again, in JSON.
type againJSON struct {
	Lead   int64      `json:"lead"`
	Name   string     `json:"name"`
	Reason string     `json:"reason"`
	Since  funnel.Day `json:"since"`
}

func frequenciesJSON(list []metrics.Frequency) []frequencyJSON {
	all := []frequencyJSON{}
	for _, n := range list {
		all = append(all, frequencyJSON(n))
	}
	return all
}

func objectionOf(x metrics.Objection) objectionJSON {
	return objectionJSON{
		Reason: x.Reason, Count: x.Count, Leads: x.Leads,
		Levels: frequenciesJSON(x.Levels), Products: frequenciesJSON(x.Products), Channels: frequenciesJSON(x.Channels),
		Back: x.Back.Count, Share: x.Back.Value, Low: x.Back.Low, High: x.Back.High, Few: x.Back.Few, Bought: x.Bought, DaysBack: x.DaysBack,
	}
}

func (f *factory) objectionsJSON(p funnel.Period, total int, list []metrics.Objection, again book.Agenda) any {
	reasons, now := []objectionJSON{}, []againJSON{}
	for _, x := range list {
		reasons = append(reasons, objectionOf(x))
	}
	for _, item := range again.Items {
		now = append(now, againJSON{item.Lead.ID, item.Lead.Name, item.Reason, item.Day})
	}
	return struct {
		From    funnel.Day      `json:"from"`
		To      funnel.Day      `json:"to"`
		Reasons []objectionJSON `json:"reasons"`
		Total   int             `json:"total"`
		Again   []againJSON     `json:"again"`
	}{p.From, p.To, reasons, total, now}
}

func (f *factory) writeObjectionsCSV(list []metrics.Objection) error {
	var rows [][]any
	for _, x := range list {
		rows = append(rows, []any{x.Reason, x.Count, x.Leads, x.Back.Count, x.Back.Value, x.Back.Low, x.Back.High, x.Back.Few, x.Bought, x.DaysBack})
	}
	return f.writeCSV([]string{"reason", "count", "leads", "came_back", "share_back", "low", "high", "few", "bought_since", "median_days_back"}, rows)
}
