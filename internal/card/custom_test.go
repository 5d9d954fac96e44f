package card_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// own lists what is typed into a field in a language, how it is kept, and how it is written.
func own() []struct {
	lang                    i18n.Lang
	key, typed, kept, shown string
} {
	return []struct {
		lang                    i18n.Lang
		key, typed, kept, shown string
	}{
		{i18n.En, "rooms", "3", "3", "3"},
		{i18n.En, "rooms", "1,234.50", "1234.5", "1,234.5"},
		{i18n.En, "rooms", "1.234", "1.234", "1.234"},
		{i18n.Vi, "rooms", "1.234", "1234", "1.234"},
		{i18n.Vi, "rooms", "2,5", "2.5", "2,5"},
		{i18n.Vi, "rooms", "-0,50", "-0.5", "-0,5"},
		{i18n.Zh, "rooms", "三", "3", "3"},
		{i18n.Zh, "rooms", "1,250", "1250", "1,250"},
		{i18n.En, "rooms", "-0", "0", "0"},
		{i18n.En, "rooms", "007", "7", "7"},
		{i18n.En, "visa", "2027-01-05", "2027-01-05", "5 Jan 2027"},
		{i18n.Vi, "visa", "5/1/2027", "2027-01-05", "5/1/2027"},
		{i18n.Zh, "visa", "2027年1月5日", "2027-01-05", "2027年1月5日"},
		{i18n.En, "visa", "+2w", "2026-12-04", "4 Dec 2026"},
		{i18n.Vi, "visa", "hôm qua", "2026-11-19", "19/11/2026"},
		{i18n.Vi, "heat", "nóng", "nóng", "nóng"},
		{i18n.Vi, "heat", "LANH", "lạnh", "lạnh"},
		{i18n.Zh, "heat", "rat", "rất nóng", "rất nóng"},
		{i18n.En, "purpose", " để  ở ", "để ở", "để ở"},
		{i18n.Vi, "budget", "3tr2", "3200000", "3.200.000 VND"},
	}
}

func TestOwnFields(t *testing.T) {
	for _, o := range own() {
		r := reader(o.lang)
		c := set(t, r, o.key, o.typed)
		if c.Custom[o.key] != o.kept || len(c.Custom) != 1 {
			t.Errorf("%s %s %q: kept as %q", o.lang, o.key, o.typed, c.Custom)
		}
		got := field(t, r, o.key).Text(r, c)
		if len(got) != 1 || got[0] != o.shown {
			t.Errorf("%s %s %q: written %q", o.lang, o.key, o.typed, got)
		}
		if again := set(t, r, o.key, o.shown); !cmp.Equal(again, c) {
			t.Errorf("%s %s %q: %q is read as %q", o.lang, o.key, o.typed, o.shown, again.Custom)
		}
		if err := field(t, r, o.key).Set(r, &c, "không"); err != nil || c.Custom != nil {
			t.Errorf("%s cleared: %v, %v", o.key, c.Custom, err)
		}
	}
}

func TestOwnFieldsRefuse(t *testing.T) {
	for _, lang := range i18n.Langs() {
		r := reader(lang)
		for _, o := range []struct {
			key, typed string
			want       i18n.Sentence
		}{
			{"rooms", "three", i18n.NumberUnreadable},
			{"rooms", "1e3", i18n.NumberUnreadable},
			{"rooms", "NaN", i18n.NumberUnreadable},
			{"rooms", "1234567890123456", i18n.NumberTooLong},
			{"budget", "-5", i18n.MoneyNegative},
			{"visa", "someday", i18n.DayUnreadable},
			{"visa", "31/4/2027", i18n.DayNone},
			{"visa", "5/1", i18n.CardDayTwoWays},
			{"visa", "mon", i18n.CardDayTwoWays},
			{"heat", "hot", i18n.ChoiceUnknown},
			{"heat", "n ó n g", i18n.ChoiceUnknown},
			{"purpose", "ở\u202e", i18n.CardHidden},
		} {
			c := funnel.Card{Custom: map[string]string{"rooms": "2"}}
			wantError(t, o.typed, field(t, r, o.key).Set(r, &c, o.typed), o.want)
			if len(c.Custom) != 1 || c.Custom["rooms"] != "2" {
				t.Errorf("%s %q: what was refused left %v", o.key, o.typed, c.Custom)
			}
		}
	}
	r := reader(i18n.En)
	r.Fields = []funnel.Field{{Key: "size", Type: funnel.TypeChoice, Choices: []string{"small", "smaller", "smart"}}}
	var c funnel.Card
	wantError(t, "sma", field(t, r, "size").Set(r, &c, "sma"), i18n.WordSeveral)
	if c := set(t, r, "size", "small"); c.Custom["size"] != "small" {
		t.Errorf("a whole choice gave way to a longer one: %v", c.Custom)
	}
}

// The name of a field is the agent's own text: neither a format nor a place for brackets of the form.
func TestOwnNameIsSaidAsItIs(t *testing.T) {
	r := reader(i18n.Vi)
	if got := i18n.NewPrinter(i18n.Zh).Say(field(t, r, "purpose").Label); got != "Mục đích [mua]: ở, 100%" {
		t.Errorf("the name is said as %q", got)
	}
	if got := i18n.NewPrinter(i18n.Zh).Say(field(t, r, "visa").Label); got != "visa" {
		t.Errorf("a field without a name is called %q", got)
	}
}

func TestDefine(t *testing.T) {
	others := reader(i18n.En).Fields
	for _, d := range []struct {
		kind string
		want funnel.Field
	}{
		{"text", funnel.Field{Key: "plot", Name: "Lô đất", Type: funnel.TypeText}},
		{"số", funnel.Field{Key: "plot", Name: "Lô đất", Type: funnel.TypeNumber}},
		{"金额", funnel.Field{Key: "plot", Name: "Lô đất", Type: funnel.TypeMoney}},
		{"Da", funnel.Field{Key: "plot", Name: "Lô đất", Type: funnel.TypeDate}},
		{"choice", funnel.Field{Key: "plot", Name: "Lô đất", Type: funnel.TypeChoice, Choices: []string{"góc", "mặt tiền"}}},
	} {
		got, err := card.Define(others, "plot", " Lô  đất ", d.kind, d.want.Choices)
		if diff := cmp.Diff(d.want, got); diff != "" || err != nil {
			t.Errorf("%s: %v, %s", d.kind, err, diff)
		}
	}
	if f, err := card.Define(nil, "plot", "", "text", nil); err != nil || f.Name != "" {
		t.Errorf("without a name: %+v, %v", f, err)
	}
	for _, d := range []struct {
		key, name, kind string
		choices         []string
		want            i18n.Sentence
	}{
		{"", "", "text", nil, i18n.BadKey},
		{"Lô đất", "", "text", nil, i18n.BadKey},
		{"9lives", "", "text", nil, i18n.BadKey},
		{strings.Repeat("a", funnel.MaxKeyLen+1), "", "text", nil, i18n.BadKey},
		{"income", "", "text", nil, i18n.FieldKeyBuiltIn},
		{"no-contact", "", "text", nil, i18n.FieldKeyBuiltIn},
		{"note", "", "text", nil, i18n.FieldKeyBuiltIn},
		{"budget", "", "text", nil, i18n.FieldKeyTaken},
		{"plot", "Lô\x1b[1m", "text", nil, i18n.CardHidden},
		{"plot", strings.Repeat("ô", card.MaxFieldName+1), "text", nil, i18n.CardTooLong},
		{"plot", "", "colour", nil, i18n.FieldTypeUnknown},
		{"plot", "", "", nil, i18n.FieldTypeUnknown},
		{"plot", "", "text", []string{"a"}, i18n.ChoicesNotTaken},
		{"plot", "", "choice", nil, i18n.ChoicesMissing},
		{"plot", "", "choice", []string{"a", " "}, i18n.CardEmpty},
		{"plot", "", "choice", []string{"góc", "GOC"}, i18n.ChoiceTwice},
		{"plot", "", "choice", []string{"a", "none"}, i18n.CardTagTwoWays},
		{"plot", "", "choice", []string{"a\u200b"}, i18n.CardHidden},
		{"plot", "", "choice", []string{strings.Repeat("a", card.MaxTag+1)}, i18n.CardTooLong},
	} {
		_, err := card.Define(others, d.key, d.name, d.kind, d.choices)
		wantError(t, d.key+" "+d.kind, err, d.want)
	}
}
