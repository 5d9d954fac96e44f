package theme

import (
	"image/color"

	"github.com/charmbracelet/colorprofile"
)

// Colour is the colour of a token on a ground.
func Colour(ground Ground, token Token) color.Color {
	c, _ := New(ground, colorprofile.TrueColor, Custom{}).colour(token)
	return c
}
