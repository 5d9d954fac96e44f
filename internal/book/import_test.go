package book_test

import (
	"context"
	"errors"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// comers gives people as a file does.
func comers(people ...book.Newcomer) iter.Seq2[book.Newcomer, error] {
	return func(yield func(book.Newcomer, error) bool) {
		for _, n := range people {
			if !yield(n, nil) {
				return
			}
		}
	}
}

// cards are newcomers at the level where leads enter.
func cards(all ...funnel.Card) []book.Newcomer {
	var people []book.Newcomer
	for _, c := range all {
		people = append(people, book.Newcomer{Card: c})
	}
	return people
}

// bornOn is a person with a birthday.
func bornOn(name, birthday string, phones ...string) funnel.Card {
	c := person(name, phones...)
	b, err := funnel.ParseBirthday(birthday)
	if err != nil {
		panic(err)
	}
	c.Birthday = b
	return c
}

// mailed is a person with e-mails.
func mailed(c funnel.Card, emails ...string) funnel.Card {
	c.Emails = emails
	return c
}

// bring imports people, after a preview that must tell the same, and returns what became of each.
func bring(t fataler, b *book.Book, imp book.Import) (book.Imported, []book.Meeting) {
	t.Helper()
	var told [2][]book.Meeting
	if imp.Day == 0 {
		imp.Day = today
	}
	imp.Met = func(m book.Meeting) error { told[0] = append(told[0], m); return nil }
	before, err := b.PreviewImport(context.Background(), imp)
	must(t, err)
	imp.Met = func(m book.Meeting) error { told[1] = append(told[1], m); return nil }
	out, err := b.Import(context.Background(), imp)
	must(t, err)
	before.Change = out.Change
	if diff := cmp.Diff(before, out); diff != "" {
		t.Fatalf("counts (-preview +import):\n%s", diff)
	}
	if diff := cmp.Diff(told[0], told[1]); diff != "" {
		t.Fatalf("people (-preview +import):\n%s", diff)
	}
	if out.Change == 0 && out.Added > 0 || out.Change > 0 && out.Added+out.Changed == 0 { // two lines may change a card back and forth
		t.Fatalf("change %d of %+v", out.Change, out)
	}
	return out, told[1]
}

func TestImportTellsWhoIsKnown(t *testing.T) {
	in := func(leads ...int64) []book.Acquaintance {
		var list []book.Acquaintance
		for _, id := range leads {
			list = append(list, book.Acquaintance{Lead: id})
		}
		return list
	}
	above := func(persons ...int) []book.Acquaintance {
		var list []book.Acquaintance
		for _, n := range persons {
			list = append(list, book.Acquaintance{Person: n})
		}
		return list
	}
	for name, c := range map[string]struct {
		book, file []funnel.Card
		want       []book.Meeting // of the last ones of the file
	}{
		"nobody": {nil, []funnel.Card{person("An")}, []book.Meeting{{Fate: book.Fresh}}},
		"phone": {
			[]funnel.Card{person("An", "+841"), person("Bình", "+842", "+843")},
			[]funnel.Card{person("Somebody else", "+843")},
			[]book.Meeting{{Fate: book.Duplicate, Why: book.SamePhone, Like: in(2)}},
		},
		"e-mail without its case": {
			[]funnel.Card{mailed(person("An"), "An@Example.com")},
			[]funnel.Card{mailed(person("An", "+841"), "an@example.com")},
			[]book.Meeting{{Fate: book.Duplicate, Why: book.SameEmail, Like: in(1)}},
		},
		"the phone of somebody with another name and birthday": {
			[]funnel.Card{bornOn("Võ", "1990-01-15", "+841")},
			[]funnel.Card{bornOn("Chồng", "1988-02-20", "+841"), bornOn("Chồng", "--01-15", "+841"), person("Chồng", "+841")},
			[]book.Meeting{
				{Fate: book.Sharing, Why: book.SamePhone, Like: in(1)},
				{Fate: book.Duplicate, Why: book.SamePhone, Like: in(1)},
				{Fate: book.Duplicate, Why: book.SamePhone, Like: in(1)},
			},
		},
		"name and birthday, without case and accents": {
			[]funnel.Card{bornOn("Nguyễn Văn An", "1990-02-28", "+841")},
			[]funnel.Card{bornOn("NGUYEN VAN AN", "1990-02-28", "+842")},
			[]book.Meeting{{Fate: book.Duplicate, Why: book.SameBirthday, Like: in(1)}},
		},
		"name and birthday of which one has no year": {
			[]funnel.Card{bornOn("An", "--02-28", "+841")},
			[]funnel.Card{bornOn("An", "1990-02-28")},
			[]book.Meeting{{Fate: book.Duplicate, Why: book.SameBirthday, Like: in(1)}},
		},
		"another birthday is somebody else": {
			[]funnel.Card{bornOn("An", "1990-02-28")},
			[]funnel.Card{bornOn("An", "1991-02-28"), bornOn("An", "1990-03-28")},
			[]book.Meeting{{Fate: book.Fresh}, {Fate: book.Fresh}},
		},
		"the same name alone is doubtful": {
			[]funnel.Card{person("An", "+841")},
			[]funnel.Card{person("An", "+842"), person("An"), bornOn("An", "1990-02-28", "+843")},
			[]book.Meeting{
				{Fate: book.Similar, Why: book.SameName, Like: in(1)},
				{Fate: book.Similar, Why: book.SameName, Like: above(1)},
				{Fate: book.Similar, Why: book.SameName, Like: above(2)},
			},
		},
		"a name alone is the same as a card with only that name": {
			[]funnel.Card{person("An", "+841"), person("An")},
			[]funnel.Card{person("an")},
			[]book.Meeting{{Fate: book.Duplicate, Why: book.SameName, Like: in(2)}},
		},
		"phone of one and e-mail of another": {
			[]funnel.Card{person("An", "+841"), mailed(person("Bình"), "b@example.com")},
			[]funnel.Card{mailed(person("An", "+841"), "b@example.com")},
			[]book.Meeting{{Fate: book.Unclear, Why: book.SamePhone, Like: in(1, 2)}},
		},
		"of several with the phone the one whom everything fits": {
			[]funnel.Card{person("An", "+841"), mailed(person("Bình", "+841"), "b@example.com"), person("Chi", "+841")},
			[]funnel.Card{mailed(person("B", "+841"), "b@example.com"), person("Chi", "+841"), person("Dũng", "+841")},
			[]book.Meeting{
				{Fate: book.Duplicate, Why: book.SamePhone, Like: in(2)},
				{Fate: book.Duplicate, Why: book.SamePhone, Like: in(3)},
				{Fate: book.Duplicate, Why: book.SamePhone, Like: in(1)},
			},
		},
		"within the file": {
			nil,
			[]funnel.Card{person("An", "+841"), person("Bình"), person("A.", "+841"), person("BINH")},
			[]book.Meeting{
				{Fate: book.Duplicate, Why: book.SamePhone, Like: above(1)},
				{Fate: book.Duplicate, Why: book.SameName, Like: above(2)},
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			for _, c := range c.book {
				addLead(t, b, book.NewLead{Card: c, Force: true})
			}
			_, met := bring(t, b, book.Import{People: comers(cards(c.file...)...), OnDuplicate: book.SkipDuplicates})
			var got []book.Meeting
			for _, m := range met[len(met)-len(c.want):] {
				for i := range m.Like {
					m.Like[i].Name = ""
				}
				got = append(got, book.Meeting{Fate: m.Fate, Why: m.Why, Like: m.Like})
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Whoever is taken for somebody with another name is told, with both names, and so is a card that gets another name.
func TestImportTellsOtherNames(t *testing.T) {
	like := func(lead int64, person int, name string) []book.Acquaintance {
		return []book.Acquaintance{{Lead: lead, Person: person, Name: name}}
	}
	people := []funnel.Card{
		person("Hoa", "+841"), person("NAM", "+841"), person("+841", "+841"), // of whom the last has no name of their own
		person("Bình", "+842"), person("Chi", "+842"), bornOn("Dũng", "1988-02-20", "+843"),
	}
	for how, want := range map[book.OnDuplicate][]book.Meeting{
		book.SkipDuplicates: {
			{Fate: book.Duplicate, Deed: book.CardSkipped, Name: "Hoa", Like: like(1, 0, "Nam"), OtherName: true},
			{Fate: book.Duplicate, Deed: book.CardSkipped, Name: "NAM", Like: like(1, 0, "Nam")},
			{Fate: book.Duplicate, Deed: book.CardSkipped, Name: "+841", Like: like(1, 0, "Nam")},
			{Fate: book.Fresh, Deed: book.CardAdded, Name: "Bình"},
			{Fate: book.Duplicate, Deed: book.CardSkipped, Name: "Chi", Like: like(0, 4, "Bình"), OtherName: true},
			{Fate: book.Sharing, Deed: book.CardSkipped, Name: "Dũng", Like: like(2, 0, "Võ")},
		},
		book.UpdateDuplicates: {
			{Fate: book.Duplicate, Deed: book.CardChanged, Name: "Hoa", Like: like(1, 0, "Nam"), OtherName: true, Was: "Nam"},
			{Fate: book.Duplicate, Deed: book.CardChanged, Name: "NAM", Like: like(1, 0, "Hoa"), OtherName: true, Was: "Hoa"},
			{Fate: book.Duplicate, Deed: book.CardUnchanged, Name: "+841", Like: like(1, 0, "NAM")},
			{Fate: book.Fresh, Deed: book.CardAdded, Name: "Bình"},
			{Fate: book.Duplicate, Deed: book.CardChanged, Name: "Chi", Like: like(0, 4, "Bình"), OtherName: true, Was: "Bình"},
			{Fate: book.Sharing, Deed: book.CardSkipped, Name: "Dũng", Like: like(2, 0, "Võ")},
		},
		book.FillDuplicates: {
			{Fate: book.Duplicate, Deed: book.CardUnchanged, Name: "Hoa", Like: like(1, 0, "Nam"), OtherName: true},
			{Fate: book.Duplicate, Deed: book.CardUnchanged, Name: "NAM", Like: like(1, 0, "Nam")},
			{Fate: book.Duplicate, Deed: book.CardUnchanged, Name: "+841", Like: like(1, 0, "Nam")},
			{Fate: book.Fresh, Deed: book.CardAdded, Name: "Bình"},
			{Fate: book.Duplicate, Deed: book.CardUnchanged, Name: "Chi", Like: like(0, 4, "Bình"), OtherName: true},
			{Fate: book.Sharing, Deed: book.CardSkipped, Name: "Dũng", Like: like(2, 0, "Võ")},
		},
		book.AddDuplicates: {
			{Fate: book.Duplicate, Deed: book.CardAdded, Name: "Hoa", Like: like(1, 0, "Nam"), OtherName: true},
			{Fate: book.Duplicate, Deed: book.CardAdded, Name: "NAM", Like: like(1, 0, "Nam")},
			{Fate: book.Duplicate, Deed: book.CardAdded, Name: "+841", Like: like(1, 0, "Nam")},
			{Fate: book.Fresh, Deed: book.CardAdded, Name: "Bình"},
			{Fate: book.Duplicate, Deed: book.CardAdded, Name: "Chi", Like: like(0, 4, "Bình"), OtherName: true},
			{Fate: book.Sharing, Deed: book.CardAdded, Name: "Dũng", Like: like(2, 0, "Võ")},
		},
	} {
		b := newBook(t)
		addLead(t, b, book.NewLead{Card: person("Nam", "+841")})
		addLead(t, b, book.NewLead{Card: bornOn("Võ", "1990-01-15", "+843")})
		out, met := bring(t, b, book.Import{People: comers(cards(people...)...), OnDuplicate: how})
		for i := range met {
			met[i].Card, met[i].Level, met[i].Why = funnel.Card{}, "", ""
		}
		if diff := cmp.Diff(want, met); diff != "" || out.Sharing != 1 || out.Unclear != 0 {
			t.Errorf("%s: %+v (-want +got):\n%s", how, out, diff)
		}
	}
}

func TestImportOnDuplicate(t *testing.T) {
	had := mailed(bornOn("Trần Lan", "--02-28", "+841"), "lan@example.com")
	had.Job, had.Note, had.Tags, had.Custom = "engineer", "met at the fair", []string{"vip"}, map[string]string{"rooms": "2"}
	had.NoContact = &funnel.Statement{Day: today - 3, Source: "by phone"}
	says := mailed(bornOn("Trần Thị Lan", "1990-02-28", "+841", "+842"), "LAN@example.com", "lan2@example.com")
	says.Job, says.Employer, says.Note, says.Tags = "teacher", "School 7", "met at the fair\nhas two children", []string{"VIP", "new"}
	says.Custom = map[string]string{"rooms": "3"}
	says.Consent = &funnel.Statement{Day: today, Source: "form"}

	filled := had.Clone()
	filled.Birthday = says.Birthday
	filled.Phones = append(filled.Phones, says.Phones[1])
	filled.Emails = []string{"lan@example.com", "lan2@example.com"}
	filled.Employer, filled.Note, filled.Tags = "School 7", "met at the fair\nhas two children", []string{"new", "vip"}
	updated := filled.Clone()
	updated.Name, updated.Job, updated.Custom = "Trần Thị Lan", "teacher", map[string]string{"rooms": "3"}
	kept := says.Clone()
	kept.NoContact, kept.Tags = had.NoContact, []string{"new", "VIP"}

	for how, want := range map[book.OnDuplicate][]funnel.Card{
		book.SkipDuplicates:   {had},
		book.FillDuplicates:   {filled},
		book.UpdateDuplicates: {updated},
		book.AddDuplicates:    {had, kept},
	} {
		t.Run(string(how), func(t *testing.T) {
			b := newBook(t)
			if _, err := b.AddField(t.Context(), funnel.Field{Key: "rooms", Type: funnel.TypeNumber}); err != nil {
				t.Fatal(err)
			}
			addLead(t, b, book.NewLead{Card: had})
			imp := book.Import{People: comers(cards(says)...), OnDuplicate: how}
			bring(t, b, imp)
			leads, _, err := b.Leads(t.Context(), book.LeadFilter{})
			if err != nil {
				t.Fatal(err)
			}
			slices.SortFunc(leads, func(x, y funnel.Lead) int { return int(x.ID - y.ID) })
			var got []funnel.Card
			for _, l := range leads {
				got = append(got, l.Card)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if out, _ := bring(t, b, imp); out.Change != 0 && how != book.AddDuplicates {
				t.Errorf("once more it did %+v", out)
			}
		})
	}
}

// An import counts in no day, or on its own with the tallies of the day drawn from.
func TestImportCounts(t *testing.T) {
	b := newBook(t)
	if _, _, err := b.Log(t.Context(), book.Batch{Day: today, Entries: []book.Entry{{Level: "inbound", Count: 2}}}); err != nil {
		t.Fatal(err)
	}
	people := comers(cards(person("An", "+841"), person("Bình", "+842"), person("Chi", "+843"))...)
	if out, _ := bring(t, b, book.Import{People: people, OnDuplicate: book.SkipDuplicates}); out.Arrivals != 0 || out.Drawn != 0 {
		t.Errorf("known from before: %+v", out)
	}
	if _, err := b.Undo(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	if out, _ := bring(t, b, book.Import{People: people, OnDuplicate: book.SkipDuplicates, Count: true}); out.Arrivals != 3 || out.Drawn != 2 {
		t.Errorf("of today: %+v", out)
	}
	counted, err := b.Counted(t.Context(), today)
	if err != nil {
		t.Fatal(err)
	}
	if total := counted[0].Count + counted[len(counted)-1].Count; len(counted) > 2 || total < 3 {
		t.Errorf("counted %+v", counted)
	}
}

// An error among the people, or the end of the context, leaves nothing.
func TestImportLeavesNothing(t *testing.T) {
	b := newBook(t)
	before := dump(t, inspect(t, b.Path()))
	broken := errors.New("cable pulled")
	for name, c := range map[string]struct {
		want error
		at   func(n int, cancel func()) error
	}{
		"an error": {broken, func(n int, _ func()) error {
			if n == 1_500 {
				return broken
			}
			return nil
		}},
		"the end of the context": {context.Canceled, func(n int, cancel func()) error {
			if n == 1_500 {
				cancel()
			}
			return nil
		}},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		people := func(yield func(book.Newcomer, error) bool) {
			for n := range 3_000 {
				if !yield(book.Newcomer{Card: person("An", "+84"+string(rune('0'+n%10))+string(rune(0x4e00+n)))}, c.at(n, cancel)) {
					return
				}
			}
		}
		if _, err := b.Import(ctx, book.Import{People: people, OnDuplicate: book.AddDuplicates, Day: today}); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		cancel()
		wantDump(t, before, dump(t, inspect(t, b.Path())))
	}
	wantWhole(t, inspect(t, b.Path()))
}
