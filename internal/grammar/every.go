package grammar

import (
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Every reads how often something repeats: 14d, 2w, every 2 weeks, every day; 14 ngày, mỗi 2 tuần, hằng tháng; 14天, 每两周, 每月. The error
// says that it cannot be read (EveryUnreadable).
func Every(text string) (funnel.Every, error) {
	tokens := lex(plain(text))
	if len(tokens) == 1 { // 每14天 ends in a unit, 每周 is one word
		if unit, ok := withoutEach(tokens[0].text); ok {
			tokens = []token{{text: "每"}, {text: unit}}
		}
	}
	m, _, ok := match(tokens, "# U", "every # U", "moi # U", "cu # U", "每 # U", "每隔 # U")
	if !ok {
		m, _, ok = match(tokens, "every U", "moi U", "hang U", "每 U")
		m['#'] = 1
	}
	e := funnel.Every{Count: m['#'], Unit: "dwmy"[m['U']]}
	if !ok || e.Count < 1 || e.Count > funnel.MaxEvery {
		return funnel.Every{}, wrong(i18n.EveryUnreadable, text)
	}
	return e, nil
}

// withoutEach cuts 每 from the unit behind it; a month is 月 there.
func withoutEach(word string) (string, bool) {
	const each = "每"
	if len(word) <= len(each) || word[:len(each)] != each {
		return "", false
	}
	unit := word[len(each):]
	if unit == "月" {
		unit = "个月"
	}
	return unit, true
}
