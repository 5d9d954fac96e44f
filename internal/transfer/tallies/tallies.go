// Package tallies reads tables of counts: days and how many people arrived at which level on each, as people keep them in spreadsheets.
//
// A wide table has a column of days and a column for each level, channel or LEVEL/CHANNEL; a long one has a column of counts beside those of
// day, level and channel. Both may be mixed: a column of channels beside columns of levels means the people of the row who came through that
// channel. Notes, costs and minutes stand in columns of their own, for the row. Headers are read as the keys of entries are. A wide table may
// also lie, with days across and a row for each level or channel: it is turned.
//
// A table is read twice, as package sheet reads tables of people: Open learns what only the whole table can tell, Sheet.Read gives the rows.
package tallies

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

// Options say how a table is read.
type Options struct {
	transfer.Options
	Sheet    string             // of a workbook, by its name; "" is the first that is not hidden
	Words    grammar.Vocabulary // what headers and cells name, and how numbers are written
	Currency funnel.Currency
	Today    funnel.Day  // no count is of a day after the next one
	Order    sheet.Order // of days that do not tell it as a whole column; NoOrder leaves them undecided
	Map      []string    // what columns hold: "Column=role", or "Column=KEY" for a count
}

// Sheet is a table of counts that was looked through once.
type Sheet struct {
	Grid    *sheet.Grid
	Header  int // the line of the header, counted from 1
	Columns []Column
	// Turned tells that days stand in columns of the file and each row is a level or a channel. Columns are the rows then, and the lines of
	// rows are the numbers of columns.
	Turned bool
	// Undecided tells that days may begin with the day or with the month, and nothing says which.
	Undecided bool

	options Options
	header  sheet.Row
	days    *sheet.Days
	first   string // the first visible level, whose people a channel alone brings
}

// headerRows is how many rows the header is looked for in: titles may stand above it.
const headerRows = 20

// Open looks through a table of size bytes, which must not change while it is used. The error is an *i18n.Error, or that of the context: the
// file is none of sheet.Open, has no column of days or none of counts, or Options.Map is wrong.
func Open(ctx context.Context, r io.ReaderAt, size int64, o Options) (*Sheet, error) {
	s := &Sheet{options: o}
	if levels := funnel.Visible(o.Words.Levels); len(levels) > 0 {
		s.first = levels[0].Key
	}
	var err error
	if s.Grid, err = sheet.OpenGrid(ctx, r, size, sheet.Options{Options: o.Options, Sheet: o.Sheet, Today: o.Today}); err != nil {
		return nil, err
	}
	if s.days, err = sheet.NewDays(o.Today); err != nil {
		return nil, err
	}
	if err = s.upright(ctx); err != nil {
		lying, failed := s.turned(ctx)
		if failed != nil || lying == nil {
			return nil, cmp.Or(failed, err)
		}
		s, err = lying, lying.settle(ctx)
	}
	if err == nil {
		err = s.look(ctx)
	}
	return s, err
}

// upright reads the header of a table that has days in a column.
func (s *Sheet) upright(ctx context.Context) error {
	err := s.head(ctx)
	if err == nil {
		err = s.settle(ctx)
	}
	return err
}

// settle settles what the columns hold.
func (s *Sheet) settle(ctx context.Context) error {
	for _, spec := range s.options.Map {
		if err := s.assign(spec); err != nil {
			return err
		}
	}
	if err := s.findDays(ctx); err != nil {
		return err
	}
	if s.at(Level) < 0 {
		s.fillLevels()
	}
	return s.check()
}

// head finds the header among the first rows: the one with the most columns that are known, one of a count or of days at least.
func (s *Sheet) head(ctx context.Context) error {
	most, seen := 0, 0
	err := s.Grid.Rows(ctx, func(r sheet.Row) error {
		if seen++; seen > headerRows {
			return errEnough
		}
		if columns, known := s.columns(r); r.Refused == nil && known > most {
			most, s.Columns, s.Header, s.header = known, columns, r.Line, r
			s.header.Cells = slices.Clone(r.Cells)
		}
		return nil
	})
	if err := unlessEnough(err); err != nil {
		return err
	}
	switch {
	case seen == 0:
		return i18n.Failed(i18n.SheetEmpty)
	case most == 0:
		return i18n.Failed(i18n.TalliesNoHeader)
	}
	return nil
}

// columns reads a row as a header and counts the columns that are known.
func (s *Sheet) columns(r sheet.Row) (columns []Column, known int) {
	taken := map[Role]bool{}
	for i, c := range r.Cells {
		title, _ := transfer.Line(c.Text)
		column := s.column(title)
		column.Index, column.Title = i, title
		if column.Role.single() && taken[column.Role] {
			column = Column{Index: i, Title: title}
		}
		taken[column.Role] = true
		if column.Role != Unknown && column.Role != Left {
			known++
		}
		columns = append(columns, column)
	}
	return columns, known
}

// findDays takes for the column of days the first unknown one whose cells are days, where no header names one.
func (s *Sheet) findDays(ctx context.Context) error {
	if s.at(Day) >= 0 {
		return nil
	}
	const sample = 200
	seen := 0
	filled, days := map[int]int{}, map[int]int{}
	err := s.rows(ctx, func(r sheet.Row) error {
		if seen++; seen > sample {
			return errEnough
		}
		for i, c := range r.Cells {
			if strings.TrimSpace(c.Text) == "" {
				continue
			}
			if filled[i]++; s.days.Like(c) {
				days[i]++
			}
		}
		return nil
	})
	if err := unlessEnough(err); err != nil {
		return err
	}
	for i := range s.Columns {
		if s.Columns[i].Role == Unknown && days[i] > 0 && days[i]*10 >= filled[i]*6 {
			s.Columns[i].Role = Day
			return nil
		}
	}
	return nil
}

// fillLevels makes a channel alone one of the first visible level, as in an entry, where no level stands in the rows.
func (s *Sheet) fillLevels() {
	for i := range s.Columns {
		if c := &s.Columns[i]; c.Role == Count && c.Channel != "" && c.Level == "" {
			c.Level = s.first
		}
	}
}

// check returns an error when there is nothing to count, or no day to count it on.
func (s *Sheet) check() error {
	titles := make([]string, 0, len(s.Columns))
	for _, c := range s.Columns {
		titles = append(titles, c.Name())
	}
	shown := transfer.Shown(strings.Join(titles, ", "))
	count := s.at(Count)
	switch {
	case s.at(Day) < 0:
		return i18n.Failed(i18n.TalliesNoDay, shown)
	case count < 0, s.Columns[count].bare() && s.at(Level) < 0 && s.at(Channel) < 0:
		return i18n.Failed(i18n.TalliesNoCounts, shown)
	}
	return nil
}

// look goes through all rows, for the order of the days and for columns that are sums of others.
func (s *Sheet) look(ctx context.Context) error {
	day := s.at(Day)
	sums := s.newSums()
	err := s.rows(ctx, func(r sheet.Row) error {
		if day < len(r.Cells) && s.days.Maybe(r.Cells[day]) {
			s.days.Look(r.Cells[day], r.Line)
			sums.look(r)
		}
		return nil
	})
	if err != nil {
		return err
	}
	sums.settle()
	s.Settle(s.options.Order)
	return nil
}

// Settle says in which order days stand that do not tell it themselves.
func (s *Sheet) Settle(o sheet.Order) {
	s.days.Settle(o)
	s.Undecided = s.days.Order() == sheet.NoOrder && s.days.Undecided()
}

// DayColumn is the column of the days.
func (s *Sheet) DayColumn() Column { return s.Columns[s.at(Day)] }

// rows gives the rows below the header that are not the header again.
func (s *Sheet) rows(ctx context.Context, each func(sheet.Row) error) error {
	return s.Grid.Rows(ctx, func(r sheet.Row) error {
		if r.Line <= s.Header || s.repeatsHeader(r) {
			return nil
		}
		return each(r)
	})
}

// repeatsHeader reports whether a row is the header again, as it stands on each page of a printed list.
func (s *Sheet) repeatsHeader(r sheet.Row) bool {
	return r.Refused == nil && slices.EqualFunc(r.Cells, s.header.Cells, func(a, b sheet.Cell) bool { return a.Text == b.Text })
}

// Rejects begins to write rows of the table that are left out. It is to be closed.
func (s *Sheet) Rejects(w io.Writer) (*sheet.Rejects, error) { return s.Grid.Rejects(w, s.header) }

// at is the place of the first column of a role, -1 when there is none.
func (s *Sheet) at(r Role) int {
	return slices.IndexFunc(s.Columns, func(c Column) bool { return c.Role == r })
}
