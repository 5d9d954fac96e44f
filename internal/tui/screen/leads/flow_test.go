package leads_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/leads"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// ear is a screen that keeps what all screens are told.
type ear struct{ heard *[]string }

func (e ear) Update(msg tea.Msg) (screen.Screen, tea.Cmd) {
	*e.heard = append(*e.heard, fmt.Sprintf("%T %v", msg, msg))
	return e, nil
}
func (ear) View(int, int) screen.Frame               { return screen.Frame{} }
func (ear) Keys() []key.Binding                      { return nil }
func (ear) Typing() bool                             { return false }
func (e ear) Back(bool) (screen.Screen, screen.Step) { return e, screen.Nowhere }

// many adds so many leads, named by their numbers.
func many(n int) func(ctx context.Context, b *book.Book) error {
	return func(ctx context.Context, b *book.Book) error {
		var stories []funnel.Story
		for i := range n {
			level := []string{"inbound", "qualified", "viewing"}[i%3]
			phone := fmt.Sprintf("+84903%06d", i)
			stories = append(stories, funnel.Story{
				Card: funnel.Card{
					Name: fmt.Sprintf("Lead %04d", i+1), Phones: []funnel.Phone{{Number: phone, Key: phone}}, Tags: []string{[]string{"odd", "even"}[i%2]},
				},
				Level: level, Added: now - funnel.Day(i%50), Arrivals: []funnel.Arrival{},
			})
		}
		_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: func(yield func(funnel.Story) bool) {
			for _, s := range stories {
				if !yield(s) {
					return
				}
			}
		}})
		return err
	}
}

// Whatever is typed stands in the field, in its order, though the answers of the book come late, and only the last one counts.
func TestNoKeyIsDroppedWhileSearching(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{})
	d.Press("/")
	d.Hold()
	d.Type("nguyen q:1u? van an")
	d.Shows("/ nguyen q:1u? van an")
	for range len("q:1u? van an") {
		d.Press("backspace")
	}
	d.Type("van")
	before, _ := d.Under()
	if !strings.HasSuffix(before, "/ nguyen van") {
		t.Errorf("the cursor stands behind %q", before)
	}
	d.Press("enter", "enter", "space") // nothing is done to a list that was not asked for
	d.Hides("Path", "selected")
	d.Release()
	d.Shows("1 lead ", "Nguyễn Văn An")
	d.Hides("Bình")
	d.Press("esc") // the search goes, and the list is there at once
	d.Shows("6 leads", "search names", "Trần Thị Bình")
}

func TestEscGoesBackStepByStep(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{})
	d.Press("down", "space", "/")
	d.Type("09")
	d.Press("enter", "enter")
	d.Shows("Path")
	for _, step := range []struct{ shows, hides string }{
		{"/ 09", "Path"}, {"6 leads", "/ 09"}, {"6 leads", "selected"}, {"6 leads", "selected"},
	} {
		d.Press("esc")
		d.Shows(step.shows)
		d.Hides(step.hides)
	}
}

func TestFilters(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{})
	d.Press("f", "enter", "2")
	d.Shows("● level: Inbound", "3 leads")
	d.Press("right", "enter")
	d.Shows("Filter by status")
	d.Press("down", "down", "down", "down", "enter")
	d.Shows("● status: lost", "1 lead ", "Trần Thị Bình")
	d.Press("/")
	d.Type("minh")
	d.Shows("Nobody fits “minh”.", "esc esc  clears the search", "F  all filters off")
	d.Press("esc", "F")
	d.Shows("Phạm Minh Đức", "1 lead ")
	d.Press("esc")
	d.Shows("6 leads")
	d.Press("f", "right", "enter") // the chip at hand was the status: now it is the tag
	d.Shows("Filter by tag", "đầu tư", "2")
	d.Press("down", "enter")
	d.Shows("● tag: đầu tư", "2 leads")
	d.Press("backspace", "right", "enter")
	d.Shows("Filter by source")
	d.Type("fly")
	d.Press("enter")
	d.Shows("● source: Flyer", "1 lead ")
	d.Press("backspace", "right", "space")
	d.Shows("● idle too long")
	d.Press("space", "right", "space")
	d.Shows("● no next step")
	d.Hides("Nguyễn Văn An", "● idle too long")
	d.Press("esc", "F")
	d.Shows("6 leads")
}

// What is chosen is remembered for the next run.
func TestColumnsAndOrderAreRemembered(t *testing.T) {
	path := tuitest.NewBook(t, "", func(ctx context.Context, b *book.Book) error {
		_, err := b.AddField(ctx, funnel.Field{Key: "floor", Name: "Floor", Type: funnel.TypeNumber})
		return errors.Join(err, people(ctx, b))
	})
	kept := map[string]string{}
	memory := screen.NewMemory(nil, func(values map[string]string) error {
		kept = values
		return nil
	})
	d := begin(t, path, tuitest.Setup{Width: 100, Height: 30, Memory: memory})
	d.Press("s", "3")
	d.Shows("idle ↓")
	d.Press("s", "enter")
	d.Shows("idle ↑")
	d.Press("c")
	d.Press("down", "space") // the name stays
	d.Press("down", "down", "space", "down", "shift+down", "end", "space", "enter")
	d.Shows("Floor", "touches  phone")
	d.Hides("status  phone", "level      status")
	first := firstRow(d)

	again := begin(t, path, tuitest.Setup{Width: 100, Height: 30, Memory: screen.NewMemory(kept, nil)})
	again.Shows("Floor", "touches  phone", "idle ↑")
	if got := firstRow(again); got != first {
		t.Errorf("first is %q, was %q", got, first)
	}
	again.Press("c", "r")
	again.Hides("Floor")
	again.Shows("status")
}

// firstRow is the first row of the list.
func firstRow(d *tuitest.Driver) string {
	lines := strings.Split(d.Screen(), "\n")
	for i, l := range lines {
		if strings.Contains(l, " name") && i+1 < len(lines) {
			return lines[i+1]
		}
	}
	return ""
}

// The phone is copied through the terminal, and that is said.
func TestCopyPhone(t *testing.T) {
	var heard []string
	d := tuitest.Start(t, tuitest.NewBook(t, "", people), tuitest.Setup{Makers: []screen.Maker{
		leads.Maker(), {ID: screen.Board, Title: i18n.ScreenLeads, New: func(*screen.Env) screen.Screen { return ear{&heard} }},
	}})
	defer d.Close()
	d.Press("y")
	d.Shows("Copied 0888 234 488, the phone of Nguyễn Văn An.")
	if said := strings.Join(heard, "\n"); !strings.Contains(said, "tea.setClipboardMsg 0888 234 488") {
		t.Errorf("the terminal was told\n%s", said)
	}
	d.Press("down", "down", "down", "down", "enter", "y")
	d.Shows("✗ #4 Lê Hoàng Phương Thảo has no phone")
}

// Another screen opens a card; esc goes back to that screen, and the list is as it was.
func TestOpenLead(t *testing.T) {
	for _, width := range []int{80, 130} {
		d := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{Width: width, Height: 50})
		d.Press("1")
		d.Send(screen.OpenLead{ID: 6})
		d.Shows("[2 Leads]", "#6 Phạm Minh Đức", "1 purchase", "Has sent", "#1 Nguyễn Văn An")
		d.Press("esc")
		d.Shows("[1 Today]")
		d.Press("2")
		d.Hides("1 purchase")
		d.Shows("▸  1  Nguyễn Văn An")
		d.Send(screen.OpenLead{ID: 99})
		d.Shows("there is no lead #99")
		d.Press("esc")
		d.Hides("there is no lead")
	}
}

// A long list is scrolled to its end and back; what other processes do moves neither the row at hand nor what is selected.
func TestLongListAndOtherProcesses(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", many(700)), tuitest.Setup{})
	d.Shows("700 leads", "▸   1  Lead 0001")
	d.Press("end")
	d.Shows("▸  700  Lead 0700")
	d.Press("home", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown")
	row := atHand(d)
	d.Press("space", "space", "up")
	d.Shows("2 selected")
	at := atHand(d)
	for i := range 30 {
		d.Outside(func(ctx context.Context, b *book.Book) error {
			_, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: fmt.Sprintf("Aaron %d", i)}, Day: now})
			return err
		})
	}
	d.Shows("730 leads", "2 selected", "●")
	if got := atHand(d); got != at {
		t.Errorf("at hand is %q, was %q; selected first: %q", got, at, row)
	}
	d.Resize(130, 30)
	d.Resize(80, 24)
	if got := atHand(d); got != at {
		t.Errorf("after resizing %q is at hand, was %q", got, at)
	}
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.RemoveLead(ctx, 161)
		return err
	})
	d.Press("*")
	d.Shows("729 selected")
	d.Press("*")
	d.Hides("selected")
}

// atHand is the row at hand, without its marks.
func atHand(d *tuitest.Driver) string {
	for _, l := range strings.Split(d.Screen(), "\n") {
		if _, row, ok := strings.Cut(l, "▸"); ok {
			row, _, _ = strings.Cut(row, "││") // the card beside it
			return strings.Trim(row, " ●│┃")
		}
	}
	return ""
}

// A click selects, a second one opens the card, the wheel scrolls; chips and headings are pressed too.
func TestMouse(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{})
	d.Click(20, 6)
	d.Shows("▸  3  Trần Thị Bình")
	d.Hides("Path")
	d.Click(20, 6)
	d.Shows("#3 Trần Thị Bình", "Path")
	d.Press("esc")
	d.Click(36, 4) // the heading of the levels
	d.Shows("level ↓", "▸  6  Phạm Minh Đức")
	d.Send(tea.MouseWheelMsg{X: 20, Y: 8, Button: tea.MouseWheelDown})
	if got := atHand(d); !strings.HasPrefix(got, "1 ") {
		t.Errorf("after the wheel %q is at hand", got)
	}
	d.Click(3, 2)
	d.Shows("Filter by level")
	d.Click(10, 20)
	d.Shows("● level: ")
	d.Press("F")
	d.Click(10, 1)
	d.Type("王")
	d.Shows("1 lead ", "/ 王")
}
