package transfer_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/unicode/norm"

	"github.com/funnel-cli/funnel/internal/transfer"
)

func TestEncoding(t *testing.T) {
	for name, sample := range map[string]string{
		"UTF-8": "\xc4\x83", "windows-1252": "\xf6", "ISO-8859-1": "\xf6", "CP1258": "\xf0", "Windows_1258": "\xf0", "gb2312": "\xd5\xc5",
		"GBK": "\xd5\xc5", "GB18030": "\xd5\xc5", "Big5": "\xa4\xfd", "Shift_JIS": "\x93\xfa", "EUC-KR": "\xb1\xe8", "windows-1251": "\xc6",
		"iso-8859-15": "\xa4", "Windows-1250": "\xb9", "windows-1253": "\xe1", "windows-1254": "\xfe", "windows-1255": "\xe0",
		"utf-32": "\xa1\x1e\x00\x00", "UTF-32BE": "\x00\x00\x1e\xa1",
		"windows-1256": "\xc8", "windows-1257": "\xe0", "UTF-16LE": "a\x1e", "utf-16be": "\x1e\xa1",
	} {
		want := map[string]string{
			"UTF-8": "ă", "windows-1252": "ö", "ISO-8859-1": "ö", "CP1258": "đ", "Windows_1258": "đ", "gb2312": "张", "GBK": "张", "GB18030": "张",
			"Big5": "王", "Shift_JIS": "日", "EUC-KR": "김", "windows-1251": "Ж", "iso-8859-15": "€", "Windows-1250": "ą", "windows-1253": "α",
			"utf-32": "ạ", "UTF-32BE": "ạ",
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

// Lists of people tell their encoding, short ones and those in capitals too.
func TestGuessOfLists(t *testing.T) {
	marks := strings.NewReplacer("\u0306", "", "\u0302", "", "\u031b", "")
	vietnamese := func(text string) string { // as Windows-1258 has it: letters composed, tones behind them
		var b strings.Builder
		for _, r := range text {
			parts := []rune(norm.NFD.String(string(r)))
			base, tones := string(parts[:1]), ""
			for _, p := range parts[1:] {
				if marks.Replace(string(p)) == "" {
					base += string(p)
				} else {
					tones += string(p)
				}
			}
			b.WriteString(norm.NFC.String(base) + tones)
		}
		return b.String()
	}
	plain := func(text string) string { return text }
	for _, c := range []struct {
		want string
		enc  encoding.Encoding
		form func(string) string
		list []string
	}{
		{transfer.Big5, traditionalchinese.Big5, plain, []string{
			"姓名,電話,備註\r\n陳美玲,0912345678,喜歡花園\r\n林志豪,0922111222,週末看屋\r\n", "姓名,性別\r\n王小明,男\r\n張雅婷,女\r\n", "黃建宏", "陳怡君,0912\r\n李家豪,0913\r\n",
			"稱呼,公司\r\n吳先生,台北市信義區房屋仲介有限公司\r\n",
		}},
		{transfer.GB18030, simplifiedchinese.GB18030, plain, []string{
			"姓名,电话,备注\r\n陈美玲,13800138000,喜欢花园\r\n林志豪,13900139000,周末看房\r\n", "姓名,性别\r\n王小明,男\r\n张雅婷,女\r\n", "黄建宏", "李娜", "刘洋,138\r\n赵敏,139\r\n",
		}},
		{transfer.Windows1258, charmap.Windows1258, vietnamese, []string{
			"Họ tên,Điện thoại\r\nNguyễn Văn Nam,0912\r\nTrần Thị Hoa,0913\r\n", "HỌ TÊN,SỐ ĐIỆN THOẠI\r\nNGUYỄN VĂN NAM,0912\r\nTRẦN THỊ MỸ HẠNH,0913\r\nĐẶNG HỮU PHƯỚC,0914\r\n",
			"LÊ THỊ HẰNG", "PHẠM ĐỨC ẤN,1\r\nVÕ THỊ ÁNH,2\r\n",
		}},
		{transfer.Windows1252, charmap.Windows1252, plain, []string{
			"Name,Straße\r\nJörg Müller,Äußere Gasse\r\n", "NAME,STRASSE\r\nJÖRG ÄRZTE,GÄRTNERSTRASSE\r\n", "VÃN ÂN ÀÂÄ", "Société,Prénom\r\nAndré,Chloé\r\n", "PRÉNOM,SOCIÉTÉ\r\nZOÉ,À LA CARTE\r\n",
			"João Conceição,São Paulo\r\n", "Ångström,Åse Ærø\r\n",
		}},
	} {
		for _, text := range c.list {
			data, err := c.enc.NewEncoder().String(c.form(text))
			if err != nil {
				t.Fatalf("%q: %v", text, err)
			}
			if got := transfer.Guess([]byte(data)); got != c.want {
				t.Errorf("%q in %s: taken for %s", text, c.want, got)
			}
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
		{"\xff\xfe\x00\x00a\x00\x00\x00\xcd\x1e\x00\x00", transfer.UTF32LE, "aọ"},
		{"\x00\x00\xfe\xff\x00\x00\x00a\x00\x00\x1e\xcd", transfer.UTF32BE, "aọ"},
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
