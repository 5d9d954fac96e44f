package book

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestIndexWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                   "",
		" – ()":              "",
		"Đặng":               "_dang ang ng",
		"Nguyễn An":          "_nguyen guyen uyen yen en _an",
		"王小明":                "_王小明 _小明 _明",
		"王Wang":              "_王 _wang ang ng",
		"a.b@c":              "_a _b _c",
		"+84888":             "_84888 4888 888 88",
		"ＡＢ１":                "_ab1 b1",
		"abcdefghijklmnopqr": "_abcdefghijklmnop bcdefghijklmnopq cdefghijklmnopqr " + tails("defghijklmnopqr"),
	} {
		if got := indexWords(text); got != want {
			t.Errorf("indexWords(%q) = %q, want %q", text, got, want)
		}
	}
}

// tails are the ends of a word, down to two letters.
func tails(word string) string {
	var all []string
	for i := 0; i+2 <= len(word); i++ {
		all = append(all, word[i:])
	}
	return strings.Join(all, " ")
}

func TestMatch(t *testing.T) {
	for _, c := range []struct{ typed, words, starts, begins, inside string }{
		{
			"Nguyễn", `name : (("_nguyen"))`, `name : (("_nguyen"*))`, `("_nguyen"*)`, `(("_nguyen"* OR "nguyen"*))`,
		},
		{
			"đ 王", `name : (("_d") AND ("_王"))`, `name : (("_d"*) AND ("_王"*))`, `("_d"*) AND ("_王"*)`, `("_d"*) AND ("_王"*)`,
		},
		{
			"a.bc@d", `name : (("_a" AND "_bc" AND "_d"))`, `name : (("_a"* AND "_bc"* AND "_d"*))`,
			`("_a"* AND "_bc"* AND "_d"*)`, `("_a"* AND ("_bc"* OR "bc"*) AND "_d"*)`,
		},
		{
			"234", `name : (("_234"))`, `name : (("_234"*))`, `("_234"*)`, `(("_234"* OR "234"*))`,
		},
		{
			"0888", `name : (("_0888"))`, `name : (("_0888"*))`, `(("_0888"*) OR phone : ("_84888"*))`,
			`((("_0888"* OR "0888"*)) OR phone : ("_84888"*))`,
		},
		{
			"+84888", `name : (("_84888"))`, `name : (("_84888"*))`, `({name other} : ("_84888"*) OR phone : ("_84888"*))`,
			`({name other} : (("_84888"* OR "84888"*)) OR phone : ("_84888"*))`,
		},
		{
			"0888-23", `name : (("_0888" AND "_23"))`, `name : (("_0888"* AND "_23"*))`,
			`(("_0888"* AND "_23"*) OR phone : ("_8488823"* OR "_088823"*))`,
			`((("_0888"* OR "0888"*) AND ("_23"* OR "23"*)) OR phone : ("_8488823"* OR ("_088823"* OR "088823"*)))`,
		},
	} {
		s := searchWords(c.typed, "VN")
		got := []string{s.match(rankWords), s.match(rankStarts), s.match(rankBegins), s.match(rankInside)}
		if diff := cmp.Diff([]string{c.words, c.starts, c.begins, c.inside}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.typed, diff)
		}
	}
}

func TestSearchWords(t *testing.T) {
	for _, typed := range []string{"", "  ", "-", "+ . @", "\u200b", "“”"} {
		if s := searchWords(typed, "VN"); len(s.words) != 0 {
			t.Errorf("%q searches for %+v", typed, s)
		}
	}
	if s := searchWords(" Nam  –  Quận 7 ", "VN"); s.folded != "nam – quan 7" || len(s.words) != 3 {
		t.Errorf("%+v", s)
	}
	if s := searchWords("0 888 234", "VN"); s.whole == nil {
		t.Error("words that are one number are not read as one")
	}
	if s := searchWords("0888 Nam", "VN"); s.whole != nil {
		t.Errorf("%+v is read as one number", s)
	}
}
