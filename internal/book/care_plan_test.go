package book_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func carePlan(tb testing.TB, b *book.Book) book.CarePlan {
	tb.Helper()
	p, err := b.CarePlan(tb.Context())
	must(tb, err)
	return p
}

// setCare changes the plan and wants a change to be made.
func setCare(tb testing.TB, b *book.Book, c grade.Care) {
	tb.Helper()
	id, err := b.SetCarePlan(tb.Context(), c)
	done(tb, id, err)
}

// careSettings reads the settings of care as they are kept.
func careSettings(tb testing.TB, b *book.Book) (kept []string) {
	tb.Helper()
	rows, err := inspect(tb, b.Path()).Query("SELECT key || ' ' || value FROM setting WHERE key LIKE 'care_%' ORDER BY key")
	must(tb, err)
	defer rows.Close()
	for rows.Next() {
		var s string
		must(tb, rows.Scan(&s))
		kept = append(kept, s)
	}
	must(tb, rows.Err())
	return kept
}

// The book keeps what is not as in a new book, and nothing once it is so again.
func TestTheBookKeepsUnusualCareOnly(t *testing.T) {
	b := newBook(t)
	fresh := carePlan(t, b)
	want := []grade.Care{
		{For: "level/buyer", After: []grade.AfterDays{{Days: 3, Gesture: grade.CheckIn}, {Days: 30, Gesture: grade.Feedback}}},
		{For: "level/regular", Every: 30, Gestures: []grade.Gesture{grade.CheckIn, grade.Upsell, grade.Invitation}},
		{For: "level/close", Every: 30, Gestures: []grade.Gesture{grade.CheckIn, grade.Upsell, grade.Invitation}},
		{For: "level/loyal", Every: 60, Gestures: []grade.Gesture{grade.CheckIn, grade.Upsell, grade.Invitation}},
	}
	if diff := cmp.Diff(book.CarePlan{Care: slices.Concat(want, grade.DefaultCare()), Daily: 10}, fresh); diff != "" {
		t.Errorf("a new book (-want +got):\n%s", diff)
	}
	super := grade.Care{For: "value/super", Every: 20, Gestures: []grade.Gesture{grade.Gift}}
	unset := grade.Care{For: "value/unset", Birthday: grade.Wish}
	buyer := grade.Care{For: "level/buyer", After: []grade.AfterDays{{Days: 5, Gesture: grade.Gift}}, Birthday: grade.Gift, Ahead: 9}
	loyal := grade.Care{For: "level/loyal", Every: 7, Gestures: []grade.Gesture{grade.CheckIn, grade.Upsell, grade.Invitation}}
	for _, c := range []grade.Care{super, unset, buyer, loyal, {For: "value/small"}, {For: "level/close"}} {
		setCare(t, b, c)
		if got, there := carePlan(t, b).For(c.For); !got.Equal(c) || there == c.None() {
			t.Errorf("%+v is %+v, %v", c, got, there)
		}
	}
	id, err := b.SetCareDaily(t.Context(), 4)
	done(t, id, err)
	wantTexts(t, careSettings(t, b), `care_daily 4`,
		`care_plan {"level/buyer":{"gestures":["gift"],"birthday":"gift","ahead":9},"value/small":null,"value/super":{"every":20,"gestures":["gift"]},"value/unset":{"birthday":"birthday"}}`)
	levels, err := b.Outline(t.Context())
	must(t, err)
	for key, rule := range map[string]string{"buyer": "5", "loyal": "every 7", "close": "", "regular": "every 30"} {
		if l, _ := levels.Level(key); l.Care.String() != rule {
			t.Errorf("%s has %q", key, l.Care)
		}
	}
	// One change each, and back as it was.
	for range 7 {
		_, err := b.Undo(t.Context(), 0)
		must(t, err)
	}
	if diff := cmp.Diff(fresh, carePlan(t, b)); diff != "" {
		t.Errorf("undone (-want +got):\n%s", diff)
	}
	for _, c := range []grade.Care{super, buyer, {For: "value/small"}} {
		setCare(t, b, c)
	}
	for _, c := range fresh.Care {
		if c.For == super.For || c.For == buyer.For || c.For == "value/small" {
			setCare(t, b, c)
		}
	}
	wantTexts(t, careSettings(t, b))
}

func wantTexts(tb testing.TB, got []string, want ...string) {
	tb.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		tb.Errorf("(-want +got):\n%s", diff)
	}
}

func TestResetCare(t *testing.T) {
	b := newBook(t)
	fresh := carePlan(t, b)
	for _, c := range []grade.Care{{For: "value/small"}, {For: "level/loyal"}, {For: "level/viewing", Every: 3, Gestures: []grade.Gesture{grade.Gift}}} {
		setCare(t, b, c)
	}
	id, err := b.SetCareDaily(t.Context(), 3)
	done(t, id, err)
	id, err = b.ResetCare(t.Context(), "level/loyal")
	done(t, id, err)
	if _, there := carePlan(t, b).For("value/small"); there {
		t.Error("the reset of a level is one of a grade")
	}
	id, err = b.ResetCare(t.Context(), "")
	done(t, id, err)
	fresh.Daily = 3
	if diff := cmp.Diff(fresh, carePlan(t, b)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCareThatCannotBe(t *testing.T) {
	b := newBook(t)
	for field, c := range map[string]grade.Care{
		"for":      {For: "value/old", Every: 3, Gestures: []grade.Gesture{grade.Gift}},
		"gestures": {For: "value/super", Every: 3},
		"after": {
			For: "level/buyer", Every: 3, Gestures: []grade.Gesture{grade.Gift}, After: []grade.AfterDays{{Days: 3, Gesture: grade.Gift}},
		},
	} {
		var wrong grade.CareError
		if _, err := b.SetCarePlan(t.Context(), c); !errors.As(err, &wrong) || wrong.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	_, err := b.SetCarePlan(t.Context(), grade.Care{For: "level/nowhere", Every: 3, Gestures: []grade.Gesture{grade.Gift}})
	wantError(t, err, i18n.NoLevel)
	for _, n := range []int{0, -1, book.MaxCareDaily + 1} {
		_, err := b.SetCareDaily(t.Context(), n)
		wantError(t, err, i18n.CareDailyUnread)
	}
	wantTexts(t, careSettings(t, b))
}

// A plan that cannot be read is named where it is needed, and put right by an examination.
func TestCarePlanThatCannotBeRead(t *testing.T) {
	for _, s := range [][2]string{
		{"care_plan", ""},
		{"care_plan", "null"},
		{"care_plan", "[]"},
		{"care_plan", `{"value/old":null}`},
		{"care_plan", `{"value/super":{"every":-1}}`},
		{"care_plan", `{"level/buyer":{"every":3,"gestures":["gift"]}}`},
		{"care_plan", `{"level/buyer":{"gestures":["dance"]}}`},
		{"care_daily", ""},
		{"care_daily", "0"},
		{"care_daily", "201"},
		{"care_daily", "many"},
		{"care_daily", "010"},
	} {
		path := livedBook(t)
		harm(t, path, "INSERT INTO setting (key, value) VALUES ('"+s[0]+"', '"+s[1]+"')")
		b := open(t, path, book.ReadWrite)
		_, _, err := b.Agenda(t.Context(), book.AgendaFilter{Period: funnel.DayPeriod(today)})
		wantError(t, err, i18n.SettingUnreadable)
		if got := findings(examined(t, path, book.Examination{Fix: true})); !slices.Equal(got, []string{"settings! fixed"}) {
			t.Errorf("%v: found %v", s, got)
		}
		if p := carePlan(t, b); p.Daily != 10 || len(p.Care) != 4+len(grade.DefaultCare()) {
			t.Errorf("%v: %+v", s, p)
		}
	}
}

// Who was touched today counts, unless it was for a follow-up; a birthday that was answered before comes back on its day.
func TestCareOfADay(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	for i := range 6 {
		c := person("buyer")
		if i == 0 {
			c = born("super", time.November, 23)
		}
		addLead(t, b, book.NewLead{Card: c, Level: "buyer", Day: today - 200, Force: true, New: true})
		_, err := b.AddDeal(ctx, book.NewDeal{Deal: funnel.Deal{Lead: int64(i + 1), Day: today - 100, Amount: int64(900 - i)}})
		must(t, err)
	}
	id, err := b.SetCareDaily(ctx, 4)
	done(t, id, err)
	touch := func(lead int64, day funnel.Day) {
		t.Helper()
		_, err := b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: lead, Day: day, Kind: "call"}})
		must(t, err)
	}
	lines := func(want book.CareToday, leads ...int64) {
		t.Helper()
		a := agenda(t, b, book.AgendaFilter{})
		var got []int64
		for _, i := range a.Items {
			got = append(got, i.Lead.ID)
		}
		if !slices.Equal(got, leads) || a.Care != want {
			t.Errorf("%v, %+v, want %v, %+v", got, a.Care, leads, want)
		}
	}
	lines(book.CareToday{Daily: 4, More: 2}, 1, 2, 3, 4)
	if i := agenda(t, b, book.AgendaFilter{}).Items[0]; i.Gesture != grade.Gift || i.For != "value/super" || i.Occasion != grade.OnBirthday || i.Day != today+3 {
		t.Errorf("%+v", i)
	}
	touch(1, today)
	lines(book.CareToday{Daily: 4, Done: 1, More: 2}, 2, 3, 4)
	plan(t, b, book.NewFollowUp{Lead: 3, Due: today})
	lines(book.CareToday{Daily: 4, Done: 1, More: 1}, 3, 2, 4, 5)
	_, _, err = b.FinishFollowUps(ctx, []int64{1}, today)
	must(t, err)
	touch(3, today)
	lines(book.CareToday{Daily: 4, Done: 1, More: 1}, 2, 4, 5)
	touch(2, today)
	touch(4, today)
	touch(5, today)
	lines(book.CareToday{Daily: 4, Done: 4, More: 1})
	later, err := book.Open(ctx, b.Path(), book.ReadOnly, func() time.Time { return clock().AddDate(0, 0, 3) })
	must(t, err)
	t.Cleanup(func() { must(t, later.Close()) })
	a, _, err := later.Agenda(ctx, book.AgendaFilter{Period: funnel.DayPeriod(today + 3)})
	if must(t, err); len(a.Items) != 2 || a.Items[0].Kind != book.AgendaBirthday || a.Items[0].Gesture != grade.Gift || a.Items[1].Lead.ID != 6 {
		t.Errorf("%+v", a.Items)
	}
}

// However many people there are, the agenda of a day lists no more of the care plan than the agent wants, and the most valuable of all.
func TestCareOfManyPeople(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	var stories []funnel.Story
	for i := range 400 {
		day := today - funnel.Day(130+i%40)
		s := funnel.Story{Card: person("Lead"), Added: day, Level: "buyer", Arrivals: []funnel.Arrival{{Level: "buyer", Day: &day}}}
		if i%20 == 7 {
			s.Deals = []funnel.Deal{{Day: today - 100, Amount: int64(1000 + i)}}
		}
		stories = append(stories, s)
	}
	_, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: slices.Values(stories)})
	must(t, err)
	a := agenda(t, b, book.AgendaFilter{Kind: book.AgendaCare})
	best := []int64{388, 368, 348, 328, 308, 288, 268, 248, 228, 208}
	var got []int64
	for _, i := range a.Items {
		got = append(got, i.Lead.ID)
	}
	if !slices.Equal(got, best) || a.Totals[book.AgendaCare] != 10 || a.Care.More < 10 {
		t.Errorf("%v, %+v", got, a.Care)
	}
}
