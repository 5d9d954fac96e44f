// Package iostreams is the program's way to the outside: standard input, output and error, whether they are a terminal,
// how wide it is and whether it shows colour.
package iostreams

import (
	"bytes"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// IOStreams are the streams of one run.
type IOStreams struct {
	In  io.Reader
	Out io.Writer
	Err io.Writer

	InTTY, OutTTY, ErrTTY bool

	color bool
	width func() int
}

// ColorMode says when output is coloured.
type ColorMode string

// The colour modes.
const (
	ColorAuto   ColorMode = "auto" // on a terminal, unless NO_COLOR is set or TERM is dumb
	ColorAlways ColorMode = "always"
	ColorNever  ColorMode = "never"
)

// System returns the streams of the process. env looks up environment variables.
func System(env func(string) string) *IOStreams {
	s := &IOStreams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		InTTY:  term.IsTerminal(int(os.Stdin.Fd())),
		OutTTY: term.IsTerminal(int(os.Stdout.Fd())),
		ErrTTY: term.IsTerminal(int(os.Stderr.Fd())),
	}
	s.width = func() int {
		if w, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && w > 0 {
			return w
		}
		return defaultWidth
	}
	s.color = s.OutTTY && env("NO_COLOR") == "" && env("TERM") != "dumb"
	return s
}

const defaultWidth = 80

// Buffers are what a test feeds to the streams and reads from them.
type Buffers struct {
	In, Out, Err bytes.Buffer
}

// Test returns streams over buffers. With width 0 they are no terminal.
func Test(width int) (*IOStreams, *Buffers) {
	var b Buffers
	tty := width > 0
	return &IOStreams{
		In: &b.In, Out: &b.Out, Err: &b.Err, InTTY: tty, OutTTY: tty, ErrTTY: tty,
		width: func() int { return width },
	}, &b
}

// Width is the number of columns of the terminal, 80 where there is none.
func (s *IOStreams) Width() int {
	if !s.OutTTY {
		return defaultWidth
	}
	return s.width()
}

// SetColor overrides what the streams found out about colour. ColorAuto leaves it.
func (s *IOStreams) SetColor(m ColorMode) {
	switch m {
	case ColorAlways:
		s.color = true
	case ColorNever:
		s.color = false
	}
}

// Color reports whether output is coloured.
func (s *IOStreams) Color() bool { return s.color }

// Tone is a meaning that a colour carries. It never carries it alone.
type Tone int

// The tones, with the colours of the terminal's own palette, which is readable on light and dark.
const (
	Plain Tone = iota
	Good
	Warn
	Bad
	Muted
	Accent
	Strong
)

// Tint writes text in a tone, unchanged where there is no colour.
func (s *IOStreams) Tint(t Tone, text string) string {
	if !s.color || t == Plain || text == "" {
		return text
	}
	return "\x1b[" + t.code() + "m" + text + "\x1b[0m"
}

func (t Tone) code() string {
	switch t {
	case Good:
		return "32"
	case Warn:
		return "33"
	case Bad:
		return "31"
	case Muted:
		return "2"
	case Accent:
		return "36"
	}
	return "1"
}

// Clean makes text that came from a person or a file fit for a terminal and for one line: line breaks and tabs become
// spaces, every other control character and every character that hides or turns text around becomes a visible mark.
func Clean(text string) string {
	if !strings.ContainsFunc(text, Unsafe) && isValid(text) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			b.WriteByte(' ')
		case Unsafe(r):
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isValid(text string) bool { return strings.ToValidUTF8(text, "") == text }

// Unsafe reports whether a rune must not reach a terminal as it is: it is a control of C0 or C1, a line break, or one of the marks that hide or turn text:
// zero-width characters, direction marks, embeddings, overrides and isolates, interlinear and tag characters. The
// zero-width joiner and variation selectors stay, for emoji are made of them.
func Unsafe(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7f && r <= 0x9f:
		return true
	case r == 0x00ad, r == 0x061c, r == 0x180e, r == 0xfeff:
		return true
	case r == 0x200b, r == 0x200c, r == 0x200e, r == 0x200f:
		return true
	case r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	case r >= 0xfff9 && r <= 0xfffb, r >= 0xe0000 && r <= 0xe007f:
		return true
	}
	return false
}
