package report

import (
	"crypto/sha256"
	_ "embed" // the style of the page
	"encoding/base64"
	"io"
)

//go:embed page.css
var pageStyle string

// HTML writes a page that needs nothing else: no network, no script, its style in it and its pictures as SVG. It follows
// the reader's choice of light or dark and fits a phone as well as paper.
func HTML(w io.Writer, p Page) error {
	var m markup
	m.head(p)
	m.put("<body>\n<main>\n")
	m.header(p)
	m.funnel(p)
	m.trend(p)
	for _, t := range p.Groups {
		m.table(t)
	}
	m.year(p)
	for _, t := range p.People {
		m.table(t)
	}
	m.put("<footer>\n")
	for _, note := range p.Notes {
		m.put("<p>%v</p>\n", note)
	}
	m.put("<p>%v</p>\n", p.Made)
	m.put("</footer>\n</main>\n</body>\n</html>\n")
	_, err := m.WriteTo(w)
	return err
}

func (m *markup) head(p Page) {
	sum := sha256.Sum256([]byte(pageStyle))
	m.put(`<!DOCTYPE html>
<html lang="%v">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%v'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="funnel">
<title>%v: %v</title>
<style>`, htmlLang(p.Say.Lang), base64.StdEncoding.EncodeToString(sum[:]), p.Kind, p.Title)
	m.WriteString(pageStyle) // our own
	m.put("</style>\n</head>\n")
}

func (m *markup) header(p Page) {
	m.put("<header>\n<p class=\"kind\">%v</p>\n<h1>%v</h1>\n<p class=\"facts\">%v</p>\n", p.Kind, p.Title, p.Facts)
	for _, sentence := range p.Summary {
		m.put("<p class=\"summary\">%v</p>\n", sentence)
	}
	if len(p.Figures) > 0 {
		m.put("<dl class=\"figures\">\n")
		for _, f := range p.Figures {
			m.put(`<div><dt>%v</dt><dd class="value">%v</dd>`, f.Name, f.Value)
			m.putIf(f.Before, `<dd class="before">%v</dd>`)
			m.put("</div>\n")
		}
		m.put("</dl>\n")
	}
	m.put("</header>\n")
}

// section begins a part of the page under a heading.
func (m *markup) section(id, heading string) {
	m.put("<section aria-labelledby=\"%v\">\n<h2 id=\"%v\">%v</h2>\n", id, id, heading)
}

func (m *markup) notes(notes ...string) {
	for _, note := range notes {
		m.putIf(note, "<p class=\"note\">%v</p>\n")
	}
}

func (m *markup) funnel(p Page) {
	if len(p.Funnel.Rows) == 0 {
		return
	}
	m.section("funnel", p.Funnel.Heading)
	m.put(`<table class="funnel" role="table">
<thead class="unseen" role="rowgroup"><tr role="row"><th scope="col" role="columnheader">%v</th>`+
		`<th scope="col" role="columnheader">%v</th><td role="cell"></td><th scope="col" role="columnheader">%v</th></tr></thead>
<tbody role="rowgroup">
`, p.Funnel.HeadLevel, p.Funnel.HeadCount, p.Funnel.HeadRatio)
	for _, b := range p.bands() {
		m.band(b)
	}
	m.put("</tbody>\n</table>\n")
	m.notes(p.Funnel.Notes...)
	m.put("</section>\n")
}

func (m *markup) band(b bandShape) {
	m.put(`<tr role="row">
<th scope="row" role="rowheader">%v</th><td class="count" role="cell">%v</td>
<td class="band" role="cell"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><path class="b%v" d="%v"/></svg></td>
<td class="ratio" role="cell">`, b.Name, b.Count, b.Fade, b.Path)
	if b.Ratio != "" {
		m.put("<strong>%v</strong>", b.Ratio)
		m.putIf(b.Few, " <em>%v</em>")
		m.put(`<span class="below"><span>%v</span>`, b.Of)
		m.putIf(b.Range, " <span>%v</span>")
		m.put("</span>")
	}
	m.put("</td>\n</tr>\n")
}

func (m *markup) trend(p Page) {
	plots := p.plots()
	if len(plots) == 0 {
		return
	}
	m.section("trend", p.Trend.Heading)
	m.put("<div class=\"charts\">\n")
	for _, c := range plots {
		m.plot(c)
	}
	m.put("</div>\n")
	m.notes(p.Trend.Note)
	m.put("</section>\n")
}

func (m *markup) plot(c plot) {
	m.put(`<figure>
<figcaption>%v</figcaption>
<svg class="chart" viewBox="0 0 %v %v" role="img" aria-label="%v">
`, c.Name, c.Width, c.Height, c.About)
	for _, line := range c.Grid {
		m.put(`<path class="grid" d="M%v %vH%v"/>`, plotLeft, line.Y, plotWidth)
		m.put("<text class=\"tick\" x=\"%v\" y=\"%v\">%v</text>\n", plotLeft-6, line.TextY, line.Text)
	}
	for _, b := range c.Bars {
		class := "bar"
		if b.Partial {
			class = "bar partial"
		}
		m.put(`<g><title>%v</title><rect class="hit" x="%v" y="0" width="%v" height="%v"/>`, b.Text, b.HitX, b.HitWidth, plotBase)
		m.put(`<rect class="%v" x="%v" y="%v" width="%v" height="%v"/>`, class, b.X, b.Y, b.Width, b.Height)
		m.putIf(b.Target, `<path class="goal" d="%v"/>`)
		m.put("</g>\n")
	}
	for _, label := range c.Labels {
		m.put("<text class=\"label\" x=\"%v\" y=\"%v\">%v</text>\n", label.X, plotBase+15, label.Text)
	}
	m.put("</svg>\n</figure>\n")
}

func (m *markup) year(p Page) {
	halves := p.halves()
	if len(halves) == 0 {
		return
	}
	m.section("year", p.Year.Heading)
	m.putIf(p.Year.Streak, "<p class=\"streak\">%v</p>\n")
	m.put("<div class=\"year\" role=\"img\" aria-label=\"%v\">\n", p.Year.About)
	for _, h := range halves {
		m.half(h)
	}
	m.put("</div>\n<ul class=\"legend\">\n")
	for _, mark := range p.Year.Legend {
		m.put(`<li><svg viewBox="0 0 11 11" aria-hidden="true"><rect class="d%d" width="11" height="11" rx="2"/></svg>%v</li>`+"\n", mark.Degree, mark.Text)
	}
	m.put("</ul>\n")
	m.notes(p.Year.Note)
	m.put("</section>\n")
}

func (m *markup) half(h yearHalf) {
	m.put("<svg viewBox=\"0 0 %v %v\" aria-hidden=\"true\">\n", h.Width, h.Height)
	for _, r := range h.Rows {
		m.put("<text class=\"label weekday\" x=\"0\" y=\"%v\">%v</text>\n", r.Y, r.Text)
	}
	for _, month := range h.Months {
		m.put("<text class=\"label month\" x=\"%v\" y=\"9\">%v</text>\n", month.X, month.Text)
	}
	for _, d := range h.Days {
		m.put("<rect class=\"d%d\" x=\"%v\" y=\"%v\" width=\"11\" height=\"11\" rx=\"2\"><title>%v</title></rect>\n", d.Degree, d.X, d.Y, d.Text)
	}
	m.put("</svg>\n")
}

func (m *markup) table(t Table) {
	if len(t.Rows) == 0 {
		return
	}
	class := "rows"
	if t.Many() {
		class = "rows many"
	}
	m.put(`<section>
<h2>%v</h2>
<div class="wide" role="region" aria-label="%v" tabindex="0">
<table class="%v" role="table">
<thead role="rowgroup"><tr role="row">`, t.Heading, t.Heading, class)
	for _, head := range t.Head {
		m.put(`<th scope="col" role="columnheader">%v</th>`, head)
	}
	m.put("</tr></thead>\n<tbody role=\"rowgroup\">\n")
	for _, r := range t.Rows {
		m.put(`<tr role="row"><th scope="row" role="rowheader">%v`, r.Name)
		m.putIf(r.Below, `<span class="below">%v</span>`)
		m.put("</th>")
		for i, c := range r.Cells {
			m.put(`<td role="cell" data-label="%v">%v`, t.Label(i), c.Text)
			m.putIf(c.Below, `<span class="below">%v</span>`)
			m.put("</td>")
		}
		m.put("</tr>\n")
	}
	m.put("</tbody>\n</table>\n</div>\n")
	m.notes(t.Notes...)
	if t.Curve != nil {
		m.curve(*t.Curve)
	}
	m.put("</section>\n")
}

// curve draws the area below a curve, and the line along which it would run if all were alike.
func (m *markup) curve(c Curve) {
	const width, height = plotWidth - plotLeft, plotBase - plotTop
	outline := path("M%v %v", plotLeft, plotBase)
	for i, y := range c.Points {
		outline += path("L%v %v", plotLeft+width*float64(i)/float64(len(c.Points)-1), plotBase-height*y)
	}
	m.put(`<div class="charts">
<figure>
<figcaption>%v</figcaption>
<svg class="chart" viewBox="0 0 %v %v" role="img" aria-label="%v">
<path class="bar" d="%v"/>
<path class="goal" d="%v"/>
</svg>
</figure>
</div>
`, c.Name, plotWidth, plotHeight, c.About, outline+path("L%v %vZ", plotWidth, plotBase), path("M%v %vL%v %v", plotLeft, plotBase, plotWidth, plotTop))
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
