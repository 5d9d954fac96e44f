package board_test

import (
	"context"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// stale has three leads at inbound with whom nothing happened for long: one without a next step, one with a late one, one with one to come.
func stale(ctx context.Context, b *book.Book) error {
	day := funnel.DayOf(tuitest.Friday)
	for _, name := range []string{"Lê Mai", "Trần An", "王小明"} {
		if _, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: name}, Day: day - 40}); err != nil {
			return err
		}
	}
	for lead, due := range map[int64]funnel.Day{2: day, 3: day + 5} {
		if _, err := b.PlanFollowUp(ctx, book.NewFollowUp{Lead: lead, Due: due, What: "call"}); err != nil {
			return err
		}
	}
	return nil
}

// Each mark is counted by itself: who is idle for too long and has no next step has both.
func TestAMarkHidesNoOther(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", stale), 120, 30, i18n.En)
	d.Shows("! 3  ○ 1", "! ○ ")
}

// A next step that is late is marked as in the list of leads.
func TestALateNextStepIsMarked(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", stale), 120, 30, i18n.En)
	d.Now = d.Now.AddDate(0, 0, 1)
	d.Elapse()
	d.Shows("!20 Nov")
}

// In Chinese the day of the next step is written in fewer columns rather than left out.
func TestTheNextStepIsSeenInChinese(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.Zh, stale), 100, 30, i18n.Zh)
	if !strings.Contains(d.Screen(), "11/25") && !strings.Contains(d.Screen(), "11月25日") {
		t.Errorf("no day:\n%s", d.Screen())
	}
}

// J joins the lead at hand with another that is looked for; z puts off its nearest follow-up.
func TestMergeAndPutOffOnTheBoard(t *testing.T) {
	d := start(t, tuitest.NewBook(t, "", stale), 120, 30, i18n.En)
	d.Press("J")
	d.Shows("Which card is also of #1 Lê Mai?")
	d.Type("Trần")
	d.Press("enter")
	d.Shows("#1 Lê Mai + #2 Trần An")
	d.Press("esc", "esc", "z")
	d.Shows("#1 Lê Mai has no follow-up to put off")
	d.Press("down", "z")
	d.Shows("Put off · #2 Trần An")
}
