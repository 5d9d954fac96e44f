package prompt

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/tui/theme"
)

// However small the terminal is, no line is wider and there are no more than fit, and what the keys are for is among them.
func TestQuestionsFit(t *testing.T) {
	long := strings.Repeat("Khách hàng tiếp cận → ", 6)
	for _, width := range []int{20, 40, 80} {
		for _, height := range []int{4, 24} {
			yes, chosen, text := true, 2, "VNUS"
			field := &Text{Title: long, Hint: long, Value: &text, Check: func(string) error { return errors.New("wrong: " + long) }}
			field.update(tea.KeyPressMsg{Code: tea.KeyEnter})
			for name, tc := range map[string]struct {
				q    Question
				want string
			}{
				"yes or no": {&YesNo{Title: long, Details: long, Yes: "Có", No: "Không", Value: &yes}, "[Có]   Không"},
				"choice":    {&Choice{Title: "?", Options: []string{long, long, "中文"}, Value: &chosen}, "▸ 3 中文"},
				"text":      {field, "> VNUS"},
				"secret":    {&secret{title: long, text: []rune(strings.Repeat("x", 100))}, "> •••"},
			} {
				lines, cursor := tc.q.view(theme.Own(), width, height)
				if len(lines) > height {
					t.Errorf("%s: %d lines of %d", name, len(lines), height)
				}
				for _, line := range lines {
					if w := ansi.StringWidth(line); w > width {
						t.Errorf("%s: %d columns of %d: %q", name, w, width, line)
					}
				}
				if all := ansi.Strip(strings.Join(lines, "\n")); !strings.Contains(all, tc.want) {
					t.Errorf("%s: %q is missing in\n%s", name, tc.want, all)
				}
				if cursor != nil && (cursor.X >= width || !strings.HasPrefix(ansi.Strip(lines[cursor.Y]), textMark)) {
					t.Errorf("%s: the cursor stands at %v", name, cursor.Position)
				}
			}
		}
	}
}

// A letter goes to what begins with it, in either case, without its marks, and goes round; others move as everywhere.
func TestChoiceByLetter(t *testing.T) {
	chosen := 0
	q := &Choice{Options: []string{"VND", "KHR", "KRW", "Đồng", "ghi"}, Value: &chosen}
	for i, tc := range []struct {
		key  string
		want int
	}{{"k", 1}, {"K", 2}, {"k", 1}, {"d", 3}, {"j", 4}, {"v", 0}, {"x", 0}, {"G", 4}} {
		if q.update(tea.KeyPressMsg{Code: rune(tc.key[0]), Text: tc.key}) || chosen != tc.want {
			t.Errorf("key %d, %s: at %d, want %d", i, tc.key, chosen, tc.want)
		}
	}
}
