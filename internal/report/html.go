package report

import (
	"crypto/sha256"
	_ "embed" // the page and its style
	"encoding/base64"
	"html/template"
	"io"
)

//go:embed page.html
var pageTemplate string

//go:embed page.css
var pageStyle string

// HTML writes a page that needs nothing else: no network, no script, its style in it and its pictures as SVG. It follows
// the reader's choice of light or dark and fits a phone as well as paper.
func HTML(w io.Writer, p Page) error {
	t, err := template.New("page").Parse(pageTemplate)
	if err != nil {
		return err
	}
	sum := sha256.Sum256([]byte(pageStyle))
	return t.Execute(w, view{
		Page: p, Lang: htmlLang(p.Say.Lang),
		Style: template.CSS(pageStyle), StyleHash: base64.StdEncoding.EncodeToString(sum[:]),
		Bands: p.bands(), Plots: p.plots(), Halves: p.halves(),
		Left: plotLeft, Right: plotWidth, TickX: plotLeft - 6, Base: plotBase, LabelY: plotBase + 15,
	})
}

// view is a page with the shapes of its pictures.
type view struct {
	Page
	Lang      string
	Style     template.CSS // our own
	StyleHash string
	Bands     []bandShape
	Plots     []plot
	Halves    []yearHalf

	Left, Right, TickX, Base, LabelY int // of every plot
}

// bandShape is a level with the outline of its band in a box of 100 × 10.
type bandShape struct {
	FunnelRow
	Path string
	Fade int // how much lighter it is than the first, 0..7
}

func (p Page) bands() []bandShape {
	var bands []bandShape
	for i, r := range p.Funnel.Rows {
		upper, lower := bandHalves(p.Funnel.Rows, i)
		bands = append(bands, bandShape{r, path("M%v 0H%vL%v 10H%vZ", 50-50*upper, 50+50*upper, 50+50*lower, 50-50*lower), min(i, 7)})
	}
	return bands
}
