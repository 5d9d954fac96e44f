package board_test

import (
	"context"
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/board"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

var today = funnel.DayOf(tuitest.Friday)

// people are those of a small book: where each stands, when the card was made and last touched, and in how many days the next step is
// due; -1 for none.
var people = []struct {
	name        string
	level       string
	added, idle int
	next        int
}{
	{"Nguyễn Thị Ánh", "inbound", 12, 12, -1},
	{"王小明", "inbound", 9, 5, 4},
	{"Trần Văn Bình", "inbound", 3, 0, -1},
	{"Lê Hoàng Phương Thảo Nguyên", "inbound", 2, 2, 1},
	{"Đặng Quốc Cường", "inbound", 1, 1, 3},
	{"Mary O’Neill", "inbound", 1, 1, 0},
	{"Phạm Minh Đức", "qualified", 30, 9, 2},
	{"李娜", "qualified", 6, 6, -1},
	{"Võ Thị Sáu", "viewing", 5, 3, 1},
	{"Hoàng Anh Tuấn", "buyer", 60, 4, -1},
	{"Bùi Thu Hà", "loyal", 200, 20, -1},
	{"Đỗ Gia Bảo", "inbound", 40, 40, -1},
	{"张伟", "qualified", 50, 50, -1},
}

// workingWeek fills a book with those people, of whom the last but one is lost and the last is paused, and with numbers of three days.
func workingWeek(ctx context.Context, b *book.Book) error {
	for i, counts := range [][3]int64{{2000, 6, 2}, {2100, 5, 1}, {900, 3, 3}} {
		_, _, err := b.Log(ctx, book.Batch{Day: today - 3 + funnel.Day(i), Entries: []book.Entry{
			{Level: "reach", Channel: "call", Count: counts[0]}, {Level: "inbound", Count: counts[1]}, {Level: "qualified", Count: counts[2]},
		}})
		if err != nil {
			return err
		}
	}
	for _, p := range people {
		out, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: p.name}, Level: p.level, Day: today - funnel.Day(p.added)})
		if err != nil {
			return err
		}
		if p.idle < p.added {
			_, err = b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: out.Lead.ID, Day: today - funnel.Day(p.idle), Kind: "call"}})
			if err != nil {
				return err
			}
		}
		if p.next >= 0 {
			_, err = b.PlanFollowUp(ctx, book.NewFollowUp{Lead: out.Lead.ID, Due: today + funnel.Day(p.next), What: "call back"})
			if err != nil {
				return err
			}
		}
	}
	if _, err := b.LoseLead(ctx, book.Loss{Lead: 12, Day: today, Reason: "price"}); err != nil {
		return err
	}
	_, err := b.PauseLead(ctx, book.Pause{Lead: 13, Day: today, Until: today + 30})
	return err
}

func start(t tuitest.T, path string, width, height int, lang i18n.Lang) *tuitest.Driver {
	return tuitest.Start(t, path, tuitest.Setup{Width: width, Height: height, Lang: lang, Makers: []screen.Maker{board.Maker()}})
}

func TestLook(t *testing.T) {
	for _, lang := range i18n.Langs() {
		full := tuitest.NewBook(t, lang, workingWeek)
		empty := tuitest.NewBook(t, lang, nil)
		for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 20}, {200, 60}, {40, 12}} {
			for name, path := range map[string]string{"full": full, "empty": empty} {
				d := start(t, path, size[0], size[1], lang)
				tuitest.Golden(t, d, fmt.Sprintf("%s.%s.%dx%d", name, lang, size[0], size[1]))
				d.Close()
			}
		}
	}
}

// What a card looks like that the mouse holds, and those who are paused or lost.
func TestLookAtWork(t *testing.T) {
	for _, lang := range i18n.Langs() {
		path := tuitest.NewBook(t, lang, workingWeek)
		for _, size := range [][2]int{{80, 24}, {60, 20}, {120, 40}, {300, 50}} {
			d := start(t, path, size[0], size[1], lang)
			x, y := place(t, d, "李娜")
			d.Click(x, y)
			d.Send(tea.MouseMotionMsg{X: 20, Y: 8, Button: tea.MouseLeft})
			tuitest.Golden(t, d, fmt.Sprintf("held.%s.%dx%d", lang, size[0], size[1]))
			d.Press("f")
			tuitest.Golden(t, d, fmt.Sprintf("everyone.%s.%dx%d", lang, size[0], size[1]))
			d.Close()
		}
	}
}
