package tallies

import (
	"context"
	"errors"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

// Row is a row of a table of counts.
type Row struct {
	Line    int // of the file, or number in the sheet; counted from 1
	Day     funnel.Day
	Counts  []Counted // none where nothing was answered
	Note    string
	Cost    *int64      // minor units; nil when not said
	Minutes *int64      // nil when not said
	Refused *i18n.Error // why the row cannot be read; it has Line and Raw only then
	Raw     string      // as it stands in the file
}

// Counted says that so many people arrived at a level through a channel, "" where none is named. A negative count corrects.
type Counted struct {
	Level, Channel string
	Count          int64
}

// Read gives the rows in their order. A cell without a number is no answer, and a row without any has no counts. A row with a cell that
// cannot be read is refused whole. The error is that of each or of the context, or an *i18n.Error that says why the rest cannot be read.
func (s *Sheet) Read(ctx context.Context, each func(Row) error) error {
	return s.rows(ctx, func(r sheet.Row) error {
		row := Row{Line: r.Line}
		err := r.Refused
		if err == nil {
			err = s.fill(&row, r.Cells)
		}
		if err != nil {
			row = Row{Line: r.Line, Refused: err}
		}
		row.Raw = r.Raw()
		return each(row)
	})
}

// answers are the cells of a row that say whom its counts count, and when.
type answers struct {
	dated          bool
	level, channel string
	counts         []Counted
	columns        []Column // of the counts
}

// fill reads the cells of a row.
func (s *Sheet) fill(row *Row, cells []sheet.Cell) *i18n.Error {
	if len(cells) > len(s.Columns) && !s.Grid.Workbook {
		return i18n.Failed(i18n.SheetRowCells, len(cells), len(s.Columns))
	}
	var a answers
	for i, c := range cells[:min(len(cells), len(s.Columns))] {
		text := filled(c)
		if text == "" {
			continue
		}
		if err := s.take(row, &a, s.Columns[i], c, text); err != nil {
			return s.inColumn(s.Columns[i], err)
		}
	}
	return s.complete(row, a)
}

// take reads a cell.
func (s *Sheet) take(row *Row, a *answers, column Column, c sheet.Cell, text string) (err error) {
	words := s.options.Words
	switch column.Role {
	case Day:
		if row.Day, a.dated = s.days.Day(c); !a.dated {
			return i18n.Failed(i18n.TalliesDayBad, transfer.Shown(text), (s.options.Today + 1).String())
		}
	case Level:
		var l funnel.Level
		l, err = words.Level(text)
		a.level = l.Key
	case Channel:
		var l funnel.Channel
		l, err = words.Channel(text)
		a.channel = l.Key
	case Count:
		var n int64
		n, err = count(text, words.Lang)
		a.counts = append(a.counts, Counted{column.Level, column.Channel, n})
		a.columns = append(a.columns, column)
	case Note:
		row.Note, _ = transfer.Lines(c.Text)
		if n := len(row.Note); n > funnel.MaxNote {
			return i18n.Failed(i18n.NoteTooLong, n, funnel.MaxNote)
		}
	case Cost:
		var cost int64
		cost, err = grammar.Money(text, s.options.Currency, words.Lang)
		row.Cost = &cost
	case Minutes:
		var minutes int64
		minutes, err = grammar.Minutes(text)
		row.Minutes = &minutes
	}
	return err
}

// complete gives the counts of a row what its other columns say of them, and drops those that are sums of others.
func (s *Sheet) complete(row *Row, a answers) *i18n.Error {
	told := map[string]bool{} // levels whose channels are told one by one
	for _, c := range a.counts {
		if c.Channel != "" {
			told[s.level(c.Level, a.level)] = true
		}
	}
	for i, c := range a.counts {
		if a.columns[i].Sum && told[c.Level] {
			continue
		}
		if c.Channel == "" {
			c.Channel = a.channel
		}
		if c.Level == "" && a.level == "" && c.Channel == "" {
			return i18n.Failed(i18n.TalliesNoKey)
		}
		c.Level = s.level(c.Level, a.level)
		row.Counts = append(row.Counts, c)
	}
	switch {
	case len(row.Counts) > 0 && !a.dated:
		return i18n.Failed(i18n.TalliesDayMissing)
	case len(row.Counts) == 0 && (row.Cost != nil || row.Minutes != nil):
		return i18n.Failed(i18n.TalliesCostAlone)
	}
	return nil
}

// level is the level of a count: its own, that of its row, or the first one.
func (s *Sheet) level(own, ofRow string) string {
	switch {
	case own != "":
		return own
	case ofRow != "":
		return ofRow
	}
	return s.first
}

// filled is the text of a cell, "" where a dash or nothing stands.
func filled(c sheet.Cell) string {
	text := strings.TrimSpace(c.Text)
	if strings.Trim(text, "-–—−_/") == "" {
		return ""
	}
	return text
}

// count reads a count, which is whole: so a sign before three digits groups them, that of the other languages too, and .0 says nothing.
func count(text string, lang i18n.Lang) (int64, error) {
	whole := text
	for _, end := range []string{".00", ".0"} {
		if before, ok := strings.CutSuffix(text, end); ok {
			whole = before
			break
		}
	}
	n, err := grammar.Count(whole, lang)
	if err == nil {
		return n, nil
	}
	for _, other := range []i18n.Lang{i18n.En, i18n.Vi} {
		if n, err := grammar.Count(text, other); other != lang && err == nil {
			return n, nil
		}
	}
	return 0, err
}

// inColumn tells in which column something cannot be read.
func (s *Sheet) inColumn(c Column, err error) *i18n.Error {
	var said *i18n.Error
	if !errors.As(err, &said) {
		return i18n.Failed(i18n.TransferReadFailed, err.Error()).Because(err)
	}
	switch {
	case s.Turned && c.Role == Day:
		return said // the header is that of no row
	case s.Turned:
		return i18n.Failed(i18n.TalliesInRow, transfer.Shown(c.Name()), said)
	}
	return i18n.Failed(i18n.TalliesInColumn, transfer.Shown(c.Name()), said)
}

// sums tells which columns of a level count again those whom the columns of its channels count: in every row where both stand, the one is the
// sum of the others, and not always of nobody.
type sums struct {
	*Sheet
	same, other map[int]bool // by column of a level
}

func (s *Sheet) newSums() *sums {
	return &sums{s, map[int]bool{}, map[int]bool{}}
}

func (s *sums) look(r sheet.Row) {
	through := map[string]int64{}
	own := map[int]int64{}
	for i, c := range r.Cells[:min(len(r.Cells), len(s.Columns))] {
		column := s.Columns[i]
		if column.Role != Count || column.bare() {
			continue
		}
		n, err := count(filled(c), s.options.Words.Lang)
		switch {
		case err != nil:
		case column.Channel != "":
			through[s.level(column.Level, "")] += n
		default:
			own[i] = n
		}
	}
	for i, n := range own {
		sum, told := through[s.Columns[i].Level]
		switch {
		case !told:
		case n != sum:
			s.other[i] = true
		case n > 0:
			s.same[i] = true
		}
	}
}

// settle marks the columns. Where levels or channels stand in the rows, no column is a sum.
func (s *sums) settle() {
	if s.at(Level) >= 0 || s.at(Channel) >= 0 {
		return
	}
	for i := range s.same {
		s.Columns[i].Sum = !s.other[i]
	}
}
