package cli

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// exportFormat is a format of files that leave the book.
type exportFormat string

const (
	exportCSV   exportFormat = "csv"
	exportJSONL exportFormat = "jsonl"
	exportVCard exportFormat = "vcard"
	exportXLSX  exportFormat = "xlsx"
	exportICal  exportFormat = "ical"
)

// exportNoun is something that can be exported.
type exportNoun struct {
	name    string
	formats []exportFormat // what it is written as by itself first
	run     func(ctx context.Context, e *exporting) error
}

// exportNouns lists them.
func exportNouns() []exportNoun {
	return []exportNoun{
		{"leads", []exportFormat{exportCSV, exportJSONL, exportVCard, exportXLSX}, exportLeads},
		{"tallies", []exportFormat{exportCSV, exportJSONL, exportXLSX}, exportTallies},
		{"deals", []exportFormat{exportCSV, exportJSONL, exportXLSX}, exportDeals},
		{"due", []exportFormat{exportCSV, exportJSONL, exportXLSX, exportICal}, exportDue},
		{"all", []exportFormat{exportJSONL, exportXLSX}, exportAll},
	}
}

type exportOptions struct {
	f            *factory
	noun, period string
	format       string
	file         string
	force        bool
	spreadsheet  bool
	leads        leadListOptions
	filters      []string // the flags that choose leads which were given
}

func newExportCmd(f *factory) *cobra.Command {
	opts := &exportOptions{f: f, leads: leadListOptions{f: f}}
	cmd := f.command("export [leads|tallies|deals|due|all] [PERIOD]", i18n.HelpExport, `
		funnel export leads -f leads.csv
		funnel export leads --status open --format vcard
		funnel export tallies this-month -f tallies.xlsx
		funnel export due -f calendar.ics
		funnel export all -f book.jsonl`)
	cmd.Long = f.say.Say(i18n.HelpExportLong)
	cmd.Args = argsBetween(0, 2)
	takingDay(cmd)
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&opts.format, "format", "", f.say.Say(i18n.FlagExportFormat))
	flags.StringVarP(&opts.file, "file", "f", stdout, f.say.Say(i18n.FlagExportFile))
	flags.BoolVar(&opts.force, "force", false, f.say.Say(i18n.FlagForce))
	flags.BoolVar(&opts.spreadsheet, "for-spreadsheet", false, f.say.Say(i18n.FlagExportSpreadsheet))
	opts.leads.filterFlags(cmd)
	completeWith(cmd, "format", exportFormatWords()...)
	cmd.ValidArgsFunction = completeExport
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		for _, name := range filterFlagNames() {
			if flags.Changed(name) {
				opts.filters = append(opts.filters, "--"+name)
			}
		}
		if err := opts.take(args); err != nil {
			return err
		}
		return exportRun(cmd.Context(), opts)
	}
	return cmd
}

func exportFormatWords() []string {
	return []string{string(exportCSV), string(exportJSONL), string(exportVCard), string(exportXLSX), string(exportICal)}
}

func exportNounWords() []string {
	var words []string
	for _, n := range exportNouns() {
		words = append(words, n.name)
	}
	return words
}

// completeExport completes what is exported, and then a period.
func completeExport(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return exportNounWords(), cobra.ShellCompDirectiveNoFileComp
	}
	return completePeriod(cmd, args[1:], typed)
}

// take takes in the arguments: what is exported, and a period. Either may be left out.
func (opts *exportOptions) take(args []string) error {
	if len(args) > 0 && slices.Contains(exportNounWords(), args[0]) {
		opts.noun, args = args[0], args[1:]
	}
	switch len(args) {
	case 2:
		return misuse(i18n.ExportNounUnknown, quote(args[0]), join(exportNounWords(), ", "))
	case 1:
		opts.period = args[0]
	}
	return nil
}

// ending is the format that the ending of a file's name tells, "" when it tells none.
func ending(path string) exportFormat {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv":
		return exportCSV
	case ".jsonl", ".ndjson":
		return exportJSONL
	case ".vcf", ".vcard":
		return exportVCard
	case ".xlsx":
		return exportXLSX
	case ".ics", ".ical":
		return exportICal
	}
	return ""
}

// choose settles what is written and as what. Where nothing is named, a calendar is of what is due, lines of JSON are the whole book, and
// everything else are leads.
func (opts *exportOptions) choose() (noun exportNoun, format exportFormat, err error) {
	format = ending(opts.file)
	if opts.format != "" {
		word, err := wordOf(opts.format, exportFormatWords(), i18n.ExportFormatUnknown)
		if err != nil {
			return noun, "", err
		}
		format = exportFormat(word)
	}
	name := opts.noun
	switch {
	case name != "":
	case format == exportICal:
		name = "due"
	case format == exportJSONL && opts.period == "" && len(opts.filters) == 0:
		name = "all"
	default:
		name = "leads"
	}
	nouns := exportNouns()
	noun = nouns[slices.IndexFunc(nouns, func(n exportNoun) bool { return n.name == name })]
	if format == "" {
		format = noun.formats[0]
	}
	switch {
	case !slices.Contains(noun.formats, format):
		var words []string
		for _, f := range noun.formats {
			words = append(words, string(f))
		}
		return noun, "", misuse(i18n.ExportFormatNot, noun.name, string(format), join(words, ", "))
	case noun.name == "all" && opts.period != "":
		return noun, "", misuse(i18n.ExportAllPeriod, quote(opts.period))
	case noun.name != "leads" && len(opts.filters) > 0:
		return noun, "", misuse(i18n.ExportFilterNot, opts.filters[0])
	case opts.spreadsheet && format != exportCSV:
		return noun, "", misuse(i18n.ExportSpreadsheetNot, string(format))
	case format == exportXLSX && opts.file == stdout && opts.f.io.OutTTY:
		return noun, "", i18n.Failed(i18n.ExportToTerminal)
	}
	return noun, format, nil
}

func exportRun(ctx context.Context, opts *exportOptions) error {
	f := opts.f
	noun, format, err := opts.choose()
	if err != nil {
		return err
	}
	ctx, stop := interruptible(ctx)
	defer stop()
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		e := &exporting{f: f, b: b, o: o, opts: opts, format: format}
		if e.period, err = opts.readPeriod(o, noun); err != nil {
			return err
		}
		if noun.name == "leads" {
			opts.leads.output = formatCSV // which has no limit
			if e.filter, err = opts.leads.filter(ctx, b, o); err != nil {
				return err
			}
			e.filter.Added, e.filter.Sort = e.period, book.SortNumber
		}
		return e.write(ctx, noun)
	})
}

// readPeriod reads the period: one that lies ahead of what is due.
func (opts *exportOptions) readPeriod(o book.Outline, noun exportNoun) (*funnel.Period, error) {
	if opts.period == "" {
		return nil, nil
	}
	direction := grammar.Recorded
	if noun.name == "due" {
		direction = grammar.Planned
	}
	p, err := grammar.Period(opts.period, opts.f.dates(o, direction))
	if err != nil && opts.noun == "" {
		return nil, misuse(i18n.ExportNounUnknown, quote(opts.period), join(exportNounWords(), ", "))
	}
	return &p, err
}
