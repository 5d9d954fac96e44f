package widget_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/theme"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

var plain = theme.Theme{}

// typed types into a field: names of keys in angle brackets, everything else letter by letter.
func typed(f widget.Field, keys ...string) widget.Field {
	for _, k := range keys {
		if name, ok := strings.CutPrefix(k, "<"); ok {
			f, _ = f.Update(screen.Press(strings.TrimSuffix(name, ">")))
			continue
		}
		for _, r := range k {
			f, _ = f.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
	return f
}

func TestField(t *testing.T) {
	for _, tc := range []struct {
		name string
		keys []string
		want string
		x    int
	}{
		{"letters", []string{"abc"}, "abc", 3},
		{"Vietnamese in parts becomes whole letters", []string{"Nguye\u0302\u0303n"}, "Nguyễn", 6},
		{"a step is a letter, not a rune", []string{"👨‍👩‍👧x", "<left>", "<backspace>"}, "x", 0},
		{"the cursor stands behind wide letters", []string{"王小明"}, "王小明", 6},
		{"in the middle", []string{"ac", "<left>", "b"}, "abc", 2},
		{"a mark joins the letter before the cursor", []string{"ab", "<left>", "\u0301"}, "áb", 1},
		{"words", []string{"một hai ba", "<ctrl+w>", "<ctrl+left>", "<ctrl+k>"}, "một ", 4},
		{"to the ends", []string{"abc", "<home>", "x", "<end>", "y"}, "xabcy", 5},
		{"before the cursor", []string{"abc", "<left>", "<ctrl+u>"}, "c", 0},
		{"delete", []string{"abc", "<home>", "<delete>"}, "bc", 0},
	} {
		f := typed(widget.Field{}, tc.keys...)
		_, x := f.View(plain, 40)
		if f.Value() != tc.want || x != tc.x {
			t.Errorf("%s: %q, cursor at %d, want %q at %d", tc.name, f.Value(), x, tc.want, tc.x)
		}
	}
}

func TestPasteIntoField(t *testing.T) {
	f, used := widget.NewField("a").Update(tea.PasteMsg{Content: "b\nc\x1b[31m\u202ed\t"})
	if !used || f.Value() != "ab c[31md " {
		t.Errorf("%q", f.Value())
	}
	if _, used := f.Update(screen.Press("f1")); used {
		t.Error("a key that is no text is used")
	}
	if f = typed(f, "<ctrl+k>"); f.Empty() {
		t.Error("ctrl+k at the end takes away what is before")
	}
}

func TestPointIntoField(t *testing.T) {
	f := widget.NewField("An 王小明 Bình")
	for x, want := range map[int]string{0: "|An 王小明 Bình", 1: "A|n 王小明 Bình", 3: "An |王小明 Bình", 5: "An 王|小明 Bình", 99: "An 王小明 Bình|"} {
		if got := typed(f.Point(x, 40), "|").Value(); got != want {
			t.Errorf("at %d: %q, want %q", x, got, want)
		}
	}
	long := widget.NewField(strings.Repeat("0123456789", 5))
	if line, _ := long.View(plain, 10); typed(long.Point(1, 10), "|").Value() != strings.Repeat("0123456789", 4)+"01"+"|"+"23456789" {
		t.Errorf("%q is shown", line)
	}
}

// Whatever is typed, the field fits, its cursor stands within it behind the text that is before it, and the text is clean.
func TestAnyFieldFits(t *testing.T) {
	keys := []string{"<left>", "<right>", "<home>", "<end>", "<backspace>", "<delete>", "<ctrl+w>", "<ctrl+left>", "<ctrl+right>"}
	rapid.Check(t, func(t *rapid.T) {
		f := widget.Field{Placeholder: "here"}
		for range rapid.IntRange(0, 20).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "text") {
				f = typed(f, rapid.String().Draw(t, "letters"))
			} else {
				f = typed(f, rapid.SampledFrom(keys).Draw(t, "key"))
			}
		}
		width := rapid.IntRange(1, 30).Draw(t, "width")
		line, x := f.View(plain, width)
		if ansi.StringWidth(line) > width || x < 0 || x >= width || !utf8.ValidString(line) {
			t.Fatalf("%q, cursor at %d of %d", line, x, width)
		}
		if strings.ContainsFunc(f.Value(), iostreams.Unsafe) {
			t.Fatalf("the value is %q", f.Value())
		}
		if !norm.NFC.IsNormalString(f.Value()) {
			t.Fatalf("%q is not composed", f.Value())
		}
	})
}

// A paste that is too long did nothing and said nothing: what there is room for goes in, before what stands behind the cursor.
func TestPasteIsCutToTheRoom(t *testing.T) {
	f := widget.NewField("ab")
	f, _ = f.Update(screen.Press("left"))
	f, _ = f.Update(tea.PasteMsg{Content: strings.Repeat("x", 5000)})
	if v := f.Value(); len(v) != 2000 || !strings.HasPrefix(v, "axx") || !strings.HasSuffix(v, "xb") {
		t.Errorf("%d letters, %.5s…", len(v), v)
	}
	before := f.Value()
	if f, _ = f.Update(tea.PasteMsg{Content: "y"}); f.Value() != before {
		t.Error("a full field takes more")
	}
}
