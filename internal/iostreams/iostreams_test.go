package iostreams_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/iostreams"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"":                        "",
		"Nguyễn Thị Ánh":          "Nguyễn Thị Ánh",
		"Nguye\u0302\u0303n":      "Nguye\u0302\u0303n", // combining marks are Vietnamese
		"王小明":                     "王小明",
		"two\nlines\tand\r\nmore": "two lines and  more",
		"\x1b[31mred\x1b[0m":      "\uFFFD[31mred\uFFFD[0m",
		"bell\a, C1 \u009b2J":     "bell\uFFFD, C1 \uFFFD2J",
		"a\u202ebc\u202c":         "a\uFFFDbc\uFFFD",
		"zero\u200bwidth":         "zero\uFFFDwidth",
		"family 👨‍👩‍👧":            "family 👨‍👩‍👧",
		"bad \xff byte":           "bad \uFFFD byte",
		"del\x7f":                 "del\uFFFD",
	} {
		if got := iostreams.Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTint(t *testing.T) {
	s, _ := iostreams.Test(80)
	if got := s.Tint(iostreams.Good, "x"); got != "x" {
		t.Errorf("without colour: %q", got)
	}
	s.SetColor(iostreams.ColorAlways)
	if got := s.Tint(iostreams.Good, "x"); got != "\x1b[32mx\x1b[0m" {
		t.Errorf("with colour: %q", got)
	}
}
