package screen

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Press is the message of a key by its name, as bindings write it: "a", "?", "enter", "ctrl+r", "shift+up".
func Press(name string) tea.KeyPressMsg {
	var mod tea.KeyMod
	for {
		head, rest, ok := strings.Cut(name, "+")
		if !ok || rest == "" {
			break
		}
		switch head {
		case "ctrl":
			mod |= tea.ModCtrl
		case "alt":
			mod |= tea.ModAlt
		case "shift":
			mod |= tea.ModShift
		}
		name = rest
	}
	if code, ok := named(name); ok {
		k := tea.KeyPressMsg{Code: code, Mod: mod}
		if code == tea.KeySpace && mod == 0 {
			k.Text = " "
		}
		return k
	}
	r, size := utf8.DecodeRuneInString(name)
	k := tea.KeyPressMsg{Code: r, Mod: mod}
	if mod&(tea.ModCtrl|tea.ModAlt) == 0 {
		k.Text = name
	}
	if size < len(name) {
		k.Code = tea.KeyExtended
	}
	return k
}

// named is the code of a key that has a name.
func named(name string) (rune, bool) {
	switch name {
	case "up":
		return tea.KeyUp, true
	case "down":
		return tea.KeyDown, true
	case "left":
		return tea.KeyLeft, true
	case "right":
		return tea.KeyRight, true
	case "home":
		return tea.KeyHome, true
	case "end":
		return tea.KeyEnd, true
	case "pgup":
		return tea.KeyPgUp, true
	case "pgdown":
		return tea.KeyPgDown, true
	case "enter":
		return tea.KeyEnter, true
	case "tab":
		return tea.KeyTab, true
	case "esc":
		return tea.KeyEscape, true
	case "space":
		return tea.KeySpace, true
	case "backspace":
		return tea.KeyBackspace, true
	case "delete":
		return tea.KeyDelete, true
	case "f1":
		return tea.KeyF1, true
	}
	return 0, false
}
