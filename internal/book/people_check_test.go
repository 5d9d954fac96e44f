package book_test

import (
	"database/sql"
	"slices"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// check compares the book with the model.
func (m *crew) check(t *rapid.T) {
	now := dump(t, m.db)
	state := m.state()
	if before, ok := m.seen[state]; ok {
		wantDump(t, before, now) // a change that was refused leaves everything as it was; undo and redo come back to it
	}
	m.seen[state] = now
	m.checkCounts(t)
	wantTrueStanding(t, m.db)
	m.checkSearch(t)
	m.checkStreak(t)
	m.checkHistory(t)
}

// checkCounts compares the tables with the model, and the counts of the roll-up with both.
func (m *crew) checkCounts(t *rapid.T) {
	if diff := cmp.Diff(m.rows, readRows(t, m.db)); diff != "" {
		t.Fatalf("rows (-want +got):\n%s", diff)
	}
	wantTrueRollup(t, m.db)
	want, got := map[spot]metrics.Counted{}, map[spot]metrics.Counted{}
	for at, h := range holds(m.rows) {
		want[at] = metrics.Counted{Level: at.level, Channel: at.channel, Count: h.tallied + h.alone, Arrived: h.alone, Unnamed: h.unnamed()}
	}
	for _, d := range meetings {
		counted, err := m.b.Counted(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range counted {
			got[spot{d, c.Level, c.Channel}] = c
		}
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(spot{})); diff != "" {
		t.Fatalf("counts (-want +got):\n%s", diff)
	}
	twice := texts(t, m.db, "SELECT lead, level FROM arrival WHERE lead IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1")
	if twice != nil {
		t.Fatalf("counted twice: %v", twice)
	}
	wantInOrder(t, m.db)
}

// wantInOrder checks that no lead came to a level later than to one above it. Who was known from before came before any day.
func wantInOrder(t fataler, db *sql.DB) {
	t.Helper()
	late := texts(t, db, `
		SELECT lead, key, day, before FROM (
		  SELECT a.lead, l.key, coalesce(a.day, '') AS day,
		    lag(coalesce(a.day, '')) OVER (PARTITION BY a.lead ORDER BY l.position, l.id) AS before
		  FROM arrival a JOIN level l ON l.id = a.level WHERE a.lead IS NOT NULL
		) WHERE day < before`)
	if late != nil {
		t.Fatalf("arrived at a level before a lower one: %v", late)
	}
}

// readRows reads the tables as the model keeps them.
func readRows(t fataler, db *sql.DB) map[rowKey]any {
	t.Helper()
	all := map[rowKey]any{}
	read := func(query string, scan func(rows *sql.Rows) (int64, any, error)) {
		rows, err := db.Query(query)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			id, row, err := scan(rows)
			if err != nil {
				t.Fatal(err)
			}
			all[rowKey{tableOf(row), id}] = row
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
	}
	read(`SELECT t.id, t.day, l.key, coalesce(c.key, ''), t.count
		FROM tally t JOIN level l ON l.id = t.level LEFT JOIN channel c ON c.id = t.channel`,
		func(rows *sql.Rows) (id int64, row any, err error) {
			var r tallyRow
			err = rows.Scan(&id, scannedDay{&r.Day}, &r.Level, &r.Channel, &r.Count)
			return id, r, err
		})
	read(`SELECT p.id, l.key, coalesce(c.key, ''), p.state, p.state_day, p.need, p.authority, p.money, p.forced, p.added
		FROM lead p JOIN level l ON l.id = p.level LEFT JOIN channel c ON c.id = p.source`,
		func(rows *sql.Rows) (id int64, row any, err error) {
			var r leadRow
			err = rows.Scan(&id, &r.Level, &r.Source, &r.State, scannedDay{&r.StateDay}, &r.Tests.Need, &r.Tests.Authority, &r.Tests.Money,
				&r.Forced, scannedDay{&r.Added})
			return id, r, err
		})
	read(`SELECT a.id, coalesce(a.lead, 0), l.key, coalesce(c.key, ''), a.day, a.drawn
		FROM arrival a JOIN level l ON l.id = a.level LEFT JOIN channel c ON c.id = a.channel`,
		func(rows *sql.Rows) (id int64, row any, err error) {
			var r arrivalRow
			err = rows.Scan(&id, &r.Lead, &r.Level, &r.Channel, scannedDay{&r.Day}, &r.Drawn)
			return id, r, err
		})
	read("SELECT id, lead, value FROM contact", func(rows *sql.Rows) (id int64, row any, err error) {
		var r contactRow
		err = rows.Scan(&id, &r.Lead, &r.Phone)
		return id, r, err
	})
	read("SELECT id, lead, was FROM merged", func(rows *sql.Rows) (id int64, row any, err error) {
		var r mergedRow
		err = rows.Scan(&id, &r.Lead, &r.Was)
		return id, r, err
	})
	read("SELECT id, lead, day FROM touch", func(rows *sql.Rows) (id int64, row any, err error) {
		var r touchRow
		err = rows.Scan(&id, &r.Lead, scannedDay{&r.Day})
		return id, r, err
	})
	read("SELECT id, lead, due, closed, dropped FROM followup", func(rows *sql.Rows) (id int64, row any, err error) {
		var r followUpRow
		err = rows.Scan(&id, &r.Lead, scannedDay{&r.Due}, scannedDay{&r.Closed}, &r.Dropped)
		return id, r, err
	})
	read("SELECT id, coalesce(lead, 0), amount, day FROM deal", func(rows *sql.Rows) (id int64, row any, err error) {
		var r dealRow
		err = rows.Scan(&id, &r.Lead, &r.Amount, scannedDay{&r.Day})
		return id, r, err
	})
	return all
}

// scannedDay scans a day; NULL is never.
type scannedDay struct{ day *funnel.Day }

func (s scannedDay) Scan(value any) error {
	*s.day = never
	text, ok := value.(string)
	if !ok {
		return nil
	}
	return s.day.UnmarshalText([]byte(text))
}

// wantTrueStanding checks that lead_now says of every lead what follows from its rows, and of nobody else anything.
func wantTrueStanding(t fataler, db *sql.DB) {
	t.Helper()
	truth := texts(t, db, `
		SELECT l.id, l.level,
		  CASE l.state
		    WHEN 'lost' THEN 'lost'
		    WHEN 'paused' THEN 'paused'
		    ELSE iif((SELECT count(*) FROM arrival a, level b WHERE a.lead = l.id AND a.level = b.id AND b.buying <> 0) = 0, 'open', 'won')
		  END,
		  iif(l.nocontact_day IS NULL, 0, 1),
		  (SELECT count(*) FROM touch t WHERE t.lead = l.id),
		  (SELECT t.day FROM touch t WHERE t.lead = l.id ORDER BY t.day DESC LIMIT 1),
		  (SELECT max(day) FROM (
		    SELECT l.added AS day UNION SELECT t.day FROM touch t WHERE t.lead = l.id UNION SELECT a.day FROM arrival a WHERE a.lead = l.id
		    UNION SELECT d.day FROM deal d WHERE d.lead = l.id)),
		  (SELECT f.due FROM followup f WHERE f.lead = l.id AND f.closed IS NULL ORDER BY f.due LIMIT 1),
		  (SELECT count(*) FROM deal d WHERE d.lead = l.id AND d.amount > 0),
		  (SELECT total(d.amount) FROM deal d WHERE d.lead = l.id),
		  CASE WHEN l.birthday <> '' THEN substr(l.birthday, length(l.birthday) - 5) END,
		  (SELECT a.day FROM arrival a WHERE a.lead = l.id AND a.level = l.level)
		FROM lead l ORDER BY l.id`)
	kept := texts(t, db, `
		SELECT lead, level, status, quiet, touches, touched, active, next, deals, CAST(spent AS REAL), birthday, since
		FROM lead_now ORDER BY lead`)
	if diff := cmp.Diff(truth, kept); diff != "" {
		t.Fatalf("lead_now (-what follows +what is kept):\n%s", diff)
	}
	// The search index knows the same leads.
	if diff := cmp.Diff(texts(t, db, "SELECT id FROM lead ORDER BY id"), texts(t, db, "SELECT id FROM lead_search_docsize ORDER BY id")); diff != "" {
		t.Fatalf("lead_search (-leads +index):\n%s", diff)
	}
}

// checkSearch looks for a lead, another after each change, by its name.
func (m *crew) checkSearch(t *rapid.T) {
	var there []int64
	for id := range rowsOf[leadRow](m.rows) {
		there = append(there, id)
	}
	if len(there) == 0 {
		return
	}
	id := there[len(m.seen)%len(there)]
	lead, err := m.b.Lead(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	found, err := m.b.FindLeads(t.Context(), lead.Name, 0)
	if err != nil || len(found) != 1 || found[0].ID != id {
		t.Fatalf("%q finds %v, %v, want #%d", lead.Name, found, err, id)
	}
}

// checkStreak recomputes the streak of the first level over all days from the first record on.
func (m *crew) checkStreak(t *rapid.T) {
	counts, first := map[funnel.Day]int64{}, today+1
	for at, h := range holds(m.rows) {
		first = min(first, at.day)
		if at.level == m.levels[0].Key {
			counts[at.day] += h.tallied + h.alone
		}
	}
	s, o, err := m.b.Scorecard(t.Context(), today)
	if err != nil {
		t.Fatal(err)
	}
	var want metrics.Streak
	for day := first; day <= today; day++ {
		target, judged := metrics.DayTarget(o.Targets, m.levels[0].Key, day, o.Calendar)
		switch met := counts[day] >= target; {
		case !judged, !met && day == today:
		case met:
			want.Days++
		default:
			want.Days = 0
		}
		want.Best = max(want.Best, want.Days)
	}
	if s.Streak != want {
		t.Fatalf("streak %+v, want %+v", s.Streak, want)
	}
}

// checkHistory reads everything that was done, and compares which of it is in force.
func (m *crew) checkHistory(t *rapid.T) {
	history, err := m.b.History(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	var force []int64
	for _, c := range slices.Backward(history) {
		switch c.Verb {
		case book.VerbUndo, book.VerbRedo, book.VerbLeadForget:
			continue
		}
		if !c.Undone {
			force = append(force, c.ID)
		}
		if made := m.changes[c.ID]; made == nil || (c.Forgotten > 0) && !made.forgotten {
			t.Fatalf("change %+v, of which the model knows %+v", c, made)
		}
	}
	if !slices.Equal(m.force, force) {
		t.Fatalf("changes in force are %v, want %v", force, m.force)
	}
}
