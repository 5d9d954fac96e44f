package app_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/app"
	"github.com/funnel-cli/funnel/internal/tui/session"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// What the root itself shows, over a book with one number.
func TestLook(t *testing.T) {
	for _, lang := range i18n.Langs() {
		path := tuitest.NewBook(t, lang, reached(100))
		for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 20}} {
			d := begin(t, path, tuitest.Setup{Width: size[0], Height: size[1], Lang: lang})
			for _, look := range []struct {
				name string
				keys []string
			}{
				{"help", []string{"2", "?"}},
				{"palette", []string{"esc", "1", ":", "a"}},
				{"questions", []string{"esc", "l", "tab", "2", "5", "enter", "4", "x", "enter"}},
				{"discard", []string{"esc"}},
				{"undone", []string{"y", "esc", "u"}},
			} {
				d.Press(look.keys...)
				tuitest.Golden(t, d, fmt.Sprintf("%s.%s.%dx%d", look.name, lang, size[0], size[1]))
			}
			d.Resize(30, 8)
			tuitest.Golden(t, d, fmt.Sprintf("small.%s", lang))
		}
	}
}

// At every size every frame is whole, and what is at hand and typed survives.
func TestSizes(t *testing.T) {
	for _, lang := range i18n.Langs() {
		d := begin(t, tuitest.NewBook(t, lang, reached(100)), tuitest.Setup{Lang: lang})
		for width := 1; width <= 121; width += 6 {
			for height := 1; height <= 41; height += 5 {
				d.Resize(width, height)
				for _, key := range []string{"1", "l", "esc", "esc", "esc", "?", "esc", ":", "esc", "2", "M"} {
					d.Press(key)
					d.Check()
				}
			}
		}
	}
	d := start(t, tuitest.NewBook(t, "", reached(100)))
	d.Press("2", "a")
	d.Type("Nguyễn 王小明")
	d.Resize(39, 11)
	d.Shows("40 × 12")
	d.Type("x")
	d.Resize(80, 24)
	d.Shows("> Nguyễn 王小明")
	if before, _ := d.Under(); !strings.HasSuffix(before, "王小明") {
		t.Errorf("the cursor stands behind %q", before)
	}
}

// A write that takes long is said to be at work, and esc breaks it off.
func TestLongWork(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", reached(100)))
	begun := make(chan struct{})
	wait := d.Book().Write(func(ctx context.Context, _ *book.Book) error {
		close(begun)
		<-ctx.Done()
		return ctx.Err()
	})
	<-begun // else the first looks find nobody writing
	for range 4 {
		d.Elapse()
	}
	d.Shows("Writing…", "esc stops it")
	d.Press("esc")
	if err := wait(); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	d.Elapse()
	d.Elapse()
	d.Hides("Writing…")
}

// A theme file that cannot be used is said in one line, and the program starts all the same.
func TestBadThemeFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "theme.toml")
	if err := os.WriteFile(path, []byte("good = 'greenish'"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, mistake := theme.Read(path)
	clock := func() time.Time { return tuitest.Friday }
	s := session.New(tuitest.NewBook(t, "", nil), clock)
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	m, _ := app.New(app.Options{Book: s, Now: clock, Say: i18n.NewPrinter(i18n.En), Mistake: mistake}).Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	if content := m.View().Content; !strings.Contains(content, "greenish") {
		t.Errorf("the screen says\n%s", content)
	}
}
