package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

type reportOptions struct {
	f              *factory
	period         string
	by             string // a metrics.Grouping
	html, png, svg string // files to write; "" for none, "-" for standard output
	force, names   bool
	output         format
}

func newReportCmd(f *factory) *cobra.Command {
	opts := &reportOptions{f: f}
	cmd := f.command("report [PERIOD]", i18n.HelpReport, `
		funnel report
		funnel report this-month --html report.html
		funnel report 90d --png funnel.png --svg funnel.svg
		funnel report 2026 --by region
		funnel report this-year --by customer
		funnel report last-month -o json`)
	cmd.Long = f.say.Say(i18n.HelpReportLong)
	cmd.Args = argsBetween(0, 1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.period = args[0]
		}
		return reportRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.by, "by", string(metrics.ByChannel), f.say.Say(i18n.FlagReportBy))
	flags.StringVar(&opts.html, "html", "", f.say.Say(i18n.FlagReportHTML))
	flags.StringVar(&opts.png, "png", "", f.say.Say(i18n.FlagReportPNG))
	flags.StringVar(&opts.svg, "svg", "", f.say.Say(i18n.FlagReportSVG))
	flags.BoolVar(&opts.force, "force", false, f.say.Say(i18n.FlagForce))
	flags.BoolVar(&opts.names, "with-names", false, f.say.Say(i18n.FlagReportNames))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "by", reportWords()...)
	cmd.ValidArgsFunction = completePeriod
	return cmd
}

func reportRun(ctx context.Context, opts *reportOptions) error {
	f := opts.f
	if err := opts.check(); err != nil {
		return err
	}
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		period, err := f.recordedPeriod(opts.period, last30Days, o)
		if err != nil {
			return err
		}
		done := f.counting()
		r, o, err := b.Report(ctx, period, metrics.Grouping(opts.by), opts.names)
		done()
		if err != nil {
			return err
		}
		if comparesGroups(r.Split) {
			r.Split.Sort(metrics.MostPeople, "")
		}
		empty := f.isEmpty(period, r.First)
		if !opts.writesFiles() {
			f.nothingIn(period, r.First)
		}
		switch {
		case opts.output == formatJSON:
			err = f.writeJSON(f.reportJSON(r, o))
		case opts.output == formatCSV && r.By == metrics.ByCustomer:
			err = f.writeBusinessCSV(r)
		case opts.output == formatCSV:
			err = f.writeReportCSV(r)
		case !empty && !opts.writesFiles():
			return f.writeReport(r, o)
		}
		if err != nil || !opts.writesFiles() {
			return err
		}
		if empty {
			return i18n.Failed(i18n.NothingToDraw, opts.files()[0].path)
		}
		page := f.reportPage(r, o)
		if opts.html != "" {
			g, err := b.Grades(ctx, r.Period.To)
			if err != nil {
				return err
			}
			page.Groups = append(page.Groups, f.reportGrades(g)...)
		}
		return opts.writeFiles(page, b.Path())
	})
}
