package grammar

import (
	"strconv"
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Direction says where a day lies that is named without its year, month or week.
type Direction int

const (
	// Recorded is for what has happened: a weekday is the last one, today included; a date without its year is the latest
	// such day up to tomorrow (for a day may have begun where someone else stands).
	Recorded Direction = iota
	// Planned is for what is to come: a weekday is the next one, a date without its year the earliest such day, today
	// included.
	Planned
)

// DateContext is what the reading of a day or period depends on besides its text.
type DateContext struct {
	Today     funnel.Day
	Lang      i18n.Lang // decides the order of a numeric date that can be read in two ways
	Direction Direction
	WeekStart time.Weekday // the first day of a week
}

// Day reads a day, within funnel.MinDay..funnel.MaxDay:
//
//   - today, yesterday, tomorrow; hôm nay, hôm qua, hôm kia, ngày mai, ngày kia; 今天, 昨天, 前天, 明天, 后天
//   - a weekday (see Weekday), also of a named week: thứ hai tuần sau, 下周一, fri last week
//   - -3d, +2w, +1m, -1y; 3 days ago, in 2 weeks; 3 ngày trước, 2 tuần nữa; 3天前, 两周后
//   - 2026-11-20, 2026/11/20, 20/11/2026, 20-11-2026, 20.11.2026, 20/11
//   - 20 nov, nov 20, 20 nov 2026; 20 tháng 11, ngày 20, ngày 20 tháng 11 năm 2026; 11月20日, 2026年11月20日, 20号
//   - any of the dates with its weekday beside it, as the program writes them: Fri 20 Nov 2026
//
// Of two numbers without a year before them, the one over 12 is the day; when both can be a month, the day comes first in
// English and Vietnamese and the month first in Chinese. A month later of a day that the month lacks is its last day.
//
// The error says that text is empty (DayEmpty), that it cannot be read (DayUnreadable), that there is no such date
// (DayNone), that it lies outside the bounds (DayOutOfRange), that the year has two digits (DayShortYear), that a length
// such as 3d points neither back nor ahead (DayNoDirection), or that the weekday beside a date is not its own
// (DayWeekdayDiffers).
func Day(text string, c DateContext) (funnel.Day, error) {
	s := undecorated(text)
	if s == "" {
		return 0, wrong(i18n.DayEmpty)
	}
	r, ok, err := dateReader{c, text}.day(s)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 0, wrong(i18n.DayUnreadable, text)
	}
	return r.day, nil
}

// RecordedDay reads the day of something that has happened: Day with c's direction taken as Recorded, and a day later than
// tomorrow refused (DayAhead).
func RecordedDay(text string, c DateContext) (funnel.Day, error) {
	c.Direction = Recorded
	d, err := Day(text, c)
	if err == nil && d > c.Today+1 {
		return 0, wrong(i18n.DayAhead, d.String(), (c.Today + 1).String())
	}
	return d, err
}

// undecorated is the plain text without the brackets in which Chinese puts a weekday.
func undecorated(text string) string {
	s := plain(text)
	if strings.ContainsAny(s, "()") {
		s = plain(strings.NewReplacer("(", " ", ")", " ").Replace(s))
	}
	return s
}

// dateReader reads one text: errors name it as it was typed.
type dateReader struct {
	DateContext
	text string
}

// reading is a day that was read. When the text left its year open, month and date are what it said of them (0 for a month
// that it left open as well).
type reading struct {
	day         funnel.Day
	month, date int
}

// day reads plain text. It reports false when it cannot be read.
func (c dateReader) day(s string) (reading, bool, error) {
	if n, ok := namedDay(s); ok {
		return c.inBounds(c.Today + funnel.Day(n))
	}
	if d, ok := weekday(s); ok {
		return c.inBounds(c.onWeekday(d))
	}
	if d, ok := c.weekdayOfWeek(s); ok {
		return c.inBounds(d)
	}
	tokens := lex(s)
	if r, ok, err := c.relative(tokens); ok || err != nil {
		return r, ok, err
	}
	if r, ok, err := c.date(tokens); ok || err != nil {
		return r, ok, err
	}
	return c.dateAndWeekday(s)
}

func (c dateReader) inBounds(d funnel.Day) (reading, bool, error) {
	if d < funnel.MinDay || d > funnel.MaxDay {
		return reading{}, false, c.outOfRange()
	}
	return reading{day: d}, true, nil
}

func (c dateReader) outOfRange() error {
	return wrong(i18n.DayOutOfRange, c.text, funnel.MinDay.String(), funnel.MaxDay.String())
}

// namedDay is the number of days from today to a day that has a name of its own.
func namedDay(s string) (int, bool) {
	switch s {
	case "today", "hom nay", "nay", "今天", "今日", "今":
		return 0, true
	case "yesterday", "hom qua", "qua", "昨天", "昨日":
		return -1, true
	case "hom kia", "前天", "前日":
		return -2, true
	case "大前天":
		return -3, true
	case "tomorrow", "ngay mai", "mai", "明天", "明日":
		return 1, true
	case "ngay kia", "ngay mot", "mot", "后天", "后日":
		return 2, true
	case "大后天":
		return 3, true
	}
	return 0, false
}

func (c dateReader) onWeekday(d time.Weekday) funnel.Day {
	ahead := funnel.Day((int(d) - int(c.Today.Weekday()) + 7) % 7)
	if c.Direction == Recorded && ahead > 0 {
		ahead -= 7
	}
	return c.Today + ahead
}

// weekdayOfWeek reads a weekday of this week, the last or the next: thứ hai tuần sau, fri last week, 下周一.
func (c dateReader) weekdayOfWeek(s string) (funnel.Day, bool) {
	fields := strings.Fields(s)
	if n := len(fields) - 2; n > 0 {
		unit, k, named := namedSpan(strings.Join(fields[n:], " "))
		d, ok := weekday(strings.Join(fields[:n], " "))
		if ok && named && unit == spanWeek {
			return c.inWeek(k, d), true
		}
	}
	if k, rest, ok := chineseWhich(s); ok {
		if d, ok := weekday(rest); ok {
			return c.inWeek(k, d), true
		}
	}
	return 0, false
}

func (c dateReader) inWeek(k int, d time.Weekday) funnel.Day {
	week := funnel.WeekOf(c.Today+funnel.Day(7*k), c.WeekStart)
	return week.From + funnel.Day((int(d)-int(c.WeekStart)+7)%7)
}

// relative reads a length back or ahead of today.
func (c dateReader) relative(tokens []token) (reading, bool, error) {
	if m, _, ok := match(tokens, "- # U", "# U ago", "# U truoc", "# U 前"); ok {
		return c.inBounds(later(c.Today, -m['#'], m['U']))
	}
	if m, _, ok := match(tokens, "+ # U", "in # U", "# U nua", "# U sau", "# U toi", "# U 后"); ok {
		return c.inBounds(later(c.Today, m['#'], m['U']))
	}
	m, _, ok := match(tokens, "# U")
	if ok && m['#'] < firstYear && tokens[1].text != "日" {
		length := strconv.Itoa(m['#']) + "dwmy"[m['U']:m['U']+1]
		return reading{}, false, wrong(i18n.DayNoDirection, c.text, "-"+length, "+"+length)
	}
	return reading{}, false, nil
}

// firstYear is the least number that is read as a year where it could be a length.
const firstYear = 1900

// later is the day n units after d, before it when n is negative.
func later(d funnel.Day, n, unit int) funnel.Day {
	switch unit {
	case unitWeek:
		return d + funnel.Day(7*n)
	case unitMonth:
		return d.AddMonths(n)
	case unitYear:
		return d.AddMonths(12 * n)
	}
	return d + funnel.Day(n)
}
