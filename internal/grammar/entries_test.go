package grammar_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func inLine(entries []grammar.Entry) string {
	var parts []string
	for _, e := range entries {
		key := e.Level
		if e.Channel != "" {
			key += "/" + e.Channel
		}
		parts = append(parts, fmt.Sprintf("%s=%d", key, e.Count))
	}
	return strings.Join(parts, " ")
}

func TestEntries(t *testing.T) {
	for _, c := range []struct {
		lang i18n.Lang
		args []string
		want string
	}{
		{i18n.En, []string{"200", "5", "2"}, "reach=200 inbound=5 qualified=2"},
		{i18n.En, []string{"200 5 2"}, "reach=200 inbound=5 qualified=2"},
		{i18n.En, []string{"200 5", "\t2\n"}, "reach=200 inbound=5 qualified=2"},
		{i18n.En, []string{"0"}, "reach=0"},
		{
			i18n.En,
			[]string{"1 2 3 4 5 6 7 8"},
			"reach=1 inbound=2 qualified=3 viewing=4 buyer=5 regular=6 close=7 loyal=8",
		},
		{i18n.En, []string{"2,000", "5"}, "reach=2000 inbound=5"},
		{i18n.Vi, []string{"2.000", "5"}, "reach=2000 inbound=5"},
		{i18n.Vi, []string{"2\u00a0000\u00a05"}, "reach=2000 inbound=5"},
		{i18n.Zh, []string{"２００　５　２"}, "reach=200 inbound=5 qualified=2"},

		{i18n.En, []string{"200", "call", "5", "inbound"}, "reach/call=200 inbound=5"},
		{i18n.En, []string{"200 call 5 inbound"}, "reach/call=200 inbound=5"},
		{i18n.Vi, []string{"200", "tiếp", "cận", "5", "phát", "sinh"}, "reach=200 inbound=5"},
		{i18n.Vi, []string{"200 gọi điện 5 phát sinh 2 tiềm năng"}, "reach/call=200 inbound=5 qualified=2"},
		{i18n.Vi, []string{"2.000 tiep can"}, "reach=2000"},
		{i18n.Zh, []string{"200 触达 5 来询"}, "reach=200 inbound=5"},
		{i18n.Zh, []string{"200触达5来询"}, "reach=200 inbound=5"},
		{i18n.Zh, []string{"２００电话　５来询"}, "reach/call=200 inbound=5"},
		{i18n.En, []string{"5 inbound/call"}, "inbound/call=5"},
		{i18n.En, []string{"200\u00a0call"}, "reach/call=200"},

		{
			i18n.En, strings.Fields("flyer=500 call=200 email=500 sms=500 flyer=500 inbound=5 qualified=2"),
			"reach/flyer=500 reach/call=200 reach/email=500 reach/sms=500 reach/flyer=500 inbound=5 qualified=2",
		},
		{i18n.En, []string{"inbound/call=5"}, "inbound/call=5"},
		{i18n.En, []string{"reach=-20"}, "reach=-20"},
		{i18n.En, []string{"reach=−20", "call=－２０"}, "reach=-20 reach/call=-20"},
		{i18n.En, []string{"reach=0"}, "reach=0"},
		{i18n.En, []string{"reach=2,000"}, "reach=2000"},
		{i18n.Vi, []string{"reach=2\u202f000"}, "reach=2000"},
		{i18n.Vi, []string{"tiếp cận=200"}, "reach=200"},
		{i18n.Vi, []string{"tiếp cận=200 phát sinh=5"}, "reach=200 inbound=5"},
		{i18n.Vi, []string{"tiếp", "cận=200"}, "reach=200"},
		{i18n.Vi, []string{"tiềm năng/giới thiệu=3"}, "qualified/referral=3"},
		{i18n.Zh, []string{"来询／电话＝５"}, "inbound/call=5"},
		{i18n.Zh, []string{"触达＝２００　来询＝５"}, "reach=200 inbound=5"},
		{i18n.En, []string{"reach = 200 inbound= 5 call =7"}, "reach=200 inbound=5 reach/call=7"},
		{i18n.En, []string{"rea=1", "INB=2"}, "reach=1 inbound=2"},
	} {
		got, err := grammar.Entries(c.args, book(t, "estate8", c.lang))
		if err != nil || inLine(got) != c.want {
			t.Errorf("Entries(%q) = %s, %v\nwant %s", c.args, inLine(got), err, c.want)
		}
	}
}

func TestEntriesRefuses(t *testing.T) {
	for _, c := range []struct {
		args []string
		want i18n.Sentence
		says string
	}{
		{nil, i18n.EntriesEmpty, ""},
		{[]string{""}, i18n.EntriesEmpty, ""},
		{[]string{"  "}, i18n.EntriesEmpty, ""},
		{[]string{"reach=5", ""}, i18n.EntriesEmpty, ""},
		{[]string{"1 2 3 4 5 6 7 8 9"}, i18n.EntriesTooMany, "there are 8 levels but 9 counts"},
		{[]string{"200", "inbound=5"}, i18n.EntriesMixed, ""},
		{[]string{"inbound=5", "200"}, i18n.EntriesMixed, ""},
		{[]string{"200 call inbound=5"}, i18n.EntriesMixed, ""},
		{[]string{"inbound=5 200 call"}, i18n.EntriesMixed, ""},
		{[]string{"200 5 call"}, i18n.EntriesMixed, ""},
		{[]string{"call", "200"}, i18n.EntryCountFirst, "write 200 call or call=200"},
		{[]string{"tiếp cận 200"}, i18n.EntryCountFirst, "write 200 tiếp cận"},
		{[]string{"call"}, i18n.EntryNoCount, "5 call or call=5"},
		{[]string{"200 call 5"}, i18n.EntryNoKey, `“5”`},
		{[]string{"reach="}, i18n.EntryNoCount, `“reach”`},
		{[]string{"reach=", "inbound=5"}, i18n.EntryNoCount, `“reach”`},
		{[]string{"reach=200", "call"}, i18n.EntryNoCount, `“call”`},
		{[]string{"=200"}, i18n.KeyEmpty, ""},
		{[]string{"="}, i18n.KeyEmpty, ""},
		{[]string{"inbound/=5"}, i18n.KeyEmpty, ""},
		{[]string{"/call=5"}, i18n.KeyEmpty, ""},
		{[]string{"/=5"}, i18n.KeyEmpty, ""},
		{[]string{"call/inbound=5"}, i18n.EntrySwapped, "write inbound/call"},
		{[]string{"inbound/call/sms=5"}, i18n.ChannelUnknown, ""},
		{[]string{"foo/call=5"}, i18n.LevelUnknown, ""},
		{[]string{"inbound/bannr=5"}, i18n.ChannelUnknownNear, "banner"},
		{[]string{"reech=5"}, i18n.KeyUnknownNear, "reach"},
		{[]string{"5 reech"}, i18n.KeyUnknownNear, "reach"},
		{[]string{"re=5"}, i18n.KeySeveral, "reach, regular, referral"},
		{[]string{"-20"}, i18n.EntryNegative, "LEVEL=-20"},
		{[]string{"200 −5 2"}, i18n.EntryNegative, "LEVEL=-5"},
		{[]string{"-20 reach"}, i18n.EntryNegative, "LEVEL=-20"},
		{[]string{"2.5"}, i18n.CountNotWhole, ""},
		{[]string{"reach=2.5"}, i18n.CountNotWhole, ""},
		{[]string{"reach=1e3"}, i18n.CountNotWhole, ""},
		{[]string{"reach=+5"}, i18n.CountNotWhole, ""},
		{[]string{"reach=5=6"}, i18n.CountNotWhole, ""},
		{[]string{"1e3"}, i18n.CountNotWhole, ""},
		{[]string{"+5"}, i18n.CountNotWhole, ""},
		{[]string{"٣"}, i18n.CountNotWhole, ""},
		{[]string{"٣ call"}, i18n.CountNotWhole, ""},
		{[]string{"200,5,2"}, i18n.CountNotWhole, ""},
		{[]string{"reach=９２２３３７２０３６８５４７７５８０８"}, i18n.CountTooLarge, ""},
		{[]string{"1000001"}, i18n.CountTooLarge, "1,000,000"},
		{[]string{"reach=-1000001"}, i18n.CountTooLarge, ""},
	} {
		got, err := grammar.Entries(c.args, book(t, "estate8", i18n.En))
		if err == nil {
			t.Errorf("Entries(%q) = %s, want %q", c.args, inLine(got), c.want.En)
			continue
		}
		wantError(t, strings.Join(c.args, "|"), err, c.want)
		if !strings.Contains(err.Error(), c.says) {
			t.Errorf("Entries(%q): %q does not say %q", c.args, err, c.says)
		}
	}
}

func TestEntriesSkipHiddenLevels(t *testing.T) {
	v := book(t, "estate8", i18n.En)
	v.Levels[0].Hidden = true
	for args, want := range map[string]string{
		"5 2":       "inbound=5 qualified=2",
		"call=200":  "inbound/call=200",
		"reach=200": "reach=200",
	} {
		if got, err := grammar.Entries([]string{args}, v); err != nil || inLine(got) != want {
			t.Errorf("Entries(%q) = %s, %v, want %s", args, inLine(got), err, want)
		}
	}
	for i := range v.Levels[1:] {
		v.Levels[i+1].Hidden = i > 0
	}
	_, err := grammar.Entries([]string{"5 2"}, v)
	wantError(t, "5 2", err, i18n.EntriesTooMany)
	if !strings.HasPrefix(err.Error(), "there is 1 level but 2 counts") {
		t.Error(err)
	}
	v.Levels = nil
	_, err = grammar.Entries([]string{"call=5"}, v)
	wantError(t, "call=5", err, i18n.LevelsNone)
	_, err = grammar.Entries([]string{"5"}, v)
	wantError(t, "5", err, i18n.EntriesTooMany)
}
