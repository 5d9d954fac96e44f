package act

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// dialog is what the dialogs of all kinds have in common: what they know of the book, the steps that are asked one after the other,
// and what is written at the end.
type dialog struct {
	env   *screen.Env
	title string
	day   funnel.Day // on which the dialog was drawn last
	news  string     // that the day has become another one; "" for nothing
	shown book.Shown // who and what was shown

	facts   screen.Query[facts]
	begin   func(d dialog, f facts) (dialog, tea.Cmd) // what is asked first, when the facts are here
	waiting []tea.Msg                                 // what was typed while the book was asked or written to

	steps   []step // the last is the one at hand
	write   screen.Change[string]
	then    func(d dialog, said string) (dialog, tea.Cmd) // what comes after the write; nil for nothing
	refused func(d dialog, err error) (dialog, bool)      // makes something of a refusal; nil for its words alone
	problem string                                        // why the book refused

	closing bool    // it is written, and closes as soon as what was typed ahead is handed on
	last    tea.Cmd // what is said then
	over    bool
	room    *room
}

// step is one thing that is asked.
type step interface {
	// update handles keys, pastes, the mouse in places of the step's own lines, and the answers of the step's own questions.
	update(d dialog, msg tea.Msg) (dialog, tea.Cmd)
	// view draws at most a height of lines; more tells that there are others.
	view(d dialog, width, height int) (lines []string, cursor *tea.Position, more bool)
	keys(d dialog) []key.Binding
	// typed reports that something would be lost with the step.
	typed() bool
}

// room is how much room the last View had for the step at hand. The mouse is measured by it: a click is on what is drawn.
type room struct{ x, y, width, height int }

// open makes a dialog that asks the book first.
func open(env *screen.Env, read func(ctx context.Context, b *book.Book) (facts, error), begin func(d dialog, f facts) (dialog, tea.Cmd),
) (Dialog, tea.Cmd) {
	d := dialog{env: env, begin: begin, day: env.Words.Today, room: &room{}}
	cmd := d.facts.Ask(env, readShown(read))
	return d, cmd
}

func (d dialog) say(s i18n.Sentence, args ...any) string { return d.env.Say.Say(s, args...) }

// at is the step at hand; nil while there is none.
func (d dialog) at() step {
	if len(d.steps) == 0 {
		return nil
	}
	return d.steps[len(d.steps)-1]
}

// put replaces the step at hand.
func (d dialog) put(s step) dialog {
	d.steps = append(slices.Clone(d.steps[:len(d.steps)-1]), s)
	return d
}

// push asks something more.
func (d dialog) push(s step) dialog {
	d.steps = append(slices.Clone(d.steps), s)
	d.problem = ""
	return d
}

// pop goes back to the step before.
func (d dialog) pop() dialog {
	d.steps = slices.Clone(d.steps[:len(d.steps)-1])
	d.problem = ""
	d.over = len(d.steps) == 0
	return d
}

// Update implements Dialog.
func (d dialog) Update(msg tea.Msg) (Dialog, tea.Cmd) {
	next, cmd := d.handle(msg)
	if next.over {
		return nil, cmd
	}
	return next, cmd
}

// handle handles a message, and sees to it that the dialog is one of today.
func (d dialog) handle(msg tea.Msg) (dialog, tea.Cmd) {
	d, cmd := d.onDay().take(msg)
	return d.onDay(), cmd
}

// take takes a message in.
func (d dialog) take(msg tea.Msg) (dialog, tea.Cmd) {
	if f, ok, err := d.facts.Answer(msg); ok {
		if err != nil {
			d.over = true
			return d, screen.Fail(d.env.Say, err)
		}
		d.shown = f.shown
		d, cmd := d.begin(d, f)
		return d.again(cmd)
	}
	if said, ok, err := d.write.Written(msg); ok {
		return d.written(said, err)
	}
	switch msg := msg.(type) {
	case *screen.TypedAhead:
		return d.handOn(msg)
	case tea.KeyPressMsg, tea.PasteMsg:
		if d.facts.Waiting() || d.write.Waiting() || d.closing {
			d.waiting = append(slices.Clone(d.waiting), msg)
			return d, nil
		}
		d.problem = ""
	case tea.MouseClickMsg:
		if d.write.Waiting() || d.closing || msg.Button != tea.MouseLeft {
			return d, nil
		}
		msg.X, msg.Y = msg.X-d.room.x, msg.Y-d.room.y
		if msg.X < 0 || msg.X >= d.room.width || msg.Y < 0 || msg.Y >= d.room.height {
			return d, nil
		}
		return d.tell(msg)
	case tea.MouseReleaseMsg, tea.MouseMotionMsg:
		return d, nil
	}
	return d.tell(msg)
}

// tell gives a message to the step at hand.
func (d dialog) tell(msg tea.Msg) (dialog, tea.Cmd) {
	if s := d.at(); s != nil {
		return s.update(d, msg)
	}
	return d, nil
}

// again handles what was typed while it could not be handled.
func (d dialog) again(cmd tea.Cmd) (dialog, tea.Cmd) {
	waiting := d.waiting
	d.waiting = nil
	cmds := []tea.Cmd{cmd}
	for _, msg := range waiting {
		if d.over {
			break
		}
		var cmd tea.Cmd
		d, cmd = d.handle(msg)
		cmds = append(cmds, cmd)
	}
	return d, tea.Batch(cmds...)
}

// save writes to the book. The function is given values only; it returns what is said of it.
func (d dialog) save(write func(ctx context.Context, b *book.Book) (string, error)) (dialog, tea.Cmd) {
	d.problem = ""
	cmd := d.write.Write(d.env, expecting(d.shown, write))
	return d, cmd
}

// written goes on when it is known what came of the write.
func (d dialog) written(said string, err error) (dialog, tea.Cmd) {
	if err == nil {
		if d.then == nil {
			note := told(d.env.Say, said)
			return d.close(func() tea.Msg { return note })
		}
		d, cmd := d.then(d, said)
		return d.again(cmd)
	}
	if d.refused != nil {
		if next, ok := d.refused(d, err); ok {
			next.waiting = nil // what was typed ahead was meant for something else
			return next, nil
		}
	}
	if d.at() == nil {
		note := screen.Note{Text: refusal(d.env.Say, err), Bad: true}
		return d.close(func() tea.Msg { return note }) // nothing was asked: there is nothing to put right
	}
	d, cmd := d.tell(screen.Reload{}) // the book may be another one than was thought
	d.problem = refusal(d.env.Say, err)
	return d.again(cmd)
}

// told says what was written, or that there was nothing to write.
func told(say *i18n.Printer, said string) screen.Note {
	return screen.Note{Text: said, Done: said != say.Say(i18n.NothingChanged)}
}

// silently writes to the book without a dialog; what is said of it comes as a note.
func silently(env *screen.Env, write func(ctx context.Context, b *book.Book) (string, error)) tea.Cmd {
	var change screen.Change[string]
	cmd, say := change.Write(env, write), env.Say
	return func() tea.Msg {
		msg := cmd()
		note := screen.Note{}
		if said, ok, err := change.Written(msg); ok && err != nil {
			note = screen.Note{Text: refusal(say, err), Bad: true}
		} else if ok {
			note = told(say, said)
		}
		return tea.BatchMsg{func() tea.Msg { return msg }, func() tea.Msg { return note }}
	}
}

// mostProblem is how many lines the reason of a refusal takes at most.
const mostProblem = 3

// View implements Dialog.
func (d dialog) View(width, height int) screen.Frame {
	t := d.env.Theme
	inner, high, x, y := widget.InPanel(width, height)
	if width < leastPanel || height < 3 {
		inner, high, x, y = width, height, 0, 0
	}
	var foot []string
	if d.problem != "" {
		for _, l := range widget.Wrap(iostreams.Clean(d.problem), inner, min(mostProblem, max(1, high-1))) {
			foot = append(foot, t.Bad.Render(l))
		}
	}
	foot = append(foot, d.newsLines(inner, high)...)
	*d.room = room{x, y, inner, max(1, high-len(foot))}
	lines, note := []string{t.Muted.Render("…")}, ""
	var cursor *tea.Position
	if s := d.at(); s != nil {
		var more bool
		if lines, cursor, more = s.view(d, inner, d.room.height); more {
			note = moreNote
		}
		lines = lines[:min(len(lines), d.room.height)]
	}
	lines = append(lines, foot...)
	lines = lines[:min(len(lines), max(1, high))]
	for i, l := range lines {
		lines[i] = ansi.Truncate(l, inner, "…")
	}
	f := screen.Frame{Lines: lines}
	if x > 0 {
		f.Lines = widget.Panel(t, d.titleBeside(note, width), note, lines, width, min(height, len(lines)+2))
	}
	if cursor != nil && cursor.X < inner && cursor.Y < len(lines) {
		f.Cursor = &tea.Position{X: x + cursor.X, Y: y + cursor.Y}
	}
	return f
}

// leastPanel is the width from which a panel has a frame.
const leastPanel = 8

// Keys implements Dialog.
func (d dialog) Keys() []key.Binding {
	if s := d.at(); s != nil {
		return s.keys(d)
	}
	return nil
}

// Back implements Dialog.
func (d dialog) Back(discard bool) (Dialog, screen.Step) {
	s := d.at()
	switch {
	case d.write.Waiting(), d.closing:
		return d, screen.Stepped // what was confirmed is being written, and closes the dialog then
	case s == nil:
		return nil, screen.Stepped
	case s.typed() && !discard:
		return d, screen.WouldLose
	}
	if d = d.pop(); d.over {
		return nil, screen.Stepped
	}
	return d, screen.Stepped
}
