package act

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// readAnswers reads a lead, and what they answered to the open questions.
func readAnswers(lead int64) func(ctx context.Context, b *book.Book) (facts, error) {
	return func(ctx context.Context, b *book.Book) (f facts, err error) {
		if f.leads, err = b.LeadsOf(ctx, lead); err != nil {
			return f, err
		}
		f.responses, err = b.Responses(ctx, lead)
		return f, err
	}
}

// interview asks the open questions one at a time. Each answer is written at once, so that leaving loses none.
type interview struct {
	sheet
	lead      int64
	questions []funnel.Response // in the order in which they are asked, with the newest answer; without text where there is none
	at        int
	drafts    []widget.Field // what is typed, by the places of the questions
}

// askQuestions asks the open questions: those without an answer first, then those whose answer is the oldest.
func askQuestions(d dialog, f facts) (dialog, tea.Cmd) {
	a := interview{lead: f.leads[0].ID, questions: make([]funnel.Response, funnel.Questions)}
	for i := range a.questions {
		a.questions[i].Question = i + 1
	}
	for _, r := range words.NewestResponses(f.responses) {
		a.questions[r.Question-1] = r
	}
	slices.SortStableFunc(a.questions, func(a, b funnel.Response) int {
		if (a.Text == "") != (b.Text == "") {
			return cmp.Compare(len(a.Text), len(b.Text))
		}
		return cmp.Compare(a.Day, b.Day)
	})
	a.drafts = make([]widget.Field, len(a.questions))
	for i := range a.drafts {
		a.drafts[i].Placeholder = d.say(i18n.InBrackets, i18n.ExampleAnswer)
	}
	return d.titled(i18n.KeyAskQuestions, f.leads).push(a.ask(0)), nil
}

// ask asks the question at a place.
func (a interview) ask(at int) interview {
	a.at = at
	a.sheet = newSheet(i18n.KeyKeepAnswer, nil, widget.Row{Key: rowNote, Field: a.drafts[at]})
	a.done = a.keep
	return a
}

// draft keeps what is typed for the question at hand.
func (a interview) draft(field widget.Field) interview {
	a.drafts = slices.Clone(a.drafts)
	a.drafts[a.at] = field
	return a
}

func (a interview) update(d dialog, msg tea.Msg) (dialog, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		by := map[string]int{"down": 1, "tab": 1, "up": len(a.questions) - 1, "shift+tab": len(a.questions) - 1}[press.String()]
		if by != 0 {
			return d.put(a.draft(a.Rows[0].Field).ask((a.at + by) % len(a.questions))), nil
		}
	}
	if click, ok := msg.(tea.MouseClickMsg); ok {
		click.Y -= len(a.above(d, d.room.width, d.room.height))
		if click.Y < 0 {
			return d, nil
		}
		msg = click
	}
	d, cmd := a.sheet.update(d, msg)
	if s, ok := d.at().(sheet); ok {
		a.sheet = s
		d = d.put(a)
	}
	return d, cmd
}

// keep writes the answer and goes on to the next question; without an answer it only goes on.
func (a interview) keep(d dialog, s sheet) (dialog, tea.Cmd) {
	if strings.TrimSpace(s.Value(rowNote)) == "" {
		return a.draft(s.Rows[0].Field).next(d)
	}
	r := read(d, s)
	answer := funnel.Response{Question: a.questions[a.at].Question, Day: d.env.Words.Today, Text: r.note(rowNote)}
	if r.failed {
		return r.show(), nil
	}
	w, lead := d.env.Words, a.lead
	d.then = func(d dialog, said string) (dialog, tea.Cmd) {
		a.questions = slices.Clone(a.questions)
		a.questions[a.at] = answer
		note := told(d.env.Say, said)
		tell := func() tea.Msg { return note }
		if a.at == len(a.questions)-1 {
			return d.close(tell)
		}
		d, cmd := a.draft(widget.Field{Placeholder: s.Rows[0].Field.Placeholder}).next(d)
		return d, tea.Batch(cmd, tell)
	}
	return d.save(func(ctx context.Context, b *book.Book) (string, error) {
		out, err := b.KeepResponses(ctx, lead, []funnel.Response{answer})
		return outcomes(w, out, w.Say.Say(i18n.ResponseKept, w.Lead(out.Lead), answer.Question), false), err
	})
}

// next goes on to the next question. Behind the last one the dialog is over, unless something is typed that was not kept.
func (a interview) next(d dialog) (dialog, tea.Cmd) {
	if a.at+1 < len(a.questions) {
		return d.put(a.ask(a.at + 1)), nil
	}
	for i, field := range a.drafts {
		if strings.TrimSpace(field.Value()) != "" {
			return d.put(a.ask(i)), nil
		}
	}
	d.over = true
	return d, screen.Say(d.say(i18n.NoQuestionLeft))
}

// heading are the lines above the field: the question, and what was answered before.
func (a interview) heading(d dialog, width int) (lines []string) {
	t, w, q := d.env.Theme, d.env.Words, a.questions[a.at]
	answered := 0
	for _, q := range a.questions {
		if q.Text != "" {
			answered++
		}
	}
	place := d.say(i18n.QuestionPlace, q.Question, len(a.questions)) + " · " + d.say(i18n.AnsweredSoFar, answered)
	lines = append(lines, t.Muted.Render(widget.Fit(place, width)))
	for _, l := range widget.Wrap(d.say(words.OpenQuestion(q.Question)), width, 3) {
		lines = append(lines, t.Strong.Render(l))
	}
	before := d.say(i18n.Unanswered)
	if q.Text != "" {
		before = d.say(i18n.AskedBefore, iostreams.Clean(shownBreaks(q.Text)), w.NearDate(q.Day))
	}
	for _, l := range widget.Wrap(before, width, 3) {
		lines = append(lines, t.Muted.Render(l))
	}
	return lines
}

// leastOfField is how many lines the field has at least: itself and what is wrong with it.
const leastOfField = 3

// above is as much of the heading as there is room for: where the question stands among the others goes first.
func (a interview) above(d dialog, width, height int) []string {
	lines := a.heading(d, width)
	room := min(max(1, height-leastOfField), max(0, height-1))
	if len(lines) > room {
		lines = lines[1:]
	}
	return lines[:min(len(lines), room)]
}

func (a interview) view(d dialog, width, height int) ([]string, *tea.Position, bool) {
	above := a.above(d, width, height)
	lines, cursor, _ := a.sheet.view(d, width, height-len(above))
	if cursor != nil {
		cursor.Y += len(above)
	}
	return append(above, lines...), cursor, false
}

func (a interview) keys(d dialog) []key.Binding {
	return []key.Binding{
		screen.Bind(d.say(i18n.KeyKeepAnswer), "enter"),
		key.NewBinding(key.WithKeys("down", "tab", "up", "shift+tab"), key.WithHelp("↑↓", d.say(i18n.KeyNextAsked))),
	}
}

func (a interview) typed() bool {
	for i, field := range a.drafts {
		if i == a.at {
			field = a.Rows[0].Field
		}
		if strings.TrimSpace(field.Value()) != "" {
			return true
		}
	}
	return false
}
