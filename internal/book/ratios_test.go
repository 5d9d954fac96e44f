package book_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// carded is a card with a product and a region.
func carded(name, product, region string) funnel.Card {
	c := person(name)
	c.Product, c.Region = product, region
	return c
}

// stepRatios are the ratios of steps, count and base by the key of the level.
func stepRatios(steps []metrics.Step) map[string][2]int64 {
	ratios := map[string][2]int64{}
	for _, s := range steps {
		if s.Ratio != nil {
			ratios[s.Level] = [2]int64{s.Ratio.Count, s.Ratio.Base}
		}
	}
	return ratios
}

// Groups by what stands on cards sum to the whole; spelling does not split them, and who has no card is among the rest.
func TestRatiosByCard(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-2, book.Entry{Level: "reach", Count: 1000}, book.Entry{Level: "inbound", Count: 10})
	addLead(t, b, book.NewLead{Card: carded("An", "Căn hộ", "Quận 7"), Level: "qualified", Day: today - 2})
	addLead(t, b, book.NewLead{Card: carded("Binh", "can ho", ""), Day: today - 2})
	addLead(t, b, book.NewLead{Card: carded("Cuong", "Đất nền", "quan 7"), Level: "buyer", Day: today - 1})
	addLead(t, b, book.NewLead{Card: carded("Old", "Căn hộ", ""), Level: "buyer", Old: true})

	for by, want := range map[metrics.Grouping]map[string]map[string]int64{
		metrics.ByProduct: {
			"can ho":  {"inbound": 2, "qualified": 1},
			"dat nen": {"inbound": 1, "qualified": 1, "viewing": 1, "buyer": 1},
			"":        {"reach": 1000, "inbound": 8},
		},
		metrics.ByRegion: {
			"quan 7": {"inbound": 2, "qualified": 2, "viewing": 1, "buyer": 1},
			"":       {"reach": 1000, "inbound": 9},
		},
	} {
		table := ratios(t, b, 30, book.RatioQuery{Kind: metrics.PeriodRatios, By: by})
		if diff := cmp.Diff(want, groupCounts(table)); diff != "" {
			t.Errorf("by %s (-want +got):\n%s", by, diff)
		}
		if g := table.Groups; g[len(g)-1].Key != "" || g[len(g)-1].Name != "" {
			t.Errorf("by %s, the last is %+v", by, g[len(g)-1])
		}
	}
	names := map[string]string{}
	for _, g := range ratios(t, b, 30, book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.ByProduct}).Groups {
		names[g.Key] = g.Name
	}
	if names["dat nen"] != "Đất nền" {
		t.Errorf("names: %v", names)
	}
}

// Weeks and months are cut to the period, in their order, those without anything included.
func TestRatiosByWeekAndMonth(t *testing.T) {
	b := newBook(t) // today is Friday, 20 November 2026
	cost, minutes := int64(90_000), int64(60)
	if _, _, err := b.Log(t.Context(), book.Batch{
		Day: today - 30, Cost: &cost, Minutes: &minutes, Entries: []book.Entry{{Level: "reach", Count: 30}},
	}); err != nil {
		t.Fatal(err)
	}
	logOn(t, b, today, book.Entry{Level: "reach", Count: 7})

	months := ratios(t, b, 31, book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.ByMonth})
	if diff := cmp.Diff(map[string]map[string]int64{"2026-10": {"reach": 30}, "2026-11": {"reach": 7}}, groupCounts(months)); diff != "" {
		t.Errorf("by month (-want +got):\n%s", diff)
	}
	october := months.Groups[0]
	if october.Span != (funnel.Period{From: today - 30, To: today - 20}) || *october.Cost != cost || *october.Minutes != minutes {
		t.Errorf("October: %+v", october)
	}
	if per := october.Per(october.Cost, "reach"); per == nil || *per != 3000 {
		t.Errorf("cost of each: %v", per)
	}
	if per := october.Per(october.Cost, "inbound"); per != nil {
		t.Errorf("cost of each of nobody: %v", *per)
	}
	weeks := ratios(t, b, 31, book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.ByWeek})
	if len(weeks.Groups) != 5 || weeks.Groups[0].Key != "2026-10-19" || weeks.Groups[4].Span != (funnel.Period{From: today - 4, To: today}) {
		t.Errorf("by week: %+v", weeks.Groups)
	}
}

// A cohort follows those who arrived at the lower level within the period, whenever they went on; who was before the book is in none, and
// neither is who was forgotten.
func TestCohortRatios(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-200, book.Entry{Level: "reach", Count: 500}, book.Entry{Level: "inbound", Count: 50})
	an := addLead(t, b, book.NewLead{Card: sourced("An", "call"), Day: today - 40}).Lead.ID
	binh := addLead(t, b, book.NewLead{Card: sourced("Binh", "call"), Day: today - 40}).Lead.ID
	addLead(t, b, book.NewLead{Card: sourced("Cuong", "sms"), Day: today - 40})
	late := addLead(t, b, book.NewLead{Card: person("Dung"), Day: today - 60}).Lead.ID
	addLead(t, b, book.NewLead{Card: person("Old"), Level: "buyer", Old: true})
	gone := addLead(t, b, book.NewLead{Card: person("Gone"), Level: "viewing", Day: today - 40}).Lead.ID
	move(t, b, an, "qualified", today-38)
	move(t, b, an, "viewing", today-2) // after the period
	move(t, b, binh, "qualified", today-3)
	move(t, b, late, "qualified", today-39) // inbound before the period
	if _, err := b.ForgetLead(t.Context(), gone); err != nil {
		t.Fatal(err)
	}

	read := func(by metrics.Grouping) metrics.RatioTable {
		t.Helper()
		table, _, _, err := b.Ratios(t.Context(), book.RatioQuery{
			Kind: metrics.CohortRatios, By: by, Period: funnel.Period{From: today - 41, To: today - 30},
		})
		if err != nil {
			t.Fatal(err)
		}
		return table
	}
	whole := read(metrics.Ungrouped).Groups[0]
	want := map[string][2]int64{"qualified": {2, 3}, "viewing": {1, 2}, "buyer": {0, 1}}
	delete(want, "buyer") // nobody arrived at viewing within the period
	if diff := cmp.Diff(want, stepRatios(whole.Steps)); diff != "" {
		t.Errorf("ratios (-want +got):\n%s", diff)
	}
	if s := whole.Steps[0]; s.Level != "inbound" || s.Count != 3 || s.Base != "" {
		t.Errorf("the first step is %+v", s)
	}
	if share := whole.Steps[2].OfFirst; share == nil || *share != 1./3 {
		t.Errorf("viewing of the inbounds: %v", share)
	}
	byChannel := map[string]map[string][2]int64{}
	for _, g := range read(metrics.ByChannel).Groups {
		byChannel[g.Key] = stepRatios(g.Steps)
	}
	if diff := cmp.Diff(map[string]map[string][2]int64{
		"call": {"qualified": {2, 2}, "viewing": {1, 1}}, "sms": {"qualified": {0, 1}}, "": {"viewing": {0, 1}},
	}, byChannel); diff != "" {
		t.Errorf("by channel (-want +got):\n%s", diff)
	}
	if g := read(metrics.ByMonth).Groups; len(g) != 1 || g[0].Key != "2026-10" || g[0].Steps[0].Count != 3 {
		t.Errorf("by month: %+v", g)
	}
}

// Another period is set against: each group beside its own of that time.
func TestRatiosAgainst(t *testing.T) {
	b := newBook(t)
	logOn(t, b, today-40, book.Entry{Level: "reach", Channel: "call", Count: 1000}, book.Entry{Level: "inbound", Channel: "call", Count: 100},
		book.Entry{Level: "reach", Channel: "sms", Count: 50})
	logOn(t, b, today, book.Entry{Level: "reach", Channel: "call", Count: 1000}, book.Entry{Level: "inbound", Channel: "call", Count: 200},
		book.Entry{Level: "reach", Channel: "email", Count: 10})
	before := funnel.Period{From: today - 59, To: today - 30}

	whole := ratios(t, b, 30, book.RatioQuery{Kind: metrics.PeriodRatios, Against: &before}).Groups[0]
	change, ok := whole.Change(1)
	if !ok || change.Verdict != metrics.Better || change.Before.Base != 1050 || change.Needed != nil {
		t.Errorf("inbound: %+v, %t", change, ok)
	}
	if _, ok := whole.Change(3); ok {
		t.Error("a ratio of nobody is compared")
	}
	counts, countsBefore := map[string]int64{}, map[string]int64{}
	for _, g := range ratios(t, b, 30, book.RatioQuery{Kind: metrics.PeriodRatios, By: metrics.ByChannel, Against: &before}).Groups {
		counts[g.Key], countsBefore[g.Key] = g.Steps[0].Count, g.Before[0].Count
	}
	if diff := cmp.Diff(map[string]int64{"call": 1000, "email": 10, "sms": 0}, counts); diff != "" {
		t.Errorf("now (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]int64{"call": 1000, "email": 0, "sms": 50}, countsBefore); diff != "" {
		t.Errorf("before (-want +got):\n%s", diff)
	}
}

// A period that ends before the first entry, or has not begun, has no groups.
func TestRatiosOfNothing(t *testing.T) {
	b := newBook(t)
	if table := ratios(t, b, 30, book.RatioQuery{Kind: metrics.PeriodRatios}); len(table.Groups) != 0 {
		t.Errorf("of an empty book: %+v", table)
	}
	logOn(t, b, today, book.Entry{Level: "reach", Count: 10})
	for _, p := range []funnel.Period{{From: today - 9, To: today - 1}, {From: today + 1, To: today + 9}} {
		table, first, _, err := b.Ratios(t.Context(), book.RatioQuery{Kind: metrics.PeriodRatios, Period: p})
		if err != nil || len(table.Groups) != 0 || first == nil || *first != today {
			t.Errorf("of %v: %+v, first %v, %v", p, table, first, err)
		}
	}
	all, _, _, err := b.Ratios(t.Context(), book.RatioQuery{Kind: metrics.PeriodRatios, Period: funnel.Period{From: funnel.MinDay, To: today + 9}})
	if err != nil || all.Period != (funnel.Period{From: today, To: today}) {
		t.Errorf("of all days: %+v, %v", all.Period, err)
	}
}

// Whatever a table is split by, its groups sum to the funnel of the whole period, costs and minutes too.
func TestGroupsSumToTheWhole(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	start := today - 130
	for d := start; d <= today; d += 3 {
		cost, minutes := int64(d%7)*1000, int64(d%5)
		channel := []string{"call", "sms", ""}[d%3]
		if _, _, err := b.Log(ctx, book.Batch{Day: d, Cost: &cost, Minutes: &minutes, Entries: []book.Entry{
			{Level: "reach", Channel: channel, Count: 20 + int64(d%11)}, {Level: "inbound", Count: int64(d % 4)},
		}}); err != nil {
			t.Fatal(err)
		}
		c := carded("An", []string{"", "Flat", "Land"}[d%3], "")
		c.Source = []string{"call", "email"}[d%2]
		addLead(t, b, book.NewLead{Card: c, Level: []string{"inbound", "viewing"}[d%2], Day: d})
	}
	type sums struct{ counts, took map[string]int64 }
	sumOf := func(groups []metrics.RatioGroup) sums {
		s := sums{map[string]int64{}, map[string]int64{}}
		for _, g := range groups {
			for _, step := range g.Steps {
				if step.Count != 0 {
					s.counts[step.Level] += step.Count
				}
			}
			if g.Cost != nil {
				s.took["cost"] += *g.Cost
			}
			if g.Minutes != nil {
				s.took["minutes"] += *g.Minutes
			}
		}
		return s
	}
	rapid.Check(t, func(t *rapid.T) {
		p := funnel.Period{From: start + funnel.Day(rapid.IntRange(0, 130).Draw(t, "from"))}
		p.To = min(today, p.From+funnel.Day(rapid.IntRange(0, 130).Draw(t, "days")))
		read := func(by metrics.Grouping) sums {
			table, _, _, err := b.Ratios(ctx, book.RatioQuery{Kind: metrics.PeriodRatios, By: by, Period: p})
			if err != nil {
				t.Fatal(err)
			}
			return sumOf(table.Groups)
		}
		whole := read(metrics.Ungrouped)
		for _, by := range metrics.Groupings() {
			got := read(by)
			if diff := cmp.Diff(whole.counts, got.counts); diff != "" {
				t.Fatalf("by %s, %v to %v (-whole +sum):\n%s", by, p.From, p.To, diff)
			}
			if by != metrics.ByProduct && by != metrics.ByRegion && !cmp.Equal(whole.took, got.took) {
				t.Fatalf("by %s, %v to %v: cost and minutes %v, want %v", by, p.From, p.To, got.took, whole.took)
			}
		}
	})
}

// Finding 14: the earlier of two cohorts is followed no longer than the later one could be.
func TestCohortsAreComparedAtTheSameAge(t *testing.T) {
	b := newBook(t)
	september, october := funnel.MonthOf(today.AddMonths(-2)), funnel.MonthOf(today.AddMonths(-1))
	logOn(t, b, september.From, book.Entry{Level: "reach", Count: 100}) // the book begins here
	lead := addLead(t, b, book.NewLead{Card: person("Soon"), Day: september.To}).Lead.ID
	move(t, b, lead, "qualified", september.To+20)
	lead = addLead(t, b, book.NewLead{Card: person("Later"), Day: september.To}).Lead.ID
	move(t, b, lead, "qualified", september.To+21)
	lead = addLead(t, b, book.NewLead{Card: person("October"), Day: october.To}).Lead.ID
	move(t, b, lead, "qualified", today) // the 20th day after
	read := func(p, against funnel.Period) metrics.RatioTable {
		x, _, _, err := b.Ratios(t.Context(), book.RatioQuery{Kind: metrics.CohortRatios, Period: p, Against: &against})
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	x := read(october, september)
	if g := x.Groups[0]; g.Steps[1].Count != 1 || g.Before[1].Count != 1 || g.Before[1].BaseCount != 2 || g.Unequal || x.Age.AgainstAsOf != september.To+20 {
		t.Errorf("%+v, %+v", x.Age, g)
	}
	if g := read(september, october).Groups[0]; g.Steps[1].Count != 1 || g.Before[1].Count != 1 {
		t.Errorf("%+v", g)
	}
	if g := read(funnel.MonthOf(today), september).Groups; len(g) == 0 || !g[0].Unequal || g[0].Before[1].Count != 2 {
		t.Errorf("%+v", g)
	}
}
