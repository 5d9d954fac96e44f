package leads

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// askSegments asks the book which segments there are; when they are here the picker is opened.
func (m *Model) askSegments() tea.Cmd {
	return m.segments.Ask(m.env, func(ctx context.Context, b *book.Book) ([]book.Segment, error) { return b.Segments(ctx) })
}

func (m *Model) answeredSegments(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	saved, ok, err := m.segments.Answer(msg)
	switch {
	case !ok:
		return nil, false
	case err != nil:
		return screen.Fail(m.env.Say, err), true
	case len(saved) == 0:
		return screen.Say(m.env.Say.Say(i18n.NoSegments)), true
	}
	m.saved = saved
	all := []choice{{name: m.env.Say.Say(i18n.FilterAny)}}
	for _, s := range saved {
		all = append(all, choice{key: s.Name, name: iostreams.Clean(s.Name), note: iostreams.Clean(s.Filter)})
	}
	if m.dialog == nil && m.focus == onChips {
		m.picker = newPicker(chipSegment, m.env.Say.Say(i18n.TitleFilter, i18n.LabelSegment), all, m.segment)
	}
	return nil, true
}

// chooseSegment lists the people of a segment; "" for everybody. One that does not fit the book any more stays unchosen, and says why.
func (m *Model) chooseSegment(name string) tea.Cmd {
	m.filter.Segment, m.segment = nil, ""
	for _, s := range m.saved {
		if s.Name != name {
			continue
		}
		e, err := m.env.Words.SavedFilter(s)
		if err != nil {
			return tea.Batch(m.choose(), screen.Fail(m.env.Say, err))
		}
		m.filter.Segment, m.segment = e, s.Name
	}
	return m.choose()
}
