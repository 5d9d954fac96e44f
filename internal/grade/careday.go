package grade

import (
	"cmp"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Client is somebody to be cared for.
type Client struct {
	Lead         int64
	Grades       Grades
	Level        string      // key
	Won          bool        // has bought and is neither lost nor paused: only for those is the cadence of a level and what follows a purchase
	Arrived      *funnel.Day // at the level; nil when unknown
	Profit       int64       // of the recent months, in minor units
	Active       funnel.Day  // the last day on which something happened with them
	LastTouch    *funnel.Day
	LastPurchase *funnel.Day
	Touches      int
	Birthday     funnel.Birthday
}

// Due is a gesture that is due.
type Due struct {
	Lead     int64
	Gesture  Gesture
	Occasion Occasion
	For      string     // of the care
	Day      funnel.Day // since when it is due; of a birthday the birthday itself
	Days     int        // after the purchase, or without anything happening, that the care allows
}

// audience is a view and its grade, or levels and the key of one.
type audience struct {
	view View
	key  Grade
}

// CareDay is a day on which to care for people.
type CareDay struct {
	Today funnel.Day
	// AtMost is the number of gestures that the agent wants in a day, Done how many were made today already; AtMost 0 is no limit.
	AtMost, Done int
}

// Plan says what is due for whom, at most one gesture for each person, of the most valuable first: by the grade of value, then by profit,
// then by the day since which it is due, then by number. Any touch on or after the day from which a gesture is due does it; of a birthday
// only one on the day does it for the day itself, for a call before it is no wish. A gesture after a purchase lapses when the next one is
// due, the last after as many days again; a birthday lapses with the day. all is how many there would be without a limit.
func (d CareDay) Plan(care []Care, clients []Client) (due []Due, all int) {
	byFor := audiences(care)
	type ranked struct {
		Due
		client *Client
		tier   int
	}
	var found []ranked
	tiers := ByValue.Grades()
	for i := range clients {
		c := &clients[i]
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
		found = found[:min(all, d.Left())]
	}
	for _, r := range found {
		due = append(due, r.Due)
	}
	return due, all
}

// Left is how many gestures may still be due in the day; it means something only when AtMost is above 0.
func (d CareDay) Left() int { return max(0, d.AtMost-d.Done) }

// Wants reports whether anything is due for somebody.
func (d CareDay) Wants(care []Care, c *Client) bool {
	_, ok := d.first(audiences(care), c)
	return ok
}

// Birthday is what the care does for a birthday of somebody that is on a day, however far ahead; "" for nothing.
func Birthday(care []Care, c *Client) (gesture Gesture, careFor string) {
	each(audiences(care), c, func(care *Care) {
		if gesture == "" && care.Birthday != "" {
			gesture, careFor = care.Birthday, care.For
		}
	})
	return gesture, careFor
}

func audiences(care []Care) map[audience][]*Care {
	byFor := make(map[audience][]*Care, len(care))
	for i := range care {
		view, key, _ := strings.Cut(care[i].For, "/")
		whom := audience{View(view), Grade(key)}
		byFor[whom] = append(byFor[whom], &care[i])
	}
	return byFor
}

// each tells the care that there is for somebody: of the level, then of the grades in the order of the views.
func each(byFor map[audience][]*Care, c *Client, tell func(*Care)) {
	for _, care := range byFor[audience{levels, Grade(c.Level)}] {
		tell(care)
	}
	for i, v := range views {
		for _, care := range byFor[audience{v, c.Grades[i]}] {
			tell(care)
		}
	}
}

// first is the gesture for a person that goes before all others: a birthday, then what follows a purchase, the last first, then the shortest
// silence that is too long; of equal ones that of the level, then of the earlier view.
func (d CareDay) first(byFor map[audience][]*Care, c *Client) (best Due, found bool) {
	better := func(due Due, ok bool) {
		if !ok {
			return
		}
		a, b := slices.Index(occasions[:], due.Occasion), slices.Index(occasions[:], best.Occasion)
		switch {
		case !found || a < b:
		case a > b:
			return
		case due.Occasion == AfterPurchase && due.Day > best.Day:
		case due.Occasion == WithoutTouch && due.Days < best.Days:
		default:
			return
		}
		best, found = due, true
	}
	reach := 0
	for _, care := range byFor[audience{levels, Grade(c.Level)}] {
		reach = care.Reach()
	}
	each(byFor, c, func(care *Care) {
		better(d.birthday(care, c))
		better(d.afterPurchase(care, c, reach))
		better(d.quiet(care, c))
	})
	return best, found
}

func (d CareDay) birthday(care *Care, c *Client) (Due, bool) {
	if care.Birthday == "" || !c.Birthday.Known() {
		return Due{}, false
	}
	day := c.Birthday.Next(d.Today)
	first := day - funnel.Day(care.Ahead)
	if day == d.Today {
		first = day
	}
	if first > d.Today || touched(c, first) {
		return Due{}, false
	}
	return Due{Lead: c.Lead, Gesture: care.Birthday, Occasion: OnBirthday, For: care.For, Day: day}, true
}

// Reach is up to how many days after an arrival the cadence of a level says what to do.
func (c Care) Reach() int {
	if n := len(c.After); n > 0 {
		return c.After[n-1].Days
	}
	return c.Every
}

// afterPurchase is the gesture of a care that follows a purchase. The purchase that brought somebody to their level is the matter of the level's
// own cadence, up to the days that it reaches.
func (d CareDay) afterPurchase(care *Care, c *Client, reach int) (Due, bool) {
	_, ofLevel := LevelOf(care.For)
	from, after := c.LastPurchase, care.After
	if ofLevel {
		from = c.Arrived
	}
	if from == nil || !c.Won {
		return Due{}, false
	}
	if !ofLevel && c.Arrived != nil && *from <= *c.Arrived {
		after = slices.DeleteFunc(slices.Clone(after), func(a AfterDays) bool { return a.Days <= reach })
	}
	plan := funnel.Care{}
	for _, a := range after {
		plan.After = append(plan.After, a.Days)
	}
	days, due := plan.CheckIn(*from, c.LastTouch, d.Today)
	if !due {
		return Due{}, false
	}
	i := slices.Index(plan.After, days)
	return Due{
		Lead: c.Lead, Gesture: after[i].Gesture, Occasion: AfterPurchase, For: care.For,
		Day: *from + funnel.Day(days), Days: days,
	}, true
}

func (d CareDay) quiet(care *Care, c *Client) (Due, bool) {
	_, ofLevel := LevelOf(care.For)
	if care.Every == 0 || len(care.Gestures) == 0 || ofLevel && !c.Won {
		return Due{}, false
	}
	day := c.Active + funnel.Day(care.Every)
	if day > d.Today {
		return Due{}, false
	}
	gesture := care.Gestures[max(0, c.Touches)%len(care.Gestures)]
	return Due{Lead: c.Lead, Gesture: gesture, Occasion: WithoutTouch, For: care.For, Day: day, Days: care.Every}, true
}

// touched reports whether a person was in touch on a day or later.
func touched(c *Client, day funnel.Day) bool { return c.LastTouch != nil && *c.LastTouch >= day }
