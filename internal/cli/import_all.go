package cli

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/jsonl"
)

func newImportAllCmd(f *factory) *cobra.Command {
	cmd := f.command("all FILE", i18n.HelpImportAll, "funnel import all book.jsonl --db new.db")
	cmd.Long = f.say.Say(i18n.HelpImportAllLong)
	cmd.Args = exactArgs(1)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return importAllRun(cmd.Context(), f, args[0], *output)
	}
	return cmd
}

// importAllRun fills a new book, which is made where there is none, with all that a file holds of another.
func importAllRun(ctx context.Context, f *factory, path string, output format) error {
	ctx, stop := interruptible(ctx)
	defer stop()
	return f.inLedger(ctx, func(l *ledger) error {
		file := f.io.In
		if path != stdout {
			opened, err := f.openImport(ctx, path)
			if err != nil {
				return err
			}
			defer opened.close()
			file = io.NewSectionReader(opened, 0, opened.size)
		}
		if l.book != nil {
			if err := l.book.CheckEmpty(ctx); err != nil {
				return err
			}
		}
		records := 0
		err := l.changeMany(ctx, func(b *book.Book) (err error) {
			if again, ok := file.(*io.SectionReader); ok { // when somebody else made the book meanwhile
				if _, err := again.Seek(0, io.SeekStart); err != nil {
					return err
				}
			}
			records, err = f.fillBook(ctx, b, file)
			return err
		})
		if err != nil {
			return err
		}
		o, err := f.outline(ctx, l.book)
		if err != nil {
			return err
		}
		sentence := f.say.Say(i18n.ImportedAll, records, clean(l.book.Path()))
		return f.writeFacts(output, sentence, fact{"book", l.book.Path()}, fact{"records", records}, fact{"levels", len(o.Levels)})
	})
}

// fillBook passes the records of a file on to a book, and returns how many they are.
func (f *factory) fillBook(ctx context.Context, b *book.Book, file io.Reader) (records int, err error) {
	progress := f.progressLine(i18n.RowsProgress)
	defer progress.done()
	_, err = b.ImportAll(ctx, func(into book.Filling) error {
		return jsonl.Read(ctx, file, transfer.Limits{}, func(h jsonl.Header) error { return into.Begin(h.Last) }, func(r funnel.Record) error {
			records++
			progress.rows(records)
			return into.Put(r)
		})
	})
	return records, err
}
