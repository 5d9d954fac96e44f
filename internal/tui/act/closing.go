package act

import (
	"context"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// close closes the dialog behind a write. Where keys were typed ahead it stays until they are handed on, so that none that comes
// meanwhile overtakes them.
func (d dialog) close(say tea.Cmd) (dialog, tea.Cmd) {
	if len(d.waiting) == 0 {
		d.over = true
		return d, say
	}
	d.closing, d.last = true, say
	return d, func() tea.Msg { return &screen.TypedAhead{} }
}

// handOn closes the dialog and leaves what was typed ahead to the root.
func (d dialog) handOn(ahead *screen.TypedAhead) (dialog, tea.Cmd) {
	if !d.closing {
		return d, nil
	}
	ahead.Keys = slices.Concat(ahead.Keys, d.waiting)
	d.over = true
	return d, d.last
}

// refusal is why nothing was written.
func refusal(say *i18n.Printer, err error) string {
	if errors.Is(err, context.Canceled) {
		return say.Say(i18n.Stopped)
	}
	return screen.ErrorText(say, err)
}

// newsLines says in a width that the day has become another one.
func (d dialog) newsLines(width, height int) (lines []string) {
	if d.news == "" {
		return nil
	}
	for _, l := range widget.Wrap(d.news, width, min(mostNews, max(1, height-1))) {
		lines = append(lines, d.env.Theme.Warn.Render(l))
	}
	return lines
}

const (
	mostNews = 2
	moreNote = "↑↓" // that there are more lines than are seen
)

// titleBeside is the title of a panel, which leaves room for the note beside it.
func (d dialog) titleBeside(note string, width int) string {
	title := iostreams.Clean(d.title)
	if note == "" {
		return title
	}
	const frame = 9 // of the panel and between the two
	return ansi.Truncate(title, max(1, width-frame-ansi.StringWidth(note)), "…")
}
