// Package leads is the screen of the people with cards: a list that is searched, filtered and sorted, and the card of the one at hand.
package leads

import (
	"maps"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/act"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// focus is the part of the screen that has the keys.
type focus int

const (
	onList focus = iota
	onSearch
	onChips
	onCard
	onGrades
)

// Model is the screen. The zero Model is not usable.
type Model struct {
	env  *screen.Env
	size screen.Size

	// all is the list that the chips choose, among those of it who are of a grade. While words are searched for, found is what is shown; esc
	// goes back to the list behind it, which is kept up to date.
	all, among, found list
	only              *people // the grade whose people are listed; nil for everybody
	grades            grades
	search            widget.Field
	filter            book.LeadFilter // what the chips say
	columns           []string        // keys of those that are chosen
	selected          map[int64]bool
	opened            card  // of a lead that another screen asked for
	reading           int64 // the lead of the list whose card has the keys; 0 for whoever is at hand
	page              page  // of the card
	glance            bool  // the card was opened at a page: one step back is the list again

	focus  focus
	chip   int // the chip at hand
	picker *picker
	dialog act.Dialog
	tags   screen.Query[[]book.TagUse]
	fields screen.Query[[]choice]

	segments screen.Query[[]book.Segment]
	saved    []book.Segment // those that can be chosen
	segment  string         // the name of the one that is

	noBar bool // while something is drawn over the list: it needed no scroll bar before
}

// Maker makes the screen for the root.
func Maker() screen.Maker {
	return screen.Maker{ID: screen.Leads, Title: i18n.ScreenLeads, New: func(env *screen.Env) screen.Screen { return New(env) }}
}

// New makes the screen, with the columns and the order of the last time.
func New(env *screen.Env) Model {
	m := Model{env: env, all: newList(), among: newList(), found: newList(), columns: rememberedColumns(env.Memory)}
	m.filter.Sort, m.filter.Reverse = rememberedOrder(env.Memory)
	return m
}

// Update implements screen.Screen.
func (m Model) Update(msg tea.Msg) (screen.Screen, tea.Cmd) {
	if cmd, ok := m.answered(msg); ok {
		return m, tea.Batch(cmd, m.follow())
	}
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case screen.Reload:
		cmd = m.reload()
	case screen.Size:
		m.size = msg
	case screen.OpenLead:
		m.picker, m.focus, m.page, m.glance = nil, onCard, pageCard, false
		m.opened.known = known{}
		m.opened.id = 0
		cmd = m.opened.follow(m.env, msg.ID)
	}
	if m.dialog != nil {
		cmd = tea.Batch(cmd, m.talk(msg))
		return m, tea.Batch(cmd, m.follow())
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		cmd = m.press(msg)
	case tea.PasteMsg:
		cmd = m.paste(msg)
	case tea.MouseClickMsg:
		cmd = m.click(msg)
	case tea.MouseWheelMsg:
		m.wheel(msg)
	case turned:
		cmd = m.grades.turn(m.env, msg)
	}
	return m, tea.Batch(cmd, m.follow())
}

// answered takes the answers to what was asked of the book.
func (m *Model) answered(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	for _, l := range []*list{&m.all, &m.among, &m.found} {
		if cmd, gone, ok := l.answer(m.env, msg, m.selection); ok {
			m.letGo(gone)
			return cmd, true
		}
		if cmd, ok := l.card.answer(m.env, msg); ok {
			return cmd, true
		}
		if l.marks.answer(msg) {
			return nil, true
		}
	}
	if cmd, ok := m.opened.answer(m.env, msg); ok {
		return cmd, true
	}
	if cmd, ok := m.answeredGrades(msg); ok {
		return cmd, true
	}
	return m.answeredPicker(msg)
}

// reload reads everything again that is shown, or will be after esc.
func (m *Model) reload() tea.Cmd {
	return tea.Batch(m.all.reload(m.env, m.spec(), m.selection), m.reloadAmong(), m.opened.reload(m.env), m.reloadGrades())
}

// reloadAmong reads the lists again that show a part of the others.
func (m *Model) reloadAmong() tea.Cmd {
	var cmds []tea.Cmd
	if m.only != nil {
		cmds = append(cmds, m.among.reload(m.env, m.spec().among(m.only), m.selection))
	}
	if m.searching() {
		cmds = append(cmds, m.found.reload(m.env, m.spec().among(m.only).with(m.search.Value()), m.selection))
	}
	return tea.Batch(cmds...)
}

// spec is what the chips choose.
func (m *Model) spec() spec {
	f := m.filter
	f.Today = m.env.Words.Today
	return spec{narrow: m.filtered(), filter: f, columns: m.columns, words: m.env.Words}
}

// searching reports that words are searched for.
func (m *Model) searching() bool { return !m.search.Empty() }

// shown is the list that is seen.
func (m *Model) shown() *list {
	switch {
	case m.searching():
		return &m.found
	case m.only != nil:
		return &m.among
	}
	return &m.all
}

// choose reads other lists, from the first row on, after what the chips or the order say has changed.
func (m *Model) choose() tea.Cmd {
	cmds := []tea.Cmd{m.all.choose(m.env, m.spec())}
	if m.only != nil {
		cmds = append(cmds, m.among.choose(m.env, m.spec().among(m.only)))
	}
	if m.searching() {
		cmds = append(cmds, m.find())
	}
	return tea.Batch(cmds...)
}

// find reads the list of what is typed, which breaks off the search before.
func (m *Model) find() tea.Cmd {
	if !m.searching() {
		m.found.head.Drop()
		m.found.known = false
		return nil
	}
	return m.found.choose(m.env, m.spec().among(m.only).with(m.search.Value()))
}

// follow wants the card of the lead at hand where it is seen, and the rows that are.
func (m *Model) follow() tea.Cmd {
	m.resize()
	m.breakOff()
	if m.focus != onCard {
		m.opened.id = 0 // the card is that of the lead at hand again
	}
	l := m.shown()
	cmd := tea.Batch(l.need(m.env), l.mark(m.env), m.stay())
	if lead, ok := l.atHand(); ok && (m.wide() || m.focus == onCard && m.opened.id == 0) {
		cmd = tea.Batch(cmd, l.card.follow(m.env, lead.ID))
	} else if l.table.Total() == 0 {
		cmd = tea.Batch(cmd, l.card.follow(m.env, 0))
		if m.focus == onCard && m.opened.id == 0 && l.known {
			m.focus = onList // the lead on the card is gone
		}
	}
	return cmd
}

// stay goes back to the list when the lead whose card has the keys is not in it any more: the keys would act on somebody else.
func (m *Model) stay() tea.Cmd {
	lead, ok := m.shown().atHand()
	if m.focus != onCard || m.opened.id != 0 || !ok {
		m.reading = 0
		return nil
	}
	if m.reading != 0 && m.reading != lead.ID {
		gone := m.reading
		m.focus, m.reading = onList, 0
		return screen.Say(m.env.Say.Say(i18n.CardIsGone, words.Number(gone)))
	}
	m.reading = lead.ID
	return nil
}

// card is the card that is seen: that of the lead that another screen asked for, or of the one at hand.
func (m *Model) card() *card {
	if m.opened.id != 0 {
		return &m.opened
	}
	return &m.shown().card
}

// selection lists the selected leads by number.
func (m *Model) selection() []int64 { return slices.Sorted(maps.Keys(m.selected)) }

// letGo takes leads out of the selection.
func (m *Model) letGo(ids []int64) {
	if len(ids) == 0 {
		return
	}
	m.selected = maps.Clone(m.selected)
	for _, id := range ids {
		delete(m.selected, id)
	}
}

// Typing implements screen.Screen.
func (m Model) Typing() bool { return m.dialog != nil || m.picker != nil || m.focus == onSearch }

// Back implements screen.Screen. What is behind is there already: no step waits for the book.
func (m Model) Back(discard bool) (screen.Screen, screen.Step) {
	switch {
	case m.dialog != nil:
		next, step := m.dialog.Back(discard)
		if step == screen.Nowhere {
			next, step = nil, screen.Stepped
		}
		m.dialog = next
		return m, step
	case m.picker != nil:
		m.picker = nil
	case m.focus == onSearch, m.focus == onChips, m.focus == onGrades:
		m.focus = onList
	case m.focus == onCard:
		if m.page != pageCard && !m.glance {
			m.page = pageCard
			break
		}
		asked := m.opened.id != 0
		if m.leaveCard(); asked {
			return m, screen.Returned
		}
	case m.searching():
		m.search = widget.Field{}
		m.found.head.Forget()
		m.found.known = false
	case len(m.selected) > 0:
		m.selected = nil
	case m.page != pageCard:
		m.page = pageCard
	case m.only != nil:
		m.only, m.focus = nil, onGrades
	default:
		return m, screen.Nowhere
	}
	return m, screen.Stepped
}

// press handles a key.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case m.picker != nil:
		return m.pressPicker(msg)
	case m.focus == onSearch:
		return m.pressSearch(msg)
	}
	if kind, ok := act.Pressed(m.env.Say, msg); ok {
		return m.act(kind)
	}
	k := newKeyMap(m.env.Say)
	if m.focus == onGrades {
		if cmd, used := m.pressGrades(msg); used {
			return cmd
		}
		m.focus = onList // the other keys are those of the list
	}
	switch {
	case key.Matches(msg, k.Grades):
		return m.openGrades()
	case key.Matches(msg, k.Search):
		m.focus = onSearch
	case key.Matches(msg, act.SnoozeKey(m.env.Say)):
		return m.snooze()
	case key.Matches(msg, k.Copy):
		return m.copyPhone()
	case key.Matches(msg, k.Plays):
		m.turn(pagePlays)
	case key.Matches(msg, k.Why):
		m.turn(pageWhy)
	case m.focus == onCard:
		return m.pressCard(msg)
	case key.Matches(msg, k.Filter):
		m.focus = onChips
	case key.Matches(msg, k.Unfilter):
		return m.unfilter()
	case key.Matches(msg, k.Sort):
		m.pickSort()
	case key.Matches(msg, k.Columns):
		return m.pickColumns()
	case key.Matches(msg, k.All):
		return m.selectAll()
	case m.focus == onChips:
		return m.pressChips(msg)
	default:
		return m.pressList(msg)
	}
	return nil
}

// act asks what must be known before something is done to the selected leads or the one at hand.
func (m *Model) act(kind act.Kind) (cmd tea.Cmd) {
	var leads []int64
	if kind != act.Add {
		leads = m.targets()
	}
	m.dialog, cmd = act.Ask(m.env, kind, leads...)
	return cmd
}

// snooze puts off the nearest follow-up of the lead at hand.
func (m *Model) snooze() (cmd tea.Cmd) {
	leads := m.targets()
	switch len(leads) {
	case 0:
		return screen.Say(m.say(i18n.ChooseLeadFirst))
	case 1:
		m.dialog, cmd = act.SnoozeNext(m.env, leads[0])
		return cmd
	}
	return screen.Say(m.say(i18n.DueSnoozeOne))
}

// targets are the leads to which something is done: the one whose card is open, else the selected ones, else the one at hand.
func (m *Model) targets() []int64 {
	if m.focus == onGrades {
		return nil
	}
	if c := m.card(); m.focus == onCard {
		if c.here() {
			return []int64{c.id}
		}
		return nil
	}
	if len(m.selected) > 0 {
		return m.selection()
	}
	if lead, ok := m.atHand(); ok {
		return []int64{lead.ID}
	}
	return nil
}

// atHand is the lead at hand; none while the list is not yet the one that was asked for.
func (m *Model) atHand() (funnel.Lead, bool) {
	if l := m.shown(); !l.waiting() {
		return l.atHand()
	}
	return funnel.Lead{}, false
}
