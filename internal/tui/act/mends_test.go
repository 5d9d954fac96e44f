package act_test

import (
	"context"
	"errors"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// behind writes to the book as another process does; the program has not seen it yet.
func behind(t *testing.T, d *tuitest.Driver, write func(ctx context.Context, b *book.Book) error) {
	t.Helper()
	b, err := book.Open(t.Context(), d.Path, book.ReadWrite, func() time.Time { return d.Now })
	if err != nil {
		t.Error(err)
		return
	}
	if err := errors.Join(write(t.Context(), b), b.Close()); err != nil {
		t.Error(err)
	}
}

// hide hides a level or a channel elsewhere; the program sees it at once or only when it writes.
func hide(t *testing.T, d *tuitest.Driver, level, channel string, seen bool) {
	t.Helper()
	behind(t, d, func(ctx context.Context, b *book.Book) (err error) {
		if level != "" {
			_, err = b.HideLevel(ctx, level, true)
			return err
		}
		_, err = b.HideChannel(ctx, channel, true)
		return err
	})
	if seen {
		d.Elapse()
	}
}

// A choice kept its place in a list that was made again: a channel that was hidden elsewhere made the program crash, or another one be
// recorded.
func TestAChannelHiddenElsewhereShiftsNoChoice(t *testing.T) {
	for _, seen := range []bool{true, false} {
		d := start(t, tuitest.Setup{Width: 100, Height: 40}, 2)
		d.Press("t", "left")
		d.Shows("‹ Other ›")
		hide(t, d, "", "banner", seen)
		d.Press("enter")
		if p := profile(t, d, 2); len(p.Touches) != 1 || p.Touches[0].Kind != "other" {
			t.Fatalf("%+v\n%s", p.Touches, d.Screen())
		}
		d.Press("e")
		for !strings.Contains(d.Screen(), "> ‹") {
			d.Press("down")
		}
		d.Press("left")
		d.Shows("‹ Other ›")
		hide(t, d, "", "sms", seen)
		d.Press("enter")
		if p := profile(t, d, 2); p.Lead.Source != "other" {
			t.Fatalf("from %q\n%s", p.Lead.Source, d.Screen())
		}
	}
}

// What was hidden meanwhile was taken silently.
func TestWhatWasHiddenMeanwhileIsRefused(t *testing.T) {
	for _, seen := range []bool{true, false} {
		d := start(t, tuitest.Setup{Width: 100, Height: 40}, 3)
		d.Press("t", "left", "down", "down")
		d.Type("met at the fair")
		hide(t, d, "", "other", seen)
		d.Press("enter")
		says(t, d, "Other was hidden or removed meanwhile: choose another channel", "met at the fair")
		d.Press("up", "up", "1", "enter")
		if p := profile(t, d, 3); len(p.Touches) != 1 || p.Touches[0].Kind != "call" {
			t.Fatalf("%+v\n%s", p.Touches, d.Screen())
		}
		d.Press("m")
		d.Shows("▸ 3 Viewing")
		hide(t, d, "viewing", "", seen)
		d.Press("enter")
		says(t, d, "Viewing was hidden or removed meanwhile: choose another level", "▸ 3 Viewing")
		if p := profile(t, d, 3); p.Lead.Level != "qualified" {
			t.Fatalf("at %s\n%s", p.Lead.Level, d.Screen())
		}
		d.Press("esc", "a")
		d.Type("Dũng")
		d.Press("down", "down", "down")
		for !strings.Contains(d.Screen(), "‹ Buyer ›") {
			d.Press("right")
		}
		hide(t, d, "buyer", "", seen)
		d.Press("enter")
		says(t, d, "Buyer was hidden or removed meanwhile", "Dũng")
	}
}

// Over midnight a dialog showed one day and recorded another.
func TestOverMidnightTheDayShownIsTheDayRecorded(t *testing.T) {
	d := start(t, tuitest.Setup{Width: 100, Height: 40}, 3)
	d.Press("t")
	d.Shows("Fri 20 Nov 2026")
	d.Hides("new day")
	tomorrow := func() { d.Now = d.Now.Add(24 * time.Hour); d.Elapse() }
	tomorrow()
	d.Hides("Fri 20 Nov 2026")
	says(t, d, "A new day has begun, it is Sat 21 Nov 2026 now", "Day Sat 21 Nov 2026")
	d.Press("enter")
	if p := profile(t, d, 3); p.Touches[0].Day != today+1 {
		t.Errorf("touched on %s", p.Touches[0].Day)
	}
	d.Press("m")
	d.Shows("Sat 21 Nov 2026")
	tomorrow()
	says(t, d, "A new day has begun", "Sun 22 Nov 2026")
	d.Hides("Sat 21 Nov 2026")
	d.Press("enter")
	if p := profile(t, d, 3); p.Lead.Level != "viewing" || *p.Arrivals[2].Day != today+2 {
		t.Errorf("%+v", p.Arrivals)
	}
	d.Press("m", "d")
	d.Type("yesterday")
	d.Shows("= Sat 21 Nov 2026")
	tomorrow()
	says(t, d, "A new day has begun", "= Sun 22 Nov 2026")
	d.Press("enter", "enter")
	if p := profile(t, d, 3); p.Lead.Level != "buyer" || *p.Arrivals[3].Day != today+2 {
		t.Errorf("%+v\n%s", p.Arrivals, d.Screen())
	}
}

// A question whose answer records a day is asked again on the next one.
func TestOverMidnightAQuestionIsAskedAgain(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("a")
	d.Type("An again")
	d.Press("down")
	d.Type("0888234488")
	d.Press("enter")
	d.Shows("y yes")
	d.Now = d.Now.Add(24 * time.Hour)
	d.Elapse()
	d.Hides("y yes")
	says(t, d, "A new day has begun", "An again")
	d.Press("enter", "y")
	if p := profile(t, d, 4); p.Lead.Added != today+1 {
		t.Errorf("added on %s", p.Lead.Added)
	}
}

// The list of people jumped to its first line whenever anybody wrote to the book.
func TestThePersonAtHandStaysWhenTheBookChanges(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("J", "down")
	d.Shows("▸ #2 王小明")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: "Trần Dũng"}, Day: today})
		return err
	})
	d.Shows("▸ #2 王小明", "  #4 Trần Dũng")
	d.Press("up")
	d.Shows("▸ #3 Trần Thị Cường")
	d.Type("Trần")
	d.Shows("▸ #4 Trần Dũng", "  #3 Trần Thị Cường") // other words: the first is at hand
}

// Two cards were shown as they had been, and joined as they were.
func TestCardsThatChangedAreNotMerged(t *testing.T) {
	rename := func(name string) func(ctx context.Context, b *book.Book) error {
		return func(ctx context.Context, b *book.Book) error {
			_, err := b.EditLead(ctx, 2, false, func(c *funnel.Card) error { c.Job = name; return nil })
			return err
		}
	}
	found := start(t, tuitest.Setup{Width: 100, Height: 40}, 1)
	found.Press("J", "enter")
	found.Shows("Is this one person?")
	found.Hides("has changed meanwhile")
	d := start(t, tuitest.Setup{Width: 100, Height: 40}, 1, 2)
	d.Press("J")
	d.Hides("has changed meanwhile")
	d.Outside(rename("baker"))
	d.Shows("baker", "has changed meanwhile")
	behind(t, d, rename("teacher"))
	d.Press("y")
	d.Shows("teacher", "has changed meanwhile")
	if p := profile(t, d, 2); p.Lead.Job != "teacher" {
		t.Fatalf("%+v", p.Lead)
	}
	behind(t, d, func(ctx context.Context, b *book.Book) error {
		_, _, err := b.ReferLead(ctx, funnel.Referral{Lead: 2, Referrer: 3, Tone: funnel.Positive, Day: today})
		return err
	})
	d.Press("y")
	d.Shows("Trần Thị Cường", "has changed meanwhile")
	before, _ := changes(t, d)
	d.Press("y")
	if after, verb := changes(t, d); after != before+1 || verb != book.VerbLeadMerge {
		t.Errorf("%d changes more, the last %s\n%s", after-before, verb, d.Screen())
	}
}

// What esc had stopped was told as "context canceled".
func TestAStoppedWriteIsToldInWords(t *testing.T) {
	d := start(t, tuitest.Setup{}, 2)
	d.Press("n")
	d.Type("mon")
	locked, free, ended := make(chan struct{}), make(chan struct{}), make(chan struct{})
	go func() { // another process writes for long
		defer close(ended)
		behind(t, d, func(ctx context.Context, b *book.Book) error {
			_, err := b.EditLead(ctx, 1, false, func(*funnel.Card) error {
				close(locked)
				<-free
				return nil
			})
			return err
		})
	}()
	<-locked
	d.Hold()
	d.Press("enter")
	for !d.Book().Busy().Since.IsZero() { // it has to begin before it can be stopped
		d.Book().Stop()
		runtime.Gosched()
	}
	close(free)
	<-ended
	d.Release()
	d.Hides("context")
	d.Shows("stopped; the book is as it was", "> mon")
	if p := profile(t, d, 2); len(p.FollowUps) != 0 {
		t.Errorf("%+v", p.FollowUps)
	}
}

// What was typed while something was written was lost.
func TestKeysTypedAheadGoToTheScreenInTheirOrder(t *testing.T) {
	d := start(t, tuitest.Setup{}, 2)
	d.Press("t")
	d.Hold()
	d.Press("enter", "n")
	d.Type("tom")
	d.Send(tea.PasteMsg{Content: "orrow"})
	d.Press("tab")
	d.Release()
	d.Type("call")
	d.Shows("Next step · #2", "tomorrow", "> call")
	d.Press("enter")
	if p := profile(t, d, 2); len(p.Touches) != 1 || len(p.FollowUps) != 1 || p.FollowUps[0].What != "call" || p.FollowUps[0].Due != today+1 {
		t.Errorf("%+v %+v", p.Touches, p.FollowUps)
	}
	d.Press("n")
	d.Hold()
	d.Press("enter")
	d.Type("mon")
	d.Release()
	d.Shows("> mon") // it stays: a day is missing
}

// After an older state of the book was put back, a dialog wrote to whoever had got the number since.
func TestANumberThatIsAnotherPersonNow(t *testing.T) {
	same := func(ctx context.Context, b *book.Book) error { // of the same name, which does not make it the same person
		_, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: "An"}, Day: today, Next: &book.NewFollowUp{Due: today, What: "call"}})
		return err
	}
	for keys, leads := range map[string][]int64{
		"B": {4}, "t enter": {4}, "x 1 enter": {4}, "d 5 m enter": {4}, "v y y y enter": {4}, "T v i p enter": {4}, "J y": {1, 4}, "e x enter": {4},
		"t  enter": {1, 4}, "n + 2 d enter": {4, 3}, "n + 3 d enter": {4}, "m down enter": {4}, "m 1": {3, 4}, "p + 2 w enter": {4},
		"R 1 enter enter": {4}, "R 1 down enter enter": {4}, "R 1 enter  enter": {1}, "J enter y": {1}, "Z + 2 d tab x enter": {4},
	} {
		t.Run(keys, func(t *testing.T) { nothingIsWritten(t, keys, same, leads...) })
	}
}

// Who is revived is not asked about first: the refusal comes all the same.
func TestANumberThatIsAnotherLostPersonNow(t *testing.T) {
	nothingIsWritten(t, "r", func(ctx context.Context, b *book.Book) error {
		_, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: "An"}, Day: today})
		if err != nil {
			return err
		}
		_, err = b.LoseLead(ctx, book.Loss{Lead: 4, Reason: "price", Day: today})
		return err
	}, 4)
}

// A follow-up is known by more than its number as well.
func TestANumberThatIsAnotherFollowUpNow(t *testing.T) {
	plan := func(ctx context.Context, b *book.Book) error {
		_, err := b.PlanFollowUp(ctx, book.NewFollowUp{Lead: 2, Due: today, What: "call"})
		return err
	}
	nothingIsWritten(t, "Z + 2 d tab x enter", plan, 2)
	nothingIsWritten(t, "t enter", plan, 2)
}

// nothingIsWritten presses keys, the last of them after an older state of the book was put back and what was added since was added once
// more, and wants nothing to be written.
func nothingIsWritten(t *testing.T, keys string, add func(ctx context.Context, b *book.Book) error, leads ...int64) {
	t.Helper()
	d := start(t, tuitest.Setup{Width: 100, Height: 40}, leads...)
	older := filepath.Join(t.TempDir(), "older.db")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.Backup(ctx, older)
		return err
	})
	d.Outside(add)
	pressed := strings.Fields(keys)
	d.Press(pressed[:len(pressed)-1]...)
	if _, err := book.Restore(t.Context(), d.Path, older, func() time.Time { return d.Now }); err != nil {
		t.Fatal(err)
	}
	behind(t, d, add)
	before, _ := changes(t, d)
	d.Press(pressed[len(pressed)-1])
	if len(pressed) == 1 { // nobody was asked, or read anew
		says(t, d, "an older state of the book was put back meanwhile", "nothing was written")
	} else {
		says(t, d, "is another", "Nothing was written")
	}
	if after, verb := changes(t, d); after != before {
		t.Errorf("%s was written\n%s", verb, d.Screen())
	}
}

// A field took what no card may hold, and the save refused it with escapes that nobody had typed.
func TestWhatNoCardMayHoldIsNotTyped(t *testing.T) {
	d := start(t, tuitest.Setup{Height: 40}, 2)
	d.Press("a")
	d.Send(tea.PasteMsg{Content: "A\u200bn \U0001F468\u200d\U0001F469\u200d\U0001F467"})
	d.Send(tea.KeyPressMsg{Code: tea.KeyExtended, Text: "\u200d\u2800"})
	d.Type("x")
	d.Press("enter")
	d.Hides(`\u`, "✗")
	if p := profile(t, d, 4); p.Lead.Name != "An \U0001F468\U0001F469\U0001F467x" {
		t.Errorf("%q\n%s", p.Lead.Name, d.Screen())
	}
	d.Press("t", "down", "down")
	d.Send(tea.PasteMsg{Content: "\U0001F468\u200d\U0001F469"})
	d.Press("enter")
	if p := profile(t, d, 2); len(p.Touches) != 1 || p.Touches[0].Note != "\U0001F468\u200d\U0001F469" {
		t.Errorf("%+v\n%s", p.Touches, d.Screen())
	}
}

// On a small terminal nothing told that the list of reasons goes on.
func TestAListThatGoesOnSaysSo(t *testing.T) {
	for width, lead := range map[int]int64{40: 3, 60: 1} {
		d := start(t, tuitest.Setup{Width: width, Height: 12}, lead)
		d.Press("x")
		d.Hides("Another reason")
		d.Shows("↑↓")
		if line := strings.Split(d.Screen(), "\n")[2]; !strings.Contains(line, "↑↓") {
			t.Errorf("%q does not say so:\n%s", line, d.Screen())
		}
	}
}
