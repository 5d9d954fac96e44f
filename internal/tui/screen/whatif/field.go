package whatif

import (
	"errors"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// field is a value that is being typed for a slider.
type field struct {
	widget.Field
	slider  id
	problem string // what is wrong with it; "" for nothing
}

// update handles a key or a paste.
func (f *field) update(msg tea.Msg) *field {
	next := *f
	var used bool
	if next.Field, used = f.Update(msg); used && next.Value() != f.Value() {
		next.problem = ""
	}
	return &next
}

// open opens the field on the slider at hand.
func (m *Model) open(text string) {
	s := m.sliders[m.at]
	if s.fixed {
		return // why is said under the slider
	}
	f := field{Field: widget.NewField(text), slider: s.id}
	f.Placeholder = m.say(m.how(s))
	m.field = &f
}

// how says what may be typed for a slider.
func (m Model) how(s slider) i18n.Sentence {
	if s.people() {
		return i18n.LikePeople
	}
	return i18n.LikeRatio
}

// typed handles a key while a value is typed.
func (m Model) typed(msg tea.KeyPressMsg) (screen.Screen, tea.Cmd) {
	switch msg.String() {
	case "enter":
		m.finish()
	case "up", "down":
		if m.field.Empty() || m.finish() {
			m.field = nil
			m.move(map[string]int{"up": -1, "down": 1}[msg.String()])
		}
	default:
		m.field = m.field.update(msg)
	}
	m.settle()
	return m, nil
}

// finish takes what was typed; it reports false, and says what is wrong, when that cannot be read.
func (m *Model) finish() bool {
	s := m.sliders[m.at]
	if strings.TrimSpace(m.field.Value()) == "" {
		m.field = nil
		return true
	}
	a, err := m.readValue(s, m.field.Value())
	if err != nil {
		f := *m.field
		f.problem = m.problem(s, err)
		m.field = &f
		return false
	}
	m.field = nil
	m.put(s, a, true)
	if m.value(s) == s.now { // such as x1
		m.put(s, a, false)
	}
	return true
}

// readValue reads what was typed as the command reads it, with or without a "=" before it. What is no change of its own is the unit's: people a workday, a percentage.
func (m Model) readValue(s slider, text string) (grammar.Supposition, error) {
	w := m.env.Words
	text = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text), "="))
	switch {
	case !s.people() && onlyFigures(text, ".,"):
		text += "%"
	case s.people() && onlyFigures(text, ".,+-−＋－"):
		text += "/day"
	}
	a, err := grammar.Suppose(s.level+s.channel+"="+text, m.levels, w.Vocabulary())
	if err != nil {
		return a, err
	}
	counted := a.Kind == grammar.To || a.Kind == grammar.Plus
	switch {
	case counted && a.Per == funnel.PerDay && m.x.Workdays == 0:
		return a, i18n.Wrong(i18n.NoWorkdayInTime)
	case counted && s.at != m.sliders[0].level:
		channel, _ := w.Outline.Channel(s.channel)
		return a, i18n.Wrong(i18n.OnlyFactors, w.Channel(channel), w.LevelOf(m.sliders[0].level))
	}
	_, err = w.Scenario([]grammar.Supposition{a}, m.x)
	return a, err
}

// onlyFigures reports that a text has nothing but figures, spaces and some signs.
func onlyFigures(text, signs string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsDigit(r) && !unicode.IsSpace(r) && !strings.ContainsRune(signs, r)
	})
}

// problem says what is wrong with what was typed.
func (m Model) problem(s slider, err error) string {
	for _, unreadable := range []i18n.Sentence{i18n.SupposeUnreadable, i18n.SupposeRatio, i18n.SupposeVolume} {
		if errors.Is(err, i18n.Wrong(unreadable)) {
			return m.say(i18n.WriteLike, m.how(s))
		}
	}
	switch {
	case errors.Is(err, i18n.Wrong(i18n.SupposeAboveAll)):
		return m.say(i18n.RatioAboveAll)
	case errors.Is(err, i18n.Wrong(i18n.SupposeTooLarge)):
		return m.say(i18n.TooMuchToSuppose)
	}
	return screen.ErrorText(m.env.Say, err)
}
