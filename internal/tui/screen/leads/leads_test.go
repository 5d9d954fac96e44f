package leads_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/screen/leads"
	"github.com/funnel-cli/funnel/internal/tui/screen/today"
	"github.com/funnel-cli/funnel/internal/tui/session"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
	"github.com/funnel-cli/funnel/internal/words"
)

var now = funnel.DayOf(tuitest.Friday)

// people fills a book with leads who differ in all that the screen shows.
func people(ctx context.Context, b *book.Book) error {
	value := int64(3_200_000_000)
	phone := func(n string) []funnel.Phone { return []funnel.Phone{{Number: n, Key: n}} }
	var failed error
	add := func(c funnel.Card, level string, day funnel.Day) int64 {
		out, err := b.AddLead(ctx, book.NewLead{Card: c, Level: level, Day: day})
		failed = errors.Join(failed, err)
		return out.Lead.ID
	}
	an := add(funnel.Card{
		Name: "Nguyễn Văn An", Phones: phone("+84888234488"), Tags: []string{"đầu tư", "Quận 7"}, Source: "call", Region: "Quận 7",
		Product: "Căn hộ 2 phòng ngủ", Value: &value, Job: "bác sĩ", Birthday: funnel.Birthday{Year: 1984, Month: 3, Date: 21},
		Note: "Prefers to be called after six in the evening, when the practice is closed.\nWife decides with him.",
	}, "inbound", now-12)
	add(funnel.Card{Name: "王小明", Phones: phone("+84912345678"), Source: "referral"}, "qualified", now-3)
	binh := add(funnel.Card{Name: "Trần Thị Bình", Phones: phone("+84903111222"), Tags: []string{"đầu tư"}}, "inbound", now-40)
	add(funnel.Card{Name: "Lê Hoàng Phương Thảo", NoContact: &funnel.Statement{Day: now - 2, Source: "by phone"}}, "inbound", now-9)
	add(funnel.Card{Name: "Đặng Quốc Cường", Phones: phone("+84977000111"), Source: "flyer"}, "viewing", now-6)
	buyer := add(funnel.Card{Name: "Phạm Minh Đức", Phones: phone("+84933222111")}, "buyer", now-30)
	_, err := b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: an, Day: now - 5, Kind: "call", Outcome: "interested", Note: "asked for the floor plan"}})
	failed = errors.Join(failed, err)
	_, err = b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: an, Day: now - 1, Kind: "message"}})
	failed = errors.Join(failed, err)
	_, err = b.PlanFollowUp(ctx, book.NewFollowUp{Lead: an, Due: now, What: "send the floor plan"})
	failed = errors.Join(failed, err)
	_, err = b.PlanFollowUp(ctx, book.NewFollowUp{Lead: an, Due: now + 7, What: "visit the show flat together"})
	failed = errors.Join(failed, err)
	_, err = b.LoseLead(ctx, book.Loss{Lead: binh, Day: now - 20, Reason: "price"})
	failed = errors.Join(failed, err)
	_, err = b.AddDeal(ctx, book.NewDeal{Deal: funnel.Deal{Lead: buyer, Day: now - 29, Amount: 2_900_000_000, Product: "Căn hộ 1 phòng ngủ"}})
	failed = errors.Join(failed, err)
	_, _, err = b.ReferLead(ctx, funnel.Referral{Lead: an, Referrer: buyer, Tone: funnel.Positive, Day: now - 12})
	return errors.Join(failed, err)
}

var sizes = [][2]int{{80, 24}, {120, 40}, {60, 20}}

func makers() []screen.Maker { return []screen.Maker{today.Maker(), leads.Maker()} }

func begin(t *testing.T, path string, s tuitest.Setup) *tuitest.Driver {
	t.Helper()
	s.Makers = makers()
	d := tuitest.Start(t, path, s)
	t.Cleanup(d.Close)
	d.Press("2")
	d.Check()
	return d
}

func TestLook(t *testing.T) {
	for _, lang := range i18n.Langs() {
		full, empty := tuitest.NewBook(t, lang, people), tuitest.NewBook(t, lang, nil)
		for _, size := range sizes {
			look := func(d *tuitest.Driver, name string) {
				t.Helper()
				tuitest.Golden(t, d, fmt.Sprintf("%s.%s.%dx%d", name, lang, size[0], size[1]))
			}
			d := begin(t, full, tuitest.Setup{Width: size[0], Height: size[1], Lang: lang})
			look(d, "list")
			d.Press("down", "space", "space", "/")
			d.Type("09")
			look(d, "search")
			d.Type("xyz")
			look(d, "nobody")
			d.Press("esc", "esc", "down", "down", "down", "enter")
			look(d, "card")
			d.Press("esc", "f", "right", "enter")
			look(d, "filter")
			d.Press("esc", "s")
			look(d, "sort")
			d.Press("esc", "c")
			look(d, "columns")
			d.Press("esc", "F", "b")
			look(d, "what")
			d.Press("w")
			look(d, "why")
			d.Press("esc", "esc", "V", "right", "down")
			look(d, "grades")
			look(begin(t, empty, tuitest.Setup{Width: size[0], Height: size[1], Lang: lang}), "empty")
		}
	}
}

// A long list has a scroll bar. What is asked over it leaves the row at hand to be seen, and the list in its place.
func TestLookOfALongList(t *testing.T) {
	path := tuitest.NewBook(t, i18n.Vi, many(500))
	for _, size := range sizes {
		d := begin(t, path, tuitest.Setup{Width: size[0], Height: size[1], Lang: i18n.Vi})
		d.Press("pgdown", "pgdown", "pgdown", "space", "space", "up")
		tuitest.Golden(t, d, fmt.Sprintf("long.%dx%d", size[0], size[1]))
		before, at := d.Screen(), atHand(d)
		for _, key := range []string{"n", "s", "c"} {
			d.Press(key)
			if d.Screen() == before || atHand(d) != at {
				t.Errorf("with %s open %q is at hand, was %q", key, atHand(d), at)
			}
			d.Press("esc")
			if d.Screen() != before {
				t.Errorf("after %s the list is another one:\n%s", key, d.Screen())
			}
		}
	}
}

// bare is the screen with what the book says, without the root.
func bare(t *testing.T, path string) screen.Screen {
	t.Helper()
	say := i18n.NewPrinter(i18n.En)
	clock := func() time.Time { return tuitest.Friday }
	open := session.New(path, clock)
	t.Cleanup(func() {
		if err := open.Close(); err != nil {
			t.Error(err)
		}
	})
	if e := open.Look(t.Context()); e.Err != nil {
		t.Fatal(e.Err)
	}
	var o book.Outline
	if err := open.Read(t.Context(), func(ctx context.Context, b *book.Book) (err error) {
		o, err = b.Outline(ctx)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	var s screen.Screen = leads.New(&screen.Env{
		Say: say, Book: open, Now: clock, Words: words.New(say, o, now), Theme: theme.New(theme.Dark, colorprofile.TrueColor, theme.Custom{}),
	})
	var run func(cmd tea.Cmd)
	run = func(cmd tea.Cmd) {
		if cmd == nil {
			return
		}
		switch msg := cmd().(type) {
		case tea.BatchMsg:
			for _, c := range msg {
				run(c)
			}
		default:
			s, cmd = s.Update(msg)
			run(cmd)
		}
	}
	run(func() tea.Msg { return screen.Size{Width: 120, Height: 30} })
	run(func() tea.Msg { return screen.Reload{} })
	return s
}
