package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

// choose returns the columns that were typed, with commas between them; for none those that people are shown or, in csv, all.
func (t leadTable) choose(typed string, output format) ([]leadColumn, error) {
	all := t.columns()
	if typed == "" && output == formatCSV {
		return all, nil
	}
	var keys []string
	for _, c := range all {
		keys = append(keys, c.Key)
	}
	wanted := words.DefaultLeadColumns()
	if typed != "" {
		wanted = nil
		for part := range strings.SplitSeq(typed, ",") {
			key, err := wordOf(t.called(part), keys, i18n.ColumnUnknown)
			if err != nil {
				return nil, err
			}
			if !slices.Contains(wanted, key) {
				wanted = append(wanted, key)
			}
		}
	}
	var columns []leadColumn
	for _, key := range wanted {
		columns = append(columns, all[slices.Index(keys, key)])
	}
	return columns, nil
}

// called is the key of the column that a text is the heading of, in any language; else the text.
func (t leadTable) called(text string) string {
	typed := fold.Text(strings.TrimSpace(text))
	for _, c := range t.columns() {
		for _, lang := range i18n.Langs() {
			if fold.Text(i18n.NewPrinter(lang).Say(c.Head)) == typed {
				return c.Key
			}
		}
	}
	return text
}

func csvHeader(columns []leadColumn) []string {
	var header []string
	for _, c := range columns {
		header = append(header, strings.ReplaceAll(c.Key, "-", "_"))
	}
	return header
}

func csvCells(j leadJSON, columns []leadColumn) []any {
	var row []any
	for _, c := range columns {
		row = append(row, c.cell(j))
	}
	return row
}

// write writes leads for people. Columns that a terminal has no room for are left out, the least important first; when they were
// asked for, that is said. Sooner than a phone is left out, names are cut.
func (t leadTable) write(leads []funnel.Lead, columns []leadColumn, asked bool) error {
	f := t.f
	var left []string
	text := t.lay(leads, columns, false)
	if !text.fits() {
		text = t.lay(leads, columns, true)
	}
	for !text.fits() {
		i := leastImportant(columns)
		if i < 0 || columns[i].Key == "phone" && !text.overflows() {
			break
		}
		left = append(left, columns[i].Key)
		columns = slices.Delete(slices.Clone(columns), i, i+1)
		text = t.lay(leads, columns, true)
	}
	if asked && len(left) > 0 {
		f.notice(i18n.ColumnsLeftOut, join(left, ", "))
	}
	_, err := fmt.Fprint(f.io.Out, text.String()+t.legend(leads, columns))
	return err
}

// lay makes the table; on a terminal no text is wider than its column may be.
func (t leadTable) lay(leads []funnel.Lead, columns []leadColumn, tight bool) *table {
	f := t.f
	text := f.newTable()
	var heads []string
	for i, c := range columns {
		text.right[i], text.keep[i] = c.Right, c.Key == "phone" // a part of a number is of no use
		heads = append(heads, f.say.Say(c.Head))
	}
	text.head(heads...)
	marked := f.marksStates(columns)
	for _, l := range leads {
		var row []string
		for _, c := range columns {
			cell := f.text(c, l)
			if c.Key == "name" && marked {
				cell = words.StateMark(l.State) + cell
			}
			switch {
			case !f.io.OutTTY || c.Most == 0:
			case tight:
				cell = ansi.Truncate(cell, c.Tight, "…")
			default:
				cell = ansi.Truncate(cell, c.Most, "…")
			}
			row = append(row, cell)
		}
		text.row(row...)
	}
	return text
}

// leastImportant is the place of the column that gives way first; -1 when none does.
func leastImportant(columns []leadColumn) int {
	keys := make([]string, len(columns))
	for i, c := range columns {
		keys[i] = c.Key
	}
	return words.LeastLeadColumn(keys)
}

// legend explains the marks that stand in a list.
func (t leadTable) legend(leads []funnel.Lead, columns []leadColumn) string {
	named, marked := shows(columns, "name"), t.f.marksStates(columns)
	late, quiet, paused, lost := false, false, false, false
	for _, l := range leads {
		overdue := l.Next != nil && *l.Next < t.f.today()
		late = late || shows(columns, "next") && overdue || shows(columns, "idle") && t.f.words(t.outline).Stale(l)
		quiet = quiet || named && l.NoContact != nil
		paused = paused || named && marked && l.State == funnel.PausedLead
		lost = lost || named && marked && l.State == funnel.LostLead
	}
	var lines string
	for _, mark := range []struct {
		stands bool
		means  i18n.Sentence
	}{{late, i18n.LateMeans}, {quiet, i18n.NoContactMeans}, {paused, i18n.PausedMeans}, {lost, i18n.LostMeans}} {
		if mark.stands {
			lines += t.f.remark(mark.means)
		}
	}
	return lines
}

func shows(columns []leadColumn, key string) bool {
	return slices.ContainsFunc(columns, func(c leadColumn) bool { return c.Key == key })
}

// marksStates reports whether marks on the names tell who is paused or lost: on a terminal that does not show the status.
func (f *factory) marksStates(columns []leadColumn) bool {
	return f.io.OutTTY && !shows(columns, "status")
}
