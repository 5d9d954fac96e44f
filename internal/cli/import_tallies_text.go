package cli

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/outfile"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
	"github.com/funnel-cli/funnel/internal/transfer/tallies"
)

// settle adds the rows that the book refuses to those that cannot be read, in their order.
func (c *countsFound) settle() {
	for _, i := range slices.Sorted(maps.Keys(c.plan.Refused)) {
		c.refused = append(c.refused, refusedRow{c.lines[i], c.raw[i], c.plan.Refused[i]})
	}
	slices.SortStableFunc(c.refused, func(a, b refusedRow) int { return cmp.Compare(a.line, b.line) })
}

// check returns an error when not one row can be used.
func (c *countsFound) check() error {
	switch {
	case len(c.rows) > len(c.plan.Refused):
		return nil
	case len(c.refused) == 0:
		return i18n.Failed(i18n.TalliesNone)
	}
	first := c.refused[0]
	if c.sheet.Turned {
		return i18n.Failed(i18n.TalliesAllRefusedAcross, len(c.refused), letter(first.line), first.why)
	}
	return i18n.Failed(i18n.TalliesAllRefused, len(c.refused), id(int64(first.line)), first.why)
}

// letter is the letter of a column of a number.
func letter(column int) string { return sheet.Column{Index: column - 1}.Letter() }

// keepRejects writes the rows that are left out to the file that was asked for.
func (opts *importTalliesOptions) keepRejects(found *countsFound) error {
	if opts.rejects == "" || len(found.refused) == 0 {
		return nil
	}
	path, _ := opts.f.bookPath()
	fill := func(w io.Writer) error {
		out, err := found.sheet.Rejects(w)
		if err != nil {
			return err
		}
		for _, r := range found.refused {
			if err := out.Write(transfer.Record{Raw: r.raw}); err != nil {
				return err
			}
		}
		return out.Close()
	}
	return outfile.Write([]outfile.File{{Path: opts.rejects, Fill: fill}}, opts.force, path, path+"-wal", path+"-shm", opts.path)
}

// show tells what would be done.
func (opts *importTalliesOptions) show(found *countsFound, o book.Outline) error {
	if opts.output != formatText {
		return opts.answer(found, o)
	}
	if err := opts.preview(found, o); err != nil {
		return err
	}
	_, err := fmt.Fprintln(opts.f.io.Out, opts.f.say.Say(i18n.ImportNothingWritten))
	return err
}

// previewRows is how many rows a preview shows as they will become.
const previewRows = 10

// preview shows the columns, the first rows as they will become, and what becomes of all.
func (opts *importTalliesOptions) preview(found *countsFound, o book.Outline) error {
	f := opts.f
	columns := f.newTable()
	for _, c := range found.sheet.Columns {
		columns.row("  "+clean(c.Name()), f.roleWords(c, o))
	}
	text := columns.String() + "\n"
	if found.sheet.Turned {
		text = f.wrapped(f.say.Say(i18n.TalliesAcross), 0) + "\n" + text
	}
	rows := f.newTable(3)
	for _, t := range found.plan.Tallies[:min(len(found.plan.Tallies), previewRows)] {
		level, channel := f.placeOf(t, o)
		rows.row("  "+f.date(t.Day), level, channel, f.signed(t.Count), f.entryDetails(t, o))
	}
	if more := len(found.plan.Tallies) - previewRows; more > 0 {
		rows.row("  " + f.say.Say(i18n.TalliesMore, more))
	}
	text += rows.String()
	if len(found.plan.Tallies) > 0 {
		text += "\n"
	}
	text += f.say.Say(i18n.TalliesWill, len(found.plan.Tallies)) + f.spanOf(found) + "\n" + f.sumsOf(found, o)
	if _, err := fmt.Fprint(f.io.Out, text); err != nil {
		return err
	}
	opts.remarks(found)
	return nil
}

// roleWords say what a column is taken for.
func (f *factory) roleWords(c tallies.Column, o book.Outline) string {
	switch c.Role {
	case tallies.Unknown, tallies.Left:
		return f.io.Tint(iostreams.Muted, f.say.Say(i18n.TalliesColumnLeft))
	case tallies.Count:
	default:
		return f.say.Say(map[tallies.Role]i18n.Sentence{
			tallies.Day: i18n.TalliesColumnDay, tallies.Level: i18n.NounLevel, tallies.Channel: i18n.NounChannel,
			tallies.Note: i18n.TalliesColumnNote, tallies.Cost: i18n.TalliesColumnCost, tallies.Minutes: i18n.TalliesColumnMinutes,
		}[c.Role])
	}
	words := f.say.Say(i18n.TalliesColumnCount)
	if c.Level != "" {
		words = f.levelOf(c.Level, o)
	}
	if channel, ok := o.Channel(c.Channel); ok {
		words += " · " + f.channelName(channel)
	}
	if c.Sum {
		words += " · " + f.say.Say(i18n.TalliesColumnSum)
	}
	return words
}

// spanOf is the first and the last day of what is recorded.
func (f *factory) spanOf(found *countsFound) string {
	days := found.days()
	if len(days) == 0 {
		return ""
	}
	return " (" + f.span(funnel.Period{From: slices.Min(days), To: slices.Max(days)}) + ")"
}

// sumsOf is a line for each level that something is recorded of.
func (f *factory) sumsOf(found *countsFound, o book.Outline) string {
	sums := map[string]int64{}
	for _, t := range found.plan.Tallies {
		sums[t.Level] += t.Count
	}
	table := f.newTable(1)
	for _, l := range o.Levels {
		if n, ok := sums[l.Key]; ok {
			table.row("  "+f.levelName(l), f.signed(n))
		}
	}
	return table.String()
}

// refusedShown is how many rows that are left out are told one by one.
const refusedShown = 20

// remarks tell beside the answer what was left out, and where numbers may be counted twice.
func (opts *importTalliesOptions) remarks(found *countsFound) {
	f := opts.f
	if found.sheet.Grid.Guessed {
		f.tellEncoding(opts.path, found.sheet.Grid.Encoding)
	}
	if found.plan.Known > 0 {
		f.notice(i18n.TalliesKnown, found.plan.Known)
	}
	if n := len(found.plan.Beside); n > 0 && !opts.total {
		f.notice(i18n.TalliesBeside, n, found.plan.Beside[0].String())
	}
	if n := len(found.plan.Named); n > 0 && !opts.total {
		f.notice(i18n.TalliesNamed, n, found.plan.Named[0].String())
	}
	for _, r := range found.refused[:min(len(found.refused), refusedShown)] {
		if found.sheet.Turned {
			f.notice(i18n.TalliesColumnRefused, letter(r.line), r.why)
		} else {
			f.notice(i18n.TalliesRefused, id(int64(r.line)), r.why)
		}
	}
	if more := len(found.refused) - refusedShown; more > 0 {
		f.notice(i18n.TalliesRefusedMore, more)
	}
}

// importedJSON is the answer of funnel import tallies in JSON.
type importedJSON struct {
	Across   bool           `json:"across"`
	Columns  []columnJSON   `json:"columns"`
	Entries  []entryJSON    `json:"entries"`
	Total    int            `json:"total"`
	Days     int            `json:"days"`
	Known    int            `json:"known"`
	Blank    int            `json:"blank"`
	Rejected []rejectedJSON `json:"rejected"`
	Beside   []funnel.Day   `json:"beside"`
	Named    []funnel.Day   `json:"named"`
	Currency string         `json:"currency"`
	DryRun   bool           `json:"dry_run"`
}

type columnJSON struct {
	Column  string  `json:"column"`
	Role    string  `json:"role"`
	Level   *string `json:"level"`
	Channel *string `json:"channel"`
	Sum     bool    `json:"sum"`
}

type rejectedJSON struct {
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// answer tells what was recorded, or would be.
func (opts *importTalliesOptions) answer(found *countsFound, o book.Outline) error {
	f := opts.f
	switch opts.output {
	case formatJSON:
		return f.writeJSON(opts.answerJSON(found, o))
	case formatCSV:
		opts.remarks(found)
		return f.writeEntriesCSV(found.plan.Tallies)
	}
	opts.remarks(found)
	if len(found.plan.Tallies) == 0 {
		_, err := fmt.Fprintln(f.io.Out, f.say.Say(i18n.NothingNew))
		return err
	}
	_, err := fmt.Fprintf(f.io.Out, "%s%s\n%s", f.say.Say(i18n.TalliesDid, len(found.plan.Tallies)), f.spanOf(found), f.sumsOf(found, o))
	return err
}

func (opts *importTalliesOptions) answerJSON(found *countsFound, o book.Outline) importedJSON {
	f := opts.f
	answer := importedJSON{
		Across: found.sheet.Turned, Columns: []columnJSON{}, Entries: f.entriesJSON(found.plan.Tallies), Total: len(found.plan.Tallies), Days: len(found.days()),
		Known: found.plan.Known, Blank: found.blank, Rejected: []rejectedJSON{}, Beside: append([]funnel.Day{}, found.plan.Beside...),
		Named: append([]funnel.Day{}, found.plan.Named...), Currency: o.Currency.Code, DryRun: opts.dryRun,
	}
	for _, c := range found.sheet.Columns {
		role := c.Role
		if role == tallies.Unknown {
			role = tallies.Left
		}
		answer.Columns = append(answer.Columns, columnJSON{c.Name(), string(role), nullable(c.Level), nullable(c.Channel), c.Sum})
	}
	for _, r := range found.refused {
		answer.Rejected = append(answer.Rejected, rejectedJSON{r.line, f.reason(r.why)})
	}
	return answer
}
