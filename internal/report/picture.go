package report

import (
	"image/color"
	"io"
	"slices"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Measures of the picture of the funnel, in points.
const (
	pictureWidth  = 720.
	pictureMargin = 40.
	bandHeight    = 54.
	bandGap       = 4.
	bandsLeft     = 222. // of the bands' room
	bandsRight    = 462.
)

// The colours of the picture. They are those of the page on white.
var (
	paper  = color.NRGBA{0xff, 0xff, 0xff, 0xff}
	ink    = color.NRGBA{0x1f, 0x1d, 0x1a, 0xff}
	muted  = color.NRGBA{0x6a, 0x65, 0x5d, 0xff}
	accent = color.NRGBA{0x0f, 0x76, 0x6e, 0xff}
	warn   = color.NRGBA{0x9a, 0x5b, 0x00, 0xff}
	rule   = color.NRGBA{0xe4, 0xe0, 0xd8, 0xff}
)

// PNG writes the funnel of a page as a picture that can be sent in a chat. The folders are where the fonts lie for what
// Liberation Sans cannot draw; the error says when none of them holds one.
func PNG(w io.Writer, p Page, fontFolders []string) error {
	set, err := newTypeset()
	if err != nil {
		return err
	}
	if err := set.complete(p.pictureTexts(), fontFolders); err != nil {
		return err
	}
	s := &sketch{set: set}
	layout := s.layout(p)
	picture := newRaster(set, pictureWidth, layout.height)
	s.surface = picture
	s.draw(p, layout)
	return picture.writeTo(w)
}

// SVG writes the funnel of a page as a picture whose text is text, in fonts of the system that shows it.
func SVG(w io.Writer, p Page) error {
	set, err := newTypeset()
	if err != nil {
		return err
	}
	s := &sketch{set: set}
	layout := s.layout(p)
	picture := &drawing{}
	s.surface = picture
	picture.begin(htmlLang(p.Say.Lang), p.Funnel.Heading+", "+p.Title, pictureWidth, layout.height)
	s.draw(p, layout)
	picture.end()
	_, err = picture.WriteTo(w)
	return err
}

// htmlLang is the code of a language in HTML and XML.
func htmlLang(l i18n.Lang) string {
	if l == i18n.Zh {
		return "zh-Hans"
	}
	return string(l)
}

// pictureTexts lists what the picture of the funnel says.
func (p Page) pictureTexts() []string {
	texts := slices.Concat([]string{p.Kind, p.Title, p.Facts, p.Made, "…"}, p.Summary, p.Funnel.Notes)
	for _, r := range p.Funnel.Rows {
		texts = append(texts, r.Name, r.Count, r.Ratio, r.Of, r.Range, r.Few)
	}
	return texts
}

// layout is where the parts of the picture lie.
type layout struct {
	summary, note []string // in lines
	bands         float64  // top of the first band
	foot          float64  // baseline of the first line below the bands
	height        float64
}

func (s *sketch) layout(p Page) layout {
	var l layout
	room := pictureWidth - 2*pictureMargin
	for _, sentence := range p.Summary {
		l.summary = append(l.summary, s.wrap(summaryStyle, sentence, room, 3)...)
	}
	for _, note := range p.Funnel.Notes {
		l.note = append(l.note, s.wrap(smallStyle, note, room, 3)...)
	}
	l.bands = 104 + 20*float64(len(l.summary)) + 16
	l.foot = l.bands + float64(len(p.Funnel.Rows))*(bandHeight+bandGap) + 26
	l.height = l.foot + 15*float64(len(l.note)+1) + 16
	return l
}

// How the texts of the picture look.
var (
	kindStyle    = style{12, true, accent}
	titleStyle   = style{25, true, ink}
	factsStyle   = style{12, false, muted}
	summaryStyle = style{14, false, ink}
	nameStyle    = style{13, false, ink}
	countStyle   = style{19, true, ink}
	ratioStyle   = style{16, true, ink}
	smallStyle   = style{10.5, false, muted}
	fewStyle     = style{10.5, true, warn}
)

func (s *sketch) draw(p Page, l layout) {
	room := pictureWidth - 2*pictureMargin
	s.rect(paper, 0, 0, pictureWidth, l.height)
	s.write(kindStyle, pictureMargin, 46, p.Kind)
	s.write(titleStyle, pictureMargin, 76, s.fit(titleStyle, p.Title, room))
	s.write(factsStyle, pictureMargin, 96, s.fit(factsStyle, p.Facts, room))
	for i, line := range l.summary {
		s.write(summaryStyle, pictureMargin, 122+20*float64(i), line)
	}
	for i := range p.Funnel.Rows {
		s.row(p.Funnel.Rows, i, l.bands+float64(i)*(bandHeight+bandGap))
	}
	s.rect(rule, pictureMargin, l.foot-18, room, 0.75)
	for i, line := range append(l.note, p.Made) {
		s.write(smallStyle, pictureMargin, l.foot+15*float64(i), line)
	}
}

// row draws one level: its name and count, its band, which narrows to the next, and the ratio into it.
func (s *sketch) row(rows []FunnelRow, i int, top float64) {
	r := rows[i]
	names := bandsLeft - pictureMargin - 16
	lines := s.wrap(nameStyle, r.Name, names, 1)
	s.write(nameStyle, pictureMargin, top+20, lines[0])
	s.write(countStyle, pictureMargin, top+43, s.fit(countStyle, r.Count, names))

	upper, lower := bandHalves(rows, i)
	const middle, half = (bandsLeft + bandsRight) / 2, (bandsRight - bandsLeft) / 2
	s.polygon(faded(i, len(rows)), [2]float64{middle - half*upper, top}, [2]float64{middle + half*upper, top},
		[2]float64{middle + half*lower, top + bandHeight}, [2]float64{middle - half*lower, top + bandHeight})

	if r.Ratio == "" {
		return
	}
	x, room := bandsRight+18, pictureWidth-pictureMargin-bandsRight-18
	s.write(ratioStyle, x, top+24, r.Ratio)
	if r.Few != "" {
		s.write(fewStyle, x+s.width(ratioStyle, r.Ratio)+8, top+24, s.fit(fewStyle, r.Few, room-s.width(ratioStyle, r.Ratio)-8))
	}
	below := r.Of
	if r.Range != "" {
		below += " · " + r.Range
	}
	s.write(smallStyle, x, top+41, s.fit(smallStyle, below, room))
}

// narrowest is the part of the room that the band of an empty level takes.
const narrowest = 0.02

// bandHalves are the widths of a band at its top and at its bottom, which is the top of the next one; 0..1.
func bandHalves(rows []FunnelRow, i int) (upper, lower float64) {
	width := func(r FunnelRow) float64 { return min(1, max(narrowest, r.Width)) }
	upper, lower = width(rows[i]), width(rows[i])
	if i+1 < len(rows) {
		lower = min(upper, width(rows[i+1]))
	}
	return upper, lower
}

// faded is the accent for band i of n: each a little lighter than the one before.
func faded(i, n int) color.NRGBA {
	share := 0.
	if n > 1 {
		share = 0.55 * float64(i) / float64(n-1)
	}
	mix := func(a, b uint8) uint8 { return uint8(float64(a)*(1-share) + float64(b)*share + 0.5) }
	return color.NRGBA{mix(accent.R, paper.R), mix(accent.G, paper.G), mix(accent.B, paper.B), 0xff}
}
