package cli

import (
	"context"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type importOptions struct {
	f     *factory
	paths []string

	as       string
	maps     []string // "Column=field"
	orders   []string // of dates: an order, or "Column=order"
	encoding string
	sheet    string

	level, source string
	tags          []string
	duplicates    string
	count         bool

	rejects     string // file
	force       bool
	dryRun, yes bool
	output      format
}

func newImportCmd(f *factory) *cobra.Command {
	opts := &importOptions{f: f}
	cmd := f.command("import FILE…", i18n.HelpImport, `
		funnel import contacts.vcf --dry-run
		funnel import contacts.csv --tag fair --source event --yes
		funnel import contacts.csv --map "Nickname=none" --on-duplicate fill --rejects rejects.csv --yes`)
	cmd.Long = f.say.Say(i18n.HelpImportLong)
	cmd.Args = argsBetween(1, -1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.paths = args
		return importRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&opts.as, "as", "", f.say.Say(i18n.FlagImportAs))
	flags.StringArrayVar(&opts.maps, "map", nil, f.say.Say(i18n.FlagImportMap))
	flags.StringVar(&opts.level, "level", "", f.say.Say(i18n.FlagImportLevel))
	flags.StringVar(&opts.source, "source", "", f.say.Say(i18n.FlagImportSource))
	flags.StringArrayVar(&opts.tags, "tag", nil, f.say.Say(i18n.FlagImportTag))
	flags.StringVar(&opts.duplicates, "on-duplicate", duplicateWords()[0], f.say.Say(i18n.FlagImportDuplicate))
	flags.BoolVar(&opts.count, "count", false, f.say.Say(i18n.FlagImportCount))
	flags.StringArrayVar(&opts.orders, "date-order", nil, f.say.Say(i18n.FlagImportOrder))
	flags.StringVar(&opts.encoding, "encoding", "", f.say.Say(i18n.FlagImportEncoding))
	flags.StringVar(&opts.sheet, "sheet", "", f.say.Say(i18n.FlagImportSheet))
	flags.StringVar(&opts.rejects, "rejects", "", f.say.Say(i18n.FlagImportKeep))
	flags.BoolVar(&opts.force, "force", false, f.say.Say(i18n.FlagForce))
	flags.BoolVarP(&opts.dryRun, "dry-run", "n", false, f.say.Say(i18n.FlagImportDryRun))
	flags.BoolVarP(&opts.yes, "yes", "y", false, f.say.Say(i18n.FlagYes))
	f.outputFlag(cmd, &opts.output)
	completeWith(cmd, "as", formatWords()...)
	completeWith(cmd, "on-duplicate", duplicateWords()...)
	completeWith(cmd, "encoding", "UTF-8", "Windows-1252", "Windows-1258", "GB18030", "Big5")
	completeFrom(cmd, "level", f.completeLevel)
	completeFrom(cmd, "source", f.completeChannel)
	return cmd
}

// sparing is how much more than is in use may be taken before it is tidied up, in percent: people of a large file are held in memory while
// they are compared, and an old machine has little.
const sparing = 40

// importMakers lists the subcommands of import. The name of one wins over that of a file.
func importMakers() []commandMaker {
	return []commandMaker{
		{"tallies", "", newImportTalliesCmd, nil},
		{"all", "", newImportAllCmd, nil},
	}
}

// formatWords are the formats of files of people.
func formatWords() []string { return []string{"csv", "vcard", "xlsx"} }

// duplicateWords are what can be done about people who are in the book already, what is done by itself first.
func duplicateWords() []string { return []string{"skip", "fill", "update", "add"} }

// onDuplicate reads what is to be done about people who are in the book already.
func (opts *importOptions) onDuplicate() (book.OnDuplicate, error) {
	if !slices.Contains(duplicateWords(), opts.duplicates) {
		return "", misuse(i18n.FlagValueBad, quote(opts.duplicates), "--on-duplicate")
	}
	return book.OnDuplicate(opts.duplicates), nil
}

func importRun(ctx context.Context, opts *importOptions) error {
	f := opts.f
	ctx, stop := interruptible(ctx)
	defer stop()
	defer debug.SetGCPercent(debug.SetGCPercent(sparing))
	if opts.as != "" && !slices.Contains(formatWords(), opts.as) {
		return misuse(i18n.FlagValueBad, quote(opts.as), "--as")
	}
	if !opts.yes && !opts.dryRun && !f.asks(opts.output) {
		return misuse(i18n.ImportNeedsYes)
	}
	return f.inLedger(ctx, func(l *ledger) error { return opts.take(ctx, l) })
}

// take takes in the people of the files.
func (opts *importOptions) take(ctx context.Context, l *ledger) error {
	in, err := opts.begin(ctx, l)
	if err != nil {
		return err
	}
	defer in.close()
	if err := in.preview(ctx, l.book); err != nil {
		return err
	}
	if opts.dryRun {
		return in.show()
	}
	if !opts.yes {
		if yes, err := in.confirm(ctx); err != nil || !yes {
			return err
		}
	}
	if err := in.write(ctx, l); err != nil {
		return err
	}
	if err := in.answer(); err != nil {
		return i18n.Failed(i18n.AnswerNotWritten, err.Error()).Because(err)
	}
	return nil
}
