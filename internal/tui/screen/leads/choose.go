package leads

import (
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
	"github.com/funnel-cli/funnel/internal/words"
)

// The names under which the columns and the order are remembered.
const (
	memoryColumns = "leads columns"
	memoryOrder   = "leads order"
)

func rememberedColumns(memory screen.Memory) []string {
	if kept := memory.Get(memoryColumns); kept != "" {
		return strings.Split(kept, ",")
	}
	return words.DefaultLeadColumns()
}

func rememberedOrder(memory screen.Memory) (order book.LeadSort, reverse bool) {
	kept, reverse := strings.CutPrefix(memory.Get(memoryOrder), "-")
	if !slices.Contains(book.LeadSorts(), book.LeadSort(kept)) {
		return "", reverse
	}
	return book.LeadSort(kept), reverse
}

// remember keeps a value for the next run.
func (m *Model) remember(name, value string) tea.Cmd {
	keep, say := m.env.Memory.Set(name, value), m.env.Say
	return func() tea.Msg {
		if err := keep(); err != nil {
			return screen.Note{Text: say.Say(i18n.NotRemembered, err.Error()), Bad: true}
		}
		return nil
	}
}

// orders lists the orders with their names. The first is by name, or in a search the best match first.
func (m *Model) orders() []choice {
	say := m.env.Say
	var all []choice
	for _, o := range []struct {
		sort book.LeadSort
		name i18n.Sentence
	}{
		{"", i18n.OrderName},
		{book.SortLevel, i18n.OrderLevel},
		{book.SortIdle, i18n.OrderIdle},
		{book.SortNext, i18n.OrderNext},
		{book.SortAdded, i18n.OrderAdded},
		{book.SortTouches, i18n.OrderTouches},
		{book.SortValue, i18n.OrderValue},
		{book.SortSpent, i18n.OrderSpent},
		{book.SortNumber, i18n.OrderNumber},
	} {
		c := choice{key: string(o.sort), name: say.Say(o.name)}
		if o.sort == m.filter.Sort {
			c.note = say.Say(i18n.OrderTurn)
			if m.filter.Reverse {
				c.name = say.Say(i18n.OrderReversed, c.name)
			}
		}
		all = append(all, c)
	}
	return all
}

func (m *Model) pickSort() {
	m.picker = newPicker(pickOrder, m.env.Say.Say(i18n.TitleOrder), m.orders(), string(m.filter.Sort))
}

// sortBy chooses an order; the one that is chosen already is turned round.
func (m *Model) sortBy(order string) tea.Cmd {
	if book.LeadSort(order) == m.filter.Sort {
		m.filter.Reverse = !m.filter.Reverse
	} else {
		m.filter.Sort, m.filter.Reverse = book.LeadSort(order), false
	}
	kept := order
	if m.filter.Reverse {
		kept = "-" + kept
	}
	return tea.Batch(m.choose(), m.remember(memoryOrder, kept))
}

// pickFilter asks for the value of a chip.
func (m *Model) pickFilter(chip int) {
	names := [...]i18n.Sentence{chipLevel: i18n.HeadLeadLevel, chipStatus: i18n.HeadStatus, chipTag: i18n.LabelTag, chipSource: i18n.LabelSource}
	anybody := choice{name: m.env.Say.Say(i18n.FilterAny)}
	all := append([]choice{anybody}, m.choices(chip)...)
	m.picker = newPicker(chip, m.env.Say.Say(i18n.TitleFilter, names[chip]), all, m.value(chip))
}

// askTags asks the book which tags there are; when they are here the picker is opened.
func (m *Model) askTags() tea.Cmd {
	return m.tags.Ask(m.env, func(ctx context.Context, b *book.Book) ([]book.TagUse, error) { return b.Tags(ctx) })
}

// pickColumns asks the book which fields of the agent's own there are; when they are here the picker is opened.
func (m *Model) pickColumns() tea.Cmd {
	w := m.env.Words
	return m.fields.Ask(m.env, func(ctx context.Context, b *book.Book) ([]choice, error) {
		own, err := b.Fields(ctx)
		if err != nil {
			return nil, err
		}
		return columnChoices(w, own), nil
	})
}

// columnChoices are all columns by their names.
func columnChoices(w words.Words, own []funnel.Field) (all []choice) {
	for _, c := range listColumns(w, own) {
		name := c.Head
		if c.Key == "number" {
			name = i18n.ColumnNumber // its heading is a sign
		}
		all = append(all, choice{key: c.Key, name: w.Say.Say(name)})
	}
	return all
}

// answeredPicker opens the pickers that had to ask the book.
func (m *Model) answeredPicker(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	if tags, ok, err := m.tags.Answer(msg); ok {
		if err != nil {
			return screen.Fail(m.env.Say, err), true
		}
		if len(tags) == 0 {
			return screen.Say(m.env.Say.Say(i18n.NoTagsYet)), true
		}
		all := []choice{{name: m.env.Say.Say(i18n.FilterAny)}}
		for _, t := range tags {
			all = append(all, choice{key: t.Tag, name: iostreams.Clean(t.Tag), note: m.env.Say.Int(int64(t.Leads))})
		}
		if m.dialog == nil && m.focus == onChips {
			m.picker = newPicker(chipTag, m.env.Say.Say(i18n.TitleFilter, i18n.LabelTag), all, m.filter.Tag)
		}
		return nil, true
	}
	if cmd, ok := m.answeredSegments(msg); ok {
		return cmd, true
	}
	all, ok, err := m.fields.Answer(msg)
	switch {
	case !ok:
		return nil, false
	case err != nil:
		return screen.Fail(m.env.Say, err), true
	case m.dialog == nil:
		// The chosen ones come first, in their order.
		place := func(c choice) int {
			if i := slices.Index(m.columns, c.key); i >= 0 {
				return i
			}
			return len(m.columns)
		}
		slices.SortStableFunc(all, func(a, b choice) int { return place(a) - place(b) })
		m.picker = newPicker(pickColumn, m.env.Say.Say(i18n.TitleColumns), all, m.columns...)
	}
	return nil, true
}

// pressColumns handles the keys that the picker of the columns has of its own.
func (m *Model) pressColumns(msg tea.KeyPressMsg) (cmd tea.Cmd, used bool) {
	k := newKeyMap(m.env.Say)
	switch {
	case key.Matches(msg, k.Shut):
		m.picker = nil
	case key.Matches(msg, k.Tick):
		return m.tickColumn(m.picker.at), true
	case key.Matches(msg, k.Earlier):
		return m.carryColumn(-1), true
	case key.Matches(msg, k.Later):
		return m.carryColumn(1), true
	case key.Matches(msg, k.Usual):
		m.picker = nil
		return m.showColumns(words.DefaultLeadColumns(), ""), true
	default:
		return nil, false
	}
	return nil, true
}

// tickColumn shows or hides a column. The name is always shown.
func (m *Model) tickColumn(i int) tea.Cmd {
	p := *m.picker
	at := p.all[i].key
	switch {
	case at == "name":
		return nil
	case slices.Contains(p.on, at):
		p.on = slices.DeleteFunc(slices.Clone(p.on), func(key string) bool { return key == at })
	default:
		p.on = append(slices.Clone(p.on), at)
	}
	return m.takeColumns(p)
}

// carryColumn moves the column at hand among the others.
func (m *Model) carryColumn(by int) tea.Cmd {
	p := *m.picker
	to := p.at + by
	if to < 0 || to >= len(p.all) {
		return nil
	}
	p.all = slices.Clone(p.all)
	p.all[p.at], p.all[to] = p.all[to], p.all[p.at]
	p.at = to
	return m.takeColumns(p)
}

// takeColumns shows the columns that are ticked, in the order of the picker.
func (m *Model) takeColumns(p picker) tea.Cmd {
	m.picker = &p
	var columns []string
	for _, c := range p.all {
		if slices.Contains(p.on, c.key) {
			columns = append(columns, c.key)
		}
	}
	if slices.Equal(columns, m.columns) {
		return nil
	}
	return m.showColumns(columns, strings.Join(columns, ","))
}

// showColumns shows columns, and remembers them.
func (m *Model) showColumns(columns []string, kept string) tea.Cmd {
	m.columns = columns
	return tea.Batch(m.reload(), m.remember(memoryColumns, kept))
}
