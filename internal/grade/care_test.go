package grade_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

func client(lead int64, grades grade.Grades, change func(*grade.Client)) grade.Client {
	c := grade.Client{Lead: lead, Grades: grades, Won: true, Active: day("2026-11-30"), Touches: 3, LastTouch: on("2026-11-30")}
	change(&c)
	return c
}

var (
	super    = grade.Grades{grade.Super, grade.Loyal, grade.VIP, grade.Old, grade.Keep, grade.Unset}
	small    = grade.Grades{grade.Small, grade.Small, grade.Bought, grade.Old, grade.Reshape, grade.Unset}
	wavering = grade.Grades{grade.Unset, grade.Potential, grade.Reached, grade.Wavering, grade.Unset, grade.Unset}
)

// The week of the sources: the birthday of a super customer, the check-in three days after a purchase, somebody who wavers.
func TestPlan(t *testing.T) {
	clients := []grade.Client{
		client(1, wavering, func(c *grade.Client) { c.LastTouch, c.Active, c.Touches = on("2026-11-20"), day("2026-11-21"), 2 }),
		client(2, small, func(c *grade.Client) { c.LastPurchase, c.LastTouch = on("2026-11-28"), on("2026-11-28") }),
		client(3, super, func(c *grade.Client) {
			c.Birthday, c.LastTouch = funnel.Birthday{Month: time.December, Date: 5}, on("2026-11-27")
		}),
		client(4, small, func(*grade.Client) {}), // in touch yesterday
	}
	want := []grade.Due{
		{Lead: 3, Gesture: grade.Gift, Occasion: grade.OnBirthday, For: "value/super", Day: day("2026-12-05")},
		{Lead: 2, Gesture: grade.CheckIn, Occasion: grade.AfterPurchase, For: "drawer/old", Day: today, Days: 3},
		{Lead: 1, Gesture: grade.Recontact, Occasion: grade.WithoutTouch, For: "drawer/wavering", Day: day("2026-11-28"), Days: 7},
	}
	got, all := grade.CareDay{Today: today}.Plan(grade.DefaultCare(), clients)
	if !reflect.DeepEqual(got, want) || all != 3 {
		t.Errorf("%+v, %d", got, all)
	}
	for _, c := range []struct{ atMost, done, want int }{{2, 0, 2}, {2, 1, 1}, {2, 2, 0}, {2, 5, 0}, {9, 1, 3}} {
		got, all := grade.CareDay{Today: today, AtMost: c.atMost, Done: c.done}.Plan(grade.DefaultCare(), clients)
		if len(got) != c.want || all != 3 || len(got) > 0 && !slices.Equal(got, want[:c.want]) {
			t.Errorf("at most %d with %d done: %+v of %d", c.atMost, c.done, got, all)
		}
	}
}

func TestOccasions(t *testing.T) {
	care := []grade.Care{{
		For: "level/buyer", Every: 10, Gestures: []grade.Gesture{grade.CheckIn, grade.Invitation},
		After: []grade.AfterDays{{3, grade.CheckIn}, {30, grade.Feedback}}, Birthday: grade.Wish, Ahead: 2,
	}}
	born := func(date int) func(*grade.Client) {
		return func(c *grade.Client) { c.Birthday = funnel.Birthday{Month: time.December, Date: date} }
	}
	bought := func(text, touch string) func(*grade.Client) {
		return func(c *grade.Client) { c.Arrived, c.LastTouch = on(text), on(touch) }
	}
	for name, c := range map[string]struct {
		change func(*grade.Client)
		want   grade.Gesture // "" for none
		on     string
	}{
		"birthday today":                                         {born(1), grade.Wish, "2026-12-01"},
		"birthday in two days":                                   {born(3), grade.Wish, "2026-12-03"},
		"birthday in three days":                                 {born(4), "", ""},
		"birthday of a touch today":                              {func(c *grade.Client) { born(1)(c); c.LastTouch = &[]funnel.Day{today}[0] }, "", ""},
		"three days after the purchase":                          {bought("2026-11-28", "2026-11-28"), grade.CheckIn, "2026-12-01"},
		"two days after":                                         {bought("2026-11-29", "2026-11-29"), "", ""},
		"five days after, touched on third":                      {bought("2026-11-26", "2026-11-29"), "", ""},
		"thirty days after":                                      {bought("2026-11-01", "2026-11-30"), grade.Feedback, "2026-12-01"},
		"sixty days after, lapsed":                               {bought("2026-10-02", "2026-11-30"), "", ""},
		"birthday of a touch since the day from which it is due": {func(c *grade.Client) { born(2)(c); c.LastTouch = on("2026-11-30") }, "", ""},
		"birthday in two days of a touch before":                 {func(c *grade.Client) { born(3)(c); c.LastTouch = on("2026-11-30") }, grade.Wish, "2026-12-03"},
		"birthday today of a touch yesterday":                    {func(c *grade.Client) { born(1)(c); c.LastTouch = on("2026-11-30") }, grade.Wish, "2026-12-01"},
		"ten days without anything":                              {func(c *grade.Client) { c.Active = day("2026-11-21") }, grade.Invitation, "2026-12-01"},
		"nine days without anything":                             {func(c *grade.Client) { c.Active = day("2026-11-22") }, "", ""},
		"never touched":                                          {func(c *grade.Client) { c.Active, c.LastTouch, c.Touches = day("2026-11-21"), nil, 0 }, grade.CheckIn, "2026-12-01"},
		"not won, ten days without anything":                     {func(c *grade.Client) { c.Active, c.Won = day("2026-11-21"), false }, "", ""},
		"not won, three days after the arrival":                  {func(c *grade.Client) { bought("2026-11-28", "2026-11-28")(c); c.Won = false }, "", ""},
		"another level":                                          {func(c *grade.Client) { born(1)(c); c.Level = "regular" }, "", ""},
	} {
		who := client(7, grade.Grades{}, func(cl *grade.Client) { cl.Level = "buyer"; c.change(cl) })
		due, all := grade.CareDay{Today: today}.Plan(care, []grade.Client{who})
		if c.want == "" {
			if len(due) != 0 || all != 0 {
				t.Errorf("%s: %+v", name, due)
			}
			continue
		}
		if len(due) != 1 || due[0].Gesture != c.want || due[0].Day != day(c.on) || due[0].Lead != 7 {
			t.Errorf("%s: %+v", name, due)
		}
	}
}

// What follows the last purchase goes before what follows an earlier one or an arrival; the level before a grade that says the same.
func TestOneGestureOfSeveral(t *testing.T) {
	level := grade.Care{For: "level/buyer", After: []grade.AfterDays{{3, grade.CheckIn}, {30, grade.Feedback}}}
	old := grade.Care{For: "drawer/old", After: []grade.AfterDays{{3, grade.CheckIn}}}
	care := []grade.Care{old, level}
	for name, c := range map[string]struct {
		arrived, bought string
		want            string
	}{
		"the first purchase":       {"2026-11-28", "2026-11-28", "level/buyer"},
		"a second one":             {"2026-10-30", "2026-11-28", "drawer/old"},
		"a second one not yet due": {"2026-10-30", "2026-11-30", "level/buyer"},
	} {
		who := client(7, small, func(cl *grade.Client) {
			cl.Level, cl.Arrived, cl.LastPurchase, cl.LastTouch = "buyer", on(c.arrived), on(c.bought), nil
		})
		due, _ := grade.CareDay{Today: today}.Plan(care, []grade.Client{who})
		if len(due) != 1 || due[0].For != c.want {
			t.Errorf("%s: %+v", name, due)
		}
	}
}

// A level has its own days; its gestures are those of the plan or the usual ones.
func TestAtLevel(t *testing.T) {
	after := funnel.Care{After: []int{3, 30}}
	for _, c := range []struct {
		cadence funnel.Care
		plan    grade.Care
		want    grade.Care
	}{
		{funnel.Care{}, grade.Care{}, grade.Care{For: "level/buyer"}},
		{after, grade.Care{}, grade.Care{For: "level/buyer", After: []grade.AfterDays{{3, grade.CheckIn}, {30, grade.Feedback}}}},
		{
			after,
			grade.Care{Gestures: []grade.Gesture{grade.Gift}, Birthday: grade.Gift, Ahead: 2},
			grade.Care{For: "level/buyer", After: []grade.AfterDays{{3, grade.Gift}, {30, grade.Gift}}, Birthday: grade.Gift, Ahead: 2},
		},
		{
			funnel.Care{Every: 30},
			grade.Care{},
			grade.Care{For: "level/buyer", Every: 30, Gestures: []grade.Gesture{grade.CheckIn, grade.Upsell, grade.Invitation}},
		},
	} {
		if got := grade.AtLevel("buyer", c.cadence, c.plan); !got.Equal(c.want) || got.None() != c.cadence.None() {
			t.Errorf("%+v, want %+v", got, c.want)
		}
	}
}

// The default care holds its own rules and names grades that there are; wrong care is named.
func TestCareCheck(t *testing.T) {
	for _, c := range grade.DefaultCare() {
		if err := c.Check(); err != nil {
			t.Error(err)
		}
	}
	good := grade.Care{For: "level/buyer", Every: 10, Gestures: []grade.Gesture{grade.CheckIn}}
	if err := good.Check(); err != nil {
		t.Error(err)
	}
	for field, change := range map[string]func(*grade.Care){
		"for":      func(c *grade.Care) { c.For = "value/old" },
		"every":    func(c *grade.Care) { c.Every = -1 },
		"gestures": func(c *grade.Care) { c.Gestures = []grade.Gesture{"dance"} },
		"after":    func(c *grade.Care) { c.After = []grade.AfterDays{{0, grade.CheckIn}} },
		"birthday": func(c *grade.Care) { c.Birthday = "dance" },
		"ahead":    func(c *grade.Care) { c.Birthday, c.Ahead = grade.Wish, grade.MaxAhead+1 },
	} {
		c := good
		change(&c)
		var wrong grade.CareError
		if err := c.Check(); !errors.As(err, &wrong) || wrong.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	for _, c := range []grade.Care{
		{For: "value/super", After: []grade.AfterDays{{3, grade.CheckIn}, {3, grade.Feedback}}},
		{For: "value/super", After: []grade.AfterDays{{30, grade.CheckIn}, {3, grade.Feedback}}},
		{For: "value/super", Ahead: 3},
		{For: "level/", Every: 3, Gestures: good.Gestures},
		{For: "buyer", Every: 3, Gestures: good.Gestures},
		{For: "level/buyer", Every: 3},
		{For: "level/buyer", Gestures: good.Gestures},
		{For: "level/buyer", Every: funnel.MaxCareDays + 1, Gestures: good.Gestures},
	} {
		if c.Check() == nil {
			t.Errorf("%+v is accepted", c)
		}
	}
}

// Nobody is planned twice, never more than the number asked for, and the order in which people come plays no part.
func TestPlanProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		clients := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) grade.Client {
			var c grade.Client
			for i, v := range grade.Views() {
				c.Grades[i] = rapid.SampledFrom(v.Grades()).Draw(t, "grade")
			}
			c.Profit = rapid.Int64Range(0, 3).Draw(t, "profit")
			ago := rapid.Custom(func(t *rapid.T) funnel.Day { return today - funnel.Day(rapid.IntRange(0, 200).Draw(t, "ago")) })
			c.Active = ago.Draw(t, "active")
			c.LastTouch, c.LastPurchase = rapid.Ptr(ago, true).Draw(t, "touch"), rapid.Ptr(ago, true).Draw(t, "purchase")
			if month := rapid.IntRange(0, 12).Draw(t, "month"); month > 0 {
				c.Birthday = funnel.Birthday{Month: time.Month(month), Date: rapid.IntRange(1, 28).Draw(t, "date")}
			}
			return c
		}), 0, 30).Draw(t, "clients")
		for i := range clients {
			clients[i].Lead = int64(i)
		}
		d := grade.CareDay{Today: today, AtMost: rapid.IntRange(1, 12).Draw(t, "at most"), Done: rapid.IntRange(0, 12).Draw(t, "done")}
		due, all := d.Plan(grade.DefaultCare(), clients)
		if len(due) != min(all, max(0, d.AtMost-d.Done)) {
			t.Fatalf("%d of %d", len(due), all)
		}
		turned, _ := d.Plan(grade.DefaultCare(), rapid.Permutation(clients).Draw(t, "order"))
		if !slices.Equal(due, turned) {
			t.Fatal("another order, another plan")
		}
		seen := map[int64]bool{}
		for i, x := range due {
			if seen[x.Lead] {
				t.Fatalf("%d is planned twice", x.Lead)
			}
			seen[x.Lead] = true
			tier := func(d grade.Due) int {
				return slices.Index(grade.ByValue.Grades(), clients[d.Lead].Grades.In(grade.ByValue))
			}
			if i > 0 && tier(due[i-1]) > tier(x) {
				t.Fatalf("%+v comes before %+v", due[i-1], x)
			}
		}
	})
}
