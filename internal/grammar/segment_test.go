package grammar_test

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/segment"
)

func segmentContext(tb testing.TB, lang i18n.Lang) grammar.SegmentContext {
	tb.Helper()
	vnd, _ := funnel.CurrencyByCode("VND")
	return grammar.SegmentContext{
		Vocabulary: book(tb, "estate8", lang), Dates: context(lang, grammar.Recorded), Currency: vnd,
		Names: map[segment.Field][]string{
			segment.Tag: {"nhãn", "标签"}, segment.Touches: {"số lần liên hệ", "联系次数"}, segment.Touched: {"lần liên hệ cuối", "最近联系"},
			segment.Need: {"nhu cầu", "需求"}, segment.Worth: {"giá trị dự kiến"}, segment.Tier: {"giá trị"},
		},
		Choice: func(f segment.Field, text string) (string, bool) {
			return "yes", f == segment.Need && strings.EqualFold(text, "có")
		},
	}
}

func test(f segment.Field, op segment.Op, v segment.Value) segment.Test {
	return segment.Test{Field: f, Op: op, Value: v}
}

func word(text string) segment.Value      { return segment.Value{Text: text} }
func number(n int64) segment.Value        { return segment.Value{Number: n} }
func on(day funnel.Day) segment.Value     { return segment.Value{Day: day} }
func and(of ...segment.Expr) segment.Expr { return segment.And{Of: of} }
func or(of ...segment.Expr) segment.Expr  { return segment.Or{Of: of} }
func not(of segment.Expr) segment.Expr    { return segment.Not{Of: of} }

func TestSegment(t *testing.T) {
	buyer := test(segment.Level, segment.AtLeast, word("buyer"))
	idle := test(segment.Idle, segment.More, number(30))
	zalo := test(segment.Tag, segment.Is, word("zalo"))
	for _, c := range []struct {
		text string
		want segment.Expr
	}{
		{"level>=buyer and idle>30d and tag:zalo", and(buyer, idle, zalo)},
		{"level>=buyer", buyer},
		{"  LEVEL >= Buyer  ", buyer},
		{"level>=buyer or idle>30 and tag=zalo", or(buyer, and(idle, zalo))},
		{"(level>=buyer or idle>30) and tag:zalo", and(or(buyer, idle), zalo)},
		{"not level>=buyer and not (idle>30 or tag:zalo)", and(not(buyer), not(or(idle, zalo)))},
		{"not not tag:zalo", not(not(zalo))},
		{"((tag:zalo))", zalo},
		{`tag:"and"`, test(segment.Tag, segment.Is, word("and"))},
		{`region:"Hà Nội" or region~huế`, or(test(segment.Region, segment.Is, word("Hà Nội")), test(segment.Region, segment.Has, word("huế")))},
		{`note!~"a \"b\" \\ c"`, test(segment.Note, segment.HasNot, word(`a "b" \ c`))},
		{"（tag：zalo）", zalo},
		{"idle＞30", idle},
		{"tag:“zalo”", zalo},
		{"level≥“Khách hàng mua hàng”", buyer},
		{"level<>buyer", test(segment.Level, segment.IsNot, word("buyer"))},
		{"source!=walk-in", test(segment.Source, segment.IsNot, word("walkin"))},
		{"source:none", test(segment.Source, segment.Is, segment.Value{Presence: segment.NotKnown})},
		{"next!=NONE", test(segment.Next, segment.IsNot, segment.Value{Presence: segment.NotKnown})},
		{"phone:any", test(segment.Phone, segment.Is, segment.Value{Presence: segment.Known})},
		{`job:"none"`, test(segment.Job, segment.Is, word("none"))},
		{"name:any", test(segment.Name, segment.Is, word("any"))},
		{"status:LOST", test(segment.Status, segment.Is, word("lost"))},
		{"need:yes", test(segment.Need, segment.Is, word("yes"))},
		{"tier:super", test(segment.Tier, segment.Is, word("super"))},
		{"drawer!=unset", test(segment.Drawer, segment.IsNot, word("unset"))},
		{"idle<4w", test(segment.Idle, segment.Less, number(28))},
		{"idle<=6m", test(segment.Idle, segment.AtMost, number(180))},
		{`idle:"1 year"`, test(segment.Idle, segment.Is, number(365))},
		{"touches>=5", test(segment.Touches, segment.AtLeast, number(5))},
		{"score>=80", test(segment.Score, segment.AtLeast, number(80))},
		{"value>=3.2tr", test(segment.Worth, segment.AtLeast, number(3_200_000))},
		{"spent>500k", test(segment.Spent, segment.More, number(500_000))},
		{"added>=2026-10-01", test(segment.Added, segment.AtLeast, on(funnelDay(2026, 10, 1)))},
		{"touched<-30d", test(segment.Touched, segment.Less, on(friday-30))},
		{"next<=+7d", test(segment.Next, segment.AtMost, on(friday+7))},
		{"bought:fri", test(segment.Bought, segment.Is, on(friday))},
		{"stale:yes and contact=no", and(test(segment.Stale, segment.Is, word("yes")), test(segment.Contact, segment.Is, word("no")))},
		{"next:sun", test(segment.Next, segment.Is, on(friday+2))},
		{"added:sun", test(segment.Added, segment.Is, on(friday-5))},
		{"reg:x", test(segment.Region, segment.Is, word("x"))}, // the beginning of one field only
		{"nhãn:zalo và không (idle>30 hoặc level>=buyer)", and(zalo, not(or(idle, buyer)))},
		{"NHAN:zalo va số lần liên hệ >= 5", and(zalo, test(segment.Touches, segment.AtLeast, number(5)))},
		{"không lần liên hệ cuối<-30d", not(test(segment.Touched, segment.Less, on(friday-30)))},
		{"标签：zalo 且 非 （联系次数>=5 或 最近联系:无）", and(zalo, not(or(
			test(segment.Touches, segment.AtLeast, number(5)), test(segment.Touched, segment.Is, segment.Value{Presence: segment.NotKnown}))))},
		{"nhu cầu:có", test(segment.Need, segment.Is, word("yes"))}, // not whether it is known
		{"nhu cầu:trống", test(segment.Need, segment.Is, segment.Value{Presence: segment.NotKnown})},
		{"nhu cầu!=YES", test(segment.Need, segment.IsNot, word("yes"))},
		{"giá trị:super", test(segment.Tier, segment.Is, word("super"))},
		{"giá trị dự kiến>500k", test(segment.Worth, segment.More, number(500_000))},
		{"phone:có", test(segment.Phone, segment.Is, segment.Value{Presence: segment.Known})},
		{"note~có", test(segment.Note, segment.Has, word("có"))}, // what is looked for inside of a text may be any word
		{"note!~none", test(segment.Note, segment.HasNot, word("none"))},
		{"name:d'Artagnan", test(segment.Name, segment.Is, word("d'Artagnan"))},
	} {
		got, err := grammar.Segment(c.text, segmentContext(t, i18n.En))
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %+v, %v; want %+v", c.text, got, err, c.want)
		}
	}
}

func funnelDay(y, m, d int) funnel.Day {
	day, err := funnel.ParseDay(fmt.Sprintf("%04d-%02d-%02d", y, m, d))
	if err != nil {
		panic(err)
	}
	return day
}

// An error points at the part of the text that is wrong, and says what to write.
func TestSegmentErrors(t *testing.T) {
	for _, c := range []struct {
		text, wrong string // wrong is the part that is pointed at
		want        i18n.Sentence
	}{
		{"", "", i18n.SegmentNoTest},
		{"   ", "", i18n.SegmentNoTest},
		{"colour:red", "colour", i18n.SegmentField},
		{"tag:zalo and leval>=buyer", "leval", i18n.SegmentFieldNear},
		{"e:x", "e", i18n.KeySeveral},
		{"level", "", i18n.SegmentOperator},
		{"level buyer", "buyer", i18n.SegmentOperator},
		{"level~buyer", "~", i18n.SegmentOperator},
		{"tag>=zalo", ">=", i18n.SegmentOperator},
		{"level>=", "", i18n.SegmentValue},
		{"level>=)", ")", i18n.SegmentValue},
		{"tag:: zalo", ":", i18n.SegmentValue},
		{`tag:" "`, `" "`, i18n.SegmentValue},
		{"level>=nowhere", "nowhere", i18n.LevelUnknown},
		{"source:nowhere", "nowhere", i18n.ChannelUnknown},
		{"status:dead", "dead", i18n.SegmentChoice},
		{"tier:huge", "huge", i18n.SegmentChoice},
		{"idle>soon", "soon", i18n.SegmentDays},
		{"idle>99999999999999999999d", "99999999999999999999d", i18n.SegmentDays},
		{"touches>=-1", "-1", i18n.SegmentNegative},
		{"touches>=many", "many", i18n.CountNotWhole},
		{"value>much", "much", i18n.MoneyUnreadable},
		{"added>whenever", "whenever", i18n.DayUnreadable},
		{"added>2026-02-30", "2026-02-30", i18n.DayNone},
		{"value>none", "none", i18n.SegmentPresence},
		{"tag:zalo idle>3", "idle", i18n.SegmentJoin},
		{"tag:zalo pay and idle>3", "pay", i18n.SegmentJoin},
		{"tag:a:b", ":", i18n.SegmentJoin},
		{"stale:maybe", "maybe", i18n.SegmentChoice},
		{"stale:none", "none", i18n.SegmentChoice},
		{"(tag:zalo idle>3)", "idle", i18n.SegmentJoin},
		{"tag:zalo and", "", i18n.SegmentNoTest},
		{"and tag:zalo", "and", i18n.SegmentNoTest},
		{"tag:zalo or or tag:x", "or", i18n.SegmentNoTest},
		{"not", "", i18n.SegmentNoTest},
		{"()", ")", i18n.SegmentNoTest},
		{`tag:"zalo`, `"zalo`, i18n.SegmentQuote},
		{`"zalo`, `"zalo`, i18n.SegmentQuote},
		{`"zalo"`, `"zalo"`, i18n.SegmentNoTest},
		{"(tag:zalo", "(", i18n.SegmentOpen},
		{"tag:zalo)", ")", i18n.SegmentClosed},
		{"region:Huế and（tag：zalo", "（", i18n.SegmentOpen},
		{strings.Repeat("(", 41) + "tag:x" + strings.Repeat(")", 41), "(", i18n.SegmentTooDeep},
		{"tag:" + strings.Repeat("x", 1000), "", i18n.SegmentTooLong},
	} {
		_, err := grammar.Segment(c.text, segmentContext(t, i18n.En))
		var at *grammar.Misplaced
		var said *i18n.Error
		if !errors.As(err, &at) || !errors.As(err, &said) {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		wantSayable(t, c.text, err)
		character, inner := said.Args[0].(int), said.Args[1].(*i18n.Error)
		if got := c.text[at.At:at.To]; got != c.wrong || inner.Sentence != c.want {
			t.Errorf("%q: at %q: %v; want %q, %s", c.text, got, err, c.wrong, c.want.En)
		}
		if want := utf8.RuneCountInString(c.text[:at.At]) + 1; character != want {
			t.Errorf("%q: character %d, want %d", c.text, character, want)
		}
	}
}

func TestSegmentErrorsInWords(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{
		i18n.En: "at character 16: there is no field “leval”; did you mean level?",
		i18n.Vi: "ở ký tự thứ 16: không có trường nào là “leval”; có phải ý bạn là level?",
		i18n.Zh: "第 16 个字符处：没有名为“leval”的字段；你是说 level 吗？",
	} {
		_, err := grammar.Segment("region:Huế and leval>=buyer", segmentContext(t, lang))
		var said *i18n.Error
		if !errors.As(err, &said) || i18n.NewPrinter(lang).Error(said) != want {
			t.Errorf("%v", err)
		}
	}
}

// Whatever filter there is can be written, and is read as it was meant.
func TestSegmentsAreReadAsMeant(t *testing.T) {
	c := segmentContext(t, i18n.En)
	rapid.Check(t, func(t *rapid.T) {
		want := drawExpr(t, 3)
		text := written(want)
		if utf8.RuneCountInString(text) > grammar.MaxSegment {
			t.Skip("too long")
		}
		if got, err := grammar.Segment(text, c); err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("%s: %+v, %v; want %+v", text, got, err, want)
		}
	})
}

func drawExpr(t *rapid.T, depth int) segment.Expr {
	some := func(not func(segment.Expr) bool) (of []segment.Expr) {
		for range rapid.IntRange(2, 3).Draw(t, "of") {
			e := drawExpr(t, depth-1)
			for not(e) { // and in and is one and
				e = drawExpr(t, 0)
			}
			of = append(of, e)
		}
		return of
	}
	kind := 0
	if depth > 0 {
		kind = rapid.IntRange(0, 3).Draw(t, "kind")
	}
	switch kind {
	case 1:
		return segment.And{Of: some(func(e segment.Expr) bool { _, is := e.(segment.And); return is })}
	case 2:
		return segment.Or{Of: some(func(e segment.Expr) bool { _, is := e.(segment.Or); return is })}
	case 3:
		return segment.Not{Of: drawExpr(t, depth-1)}
	}
	f := rapid.SampledFrom(segment.Fields()).Draw(t, "field")
	test := segment.Test{Field: f, Op: rapid.SampledFrom(f.Kind().Ops()).Draw(t, "op")}
	v := &test.Value
	switch f.Kind() {
	case segment.OfText:
		v.Text = rapid.StringMatching(`[\pL\pN\\"()<>=~:!,.]([\pL\pN \\"()<>=~:!,.]{0,8}[\pL\pN\\"()<>=~:!,.])?`).Draw(t, "text")
	case segment.OfChoice:
		v.Text = rapid.SampledFrom(f.Choices()).Draw(t, "choice")
	case segment.OfLevel:
		v.Text = rapid.SampledFrom([]string{"inbound", "buyer", "loyal"}).Draw(t, "level")
	case segment.OfChannel:
		v.Text = rapid.SampledFrom([]string{"call", "walkin"}).Draw(t, "channel")
	case segment.OfDays:
		v.Number = rapid.Int64Range(0, 10*funnel.MaxCareDays).Draw(t, "days")
	case segment.OfCount:
		v.Number = rapid.Int64Range(0, funnel.MaxCount).Draw(t, "count")
	case segment.OfMoney:
		v.Number = rapid.Int64Range(0, funnel.MaxMoney).Draw(t, "money")
	case segment.OfDate:
		v.Day = rapid.Custom(func(t *rapid.T) funnel.Day {
			return funnel.Day(rapid.IntRange(int(funnel.MinDay), int(funnel.MaxDay)).Draw(t, "day"))
		}).Draw(t, "date")
	}
	if f.Optional() && (test.Op == segment.Is || test.Op == segment.IsNot) && rapid.IntRange(0, 3).Draw(t, "known") == 0 {
		*v = segment.Value{Presence: rapid.SampledFrom([]segment.Presence{segment.Known, segment.NotKnown}).Draw(t, "presence")}
	}
	return test
}

// written is how an agent may write a filter.
func written(e segment.Expr) string {
	join := func(of []segment.Expr, word string) string {
		var all []string
		for _, e := range of {
			text := written(e)
			switch e.(type) {
			case segment.And, segment.Or:
				text = "(" + text + ")"
			}
			all = append(all, text)
		}
		return strings.Join(all, " "+word+" ")
	}
	switch e := e.(type) {
	case segment.And:
		return join(e.Of, "and")
	case segment.Or:
		return join(e.Of, "or")
	case segment.Not:
		return "not (" + written(e.Of) + ")"
	case segment.Test:
		value := e.Value.Text
		switch e.Field.Kind() {
		case segment.OfText:
			value = `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(value) + `"`
		case segment.OfDays, segment.OfCount, segment.OfMoney:
			value = fmt.Sprint(e.Value.Number)
		case segment.OfDate:
			value = e.Value.Day.String()
		}
		switch e.Value.Presence {
		case segment.Known:
			value = "any"
		case segment.NotKnown:
			value = "none"
		}
		return string(e.Field) + string(e.Op) + value
	}
	return ""
}

func FuzzSegment(f *testing.F) {
	for _, seed := range []string{
		"level>=buyer and idle>30d and tag:zalo", `(region:"Hà Nội" or region~huế) and not status:lost`,
		"value>=3.2tr and touched<-30d and next:none", "（tag：zalo）", `note!~"a \"b\" \\ c"`, `tag:"`, "not not (", "((", "))", "a", "≥",
		"!", "! =", "tag:\xff", "\xff", "idle>9999999999999999999y", "score>=80 or tier:super", "not:x", "“", `"\`, "tag:=x", "level≠buyer",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, lang := range i18n.Langs() {
			expr, err := grammar.Segment(text, segmentContext(t, lang))
			if err == nil {
				wantWhole(t, text, expr)
				continue
			}
			wantSayable(t, text, err)
			var at *grammar.Misplaced
			if !errors.As(err, &at) || at.At < 0 || at.At > at.To || at.To > len(text) {
				t.Errorf("%q: at %+v", text, at)
			}
		}
	})
}

// wantWhole wants a filter to be made as the types say.
func wantWhole(t *testing.T, text string, e segment.Expr) {
	t.Helper()
	several := func(of []segment.Expr) {
		if len(of) < 2 {
			t.Errorf("%q: %d joined", text, len(of))
		}
		for _, e := range of {
			wantWhole(t, text, e)
		}
	}
	switch e := e.(type) {
	case segment.And:
		several(e.Of)
	case segment.Or:
		several(e.Of)
	case segment.Not:
		wantWhole(t, text, e.Of)
	case segment.Test:
		if !e.Field.Valid() || e.Value.Number < 0 || e.Value.Number > math.MaxInt64/2 || e.Value.Presence != segment.Given && !e.Field.Optional() {
			t.Errorf("%q: %+v", text, e)
		}
	default:
		t.Errorf("%q: %T", text, e)
	}
}
