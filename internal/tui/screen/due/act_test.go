package due_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// A touch answers the follow-up and plans the next step in one go, as one change.
func TestTouchAndNextStep(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 100, Height: 40})
	before := changes(t, d)
	d.Press("t")
	d.Shows("Record a touch · #1 Nguyễn Thị Ánh", "[✓] Done: follow-up 1")
	d.Press("tab", "tab")
	d.Type("she likes it")
	d.Press("tab", "tab")
	d.Type("+5d")
	d.Press("tab")
	d.Type("send the offer")
	if under, ok := d.Under(); !ok || !strings.HasSuffix(under, "send the offer") {
		t.Errorf("the cursor stands behind %q, %v", under, ok)
	}
	d.Press("esc")
	d.Shows("Discard what you typed?")
	d.Press("n", "enter")
	d.Hides("Record a touch")
	at(t, d, "王小明")
	p := profile(t, d, 1)
	if touch := p.Touches[0]; touch.Note != "she likes it" || touch.Day != today {
		t.Errorf("the touch is %+v", touch)
	}
	if next := p.FollowUps[0]; next.Due != today+5 || next.What != "send the offer" || open(p) != 2 {
		t.Errorf("%d are open, next %+v", open(p), next)
	}
	if n := changes(t, d); n != before+1 {
		t.Errorf("%d changes", n-before)
	}
	d.Press("u")
	d.Shows("Overdue · 2")
}

// A follow-up gets another day with its reason, leaves today's list, and is found where it is due.
func TestSnooze(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 100, Height: 40})
	d.Press("]", "]", "z")
	d.Shows("Put off · #1 Nguyễn Thị Ánh")
	d.Type("+4d")
	d.Press("enter") // without a reason
	d.Shows("Put off · #1")
	d.Type("away until Sunday") // the cursor stands in the field that is missing
	d.Press("enter")
	d.Hides("Put off · #1")
	at(t, d, "王小明")
	d.Shows("Overdue · 1", "To come · 2", "24 Nov · call back")
	if u := profile(t, d, 1).FollowUps[0]; u.Due != today+4 || u.Reason != "away until Sunday" || u.Snoozes != 1 {
		t.Errorf("the follow-up is %+v", u)
	}
	d.Press("}", "}")
	at(t, d, "#4 ")
	d.Press("down")
	d.Shows("put off 1 time (away until Sunday)")
}

// What is done to several is done to all that are selected, and lets the selection go.
func TestNextStepForSeveral(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", crowd(20)), tuitest.Setup{Width: 100, Height: 40})
	d.Press("}", "}", "*")
	d.Shows("10 selected")
	d.Press("*")
	d.Hides("selected")
	d.Press("space", "space", "n")
	d.Type("+2d")
	d.Press("enter")
	d.Hides("selected")
	d.Shows("No next step · 8")
	for _, lead := range []int64{20, 18} {
		if p := profile(t, d, lead); open(p) != 1 {
			t.Errorf("#%d has %d follow-ups", lead, open(p))
		}
	}
}

// All of a long kind are selected, as far as that is wise, and done with at once.
func TestAllOfAKind(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", crowd(2600)), tuitest.Setup{Width: 100, Height: 40})
	d.Press("}", "up", "enter")
	d.Shows("21 of 520", "─ Overdue ─")
	d.Press("*")
	d.Shows("520 selected")
	d.Press("*")
	d.Hides("selected")
	d.Press("*", "c")
	d.Shows("520 follow-ups are done")
	d.Hides("Overdue · ")
	d.Press("home", "}", "}", "up", "enter", "*")
	d.Shows("The first 1,000 of 1,820 are selected")
	d.Press("esc")
	d.Hides("selected")
	d.Press("esc")
	at(t, d, "more: enter lists them all")
}

// At hours at which nobody is to be called, that is said first.
func TestQuietHours(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{})
	d.Hides("Quiet hours")
	d.Now = time.Date(2026, 11, 20, 22, 30, 0, 0, tuitest.Friday.Location())
	d.Elapse()
	d.Shows("! Quiet hours until")
	d.Check()
}

// At midnight what was due today is overdue, and the line at hand stays.
func TestMidnight(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 100, Height: 40})
	d.Press("}", "space", "up")
	at(t, d, "Trần Văn Bình")
	d.Now = d.Now.AddDate(0, 0, 1)
	d.Elapse()
	d.Shows("Overdue · 3", "21 Nov 2026", "● #3 ")
	at(t, d, "Trần Văn Bình")
}

// Without a follow-up in these days it says so, and when the next one is due.
func TestNothingIsDue(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", onlyToCome), tuitest.Setup{})
	d.Shows("Nothing is due in these days", "one is due on Thu 10 Dec 2026: #1 Đặng Quốc Cường", "l  log whom", "]  longer period")
	d.Press("c", "z", "t", "space", "y", "enter", "*", "}", "{", "down", "end")
	d.Check()
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: "Lan"}, Day: today})
		return err
	})
	d.Shows("No follow-up is due in these days", "The next one is due on Thu 10 Dec 2026", "No next step · 1")
	at(t, d, "Lan")
	d.Press("]", "]", "]")
	d.Shows("To come · 1")
	d.Hides("No follow-up")
}

// An empty book says what to press, and that key adds a lead who then stands here.
func TestFromAnEmptyBook(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", nil), tuitest.Setup{})
	d.Shows("No leads yet", "a  add a lead")
	d.Press("a")
	d.Type("Mai")
	d.Press("enter")
	d.Shows("No next step · 1", "Mai")
	d.Press("n")
	d.Type("today")
	d.Press("enter")
	d.Shows("Today · 1")
	d.Press("c")
	d.Shows("Done: follow-up 1 · #1 Mai", "no next step is planned")
}

// A dialog lies over the lower lines, and the line at hand is seen above it.
func TestDialogLook(t *testing.T) {
	for _, lang := range i18n.Langs() {
		for _, size := range sizes {
			d := start(t, tuitest.NewBook(t, lang, agenda), tuitest.Setup{Width: size[0], Height: size[1], Lang: lang})
			d.Press("}", "z")
			at(t, d, "Trần Văn Bình")
			tuitest.Golden(t, d, fmt.Sprintf("snooze.%s.%dx%d", lang, size[0], size[1]))
			d.Press("esc", "c")
			tuitest.Golden(t, d, fmt.Sprintf("done.%s.%dx%d", lang, size[0], size[1]))
		}
	}
}

// The mouse works in a dialog, and not on what lies beside it.
func TestMouseInDialog(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", agenda), tuitest.Setup{Width: 100, Height: 40})
	d.Press("t")
	d.Click(5, 6)
	at(t, d, "Nguyễn Thị Ánh")
	for y, line := range strings.Split(d.Screen(), "\n") {
		if before, _, ok := strings.Cut(line, "Meeting"); ok {
			d.Click(len([]rune(before)), y)
		}
	}
	d.Press("enter")
	if touch := profile(t, d, 1).Touches[0]; touch.Kind != "meeting" || touch.Day != today {
		t.Errorf("the touch is %+v", touch)
	}
	d.Send(tea.MouseWheelMsg{X: 5, Y: 8, Button: tea.MouseWheelDown})
	at(t, d, "Phạm Hồng Nhung")
	d.Send(tea.MouseWheelMsg{X: 5, Y: 8, Button: tea.MouseWheelUp})
	at(t, d, "王小明")
}

// What people and files wrote does not reach the terminal as anything but text.
func TestHostileText(t *testing.T) {
	evil := "\x1b]52;c;aGk=\a\u202eevil\u200b\x00"
	s := story("An "+evil, "+84888234488", today-9, "inbound")
	s.Note, s.Product, s.Payment, s.Preferred = evil+"\n"+evil, evil, evil, "other"
	s.Touches = []funnel.Touch{{Day: today - 1, Kind: "call", Note: evil}}
	s.FollowUps = []funnel.FollowUp{{Due: today, What: evil + strings.Repeat("长", 300), Snoozes: 2, Reason: evil}, {Due: today + 1, What: evil}}
	d := start(t, tuitest.NewBook(t, "", func(ctx context.Context, b *book.Book) error {
		_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: slices.Values([]funnel.Story{s})})
		return err
	}), tuitest.Setup{Width: 120, Height: 40})
	d.Shows("evil")
	for _, size := range [][2]int{{120, 40}, {80, 24}, {40, 12}, {80, 40}} {
		d.Resize(size[0], size[1])
		for _, key := range []string{"space", "y", "esc", "t", "esc", "c", "u"} {
			d.Press(key)
			d.Check()
		}
	}
}
