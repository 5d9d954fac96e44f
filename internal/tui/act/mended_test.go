package act_test

import (
	"context"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// Before two cards are joined it is seen which values will be lost; it depends on which card stays.
func TestMergeShowsWhatWillBeLost(t *testing.T) {
	d := start(t, tuitest.Setup{Width: 100, Height: 30}, 1, 2)
	d.Press("J")
	d.Shows("#1 Nguyễn Văn An + #2 王小明", "✗ name: 王小明", "✓ name: Nguyễn Văn An", "value marked ✗ will be lost", "space: the other card stays, with its name")
	d.Press("space")
	d.Shows("✓ name: 王小明", "✗ name: Nguyễn Văn An")
	d.Press("y")
	says(t, d, "Gave way, and is not kept: name: Nguyễn Văn An")
}

// Who sent the one that goes is not kept either when somebody else sent the one that stays.
func TestMergeShowsALostReferrer(t *testing.T) {
	d := start(t, tuitest.Setup{Width: 100, Height: 30}, 1, 2)
	d.Outside(func(ctx context.Context, b *book.Book) error {
		for range 2 {
			if _, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: "Lê Mai"}, Day: today}); err != nil {
				return err
			}
		}
		for lead, by := range map[int64]int64{1: 4, 2: 5} {
			if _, _, err := b.ReferLead(ctx, funnel.Referral{Lead: lead, Referrer: by, Day: today}); err != nil {
				return err
			}
		}
		return nil
	})
	d.Press("J")
	d.Shows("✗ Sent by: #5 Lê Mai", "2 values marked ✗")
}

// crowd are so many leads of whom the first is lost and the second paused.
func crowd(n int) (leads []int64, fill func(ctx context.Context, b *book.Book) error) {
	for i := range n {
		leads = append(leads, int64(i)+4)
	}
	return leads, func(ctx context.Context, b *book.Book) error {
		for range leads {
			if _, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: "Lê"}, Day: today}); err != nil {
				return err
			}
		}
		_, err := b.LoseLead(ctx, book.Loss{Lead: 4, Reason: "need", Day: today})
		return err
	}
}

// What is done to ten or more is confirmed first; those for whom it makes no sense are left out, and said.
func TestManyAreConfirmed(t *testing.T) {
	for name, c := range map[string]struct {
		keys, asks, said string
	}{
		"lose":  {"x 1 enter", "Left out: 1 already lost.|Mark 11 leads as lost?", "11 leads are lost: price"},
		"pause": {"p type:+9d enter", "Left out: 1 already lost.|Pause 11 leads?", "11 leads are paused"},
		"move":  {"m 3 type:known enter", "Among them: 1 already lost.|Move 12 leads to Viewing?", "12 leads are now"},
		"there": {"m 1", "Left out: 11 already at this level.", ""},
		"tags":  {"T type:big enter", "Among them: 1 already lost.|Change the tags of 12 leads?", "Changed the tags of 12 leads"},
	} {
		t.Run(name, func(t *testing.T) {
			leads, fill := crowd(12)
			d := start(t, tuitest.Setup{Width: 100, Height: 30}, leads...)
			d.Outside(fill)
			before, _ := changes(t, d)
			walk(d, c.keys)
			says(t, d, strings.Split(c.asks, "|")...)
			if after, _ := changes(t, d); after != before {
				t.Fatal("it was written without being asked")
			}
			d.Press("n")
			d.Hides("y yes")
			d.Press("enter", "y")
			if c.said == "" {
				return
			}
			says(t, d, c.said)
			if after, _ := changes(t, d); after != before+1 {
				t.Errorf("%d changes", after-before)
			}
		})
	}
}

// The dialog of the steps after a loss names the person, and says what the ticks are for.
func TestTheStepsAfterALossSayWhatTheyAreFor(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("x", "1", "enter")
	d.Shows("#1 Nguyễn Văn An ─", "The ticks are only for you and are not kept.")
}

// A word that is only searched for is no text that esc would lose.
func TestASearchWordIsNotDiscarded(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("J")
	d.Type("ti")
	d.Press("esc")
	d.Hides("Discard", "Which card")
}

// To reopen somebody who is neither lost nor paused is answered in words of the screen.
func TestNothingToReopen(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("r")
	says(t, d, "#1 Nguyễn Văn An is neither lost nor paused: there is nothing to reopen")
	d.Hides("funnel lead")
	some := start(t, tuitest.Setup{}, 1, 2)
	some.Press("r")
	says(t, some, "nobody among those selected is lost or paused")
}

// The kinds of touch that are used most come first, none is cut, and a letter jumps to the next that begins with it.
func TestTouchKinds(t *testing.T) {
	for _, lang := range i18n.Langs() {
		d := start(t, tuitest.Setup{Width: 100, Height: 30, Lang: lang}, 1)
		d.Press("t")
		for line := range strings.SplitSeq(d.Screen(), "\n") {
			if strings.Contains(line, "○") && strings.Contains(line, "…") {
				t.Errorf("cut: %s", line)
			}
		}
	}
	d := start(t, tuitest.Setup{}, 1)
	d.Press("t")
	says(t, d, "● Call ○ Message ○ Meeting ○ Viewing ○ E-mail", "a letter jumps")
	d.Press("v")
	says(t, d, "‹ Viewing ›")
	d.Press("v")
	says(t, d, "‹ Visit ›")
}

// The answers of the tests are words with their keys.
func TestAnswersAreWords(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("v")
	says(t, d, "○ y: yes ○ n: no ● ?: not known")
	d.Press("n")
	says(t, d, "Need no")
}

// The nearest follow-up of a lead is put off; where there is none that is said.
func TestPutOffTheNearest(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("Z")
	says(t, d, "Put off · #1 Nguyễn Văn An", "call back about the price")
	d.Type("+2d")
	d.Press("tab")
	d.Type("away")
	d.Press("enter")
	if p := profile(t, d, 1); p.FollowUps[0].Due != today+2 {
		t.Errorf("%+v", p.FollowUps[0])
	}
	none := start(t, tuitest.Setup{}, 2)
	none.Press("Z")
	says(t, none, "#2 王小明 has no follow-up to put off; n plans one")
}
