package sheet

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// script is the encoding of a text file.
type script struct {
	name string
	mark string            // the byte order mark it begins with; "" for none
	enc  encoding.Encoding // nil for UTF-8, whose bytes are passed on as they are
}

// text returns the text of the file as UTF-8, without its byte order mark. Bytes that are none in the encoding become U+FFFD, but in
// UTF-8, where they stay for the cell that holds them to tell.
func (s script) text(r io.Reader) io.Reader {
	if s.enc == nil {
		return r
	}
	return s.enc.NewDecoder().Reader(r)
}

// writer writes UTF-8 as text in the file's own encoding, with the byte order mark that the file has; what the encoding lacks becomes its
// replacement character. It is to be closed.
func (s script) writer(w io.Writer) (io.WriteCloser, error) {
	if s.enc == nil {
		_, err := io.WriteString(w, s.mark)
		return open{w}, err
	}
	return transform.NewWriter(w, encoding.ReplaceUnsupported(s.enc.NewEncoder())), nil // UTF-16 writes its mark by itself
}

// open is a writer that needs no closing.
type open struct{ io.Writer }

// Close implements io.Closer.
func (open) Close() error { return nil }

// The byte order marks, and how much of a file is looked at to tell what it is.
const (
	markUTF8    = "\xef\xbb\xbf"
	markUTF16LE = "\xff\xfe"
	markUTF16BE = "\xfe\xff"
	sampleSize  = 64 << 10
)

// recognise tells the encoding of a text file. A byte order mark comes first, then what the caller says. Without either, the whole file is
// looked at: UTF-16 shows in zero bytes on one side of its pairs, UTF-8 is hardly ever valid by chance, and the rest is judged by what
// its bytes would be in GB 18030, Windows-1258 and Windows-1252.
func recognise(ctx context.Context, r io.ReaderAt, size int64, wanted string) (script, error) {
	head := make([]byte, min(size, sampleSize))
	if _, err := r.ReadAt(head, 0); err != nil && !errors.Is(err, io.EOF) {
		return script{}, readFailed(err)
	}
	for _, m := range []struct{ mark, name string }{{markUTF8, transfer.UTF8}, {markUTF16LE, transfer.UTF16LE}, {markUTF16BE, transfer.UTF16BE}} {
		if bytes.HasPrefix(head, []byte(m.mark)) {
			return newScript(m.name, m.mark)
		}
	}
	if wanted != "" {
		return newScript(wanted, "")
	}
	if name := zeros(head); name != "" {
		return newScript(name, "")
	}
	if binary(head) {
		return script{}, i18n.Failed(i18n.SheetNotTable)
	}
	var c census
	if err := c.count(ctx, io.NewSectionReader(r, 0, size)); err != nil {
		return script{}, err
	}
	return newScript(c.verdict(), "")
}

// newScript is the script of a name that transfer.Encoding knows.
func newScript(name, mark string) (script, error) {
	enc, ok := transfer.Encoding(name)
	if !ok {
		return script{}, i18n.Wrong(i18n.TransferEncodingUnknown, transfer.Shown(name))
	}
	canon := name
	for _, known := range []string{transfer.UTF8, transfer.UTF16LE, transfer.UTF16BE, transfer.Windows1252, transfer.Windows1258, transfer.GB18030} {
		if same, _ := transfer.Encoding(known); same == enc {
			canon = known
		}
	}
	if canon == transfer.UTF8 {
		enc = nil
	}
	return script{canon, mark, enc}, nil
}

// zeros names the kind of UTF-16 that a file without byte order mark is in: of its pairs of bytes, at least one in 64 has a zero on one
// side, and eight times as many as on the other. "" for none.
func zeros(head []byte) string {
	var side [2]int
	for i, c := range head {
		if c == 0 {
			side[i%2]++
		}
	}
	enough := max(len(head)/2/64, 1)
	switch {
	case side[1] >= enough && side[1] > 8*side[0]:
		return transfer.UTF16LE
	case side[0] >= enough && side[0] > 8*side[1]:
		return transfer.UTF16BE
	}
	return ""
}

// binary reports whether a file's beginning is no text: more than one byte in 32 is a control that no table has.
func binary(head []byte) bool {
	controls := 0
	for _, c := range head {
		if c < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1a\x1b", rune(c)) {
			controls++
		}
	}
	return controls*32 > len(head)
}

// census counts what the bytes of a file would be in each encoding.
type census struct {
	runes, broken int // of UTF-8: characters of several bytes, bytes that are none

	pairs, common, wrong int // of GB 18030: characters, those of common use, bytes that are none

	tones, strays, letters int // of Windows-1258: tone marks behind a vowel, behind anything else, letters of its own

	lead   byte // of a GB 18030 character that has begun
	before byte
}

// count reads all of a file.
func (c *census) count(ctx context.Context, r io.Reader) error {
	buf := make([]byte, sampleSize)
	kept := 0
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, err := io.ReadFull(r, buf[kept:])
		ended := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		if err != nil && !ended {
			return readFailed(err)
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
func (c *census) utf8(text []byte, ended bool) []byte {
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
func (c *census) single(text []byte) {
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
func (c *census) pair(b byte) {
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

// verdict names the encoding. Some broken bytes in much good UTF-8 are broken bytes. Chinese names are made of characters of common use
// for two thirds at least, bytes of other languages hardly ever. A Vietnamese tone mark follows its vowel; an accented letter of the
// languages of Windows-1252 that has the same byte mostly follows a consonant (così, però) or begins a word.
func (c *census) verdict() string {
	switch {
	case c.broken*20 <= c.runes:
		return transfer.UTF8
	case c.pairs > 0 && c.wrong*50 <= c.pairs && c.common*3 >= c.pairs*2:
		return transfer.GB18030
	case c.tones > c.strays || c.tones == c.strays && c.letters > 0:
		return transfer.Windows1258
	}
	return transfer.Windows1252
}

func readFailed(err error) error {
	var said *i18n.Error
	if errors.As(err, &said) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return i18n.Failed(i18n.TransferReadFailed, err.Error()).Because(err)
}
