package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

// told is a change to a lead that is to be answered.
type told struct {
	book.Outcome
	did     string   // what happened, in words
	more    []string // lines that come first below it
	last    []string // lines that come last
	dayFlag string   // the flag of the command that names the day of an arrival: -d or --at; "" when it has none
	counts  bool     // that no count changed is worth saying
	merged  bool     // arrivals are gone because two were of the same person
	card    bool     // csv shows the card, not the arrivals
	output  format
}

// tell answers a change to a lead: what happened, and how the counts of the funnel changed.
func (f *factory) tell(ctx context.Context, b *book.Book, o book.Outline, t told) error {
	if t.Change == 0 {
		f.notice(i18n.NothingChanged)
	}
	switch t.output {
	case formatJSON:
		answer, err := f.outcomeJSON(ctx, b, o, t.Outcome)
		if err != nil {
			return err
		}
		return f.writeJSON(answer)
	case formatCSV:
		if !t.card {
			return f.writeArrivalsCSV(t.Outcome)
		}
		fields, err := b.Fields(ctx)
		if err != nil {
			return err
		}
		return f.writeCardCSV(t.Lead, o, fields)
	}
	if t.Change == 0 {
		return nil
	}
	return f.writeLines(t.did, slices.Concat(t.more, f.outcomeLines(t, o), t.last))
}

// writeLines writes what happened and, below it, what follows from it; on a terminal a long line is broken.
func (f *factory) writeLines(did string, lines []string) error {
	var b strings.Builder
	b.WriteString(f.wrapped(did, 0) + "\n")
	for _, line := range lines {
		for part := range strings.Lines(f.wrapped(line, 2)) {
			b.WriteString("  " + strings.TrimRight(part, " \n") + "\n")
		}
	}
	_, err := fmt.Fprint(f.io.Out, b.String())
	return err
}

// outcomeLines tells what a change did beside what was asked for.
func (f *factory) outcomeLines(t told, o book.Outline) []string {
	told := words.Told{Outcome: t.Outcome, Counts: t.counts, Merged: t.merged}
	if t.dayFlag != "" {
		told.Earlier = func(a book.Arrived) string { return f.earlierLine(t, a, o) }
	}
	return f.words(o).Outcome(told)
}

// earlierLine says that an arrival could be one of the people of an earlier day, and how.
func (f *factory) earlierLine(t told, a book.Arrived, o book.Outline) string {
	command := "funnel lead arrival " + id(t.Lead.ID) + " " + a.Level + " " + a.Earlier.String()
	return f.say.Say(i18n.ArrivalEarlier, a.EarlierUnnamed, f.levelOf(a.Level, o), f.date(*a.Earlier), command,
		t.dayFlag+" "+a.Earlier.String())
}

// followUpLines tells which follow-ups a change closed and made.
func (f *factory) followUpLines(out book.Outcome) []string {
	return f.words(book.Outline{}).FollowUps(out)
}

// followUpWords tells a follow-up in a few words: its number, its day, what is to be done, and how often.
func (f *factory) followUpWords(u funnel.FollowUp) string { return f.words(book.Outline{}).FollowUp(u) }

// leadWords names a lead: #12 Nguyễn Văn An.
func (f *factory) leadWords(l funnel.Lead) string { return f.words(book.Outline{}).Lead(l) }

// maxShownName is the number of columns that a name takes at most in a sentence.
const maxShownName = 60

func (f *factory) shortened(name string) string { return ansi.Truncate(name, maxShownName, "…") }

// levelOf is the name of the level with a key.
func (f *factory) levelOf(key string, o book.Outline) string { return f.words(o).LevelOf(key) }

func (f *factory) date(d funnel.Day) string { return f.say.Date(d.Time()) }
