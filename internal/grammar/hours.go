package grammar

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Hours reads a stretch of a day between two times of 0:00..24:00: 8:00-18:00, 8-18, 8h30-17h, 8am-6pm, 8点-18点半, from 8
// to 18, từ 8h đến 18h. The second may lie before the first (a stretch over midnight) or be the same (an empty one). The
// error names the text (HoursUnreadable).
func Hours(text string) (funnel.Hours, error) {
	from, to, ok := strings.Cut(dashed(sinceless(plain(text))), "-")
	if ok {
		var h funnel.Hours
		var fromOK, toOK bool
		h.From, fromOK = clock(lex(from))
		h.To, toOK = clock(lex(to))
		if fromOK && toOK {
			return h, nil
		}
	}
	return funnel.Hours{}, wrong(i18n.HoursUnreadable, text)
}

// sinceless drops the word before the start of a range.
func sinceless(s string) string {
	for _, since := range []string{"from ", "tu ", "从", "自"} {
		if rest, ok := strings.CutPrefix(s, since); ok {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// clock reads a time of day.
func clock(tokens []token) (funnel.Clock, bool) {
	if m, pattern, ok := match(tokens, "A am", "A pm", "A : T am", "A : T pm"); ok {
		hour := m['A'] % 12
		if strings.HasSuffix(pattern, "pm") {
			hour += 12
		}
		return funnel.Clock(hour*60 + m['T']), m['A'] >= 1 && m['A'] <= 12 && m['T'] < 60
	}
	m, pattern, ok := match(tokens, "A", "A : T", "A h", "A h T", "A g", "A g T", "A gio", "A gio T", "A gio B phut",
		"A gio ruoi", "A 点", "A 点 T", "A 点 B 分", "A 点半", "A 时", "A 时 T", "A 时 B 分")
	minute := m['T'] + m['B']
	if strings.HasSuffix(pattern, "半") || strings.HasSuffix(pattern, "ruoi") {
		minute = 30
	}
	at := funnel.Clock(m['A']*60 + minute)
	return at, ok && minute < 60 && at <= funnel.EndOfDay
}

// MaxMinutes is the longest time that Minutes reads, over two months.
const MaxMinutes = 100_000

// Minutes reads a stretch of time in minutes, 0..MaxMinutes: 90, 90m, 1h, 1h30, 1:30, 90 phút, 2 giờ 15 phút, 90分钟,
// 1小时30分. The error says that it cannot be read (MinutesUnreadable) or is too long (MinutesTooLong).
func Minutes(text string) (int64, error) {
	tokens := lex(plain(text))
	if len(tokens) == 0 || !tokens[0].number {
		return 0, wrong(i18n.MinutesUnreadable, text)
	}
	n, rest := tokens[0].n, tokens[1:]
	if len(rest) > 0 && !isMinute(rest[0].text) {
		colon := rest[0].text == ":" && len(rest) == 2
		extra, ok := minutesPastHour(rest[1:], colon)
		if !ok || !colon && !isHour(rest[0].text) {
			return 0, wrong(i18n.MinutesUnreadable, text)
		}
		n, rest = n*60+extra, nil
	}
	switch {
	case len(rest) > 1:
		return 0, wrong(i18n.MinutesUnreadable, text)
	case n > MaxMinutes:
		return 0, wrong(i18n.MinutesTooLong, text, int64(MaxMinutes))
	}
	return int64(n), nil
}

// minutesPastHour reads what follows the hours: nothing, or minutes below 60 with or without their unit; exactly two
// digits after a colon.
func minutesPastHour(tokens []token, colon bool) (int, bool) {
	switch {
	case len(tokens) == 0:
		return 0, !colon
	case len(tokens) == 1 || len(tokens) == 2 && isMinute(tokens[1].text):
		return tokens[0].n, tokens[0].number && tokens[0].n < 60 && (!colon || len(tokens[0].text) == 2)
	}
	return 0, false
}

func isMinute(word string) bool {
	switch word {
	case "m", "min", "mins", "minute", "minutes", "p", "ph", "phut", "'", "分", "分钟":
		return true
	}
	return false
}

func isHour(word string) bool {
	switch word {
	case "h", "hr", "hrs", "hour", "hours", "g", "gio", "tieng", "小时", "个小时", "个钟":
		return true
	}
	return false
}
