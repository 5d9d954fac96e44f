package words_test

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

func inEnglish() words.Words {
	o := book.Outline{Levels: []funnel.Level{{Key: "viewing", Names: funnel.Names{En: "Viewing"}}}}
	return words.New(i18n.NewPrinter(i18n.En), o, funnel.MinDay+100)
}

func TestJoined(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{i18n.En: "It is so. And more", i18n.Vi: "It is so. And more", i18n.Zh: "It is so。And more"} {
		w := words.New(i18n.NewPrinter(lang), book.Outline{}, 0)
		if got := w.Joined([]string{"it is so.", "and more"}); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
	if words.Capital("") != "" || words.Capital("đã") != "Đã" || words.Capital("王") != "王" {
		t.Error("Capital is wrong")
	}
}

// A change to several leads is told by its sums.
func TestOutcomesOfSeveralLeads(t *testing.T) {
	day := funnel.MinDay + 100
	arrived := func(count int64, drawn bool) book.Arrived {
		return book.Arrived{Arrival: funnel.Arrival{Level: "viewing", Day: &day, Drawn: drawn}, Count: count}
	}
	got := inEnglish().Outcomes([]book.Outcome{
		{Arrivals: []book.Arrived{arrived(4, true), {Arrival: funnel.Arrival{Level: "viewing"}}}, Closed: make([]funnel.FollowUp, 2)},
		{Arrivals: []book.Arrived{arrived(5, false)}, Revived: true, Planned: make([]funnel.FollowUp, 1)},
		{Arrivals: []book.Arrived{arrived(6, false)}, Moved: make([]funnel.FollowUp, 3)},
	})
	want := []string{
		"Viewing on " + inEnglish().Date(day) + " is now 6: 1 counted already, 2 more",
		"1 is no longer paused or lost", "2 follow-ups closed", "3 follow-ups moved", "1 follow-up planned",
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%q, want %q", got, want)
	}
}

// Arrivals of several that are brought back change the counts of two days.
func TestOutcomesOfSeveralBroughtBack(t *testing.T) {
	early, late := funnel.MinDay+100, funnel.MinDay+102
	pulled := func(was, is int64) []book.Pulled {
		return []book.Pulled{{
			Was: book.Arrived{Arrival: funnel.Arrival{Level: "inbound", Day: &late}, Count: was},
			Is:  book.Arrived{Arrival: funnel.Arrival{Level: "inbound", Day: &early}, Count: is},
		}}
	}
	got := inEnglish().Outcomes([]book.Outcome{{Pulled: pulled(3, 1)}, {Pulled: pulled(2, 2)}})
	want := []string{
		"inbound on " + inEnglish().Date(early) + " is now 2: 0 counted already, 2 more",
		"inbound on " + inEnglish().Date(late) + " is now 2: the others are brought back to an earlier day",
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%q, want %q", got, want)
	}
}

// The words of a change name one lead, and say with how many others the same was done.
func TestAChangeToSeveralLeads(t *testing.T) {
	w := inEnglish()
	touch := func(lead int64) book.Effect { return book.Effect{After: funnel.Touch{Lead: lead, Kind: "call"}} }
	one := w.Change(book.Change{Verb: book.VerbTouch, Effects: []book.Effect{touch(1), {After: funnel.FollowUp{Lead: 1}}}})
	if strings.Contains(one, "other") {
		t.Errorf("%q", one)
	}
	c := book.Change{Verb: book.VerbTouch, Effects: []book.Effect{touch(1), touch(2), touch(3)}}
	if got := w.Change(c); !strings.HasSuffix(got, ", and with 2 other leads") {
		t.Errorf("%q", got)
	}
	c.More = 9
	if got := w.Change(c); !strings.HasSuffix(got, ", and with more than 2 other leads") {
		t.Errorf("%q", got)
	}
}
