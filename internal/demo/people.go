package demo

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"strings"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// climb is a level that leads reach, with the share of those at the level below who do, and the days that it usually takes.
type climb struct {
	level string
	share float64
	days  float64
}

// climbs are the levels from inbound up, with shares that leave leads at every level also of a small demo.
func climbs() []climb {
	return []climb{
		{"qualified", 0.55, 3}, {"viewing", 0.60, 5}, {"buyer", 0.50, 9}, {"regular", 0.55, 20}, {"close", 0.55, 15}, {"loyal", 0.55, 15},
	}
}

// Leads makes people who came back during the plan, n of them in the order in which they came.
func (p Plan) Leads(n int) iter.Seq[funnel.Story] {
	return func(yield func(funnel.Story) bool) {
		m := maker{plan: p, rng: rand.New(rand.NewPCG(p.Seed, 0x6c65616473)), more: rand.New(rand.NewPCG(p.Seed, 0x747261697473)), workdays: p.workdays()}
		for i := range n {
			if !yield(m.story(i, n)) {
				return
			}
		}
	}
}

func (p Plan) workdays() []funnel.Day {
	var days []funnel.Day
	for d := p.Last - funnel.Day(p.Days) + 1; d <= p.Last; d++ {
		if p.Calendar.Workday(d) {
			days = append(days, d)
		}
	}
	return days
}

// maker makes the people of one plan.
type maker struct {
	plan     Plan
	rng      *rand.Rand
	more     *rand.Rand // of what a portrait shows
	workdays []funnel.Day
}

func pick[T any](rng *rand.Rand, from []T) T { return from[rng.IntN(len(from))] }

// story makes the person numbered i of n. The first few are led up to the top, so that every level has somebody.
func (m *maker) story(i, n int) funnel.Story {
	came := m.plan.Last
	if len(m.workdays) > 0 {
		came = m.workdays[i*len(m.workdays)/n]
	}
	s := funnel.Story{Card: m.card(i), Level: "inbound", Added: came}
	s.Arrivals = append(s.Arrivals, funnel.Arrival{Level: "inbound", Day: &came})
	at := came
	for k, c := range climbs() {
		at += funnel.Day(math.Round(c.days * (0.3 + m.rng.ExpFloat64())))
		if at > m.plan.Last || i >= (k+1)*(len(climbs())+1) && m.rng.Float64() > c.share {
			break
		}
		day := at
		s.Level = c.level
		s.Arrivals = append(s.Arrivals, funnel.Arrival{Level: c.level, Day: &day})
	}
	if len(s.Arrivals) > 1 {
		s.Tests = funnel.Tests{Need: funnel.Yes, Authority: funnel.Yes, Money: funnel.Yes}
	}
	m.contacts(&s, came)
	m.deals(&s)
	m.ending(&s)
	m.traits(&s)
	if i > 10 && m.rng.Float64() < 0.12 {
		s.Referrer, s.Tone, s.Source = 1+m.rng.IntN(i), funnel.Positive, "referral"
		if m.rng.Float64() < 0.08 {
			s.Tone = funnel.Negative
		}
	}
	return s
}

// card makes what stands on the card of a person.
func (m *maker) card(i int) funnel.Card {
	r := m.rng
	c := funnel.Card{Name: m.name(), Source: pick(r, []string{"call", "call", "flyer", "email", "sms", "social", ""})}
	c.Phones = []funnel.Phone{m.phone(i)}
	if r.Float64() < 0.4 {
		local := strings.ReplaceAll(fold.Text(c.Name), " ", ".")
		if strings.Trim(local, "abcdefghijklmnopqrstuvwxyz.") == "" {
			c.Emails = []string{fmt.Sprintf("%s%d@example.com", local, i)}
		}
	}
	c.Region = pick(r, []string{"Thủ Đức", "Quận 7", "Bình Thạnh", "Gò Vấp", "Nhà Bè", "Dĩ An", ""})
	c.Product = pick(r, []string{"căn hộ 2PN", "căn hộ 1PN", "nhà phố", "đất nền", "shophouse", ""})
	c.Job = pick(r, []string{"kỹ sư", "giáo viên", "chủ cửa hàng", "bác sĩ", "kế toán", "", ""})
	if r.Float64() < 0.5 {
		value := int64(1500+r.IntN(6500)) * 1_000_000
		c.Value = &value
	}
	if r.Float64() < 0.5 {
		c.Birthday = funnel.Birthday{Year: 1955 + r.IntN(48), Month: 1, Date: 1}
		day := c.Birthday.On(c.Birthday.Year) + funnel.Day(r.IntN(365))
		_, c.Birthday.Month, c.Birthday.Date = day.Date()
	}
	if r.Float64() < 0.3 {
		c.Tags = []string{pick(r, []string{"vip", "đầu tư", "mua để ở", "gia đình", "chờ vay"})}
	}
	if r.Float64() < 0.25 {
		c.Note = pick(r, []string{"thích hướng Đông Nam", "hỏi về vay ngân hàng", "đã có một căn cho thuê", "cần gần trường học", "gọi sau giờ làm"})
	}
	return c
}

func (m *maker) name() string {
	r := m.rng
	switch x := r.Float64(); {
	case x < 0.04:
		return pick(r, []string{"王", "李", "张", "刘", "陈"}) + pick(r, []string{"小明", "伟明", "丽华", "建国", "秀英", "芳"})
	case x < 0.07:
		return pick(r, []string{"Anna", "Mark", "Linh Da", "Peter", "Sophie"}) + " " + pick(r, []string{"Smith", "Müller", "Tanaka", "Brown"})
	}
	family := pick(r, []string{"Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"})
	middle := pick(r, []string{"Văn", "Thị", "Minh", "Thanh", "Ngọc", "Quốc", "Hữu", "Thu", "Đức", "Kim", "Gia", "Bảo"})
	given := pick(r, []string{
		"An", "Anh", "Bình", "Châu", "Cường", "Dũng", "Duy", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hoa", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Long",
		"Mai", "Nam", "Nga", "Ngân", "Nhung", "Oanh", "Phong", "Phúc", "Phương", "Quân", "Quỳnh", "Sơn", "Tâm", "Thảo", "Trang", "Tú", "Tuấn", "Uyên", "Vân", "Vy", "Yến",
	})
	return family + " " + middle + " " + given
}

// phone makes a Vietnamese mobile number that no other person of the plan has.
func (m *maker) phone(i int) funnel.Phone {
	prefix := pick(m.rng, []string{"90", "91", "93", "97", "98", "88", "86", "70", "77", "35", "38", "81"})
	number := fmt.Sprintf("+84%s%07d", prefix, (i*7919+int(m.plan.Seed%9973)*31)%10_000_000)
	return funnel.Phone{Number: number, Key: number}
}

// contacts makes the touches of a person, one or more at each step, and the next thing to do.
func (m *maker) contacts(s *funnel.Story, came funnel.Day) {
	r := m.rng
	last := came
	for _, a := range s.Arrivals {
		for k := range 1 + r.IntN(3) {
			day := min(*a.Day+funnel.Day(r.IntN(3)), m.plan.Last)
			minutes := int64(3 + r.IntN(25))
			t := funnel.Touch{
				Day: day, Kind: pick(r, []string{"call", "call", "message", "meeting"}), Minutes: &minutes,
				Outcome: pick(r, []string{"reached", "reached", "no-answer", "interested", "replied"}),
			}
			if a.Level == "viewing" && k == 0 {
				t.Kind = "viewing"
			}
			s.Touches = append(s.Touches, t)
			last = max(last, day)
		}
	}
	if r.Float64() < 0.55 {
		due := m.plan.Last + funnel.Day(r.IntN(12)-2)
		s.FollowUps = append(s.FollowUps, funnel.FollowUp{Due: due, What: pick(r, []string{"gọi lại", "gửi bảng giá", "hẹn xem nhà", "hỏi thăm", "gửi hợp đồng"})})
	}
	if r.Float64() < 0.3 {
		closed := last
		s.FollowUps = append(s.FollowUps, funnel.FollowUp{Due: last, What: "gọi lại", Closed: &closed})
	}
}

// deals makes the purchases of a person: one at the buying level, one more at each level above.
func (m *maker) deals(s *funnel.Story) {
	for i, a := range s.Arrivals[min(3, len(s.Arrivals)):] {
		amount := int64(1200+m.rng.IntN(5000)) * 1_000_000
		if i > 0 {
			amount /= 4
		}
		cost := amount / 100 * int64(1+m.rng.IntN(3))
		s.Deals = append(s.Deals, funnel.Deal{Day: *a.Day, Amount: amount, Product: s.Product, Cost: &cost})
	}
}

// traits are what a portrait shows: those who bought earn more, travel more often, and more of them are engineers or doctors.
func (m *maker) traits(s *funnel.Story) {
	r, bought := m.more, len(s.Deals) > 0
	if r.Float64() < 0.8 {
		s.Sex = pick(r, []funnel.Sex{funnel.Female, funnel.Male})
	}
	if r.Float64() < 0.7 {
		income := int64(12+r.IntN(30)) * 1_000_000
		if bought {
			income = income * 8 / 5
		}
		s.Income = &income
	}
	if bought && r.Float64() < 0.35 {
		s.Job = pick(r, []string{"kỹ sư", "bác sĩ"})
	}
	interests := []string{"cà phê", "bóng đá", "mua sắm", "âm nhạc", "gia đình", "đầu tư"}
	if bought {
		interests = append(interests, "du lịch", "du lịch", "du lịch")
	}
	if r.Float64() < 0.6 {
		s.Interests = pick(r, interests)
		if other := pick(r, interests); other != s.Interests {
			s.Interests += ", " + other
		}
	}
	if s.Tests.Passed() && r.Float64() < 0.6 {
		s.Type = pick(r, funnel.CustomerTypes())
	}
	if !bought && s.State == "" && r.Float64() < 0.08 {
		s.Supplier = pick(r, []string{"sàn Phú Gia", "môi giới quen", "chủ đầu tư"})
	}
}

// ending loses some of those who have not bought, and lets a few rest.
func (m *maker) ending(s *funnel.Story) {
	r := m.rng
	if len(s.Deals) > 0 || m.plan.Last-s.Added < 14 {
		return
	}
	switch x := r.Float64(); {
	case x < 0.35:
		day := min(s.Added+funnel.Day(10+r.IntN(40)), m.plan.Last)
		s.State, s.StateDay, s.Reason = funnel.LostLead, &day, pick(r, funnel.LostReasons())
		s.FollowUps = nil
	case x < 0.42:
		day := m.plan.Last - funnel.Day(r.IntN(10))
		s.State, s.StateDay = funnel.PausedLead, &day
		s.FollowUps = []funnel.FollowUp{{Due: m.plan.Last + funnel.Day(10+r.IntN(60)), What: "hỏi lại"}}
	}
}
