package book_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func merge(t *testing.T, b *book.Book, into, from int64) (out book.Outcome) {
	t.Helper()
	wantUndoable(t, b, func() {
		var err error
		if out, err = b.MergeLeads(t.Context(), into, from, today); err != nil {
			t.Fatal(err)
		}
	})
	return out
}

// §2.6: each level keeps the earliest arrival, on the same day one that was drawn; a drawn one that falls away was counted twice.
func TestMergedPeopleKeepTheEarlierArrival(t *testing.T) {
	type came struct {
		day   funnel.Day
		drawn bool
	}
	old := came{day: never}
	for name, c := range map[string]struct {
		into, from, want came
		counted          map[funnel.Day]int64 // after it
	}{
		"the one that stays is earlier": {came{today - 1, false}, came{today, false}, came{today - 1, false}, map[funnel.Day]int64{today - 1: 1}},
		"the one that goes is earlier":  {came{today, false}, came{today - 1, false}, came{today - 1, false}, map[funnel.Day]int64{today - 1: 1}},
		"drawn before not drawn":        {came{today, false}, came{today, true}, came{today, true}, map[funnel.Day]int64{today: 1}},
		"drawn stays":                   {came{today, true}, came{today, false}, came{today, true}, map[funnel.Day]int64{today: 1}},
		"both drawn":                    {came{today, true}, came{today, true}, came{today, true}, map[funnel.Day]int64{today: 1}},
		"the later was drawn":           {came{today - 1, false}, came{today, true}, came{today - 1, false}, map[funnel.Day]int64{today - 1: 1, today: 0}},
		"the earlier was drawn":         {came{today - 1, true}, came{today, false}, came{today - 1, true}, map[funnel.Day]int64{today - 1: 1}},
		"known from before":             {came{today, true}, old, old, map[funnel.Day]int64{today: 0}},
		"known from before, and stays":  {old, came{today, false}, old, map[funnel.Day]int64{}},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			for _, a := range []came{c.into, c.from} {
				if a.drawn {
					logOn(t, b, a.day, book.Entry{Level: "inbound", Count: 1})
				}
			}
			for _, a := range []came{c.into, c.from} {
				n := book.NewLead{Card: person("An"), Day: a.day, New: !a.drawn, Old: a.day == never}
				if n.Old {
					n.Day = today
				}
				addLead(t, b, n)
			}
			out := merge(t, b, 1, 2)
			p, err := b.Profile(t.Context(), 1)
			if err != nil {
				t.Fatal(err)
			}
			want := funnel.Arrival{Level: "inbound", Drawn: c.want.drawn}
			if c.want.day != never {
				want.Day = &c.want.day
			}
			if diff := cmp.Diff([]funnel.Arrival{want}, p.Arrivals); diff != "" || len(out.Gone) != 1 {
				t.Errorf("%d gone, arrivals (-want +got):\n%s", len(out.Gone), diff)
			}
			for _, day := range []funnel.Day{today - 1, today} {
				want := map[string]int64{}
				if n, ok := c.counted[day]; ok {
					want["inbound/"] = n
				}
				wantOn(t, b, day, want)
			}
		})
	}
}

// A correction of a merge is an entry like others, and taken back with the merge.
func TestAMergeCorrectsTheTallyInItsOwnPlace(t *testing.T) {
	b := newBook(t)
	log(t, b, book.Entry{Level: "inbound", Channel: "sms", Count: 5}, book.Entry{Level: "qualified", Count: 5})
	for range 2 {
		addLead(t, b, book.NewLead{Card: person("An"), Level: "qualified"})
	}
	out := merge(t, b, 2, 1)
	if len(out.Gone) != 2 || out.Gone[0].Count != 4 || out.Gone[0].Unnamed != 3 {
		t.Errorf("gone: %+v", out.Gone)
	}
	wantCounts(t, b, map[string]int64{"inbound/sms": 4, "qualified/": 4})
	entries, err := b.Entries(t.Context(), book.EntryFilter{Level: "inbound"})
	if err != nil || len(entries) != 2 || entries[1].Count != -1 || entries[1].Channel != "sms" {
		t.Errorf("%+v, %v", entries, err)
	}
}

func TestMergedCardsKeepAllThatIsKnown(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	if _, err := b.AddField(ctx, funnel.Field{Key: "budget", Name: "Budget", Type: funnel.TypeMoney}); err != nil {
		t.Fatal(err)
	}
	one, other := person("An", "+84888234488"), person("Anh", "+84888234488", "+84888234489")
	one.Birthday, one.Note, one.Tags, one.Source = funnel.Birthday{Month: 2, Date: 28}, "calls in the evening", []string{"vip"}, "call"
	other.Birthday, other.Note, other.Tags = funnel.Birthday{Year: 1990, Month: 2, Date: 28}, "has a dog", []string{"VIP", "nóng"}
	other.Emails, other.Custom, other.Job = []string{"an@example.com"}, map[string]string{"budget": "5"}, "teacher"
	other.NoContact, other.Source = &funnel.Statement{Day: today - 1, Source: "sms"}, "sms"
	addLead(t, b, book.NewLead{Card: one})
	addLead(t, b, book.NewLead{Card: other, Level: "viewing", Day: today - 1, Force: true})
	yes, no := funnel.Yes, funnel.No
	for lead, q := range map[int64]book.Qualification{1: {Need: &yes}, 2: {Need: &no, Money: &yes}} {
		q.Lead, q.Day = lead, today
		if _, err := b.QualifyLead(ctx, q); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.LoseLead(ctx, book.Loss{Lead: 1, Day: today, Reason: "price"}); err != nil {
		t.Fatal(err)
	}
	work := func(lead int64) {
		t.Helper()
		_, err := b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: lead, Day: today, Kind: "call"}, Next: &book.NewFollowUp{Due: today + 3}})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := b.AddDeal(ctx, book.NewDeal{Deal: funnel.Deal{Lead: lead, Day: today, Amount: 100}}); err != nil {
			t.Fatal(err)
		}
	}
	work(2)
	l := merge(t, b, 1, 2).Lead
	want := other.Clone()
	want.Name, want.Note, want.Tags, want.Source = "An", "calls in the evening\n\nhas a dog", []string{"nóng", "vip"}, "call"
	if diff := cmp.Diff(want, l.Card); diff != "" {
		t.Errorf("the card (-want +got):\n%s", diff)
	}
	if l.Level != "buyer" || l.Status != funnel.StatusWon || l.Added != today-1 || l.Tests != (funnel.Tests{Need: yes, Money: yes}) {
		t.Errorf("it stands as %+v", l)
	}
	if l.Touches != 1 || l.Deals != 1 || l.Spent != 100 || l.Next == nil {
		t.Errorf("what was done with it: %+v", l.Standing)
	}
	_, err := b.Lead(ctx, 2)
	wantError(t, err, i18n.LeadMerged)
	if pairs, total := duplicates(t, b, 0); total != 0 || pairs != nil {
		t.Errorf("%d pairs: %v", total, pairs)
	}
}

// A bug: a merge joined notes to one that was too long for every form. A note that stays as it is hinders nothing.
func TestNotesTooLongForOneAreNotJoined(t *testing.T) {
	long, longer := strings.Repeat("a", funnel.MaxNote-3), strings.Repeat("b", funnel.MaxNote+1)
	for _, c := range []struct {
		into, from, want string // no note wanted: refused
	}{
		{long, "b", long + "\n\nb"},
		{long, "bc", ""},
		{"bc", long, ""},
		{longer, "", longer},
		{"", longer, longer},
		{longer, longer, longer},
		{longer, "b", ""},
	} {
		b := newBook(t)
		for _, note := range []string{c.into, c.from} {
			card := person("An")
			card.Note = note
			addLead(t, b, book.NewLead{Card: card})
		}
		if c.want != "" {
			if out := merge(t, b, 1, 2); out.Lead.Note != c.want {
				t.Errorf("%d and %d bytes make %d", len(c.into), len(c.from), len(out.Lead.Note))
			}
			continue
		}
		before := dump(t, inspect(t, b.Path()))
		_, err := b.MergeLeads(t.Context(), 1, 2, today)
		wantError(t, err, i18n.NotesTooLong)
		wantDump(t, before, dump(t, inspect(t, b.Path())))
	}
}

// A bug: two cards that pass the three tests only together stayed below the qualifying level.
func TestAMergeThatCompletesTheTestsQualifies(t *testing.T) {
	ctx := t.Context()
	yes, no := funnel.Yes, funnel.No
	for name, c := range map[string]struct {
		into, from book.Qualification
		level      string
	}{
		"together":      {book.Qualification{Need: &yes}, book.Qualification{Authority: &yes, Money: &yes}, "qualified"},
		"what is known": {book.Qualification{Need: &no}, book.Qualification{Need: &yes, Authority: &yes, Money: &no}, "inbound"},
		"one is open":   {book.Qualification{Need: &yes}, book.Qualification{Money: &yes}, "inbound"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			logOn(t, b, today-1, book.Entry{Level: "inbound", Count: 2})
			log(t, b, book.Entry{Level: "qualified", Channel: "sms", Count: 3})
			for lead, q := range []book.Qualification{c.into, c.from} {
				addLead(t, b, book.NewLead{Card: person("An"), Day: today - 1})
				q.Lead, q.Day = int64(lead+1), today-1
				_, err := b.QualifyLead(ctx, q)
				must(t, err)
			}
			out := merge(t, b, 1, 2)
			if out.Lead.Level != c.level || out.From != "inbound" {
				t.Errorf("from %s to %s", out.From, out.Lead.Level)
			}
			if c.level == "inbound" {
				wantArrivals(t, b, 1, map[string]int{"inbound": 19})
				return
			}
			if len(out.Arrivals) != 1 || !out.Arrivals[0].Drawn || out.Arrivals[0].Count != 3 || out.Arrivals[0].Unnamed != 2 || len(out.Gone) != 1 {
				t.Errorf("%+v", out)
			}
			wantArrivals(t, b, 1, map[string]int{"inbound": 19, "qualified": 20})
			_, err := b.Undo(ctx, 0)
			must(t, err)
			_, err = b.MergeLeads(ctx, 1, 2, today-1)
			must(t, err)
			wantArrivals(t, b, 1, map[string]int{"inbound": 19, "qualified": 19})
		})
	}
}

// As by lead qualify, who rises is active again. Who had passed before and was taken back down stays there.
func TestAMergeThatCompletesTheTestsEndsALoss(t *testing.T) {
	ctx := t.Context()
	yes := funnel.Yes
	both := func(t *testing.T, first book.Qualification) *book.Book {
		t.Helper()
		b := newBook(t)
		second := book.Qualification{Money: &yes}
		for lead, q := range []book.Qualification{first, second} {
			addLead(t, b, book.NewLead{Card: person("An")})
			q.Lead, q.Day = int64(lead+1), today
			_, err := b.QualifyLead(ctx, q)
			must(t, err)
		}
		return b
	}
	b := both(t, book.Qualification{Need: &yes, Authority: &yes})
	for lead := range int64(2) {
		_, err := b.LoseLead(ctx, book.Loss{Lead: lead + 1, Day: today, Reason: "timing"})
		must(t, err)
	}
	if out := merge(t, b, 1, 2); !out.Revived || out.Lead.Status != funnel.StatusOpen || out.Lead.Level != "qualified" {
		t.Errorf("%+v", out)
	}
	b = both(t, book.Qualification{Need: &yes, Authority: &yes, Money: &yes})
	move(t, b, 1, "inbound", today)
	if out := merge(t, b, 1, 2); out.Lead.Level != "inbound" || out.Arrivals != nil {
		t.Errorf("%+v", out)
	}
}

func TestMergedReferralsMakeNoCircle(t *testing.T) {
	ctx := t.Context()
	for name, c := range map[string]struct {
		sent [][2]int64 // who, by whom
		want []string
	}{
		"one sent the other":       {[][2]int64{{1, 2}}, nil},
		"the other sent the one":   {[][2]int64{{2, 1}}, nil},
		"both were sent":           {[][2]int64{{1, 3}, {2, 4}}, []string{"1 3"}},
		"the other was sent":       {[][2]int64{{2, 4}}, []string{"1 4"}},
		"both have sent":           {[][2]int64{{3, 1}, {4, 2}}, []string{"3 1", "4 1"}},
		"one sent who sent it":     {[][2]int64{{3, 1}, {2, 3}}, []string{"3 1"}},
		"the other, over two more": {[][2]int64{{3, 2}, {4, 3}, {1, 4}}, []string{"3 1", "4 3"}},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			for range 4 {
				addLead(t, b, book.NewLead{Card: person("An")})
			}
			for _, s := range c.sent {
				if _, _, err := b.ReferLead(ctx, funnel.Referral{Lead: s[0], Referrer: s[1], Day: today}); err != nil {
					t.Fatal(err)
				}
			}
			merge(t, b, 1, 2)
			if got := texts(t, inspect(t, b.Path()), "SELECT lead, referrer FROM referral ORDER BY lead"); !slices.Equal(c.want, got) {
				t.Errorf("referrals are %v, want %v", got, c.want)
			}
		})
	}
}

// A level can become a crowd after people arrived there: they count on.
func TestAMergeWhereALevelBecameACrowd(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Level: "qualified"})
	addLead(t, b, book.NewLead{Card: person("Anh")})
	if _, err := b.SetArrival(ctx, 1, "inbound", nil); err != nil {
		t.Fatal(err)
	}
	if _, err := b.SetRole(ctx, "inbound", book.RoleCrowd); err != nil {
		t.Fatal(err)
	}
	merge(t, b, 1, 2)
	wantCounts(t, b, map[string]int64{"inbound/": 1, "qualified/": 1})
}

func TestAMoveFromALevelThatBecameACrowd(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Level: "viewing", Old: true})
	move(t, b, 1, "qualified", today)
	for _, level := range []string{"inbound", "qualified"} {
		if _, err := b.SetArrival(ctx, 1, level, nil); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.SetRole(ctx, "qualified", book.RoleCrowd); err != nil {
		t.Fatal(err)
	}
	wantUndoable(t, b, func() { move(t, b, 1, "buyer", today) })
	wantArrivals(t, b, 1, map[string]int{"viewing": 0, "buyer": 20}) // and not at inbound, which is below where it stood
}

// The undo of an older change can leave two levels with the same position: the order in which they are listed counts.
func TestAMoveBetweenLevelsOfOnePosition(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	id, err := b.RemoveLevel(ctx, "viewing")
	removed := done(t, id, err)
	id, err = b.AddLevel(ctx, funnel.Level{Key: "friend", Names: funnel.Names{En: "Friend"}}, "")
	done(t, id, err)
	if _, err := b.Undo(ctx, removed); err != nil {
		t.Fatal(err)
	}
	if keys := levelKeys(t, b); !slices.Equal(keys[len(keys)-2:], []string{"loyal", "friend"}) {
		t.Fatalf("levels %v", keys)
	}
	addLead(t, b, book.NewLead{Card: person("An"), Level: "loyal"})
	wantUndoable(t, b, func() {
		if out := move(t, b, 1, "friend", today); len(out.Arrivals) != 1 {
			t.Errorf("%+v", out)
		}
	})
}
