package numbers_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
	"github.com/funnel-cli/funnel/internal/words"
)

// open opens the book of a driver beside it.
func open(t *testing.T, d *tuitest.Driver, read func(b *book.Book, w words.Words)) {
	t.Helper()
	err := d.Book().Read(t.Context(), func(ctx context.Context, b *book.Book) error {
		o, err := b.Outline(ctx)
		if err == nil {
			read(b, words.New(i18n.NewPrinter(i18n.En), o, today))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// What the screen says in one sentence is what the command says of the same two periods.
func TestSentenceIsThatOfTheCommand(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{Width: 140, Height: 40})
	defer d.Close()
	open(t, d, func(b *book.Book, w words.Words) {
		for _, before := range []funnel.Period{{From: today - 59, To: today - 30}} {
			c, _, _, err := b.Compare(t.Context(), before, funnel.Period{From: today - 29, To: today}, "buyer")
			if err != nil {
				t.Fatal(err)
			}
			d.Shows(w.CompareSentence(c), "compared with "+w.Span(before), "may differ by chance")
		}
	})
	// Another level is explained, and after the last the first.
	for _, level := range []string{"Regular", "Close", "Loyal", "Reached", "Inbound"} {
		d.Press("e")
		d.Shows(i18n.NewPrinter(i18n.En).Say(i18n.SectionEffects, level), level+" ")
	}
	d.Shows("Inbound −1 (36 → 35)")
}

func TestPeriodsByKeys(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{})
	defer d.Close()
	for _, step := range []struct{ key, heading, shown string }{
		{"", "[ last 30 days · 22 Oct – 20 Nov 2026 ]", "Period ratios, 22 Oct – 20 Nov 2026"},
		{"]", "[ last 30 days", "Period ratios, 22 Oct"},
		{"[", "[ this week · 16–20 Nov 2026 ]", "Period ratios, 16–20 Nov 2026"},
		{"[", "[ last week · 9–15 Nov 2026 ]", "Period ratios, 9–15 Nov 2026"},
		{"【", "[ this month · 1–20 Nov 2026 ]", "Period ratios, 1–20 Nov 2026"},
		{"[", "[ last month · October 2026 ]", "Period ratios, October 2026"},
		{"[", "[ September 2026 ]", "Period ratios, September 2026"},
		{"[", "[ August 2026 ]", "Period ratios, August 2026"},
		{"[", "[ 28–31 Jul 2026 ]", "Period ratios, 28–31 Jul 2026"},
		{"[", "[ 28–31 Jul 2026 ]", "no entries before 28 Jul 2026"},
		{"】", "[ August 2026 ]", "Period ratios, August 2026"},
	} {
		if step.key != "" {
			d.Press(step.key)
		}
		d.Shows(step.heading, step.shown)
	}
}

func TestTypedPeriod(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{})
	defer d.Close()
	d.Press("p")
	d.Shows("for example:")
	d.Type("last mon")
	d.Shows("Period > last mon")
	if before, ok := d.Under(); !ok || !strings.HasSuffix(before, "last mon") {
		t.Errorf("the cursor stands behind %q", before)
	}
	d.Press("enter")
	d.Shows("> last mon", "is not a period") // what was typed stays
	d.Type("th")
	d.Shows("= October 2026")
	d.Hides("is not a period")
	d.Press("enter")
	d.Shows("[ last month · October 2026 ]")

	// Typed days step by as many days, months by months; what has not begun and what is older than the book is refused.
	d.Press("p")
	d.Send(tea.PasteMsg{Content: "2026-09\n"})
	d.Press("enter")
	d.Shows("[ September 2026 ]")
	d.Press("p")
	d.Type("1/8..30/9")
	d.Press("enter")
	d.Shows("[ 1 Aug – 30 Sep 2026 ]")
	d.Press("]")
	d.Shows("[ 1 Oct – 20 Nov 2026 ]")
	d.Press("]")
	d.Shows("has not begun yet", "[ 1 Oct – 20 Nov 2026 ]")
	d.Press("p")
	d.Type("5/10..14/10")
	d.Press("enter", "[")
	d.Shows("[ 25 Sep – 4 Oct 2026 ]", "Period ratios, 25 Sep – 4 Oct 2026")
	d.Press("p")
	d.Type("all")
	d.Press("enter")
	d.Shows("[ 28 Jul – 20 Nov 2026 ]", "Period ratios, 28 Jul – 20 Nov 2026")
	d.Press("[")
	d.Shows("no entries before 28 Jul 2026")
	d.Press("right")
	d.Shows("there is no period before this one")

	// A period without numbers says why.
	d.Press("p")
	d.Type("2025")
	d.Press("enter", "left")
	d.Shows("[ 2025 ]", "no entries before 28 Jul 2026")
	d.Press("p")
	d.Type("1/12/2026..5/12/2026")
	d.Press("enter")
	d.Shows("[ 1–5 Dec 2026 ]", "has not begun yet")
}

// On another day the periods are those of that day; days that were typed as days stay.
func TestPeriodsMoveWithTheDay(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{})
	defer d.Close()
	d.Now = d.Now.AddDate(0, 0, 1)
	d.Elapse()
	d.Shows("[ last 30 days · 23 Oct – 21 Nov 2026 ]", "Period ratios, 23 Oct – 21 Nov 2026")
	d.Press("p")
	d.Type("10d")
	d.Press("enter")
	d.Shows("[ 12–21 Nov 2026 ]")
	d.Now = d.Now.AddDate(0, 0, 1)
	d.Elapse()
	d.Shows("[ 13–22 Nov 2026 ]")
	d.Press("[")
	d.Shows("[ 3–12 Nov 2026 ]")
	d.Now = d.Now.AddDate(0, 0, 1)
	d.Elapse()
	d.Shows("[ 3–12 Nov 2026 ]")
}

// Esc gives up a period that is typed after a question, and one that is not at once.
func TestPromptBack(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{})
	defer d.Close()
	d.Press("p", "esc")
	d.Hides("for example:")
	d.Press("p")
	d.Type("90d")
	d.Press("esc")
	d.Shows("Discard what you typed?")
	d.Press("n")
	d.Shows("Period > 90d")
	d.Press("esc", "y")
	d.Hides("for example:")
	d.Shows("last 30 days")
}

// What is suggested can be typed.
func TestExamplesAreRead(t *testing.T) {
	for _, lang := range i18n.Langs() {
		say := i18n.NewPrinter(lang)
		_, list, _ := strings.Cut(strings.Replace(say.Say(i18n.PeriodExamples), "：", ":", 1), ":")
		for _, text := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == '、' }) {
			if _, err := grammar.Period(text, grammar.DateContext{Today: today, Lang: lang, WeekStart: 1}); err != nil {
				t.Errorf("%s: %s: %v", lang, text, err)
			}
		}
	}
}

// Period ratios and cohort ratios are never shown together, and each part says which it shows.
func TestKindsDoNotMix(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{Width: 160, Height: 60})
	defer d.Close()
	period, cohort := "eriod ratios, 22 Oct", "ohort ratios of the arrivals of 22 Oct"
	if n := strings.Count(d.Screen(), period); n != 2 {
		t.Errorf("%d parts say that they show period ratios", n)
	}
	d.Hides(cohort)
	d.Press("c")
	if n := strings.Count(d.Screen(), cohort); n != 2 {
		t.Errorf("%d parts say that they show cohort ratios", n)
	}
	d.Hides(period, "from volume", "cannot tell")
	d.Shows("Volume and skill are told apart by period ratios", "3 of 7")
	d.Press("c")
	d.Shows(period, "from volume")
	d.Hides(cohort)
}

// While other numbers are read the old ones stay under their own heading, with a mark.
func TestOldNumbersStay(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{})
	defer d.Close()
	d.Hides("reading…")
	d.Hold()
	d.Press("[", "[")
	d.Shows("[ last week", "Period ratios, 22 Oct – 20 Nov 2026", "35 of 9,870", "reading…")
	d.Release()
	d.Shows("[ last week", "Period ratios, 9–15 Nov 2026")
	d.Hides("reading…")
}

// An empty book says what to press; the first number draws the funnel.
func TestEmptyTeaches(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, nil), tuitest.Setup{})
	defer d.Close()
	d.Shows("Your funnel is drawn here", "l  log whom you reached today")
	d.Press("[", "]", "p", "c", "e", "right", "down")
	d.Shows("Your funnel is drawn here")
	d.Press("l")
	d.Type("200")
	d.Press("enter")
	d.Type("5")
	d.Press("enter", "esc")
	d.Shows("Period ratios", "5 of 200", "2.5 %")
	d.Press("u", "u")
	d.Shows("Your funnel is drawn here")
}

// What another process logs appears, and the scroll stays where it is.
func TestScrollStays(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{Width: 60, Height: 20})
	defer d.Close()
	d.Press("end")
	d.Shows("Loyal", "a period ratio:")
	d.Hides("of Reached")
	d.Press("up", "up")
	d.Shows("Loyal")
	before := d.Screen()
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{{Level: "regular", Count: 40}}})
		return err
	})
	d.Shows("0 of 41")
	if a, b := strings.Count(before, "\n"), strings.Count(d.Screen(), "\n"); a != b {
		t.Errorf("%d lines, then %d", a, b)
	}
	d.Hides("of Reached")
	d.Press("home")
	d.Shows("of Reached")
}

// On a narrow terminal everything can be reached by keys.
func TestAllIsReachable(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{Width: 60, Height: 20})
	defer d.Close()
	for _, part := range [][]string{
		{"of Reached", "35 of 9,870", "11 of 35", "18 %", "4.0–46.7 %", "few", "Loyal", "few: so few people", "a period ratio: people"},
		{"so few that they may differ", "workdays", "12,300", i18n.NewPrinter(i18n.En).Say(i18n.SectionEffects, "Buyer"), "volume (Reached)", "skill", "cannot tell", "together"},
		{"a week", "latest", "leaves it", "16–22 Nov", "2,310 ✓", "31 Aug", "✓ the target"},
		{"Flyer", "no channel named", "Reached → Inbound", "9 of 6,200", "highest: Call", "Qualified → Viewing", "Cost in all", "Minutes in all", "in the order of what each"},
	} {
		seen := ""
		d.Press("home")
		for range 30 {
			seen += d.Screen()
			d.Check()
			d.Press("pgdown")
		}
		for _, text := range part {
			if !strings.Contains(seen, text) {
				t.Errorf("%q cannot be reached", text)
			}
		}
		d.Press("right")
	}
	d.Shows("[Funnel]") // round the end
	d.Press("left")
	d.Shows("[By channel]")
}

// A click selects a part, a second one shows it alone; the wheel scrolls what is under the pointer; the brackets are buttons.
func TestMouse(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{Width: 120, Height: 40})
	defer d.Close()
	d.Click(90, 30)
	d.Shows("▸ By channel", "Week by week")
	d.Click(90, 30)
	d.Shows("▸ By channel", "Cost in all")
	d.Hides("╮╭")
	d.Press("esc")
	d.Shows("╮╭")
	d.Send(tea.MouseWheelMsg{X: 90, Y: 10, Button: tea.MouseWheelDown})
	d.Send(tea.MouseWheelMsg{X: 90, Y: 10, Button: tea.MouseWheelDown})
	d.Shows("▸ Week by week", "26 Oct – 1 Nov")
	d.Send(tea.MouseWheelMsg{X: 90, Y: 10, Button: tea.MouseWheelUp})
	d.Click(1, 1)
	d.Shows("[ this week")
	before, _, _ := strings.Cut(strings.Split(d.Screen(), "\n")[1], "]")
	d.Click(ansi.StringWidth(before), 1)
	d.Shows("[ last 30 days")
	d.Resize(80, 24)
	d.Press("right", "right")
	before, _, _ = strings.Cut(strings.Split(d.Screen(), "\n")[2], "Volume")
	d.Click(ansi.StringWidth(before)+3, 2)
	d.Shows("[Volume or skill]")
}

// Enter shows the part at hand alone and, again or by esc, all of them.
func TestAlone(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{Width: 120, Height: 40})
	defer d.Close()
	d.Press("right", "enter")
	d.Shows("[Volume or skill]", "together")
	d.Press("enter")
	d.Shows("▸ Volume or skill", "Week by week", "By channel")
}

// Any size is drawn, whatever is shown.
func TestAnySize(t *testing.T) {
	for _, lang := range i18n.Langs() {
		d := start(t, tuitest.NewBook(t, lang, quarter), tuitest.Setup{Lang: lang})
		for _, keys := range [][]string{{}, {"right"}, {"right"}, {"right"}, {"c"}, {"right"}, {"c", "p", "x"}} {
			d.Press(keys...)
			for _, w := range []int{1, 7, 40, 41, 59, 80, 116, 117, 200, 300} {
				for _, h := range []int{1, 2, 12, 16, 25, 33, 100} {
					d.Resize(w, h)
					d.Check()
				}
			}
		}
		d.Close()
	}
}

// Lines that were drawn already follow the colours of the terminal.
func TestColoursChange(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, quarter), tuitest.Setup{})
	defer d.Close()
	dark, text := d.View().Content, d.Screen()
	d.Send(tea.BackgroundColorMsg{Color: ansi.BrightWhite})
	light := d.View().Content
	if d.Screen() != text || light == dark {
		t.Error("the text changes, or the colours do not")
	}
	for _, line := range strings.Split(light, "\n") {
		if strings.Contains(dark, line) && strings.Contains(line, "38;2") {
			t.Errorf("in the colours of before: %q", line)
		}
	}
}

// Many years, without a buyer: the trend is one of months, and every number is written.
func TestYears(t *testing.T) {
	d := start(t, tuitest.NewBook(t, i18n.En, func(ctx context.Context, b *book.Book) error {
		for i := range funnel.Day(60) {
			_, _, err := b.Log(ctx, book.Batch{Day: today - 30*i, Entries: []book.Entry{{Level: "reach", Count: int64(100 + i)}}})
			if err != nil {
				return err
			}
		}
		return nil
	}), tuitest.Setup{Width: 140, Height: 50})
	defer d.Close()
	d.Press("p")
	d.Type("all")
	d.Press("enter")
	d.Shows("Month by month", "November 2026", "a month")
	if s := d.Screen(); strings.Contains(s, "NaN") || strings.Contains(s, "Inf") {
		t.Error(s)
	}
}

func BenchmarkKey(b *testing.B) {
	for _, keys := range [][]string{{"down", "right", "up", "left"}, {"enter"}} {
		b.Run(fmt.Sprint(keys[0]), func(b *testing.B) {
			d := start(b, tuitest.NewBook(b, i18n.Vi, quarter), tuitest.Setup{})
			defer d.Close()
			tuitest.Keys(b, d, keys...)
		})
	}
}

func TestMonkey(t *testing.T) {
	tuitest.Monkey(t, tuitest.NewBook(t, "", quarter), monkeySetup(), "[", "[", "]", "p", "c", "e", "left", "right", "down", "enter")
}
