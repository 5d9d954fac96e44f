package vcard_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// However lines end and characters are laid down, the same file is the same people.
func TestReadEveryStyleOfFile(t *testing.T) {
	for _, name := range []string{"iphone-3.0.vcf", "google-3.0.vcf", "vcard-4.0.vcf", "android-2.1.vcf", "macos-3.0.vcf"} {
		text, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := readAll(t, bytes.NewReader(text), transfer.Options{})
		wide := func(e unicode.Endianness, bom unicode.BOMPolicy) []byte {
			b, err := unicode.UTF16(e, bom).NewEncoder().Bytes(text)
			if err != nil {
				t.Fatal(err)
			}
			return b
		}
		for style, file := range map[string][]byte{
			"LF":            bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")),
			"CR":            bytes.ReplaceAll(text, []byte("\r\n"), []byte("\r")),
			"BOM":           append([]byte("\xef\xbb\xbf"), text...),
			"BOM each card": bytes.ReplaceAll(text, []byte("BEGIN:"), []byte("\xef\xbb\xbfBEGIN:")),
			"UTF-16LE BOM":  wide(unicode.LittleEndian, unicode.UseBOM),
			"UTF-16BE BOM":  wide(unicode.BigEndian, unicode.UseBOM),
			"UTF-16LE":      wide(unicode.LittleEndian, unicode.IgnoreBOM),
			"UTF-16BE":      wide(unicode.BigEndian, unicode.IgnoreBOM),
			"lower case":    bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("BEGIN:VCARD"), []byte("begin:vcard")), []byte("END:VCARD"), []byte("end:vCard ")),
			"no last end":   bytes.TrimRight(text, "\r\n"),
		} {
			got, summary := readAll(t, bytes.NewReader(file), transfer.Options{})
			for i := range got {
				got[i].Raw, want[i].Raw = "", ""
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", name, style, diff)
			}
			if wants, ok := strings.CutSuffix(style, " BOM"); ok && summary.Encoding != wants {
				t.Errorf("%s: encoding %q", style, summary.Encoding)
			}
		}
	}
}

func TestReadFolds(t *testing.T) {
	long := "NOTE:" + strings.Repeat("x", 70)
	for _, c := range []struct{ name, version, text, want string }{
		{"3.0 cuts a word", "3.0", "NOTE:căn h\r\n ộ", "căn hộ"},
		{"3.0 by a tab", "3.0", "NOTE:căn h\r\n\tộ", "căn hộ"},
		{"3.0 keeps the second blank", "3.0", "NOTE:căn\r\n  hộ", "căn hộ"},
		{"3.0 between the bytes of a letter", "3.0", "NOTE:căn h\xe1\r\n \xbb\x99", "căn hộ"},
		{"4.0", "4.0", "NOTE:mộ\r\n t\r\n  hai", "một hai"},
		{"2.1 cuts at a blank, which stays", "2.1", "NOTE;CHARSET=UTF-8:căn\r\n hộ", "căn hộ"},
		{"2.1 written as if it were 3.0", "2.1", long + "\r\n yz", strings.Repeat("x", 70) + "yz"},
		{"within the name of the property", "3.0", "NO\r\n TE:căn hộ", "căn hộ"},
		{"within the parameters", "3.0", "NOTE;CHARSET=UTF-8;\r\n ENCODING=QUOTED-PRINTABLE:c=C4=83n=\r\n h=E1=BB=99", "căn hộ"},
		{"a line of blanks", "3.0", "NOTE:căn\r\n   \r\n hộ", "căn  hộ"},
		{"an empty line between properties", "3.0", "\r\nNOTE:căn hộ\r\n\r\n", "căn hộ"},
	} {
		got := readCard(t, "VERSION:"+c.version, "FN:An", c.text, "TITLE:x")
		if got.Note != c.want || got.Job != "x" || len(got.Problems) > 0 {
			t.Errorf("%s: note %q, want %q; title %q; %v", c.name, got.Note, c.want, got.Job, got.Problems)
		}
	}
}

func TestReadQuotedPrintable(t *testing.T) {
	for _, c := range []struct{ name, text, note, want string }{
		{"soft line break", "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:c=C4=83n =\r\nh=E1=BB=99", "", "căn hộ"},
		{"within a letter", "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:c=C4=\r\n=83n", "", "căn"},
		{"blanks behind the break", "NOTE;ENCODING=QUOTED-PRINTABLE:mot= \t\r\nhai", "", "mothai"},
		{"a blank at the start of a line is text", "NOTE;ENCODING=QUOTED-PRINTABLE:mot=\r\n hai", "", "mot hai"},
		{"without names of parameters", "NOTE;QUOTED-PRINTABLE;CHARSET=UTF-8:c=C4=83n", "", "căn"},
		{"in small letters", "note;encoding=quoted-printable;charset=utf-8:c=c4=83n", "", "căn"},
		{"line breaks", "NOTE;ENCODING=QUOTED-PRINTABLE:mot=0D=0Ahai=0Aba", "", "mot\nhai\nba"},
		{"a path is no line break", `NOTE;ENCODING=QUOTED-PRINTABLE:C:=5Cnha\nho`, "", `C:\nha\nho`},
		{"encoded semicolon", "NOTE;ENCODING=QUOTED-PRINTABLE:mot=3B hai", "", "mot; hai"},
		{"escaped and encoded semicolon", "NOTE;ENCODING=QUOTED-PRINTABLE:mot=5C=3B hai", "", "mot; hai"},
		{"Windows-1258", "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1258:=D0=F4=ECng =D0a", "", "Đống Đa"},
		{"GBK, whose letters hold backslashes", "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=GBK:=D5\\=3B=C0=F6", "", "誠;丽"},
		{"no encoding named", "NOTE;ENCODING=QUOTED-PRINTABLE:c=C4=83n", "", "căn"},
		{"in 3.0, where it does not belong", "VERSION:3.0\r\nNOTE;ENCODING=QUOTED-PRINTABLE:c=C4=83n", "", "căn"},
		{"a break and then nothing", "NOTE;ENCODING=QUOTED-PRINTABLE:mot=\r\n", "", "mot"},
	} {
		got := readCard(t, "VERSION:2.1", "FN:An", c.text, "TITLE:x")
		if got.Note != c.want || got.Job != "x" || len(got.Problems) > 0 {
			t.Errorf("%s: note %q, want %q; title %q; %v", c.name, got.Note, c.want, got.Job, got.Problems)
		}
	}
	got := readCard(t, "VERSION:2.1", "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=54=72=E1=BA=A7=6E;=41=3B=42;;;")
	if got.Name != "Trần A;B" {
		t.Errorf("an encoded semicolon cuts the name: %q", got.Name)
	}
	got = readCard(t, "VERSION:2.1", "FN:An", "NOTE;ENCODING=QUOTED-PRINTABLE:5 = nam =zz")
	if got.Note != "5 = nam =zz" {
		t.Errorf("note %q", got.Note)
	}
	wantProblems(t, got.Problems, problem(4, i18n.VCardQuoted))
	// A break before the end of the card does not swallow the end.
	got = readCard(t, "VERSION:2.1", "FN:An", "NOTE;ENCODING=QUOTED-PRINTABLE:mot=")
	if got.Note != "mot" || got.Refused != nil {
		t.Errorf("%+v", got)
	}
}

func TestReadEncodings(t *testing.T) {
	for _, c := range []struct {
		name, property, option, want string
		problem                      i18n.Sentence
	}{
		{name: "UTF-8, not named", property: "FN:Đức", want: "Đức"},
		{name: "Windows-1258, guessed", property: "FN:\xd0\xf4\xecng", want: "Đống", problem: i18n.TransferGuessed},
		{name: "GB 18030, guessed", property: "FN:\xd5\xc5\xc0\xf6", want: "张丽", problem: i18n.TransferGuessed},
		{name: "Windows-1252, guessed", property: "FN:J\xf6rg", want: "Jörg", problem: i18n.TransferGuessed},
		{name: "the option is not guessed", property: "FN:\xa4\xfd\xa4p\xa9\xfa", option: "big5", want: "王小明"},
		{name: "the property goes before the option", property: "FN;CHARSET=gb2312:\xd5\xc5", option: "big5", want: "张"},
		{name: "UTF-8 goes before the option", property: "FN:Đức", option: "windows-1258", want: "Đức"},
		{name: "named UTF-8, but is not", property: "FN;CHARSET=UTF-8:J\xf6rg", want: "Jörg", problem: i18n.TransferGuessed},
		{name: "a name that nobody knows", property: "FN;CHARSET=X-KLINGON:Đức", want: "Đức", problem: i18n.TransferEncodingUnknown},
		{name: "a byte that the encoding has not", property: "FN;CHARSET=gb2312:\xd5\xc5\xff", want: "张�", problem: i18n.TransferCharacters},
	} {
		text := "BEGIN:VCARD\r\nVERSION:2.1\r\n" + c.property + "\r\nEND:VCARD\r\n"
		records, _ := readAll(t, strings.NewReader(text), transfer.Options{Encoding: c.option})
		if records[0].Name != c.want {
			t.Errorf("%s: %q, want %q", c.name, records[0].Name, c.want)
		}
		if c.problem.En == "" {
			wantProblems(t, records[0].Problems)
		} else {
			wantProblems(t, records[0].Problems, problem(3, c.problem))
		}
	}
	// A file with a byte order mark is what the mark says, whatever its properties say.
	got := readText(t, "\xef\xbb\xbfBEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=windows-1258:Đức\nEND:VCARD\n")
	if got.Name != "Đức" {
		t.Errorf("with a mark: %q", got.Name)
	}
	_, _, err := read(strings.NewReader("BEGIN:VCARD"), transfer.Options{Encoding: "klingon"})
	wantError(t, err, i18n.TransferEncodingUnknown)
}
