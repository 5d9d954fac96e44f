package app_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// An is to be called today.
func callAn(ctx context.Context, b *book.Book) error {
	out, err := b.AddLead(ctx, newLead("Nguyễn Văn An"))
	if err != nil {
		return err
	}
	_, err = b.PlanFollowUp(ctx, book.NewFollowUp{Lead: out.Lead.ID, Due: funnel.DayOf(tuitest.Friday), What: "call"})
	return err
}

// With the questions of the day open, 4 was pressed to go to Due, and four people were logged: the tabs looked alive.
func TestTheTabsLookAliveWhileTheirDigitsAreLetters(t *testing.T) {
	d := whole(t, tuitest.NewBook(t, "", reached(1)), tuitest.Setup{Width: 120, Height: 40})
	first := func() string { return strings.Split(d.View().Content, "\n")[0] }
	d.Shows("[1 Today]", "4 Due")
	for _, keys := range [][]string{{"l"}, {"?"}, {":"}, {"2", "/"}, {"2", "a"}} {
		d.Press(keys...)
		d.Hides("[1 Today]", "[2 Leads]", "4 Due")
		styles := strings.Count(first(), "\x1b[") / 2
		if muted := strings.Count(first(), "\x1b[38;2;143;153;168m"); muted != styles {
			t.Errorf("after %v a tab stands out: %q", keys, first())
		}
		d.Press("esc", "esc", "esc", "1")
		d.Shows("[1 Today]")
	}
}

// Nobody knew why questions were asked at the start, nor how to be rid of them.
func TestQuestionsThatComeByThemselvesSayWhy(t *testing.T) {
	path := tuitest.NewBook(t, "", nil)
	d := begin(t, path, tuitest.Setup{Ask: true})
	d.Shows("Questions of the day", "esc skips one")
	if before, ok := d.Under(); !ok || !strings.HasSuffix(before, "> ") {
		t.Errorf("the cursor stands behind %q, %v", before, ok)
	}
	d.Press("esc", "esc", "esc", "l")
	d.Shows("1 of 3")
	d.Hides("Questions of the day")
}

// Three presses of u removed a whole book.
func TestUndoOfMuchIsAsked(t *testing.T) {
	d := whole(t, demoBook(t), tuitest.Setup{})
	d.Press("u")
	d.Shows("Are you sure?", "takes a lot out of the book at once", "ctrl+r")
	d.Press("n")
	d.Hides("Undid")
	d.Press("u", "y")
	d.Shows("✓ Undid change 1", "ctrl+r puts it back.")
	d.Press("ctrl+r")
	d.Shows("✓ Put back change 1")
	d.Hides("ctrl+r puts it back.")

	setup := whole(t, tuitest.NewBook(t, "", func(ctx context.Context, b *book.Book) error {
		if err := reached(5)(ctx, b); err != nil {
			return err
		}
		_, err := b.SetLanguage(ctx, i18n.En)
		return err
	}), tuitest.Setup{})
	setup.Press("u")
	setup.Shows("changes how the book is set up")
	setup.Press("y", "u")
	setup.Hides("Are you sure?")
	setup.Shows("Undid change 1")
}

// Esc on a card that Today had opened led to the list of the leads.
func TestEscFromACardLeadsBackToWhereItWasOpened(t *testing.T) {
	d := whole(t, tuitest.NewBook(t, "", callAn), tuitest.Setup{})
	for digit, title := range map[string]string{"1": "[1 Today]", "3": "[3 Board]", "4": "[4 Due]"} {
		d.Press(digit)
		d.Shows(title)
		d.Press("enter")
		d.Shows("[2 Leads]", "Nguyễn Văn An")
		d.Press("esc")
		d.Shows(title)
	}
	d.Press("1", "enter", "4", "2", "esc") // by hand to somewhere else: the list is next
	d.Shows("[2 Leads]")
	d.Press("enter", "esc")
	d.Shows("[2 Leads]")
}

// A hint and a refusal had the mark of something done.
func TestAHintHasNoMarkOfSomethingDone(t *testing.T) {
	d := whole(t, tuitest.NewBook(t, "", callAn), tuitest.Setup{})
	d.Press("M")
	d.Shows("text can be selected")
	d.Hides("✓ The mouse")
	d.Press("2", "y")
	d.Hides("✓")
	d.Send(screen.Say("Choose a lead first.")())
	d.Shows("\n Choose a lead first.")
	d.Send(screen.Did("Added.")())
	d.Shows("\n ✓ Added.")
}

// A note of several lines lay over the frame and was cut all the same, where it said what to do.
func TestALongNoteIsWholeAndLeavesTheFrame(t *testing.T) {
	d := whole(t, tuitest.NewBook(t, "", callAn), tuitest.Setup{Width: 60, Height: 20})
	note := strings.Repeat("Nothing of this could be written. ", 12) + "Press F5 at last."
	d.Send(screen.Note{Text: note, Bad: true})
	d.Shows("Press F5 at last.")
	if strings.Count(d.Screen(), "╭") != strings.Count(d.Screen(), "╰") {
		t.Errorf("a frame is cut:\n%s", d.Screen())
	}
	d.Check()
	d.Send(screen.Note{Text: strings.Repeat(note, 5), Bad: true})
	d.Check()
	if lines := strings.Split(d.Screen(), "\n"); !strings.HasPrefix(lines[11], " ✗ Nothing") {
		t.Errorf("half of the screen is not the screen's:\n%s", d.Screen())
	}
	d.Press("down")
	d.Hides("Nothing of this")
	d.Shows("? help")
}

// The keys of the screen gave way to those that work everywhere, and a hint was cut within a word.
func TestTheScreensOwnKeysComeFirst(t *testing.T) {
	d := whole(t, tuitest.NewBook(t, "", callAn), tuitest.Setup{Width: 80})
	for _, lang := range i18n.Langs() {
		d.Outside(func(ctx context.Context, b *book.Book) error {
			_, err := b.SetLanguage(ctx, lang)
			return err
		})
		for _, digit := range []string{"1", "2", "3", "4", "5", "6"} {
			d.Press(digit)
			for width := 160; width >= 40; width -= 7 {
				d.Resize(width, 24)
				lines := strings.Split(d.Screen(), "\n")
				if hints := lines[len(lines)-1]; strings.Contains(hints, "…") || ansi.StringWidth(hints) > width {
					t.Errorf("%s at %d: %q", digit, width, hints)
				}
			}
		}
	}
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.SetLanguage(ctx, i18n.En)
		return err
	})
	d.Resize(80, 24)
	d.Press("2")
	d.Shows("enter open the card", "n next step")
	d.Hides("log the day")
	d.Resize(700, 24)
	lines := strings.Split(d.Screen(), "\n")
	hints := lines[len(lines)-1]
	var at []int
	for _, hint := range []string{"m move to a level", "x mark as lost", "l log the day", "u undo"} {
		at = append(at, strings.Index(hints, hint))
	}
	if at[0] < 0 || !slices.IsSorted(at) {
		t.Errorf("%v in %q", at, hints)
	}
}

// An agent who looked for what he would call it found nothing, and the same action once for each screen.
func TestThePaletteKnowsEverydayWords(t *testing.T) {
	path := tuitest.NewBook(t, "", callAn)
	for _, lang := range i18n.Langs() {
		d := whole(t, path, tuitest.Setup{Lang: lang})
		say := i18n.NewPrinter(lang)
		for typed, want := range map[string]i18n.Sentence{
			"sell": i18n.KeyDeal, "sold": i18n.KeyDeal, "bán": i18n.KeyDeal, "chot": i18n.KeyDeal, "卖": i18n.KeyDeal, "成交": i18n.KeyDeal,
			"merge": i18n.KeyMergeLeads, "duplicate": i18n.KeyMergeLeads, "gộp": i18n.KeyMergeLeads, "trùng": i18n.KeyMergeLeads, "合并": i18n.KeyMergeLeads, "重复": i18n.KeyMergeLeads,
			"snooze": i18n.KeySnooze, "dời hẹn": i18n.KeySnooze, "推迟": i18n.KeySnooze,
			"call": i18n.KeyTouch, "goi": i18n.KeyTouch, "打电话": i18n.KeyTouch, "lost": i18n.KeyLose, "undo": i18n.KeyUndo, "撤销": i18n.KeyUndo,
		} {
			d.Press(":")
			d.Type(typed)
			if first := "▸ " + say.Say(want); !strings.Contains(d.Screen(), first) && typed != "snooze" {
				t.Errorf("%s: %q does not find %q first:\n%s", lang, typed, first, d.Screen())
			}
			d.Shows(say.Say(want))
			d.Press("esc")
		}
	}
}

func TestThePaletteHasEachActionOnceAndNoMovements(t *testing.T) {
	d := whole(t, demoBook(t), tuitest.Setup{Width: 100, Height: 40})
	d.Press("6", "5", "4", "3", "2", "1", ":")
	seen := map[string]bool{}
	for range 80 {
		for line := range strings.SplitSeq(d.Screen(), "\n") {
			if name, ok := strings.CutPrefix(line, "│ ▸ "); ok {
				seen[strings.TrimSpace(strings.SplitN(name, "  ", 2)[0])] = true
			}
		}
		d.Press("down")
	}
	for _, movement := range []string{"less, more", "choose", "first; end: last", "a page down; pgup: up", "next screen", "scroll", "back", "next group"} {
		if seen[movement] {
			t.Errorf("%q is an action", movement)
		}
	}
	if len(seen) < 40 || !seen["record a deal"] || !seen["level up"] {
		t.Errorf("%d actions: %v", len(seen), seen)
	}
	for _, name := range []string{"mark as lost", "open the card", "add a lead"} {
		d.Press("esc", ":")
		d.Type(name)
		if n := strings.Count(d.Screen(), name+"  "); n != 1+strings.Count(d.Screen(), ": "+name+"  ") {
			t.Errorf("%q is listed %d times:\n%s", name, n, d.Screen())
		}
	}
	d.Press("esc", ":")
	d.Type("sold")
	d.Press("enter") // on the screen that has it
	d.Shows("[· Leads]")
}

// What can be done on a screen is not offered while something else is being typed there: nothing would come of it.
func TestThePaletteOffersNothingWhereSomethingIsTyped(t *testing.T) {
	d := whole(t, demoBook(t), tuitest.Setup{})
	find := func() string {
		d.Press(":")
		d.Type("search")
		shown := d.Screen()
		d.Press("esc")
		return shown
	}
	if shown := find(); !strings.Contains(shown, "▸ search") {
		t.Errorf("not offered:\n%s", shown)
	}
	d.Press("2", "a")
	d.Type("An")
	d.Send(screen.Open{ID: screen.Today})
	d.Shows("[1 Today]")
	if shown := find(); strings.Contains(shown, "▸ search") {
		t.Errorf("offered:\n%s", shown)
	}
	d.Press("2")
	d.Shows("> An")
}

// The help was cut at 80 columns and explained neither marks nor words.
func TestTheHelpIsWholeAndExplainsMarks(t *testing.T) {
	path := demoBook(t)
	for _, lang := range i18n.Langs() {
		d := whole(t, path, tuitest.Setup{Lang: lang})
		say := i18n.NewPrinter(lang)
		for _, digit := range []string{"1", "2", "3", "4", "5", "6"} {
			d.Press(digit, "?")
			all := ""
			for range 12 {
				all += d.Screen()
				d.Press("pgdown")
			}
			if strings.Contains(all, "…") {
				t.Errorf("%s: something is cut on screen %s:\n%s", lang, digit, all)
			}
			for _, mark := range []string{"  !  ", "  ○  ", "  ✗  ", "  ‖  ", "  ⊘  ", "  ●  ", say.Say(i18n.TitleWords)} {
				if !strings.Contains(all, mark) {
					t.Errorf("%s: %q is not explained", lang, mark)
				}
			}
			d.Press("esc")
		}
	}
}
