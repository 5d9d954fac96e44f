package widget

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/tui/theme"
)

// Form is a few labelled fields, of which one has the cursor. With one field it is a prompt.
type Form struct {
	Fields []Labelled
	At     int
	typed  bool
}

// Labelled is a field of a form.
type Labelled struct {
	Label   string
	Field   Field
	Problem string // what is wrong with it; "" for nothing
}

// NewForm makes a form of empty fields with these labels.
func NewForm(labels ...string) Form {
	var f Form
	for _, l := range labels {
		f.Fields = append(f.Fields, Labelled{Label: l})
	}
	return f
}

// Typed reports that something was typed that would be lost with the form.
func (f Form) Typed() bool { return f.typed }

// Value is the text of a field.
func (f Form) Value(i int) string { return f.Fields[i].Field.Value() }

// Fill puts a text into a field, which does not count as typed.
func (f *Form) Fill(i int, text string) {
	f.Fields = slices.Clone(f.Fields)
	f.Fields[i].Field = NewField(text)
}

// Complain marks a field as wrong and puts the cursor there; the text stays as it was typed.
func (f *Form) Complain(i int, problem string) {
	f.Fields = slices.Clone(f.Fields)
	f.Fields[i].Problem = problem
	f.At = i
}

// Update handles a key or a paste. It reports that the form is confirmed, and whether it had a use for the message.
func (f Form) Update(msg tea.Msg) (next Form, confirmed, used bool) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "enter":
			return f, true, true
		case "tab", "down":
			f.At = (f.At + 1) % len(f.Fields)
			return f, false, true
		case "shift+tab", "up":
			f.At = (f.At + len(f.Fields) - 1) % len(f.Fields)
			return f, false, true
		}
	}
	field, used := f.Fields[f.At].Field.Update(msg)
	if used {
		f.Fields = slices.Clone(f.Fields)
		changed := field.Value() != f.Value(f.At)
		f.Fields[f.At].Field = field
		if changed {
			f.Fields[f.At].Problem = ""
			f.typed = true
		}
	}
	return f, false, used
}

// View draws the form into a width, a line for each field and lines for what is wrong, and tells where the cursor stands.
func (f Form) View(t theme.Theme, width int) (lines []string, cursor tea.Position) {
	label := 0
	for _, l := range f.Fields {
		label = max(label, textWidth(l.Label))
	}
	label = min(label, width/2)
	for i, l := range f.Fields {
		line, at := l.Field.View(t, max(1, width-label-3))
		mark, style := "  ", t.Muted
		if i == f.At {
			mark, style = "> ", t.Title
			cursor = tea.Position{X: min(width-1, label+3+at), Y: len(lines)}
		}
		lines = append(lines, style.Render(Fit(l.Label, label))+" "+style.Render(mark)+line)
		if l.Problem != "" {
			indent := strings.Repeat(" ", min(2, max(0, width-1)))
			for _, text := range Wrap(l.Problem, max(1, width-2), 2) {
				lines = append(lines, indent+t.Bad.Render(text))
			}
		}
	}
	return lines, cursor
}

// Confirm is a question of yes or no.
type Confirm struct {
	Question string
	Yes, No  string // what the answers are called
}

// Update handles a key; it reports the answer and whether the key was one. Enter is no answer: what cannot be taken back is not
// done by the key that was pressed anyway.
func (c Confirm) Update(msg tea.KeyPressMsg) (yes, answered bool) {
	switch msg.String() {
	case "y", "Y":
		return true, true
	case "n", "N", "esc":
		return false, true
	}
	return false, false
}

// View draws the question into a width.
func (c Confirm) View(t theme.Theme, width int) []string {
	answers := t.Key.Render("y") + " " + c.Yes + "   " + t.Key.Render("n") + " " + c.No
	if textWidth(c.Question)+3+textWidth(answers) <= width {
		return []string{t.Warn.Render(c.Question) + "   " + answers}
	}
	var lines []string
	for _, l := range Wrap(c.Question, width, 0) {
		lines = append(lines, t.Warn.Render(l))
	}
	return append(lines, answers)
}
