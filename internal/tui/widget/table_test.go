package widget_test

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// source is a list of records from which pages are taken.
type source []int64

func (s source) page(offset, limit int) widget.Page[int64] {
	from := min(offset, len(s))
	return widget.Page[int64]{Rows: s[from:min(len(s), from+limit)], Offset: from, Total: len(s)}
}

// load gives a table the rows that it misses.
func load(tb *widget.Table[int64], s source) {
	if offset, limit, missing := tb.Need(); missing {
		tb.Set(s.page(offset, limit))
	}
}

// reload gives it the rows anew, as after a change.
func reload(tb *widget.Table[int64], s source) {
	offset, limit, _ := tb.Need()
	tb.Set(s.page(offset, limit))
}

func numbers(n int) source {
	s := make(source, n)
	for i := range s {
		s[i] = int64(i + 1)
	}
	return s
}

func newTable(height int) widget.Table[int64] {
	tb := widget.NewTable(func(id int64) int64 { return id })
	tb.Resize(height)
	return tb
}

// seen are the rows that are seen, and the place of the one at hand among them.
func seen(tb *widget.Table[int64]) (rows []int64, at int) {
	at = -1
	tb.Seen(func(y int, r int64, here bool) {
		if here {
			at = y
		}
		rows = append(rows, r)
	})
	return rows, at
}

func TestTable(t *testing.T) {
	s := numbers(100_000)
	tb := newTable(5)
	load(&tb, s)
	for _, tc := range []struct {
		key string
		row int64
	}{
		{"down", 2}, {"j", 3}, {"up", 2}, {"pgdown", 7}, {"G", 100_000}, {"k", 99_999}, {"pgup", 99_994}, {"g", 1}, {"up", 1}, {"end", 100_000},
	} {
		if !tb.Update(screen.Press(tc.key)) {
			t.Errorf("%s is not used", tc.key)
		}
		load(&tb, s)
		if r, ok := tb.Row(); !ok || r != tc.row {
			t.Errorf("%s comes to %d, %v, want %d", tc.key, r, ok, tc.row)
		}
	}
	if rows, at := seen(&tb); !slices.Equal(rows, []int64{99_996, 99_997, 99_998, 99_999, 100_000}) || at != 4 {
		t.Errorf("seen %v, at %d", rows, at)
	}
	if tb.Update(screen.Press("x")) {
		t.Error("a key without meaning is used")
	}
}

// Rows that come and go leave the same record at hand, at the same height.
func TestTableKeepsTheRecordAtHand(t *testing.T) {
	s := numbers(100)
	tb := newTable(10)
	load(&tb, s)
	for range 30 {
		tb.Update(screen.Press("down"))
		load(&tb, s)
	}
	_, before := seen(&tb)
	s = append(source{901, 902, 903}, slices.DeleteFunc(slices.Clone(s), func(id int64) bool { return id == 12 })...)
	reload(&tb, s)
	load(&tb, s)
	if r, ok := tb.Row(); !ok || r != 31 {
		t.Errorf("at hand %d, %v", r, ok)
	}
	if _, after := seen(&tb); after != before {
		t.Errorf("it has moved from %d to %d", before, after)
	}
	s = slices.DeleteFunc(s, func(id int64) bool { return id == 31 })
	reload(&tb, s)
	if r, _ := tb.Row(); r != 32 {
		t.Errorf("when it is gone, %d is at hand", r)
	}
	reload(&tb, nil)
	if _, ok := tb.Row(); ok || tb.Total() != 0 {
		t.Error("a row of an empty list is at hand")
	}
}

func TestTableMouseAndSelection(t *testing.T) {
	s := numbers(50)
	tb := newTable(10)
	load(&tb, s)
	tb.Update(tea.MouseClickMsg{Y: 4, Button: tea.MouseLeft})
	if r, _ := tb.Row(); r != 5 {
		t.Errorf("a click comes to %d", r)
	}
	if tb.Update(tea.MouseClickMsg{Y: 10, Button: tea.MouseLeft}) {
		t.Error("a click below the rows is used")
	}
	tb.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if r, _ := tb.Row(); r != 8 {
		t.Errorf("the wheel comes to %d", r)
	}
	tb.Select(8, true)
	tb.Select(3, true)
	tb.Select(8, false)
	if got := tb.Selection(); !slices.Equal(got, []int64{3}) || !tb.Selected(3) {
		t.Errorf("selected %v", got)
	}
	tb.Clear()
	if len(tb.Selection()) != 0 {
		t.Error("something stays selected")
	}
}

// Whatever happens, the row at hand is among the rows and is seen once its page is here, and the scroll bar is within its lines.
func TestAnyTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := numbers(rapid.IntRange(0, 300).Draw(t, "rows"))
		tb := newTable(rapid.IntRange(1, 20).Draw(t, "height"))
		load(&tb, s)
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			switch rapid.IntRange(0, 3).Draw(t, "kind") {
			case 0:
				tb.Resize(rapid.IntRange(-1, 30).Draw(t, "height"))
			case 1:
				s = numbers(rapid.IntRange(0, 300).Draw(t, "rows"))
				reload(&tb, s)
			default:
				tb.Update(screen.Press(rapid.SampledFrom([]string{"up", "down", "pgup", "pgdown", "home", "end"}).Draw(t, "key")))
			}
			load(&tb, s)
			if _, _, missing := tb.Need(); missing {
				t.Fatal("rows are missing after they were asked for")
			}
			rows, at := seen(&tb)
			if len(s) > 0 && at < 0 || at >= len(rows) && len(s) > 0 {
				t.Fatalf("at hand %d, seen %v of %d", at, rows, len(s))
			}
			if from, to := tb.Thumb(); from < 0 || to < from {
				t.Fatalf("the scroll bar is from %d to %d", from, to)
			}
		}
	})
}
