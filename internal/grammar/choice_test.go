package grammar_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestChoice(t *testing.T) {
	splits := []string{"channel", "week", "month", "product", "region"}
	for text, want := range map[string]string{
		"channel": "channel", "CHANNEL": "channel", "ch": "channel", "kênh": "channel", "kenh": "channel", "Kênh": "channel", "渠道": "channel",
		"week": "week", "weeks": "week", "tuần": "week", "tu": "week", "周": "week", "週": "week", "星期": "week",
		"month": "month", "m": "month", "tháng": "month", "月": "month", "月份": "month",
		"product": "product", "sản phẩm": "product", "san  pham": "product", "产品": "product",
		"region": "region", "khu vực": "region", "vùng": "region", "区域": "region", "地区": "region",
		"": "", " ": "", "quarter": "", "quý": "", "colour": "", "channelled": "", "k": "", // kênh or khu vực
	} {
		if got, ok := grammar.Choice(text, splits); got != want || ok != (want != "") {
			t.Errorf("%q is %q, %v; want %q", text, got, ok, want)
		}
	}
	for text, want := range map[string]string{"chi phí": "cost", "费用": "cost", "phút": "minutes", "số phút": "minutes", "分钟": "minutes", "人数": "people", "số": ""} {
		if got, _ := grammar.Choice(text, []string{"people", "cost", "minutes"}); got != want {
			t.Errorf("%q is %q; want %q", text, got, want)
		}
	}
}

// Whatever the program offers in a language is read.
func TestChoicesAreRead(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{i18n.En: "week, month, quarter", i18n.Vi: "tuần, tháng, quý", i18n.Zh: "周, 月份, 季度"} {
		if got := grammar.Choices([]string{"week", "month", "quarter"}, lang); got != want {
			t.Errorf("%s: %s", lang, got)
		}
	}
	for _, key := range []string{"channel", "week", "month", "quarter", "product", "region", "people", "cost", "minutes"} {
		for _, lang := range i18n.Langs() {
			word := grammar.Choices([]string{key}, lang)
			if got, ok := grammar.Choice(word, []string{key}); !ok || got != key {
				t.Errorf("%s in %s is %q, which is read as %q", key, lang, word, got)
			}
		}
	}
}
