package prompt

import (
	"strconv"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// heading is the lines of a title and of what explains it, "" for nothing.
func heading(t theme.Theme, title, details string, width int) (lines []string) {
	for _, line := range widget.Wrap(iostreams.Clean(title), width, 0) {
		lines = append(lines, t.Title.Render(line))
	}
	if details == "" {
		return lines
	}
	for _, line := range widget.Wrap(iostreams.Clean(details), width, 0) {
		lines = append(lines, t.Muted.Render(line))
	}
	return lines
}

// YesNo is a question of yes or no. Enter gives the answer that is marked, and the first letter of an answer gives that one, in English
// or in Vietnamese.
type YesNo struct {
	Title, Details string
	Yes, No        string // what the answers are called
	Value          *bool  // in: the answer that is marked first
}

func (q *YesNo) update(msg tea.Msg) bool {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false
	}
	switch press.String() {
	case "enter":
		return true
	case "y", "Y", "c", "C": // có
		*q.Value = true
		return true
	case "n", "N", "k", "K": // không
		*q.Value = false
		return true
	case "left", "right", "h", "l", "tab":
		*q.Value = !*q.Value
	}
	return false
}

// view marks an answer with brackets as well, for terminals without colour.
func (q *YesNo) view(t theme.Theme, width, height int) ([]string, *tea.Cursor) {
	answer := func(name string, marked bool) string {
		if marked {
			return t.Selected.Render("[" + name + "]")
		}
		return " " + name + " "
	}
	answers := widget.Fit(answer(q.Yes, *q.Value)+"  "+answer(q.No, !*q.Value), width)
	return append(last(append(heading(t, q.Title, q.Details, width), ""), height-1), answers), nil
}

// Choice is a question for one of several things.
type Choice struct {
	Title   string
	Options []string
	Value   *int // index of the one that is chosen; in: of the one that is marked first
}

// update lets the first letter of an option go to it, where keys for moving are not such letters.
func (q *Choice) update(msg tea.Msg) bool {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false
	}
	if i, found := q.beginning(press.Text); found {
		*q.Value = i
		return false
	}
	switch press.String() {
	case "ctrl+p", "ctrl+k":
		press = tea.KeyPressMsg{Code: tea.KeyUp}
	case "ctrl+n":
		press = tea.KeyPressMsg{Code: tea.KeyDown}
	}
	menu, chosen, _ := widget.Menu{Items: q.Options, At: *q.Value}.Update(press)
	*q.Value = menu.At
	return chosen >= 0
}

// beginning is the next option behind the marked one that begins with a letter.
func (q *Choice) beginning(letter string) (int, bool) {
	letter = strings.TrimSpace(fold.Text(letter))
	for i := range q.Options {
		next := (*q.Value + 1 + i) % len(q.Options)
		if letter != "" && strings.HasPrefix(fold.Text(q.Options[next]), letter) {
			return next, true
		}
	}
	return 0, false
}

// view shows whole options, as many as there is room for around the marked one.
func (q *Choice) view(t theme.Theme, width, height int) ([]string, *tea.Cursor) {
	lines := append(heading(t, q.Title, "", width), "")
	var list []string
	marked := 0 // the last line of the marked option
	for i, option := range q.Options {
		number := "  "
		if i < 9 {
			number = strconv.Itoa(i+1) + " "
		}
		mark := "  "
		if i == *q.Value {
			mark = widget.Mark
		}
		for j, line := range widget.Wrap(iostreams.Clean(option), max(1, width-4), 0) {
			if j > 0 {
				mark, number = "  ", "  "
			}
			if line = mark + number + line; i == *q.Value {
				line, marked = t.Selected.Behind(line), len(list)
			}
			list = append(list, line)
		}
	}
	room := max(1, height-len(lines))
	from := max(0, min(marked-room/2, len(list)-room))
	list = list[from:min(len(list), from+room)]
	return last(append(lines, list...), height), nil
}

// textMark stands before what is typed.
const textMark = "> "

// Text is a question for a line of text.
type Text struct {
	Title, Hint string
	Check       func(string) error // says what is wrong with a text; nil takes any
	Value       *string            // in: the text that stands there first
	field       *widget.Field
	problem     error
}

// typed is the field, which holds at first what Value does.
func (q *Text) typed() *widget.Field {
	if q.field == nil {
		field := widget.NewField(*q.Value)
		q.field = &field
	}
	return q.field
}

func (q *Text) update(msg tea.Msg) bool {
	field := q.typed()
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "enter" {
		if q.Check != nil {
			q.problem = q.Check(field.Value())
		}
		if q.problem == nil {
			*q.Value = field.Value()
		}
		return q.problem == nil
	}
	next, used := field.Update(msg)
	if used {
		*field, q.problem = next, nil
	}
	return false
}

func (q *Text) view(t theme.Theme, width, height int) ([]string, *tea.Cursor) {
	lines := heading(t, q.Title, q.Hint, width)
	line, at := q.typed().View(t, max(1, width-len(textMark)))
	lines = last(append(lines, t.Title.Render(textMark)+line), height)
	cursor := tea.NewCursor(min(width-1, len(textMark)+at), len(lines)-1)
	if q.problem != nil {
		for _, line := range widget.Wrap(iostreams.Clean(q.problem.Error()), width, 0) {
			lines = append(lines, t.Bad.Render(line))
		}
	}
	return lines[:min(len(lines), height)], cursor
}

// last is the last lines of several, where there is no room for all.
func last(lines []string, n int) []string { return lines[max(0, len(lines)-max(1, n)):] }

// secret is a question for a text of which only the length is shown. It is kept as it is typed, letter by letter of Unicode: another way
// of writing the same would be another passphrase.
type secret struct {
	title string
	text  []rune
}

func (q *secret) update(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		q.add(msg.Content)
	case tea.KeyPressMsg:
		switch key := msg.String(); {
		case key == "enter":
			return true
		case key == "backspace" || key == "ctrl+h" || key == "shift+backspace":
			q.text = q.text[:max(0, len(q.text)-1)]
		case key == "ctrl+u":
			q.text = nil
		case msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0:
			q.add(msg.Text)
		}
	}
	return false
}

// add takes what is typed or pasted, without the ends of lines that come along with what is copied.
func (q *secret) add(text string) {
	for _, r := range text {
		if !unicode.IsControl(r) {
			q.text = append(q.text, r)
		}
	}
}

func (q *secret) view(t theme.Theme, width, height int) ([]string, *tea.Cursor) {
	dots := strings.Repeat("•", min(len(q.text), max(0, width-len(textMark)-1)))
	lines := last(append(heading(t, q.title, "", width), t.Title.Render(textMark)+dots), height)
	return lines, tea.NewCursor(min(width-1, len(textMark)+len([]rune(dots))), len(lines)-1)
}
