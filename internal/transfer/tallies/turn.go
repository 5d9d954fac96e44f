package tallies

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

// maxAcross is the greatest number of rows of a table that lies: it has one for each level and channel.
const maxAcross = 1000

// turned is the table the other way round, where days stand in columns and each row is a level or a channel; nil where they do not. Its rows
// are the columns of the file, numbered so.
func (s *Sheet) turned(ctx context.Context) (*Sheet, error) {
	var rows []sheet.Row
	err := s.Grid.Rows(ctx, func(r sheet.Row) error {
		if len(rows) == maxAcross {
			rows = nil
			return errEnough
		}
		r.Cells = slices.Clone(r.Cells)
		rows = append(rows, r)
		return nil
	})
	if err := unlessEnough(err); err != nil {
		return nil, err
	}
	at, first := s.across(rows)
	if at < 0 {
		return nil, nil
	}
	days := rows[at].Cells
	t := &Sheet{options: s.options, days: s.days, first: s.first, Turned: true}
	t.Header = first
	t.header = sheet.Row{Line: first, Cells: []sheet.Cell{{Text: string(Day)}}}
	t.Columns = []Column{{Title: transfer.Shown(days[first].Text) + "…", Role: Day}}
	above := ""
	for _, r := range rows[at+1:] {
		if r.Refused != nil {
			return nil, r.Refused
		}
		labels := labelsOf(r.Cells[:min(first, len(r.Cells))])
		if len(labels) == 1 && first > 1 && len(r.Cells) > 0 && filled(r.Cells[0]) == "" && above != "" {
			labels = []string{above, labels[0]} // the cell of the level is one over several rows
		}
		if len(labels) > 1 {
			above = labels[0]
		}
		column := s.labelled(labels)
		column.Index = len(t.Columns)
		if column.Role.single() && slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Role == column.Role }) {
			column.Role = Unknown
		}
		t.Columns = append(t.Columns, column)
		t.header.Cells = append(t.header.Cells, sheet.Cell{Text: column.Title})
	}
	made := []sheet.Row{t.header}
	for i := first; i < len(days); i++ {
		row := sheet.Row{Line: i + 1, Cells: []sheet.Cell{days[i]}}
		for _, r := range rows[at+1:] {
			c := sheet.Cell{}
			if i < len(r.Cells) {
				c = r.Cells[i]
			}
			row.Cells = append(row.Cells, c)
		}
		if slices.ContainsFunc(row.Cells, func(c sheet.Cell) bool { return filled(c) != "" }) {
			made = append(made, row)
		}
	}
	t.Grid = s.Grid.Made(made)
	t.header = made[0] // as it is written
	return t, nil
}

// across finds the row that has days in a quarter of its cells, two at least, and the column of the first of them, which has another before it;
// -1 where there is none.
func (s *Sheet) across(rows []sheet.Row) (at, first int) {
	for at, r := range rows[:min(len(rows), headerRows)] {
		first, days, others := -1, 0, 0
		for i, c := range r.Cells {
			switch {
			case s.days.Maybe(c):
				if days++; first < 0 {
					first = i
				}
			case filled(c) != "":
				others++
			}
		}
		if days > 1 && days*3 >= others && first > 0 {
			return at, first
		}
	}
	return -1, 0
}

// labelsOf are the texts before the first day in a row, without its number in the list.
func labelsOf(cells []sheet.Cell) []string {
	var labels []string
	for _, c := range cells {
		text, _ := transfer.Line(c.Text)
		if strings.ContainsFunc(text, unicode.IsLetter) {
			labels = append(labels, text)
		}
	}
	return labels
}

// labelled is what a row of labels counts: a level through a channel, else what the last of the labels says, or the first.
func (s *Sheet) labelled(labels []string) Column {
	if len(labels) == 0 {
		return Column{}
	}
	title := strings.Join(labels, "/")
	for _, text := range []string{title, labels[len(labels)-1], labels[0]} {
		if c := s.column(text); c.Role != Unknown {
			c.Title = title
			return c
		}
	}
	return Column{Title: title}
}
