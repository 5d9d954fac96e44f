package book_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// listed is a book with six leads who differ in all that lists are filtered and sorted by.
func listed(t *testing.T) *book.Book {
	t.Helper()
	ctx := t.Context()
	b := newBook(t)
	add := func(name, level string, day funnel.Day, fill func(c *funnel.Card)) {
		t.Helper()
		card := person(name)
		fill(&card)
		addLead(t, b, book.NewLead{Card: card, Level: level, Day: day})
	}
	value := func(n int64) *int64 { return &n }
	add("Nguyễn Văn Ước", "inbound", today-3, func(c *funnel.Card) { c.Source, c.Region, c.Value = "call", "Quận 7", value(3e9) })
	add("Đặng Thị Đào", "inbound", today-4, func(c *funnel.Card) { c.Tags, c.Region = []string{"Đầu tư"}, "QUAN  7" })
	add("王小明", "qualified", today-20, func(c *funnel.Card) { c.Product, c.Value = "Căn hộ", value(5e9) })
	add("Trần An", "buyer", today-9, func(c *funnel.Card) { c.Source, c.Product = "flyer", "căn hộ" })
	add("Anna Smith", "inbound", today-30, func(c *funnel.Card) { c.NoContact = &funnel.Statement{Day: today} })
	add("Lê Bình", "viewing", today-2, func(c *funnel.Card) { c.Tags = []string{"dau tu", "vip"} })
	for _, n := range []book.NewFollowUp{{Lead: 1, Due: today + 5, What: "gọi"}, {Lead: 6, Due: today + 2, What: "hẹn"}} {
		if _, err := b.PlanFollowUp(ctx, n); err != nil {
			t.Fatal(err)
		}
	}
	for _, touched := range []int64{6, 6, 4} {
		if _, err := b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: touched, Day: today - 1, Kind: "call"}}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.AddDeal(ctx, book.NewDeal{Deal: funnel.Deal{Lead: 4, Day: today - 1, Amount: 2e9}}); err != nil {
		t.Fatal(err)
	}
	if _, err := b.LoseLead(ctx, book.Loss{Lead: 3, Day: today - 18, Reason: "price"}); err != nil {
		t.Fatal(err)
	}
	return b
}

func wantLeads(tb testing.TB, b *book.Book, f book.LeadFilter, total int, want ...int64) {
	tb.Helper()
	f.Today = today
	leads, n, err := b.Leads(tb.Context(), f)
	if err != nil {
		tb.Fatalf("%+v: %v", f, err)
	}
	if n != total {
		tb.Errorf("%+v counts %d, want %d", f, n, total)
	}
	if diff := cmp.Diff(want, numbers(leads)); diff != "" {
		tb.Errorf("%+v (-want +got):\n%s", f, diff)
	}
}

func TestSortsOfLeads(t *testing.T) {
	b := listed(t)
	for sort, want := range map[book.LeadSort][2][]int64{
		"":               {{4, 5, 6, 2, 1, 3}, {3, 1, 2, 6, 5, 4}}, // An, Anna, Bình, Đào, Ước, 王
		book.SortName:    {{4, 5, 6, 2, 1, 3}, {3, 1, 2, 6, 5, 4}},
		book.SortNumber:  {{1, 2, 3, 4, 5, 6}, {6, 5, 4, 3, 2, 1}},
		book.SortLevel:   {{4, 6, 3, 5, 2, 1}, {5, 2, 1, 3, 6, 4}},
		book.SortIdle:    {{5, 3, 2, 1, 4, 6}, {6, 4, 1, 2, 3, 5}},
		book.SortTouches: {{6, 4, 1, 2, 3, 5}, {5, 3, 2, 1, 4, 6}},
		book.SortValue:   {{3, 1, 2, 4, 5, 6}, {1, 3, 6, 5, 4, 2}},
		book.SortSpent:   {{4, 1, 2, 3, 5, 6}, {6, 5, 3, 2, 1, 4}},
		book.SortAdded:   {{6, 1, 2, 4, 3, 5}, {5, 3, 4, 2, 1, 6}},
		book.SortNext:    {{6, 1, 2, 3, 4, 5}, {1, 6, 5, 4, 3, 2}},
	} {
		wantLeads(t, b, book.LeadFilter{Sort: sort}, 6, want[0]...)
		wantLeads(t, b, book.LeadFilter{Sort: sort, Reverse: true}, 6, want[1]...)
		wantLeads(t, b, book.LeadFilter{Sort: sort, Limit: 2}, 6, want[0][:2]...)
	}
	if n := len(book.LeadSorts()); n != 9 {
		t.Errorf("%d sorts", n)
	}
}

func TestFiltersOfLeads(t *testing.T) {
	b := listed(t)
	wantLeads(t, b, book.LeadFilter{Status: funnel.StatusOpen}, 4, 5, 6, 2, 1)
	wantLeads(t, b, book.LeadFilter{Status: funnel.StatusLost}, 1, 3)
	wantLeads(t, b, book.LeadFilter{Status: funnel.StatusPaused}, 0)
	wantLeads(t, b, book.LeadFilter{Level: "inbound"}, 3, 5, 2, 1)
	wantLeads(t, b, book.LeadFilter{Level: "inbound", Status: funnel.StatusWon}, 0)
	wantLeads(t, b, book.LeadFilter{Tag: "ĐẦU TƯ"}, 2, 6, 2)
	wantLeads(t, b, book.LeadFilter{Source: "flyer"}, 1, 4)
	wantLeads(t, b, book.LeadFilter{Region: "quận 7"}, 2, 2, 1)
	wantLeads(t, b, book.LeadFilter{Product: "CAN HO"}, 2, 4, 3)
	wantLeads(t, b, book.LeadFilter{Product: "can"}, 0)
	wantLeads(t, b, book.LeadFilter{NoNext: true}, 1, 2)
	wantLeads(t, b, book.LeadFilter{Level: "inbound", Source: "call", Region: "Quận 7", Status: funnel.StatusOpen}, 1, 1)
}

// An inbound lead may be idle for 3 days: one of 4 days is stale, one of 3 is not, nor is one who must not be called or is lost.
func TestStaleLeads(t *testing.T) {
	b := listed(t)
	wantLeads(t, b, book.LeadFilter{Stale: true}, 1, 2)
	if _, err := b.SetIdle(t.Context(), "viewing", 0); err != nil {
		t.Fatal(err)
	}
	if _, err := b.SetIdle(t.Context(), "inbound", 2); err != nil {
		t.Fatal(err)
	}
	wantLeads(t, b, book.LeadFilter{Stale: true}, 2, 2, 1)
	wantLeads(t, b, book.LeadFilter{Stale: true, Sort: book.SortIdle, Limit: 1}, 2, 2)
	wantLeads(t, b, book.LeadFilter{Stale: true, NoNext: true}, 1, 2)
}

func TestFiltersAndWords(t *testing.T) {
	b := listed(t)
	wantLeads(t, b, book.LeadFilter{Words: "an"}, 4, 4, 5, 2, 1)
	wantLeads(t, b, book.LeadFilter{Words: "an", Limit: 1}, 4, 4)
	wantLeads(t, b, book.LeadFilter{Words: "an", Status: funnel.StatusOpen}, 3, 5, 2, 1)
	wantLeads(t, b, book.LeadFilter{Words: "an", Status: funnel.StatusOpen, Limit: 2}, 3, 5, 2)
	wantLeads(t, b, book.LeadFilter{Words: "an", Level: "inbound", Region: "quan 7", Limit: 1}, 2, 2)
	wantLeads(t, b, book.LeadFilter{Words: "an", Sort: book.SortNumber}, 4, 1, 2, 4, 5)
	wantLeads(t, b, book.LeadFilter{Words: "an", Sort: book.SortIdle, Status: funnel.StatusOpen, Limit: 1}, 3, 5)
	wantLeads(t, b, book.LeadFilter{Words: "dau tu", Tag: "vip", Stale: true}, 0)
	wantLeads(t, b, book.LeadFilter{Words: "-", Sort: book.SortName}, 0)
}

func TestListsNameWhatThereIsNot(t *testing.T) {
	b := listed(t)
	_, _, err := b.Leads(t.Context(), book.LeadFilter{Level: "nobody"})
	wantError(t, err, i18n.NoLevel)
	_, _, err = b.Leads(t.Context(), book.LeadFilter{Words: "an", Source: "nobody"})
	wantError(t, err, i18n.NoChannel)
}

// A list has everything that stands on the cards.
func TestListsHaveWholeCards(t *testing.T) {
	b := peopled(t, 40)
	leads, _, err := b.Leads(t.Context(), book.LeadFilter{Sort: book.SortLevel})
	if err != nil || len(leads) != 43 {
		t.Fatalf("%d leads, %v", len(leads), err)
	}
	for _, l := range leads {
		alone, err := b.Lead(t.Context(), l.ID)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(alone, l); diff != "" {
			t.Errorf("#%d (-alone +in the list):\n%s", l.ID, diff)
		}
	}
}

func TestFindLeads(t *testing.T) {
	b := newBook(t)
	for _, name := range []string{
		"Nguyễn Thị Hà", "Nguyễn Thị Hạ", "Trần Hà", "Hà Anh", "Phạm Hạnh", "Lê Thanh Hảo", "王小明", "nguyễn thị hà", "Cha", "Vũ Sơn",
	} {
		addLead(t, b, book.NewLead{Card: person(name)})
	}
	card := person("Bùi Tú")
	card.Note = "bạn của Vũ Sơn"
	addLead(t, b, book.NewLead{Card: card})
	for words, want := range map[string][]int64{
		"Nguyễn Thị Hạ":   {2},
		" nguyễn  thị hà": {8, 1},
		"nguyen thi ha":   {8, 2, 1},
		"ha":              {8, 4, 3, 2, 1}, // Hạnh and Hảo only begin so
		"thi nguyen":      {8, 2, 1},
		"han":             {5},
		"anh":             {4},
		"nh":              nil, // what stands inside a word names nobody
		"小明":              {7},
		"sơn":             {10}, // notes are not asked
		"nobody":          nil,
		"-":               nil,
		"":                nil,
	} {
		leads, err := b.FindLeads(t.Context(), words, 0)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, numbers(leads)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", words, diff)
		}
	}
	if leads, err := b.FindLeads(t.Context(), "ha", 2); err != nil || len(leads) != 2 {
		t.Errorf("%v, %v", numbers(leads), err)
	}
}
