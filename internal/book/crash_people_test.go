package book_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
)

// secretName is the name of a lead by its number, of which no piece stands with others.
func secretName(id int64) string { return fmt.Sprintf("Zwxqvot%05d", id) }

// meeting is a child that adds two leads, joins the second to the first and forgets every other pair, again and again. It prints what it
// has done with the numbers of the leads.
var meeting = register("meet", func(args []string) error {
	ctx := context.Background()
	b, err := book.Open(ctx, args[0], book.ReadWrite, clock)
	if err != nil {
		return err
	}
	next, err := b.NextLead(ctx)
	if err != nil {
		return err
	}
	for ; ; next += 2 {
		for id := next; id < next+2; id++ {
			out, err := b.AddLead(ctx, book.NewLead{Card: person(secretName(id), fmt.Sprintf("+8488823%04d", id)), Day: today})
			if err != nil {
				return err
			}
			fmt.Println("add", out.Lead.ID)
		}
		if _, err := b.MergeLeads(ctx, next, next+1, today); err != nil {
			return err
		}
		fmt.Println("merge", next)
		if next%4 < 2 {
			if _, err := b.ForgetLead(ctx, next); err != nil {
				return err
			}
			fmt.Println("forget", next)
		}
	}
})

func TestKillWhilePeopleComeAndGo(t *testing.T) {
	path := newBookAt(t, filepath.Join(t.TempDir(), "funnel.db"))
	there, ahead := map[int64]bool{}, 0 // by number, true for those whose card is there
	for range kills(t, 25) {
		said := killAfter(t, 1+rand.IntN(9), 20*time.Millisecond, meeting, path)
		for _, line := range said {
			var what string
			var id int64
			if _, err := fmt.Sscan(line, &what, &id); err != nil {
				t.Fatal(err)
			}
			switch what {
			case "add":
				there[id] = true
			case "merge":
				there[id+1] = false
			case "forget":
				there[id] = false
			}
		}
		if wantMet(t, path, there, said[len(said)-1]) {
			ahead++
		}
	}
	t.Logf("%d times the book was one step ahead of what was said", ahead)
}

// wantMet opens a book whose writer was killed and checks that it holds the people that the writer said it holds. It may be one step
// ahead of the last thing said, and that whole: it reports so.
func wantMet(t *testing.T, path string, there map[int64]bool, last string) (ahead bool) {
	t.Helper()
	ctx := t.Context()
	b, err := book.Open(ctx, path, book.ReadWrite, clock)
	must(t, err)
	defer func() { must(t, b.Close()) }()
	db := inspect(t, path)
	wantWhole(t, db)
	next, err := b.NextLead(ctx)
	must(t, err)
	var gone []int64
	differ := 0
	for id := range next {
		if id == 0 {
			continue
		}
		cards := texts(t, db, "SELECT id FROM lead WHERE id = ?", id)
		if (cards != nil) != there[id] {
			differ++
		}
		if there[id] = cards != nil; cards == nil {
			gone = append(gone, id)
		}
	}
	if differ > 1 {
		t.Errorf("after %q the book differs in %d leads from what was said", last, differ)
	}
	halves := texts(t, db, `
		SELECT l.id FROM lead l WHERE (SELECT count(*) FROM contact c WHERE c.lead = l.id) <> 1 + (SELECT count(*) FROM merged m WHERE m.lead = l.id)
		   OR (SELECT count(*) FROM arrival a WHERE a.lead = l.id) <> 1`)
	if halves != nil {
		t.Errorf("after %q these leads are not whole: %v", last, halves)
	}
	verbs := texts(t, db, "SELECT sum(verb = 'lead.add') - sum(verb = 'lead.merge') FROM change")
	if arrived := texts(t, db, "SELECT count(*) FROM arrival"); !slices.Equal(verbs, arrived) {
		t.Errorf("after %q the book counts %v, want %v", last, arrived, verbs)
	}
	// Whoever was forgotten leaves nothing once the file is clean, however the cleaning ended before.
	if cleaned, err := b.Clean(ctx); err != nil || !cleaned {
		t.Fatalf("%v, %v", cleaned, err)
	}
	for _, id := range gone {
		if texts(t, db, "SELECT first FROM change_row WHERE tbl = 'lead' AND op = 'd' AND first = ?", id) != nil {
			continue // joined to somebody who is there
		}
		if there := found(t, b, []string{secretName(id), strings.ToLower(secretName(id))}); there != nil {
			t.Errorf("after %q there is still %v", last, there)
		}
	}
	return differ > 0
}

// forgetting is a child that forgets a lead.
var forgetting = register("forget", func(args []string) error {
	ctx := context.Background()
	b, err := book.Open(ctx, args[0], book.ReadWrite, clock)
	if err != nil {
		return err
	}
	fmt.Println("ready")
	_, err = b.ForgetLead(ctx, 1)
	fmt.Println("done")
	return err
})

// Between the moment in which a person is forgotten and that in which the file is clean the power may fail.
func TestKillBeforeTheFileIsClean(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	db := inspect(t, b.Path())
	addLead(t, b, book.NewLead{Card: person(zName[0], zPhones[0])})
	reading, err := db.BeginTx(ctx, nil) // as long as it lasts the log stays
	must(t, err)
	var n int
	must(t, reading.QueryRow("SELECT count(*) FROM lead").Scan(&n))
	cmd := child(t, forgetting, b.Path())
	out := start(t, cmd)
	if !out.Scan() {
		t.Fatal("the child is not ready")
	}
	for {
		_, err := b.Lead(ctx, 1)
		if err != nil {
			break // forgotten
		}
	}
	must(t, cmd.Process.Kill())
	if out.Scan() {
		t.Fatalf("it was killed too late, and said %q", out.Text())
	}
	cmd.Wait() //nolint:errcheck // it was killed
	must(t, reading.Rollback())
	pieces := traces(zName[0], zPhones[0])
	if found(t, b, pieces) == nil {
		t.Fatal("nothing is there before the file is clean")
	}
	again := forget(t, b, 1)
	if again.Arrivals != 0 {
		t.Errorf("%+v", again)
	}
	wantNoTrace(t, b, pieces)
	wantCounts(t, b, map[string]int64{"inbound/": 1})
	wantWhole(t, db)
}
