package leads_test

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

var friday = funnel.DayOf(tuitest.Friday)

// talkative has one lead with touches of several days and kinds, follow-ups, and a long e-mail.
func talkative(ctx context.Context, b *book.Book) error {
	lead := book.NewLead{Card: funnel.Card{Name: "Lê Mai", Emails: []string{"a.very.long.name.of.somebody@mail.example.com"}}, Day: friday - 200}
	if _, err := b.AddLead(ctx, lead); err != nil {
		return err
	}
	for _, t := range []funnel.Touch{
		{Kind: "meeting", Outcome: "replied", Day: friday - 83},
		{Kind: "call", Outcome: "no-answer", Day: friday - 91},
		{Kind: "call", Outcome: "busy", Day: friday - 103},
	} {
		t.Lead = 1
		if _, err := b.TouchLead(ctx, book.NewTouch{Touch: t}); err != nil {
			return err
		}
	}
	for i, what := range []string{"one", "two"} {
		if _, err := b.PlanFollowUp(ctx, book.NewFollowUp{Lead: 1, Due: friday + funnel.Day(2+i*20), What: what}); err != nil {
			return err
		}
	}
	return nil
}

// columnOf is where a text stands in its line.
func columnOf(t *testing.T, d *tuitest.Driver, text string) int {
	t.Helper()
	for line := range strings.SplitSeq(d.Screen(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			return len([]rune(before))
		}
	}
	t.Fatalf("%q is not on the screen:\n%s", text, d.Screen())
	return 0
}

// Touches and follow-ups on a card stand in columns.
func TestTouchesOnACardStandInColumns(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", talkative), tuitest.Setup{Width: 80, Height: 50})
	d.Press("enter")
	replied, busy := columnOf(t, d, "replied"), columnOf(t, d, "busy")
	if no := columnOf(t, d, "no answer"); replied != no || busy != no {
		t.Errorf("outcomes at %d, %d and %d:\n%s", replied, no, busy, d.Screen())
	}
	if a, b := columnOf(t, d, "29 Aug")+2, columnOf(t, d, "9 Aug  call")+1; a != b {
		t.Errorf("days end at %d and %d", a, b)
	}
	if one, two := columnOf(t, d, "  one"), columnOf(t, d, "  two"); one != two {
		t.Errorf("what to do at %d and %d:\n%s", one, two, d.Screen())
	}
}

// A long e-mail is broken before its @, not within a name.
func TestALongEMailIsBrokenAtItsSign(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", talkative), tuitest.Setup{Width: 120, Height: 50})
	d.Press("enter")
	d.Shows("a.very.long.name.of.somebody ", " @mail.example.com")
}

// An arrow up is from the least to the greatest in every order, an arrow down the other way.
func TestTheArrowMeansTheSameInEveryOrder(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{Width: 100, Height: 30})
	d.Shows("name ↑")
	d.Press("s", "1")
	d.Shows("name ↓")
	d.Press("s", "3")
	d.Shows("idle ↓") // the longest idle first
	d.Press("s", "3")
	d.Shows("idle ↑")
}

// Digits that are the number of a lead put that lead first, as the filters allow it.
func TestTheNumberOfALeadIsFound(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", many(60)), tuitest.Setup{})
	for _, words := range []string{"7", "#43"} {
		d.Press("/", "ctrl+u")
		d.Type(words)
		d.Press("enter")
		number := strings.TrimPrefix(words, "#")
		if got := atHand(d); !strings.HasPrefix(got, number+" ") {
			t.Errorf("%q finds %q first:\n%s", words, got, d.Screen())
		}
	}
}

// z puts off the nearest follow-up, and says so where there is none or several are selected.
func TestPutOffFromTheList(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", talkative), tuitest.Setup{Width: 100, Height: 30})
	d.Press("z")
	d.Shows("Put off · #1 Lê Mai", "one")
	d.Type("+9d")
	d.Press("tab")
	d.Type("away")
	d.Press("enter")
	d.Hides("Put off · #1")
	if u := profile(t, d.Path, 1).FollowUps[0]; u.Due != friday+9 {
		t.Errorf("%+v", u)
	}
	d.Press("enter", "z")
	d.Shows("Put off · #1 Lê Mai")
	empty := begin(t, tuitest.NewBook(t, "", nil), tuitest.Setup{})
	empty.Press("z")
	empty.Shows("Choose a lead first.")
}

// Columns for which there is no room are counted below the list.
func TestColumnsWithoutRoomAreSaid(t *testing.T) {
	for _, lang := range i18n.Langs() {
		d := begin(t, tuitest.NewBook(t, lang, people), tuitest.Setup{Width: 60, Height: 30, Lang: lang})
		want := map[i18n.Lang]string{i18n.En: `\d more columns?: widen the window, or c`, i18n.Vi: `còn \d cột`, i18n.Zh: `还有 \d 列`}[lang]
		if !regexp.MustCompile(want).MatchString(d.Screen()) {
			t.Errorf("%s", fmt.Sprint(lang, "\n", d.Screen()))
		}
	}
}

// A card that had the whole screen turned into another person's without a word when its lead was removed elsewhere.
func TestACardDoesNotBecomeAnothers(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{Width: 90, Height: 30})
	d.Press("2", "enter")
	var at int64
	for id := int64(1); id < 20 && at == 0; id++ {
		if strings.Contains(d.Screen(), "#"+strconv.FormatInt(id, 10)+" ") {
			at = id
		}
	}
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.RemoveLead(ctx, at)
		return err
	})
	d.Shows("#"+strconv.FormatInt(at, 10)+" is not in this list any more", "search names")
}

// The list marked one person while the keys were for the card of another, whom another screen had asked for.
func TestTheListMarksWhomTheKeysAreFor(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{Width: 130, Height: 40})
	d.Press("1")
	d.Send(screen.OpenLead{ID: 6})
	d.Shows("▸  6  Phạm Minh Đức")
	d.Hides("▸  1  Nguyễn Văn An")
	d.Press("esc", "2")
	d.Shows("▸  1  Nguyễn Văn An")
	d.Hides("▸  6")

	d = begin(t, tuitest.NewBook(t, "", many(700)), tuitest.Setup{Width: 130, Height: 40})
	d.Press("1")
	d.Send(screen.OpenLead{ID: 650})
	d.Shows("#650 Lead 0650")
	if row := atHand(d); row != "" {
		t.Errorf("%q is marked", row)
	}
	d.Press("]")
	d.Shows("▸")
}
