package report_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/report"
)

func svg(t *testing.T, p report.Page) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.SVG(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// texts reads a drawing as XML and lists what its elements of a name hold.
func texts(t *testing.T, drawing, name string) []string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(drawing))
	var found []string
	inside := false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, drawing)
		}
		switch token := token.(type) {
		case xml.StartElement:
			inside = token.Name.Local == name
		case xml.CharData:
			if inside {
				found = append(found, string(token))
			}
		case xml.EndElement:
			inside = false
		}
	}
}

func TestSVG(t *testing.T) {
	for _, lang := range i18n.Langs() {
		p := samplePage(lang)
		drawing := svg(t, p)
		all := strings.Join(texts(t, drawing, "text"), "\n")
		for _, r := range p.Funnel.Rows {
			for _, text := range []string{r.Name, r.Count, r.Ratio, r.Of, r.Few} {
				if !strings.Contains(all, text) {
					t.Errorf("%s: %q is missing in\n%s", lang, text, all)
				}
			}
		}
		if title := texts(t, drawing, "title"); len(title) != 1 || !strings.Contains(title[0], p.Title) {
			t.Errorf("%s: the title is %q", lang, title)
		}
		for _, font := range []string{"'Liberation Sans'", "'Microsoft YaHei'"} {
			if strings.Count(drawing, font) != 1 {
				t.Errorf("%s: %s is named %d times", lang, font, strings.Count(drawing, font))
			}
		}
	}
}

func TestSVGOfHostileNames(t *testing.T) {
	const hostile = `</text><script>alert("1")</script>&'`
	p := samplePage(i18n.En)
	p.Title, p.Funnel.Rows[1].Name, p.Summary = hostile, hostile, []string{hostile}
	drawing := svg(t, p)
	if strings.Contains(drawing, "<script") {
		t.Error("a script in the drawing")
	}
	if title := texts(t, drawing, "title"); len(title) != 1 || !strings.Contains(title[0], hostile) {
		t.Errorf("the title is %q", title)
	}
	p.Funnel.Rows[1].Name = "a\x01\xffz" // what XML cannot hold
	if all := texts(t, svg(t, p), "text"); !slices.Contains(all, "a\uFFFD\uFFFDz") {
		t.Errorf("%q", all)
	}
}

func picture(t *testing.T, p report.Page, folders ...string) image.Image {
	t.Helper()
	var b bytes.Buffer
	if err := report.PNG(&b, p, folders); err != nil {
		t.Fatal(err)
	}
	pic, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	return pic
}

// inked counts the pixels of a part of a picture that are not paper.
func inked(pic image.Image, r image.Rectangle) int {
	n := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if color.GrayModel.Convert(pic.At(x, y)).(color.Gray).Y < 128 {
				n++
			}
		}
	}
	return n
}

func TestPNG(t *testing.T) {
	for _, lang := range i18n.Langs() {
		pic := picture(t, samplePage(lang), "testdata")
		if pic.Bounds().Dx() != 1440 || pic.Bounds().Dy() < 800 {
			t.Errorf("%s: %v", lang, pic.Bounds())
		}
		for name, r := range map[string]image.Rectangle{
			"title": image.Rect(80, 110, 800, 160), "names": image.Rect(80, 280, 400, 600), "bands": image.Rect(600, 290, 760, 380),
			"ratios": image.Rect(960, 400, 1360, 500),
		} {
			if n := inked(pic, r); n < 200 {
				t.Errorf("%s: only %d pixels of the %s are drawn", lang, n, name)
			}
		}
	}
}

// Characters that look different are drawn differently, so that none of them is the box of a missing one.
func TestPNGDrawsChinese(t *testing.T) {
	p := samplePage(i18n.Zh)
	title := image.Rect(80, 110, 240, 160)
	counts := map[int]string{}
	for _, text := range []string{"一", "触达", "客户", "销售"} {
		p.Title = text
		counts[inked(picture(t, p, "testdata"), title)] = text
	}
	if len(counts) != 4 {
		t.Errorf("pixels of four titles: %v", counts)
	}
}

func TestPNGWithoutAFont(t *testing.T) {
	var b bytes.Buffer
	err := report.PNG(&b, samplePage(i18n.Zh), []string{t.TempDir(), "no/such/folder"})
	if !errors.Is(err, i18n.Failed(i18n.NoFontFor)) || !strings.Contains(err.Error(), "销售报告") || !strings.Contains(err.Error(), "--svg") {
		t.Errorf("%v", err)
	}
	if b.Len() > 0 {
		t.Errorf("%d bytes written", b.Len())
	}
	p := samplePage(i18n.En)
	p.Funnel.Rows[0].Name = "\U00013080" // of the pharaohs
	if err := report.PNG(&b, p, []string{"testdata"}); !errors.Is(err, i18n.Failed(i18n.NoFontFor)) {
		t.Errorf("%v", err)
	}
}

// The letters of Vietnamese need no font of the system, composed or not.
func TestPNGDrawsVietnamese(t *testing.T) {
	p := samplePage(i18n.Vi)
	p.Title = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
	p.Facts = strings.ToLower(p.Title) + " “₫” – … → ▲▼·−"
	picture(t, p)
	p.Title = "Nguyễn"
	composed := inked(picture(t, p), image.Rect(80, 100, 800, 165))
	p.Title = "Nguye\u0302\u0303n"
	if got := inked(picture(t, p), image.Rect(80, 100, 800, 165)); got != composed {
		t.Errorf("%d pixels decomposed, %d composed", got, composed)
	}
}

// Long names and sentences are cut or broken, in every script.
func TestPicturesOfLongTexts(t *testing.T) {
	for _, lang := range i18n.Langs() {
		w := wordsOf(lang)
		p := samplePage(lang)
		p.Title = strings.Repeat(w.title+" ", 9)
		p.Summary = []string{strings.Repeat(w.summary, 20)}
		p.Funnel.Rows[2].Name = strings.Repeat(w.levels[3], 9)
		p.Funnel.Rows[2].Of = strings.Repeat("9", 60)
		pic := picture(t, p, "testdata")
		if n := inked(pic, image.Rect(1370, 0, 1440, pic.Bounds().Dy())); n > 0 {
			t.Errorf("%s: %d pixels in the margin", lang, n)
		}
		if n := inked(pic, image.Rect(410, 400, 440, pic.Bounds().Dy()-150)); n > 0 {
			t.Errorf("%s: %d pixels between the names and the bands", lang, n)
		}
	}
}
