package transfer

import (
	"context"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// Census counts what the bytes of a text in no named encoding would be in each. The zero Census has counted nothing.
type Census struct {
	runes, broken int // of UTF-8: characters of several bytes, bytes that are none

	pairs, common, wrong int // of GB 18030: characters, those of common use, bytes that are none

	tones, strays, letters int // of Windows-1258: tone marks behind a vowel, behind anything else, letters of its own

	lead   byte // of a GB 18030 character that has begun
	before byte
}

// Count reads all of a file. The error is that of the file, or of the context.
func (c *Census) Count(ctx context.Context, r io.Reader) error {
	buf := make([]byte, 64<<10)
	kept := 0
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, err := io.ReadFull(r, buf[kept:])
		ended := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		if err != nil && !ended {
			return err
		}
		c.single(buf[kept : kept+n])
		rest := c.utf8(buf[:kept+n], ended)
		if ended {
			return nil
		}
		kept = copy(buf, rest)
	}
}

// utf8 counts characters of UTF-8 and returns what may be the beginning of one.
func (c *Census) utf8(text []byte, ended bool) []byte {
	for len(text) > 0 {
		if text[0] < utf8.RuneSelf {
			text = text[1:]
			continue
		}
		if !ended && !utf8.FullRune(text) {
			return text
		}
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			c.broken++
		} else {
			c.runes++
		}
		text = text[size:]
	}
	return nil
}

// single counts by single bytes and by pairs.
func (c *Census) single(text []byte) {
	for _, b := range text {
		switch {
		case c.lead != 0:
			c.pair(b)
		case b >= 0x81 && b <= 0xfe:
			c.lead = b
		case b >= utf8.RuneSelf:
			c.wrong++
		}
		switch b {
		case 0xcc, 0xd2, 0xde, 0xec, 0xf2: // grave, hook, tilde, acute, dot below
			if vowel(c.before) {
				c.tones++
			} else {
				c.strays++
			}
		case 0xd0, 0xf0, 0xdd, 0xfd: // Đ đ Ư ư
			c.letters++
		}
		c.before = b
	}
}

// pair ends a character of GB 18030. Of those of four bytes the halves are counted.
func (c *Census) pair(b byte) {
	lead := c.lead
	c.lead = 0
	switch {
	case b >= '0' && b <= '9', b >= 0x40 && b <= 0xfe && b != 0x7f:
		c.pairs++
	default:
		c.wrong++
		return
	}
	// The signs, the wide forms, and the 3,755 characters of level 1 of GB 2312.
	if b >= 0xa1 && (lead == 0xa1 || lead == 0xa3 || lead >= 0xb0 && lead <= 0xd7) {
		c.common++
	}
}

// vowel reports whether a byte is a vowel of Windows-1258: one of ASCII, or Â Ê Ô Ă Ơ Ư.
func vowel(b byte) bool {
	return strings.IndexByte("aeiouyAEIOUY\xc2\xe2\xca\xea\xd4\xf4\xc3\xe3\xd5\xf5\xdd\xfd", b) >= 0 && b != 0
}

// Verdict names the encoding. Some broken bytes in much good UTF-8 are broken bytes. Chinese names are made of characters of common use
// for two thirds at least, bytes of other languages hardly ever. A Vietnamese tone mark follows its vowel; an accented letter of the
// languages of Windows-1252 that has the same byte mostly follows a consonant (così, però) or begins a word.
func (c *Census) Verdict() string {
	switch {
	case c.broken*20 <= c.runes:
		return UTF8
	case c.pairs > 0 && c.wrong*50 <= c.pairs && c.common*3 >= c.pairs*2:
		return GB18030
	case c.tones > c.strays || c.tones == c.strays && c.letters > 0:
		return Windows1258
	}
	return Windows1252
}
