package app

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// help lists all keys, and explains marks and words. The keys are made from the key maps, so that it says what is so.
type help struct{ top int }

func (h help) update(m *Model, msg tea.Msg) (overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		h.top += map[tea.MouseButton]int{tea.MouseWheelUp: -3, tea.MouseWheelDown: 3}[msg.Button]
	case tea.KeyPressMsg:
		switch msg.String() {
		case "up", "k":
			h.top--
		case "down", "j":
			h.top++
		case "pgup":
			h.top -= 10
		case "pgdown", "space":
			h.top += 10
		default:
			return nil, nil
		}
	}
	_, height, _, _ := widget.InPanel(m.size().Width, m.size().Height)
	h.top = max(0, min(h.top, len(h.lines(m))-height))
	return h, nil
}

func (h help) view(m *Model, width, height int) screen.Frame {
	_, inner, _, _ := widget.InPanel(width, height)
	lines := h.lines(m)
	note := ""
	if len(lines) > inner {
		note = "↑↓"
	}
	return screen.Frame{
		Lines: widget.Panel(m.env.Theme, m.env.Say.Say(i18n.TitleHelp), note, lines[min(h.top, len(lines)):], width, height),
	}
}

// twoColumnsFrom is the width from which the help stands in two columns.
const twoColumnsFrom = 76

// lines are the keys of the screen at hand and those that work everywhere, in two columns where there is room, and below them the
// legend.
func (help) lines(m *Model) []string {
	t, say := m.env.Theme, m.env.Say
	width, _, _, _ := widget.InPanel(m.size().Width, m.size().Height)
	half := width
	if width >= twoColumnsFrom {
		half = (width - 2) / 2
	}
	here := keyLines(t, say.Say(m.makers[m.at].Title), m.screens[m.at].Keys(), half)
	everywhere := keyLines(t, say.Say(i18n.TitleEverywhere), append(m.tabKeys(), m.keys.all()...), half)
	marks, meanings := m.legend(half)
	var lines []string
	for _, pair := range [][2][]string{{here, everywhere}, {marks, meanings}} {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		if half < width {
			lines = append(lines, widget.Beside(2, widget.Column{Lines: pair[0], Width: half}, widget.Column{Lines: pair[1], Width: half})...)
			continue
		}
		lines = append(append(append(lines, pair[0]...), ""), pair[1]...)
	}
	return lines
}

func keyLines(t theme.Theme, title string, keys []key.Binding, width int) []string {
	lines := []string{t.Title.Render(title)}
	for _, k := range keys {
		if k.Enabled() && k.Help().Desc != "" {
			lines = append(lines, entryLines(t.Key.Render(k.Help().Key), k.Help().Desc, width)...)
		}
	}
	return lines
}

// keyColumn is how wide the keys of the help are.
const keyColumn = 9

// entryLines are a key or a mark, and beside it what it means.
func entryLines(what, means string, width int) []string {
	var lines []string
	for _, l := range widget.Wrap(means, max(1, width-keyColumn-2), 0) {
		lines = append(lines, widget.FitRight(what, keyColumn)+"  "+l)
		what = ""
	}
	return lines
}

// legend explains the marks and the words that the screens use.
func (m *Model) legend(width int) (marks, meanings []string) {
	t, say := m.env.Theme, m.env.Say
	marks = []string{t.Title.Render(say.Say(i18n.TitleMarks))}
	for _, s := range []i18n.Sentence{
		i18n.LateMeans, i18n.MarkNoNext, i18n.MarkLost, i18n.PausedMeans, i18n.NoContactMeans, i18n.MarkChosen, i18n.MarkPace, i18n.MarkDone,
	} {
		mark, means, _ := strings.Cut(say.Say(s), " ")
		marks = append(marks, entryLines(t.Strong.Render(mark), means, width)...)
	}
	meanings = []string{t.Title.Render(say.Say(i18n.TitleWords))}
	for _, s := range []i18n.Sentence{
		i18n.WordTouch, i18n.WordIdle, i18n.WordNextStep, i18n.WordNamed, i18n.WordLeadLevel, i18n.CohortFewMeans,
	} {
		indent := "  "
		for _, l := range widget.Wrap(say.Say(s), max(1, width-4), 0) {
			meanings = append(meanings, indent+l)
			indent = "    "
		}
	}
	return marks, meanings
}

func (help) typed() bool { return false }

func (help) keys(m *Model) []key.Binding {
	return []key.Binding{screen.Bind(m.env.Say.Say(i18n.KeyClose), "esc")}
}

// tabKeys are the digits that open the screens.
func (m *Model) tabKeys() []key.Binding {
	var keys []key.Binding
	for _, maker := range m.makers {
		keys = append(keys, screen.Bind(m.env.Say.Say(maker.Title), digit(maker.ID)))
	}
	return keys
}
