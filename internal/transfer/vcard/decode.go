package vcard

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// decodeQuoted decodes quoted-printable text (RFC 2045, 6.7) whose lines are joined already. A semicolon that was encoded separates
// nothing, and is returned with a backslash before it. False when an = does not stand before two hexadecimal digits: it stays.
func decodeQuoted(text []byte) (decoded []byte, whole bool) {
	decoded, whole = make([]byte, 0, len(text)), true
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c != '=' {
			decoded = append(decoded, c)
			continue
		}
		high, low := -1, -1
		if i+2 < len(text) {
			high, low = hexDigit(text[i+1]), hexDigit(text[i+2])
		}
		if high < 0 || low < 0 {
			whole = false
			decoded = append(decoded, c)
			continue
		}
		c = byte(high<<4 | low)
		if c == ';' && !endsInEscape(decoded) {
			decoded = append(decoded, '\\')
		}
		decoded = append(decoded, c)
		i += 2
	}
	return decoded, whole
}

// endsInEscape reports whether the last character is a backslash that is not itself escaped.
func endsInEscape(text []byte) bool {
	return (len(text)-len(bytes.TrimRight(text, `\`)))%2 == 1
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// decode returns the value of a property in UTF-8, and what was wrong with it.
func (r *reader) decode(p property) (string, []*i18n.Error) {
	value := p.value
	var found []*i18n.Error
	if p.quotedPrintable() {
		decoded, whole := decodeQuoted(value)
		if !whole {
			found = append(found, i18n.Failed(i18n.VCardQuoted, called(p.name)))
		}
		value = decoded
	}
	if ascii(value) {
		return string(value), found
	}
	name, unknown := r.encodingOf(p, value)
	if unknown != nil {
		found = append(found, unknown)
	}
	if name == "" {
		name = transfer.Guess(value)
		if name != transfer.UTF8 {
			found = append(found, i18n.Failed(i18n.TransferGuessed, called(p.name), name))
		}
	}
	if name == transfer.UTF8 {
		text := string(value)
		if !utf8.ValidString(text) {
			found = append(found, i18n.Failed(i18n.TransferCharacters, called(p.name), name))
			text = strings.ToValidUTF8(text, "\uFFFD")
		}
		return text, found
	}
	encoding, _ := transfer.Encoding(name)
	decoded, err := encoding.NewDecoder().Bytes(value)
	if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) {
		found = append(found, i18n.Failed(i18n.TransferCharacters, called(p.name), name))
	}
	return strings.ToValidUTF8(string(decoded), "\uFFFD"), found
}

// encodingOf names the encoding of a value that is not ASCII: that of the file, where its beginning told it, which what a property says is
// older than; that of the property; UTF-8 when it is valid; that of the options. "" when none is known. The error is about a name that is
// not known.
func (r *reader) encodingOf(p property, value []byte) (string, *i18n.Error) {
	if r.summary.Encoding != "" && !p.quotedPrintable() {
		return transfer.UTF8, nil
	}
	var unknown *i18n.Error
	if name := p.param(paramCharset); name != "" {
		encoding, ok := transfer.Encoding(name)
		switch {
		case !ok:
			unknown = i18n.Failed(i18n.TransferEncodingUnknown, transfer.Shown(name))
		case encoding != unicode.UTF8:
			return name, nil
		}
	}
	if utf8.Valid(value) {
		return transfer.UTF8, unknown
	}
	return r.options.Encoding, unknown
}

func ascii(text []byte) bool {
	for _, c := range text {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
