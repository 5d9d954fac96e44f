package book

// BoardQueries are the queries of the board, by name, each with values for its parameters.
func BoardQueries() map[string]Query {
	queries := map[string]Query{
		"forgotten": {countForgotten, []any{"2026-11-01", "2026-11-20"}},
		"row":       {selectBoardRow, []any{1}},
		"cards":     {selectBoardCards, []any{"[1,2]"}},
	}
	for p, name := range []string{"stale", "no next", "rest", "no contact", "paused", "lost"} {
		queries["count "+name] = Query{boardPart(p).count(), []any{1, "2026-11-10"}}
		queries["list "+name] = Query{boardPart(p).list(), []any{1, "2026-11-10", 10, 0}}
		queries["before "+name] = Query{boardPart(p).before(), []any{1, "2026-11-10", "2026-11-12", 7, "", "open", 0}}
	}
	return queries
}
