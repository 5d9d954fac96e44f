package book

import (
	"context"
	"database/sql"
	"slices"
	"strconv"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// factReader gathers what is known of people.
type factReader struct {
	Grades
	tx      *sql.Tx
	windows grade.Windows
	place   map[int64]int // of a lead, by number
	later   []int64       // who bought after the day
	typical []int64       // the purchases of the long window, where they were read already
}

func newFactReader(ctx context.Context, tx *sql.Tx, today funnel.Day) (*factReader, error) {
	r := &factReader{tx: tx, place: map[int64]int{}}
	r.Today = today
	var err error
	if r.Outline, err = outline(ctx, tx); err != nil {
		return nil, err
	}
	r.Rules, err = readGradeRules(ctx, tx, today, r.Outline.Levels)
	r.windows = r.Rules.Windows()
	return r, err
}

// read reads the facts of some people, of everybody when leads is nil.
func (r *factReader) read(ctx context.Context, leads []int64) error {
	var chosen any
	if leads != nil {
		chosen = jsonArray(leads)
	}
	for _, part := range []struct {
		read  func(rows *sql.Rows) error
		query factQuery
		args  []any
	}{
		{r.person, factsOfPeople, nil},
		{r.arrival, factsOfArrivals, nil},
		{r.deal, factsOfDeals, nil},
		{r.touches, factsOfTouches, nil},
		{r.answers, factsOfAnswers, nil},
		{r.budget, factsOfBudgets, []any{BudgetField}},
		{r.offer, factsOfOffers, nil},
		{r.referrals, factsOfReferrals, nil},
		{r.complaint, factsOfComplaints, nil},
		{r.verdict, factsOfVerdicts, nil},
	} {
		if err := each(ctx, r.tx, part.read, part.query.text(leads == nil), append([]any{chosen}, part.args...)...); err != nil {
			return err
		}
	}
	for _, lead := range r.later {
		if f := r.of(lead); f.LastPurchase == nil { // their first purchase came after the day
			f.Bought = false
		}
	}
	return nil
}

// of is the facts of somebody who was read.
func (r *factReader) of(lead int64) *grade.Facts { return &r.People[r.place[lead]] }

func (r *factReader) person(rows *sql.Rows) error {
	var f grade.Facts
	var l GradedLead
	var active funnel.Day
	err := rows.Scan(&l.ID, &l.Name, &l.Level, &f.Position, &f.IdleLimit, &f.Status, &f.Reason, maybeDay{&f.ComeBack}, dayColumn{&f.Since},
		&f.Bought, &f.Touches, dayColumn{&active}, &f.Tests.Need, &f.Tests.Authority, &f.Tests.Money, &f.Value, &f.Supplier, &f.Type)
	if err != nil {
		return err
	}
	f.Lead, f.Price = l.ID, f.Value
	f.Idle = max(0, int(r.Today-active))
	r.place[l.ID] = len(r.People)
	r.People = append(r.People, f)
	r.Leads = append(r.Leads, l)
	return nil
}

// arrival reads the day on which somebody arrived at the buying level, which counts until a purchase is found.
func (r *factReader) arrival(rows *sql.Rows) error {
	var lead int64
	var day *funnel.Day
	err := rows.Scan(&lead, maybeDay{&day})
	if day != nil && *day > r.Today {
		r.later = append(r.later, lead)
	} else {
		r.of(lead).LastPurchase = day
	}
	return err
}

// deal counts a deal; they come by day.
func (r *factReader) deal(rows *sql.Rows) error {
	var lead, amount, cost int64
	var day funnel.Day
	if err := rows.Scan(&lead, dayColumn{&day}, &amount, &cost); err != nil {
		return err
	}
	if day > r.Today {
		if amount > 0 {
			r.later = append(r.later, lead)
		}
		return nil
	}
	f := r.of(lead)
	if amount > 0 {
		f.LastPurchase = &day
		if r.windows.Long.Contains(day) {
			r.typical = append(r.typical, amount)
		}
	}
	r.count(f, day, amount, cost)
	return nil
}

// count counts a deal in the windows in which it lies.
func (r *factReader) count(f *grade.Facts, day funnel.Day, amount, cost int64) {
	f.Ever.Add(amount, cost)
	for _, w := range []struct {
		funnel.Period
		*grade.Buying
	}{{r.windows.Recent, &f.Recent}, {r.windows.Before, &f.Before}, {r.windows.Long, &f.Long}} {
		if w.Contains(day) {
			w.Add(amount, cost)
		}
	}
}

func (r *factReader) touches(rows *sql.Rows) error {
	var lead, minutes int64
	var inbound, viewings int
	err := rows.Scan(&lead, &minutes, &inbound, &viewings)
	f := r.of(lead)
	f.Minutes, f.Inbound, f.Viewings = minutes, inbound, viewings
	return err
}

func (r *factReader) answers(rows *sql.Rows) error {
	var lead int64
	var n int
	err := rows.Scan(&lead, &n)
	r.of(lead).Answers = n
	return err
}

func (r *factReader) budget(rows *sql.Rows) error {
	var lead int64
	var text string
	err := rows.Scan(&lead, &text)
	if n, errNumber := strconv.ParseInt(text, 10, 64); errNumber == nil {
		r.of(lead).Budget = &n
	}
	return err
}

// offer reads an amount that was offered; they come with the newest last.
func (r *factReader) offer(rows *sql.Rows) error {
	var lead, amount int64
	err := rows.Scan(&lead, &amount)
	r.of(lead).Price = &amount
	return err
}

func (r *factReader) referrals(rows *sql.Rows) error {
	var lead int64
	var n int
	err := rows.Scan(&lead, &n)
	r.of(lead).Referrals = n
	return err
}

// complaint reads the last day on which somebody left after a bad experience.
func (r *factReader) complaint(rows *sql.Rows) error {
	var lead int64
	var day funnel.Day
	err := rows.Scan(&lead, dayColumn{&day})
	f := r.of(lead)
	f.Complained = f.LastPurchase == nil || *f.LastPurchase <= day
	return err
}

func (r *factReader) verdict(rows *sql.Rows) error {
	var lead int64
	var o grade.Override
	err := rows.Scan(&lead, &o.View, &o.Grade, &o.Reason, dayColumn{&o.Day})
	f := r.of(lead)
	f.ByHand = append(f.ByHand, o)
	return err
}

// all returns i18n.NoLead or i18n.LeadMerged for the first of some people who was not read.
func (r *factReader) all(ctx context.Context, leads []int64) error {
	for _, lead := range leads {
		if _, there := r.place[lead]; !there {
			return missing(ctx, r.tx, lead)
		}
	}
	return nil
}

// inOrder puts people who were read in the order of their numbers given, each once.
func (r *factReader) inOrder(leads []int64) {
	people, named := r.People, r.Leads
	r.People, r.Leads = make([]grade.Facts, 0, len(people)), make([]GradedLead, 0, len(named))
	placed := make(map[int64]int, len(people))
	for _, lead := range leads {
		if _, twice := placed[lead]; twice {
			continue
		}
		placed[lead] = len(r.People)
		r.People = append(r.People, people[r.place[lead]])
		r.Leads = append(r.Leads, named[r.place[lead]])
	}
	r.place = placed
}

// others adds everybody else who has a deal in one of the windows, with no more than their deals in them.
func (r *factReader) others(ctx context.Context) error {
	asked := len(r.People)
	r.typical = r.typical[:0]
	return each(ctx, r.tx, func(rows *sql.Rows) error {
		var lead, amount, cost int64
		var day funnel.Day
		if err := rows.Scan(&lead, dayColumn{&day}, &amount, &cost); err != nil {
			return err
		}
		if amount > 0 && r.windows.Long.Contains(day) {
			r.typical = append(r.typical, amount)
		}
		place, there := r.place[lead]
		if !there {
			place = len(r.People)
			r.place[lead] = place
			r.People = append(r.People, grade.Facts{Lead: lead, Status: funnel.StatusWon, Bought: true})
		}
		if place >= asked {
			r.count(&r.People[place], day, amount, cost)
		}
		return nil
	}, dealsOfWindows, min(r.windows.Before.From, r.windows.Long.From).String(), r.Today.String())
}

// usual says what a purchase usually brings.
func (r *factReader) usual() {
	slices.Sort(r.typical)
	if n := len(r.typical); n > 0 {
		r.Rules.Usual = r.typical[(n-1)/2]
	}
}

// readPopulation counts the customers.
func readPopulation(ctx context.Context, tx *sql.Tx, rules grade.Rules) (all grade.Population, err error) {
	err = tx.QueryRowContext(ctx, countCustomers, rules.Known().String()).Scan(&all.Customers, &all.Buyers)
	return all, err
}
