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

	gb   doubles // of GB 18030
	big5 doubles

	tones, strays, letters int // of Windows-1258: tone marks behind a vowel, behind anything else, letters of its own

	before byte
}

// doubles counts characters of two bytes.
type doubles struct {
	pairs, common, wrong int // characters, those of common use, bytes that are none
	rows                 int // characters that stand right behind another one

	lead   byte // of a character that has begun; 0 for none
	behind bool // a character has just ended
}

// look counts a byte. kind tells of a second byte whether it ends a character, and whether that is of common use.
func (d *doubles) look(b byte, kind func(lead, b byte) (ends, common bool)) {
	switch {
	case d.lead != 0:
		ends, common := kind(d.lead, b)
		d.lead = 0
		if !ends {
			d.wrong++
			d.behind = false
			return
		}
		d.pairs++
		if common {
			d.common++
		}
		if d.behind {
			d.rows++
		}
		d.behind = true
	case b >= 0x81 && b <= 0xfe:
		d.lead = b
	default:
		if b >= utf8.RuneSelf {
			d.wrong++
		}
		d.behind = false
	}
}

// gb18030 is the kind of a second byte in GB 18030; of characters of four bytes the halves are counted. The signs, the wide forms, and the
// 3,755 characters of level 1 of GB 2312 are of common use.
func gb18030(lead, b byte) (ends, common bool) {
	ends = b >= '0' && b <= '9' || b >= 0x40 && b <= 0xfe && b != 0x7f
	return ends, b >= 0xa1 && (lead == 0xa1 || lead == 0xa3 || lead >= 0xb0 && lead <= 0xd7)
}

// big5 is the kind of a second byte in Big5, of which the signs and the 5,401 characters of level 1 are of common use.
func big5(lead, b byte) (ends, common bool) {
	return b >= 0x40 && b <= 0x7e || b >= 0xa1 && b <= 0xfe, lead >= 0xa1 && lead <= 0xc6
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
		c.gb.look(b, gb18030)
		c.big5.look(b, big5)
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

// vowel reports whether a byte is a vowel of Windows-1258: one of ASCII, or Â Ê Ô Ă Ơ Ư.
func vowel(b byte) bool {
	return strings.IndexByte("aeiouyAEIOUY\xc2\xe2\xca\xea\xd4\xf4\xc3\xe3\xd5\xf5\xdd\xfd", b) >= 0 && b != 0
}

// Verdict names the encoding. Some broken bytes in much good UTF-8 are broken bytes. Chinese names are made of characters of common use
// for two thirds at least, bytes of other languages hardly ever. Big5 has nine of ten in its first level, where GB 18030 has a half; capitals
// of other languages may look so too, but do not stand in rows. A Vietnamese tone mark follows its vowel; an accented letter of the
// languages of Windows-1252 that has the same byte mostly follows a consonant (così, però) or begins a word.
func (c *Census) Verdict() string {
	switch {
	case c.broken*20 <= c.runes:
		return UTF8
	case c.gb.fits(2, 3):
		return GB18030
	case c.big5.fits(9, 10) && c.big5.rows*3 >= c.big5.pairs:
		return Big5
	case c.tones > c.strays || c.tones == c.strays && c.letters > 0:
		return Windows1258
	}
	return Windows1252
}

// fits reports whether hardly any byte is wrong, and n of m characters are of common use.
func (d *doubles) fits(n, m int) bool {
	return d.pairs > 0 && d.wrong*50 <= d.pairs && d.common*m >= d.pairs*n
}
