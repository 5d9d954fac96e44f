package book

// FactQueries are the queries that the grades of some people take, by name, each with values for its parameters.
func FactQueries() map[string]Query {
	some, day := "[1,2]", "2026-11-20"
	of := func(q factQuery, more ...any) Query { return Query{q.text(false), append([]any{some}, more...)} }
	return map[string]Query{
		"people": of(factsOfPeople), "arrivals": of(factsOfArrivals, day), "deals": of(factsOfDeals, day), "touches": of(factsOfTouches),
		"answers": of(factsOfAnswers), "budgets": of(factsOfBudgets, BudgetField), "offers": of(factsOfOffers), "referrals": of(factsOfReferrals),
		"complaints": of(factsOfComplaints), "verdicts": of(factsOfVerdicts),
		"windows": {dealsOfWindows, []any{day, day}}, "customers": {countCustomers, []any{day}},
	}
}
