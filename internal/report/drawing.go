package report

import "image/color"

// drawing is an SVG. Its text is text, in fonts of the system that shows it.
type drawing struct{ markup }

// fontStack are fonts as wide as Liberation Sans, and what systems draw Chinese with.
const fontStack = "'Liberation Sans',Arial,Helvetica,'PingFang SC','Hiragino Sans GB','Microsoft YaHei'," +
	"'Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif"

func (d *drawing) begin(lang, title string, width, height float64) {
	d.put(`<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" role="img" xml:lang="%v" width="%vpt" height="%vpt" viewBox="0 0 %v %v"`,
		lang, width, height, width, height)
	d.WriteString(` font-family="` + fontStack + "\">\n") // our own; its quotes need no escaping
	d.put("<title>%v</title>\n", title)
}

func (d *drawing) end() { d.put("</svg>\n") }

func (d *drawing) polygon(c color.NRGBA, corners ...[2]float64) {
	outline, mark := "", "M"
	for _, corner := range corners {
		outline += mark + path("%v %v", corner[0], corner[1])
		mark = "L"
	}
	d.put("<path d=\"%vZ\" fill=\"#%02x%02x%02x\"/>\n", outline, c.R, c.G, c.B)
}

func (d *drawing) text(st style, x, y float64, text string) {
	weight := "normal"
	if st.bold {
		weight = "bold"
	}
	d.put(`<text x="%v" y="%v" font-size="%v" font-weight="%v" fill="#%02x%02x%02x">`,
		rounded(x), rounded(y), st.size, weight, st.color.R, st.color.G, st.color.B)
	d.put("%v</text>\n", text)
}
