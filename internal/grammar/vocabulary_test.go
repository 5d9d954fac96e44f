package grammar_test

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestEither(t *testing.T) {
	for _, c := range []struct{ model, text, want string }{
		{"estate8", "reach", "reach"},
		{"estate8", "REACH", "reach"},
		{"estate8", "Reached", "reach"},
		{"estate8", "ｒｅａｃｈ", "reach"},
		{"estate8", "rea", "reach"},
		{"estate8", "tiếp cận", "reach"},
		{"estate8", "TIEP  CAN", "reach"},
		{"estate8", "tie\u0302\u0301p ca\u0323\u0302n", "reach"},
		{"estate8", "tiếp c", "reach"},
		{"estate8", "Khách hàng tiếp cận", "reach"},
		{"estate8", "phát sinh", "inbound"},
		{"estate8", "hang phat", "inbound"},
		{"estate8", "tiềm năng", "qualified"},
		{"estate8", "đi xem", "viewing"},
		{"estate8", "触达", "reach"},
		{"estate8", "触达客户", "reach"},
		{"estate8", "潜力", "qualified"},
		{"estate8", "cal", "call"},
		{"estate8", "gọi", "call"},
		{"estate8", "电话", "call"},
		{"estate8", "电", "call"},
		{"estate8", "e-mail", "email"},
		{"estate8", "e mail", "email"},
		{"estate8", "Walk-in", "walkin"},
		{"estate8", "walk in", "walkin"},
		{"estate8", "close", "close"},
		{"estate8", "giới thiệu", "referral"},
		{"states7", "khách hàng", "customer"},
		{"states7", "客户", "customer"},
		{"states7", "giới thiệu", "referral"},
		{"states7", "người giới", "referrer"},
		{"grades5", "target", "target"},
		{"grades5", "trung thành", "loyal"},
	} {
		m, err := book(t, c.model, i18n.En).Either(c.text)
		switch {
		case err != nil:
			t.Errorf("%s: Either(%q): %v, want %s", c.model, c.text, err, c.want)
		case m.Level != nil && m.Channel != nil, keyOf(m) != c.want:
			t.Errorf("%s: Either(%q) = %+v, want %s", c.model, c.text, m, c.want)
		}
	}
}

func keyOf(m grammar.Match) string {
	if m.Level != nil {
		return m.Level.Key
	}
	return m.Channel.Key
}

func TestVocabularyRefuses(t *testing.T) {
	v := book(t, "estate8", i18n.En)
	either := func(s string) error { _, err := v.Either(s); return err }
	level := func(s string) error { _, err := v.Level(s); return err }
	channel := func(s string) error { _, err := v.Channel(s); return err }
	for _, c := range []struct {
		read func(string) error
		text string
		want i18n.Sentence
		says string
	}{
		{either, "", i18n.KeyEmpty, ""},
		{either, " 　", i18n.KeyEmpty, ""},
		{either, "re", i18n.KeySeveral, "reach, regular, referral"},
		{either, "khách hàng", i18n.KeySeveral, "reach, inbound, qualified, viewing, buyer, regular, close, loyal"},
		{level, "khach hang t", i18n.KeySeveral, "reach, qualified, regular, close, loyal"},
		{either, "reech", i18n.KeyUnknownNear, "did you mean reach?"},
		{either, "clal", i18n.KeyUnknownNear, "did you mean call?"},
		{either, "tiep cam", i18n.KeyUnknownNear, "did you mean reach?"},
		{either, "電活", i18n.KeyUnknown, "there are reach, inbound,"},
		{either, "电活", i18n.KeyUnknownNear, "call"},
		{either, "zzzzzz", i18n.KeyUnknown, "loyal, call, flyer"},
		{either, "-", i18n.KeyUnknown, ""},
		{either, "é\u0301%s%d", i18n.KeyUnknown, "%s%d"},
		{level, "call", i18n.LevelUnknown, "the levels are reach, inbound, qualified, viewing, buyer, regular, close, loyal"},
		{level, "loyl", i18n.LevelUnknownNear, "loyal"},
		{channel, "reach", i18n.ChannelUnknown, "the channels are call, flyer"},
		{channel, "bannr", i18n.ChannelUnknownNear, "banner"},
		{channel, strings.Repeat("x", 1000), i18n.ChannelUnknown, `“` + strings.Repeat("x", 40) + `…”`},
	} {
		err := c.read(c.text)
		wantError(t, c.text, err, c.want)
		if err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q: %q does not say %q", c.text, err, c.says)
		}
	}
	empty := grammar.Vocabulary{}
	_, err := empty.Either("call")
	wantError(t, "call", err, i18n.KeyUnknown)
}

func TestHiddenIsFoundOnlyWhenExact(t *testing.T) {
	v := book(t, "estate8", i18n.En)
	v.Levels[0].Hidden = true
	v.Channels[0].Hidden = true
	for _, text := range []string{"reach", "Reached", "Khách hàng tiếp cận", "触达客户"} {
		if l, err := v.Level(text); err != nil || l.Key != "reach" {
			t.Errorf("Level(%q) = %s, %v", text, l.Key, err)
		}
	}
	_, err := v.Level("tiếp cận")
	wantError(t, "tiếp cận", err, i18n.LevelUnknown)
	_, err = v.Level("reac")
	wantError(t, "reac", err, i18n.LevelUnknown)
	if strings.Contains(err.Error(), "reach,") {
		t.Errorf("a hidden level is suggested: %v", err)
	}
	_, err = v.Channel("cal")
	wantError(t, "cal", err, i18n.ChannelUnknown)
	if _, err := v.Channel("gọi điện"); err != nil {
		t.Error(err)
	}
}

func TestKeyWinsOverName(t *testing.T) {
	v := grammar.Vocabulary{
		Levels: []funnel.Level{{Key: "lead", Names: funnel.Names{En: "Lead"}}, {Key: "hot", Names: funnel.Names{En: "Zalo"}}},
		Channels: []funnel.Channel{
			{Key: "zalo", Names: funnel.Names{En: "Messages"}},
			{Key: "cold-call", Names: funnel.Names{En: "Lead"}},
		},
	}
	if m, err := v.Either("zalo"); err != nil || m.Channel == nil {
		t.Errorf("zalo: %+v, %v", m, err)
	}
	if m, err := v.Either("lead"); err != nil || m.Level == nil {
		t.Errorf("lead: %+v, %v", m, err)
	}
	if c, err := v.Channel("cold call"); err != nil || c.Key != "cold-call" {
		t.Errorf("cold call: %+v, %v", c, err)
	}
	v.Levels[0].Key = "first"
	_, err := v.Either("lead")
	wantError(t, "lead", err, i18n.KeySeveral)
}
