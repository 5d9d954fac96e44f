package cli

import (
	"fmt"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/words"
)

// agendaWriter says whom to contact, why, and which command answers it.
type agendaWriter struct {
	f     *factory
	o     book.Outline
	today funnel.Day
	quiet bool // nobody is to be called at this hour
}

// text writes an agenda for people: a section for each kind, and for each lead who it is, why, and what to do.
func (w agendaWriter) text(a book.Agenda) error {
	f := w.f
	if len(a.Items) == 0 {
		f.notice(i18n.NobodyDue)
		return nil
	}
	if w.quiet {
		f.notice(i18n.QuietNow, w.o.Calendar.Quiet.To.String())
	}
	var sections []string
	for _, kind := range book.AgendaKinds() {
		var section strings.Builder
		shown := 0
		for _, item := range a.Items {
			if item.Kind == kind {
				section.WriteString(w.item(item))
				shown++
			}
		}
		if shown == 0 {
			continue
		}
		if more := a.Totals[kind] - shown; more > 0 {
			section.WriteString(f.remark(i18n.MoreDue, more))
		}
		if kind == book.AgendaCare && a.Care.More > 0 {
			section.WriteString(f.remark(i18n.CareMore, a.Care.More))
		}
		sections = append(sections, f.section(words.AgendaHeading(kind))+"\n"+section.String())
	}
	_, err := fmt.Fprint(f.io.Out, join(sections, "\n"))
	return err
}

// item tells one lead in three lines: who it is, why it is there, what answers it.
func (w agendaWriter) item(item book.AgendaItem) string {
	f := w.f
	who := []string{f.io.Tint(iostreams.Strong, f.leadWords(item.Lead))}
	if phone := f.firstPhone(item.Lead, w.o); phone != "" {
		who = append(who, phone)
	}
	who = append(who, f.levelOf(item.Lead.Level, w.o))
	return f.hanging("  ", join(who, " · ")) +
		f.hanging("    ", w.why(item)+" · "+f.touchesOf(item.Lead)) +
		f.answeredBy(w.command(item))
}

// hanging writes text behind a margin, which its further lines keep to.
func (f *factory) hanging(margin, text string) string {
	var b strings.Builder
	for line := range strings.Lines(f.wrapped(text, len(margin))) {
		if b.Len() > 0 {
			margin = strings.Repeat(" ", len(margin))
		}
		b.WriteString(margin + strings.TrimRight(line, " \n") + "\n")
	}
	return b.String()
}

// answeredBy is the line with the command that answers the lines above it.
func (f *factory) answeredBy(command string) string {
	var b strings.Builder
	for line := range strings.Lines(f.wrapped(command, 4)) {
		b.WriteString("    " + f.io.Tint(iostreams.Muted, strings.TrimRight(line, " \n")) + "\n")
	}
	return b.String()
}

// touchesOf says how often a lead was contacted, and when last.
func (f *factory) touchesOf(l funnel.Lead) string { return f.words(book.Outline{}).Touches(l) }

// why says why a lead is on the agenda, a follow-up by its number.
func (w agendaWriter) why(item book.AgendaItem) string {
	said := w.f.words(w.o)
	said.Today = w.today
	why := said.Why(item)
	if item.FollowUp != nil {
		why = append([]string{w.f.say.Say(i18n.FollowUpShort, id(item.FollowUp.ID))}, why...)
	}
	return join(why, " · ")
}

// command is the command line that answers an item.
func (w agendaWriter) command(item book.AgendaItem) string {
	lead := id(item.Lead.ID)
	touch := "funnel lead touch " + lead + " " + w.kind(item)
	switch item.Kind {
	case book.AgendaOverdue, book.AgendaToday:
		return touch + " --done=" + id(item.FollowUp.ID)
	case book.AgendaLater:
		return "funnel due done " + id(item.FollowUp.ID)
	case book.AgendaBirthday:
		if item.Day != w.today {
			return "funnel lead next " + lead + " " + item.Day.String()
		}
		if item.Gesture == grade.Gift {
			return touch
		}
		return "funnel lead touch " + lead + " message"
	case book.AgendaNoNext:
		return "funnel lead next " + lead + " " + w.nextWorkday().String()
	}
	return touch
}

// kind is how a lead is best contacted now: with the gift that is due, as it prefers, else by a call, which nobody gets in quiet hours.
func (w agendaWriter) kind(item book.AgendaItem) string {
	if item.Gesture == grade.Gift {
		return "gift"
	}
	l := item.Lead
	kind := l.Preferred
	if kind == "" && len(l.Phones) > 0 {
		kind = "call"
	}
	if kind == "" || w.quiet && kind == "call" {
		return "message"
	}
	return kind
}

// nextWorkday is the first workday after today, the day after it when there is none within a month.
func (w agendaWriter) nextWorkday() funnel.Day {
	for d := w.today + 1; d <= w.today+31; d++ {
		if w.o.Calendar.Workday(d) {
			return d
		}
	}
	return w.today + 1
}
