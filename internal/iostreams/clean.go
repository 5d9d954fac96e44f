package iostreams

import (
	"io"
	"strings"
	"unicode/utf8"
)

// csi begins a control sequence of a terminal.
const csi = "\x1b["

// guard is an output that lets no control through but line breaks, tabs and the colours of Tint. A write is a whole text.
type guard struct {
	s  *IOStreams
	to io.Writer
}

// Write implements io.Writer.
func (g *guard) Write(p []byte) (int, error) {
	if _, err := io.WriteString(g.to, g.s.inColours(string(p), block, csi)); err != nil {
		return 0, err
	}
	return len(p), nil
}

// Raw is what lies under an output of IOStreams; any other writer is itself.
func Raw(w io.Writer) io.Writer {
	if g, ok := w.(*guard); ok {
		return g.to
	}
	return w
}

// Line is Clean for a text that may hold colours of Tint: they stay.
func (s *IOStreams) Line(text string) string { return s.inColours(text, Clean, s.colour()) }

// inColours cleans what stands between the colours of Tint; each begins with start then.
func (s *IOStreams) inColours(text string, clean func(string) string, start string) string {
	parts := strings.Split(text, s.colour())
	for i, part := range parts {
		parts[i] = clean(part)
	}
	return strings.Join(parts, start)
}

// block is Clean for a text of several lines, with tabs.
func block(text string) string {
	return cleaned(text, func(r rune) bool { return Unsafe(r) && r != '\n' && r != '\t' })
}

// Clean makes text that came from a person or a file fit for a terminal and for one line: line breaks and tabs become
// spaces, every other control character and every character that hides or turns text around becomes a visible mark.
func Clean(text string) string { return cleaned(text, Unsafe) }

func cleaned(text string, unsafe func(rune) bool) string {
	if !strings.ContainsFunc(text, unsafe) && utf8.ValidString(text) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case !unsafe(r):
			b.WriteRune(r)
		case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			b.WriteByte(' ')
		default:
			b.WriteRune('\uFFFD')
		}
	}
	return b.String()
}

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
