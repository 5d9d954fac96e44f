package grammar_test

import (
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestHours(t *testing.T) {
	for text, want := range map[string]string{
		"8:00-18:00":       "08:00 18:00",
		"08:00–18:00":      "08:00 18:00",
		"８：００～１８：００":       "08:00 18:00",
		"8:00 - 18:00":     "08:00 18:00",
		"8-18":             "08:00 18:00",
		"8h-18h":           "08:00 18:00",
		"8h30-17h":         "08:30 17:00",
		"8 giờ - 17 giờ":   "08:00 17:00",
		"8 giờ 30-17 giờ":  "08:30 17:00",
		"8 giờ rưỡi - 17h": "08:30 17:00",
		"từ 8h đến 18h":    "08:00 18:00",
		"from 8 to 18":     "08:00 18:00",
		"8am-6:30pm":       "08:00 18:30",
		"12am-12pm":        "00:00 12:00",
		"8点-18点":           "08:00 18:00",
		"八点至十八点半":          "08:00 18:30",
		"8点5分到18时":         "08:05 18:00",
		"21:00-8:00":       "21:00 08:00",
		"0:00-24:00":       "00:00 24:00",
		"8-8":              "08:00 08:00",
	} {
		h, err := grammar.Hours(text)
		if got := h.From.String() + " " + h.To.String(); err != nil || got != want {
			t.Errorf("Hours(%q) = %s, %v, want %s", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", "8", "8-", "-18", "8:00", "8-18-20", "25-26", "24:01-8", "8:60-18", "8:5-18", "8:000-18",
		"-8-18", "13pm-8", "0am-8", "8:00-18:00 daily", "eight-six", "٨-١٨", "\x1b",
	} {
		_, err := grammar.Hours(text)
		wantError(t, text, err, i18n.HoursUnreadable)
	}
}

func TestWeekday(t *testing.T) {
	for text, want := range map[string]time.Weekday{
		"mon": time.Monday, "Sunday": time.Sunday, "weds": 7, "tues": time.Tuesday, "thu": time.Thursday,
		"thứ hai": time.Monday, "thu2": time.Monday, "T3": time.Tuesday, "thứ tư": time.Wednesday, "thứ năm": time.Thursday,
		"thứ sáu": time.Friday, "thứ bảy": time.Saturday, "chủ nhật": time.Sunday, "cn": time.Sunday,
		"周一": time.Monday, "星期六": time.Saturday, "禮拜天": time.Sunday, "周日": time.Sunday,
		"": 7, "m": 7, "mo": 7, "t1": 7, "t8": 7, "周": 7, "周七": 7, "fri 20": 7,
	} {
		got, err := grammar.Weekday(text)
		if want == 7 {
			wantError(t, text, err, i18n.WeekdayUnreadable)
		} else if err != nil || got != want {
			t.Errorf("Weekday(%q) = %s, %v, want %s", text, got, err, want)
		}
	}
}

func TestWeekdays(t *testing.T) {
	for text, want := range map[string]string{
		"mon-sat":             ".MTWTFS",
		"Mon – Sat":           ".MTWTFS",
		"mon,wed,fri":         ".M.W.F.",
		"mon, wed-fri":        ".M.WTF.",
		"fri-mon":             "SM...FS",
		"sun":                 "S......",
		"t2-t7":               ".MTWTFS",
		"t2-7":                ".MTWTFS",
		"t2-cn":               "SMTWTFS",
		"thứ 2-thứ 7":         ".MTWTFS",
		"thứ 2 đến thứ 6":     ".MTWTF.",
		"thứ hai - thứ sáu":   ".MTWTF.",
		"thứ 2,4,6":           ".M.W.F.",
		"周一至周六":               ".MTWTFS",
		"周一-周五":               ".MTWTF.",
		"星期一到五":               ".MTWTF.",
		"周一、周三、周五":            ".M.W.F.",
		"周一，三，五":              ".M.W.F.",
		"all":                 "SMTWTFS",
		"tất cả":              "SMTWTFS",
		"每天":                  "SMTWTFS",
		"":                    "",
		",":                   "",
		"-":                   "",
		"mon-":                "",
		"-mon":                "",
		"mon-wed-fri":         "",
		"mon,soon":            "",
		"tue,4":               "",
		"2-7":                 "",
		"mon\x00":             "",
		"thứ 2-thứ 8":         "",
		"none":                "",
		"monday to wednesday": ".MTW...",
	} {
		days, err := grammar.Weekdays(text)
		if want == "" {
			wantError(t, text, err, i18n.WeekdaysUnreadable)
			continue
		}
		got := []byte(".......")
		for d, worked := range days {
			if worked {
				got[d] = "SMTWTFS"[d]
			}
		}
		if err != nil || string(got) != want {
			t.Errorf("Weekdays(%q) = %s, %v, want %s", text, got, err, want)
		}
	}
}

func TestMinutes(t *testing.T) {
	for text, want := range map[string]int64{
		"0": 0, "90": 90, "９０": 90, "90m": 90, "90 min": 90, "90'": 90, "90 phút": 90, "90p": 90, "90分钟": 90, "90分": 90,
		"九十分钟": 90, "1h": 60, "1h30": 90, "1h5": 65, "1h30m": 90, "1 h 30 min": 90, "1:30": 90, "0:05": 5, "2 giờ": 120,
		"2 tiếng": 120, "2 giờ 15 phút": 135, "1h30p": 90, "1小时": 60, "两小时": 120, "1个小时": 60, "1小时30分": 90,
		"1小时30分钟": 90, "2 hours": 120, "100000": 100_000,
	} {
		if got, err := grammar.Minutes(text); err != nil || got != want {
			t.Errorf("Minutes(%q) = %d, %v, want %d", text, got, err, want)
		}
	}
	for text, want := range map[string]i18n.Sentence{
		"": i18n.MinutesUnreadable, "soon": i18n.MinutesUnreadable, "-5": i18n.MinutesUnreadable, "1.5h": i18n.MinutesUnreadable,
		"1h60": i18n.MinutesUnreadable, "1h75m": i18n.MinutesUnreadable, "1:5": i18n.MinutesUnreadable,
		"1:": i18n.MinutesUnreadable, "1:30:00": i18n.MinutesUnreadable, "1:30m": i18n.MinutesUnreadable,
		"90 5": i18n.MinutesUnreadable, "90m5": i18n.MinutesUnreadable, "1h 1h": i18n.MinutesUnreadable,
		"1hh": i18n.MinutesUnreadable, "m": i18n.MinutesUnreadable, "1 day": i18n.MinutesUnreadable,
		"1h30m5": i18n.MinutesUnreadable, "٩٠": i18n.MinutesUnreadable,
		"100001": i18n.MinutesTooLong, "1667h": i18n.MinutesTooLong, "99999999999999999999": i18n.MinutesTooLong,
		"99999999999999999999h": i18n.MinutesTooLong,
	} {
		_, err := grammar.Minutes(text)
		wantError(t, text, err, want)
	}
}

func TestTarget(t *testing.T) {
	for _, c := range []struct {
		lang  i18n.Lang
		text  string
		level string
		count int64
		per   funnel.Per
	}{
		{i18n.En, "reach=2000/day", "reach", 2000, funnel.PerDay},
		{i18n.En, "reach=2,000", "reach", 2000, funnel.PerDay},
		{i18n.En, "inbound=30/week", "inbound", 30, funnel.PerWeek},
		{i18n.En, "inbound = 30 / W", "inbound", 30, funnel.PerWeek},
		{i18n.En, "buyer=1/m", "buyer", 1, funnel.PerMonth},
		{i18n.En, "buyer=0/month", "buyer", 0, funnel.PerMonth},
		{i18n.En, "reach=5/d", "reach", 5, funnel.PerDay},
		{i18n.Vi, "tiếp cận=2.000/ngày", "reach", 2000, funnel.PerDay},
		{i18n.Vi, "tiềm năng=10/tuần", "qualified", 10, funnel.PerWeek},
		{i18n.Vi, "mua hàng=2/tháng", "buyer", 2, funnel.PerMonth},
		{i18n.Zh, "触达＝２０００／天", "reach", 2000, funnel.PerDay},
		{i18n.Zh, "来询=5/日", "inbound", 5, funnel.PerDay},
		{i18n.Zh, "来询=30/周", "inbound", 30, funnel.PerWeek},
		{i18n.Zh, "成交=2/月", "buyer", 2, funnel.PerMonth},
	} {
		level, count, per, err := grammar.Target(c.text, book(t, "estate8", c.lang))
		if err != nil || level != c.level || count != c.count || per != c.per {
			t.Errorf("Target(%q) = %s, %d, %s, %v", c.text, level, count, per, err)
		}
	}
	for text, want := range map[string]i18n.Sentence{
		"": i18n.TargetUnreadable, "reach": i18n.TargetUnreadable, "2000": i18n.TargetUnreadable,
		"=5": i18n.TargetUnreadable, " =5": i18n.TargetUnreadable,
		"reach=": i18n.CountEmpty, "reach=/day": i18n.CountEmpty, "reach=2.5": i18n.CountNotWhole,
		"reach=many/day": i18n.CountNotWhole, "reach=5=6": i18n.CountNotWhole, "reach=1000001/day": i18n.CountTooLarge,
		"reach=-5/day": i18n.TargetNegative, "reach=5/": i18n.TargetPerUnknown, "reach=5/year": i18n.TargetPerUnknown,
		"reach=5/day/day": i18n.TargetPerUnknown, "call=5/day": i18n.LevelUnknown, "reech=5": i18n.LevelUnknownNear,
		"khách hàng=5": i18n.KeySeveral,
	} {
		_, _, _, err := grammar.Target(text, book(t, "estate8", i18n.En))
		wantError(t, text, err, want)
	}
}
