package sheet

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/transfer"
)

// element is a tag: its name without the prefix of a namespace, and of a beginning its attributes. It is valid until the next token.
type element struct {
	name       []byte
	attributes []attribute
}

// attribute is one of an element, its name without a prefix, its value as it is written.
type attribute struct{ name, value []byte }

// is reports whether the element has a name.
func (e *element) is(name string) bool { return string(e.name) == name }

// raw is the value of an attribute as it is written; nil when there is none.
func (e *element) raw(name string) []byte {
	for i := range e.attributes {
		if string(e.attributes[i].name) == name {
			return e.attributes[i].value
		}
	}
	return nil
}

// attr is the value of an attribute; "" when there is none, or it names an entity that there is not.
func (e *element) attr(name string) string {
	value := e.raw(name)
	if bytes.IndexByte(value, '&') < 0 && bytes.IndexByte(value, '\r') < 0 {
		return string(value)
	}
	text, err := resolved(nil, value)
	if err != nil {
		return ""
	}
	return string(text)
}

// attributesOf appends the attributes that a text is made of.
func attributesOf(to []attribute, text []byte) ([]attribute, error) {
	for {
		if text = behindBlanks(text); len(text) == 0 {
			return to, nil
		}
		equals := bytes.IndexByte(text, '=')
		if equals <= 0 {
			return to, errMarkup
		}
		name := beforeBlanks(text[:equals])
		text = behindBlanks(text[equals+1:])
		if len(text) == 0 || text[0] != '"' && text[0] != '\'' {
			return to, errMarkup
		}
		end := bytes.IndexByte(text[1:], text[0])
		if end < 0 {
			return to, errMarkup
		}
		to = append(to, attribute{local(name), text[1 : 1+end]})
		text = text[end+2:]
	}
}

// local is a name without its prefix.
func local(name []byte) []byte {
	if i := bytes.IndexByte(name, ':'); i > 0 && i+1 < len(name) {
		return name[i+1:]
	}
	return name
}

// behindBlanks is a text without the blanks that it begins with.
func behindBlanks(text []byte) []byte {
	for len(text) > 0 && isBlank(text[0]) {
		text = text[1:]
	}
	return text
}

// beforeBlanks is a text without the blanks that it ends with.
func beforeBlanks(text []byte) []byte {
	for len(text) > 0 && isBlank(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	return text
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// resolved appends a text whose entities are resolved and whose line ends are \n.
func resolved(to, text []byte) ([]byte, error) {
	for {
		i := bytes.IndexByte(text, '&')
		if i < 0 {
			return appendLines(to, text), nil
		}
		to = appendLines(to, text[:i])
		name, rest, ok := bytes.Cut(text[i+1:], []byte{';'})
		if !ok {
			return nil, errMarkup
		}
		text = rest
		switch string(name) {
		case "lt":
			to = append(to, '<')
		case "gt":
			to = append(to, '>')
		case "amp":
			to = append(to, '&')
		case "apos":
			to = append(to, '\'')
		case "quot":
			to = append(to, '"')
		default:
			r, ok := numbered(name)
			if !ok {
				return nil, errors.New("it has an entity of its own: " + transfer.Shown(string(name)))
			}
			to = utf8.AppendRune(to, r)
		}
	}
}

// numbered is the character of a number: #233, #xe9.
func numbered(name []byte) (rune, bool) {
	digits, ok := strings.CutPrefix(string(name), "#")
	base := 10
	if hex, isHex := strings.CutPrefix(digits, "x"); isHex {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	return rune(n), ok && err == nil && n > 0 && n <= utf8.MaxRune && utf8.ValidRune(rune(n))
}

// appendLines appends a text with its line ends turned into \n.
func appendLines(to, text []byte) []byte {
	for {
		i := bytes.IndexByte(text, '\r')
		if i < 0 {
			return append(to, text...)
		}
		to = append(append(to, text[:i]...), '\n')
		if text = text[i+1:]; len(text) > 0 && text[0] == '\n' {
			text = text[1:]
		}
	}
}
