package widget

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/fold"
)

// Sheet is a form whose rows are texts, choices and ticks. It scrolls when it is higher than its room.
type Sheet struct {
	Rows []Row
	At   int // the row at hand

	typed, changed bool
}

// Row is one thing that a sheet asks for.
type Row struct {
	Key   string // by which the sheet's owner finds it
	Kind  RowKind
	Label string

	Field   Field    // of a TextRow
	Suggest []string // what could be typed into it; those that fit are shown, and → takes the first
	Several bool     // the text may be several with commas between them, and the last of them is completed

	Options []Option // of a ChoiceRow
	Chosen  int

	Text  string // of a TickRow, behind the box
	On    bool
	Mixed bool // neither on nor off until it is ticked

	Hint    string // said below the row while it is at hand
	Problem string // what is wrong with it; "" for nothing
}

// RowKind is what a row asks for.
type RowKind int

// The kinds of rows.
const (
	TextRow RowKind = iota
	ChoiceRow
	TickRow
)

// Option is one of a choice.
type Option struct {
	Label string
	Value string   // what it stands for, for the sheet's owner
	Keys  []string // that choose it at once and go on to the next row
}

// Typed reports that something was typed into a text, Changed that anything was changed at all.
func (s Sheet) Typed() bool { return s.typed }

// Changed reports that anything was changed.
func (s Sheet) Changed() bool { return s.typed || s.changed }

// Index is where the row with a key stands, -1 when there is none.
func (s Sheet) Index(key string) int {
	return slices.IndexFunc(s.Rows, func(r Row) bool { return r.Key == key })
}

// Value is the text of a row, "" of one that is not there.
func (s Sheet) Value(key string) string {
	if i := s.Index(key); i >= 0 {
		return s.Rows[i].Field.Value()
	}
	return ""
}

// Choice is the index of what is chosen in a row, 0 of one that is not there.
func (s Sheet) Choice(key string) int {
	if i := s.Index(key); i >= 0 {
		return s.Rows[i].Chosen
	}
	return 0
}

// Ticked reports whether a row is ticked.
func (s Sheet) Ticked(key string) bool {
	i := s.Index(key)
	return i >= 0 && s.Rows[i].On
}

// own makes the rows the sheet's own before one is changed.
func (s *Sheet) own() { s.Rows = slices.Clone(s.Rows) }

// Hint puts a hint under the row at hand.
func (s *Sheet) Hint(text string) {
	if len(s.Rows) > 0 && s.Rows[s.At].Hint != text {
		s.own()
		s.Rows[s.At].Hint = text
	}
}

// Forgive takes the marks of what was wrong away.
func (s *Sheet) Forgive() {
	s.own()
	for i := range s.Rows {
		s.Rows[i].Problem = ""
	}
}

// Complain marks a row as wrong; the row at hand becomes the first one that is.
func (s *Sheet) Complain(key, problem string) {
	i := s.Index(key)
	if i < 0 {
		return
	}
	s.own()
	s.Rows[i].Problem = problem
	s.At = slices.IndexFunc(s.Rows, func(r Row) bool { return r.Problem != "" })
}

// Update handles a key or a paste. It reports that the sheet is confirmed, and whether it had a use for the message.
func (s Sheet) Update(msg tea.Msg) (next Sheet, confirmed, used bool) {
	if len(s.Rows) == 0 {
		return s, false, false
	}
	if k, ok := msg.(tea.KeyPressMsg); ok {
		last := len(s.Rows) - 1
		switch k.String() {
		case "enter":
			return s, true, true
		case "tab", "down":
			s.At = (s.At + 1) % len(s.Rows)
			return s, false, true
		case "shift+tab", "up":
			s.At = (s.At + last) % len(s.Rows)
			return s, false, true
		case "pgup":
			s.At = max(0, s.At-pageRows)
			return s, false, true
		case "pgdown":
			s.At = min(last, s.At+pageRows)
			return s, false, true
		case "ctrl+home":
			s.At = 0
			return s, false, true
		case "ctrl+end":
			s.At = last
			return s, false, true
		}
	}
	switch s.Rows[s.At].Kind {
	case ChoiceRow:
		used = s.choose(msg)
	case TickRow:
		used = s.tick(msg)
	default:
		used = s.write(msg)
	}
	return s, false, used
}

// pageRows is how many rows a page is.
const pageRows = 8

// write handles a message for a text.
func (s *Sheet) write(msg tea.Msg) bool {
	row := s.Rows[s.At]
	if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "right" && row.Field.atEnd() {
		return s.Complete(0)
	}
	field, used := row.Field.Update(msg)
	if !used {
		return false
	}
	s.own()
	if field.Value() != row.Field.Value() {
		s.Rows[s.At].Problem = ""
		s.typed = true
	}
	s.Rows[s.At].Field = field
	return true
}

// Complete takes one of the suggestions that fit into the text at hand.
func (s *Sheet) Complete(n int) bool {
	row := s.Rows[s.At]
	fits := row.fitting()
	if n < 0 || n >= len(fits) {
		return false
	}
	before, _ := row.part()
	s.own()
	s.Rows[s.At].Field = NewField(before + fits[n])
	s.Rows[s.At].Problem = ""
	s.typed = true
	return true
}

// Suggests reports that something is offered for the text at hand.
func (s Sheet) Suggests() bool { return len(s.Rows) > 0 && len(s.Rows[s.At].fitting()) > 0 }

// part is what stands before the text that is being typed, and that text.
func (r Row) part() (before, typed string) {
	text := r.Field.Value()
	if r.Several {
		if i := strings.LastIndexAny(text, ",，、"); i >= 0 {
			_, size := firstRune(text[i:])
			return text[:i+size] + " ", strings.TrimSpace(text[i+size:])
		}
	}
	return "", strings.TrimSpace(text)
}

// mostSuggestions is how many suggestions are offered at once.
const mostSuggestions = 6

// fitting are the suggestions that fit what is typed: those that begin so first, then those that hold it.
func (r Row) fitting() []string {
	if len(r.Suggest) == 0 {
		return nil
	}
	_, typed := r.part()
	want := fold.Text(typed)
	if want == "" {
		return nil
	}
	var begin, hold []string
	for _, text := range r.Suggest {
		folded := fold.Text(text)
		switch {
		case folded == want:
			return nil // it is written out
		case strings.HasPrefix(folded, want):
			begin = append(begin, text)
		case strings.Contains(folded, want):
			hold = append(hold, text)
		}
	}
	all := slices.Concat(begin, hold)
	return all[:min(len(all), mostSuggestions)]
}

// choose handles a key for a choice.
func (s *Sheet) choose(msg tea.Msg) bool {
	k, ok := msg.(tea.KeyPressMsg)
	row := s.Rows[s.At]
	n := len(row.Options)
	if !ok || n == 0 {
		return false
	}
	for i, o := range row.Options {
		if slices.Contains(o.Keys, k.String()) {
			s.Choose(i)
			s.At = min(len(s.Rows)-1, s.At+1)
			return true
		}
	}
	switch key := k.String(); key {
	case "right", "space":
		s.Choose((row.Chosen + 1) % n)
		return true
	case "left":
		s.Choose((row.Chosen + n - 1) % n)
		return true
	default:
		if i, err := strconv.Atoi(key); err == nil && i >= 1 && i <= n {
			s.Choose(i - 1)
			return true
		}
	}
	letter := fold.Text(k.Text)
	if letter == "" {
		return false
	}
	for step := 1; step <= n; step++ {
		if i := (row.Chosen + step) % n; strings.HasPrefix(fold.Text(row.Options[i].Label), letter) {
			s.Choose(i)
			return true
		}
	}
	return false
}

// Choose chooses an option of the row at hand.
func (s *Sheet) Choose(i int) {
	if i < 0 || i >= len(s.Rows[s.At].Options) {
		return
	}
	s.own()
	s.changed = s.changed || s.Rows[s.At].Chosen != i
	s.Rows[s.At].Chosen = i
	s.Rows[s.At].Problem = ""
}

// tick handles a key for a tick.
func (s *Sheet) tick(msg tea.Msg) bool {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok || k.String() != "space" && k.String() != "x" {
		return false
	}
	s.Tick()
	return true
}

// Tick ticks the row at hand, or takes the tick away.
func (s *Sheet) Tick() {
	s.own()
	r := &s.Rows[s.At]
	r.On, r.Mixed = !r.On, false
	r.Problem = ""
	s.changed = true
}
