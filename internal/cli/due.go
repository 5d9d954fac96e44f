package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

type dueOptions struct {
	f      *factory
	period string
	limit  int
	output format
}

func newDueCmd(f *factory) *cobra.Command {
	opts := &dueOptions{f: f}
	cmd := f.command("due [PERIOD]", i18n.HelpDue, `
		funnel due
		funnel due this-week
		funnel due 30d
		funnel due --limit 3 -o json`)
	cmd.Long = f.say.Say(i18n.HelpDueLong)
	cmd.Args = argsBetween(0, 1)
	takingDay(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.period = args[0]
		}
		if cmd.Flags().Changed("limit") && opts.limit < 1 {
			return i18n.Wrong(i18n.LimitTooLow)
		}
		return dueRun(cmd.Context(), opts)
	}
	cmd.Flags().IntVar(&opts.limit, "limit", 0, f.say.Say(i18n.FlagDueLimit))
	f.outputFlag(cmd, &opts.output)
	cmd.ValidArgsFunction = once(cobra.FixedCompletions(
		[]string{"today", "tomorrow", "this-week", "next-week", "this-month", "30d"}, cobra.ShellCompDirectiveNoFileComp))
	cmd.AddCommand(newDueDoneCmd(f), newDueSnoozeCmd(f))
	return cmd
}

// dueShown is how many leads of each kind people are shown when they name no limit. Scripts get all.
const dueShown = 10

func dueRun(ctx context.Context, opts *dueOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		filter := book.AgendaFilter{Period: funnel.DayPeriod(f.today()), Limit: opts.limit}
		if opts.period != "" {
			p, err := grammar.Period(opts.period, f.dates(o, grammar.Planned))
			if err != nil {
				return err
			}
			filter.Period = p
		}
		if opts.limit == 0 && opts.output == formatText {
			filter.Limit = dueShown
		}
		w := agendaWriter{f: f, o: o, today: f.today(), quiet: o.Calendar.Quiet.Contains(funnel.ClockOf(f.now))}
		if opts.output != formatText {
			return writeLong(ctx, f, opts.output, w.all(b, filter))
		}
		a, _, err := b.Agenda(ctx, filter)
		if err != nil {
			return err
		}
		return w.text(a)
	})
}

// dueJSON is an agenda in JSON.
type dueJSON struct {
	Day    funnel.Day     `json:"day"`
	Quiet  bool           `json:"quiet"`
	Items  []dueItemJSON  `json:"items"`
	Counts followUpCounts `json:"counts"`
	Care   careTodayJSON  `json:"care"`
	Total  int            `json:"total"`
}

type followUpCounts struct {
	Due       int `json:"due"`
	Overdue   int `json:"overdue"`
	Birthdays int `json:"birthdays"`
	NoNext    int `json:"no_next"`
	Idle      int `json:"idle"`
	Care      int `json:"care"`
}

// careTodayJSON is how much of the care of today there is.
type careTodayJSON struct {
	Daily int `json:"daily"`
	Done  int `json:"done"`
	More  int `json:"more"`
}

type dueItemJSON struct {
	Kind     book.AgendaKind `json:"kind"`
	Lead     dueLeadJSON     `json:"lead"`
	FollowUp *followUpJSON   `json:"followup"`
	Day      funnel.Day      `json:"day"`
	Idle     int             `json:"idle_days"`
	Limit    *int            `json:"limit_days"`
	After    *int            `json:"after_days"`
	Every    *int            `json:"every_days"`
	Reason   *string         `json:"reason"`
	Gesture  *string         `json:"gesture"`
	Occasion *string         `json:"occasion"`
	For      *string         `json:"for"`
	Why      string          `json:"why"`
	Command  string          `json:"command"`
}

type dueLeadJSON struct {
	ID    int64   `json:"id"`
	Name  string  `json:"name"`
	Level string  `json:"level"`
	Phone *string `json:"phone"`
}

func countsJSON(c metrics.FollowUps) followUpCounts {
	return followUpCounts{c.Due, c.Overdue, c.Birthdays, c.NoNext, c.Idle, c.Care}
}

// all is the agenda as scripts get it.
func (w agendaWriter) all(b *book.Book, filter book.AgendaFilter) longList[book.AgendaItem] {
	return longList[book.AgendaItem]{
		key: "items", count: i18n.LeadsProgress,
		item:   func(item book.AgendaItem) any { return w.itemJSON(item) },
		header: []string{"kind", "lead", "name", "phone", "level", "day", "followup", "idle_days", "gesture", "occasion", "for", "why", "command"},
		cells:  w.cells,
		read: func(ctx context.Context, begin func(any, int) error, tell func(book.AgendaItem) error) error {
			return b.AgendaInTurn(ctx, filter, func(a book.Agenda, _ book.Outline) error {
				j := dueJSON{Day: a.Day, Quiet: w.quiet, Items: []dueItemJSON{}, Counts: countsJSON(a.Counts), Care: careTodayJSON(a.Care)}
				listed := 0
				for _, n := range a.Totals {
					j.Total += n
					listed += atMost(filter.Limit, n)
				}
				return begin(j, listed)
			}, tell)
		},
	}
}

func (w agendaWriter) itemJSON(item book.AgendaItem) dueItemJSON {
	line := dueItemJSON{
		Kind: item.Kind, Day: item.Day, Idle: item.Idle, Limit: known(item.Limit), After: known(item.After), Every: known(item.Every), Reason: nullable(item.Reason),
		Gesture: nullable(string(item.Gesture)), Occasion: nullable(string(item.Occasion)), For: nullable(item.For),
		Lead: dueLeadJSON{item.Lead.ID, item.Lead.Name, item.Lead.Level, nullable(w.f.firstPhone(item.Lead, w.o))},
		Why:  w.why(item), Command: w.command(item),
	}
	if item.FollowUp != nil {
		u := oneFollowUpJSON(*item.FollowUp)
		line.FollowUp = &u
	}
	return line
}

func (w agendaWriter) cells(item book.AgendaItem) []any {
	j := w.itemJSON(item)
	var followUp any
	if j.FollowUp != nil {
		followUp = j.FollowUp.ID
	}
	return []any{j.Kind, j.Lead.ID, j.Lead.Name, j.Lead.Phone, j.Lead.Level, j.Day, followUp, j.Idle, j.Gesture, j.Occasion, j.For, j.Why, j.Command}
}

// known is a number that JSON shows as null when it is 0.
func known(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}
