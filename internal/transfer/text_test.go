package transfer_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/transfer"
)

func TestLine(t *testing.T) {
	for _, c := range []struct {
		text, want string
		removed    int
	}{
		{"", "", 0},
		{"Nguyễn Văn An", "Nguyễn Văn An", 0},
		{"Nguye\u0302\u0303n", "Nguyễn", 0},
		{"  a \t b\r\nc\u2028d\u00a0e\u3000f ", "a b c d e f", 0},
		{"a b ", "a b", 0},
		{"\u202a+84 98\u202c", "+84 98", 2},
		{"a\u200bb\ufeffc\x00d\x1b[31me\u00ade", "abcd[31mee", 5},
		{"👨\u200d👩", "👨👩", 1},
		{"\u2800", "", 1},
		{"a\xffb", "a\ufffdb", 0},
		{"\x07\xff", "\ufffd", 1},
		{"a  b", "a b", 0},
		{"e" + strings.Repeat("\u0301", 40) + "x", "é" + strings.Repeat("\u0301", 9) + "x", 30},
		{" a", "a", 0},
	} {
		if got, removed := transfer.Line(c.text); got != c.want || removed != c.removed {
			t.Errorf("Line(%q) = %q, %d; want %q, %d", c.text, got, removed, c.want, c.removed)
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		text, want string
		removed    int
	}{
		{"", "", 0},
		{"\n một\r\nhai\rba\u2028bốn\u0085năm\n\n", "một\nhai\nba\nbốn\nnăm", 0},
		{"a\tb  c", "a\tb  c", 0},
		{"👨\u200d👩\u200b", "👨\u200d👩", 1},
		{"a\x1b[31m\u202eb", "a[31mb", 2},
		{"\xff", "\ufffd", 0},
	} {
		if got, removed := transfer.Lines(c.text); got != c.want || removed != c.removed {
			t.Errorf("Lines(%q) = %q, %d; want %q, %d", c.text, got, removed, c.want, c.removed)
		}
	}
}

// What was made fit is fit.
func TestTextIsMadeFitOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		marks := rapid.StringOfN(rapid.SampledFrom([]rune("eêﷺ각ᄀ\u0301\u0323\u0344\u034f\u0f73\u302e\u1161\u200b ")), 0, 200, -1)
		text := rapid.OneOf(rapid.String(), marks, rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "text")
		for name, fit := range map[string]func(string) (string, int){"Line": transfer.Line, "Lines": transfer.Lines} {
			once, _ := fit(text)
			if twice, removed := fit(once); twice != once || removed > 0 || !utf8.ValidString(once) {
				t.Fatalf("%s(%q) = %q, then %q", name, text, once, twice)
			}
		}
	})
}

func TestShown(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "",
		"a\nb\x1b":                 "a b",
		strings.Repeat("ă", 40):    strings.Repeat("ă", 40),
		strings.Repeat("ă", 41):    strings.Repeat("ă", 40) + "…",
		strings.Repeat("😀", 1<<20): strings.Repeat("😀", 40) + "…",
		"x" + strings.Repeat(" ", 1<<20) + "tail": "x",
	} {
		if got := transfer.Shown(text); got != want {
			t.Errorf("Shown(%.20q) = %q, want %q", text, got, want)
		}
	}
}

func TestJoinNames(t *testing.T) {
	for _, c := range []struct {
		name transfer.Name
		want string
	}{
		{transfer.Name{}, ""},
		{transfer.Name{Family: "Nguyễn", Middle: "Văn", Given: "An"}, "Nguyễn Văn An"},
		{transfer.Name{Family: "Nguyen", Given: "Van An"}, "Nguyen Van An"},
		{transfer.Name{Prefix: "Ông", Family: "Lê", Given: "Lợi", Suffix: "(Huế)"}, "Ông Lê Lợi (Huế)"},
		{transfer.Name{Family: "Smith", Middle: "Q.", Given: "John", Prefix: "Mr."}, "Mr. John Q. Smith"},
		{transfer.Name{Family: "王", Given: "小明"}, "王小明"},
		{transfer.Name{Family: "欧阳", Given: "娜娜", Suffix: "女士"}, "欧阳娜娜女士"},
		{transfer.Name{Family: "王", Given: "David"}, "David 王"},
		{transfer.Name{Given: "An"}, "An"},
		{transfer.Name{Family: "Nguyễn"}, "Nguyễn"},
		{transfer.Name{Prefix: "Ông"}, "Ông"},
		// As phones set to English show it.
		{transfer.Name{Family: "Nguyễn", Given: "Văn An", Shown: "Văn An Nguyễn"}, "Nguyễn Văn An"},
		{transfer.Name{Family: "Trần", Given: "Lan", Prefix: "Chị", Shown: "Chị Lan Trần"}, "Chị Trần Lan"},
		{transfer.Name{Family: "王", Given: "小明", Shown: "小明 王"}, "王小明"},
		{transfer.Name{Family: "王", Given: "小明", Shown: "王 小明"}, "王小明"},
		{transfer.Name{Family: "王", Given: "小明", Shown: "王小明"}, "王小明"},
		// Cut wrongly: the last word for the family's name.
		{transfer.Name{Family: "Nhung", Given: "Lê", Middle: "Thị Hồng", Shown: "Lê Thị Hồng Nhung"}, "Lê Thị Hồng Nhung"},
		{transfer.Name{Family: "Hà", Given: "Phạm Thu", Shown: "Phạm Thu Hà"}, "Phạm Thu Hà"},
		// The whole says something else, or is all there is.
		{transfer.Name{Family: "Nguyễn", Given: "An", Shown: "Anh An kính mắt"}, "Anh An kính mắt"},
		{transfer.Name{Family: "Smith", Given: "John", Shown: "Smith, John"}, "Smith, John"},
		{transfer.Name{Given: "Nguyễn Văn An", Shown: "Nguyễn Văn An"}, "Nguyễn Văn An"},
		{transfer.Name{Shown: "  Hoa   Mai "}, "Hoa Mai"},
	} {
		if got := c.name.Join(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.name, got, c.want)
		}
	}
}
