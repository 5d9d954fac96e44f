package book_test

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// duplicates collects the pairs that are told, and the total.
func duplicates(tb testing.TB, b *book.Book, limit int) (pairs []book.Pair, total int) {
	tb.Helper()
	err := b.Duplicates(tb.Context(), limit,
		func(n int) error { total = n; return nil },
		func(p book.Pair) error { pairs = append(pairs, p); return nil })
	if err != nil {
		tb.Fatal(err)
	}
	return pairs, total
}

// alike is a pair in short.
type alike struct {
	A, B int64
	Why  book.Likeness
	What string
}

func short(pairs []book.Pair) (list []alike) {
	for _, p := range pairs {
		list = append(list, alike{p.A.ID, p.B.ID, p.Why, p.What})
	}
	return list
}

func TestLikelyPairsAreToldOnceByTheStrongestLikeness(t *testing.T) {
	b := newBook(t)
	for _, c := range []funnel.Card{
		{Name: "Đặng An", Phones: person("", "+84888234488").Phones, Emails: []string{"an@example.com"}},
		{Name: "dang an", Phones: person("", "+84888234488").Phones, Emails: []string{"AN@example.com"}},
		{Name: "An Đặng", Emails: []string{"an@example.COM"}},
		{Name: "ĐẶNG ÂN"},
		{Name: "Bình"},
	} {
		addLead(t, b, book.NewLead{Card: c, Force: true})
	}
	pairs, total := duplicates(t, b, 4)
	want := []alike{
		{1, 2, book.SamePhone, "+84888234488"},
		{1, 3, book.SameEmail, "an@example.com"},
		{2, 3, book.SameEmail, "AN@example.com"},
		{1, 4, book.SameName, "Đặng An"},
	}
	if diff := gocmp.Diff(want, short(pairs)); total != 5 || diff != "" {
		t.Errorf("%d pairs (-want +got):\n%s", total, diff)
	}
	if pairs[0].B.Name != "dang an" || len(pairs[0].B.Phones) != 1 {
		t.Errorf("the second is %+v", pairs[0].B)
	}
}

// A name that two people have says more than one that many have.
func TestRareLikenessesComeFirst(t *testing.T) {
	b := newBook(t)
	for _, name := range []string{"An", "An", "An", "Bình", "Bình"} {
		addLead(t, b, book.NewLead{Card: person(name)})
	}
	pairs, _ := duplicates(t, b, 0)
	var names []string
	for _, p := range pairs {
		names = append(names, fmt.Sprint(p.A.ID, p.What, p.B.ID))
	}
	if want := []string{"4Bình5", "1An2", "1An3", "2An3"}; !slices.Equal(names, want) {
		t.Errorf("%v, want %v", names, want)
	}
}

// likeness is what a reader of two cards would say.
func likeness(a, b funnel.Lead) (why book.Likeness, what string) {
	for _, x := range a.Phones {
		for _, y := range b.Phones {
			if x.Key == y.Key && x.Key != "" {
				return book.SamePhone, x.Number
			}
		}
	}
	for _, x := range a.Emails {
		for _, y := range b.Emails {
			if strings.EqualFold(x, y) {
				return book.SameEmail, x
			}
		}
	}
	if fold.Text(a.Name) == fold.Text(b.Name) {
		return book.SameName, a.Name
	}
	return "", ""
}

// Random cards out of few names, phones and e-mails: the pairs are those that comparing every two of them finds.
func TestAllPairsAreFound(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	some := func(of string, up int) (list []string) {
		for range random.IntN(up) {
			list = append(list, fmt.Sprintf(of, random.IntN(12)))
		}
		return list
	}
	b := newBook(t)
	var leads []funnel.Lead
	for range 60 {
		c := person(fmt.Sprintf("Tên %c", 'a'+random.IntN(26)), some("+8490000%04d", 3)...)
		c.Emails = some("E%d@example.com", 3)
		leads = append(leads, addLead(t, b, book.NewLead{Card: c, Force: true}).Lead)
	}
	var want []alike
	for i, x := range leads {
		for _, y := range leads[i+1:] {
			if why, what := likeness(x, y); why != "" {
				want = append(want, alike{x.ID, y.ID, why, what})
			}
		}
	}
	pairs, total := duplicates(t, b, 0)
	got := short(pairs)
	order := func(a, b alike) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) }
	slices.SortFunc(got, order)
	if diff := gocmp.Diff(want, got); diff != "" || total != len(want) {
		t.Errorf("%d pairs in all (-want +got):\n%s", total, diff)
	}
}

// namesakes are so many people of one name.
func namesakes(n int) iter.Seq[funnel.Story] {
	return func(yield func(funnel.Story) bool) {
		for range n {
			if !yield(funnel.Story{Card: person("Khách"), Level: "inbound", Added: today}) {
				return
			}
		}
	}
}

// More people of one name than are read at once.
func TestALargeGroupOfNamesakes(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	const n = 600
	if _, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: namesakes(n)}); err != nil {
		t.Fatal(err)
	}
	pairs, total := duplicates(t, b, n)
	if total != n*(n-1)/2 || len(pairs) != n {
		t.Errorf("%d of %d pairs", len(pairs), total)
	}
	if first, last := pairs[n-2], pairs[n-1]; first.A.ID != 1 || first.B.ID != n || last.A.ID != 2 || last.B.ID != 3 {
		t.Errorf("%v", short(pairs[n-2:]))
	}
	enough := errors.New("enough")
	err := b.Duplicates(ctx, 0, func(int) error { return nil }, func(book.Pair) error { return enough })
	if !errors.Is(err, enough) {
		t.Errorf("the error is %v", err)
	}
}
