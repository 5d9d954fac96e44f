package today

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// contactPanel lists whom to contact first; in an empty book it says what to press first.
func (m Model) contactPanel(at rect) []string {
	switch {
	case m.empty():
		return m.panel(at, m.say(i18n.TitleBegin), "", m.firstSteps)
	case m.loaded && m.listed && m.list.Total() == 0:
		return m.panel(at, m.say(i18n.TitleContacts), "", func(width, height int) []string {
			if !m.score.FollowUps.Leads {
				return widget.Wrap(m.say(i18n.NobodyKnownYet), width, height)
			}
			return widget.Wrap(m.say(i18n.NobodyDue), width, height)
		})
	}
	note := ""
	if m.loaded && m.listed {
		note = m.env.Say.Int(int64(m.due))
	}
	return m.panel(at, m.say(i18n.TitleContacts), note, m.contactLines)
}

// firstSteps teaches an empty book.
func (m Model) firstSteps(width, height int) []string {
	lines := widget.Wrap(m.say(i18n.BookIsEmpty), width, 0)
	t := m.env.Theme
	for _, step := range []struct {
		key  string
		what i18n.Sentence
	}{{"l", i18n.FirstLog}, {":", i18n.FirstFind}, {"?", i18n.FirstHelp}} {
		for i, l := range widget.Wrap(m.say(step.what), width-4, 0) {
			mark := "   "
			if i == 0 {
				mark = " " + t.Key.Render(step.key) + " "
			}
			lines = append(lines, mark+" "+l)
		}
	}
	return lines[:min(len(lines), height)]
}

// contactLines draws the list: who, and why; in two lines each where all have room for that.
func (m Model) contactLines(width, height int) []string {
	t, w := m.env.Theme, m.env.Words
	lines := make([]string, height)
	from, to := m.list.Thumb()
	per := m.perContact()
	m.list.Seen(func(y int, item book.AgendaItem, at bool) {
		if (y+1)*per > height {
			return
		}
		bar := ""
		if to > 0 {
			bar = " " + t.Border.Render("│")
			if y >= from && y < to {
				bar = " " + t.Accent.Render("┃")
			}
		}
		style := t.Muted
		if item.Kind == book.AgendaOverdue {
			style = t.Bad
		}
		why := style.Render(strings.Join(w.Why(item), " · "))
		texts := []string{t.Strong.Render(w.Lead(item.Lead)) + "  " + why}
		if per == 2 {
			facts := []string{w.LevelOf(item.Lead.Level)}
			if phone := w.Phone(item.Lead); phone != "" {
				facts = append([]string{phone}, facts...)
			}
			texts = []string{widget.Ends(t.Strong.Render(w.Lead(item.Lead)), t.Muted.Render(strings.Join(facts, " · ")), width-2), why}
		}
		for i, text := range texts {
			mark := "  "
			if at && i == 0 {
				mark = widget.Mark
			}
			line := mark + widget.Fit(text, width-2-ansi.StringWidth(bar))
			if at {
				line = t.Selected.Behind(line)
			}
			lines[y*per+i] = line + bar
		}
	})
	return lines
}
