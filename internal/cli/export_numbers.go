package cli

import (
	"context"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer/xlsx"
)

// exportTallies writes the tallies of a period.
func exportTallies(ctx context.Context, e *exporting) error {
	return writeTable(ctx, e, e.tallyTable())
}

// tallyTable has the columns that an import of counts reads.
func (e *exporting) tallyTable() exportTable[funnel.Tally] {
	return exportTable[funnel.Tally]{
		name: i18n.SheetTallies,
		columns: []exportColumn{
			{key: "id", label: i18n.HeadID, width: 7},
			{key: "day", label: i18n.HeadDay, form: xlsx.Days, width: 12},
			{key: "level", label: i18n.HeadLevel, width: 14},
			{key: "channel", label: i18n.HeadChannel, width: 14},
			{key: "count", label: i18n.HeadCount, form: xlsx.Number, width: 10},
			{key: "note", label: i18n.LabelNote, width: 40},
			{key: "cost", label: i18n.TalliesColumnCost, form: xlsx.Number, width: 14},
			{key: "minutes", label: i18n.HeadMinutes, form: xlsx.Number, width: 10},
		},
		cells: func(t funnel.Tally) []any {
			return []any{id(t.ID), t.Day, t.Level, t.Channel, t.Count, t.Note, e.amount(t.Cost), t.Minutes}
		},
		item: func(t funnel.Tally) any { return e.f.entriesJSON([]funnel.Tally{t})[0] },
		read: func(ctx context.Context, begin func(int) error, tell func(funnel.Tally) error) error {
			return e.b.TalliesInTurn(ctx, e.period, begin, tell)
		},
	}
}

// exportDeals writes the deals of a period.
func exportDeals(ctx context.Context, e *exporting) error { return writeTable(ctx, e, e.dealTable()) }

func (e *exporting) dealTable() exportTable[book.DealLine] {
	return exportTable[book.DealLine]{
		name: i18n.SheetDeals,
		columns: []exportColumn{
			{key: "id", label: i18n.HeadID, width: 7},
			{key: "day", label: i18n.HeadDay, form: xlsx.Days, width: 12},
			{key: "lead", label: i18n.HeadLead, width: 7},
			{key: "name", label: i18n.LabelName, width: 24},
			{key: "product", label: i18n.LabelProduct, width: 24},
			{key: "amount", label: i18n.HeadAmount, form: xlsx.Number, width: 18},
			{key: "cost", label: i18n.TalliesColumnCost, form: xlsx.Number, width: 14},
			{key: "currency", label: i18n.SetupCurrency, width: 9},
			{key: "note", label: i18n.LabelNote, width: 40},
		},
		cells: func(d book.DealLine) []any {
			lead := ""
			if d.Lead != 0 {
				lead = id(d.Lead)
			}
			return []any{id(d.ID), d.Day, lead, d.Name, d.Product, e.amount(&d.Amount), e.amount(d.Cost), e.o.Currency.Code, d.Note}
		},
		item: func(d book.DealLine) any { return dealLineJSON{oneDealJSON(d.Deal), nullable(d.Name)} },
		read: func(ctx context.Context, begin func(int) error, tell func(book.DealLine) error) error {
			return e.b.DealsInTurn(ctx, e.period, begin, tell)
		},
	}
}
