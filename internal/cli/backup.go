package cli

import (
	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func newBackupCmd(f *factory) *cobra.Command {
	cmd := f.command("backup [PLACE]", i18n.HelpBackup, `
		funnel backup
		funnel backup ~/Documents
		funnel backup book-before-tet.db`)
	cmd.Long = f.say.Say(i18n.HelpBackupLong)
	cmd.Args = argsBetween(0, 1)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		place := ""
		if len(args) > 0 {
			place = args[0]
		}
		ctx, stop := interruptible(cmd.Context())
		defer stop()
		return f.with(ctx, book.ReadOnly, func(b *book.Book, _ book.Outline) error {
			written, err := b.Backup(ctx, place)
			if err != nil {
				return err
			}
			return f.writeFacts(*output, f.say.Say(i18n.BackedUp, clean(written)), fact{"backup", written})
		})
	}
	return cmd
}

func newRestoreCmd(f *factory) *cobra.Command {
	cmd := f.command("restore FILE", i18n.HelpRestore, "funnel restore book-before-tet.db")
	cmd.Long = f.say.Say(i18n.HelpRestoreLong)
	cmd.Args = exactArgs(1)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx, stop := interruptible(cmd.Context())
		defer stop()
		path, _ := f.bookPath()
		kept, err := book.Restore(ctx, path, args[0], f.moment)
		if err != nil {
			return err
		}
		sentence := f.say.Say(i18n.Restored, clean(args[0]))
		if kept != "" {
			sentence += "\n" + f.say.Say(i18n.KeptAside, clean(kept))
		}
		return f.writeFacts(*output, sentence, fact{"restored", args[0]}, fact{"kept", nullable(kept)})
	}
	return cmd
}
