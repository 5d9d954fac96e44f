package cli

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

func newCalendarCmd(f *factory) *cobra.Command {
	var output format
	cmd := f.command("calendar", i18n.HelpCalendar, `
		funnel calendar
		funnel calendar workdays mon-sat
		funnel calendar hours 8:00-18:00
		funnel calendar off 2027-02-05..2027-02-12 -m Tết`)
	cmd.Long = f.say.Say(i18n.HelpCalendarLong)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		return f.with(cmd.Context(), book.ReadOnly, func(_ *book.Book, o book.Outline) error { return f.writeCalendar(o, output) })
	}
	f.outputFlag(cmd, &output)
	cmd.AddCommand(newDayOffCmd(f), newDayOnCmd(f),
		f.calendarSetCmd("workdays DAYS", i18n.HelpWorkdays, "funnel calendar workdays mon-sat",
			func(ctx context.Context, b *book.Book, text string) (int64, error) {
				days, err := grammar.Weekdays(text)
				if err != nil {
					return 0, err
				}
				return b.SetWeekdays(ctx, days)
			}),
		f.calendarSetCmd("hours FROM-TO", i18n.HelpHours, "funnel calendar hours 8:00-18:00",
			func(ctx context.Context, b *book.Book, text string) (int64, error) {
				h, err := grammar.Hours(text)
				if err != nil {
					return 0, err
				}
				if h.From >= h.To {
					return 0, i18n.Wrong(i18n.HoursBackwards, quote(text))
				}
				return b.SetWorkHours(ctx, h)
			}),
		f.calendarSetCmd("quiet FROM-TO|none", i18n.HelpQuiet, "funnel calendar quiet 21:00-8:00",
			func(ctx context.Context, b *book.Book, text string) (int64, error) {
				if text == none {
					return b.SetQuietHours(ctx, funnel.Hours{})
				}
				h, err := grammar.Hours(text)
				if err != nil {
					return 0, err
				}
				return b.SetQuietHours(ctx, h)
			}),
		f.calendarSetCmd("week-start DAY", i18n.HelpWeekStart, "funnel calendar week-start mon",
			func(ctx context.Context, b *book.Book, text string) (int64, error) {
				d, err := grammar.Weekday(text)
				if err != nil {
					return 0, err
				}
				return b.SetWeekStart(ctx, d)
			}))
	return cmd
}

// calendarJSON is the calendar in JSON. Weekdays are named in English, times of day are 08:00.
type calendarJSON struct {
	Workdays   []string     `json:"workdays"`
	WorkHours  hoursJSON    `json:"work_hours"`
	QuietHours *hoursJSON   `json:"quiet_hours"`
	WeekStart  string       `json:"week_start"`
	DaysOff    []dayOffJSON `json:"days_off"`
}

type hoursJSON struct {
	From string `json:"from"`
	To   string `json:"to"`
}

type dayOffJSON struct {
	From funnel.Day `json:"from"`
	To   funnel.Day `json:"to"`
	Note *string    `json:"note"`
}

func (f *factory) calendarJSON(c funnel.Calendar) calendarJSON {
	j := calendarJSON{
		Workdays:  []string{},
		WorkHours: hoursJSON{c.Work.From.String(), c.Work.To.String()},
		WeekStart: weekdayKey(c.WeekStart),
		DaysOff:   []dayOffJSON{},
	}
	for _, d := range weekFrom(c.WeekStart) {
		if c.Weekdays[d] {
			j.Workdays = append(j.Workdays, weekdayKey(d))
		}
	}
	if c.Quiet.From != c.Quiet.To {
		j.QuietHours = &hoursJSON{c.Quiet.From.String(), c.Quiet.To.String()}
	}
	for _, off := range c.DaysOff {
		j.DaysOff = append(j.DaysOff, dayOffJSON{off.Period.From, off.Period.To, nullable(off.Note)})
	}
	return j
}

func weekdayKey(d time.Weekday) string { return words.WeekdayKey(d) }

// weekFrom lists the days of a week that begins on start.
func weekFrom(start time.Weekday) []time.Weekday {
	var days []time.Weekday
	for i := range 7 {
		days = append(days, (start+time.Weekday(i))%7)
	}
	return days
}

func (f *factory) writeCalendar(o book.Outline, output format) error {
	c := o.Calendar
	switch output {
	case formatJSON:
		return f.writeJSON(f.calendarJSON(c))
	case formatCSV:
		var rows [][]any
		for _, off := range c.DaysOff {
			rows = append(rows, []any{off.Period.From, off.Period.To, off.Note})
		}
		return f.writeCSV([]string{"from", "to", "note"}, rows)
	}
	var days []string
	for _, d := range weekFrom(c.WeekStart) {
		if c.Weekdays[d] {
			days = append(days, f.say.Say(i18n.Weekdays[d]))
		}
	}
	t := f.newTable()
	t.row(f.say.Say(i18n.CalendarWorkdays), join(days, f.say.Say(i18n.ListComma)))
	t.row(f.say.Say(i18n.CalendarHours), c.Work.From.String()+"–"+c.Work.To.String())
	quiet := f.say.Say(i18n.WordNone)
	if c.Quiet.From != c.Quiet.To {
		quiet = c.Quiet.From.String() + "–" + c.Quiet.To.String()
	}
	t.row(f.say.Say(i18n.CalendarQuiet), quiet)
	t.row(f.say.Say(i18n.CalendarWeekStart), f.say.Say(i18n.Weekdays[c.WeekStart]))
	for i, off := range c.DaysOff {
		name := ""
		if i == 0 {
			name = f.say.Say(i18n.CalendarDaysOff)
		}
		t.row(name, periodText(off.Period)+"  "+clean(off.Note))
	}
	_, err := fmt.Fprint(f.io.Out, t)
	return err
}

func newDayOffCmd(f *factory) *cobra.Command {
	var note string
	cmd := f.command("off DATE|PERIOD", i18n.HelpDayOff, `
		funnel calendar off 2027-02-05..2027-02-12 -m Tết
		funnel calendar off 2026-12-25`)
	cmd.Args = exactArgs(1)
	takingDay(cmd)
	cmd.Flags().StringVarP(&note, "note", "m", "", f.say.Say(i18n.FlagNote))
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.changeCalendar(cmd.Context(), *output, func(b *book.Book, o book.Outline) (int64, error) {
			p, err := grammar.Period(args[0], f.dates(o, grammar.Planned))
			if err != nil {
				return 0, err
			}
			if p.Len() > maxDaysOff {
				return 0, i18n.Wrong(i18n.TooManyDaysOff, p.Len(), maxDaysOff)
			}
			if note, err = card.Note(note); err != nil {
				return 0, err
			}
			return b.AddDayOff(cmd.Context(), p, note)
		})
	}
	return cmd
}

// maxDaysOff is the longest run of days off that can be typed in one go.
const maxDaysOff = 366

func newDayOnCmd(f *factory) *cobra.Command {
	cmd := f.command("on DATE|PERIOD", i18n.HelpDayOn, "funnel calendar on 2027-02-12")
	cmd.Args = exactArgs(1)
	takingDay(cmd)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.changeCalendar(cmd.Context(), *output, func(b *book.Book, o book.Outline) (int64, error) {
			p, err := grammar.Period(args[0], f.dates(o, grammar.Planned))
			if err != nil {
				return 0, err
			}
			return b.RemoveDaysOff(cmd.Context(), p)
		})
	}
	return cmd
}

// calendarSetCmd is a subcommand that sets one thing from one argument.
func (f *factory) calendarSetCmd(use string, short i18n.Sentence, example string,
	set func(ctx context.Context, b *book.Book, text string) (int64, error),
) *cobra.Command {
	cmd := f.command(use, short, example)
	cmd.Args = exactArgs(1)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.changeCalendar(cmd.Context(), *output, func(b *book.Book, _ book.Outline) (int64, error) {
			return set(cmd.Context(), b, args[0])
		})
	}
	return cmd
}

// changeCalendar changes the calendar and shows it as it is then.
func (f *factory) changeCalendar(ctx context.Context, output format,
	change func(b *book.Book, o book.Outline) (int64, error),
) error {
	return f.changeFrame(ctx, output, change, f.writeCalendar)
}
