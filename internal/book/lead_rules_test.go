package book_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// logOn records entries on a day.
func logOn(tb testing.TB, b *book.Book, day funnel.Day, entries ...book.Entry) {
	tb.Helper()
	if _, _, err := b.Log(tb.Context(), book.Batch{Day: day, Entries: entries}); err != nil {
		tb.Fatal(err)
	}
}

// wantOn compares what a day counts with what it should.
func wantOn(tb testing.TB, b *book.Book, day funnel.Day, want map[string]int64) {
	tb.Helper()
	if diff := cmp.Diff(want, counts(tb, b, day)); diff != "" {
		tb.Errorf("counts of %s (-want +got):\n%s", day, diff)
	}
}

// §2.2: a number first, a name later.
func TestAnArrivalIsDrawnFromTheTalliesOfItsChannelFirst(t *testing.T) {
	for name, c := range map[string]struct {
		source  string
		tallies map[string]int64
		want    funnel.Arrival
	}{
		"its own channel":                {"call", map[string]int64{"call": 1, "": 9, "sms": 9}, funnel.Arrival{Channel: "call", Drawn: true}},
		"then no channel":                {"call", map[string]int64{"call": 0, "": 1, "sms": 9}, funnel.Arrival{Drawn: true}},
		"never another channel":          {"call", map[string]int64{"sms": 9}, funnel.Arrival{Channel: "call"}},
		"of nobody knows: no channel":    {"", map[string]int64{"": 1, "sms": 9}, funnel.Arrival{Drawn: true}},
		"of nobody knows: most people":   {"", map[string]int64{"call": 2, "sms": 3, "email": 1}, funnel.Arrival{Channel: "sms", Drawn: true}},
		"of nobody knows: nobody logged": {"", nil, funnel.Arrival{}},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			for _, channel := range slices.Sorted(maps.Keys(c.tallies)) {
				log(t, b, book.Entry{Level: "inbound", Channel: channel, Count: c.tallies[channel]})
			}
			var unnamed int64
			for _, n := range c.tallies {
				unnamed += n
			}
			want := book.Arrived{Arrival: c.want, Count: unnamed, Unnamed: unnamed}
			want.Level, want.Day = "inbound", new(today)
			if want.Drawn {
				want.Unnamed--
			} else {
				want.Count++
			}
			wantUndoable(t, b, func() {
				card := person("An")
				card.Source = c.source
				out := addLead(t, b, book.NewLead{Card: card})
				if diff := cmp.Diff([]book.Arrived{want}, out.Arrivals); diff != "" {
					t.Errorf("arrivals (-want +got):\n%s", diff)
				}
			})
		})
	}
}

func TestWhatTheSevenDaysBeforeHoldIsTold(t *testing.T) {
	for name, c := range map[string]struct {
		logged  map[funnel.Day]string // day and channel of one who has no card
		n       book.NewLead
		earlier *funnel.Day
	}{
		"nobody":                  {nil, book.NewLead{}, nil},
		"the nearest day":         {map[funnel.Day]string{today - 7: "", today - 3: ""}, book.NewLead{}, new(today - 3)},
		"seven days":              {map[funnel.Day]string{today - 7: "sms"}, book.NewLead{}, new(today - 7)},
		"eight days are too many": {map[funnel.Day]string{today - 8: ""}, book.NewLead{}, nil},
		"a day to come is none":   {map[funnel.Day]string{today + 1: ""}, book.NewLead{}, nil},
		"another channel":         {map[funnel.Day]string{today - 1: "sms"}, book.NewLead{Card: funnel.Card{Source: "call"}}, nil},
		"its own channel":         {map[funnel.Day]string{today - 1: "call"}, book.NewLead{Card: funnel.Card{Source: "call"}}, new(today - 1)},
		"drawn today":             {map[funnel.Day]string{today - 1: "", today: ""}, book.NewLead{}, nil},
		"one more":                {map[funnel.Day]string{today - 1: ""}, book.NewLead{New: true}, nil},
		"known before the book":   {map[funnel.Day]string{today - 1: ""}, book.NewLead{Old: true}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			for day, channel := range c.logged {
				logOn(t, b, day, book.Entry{Level: "inbound", Channel: channel, Count: 1})
			}
			c.n.Card.Name = "An"
			a := addLead(t, b, c.n).Arrivals[0]
			if diff := cmp.Diff(c.earlier, a.Earlier); diff != "" || (a.EarlierUnnamed == 1) != (c.earlier != nil) {
				t.Errorf("%d people (-want +got):\n%s", a.EarlierUnnamed, diff)
			}
			if c.earlier == nil {
				return
			}
			c.n.Card.Name, c.n.Day = "Bình", *c.earlier // --at
			if a := addLead(t, b, c.n).Arrivals[0]; !a.Drawn || a.Unnamed != 0 {
				t.Errorf("at that day: %+v", a)
			}
		})
	}
}

// §2.3: a tally adds people, a total counts those with cards among them, a correction takes only people without a card.
func TestTotalsAndCorrectionsLeaveThoseWithCards(t *testing.T) {
	b := newBook(t)
	db := inspect(t, b.Path())
	addLead(t, b, book.NewLead{Card: person("An")})
	addLead(t, b, book.NewLead{Card: person("Bình")})
	record := func(e book.Entry) error {
		_, _, err := b.Log(t.Context(), book.Batch{Day: today, Entries: []book.Entry{e}})
		return err
	}
	refused := func(e book.Entry, s i18n.Sentence) {
		t.Helper()
		before := dump(t, db)
		wantError(t, record(e), s)
		wantDump(t, before, dump(t, db))
	}
	refused(book.Entry{Level: "inbound", Count: 1, Total: true}, i18n.FewerUnnamed)
	refused(book.Entry{Level: "inbound", Count: -1}, i18n.FewerUnnamed)
	refused(book.Entry{Level: "inbound", Count: -3}, i18n.FewerThanTaken)
	refused(book.Entry{Level: "inbound", Count: -1, Total: true}, i18n.NegativeTotal)
	if made := log(t, b, book.Entry{Level: "inbound", Count: 2, Total: true}); made != nil {
		t.Errorf("a total that is there already makes %+v", made)
	}
	wantUndoable(t, b, func() { log(t, b, book.Entry{Level: "inbound", Count: 5, Total: true}) })
	wantCounts(t, b, map[string]int64{"inbound/": 5})
	addLead(t, b, book.NewLead{Card: person("Cường")}) // drawn from the three
	log(t, b, book.Entry{Level: "inbound", Channel: "call", Count: 1})
	wantUndoable(t, b, func() {
		made := log(t, b, book.Entry{Level: "inbound", Count: -3}) // two without a channel, one of the calls
		if len(made) != 2 || made[0].Count != -2 || made[1].Channel != "call" {
			t.Errorf("taken from %+v", made)
		}
	})
	wantCounts(t, b, map[string]int64{"inbound/": 3, "inbound/call": 0})
	refused(book.Entry{Level: "inbound", Count: 2, Total: true}, i18n.FewerUnnamed)
	refused(book.Entry{Level: "inbound", Count: -1}, i18n.FewerUnnamed)
}

// §2.4: who is at a level has come through those below, once.
func TestALeadArrivesAtEveryLevelOnceButAtNoCrowd(t *testing.T) {
	b := newBook(t)
	wantUndoable(t, b, func() { addLead(t, b, book.NewLead{Card: person("An"), Level: "viewing", Day: today - 3}) })
	wantArrivals(t, b, 1, map[string]int{"inbound": 17, "qualified": 17, "viewing": 17})
	wantUndoable(t, b, func() {
		out := move(t, b, 1, "loyal", today-1)
		if len(out.Arrivals) != 4 || out.From != "viewing" || out.Lead.Status != funnel.StatusWon {
			t.Errorf("up: %+v", out)
		}
	})
	path := map[string]int{"inbound": 17, "qualified": 17, "viewing": 17, "buyer": 19, "regular": 19, "close": 19, "loyal": 19}
	for _, level := range []string{"inbound", "close"} {
		wantUndoable(t, b, func() {
			if out := move(t, b, 1, level, today); out.Arrivals != nil || out.Gone != nil || out.Lead.Level != level {
				t.Errorf("back and up: %+v", out)
			}
		})
		wantArrivals(t, b, 1, path)
	}
	if out := move(t, b, 1, "close", today); out.Change != 0 {
		t.Errorf("a move to where it stands: %+v", out)
	}
}

// onDay is an arrival, with what its level counts on its day and how many of them have no card.
func onDay(level, channel string, day funnel.Day, drawn bool, count, unnamed int64) book.Arrived {
	return book.Arrived{
		Arrival: funnel.Arrival{Level: level, Channel: channel, Day: &day, Drawn: drawn}, Count: count, Unnamed: unnamed,
	}
}

func TestAMoveDatedEarlierPullsLowerArrivalsBack(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today, book.Entry{Level: "inbound", Count: 4})
	logOn(t, b, today-2, book.Entry{Level: "qualified", Count: 1})
	addLead(t, b, book.NewLead{Card: person("An"), Level: "qualified"})
	wantUndoable(t, b, func() {
		out := move(t, b, 1, "viewing", today-2)
		want := []book.Pulled{
			{Was: onDay("inbound", "", today, true, 4, 4), Is: onDay("inbound", "", today-2, false, 1, 0)},
			{Was: onDay("qualified", "", today, false, 0, 0), Is: onDay("qualified", "", today-2, true, 1, 0)},
		}
		if diff := cmp.Diff(want, out.Pulled); diff != "" {
			t.Errorf("pulled (-want +got):\n%s", diff)
		}
	})
	wantOn(t, b, today, map[string]int64{"inbound/": 4}) // the place it had is another's again
	wantOn(t, b, today-2, map[string]int64{"inbound/": 1, "qualified/": 1, "viewing/": 1})
}

func TestAnArrivalBelowAnEarlierOneIsOnItsDay(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Level: "viewing", Day: today - 5})
	for _, level := range []string{"qualified", "inbound"} {
		if _, err := b.SetArrival(t.Context(), 1, level, nil); err != nil {
			t.Fatal(err)
		}
	}
	move(t, b, 1, "inbound", today)
	move(t, b, 1, "viewing", today)
	wantArrivals(t, b, 1, map[string]int{"viewing": 15, "qualified": 15})
}

func TestAnArrivalIsCorrectedByHand(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-3, book.Entry{Level: "qualified", Count: 1})
	addLead(t, b, book.NewLead{Card: person("An"), Level: "viewing"})
	on := func(level string, day *funnel.Day) (out book.Outcome) {
		t.Helper()
		wantUndoable(t, b, func() {
			var err error
			if out, err = b.SetArrival(t.Context(), 1, level, day); err != nil {
				t.Fatal(err)
			}
		})
		return out
	}
	out := on("qualified", new(today-3))
	if len(out.Pulled) != 1 || len(out.Gone) != 1 || len(out.Arrivals) != 1 || !out.Arrivals[0].Drawn {
		t.Errorf("earlier: %+v", out)
	}
	wantArrivals(t, b, 1, map[string]int{"inbound": 17, "qualified": 17, "viewing": 20})
	if out := on("viewing", nil); out.Lead.Level != "qualified" || len(out.Gone) != 1 || out.Gone[0].Count != 0 {
		t.Errorf("never: %+v", out)
	}
	if out := on("inbound", nil); out.Lead.Level != "qualified" {
		t.Errorf("never: %+v", out)
	}
	on("inbound", new(today-4))
	wantArrivals(t, b, 1, map[string]int{"inbound": 16, "qualified": 17})
}

// §2.5: people known from before are in no day.
func TestAnOldLeadCountsOnNoDay(t *testing.T) {
	b := newBook(t)
	log(t, b, book.Entry{Level: "inbound", Count: 5})
	wantUndoable(t, b, func() { addLead(t, b, book.NewLead{Card: person("An"), Level: "buyer", Old: true}) })
	wantCounts(t, b, map[string]int64{"inbound/": 5})
	wantArrivals(t, b, 1, map[string]int{"inbound": 0, "qualified": 0, "viewing": 0, "buyer": 0})
	wantUndoable(t, b, func() { move(t, b, 1, "regular", today-1) })
	wantArrivals(t, b, 1, map[string]int{"inbound": 0, "qualified": 0, "viewing": 0, "buyer": 0, "regular": 19})
	wantOn(t, b, today-1, map[string]int64{"regular/": 1})
}

// §2.1: lost, paused or moved back never subtracts.
func TestNothingSubtracts(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An"), Level: "buyer"})
	want := counts(t, b, today)
	for _, step := range []func() (book.Outcome, error){
		func() (book.Outcome, error) { return b.LoseLead(ctx, book.Loss{Lead: 1, Day: today, Reason: "price"}) },
		func() (book.Outcome, error) { return b.ReviveLead(ctx, 1, today) },
		func() (book.Outcome, error) {
			return b.PauseLead(ctx, book.Pause{Lead: 1, Day: today, Until: today + 9})
		},
		func() (book.Outcome, error) { return b.MoveLead(ctx, book.Move{Lead: 1, Level: "inbound", Day: today}) },
	} {
		wantUndoable(t, b, func() {
			if _, err := step(); err != nil {
				t.Fatal(err)
			}
		})
		wantCounts(t, b, want)
	}
}

// §2.6: of those who were drawn from a tally that is gone, as many count by themselves as the others cannot hold: the newest.
func TestTheNewestAreReleased(t *testing.T) {
	b := newBook(t)
	db := inspect(t, b.Path())
	for _, n := range []int64{2, 1} {
		log(t, b, book.Entry{Level: "inbound", Count: n})
	}
	for range 3 {
		addLead(t, b, book.NewLead{Card: person("An")})
	}
	drawn := func(want ...string) {
		t.Helper()
		if got := texts(t, db, "SELECT lead, drawn FROM arrival ORDER BY lead"); !slices.Equal(want, got) {
			t.Errorf("drawn: %v, want %v", got, want)
		}
	}
	wantUndoable(t, b, func() {
		if r, err := b.RemoveEntries(t.Context(), []int64{1}); err != nil || r.Released != 2 {
			t.Fatalf("%+v, %v", r, err)
		}
		drawn("1 1", "2 0", "3 0")
	})
	wantCounts(t, b, map[string]int64{"inbound/": 3})
	if _, err := b.Undo(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	drawn("1 1", "2 1", "3 1")
	for change, want := range map[int64]int{2: 1, 1: 2} { // the undo of a log, in any order
		done, err := b.Undo(t.Context(), change)
		if err != nil {
			t.Fatal(err)
		}
		if len(texts(t, db, "SELECT id FROM tally")) == 1 && done.Released != want {
			t.Errorf("undo of %d released %d, want %d", change, done.Released, want)
		}
	}
	drawn("1 0", "2 0", "3 0")
	wantCounts(t, b, map[string]int64{"inbound/": 3})
}

// Three times yes moves a lead by itself, and who rises is active again.
func TestThreeTestsQualify(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	yes, no := funnel.Yes, funnel.No
	addLead(t, b, book.NewLead{Card: person("An")})
	if _, err := b.LoseLead(ctx, book.Loss{Lead: 1, Day: today, Reason: "price"}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		q     book.Qualification
		level string
	}{
		{book.Qualification{Need: &yes, Money: &no}, "inbound"},
		{book.Qualification{Authority: &yes}, "inbound"},
		{book.Qualification{Money: &yes}, "qualified"},
		{book.Qualification{Money: &no}, "qualified"}, // what was found later takes nobody back
	} {
		c.q.Lead, c.q.Day = 1, today
		wantUndoable(t, b, func() {
			out, err := b.QualifyLead(ctx, c.q)
			if err != nil || out.Lead.Level != c.level || out.Revived != (len(out.Arrivals) > 0) {
				t.Errorf("%+v, %v", out, err)
			}
		})
	}
	out, err := b.QualifyLead(ctx, book.Qualification{Lead: 1, Money: &no, Day: today})
	if err != nil || out.Change != 0 {
		t.Errorf("the same again: %+v, %v", out, err)
	}
}

// A higher move, a deal and an entry at a higher level never ask for the tests; the reason given for passing without them is kept.
func TestOnlyAMoveToTheQualifyingLevelAsks(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	for range 3 {
		addLead(t, b, book.NewLead{Card: person("An")})
	}
	if _, err := b.MoveLead(ctx, book.Move{Lead: 1, Level: "viewing", Day: today}); err != nil {
		t.Error(err)
	}
	if out, err := b.MoveLead(ctx, book.Move{Lead: 1, Level: "qualified", Day: today}); err != nil || out.Lead.Level != "qualified" {
		t.Errorf("down: %+v, %v", out, err)
	}
	if _, err := b.AddDeal(ctx, book.NewDeal{Deal: funnel.Deal{Lead: 2, Day: today, Amount: 1}}); err != nil {
		t.Error(err)
	}
	_, err := b.MoveLead(ctx, book.Move{Lead: 3, Level: "qualified", Day: today})
	wantError(t, err, i18n.NotQualified)
	wantUndoable(t, b, func() {
		out, err := b.MoveLead(ctx, book.Move{Lead: 3, Level: "qualified", Day: today, Force: "an old friend"})
		if err != nil || out.Lead.Forced != "an old friend" {
			t.Errorf("%+v, %v", out, err)
		}
	})
}

// A bug: the move gave the arrival another day but not another "drawn", so that this was not in the journal; the undo of the tally
// released the person, the undo of the move took them back to a day where they then counted beside the tally they came from.
func TestTheOrderOfUndosCountsNobodyTwice(t *testing.T) {
	ctx := t.Context()
	for _, order := range [][]int64{{2, 4}, {4, 2}} {
		b := newBook(t)
		log(t, b, book.Entry{Level: "inbound", Count: 2})
		if _, _, err := b.Log(ctx, book.Batch{Day: today - 1, Entries: []book.Entry{{Level: "inbound", Count: 1}}}); err != nil {
			t.Fatal(err)
		}
		addLead(t, b, book.NewLead{Card: person("An")})
		move(t, b, 1, "viewing", today-1)
		for _, change := range order {
			if _, err := b.Undo(ctx, change); err != nil {
				t.Fatal(err)
			}
		}
		wantCounts(t, b, map[string]int64{"inbound/": 2})
		wantTrueRollup(t, inspect(t, b.Path()))
	}
}
