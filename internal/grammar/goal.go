package grammar

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Goal reads LEVEL=COUNT/SPAN, such as buyer=3/month: a count of at least 1, and the day, week, month, quarter or
// year that it is for; a month when none is named. The errors are those of Vocabulary.Level and Count, GoalUnreadable, GoalTooSmall
// and GoalSpanUnknown.
func Goal(text string, v Vocabulary) (level string, count int64, per funnel.Per, err error) {
	key, rest, ok := strings.Cut(narrow(text), "=")
	if !ok || strings.TrimSpace(key) == "" {
		return "", 0, "", wrong(i18n.GoalUnreadable, text)
	}
	l, err := v.Level(key)
	if err != nil {
		return "", 0, "", err
	}
	figure, per, err := SplitSpan(rest)
	if err != nil {
		return "", 0, "", err
	}
	if count, err = Count(figure, v.Lang); err != nil {
		return "", 0, "", err
	}
	if count < 1 {
		return "", 0, "", wrong(i18n.GoalTooSmall, text)
	}
	return l.Key, count, per, nil
}

// SplitSpan takes the span of a goal off the end of a figure: 100m/quarter is 100m for a quarter; a month when none is named. The error is
// GoalSpanUnknown.
func SplitSpan(text string) (figure string, per funnel.Per, err error) {
	figure, word, spanned := strings.Cut(text, "/")
	if !spanned {
		return figure, funnel.PerMonth, nil
	}
	if per, ok := goalSpan(plain(word)); ok {
		return figure, per, nil
	}
	return "", "", wrong(i18n.GoalSpanUnknown, word)
}

// goalSpan reads the word for a span, of which a goal knows two more than a target.
func goalSpan(word string) (funnel.Per, bool) {
	if per, ok := perOf(word); ok {
		return per, true
	}
	switch word {
	case "q", "quarter", "quy", "季度", "季", "每季度":
		return funnel.PerQuarter, true
	case "y", "year", "nam", "年", "每年":
		return funnel.PerYear, true
	}
	return "", false
}
