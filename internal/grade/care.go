package grade

import (
	"fmt"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Gesture is something to do for a person.
type Gesture string

// The gestures.
const (
	CheckIn    Gesture = "check-in"
	Wish       Gesture = "birthday"
	Gift       Gesture = "gift"
	Invitation Gesture = "invitation"
	Upsell     Gesture = "upsell"
	Feedback   Gesture = "feedback"
	Favour     Gesture = "favour" // ask for a small one
	Recontact  Gesture = "recontact"
)

// Gestures lists the gestures.
func Gestures() []Gesture {
	return []Gesture{CheckIn, Wish, Gift, Invitation, Upsell, Feedback, Favour, Recontact}
}

// levels stands in the place of a view for levels.
const levels View = "level"

// Occasion is what makes a gesture due. Their order is that in which one goes before another for the same person.
type Occasion string

// The occasions.
const (
	OnBirthday    Occasion = "birthday"
	AfterPurchase Occasion = "purchase"
	WithoutTouch  Occasion = "quiet"
)

var occasions = [...]Occasion{OnBirthday, AfterPurchase, WithoutTouch}

// Care is what to do for the people of a grade or level, and how often.
type Care struct {
	// For is a view and its grade, value/super, or a level, level/buyer.
	For string
	// Every is the number of days in which nothing happened after which one of Gestures is due, in turn; 0 for never.
	Every    int
	Gestures []Gesture
	// After are gestures that are due once, so many days after a purchase or, of a level, after the arrival there; the days are rising.
	After []AfterDays
	// Birthday is what to do for a birthday, from Ahead days before it on; "" for nothing.
	Birthday Gesture
	Ahead    int
}

// MaxAhead is the greatest number of days before a birthday on which a gesture for it is due.
const MaxAhead = 60

// AfterDays is a gesture so many days after a purchase.
type AfterDays struct {
	Days    int
	Gesture Gesture
}

// DefaultCare is the care of a new book, after the sales method: the more valuable, the nearer; all buyers are asked how it goes after 3 days,
// for their opinion after 30 and for a favour after 90; who went is asked back, but for those who had a bad experience.
func DefaultCare() []Care {
	return []Care{
		{For: "value/super", Every: 14, Gestures: []Gesture{CheckIn, Invitation, Favour}, Birthday: Gift, Ahead: 7},
		{For: "value/large", Every: 30, Gestures: []Gesture{CheckIn, Invitation, Upsell}, Birthday: Gift, Ahead: 3},
		{For: "value/medium", Every: 60, Gestures: []Gesture{CheckIn, Upsell, Feedback}, Birthday: Wish},
		{For: "value/small", Every: 120, Gestures: []Gesture{Upsell, Feedback}, Birthday: Wish},
		{For: "benefit/loyal", Every: 30, Gestures: []Gesture{Invitation, Favour, Gift}, Birthday: Gift, Ahead: 3},
		{For: "benefit/former", Every: 90, Gestures: []Gesture{Recontact}},
		{For: "drawer/old", After: []AfterDays{{3, CheckIn}, {30, Feedback}, {90, Favour}}, Birthday: Wish},
		{For: "drawer/wavering", Every: 7, Gestures: []Gesture{Recontact, Invitation}},
		{For: "drawer/competitor", Every: 90, Gestures: []Gesture{Recontact}},
	}
}

// CareError says what is wrong with a plan of care.
type CareError struct {
	For   string
	Field string // for, every, gestures, after, birthday or ahead
}

func (e CareError) Error() string { return fmt.Sprintf("care for %q: %s is wrong", e.For, e.Field) }

// Check returns a CareError when the care is for nobody, names no gesture for an occasion or one that there is not, or has days outside
// 1..funnel.MaxCareDays (Ahead: 0..MaxAhead, of a birthday). Whether there is such a level is for the book to say.
func (c Care) Check() error {
	wrong := func(field string) error { return CareError{c.For, field} }
	days := func(n int) bool { return n >= 1 && n <= funnel.MaxCareDays }
	known := func(g Gesture) bool { return slices.Contains(Gestures(), g) }
	view, grade, _ := strings.Cut(c.For, "/")
	switch {
	case View(view) == levels && !funnel.ValidKey(grade), View(view) != levels && !View(view).Has(Grade(grade)):
		return wrong("for")
	case c.Every != 0 && !days(c.Every):
		return wrong("every")
	case (c.Every == 0) != (len(c.Gestures) == 0), slices.ContainsFunc(c.Gestures, func(g Gesture) bool { return !known(g) }):
		return wrong("gestures")
	case slices.ContainsFunc(c.After, func(a AfterDays) bool { return !days(a.Days) || !known(a.Gesture) }), !rising(c.After):
		return wrong("after")
	case c.Birthday != "" && !known(c.Birthday):
		return wrong("birthday")
	case c.Ahead < 0 || c.Ahead > MaxAhead || c.Ahead > 0 && c.Birthday == "":
		return wrong("ahead")
	}
	return nil
}

func rising(after []AfterDays) bool {
	for i := range after {
		if i > 0 && after[i].Days <= after[i-1].Days {
			return false
		}
	}
	return true
}

// None reports whether the care is nothing at all.
func (c Care) None() bool { return c.Every == 0 && len(c.After) == 0 && c.Birthday == "" }

// Equal reports whether two cares ask for the same of the same people.
func (c Care) Equal(other Care) bool {
	return c.For == other.For && c.Every == other.Every && c.Birthday == other.Birthday && c.Ahead == other.Ahead &&
		slices.Equal(c.Gestures, other.Gestures) && slices.Equal(c.After, other.After)
}

// ForLevel is the key of a level in Care.For.
func ForLevel(key string) string { return string(levels) + "/" + key }

// LevelOf is the key of the level that a care is for; false when it is for a grade.
func LevelOf(careFor string) (key string, ok bool) {
	return strings.CutPrefix(careFor, string(levels)+"/")
}

// AtLevel is the care of a level that has a cadence: its gestures in turn, those of the plan or, where it has none, the usual ones. Of the
// plan the birthday counts besides.
func AtLevel(key string, cadence funnel.Care, plan Care) Care {
	c := Care{For: ForLevel(key), Every: cadence.Every, Birthday: plan.Birthday, Ahead: plan.Ahead}
	gestures := plan.Gestures
	switch {
	case len(gestures) > 0:
	case c.Every > 0:
		gestures = []Gesture{CheckIn, Upsell, Invitation}
	default:
		gestures = []Gesture{CheckIn, Feedback, Favour}
	}
	if c.Every > 0 {
		c.Gestures = gestures
		return c
	}
	for i, days := range cadence.After {
		c.After = append(c.After, AfterDays{days, gestures[i%len(gestures)]})
	}
	return c
}
