// Package iostreams is the program's way to the outside: standard input, output and error, whether they are a terminal,
// how wide it is and whether it shows colour.
package iostreams

import (
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"strconv"

	"golang.org/x/term"
)

// IOStreams are the streams of one run.
type IOStreams struct {
	In io.Reader
	// Out and Err take text. Whatever it is made of, no control but line breaks, tabs and the colours of Tint comes out of them. Raw
	// is for those who draw on a terminal or write files.
	Out io.Writer
	Err io.Writer

	InTTY, OutTTY, ErrTTY bool

	color bool
	mark  string // tells the colours of Tint from those that stand in somebody's text
	width func() int
}

// newStreams makes streams whose outputs are guarded.
func newStreams(in io.Reader, out, err io.Writer) *IOStreams {
	s := &IOStreams{In: in, mark: strconv.Itoa(1000 + rand.IntN(1e9))}
	s.Out, s.Err = &guard{s, out}, &guard{s, err}
	return s
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
	s := newStreams(os.Stdin, os.Stdout, os.Stderr)
	s.InTTY = term.IsTerminal(int(os.Stdin.Fd()))
	s.OutTTY = term.IsTerminal(int(os.Stdout.Fd()))
	s.ErrTTY = term.IsTerminal(int(os.Stderr.Fd()))
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
	s := newStreams(&b.In, &b.Out, &b.Err)
	tty := width > 0
	s.InTTY, s.OutTTY, s.ErrTTY = tty, tty, tty
	s.width = func() int { return width }
	return s, &b
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
	return s.colour() + t.code() + "m" + text + s.colour() + "0m"
}

// colour is how a colour begins on its way to the guard of an output.
func (s *IOStreams) colour() string { return csi + s.mark + ";" }

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
