package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type backupOptions struct {
	f          *factory
	place      string
	daily      bool
	encrypt    bool
	recipients []string
	passphrase string // file
	output     format
}

func newBackupCmd(f *factory) *cobra.Command {
	opts := &backupOptions{f: f}
	cmd := f.command("backup [PLACE]", i18n.HelpBackup, `
		funnel backup
		funnel backup ~/Documents
		funnel backup book-before-tet.db
		funnel backup --daily
		funnel backup ~/Documents --encrypt --passphrase-file passphrase.txt`)
	cmd.Long = f.say.Say(i18n.HelpBackupLong)
	cmd.Args = argsBetween(0, 1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.place = args[0]
		}
		return backupRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.BoolVar(&opts.daily, "daily", false, f.say.Say(i18n.FlagDaily))
	flags.BoolVar(&opts.encrypt, "encrypt", false, f.say.Say(i18n.FlagEncrypt))
	flags.StringArrayVar(&opts.recipients, "recipient", nil, f.say.Say(i18n.FlagRecipient))
	flags.StringVar(&opts.passphrase, "passphrase-file", "", f.say.Say(i18n.FlagPassphraseFile))
	f.outputFlag(cmd, &opts.output)
	cmd.AddCommand(newBackupListCmd(f))
	return cmd
}

func backupRun(ctx context.Context, opts *backupOptions) error {
	f := opts.f
	ctx, stop := interruptible(ctx)
	defer stop()
	sealed := opts.encrypt || len(opts.recipients) > 0 || opts.passphrase != ""
	if opts.daily {
		if sealed || opts.place != "" {
			return misuse(i18n.DailyTakesNothing)
		}
		return opts.backUpDaily(ctx)
	}
	return f.with(ctx, book.ReadOnly, func(b *book.Book, _ book.Outline) error {
		if !sealed {
			done := f.waiting(i18n.BackingUp, patience)
			written, err := b.Backup(ctx, opts.place)
			done()
			if err != nil {
				return err
			}
			return f.writeFacts(opts.output, f.say.Say(i18n.BackedUp, clean(written)), fact{"backup", written}, fact{"encrypted", false})
		}
		key, err := f.lockingKey(ctx, opts)
		if err != nil {
			return err
		}
		done := f.waiting(i18n.BackingUp, patience)
		written, err := b.BackupSealed(ctx, opts.place, key)
		done()
		if err != nil {
			return err
		}
		return f.writeFacts(opts.output, f.say.Say(i18n.BackedUpSealed, clean(written)), fact{"backup", written}, fact{"encrypted", true})
	})
}

// backUpDaily makes the backup of the day. What goes wrong is remembered too: the process may have nobody to tell it to.
func (opts *backupOptions) backUpDaily(ctx context.Context) error {
	f := opts.f
	path, _ := f.bookPath()
	made, err := book.DailyBackup(ctx, path, f.moment)
	if err != nil {
		f.rememberFailure(path, f.now, f.reason(err))
		return err
	}
	sentence := f.say.Say(i18n.DailyDone)
	if made != "" {
		sentence = f.say.Say(i18n.DailyMade, clean(made))
	}
	return f.writeFacts(opts.output, sentence, fact{"backup", nullable(made)}, fact{"encrypted", false})
}
