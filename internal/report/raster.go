package report

import (
	"image"
	"image/color"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// pixelsPerPoint makes a picture sharp on a telephone.
const pixelsPerPoint = 2

// raster is a picture of pixels, with text in the fonts of its typeset.
type raster struct {
	image *image.RGBA
	set   *typeset
	err   error // the first one
}

// newRaster makes an empty picture, width × height points large.
func newRaster(set *typeset, width, height float64) *raster {
	whole := func(points float64) int { return int(math.Ceil(points * pixelsPerPoint)) }
	return &raster{image: image.NewRGBA(image.Rect(0, 0, whole(width), whole(height))), set: set}
}

func (r *raster) polygon(c color.NRGBA, corners ...[2]float64) {
	bounds := r.image.Bounds()
	outline := vector.NewRasterizer(bounds.Dx(), bounds.Dy())
	for i, corner := range corners {
		x, y := float32(corner[0]*pixelsPerPoint), float32(corner[1]*pixelsPerPoint)
		if i == 0 {
			outline.MoveTo(x, y)
		} else {
			outline.LineTo(x, y)
		}
	}
	outline.ClosePath()
	outline.Draw(r.image, bounds, image.NewUniform(c), image.Point{})
}

func (r *raster) text(st style, x, y float64, text string) {
	pen := font.Drawer{Dst: r.image, Src: image.NewUniform(st.color), Dot: fixed.Point26_6{X: pixels(x), Y: pixels(y)}}
	for _, run := range r.set.runs(text, st.bold) {
		face, err := opentype.NewFace(run.font, &opentype.FaceOptions{Size: st.size, DPI: 72 * pixelsPerPoint})
		if err != nil {
			r.err = err
			return
		}
		pen.Face = face
		pen.DrawString(run.text)
	}
}

// pixels is a length in points as fonts measure it, in 64ths of a pixel.
func pixels(points float64) fixed.Int26_6 {
	return fixed.Int26_6(math.Round(points * pixelsPerPoint * 64))
}

// writeTo writes the picture as PNG.
func (r *raster) writeTo(w io.Writer) error {
	if r.err != nil {
		return r.err
	}
	return png.Encode(w, r.image)
}
