package grammar

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Target reads LEVEL=COUNT/PER: reach=2000/day, inbound=30/week, "tiềm năng"=40/tháng, 来询=5/天. PER is the day when it is
// left out. It returns the key of the level and a count of 0..funnel.MaxCount. The error is one of Vocabulary.Level and of
// Count, or says that there is no "=" or nothing before it (TargetUnreadable), that the count is below zero (TargetNegative)
// or that the span of time is unknown (TargetPerUnknown).
func Target(text string, v Vocabulary) (level string, count int64, per funnel.Per, err error) {
	key, rest, ok := strings.Cut(narrow(text), "=")
	if !ok || strings.TrimSpace(key) == "" {
		return "", 0, "", wrong(i18n.TargetUnreadable, text)
	}
	l, err := v.Level(key)
	if err != nil {
		return "", 0, "", err
	}
	figure, span, spanned := strings.Cut(rest, "/")
	count, err = Count(figure, v.Lang)
	if err != nil {
		return "", 0, "", err
	}
	if count < 0 {
		return "", 0, "", wrong(i18n.TargetNegative, figure)
	}
	per = funnel.PerDay
	if spanned {
		if per, ok = perOf(plain(span)); !ok {
			return "", 0, "", wrong(i18n.TargetPerUnknown, span)
		}
	}
	return l.Key, count, per, nil
}

func perOf(word string) (funnel.Per, bool) {
	switch word {
	case "d", "day", "ngay", "天", "日", "每天", "每日":
		return funnel.PerDay, true
	case "w", "week", "tuan", "周", "每周", "星期":
		return funnel.PerWeek, true
	case "m", "month", "thang", "月", "每月", "个月":
		return funnel.PerMonth, true
	}
	return "", false
}
