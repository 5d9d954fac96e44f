package act

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// sheet asks for several things at once.
type sheet struct {
	widget.Sheet
	said  string   // what is said above the rows
	above []string // what is warned of above the rows
	// hints say, by the key of a row, how its text is understood; "" for nothing.
	hints map[string]func(d dialog, text string) string
	// all tells that every change would be missed, not only what was typed.
	all bool
	// done is what happens when the sheet is confirmed.
	done func(d dialog, s sheet) (dialog, tea.Cmd)
	what i18n.Sentence // what confirming does
	// dated tells that confirming records a day that is not among the rows.
	dated bool
}

// newSheet makes a sheet; what confirming it does is named by a sentence.
func newSheet(what i18n.Sentence, done func(d dialog, s sheet) (dialog, tea.Cmd), rows ...widget.Row) sheet {
	return sheet{Sheet: widget.Sheet{Rows: rows}, what: what, done: done, hints: map[string]func(d dialog, text string) string{}}
}

func (s sheet) update(d dialog, msg tea.Msg) (dialog, tea.Cmd) {
	var confirmed bool
	switch msg := msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg:
		s.Sheet, confirmed, _ = s.Update(s.fit(s.withBreaks(msg)))
	case tea.MouseClickMsg:
		top := min(len(s.aboveLines(d, d.room.width)), d.room.height-1)
		if msg.Y >= top {
			s.Click(msg.X, msg.Y-top, d.room.width, d.room.height-top)
		}
	case tea.MouseWheelMsg:
		s.Wheel(msg)
	default:
		return d, nil
	}
	if len(s.Rows) > 0 {
		row := s.Rows[s.At]
		if hint := s.hints[row.Key]; hint != nil {
			s.Hint(hint(d, row.Field.Value()))
		}
	}
	d = d.put(s)
	if confirmed {
		return s.done(d, s)
	}
	return d, nil
}

// lineBreak stands for a line break in the one line of a field.
const lineBreak = "⏎"

// withBreaks is a message for the row at hand, in which line breaks of a note are seen.
func (s sheet) withBreaks(msg tea.Msg) tea.Msg {
	if len(s.Rows) == 0 || s.Rows[s.At].Key != rowNote {
		return msg
	}
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return tea.PasteMsg{Content: shownBreaks(msg.Content)}
	case tea.KeyPressMsg:
		if k := msg.String(); k == "alt+enter" || k == "shift+enter" || k == "ctrl+j" {
			return tea.PasteMsg{Content: " " + lineBreak + " "}
		}
	}
	return msg
}

// shownBreaks writes a text of several lines in one.
func shownBreaks(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", " "+lineBreak+" ")
}

// realBreaks is the text of several lines that was written in one.
func realBreaks(text string) string {
	lines := strings.Split(text, lineBreak)
	for i := range lines {
		if i > 0 {
			lines[i] = strings.TrimPrefix(lines[i], " ")
		}
		if i < len(lines)-1 {
			lines[i] = strings.TrimSuffix(lines[i], " ")
		}
	}
	return strings.Join(lines, "\n")
}

// aboveLines are what is said above the rows.
func (s sheet) aboveLines(d dialog, width int) (lines []string) {
	if s.said != "" {
		for _, l := range widget.Wrap(s.said, width, 2) {
			lines = append(lines, d.env.Theme.Muted.Render(l))
		}
	}
	for _, text := range s.above {
		for _, l := range widget.Wrap(text, width, 3) {
			lines = append(lines, d.env.Theme.Warn.Render(l))
		}
	}
	return lines
}

func (s sheet) view(d dialog, width, height int) ([]string, *tea.Position, bool) {
	above := s.aboveLines(d, width)
	above = above[:min(len(above), height-1)]
	lines, cursor, more := s.View(d.env.Theme, width, height-len(above))
	if cursor != nil {
		cursor.Y += len(above)
	}
	return append(above, lines...), cursor, more
}

func (s sheet) keys(d dialog) []key.Binding {
	keys := []key.Binding{screen.Bind(d.say(s.what), "enter")}
	if len(s.Rows) == 0 {
		return keys
	}
	switch s.Rows[s.At].Kind {
	case widget.ChoiceRow:
		keys = append(keys, key.NewBinding(key.WithKeys("right", "left"), key.WithHelp("←→", d.say(i18n.KeyChoose))))
	case widget.TickRow:
		keys = append(keys, screen.Bind(d.say(i18n.KeyTick), "space"))
	default:
		if s.Suggests() {
			keys = append(keys, screen.Bind(d.say(i18n.KeyComplete), "right"))
		}
	}
	return append(keys, key.NewBinding(key.WithKeys("tab", "down", "shift+tab", "up"), key.WithHelp("↑↓", d.say(i18n.KeyNextRow))))
}

func (s sheet) typed() bool { return s.Typed() || s.all && s.Changed() }

// reading reads the texts of a sheet as the commands do, and marks what is wrong with them.
type reading struct {
	d      dialog
	s      *sheet
	failed bool
}

// read begins to read a sheet.
func read(d dialog, s sheet) *reading {
	s.Forgive()
	return &reading{d: d, s: &s}
}

func (r *reading) fail(key string, err error) {
	r.failed = true
	r.s.Complain(key, screen.ErrorText(r.d.env.Say, err))
}

// check marks a row when there is an error, and returns the value all the same.
func check[T any](r *reading, key string, value T, err error) T {
	if err != nil {
		r.fail(key, err)
	}
	return value
}

// show puts the sheet with its marks back.
func (r *reading) show() dialog { return r.d.put(*r.s) }

// recorded reads the day of something that has happened; "" is today.
func (r *reading) recorded() funnel.Day {
	day, err := r.d.env.Words.RecordedDay(r.s.Value(rowDay))
	return check(r, rowDay, day, err)
}

// planned reads a day to come; false when none was typed.
func (r *reading) planned(key string) (funnel.Day, bool) {
	text := r.s.Value(key)
	if text == "" {
		return 0, false
	}
	w := r.d.env.Words
	day, err := w.PlannedDay(text)
	if err == nil && day < w.Today {
		err = i18n.Failed(i18n.FollowUpPast, day.String())
	}
	return check(r, key, day, err), true
}
