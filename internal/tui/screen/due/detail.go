package due

import (
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// How many touches and further follow-ups the lead at hand is shown with.
const (
	shownTouches = 3
	shownPlanned = 3
)

// answeringTouches is up to how many touches it is worth saying that people answer late.
const answeringTouches = 10

// detailPanel draws the lead at hand, or what stands for the rest of a kind.
func (m *Model) detailPanel(at rect) []string {
	width, height, _, _ := widget.InPanel(at.w, at.h)
	l, ok := m.list.Row()
	switch {
	case !ok || l.sort == heading:
		return widget.Panel(m.env.Theme, "…", "", nil, at.w, at.h)
	case l.sort == more:
		text := m.say(i18n.DueRestOpen, m.say(words.AgendaHeading(l.kind)), m.all.Totals[l.kind])
		return widget.Panel(m.env.Theme, m.say(words.AgendaHeading(l.kind)), "", widget.Wrap(text, width, height), at.w, at.h)
	}
	lines := fitBlocks(m.blocks(l.item, width), height)
	return widget.Panel(m.env.Theme, m.env.Words.Lead(l.item.Lead), "", lines, at.w, at.h)
}

// fitBlocks puts blocks below each other, with blank lines between them where there is room for all; what has no room is hinted at.
func fitBlocks(blocks [][]string, height int) (lines []string) {
	blocks = slices.DeleteFunc(blocks, func(b []string) bool { return len(b) == 0 })
	sum := max(0, len(blocks)-1)
	for _, b := range blocks {
		sum += len(b)
	}
	for i, b := range blocks {
		if i > 0 && sum <= height {
			lines = append(lines, "")
		}
		lines = append(lines, b...)
	}
	if len(lines) > height && height > 0 {
		lines = append(lines[:height-1:height-1], "…")
	}
	return lines[:min(len(lines), height)]
}

// blocks are the parts of what is known of a lead, the one that matters most first.
func (m *Model) blocks(item book.AgendaItem, width int) [][]string {
	blocks := [][]string{m.whoLines(item.Lead, width), m.whyLines(item, width), m.howLines(item, width)}
	if m.who.Lead.ID != item.Lead.ID {
		return append(blocks, []string{m.env.Theme.Muted.Render("…")}, m.testLines(item.Lead, width))
	}
	return append(blocks, m.touchLines(width), m.plannedLines(item, width), m.testLines(item.Lead, width), m.knownLines(item.Lead, width))
}

// titled is a block under a title.
func titled(t theme.Theme, title string, lines []string) []string {
	if len(lines) == 0 {
		return nil
	}
	return append([]string{t.Title.Render(title)}, lines...)
}

// hanging breaks a text into lines behind a dot.
func hanging(text string, width, most int) []string {
	lines := widget.Wrap(text, max(1, width-2), most)
	for i := range lines {
		mark := "  "
		if i == 0 {
			mark = "· "
		}
		lines[i] = mark + lines[i]
	}
	return lines
}

// whoLines are the phone, the level, and whether the lead is away.
func (m *Model) whoLines(l funnel.Lead, width int) []string {
	t, w := m.env.Theme, m.env.Words
	phone := t.Muted.Render(m.say(i18n.DueNoPhone))
	if p := w.Phone(l); p != "" {
		phone = t.Strong.Render(p)
		if l.Phones[0].Doubtful {
			phone += " " + t.Warn.Render("?")
		}
	}
	facts := []string{w.LevelOf(l.Level), m.say(card.StatusName(l.Status))}
	if l.Status == funnel.StatusLost && l.Reason != "" {
		facts = append(facts, w.Reason(l.Reason))
	}
	return append([]string{phone}, widget.Wrap(strings.Join(facts, " · "), width, 2)...)
}

// whyLines say why the lead is on the agenda.
func (m *Model) whyLines(item book.AgendaItem, width int) (lines []string) {
	t := m.env.Theme
	for i, part := range m.why(item) {
		style := t.Plain
		if i == 0 && item.Kind == book.AgendaOverdue {
			style = t.Bad
		}
		for _, l := range hanging(part, width, 3) {
			lines = append(lines, style.Render(l))
		}
	}
	return titled(t, m.say(i18n.DueTitleWhy), lines)
}

// advice is how to go about a lead of a kind.
func advice(kind book.AgendaKind) i18n.Sentence {
	switch kind {
	case book.AgendaOverdue:
		return i18n.DueAdviceOverdue
	case book.AgendaBirthday:
		return i18n.DueAdviceBirthday
	case book.AgendaNoNext:
		return i18n.DueAdviceNoNext
	case book.AgendaIdle:
		return i18n.DueAdviceIdle
	case book.AgendaCare:
		return i18n.DueAdviceCare
	case book.AgendaAgain:
		return i18n.DueAdviceAgain
	}
	return i18n.DueAdviceToday
}

// howLines say how to approach the lead: through what, with what in mind, and what to find out.
func (m *Model) howLines(item book.AgendaItem, width int) (lines []string) {
	t, w := m.env.Theme, m.env.Words
	add := func(text string) { lines = append(lines, hanging(text, width, 3)...) }
	if item.Lead.Preferred != "" {
		add(m.say(i18n.DuePrefers, w.TouchKind(item.Lead.Preferred)))
	}
	how := advice(item.Kind)
	if how == i18n.DueAdviceToday && item.Lead.LastTouch == nil {
		how = i18n.DueAdviceFirst // nothing was said yet
	}
	add(m.say(how))
	if line := w.GestureSay(item.Gesture); line != "" && (item.Kind == book.AgendaCare || item.For != "") {
		add(line)
	}
	if s, ok := m.afterLast(item.Lead); ok {
		add(m.say(s))
	}
	var unknown []string
	for i, name := range words.TestNames() {
		if *item.Lead.Tests.At(i) == funnel.Unknown {
			unknown = append(unknown, m.say(name))
		}
	}
	if item.Lead.Status == funnel.StatusOpen && len(unknown) > 0 {
		add(m.say(i18n.TestsOpen, strings.Join(unknown, m.say(i18n.ListComma))))
	}
	return titled(t, m.say(i18n.DueTitleHow), lines)
}

// afterLast is what the outcome of the last touch asks for.
func (m *Model) afterLast(l funnel.Lead) (i18n.Sentence, bool) {
	if m.who.Lead.ID != l.ID || len(m.who.Touches) == 0 || l.Status != funnel.StatusOpen {
		return i18n.Sentence{}, false
	}
	switch m.who.Touches[0].Outcome {
	case "refused", "not-now":
		return i18n.DueAdviceRefused, true
	case "interested":
		return i18n.DueAdviceInterested, true
	case "no-answer", "busy":
		return i18n.DueAdviceNoAnswer, l.Touches < answeringTouches
	}
	return i18n.Sentence{}, false
}

// touchLines are the last touches.
func (m *Model) touchLines(width int) (lines []string) {
	w := m.env.Words
	for _, touch := range m.who.Touches[:min(shownTouches, len(m.who.Touches))] {
		parts := []string{w.NearDate(touch.Day), w.TouchKind(touch.Kind)}
		if touch.Outcome != "" {
			parts = append(parts, m.say(card.OutcomeName(touch.Outcome)))
		}
		if touch.Note != "" {
			parts = append(parts, iostreams.Clean(touch.Note))
		}
		lines = append(lines, hanging(strings.Join(parts, " · "), width, 2)...)
	}
	if len(lines) == 0 {
		lines = []string{m.env.Theme.Muted.Render(w.Touches(m.who.Lead))}
	}
	title := m.say(i18n.SectionTouches)
	if more := len(m.who.Touches); more > shownTouches {
		title += " · " + m.env.Say.Int(int64(more))
	}
	return titled(m.env.Theme, title, lines)
}

// plannedLines are the other follow-ups that are open.
func (m *Model) plannedLines(item book.AgendaItem, width int) (lines []string) {
	w, shown := m.env.Words, 0
	for _, u := range m.who.FollowUps {
		if u.Closed != nil || shown == shownPlanned || item.FollowUp != nil && item.FollowUp.ID == u.ID {
			continue
		}
		parts := []string{w.NearDate(u.Due)}
		if u.What != "" {
			parts = append(parts, iostreams.Clean(u.What))
		}
		if u.Every.Count > 0 {
			parts = append(parts, w.Every(u.Every))
		}
		lines = append(lines, hanging(strings.Join(parts, " · "), width, 2)...)
		shown++
	}
	return titled(m.env.Theme, m.say(i18n.DueTitlePlanned), lines)
}

// testLines are the answers of the three tests.
func (m *Model) testLines(l funnel.Lead, width int) []string {
	t := m.env.Theme
	var parts []string
	for i, name := range words.TestNames() {
		mark, style := "? ", t.Warn
		switch *l.Tests.At(i) {
		case funnel.Yes:
			mark, style = "✓ ", t.Good
		case funnel.No:
			mark, style = "✗ ", t.Bad
		}
		parts = append(parts, style.Render(mark+m.say(name)))
	}
	line := strings.Join(parts, "   ")
	return titled(t, m.say(i18n.DueTitleTests), []string{widget.Fit(line, width)})
}

// knownLines are what the card says that helps in talking with the person.
func (m *Model) knownLines(l funnel.Lead, width int) (lines []string) {
	w := m.env.Words
	add := func(label i18n.Sentence, value string) {
		if value = iostreams.Clean(value); value != "" {
			lines = append(lines, hanging(m.say(i18n.CardStatement, m.say(label), value), width, 2)...)
		}
	}
	add(i18n.LabelProduct, l.Product)
	add(i18n.LabelRegion, l.Region)
	if l.Value != nil {
		add(i18n.LabelValue, w.Money(*l.Value))
	}
	add(i18n.LabelPayment, l.Payment)
	add(i18n.LabelSupplier, l.Supplier)
	add(i18n.LabelJob, l.Job)
	add(i18n.LabelInterests, l.Interests)
	add(i18n.LabelNote, strings.Join(strings.Fields(l.Note), " "))
	return titled(m.env.Theme, m.say(i18n.DueTitleKnown), lines)
}
