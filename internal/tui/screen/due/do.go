package due

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// finishing is a change that closes follow-ups, while it is not known yet whether it was written.
type finishing struct {
	change screen.Change[[]book.Outcome]
	ids    []int64
	picked map[int64]book.AgendaItem // what was selected, to be selected again when it fails
	apart  int                       // how many selected lines have no follow-up
}

// done closes the follow-ups that are chosen, all of them as one change, and goes on to the next line.
func (m *Model) done() tea.Cmd {
	items := m.chosen()
	f := finishing{picked: m.picked}
	for _, item := range items {
		switch {
		case item.FollowUp == nil:
			f.apart++
		case !slices.Contains(f.ids, item.FollowUp.ID):
			f.ids = append(f.ids, item.FollowUp.ID)
		}
	}
	if len(f.ids) == 0 {
		return m.noPromise(len(items))
	}
	slices.Sort(f.ids)
	ids, day := f.ids, m.env.Words.Today
	cmd := f.change.Write(m.env, func(ctx context.Context, b *book.Book) ([]book.Outcome, error) {
		done, _, err := b.FinishFollowUps(ctx, ids, day)
		return done, err
	})
	m.finishing = append(slices.Clip(m.finishing), f)
	m.picked = nil
	if len(items) == 1 {
		m.past.lead = items[0].Lead.ID
	}
	m.goOn()
	return cmd
}

// noPromise says that what is chosen has no follow-up.
func (m *Model) noPromise(chosen int) tea.Cmd {
	if chosen == 0 {
		return nil
	}
	keys := act.Bindings(m.env.Say, act.Touch, act.Next)
	return screen.Say(m.say(i18n.DueNotPromised, keys[0].Help().Key, keys[1].Help().Key))
}

// goOn goes from a line that is about to leave to the next that stays, or the last before it.
func (m *Model) goOn() {
	at := m.list.At() - m.rows.Offset
	if at < 0 || at >= len(m.rows.Rows) || !m.leaving(m.rows.Rows[at]) {
		return
	}
	stays := func(l line) bool { return l.sort != heading && !m.leaving(l) }
	to := slices.IndexFunc(m.rows.Rows[at:], stays) + at
	if to < at {
		for to = at - 1; to >= 0 && !stays(m.rows.Rows[to]); to-- {
		}
	}
	if to >= 0 {
		m.list.Move(to - at)
		m.fresh = m.rows.Rows[to].id()
	}
}

// leaving reports whether the follow-up of a line is being closed, or was and is still listed.
func (m *Model) leaving(l line) bool {
	if l.item.FollowUp == nil {
		return false
	}
	for _, f := range m.finishing {
		if slices.Contains(f.ids, l.item.FollowUp.ID) {
			return true
		}
	}
	return slices.Contains(m.closed, l.item.FollowUp.ID)
}

// finished takes what came of closing follow-ups out of a message.
func (m *Model) finished(msg tea.Msg) (tea.Cmd, bool) {
	for i, f := range m.finishing {
		done, ok, err := f.change.Written(msg)
		if !ok {
			continue
		}
		m.finishing = slices.Delete(slices.Clone(m.finishing), i, i+1)
		if err != nil {
			if len(m.picked) == 0 {
				m.picked = f.picked
			}
			return screen.Fail(m.env.Say, err), true
		}
		m.closed = slices.Concat(m.closed, f.ids)
		return screen.Did(m.told(done, f.apart)), true
	}
	return nil, false
}

// mostWhat is how many columns of what was to be done are said.
const mostWhat = 40

// told says what was done, what comes next, and how to take it back.
func (m *Model) told(done []book.Outcome, apart int) string {
	w := m.env.Words
	var parts []string
	if len(done) == 1 && len(done[0].Closed) > 0 {
		u := done[0].Closed[0]
		what := m.say(i18n.FollowUpShort, words.Number(u.ID))
		if u.What != "" {
			what = ansi.Truncate(iostreams.Clean(u.What), mostWhat, "…")
		}
		parts = append(parts, m.say(i18n.FollowUpDone, what+" · "+w.Lead(done[0].Lead)), m.nextOf(done[0]), m.thenKeys(done[0]))
	} else {
		parts = append(parts, m.say(i18n.DueDone, len(done)))
		var again []string
		for _, out := range done {
			for _, u := range out.Planned {
				again = append(again, w.Lead(out.Lead)+" "+w.Date(u.Due))
			}
		}
		if len(again) > 0 {
			parts = append(parts, m.say(i18n.FollowUpPlanned, strings.Join(again[:min(3, len(again))], m.say(i18n.ListComma))))
		}
	}
	if apart > 0 {
		parts = append(parts, m.say(i18n.DueLeftAlone, apart))
	}
	parts = append(parts, m.nowAtHand(), m.say(i18n.DueUndo))
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// nextOf says what comes after a follow-up that was done, "" for nothing.
func (m *Model) nextOf(out book.Outcome) string {
	w := m.env.Words
	switch {
	case len(out.Planned) > 0:
		return m.say(i18n.FollowUpPlanned, m.say(i18n.Bracketed, w.Date(out.Planned[0].Due), w.Every(out.Planned[0].Every)))
	case out.Lead.Next != nil:
		return m.say(i18n.FollowUpPlanned, w.Date(*out.Lead.Next))
	case out.Lead.Status == funnel.StatusOpen:
		return m.say(i18n.NextNone)
	}
	return ""
}

// snooze asks for another day for the follow-up that is chosen.
func (m *Model) snooze() tea.Cmd {
	items := m.chosen()
	switch {
	case len(items) > 1:
		return screen.Say(m.say(i18n.DueSnoozeOne))
	case len(items) == 0 || items[0].FollowUp == nil:
		return m.noPromise(len(items))
	}
	dialog, cmd := act.Snooze(m.env, items[0].FollowUp.ID)
	m.dialog = dialog
	return cmd
}

// act does something to the leads that are chosen, or asks what must be known first.
func (m *Model) act(kind act.Kind) tea.Cmd {
	leads := m.leads()
	switch {
	case kind == act.Add:
		leads = nil
	case len(leads) == 0:
		return nil
	}
	return m.actOn(kind, leads...)
}

// actOn does something to leads, or asks what must be known first.
func (m *Model) actOn(kind act.Kind, leads ...int64) tea.Cmd {
	dialog, cmd := act.Ask(m.env, kind, leads...)
	m.dialog = dialog
	return cmd
}

// tellDialog gives a message to the dialog. It reports whether the message was for nobody else.
func (m *Model) tellDialog(msg tea.Msg) (cmd tea.Cmd, mine bool) {
	top := m.size.Height - len(m.dialogFrame(m.size.Width, m.size.Height).Lines)
	switch t := msg.(type) {
	case tea.MouseClickMsg:
		t.Y -= top
		msg = t
	case tea.MouseReleaseMsg:
		t.Y -= top
		msg = t
	case tea.MouseMotionMsg:
		t.Y -= top
		msg = t
	case tea.MouseWheelMsg:
		t.Y -= top
		msg = t
	}
	if mouse, ok := msg.(tea.MouseMsg); ok && mouse.Mouse().Y < 0 {
		return nil, true
	}
	m.dialog, cmd = m.dialog.Update(msg)
	if m.dialog == nil && screen.HasWritten(msg) {
		m.picked = nil
		cmd = overhear(cmd)
	}
	switch msg.(type) {
	case screen.Reload, screen.Size:
		return cmd, false
	}
	return cmd, true
}

// open opens the card of the lead at hand, or the rest of a kind.
func (m *Model) open() tea.Cmd {
	l, ok := m.list.Row()
	switch {
	case !ok || l.sort == heading:
		return nil
	case l.sort == more:
		return m.expand(l.kind)
	}
	id := l.item.Lead.ID
	return func() tea.Msg { return screen.OpenLead{ID: id} }
}

// copy puts the phones of those who are chosen on the clipboard, each on a line of its own.
func (m *Model) copy() tea.Cmd {
	var phones []string
	items := m.chosen()
	for _, item := range items {
		if phone := m.env.Words.Phone(item.Lead); phone != "" && !slices.Contains(phones, phone) {
			phones = append(phones, phone)
		}
	}
	switch {
	case len(items) == 0:
		return nil
	case len(phones) == 0 && len(items) == 1:
		return screen.Say(m.say(i18n.NoPhone, m.env.Words.Lead(items[0].Lead)))
	case len(phones) == 0:
		return screen.Say(m.say(i18n.DueNoPhones))
	}
	said := m.say(i18n.DuePhonesCopied, len(phones))
	if len(items) == 1 {
		said = m.say(i18n.PhoneCopied, phones[0], m.env.Words.Lead(items[0].Lead))
	}
	return tea.Batch(tea.SetClipboard(strings.Join(phones, "\n")), screen.Did(said))
}

// dialogFrame draws the dialog into at most a width and a height.
func (m *Model) dialogFrame(width, height int) screen.Frame {
	f := m.dialog.View(max(1, width), max(1, height))
	f.Lines = f.Lines[:min(len(f.Lines), max(1, height))]
	for i, l := range f.Lines {
		f.Lines[i] = widget.Fit(l, width)
	}
	return f
}
