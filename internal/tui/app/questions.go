package app

import (
	"context"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/ask"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// dayFacts is what the questions of a day are asked with.
type dayFacts struct {
	day     funnel.Day
	outline book.Outline
	counted []metrics.Counted
	latest  []string // keys of channels, the last used first
}

// recent is in how many of the newest entries a channel is looked for that was used.
const recent = 200

// ask opens the questions of the day, at a press or by itself.
func (m *Model) ask(itself bool) tea.Cmd {
	if m.gone != nil || m.over != nil {
		return nil
	}
	m.asked = true
	return m.askOf(asking{day: funnel.DayOf(m.env.Now()), itself: itself})
}

// askOf reads what a day holds so far, to ask its questions. What is typed before that is known is kept for them.
func (m *Model) askOf(a asking) tea.Cmd {
	a.loading = true
	m.over = a
	day := a.day
	return m.standing.Ask(m.env, func(ctx context.Context, b *book.Book) (f dayFacts, err error) {
		f.day = day
		if f.outline, err = b.Outline(ctx); err != nil {
			return f, err
		}
		if f.counted, err = b.Counted(ctx, day); err != nil {
			return f, err
		}
		newest, err := b.Entries(ctx, book.EntryFilter{Newest: recent})
		for _, t := range slices.Backward(newest) {
			if t.Channel != "" && !slices.Contains(f.latest, t.Channel) {
				f.latest = append(f.latest, t.Channel)
			}
		}
		return f, err
	})
}

// askAgain asks the questions of the new day where those of the day before are still open. What is typed and not confirmed stays.
func (m *Model) askAgain() tea.Cmd {
	a, open := m.over.(asking)
	if !open || a.other || a.day == m.day || a.waiting() {
		return nil
	}
	return m.askOf(a.on(m.day))
}

// askOnce asks the questions by itself on the first opening of a workday.
func (m *Model) askOnce() tea.Cmd {
	if m.asked {
		return nil
	}
	m.asked = true
	name, day := MemoryAsked+m.env.Book.Key(), m.day.String()
	if !m.env.Words.Outline.Calendar.Workday(m.day) || m.env.Memory.Get(name) == day {
		return nil
	}
	return tea.Batch(m.remember(name, day), m.ask(true))
}

// askWith asks, now that it is known what the day holds so far.
func (m *Model) askWith(f dayFacts, err error) tea.Cmd {
	opened, ok := m.over.(asking)
	if !ok || !opened.loading {
		return nil
	}
	if err != nil {
		m.over, m.note = nil, screen.Note{Text: screen.ErrorText(m.env.Say, err), Bad: true}
		return nil
	}
	counts, named := metrics.ByLevel(f.counted), map[string]int64{}
	for _, c := range f.counted {
		named[c.Level] += c.Arrived
	}
	w := words.New(m.env.Say, f.outline, funnel.DayOf(m.env.Now()))
	channels := slices.Clone(f.outline.Channels)
	slices.SortStableFunc(channels, func(a, b funnel.Channel) int { return f.since(a.Key) - f.since(b.Key) })
	var questions []ask.Question
	for _, l := range words.Questioned(f.outline) {
		q := ask.Question{Level: l.Key, Text: w.Question(l, f.day), Channels: channels, Named: named[l.Key]}
		if n, answered := counts[l.Key]; answered {
			q.SoFar = &n
		}
		if target, ok := metrics.DayTarget(f.outline.Targets, l.Key, f.day, f.outline.Calendar); ok {
			q.Target = &target
		}
		questions = append(questions, q)
	}
	m.over = asking{ask: ask.NewLive(m.env.Say, questions), day: f.day, other: opened.other, itself: opened.itself}
	return m.typeAgain(opened.typing)
}

// typeAgain handles what was typed while it could not be handled.
func (m *Model) typeAgain(typed []tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, msg := range typed {
		cmds = append(cmds, m.handle(msg))
	}
	return tea.Batch(cmds...)
}

// since is how many channels were used after this one; those that were not come last.
func (f dayFacts) since(channel string) int {
	if i := slices.Index(f.latest, channel); i >= 0 {
		return i
	}
	return len(f.latest)
}

// asking is the questions of the day. Each answer is recorded as it is confirmed.
type asking struct {
	ask     ask.Model
	day     funnel.Day
	other   bool      // the day was chosen
	itself  bool      // they came by themselves
	loading bool      // it is not known yet what the day holds so far
	typing  []tea.Msg // what was typed while the questions were loading or an answer was being recorded
}

// waiting reports that nothing can be answered right now.
func (a asking) waiting() bool {
	_, pending := a.ask.Pending()
	return a.loading || pending
}

// on is the questions of another day, with what is typed.
func (a asking) on(day funnel.Day) asking {
	next := asking{day: day, other: a.other, itself: a.itself}
	if a.ask.Input() != "" {
		next.typing = []tea.Msg{tea.PasteMsg{Content: a.ask.Input()}}
	}
	return next
}

// turn goes to the questions of the day before or after, at most today's.
func (a asking) turn(m *Model, by funnel.Day) (overlay, tea.Cmd) {
	day := a.day + by
	if day > m.day || day < funnel.MinDay {
		return a, nil
	}
	m.note = m.answersNote(a.ask.Answers())
	next := a.on(day)
	next.other, next.itself = day != m.day, false
	cmd := m.askOf(next)
	return m.over, cmd
}

// otherDay are the keys that turn the days.
func (m *Model) otherDay() key.Binding {
	return key.NewBinding(key.WithKeys("[", "]"), key.WithHelp("[ ]", m.env.Say.Say(i18n.KeyAnotherDay)))
}

func (a asking) update(m *Model, msg tea.Msg) (overlay, tea.Cmd) {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg:
	default:
		return a, nil
	}
	if k, ok := msg.(tea.KeyPressMsg); ok && a.loading && key.Matches(k, m.keys.Back) {
		m.standing.Drop()
		return nil, nil
	}
	if a.waiting() {
		a.typing = append(slices.Clone(a.typing), msg)
		return a, nil
	}
	if k, ok := msg.(tea.KeyPressMsg); ok && key.Matches(k, m.otherDay()) {
		return a.turn(m, map[string]funnel.Day{"[": -1, "]": 1}[k.String()])
	}
	a.ask, _ = a.ask.Step(msg)
	if a.ask.Done() {
		m.note = m.answersNote(a.ask.Answers())
		return nil, nil
	}
	answer, ok := a.ask.Pending()
	if !ok {
		return a, nil
	}
	batch := book.Batch{Day: a.day, Entries: []book.Entry{{
		Level: answer.Level, Channel: answer.Channel, Count: answer.Count, Total: answer.Total,
	}}}
	return a, m.answer.Write(m.env, func(ctx context.Context, b *book.Book) ([]funnel.Tally, error) {
		tallies, _, err := b.Log(ctx, batch)
		return tallies, err
	})
}

// recorded goes on with the questions when an answer is in the book; one that was refused stays as it was typed.
func (m *Model) recorded(_ []funnel.Tally, err error) tea.Cmd {
	a, ok := m.over.(asking)
	if _, pending := a.ask.Pending(); !ok || !pending {
		if err != nil {
			m.note = screen.Note{Text: screen.ErrorText(m.env.Say, err), Bad: true}
		}
		return nil
	}
	typing := a.typing
	a.typing = nil
	if err != nil {
		a.ask = a.ask.Refuse(screen.ErrorText(m.env.Say, err))
		m.over = a
		return nil
	}
	a.ask = a.ask.Accept()
	m.over = a
	if a.ask.Done() {
		m.over, m.note = nil, m.answersNote(a.ask.Answers())
	}
	return m.typeAgain(typing)
}

// answersNote says what was recorded.
func (m *Model) answersNote(answers []ask.Answered) screen.Note {
	say := m.env.Say
	var parts []string
	for _, a := range answers {
		sign := ""
		if a.Total {
			sign = "= "
		}
		parts = append(parts, sign+say.Int(a.Count)+" "+m.env.Words.LevelOf(a.Level))
	}
	if len(parts) == 0 {
		return screen.Note{}
	}
	return screen.Note{Text: say.Say(i18n.DayRecorded, strings.Join(parts, say.Say(i18n.ListComma))), Done: true}
}

func (a asking) view(m *Model, width, _ int) screen.Frame {
	inner, _, x, y := widget.InPanel(width, 3)
	title := m.env.Say.Say(i18n.TitleQuestions)
	if a.other {
		title = words.Capital(m.env.Words.Date(a.day))
	}
	if a.loading {
		return screen.Frame{Lines: widget.Panel(m.env.Theme, title, "", []string{"…"}, width, 5)}
	}
	model, _ := a.ask.Themed(m.env.Theme).Step(tea.WindowSizeMsg{Width: inner})
	lines, cursor := model.Lines()
	number, all := model.At()
	note := m.env.Say.Say(i18n.QuestionOf, number, all)
	if a.itself {
		var why []string
		for _, l := range widget.Wrap(m.env.Say.Say(i18n.QuestionsByThemselves), inner, 0) {
			why = append(why, m.env.Theme.Muted.Render(l))
		}
		lines, y = append(why, lines...), y+len(why)
	}
	f := screen.Frame{Lines: widget.Panel(m.env.Theme, title, note, lines, width, len(lines)+2)}
	if cursor != nil {
		f.Cursor = &tea.Position{X: x + cursor.X, Y: y + cursor.Y}
	}
	return f
}

func (a asking) typed() bool { return !a.waiting() && a.ask.Typed() }

func (a asking) keys(m *Model) []key.Binding { return append(a.ask.Keys(), m.otherDay()) }
