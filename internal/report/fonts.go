package report

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/adrg/xdg"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// typeset sets text in Liberation Sans, which has Latin letters with all marks of Vietnamese, and in one more font what
// that one lacks.
type typeset struct {
	regular, bold *opentype.Font
	more          *opentype.Font // nil for none
	buffer        sfnt.Buffer
}

func newTypeset() (*typeset, error) {
	regular, err := opentype.Parse(liberationsansregular.TTF)
	if err != nil {
		return nil, err
	}
	bold, err := opentype.Parse(liberationsansbold.TTF)
	return &typeset{regular: regular, bold: bold}, err
}

// has reports whether a font draws a character.
func (t *typeset) has(f *opentype.Font, r rune) bool {
	if f == nil {
		return false
	}
	glyph, err := f.GlyphIndex(&t.buffer, r)
	return err == nil && glyph != 0
}

// complete looks in the folders for a font that draws what Liberation Sans lacks of the texts. The error names the
// characters for which there is none.
func (t *typeset) complete(texts []string, folders []string) error {
	var missing []rune
	for _, text := range texts {
		for _, r := range text {
			if !t.has(t.regular, r) && !unicode.IsSpace(r) && !slices.Contains(missing, r) {
				missing = append(missing, r)
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	for _, path := range knownFonts(folders) {
		if t.more = t.choose(path, missing); t.more != nil {
			return nil
		}
	}
	return i18n.Failed(i18n.NoFontFor, string(missing[:min(len(missing), 8)]))
}

// choose reads a file of one or more fonts and returns one that has all the characters, of several the Simplified Chinese
// one; nil when there is none.
func (t *typeset) choose(path string, characters []rune) *opentype.Font {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	collection, err := opentype.ParseCollection(content)
	if err != nil {
		return nil
	}
	var found *opentype.Font
	for i := range collection.NumFonts() {
		f, err := collection.Font(i)
		if err != nil || slices.ContainsFunc(characters, func(r rune) bool { return !t.has(f, r) }) {
			continue
		}
		if name, err := f.Name(&t.buffer, sfnt.NameIDFamily); err == nil && simplified(name) {
			return f
		}
		if found == nil {
			found = f
		}
	}
	return found
}

// simplified reports whether a family of fonts is named as the one for Simplified Chinese.
func simplified(family string) bool {
	return slices.ContainsFunc(strings.Fields(family), func(word string) bool {
		return word == "SC" || word == "CN" || word == "GB"
	})
}

// chineseFonts are the files in which systems keep a font without serifs that draws Chinese, the best first. Those of the
// WenQuanYi project are not among them: their tables do not begin where the format wants them, and cannot be read.
var chineseFonts = []string{
	"pingfang.ttc", "hiragino sans gb.ttc", "stheiti medium.ttc", "stheiti light.ttc",
	"msyh.ttc", "msyh.ttf", "deng.ttf", "simhei.ttf",
	"notosanscjk-regular.ttc", "notosanscjksc-regular.otf", "notosanssc-regular.otf", "notosanssc-regular.ttf",
	"sourcehansanssc-regular.otf", "sourcehansanscn-regular.otf", "sourcehansans.ttc",
	"droidsansfallbackfull.ttf", "droidsansfallback.ttf", "arial unicode.ttf", "simsun.ttc",
}

// knownFonts lists the files of chineseFonts that lie in the folders or below them, the best first.
func knownFonts(folders []string) []string {
	found := map[string]string{}
	for _, folder := range folders {
		// What cannot be read holds no font.
		_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return fs.SkipDir
			}
			name := strings.ToLower(d.Name())
			if found[name] == "" && slices.Contains(chineseFonts, name) {
				found[name] = path
			}
			return nil
		})
	}
	var paths []string
	for _, name := range chineseFonts {
		if path := found[name]; path != "" {
			paths = append(paths, path)
		}
	}
	return paths
}

// FontFolders are the folders in which this system keeps its fonts.
func FontFolders() []string { return xdg.FontDirs }

// run is a piece of text in one font.
type run struct {
	font *opentype.Font
	text string
}

// runs cuts text into pieces of one font each.
func (t *typeset) runs(text string, bold bool) []run {
	own := t.regular
	if bold {
		own = t.bold
	}
	var runs []run
	for _, r := range text {
		f := own
		if !t.has(own, r) && t.has(t.more, r) {
			f = t.more
		}
		if n := len(runs); n > 0 && runs[n-1].font == f {
			runs[n-1].text += string(r)
			continue
		}
		runs = append(runs, run{f, string(r)})
	}
	return runs
}

// width is how much room text takes.
func (t *typeset) width(text string, size float64, bold bool) float64 {
	var width float64
	for _, r := range t.runs(text, bold) {
		for _, c := range r.text {
			width += size * t.advance(r.font, c)
		}
	}
	return width
}

// advance is the width of a character as a part of its height. One that the font lacks is as wide as high, as Chinese ones are.
func (t *typeset) advance(f *opentype.Font, r rune) float64 {
	glyph, err := f.GlyphIndex(&t.buffer, r)
	if err != nil || glyph == 0 {
		return 1
	}
	em := fixed.Int26_6(f.UnitsPerEm())
	width, err := f.GlyphAdvance(&t.buffer, glyph, em, font.HintingNone)
	if err != nil {
		return 1
	}
	return float64(width) / float64(em)
}
