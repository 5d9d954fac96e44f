package grammar_test

import (
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

const either = "" // what a day reads as in a direction when it is the same as in the other

// days lists texts with the days that they mean where something is recorded and where something is planned.
func days() []struct{ text, recorded, planned string } {
	return []struct{ text, recorded, planned string }{
		{"today", "2026-11-20", either},
		{" TODAY ", "2026-11-20", either},
		{"yesterday", "2026-11-19", either},
		{"tomorrow", "2026-11-21", either},
		{"hôm nay", "2026-11-20", either},
		{"hom nay", "2026-11-20", either},
		{"Hôm qua", "2026-11-19", either},
		{"hôm kia", "2026-11-18", either},
		{"ngày mai", "2026-11-21", either},
		{"mai", "2026-11-21", either},
		{"ngày kia", "2026-11-22", either},
		{"今天", "2026-11-20", either},
		{"昨天", "2026-11-19", either},
		{"前天", "2026-11-18", either},
		{"明天", "2026-11-21", either},
		{"后天", "2026-11-22", either},
		{"後天", "2026-11-22", either},

		{"fri", "2026-11-20", "2026-11-20"},
		{"Friday", "2026-11-20", "2026-11-20"},
		{"thu", "2026-11-19", "2026-11-26"},
		{"thurs", "2026-11-19", "2026-11-26"},
		{"sat", "2026-11-14", "2026-11-21"},
		{"mon", "2026-11-16", "2026-11-23"},
		{"thứ hai", "2026-11-16", "2026-11-23"},
		{"thu hai", "2026-11-16", "2026-11-23"},
		{"thứ tư", "2026-11-18", "2026-11-25"},
		{"thứ bảy", "2026-11-14", "2026-11-21"},
		{"thứ 2", "2026-11-16", "2026-11-23"},
		{"thứ 7", "2026-11-14", "2026-11-21"},
		{"t2", "2026-11-16", "2026-11-23"},
		{"T6", "2026-11-20", "2026-11-20"},
		{"t7", "2026-11-14", "2026-11-21"},
		{"chủ nhật", "2026-11-15", "2026-11-22"},
		{"CN", "2026-11-15", "2026-11-22"},
		{"周一", "2026-11-16", "2026-11-23"},
		{"週一", "2026-11-16", "2026-11-23"},
		{"周日", "2026-11-15", "2026-11-22"},
		{"周天", "2026-11-15", "2026-11-22"},
		{"星期五", "2026-11-20", "2026-11-20"},
		{"星期天", "2026-11-15", "2026-11-22"},
		{"星期日", "2026-11-15", "2026-11-22"},
		{"礼拜三", "2026-11-18", "2026-11-25"},
		{"thứ hai tuần sau", "2026-11-23", either},
		{"t6 tuần trước", "2026-11-13", either},
		{"chủ nhật tuần này", "2026-11-22", either},
		{"fri last week", "2026-11-13", either},
		{"monday next week", "2026-11-23", either},
		{"上周五", "2026-11-13", either},
		{"下周一", "2026-11-23", either},
		{"下个星期一", "2026-11-23", either},
		{"本周三", "2026-11-18", either},

		{"-3d", "2026-11-17", either},
		{"－３d", "2026-11-17", either},
		{"−3d", "2026-11-17", either},
		{"-0d", "2026-11-20", either},
		{"+2w", "2026-12-04", either},
		{"+1m", "2026-12-20", either},
		{"-1y", "2025-11-20", either},
		{"-9m", "2026-02-20", either},
		{"3 days ago", "2026-11-17", either},
		{"a week ago", "2026-11-13", either},
		{"one month ago", "2026-10-20", either},
		{"in 2 weeks", "2026-12-04", either},
		{"3 ngày trước", "2026-11-17", either},
		{"ba ngày trước", "2026-11-17", either},
		{"2 tuần nữa", "2026-12-04", either},
		{"hai tuần nữa", "2026-12-04", either},
		{"1 tháng nữa", "2026-12-20", either},
		{"5 năm trước", "2021-11-20", either},
		{"3天前", "2026-11-17", either},
		{"三天前", "2026-11-17", either},
		{"两周后", "2026-12-04", either},
		{"2周后", "2026-12-04", either},
		{"两个星期以后", "2026-12-04", either},
		{"十五天前", "2026-11-05", either},
		{"1个月前", "2026-10-20", either},

		{"2026-11-20", "2026-11-20", either},
		{"2026-1-5", "2026-01-05", either},
		{"２０２６－１１－２０", "2026-11-20", either},
		{"2026/11/20", "2026-11-20", either},
		{"2026.11.20", "2026-11-20", either},
		{"1900-01-01", "1900-01-01", either},
		{"2999-12-31", "2999-12-31", either},
		{"2028-02-29", "2028-02-29", either},
		{"20/11/2026", "2026-11-20", either},
		{"20-11-2026", "2026-11-20", either},
		{"20.11.2026", "2026-11-20", either},
		{"11/20/2026", "2026-11-20", either},
		{"20/11", "2026-11-20", "2026-11-20"},
		{"11/20", "2026-11-20", "2026-11-20"},
		{"21/11", "2026-11-21", "2026-11-21"},
		{"22/11", "2025-11-22", "2026-11-22"},
		{"19/11", "2026-11-19", "2027-11-19"},
		{"29/2", "2024-02-29", "2028-02-29"},
		{"31/12", "2025-12-31", "2026-12-31"},
		{"20 nov", "2026-11-20", "2026-11-20"},
		{"20nov", "2026-11-20", "2026-11-20"},
		{"nov 20", "2026-11-20", "2026-11-20"},
		{"November 20th", "2026-11-20", "2026-11-20"},
		{"Nov 20, 2026", "2026-11-20", either},
		{"20 nov 2026", "2026-11-20", either},
		{"20-nov-2026", "2026-11-20", either},
		{"1st december", "2025-12-01", "2026-12-01"},
		{"20th", "2026-11-20", "2026-11-20"},
		{"25th", "2026-10-25", "2026-11-25"},
		{"ngày 20", "2026-11-20", "2026-11-20"},
		{"ngày 25", "2026-10-25", "2026-11-25"},
		{"ngày 31", "2026-10-31", "2026-12-31"},
		{"ngày 5/10", "2026-10-05", "2027-10-05"},
		{"20 tháng 11", "2026-11-20", "2026-11-20"},
		{"20 thg 11", "2026-11-20", "2026-11-20"},
		{"20 tháng 11 2026", "2026-11-20", either},
		{"ngày 20 tháng 11", "2026-11-20", "2026-11-20"},
		{"ngày 20 tháng 11 năm 2026", "2026-11-20", either},
		{"20 tháng 11/2026", "2026-11-20", either},
		{"5 tháng 10", "2026-10-05", "2027-10-05"},
		{"11月20日", "2026-11-20", "2026-11-20"},
		{"11月20号", "2026-11-20", "2026-11-20"},
		{"十一月二十日", "2026-11-20", "2026-11-20"},
		{"2026年11月20日", "2026-11-20", either},
		{"2026 年 11 月 20 日", "2026-11-20", either},
		{"二〇二六年十一月二十日", "2026-11-20", either},
		{"20号", "2026-11-20", "2026-11-20"},
		{"3日", "2026-11-03", "2026-12-03"},

		{"Fri 20 Nov 2026", "2026-11-20", either},
		{"Thứ Sáu, 20/11/2026", "2026-11-20", either},
		{"2026年11月20日 星期五", "2026-11-20", either},
		{"2026年11月20日（星期五）", "2026-11-20", either},
		{"2026年11月20日星期五", "2026-11-20", either},
		{"t6 20/11", "2026-11-20", "2026-11-20"},
		{"20/11 thứ 6", "2026-11-20", "2026-11-20"},
		{"thu 19 nov 2026", "2026-11-19", either},
	}
}

func TestDay(t *testing.T) {
	for _, c := range days() {
		for _, lang := range i18n.Langs() {
			got, err := grammar.Day(c.text, context(lang, grammar.Recorded))
			if err != nil || got.String() != c.recorded {
				t.Errorf("%s: Day(%q) recorded = %s, %v, want %s", lang, c.text, got, err, c.recorded)
			}
			want := c.planned
			if want == either {
				want = c.recorded
			}
			got, err = grammar.Day(c.text, context(lang, grammar.Planned))
			if err != nil || got.String() != want {
				t.Errorf("%s: Day(%q) planned = %s, %v, want %s", lang, c.text, got, err, want)
			}
		}
	}
}

func TestDayIsChosenBeforeItsWeekdayIsCompared(t *testing.T) {
	if d, err := grammar.Day("thu 5 nov", context(i18n.En, grammar.Recorded)); err != nil || d.String() != "2026-11-05" {
		t.Errorf("recorded: %s, %v", d, err)
	}
	_, err := grammar.Day("thu 5 nov", context(i18n.En, grammar.Planned)) // 5 November 2027 is a Friday
	wantError(t, "thu 5 nov", err, i18n.DayWeekdayDiffers)
}

func TestDayOrderOfNumbers(t *testing.T) {
	for _, c := range []struct{ text, en, vi, zh string }{
		{"5/11", "2026-11-05", "2026-11-05", "2026-05-11"},
		{"5-11", "2026-11-05", "2026-11-05", "2026-05-11"},
		{"5.11", "2026-11-05", "2026-11-05", "2026-05-11"},
		{"5/11/2026", "2026-11-05", "2026-11-05", "2026-05-11"},
		{"13/11", "2026-11-13", "2026-11-13", "2026-11-13"},
		{"11/13", "2026-11-13", "2026-11-13", "2026-11-13"},
		{"ngày 5/11", "2026-11-05", "2026-11-05", "2026-11-05"},
		{"5月11日", "2026-05-11", "2026-05-11", "2026-05-11"},
	} {
		for lang, want := range map[i18n.Lang]string{i18n.En: c.en, i18n.Vi: c.vi, i18n.Zh: c.zh} {
			got, err := grammar.Day(c.text, context(lang, grammar.Recorded))
			if err != nil || got.String() != want {
				t.Errorf("%s: Day(%q) = %s, %v, want %s", lang, c.text, got, err, want)
			}
		}
	}
}

func TestDayAtMonthEnds(t *testing.T) {
	for _, c := range []struct{ today, text, want string }{
		{"2026-03-31", "-1m", "2026-02-28"},
		{"2028-02-29", "+1y", "2029-02-28"},
		{"2026-12-31", "1/1", "2027-01-01"}, // tomorrow is still in reach where something is recorded
		{"2026-12-30", "1/1", "2026-01-01"},
		{"2026-03-01", "ngày 31", "2026-01-31"},
		{"2026-01-01", "-1d", "2025-12-31"},
		{"2104-02-28", "29/2", "2104-02-29"},
		{"2104-02-27", "29/2", "2096-02-29"},
		{"2999-12-31", "today", "2999-12-31"},
		{"1900-01-01", "today", "1900-01-01"},
	} {
		today, err := funnel.ParseDay(c.today)
		if err != nil {
			t.Fatal(err)
		}
		got, err := grammar.Day(c.text, grammar.DateContext{Today: today, Lang: i18n.Vi, WeekStart: time.Monday})
		if err != nil || got.String() != c.want {
			t.Errorf("on %s, Day(%q) = %s, %v, want %s", c.today, c.text, got, err, c.want)
		}
	}
}

func TestDayRefuses(t *testing.T) {
	for text, want := range map[string]i18n.Sentence{
		"":                     i18n.DayEmpty,
		" \n":                  i18n.DayEmpty,
		"()":                   i18n.DayEmpty,
		"soon":                 i18n.DayUnreadable,
		"todayy":               i18n.DayUnreadable,
		"fr":                   i18n.DayUnreadable,
		"fridays":              i18n.DayUnreadable,
		"thứ 8":                i18n.DayUnreadable,
		"t1":                   i18n.DayUnreadable,
		"周八":                   i18n.DayUnreadable,
		"tuần trước":           i18n.DayUnreadable,
		"last week":            i18n.DayUnreadable,
		"上周":                   i18n.DayUnreadable,
		"2026":                 i18n.DayUnreadable,
		"2026-11":              i18n.DayUnreadable,
		"nov 2026":             i18n.DayUnreadable,
		"nov":                  i18n.DayUnreadable,
		"tháng 11":             i18n.DayUnreadable,
		"11月":                  i18n.DayUnreadable,
		"20":                   i18n.DayUnreadable,
		"20 11":                i18n.DayUnreadable,
		"20,11":                i18n.DayUnreadable,
		"20/11/":               i18n.DayUnreadable,
		"/11":                  i18n.DayUnreadable,
		"20/11-2026":           i18n.DayUnreadable,
		"2026-11-20T10:00":     i18n.DayUnreadable,
		"2026-11-20 extra":     i18n.DayUnreadable,
		"20260-11-20":          i18n.DayUnreadable,
		"٢٠/١١":                i18n.DayUnreadable,
		"-d":                   i18n.DayUnreadable,
		"-3":                   i18n.DayUnreadable,
		"-3x":                  i18n.DayUnreadable,
		"--3d":                 i18n.DayUnreadable,
		"in 3 days ago":        i18n.DayUnreadable,
		"\x1b[2J":              i18n.DayUnreadable,
		"3d":                   i18n.DayNoDirection,
		"3 days":               i18n.DayNoDirection,
		"2w":                   i18n.DayNoDirection,
		"3 ngày":               i18n.DayNoDirection,
		"3天":                   i18n.DayNoDirection,
		"两周":                   i18n.DayNoDirection,
		"30 feb":               i18n.DayNone,
		"feb 30 2026":          i18n.DayNone,
		"31/4":                 i18n.DayNone,
		"4/31":                 i18n.DayNone,
		"30/2/2026":            i18n.DayNone,
		"29/2/2026":            i18n.DayNone,
		"2026-02-29":           i18n.DayNone,
		"2026-13-01":           i18n.DayNone,
		"2026-00-10":           i18n.DayNone,
		"2026-10-00":           i18n.DayNone,
		"0/11":                 i18n.DayNone,
		"20/0":                 i18n.DayNone,
		"13/13":                i18n.DayNone,
		"32/1":                 i18n.DayNone,
		"30 tháng 2":           i18n.DayNone,
		"20 tháng 13":          i18n.DayNone,
		"2月30日":                i18n.DayNone,
		"13月20日":               i18n.DayNone,
		"ngày 32":              i18n.DayNone,
		"ngày 0":               i18n.DayNone,
		"32号":                  i18n.DayNone,
		"1899-12-31":           i18n.DayOutOfRange,
		"3000-01-01":           i18n.DayOutOfRange,
		"0000-01-01":           i18n.DayOutOfRange,
		"9999-12-31":           i18n.DayOutOfRange,
		"-200y":                i18n.DayOutOfRange,
		"+999999999999999999y": i18n.DayOutOfRange,
		"-99999999999999999d":  i18n.DayOutOfRange,
		"20/11/26":             i18n.DayShortYear,
		"26-11-20":             i18n.DayShortYear,
		"Mon 20 Nov 2026":      i18n.DayWeekdayDiffers,
		"thứ hai, 20/11/2026":  i18n.DayWeekdayDiffers,
		"2026年11月20日 星期一":      i18n.DayWeekdayDiffers,
		"Fri 30 Feb 2026":      i18n.DayNone,
	} {
		for _, lang := range i18n.Langs() {
			_, err := grammar.Day(text, context(lang, grammar.Recorded))
			wantError(t, text, err, want)
		}
	}
	for text, want := range map[string]string{
		"3 ngày":          `“3 ngày” may lie behind or ahead of today; write -3d for the past or +3d for the future`,
		"30 tháng 2":      `there is no such date as “30 tháng 2”; check the day and the month`,
		"Mon 20 Nov 2026": `2026-11-20 is a Fri, not a Mon; correct one of the two or leave the weekday out`,
		"3000-01-01":      `“3000-01-01” lies outside the days a book can hold; use a day from 1900-01-01 to 2999-12-31`,
	} {
		if _, err := grammar.Day(text, context(i18n.En, grammar.Recorded)); err == nil || err.Error() != want {
			t.Errorf("Day(%q): %v", text, err)
		}
	}
}

func TestRecordedDay(t *testing.T) {
	for text, want := range map[string]string{"tomorrow": "2026-11-21", "fri": "2026-11-20", "thu": "2026-11-19"} {
		got, err := grammar.RecordedDay(text, context(i18n.En, grammar.Planned))
		if err != nil || got.String() != want {
			t.Errorf("RecordedDay(%q) = %s, %v, want %s", text, got, err, want)
		}
	}
	for text, want := range map[string]i18n.Sentence{
		"+2d": i18n.DayAhead, "2026-11-22": i18n.DayAhead, "2999-12-31": i18n.DayAhead, "soon": i18n.DayUnreadable,
	} {
		_, err := grammar.RecordedDay(text, context(i18n.En, grammar.Recorded))
		wantError(t, text, err, want)
	}
}
