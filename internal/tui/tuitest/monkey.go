package tuitest

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// Monkey presses keys at random in a program over a copy of the book at path, types, pastes, points, resizes, lets time pass and
// writes from outside, and wants every frame to be a frame and the book to be whole at the end. The more of a screen's own keys
// there are, the more often they are pressed. Under the race detector only some of the runs are made: it is the beginning and the look at
// the end of each that take long there.
func Monkey(t *testing.T, path string, s Setup, own ...string) {
	t.Helper()
	template, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	folder, steps := t.TempDir(), 0
	defer func() { t.Logf("%d steps", steps) }()
	rapid.Check(t, func(t *rapid.T) {
		if rapid.IntRange(1, slowness).Draw(t, "turn") > 1 {
			return
		}
		path := filepath.Join(folder, "monkey.db")
		for _, side := range []string{"", "-wal", "-shm"} {
			if err := os.RemoveAll(path + side); err != nil {
				t.Fatalf("%v", err)
			}
		}
		if err := os.WriteFile(path, template, 0o600); err != nil {
			t.Fatalf("%v", err)
		}
		d := Start(t, path, s)
		defer d.Close()
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			steps++
			d.leap(t, own)
			d.Check()
			if d.Quit {
				break
			}
		}
		CheckBook(t, path, d.Now)
	})
}

// everywhere are the keys that the root has, without those that leave the program for good.
func everywhere() []string {
	return []string{
		"1", "2", "3", "4", "5", "6", "tab", "shift+tab", "?", ":", "u", "ctrl+r", "esc", "esc", "l", "M", "enter", "enter", "space", "up", "down",
		"left", "right", "pgup", "pgdown", "home", "end", "backspace", "y", "n", "0", "7", "=", "-", "a", "ctrl+z", "q",
	}
}

// leap does one thing at random.
func (d *Driver) leap(t *rapid.T, own []string) {
	switch rapid.IntRange(0, 9).Draw(t, "kind") {
	case 0:
		wide, high := 200, 60
		if rapid.IntRange(1, 8).Draw(t, "large") == 8 {
			wide, high = 300, 100
		}
		d.Resize(rapid.IntRange(1, wide).Draw(t, "width"), rapid.IntRange(1, high).Draw(t, "height"))
	case 1:
		d.Type(rapid.StringN(0, 8, -1).Draw(t, "text"))
	case 2:
		d.Send(tea.PasteMsg{Content: rapid.String().Draw(t, "paste")})
	case 3:
		m := tea.Mouse{
			X: rapid.IntRange(0, 200).Draw(t, "x"), Y: rapid.IntRange(0, 60).Draw(t, "y"),
			Button: rapid.SampledFrom([]tea.MouseButton{tea.MouseLeft, tea.MouseRight, tea.MouseWheelUp, tea.MouseWheelDown}).Draw(t, "button"),
		}
		switch rapid.IntRange(0, 3).Draw(t, "mouse") {
		case 0:
			d.Send(tea.MouseClickMsg(m))
		case 1:
			d.Send(tea.MouseReleaseMsg(m))
		case 2:
			d.Send(tea.MouseMotionMsg(m))
		default:
			d.Send(tea.MouseWheelMsg(m))
		}
	case 4:
		d.Elapse()
	case 5:
		count := rapid.Int64Range(0, 500).Draw(t, "count")
		d.Outside(func(ctx context.Context, b *book.Book) error {
			_, _, err := b.Log(ctx, book.Batch{Day: funnel.DayOf(d.Now), Entries: []book.Entry{{Level: "reach", Count: count}}})
			return err
		})
	case 6:
		if d.holding {
			d.Release()
		} else {
			d.Hold()
		}
	default:
		d.Press(rapid.SampledFrom(append(everywhere(), own...)).Draw(t, "key"))
	}
}
