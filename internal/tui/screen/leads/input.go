package leads

import (
	"maps"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

func (m *Model) pressSearch(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, newKeyMap(m.env.Say).Done):
		m.focus = onList
		return nil
	case msg.String() == "up", msg.String() == "pgup", msg.String() == "pgdown":
		m.shown().table.Update(msg)
		return nil
	}
	return m.typeSearch(msg)
}

// typeSearch lets the field handle a key or a paste; where it changes what is searched for, that is found.
func (m *Model) typeSearch(msg tea.Msg) tea.Cmd {
	before := m.search.Value()
	m.search, _ = m.search.Update(msg)
	if m.search.Value() == before {
		return nil
	}
	return m.find()
}

// paste gives pasted text to the field that is typed into.
func (m *Model) paste(msg tea.PasteMsg) tea.Cmd {
	switch {
	case m.picker != nil:
		return m.pressPicker(msg)
	case m.focus == onSearch:
		return m.typeSearch(msg)
	}
	return nil
}

func (m *Model) pressList(msg tea.KeyPressMsg) tea.Cmd {
	k := newKeyMap(m.env.Say)
	switch {
	case key.Matches(msg, k.Open):
		m.open()
	case key.Matches(msg, k.Select):
		m.selectOne()
	default:
		m.shown().table.Update(msg)
	}
	return nil
}

// open gives the card of the lead at hand the keys; follow reads it.
func (m *Model) open() {
	if _, ok := m.atHand(); ok {
		m.focus, m.opened.id, m.reading = onCard, 0, 0
	}
}

// selectOne selects the lead at hand, or lets it go, and goes to the next.
func (m *Model) selectOne() {
	lead, ok := m.atHand()
	if !ok {
		return
	}
	m.toggle(lead.ID)
	m.shown().table.Move(1)
}

func (m *Model) toggle(id int64) {
	selected := maps.Clone(m.selected)
	if selected == nil {
		selected = map[int64]bool{}
	}
	if selected[id] {
		delete(selected, id)
	} else {
		selected[id] = true
	}
	m.selected = selected
}

// selectAll selects all leads of the list, or lets all go when all of them are selected.
func (m *Model) selectAll() tea.Cmd {
	l := m.shown()
	if l.waiting() || l.table.Total() == 0 {
		return nil
	}
	if l.ids == nil {
		return screen.Say(m.env.Say.Say(i18n.StillReading))
	}
	selected := maps.Clone(m.selected)
	if selected == nil {
		selected = make(map[int64]bool, len(l.ids))
	}
	before := len(selected)
	for _, id := range l.ids {
		selected[id] = true
	}
	if len(selected) == before {
		for _, id := range l.ids {
			delete(selected, id)
		}
	}
	m.selected = selected
	return nil
}

// pressCard handles the keys of the card: scrolling, and the leads before and after.
func (m *Model) pressCard(msg tea.KeyPressMsg) tea.Cmd {
	k := newKeyMap(m.env.Say)
	_, page := m.cardRoom()
	switch {
	case key.Matches(msg, k.Close):
		m.leaveCard()
		return nil
	case key.Matches(msg, k.Next):
		m.step(1)
		return nil
	case key.Matches(msg, k.Previous):
		m.step(-1)
		return nil
	}
	by := map[string]int{
		"up": -1, "k": -1, "down": 1, "j": 1, "pgup": -page, "ctrl+b": -page, "pgdown": page, "space": page, "ctrl+f": page,
		"home": -1 << 20, "g": -1 << 20, "end": 1 << 20, "G": 1 << 20,
	}[msg.String()]
	m.scroll(by)
	return nil
}

// step shows the card of a lead before or after the one at hand.
func (m *Model) step(by int) {
	m.opened.id, m.reading = 0, 0
	m.shown().table.Move(by)
}

func (m *Model) scroll(by int) {
	width, height := m.cardRoom()
	if c := m.card(); by != 0 && c.here() {
		c.scroll(by, len(m.pageLines(c, width)), height)
	}
}

// click handles the left button: it selects a row, and opens the card of the row at hand; it sets a chip, and sorts by a heading.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if m.picker != nil {
		return m.pointPicker(msg)
	}
	if msg.Button != tea.MouseLeft {
		return nil
	}
	at := m.layout()
	_, hit := widget.Chips(m.env.Theme, m.chips(), -1, m.size.Width)
	switch {
	case at.grades.has(msg.X, msg.Y):
		return m.clickGrades(msg, at.grades)
	case at.search.has(msg.X, msg.Y):
		m.focus = onSearch
	case at.chips.has(msg.X, msg.Y):
		if i := hit(msg.X, msg.Y-at.chips.y); i >= 0 {
			m.focus, m.chip = onChips, i
			return m.setChip()
		}
	case at.card.has(msg.X, msg.Y):
		m.focus = onCard
		m.clickTab(at.card, msg.X, msg.Y)
	case at.list.has(msg.X, msg.Y):
		return m.clickList(msg, at.list)
	}
	return nil
}

func (m *Model) clickList(msg tea.MouseClickMsg, at rect) tea.Cmd {
	l := m.shown()
	inner, _, x, y := widget.InPanel(at.w, at.h)
	msg.X, msg.Y = msg.X-at.x-x, msg.Y-at.y-y-1 // below the headings
	if msg.Y == -1 {
		order, ok := m.headAt(msg.X, inner)
		if !ok {
			return nil
		}
		return m.sortBy(order)
	}
	before := l.table.At()
	if !l.table.Update(msg) {
		return nil
	}
	m.focus = onList
	if before == l.table.At() {
		m.open() // a second click on the same row
	}
	return nil
}

// wheel scrolls what lies under the mouse.
func (m *Model) wheel(msg tea.MouseWheelMsg) {
	switch at := m.layout(); {
	case m.picker != nil:
		m.pointPicker(msg)
	case at.grades.has(msg.X, msg.Y):
		m.grades.move(map[tea.MouseButton]int{tea.MouseWheelUp: -1, tea.MouseWheelDown: 1}[msg.Button])
	case at.card.has(msg.X, msg.Y):
		m.scroll(map[tea.MouseButton]int{tea.MouseWheelUp: -3, tea.MouseWheelDown: 3}[msg.Button])
	case at.list.has(msg.X, msg.Y):
		m.shown().table.Update(msg)
	}
}

// copyPhone copies the phone of the lead at hand, or of the card that is open, through the terminal, and says so.
func (m *Model) copyPhone() tea.Cmd {
	lead, ok := m.atHand()
	if c := m.card(); m.focus == onCard {
		lead, ok = c.known.profile.Lead, c.here()
	}
	if !ok {
		return nil
	}
	return m.copied(lead)
}

func (m *Model) copied(lead funnel.Lead) tea.Cmd {
	w := m.env.Words
	phone := w.Phone(lead)
	if phone == "" {
		text := m.env.Say.Say(i18n.NoPhone, w.Lead(lead))
		return func() tea.Msg { return screen.Note{Text: text, Bad: true} }
	}
	said := i18n.PhoneCopied
	if lead.NoContact != nil {
		said = i18n.PhoneCopiedQuiet
	}
	return tea.Batch(tea.SetClipboard(phone), screen.Did(m.env.Say.Say(said, phone, words.Name(lead))))
}

// talk lets the dialog handle a message.
func (m *Model) talk(msg tea.Msg) (cmd tea.Cmd) {
	if mouse, ok := msg.(tea.MouseMsg); ok {
		at := mouse.Mouse()
		at.Y -= m.size.Height - len(m.dialog.View(max(1, m.size.Width), max(1, m.size.Height)).Lines)
		switch msg.(type) {
		case tea.MouseClickMsg:
			msg = tea.MouseClickMsg(at)
		case tea.MouseReleaseMsg:
			msg = tea.MouseReleaseMsg(at)
		case tea.MouseMotionMsg:
			msg = tea.MouseMotionMsg(at)
		case tea.MouseWheelMsg:
			msg = tea.MouseWheelMsg(at)
		}
	}
	m.dialog, cmd = m.dialog.Update(msg)
	return cmd
}
