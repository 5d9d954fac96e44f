package cli

import (
	"fmt"

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
			_, err = fmt.Fprintln(f.io.Out, f.say.Say(i18n.BackedUp, clean(written)))
			return err
		})
	}
	return cmd
}

func newRestoreCmd(f *factory) *cobra.Command {
	cmd := f.command("restore FILE", i18n.HelpRestore, "funnel restore book-before-tet.db")
	cmd.Long = f.say.Say(i18n.HelpRestoreLong)
	cmd.Args = exactArgs(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx, stop := interruptible(cmd.Context())
		defer stop()
		path, _ := f.bookPath()
		kept, err := book.Restore(ctx, path, args[0], f.moment)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(f.io.Out, f.say.Say(i18n.Restored, clean(args[0]))); err != nil || kept == "" {
			return err
		}
		_, err = fmt.Fprintln(f.io.Out, f.say.Say(i18n.KeptAside, clean(kept)))
		return err
	}
	return cmd
}
