package book

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// The attributes of a portrait.
const (
	TraitAge       = "age" // a band of completed years, 25-34
	TraitSex       = "sex"
	TraitRegion    = "region"
	TraitEducation = "education"
	TraitJob       = "job"
	TraitIncome    = "income"  // a band of a month's income in minor units, 10000000-20000000
	TraitChannel   = "channel" // the key of the one they came through
	TraitPrefers   = "prefers" // the key of the one they like to be reached by
	TraitProduct   = "product"
	TraitInterest  = "interests" // each of several
	TraitPayment   = "payment"
	TraitType      = "type"
)

// PortraitTraits lists the attributes of a portrait, in their order.
func PortraitTraits() []string {
	return []string{
		TraitAge, TraitSex, TraitRegion, TraitEducation, TraitJob, TraitIncome, TraitChannel, TraitPrefers, TraitProduct, TraitInterest,
		TraitPayment, TraitType,
	}
}

// ageBand is the band of an age: up to 17, to 24, then of ten years each, 65 and more.
func ageBand(age int) string {
	from := 0
	for _, next := range [...]int{18, 25, 35, 45, 55, 65} {
		if age < next {
			return fmt.Sprintf("%d-%d", from, next-1)
		}
		from = next
	}
	return fmt.Sprintf("%d-", from)
}

// incomeBand is the band of an income: from one of 1, 2, 5, 10, 20, 50 and so on up to below the next, "0-1" below 1. The last reaches as
// far as money does.
func incomeBand(income int64) string {
	if income < 1 {
		return "0-1"
	}
	from := int64(1)
	for step := 0; ; step++ {
		next := from * 2
		if step%3 == 1 {
			next = from / 2 * 5
		}
		if income < next {
			return fmt.Sprintf("%d-%d", from, next)
		}
		if next > funnel.MaxMoney/5 {
			return fmt.Sprintf("%d-", next)
		}
		from = next
	}
}

// Band is the ends of a band of ages or incomes, the upper one included for ages and not for incomes; open tells that there is no upper
// end. It reports false for what is no band.
func Band(value string) (from, to int64, open, ok bool) {
	low, high, is := strings.Cut(value, "-")
	from, err := strconv.ParseInt(low, 10, 64)
	if !is || err != nil {
		return 0, 0, false, false
	}
	if high == "" {
		return from, 0, true, true
	}
	to, err = strconv.ParseInt(high, 10, 64)
	return from, to, false, err == nil
}

const selectSitters = `
	SELECT l.id, l.birthday, l.sex, l.region, l.education, l.job, l.income, coalesce(s.key, ''), coalesce(p.key, ''), l.product, l.interests,
	       l.payment, l.type
	FROM lead l LEFT JOIN channel s ON s.id = l.source LEFT JOIN channel p ON p.id = l.preferred ORDER BY l.id`

// sitterReader reads what is recorded of people for portraits.
type sitterReader struct {
	today     funnel.Day
	sitters   []grade.Sitter
	spellings map[grade.Trait]map[string]int // of a trait without case and accents: how often each is written
}

// readSitters reads those whom wanted chooses.
func readSitters(ctx context.Context, tx *sql.Tx, today funnel.Day, wanted func(lead int64) bool) ([]grade.Sitter, error) {
	r := sitterReader{today: today, spellings: map[grade.Trait]map[string]int{}}
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var lead int64
		var c funnel.Card
		err := rows.Scan(&lead, birthdayColumn{&c.Birthday}, &c.Sex, &c.Region, &c.Education, &c.Job, &c.Income, &c.Source, &c.Preferred, &c.Product,
			&c.Interests, &c.Payment, &c.Type)
		if err == nil && wanted(lead) {
			r.take(lead, c)
		}
		return err
	}, selectSitters)
	r.spell()
	return r.sitters, err
}

// take keeps the traits of a person.
func (r *sitterReader) take(lead int64, c funnel.Card) {
	s := grade.Sitter{Lead: lead}
	is := func(attribute, value string) {
		if value != "" {
			s.Traits = append(s.Traits, grade.Trait{Attribute: attribute, Value: value})
		}
	}
	says := func(attribute, text string) {
		if text = spaced(text); text == "" {
			return
		}
		t := grade.Trait{Attribute: attribute, Value: foldedSpaced(text)}
		if r.spellings[t] == nil {
			r.spellings[t] = map[string]int{}
		}
		r.spellings[t][text]++
		s.Traits = append(s.Traits, t)
	}
	if age, ok := c.Birthday.Age(r.today); ok {
		is(TraitAge, ageBand(age))
	}
	is(TraitSex, string(c.Sex))
	says(TraitRegion, c.Region)
	says(TraitEducation, c.Education)
	says(TraitJob, c.Job)
	if c.Income != nil {
		is(TraitIncome, incomeBand(*c.Income))
	}
	is(TraitChannel, c.Source)
	is(TraitPrefers, c.Preferred)
	says(TraitProduct, c.Product)
	for _, one := range Interests(c.Interests) {
		says(TraitInterest, one)
	}
	says(TraitPayment, c.Payment)
	is(TraitType, c.Type)
	r.sitters = append(r.sitters, s)
}

// spell writes each text as most people's cards do.
func (r *sitterReader) spell() {
	usual := make(map[grade.Trait]string, len(r.spellings))
	for t, of := range r.spellings {
		usual[t] = slices.MinFunc(slices.Collect(maps.Keys(of)), func(a, b string) int {
			return cmp.Or(cmp.Compare(of[b], of[a]), cmp.Compare(a, b))
		})
	}
	for _, s := range r.sitters {
		for i, t := range s.Traits {
			if spelling, ok := usual[t]; ok {
				s.Traits[i].Value = spelling
			}
		}
	}
}
