package sheet

import (
	"context"
	"errors"
	"io"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Grid is a table of anything but people, whose header and rows the caller reads.
type Grid struct {
	// Workbook, Encoding, Sheet and Guessed are as those of Table.
	Workbook        bool
	Encoding, Sheet string
	Guessed         bool

	table *Table
	made  []Row // where the rows are not those of the file
}

// Row is a row of a grid that is not blank. Its cells are valid until the next row.
type Row struct {
	Line    int // of the file, or number in the sheet; counted from 1
	Cells   []Cell
	Refused *i18n.Error // why it cannot be read; nil when it can
	raw     string
}

// Cell is a cell of a grid.
type Cell struct {
	Text string // a day of a workbook in the ISO form; without what spreadsheets put around a text to keep it as it is
	cell cell
}

// OpenGrid tells what kind of file a table of size bytes is, which must not change while it is used, and looks at none of its rows. Of the
// options, those about people say nothing here. The errors are those of Open.
func OpenGrid(ctx context.Context, r io.ReaderAt, size int64, o Options) (*Grid, error) {
	t, err := begin(ctx, r, size, o)
	if err != nil {
		return nil, err
	}
	return &Grid{Workbook: t.Workbook, Encoding: t.Encoding, Sheet: t.Sheet, Guessed: t.Guessed, table: t}, nil
}

// Rows gives the rows from the first one on, as often as it is called. The error is that of each or of the context, or an *i18n.Error: there
// are more rows than the limits allow, or the file cannot be read to its end.
func (g *Grid) Rows(ctx context.Context, each func(Row) error) error {
	for _, r := range g.made {
		if err := each(r); err != nil {
			return err
		}
	}
	if g.made != nil {
		return ctx.Err()
	}
	rows, done, err := g.table.rows(ctx)
	if err != nil {
		return err
	}
	defer done()
	var r row
	var out Row
	for n := 0; ; n++ {
		if n&0xff == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := rows.next(&r); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return readFailed(err)
		}
		if n > g.table.limits.Records {
			return i18n.Failed(i18n.TransferTooMany, g.table.limits.Records)
		}
		out = Row{Line: r.line, Cells: out.Cells[:0], Refused: r.refused, raw: r.raw}
		for _, c := range r.cells {
			text := unwrapped(c.text)
			out.Cells = append(out.Cells, Cell{text, cell{text, c.kind}})
		}
		if g.Workbook {
			out.raw = csvLine(r.cells)
		}
		if err := each(out); err != nil {
			return err
		}
	}
}

// Made returns a grid of rows that were made of those of this one, as if they stood in a workbook: what is left out is written as CSV.
func (g *Grid) Made(rows []Row) *Grid {
	table := *g.table
	table.Workbook, table.skip = true, 0
	for i := range rows {
		cells := make([]cell, len(rows[i].Cells))
		for j, c := range rows[i].Cells {
			cells[j] = cell{text: c.Text}
		}
		rows[i].raw = csvLine(cells)
	}
	return &Grid{Workbook: true, Encoding: g.Encoding, Sheet: g.Sheet, Guessed: g.Guessed, table: &table, made: rows}
}

// Raw is the row as it stands in the file, as transfer.Record has it.
func (r Row) Raw() string { return r.raw + "\n" }

// Rejects begins to write rows of the grid, of which header is the first. It is to be closed.
func (g *Grid) Rejects(w io.Writer, header Row) (*Rejects, error) {
	g.table.Header, g.table.headRaw = header.Line, header.raw
	return g.table.Rejects(w)
}

// Days reads a column of days that have been, up to the day after today. In what order numbers stand is decided by the column as a whole.
type Days struct {
	Dates
	today funnel.Day
	by    birthdays
	order Order
}

// NewDays returns a reader of a column at which no cell was looked yet.
func NewDays(today funnel.Day) (*Days, error) {
	by, err := newBirthdays(today + 1)
	return &Days{today: today, by: by}, err
}

// Look takes a cell of the column into account.
func (d *Days) Look(c Cell, line int) {
	d.add(c.cell, line, d.by)
	d.order = d.Dates.order()
}

// Like reports whether a cell looks like a day: a date of numbers with its year, or one that a workbook says to be a day.
func (d *Days) Like(c Cell) bool { return c.cell.kind == isDay || d.by.isDate(c.Text) }

// Maybe reports whether a cell is a day in some order.
func (d *Days) Maybe(c Cell) bool {
	_, found := d.by.read(c.Text, NoOrder)
	return found == dateRead || found == dateOpen
}

// Settle says in which order days stand that do not tell theirs themselves.
func (d *Days) Settle(o Order) {
	if d.order == NoOrder {
		d.order = o
	}
}

// Order is the order in which the column is read; NoOrder when it is not known and matters.
func (d *Days) Order() Order { return d.order }

// Day reads a cell. A date without its year is the latest such day. false when it is none, lies ahead, or its order is not known.
func (d *Days) Day(c Cell) (funnel.Day, bool) {
	b, found := d.by.read(c.Text, d.order)
	if found != dateRead || b.Month == 0 {
		return 0, false
	}
	if b.Year != 0 {
		return funnel.NewDay(b.Year, b.Month, b.Date)
	}
	const leapGap = 8 // years between two leap years across a century
	last, _, _ := (d.today + 1).Date()
	for year := last; year >= last-leapGap; year-- {
		if day, ok := funnel.NewDay(year, b.Month, b.Date); ok && day <= d.today+1 {
			return day, true
		}
	}
	return 0, false
}
