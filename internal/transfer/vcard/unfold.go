package vcard

import (
	"bytes"
	"errors"
	"io"
)

// unfold returns a line with those that continue it, without their folds. The text is valid until the next call.
func (r *reader) unfold(first line) ([]byte, error) {
	u := unfolding{}
	r.unfolded = u.join(r.unfolded[:0], first.text)
	for {
		next, ok, err := r.peek()
		if err != nil || !ok {
			return r.unfolded, err
		}
		blanks := 0
		switch {
		case u.soft():
			r.unfolded = r.unfolded[:len(r.unfolded)-u.tail]
			if isLine(next.text, "END:VCARD") || isLine(next.text, "BEGIN:VCARD") {
				return r.unfolded, nil
			}
		case isFolded(next.text):
			blanks = r.fold(u.width)
		default:
			return r.unfolded, nil
		}
		if len(r.unfolded)+len(next.text) > r.limits.Value {
			r.now.tooLong = true
			next.text = next.text[:blanks]
		}
		r.unfolded = u.join(r.unfolded, next.text[blanks:])
		u.width = blanks + u.width
		r.keep(next)
		r.hasAhead = false
	}
}

// unfolding is what is known of a line while others are joined to it. Each is looked at once, so that many short ones take no longer than
// one of their length.
type unfolding struct {
	headDone bool // the colon before the value is there
	quoted   bool // the value is quoted-printable
	tail     int  // how much at the end of the line that was joined last is an = with blanks behind it, in bytes
	width    int  // of that line, in bytes
}

// join adds a line to the text.
func (u *unfolding) join(text, next []byte) []byte {
	text = append(text, next...)
	if !u.headDone && bytes.IndexByte(next, ':') >= 0 {
		u.headDone = true
		u.quoted = bytes.Contains(headOf(text), []byte(quotedPrintable))
	}
	u.width, u.tail = len(next), 0
	if cut := bytes.TrimRight(next, " \t"); bytes.HasSuffix(cut, []byte("=")) {
		u.tail = len(next) - len(cut) + 1
	}
	return text
}

// soft reports whether the text is quoted-printable and ends in an = that joins the next line to it.
func (u *unfolding) soft() bool { return u.quoted && u.tail > 0 }

// isFolded reports whether a line continues the one before.
func isFolded(text []byte) bool { return len(text) > 0 && (text[0] == ' ' || text[0] == '\t') }

// foldedAt is the length from which on a line is taken for one that was cut at a fixed width of 75 or 76, a character of several bytes more
// or less; in bytes.
const foldedAt = 72

// fold is how many blanks at the beginning of a continuation belong to the fold. 3.0 and 4.0 put one in, wherever they cut (RFC 6350, 3.2).
// 2.1 cuts at a blank, which stays; but programs that write 2.1 as if it were 3.0 are met too, which is told by the width of their lines.
func (r *reader) fold(before int) int {
	if r.now.version2 && before < foldedAt {
		return 0
	}
	return 1
}

// skipMedia passes over the lines of a picture. In base 64 they need not begin with a blank: old phones end it with an empty line.
func (r *reader) skipMedia(base64 bool) error {
	r.summary.Media++
	for {
		next, ok, err := r.peek()
		if err != nil || !ok {
			return err
		}
		if !isFolded(next.text) && (!base64 || !isBase64(next.text)) {
			return nil
		}
		r.hasAhead = false
	}
}

// isBase64 reports whether a line can be one of base 64.
func isBase64(text []byte) bool {
	for _, c := range text {
		letter := c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9'
		if !letter && c != '+' && c != '/' && c != '=' {
			return false
		}
	}
	return len(text) > 0
}

// keep adds a line to the text of the card as it stands in the file.
func (r *reader) keep(l line) {
	c := &r.now
	room := r.limits.Value - len(c.raw)
	c.tooLong = c.tooLong || l.cut || len(l.text)+1 > room
	c.raw = append(c.raw, l.text[:min(len(l.text), room)]...)
	if len(c.raw) < r.limits.Value {
		c.raw = append(c.raw, '\n')
	}
}

// next takes a line.
func (r *reader) next() (line, error) {
	if !r.hasAhead {
		if err := r.readAhead(); err != nil {
			return line{}, err
		}
	}
	r.hasAhead = false
	return r.ahead, nil
}

// peek looks at the next line without taking it; false when there is none.
func (r *reader) peek() (line, bool, error) {
	if r.hasAhead {
		return r.ahead, true, nil
	}
	err := r.readAhead()
	if errors.Is(err, io.EOF) {
		return line{}, false, nil
	}
	return r.ahead, err == nil, err
}

func (r *reader) readAhead() error {
	next, err := r.lines.read(r.spare, r.limits.Value)
	if err != nil {
		return err
	}
	r.spare = next.text
	// Files that were put together from others have byte order marks in their middle.
	next.text = bytes.TrimPrefix(next.text, []byte("\xef\xbb\xbf"))
	r.ahead, r.hasAhead = next, true
	return nil
}
