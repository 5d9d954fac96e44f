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
		return f.writeArrivalsCSV(t.Outcome)
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
	var lines []string
	if t.counts && len(t.Gone) == 0 && len(t.Arrivals) == 0 && len(t.Pulled) == 0 {
		lines = append(lines, f.say.Say(i18n.CountsStay))
	}
	var undated []string
	for _, a := range t.Gone {
		if line := f.goneLine(a, t, o); line != "" {
			lines = append(lines, line)
		} else {
			undated = append(undated, f.levelOf(a.Level, o))
		}
	}
	for _, a := range t.Arrivals {
		switch {
		case a.Day == nil:
			undated = append(undated, f.levelOf(a.Level, o))
			continue
		case a.Drawn && a.Unnamed == 0:
			lines = append(lines, f.say.Say(i18n.ArrivalDrawnLast, f.levelOf(a.Level, o), f.date(*a.Day), a.Count))
		case a.Drawn:
			lines = append(lines, f.say.Say(i18n.ArrivalDrawn, f.levelOf(a.Level, o), f.date(*a.Day), a.Count, a.Unnamed))
		default:
			lines = append(lines, f.say.Say(i18n.ArrivalAlone, f.levelOf(a.Level, o), f.date(*a.Day), a.Count))
		}
		if a.Earlier != nil && t.dayFlag != "" {
			lines = append(lines, f.earlierLine(t, a, o))
		}
	}
	if len(undated) > 0 {
		lines = append(lines, f.say.Say(i18n.ArrivalUndated, join(undated, f.say.Say(i18n.ListComma))))
	}
	for _, p := range t.Pulled {
		lines = append(lines, f.say.Say(i18n.ArrivalPulled, f.levelOf(p.Level, o), f.date(p.From), f.date(p.To)))
	}
	if t.Revived {
		lines = append(lines, f.say.Say(i18n.NoLongerAway))
	}
	return append(lines, f.followUpLines(t.Outcome)...)
}

// goneLine says what an arrival that is gone means for its count; "" for one that was in no day.
func (f *factory) goneLine(a book.Arrived, t told, o book.Outline) string {
	switch {
	case a.Day == nil:
		return ""
	case t.merged:
		return f.say.Say(i18n.ArrivalGoneTwice, f.levelOf(a.Level, o), f.date(*a.Day), a.Count)
	case a.Drawn:
		return f.say.Say(i18n.ArrivalGoneDrawn, f.levelOf(a.Level, o), f.date(*a.Day), a.Count, a.Unnamed)
	}
	return f.say.Say(i18n.ArrivalGone, f.levelOf(a.Level, o), f.date(*a.Day), a.Count)
}

// earlierLine says that an arrival could be one of the people of an earlier day, and how.
func (f *factory) earlierLine(t told, a book.Arrived, o book.Outline) string {
	command := "funnel lead arrival " + id(t.Lead.ID) + " " + a.Level + " " + a.Earlier.String()
	return f.say.Say(i18n.ArrivalEarlier, a.EarlierUnnamed, f.levelOf(a.Level, o), f.date(*a.Earlier), command,
		t.dayFlag+" "+a.Earlier.String())
}

// followUpLines tells which follow-ups a change closed and made.
func (f *factory) followUpLines(out book.Outcome) []string {
	var lines []string
	for _, u := range out.Closed {
		s := i18n.FollowUpDone
		if u.Dropped {
			s = i18n.FollowUpDropped
		}
		lines = append(lines, f.say.Say(s, f.followUpWords(u)))
	}
	for _, u := range out.Moved {
		lines = append(lines, f.say.Say(i18n.FollowUpMoved, f.followUpWords(u)))
	}
	for _, u := range out.Planned {
		lines = append(lines, f.say.Say(i18n.FollowUpPlanned, f.followUpWords(u)))
	}
	return lines
}

// followUpWords tells a follow-up in a few words: its number, its day, what is to be done, and how often.
func (f *factory) followUpWords(u funnel.FollowUp) string { return f.words(book.Outline{}).FollowUp(u) }

// everyWords says how often something repeats.
func (f *factory) everyWords(e funnel.Every) string { return f.words(book.Outline{}).Every(e) }

// leadWords names a lead: #12 Nguyễn Văn An.
func (f *factory) leadWords(l funnel.Lead) string { return f.words(book.Outline{}).Lead(l) }

// maxShownName is the number of columns that a name takes at most in a sentence.
const maxShownName = 60

func (f *factory) shortened(name string) string { return ansi.Truncate(name, maxShownName, "…") }

// levelOf is the name of the level with a key.
func (f *factory) levelOf(key string, o book.Outline) string { return f.words(o).LevelOf(key) }

func (f *factory) date(d funnel.Day) string { return f.say.Date(d.Time()) }
