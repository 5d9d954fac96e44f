package cli

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// id writes the small number of a record.
func id(n int64) string { return strconv.FormatInt(n, 10) }

func join(parts []string, separator string) string { return strings.Join(parts, separator) }

// checkNote accepts the note of an entry as it was typed, with line breaks, emoji, text of any direction and even escape characters, which
// JSON gives back whole (script log_notes). Every other note is read by card.Note, which refuses what controls a terminal or turns text.
func checkNote(note string) (string, error) {
	if len(note) > funnel.MaxNote {
		return "", i18n.Wrong(i18n.NoteTooLong, len(note), funnel.MaxNote)
	}
	if !funnel.ValidText(note) {
		return "", i18n.Wrong(i18n.NotText)
	}
	return note, nil
}

// checkName accepts the name of a level or channel.
func checkName(name string) (string, error) {
	name = strings.Join(strings.Fields(name), " ")
	switch {
	case name == "":
		return "", i18n.Wrong(i18n.NameEmpty)
	case utf8.RuneCountInString(name) > funnel.MaxTitle:
		return "", i18n.Wrong(i18n.NameTooLong, quote(name), funnel.MaxTitle)
	case name != clean(name):
		return "", i18n.Wrong(i18n.NameHasControls, quote(name))
	case strings.ContainsAny(fold.Text(name), "=/") || strings.Trim(fold.Text(name), "0123456789-., ") == "":
		return "", i18n.Wrong(i18n.NameLikeEntry, quote(name))
	}
	return name, nil
}

// checkNameFree refuses a name by which another level or channel than the one with key is known already.
func checkNameFree(o book.Outline, key, name string) error {
	typed := fold.Text(name)
	same := func(otherKey string, names funnel.Names) bool {
		return otherKey != key && (otherKey == typed ||
			slices.ContainsFunc(names.All(), func(n string) bool { return fold.Text(n) == typed }))
	}
	for _, l := range o.Levels {
		if same(l.Key, l.Names) {
			return i18n.Wrong(i18n.NameTaken, quote(name), l.Key)
		}
	}
	for _, c := range o.Channels {
		if same(c.Key, c.Names) {
			return i18n.Wrong(i18n.NameTaken, quote(name), c.Key)
		}
	}
	return nil
}

// shellWord writes a path as one word of a shell's command line.
func shellWord(path string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-:~"
	if strings.Trim(path, plain) == "" {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

// capitalised is text with its first letter in upper case.
func capitalised(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}
