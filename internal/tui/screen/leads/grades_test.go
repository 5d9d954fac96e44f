package leads_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// buyers are ten leads of whom six have bought, each more than the one before, and one who is not open any more.
func buyers(ctx context.Context, b *book.Book) error {
	names := []string{"An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga"}
	var failed error
	for i, name := range names {
		out, err := b.AddLead(ctx, book.NewLead{Card: funnel.Card{Name: name}, Level: "inbound", Day: now - 100})
		failed = errors.Join(failed, err)
		if i < 6 {
			_, err = b.AddDeal(ctx, book.NewDeal{Deal: funnel.Deal{Lead: out.Lead.ID, Day: now - 50, Amount: int64(i+1) * 1_000_000}})
			failed = errors.Join(failed, err)
		}
	}
	_, err := b.LoseLead(ctx, book.Loss{Lead: 10, Day: now - 2, Reason: "competitor"})
	return errors.Join(failed, err)
}

// The grades of everybody stand in place of the list, view by view; the people of one are listed under a chip, which esc takes away.
func TestGrades(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{})
	d.Press("V")
	d.Shows("Grades of 10 people", "[Value]", "▸ Super", "The best 20 % of 6 customers bring", "last 12 months", "Value · Super")
	d.Press("[")
	d.Shows("[Type]", "Not chosen")
	d.Press("right", "]", "]")
	d.Shows("[Relation]", "▸ VIP")
	d.Press("right", "end", "up")
	d.Shows("[Drawer]", "▸ A competitor's")
	d.Press("enter")
	d.Shows("1 lead", "● Drawer · A competitor's", "Nga")
	d.Hides("Khánh")
	d.Press("/")
	d.Type("an")
	d.Shows("Nobody fits “an”") // among them
	d.Press("esc", "esc")
	d.Shows("1 lead", "● Drawer")
	d.Press("esc") // back to where the list was chosen
	d.Shows("Grades of 10 people", "[Drawer]")
	d.Press("esc")
	d.Shows("10 leads", "Khánh")
	d.Hides("Drawer ·")
	d.Press("V")
	d.Shows("[Drawer]") // where one was
	d.Press("home", "enter")
	d.Shows("6 leads", "● Drawer · Old")
	d.Press("s", "9") // another order of the same people
	d.Shows("6 leads")
	d.Press("F")
	d.Shows("10 leads")
	d.Press("V", "right", "right", "home", "enter")
	d.Shows("Nobody is Type · Value hunter")
}

// Where there is room the curve of the revenue is drawn, and what is below stays whole; with few customers nothing is said of the whole.
func TestEightyTwenty(t *testing.T) {
	path := tuitest.NewBook(t, "", buyers)
	d := begin(t, path, tuitest.Setup{Width: 120, Height: 40})
	d.Press("V")
	d.Shows("bring 33 % of the revenue (Gini 0.28)", "How the revenue adds up", "█")
	d.Press("right")
	d.Hides("How the revenue adds up")
	few := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{})
	few.Press("V")
	few.Shows("1 customer bought in these months; the 80/20 line needs at least 5")
}

// The chip is pressed and cleared like the others; it leads back to the grades.
func TestChipOfAGrade(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{Width: 130, Height: 30})
	d.Press("V", "enter")
	d.Shows("1 lead", "● Value · Super", "Hà")
	d.Press("f", "left", "enter")
	d.Shows("[Value]", "Grades of 10 people")
	d.Press("enter", "f", "backspace")
	d.Shows("10 leads")
	d.Hides("● Value")
	d.Press("left", "right") // there is one chip less
	d.Check()
}

// The number of a lead that is searched for is found only among those who are listed.
func TestNumberAmongAGrade(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{})
	d.Press("V", "enter", "/")
	d.Type("#3")
	d.Shows("Nobody fits")
	d.Press("backspace")
	d.Type("6")
	d.Shows("1 lead", "Hà")
}

// While everybody is compared the program says so and handles every key; esc breaks it off.
func TestGradesTakeTheirTime(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{})
	d.Hold()
	d.Press("V")
	d.Shows("Comparing everybody", "[Value]", "⠋")
	d.Press("right", "down", "enter")
	d.Shows("[Benefit]")
	d.Press("esc", "down")
	d.Shows("10 leads")
	d.Release()
	d.Shows("10 leads") // the answer is not wanted any more
	d.Press("V")
	d.Shows("Grades of 10 people", "[Benefit]")
}

// The sign turns as time passes, until the grades are here.
func TestSignOfWork(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{})
	d.Hold()
	d.Press("V")
	d.Elapse()
	d.Shows("⠙")
	d.Elapse()
	d.Shows("⠹")
	d.Release()
	d.Hides("⠹")
	d.Shows("Grades of 10 people")
}

// The grades are kept until the book changes; then they are read anew where they are seen, and the old ones stay meanwhile.
func TestGradesFollowTheBook(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{})
	d.Press("V", "down")
	d.Hold()
	d.Press("esc", "V")
	d.Shows("Grades of 10 people") // kept
	d.Hides("reading anew")
	d.Release()
	d.Press("home", "enter")
	d.Shows("1 lead", "Hà")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.SetVerdict(ctx, 9, grade.Override{View: grade.ByValue, Grade: grade.Super, Reason: "my aunt", Day: now})
		return err
	})
	d.Shows("2 leads", "Hà", "Minh")
	d.Press("V")
	d.Shows("▸ Super                   2")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.ClearVerdict(ctx, 9, grade.ByValue)
		return err
	})
	d.Shows("▸ Super                   1")
}

// An empty book has nobody to compare.
func TestGradesOfNobody(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", nil), tuitest.Setup{})
	d.Press("V")
	d.Shows("Grades of 0 people", "No revenue")
	d.Press("enter")
	d.Shows("Nobody is Value · Super")
	d.Press("esc")
	d.Shows("Nobody has a card yet")
}

// The card has pages: what to do, and why the grades are what they are.
func TestPagesOfACard(t *testing.T) {
	notes := fstest.MapFS{"level/buyer+.md": {Data: []byte("- Ask about the kitchen.")}, "aim/reshape.md": {Data: []byte{0xff}}}
	for _, width := range []int{80, 130} {
		d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{Width: width, Height: 60, Notes: notes})
		d.Press("enter", "b")
		d.Shows("[What to do]", "Buyer · with your notes", "Write after three days", "· Ask about the kitchen.", "Relation ·", "no UTF-8")
		d.Press("w")
		d.Shows("[Why]", "Value · Small", "ranked by the profit", "rank 6 of 6 customers", "profit 1,000,000 VND", "Only open leads have a score", "K type of customer")
		d.Press("w")
		d.Shows("[Card]", "What to do here", "What you know", "A the open questions")
		d.Press("b", "esc")
		d.Shows("[Card]")
		d.Press("esc", "w")
		d.Shows("[Why]", "Value · Small")
		d.Press("esc")
		if width == 80 {
			d.Shows("10 leads")
			d.Press("enter")
		}
		d.Shows("[Card]")
	}
}

// The score of an open lead is added up, and a grade that was set by hand is marked as such.
func TestWhyOfAnOpenLead(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{Width: 130, Height: 60})
	d.Press("/")
	d.Type("#7")
	d.Press("enter", "h", "5", "1")
	d.Type("sends people")
	d.Press("enter", "w")
	d.Shows("Aim · Keep (by hand)", "by hand since 20 Nov: sends people", "the facts alone say: Not enough to say", "Score 0 of 100", "points", "their replies")
	d.Press("w")
	d.Shows("Keep (by hand)")
}

// What was offered and what the budget is stands on the card.
func TestPriceOnTheCard(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{Width: 130, Height: 60})
	d.Hides("The price")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		budget, amount := int64(5_000_000), int64(6_000_000)
		_, err := b.Negotiate(ctx, book.Haggle{Lead: 1, Budget: &budget, Name: "budget", Offers: []funnel.Offer{
			{Day: now, Kind: funnel.Offered, Amount: &amount, Text: "with the garage"}, {Day: now, Kind: funnel.LastWord, Text: "will ask the wife"},
		}})
		return err
	})
	d.Shows("The price", "is 1,000,000 VND above the", "the garage", "will ask the wife")
}

// The pages are turned by the mouse, too.
func TestTabsOfTheCard(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{Width: 130, Height: 30})
	for i, line := range strings.Split(d.Screen(), "\n") {
		if before, _, ok := strings.Cut(line, "w Why"); ok {
			d.Click(len([]rune(before))+1, i)
		}
	}
	d.Shows("[Why]", "Value · Small")
}

// Columns of grades and of the score are filled for the rows that are seen, and follow the book.
func TestColumnsOfGrades(t *testing.T) {
	memory := screen.NewMemory(map[string]string{"leads columns": "name,grade-value,grade-drawer,score"}, nil)
	d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{Memory: memory})
	d.Shows("grade: Value", "score", "Super", "A competitor's")
	d.Hides("…")
	d.Press("6")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.SetVerdict(ctx, 8, grade.Override{View: grade.ByValue, Grade: grade.Large, Reason: "my aunt", Day: now})
		return err
	})
	d.Press("2")
	for _, line := range strings.Split(d.Screen(), "\n") {
		if strings.Contains(line, "Lan") && !strings.Contains(line, "Large") {
			t.Errorf("the grade is the old one: %s", line)
		}
	}
	d.Press("c", "end")
	d.Shows("grade: Benefit", "grade: Aim")
}

// Among many the grades are read page by page, and none is kept of those who are not seen.
func TestColumnsOfGradesOfMany(t *testing.T) {
	memory := screen.NewMemory(map[string]string{"leads columns": "name,score"}, nil)
	d := begin(t, tuitest.NewBook(t, "", many(500)), tuitest.Setup{Memory: memory})
	for _, key := range []string{"pgdown", "pgdown", "end", "home", "down", "pgdown"} {
		d.Press(key)
		d.Hides("  …")
	}
}

// At every size every frame is whole, and the mouse hits nothing that is not there.
func TestSizesOfTheGrades(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", buyers), tuitest.Setup{})
	for _, keys := range [][]string{{"V"}, {"right", "end"}, {"esc", "b"}, {"w"}} {
		d.Press(keys...)
		for _, size := range [][2]int{{1, 1}, {3, 2}, {7, 3}, {20, 5}, {40, 12}, {41, 13}, {60, 14}, {110, 20}, {300, 100}} {
			d.Resize(size[0], size[1])
			d.Check()
			for y := range min(size[1], 14) {
				d.Click(size[0]/3, y)
				d.Check()
			}
		}
		d.Resize(80, 24)
	}
}
