package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/seal"
)

type restoreOptions struct {
	f          *factory
	file       string
	passphrase string // file
	identities []string
	output     format
}

func newRestoreCmd(f *factory) *cobra.Command {
	opts := &restoreOptions{f: f}
	cmd := f.command("restore FILE", i18n.HelpRestore, `
		funnel restore book-before-tet.db
		funnel restore book.db.age --passphrase-file passphrase.txt`)
	cmd.Long = f.say.Say(i18n.HelpRestoreLong)
	cmd.Args = exactArgs(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.file = args[0]
		return restoreRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.passphrase, "passphrase-file", "", f.say.Say(i18n.FlagPassphraseFile))
	flags.StringArrayVar(&opts.identities, "identity", nil, f.say.Say(i18n.FlagIdentity))
	f.outputFlag(cmd, &opts.output)
	return cmd
}

func restoreRun(ctx context.Context, opts *restoreOptions) error {
	f := opts.f
	ctx, stop := interruptible(ctx)
	defer stop()
	kept, err := opts.restore(ctx)
	if err != nil {
		return err
	}
	answer := f.say.Say(i18n.Restored, clean(opts.file))
	switch {
	case kept == "":
	case book.IsDamagedCopy(kept):
		salvage := "funnel --db " + shellWord(kept) + " doctor --salvage salvaged.db"
		answer += "\n" + f.say.Say(i18n.DamagedKept, clean(kept)) + "\n  " + clean(salvage)
	default:
		answer += "\n" + f.say.Say(i18n.BringsBack) + "\n  " + clean(f.onThisBook("restore "+shellWord(kept)))
	}
	return f.writeFacts(opts.output, answer, fact{"restored", opts.file}, fact{"kept", nullable(kept)})
}

func (opts *restoreOptions) restore(ctx context.Context) (kept string, err error) {
	f := opts.f
	path, _ := f.bookPath()
	kind := seal.Of(opts.file)
	if kind == seal.Open {
		return book.Restore(ctx, path, opts.file, f.moment)
	}
	key, err := f.openingKey(ctx, opts, kind)
	if err != nil {
		return "", err
	}
	return book.RestoreSealed(ctx, path, opts.file, key, f.moment)
}

// onThisBook is the command line that does something to the book at hand, as it is typed.
func (f *factory) onThisBook(command string) string {
	if f.db != "" {
		return "funnel --db " + shellWord(f.db) + " " + command
	}
	return "funnel " + command
}
