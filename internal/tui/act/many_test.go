package act_test

import (
	"context"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// What is done to several leads is one change that one undo takes back.
func TestSeveralAtOnce(t *testing.T) {
	for name, c := range map[string]struct {
		keys []string
		said string
	}{
		"touch":  {[]string{"t", "2", "enter"}, "2 leads: message · Fri 20 Nov 2026. 1 follow-up closed"},
		"next":   {[]string{"n", "m", "o", "n", "enter"}, "Planned with 2 leads for Mon 23 Nov 2026"},
		"move":   {[]string{"m", "3"}, "2 leads are now Viewing. Qualified on Fri 20 Nov 2026 is now 3: 0 counted already, 2 more"},
		"lose":   {[]string{"x", "1", "enter"}, "2 leads are lost: price. 1 follow-up closed"},
		"pause":  {[]string{"p", "+", "9", "d", "enter"}, "2 leads are paused until Sun 29 Nov 2026"},
		"tags":   {[]string{"T", "b", "i", "g", "enter"}, "Changed the tags of 2 leads"},
		"mixed":  {[]string{"T", "down", "space", "enter"}, "Changed the tags of 2 leads"},
		"revive": {[]string{"x", "1", "enter", "r"}, "2 leads are active again"},
	} {
		t.Run(name, func(t *testing.T) {
			d := start(t, tuitest.Setup{}, 1, 2)
			before, _ := changes(t, d)
			d.Press(c.keys...)
			says(t, d, c.said)
			want := 1
			if name == "revive" {
				want = 2
			}
			if after, _ := changes(t, d); after != before+want {
				t.Errorf("%d changes", after-before)
			}
			d.Press("u")
			if name == "mixed" { // one of them had the tag
				says(t, d, "edited the card of #2")
				return
			}
			says(t, d, "Undid change", "and with 1 other lead")
		})
	}
}

// A move of several to the qualifying level wants a reason for those who have not passed the tests.
func TestSeveralWithoutTheTests(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1, 2, 3)
	d.Press("m")
	d.Shows("Inbound  ● 2 now", "Qualified  ● 1 now")
	d.Press("2")
	d.Shows("2 of them have not passed the three tests.")
	d.Press("enter")
	d.Shows("say why they pass without the tests")
	d.Type("came together")
	d.Press("enter")
	says(t, d, "3 leads are now Qualified")
	if p := profile(t, d, 2); p.Lead.Forced != "came together" {
		t.Errorf("%+v", p.Lead)
	}
}

// Where one refuses nobody is changed, the refusal names the lead, and what was typed stays.
func TestSeveralAllOrNothing(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1, 2)
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.LoseLead(ctx, book.Loss{Lead: 2, Reason: "price", Day: today})
		return err
	})
	d.Press("p")
	d.Type("+9d")
	d.Press("enter")
	says(t, d, "#2 王小明", "+9d")
	if p := profile(t, d, 1); p.Lead.State != funnel.Active {
		t.Errorf("%+v", p.Lead)
	}
}

// An undo of what was done to very many says so.
func TestVeryMany(t *testing.T) {
	var leads []int64
	for i := range int64(80) {
		leads = append(leads, i+4)
	}
	d := start(t, tuitest.Setup{}, leads...)
	d.Outside(func(ctx context.Context, b *book.Book) error {
		for range leads {
			if _, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: "Lê"}, Day: today}); err != nil {
				return err
			}
		}
		return nil
	})
	d.Press("t", "enter")
	says(t, d, "80 leads: call")
	d.Press("u")
	says(t, d, "touch with #4: call", "and with more than")
}

func TestOneAtATime(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1, 2, 3)
	for key, what := range map[string]string{"v": "The three tests", "d": "Record a deal", "e": "Edit the card", "R": "Referrals", "J": "Merge two cards"} {
		d.Press(key)
		d.Shows(what, "at a time")
	}
	none := start(t, tuitest.Setup{})
	none.Press("t")
	none.Shows("Choose a lead first.")
}
