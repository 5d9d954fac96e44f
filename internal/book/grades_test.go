package book_test

import (
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// gradedStories are made-up people of three years: many who never bought, some who did once, few who do again and again, some lost or paused.
func gradedStories(n int) iter.Seq[funnel.Story] {
	random := rand.New(rand.NewPCG(7, 7))
	levels := []string{"inbound", "qualified", "viewing", "buyer", "regular"}
	reasons := append(funnel.LostReasons(), "moved to Huế")
	yes := []funnel.Answer{funnel.Unknown, funnel.No, funnel.Yes}
	return func(yield func(funnel.Story) bool) {
		for i := range n {
			added := today - funnel.Day(random.IntN(1100))
			then := func() funnel.Day { return added + funnel.Day(random.IntN(int(today-added)+1)) }
			s := funnel.Story{Card: funnel.Card{Name: fmt.Sprint("Person ", i), Supplier: []string{"", "", "", "", "Phú Long"}[random.IntN(5)]}, Added: added}
			s.Tests = funnel.Tests{Need: yes[random.IntN(3)], Authority: yes[random.IntN(3)], Money: yes[random.IntN(3)]}
			if value := int64(random.IntN(5)) * 1_000_000; value > 0 {
				s.Value = &value
			}
			for range random.IntN(6) {
				minutes := int64(random.IntN(60))
				s.Touches = append(s.Touches, funnel.Touch{
					Day: then(), Kind: []string{"call", "viewing", "message"}[random.IntN(3)], Outcome: []string{"", "replied", "busy"}[random.IntN(3)], Minutes: &minutes,
				})
			}
			top := random.IntN(3)
			if random.IntN(3) == 0 {
				top = 3 + random.IntN(2)
				for range random.IntN(4) {
					cost := int64(random.IntN(600_000))
					s.Deals = append(s.Deals, funnel.Deal{Day: then(), Amount: 1 + int64(random.IntN(10))*100_000, Cost: &cost})
				}
			}
			for _, l := range levels[:top+1] {
				s.Arrivals = append(s.Arrivals, funnel.Arrival{Level: l, Day: &added})
			}
			s.Level = levels[top]
			if day := then(); random.IntN(5) == 0 {
				s.State, s.StateDay, s.Reason = funnel.LostLead, &day, reasons[random.IntN(len(reasons))]
			} else if random.IntN(9) == 0 {
				s.State, s.StateDay = funnel.PausedLead, &day
			}
			if i > 0 && random.IntN(6) == 0 {
				s.Referrer, s.Tone = 1+random.IntN(i), funnel.Positive
			}
			if !yield(s) {
				return
			}
		}
	}
}

func graded(tb testing.TB, n int) *book.Book {
	tb.Helper()
	b := newBook(tb)
	_, err := b.AddBulk(tb.Context(), book.VerbDemo, book.Bulk{Stories: gradedStories(n)})
	must(tb, err)
	return b
}

// Nobody is graded otherwise because others were left unread.
func TestSomeAreGradedAsAmongAll(t *testing.T) {
	t.Parallel()
	b := graded(t, 400)
	for lead, o := range map[int64]grade.Override{
		3: {View: grade.ByValue, Grade: grade.Super, Reason: "my neighbour", Day: today},
		8: {View: grade.ByAim, Grade: grade.Keep, Reason: "sends people", Day: today},
	} {
		_, err := b.SetVerdict(t.Context(), lead, o)
		must(t, err)
	}
	all, err := b.Grades(t.Context(), today)
	must(t, err)
	seen := map[grade.Grade]bool{}
	check := func(ids ...int64) {
		t.Helper()
		some, err := b.GradesOf(t.Context(), today, ids)
		must(t, err)
		if len(some.Leads) != len(ids) {
			t.Fatalf("%d people, not %d", len(some.Leads), len(ids))
		}
		for place, id := range ids {
			there := slices.IndexFunc(all.Leads, func(l book.GradedLead) bool { return l.ID == id })
			if diff := cmp.Diff(all.People[there], some.People[place]); diff != "" {
				t.Errorf("facts of %d:\n%s", id, diff)
			}
			for _, v := range grade.Views() {
				want, got := all.Grading.Of(there, v), some.Grading.Of(place, v)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s of %d:\n%s", v, id, diff)
				}
				if diff := cmp.Diff(all.Grading.Why(there, v), some.Grading.Why(place, v)); diff != "" {
					t.Errorf("why %s of %d:\n%s", v, id, diff)
				}
				seen[got.Grade] = true
			}
			if diff := cmp.Diff(all.Rules.Lines(&all.People[there]), some.Rules.Lines(&some.People[place])); diff != "" {
				t.Errorf("score of %d:\n%s", id, diff)
			}
		}
	}
	for id := int64(1); id <= 60; id++ {
		check(id)
	}
	var backwards []int64
	for id := int64(400); id > 0; id -= 3 {
		backwards = append(backwards, id)
	}
	check(backwards...)
	for _, v := range grade.Views()[:5] {
		for _, g := range v.Grades() {
			if !seen[g] {
				t.Errorf("nobody is %s/%s", v, g)
			}
		}
	}
}

func TestGradesOfNobody(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	if _, err := b.GradesOf(t.Context(), today, []int64{9}); !errors.Is(err, i18n.Failed(i18n.NoLead)) {
		t.Error(err)
	}
	all, err := b.Grades(t.Context(), today)
	must(t, err)
	if _, told := all.Grading.Concentration(); told || len(all.People) != 0 {
		t.Error("an empty book has customers")
	}
}

// Each fact is read from where the commands write it.
func TestFactsOfOnePerson(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	value, price, budget, minutes, cost := int64(5_000_000), int64(4_000_000), int64(3_500_000), int64(20), int64(100_000)
	id := addLead(t, b, book.NewLead{Card: funnel.Card{Name: "Lan", Value: &value, Supplier: "Phú Long", Type: "logical"}, Day: today - 800}).Lead.ID
	friend := addLead(t, b, book.NewLead{Card: funnel.Card{Name: "Minh"}, Day: today - 9}).Lead.ID
	for _, n := range []funnel.Touch{
		{Day: today - 850, Kind: "call", Minutes: &minutes},
		{Day: today - 30, Kind: "viewing", Outcome: "interested", Minutes: &minutes},
		{Day: today - 20, Kind: "message", Outcome: "replied"},
	} {
		n.Lead = id
		_, err := b.TouchLead(t.Context(), book.NewTouch{Touch: n})
		must(t, err)
	}
	yes, no := funnel.Yes, funnel.No
	_, err := b.QualifyLead(t.Context(), book.Qualification{Lead: id, Day: today - 19, Need: &yes, Money: &no})
	must(t, err)
	for _, d := range []funnel.Deal{
		{Day: today - 700, Amount: 1_000_000, Cost: &cost},
		{Day: today - 400, Amount: 2_000_000},
		{Day: today - 100, Amount: 3_000_000, Cost: &cost},
		{Day: today - 10, Amount: -500_000},
		{Day: today, Amount: 7},
	} {
		d.Lead = id
		_, err := b.AddDeal(t.Context(), book.NewDeal{Deal: d})
		must(t, err)
	}
	_, err = b.LoseLead(t.Context(), book.Loss{Lead: id, Day: today - 5, Reason: "bad-experience"})
	must(t, err)
	_, err = b.ReviveLead(t.Context(), id, today-4)
	must(t, err)
	_, err = b.KeepResponses(t.Context(), id, []funnel.Response{{Question: 1, Day: today, Text: "a"}, {Question: 1, Day: today, Text: "b"}, {Question: 7, Day: today, Text: "c"}})
	must(t, err)
	_, err = b.Negotiate(t.Context(), book.Haggle{Lead: id, Budget: &budget, Name: "Budget", Offers: []funnel.Offer{{Day: today, Kind: funnel.Offered, Amount: &price}}})
	must(t, err)
	_, _, err = b.ReferLead(t.Context(), funnel.Referral{Lead: friend, Referrer: id, Tone: funnel.Positive, Day: today})
	must(t, err)
	// Deals of the day after tomorrow say nothing of yesterday.
	yesterday := today - 1
	g, err := b.GradesOf(t.Context(), yesterday, []int64{id})
	must(t, err)
	last := today - 100
	want := grade.Facts{
		Lead: id, Status: funnel.StatusWon, Position: 5, Since: today - 850, Bought: true, LastPurchase: &last,
		Ever: grade.Buying{Purchases: 3, Revenue: 5_500_000, Cost: 200_000}, Recent: grade.Buying{Purchases: 1, Revenue: 2_500_000, Cost: 100_000},
		Before: grade.Buying{Purchases: 2, Revenue: 3_000_000, Cost: 100_000}, Long: grade.Buying{Purchases: 3, Revenue: 5_500_000, Cost: 200_000},
		Complained: true, Touches: 3, Minutes: 40, Inbound: 2, Viewings: 1, Answers: 2, Tests: funnel.Tests{Need: funnel.Yes, Money: funnel.No},
		Budget: &budget, Price: &price, Value: &value, Referrals: 1, Supplier: true, Type: grade.Logical,
	}
	if diff := cmp.Diff(want, g.People[0]); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
	if g.Rules.Usual != 2_000_000 {
		t.Errorf("usual purchase %d", g.Rules.Usual)
	}
	g, err = b.GradesOf(t.Context(), today, []int64{id})
	must(t, err)
	if f := g.People[0]; f.Complained || f.Recent.Purchases != 2 || *f.LastPurchase != today {
		t.Errorf("after buying again: %+v", f)
	}
}

func TestVerdicts(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	id := addLead(t, b, book.NewLead{Card: funnel.Card{Name: "Lan"}, Day: today}).Lead.ID
	of := func() grade.Graded {
		g, err := b.GradesOf(t.Context(), today, []int64{id})
		must(t, err)
		return g.Grading.Of(0, grade.ByRelation)
	}
	set := func(g grade.Grade) {
		_, err := b.SetVerdict(t.Context(), id, grade.Override{View: grade.ByRelation, Grade: g, Reason: "my aunt", Day: today})
		must(t, err)
	}
	set(grade.Bought)
	set(grade.VIP)
	if got := of(); got.Grade != grade.VIP || got.Facts != grade.New || got.ByHand == nil || got.ByHand.Reason != "my aunt" {
		t.Errorf("set by hand: %+v", got)
	}
	if _, err := b.Undo(t.Context(), 0); err != nil || of().Grade != grade.Bought {
		t.Errorf("undone: %+v %v", of(), err)
	}
	_, err := b.ClearVerdict(t.Context(), id, grade.ByRelation)
	must(t, err)
	if got := of(); got.Grade != grade.New || got.ByHand != nil {
		t.Errorf("cleared: %+v", got)
	}
	if _, err := b.ClearVerdict(t.Context(), id, grade.ByRelation); !errors.Is(err, i18n.Failed(i18n.NoVerdict)) {
		t.Error(err)
	}
	for _, o := range []grade.Override{
		{View: grade.ByRelation, Grade: grade.Super, Reason: "x", Day: today},
		{View: "colour", Grade: "red", Reason: "x", Day: today},
		{View: grade.ByType, Grade: grade.Logical, Reason: "x", Day: today},
	} {
		if _, err := b.SetVerdict(t.Context(), id, o); !errors.Is(err, i18n.Wrong(i18n.GradeUnknown)) {
			t.Errorf("%+v: %v", o, err)
		}
	}
	if _, err := b.SetVerdict(t.Context(), id, grade.Override{View: grade.ByAim, Grade: grade.Keep, Reason: " ", Day: today}); !errors.Is(err, i18n.Wrong(i18n.VerdictReason)) {
		t.Error(err)
	}
	if _, err := b.SetVerdict(t.Context(), 99, grade.Override{View: grade.ByAim, Grade: grade.Keep, Reason: "x", Day: today}); !errors.Is(err, i18n.Failed(i18n.NoLead)) {
		t.Error(err)
	}
}

// Who is joined with another keeps what was said of the first of them.
func TestVerdictsOfMergedPeople(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	first := addLead(t, b, book.NewLead{Card: funnel.Card{Name: "Lan"}, Day: today}).Lead.ID
	second := addLead(t, b, book.NewLead{Card: funnel.Card{Name: "Lan"}, Day: today}).Lead.ID
	for _, o := range []struct {
		lead int64
		grade.Override
	}{
		{first, grade.Override{View: grade.ByAim, Grade: grade.Keep, Reason: "a", Day: today}},
		{second, grade.Override{View: grade.ByAim, Grade: grade.Drop, Reason: "b", Day: today}},
		{second, grade.Override{View: grade.ByValue, Grade: grade.Large, Reason: "c", Day: today}},
	} {
		_, err := b.SetVerdict(t.Context(), o.lead, o.Override)
		must(t, err)
	}
	_, err := b.MergeLeads(t.Context(), first, second, today)
	must(t, err)
	g, err := b.GradesOf(t.Context(), today, []int64{first})
	must(t, err)
	if g.Grading.Of(0, grade.ByAim).Grade != grade.Keep || g.Grading.Of(0, grade.ByValue).Grade != grade.Large {
		t.Errorf("%+v", g.Grading.All(0))
	}
}

func TestGradeRules(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	setThresholds := func(b *book.Book, all grade.Thresholds) (int64, error) {
		return b.ChangeThresholds(t.Context(), func(x *grade.Thresholds) error { *x = all; return nil })
	}
	setWeights := func(b *book.Book, all grade.Weights) (int64, error) {
		return b.ChangeWeights(t.Context(), func(x *grade.Weights) error { *x = all; return nil })
	}
	rules, err := b.GradeRules(t.Context(), today)
	must(t, err)
	if rules.Thresholds != grade.DefaultThresholds() || rules.Weights != grade.DefaultWeights() || rules.Hourly != 0 || rules.Qualifying != 3 || rules.Buying != 5 {
		t.Errorf("%+v", rules)
	}
	rules.Thresholds[grade.SuperPercent], rules.Weights[grade.PartNeed] = 3, 0
	_, err = setThresholds(b, rules.Thresholds)
	must(t, err)
	_, err = setWeights(b, rules.Weights)
	must(t, err)
	_, err = b.SetHourly(t.Context(), 250_000)
	must(t, err)
	rules.Hourly = 250_000
	if _, err := b.SetCurrency(t.Context(), funnel.Currency{Code: "USD", Decimals: 2}); !errors.Is(err, i18n.Failed(i18n.CurrencyOfRate)) {
		t.Errorf("another currency for the same rate: %v", err)
	}
	got, err := b.GradeRules(t.Context(), today)
	must(t, err)
	if diff := cmp.Diff(rules, got); diff != "" {
		t.Error(diff)
	}
	var unusual grade.Thresholds
	if _, err := setThresholds(b, unusual); !errors.As(err, new(grade.ThresholdError)) {
		t.Error(err)
	}
	if _, err := setWeights(b, grade.Weights{}); !errors.Is(err, grade.ErrNoWeight) {
		t.Error(err)
	}
	_, err = setThresholds(b, grade.DefaultThresholds())
	must(t, err)
	_, err = b.Undo(t.Context(), 0)
	must(t, err)
	if got, err = b.GradeRules(t.Context(), today); err != nil || got.Thresholds[grade.SuperPercent] != 3 {
		t.Errorf("undone: %+v %v", got.Thresholds, err)
	}
}

// BenchmarkGrades measures the grades of a hundred thousand people, and of one among them, beside the rows of the people alone.
func BenchmarkGrades(b *testing.B) {
	opened := graded(b, 100_000)
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			_, err := opened.Grades(b.Context(), today)
			must(b, err)
		}
	})
	b.Run("one", func(b *testing.B) {
		for b.Loop() {
			_, err := opened.GradesOf(b.Context(), today, []int64{5})
			must(b, err)
		}
	})
	b.Run("bare", func(b *testing.B) {
		for b.Loop() {
			_, err := opened.BareRows(b.Context(), "SELECT l.*, n.* FROM lead l JOIN lead_now n ON n.lead = l.id")
			must(b, err)
		}
	})
}
