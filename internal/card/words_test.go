package card_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// named wants each key to be read by its key and by its name in every language, and every name to be there.
func named(t *testing.T, keys []string, name func(key string) i18n.Sentence, read func(text string) (string, error)) {
	t.Helper()
	for _, key := range keys {
		texts := []string{key, strings.ToUpper(key)}
		for _, lang := range i18n.Langs() {
			said := i18n.NewPrinter(lang).Say(name(key))
			if said == "" || lang == i18n.Vi && said == key {
				t.Errorf("%s is called %q in %s", key, said, lang)
			}
			texts = append(texts, said, strings.ToUpper(said))
		}
		for _, text := range texts {
			if got, err := read(text); err != nil || got != key {
				t.Errorf("%q: %q, %v", text, got, err)
			}
		}
	}
}

// What people call a status when they do not say that it has come about.
func TestStatusesForShort(t *testing.T) {
	for typed, want := range map[string]funnel.Status{
		"流失": funnel.StatusLost, "暂停": funnel.StatusPaused, "成交": funnel.StatusWon, "跟进": funnel.StatusOpen, "mất": funnel.StatusLost, "tam": funnel.StatusPaused,
	} {
		if got, err := card.Status(typed); err != nil || got != want {
			t.Errorf("%s: %q, %v", typed, got, err)
		}
	}
}

// as makes texts of a list of keys.
func as[K ~string](keys ...K) []string {
	var texts []string
	for _, k := range keys {
		texts = append(texts, string(k))
	}
	return texts
}

func TestWordsAreReadInEveryLanguage(t *testing.T) {
	v := reader(i18n.En).Vocabulary
	named(t, funnel.LostReasons(), card.ReasonName, card.ChooseReason)
	named(t, funnel.TouchOutcomes(), card.OutcomeName, card.Outcome)
	named(t, funnel.TouchKinds(), func(k string) i18n.Sentence { return card.TouchKindName(k, v) },
		func(text string) (string, error) { return card.TouchKind(text, v) })
	named(t, as(funnel.Statuses()...), func(k string) i18n.Sentence { return card.StatusName(funnel.Status(k)) },
		func(text string) (string, error) { s, err := card.Status(text); return string(s), err })
	named(t, as(funnel.Positive, funnel.Negative), func(k string) i18n.Sentence { return card.ToneName(funnel.Tone(k)) },
		func(text string) (string, error) { s, err := card.Tone(text); return string(s), err })
	named(t, as(funnel.Female, funnel.Male, funnel.OtherSex), func(k string) i18n.Sentence { return card.SexName(funnel.Sex(k)) },
		func(text string) (string, error) { s, err := card.Sex(text); return string(s), err })
	named(t, as(funnel.Yes, funnel.No), func(k string) i18n.Sentence { return card.AnswerName(funnel.Answer(k)) },
		func(text string) (string, error) { s, err := card.Answer(text); return string(s), err })
	named(t, as(funnel.FieldTypes()...), func(k string) i18n.Sentence { return card.TypeName(funnel.FieldType(k)) },
		func(text string) (string, error) {
			f, err := card.Define(nil, "k", "", text, []string{"a"})
			if err != nil { // only one of choices takes the choice
				f, err = card.Define(nil, "k", "", text, nil)
			}
			return string(f.Type), err
		})
}

func TestAnswer(t *testing.T) {
	for text, want := range map[string]funnel.Answer{
		"yes": funnel.Yes, " Y ": funnel.Yes, "có": funnel.Yes, "co": funnel.Yes, "是": funnel.Yes, "有": funnel.Yes,
		"no": funnel.No, "N": funnel.No, "không": funnel.No, "否": funnel.No, "没有": funnel.No,
		"?": funnel.Unknown, "？": funnel.Unknown, "unknown": funnel.Unknown, "chưa rõ": funnel.Unknown, "未知": funnel.Unknown,
	} {
		if got, err := card.Answer(text); err != nil || got != want {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "maybe", "ye", "yes and no", "??", "1"} {
		_, err := card.Answer(text)
		wantError(t, text, err, i18n.AnswerUnclear)
	}
	if got := i18n.NewPrinter(i18n.Vi).Say(card.AnswerName(funnel.Unknown)); got != "chưa rõ" {
		t.Errorf("what is not known is called %q", got)
	}
}

func TestChooseReason(t *testing.T) {
	for text, want := range map[string]string{
		"pri": "price", "GIÁ": "price", "đối thủ": "competitor", "竞争": "competitor", "no money": "no-money", "no_need": "no-need",
		"no-a": "no-authority", "bad": "bad-experience", "lack of trust": "trust", "không có nhu": "no-need",
		" mua  của anh họ ":                 "mua của anh họ",
		"the price was right":               "the price was right",
		"嫌太远":                               "嫌太远",
		strings.Repeat("ế", card.MaxReason): strings.Repeat("ế", card.MaxReason),
		"100% bận":                          "100% bận",
	} {
		got, err := card.ChooseReason(text)
		if err != nil || got != want {
			t.Errorf("%q: %q, %v", text, got, err)
		}
		if said := i18n.NewPrinter(i18n.En).Say(card.ReasonName(got)); said == "" || !slices.Contains(funnel.LostReasons(), got) && said != got {
			t.Errorf("%q is called %q", got, said)
		}
	}
	for text, want := range map[string]i18n.Sentence{
		"":                                    i18n.ReasonEmpty,
		" \n":                                 i18n.ReasonEmpty,
		"no":                                  i18n.WordSeveral,
		"không":                               i18n.WordSeveral,
		"t":                                   i18n.WordSeveral,
		"too \x1b[1mfar":                      i18n.CardHidden,
		"too\u200bfar":                        i18n.CardHidden,
		"far\xff":                             i18n.CardNotText,
		strings.Repeat("ế", card.MaxReason+1): i18n.CardTooLong,
	} {
		_, err := card.ChooseReason(text)
		wantError(t, text, err, want)
	}
}

func TestTouchKind(t *testing.T) {
	v := reader(i18n.En).Vocabulary
	v.Channels = append(v.Channels, funnel.Channel{Key: "wechat", Names: funnel.Names{En: "WeChat 100%", Vi: "WeChat", Zh: "微信"}})
	for text, want := range map[string]string{
		"call": "call", "电话": "call", "Gọi điện": "call", "email": "email", "邮件": "email", "sms": "sms", "短信": "sms", "tin nhắn": "sms",
		"zalo": "zalo", "ZAL": "zalo", "微信": "wechat", "wechat": "wechat", "meet": "meeting", "gặp": "meeting", "带": "viewing",
		"livestream": "livestream", "fax": "fax",
	} {
		if got, err := card.TouchKind(text, v); err != nil || got != want {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
	for text, want := range map[string]i18n.Sentence{
		"": i18n.KindUnknown, "pigeon": i18n.KindUnknown, "fa": i18n.KindUnknown /* hidden */, "s": i18n.WordSeveral, "v": i18n.WordSeveral,
	} {
		_, err := card.TouchKind(text, v)
		wantError(t, text, err, want)
	}
	for kind, want := range map[string]string{"wechat": "微信", "zalo": "Zalo", "call": "打电话", "gone%": "gone%"} {
		if got := i18n.NewPrinter(i18n.Zh).Say(card.TouchKindName(kind, v)); got != want {
			t.Errorf("%s is called %q", kind, got)
		}
	}
	if got := i18n.NewPrinter(i18n.En).Say(card.TouchKindName("wechat", v)); got != "WeChat 100%" {
		t.Errorf("wechat is called %q", got)
	}
	if got, err := card.TouchKind("viewing", grammar.Vocabulary{}); err != nil || got != "viewing" {
		t.Errorf("without channels: %q, %v", got, err)
	}
}

func TestUnknownWords(t *testing.T) {
	for _, text := range []string{"", "?", "purple", "\x1b[1m"} {
		_, err := card.Outcome(text)
		wantError(t, text, err, i18n.OutcomeUnknown)
		_, err = card.Status(text)
		wantError(t, text, err, i18n.StatusBad)
		_, err = card.Tone(text)
		wantError(t, text, err, i18n.ToneBad)
		_, err = card.Sex(text)
		wantError(t, text, err, i18n.SexUnknown)
	}
	_, err := card.Outcome("re")
	wantError(t, "re", err, i18n.WordSeveral)
}

func TestSignsHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for s := funnel.Capricorn; s <= funnel.Sagittarius; s++ {
		for _, lang := range i18n.Langs() {
			said := i18n.NewPrinter(lang).Say(card.SignName(s))
			if said == "" || seen[said] {
				t.Errorf("sign %d is called %q in %s", s, said, lang)
			}
			seen[said] = true
		}
	}
	if got := i18n.NewPrinter(i18n.En).Say(card.SignName(funnel.NoSign)); got != "" {
		t.Errorf("no sign is called %q", got)
	}
}

// What may be written is listed as the help lists it: by what it is called, with the key, which is understood as well.
func TestWordsAreListedInTheAgentsLanguage(t *testing.T) {
	own := []funnel.Channel{{Key: "zalo", Names: funnel.Names{}.With("vi", "Zalo 100 %")}}
	_, kind := card.TouchKind("x", grammar.Vocabulary{Channels: own})
	_, outcome := card.Outcome("x")
	_, status := card.Status("x")
	_, several := card.ChooseReason("no")
	for _, tc := range []struct {
		err  error
		lang i18n.Lang
		want string
	}{
		{outcome, i18n.En, "there are reached, no-answer, busy,"},
		{outcome, i18n.Vi, "hiện có: liên hệ được (reached), không trả lời (no-answer), đang bận (busy),"},
		{outcome, i18n.Zh, "现有：联系上了（reached）、没有回应（no-answer）、正忙（busy）、"},
		{status, i18n.Vi, "đang theo (open), đã mua (won), tạm dừng (paused), mất khách (lost)"},
		{several, i18n.Vi, "không có nhu cầu (no-need), không đủ tiền (no-money)"},
		{kind, i18n.En, "gift, note, zalo"},
		{kind, i18n.Vi, "ghi chú (note), Zalo 100 % (zalo)"},
	} {
		var said *i18n.Error
		if !errors.As(tc.err, &said) {
			t.Fatal(tc.err)
		}
		if text := i18n.NewPrinter(tc.lang).Error(said); !strings.Contains(text, tc.want) {
			t.Errorf("%s: %s, want %s", tc.lang, text, tc.want)
		}
	}
}
