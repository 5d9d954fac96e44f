package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

type undoOptions struct {
	f      *factory
	change int64 // 0 for the newest
	output format
}

// undoneJSON is the answer of undo and redo in JSON.
type undoneJSON struct {
	Undone    *int64 `json:"undone,omitempty"`
	Redone    *int64 `json:"redone,omitempty"`
	Released  int    `json:"released"`
	Forgotten int    `json:"forgotten"`
}

func newUndoCmd(f *factory, runF func(context.Context, *undoOptions) error) *cobra.Command {
	opts := &undoOptions{f: f}
	cmd := f.command("undo [ID]", i18n.HelpUndo, `
		funnel undo
		funnel undo 12`)
	cmd.Long = f.say.Say(i18n.HelpUndoLong)
	cmd.Args = argsBetween(0, 1)
	cmd.RunE = func(cmd *cobra.Command, args []string) (err error) {
		if len(args) > 0 {
			if opts.change, err = grammar.Number(args[0]); err != nil {
				return err
			}
		}
		if runF != nil {
			return runF(cmd.Context(), opts)
		}
		return undoRun(cmd.Context(), opts)
	}
	f.outputFlag(cmd, &opts.output)
	return cmd
}

func undoRun(ctx context.Context, opts *undoOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		progress := f.progressLine(i18n.RowsProgress)
		b.ReportProgress(progress.rows)
		done, err := b.Undo(ctx, opts.change)
		progress.done()
		if err != nil {
			return err
		}
		answer := undoneJSON{Undone: &done.Change, Released: done.Released, Forgotten: done.Forgotten}
		return f.tellInversion(ctx, b, o, opts.output, i18n.Undone, done, answer)
	})
}

func newRedoCmd(f *factory) *cobra.Command {
	opts := &undoOptions{f: f}
	cmd := f.command("redo", i18n.HelpRedo, "funnel redo")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return redoRun(cmd.Context(), opts) }
	f.outputFlag(cmd, &opts.output)
	return cmd
}

func redoRun(ctx context.Context, opts *undoOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
		progress := f.progressLine(i18n.RowsProgress)
		b.ReportProgress(progress.rows)
		done, err := b.Redo(ctx)
		progress.done()
		if err != nil {
			return err
		}
		answer := undoneJSON{Redone: &done.Change, Released: done.Released, Forgotten: done.Forgotten}
		return f.tellInversion(ctx, b, o, opts.output, i18n.Redone, done, answer)
	})
}

// tellInversion says which change was taken back or put back, in the words of the history, and what that met with.
func (f *factory) tellInversion(ctx context.Context, b *book.Book, o book.Outline, output format, s i18n.Sentence,
	done book.Inversion, answer undoneJSON,
) error {
	switch output {
	case formatJSON:
		return f.writeJSON(answer)
	case formatCSV:
		name := "undone"
		if answer.Undone == nil {
			name = "redone"
		}
		return f.writeCSV([]string{name, "released", "forgotten"}, [][]any{{done.Change, done.Released, done.Forgotten}})
	}
	c, err := b.Change(ctx, done.Change)
	if err != nil {
		return err
	}
	if err := f.writeLines(f.say.Say(s, id(done.Change), f.changeWords(c, o)), nil); err != nil {
		return err
	}
	f.tellReleased(done.Released)
	if done.Forgotten > 0 {
		f.notice(i18n.UndoLeftOut)
	}
	return nil
}

// tellReleased says that people with cards count by themselves now, for the tally from which they were drawn is gone.
func (f *factory) tellReleased(people int) {
	if people > 0 {
		f.notice(i18n.Released, people)
	}
}
