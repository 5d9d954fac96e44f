package grammar

import (
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Weekday reads a day of the week: fri, friday, thứ sáu, thứ 6, t6, chủ nhật, cn, 周五, 星期五, 礼拜五. The error names the
// text (WeekdayUnreadable).
func Weekday(text string) (time.Weekday, error) {
	d, ok := weekday(plain(text))
	if !ok {
		return 0, wrong(i18n.WeekdayUnreadable, text)
	}
	return d, nil
}

// weekday reads a day of the week from plain text.
func weekday(s string) (time.Weekday, bool) {
	if d, ok := englishWeekday(s); ok {
		return d, true
	}
	if s == "cn" || s == "chu nhat" {
		return time.Sunday, true
	}
	for _, prefix := range []string{"thu ", "thu", "t"} {
		if rest, ok := strings.CutPrefix(s, prefix); ok {
			return vietnameseWeekday(strings.TrimSpace(rest))
		}
	}
	for _, prefix := range []string{"周", "星期", "礼拜"} {
		if rest, ok := strings.CutPrefix(s, prefix); ok {
			return chineseWeekday(rest)
		}
	}
	return 0, false
}

// englishWeekday reads the name of a weekday or the first three letters or more of it.
func englishWeekday(s string) (time.Weekday, bool) {
	if len(s) < 3 {
		return 0, false
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if strings.HasPrefix(strings.ToLower(d.String()), s) {
			return d, true
		}
	}
	return 0, false
}

func vietnameseWeekday(s string) (time.Weekday, bool) {
	switch s {
	case "2", "hai":
		return time.Monday, true
	case "3", "ba":
		return time.Tuesday, true
	case "4", "tu":
		return time.Wednesday, true
	case "5", "nam":
		return time.Thursday, true
	case "6", "sau":
		return time.Friday, true
	case "7", "bay":
		return time.Saturday, true
	}
	return 0, false
}

func chineseWeekday(s string) (time.Weekday, bool) {
	switch s {
	case "一":
		return time.Monday, true
	case "二":
		return time.Tuesday, true
	case "三":
		return time.Wednesday, true
	case "四":
		return time.Thursday, true
	case "五":
		return time.Friday, true
	case "六":
		return time.Saturday, true
	case "日", "天":
		return time.Sunday, true
	}
	return 0, false
}

// Weekdays reads the days of the week that are worked, by time.Weekday: ranges and lists as mon-sat, mon,wed,fri, t2-t7,
// thứ 2-thứ 7, 周一至周六, or all. A range may run over the end of a week (fri-mon); after one weekday of a series the next
// may be short (t2-7, 周一、三、五). The error names the text (WeekdaysUnreadable).
func Weekdays(text string) ([7]bool, error) {
	var days [7]bool
	s := plain(text)
	switch s {
	case "all", "every day", "everyday", "daily", "tat ca", "moi ngay", "hang ngay", "ca tuan", "全部", "每天", "天天":
		return [7]bool{true, true, true, true, true, true, true}, nil
	}
	series := ""
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(",;、", r) }) {
		from, to, ranged := strings.Cut(dashed(part), "-")
		first, ok := weekdayIn(&series, from)
		last := first
		if ok && ranged {
			last, ok = weekdayIn(&series, to)
		}
		if !ok {
			return [7]bool{}, wrong(i18n.WeekdaysUnreadable, text)
		}
		for d := first; ; d = (d + 1) % 7 {
			days[d] = true
			if d == last {
				break
			}
		}
	}
	if days == [7]bool{} {
		return days, wrong(i18n.WeekdaysUnreadable, text)
	}
	return days, nil
}

// weekdayIn reads one weekday of a list. It keeps the manner of the series in which it stands, so that a short form is
// read in the manner of those before it.
func weekdayIn(series *string, s string) (time.Weekday, bool) {
	s = strings.TrimSpace(s)
	d, ok := weekday(s)
	if !ok && *series != "" {
		return weekday(*series + s)
	}
	if _, english := englishWeekday(s); english {
		*series = ""
		return d, ok
	}
	switch {
	case strings.HasPrefix(s, "周"), strings.HasPrefix(s, "星期"), strings.HasPrefix(s, "礼拜"):
		*series = "周"
	case strings.HasPrefix(s, "t"):
		*series = "t"
	}
	return d, ok
}

// dashed returns s with the marks and words of a range, such as an en dash or 至, as an ASCII hyphen.
func dashed(s string) string {
	return strings.NewReplacer("–", "-", "—", "-", "~", "-", "〜", "-", "至", "-", "到", "-",
		" to ", "-", " den ", "-").Replace(s)
}
