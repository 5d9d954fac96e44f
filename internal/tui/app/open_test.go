package app_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/tui/app"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// The first frame does not wait for the book, and when opening it takes long that is said.
func TestBeforeTheBookIsOpen(t *testing.T) {
	o := options(tuitest.NewBook(t, "", nil))
	defer func() {
		if err := o.Book.Close(); err != nil {
			t.Error(err)
		}
	}()
	var timers []tea.Msg
	o.After = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		timers = append(timers, msg)
		return nil
	}
	var m tea.Model = app.New(o)
	m, _ = m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	if content := m.View().Content; !strings.Contains(content, "[1 Today]") || !strings.Contains(content, "…") {
		t.Errorf("the first frame:\n%s", content)
	}
	m.Init() // whose Cmd is not run: the book stays closed
	for _, msg := range timers {
		m, _ = m.Update(msg)
	}
	if content := m.View().Content; !strings.Contains(content, "Opening the book") {
		t.Errorf("after a while:\n%s", content)
	}
	for _, k := range []string{"l", "2", "u", ":", "esc"} {
		m, _ = m.Update(tea.KeyPressMsg{Code: rune(k[0]), Text: k})
	}
	if lines := strings.Split(m.View().Content, "\n"); len(lines) != 24 {
		t.Errorf("%d lines", len(lines))
	}
}
