package theme

import (
	"errors"
	"fmt"
	"image/color"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Custom is what an agent's theme file says.
type Custom struct{ both, dark, light map[Token]color.Color }

// colour is the agent's own for a token, nil for none.
func (c Custom) colour(token Token, ground Ground) color.Color {
	special := c.dark
	if ground == Light {
		special = c.light
	}
	if own, ok := special[token]; ok && ground != UnknownGround {
		return own
	}
	return c.both[token]
}

// Read reads the theme file at path; one that does not exist says nothing. The error for an unreadable one is an *i18n.Error
// that names the file and what is wrong in it.
func Read(path string) (Custom, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Custom{}, nil
	}
	var reason any
	if err == nil {
		var c Custom
		if c, reason = parse(string(text)); reason == nil {
			return c, nil
		}
	} else {
		reason = err.Error()
	}
	return Custom{}, i18n.Failed(i18n.BadThemeFile, path, reason)
}

// parse reads a theme file: tokens with their colours, for every ground or in the tables [dark] and [light]. What is wrong is
// an *i18n.Error or the sentence of the TOML reader.
func parse(text string) (c Custom, wrong any) {
	var file map[string]any
	if _, err := toml.Decode(text, &file); err != nil {
		return c, strings.ReplaceAll(err.Error(), "\n", " ")
	}
	ground := map[string]*map[Token]color.Color{"": &c.both, "dark": &c.dark, "light": &c.light}
	sections := map[string]map[string]any{"": {}}
	for name, value := range file {
		if table, ok := value.(map[string]any); ok {
			sections[name] = table
		} else {
			sections[""][name] = value
		}
	}
	for name, section := range sections {
		into, ok := ground[name]
		if !ok {
			return c, i18n.Failed(i18n.BadThemeToken, name, listed())
		}
		*into = map[Token]color.Color{}
		for token, value := range section {
			if !slices.Contains(Tokens(), Token(token)) {
				return c, i18n.Failed(i18n.BadThemeToken, token, listed())
			}
			colour, ok := read(fmt.Sprint(value))
			if !ok {
				return c, i18n.Failed(i18n.BadThemeColour, token, fmt.Sprint(value))
			}
			(*into)[Token(token)] = colour
		}
	}
	return c, nil
}

func listed() string {
	var names []string
	for _, t := range Tokens() {
		names = append(names, string(t))
	}
	return strings.Join(names, ", ")
}

// read reads a colour: #rgb, #rrggbb, the number of one of 256, or the name of one of the terminal's sixteen.
func read(text string) (color.Color, bool) {
	if hex, ok := strings.CutPrefix(text, "#"); ok {
		if len(hex) == 3 {
			hex = strings.Join([]string{hex[:1], hex[:1], hex[1:2], hex[1:2], hex[2:], hex[2:]}, "")
		}
		n, err := strconv.ParseUint(hex, 16, 32)
		return rgb(uint32(n)), err == nil && len(hex) == 6
	}
	if n, err := strconv.ParseUint(text, 10, 8); err == nil {
		return ansi.IndexedColor(n), true
	}
	name, bright := strings.CutPrefix(text, "bright-")
	at := slices.Index([]string{"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"}, name)
	if at < 0 {
		return nil, false
	}
	if bright {
		at += 8
	}
	return ansi.BasicColor(at), true
}
