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
	c := grade.Client{Lead: lead, Grades: grades, Since: today - 10, Touches: 3, LastTouch: on("2026-11-30")}
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
		client(1, wavering, func(c *grade.Client) { c.LastTouch, c.Touches = on("2026-11-20"), 2 }),
		client(2, small, func(c *grade.Client) { c.LastPurchase, c.LastTouch = on("2026-11-28"), on("2026-11-28") }),
		client(3, super, func(c *grade.Client) { c.Birthday = funnel.Birthday{Month: time.December, Date: 5} }),
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
		After: []grade.AfterDays{{30, grade.Feedback}, {3, grade.CheckIn}}, Birthday: grade.Wish, Ahead: 2,
	}}
	born := func(date int) func(*grade.Client) {
		return func(c *grade.Client) { c.Birthday = funnel.Birthday{Month: time.December, Date: date} }
	}
	bought := func(text, touch string) func(*grade.Client) {
		return func(c *grade.Client) { c.LastPurchase, c.LastTouch = on(text), on(touch) }
	}
	for name, c := range map[string]struct {
		change func(*grade.Client)
		want   grade.Gesture // "" for none
		on     string
	}{
		"birthday today":                    {born(1), grade.Wish, "2026-12-01"},
		"birthday in two days":              {born(3), grade.Wish, "2026-12-03"},
		"birthday in three days":            {born(4), "", ""},
		"birthday of a touch today":         {func(c *grade.Client) { born(1)(c); c.LastTouch = &[]funnel.Day{today}[0] }, "", ""},
		"three days after the purchase":     {bought("2026-11-28", "2026-11-28"), grade.CheckIn, "2026-12-01"},
		"two days after":                    {bought("2026-11-29", "2026-11-29"), "", ""},
		"five days after, touched on third": {bought("2026-11-26", "2026-11-29"), "", ""},
		"thirty days after":                 {bought("2026-11-01", "2026-11-30"), grade.Feedback, "2026-12-01"},
		"sixty days after, lapsed":          {bought("2026-10-02", "2026-11-30"), "", ""},
		"ten days without a touch":          {func(c *grade.Client) { c.LastTouch = on("2026-11-21") }, grade.Invitation, "2026-12-01"},
		"nine days without a touch":         {func(c *grade.Client) { c.LastTouch = on("2026-11-22") }, "", ""},
		"never touched, known for ten days": {func(c *grade.Client) { c.LastTouch, c.Touches = nil, 0 }, grade.CheckIn, "2026-12-01"},
		"no contact wanted":                 {func(c *grade.Client) { born(1)(c); c.NoContact = true }, "", ""},
		"to come back to tomorrow":          {func(c *grade.Client) { born(1)(c); c.NotBefore = on("2026-12-02") }, "", ""},
		"to come back to today":             {func(c *grade.Client) { born(1)(c); c.NotBefore = on("2026-12-01") }, grade.Wish, "2026-12-01"},
		"another level":                     {func(c *grade.Client) { born(1)(c); c.Level = "regular" }, "", ""},
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
		"ahead":    func(c *grade.Care) { c.Ahead = 61 },
	} {
		c := good
		change(&c)
		var wrong grade.CareError
		if err := c.Check(); !errors.As(err, &wrong) || wrong.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	for _, c := range []grade.Care{
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
			c.Since = ago.Draw(t, "since")
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
