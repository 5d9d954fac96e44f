package book_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/phone"
)

// wantFound checks whom a search finds, and in which order.
func wantFound(tb testing.TB, b *book.Book, words string, want ...int64) {
	tb.Helper()
	leads, total, err := b.Leads(tb.Context(), book.LeadFilter{Words: words})
	if err != nil {
		tb.Fatal(err)
	}
	if total != len(want) {
		tb.Errorf("%q finds %d", words, total)
	}
	if diff := cmp.Diff(want, numbers(leads)); diff != "" {
		tb.Errorf("%q (-want +got):\n%s", words, diff)
	}
}

func numbers(leads []funnel.Lead) []int64 {
	var ids []int64
	for _, l := range leads {
		ids = append(ids, l.ID)
	}
	return ids
}

func TestSearchFindsEveryWriting(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("Nguyễn Văn Ước", "+84888234488")})
	addLead(t, b, book.NewLead{Card: person("Đặng Thị Đào", "+84703456789")})
	addLead(t, b, book.NewLead{Card: person("王小明")})
	card := person("Anna Smith")
	card.Emails, card.Note, card.Tags = []string{"Anna.Smith+home@example.com"}, "Thích hướng Đông Nam, gọi sau 17h", []string{"Đầu tư"}
	addLead(t, b, book.NewLead{Card: card})
	for words, want := range map[string][]int64{
		"nguyen": {1}, "NGUYỄN": {1}, "nguyên": {1}, "ngu": {1}, "uye": {1}, "n": {1, 4}, "uoc nguyen": {1}, "nguyen dao": nil,
		"dang": {2}, "đang": {2}, "Đặng": {2}, "d": {2, 4}, "dao dang": {2},
		"王": {3}, "小明": {3}, "明": {3}, "王小明": {3}, "王明": nil, "明 王": {3},
		"0888234": {1}, "0888-234": {1}, "0888 234 488": {1}, "+84888": {1}, "+84 888 234": {1}, "(088) 8234": {1}, "84888": {1},
		"0084 888 234 488": {1}, "234488": {1}, "234 nguyen": {1}, "+8488823448890": nil, "+88": nil, "0120": {2}, "+84 (0) 888": {1}, "0 888 2 3 4": {1},
		"anna.smith": {4}, "smith+home@example.com": {4}, "example": {4}, "ample": {4}, "@example": {4}, "dong nam": {4}, "17h": {4},
		"dau tu": {4}, "đầu anna hướng": {4}, "anna nguyen": nil, "anna – smith": {4},
		"-": nil, "“ ”": nil, `"`: nil, "*": nil, `nguyen" OR "dang`: nil, "name:nguyen": nil, "NEAR": nil, "AND": nil,
	} {
		wantFound(t, b, words, want...)
	}
}

func TestSearchPutsTheBestFirst(t *testing.T) {
	b := newBook(t)
	for _, name := range []string{
		"Lan", "Trần Lan", "Landry Moreau", "Nguyễn Alan", "Lê Văn Sang", "Lan Trần", "LAN", "Phạm Lan Anh",
	} {
		addLead(t, b, book.NewLead{Card: person(name)})
	}
	card := person("Vũ Sơn")
	card.Note = "bạn của Lan"
	addLead(t, b, book.NewLead{Card: card})
	wantFound(t, b, "lan", 7, 1, 8, 6, 2, 3, 9, 4)
	wantFound(t, b, "tran lan", 2, 6)
	wantFound(t, b, "an l", 8, 9, 7, 6, 5, 3, 2, 1) // one letter is the beginning of a word: not the l of Alan
}

// The search follows every change to a card, undo and redo included.
func TestSearchFollowsTheCards(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("Nguyễn Văn An", "+84888234488")})
	addLead(t, b, book.NewLead{Card: person("Trần Bình")})
	edit := func(change func(c *funnel.Card)) {
		t.Helper()
		if _, err := b.EditLead(ctx, 1, false, func(c *funnel.Card) error { change(c); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	edit(func(c *funnel.Card) { c.Name, c.Note, c.Tags = "Lê Cường", "thích Vinhomes", []string{"vip"} })
	wantFound(t, b, "nguyen")
	wantFound(t, b, "cuong vinhomes vip 0888", 1)
	edit(func(c *funnel.Card) { c.Phones, c.Tags, c.Note = nil, nil, "" })
	wantFound(t, b, "0888")
	wantFound(t, b, "vip")
	wantFound(t, b, "vinhomes")
	for range 2 {
		if _, err := b.Undo(ctx, 0); err != nil {
			t.Fatal(err)
		}
	}
	wantFound(t, b, "cuong")
	wantFound(t, b, "nguyen van an 0888", 1)
	if _, err := b.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	wantFound(t, b, "cuong vip", 1)
	if _, err := b.RemoveLead(ctx, 1); err != nil {
		t.Fatal(err)
	}
	wantFound(t, b, "cuong")
	if _, err := b.Undo(ctx, 0); err != nil {
		t.Fatal(err)
	}
	wantFound(t, b, "cuong", 1)
	if _, err := b.MergeLeads(ctx, 2, 1, today); err != nil {
		t.Fatal(err)
	}
	wantFound(t, b, "cuong")
	wantFound(t, b, "binh vip 0888", 2)
}

// The index holds nothing of a person who was forgotten, not even what no search asks for any more.
func TestForgottenWordsLeaveTheIndex(t *testing.T) {
	terms := func(b *book.Book) []string {
		db := inspect(t, b.Path())
		if _, err := db.Exec("CREATE VIRTUAL TABLE temp.term USING fts5vocab (main, lead_search, row)"); err != nil {
			t.Fatal(err)
		}
		return texts(t, db, "SELECT term, doc FROM term ORDER BY term")
	}
	without := newBook(t)
	addLead(t, without, book.NewLead{Card: person("Nguyễn Zara", "+84888234488")})
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("Nguyễn Zara", "+84888234488")})
	addLead(t, b, book.NewLead{Card: person("Nguyễn Zarathustra", "+84888234489")})
	if slices.Equal(terms(without), terms(b)) {
		t.Fatal("the index has no words of the second lead")
	}
	if _, err := b.ForgetLead(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(terms(without), terms(b)); diff != "" {
		t.Errorf("words (-of a book that never had the person +of one that forgot them):\n%s", diff)
	}
}

// Among many leads, too, the search finds whom a plain reading of all cards finds, in the same order, however few are wanted.
func TestSearchAgreesWithReadingEveryCard(t *testing.T) {
	ctx := t.Context()
	b := peopled(t, 600)
	all, total, err := b.Leads(ctx, book.LeadFilter{Sort: book.SortNumber})
	if err != nil || total != len(all) || total < 600 {
		t.Fatalf("%d of %d, %v", len(all), total, err)
	}
	for _, words := range []string{
		"nguyen", "Nguyễn Văn", "an", "n", "nh", "an nguyen", "h", "anh", "tran thi hoa", "trần thị hương", "Đặng", "王", "明", "王小明", "小", "0888", "+8488",
		"8", "09", "0 9", "12 0", "0123", "vip", "dau tu", "mua o", "nam", "ang", "smith", "anna smith", "example.com", "an 09", "gọi", "ng tr", "q", "zz",
	} {
		want := readEveryCard(all, words)
		for _, limit := range []int{0, 1, 7, 50, 1000} {
			leads, total, err := b.Leads(ctx, book.LeadFilter{Words: words, Limit: limit})
			if err != nil || total != len(want) {
				t.Errorf("%q finds %d, want %d, %v", words, total, len(want), err)
			}
			wanted := want
			if limit > 0 && limit < len(want) {
				wanted = want[:limit]
			}
			if diff := cmp.Diff(wanted, numbers(leads)); diff != "" {
				t.Errorf("%q, at most %d (-want +got):\n%s", words, limit, diff)
			}
		}
	}
}

// anyRun is a run of letters and digits, Han characters apart.
var anyRun = regexp.MustCompile(`\p{Han}+|(?:[^\P{L}\p{Han}]|\p{N})+`)

// holding says where in a text a word stands: 3 is a whole run, 2 the beginning of one, 1 inside, 0 nowhere. Every Han character
// begins a word.
func holding(text, word string) int {
	best := 0
	for _, r := range anyRun.FindAllString(text, -1) {
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case r == word, unicode.Is(unicode.Han, first) && strings.HasSuffix(r, word):
			best = 3
		case strings.HasPrefix(r, word), unicode.Is(unicode.Han, first) && strings.Contains(r, word):
			best = max(best, 2)
		case utf8.RuneCountInString(word) > 1 && strings.Contains(r, word):
			best = max(best, 1)
		}
	}
	return best
}

// readEveryCard finds the leads that hold all words, the best first.
func readEveryCard(all []funnel.Lead, words string) []int64 {
	type ranked struct {
		id   int64
		rank int
	}
	var found []ranked
	folded := strings.Fields(fold.Text(words))
	for _, l := range all {
		rank := 4
		if fold.Text(l.Name) == strings.Join(folded, " ") {
			rank = 5
		}
		texts := append(append([]string{l.Name, l.Note}, l.Emails...), l.Tags...)
		for _, word := range folded {
			inName, anywhere := 3, 3
			for _, piece := range anyRun.FindAllString(word, -1) {
				inPiece := 0
				for i, text := range texts {
					holds := holding(fold.Text(text), piece)
					if inPiece = max(inPiece, holds); i == 0 {
						inName = min(inName, holds)
					}
				}
				anywhere = min(anywhere, inPiece)
			}
			if number := inNumbers(l, word); number > 0 {
				anywhere = max(anywhere, number)
			}
			switch {
			case inName >= 2:
				rank = min(rank, inName+1)
			default:
				rank = min(rank, min(anywhere, 2))
			}
		}
		if len(folded) > 1 {
			rank = max(rank, min(inNumbers(l, words), 2))
		}
		if rank > 0 {
			found = append(found, ranked{l.ID, rank})
		}
	}
	slices.SortFunc(found, func(a, b ranked) int {
		if a.rank != b.rank {
			return b.rank - a.rank
		}
		return int(b.id - a.id)
	})
	var ids []int64
	for _, f := range found {
		ids = append(ids, f.id)
	}
	return ids
}

// inNumbers says where in the numbers of a lead a piece of one stands: 2 is at the beginning, 1 inside, 0 nowhere.
func inNumbers(l funnel.Lead, typed string) int {
	part, ok := phone.Fragment(typed, "VN")
	if !ok {
		return 0
	}
	best := 0
	for _, p := range l.Phones {
		digits := strings.TrimPrefix(p.Key, "+")
		within := part.Within != "" && strings.Contains(digits, part.Within)
		starts := part.Within != "" && strings.HasPrefix(digits, part.Within)
		for _, s := range part.Starts {
			starts = starts || strings.HasPrefix(digits, s)
		}
		switch {
		case starts:
			best = 2
		case within && len(part.Within) > 1:
			best = max(best, 1)
		}
	}
	return best
}
