package leads

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// The chips, in their order.
const (
	chipLevel = iota
	chipStatus
	chipTag
	chipSource
	chipStale
	chipNoNext
	chipSegment
	chipGrade // is there only while it is on
)

// chips says what the filter chooses.
func (m *Model) chips() []widget.Chip {
	say, w, f := m.env.Say, m.env.Words, m.filter
	chip := func(s i18n.Sentence, value string) widget.Chip {
		if value == "" {
			return widget.Chip{Label: say.Say(s)}
		}
		return widget.Chip{Label: say.Say(i18n.ChipIs, s, iostreams.Clean(value)), On: true}
	}
	level, status, source := "", "", ""
	if f.Level != "" {
		level = w.LevelOf(f.Level)
	}
	if f.Status != "" {
		status = w.Status(f.Status).Text
	}
	if c, ok := w.Outline.Channel(f.Source); ok {
		source = w.Channel(c)
	}
	all := []widget.Chip{
		chipLevel: chip(i18n.HeadLeadLevel, level), chipStatus: chip(i18n.HeadStatus, status), chipTag: chip(i18n.LabelTag, f.Tag),
		chipSource: chip(i18n.LabelSource, source), chipStale: {Label: say.Say(i18n.ChipStale), On: f.Stale},
		chipNoNext: {Label: say.Say(i18n.ChipNoNext), On: f.NoNext}, chipSegment: chip(i18n.LabelSegment, m.segment),
	}
	if m.only != nil {
		all = append(all, widget.Chip{Label: w.Grade(m.only.view.Key(m.only.grade)), On: true})
	}
	return all
}

// filtered reports that a chip is on.
func (m *Model) filtered() bool {
	f := m.filter
	return f.Level != "" || f.Status != "" || f.Tag != "" || f.Source != "" || f.Stale || f.NoNext || f.Segment != nil || m.only != nil
}

// unfilter lets all chips go.
func (m *Model) unfilter() tea.Cmd {
	if !m.filtered() {
		return nil
	}
	m.filter = book.LeadFilter{Sort: m.filter.Sort, Reverse: m.filter.Reverse}
	m.only, m.segment = nil, ""
	return m.choose()
}

func (m *Model) pressChips(msg tea.KeyPressMsg) tea.Cmd {
	k := newKeyMap(m.env.Say)
	count := len(m.chips())
	m.chip = min(m.chip, count-1)
	switch {
	case key.Matches(msg, k.ChipNext):
		m.chip = (m.chip + 1) % count
	case key.Matches(msg, k.ChipBack):
		m.chip = (m.chip + count - 1) % count
	case key.Matches(msg, k.ChipSet):
		return m.setChip()
	case key.Matches(msg, k.ChipClear):
		if m.chips()[m.chip].On {
			return m.filterBy(m.chip, "")
		}
	case msg.String() == "down":
		m.focus = onList
	}
	return nil
}

// setChip turns the chip at hand on or off, or asks for its value.
func (m *Model) setChip() tea.Cmd {
	switch m.chip {
	case chipStale, chipNoNext:
		value := "on"
		if m.chips()[m.chip].On {
			value = ""
		}
		return m.filterBy(m.chip, value)
	case chipTag:
		return m.askTags()
	case chipSegment:
		return m.askSegments()
	case chipGrade:
		return m.openGrades()
	}
	m.pickFilter(m.chip)
	return nil
}

// filterBy sets what a chip chooses; "" for everybody.
func (m *Model) filterBy(chip int, value string) tea.Cmd {
	switch chip {
	case chipLevel:
		m.filter.Level = value
	case chipStatus:
		m.filter.Status = funnel.Status(value)
	case chipTag:
		m.filter.Tag = value
	case chipSource:
		m.filter.Source = value
	case chipStale:
		m.filter.Stale = value != ""
	case chipNoNext:
		m.filter.NoNext = value != ""
	case chipSegment:
		return m.chooseSegment(value)
	case chipGrade:
		m.only = nil
	}
	return m.choose()
}

// choices are the values that a chip may have, but for the tags.
func (m *Model) choices(chip int) (all []choice) {
	w := m.env.Words
	switch chip {
	case chipLevel:
		for _, l := range w.Outline.Levels {
			if !l.Crowd && (!l.Hidden || l.Key == m.filter.Level) {
				all = append(all, choice{key: l.Key, name: w.FullLevel(l)})
			}
		}
	case chipStatus:
		for _, s := range funnel.Statuses() {
			all = append(all, choice{key: string(s), name: w.Status(s).Text})
		}
	case chipSource:
		for _, c := range w.Outline.Channels {
			if !c.Hidden || c.Key == m.filter.Source {
				all = append(all, choice{key: c.Key, name: w.Channel(c)})
			}
		}
	}
	return all
}

// value is what a chip chooses now.
func (m *Model) value(chip int) string {
	switch chip {
	case chipLevel:
		return m.filter.Level
	case chipStatus:
		return string(m.filter.Status)
	case chipTag:
		return m.filter.Tag
	case chipSegment:
		return m.segment
	}
	return m.filter.Source
}
