package card_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestPhone(t *testing.T) {
	for typed, want := range map[string]funnel.Phone{
		"0888 234 488":                 {Number: "+84888234488", Key: "+84888234488"},
		"+84 (888) 234.488":            {Number: "+84888234488", Key: "+84888234488"},
		"\u202a0888\u200b234488\u202c": {Number: "+84888234488", Key: "+84888234488"},
		"０８８８ ２３４ ４８８":                 {Number: "+84888234488", Key: "+84888234488"},
		"0123 456 7890":                {Number: "+84834567890", Key: "+84834567890"}, // renumbered in 2018
		"028 3822 1234 máy lẻ 12":      {Number: "+842838221234x12", Key: "+842838221234x12"},
		"+1 650 253 0000":              {Number: "+16502530000", Key: "+16502530000"},
		" 123 ":                        {Number: "123", Key: "123", Doubtful: true},
		"0888\t234  488 99999999":      {Number: "0888 234 488 99999999", Key: "088823448899999999", Doubtful: true},
	} {
		if got, err := card.Phone(typed, "VN"); err != nil || got != want {
			t.Errorf("%q: %+v, %v", typed, got, err)
		}
	}
	for typed, want := range map[string]i18n.Sentence{
		"0888 ABC 488":                 i18n.PhoneLetters,
		"gọi sau":                      i18n.PhoneLetters,
		"0888 234 488, 0909 111 222":   i18n.PhoneSign,
		"0888\x1b[31m":                 i18n.PhoneSign,
		"0888\xff":                     i18n.PhoneSign,
		"()":                           i18n.PhoneNoDigits,
		strings.Repeat("0888 ", 1_000): i18n.PhoneTooLong,
	} {
		_, err := card.Phone(typed, "VN")
		wantError(t, typed, err, want)
	}
}

func TestEmail(t *testing.T) {
	for typed, want := range map[string]string{
		"lan@example.com":            "lan@example.com",
		"Lan.Nguyen+nha@GMail.COM":   "Lan.Nguyen+nha@gmail.com",
		"lan＠example．com":            "lan@example.com",
		"o'brien@mail.example.co.uk": "o'brien@mail.example.co.uk",
		"李伟@例子.公司":                   "李伟@例子.公司",
		"lan@bu\u0308cher.example":   "lan@bücher.example",
		"a@b.vn":                     "a@b.vn",
		strings.Repeat("a", 64) + "@" + strings.Repeat("b", 63) + ".vn": strings.Repeat("a", 64) + "@" + strings.Repeat("b", 63) + ".vn",
	} {
		got, err := card.Email(" " + typed + "\u00a0")
		if err != nil || got != want {
			t.Errorf("%q: %q, %v", typed, got, err)
		}
		if again, err := card.Email(got); err != nil || again != got {
			t.Errorf("%q: read again as %q, %v", typed, again, err)
		}
	}
	for typed, want := range map[string]i18n.Sentence{
		"lan.example.com":                        i18n.EmailNoAt,
		"lan":                                    i18n.EmailNoAt,
		"lan@@example.com":                       i18n.EmailSeveralAt,
		"lan@a.vn@b.vn":                          i18n.EmailSeveralAt,
		"@example.com":                           i18n.EmailNoUser,
		".lan@example.com":                       i18n.EmailNoUser,
		"lan.@example.com":                       i18n.EmailNoUser,
		"la..n@example.com":                      i18n.EmailNoUser,
		strings.Repeat("a", 65) + "@b.vn":        i18n.EmailNoUser,
		"lan@":                                   i18n.EmailNoDomain,
		"lan@example":                            i18n.EmailNoDomain,
		"lan@localhost.":                         i18n.EmailNoDomain,
		"lan@.vn":                                i18n.EmailNoDomain,
		"lan@a..vn":                              i18n.EmailNoDomain,
		"lan@-a.vn":                              i18n.EmailNoDomain,
		"lan@a-.vn":                              i18n.EmailNoDomain,
		"lan@a_b.vn":                             i18n.EmailNoDomain,
		"lan@127.0.0.1":                          i18n.EmailNoDomain,
		"lan@" + strings.Repeat("a", 64) + ".vn": i18n.EmailNoDomain,
		"lan@" + strings.Repeat("abcdefg.", 40) + "vn": i18n.EmailTooLong,
		"lan nguyen@example.com":                       i18n.EmailSign,
		"Lan <lan@example.com>":                        i18n.EmailSign,
		"a@b.vn, c@d.vn":                               i18n.EmailSign,
		"a@b.vn;c@d.vn":                                i18n.EmailSign,
		`"lan nguyen"@example.com`:                     i18n.EmailSign,
		"lan@[127.0.0.1]":                              i18n.EmailSign,
		"lan@example。com":                              i18n.EmailSign,
		"lan\u200b@example.com":                        i18n.EmailSign,
		"lan\u202e@example.com":                        i18n.EmailSign,
		"lan\x1b[1m@example.com":                       i18n.EmailSign,
		"lan\xff@example.com":                          i18n.EmailSign,
		"lan\n@example.com":                            i18n.EmailSign,
	} {
		_, err := card.Email(typed)
		wantError(t, typed, err, want)
	}
	if card.EmailKey("Lan@Example.COM") != card.EmailKey("lan@example.com") || card.EmailKey("lan@a.vn") == card.EmailKey("lan@b.vn") {
		t.Error("addresses are not compared without their case")
	}
}

func TestTags(t *testing.T) {
	for typed, want := range map[string][]string{
		"VIP":                            {"VIP"},
		"VIP, nhà  phố ,,":               {"VIP", "nhà phố"},
		"投资，自住、急":                        {"投资", "自住", "急"},
		",":                              nil,
		strings.Repeat("ế", card.MaxTag): {strings.Repeat("ế", card.MaxTag)},
	} {
		if got, err := card.Tags(typed); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %q, %v", typed, got, err)
		}
	}
	for typed, want := range map[string]i18n.Sentence{
		strings.Repeat("a", card.MaxTag+1): i18n.CardTooLong,
		"vip,\u200bgap":                    i18n.CardHidden,
		"vip\x1b[0m":                       i18n.CardHidden,
		"vip\xff":                          i18n.CardNotText,
		"vip,không":                        i18n.CardTagTwoWays,
	} {
		_, err := card.Tags(typed)
		wantError(t, typed, err, want)
	}
}

func TestSeveralValues(t *testing.T) {
	r := reader(i18n.Vi)
	var c funnel.Card
	add := func(key, text string) {
		t.Helper()
		if err := field(t, r, key).Add(r, &c, text); err != nil {
			t.Fatalf("%s %q: %v", key, text, err)
		}
	}
	add("phone", "0888 234 488")
	add("phone", "+84888234488") // the same
	add("phone", "0909 111 222")
	add("email", "Lan@example.com")
	add("email", "lan@EXAMPLE.com") // the same
	add("tag", "Nhà phố,VIP")
	add("tag", "nha pho") // the same
	add("product", "Căn hộ A")
	add("product", "Căn hộ B")
	want := funnel.Card{
		Phones:  []funnel.Phone{{Number: "+84888234488", Key: "+84888234488"}, {Number: "+84909111222", Key: "+84909111222"}},
		Emails:  []string{"Lan@example.com"},
		Tags:    []string{"Nhà phố", "VIP"},
		Product: "Căn hộ B",
	}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Error(diff)
	}
	if got := field(t, r, "phone").Text(r, c); !slices.Equal(got, []string{"0888 234 488", "0909 111 222"}) {
		t.Errorf("phones are written %q", got)
	}
	for _, key := range []string{"phone", "email", "tag"} {
		before := c
		wantError(t, key, field(t, r, key).Add(r, &c, "none"), i18n.CardEmpty)
		wantError(t, key, field(t, r, key).Add(r, &c, " "), i18n.CardEmpty)
		if diff := cmp.Diff(before, c); diff != "" {
			t.Errorf("%s: what was refused changed the card: %s", key, diff)
		}
	}
	if err := field(t, r, "tag").Set(r, &c, "gấp, thuê"); err != nil || !slices.Equal(c.Tags, []string{"gấp", "thuê"}) {
		t.Errorf("tags set: %q, %v", c.Tags, err)
	}
	wantError(t, "a phone", field(t, r, "phone").Set(r, &c, "abc"), i18n.PhoneLetters)
	if len(c.Phones) != 2 {
		t.Errorf("what was refused left the phones %v", c.Phones)
	}
	if err := field(t, r, "phone").Set(r, &c, "không"); err != nil || c.Phones != nil {
		t.Errorf("phones cleared: %v, %v", c.Phones, err)
	}
}

// A card that was copied keeps its lists when the other one is changed.
func TestCardsShareNothingThatIsWritten(t *testing.T) {
	r := reader(i18n.En)
	first := funnel.Card{
		Tags: make([]string, 1, 8), Emails: make([]string, 1, 8), Phones: make([]funnel.Phone, 1, 8), Custom: map[string]string{"rooms": "2"},
	}
	one, two := first, first
	for key, text := range map[string]string{"tag": "a", "email": "a@b.vn", "phone": "0888234488", "rooms": "3", "purpose": "ở"} {
		if err := field(t, r, key).Add(r, &one, text); err != nil {
			t.Fatal(err)
		}
	}
	for key, text := range map[string]string{"tag": "b", "email": "c@d.vn", "phone": "0909111222", "rooms": "none", "purpose": "thuê"} {
		if err := field(t, r, key).Add(r, &two, text); err != nil {
			t.Fatal(err)
		}
	}
	if one.Tags[1] != "a" || one.Emails[1] != "a@b.vn" || one.Phones[1].Key != "+84888234488" || one.Custom["rooms"] != "3" ||
		one.Custom["purpose"] != "ở" || first.Custom["rooms"] != "2" || len(first.Custom) != 1 {
		t.Errorf("the first card became %+v, the second %+v, what both came from %+v", one, two, first)
	}
}

func TestDoubtfulPhoneIsMarked(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{i18n.En: "123 (please check)", i18n.Vi: "123 (cần kiểm tra)", i18n.Zh: "123（待核实）"} {
		r := reader(lang)
		if got := field(t, r, "phone").Text(r, set(t, r, "phone", "123")); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q", lang, got)
		}
	}
}
