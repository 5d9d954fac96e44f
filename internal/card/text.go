package card

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// The greatest lengths of texts, in characters; of a note, in bytes.
const (
	MaxName      = funnel.MaxName
	MaxText      = funnel.MaxText
	MaxTag       = funnel.MaxTag
	MaxReason    = funnel.MaxReason
	MaxFieldName = funnel.MaxTitle
	MaxNote      = funnel.MaxNote
)

func quote(typed string) string { return grammar.Quote(typed) }

// Name reads the name of a person: composed (NFC), white space collapsed, at most MaxName characters, none of them a control or
// invisible. One that begins with a dash is refused: it is a flag in the wrong place.
func Name(typed string) (string, error) {
	name, err := line(i18n.LabelName, typed, MaxName)
	switch {
	case err != nil:
		return "", err
	case name == "":
		return "", i18n.Wrong(i18n.CardNameEmpty)
	case fold.Narrow(firstRune(name)) == '-':
		return "", i18n.Wrong(i18n.CardNameDash, quote(name))
	}
	return name, nil
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// line reads a text of one line: composed, spaces collapsed, at most a number of characters, none of them a control (a tab or a line
// break neither, but around the text) or invisible; "" when there is nothing to be seen. Label says what it is.
func line(label i18n.Sentence, typed string, most int) (string, error) {
	if !utf8.ValidString(typed) {
		return "", i18n.Wrong(i18n.CardNotText, label, quote(typed))
	}
	text := strings.Join(strings.Fields(norm.NFC.String(typed)), " ")
	switch {
	case strings.ContainsFunc(strings.TrimSpace(typed), hidden):
		return "", i18n.Wrong(i18n.CardHidden, label, quote(typed))
	case utf8.RuneCountInString(text) > most:
		return "", i18n.Wrong(i18n.CardTooLong, label, quote(text), most)
	case !strings.ContainsFunc(text, seen):
		return "", nil
	}
	return text, nil
}

// hidden reports whether a rune is a control, changes the direction of text, or cannot be seen though it is no white space.
func hidden(r rune) bool {
	const brailleBlank = '\u2800'
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point) || r == brailleBlank
}

// seen reports whether a rune shows something by itself: combining marks do not.
func seen(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) }

// Note reads a note: composed, at most MaxNote bytes, with line breaks and tabs, but no other control and no mark that overrides the
// direction of text. White space around it is dropped.
func Note(typed string) (string, error) {
	if !utf8.ValidString(typed) {
		return "", i18n.Wrong(i18n.NotText)
	}
	lines := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")
	note := strings.TrimSpace(norm.NFC.String(lines.Replace(typed)))
	if len(note) > MaxNote {
		return "", i18n.Wrong(i18n.NoteTooLong, len(note), MaxNote)
	}
	if at := strings.IndexFunc(note, forbiddenInNote); at >= 0 {
		return "", i18n.Wrong(i18n.CardNoteControls, quote(string(firstRune(note[at:]))))
	}
	return note, nil
}

func forbiddenInNote(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// clears reports whether a typed text stands for nothing, and so clears a field.
func clears(typed string) bool {
	const longest = 16 // letters and marks of any of them
	seen := 0
	for _, r := range typed {
		if !unicode.IsSpace(r) {
			seen++
		}
		if seen > longest {
			return false
		}
	}
	switch strings.Join(strings.Fields(fold.Text(typed)), " ") {
	case "", "none", "khong", "khong co", "无", "無", "没有":
		return true
	}
	return false
}

// squeezed is text as words are compared: folded, with one space where anything but letters and digits stands.
func squeezed(text string) string {
	return strings.Join(strings.FieldsFunc(fold.Text(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// verbatim is a text that is the same in every language.
func verbatim(text string) i18n.Sentence {
	text = strings.ReplaceAll(text, "%", "%%")
	return i18n.Sentence{En: text, Vi: text, Zh: text}
}
