package transfer_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/funnel-cli/funnel/internal/transfer"
)

func TestEncoding(t *testing.T) {
	for name, sample := range map[string]string{
		"UTF-8": "\xc4\x83", "windows-1252": "\xf6", "ISO-8859-1": "\xf6", "CP1258": "\xf0", "Windows_1258": "\xf0", "gb2312": "\xd5\xc5",
		"GBK": "\xd5\xc5", "GB18030": "\xd5\xc5", "Big5": "\xa4\xfd", "Shift_JIS": "\x93\xfa", "EUC-KR": "\xb1\xe8", "windows-1251": "\xc6",
		"iso-8859-15": "\xa4", "Windows-1250": "\xb9", "windows-1253": "\xe1", "windows-1254": "\xfe", "windows-1255": "\xe0",
		"windows-1256": "\xc8", "windows-1257": "\xe0", "UTF-16LE": "a\x1e", "utf-16be": "\x1e\xa1",
	} {
		want := map[string]string{
			"UTF-8": "ă", "windows-1252": "ö", "ISO-8859-1": "ö", "CP1258": "đ", "Windows_1258": "đ", "gb2312": "张", "GBK": "张", "GB18030": "张",
			"Big5": "王", "Shift_JIS": "日", "EUC-KR": "김", "windows-1251": "Ж", "iso-8859-15": "€", "Windows-1250": "ą", "windows-1253": "α",
			"windows-1254": "ş", "windows-1255": "א", "windows-1256": "ب", "windows-1257": "ą", "UTF-16LE": "ṡ", "utf-16be": "ạ",
		}[name]
		e, ok := transfer.Encoding(name)
		if !ok {
			t.Errorf("%s is not known", name)
			continue
		}
		if got, err := e.NewDecoder().String(sample); err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", name, got, err, want)
		}
	}
	if _, ok := transfer.Encoding("klingon"); ok {
		t.Error("klingon is known")
	}
}

func TestGuess(t *testing.T) {
	vi, err := charmap.Windows1258.NewEncoder().String("Nguyê\u0303n Huê\u0323, Lơ\u0323i")
	if err != nil {
		t.Fatal(err)
	}
	zh, err := simplifiedchinese.GB18030.NewEncoder().String("姓名：王小明，电话138")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"":                transfer.UTF8,
		"abc":             transfer.UTF8,
		"Nguyễn":          transfer.UTF8,
		"Nguyễn"[:6]:      transfer.UTF8, // cut within a letter
		"Nguy\xe1\xbbn":   transfer.Windows1252,
		vi:                transfer.Windows1258,
		"\xf0\xf4ng":      transfer.Windows1258,
		zh:                transfer.GB18030,
		zh + "\xcd":       transfer.GB18030,
		"J\xf6rg":         transfer.Windows1252,
		"\xa1":            transfer.Windows1252,
		"caf\xe9 \x80 30": transfer.Windows1252,
	} {
		if got := transfer.Guess([]byte(text)); got != want {
			t.Errorf("Guess(%q) = %s, want %s", text, got, want)
		}
	}
}

func TestUnicode(t *testing.T) {
	for _, c := range []struct{ file, name, text string }{
		{"", "", ""},
		{"a", "", "a"},
		{"họ tên", "", "họ tên"},
		{"\xef\xbb\xbfhọ", transfer.UTF8, "họ"},
		{"\xef\xbb", "", "\xef\xbb"},
		{"\xff\xfea\x00\xcd\x1e", transfer.UTF16LE, "aọ"},
		{"\xfe\xff\x00a\x1e\xcd", transfer.UTF16BE, "aọ"},
		{"a\x00b\x00\xcd\x1e", transfer.UTF16LE, "abọ"},
		{"\x00a\x00b\x1e\xcd", transfer.UTF16BE, "abọ"},
		{"\x00\x00\x00\x00", "", "\x00\x00\x00\x00"},
	} {
		r, name, err := transfer.Unicode(strings.NewReader(c.file))
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil || name != c.name || !bytes.Equal(text, []byte(c.text)) {
			t.Errorf("%q: %q %q, %v; want %q %q", c.file, name, text, err, c.name, c.text)
		}
	}
}
