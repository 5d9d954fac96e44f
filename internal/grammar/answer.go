package grammar

import (
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Replied is the answer to a question for a count.
type Replied struct {
	Count   int64 // at least 0
	Total   bool  // Count is the day's total, not one more batch
	Skipped bool  // nothing was answered
}

// Answer reads the answer to a question for a count: 250 is one more batch, =250 the day's total, 0 that there was nobody,
// and nothing skips the question.
func Answer(text string, lang i18n.Lang) (Replied, error) {
	text = strings.TrimSpace(narrow(text))
	if text == "" {
		return Replied{Skipped: true}, nil
	}
	count, total := strings.CutPrefix(text, "=")
	n, err := Count(strings.TrimSpace(count), lang)
	if err != nil {
		return Replied{}, err
	}
	if n < 0 {
		return Replied{}, i18n.Wrong(i18n.NegativeAnswer, Quote(text))
	}
	return Replied{Count: n, Total: total}, nil
}

// Number reads the small number of a record: 12 or #12, at least 1.
func Number(text string) (int64, error) {
	n, err := strconv.ParseInt(strings.TrimPrefix(narrow(text), "#"), 10, 64)
	if err != nil || n < 1 {
		return 0, i18n.Wrong(i18n.NotANumber, Quote(text))
	}
	return n, nil
}

// Quote shows what was typed, short and safe for a terminal, for a message about it.
func Quote(typed string) string { return shown(typed) }
