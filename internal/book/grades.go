package book

import (
	"context"
	"database/sql"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// GradedLead is who stands at a place of Grades.
type GradedLead struct {
	ID    int64
	Name  string
	Level string // key
}

// Grades is people with what their grades rest on, by place.
type Grades struct {
	Today   funnel.Day
	Outline Outline
	Rules   grade.Rules
	Grading *grade.Grading
	People  []grade.Facts
	// Leads are those asked for, by the same places. In GradesOf people follow whom the others are compared with, and who have no more facts than
	// that takes.
	Leads []GradedLead
}

// Grades compares everybody in the book, as they stand on a day: deals after it count for nothing. Leads are in the order of their numbers.
func (b *Book) Grades(ctx context.Context, today funnel.Day) (g Grades, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		g, err = gradesOfAll(ctx, tx, today)
		return err
	})
	return g, err
}

func gradesOfAll(ctx context.Context, tx *sql.Tx, today funnel.Day) (g Grades, err error) {
	r, err := newFactReader(ctx, tx, today)
	if err != nil {
		return g, err
	}
	if err := r.read(ctx, nil); err != nil {
		return g, err
	}
	r.usual()
	g = r.Grades
	g.Grading = grade.Compare(g.Rules, g.People)
	return g, nil
}

// GradesOf is Grades of some people, in the order of their numbers given, each once: the same grades, without reading what is known of everybody
// else. A number that is nobody's is i18n.NoLead or i18n.LeadMerged.
func (b *Book) GradesOf(ctx context.Context, today funnel.Day, leads []int64) (g Grades, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		if past := today < funnel.DayOf(b.now()); past { // how many customers there were is kept as of now only
			g, err = gradesAmongAll(ctx, tx, today, leads)
			return err
		}
		g, err = gradesOf(ctx, tx, today, leads)
		return err
	})
	return g, err
}

// gradesAmongAll is gradesOf by reading what is known of everybody.
func gradesAmongAll(ctx context.Context, tx *sql.Tx, today funnel.Day, leads []int64) (g Grades, err error) {
	r, err := newFactReader(ctx, tx, today)
	if err != nil {
		return g, err
	}
	if err := r.read(ctx, nil); err != nil {
		return g, err
	}
	if err := r.all(ctx, leads); err != nil {
		return g, err
	}
	asked := map[int64]bool{}
	for _, lead := range leads {
		asked[lead] = true
	}
	everybody := slices.Clone(leads)
	for _, l := range r.Leads {
		everybody = append(everybody, l.ID)
	}
	r.inOrder(everybody)
	r.usual()
	g = r.Grades
	g.Leads = g.Leads[:len(asked)]
	g.Grading = grade.Compare(g.Rules, g.People)
	return g, nil
}

func gradesOf(ctx context.Context, tx *sql.Tx, today funnel.Day, leads []int64) (g Grades, err error) {
	r, err := newFactReader(ctx, tx, today)
	if err != nil {
		return g, err
	}
	if err := r.read(ctx, append([]int64{}, leads...)); err != nil {
		return g, err
	}
	if err := r.all(ctx, leads); err != nil {
		return g, err
	}
	r.inOrder(leads)
	if err := r.others(ctx); err != nil {
		return g, err
	}
	r.usual()
	all, err := readPopulation(ctx, tx, r.Rules)
	if err != nil {
		return g, err
	}
	g = r.Grades
	g.Grading = grade.CompareSome(g.Rules, g.People, all)
	return g, nil
}
