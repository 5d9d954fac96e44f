package grade

import (
	"cmp"
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
	// Every is the number of days without a touch after which one of Gestures is due, in turn; 0 for never.
	Every    int
	Gestures []Gesture
	// After are gestures that are due once, so many days after a purchase.
	After []AfterDays
	// Birthday is what to do for a birthday, from Ahead days before it on; "" for nothing.
	Birthday Gesture
	Ahead    int
}

// AfterDays is a gesture so many days after a purchase.
type AfterDays struct {
	Days    int
	Gesture Gesture
}

// DefaultCare is the care of a new book, after the sales method: the more valuable, the nearer; all buyers are asked how it goes after 3 days,
// for their opinion after 30 and for a favour after 90; who went is asked back.
func DefaultCare() []Care {
	return []Care{
		{For: "value/super", Every: 14, Gestures: []Gesture{CheckIn, Invitation, Favour}, Birthday: Gift, Ahead: 7},
		{For: "value/large", Every: 30, Gestures: []Gesture{CheckIn, Invitation, Upsell}, Birthday: Gift, Ahead: 3},
		{For: "value/medium", Every: 60, Gestures: []Gesture{CheckIn, Upsell, Feedback}, Birthday: Wish},
		{For: "value/small", Every: 120, Gestures: []Gesture{Upsell, Feedback}, Birthday: Wish},
		{For: "benefit/loyal", Every: 30, Gestures: []Gesture{Invitation, Favour, Gift}, Birthday: Gift, Ahead: 3},
		{For: "benefit/former", Every: 90, Gestures: []Gesture{Recontact}},
		{For: "benefit/former-bad", Every: 180, Gestures: []Gesture{Recontact}},
		{For: "relation/vip", Every: 14, Gestures: []Gesture{CheckIn, Invitation}},
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
// 1..funnel.MaxCareDays (Ahead: 0..60). Whether there is such a level is for the book to say.
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
	case slices.ContainsFunc(c.After, func(a AfterDays) bool { return !days(a.Days) || !known(a.Gesture) }):
		return wrong("after")
	case c.Birthday != "" && !known(c.Birthday):
		return wrong("birthday")
	case c.Ahead < 0 || c.Ahead > 60:
		return wrong("ahead")
	}
	return nil
}

// Client is somebody to be cared for.
type Client struct {
	Lead         int64
	Grades       Grades
	Level        string     // key
	Profit       int64      // of the recent months, in minor units
	Since        funnel.Day // the first day on which anything is known of them
	LastTouch    *funnel.Day
	LastPurchase *funnel.Day
	Touches      int
	Birthday     funnel.Birthday
	NotBefore    *funnel.Day // the day to come back to them: before it nothing is due; nil for none
	NoContact    bool        // asked not to be contacted
}

// Due is a gesture that is due.
type Due struct {
	Lead     int64
	Gesture  Gesture
	Occasion Occasion
	For      string     // of the care
	Day      funnel.Day // since when it is due; of a birthday the birthday itself
	Days     int        // after the purchase, or without a touch, that the care allows
}

// audience is a view and its grade, or levels and the key of one.
type audience struct {
	view View
	key  Grade
}

// levels stands in the place of a view for levels.
const levels View = "level"

// CareDay is a day on which to care for people.
type CareDay struct {
	Today funnel.Day
	// AtMost is the number of gestures that the agent wants in a day, Done how many were made today already; AtMost 0 is no limit.
	AtMost, Done int
}

// Plan says what is due for whom, at most one gesture for each person, of the most valuable first: by the grade of value, then by profit,
// then by the day since which it is due, then by number. Any touch on or after the day from which a gesture is due does it; of a birthday
// only one on the day, for a call before it is no wish. A gesture after a purchase lapses when the next one is due, the last after as many
// days again; a birthday lapses with the day. all is how many there would be without a limit.
func (d CareDay) Plan(care []Care, clients []Client) (due []Due, all int) {
	byFor := make(map[audience][]*Care, len(care))
	for i := range care {
		view, key, _ := strings.Cut(care[i].For, "/")
		whom := audience{View(view), Grade(key)}
		byFor[whom] = append(byFor[whom], &care[i])
	}
	type ranked struct {
		Due
		client *Client
		tier   int
	}
	var found []ranked
	tiers := ByValue.Grades()
	for i := range clients {
		c := &clients[i]
		if c.NoContact || c.NotBefore != nil && d.Today < *c.NotBefore {
			continue
		}
		if first, ok := d.first(byFor, c); ok {
			tier := slices.Index(tiers, c.Grades.In(ByValue))
			if tier < 0 {
				tier = len(tiers)
			}
			found = append(found, ranked{first, c, tier})
		}
	}
	slices.SortFunc(found, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.tier, b.tier), cmp.Compare(b.client.Profit, a.client.Profit),
			cmp.Compare(a.Day, b.Day), cmp.Compare(a.Lead, b.Lead))
	})
	all = len(found)
	if d.AtMost > 0 {
		found = found[:min(all, max(0, d.AtMost-d.Done))]
	}
	for _, r := range found {
		due = append(due, r.Due)
	}
	return due, all
}

// first is the gesture for a person that goes before all others: a birthday, then what follows a purchase, then the shortest silence that is
// too long; of equal ones that of the earlier view, levels last.
func (d CareDay) first(byFor map[audience][]*Care, c *Client) (Due, bool) {
	var best Due
	found := false
	better := func(due Due) {
		a, b := slices.Index(occasions[:], due.Occasion), slices.Index(occasions[:], best.Occasion)
		if !found || a < b || a == b && due.Occasion == WithoutTouch && due.Days < best.Days {
			best, found = due, true
		}
	}
	consider := func(whom audience) {
		for _, care := range byFor[whom] {
			if due, ok := d.birthday(care, c); ok {
				better(due)
			}
			if due, ok := d.afterPurchase(care, c); ok {
				better(due)
			}
			if due, ok := d.quiet(care, c); ok {
				better(due)
			}
		}
	}
	for i, v := range views {
		consider(audience{v, c.Grades[i]})
	}
	consider(audience{levels, Grade(c.Level)})
	return best, found
}

func (d CareDay) birthday(care *Care, c *Client) (Due, bool) {
	if care.Birthday == "" || !c.Birthday.Known() {
		return Due{}, false
	}
	day := c.Birthday.Next(d.Today)
	if day > d.Today+funnel.Day(care.Ahead) || touched(c, day) {
		return Due{}, false
	}
	return Due{Lead: c.Lead, Gesture: care.Birthday, Occasion: OnBirthday, For: care.For, Day: day}, true
}

func (d CareDay) afterPurchase(care *Care, c *Client) (Due, bool) {
	if len(care.After) == 0 || c.LastPurchase == nil {
		return Due{}, false
	}
	plan := funnel.Care{}
	for _, a := range care.After {
		plan.After = append(plan.After, a.Days)
	}
	slices.Sort(plan.After)
	days, due := plan.CheckIn(*c.LastPurchase, c.LastTouch, d.Today)
	if !due {
		return Due{}, false
	}
	i := slices.IndexFunc(care.After, func(a AfterDays) bool { return a.Days == days })
	return Due{
		Lead: c.Lead, Gesture: care.After[i].Gesture, Occasion: AfterPurchase, For: care.For,
		Day: *c.LastPurchase + funnel.Day(days), Days: days,
	}, true
}

func (d CareDay) quiet(care *Care, c *Client) (Due, bool) {
	if care.Every == 0 || len(care.Gestures) == 0 {
		return Due{}, false
	}
	since := c.Since
	if c.LastTouch != nil {
		since = max(since, *c.LastTouch)
	}
	day := since + funnel.Day(care.Every)
	if day > d.Today {
		return Due{}, false
	}
	gesture := care.Gestures[max(0, c.Touches)%len(care.Gestures)]
	return Due{Lead: c.Lead, Gesture: gesture, Occasion: WithoutTouch, For: care.For, Day: day, Days: care.Every}, true
}

// touched reports whether a person was in touch on a day or later.
func touched(c *Client, day funnel.Day) bool { return c.LastTouch != nil && *c.LastTouch >= day }
