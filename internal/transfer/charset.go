package transfer

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Names of encodings, as they are told to people.
const (
	UTF8        = "UTF-8"
	UTF16LE     = "UTF-16LE"
	UTF16BE     = "UTF-16BE"
	Windows1252 = "Windows-1252"
	Windows1258 = "Windows-1258"
	GB18030     = "GB18030"
	Big5        = "Big5"
	UTF32LE     = "UTF-32LE"
	UTF32BE     = "UTF-32BE"
)

// Encoding returns the encoding of a name, in any case, with or without its dashes: UTF-8, UTF-16 and -32, LE and BE, Windows-1250 to -1258,
// ISO-8859-1 and -15, GB2312, GBK, GB18030, Big5, Shift_JIS, EUC-KR, and what else these are called in files. False for any other.
func Encoding(name string) (encoding.Encoding, bool) {
	switch strings.ToLower(dashes.Replace(name)) {
	case "utf8", "unicode11utf8":
		return unicode.UTF8, true
	case "utf16le", "utf16", "ucs2":
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), true
	case "utf16be":
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), true
	case "utf32le", "utf32", "ucs4":
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), true
	case "utf32be":
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM), true
	case "windows1252", "cp1252", "1252", "iso88591", "latin1", "usascii", "ascii", "ansi":
		return charmap.Windows1252, true
	case "windows1258", "cp1258", "1258":
		return charmap.Windows1258, true
	case "gb18030", "gbk", "gb2312", "cp936", "windows936", "936", "euccn":
		return simplifiedchinese.GB18030, true
	case "big5", "big5hkscs", "cp950", "windows950", "950":
		return traditionalchinese.Big5, true
	case "shiftjis", "sjis", "cp932", "windows31j", "932":
		return japanese.ShiftJIS, true
	case "euckr", "ksc56011987", "cp949", "windows949", "949":
		return korean.EUCKR, true
	case "iso885915", "latin9":
		return charmap.ISO8859_15, true
	case "windows1250", "cp1250", "1250":
		return charmap.Windows1250, true
	case "windows1251", "cp1251", "1251":
		return charmap.Windows1251, true
	case "windows1253", "cp1253", "1253":
		return charmap.Windows1253, true
	case "windows1254", "cp1254", "1254":
		return charmap.Windows1254, true
	case "windows1255", "cp1255", "1255":
		return charmap.Windows1255, true
	case "windows1256", "cp1256", "1256":
		return charmap.Windows1256, true
	case "windows1257", "cp1257", "1257":
		return charmap.Windows1257, true
	}
	return nil, false
}

// dashes takes out of the name of an encoding what is written in one way or another.
var dashes = strings.NewReplacer("-", "", "_", "", " ", "")

// Unicode returns a reader of a file's text in UTF-8 without byte order mark, and the name of its encoding where the file tells it: by a
// byte order mark, or as UTF-16 by the zero bytes of its first characters, which must be ASCII. "" when it does not; the bytes come as
// they are then.
func Unicode(r io.Reader) (io.Reader, string, error) {
	b := bufio.NewReaderSize(r, 64<<10)
	head, err := b.Peek(4)
	if err != nil && len(head) == 0 {
		if errors.Is(err, io.EOF) {
			err = nil
		}
		return b, "", err
	}
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, err := b.Discard(3)
		return b, UTF8, err
	case bytes.Equal(head, []byte{0xff, 0xfe, 0, 0}): // before that of UTF-16, which it begins with
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewDecoder().Reader(b), UTF32LE, nil
	case bytes.Equal(head, []byte{0, 0, 0xfe, 0xff}):
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM).NewDecoder().Reader(b), UTF32BE, nil
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), len(head) == 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(b), UTF16LE, nil
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}), len(head) == 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Reader(b), UTF16BE, nil
	}
	return b, "", nil
}

// Guess names the encoding that text in an unnamed one is likely in, as Census.Verdict judges. A sample of a longer text may end within a
// character.
func Guess(sample []byte) string {
	var c Census
	c.single(sample)
	c.utf8(sample, false)
	return c.Verdict()
}
