package numbers

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/tui/screen"
)

// ratios is a table of ratios as it was read.
type ratios struct {
	table   metrics.RatioTable
	first   *funnel.Day
	leaders []metrics.Leader // of channels
}

// compared is what a period and the one before it have to say.
type compared struct {
	comparison *metrics.Comparison // nil where there is nothing to compare with
	changes    []change            // as the steps of the comparison
	asked      funnel.Period
	first      *funnel.Day
}

// change is whether the ratio of a step changed; not known where one of the two periods has none.
type change struct {
	of    metrics.RatioChange
	known bool
}

// trend is how the levels went.
type trend struct {
	book.Trend
	asked funnel.Period
	first *funnel.Day
}

// ask asks for everything, in questions apart: what is there first is shown first.
func (m *Model) ask() tea.Cmd {
	return tea.Batch(m.askRatios(), m.askCompared(), m.askTrend(), m.askChannels())
}

func (m *Model) askRatios() tea.Cmd {
	q := book.RatioQuery{Kind: m.kind, Period: m.choice.span}
	return m.ratios.query.Ask(m.env, func(ctx context.Context, b *book.Book) (r ratios, err error) {
		r.table, r.first, _, err = b.Ratios(ctx, q)
		return r, err
	})
}

func (m *Model) askChannels() tea.Cmd {
	q := book.RatioQuery{Kind: m.kind, By: metrics.ByChannel, Period: m.choice.span}
	return m.channels.query.Ask(m.env, func(ctx context.Context, b *book.Book) (r ratios, err error) {
		var o book.Outline
		if r.table, r.first, o, err = b.Ratios(ctx, q); err != nil {
			return r, err
		}
		costed := metrics.CostedLevel(funnel.Visible(o.Levels))
		r.table.Sort(r.table.UsualOrder(costed), costed)
		r.leaders = r.table.Leaders()
		return r, nil
	})
}

func (m *Model) askCompared() tea.Cmd {
	span, level := m.choice.span, m.explained()
	return m.compared.query.Ask(m.env, func(ctx context.Context, b *book.Book) (c compared, err error) {
		c.asked = span
		if c.comparison, c.first, err = b.CompareBefore(ctx, span, level); err != nil || c.comparison == nil {
			return c, err
		}
		for _, s := range c.comparison.Steps {
			var ch change
			ch.of, ch.known = c.comparison.RatioChange(s)
			c.changes = append(c.changes, ch)
		}
		return c, nil
	})
}

func (m *Model) askTrend() tea.Cmd {
	span := m.choice.span
	return m.trend.query.Ask(m.env, func(ctx context.Context, b *book.Book) (t trend, err error) {
		t.asked = span
		t.Trend, t.first, err = b.Trend(ctx, span)
		return t, err
	})
}

// answered takes the answers to the questions; it reports false for a message that is none.
func (m *Model) answered(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	var err error
	switch {
	case take(&m.ratios, msg, &err):
		m.first = m.ratios.value.first
	case take(&m.compared, msg, &err), take(&m.trend, msg, &err), take(&m.channels, msg, &err):
	default:
		return nil, false
	}
	if err != nil {
		return screen.Fail(m.env.Say, err), true
	}
	return nil, true
}

// take takes the answer to the question of a part. What was read before stays when the answer is an error.
func take[T any](p *part[T], msg tea.Msg, err *error) bool {
	value, ok, failed := p.query.Answer(msg)
	if !ok {
		return false
	}
	if *err = failed; failed == nil {
		p.value, p.here = value, true
	}
	return true
}

// reading reports that a part is not what is asked for yet.
func (m *Model) reading(p partID) bool {
	switch p {
	case partCompare:
		return m.compared.query.Waiting()
	case partTrend:
		return m.trend.query.Waiting()
	case partChannels:
		return m.channels.query.Waiting()
	}
	return m.ratios.query.Waiting()
}

// shownKind is the kind of the ratios that are shown: all are of one kind, whichever comes first.
func (m *Model) shownKind() metrics.RatioKind {
	if m.ratios.here {
		return m.ratios.value.table.Kind
	}
	return m.kind
}

// here reports that there is something to show of a part.
func (m *Model) here(p partID) bool {
	switch p {
	case partCompare:
		return m.compared.here
	case partTrend:
		return m.trend.here
	case partChannels:
		return m.channels.here && m.channels.value.table.Kind == m.shownKind()
	}
	return m.ratios.here
}
