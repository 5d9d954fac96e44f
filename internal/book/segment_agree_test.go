package book_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/phone"
	"github.com/funnel-cli/funnel/internal/segment"
)

// What the people of segmentBook and the filters of drawFilter are made of: few values, so that filters find somebody.
var (
	someNames   = []string{"Nguyễn Văn An", "nguyen van an", "Trần  Thị Bình", "王小明", "Đặng An"}
	someTexts   = []string{"", "Huế", "HUE", "Hà Nội", "Thừa Thiên Huế", `50% "a_b" \`}
	someHobbies = []string{"", "golf, đọc sách", "Golf", "du lịch；GOLF、cờ", ","}
	somePhones  = []string{"0888 234 488", "+84888234488", "024 3825 1234", "+1 650 253 0000"}
	someMails   = []string{"An@Example.com", "binh@example.com"}
	someTags    = []string{"VIP", "vip", "Đầu tư", "zalo"}
	someMoney   = []int64{0, 1, 5_000_000, 3_200_000_000, funnel.MaxMoney}
	someLevels  = []string{"inbound", "qualified", "viewing", "buyer", "regular"}
	someDays    = []funnel.Day{funnel.MinDay, today - 730, today - 31, today - 30, today - 1, today, today + 3, funnel.MaxDay}
)

func oneOf[T any](random *rand.Rand, of []T) T { return of[random.IntN(len(of))] }

// segmentStories are people of whom everything differs that a filter may ask for.
func segmentStories(n int) []funnel.Story {
	random := rand.New(rand.NewPCG(3, 9))
	several := func(of []string) (some []string) {
		for range random.IntN(3) {
			if one := oneOf(random, of); !slices.Contains(some, one) {
				some = append(some, one)
			}
		}
		return some
	}
	money := func() *int64 {
		if random.IntN(3) == 0 {
			return nil
		}
		n := oneOf(random, someMoney[:4])
		return &n
	}
	channel := func() string { return oneOf(random, []string{"", "", "call", "walkin", "referral"}) }
	birthdays := []funnel.Birthday{
		{},
		{Month: 2, Date: 29},
		{Year: 2000, Month: 2, Date: 29},
		{Year: 1990, Month: 11, Date: 20},
		{Year: 1990, Month: 11, Date: 21},
		{Year: 2026, Month: 12, Date: 1},
		{Year: 2026, Month: 11, Date: 20},
	}
	var all []funnel.Story
	for i, story := range slices.Collect(gradedStories(n)) {
		c := &story.Card
		c.Name = oneOf(random, someNames)
		for _, number := range several(somePhones) {
			c.Phones = append(c.Phones, funnel.Phone{Number: number, Key: phone.Key(number, "VN")})
		}
		c.Emails, c.Tags = several(someMails), several(someTags)
		for _, text := range []*string{&c.Product, &c.Region, &c.Job, &c.Employer, &c.Address, &c.Education, &c.Payment, &c.Note} {
			*text = oneOf(random, someTexts)
		}
		c.Interests = oneOf(random, someHobbies)
		c.Source, c.Preferred = channel(), channel()
		c.Birthday = oneOf(random, birthdays)
		c.Sex = oneOf(random, []funnel.Sex{"", funnel.Female, funnel.Male, funnel.OtherSex})
		c.Income, c.Value = money(), money()
		c.Type = oneOf(random, append(funnel.CustomerTypes(), "", ""))
		if random.IntN(6) == 0 {
			c.NoContact = &funnel.Statement{Day: today}
		}
		if random.IntN(2) == 0 {
			story.FollowUps = []funnel.FollowUp{{Due: oneOf(random, someDays[1:7]), What: "gọi"}}
		}
		if i%7 == 0 {
			story.Added = today
		}
		if i%11 == 0 && len(story.Arrivals) > 3 {
			for a := range story.Arrivals[:4] {
				story.Arrivals[a].Day = nil // bought before the book
			}
		}
		all = append(all, story)
	}
	return all
}

func segmentBook(tb testing.TB, n int) *book.Book {
	tb.Helper()
	b := newBook(tb)
	_, err := b.AddBulk(tb.Context(), book.VerbDemo, book.Bulk{Stories: slices.Values(segmentStories(n))})
	must(tb, err)
	for lead, grades := range map[int64]grade.Override{
		2: {View: grade.ByValue, Grade: grade.Super, Reason: "neighbour", Day: today},
		5: {View: grade.ByDrawer, Grade: grade.Unset, Reason: "cannot say", Day: today},
	} {
		_, err := b.SetVerdict(tb.Context(), lead, grades)
		must(tb, err)
	}
	for lead := range int64(n / 3) {
		var said []funnel.Response
		for q := range int(lead % 4) {
			said = append(said, funnel.Response{Question: 1 + q, Day: today, Text: "vâng"}, funnel.Response{Question: 1, Day: today, Text: "không"})
		}
		if len(said) > 0 {
			_, err := b.KeepResponses(tb.Context(), lead+1, said)
			must(tb, err)
		}
	}
	return b
}

// known is a person as the interpreter knows one.
type known struct {
	book.Profile
	levels    []funnel.Level
	grades    grade.Grades
	score     int
	bought    *funnel.Day
	referrals int
}

// everybody reads all people as other questions of the book tell them.
func everybody(tb testing.TB, b *book.Book) []known {
	tb.Helper()
	o, err := b.Outline(tb.Context())
	must(tb, err)
	g, err := b.Grades(tb.Context(), today)
	must(tb, err)
	referrals := map[int64]int{}
	var all []known
	for place, l := range g.Leads {
		p, err := b.Profile(tb.Context(), l.ID)
		must(tb, err)
		f := &g.People[place]
		all = append(all, known{Profile: p, levels: o.Levels, grades: g.Grading.All(place), score: g.Rules.Score(f), bought: f.LastPurchase})
		if len(p.Referrers) > 0 {
			referrals[p.Referrers[0].ID]++
		}
	}
	for i := range all {
		all[i].referrals = referrals[all[i].Lead.ID]
	}
	return all
}

func plainly(text string) string { return strings.Join(strings.Fields(fold.Text(text)), " ") }

// passes says whether a person passes a filter, in the plainest way.
func (k *known) passes(e segment.Expr) bool {
	switch e := e.(type) {
	case segment.And:
		return !slices.ContainsFunc(e.Of, func(e segment.Expr) bool { return !k.passes(e) })
	case segment.Or:
		return slices.ContainsFunc(e.Of, k.passes)
	case segment.Not:
		return !k.passes(e.Of)
	}
	t := e.(segment.Test)
	positive := t
	switch t.Op {
	case segment.IsNot:
		positive.Op = segment.Is
		return !k.passes(positive)
	case segment.HasNot:
		positive.Op = segment.Has
		return !k.passes(positive)
	}
	var holds, there bool
	switch t.Field.Kind() {
	case segment.OfText:
		holds, there = k.passesText(t)
	case segment.OfChoice, segment.OfChannel:
		value := k.word(t.Field)
		holds, there = value == t.Value.Text, value != ""
	case segment.OfLevel:
		place := func(key string) int64 {
			return int64(slices.IndexFunc(k.levels, func(l funnel.Level) bool { return l.Key == key }))
		}
		holds, there = compares(place(k.Lead.Level), t.Op, place(t.Value.Text)), true
	case segment.OfDate:
		day := map[segment.Field]*funnel.Day{
			segment.Added: &k.Lead.Added, segment.Touched: k.Lead.LastTouch, segment.Bought: k.bought, segment.Next: k.Lead.Next,
		}[t.Field]
		if there = day != nil; there {
			holds = compares(int64(*day), t.Op, int64(t.Value.Day))
		}
	default:
		n := k.number(t.Field)
		if there = n != nil; there {
			holds = compares(*n, t.Op, t.Value.Number)
		}
	}
	switch t.Value.Presence {
	case segment.Known:
		return there
	case segment.NotKnown:
		return !there
	}
	return there && holds
}

func compares(a int64, op segment.Op, b int64) bool {
	return map[segment.Op]bool{
		segment.Is: a == b, segment.Less: a < b, segment.AtMost: a <= b, segment.More: a > b, segment.AtLeast: a >= b,
	}[op]
}

func (k *known) passesText(t segment.Test) (holds, there bool) {
	l := k.Lead
	values, text := []string{}, t.Value.Text
	switch t.Field {
	case segment.Phone:
		for _, p := range l.Phones {
			there = true
			if t.Op == segment.Is {
				holds = holds || p.Key == phone.Key(text, "VN")
				continue
			}
			part, _ := phone.Fragment(text, "VN")
			digits := strings.TrimPrefix(p.Key, "+")
			holds = holds || part.Within != "" && strings.Contains(digits, part.Within)
			for _, start := range part.Starts {
				holds = holds || strings.HasPrefix(digits, start)
			}
		}
		return holds, there
	case segment.Email:
		values = l.Emails
	case segment.Tag:
		values = l.Tags
	case segment.Interests:
		if l.Interests != "" {
			values = append(strings.FieldsFunc(l.Interests, func(r rune) bool { return strings.ContainsRune(",；、", r) }), l.Interests)
		}
	default:
		if one := map[segment.Field]string{
			segment.Name: l.Name, segment.Region: l.Region, segment.Product: l.Product, segment.Job: l.Job, segment.Employer: l.Employer,
			segment.Address: l.Address, segment.Education: l.Education, segment.Payment: l.Payment, segment.Note: l.Note, segment.Reason: l.Reason,
		}[t.Field]; one != "" {
			values = []string{one}
		}
	}
	for _, v := range values {
		if t.Op == segment.Is {
			holds = holds || plainly(v) == plainly(text)
		} else {
			holds = holds || strings.Contains(plainly(v), plainly(text))
		}
	}
	return holds, len(values) > 0
}

func (k *known) word(f segment.Field) string {
	l := k.Lead
	yes := func(is bool) string { return map[bool]string{true: "yes", false: "no"}[is] }
	if v, ok := f.View(); ok {
		return string(k.grades.In(v))
	}
	switch f {
	case segment.Status:
		return string(l.Status)
	case segment.Sex:
		return string(l.Sex)
	case segment.Need:
		return string(l.Tests.Need)
	case segment.Authority:
		return string(l.Tests.Authority)
	case segment.Money:
		return string(l.Tests.Money)
	case segment.Contact:
		return yes(l.NoContact == nil)
	case segment.Source:
		return l.Source
	case segment.Prefers:
		return l.Preferred
	}
	level := k.levels[slices.IndexFunc(k.levels, func(v funnel.Level) bool { return v.Key == l.Level })]
	active := l.Status == funnel.StatusOpen || l.Status == funnel.StatusWon
	return yes(active && l.NoContact == nil && level.Idle > 0 && l.Idle(today) > level.Idle)
}

func (k *known) number(f segment.Field) *int64 {
	l, n := k.Lead, int64(0)
	switch f {
	case segment.Idle:
		n = int64(l.Idle(today))
	case segment.Touches:
		n = int64(l.Touches)
	case segment.Deals:
		n = int64(l.Deals)
	case segment.Spent:
		n = l.Spent
	case segment.Worth:
		return l.Value
	case segment.Income:
		return l.Income
	case segment.Referrals:
		n = int64(k.referrals)
	case segment.Answers:
		asked := map[int]bool{}
		for _, r := range k.Responses {
			asked[r.Question] = true
		}
		n = int64(len(asked))
	case segment.Age:
		age, ok := l.Birthday.Age(today)
		if !ok {
			return nil
		}
		n = int64(age)
	case segment.Score:
		if l.Status != funnel.StatusOpen {
			return nil
		}
		n = int64(k.score)
	}
	return &n
}

// drawFilter draws a filter that may find somebody.
func drawFilter(t *rapid.T, depth int) segment.Expr {
	kind := 0
	if depth > 0 {
		kind = rapid.IntRange(0, 3).Draw(t, "kind")
	}
	of := func() (all []segment.Expr) {
		for range rapid.IntRange(2, 3).Draw(t, "of") {
			all = append(all, drawFilter(t, depth-1))
		}
		return all
	}
	switch kind {
	case 1:
		return segment.And{Of: of()}
	case 2:
		return segment.Or{Of: of()}
	case 3:
		return segment.Not{Of: drawFilter(t, depth-1)}
	}
	return drawTest(t, rapid.SampledFrom(segment.Fields()).Draw(t, "field"))
}

func drawTest(t *rapid.T, f segment.Field) segment.Test {
	test := segment.Test{Field: f, Op: rapid.SampledFrom(f.Kind().Ops()).Draw(t, "op")}
	if v := &test.Value; f.Optional() && (test.Op == segment.Is || test.Op == segment.IsNot) && rapid.IntRange(0, 3).Draw(t, "presence") == 0 {
		v.Presence = rapid.SampledFrom([]segment.Presence{segment.Known, segment.NotKnown}).Draw(t, "presence")
		return test
	}
	v := &test.Value
	switch f.Kind() {
	case segment.OfText:
		v.Text = rapid.SampledFrom(textsOf(f)).Draw(t, "text")
	case segment.OfChoice:
		v.Text = rapid.SampledFrom(f.Choices()).Draw(t, "choice")
	case segment.OfLevel:
		v.Text = rapid.SampledFrom(append(someLevels, "reach", "loyal")).Draw(t, "level")
	case segment.OfChannel:
		v.Text = rapid.SampledFrom([]string{"call", "walkin", "referral", "zalo"}[:3]).Draw(t, "channel")
	case segment.OfDate:
		v.Day = rapid.SampledFrom(someDays).Draw(t, "day")
	case segment.OfMoney:
		v.Number = rapid.SampledFrom(someMoney).Draw(t, "money")
	default:
		numbers := []int64{0, 1, 2, 3, 7, 14, 26, 30, 35, 36, 60, 80, 365, 730, 1899, 2026, 10 * funnel.MaxCareDays, funnel.MaxCount}
		v.Number = rapid.SampledFrom(numbers).Draw(t, "number")
	}
	return test
}

// textsOf are what may be asked of a field of text.
func textsOf(f segment.Field) []string {
	switch f {
	case segment.Name:
		return append([]string{"an", "NGUYEN", "王", "tran thi"}, someNames...)
	case segment.Phone:
		return append([]string{"0888", "888 23", "84", "8", "none at all"}, somePhones...)
	case segment.Email:
		return append([]string{"an@", "EXAMPLE", "@"}, someMails...)
	case segment.Tag:
		return append([]string{"v", "dau tu"}, someTags...)
	case segment.Interests:
		return []string{"golf", "Golf", "doc sach", "cờ", "o", ",", "golf, đọc sách"}
	case segment.Reason:
		return []string{"price", "Timing", "moved to hue", "r"}
	}
	return append([]string{"hu", "%", "_", `"`, "thua thien"}, someTexts[1:]...)
}

// Whatever a filter asks, SQL finds those whom a plain reading of it finds.
func TestSegmentsFindWhomTheySay(t *testing.T) {
	t.Parallel()
	b := segmentBook(t, 120)
	people := everybody(t, b)
	found := map[segment.Field]int{}
	check := func(t *rapid.T, e segment.Expr) {
		var want []int64
		for i := range people {
			if people[i].passes(e) {
				want = append(want, people[i].Lead.ID)
			}
		}
		leads, total, err := b.Leads(t.Context(), book.LeadFilter{Segment: e, Today: today, Sort: book.SortNumber, Limit: 1000})
		if err != nil {
			t.Fatalf("%+v: %v", e, err)
		}
		var got []int64
		for _, l := range leads {
			got = append(got, l.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" || total != len(want) {
			t.Fatalf("%+v finds %d (-want +got):\n%s", e, total, diff)
		}
		if test, ok := e.(segment.Test); ok && len(want) > 0 && len(want) < len(people) {
			found[test.Field]++
		}
	}
	draws := 3 // of each check; so many that one of them tells people apart
	if slowness > 1 {
		draws = 12 // for there are fewer checks
	}
	for _, f := range segment.Fields() {
		t.Run(string(f), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				for range draws {
					check(t, drawTest(t, f))
				}
			})
			if found[f] == 0 {
				t.Errorf("no filter by %s tells people apart", f)
			}
		})
	}
	t.Run("joined", func(t *testing.T) { rapid.Check(t, func(t *rapid.T) { check(t, drawFilter(t, 3)) }) })
}

// The day on which a year of age is completed is that of funnel.Birthday.Age on every day of the year, leap years and the end of February
// included.
func TestSegmentsByAgeOnEveryDay(t *testing.T) {
	t.Parallel()
	b := newBook(t)
	var births []funnel.Birthday
	for _, md := range [][2]int{{1, 1}, {2, 28}, {2, 29}, {3, 1}, {12, 31}} {
		births = append(births, funnel.Birthday{Year: 2000, Month: time.Month(md[0]), Date: md[1]})
	}
	var stories []funnel.Story
	for i, born := range births {
		s := funnel.Story{Card: funnel.Card{Name: fmt.Sprint("Người ", i), Birthday: born}, Added: today, Level: "inbound"}
		stories = append(stories, s)
	}
	_, err := b.AddBulk(t.Context(), book.VerbDemo, book.Bulk{Stories: slices.Values(stories)})
	must(t, err)
	for day := today - 1000; day < today; day++ {
		_, month, date := day.Date()
		if month > 3 && month < 12 || date > 2 && date < 27 {
			continue
		}
		for age := int64(22); age <= 27; age++ {
			e := segment.Test{Field: segment.Age, Op: segment.Is, Value: segment.Value{Number: age}}
			leads, _, err := b.Leads(t.Context(), book.LeadFilter{Segment: e, Today: day})
			must(t, err)
			want := 0
			for _, born := range births {
				if is, _ := born.Age(day); int64(is) == age {
					want++
				}
			}
			if len(leads) != want {
				t.Errorf("on %s %d people are %d, want %d", day, len(leads), age, want)
			}
		}
	}
}
