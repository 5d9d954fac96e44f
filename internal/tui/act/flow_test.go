package act_test

import (
	"context"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

func TestNext(t *testing.T) {
	d := start(t, tuitest.Setup{}, 2)
	d.Press("n")
	d.Shows("Next step · #2 王小明", "When", "What to do")
	d.Press("enter")
	d.Shows("name a day")
	d.Type("mon")
	d.Hides("name a day")
	d.Shows("= Mon 23 Nov 2026")
	d.Press("tab")
	d.Type("send the plans")
	d.Press("tab")
	d.Type("nonsense")
	d.Press("enter")
	d.Shows("nonsense", "send the plans")
	d.Press("ctrl+u")
	d.Type("2w")
	d.Shows("= every 2 weeks")
	d.Press("enter")
	says(t, d, "Planned for #2 王小明. Next: follow-up 2, Mon 23 Nov 2026 · send the plans")
	d.Hides("What to do")
	p := profile(t, d, 2)
	if len(p.FollowUps) != 1 || p.FollowUps[0].What != "send the plans" || p.FollowUps[0].Due != today+3 || p.FollowUps[0].Every.Count != 2 {
		t.Errorf("%+v", p.FollowUps)
	}
	d.Press("n")
	d.Type("yesterday")
	d.Press("enter")
	d.Shows("would lie in the past", "> yesterday") // what was typed stays
	d.Press("esc")
	d.Shows("Discard what you typed?")
	d.Press("y")
	d.Hides("What to do")
}

func TestTouchAndTheNextStepInOneGo(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("t")
	d.Shows("Record a touch · #1 Nguyễn Văn An", "‹ Call ›", "[✓] Done: follow-up 1")
	d.Press("2", "down", "right", "right", "down") // a message, no answer
	d.Type("left a message")
	d.Press("down", "down")
	d.Type("+3d")
	d.Press("down")
	d.Type("call again")
	before, _ := changes(t, d)
	d.Press("enter")
	says(t, d, "Recorded with #1 Nguyễn Văn An: message · no answer", "Done: follow-up 1", "Next: follow-up 2")
	p := profile(t, d, 1)
	if len(p.Touches) != 1 || p.Touches[0].Kind != "message" || p.Touches[0].Outcome != "no-answer" || p.Touches[0].Note != "left a message" {
		t.Errorf("%+v", p.Touches)
	}
	if len(p.FollowUps) != 2 || p.FollowUps[0].What != "call again" || p.FollowUps[1].Closed == nil {
		t.Errorf("%+v", p.FollowUps)
	}
	if after, verb := changes(t, d); after != before+1 || verb != book.VerbTouch {
		t.Errorf("%d changes, then %d, the last %s", before, after, verb)
	}
	d.Press("t", "down", "down", "down", "down")
	d.Type("what without a day")
	d.Press("enter")
	d.Shows("name a day")
}

func TestMove(t *testing.T) {
	d := start(t, tuitest.Setup{}, 3)
	d.Press("m")
	d.Shows("Qualified  ● now", "▸ 3 Viewing")
	d.Press("d")
	d.Type("yesterday")
	d.Press("enter")
	d.Shows("Thu 19 Nov 2026")
	d.Press("enter")
	says(t, d, "#3 Trần Thị Cường is now Viewing", "Viewing on Thu 19 Nov 2026 is now 1 (+1)")
	if p := profile(t, d, 3); p.Lead.Level != "viewing" || *p.Arrivals[2].Day != today-1 {
		t.Errorf("%+v", p.Arrivals)
	}
	d.Press("m", "1")
	says(t, d, "is now Inbound", "Still counted at Qualified, Viewing", "No count changes")
	d.Press("m", "1")
	d.Shows("It was like that already")
}

// A plain move to the qualifying level asks for the three tests, and takes a reason in their place.
func TestMoveAsksTheTests(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("m", "enter")
	d.Shows("Does the person need it?", "Or why without them")
	d.Press("y", "y", "n")
	d.Shows("Need", "yes", "no")
	d.Press("enter")
	d.Shows("Not passed: money")
	if p := profile(t, d, 1); p.Lead.Level != "inbound" || p.Lead.Tests != (funnel.Tests{Need: "yes", Authority: "yes", Money: "no"}) {
		t.Errorf("%+v", p.Lead)
	}
	d.Press("m", "2", "down", "down", "down")
	d.Type("bought before")
	before, _ := changes(t, d)
	d.Press("enter")
	says(t, d, "#1 Nguyễn Văn An is now Qualified", "Qualified on Fri 20 Nov 2026")
	if p := profile(t, d, 1); p.Lead.Level != "qualified" || p.Lead.Forced != "bought before" {
		t.Errorf("%+v", p.Lead)
	}
	if after, _ := changes(t, d); after != before+1 {
		t.Errorf("%d changes more", after-before)
	}
}

func TestQualify(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("v")
	d.Press("y", "y", "y")
	d.Press("enter")
	says(t, d, "#1 Nguyễn Văn An is now Qualified", "Qualified on Fri 20 Nov 2026")
	if p := profile(t, d, 1); p.Lead.Level != "qualified" || !p.Lead.Tests.Passed() {
		t.Errorf("%+v", p.Lead)
	}
	d.Press("v", "down", "down", "?")
	d.Press("esc")
	d.Shows("Discard what you typed?")
}

func TestCarry(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("B")
	says(t, d, "#1 Nguyễn Văn An is now Viewing") // passing the level never asks
	d.Press("u")
	d.Shows("Undid")
	d.Press("C")
	d.Shows("Does the person need it?")
	d.Press("y", "y", "y", "enter")
	says(t, d, "is now Qualified")
	other := start(t, tuitest.Setup{}, 3)
	other.Press("B", "C")
	says(t, other, "#3 Trần Thị Cường is now Qualified", "Still counted at Viewing")
}

func TestDeal(t *testing.T) {
	d := start(t, tuitest.Setup{}, 3)
	d.Press("d", "enter")
	d.Shows("write the amount")
	d.Type("3.2b")
	d.Shows("= 3,200,000,000 VND")
	d.Press("down")
	d.Type("Flat A12")
	d.Press("down", "down")
	d.Type("12m")
	d.Press("enter")
	says(t, d, "Sold to #3 Trần Thị Cường", "Flat A12", "1 purchase", "is now Buyer")
	p := profile(t, d, 3)
	if len(p.Deals) != 1 || p.Deals[0].Amount != 3_200_000_000 || p.Deals[0].Product != "Flat A12" || *p.Deals[0].Cost != 12_000_000 || p.Lead.Level != "buyer" {
		t.Errorf("%+v", p.Deals)
	}
	d.Press("d")
	says(t, d, "1 purchase, 3,200,000,000 VND in all")
	d.Type("9b")
	d.Press("up", "up", "space", "enter")
	d.Shows("> [✓]", "9b", "paid") // more than was paid is refused, and stays as it was typed
	d.Press("up", "up", "up", "up", "up", "ctrl+u")
	d.Type("200m")
	d.Press("enter")
	d.Shows("Refunded to #3")
	if p := profile(t, d, 3); p.Lead.Spent != 3_000_000_000 {
		t.Errorf("spent %d", p.Lead.Spent)
	}
}

func TestLose(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("x")
	d.Shows("Lost: why?", "▸ 1 Price", "9 Another reason…")
	d.Press("2")
	d.Shows("Reason: competitor", "which competitor")
	d.Type("Sunrise, 5 % cheaper")
	d.Press("down")
	d.Type("+2m")
	d.Press("enter")
	says(t, d, "A refusal in five steps", "✓ #1 Nguyễn Văn An is lost: competitor", "[ ] Stay calm", "[ ] Thank them")
	d.Press("space", "5")
	d.Shows("[✓] Stay calm", "[✓] Thank them")
	d.Press("enter")
	d.Hides("Stay calm")
	p := profile(t, d, 1)
	if p.Lead.State != funnel.LostLead || p.Lead.Reason != "competitor" || p.Touches[0].Note != "Sunrise, 5 % cheaper" || p.FollowUps[0].Closed != nil {
		t.Errorf("%+v", p)
	}
	d.Press("r")
	d.Shows("#1 Nguyễn Văn An is open")
	d.Press("r")
	d.Shows("✗")
	d.Press("x", "up", "9", "enter")
	d.Shows("reason")
	d.Type("moved abroad")
	d.Press("enter")
	d.Shows("is lost: moved abroad")
	d.Press("esc")
	d.Hides("five steps")
}

func TestPause(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("p", "enter")
	d.Shows("name a day")
	d.Type("15/2/2027")
	d.Press("down")
	d.Type("abroad")
	d.Press("enter")
	says(t, d, "#1 Nguyễn Văn An is paused until Mon 15 Feb 2027", "Moved: follow-up 1")
	if p := profile(t, d, 1); p.Lead.State != funnel.PausedLead || p.Touches[0].Note != "abroad" {
		t.Errorf("%+v", p)
	}
	d.Press("r")
	d.Shows("is open")
}

func TestSnooze(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("z")
	d.Shows("Put off · #1 Nguyễn Văn An", "call back about the price")
	d.Type("mon")
	d.Press("enter")
	d.Shows("say why it is put off", "mon")
	d.Type("away until Sunday")
	d.Press("enter")
	says(t, d, "Put off: follow-up 1, Mon 23 Nov 2026")
	if p := profile(t, d, 1); p.FollowUps[0].Due != today+3 || p.FollowUps[0].Reason != "away until Sunday" {
		t.Errorf("%+v", p.FollowUps)
	}
}

func TestTags(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("T")
	d.Shows("[✓] vip", "[ ] investor")
	d.Type("big, inv")
	d.Shows("investor →")
	d.Press("right")
	d.Shows("> big, investor")
	d.Press("down", "space", "enter")
	d.Shows("#1 Nguyễn Văn An: tags big, investor")
	if p := profile(t, d, 1); strings.Join(p.Lead.Tags, " ") != "big investor" {
		t.Errorf("%v", p.Lead.Tags)
	}
}

func TestRefer(t *testing.T) {
	d := start(t, tuitest.Setup{}, 2)
	d.Press("R")
	d.Shows("Who sent #2 王小明?", "Whom did #2 王小明 send?")
	d.Press("1")
	d.Hides("▸ #2")
	d.Type("cuong")
	d.Shows("▸ #3 Trần Thị Cường")
	d.Press("enter")
	d.Shows("#3 Trần Thị Cường → #2 王小明", "‹ Positive ›")
	d.Press("right", "enter")
	says(t, d, "#2 王小明 was sent by #3 Trần Thị Cường (negative)")
	if p := profile(t, d, 2); len(p.Referrers) != 1 || p.Referrers[0].ID != 3 || p.Referrers[0].Tone != funnel.Negative {
		t.Errorf("%+v", p.Referrers)
	}
	d.Press("R")
	d.Shows("● #3 Trần Thị Cường")
	d.Press("2", "esc", "2")
	d.Type("#1")
	d.Shows("▸ #1 Nguyễn Văn An")
	d.Press("enter", "enter")
	says(t, d, "#1 Nguyễn Văn An was sent by #2 王小明 (positive)")
	d.Press("R", "2")
	d.Type("3")
	d.Press("enter", "enter")
	d.Shows("→ #3", "by way of") // a circle is refused
}

func TestMerge(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("J")
	d.Type("王")
	d.Press("enter")
	d.Shows("● keep this card: #1 Nguyễn Văn An", "○ merged into it: #2 王小明", "Is this one person?")
	d.Press("space")
	d.Shows("○ merged into it: #1 Nguyễn Văn An", "● keep this card: #2 王小明")
	d.Press("y")
	says(t, d, "#1 Nguyễn Văn An was joined with #2 王小明", "Came over: 1 phone")
	if p := profile(t, d, 2); len(p.Lead.Phones) != 1 || len(p.Lead.Tags) != 2 {
		t.Errorf("%+v", p.Lead)
	}
	two := start(t, tuitest.Setup{}, 3, 2)
	two.Press("J")
	two.Shows("● keep this card: #3 Trần Thị Cường", "○ merged into it: #2 王小明")
	two.Press("n")
	two.Hides("one person")
}

// An arrival that could be one of the people of an earlier day is said to be.
func TestMoveTellsOfEarlierDays(t *testing.T) {
	d := start(t, tuitest.Setup{}, 3)
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, _, err := b.Log(ctx, book.Batch{Day: today - 2, Entries: []book.Entry{{Level: "viewing", Count: 4}}})
		return err
	})
	d.Press("m", "3")
	says(t, d, "4 people logged for Viewing on Wed 18 Nov 2026 have no card yet; if this is one of them, undo this and give that date")
}
