package theme_test

import (
	"errors"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/theme"
)

// luminance and contrast are those of https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	part := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(r) + 0.7152*part(g) + 0.0722*part(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// What is written in a colour can be read on its ground, on the darkest and lightest ones that terminals usually have and
// on the row at hand.
func TestContrast(t *testing.T) {
	for ground, behind := range map[theme.Ground][]color.Color{
		theme.Dark:  {color.Black, color.RGBA{0x1e, 0x1e, 0x2e, 0xff}, theme.Colour(theme.Dark, theme.Selection)},
		theme.Light: {color.White, color.RGBA{0xfa, 0xf4, 0xe8, 0xff}, theme.Colour(theme.Light, theme.Selection)},
	} {
		for _, token := range []theme.Token{theme.Accent, theme.Good, theme.Warn, theme.Bad, theme.Muted} {
			for i, b := range behind {
				least := 4.5
				if i == 2 && token == theme.Muted {
					least = 3.5
				}
				if c := contrast(theme.Colour(ground, token), b); c < least {
					t.Errorf("%s on ground %d, %v: contrast %.2f", token, ground, b, c)
				}
			}
		}
	}
}

func TestStyles(t *testing.T) {
	th := theme.New(theme.Dark, colorprofile.TrueColor, theme.Custom{})
	line := th.Good.Render("a") + " b"
	if got := ansi.Strip(line); got != "a b" || line == got {
		t.Errorf("%q", line)
	}
	selected := th.Selected.Behind(line)
	if ansi.Strip(selected) != "a b" || strings.Count(selected, "48;2;") != 2 {
		t.Errorf("the row at hand: %q", selected)
	}
	for _, profile := range []colorprofile.Profile{colorprofile.ASCII, colorprofile.ANSI} {
		basic := theme.New(theme.Dark, profile, theme.Custom{}).Bad.Render("x")
		if basic != "\x1b[31mx\x1b[m" {
			t.Errorf("in sixteen colours: %q", basic)
		}
	}
	// What reaches the terminal is brought to the nearest of 256 colours by who writes it.
	if many, want := theme.New(theme.Dark, colorprofile.ANSI256, theme.Custom{}).Bad.Render("x"), th.Bad.Render("x"); many != want {
		t.Errorf("in 256 colours: %q, want %q", many, want)
	}
	if unknown := theme.New(theme.UnknownGround, colorprofile.TrueColor, theme.Custom{}).Bad.Render("x"); unknown != "\x1b[31mx\x1b[m" {
		t.Errorf("on an unknown ground: %q", unknown)
	}
	if dark, light := th.Bad, th.On(theme.Light).Bad; dark == light {
		t.Error("the same on light and dark")
	}
}

func TestThemeFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "theme.toml")
	write := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	usual := theme.New(theme.Dark, colorprofile.TrueColor, theme.Custom{})
	if c, err := theme.Read(path); err != nil || theme.New(theme.Dark, colorprofile.TrueColor, c).Good != usual.Good {
		t.Errorf("without a file: %v", err)
	}
	write("good = '#0f0'\nbad = 'bright-red'\nwarn = 208\n[light]\ngood = '#006400'\n")
	c, err := theme.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	for ground, want := range map[theme.Ground]string{
		theme.Dark: "\x1b[38;2;0;255;0mx\x1b[m", theme.Light: "\x1b[38;2;0;100;0mx\x1b[m", theme.UnknownGround: "\x1b[38;2;0;255;0mx\x1b[m",
	} {
		th := theme.New(ground, colorprofile.TrueColor, c)
		if got := th.Good.Render("x"); got != want {
			t.Errorf("good on ground %d: %q", ground, got)
		}
		if got := th.Bad.Render("x") + th.Warn.Render("x"); got != "\x1b[91mx\x1b[m\x1b[38;5;208mx\x1b[m" {
			t.Errorf("bad and warn: %q", got)
		}
	}
	for text, what := range map[string]string{
		"good = [":                  "toml",
		"goood = 'red'":             "goood",
		"good = 'reddish'":          "reddish",
		"good = '#12345'":           "#12345",
		"good = 256":                "256",
		"[night]\ngood = 'red'":     "night",
		"[dark]\nbad = {a = 1}\n#x": "bad",
	} {
		write(text)
		_, err := theme.Read(path)
		var said *i18n.Error
		if !errors.As(err, &said) {
			t.Errorf("%q: error %v", text, err)
			continue
		}
		for _, lang := range i18n.Langs() {
			line := i18n.NewPrinter(lang).Error(said)
			if strings.Contains(line, "\n") || !strings.Contains(line, path) || !strings.Contains(line, what) {
				t.Errorf("%q in %s: %q", text, lang, line)
			}
		}
	}
}
