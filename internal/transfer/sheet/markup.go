package sheet

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// markup reads the tokens of an XML text in UTF-8 (XML 1.0, fifth edition), as far as parts of workbooks use them: tags with their
// attributes, and text. Comments and instructions are passed over. Declarations of document types, which could define entities, are
// refused; only the five entities of XML itself and numbers of characters are known. It is a fifth of the work of encoding/xml, which
// makes values of each token, reads the same where that reads without an error, and forgives more.
type markup struct {
	r     io.Reader
	most  int // bytes of a token
	buf   []byte
	from  int // of what was read and not given
	to    int
	ended bool

	now     element // the tag that was given last; its parts lie in buf
	empty   bool    // it ends right away
	depth   int
	decoded []byte // the text that was given last, where it does not stand so in buf
}

// tokenKind is what a token is.
type tokenKind uint8

const (
	isStart tokenKind = iota
	isEnd
	isChars
)

func newMarkup(r io.Reader, most int) *markup {
	return &markup{r: r, most: most, buf: make([]byte, sampleSize)}
}

var errMarkup = errors.New("it is no XML")

// next gives the next token: now is the element of a tag, chars are those of a text. io.EOF ends them.
func (m *markup) next() (kind tokenKind, chars []byte, err error) {
	if m.empty {
		m.empty = false
		return isEnd, nil, m.up()
	}
	for {
		if m.from == m.to {
			if err := m.more(); err != nil {
				if errors.Is(err, io.EOF) && m.depth > 0 {
					err = io.ErrUnexpectedEOF
				}
				return 0, nil, err
			}
		}
		if m.buf[m.from] != '<' {
			chars, err = m.text()
			return isChars, chars, err
		}
		if m.to-m.from < 2 {
			if err := m.more(); err != nil {
				return 0, nil, cutOff(err)
			}
		}
		switch m.buf[m.from+1] {
		case '?':
			err = m.instruction()
		case '!':
			if chars, err = m.special(); chars != nil {
				return isChars, chars, err
			}
		case '/':
			return isEnd, nil, m.end()
		default:
			return isStart, nil, m.start()
		}
		if err != nil {
			return 0, nil, err
		}
	}
}

// more reads more behind what there is. Its error is io.EOF at the end.
func (m *markup) more() error {
	if m.ended {
		return io.EOF
	}
	if m.from > 0 {
		m.to = copy(m.buf, m.buf[m.from:m.to])
		m.from = 0
	}
	if m.to > m.most {
		return i18n.Failed(i18n.SheetTokenLong, m.most>>10)
	}
	if m.to == len(m.buf) {
		m.buf = append(m.buf, make([]byte, len(m.buf))...)
	}
	n, err := io.ReadAtLeast(m.r, m.buf[m.to:], 1)
	m.to += n
	if errors.Is(err, io.EOF) {
		m.ended = true
	}
	return err
}

// cutOff is the error of a text that ends within a token.
func cutOff(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// through passes over what comes up to a mark and the mark itself, and returns what stood before it, without so many bytes at the beginning.
func (m *markup) through(mark string, skip int) ([]byte, error) {
	at := skip
	for {
		if i := bytes.Index(m.buf[min(m.from+at, m.to):m.to], []byte(mark)); i >= 0 {
			text := m.buf[m.from+skip : m.from+at+i]
			m.from += at + i + len(mark)
			return text, nil
		}
		at = max(at, m.to-m.from-len(mark)+1)
		if err := m.more(); err != nil {
			return nil, cutOff(err)
		}
	}
}

// instruction passes over an instruction. The one at the beginning may name no encoding but UTF-8.
func (m *markup) instruction() error {
	text, err := m.through("?>", len("<?"))
	if err != nil {
		return err
	}
	rest, declares := bytes.CutPrefix(text, []byte("xml"))
	if !declares || len(rest) > 0 && !isBlank(rest[0]) {
		return nil
	}
	_, value, _ := bytes.Cut(rest, []byte("encoding"))
	value, named := bytes.CutPrefix(behindBlanks(value), []byte{'='})
	if value = behindBlanks(value); !named || len(value) == 0 || value[0] != '"' && value[0] != '\'' {
		return nil
	}
	if name, _, ends := strings.Cut(string(value[1:]), string(value[:1])); ends && name != "" && !strings.EqualFold(name, transfer.UTF8) {
		return errors.New("it is in " + transfer.Shown(name))
	}
	return nil
}

// special passes over a comment, or gives the text of a section of it; nothing else of that form is allowed.
func (m *markup) special() (chars []byte, err error) {
	const comment, section = "<!--", "<![CDATA["
	for m.to-m.from < len(section) {
		if err := m.more(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
	}
	head := m.buf[m.from:m.to]
	switch {
	case bytes.HasPrefix(head, []byte(comment)):
		_, err = m.through("-->", len(comment))
		return nil, err
	case bytes.HasPrefix(head, []byte(section)):
		text, err := m.through("]]>", len(section))
		if err != nil {
			return nil, err
		}
		chars, err = m.lines(text, false)
		if chars == nil {
			chars = []byte{}
		}
		return chars, err
	}
	return nil, i18n.Failed(i18n.SheetDeclaration)
}

// text gives the characters up to the next tag.
func (m *markup) text() ([]byte, error) {
	at := 0
	for {
		if i := bytes.IndexByte(m.buf[m.from+at:m.to], '<'); i >= 0 {
			at += i
			break
		}
		at = m.to - m.from
		if err := m.more(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
	}
	text := m.buf[m.from : m.from+at]
	m.from += at
	return m.lines(text, true)
}

// lines is a text with its entities resolved, where it may have some, and its line ends turned into \n (2.11).
func (m *markup) lines(text []byte, entities bool) ([]byte, error) {
	if !utf8.Valid(text) {
		return nil, errors.New("it is not UTF-8 throughout")
	}
	entities = entities && bytes.IndexByte(text, '&') >= 0
	if !entities && bytes.IndexByte(text, '\r') < 0 {
		return text, nil
	}
	var err error
	if entities {
		m.decoded, err = resolved(m.decoded[:0], text)
	} else {
		m.decoded = appendLines(m.decoded[:0], text)
	}
	return m.decoded, err
}

// tag gives what stands between the signs of a tag, which may have a quoted one in it.
func (m *markup) tag() ([]byte, error) {
	quote := byte(0)
	at := 1
	for {
		text := m.buf[m.from:m.to]
		for ; at < len(text); at++ {
			switch c := text[at]; {
			case c == '<':
				return nil, errMarkup
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '"', c == '\'':
				quote = c
			case c == '>':
				m.from += at + 1
				return text[1:at], nil
			}
		}
		if err := m.more(); err != nil {
			return nil, cutOff(err)
		}
	}
}

// start reads the tag of a beginning.
func (m *markup) start() error {
	text, err := m.tag()
	if err != nil {
		return err
	}
	text, m.empty = bytes.CutSuffix(text, []byte{'/'})
	name := text
	for i, c := range text {
		if isBlank(c) || c == '/' {
			name = text[:i]
			break
		}
	}
	if m.now.attributes, err = attributesOf(m.now.attributes[:0], text[len(name):]); err != nil {
		return err
	}
	if m.now.name = local(name); len(name) == 0 {
		return errMarkup
	}
	if m.depth++; m.depth > maxDepth {
		return errors.New("elements stand too deep within each other")
	}
	return nil
}

// end reads the tag of an end.
func (m *markup) end() error {
	text, err := m.tag()
	if err != nil {
		return err
	}
	name := beforeBlanks(text[1:])
	if len(name) == 0 {
		return errMarkup
	}
	m.now = element{local(name), m.now.attributes[:0]}
	return m.up()
}

// up leaves an element.
func (m *markup) up() error {
	if m.depth--; m.depth < 0 {
		return errMarkup
	}
	return nil
}
