package app_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/app"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/today"
	"github.com/funnel-cli/funnel/internal/tui/session"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// typing is a terminal's input: what is typed, and then nothing until the test is over.
func typing(t *testing.T, text string) io.Reader {
	t.Helper()
	read, write := io.Pipe()
	go func() {
		if _, err := io.WriteString(write, text); err != nil && !errors.Is(err, io.ErrClosedPipe) {
			t.Error(err)
		}
	}()
	t.Cleanup(func() {
		if err := read.Close(); err != nil {
			t.Error(err)
		}
	})
	return read
}

// options are those of a program with two screens on a book.
func options(path string) app.Options {
	clock := func() time.Time { return tuitest.Friday }
	say := i18n.NewPrinter(i18n.En)
	return app.Options{
		Book: session.New(path, clock), Now: clock, Say: say, Printer: func(i18n.Lang) *i18n.Printer { return say },
		Makers: []screen.Maker{today.Maker(), notesMaker()},
	}
}

// restored wants the terminal as it was: what was switched on is switched off, and last of all the screen is the shell's.
func restored(t *testing.T, out *bytes.Buffer) {
	t.Helper()
	text := out.String()
	for on, off := range map[string]string{
		"\x1b[?1049h": "\x1b[?1049l", "\x1b[?2004h": "\x1b[?2004l", "\x1b[?1002h": "\x1b[?1002l", "\x1b[?25l": "\x1b[?25h",
	} {
		if strings.LastIndex(text, on) > strings.LastIndex(text, off) {
			t.Errorf("%q stays on: %q", on, text)
		}
	}
}

func TestRunAndQuit(t *testing.T) {
	var out bytes.Buffer
	if err := app.Run(t.Context(), options(tuitest.NewBook(t, "", nil)), typing(t, "q"), &out, true); err != nil {
		t.Error(err)
	}
	restored(t, &out)
}

// whenDrawn calls a function once something was drawn.
type whenDrawn struct {
	bytes.Buffer
	then func()
	done bool
}

func (w *whenDrawn) Write(p []byte) (int, error) {
	if !w.done && bytes.Contains(p, []byte("1049h")) {
		w.done = true
		w.then()
	}
	return w.Buffer.Write(p)
}

func TestRunIsEnded(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	out := &whenDrawn{then: cancel}
	if err := app.Run(ctx, options(tuitest.NewBook(t, "", nil)), typing(t, ""), out, false); err != nil {
		t.Error(err)
	}
	restored(t, &out.Buffer)
}

// broken is a screen that panics once the book is there, at once or in a Cmd.
type broken struct {
	notes
	later bool
}

func (b broken) Update(msg tea.Msg) (screen.Screen, tea.Cmd) {
	if _, ok := msg.(screen.Reload); !ok {
		return b, nil
	}
	if b.later {
		return b, func() tea.Msg { panic("broken") }
	}
	panic("broken")
}

// A panic ends the program with an error, and the terminal is restored all the same.
func TestRunAndPanic(t *testing.T) {
	for _, later := range []bool{false, true} {
		var out bytes.Buffer
		o := options(tuitest.NewBook(t, "", nil))
		o.Makers = []screen.Maker{{ID: screen.Today, New: func(env *screen.Env) screen.Screen { return broken{notes{env: env}, later} }}}
		if err := app.Run(t.Context(), o, typing(t, ""), &out, true); !errors.Is(err, tea.ErrProgramPanic) {
			t.Errorf("error %v", err)
		}
		restored(t, &out)
	}
}

// Where there is no book, or none that can be read, the program ends with the reason.
func TestRunWithoutBook(t *testing.T) {
	var out bytes.Buffer
	err := app.Run(t.Context(), options(filepath.Join(t.TempDir(), "none.db")), typing(t, ""), &out, true)
	if !errors.Is(err, i18n.Failed(i18n.NoBook)) {
		t.Errorf("error %v", err)
	}
	restored(t, &out)
}
