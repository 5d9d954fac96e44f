package iostreams_test

import (
	"fmt"
	"io"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

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
	s, written := iostreams.Test(80)
	if got := s.Tint(iostreams.Good, "x"); got != "x" {
		t.Errorf("without colour: %q", got)
	}
	s.SetColor(iostreams.ColorAlways)
	fmt.Fprint(s.Out, s.Tint(iostreams.Good, "x"))
	if got := written.Out.String(); got != "\x1b[32mx\x1b[0m" {
		t.Errorf("with colour: %q", got)
	}
}

// hostile is what somebody may have written into a file: a colour, the title of the window, a line that is erased, text that is turned
// around or hidden, and bytes that are no text.
const hostile = "\x1b[31mred\x1b]0;title\a\r\x1b[K\u009b2J\u202eback\u200bhidden\xff"

// Nothing but line breaks, tabs and the program's own colours comes out, also where somebody's text looks like one of these.
func TestOutputsAreGuarded(t *testing.T) {
	s, written := iostreams.Test(80)
	s.SetColor(iostreams.ColorAlways)
	text := "a\tb\n" + s.Tint(iostreams.Bad, hostile) + "\n"
	want := "a\tb\n\x1b[31m\uFFFD[31mred\uFFFD]0;title\uFFFD \uFFFD[K\uFFFD2J\uFFFDback\uFFFDhidden\uFFFD\x1b[0m\n"
	for name, out := range map[string]io.Writer{"Out": s.Out, "Err": s.Err} {
		if n, err := fmt.Fprint(out, text); n != len(text) || err != nil {
			t.Errorf("%s: %d, %v", name, n, err)
		}
	}
	if diff := cmp.Diff(want, written.Out.String()); diff != "" {
		t.Errorf("Out (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, written.Err.String()); diff != "" {
		t.Errorf("Err (-want +got):\n%s", diff)
	}
	written.Out.Reset()
	fmt.Fprint(iostreams.Raw(s.Out), hostile)
	if got := written.Out.String(); got != hostile {
		t.Errorf("raw: %q", got)
	}
	if w := iostreams.Raw(&written.In); w != &written.In {
		t.Error("another writer is not itself")
	}
}

func TestLineKeepsColours(t *testing.T) {
	s, written := iostreams.Test(80)
	s.SetColor(iostreams.ColorAlways)
	line := s.Line("two\nlines " + s.Tint(iostreams.Warn, "late\x1b[0m") + "\ttab")
	if w := ansi.StringWidth(line); w != len("two lines late?[0m tab") {
		t.Errorf("%q is %d wide", line, w)
	}
	fmt.Fprint(s.Out, line)
	if got := written.Out.String(); got != "two lines \x1b[33mlate\uFFFD[0m\x1b[0m tab" {
		t.Errorf("%q", got)
	}
}
