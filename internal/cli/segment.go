package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/segment"
	"github.com/funnel-cli/funnel/internal/words"
)

func newSegmentCmd(f *factory) *cobra.Command {
	cmd := f.command("segment", i18n.HelpSegment, `
		funnel segment
		funnel segment add "Zalo buyers" "level>=buyer and tag:zalo"
		funnel lead list --segment "zalo buyers"`)
	cmd.Long = f.say.Say(i18n.HelpSegmentLong, f.say.Say(i18n.HelpSegmentFields, f.segmentFields()))
	cmd.RunE = f.segmentsShown(cmd)
	cmd.AddCommand(newSegmentListCmd(f), newSegmentShowCmd(f), newSegmentAddCmd(f), newSegmentEditCmd(f), newSegmentRenameCmd(f), newSegmentRmCmd(f))
	return cmd
}

// segmentFields lists the fields of filters, and what each of them takes.
func (f *factory) segmentFields() string {
	var lines strings.Builder
	for _, kind := range []struct {
		segment.Kind
		takes i18n.Sentence
	}{
		{segment.OfText, i18n.KindOfText},
		{segment.OfLevel, i18n.KindOfLevel},
		{segment.OfChannel, i18n.KindOfChannel},
		{segment.OfDays, i18n.KindOfDays},
		{segment.OfCount, i18n.KindOfCount},
		{segment.OfMoney, i18n.KindOfMoney},
		{segment.OfDate, i18n.KindOfDate},
	} {
		var fields []string
		for _, field := range segment.Fields() {
			if field.Kind() == kind.Kind {
				fields = append(fields, f.segmentField(field))
			}
		}
		for some := range slices.Chunk(fields, fieldsInALine) {
			fmt.Fprintf(&lines, "  %s\n", strings.Join(some, " · "))
		}
		fmt.Fprintf(&lines, "    %s\n", f.say.Say(kind.takes))
	}
	for _, field := range segment.Fields() {
		if field.Kind() == segment.OfChoice {
			fmt.Fprintf(&lines, "  %s: %s\n", f.segmentField(field), strings.Join(field.Choices(), " "))
		}
	}
	return lines.String()
}

// fieldsInALine is how many fields the help tells in one line.
const fieldsInALine = 5

// segmentField is a field as it is typed: its key, and what else it is called in the agent's language.
func (f *factory) segmentField(field segment.Field) string {
	if f.say.Lang == i18n.En {
		return string(field)
	}
	return f.say.Say(words.FieldOfSegment(field)) + " (" + string(field) + ")"
}

// readSegment reads what chooses people: the name of a saved segment, or a filter.
func (f *factory) readSegment(ctx context.Context, b *book.Book, o book.Outline, text string) (segment.Expr, error) {
	saved, err := b.Segments(ctx)
	if err != nil {
		return nil, err
	}
	return f.words(o).Segment(saved, text)
}

func newSegmentListCmd(f *factory) *cobra.Command {
	cmd := f.command("list", i18n.HelpSegmentList, `
		funnel segment list
		funnel segment list -o json`)
	cmd.RunE = f.segmentsShown(cmd)
	return cmd
}

// segmentsShown gives a command the flag of the output, and lists the saved segments.
func (f *factory) segmentsShown(cmd *cobra.Command) func(*cobra.Command, []string) error {
	output := f.outputOf(cmd)
	return func(cmd *cobra.Command, _ []string) error {
		return f.with(cmd.Context(), book.ReadOnly, func(b *book.Book, o book.Outline) error {
			return f.showSegments(cmd.Context(), b, o, *output)
		})
	}
}

// segmentJSON is a saved segment in JSON.
type segmentJSON struct {
	Name   string  `json:"name"`
	Filter string  `json:"filter"`
	Lang   string  `json:"lang"`
	Count  *int    `json:"count"`
	Error  *string `json:"error"`
}

// counted counts the people of saved segments. A filter that does not fit the book any more counts nobody, and says why.
func (f *factory) counted(ctx context.Context, b *book.Book, o book.Outline, saved []book.Segment) ([]segmentJSON, error) {
	filters := make([]segment.Expr, len(saved))
	list := make([]segmentJSON, len(saved))
	for i, s := range saved {
		list[i] = segmentJSON{Name: s.Name, Filter: s.Filter, Lang: string(s.Lang)}
		e, err := f.words(o).SavedFilter(s)
		var said *i18n.Error
		switch {
		case err == nil:
			filters[i] = e
		case errors.As(err, &said):
			why := f.say.Error(said)
			list[i].Error = &why
		default:
			return nil, err
		}
	}
	counts, err := b.CountSegments(ctx, f.today(), filters)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if list[i].Error == nil {
			list[i].Count = &counts[i]
		}
	}
	return list, nil
}

func (f *factory) showSegments(ctx context.Context, b *book.Book, o book.Outline, output format) error {
	saved, err := b.Segments(ctx)
	if err != nil {
		return err
	}
	list, err := f.counted(ctx, b, o, saved)
	if err != nil {
		return err
	}
	switch output {
	case formatJSON:
		return f.writeJSON(struct {
			Segments []segmentJSON `json:"segments"`
			Total    int           `json:"total"`
		}{list, len(list)})
	case formatCSV:
		var rows [][]any
		for _, s := range list {
			rows = append(rows, []any{s.Name, s.Filter, s.Lang, s.Count, s.Error})
		}
		return f.writeCSV([]string{"name", "filter", "lang", "count", "error"}, rows)
	}
	if len(list) == 0 {
		f.notice(i18n.NoSegments)
		return nil
	}
	t := f.newTable(1)
	t.head(f.say.Say(i18n.HeadName), f.say.Say(i18n.HeadPeople), f.say.Say(i18n.HeadFilter))
	for _, s := range list {
		people := words.Dash
		if s.Count != nil {
			people = f.say.Int(int64(*s.Count))
		}
		t.row(clean(s.Name), people, clean(s.Filter))
		if s.Error != nil {
			t.under(2, clean(*s.Error))
		}
	}
	_, err = fmt.Fprint(f.io.Out, t)
	return err
}

func newSegmentShowCmd(f *factory) *cobra.Command {
	cmd := f.command("show NAME", i18n.HelpSegmentShow, `
		funnel segment show "zalo buyers"`)
	cmd.Args = exactArgs(1)
	cmd.ValidArgsFunction = once(f.completeSegment)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return f.with(cmd.Context(), book.ReadOnly, func(b *book.Book, o book.Outline) error {
			return f.showSegment(cmd.Context(), b, o, args[0], *output)
		})
	}
	return cmd
}

// showSegment shows one saved segment and how many people it has.
func (f *factory) showSegment(ctx context.Context, b *book.Book, o book.Outline, name string, output format) error {
	saved, err := b.Segments(ctx)
	if err != nil {
		return err
	}
	for _, s := range saved {
		if !s.Called(name) {
			continue
		}
		list, err := f.counted(ctx, b, o, []book.Segment{s})
		if err != nil {
			return err
		}
		if one := list[0]; output != formatText {
			return f.writeOne(output, one, []string{"name", "filter", "lang", "count", "error"}, []any{one.Name, one.Filter, one.Lang, one.Count, one.Error})
		}
		return f.tellSegment(list[0])
	}
	return i18n.Failed(i18n.NoSegment, name)
}

// writeOne writes one record in JSON or CSV.
func (f *factory) writeOne(output format, record any, head []string, row []any) error {
	if output == formatJSON {
		return f.writeJSON(record)
	}
	return f.writeCSV(head, [][]any{row})
}

func (f *factory) tellSegment(s segmentJSON) error {
	people := ""
	if s.Count != nil {
		people = f.say.Say(i18n.SegmentPeople, *s.Count)
	} else if s.Error != nil {
		people = clean(*s.Error)
	}
	text := f.wrapped(f.say.Say(i18n.SegmentAdded, s.Name, people), 0) + "\n  " + clean(s.Filter) + "\n"
	if s.Count != nil {
		text += f.remark(i18n.SegmentHow, fmt.Sprintf("funnel lead list --segment %q", s.Name))
	}
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

func newSegmentAddCmd(f *factory) *cobra.Command {
	cmd := f.command("add NAME FILTER", i18n.HelpSegmentAdd, `
		funnel segment add "Zalo buyers" "level>=buyer and tag:zalo"
		funnel segment add "Gone quiet" "status:won and idle>60d and next:none"`)
	cmd.Args = exactArgs(2)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	f.changesSegment(cmd, 0, func(ctx context.Context, b *book.Book, o book.Outline, args []string) error {
		if err := f.checkSegment(o, args[0], args[1]); err != nil {
			return err
		}
		_, err := b.AddSegment(ctx, book.Segment{Name: args[0], Filter: args[1], Lang: f.say.Lang})
		return err
	})
	return cmd
}

func newSegmentEditCmd(f *factory) *cobra.Command {
	cmd := f.command("edit NAME FILTER", i18n.HelpSegmentEdit, `
		funnel segment edit "gone quiet" "status:won and idle>90d"`)
	cmd.Args = exactArgs(2)
	cmd.ValidArgsFunction = once(f.completeSegment)
	f.changesSegment(cmd, 0, func(ctx context.Context, b *book.Book, o book.Outline, args []string) error {
		if err := f.checkSegment(o, args[0], args[1]); err != nil {
			return err
		}
		_, err := b.EditSegment(ctx, args[0], args[1], f.say.Lang)
		return err
	})
	return cmd
}

func newSegmentRenameCmd(f *factory) *cobra.Command {
	cmd := f.command("rename NAME NEW", i18n.HelpSegmentRename, `
		funnel segment rename "gone quiet" "Silent customers"`)
	cmd.Args = exactArgs(2)
	cmd.ValidArgsFunction = once(f.completeSegment)
	f.changesSegment(cmd, 1, func(ctx context.Context, b *book.Book, _ book.Outline, args []string) error {
		if err := checkVisible(args[1], i18n.NameHasControls); err != nil {
			return err
		}
		_, err := b.RenameSegment(ctx, args[0], args[1])
		return err
	})
	return cmd
}

// checkSegment accepts what a segment is to be called and to choose.
func (f *factory) checkSegment(o book.Outline, name, filter string) error {
	if err := checkVisible(name, i18n.NameHasControls); err != nil {
		return err
	}
	if err := checkVisible(filter, i18n.SegmentHidden); err != nil {
		return err
	}
	_, err := f.words(o).ReadFilter(filter)
	return err
}

// checkVisible refuses a text with characters that do not reach a terminal as they are.
func checkVisible(text string, hidden i18n.Sentence) error {
	if text != clean(text) {
		return i18n.Wrong(hidden, quote(text))
	}
	return nil
}

// changesSegment makes a command change a segment and show it as it is then, by the argument that is its name.
func (f *factory) changesSegment(cmd *cobra.Command, name int, change func(ctx context.Context, b *book.Book, o book.Outline, args []string) error) {
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
			if err := change(ctx, b, o, args); err != nil {
				return err
			}
			return f.showSegment(ctx, b, o, args[name], *output)
		})
	}
}

func newSegmentRmCmd(f *factory) *cobra.Command {
	cmd := f.command("rm NAME", i18n.HelpSegmentRm, `
		funnel segment rm "gone quiet"`)
	cmd.Args = exactArgs(1)
	cmd.ValidArgsFunction = once(f.completeSegment)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		return f.with(ctx, book.ReadWrite, func(b *book.Book, o book.Outline) error {
			if _, err := b.RemoveSegment(ctx, args[0]); err != nil {
				return err
			}
			f.notice(i18n.SegmentRemoved, args[0])
			return f.showSegments(ctx, b, o, *output)
		})
	}
	return cmd
}

// completeSegment completes the name of a saved segment.
func (f *factory) completeSegment(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	var names []string
	for _, s := range readToComplete(f, cmd, (*book.Book).Segments) {
		if beginsWith(s.Name, word) {
			names = append(names, clean(s.Name)+"\t"+clean(s.Filter))
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
