package cli

import (
	"context"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/transfer/jsonl"
)

// exportAll writes the whole book: every record of it as a line of JSON, or a workbook of its tables for people to look at.
func exportAll(ctx context.Context, e *exporting) error {
	if e.format == exportXLSX {
		fields, err := e.b.Fields(ctx)
		if err != nil {
			return err
		}
		return writeBook(ctx, e, e.leadTable(fields).sheet(e), e.tallyTable().sheet(e), e.dealTable().sheet(e), e.dueTable().sheet(e))
	}
	begin, one, done := e.progress()
	defer done()
	var w *jsonl.Writer
	err := e.b.EveryRecord(ctx, func(whole book.Whole) (err error) {
		begin(whole.Records)
		w, err = jsonl.NewWriter(e.to, jsonl.Header{Last: whole.Last})
		return err
	}, func(r funnel.Record) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		one()
		return w.Write(r)
	})
	if err != nil {
		return err
	}
	return w.Close()
}
