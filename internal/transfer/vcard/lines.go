package vcard

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// headSize is how much of a line is looked at to tell whether it is a picture, which is passed over then; in bytes.
const headSize = 1 << 10

// lines reads the lines of a file: ended by LF, CR LF or CR alone, in any mixture.
type lines struct {
	r      *bufio.Reader
	number int // of the line that was read last, counted from 1
}

// line is a line of the file.
type line struct {
	text   []byte // without its end
	number int
	// cut tells that the line is longer than text: a picture, of which only the beginning is kept, or a line beyond the limit.
	cut bool
}

// read reads the next line into a buffer, at most a number of bytes of it; io.EOF when there is none.
func (l *lines) read(buffer []byte, most int) (line, error) {
	next := line{text: buffer[:0], number: l.number + 1}
	begun := false
	for {
		if _, err := l.r.Peek(1); err != nil {
			if begun && errors.Is(err, io.EOF) {
				l.number++
				return next, nil
			}
			return line{}, err
		}
		begun = true
		chunk, err := l.r.Peek(l.r.Buffered())
		if err != nil {
			return line{}, err
		}
		end := lineEnd(chunk)
		ended := end >= 0
		if !ended {
			end = len(chunk)
		}
		next.take(chunk[:end], most)
		if !ended {
			if _, err := l.r.Discard(end); err != nil {
				return line{}, err
			}
			continue
		}
		l.number++
		return next, l.skipEnd(chunk[end], end)
	}
}

// take adds a part of the line as far as it is kept.
func (n *line) take(part []byte, most int) {
	if n.cut {
		return
	}
	if room := headSize - len(n.text); room > 0 {
		head := part[:min(room, len(part), most-len(n.text))]
		n.text, part = append(n.text, head...), part[len(head):]
		if len(part) == 0 {
			return
		}
		if isMedia(n.text) {
			n.cut = true
			return
		}
	}
	if room := most - len(n.text); len(part) > room {
		part, n.cut = part[:room], true
	}
	n.text = append(n.text, part...)
}

// skipEnd goes behind the end of a line that begins with a byte at a place of the buffer.
func (l *lines) skipEnd(first byte, at int) error {
	if _, err := l.r.Discard(at + 1); err != nil {
		return err
	}
	if first != '\r' {
		return nil
	}
	second, err := l.r.Peek(1)
	switch {
	case errors.Is(err, io.EOF):
		return nil
	case err != nil:
		return err
	case second[0] == '\n':
		_, err = l.r.Discard(1)
	}
	return err
}

// lineEnd is the place of the first LF or CR; -1 when there is none.
func lineEnd(chunk []byte) int {
	end := bytes.IndexByte(chunk, '\n')
	before := chunk
	if end >= 0 {
		before = chunk[:end]
	}
	if cr := bytes.IndexByte(before, '\r'); cr >= 0 {
		return cr
	}
	return end
}
