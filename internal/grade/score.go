package grade

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Part is one of the things that make up a score.
type Part int

// The parts, by the three principles: objective data, behaviour, value.
const (
	PartNeed      Part = iota // the test is answered with yes
	PartAuthority             // likewise
	PartMoney                 // likewise
	PartBudget                // the budget against the price: all of it from the price on, nothing up to half of it, in between a straight line
	PartTouches               // half at 5 touches
	PartInbound               // half at 2 contacts that came from them
	PartViewings              // half at 1 viewing
	PartRecency               // halves with every limit of idleness of the level, or 14 days where there is none
	PartAnswers               // the share of the open questions that is answered
	PartDealSize              // what a purchase may bring: half at what it usually does
	PartReferrals             // half at 1 person sent
	parts
)

// Principle is what a part goes by.
type Principle string

// The principles of a grade.
const (
	Objective Principle = "objective"
	Behaviour Principle = "behaviour"
	Worth     Principle = "value"
)

// Principle is what the part goes by.
func (p Part) Principle() Principle {
	switch {
	case p < PartTouches:
		return Objective
	case p < PartDealSize:
		return Behaviour
	}
	return Worth
}

// OpenQuestions is how many open questions there are.
const OpenQuestions = 10

// Where the parts that saturate reach a half. People respond after four, five, even ten touches.
const (
	halfTouches   = 5
	halfInbound   = 2
	halfViewings  = 1
	halfReferrals = 1
	halfRecency   = 14
)

var partKeys = [parts]string{
	"need", "authority", "money", "budget", "touches", "inbound", "viewings", "recency", "answers", "deal-size", "referrals",
}

// AllParts lists the parts.
func AllParts() []Part { return upTo(parts) }

// Key is the stable key of a part, deal-size.
func (p Part) Key() string { return partKeys[p] }

// PartByKey finds a part by its key.
func PartByKey(key string) (Part, bool) {
	i := slices.Index(partKeys[:], key)
	return Part(max(i, 0)), i >= 0
}

// MaxWeight is the greatest weight of a part.
const MaxWeight = 1000

// Weights says how much each part counts, by Part, 0..MaxWeight. Only their proportions matter.
type Weights [parts]int

// DefaultWeights are those of a new book: 40 for objective data, 43 for behaviour, 17 for value, 100 in all.
func DefaultWeights() Weights {
	return Weights{
		PartNeed: 12, PartAuthority: 8, PartMoney: 12, PartBudget: 8,
		PartTouches: 8, PartInbound: 10, PartViewings: 10, PartRecency: 10, PartAnswers: 5,
		PartDealSize: 10, PartReferrals: 7,
	}
}

// WeightError says that a weight is not 0..MaxWeight.
type WeightError struct {
	Part   Part
	Weight int
}

func (e WeightError) Error() string {
	return fmt.Sprintf("the weight of %s is %d, not 0 to %d", e.Part.Key(), e.Weight, MaxWeight)
}

// ErrNoWeight says that all weights are 0: then there is nothing to add up.
var ErrNoWeight = errors.New("all weights are 0")

// Check returns a WeightError for the first weight that is wrong, or ErrNoWeight.
func (w Weights) Check() error {
	for p, weight := range w {
		if weight < 0 || weight > MaxWeight {
			return WeightError{Part(p), weight}
		}
	}
	if w.sum() == 0 {
		return ErrNoWeight
	}
	return nil
}

func (w Weights) sum() (sum int) {
	for _, weight := range w {
		sum += weight
	}
	return sum
}

// Line is what a part adds to a score.
type Line struct {
	Part   Part
	Weight int
	Known  bool    // something is recorded
	Share  float64 // of its weight, 0..1; 0 when not known
	Points int     // 0..100; those of all lines add up to the score
}

// Score is the score, 0..100, of a person as if they were an open lead: the weighted mean of the shares of all parts, in percent, rounded half
// up. Weights that are not valid give 0.
func (r *Rules) Score(f *Facts) int {
	total := 0.0
	sum := r.Weights.sum()
	for p, weight := range r.Weights {
		if weight < 0 || sum <= 0 {
			return 0
		}
		if weight > 0 {
			share, _ := r.share(Part(p), f)
			total += points(weight, share, sum)
		}
	}
	return int(math.Floor(total + 0.5))
}

func points(weight int, share float64, sum int) float64 {
	return 100 * float64(weight) * share / float64(sum)
}

// Lines adds a score up, part by part. Points are whole: each is its part rounded down or up, so that together they are the score (largest
// remainders first, of equal ones the earlier part).
func (r *Rules) Lines(f *Facts) []Line {
	lines := make([]Line, parts)
	rests := make([]float64, parts)
	sum, left := r.Weights.sum(), r.Score(f)
	for i := range lines {
		l := Line{Part: Part(i), Weight: r.Weights[i]}
		l.Share, l.Known = r.share(l.Part, f)
		if l.Weight > 0 && sum > 0 {
			exact := points(l.Weight, l.Share, sum)
			l.Points = int(exact)
			rests[i] = exact - float64(l.Points)
			left -= l.Points
		}
		lines[i] = l
	}
	order := AllParts()
	slices.SortStableFunc(order, func(a, b Part) int {
		switch {
		case rests[a] > rests[b]:
			return -1
		case rests[a] < rests[b]:
			return 1
		}
		return 0
	})
	for _, p := range order[:max(0, left)] {
		lines[p].Points++
	}
	return lines
}

// share is how much of its weight a part has, 0..1, and whether anything is recorded of it.
func (r *Rules) share(p Part, f *Facts) (share float64, known bool) {
	switch p {
	case PartNeed:
		return test(f.Tests.Need)
	case PartAuthority:
		return test(f.Tests.Authority)
	case PartMoney:
		return test(f.Tests.Money)
	case PartBudget:
		if f.Budget == nil || f.Price == nil || *f.Price <= 0 {
			return 0, false
		}
		return max(0, min(1, 2*float64(*f.Budget)/float64(*f.Price)-1)), true
	case PartTouches:
		return saturating(f.Touches, halfTouches)
	case PartInbound:
		return saturating(f.Inbound, halfInbound)
	case PartViewings:
		return saturating(f.Viewings, halfViewings)
	case PartRecency:
		half := f.IdleLimit
		if half <= 0 {
			half = halfRecency
		}
		return math.Exp2(-float64(max(0, f.Idle)) / float64(half)), true
	case PartAnswers:
		return float64(max(0, min(OpenQuestions, f.Answers))) / OpenQuestions, f.Answers > 0
	case PartDealSize:
		if f.Value == nil || *f.Value < 0 || r.Usual <= 0 {
			return 0, false
		}
		return float64(*f.Value) / (float64(*f.Value) + float64(r.Usual)), true
	case PartReferrals:
		return saturating(f.Referrals, halfReferrals)
	}
	return 0, false
}

func test(a funnel.Answer) (share float64, known bool) {
	if a == funnel.Yes {
		return 1, true
	}
	return 0, a != funnel.Unknown
}

// saturating is 1 − 2^(−n/half): 0 of none, a half at half, and each further one adds less.
func saturating(n, half int) (share float64, known bool) {
	if n <= 0 {
		return 0, false
	}
	return 1 - math.Exp2(-float64(n)/float64(half)), true
}
