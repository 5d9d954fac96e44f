package report

import (
	"image/color"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// surface is what a picture is drawn on, in points from its top left.
type surface interface {
	// polygon fills a shape given by the coordinates of its corners.
	polygon(c color.NRGBA, corners ...[2]float64)
	// text writes one line that begins at x, with its baseline at y.
	text(st style, x, y float64, text string)
}

// sketch draws on a surface texts that it has measured.
type sketch struct {
	surface
	set *typeset
}

// style is how a text looks.
type style struct {
	size  float64
	bold  bool
	color color.NRGBA
}

func (s *sketch) rect(c color.NRGBA, x, y, w, h float64) {
	s.polygon(c, [2]float64{x, y}, [2]float64{x + w, y}, [2]float64{x + w, y + h}, [2]float64{x, y + h})
}

// write is text of composed characters, which more fonts have.
func (s *sketch) write(st style, x, y float64, text string) {
	s.text(st, x, y, norm.NFC.String(text))
}

// width is how much room a text takes.
func (s *sketch) width(st style, text string) float64 {
	return s.set.width(norm.NFC.String(text), st.size, st.bold)
}

// wrap breaks a text into lines of at most so much room. The last of at most n lines ends with "…" when the text is longer.
func (s *sketch) wrap(st style, text string, room float64, n int) []string {
	var lines []string
	line := ""
	for _, piece := range pieces(text) {
		if line != "" && s.width(st, line+strings.TrimRight(piece, " ")) > room {
			lines = append(lines, strings.TrimSpace(line))
			line = ""
		}
		line += piece
	}
	if line = strings.TrimSpace(line); line != "" {
		lines = append(lines, line)
	}
	if len(lines) > n {
		lines = lines[:n]
		lines[n-1] += "…"
	}
	for i := range lines {
		lines[i] = s.fit(st, lines[i], room)
	}
	return lines
}

// fit cuts a line that takes more than so much room.
func (s *sketch) fit(st style, line string, room float64) string {
	if s.width(st, line) <= room {
		return line
	}
	cut := []rune(line)
	for len(cut) > 0 && s.width(st, string(cut)+"…") > room {
		cut = cut[:len(cut)-1]
	}
	return string(cut) + "…"
}

// pieces cuts a text where a line may end: behind spaces, and around Chinese characters, but not before a mark that closes
// what stands before it.
func pieces(text string) []string {
	var all []string
	var piece strings.Builder
	var last rune
	for _, r := range text {
		wide := unicode.Is(unicode.Han, r) || unicode.Is(unicode.Han, last)
		closing := strings.ContainsRune("，。、；：）”%", r)
		if piece.Len() > 0 && !closing && (last == ' ' || wide && r != ' ' && !strings.ContainsRune("（“", last)) {
			all = append(all, piece.String())
			piece.Reset()
		}
		piece.WriteRune(r)
		last = r
	}
	return append(all, piece.String())
}
