// Package widget has what several screens are made of: a text field, a paged table, bars, chips, panels, forms and small
// questions. A widget is a value; its Update does no I/O; it draws lines into a width.
package widget

import (
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/theme"
)

// Field is a line of text that is typed. The terminal's real cursor stands in it, so that input methods show their candidates in
// place; a step of the cursor is what a person takes for a letter, whatever runes it is made of.
type Field struct {
	Placeholder string
	letters     []string // grapheme clusters
	pos         int      // the cursor stands before this letter
}

// maxField is how many letters a field takes.
const maxField = 2000

// NewField makes a field that holds a text, with the cursor at its end.
func NewField(text string) Field {
	var f Field
	f.insert(text)
	return f
}

// Value is the text.
func (f Field) Value() string { return strings.Join(f.letters, "") }

// Empty reports that nothing is typed.
func (f Field) Empty() bool { return len(f.letters) == 0 }

// letters splits a text into grapheme clusters, composed.
func letters(text string) (all []string) {
	text = norm.NFC.String(text)
	for text != "" {
		letter, _ := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
		if letter == "" {
			break
		}
		all = append(all, letter)
		text = text[len(letter):]
	}
	return all
}

// insert puts a text before the cursor, without controls and what hides or turns text, as much of it as the field has room for.
func (f *Field) insert(text string) {
	var safe strings.Builder
	for _, r := range text {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			safe.WriteByte(' ')
		case r != '\uFFFD' && !iostreams.Unsafe(r):
			safe.WriteRune(r)
		}
	}
	before := letters(strings.Join(f.letters[:f.pos], "") + safe.String())
	if over := len(before) + len(f.letters) - f.pos - maxField; over > 0 {
		before = before[:max(f.pos, len(before)-over)]
	}
	f.letters = letters(strings.Join(before, "") + strings.Join(f.letters[f.pos:], ""))
	f.pos = min(len(before), len(f.letters))
}

// cut takes away the letters from one place to another; the cursor stands there then.
func (f *Field) cut(from, to int) {
	f.letters = slices.Delete(slices.Clone(f.letters), from, to)
	f.pos = from
}

// Update handles a key or a paste; it reports whether the field had a use for it.
func (f Field) Update(msg tea.Msg) (Field, bool) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		f.insert(msg.Content)
		return f, true
	case tea.KeyPressMsg:
		return f.press(msg)
	}
	return f, false
}

func (f Field) press(msg tea.KeyPressMsg) (Field, bool) {
	end := len(f.letters)
	switch msg.String() {
	case "left", "ctrl+b":
		f.pos = max(0, f.pos-1)
	case "right", "ctrl+f":
		f.pos = min(end, f.pos+1)
	case "home", "ctrl+a":
		f.pos = 0
	case "end", "ctrl+e":
		f.pos = end
	case "ctrl+left", "alt+left", "alt+b":
		f.pos = f.wordBefore()
	case "ctrl+right", "alt+right", "alt+f":
		f.pos = f.wordAfter()
	case "backspace", "ctrl+h", "shift+backspace":
		f.cut(max(0, f.pos-1), f.pos)
	case "delete", "ctrl+d":
		f.cut(f.pos, min(end, f.pos+1))
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		f.cut(f.wordBefore(), f.pos)
	case "ctrl+u":
		f.cut(0, f.pos)
	case "ctrl+k":
		f.cut(f.pos, end)
	default:
		if msg.Text == "" || msg.Mod&(tea.ModCtrl|tea.ModAlt) != 0 {
			return f, false
		}
		f.insert(msg.Text)
	}
	return f, true
}

func (f Field) blank(i int) bool { return strings.TrimFunc(f.letters[i], unicode.IsSpace) == "" }

func (f Field) wordBefore() int {
	i := f.pos
	for i > 0 && f.blank(i-1) {
		i--
	}
	for i > 0 && !f.blank(i-1) {
		i--
	}
	return i
}

func (f Field) wordAfter() int {
	i := f.pos
	for i < len(f.letters) && f.blank(i) {
		i++
	}
	for i < len(f.letters) && !f.blank(i) {
		i++
	}
	return i
}

// View draws the field into a width and tells in which column the cursor stands. What does not fit is left out around the cursor.
func (f Field) View(t theme.Theme, width int) (line string, cursor int) {
	if width < 1 {
		return "", 0
	}
	if f.Empty() {
		return t.Muted.Render(ansi.Truncate(f.Placeholder, width, "…")), 0
	}
	from, used := f.window(width)
	return ansi.Truncate(strings.Join(f.letters[from:], ""), width, ""), min(used, width-1)
}

// window is the first letter that is drawn in a width, and how wide those before the cursor are.
func (f Field) window(width int) (from, used int) {
	room := width - 1 // the cursor stands behind the last letter as well
	ahead := 0
	if f.pos < len(f.letters) {
		ahead = min(8, room/3)
	}
	from = f.pos
	for from > 0 {
		w := ansi.StringWidth(f.letters[from-1])
		if used+w > room-ahead && used+w+f.rest() > room {
			break
		}
		from, used = from-1, used+w
	}
	return from, used
}

// Point puts the cursor before the letter at a column of what View draws into a width.
func (f Field) Point(x, width int) Field {
	at, _ := f.window(width)
	for at < len(f.letters) {
		w := ansi.StringWidth(f.letters[at])
		if x < (w+1)/2 {
			break
		}
		x -= w
		at++
	}
	f.pos = at
	return f
}

// rest is the width of what stands behind the cursor.
func (f Field) rest() int { return ansi.StringWidth(strings.Join(f.letters[f.pos:], "")) }
