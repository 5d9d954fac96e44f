package due

import (
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// periodDialog asks for a period that is typed.
type periodDialog struct {
	env  *screen.Env
	form widget.Form
}

// typedPeriod tells the screen which period was typed.
type typedPeriod struct{ funnel.Period }

// askPeriod asks for a period.
func (m *Model) askPeriod() {
	form := widget.NewForm(m.say(i18n.TitlePeriod))
	form.Fields[0].Field.Placeholder = m.say(i18n.DuePeriodExample)
	m.dialog = periodDialog{m.env, form}
}

// Update implements act.Dialog.
func (p periodDialog) Update(msg tea.Msg) (act.Dialog, tea.Cmd) {
	form, confirmed, used := p.form.Update(msg)
	if !used {
		return p, nil
	}
	p.form = form
	if !confirmed {
		return p, nil
	}
	period, err := readPeriod(form.Value(0), p.env.Words.Today, p.env.Say.Lang, p.env.Words.Outline.Calendar.WeekStart)
	if err != nil {
		p.form.Complain(0, screen.ErrorText(p.env.Say, err))
		return p, nil
	}
	return nil, func() tea.Msg { return typedPeriod{period} }
}

// readPeriod reads a period as `funnel due` does. One that is over has nothing left that could be due in it.
func readPeriod(text string, today funnel.Day, lang i18n.Lang, weekStart time.Weekday) (funnel.Period, error) {
	p, err := grammar.Period(text, grammar.DateContext{Today: today, Lang: lang, Direction: grammar.Planned, WeekStart: weekStart})
	if err == nil && p.To < today {
		err = i18n.Wrong(i18n.DuePeriodIsOver)
	}
	p.From = max(p.From, today)
	return p, err
}

// View implements act.Dialog.
func (p periodDialog) View(width, height int) screen.Frame {
	inner, _, x, y := widget.InPanel(width, height)
	lines, cursor := p.form.View(p.env.Theme, inner)
	h := min(height, len(lines)+2)
	cursor.X, cursor.Y = cursor.X+x, cursor.Y+y
	return screen.Frame{Lines: widget.Panel(p.env.Theme, p.env.Say.Say(i18n.DueTitlePeriod), "", lines, width, h), Cursor: &cursor}
}

// Keys implements act.Dialog.
func (p periodDialog) Keys() []key.Binding {
	return []key.Binding{screen.Bind(p.env.Say.Say(i18n.KeyShow), "enter")}
}

// Back implements act.Dialog.
func (p periodDialog) Back(discard bool) (act.Dialog, screen.Step) {
	if p.form.Typed() && !p.form.Fields[0].Field.Empty() && !discard {
		return p, screen.WouldLose
	}
	return nil, screen.Stepped
}

// choose lists a period that was typed; one that has a name is that.
func (m *Model) choose(p funnel.Period) tea.Cmd {
	m.typed = nil
	at := slices.Index(m.periods(), p)
	if at < 0 {
		m.typed = &p
		at = len(m.periods()) - 1
	}
	m.span = at
	return m.ask(true)
}

// onward gives up a typed period that is over, and what of it is.
func (m *Model) onward() {
	if m.typed == nil || m.typed.From >= m.env.Words.Today {
		return
	}
	p := funnel.Period{From: m.env.Words.Today, To: m.typed.To}
	m.typed = &p
	if p.Len() == 0 {
		m.typed = nil
		if m.span == len(m.periods()) {
			m.span = 0
		}
	}
}
