package card_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestFieldsStandInTheOrderOfACard(t *testing.T) {
	var got []string
	for _, f := range card.Fields(reader(i18n.En).Fields) {
		got = append(got, f.Key)
		if (f.Custom != nil) != slices.Contains([]string{"purpose", "rooms", "budget", "visa", "heat"}, f.Key) {
			t.Errorf("%s: custom %v", f.Key, f.Custom)
		}
		if f.Several != slices.Contains([]string{"phone", "email", "tag"}, f.Key) {
			t.Errorf("%s: several %t", f.Key, f.Several)
		}
		for _, lang := range i18n.Langs() {
			if i18n.NewPrinter(lang).Say(f.Label) == "" {
				t.Errorf("%s: no label in %s", f.Key, lang)
			}
		}
	}
	want := []string{
		"name", "phone", "email", "tag", "source", "product", "region", "value", "birthday", "sex", "occupation", "employer", "address", "income",
		"interests", "education", "preferred", "payment", "type", "supplier", "consent", "no-contact", "purpose", "rooms", "budget", "visa", "heat", "note",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFind(t *testing.T) {
	r := reader(i18n.En)
	for text, want := range map[string]string{
		"name": "name", "Họ tên": "name", "姓名": "name", "occ": "occupation", "nghe nghiep": "occupation", "no-contact": "no-contact", "note": "note",
		"budget": "budget", "ngân sách": "budget", "VISA": "visa", "mục đích [mua]": "purpose",
	} {
		if f, err := r.Find(text); err != nil || f.Key != want {
			t.Errorf("%q: %q, %v", text, f.Key, err)
		}
	}
	for text, want := range map[string]i18n.Sentence{"": i18n.CardFieldUnknown, "shoe size": i18n.CardFieldUnknown, "e": i18n.WordSeveral} {
		_, err := r.Find(text)
		wantError(t, text, err, want)
	}
}

func TestNameCannotBeCleared(t *testing.T) {
	r := reader(i18n.En)
	c := funnel.Card{Name: "Lan"}
	wantError(t, "", field(t, r, "name").Set(r, &c, ""), i18n.CardNameEmpty)
	if c.Name != "Lan" {
		t.Errorf("the name became %q", c.Name)
	}
}

func TestBirthday(t *testing.T) {
	for lang, want := range map[i18n.Lang][2]string{
		i18n.En: {"28 Feb 1990 (aged 36, Pisces)", "28 Feb (Pisces)"},
		i18n.Vi: {"28/2/1990 (36 tuổi, Song Ngư)", "28/2 (Song Ngư)"},
		i18n.Zh: {"1990年2月28日（36 岁，双鱼座）", "2月28日（双鱼座）"},
	} {
		r := reader(lang)
		birthday := field(t, r, "birthday")
		for i, typed := range []string{"28/2/1990", "28/2"} {
			c := set(t, r, "birthday", typed)
			if got := birthday.Text(r, c); len(got) != 1 || got[0] != want[i] {
				t.Errorf("%s %q: %q", lang, typed, got)
			}
			before := c
			for text, sentence := range map[string]i18n.Sentence{
				"21/11/2026": i18n.BirthdayOutOfRange,
				"29/2/1990":  i18n.DayNone,
				"1899-12-31": i18n.BirthdayOutOfRange,
				"soon":       i18n.BirthdayUnreadable,
				"28/2/90":    i18n.DayShortYear,
			} {
				wantError(t, text, birthday.Set(r, &c, text), sentence)
			}
			if c.Birthday != before.Birthday {
				t.Errorf("what was refused left %v", c.Birthday)
			}
			if err := birthday.Set(r, &c, "none"); err != nil || c.Birthday.Known() || birthday.Text(r, c) != nil {
				t.Errorf("cleared: %v, %v", c.Birthday, err)
			}
		}
	}
}

func TestSex(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{i18n.En: "female", i18n.Vi: "nữ", i18n.Zh: "女"} {
		r := reader(lang)
		for _, typed := range []string{"female", "F", "fem", "nữ", "NU", "女", "女性", "ｆ"} {
			c := set(t, r, "sex", typed)
			if got := field(t, r, "sex").Text(r, c); c.Sex != funnel.Female || len(got) != 1 || got[0] != want {
				t.Errorf("%s %q: %q %q", lang, typed, c.Sex, got)
			}
		}
		for typed, want := range map[string]funnel.Sex{
			"m": funnel.Male, "Nam": funnel.Male, "男": funnel.Male, "male": funnel.Male, "other": funnel.OtherSex, "khác": funnel.OtherSex,
			"其他": funnel.OtherSex, "其它": funnel.OtherSex, "none": funnel.SexUnknown,
		} {
			if c := set(t, r, "sex", typed); c.Sex != want {
				t.Errorf("%s %q: %q", lang, typed, c.Sex)
			}
		}
		for _, typed := range []string{"x", "n", "男女", "?"} {
			var c funnel.Card
			wantError(t, typed, field(t, r, "sex").Set(r, &c, typed), i18n.SexUnknown)
		}
	}
}

func TestMoneyOfACard(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{i18n.En: "3,200,000,000 VND", i18n.Vi: "3.200.000.000 VND", i18n.Zh: "3,200,000,000 VND"} {
		r := reader(lang)
		for _, key := range []string{"value", "income", "budget"} {
			f := field(t, r, key)
			for _, typed := range []string{"3.2b", "3,2 tỷ", "32亿", want} {
				c := set(t, r, key, typed)
				if got := f.Text(r, c); len(got) != 1 || got[0] != want {
					t.Errorf("%s %s %q: %q", lang, key, typed, got)
				}
			}
			c := set(t, r, key, "0")
			if got := f.Text(r, c); len(got) != 1 || got[0] != "0 VND" {
				t.Errorf("%s nothing: %q", key, got)
			}
			wantError(t, "-1", f.Set(r, &c, "-1"), i18n.MoneyNegative)
			wantError(t, "much", f.Set(r, &c, "much"), i18n.MoneyUnreadable)
			wantError(t, "$5", f.Set(r, &c, "$5"), i18n.MoneyOtherCurrency)
			if err := f.Set(r, &c, "不"); err == nil {
				t.Error("不 was read as money")
			}
			if err := f.Set(r, &c, "无"); err != nil || f.Text(r, c) != nil {
				t.Errorf("%s cleared: %q, %v", key, f.Text(r, c), err)
			}
		}
	}
	if c := set(t, reader(i18n.Vi), "budget", "2 tỷ"); c.Custom["budget"] != "2000000000" {
		t.Errorf("the budget is kept as %q", c.Custom["budget"])
	}
}

func TestChannelsOfACard(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{i18n.En: "Referral", i18n.Vi: "Giới thiệu", i18n.Zh: "转介绍"} {
		r := reader(lang)
		for _, key := range []string{"source", "preferred"} {
			f := field(t, r, key)
			for _, typed := range []string{"referral", "giới thiệu", "转介绍", "ref"} {
				c := set(t, r, key, typed)
				if got := f.Text(r, c); c.Source+c.Preferred != "referral" || len(got) != 1 || got[0] != want {
					t.Errorf("%s %s %q: %q %q", lang, key, typed, c.Source+c.Preferred, got)
				}
			}
			c := set(t, r, key, "zalo")
			if got := f.Text(r, c); len(got) != 1 || got[0] != "Zalo" {
				t.Errorf("%s: %q", key, got)
			}
			wantError(t, "pigeon", f.Set(r, &c, "pigeon"), i18n.ChannelUnknown)
			wantError(t, "s", f.Set(r, &c, "s"), i18n.KeySeveral)
			if err := f.Set(r, &c, "không"); err != nil || c.Source+c.Preferred != "" {
				t.Errorf("%s cleared: %q, %v", key, c.Source+c.Preferred, err)
			}
		}
	}
}

func TestStatements(t *testing.T) {
	said := friday - 5
	for _, key := range []string{"consent", "no-contact"} {
		for lang, want := range map[i18n.Lang]string{
			i18n.En: "18 Nov 2026: ký tại hội chợ", i18n.Vi: "18/11/2026: ký tại hội chợ", i18n.Zh: "2026年11月18日：ký tại hội chợ",
		} {
			r := reader(lang)
			if got := field(t, r, key).Text(r, set(t, r, key, "2026-11-18 ký tại hội chợ")); len(got) != 1 || got[0] != want {
				t.Errorf("%s %s: %q", lang, key, got)
			}
		}
		r := reader(i18n.Vi)
		at := func(c funnel.Card) *funnel.Statement {
			if key == "consent" {
				return c.Consent
			}
			return c.NoContact
		}
		for typed, want := range map[string]*funnel.Statement{
			" signed  at the fair ": {Day: friday, Source: "signed at the fair"},
			"18/11/2026 gọi điện":   {Day: friday - 2, Source: "gọi điện"},
			"18.11.2026":            {Day: friday - 2},
			"2026-11-18":            {Day: friday - 2},
			"hôm qua":               {Day: friday - 1},
			"-3d":                   {Day: friday - 3},
			"Mai":                   {Day: friday, Source: "Mai"},
			"2026-11-18 yes":        {Day: friday - 2, Source: "yes"},
			"1.2.3 signed":          {Day: friday, Source: "1.2.3 signed"},
			"0888.234.488":          {Day: friday, Source: "0888.234.488"},
			"yes":                   {Day: friday},
			"có":                    {Day: friday},
			"是":                     {Day: friday},
			"no":                    nil,
			"không":                 nil,
			"否":                     nil,
			"none":                  nil,
			"?":                     nil,
			"":                      nil,
		} {
			c := funnel.Card{Consent: &funnel.Statement{Day: 1}, NoContact: &funnel.Statement{Day: 1}}
			if err := field(t, r, key).Set(r, &c, typed); err != nil || !cmp.Equal(at(c), want) {
				t.Errorf("%s %q: %v, %v", key, typed, at(c), err)
			}
		}
		r.Said = &said
		if got := at(set(t, r, key, "by phone")); got.Day != said {
			t.Errorf("%s: said on %s, kept as %s", key, said, got.Day)
		}
		if got := at(set(t, r, key, "2026-11-20 by phone")); got.Day != friday {
			t.Errorf("%s: the day in the text gave way to that of the reader, %s", key, got.Day)
		}
		var c funnel.Card
		wantError(t, "ahead", field(t, r, key).Set(r, &c, "2026-12-24 signed"), i18n.DayAhead)
		wantError(t, "none", field(t, r, key).Set(r, &c, "2026-02-30 signed"), i18n.DayNone)
		wantError(t, "escape", field(t, r, key).Set(r, &c, "signed\x1b[1m"), i18n.CardHidden)
		if at(c) != nil {
			t.Errorf("%s: what was refused left %v", key, at(c))
		}
	}
}
