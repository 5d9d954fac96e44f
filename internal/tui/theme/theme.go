// Package theme gives the screens their colours. A colour is a token with a meaning; it never carries the meaning alone, so that
// everything can be read with no colour at all.
package theme

import (
	"image/color"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Token is a meaning that a colour carries.
type Token string

// The tokens, as a theme file names them.
const (
	Accent    Token = "accent"    // what can be pressed, headings, the part of a bar that is reached
	Good      Token = "good"      // a target that is met, a pace ahead
	Warn      Token = "warn"      // what asks for care: few people, a long silence
	Bad       Token = "bad"       // errors, overdue, behind
	Muted     Token = "muted"     // what explains, units, hints
	Border    Token = "border"    // lines between parts
	Track     Token = "track"     // the part of a bar that is not reached
	Selection Token = "selection" // behind the row at hand
)

// Tokens lists the tokens.
func Tokens() []Token { return []Token{Accent, Good, Warn, Bad, Muted, Border, Track, Selection} }

// Ground is what the terminal writes on.
type Ground int

// The grounds. While the terminal has not answered its own sixteen colours are used, which are made for its ground.
const (
	UnknownGround Ground = iota
	Dark
	Light
)

// colours are those of one token.
type colours struct {
	dark, light color.RGBA
	own         ansi.BasicColor // the terminal's own, for terminals of sixteen
}

// builtin are the colours of a token on each ground, of a contrast of at least 4.5 where text is written in them.
func builtin(token Token) colours {
	switch token {
	case Accent:
		return colours{rgb(0x7cb7ff), rgb(0x0a5bbf), ansi.Cyan}
	case Good:
		return colours{rgb(0x7bd88f), rgb(0x1a7437), ansi.Green}
	case Warn:
		return colours{rgb(0xf0c674), rgb(0x8a5a00), ansi.Yellow}
	case Bad:
		return colours{rgb(0xff7b72), rgb(0xbf2430), ansi.Red}
	case Muted:
		return colours{rgb(0x8f99a8), rgb(0x5a6472), ansi.BrightBlack}
	case Border:
		return colours{rgb(0x4b5565), rgb(0xb4bdc9), ansi.BrightBlack}
	case Track:
		return colours{rgb(0x5d687a), rgb(0xaab4c0), ansi.BrightBlack}
	}
	return colours{rgb(0x2b3a55), rgb(0xd7e6fb), ansi.Blue}
}

func rgb(hex uint32) color.RGBA {
	return color.RGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

// Style is a way of writing. The zero Style writes plainly.
type Style struct{ open string }

const reset = "\x1b[m"

// Render writes a text of one line in the style. Styles are not nested: parts are rendered one by one and joined.
func (s Style) Render(text string) string {
	if s.open == "" || text == "" {
		return text
	}
	return s.open + text + reset
}

// Behind puts the style behind a line that has styles of its own.
func (s Style) Behind(line string) string {
	if s.open == "" {
		return line
	}
	return s.open + strings.ReplaceAll(line, reset, reset+s.open) + reset
}

// Theme is what the screens write with.
type Theme struct {
	Plain, Strong           Style
	Accent, Good, Warn, Bad Style
	Muted, Border, Track    Style
	Title                   Style // of a panel, and the name of the screen at hand
	Key                     Style // a key in a hint
	Selected                Style // behind the row at hand
	ground                  Ground
	profile                 colorprofile.Profile
	custom                  Custom
}

// New makes the theme for a ground, a terminal's colours and the agent's own choices.
func New(ground Ground, profile colorprofile.Profile, custom Custom) Theme {
	t := Theme{ground: ground, profile: profile, custom: custom}
	ink := func(token Token, bold bool) Style {
		s := ansi.Style{}
		if bold {
			s = s.Bold()
		}
		c, own := t.colour(token)
		if own && (token == Muted || token == Border || token == Track) {
			// Some palettes have a bright black that nobody can read; faint is never darker than the ground.
			return Style{s.Faint().String()}
		}
		return Style{s.ForegroundColor(c).String()}
	}
	t.Strong = Style{ansi.Style{}.Bold().String()}
	t.Accent, t.Good, t.Warn, t.Bad = ink(Accent, false), ink(Good, false), ink(Warn, false), ink(Bad, false)
	t.Muted, t.Border, t.Track = ink(Muted, false), ink(Border, false), ink(Track, false)
	t.Title, t.Key = ink(Accent, true), ink(Accent, true)
	if c, own := t.colour(Selection); own {
		t.Selected = Style{ansi.Style{}.Reverse(true).String()}
	} else {
		t.Selected = Style{ansi.Style{}.BackgroundColor(c).Bold().String()}
	}
	return t
}

// Own is the theme of what asks outside the full screen, in the terminal's own colours, which need no question about its ground.
func Own() Theme { return New(UnknownGround, colorprofile.ANSI, Custom{}) }

// colour is that of a token, and whether it is one of the terminal's own.
func (t Theme) colour(token Token) (c color.Color, own bool) {
	if c := t.custom.colour(token, t.ground); c != nil {
		return c, false
	}
	b := builtin(token)
	switch {
	case t.profile <= colorprofile.ANSI, t.ground == UnknownGround:
		return b.own, true
	case t.ground == Light:
		return b.light, false
	}
	return b.dark, false
}

// On is the theme for another ground.
func (t Theme) On(ground Ground) Theme { return New(ground, t.profile, t.custom) }

// With is the theme for another terminal.
func (t Theme) With(profile colorprofile.Profile) Theme { return New(t.ground, profile, t.custom) }
