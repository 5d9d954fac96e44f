package cli

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
	"github.com/funnel-cli/funnel/internal/tui/prompt"
	"github.com/funnel-cli/funnel/internal/words"
)

// show tells what would be done.
func (in *incoming) show() error {
	f := in.f
	if in.output != formatText {
		return in.answer()
	}
	if err := in.writePreview(); err != nil {
		return err
	}
	_, err := fmt.Fprintln(f.io.Out, f.say.Say(i18n.ImportNothingWritten))
	return err
}

// confirm shows what will be done and asks whether to.
func (in *incoming) confirm(ctx context.Context) (bool, error) {
	f := in.f
	if err := in.writePreview(); err != nil {
		return false, err
	}
	if !in.changes() {
		return true, nil // nothing to be asked
	}
	question := f.say.Say(i18n.ImportAsk, in.out.Added)
	if in.out.Changed > 0 {
		question = f.say.Say(i18n.ImportAskChange, in.out.Added, in.out.Changed)
	}
	yes, _, err := prompt.ConfirmBelow(ctx, f.say, f.io.In, f.io.Out, question, f.say.Say(i18n.TalliesUndoable), true)
	if err == nil && !yes {
		f.notice(i18n.ImportNothing)
	}
	return yes, err
}

// writePreview shows the files, what their columns hold, the first people as they will become, and what becomes of all.
func (in *incoming) writePreview() error {
	f := in.f
	var text strings.Builder
	for _, p := range in.files {
		text.WriteString(f.io.Line(in.fileWords(p)) + "\n")
		if p.table != nil {
			text.WriteString(in.columnTable(p.table) + "\n")
		}
	}
	text.WriteString(in.firstTable() + "\n")
	for _, line := range in.counts(true) {
		text.WriteString(f.wrapped(line, 0) + "\n")
	}
	_, err := fmt.Fprint(f.io.Out, text.String())
	in.tellRest()
	return err
}

// fileWords says what a file is.
func (in *incoming) fileWords(p *peopleFile) string {
	f := in.f
	parts := []string{strings.ToUpper(p.format())}
	switch t := p.table; {
	case t == nil:
		parts[0] = "vCard"
	case t.Workbook:
		parts = append(parts, f.say.Say(i18n.ImportSheet, clean(t.Sheet)))
	default:
		parts = append(parts, t.Encoding)
	}
	if p.table != nil && p.table.Origin != "" {
		parts = append(parts, string(p.table.Origin))
	}
	return clean(p.path) + " (" + join(parts, ", ") + ")"
}

// columnTable shows what each column of a table is taken for.
func (in *incoming) columnTable(t *sheet.Table) string {
	table := in.f.newTable()
	empty := 0
	for _, c := range t.Columns {
		if c.Dates.Filled == 0 {
			empty++
			continue
		}
		table.row("  "+clean(cmp.Or(c.Title, c.Letter())), in.fieldWords(c))
	}
	if empty > 0 {
		table.row("  " + in.f.say.Say(i18n.ImportEmptyColumns, empty))
	}
	return table.String()
}

// fieldWords say what a column is taken for.
func (in *incoming) fieldWords(c sheet.Column) string {
	f := in.f
	switch c.Field {
	case sheet.Ignored:
		return f.io.Tint(iostreams.Muted, f.say.Say(i18n.TalliesColumnLeft))
	case sheet.Unknown:
		return f.io.Tint(iostreams.Muted, f.say.Say(i18n.ImportToNote))
	case sheet.Level:
		return f.say.Say(i18n.NounLevel)
	}
	words := string(c.Field)
	if field, err := in.reader.Find(words); err == nil && field.Key == words {
		words = f.say.Say(field.Label)
	} else if part, ok := partWords(c.Field); ok {
		words = f.say.Say(part)
	}
	switch c.Order {
	case sheet.DayFirst:
		words += " · " + f.say.Say(i18n.ImportDayFirst)
	case sheet.MonthFirst:
		words += " · " + f.say.Say(i18n.ImportMonthFirst)
	}
	return words
}

// partWords say which part of a name or an address a column holds.
func partWords(field sheet.Field) (i18n.Sentence, bool) {
	switch field {
	case sheet.Family:
		return i18n.PartFamily, true
	case sheet.Middle:
		return i18n.PartMiddle, true
	case sheet.Given:
		return i18n.PartGiven, true
	case sheet.Prefix:
		return i18n.PartPrefix, true
	case sheet.Suffix:
		return i18n.PartSuffix, true
	case sheet.Nickname:
		return i18n.PartNickname, true
	case sheet.PhoneLabel, sheet.EmailLabel, sheet.Label:
		return i18n.PartLabel, true
	case sheet.Street, sheet.City, sheet.State, sheet.Postcode, sheet.Country:
		return i18n.PartAddress, true
	}
	return i18n.Sentence{}, false
}

// firstTable shows the first people as they will become.
func (in *incoming) firstTable() string {
	f := in.f
	table := f.newTable()
	for _, m := range in.first {
		c := m.Card
		contact := ""
		if len(c.Phones) > 0 {
			contact = words.PhoneText(c.Phones[0], in.outline.Region)
		} else if len(c.Emails) > 0 {
			contact = c.Emails[0]
		}
		level := ""
		if m.Level != "" {
			level = f.levelOf(m.Level, in.outline)
		}
		table.row("  "+clean(f.shortened(c.Name)), clean(contact), c.Birthday.String(), clean(join(c.Tags, ", ")), level, in.deedWords(m))
	}
	if more := in.out.People - len(in.first); more > 0 {
		table.row("  " + f.say.Say(i18n.TalliesMore, more))
	}
	return table.String()
}

// deedWords say what becomes of a person.
func (in *incoming) deedWords(m book.Meeting) string {
	say := map[book.Deed]i18n.Sentence{
		book.CardAdded: i18n.ImportNew, book.CardSkipped: i18n.ImportKnown, book.CardUnchanged: i18n.ImportKnown, book.CardChanged: i18n.ImportChanged,
	}[m.Deed]
	switch {
	case m.Deed != book.CardSkipped:
	case m.Fate == book.Unclear:
		say = i18n.ImportUnclearShort
	case m.Fate == book.Sharing:
		say = i18n.ImportSharedShort
	}
	return in.f.say.Say(say)
}

// counts say what becomes of all people, or what became of them.
func (in *incoming) counts(ahead bool) []string {
	f, out := in.f, in.out
	var lines []string
	add := func(n int, will, did i18n.Sentence) {
		switch {
		case n == 0:
		case ahead:
			lines = append(lines, f.say.Say(will, n))
		default:
			lines = append(lines, f.say.Say(did, n))
		}
	}
	add(out.Added, i18n.ImportWillAdd, i18n.ImportDidAdd)
	if in.count && out.Arrivals > 0 {
		lines = append(lines, f.say.Say(i18n.ImportCounted, out.Arrivals, out.Drawn))
	}
	add(out.Changed, i18n.ImportWillChange, i18n.ImportDidChange)
	add(out.Skipped, i18n.ImportSkipped, i18n.ImportSkipped)
	add(in.others, i18n.ImportOtherNames, i18n.ImportOtherNames)
	add(out.Unchanged, i18n.ImportUnchanged, i18n.ImportUnchanged)
	add(out.Similar, i18n.ImportSimilar, i18n.ImportSimilar)
	if in.plan.OnDuplicate != book.AddDuplicates {
		add(out.Unclear, i18n.ImportUnclear, i18n.ImportUnclear)
		add(out.Sharing, i18n.ImportSharing, i18n.ImportSharing)
	}
	add(len(in.rejected), i18n.ImportRejected, i18n.ImportRejected)
	media := 0
	for _, n := range in.media {
		media += n
	}
	add(media, i18n.ImportMedia, i18n.ImportMedia)
	return lines
}

// tellRest tells beside the answer which lines are left out, who may be somebody else, and what was changed so that it could be read.
func (in *incoming) tellRest() {
	f := in.f
	for _, p := range in.files {
		if p.table != nil && p.table.Guessed {
			f.tellEncoding(p.path, p.table.Encoding)
		}
	}
	for _, r := range in.rejected[:min(len(in.rejected), refusedShown)] {
		f.notice(i18n.TalliesRefused, in.spotWords(r.spotIn), r.what)
	}
	if more := len(in.rejected) - refusedShown; more > 0 {
		f.notice(i18n.TalliesRefusedMore, more)
	}
	in.tellDoubtful()
	in.tellKnown()
	in.tellRemarks()
}

// tellRemarks tells what was changed so that lines could be read, the same only once.
func (in *incoming) tellRemarks() {
	f := in.f
	type group struct {
		at    spotIn
		count int
	}
	var order []string
	same := map[string]*group{}
	for _, r := range in.remarks {
		text := f.say.Error(r.what)
		if same[text] == nil {
			same[text] = &group{at: r.spotIn}
			order = append(order, text)
		}
		same[text].count++
	}
	for _, text := range order[:min(len(order), refusedShown)] {
		if r := same[text]; r.count > 1 {
			f.notice(i18n.ImportLineRemarks, in.spotWords(r.at), r.count-1, text)
		} else {
			f.notice(i18n.ImportLineRemark, in.spotWords(r.at), text)
		}
	}
	if more := len(order) - refusedShown; more > 0 {
		f.notice(i18n.TalliesMore, more)
	}
}

// spotWords name a line, and its file where there are several.
func (in *incoming) spotWords(at spotIn) string {
	if len(in.files) > 1 {
		return clean(in.files[at.file].path) + ":" + id(int64(at.line))
	}
	return id(int64(at.line))
}
