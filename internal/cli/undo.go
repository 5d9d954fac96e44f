package cli

import (
	"context"
	"fmt"

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
	Undone *int64 `json:"undone,omitempty"`
	Redone *int64 `json:"redone,omitempty"`
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
		undone, err := b.Undo(ctx, opts.change)
		progress.done()
		if err != nil {
			return err
		}
		if opts.output == formatText {
			return f.tellInversion(ctx, b, o, i18n.Undone, undone)
		}
		return f.writeInversion(opts.output, undoneJSON{Undone: &undone}, "undone", undone)
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
		redone, err := b.Redo(ctx)
		progress.done()
		if err != nil {
			return err
		}
		if opts.output == formatText {
			return f.tellInversion(ctx, b, o, i18n.Redone, redone)
		}
		return f.writeInversion(opts.output, undoneJSON{Redone: &redone}, "redone", redone)
	})
}

// tellInversion says which change was taken back or put back, in the words of the history.
func (f *factory) tellInversion(ctx context.Context, b *book.Book, o book.Outline, s i18n.Sentence, change int64) error {
	c, err := b.Change(ctx, change)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(f.io.Out, f.say.Say(s, id(change), f.changeWords(c, o)))
	return err
}

func (f *factory) writeInversion(o format, answer undoneJSON, name string, change int64) error {
	if o == formatCSV {
		return f.writeCSV([]string{name}, [][]any{{change}})
	}
	return f.writeJSON(answer)
}
