package leads_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// profile reads what the book knows of a lead.
func profile(t *testing.T, path string, lead int64) book.Profile {
	t.Helper()
	b, err := book.Open(t.Context(), path, book.ReadOnly, func() time.Time { return tuitest.Friday })
	if err != nil {
		t.Fatal(err)
	}
	p, err := b.Profile(t.Context(), lead)
	if err := errors.Join(err, b.Close()); err != nil {
		t.Fatal(err)
	}
	return p
}

// From an empty book: the first lead is added, found by a part of the name, qualified by the three tests, moved to the viewing, and
// buys; every step is seen in the list and on the card, and is in the book.
func TestSearchingAndQualifyingALeadToBuyer(t *testing.T) {
	path := tuitest.NewBook(t, "", nil)
	d := begin(t, path, tuitest.Setup{Width: 130, Height: 40})
	d.Shows("Nobody has a card yet", "a  add the first person")
	for _, name := range []string{"Nguyễn Văn Ước", "Trần Bình", "王小明"} {
		d.Press("a")
		d.Type(name)
		d.Press("enter")
		d.Shows("✓ ")
	}
	d.Shows("3 leads")
	d.Press("/")
	d.Type("van uoc")
	d.Shows("1 lead ", "#1 Nguyễn Văn Ước", "Inbound · open")
	d.Press("enter", "v", "y", "y", "y", "enter")
	d.Shows("#1 Nguyễn Văn Ước is now Qualified")
	d.Press("up")
	d.Shows("Qualified · open", "✓ need · ✓ authority")
	d.Press("m")
	d.Shows("▸ 3 Viewing")
	d.Press("enter", "down")
	d.Shows("Viewing · open")
	d.Press("d")
	d.Type("3.2b")
	d.Press("enter", "up")
	d.Shows("Buyer · won", "Deals · 1 purchase, 3,200,000,000 VND")
	d.Press("esc")
	d.Shows("3 leads", "▸ ")
	if row := atHand(d); row == "" {
		t.Error("no row is at hand")
	}
	p := profile(t, path, 1)
	if p.Lead.Level != "buyer" || !p.Lead.Tests.Passed() || len(p.Deals) != 1 || p.Lead.Spent != 3_200_000_000 || len(p.Arrivals) != 4 {
		t.Errorf("the book holds %+v", p)
	}
	d.Press("u")
	d.Shows("Undid")
	if p := profile(t, path, 1); p.Lead.Level != "viewing" || len(p.Deals) != 0 {
		t.Errorf("after undo the book holds %+v", p)
	}
	d.Check()
}

// Something is done to all that are selected, who stay selected while other processes write and one of them is removed.
func TestSelectedLeadsAreTaggedTogether(t *testing.T) {
	path := tuitest.NewBook(t, "", many(60))
	d := begin(t, path, tuitest.Setup{})
	d.Press("space", "down", "space", "space", "/")
	d.Type("0050")
	d.Press("enter", "space", "esc")
	d.Shows("60 leads", "4 selected")
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.RemoveLead(ctx, 4)
		return errors.Join(err, many(3)(ctx, b))
	})
	d.Shows("62 leads", "3 selected")
	d.Press("T")
	d.Type("vip")
	d.Press("enter")
	d.Shows("3 selected")
	for lead, want := range map[int64]int{1: 2, 2: 1, 3: 2, 50: 2} {
		if tags := profile(t, path, lead).Lead.Tags; len(tags) != want {
			t.Errorf("%d has the tags %v", lead, tags)
		}
	}
	d.Press("enter", "t") // with the card open it is that lead alone
	d.Hides("3 leads")
	d.Press("esc", "esc", "esc")
	d.Hides("selected")
}

// With nobody in the list, what is done to a lead says so.
func TestNobodyToActOn(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{})
	d.Press("/")
	d.Type("xyz")
	d.Press("enter", "t")
	d.Shows("Nobody fits “xyz”.", "hoose")
	d.Press("y", "space", "enter", "right", "*", "end")
	d.Check()
}

// At every size every frame is whole, whatever is open.
func TestSizes(t *testing.T) {
	d := begin(t, tuitest.NewBook(t, "", people), tuitest.Setup{})
	for width := 1; width <= 300; width += 31 {
		for height := 1; height <= 100; height += 16 {
			d.Resize(width, height)
			for _, key := range []string{"/", "x", "esc", "esc", "f", "enter", "esc", "esc", "s", "esc", "c", "esc", "enter", "end", "esc", "space", "down", "t", "esc"} {
				d.Press(key)
				d.Check()
			}
		}
	}
}

// A screen without room for its parts draws what fits: no size is too small.
func TestTinySizes(t *testing.T) {
	for _, fill := range []func(context.Context, *book.Book) error{people, nil} {
		s := bare(t, tuitest.NewBook(t, "", fill))
		for width := 1; width <= 14; width++ {
			for height := 1; height <= 14; height++ {
				f := s.View(width, height)
				if c := f.Cursor; c != nil && (c.X < 0 || c.Y < 0) {
					t.Errorf("the cursor stands at %v", c)
				}
			}
		}
	}
}

func TestMonkey(t *testing.T) {
	path := tuitest.NewBook(t, "", func(ctx context.Context, b *book.Book) error { return errors.Join(people(ctx, b), many(150)(ctx, b)) })
	own := []string{
		"2", "2", "2", "/", "f", "F", "s", "c", "y", "*", "[", "]", "a", "t", "n", "m", "v", "d", "x", "p", "r", "T", "e", "R", "J", "A", "K", "h", "b", "w", "V", "V", "G", "g", "shift+down", "right", "left",
	}
	tuitest.Monkey(t, path, tuitest.Setup{Makers: makers()}, own...)
}
