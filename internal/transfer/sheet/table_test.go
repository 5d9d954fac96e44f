package sheet_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

// one reads the only record of a table of text.
func one(t *testing.T, text string, o sheet.Options) transfer.Record {
	t.Helper()
	list := records(t, open(t, []byte(text), o))
	if len(list) != 1 {
		t.Fatalf("%d records of %q", len(list), text)
	}
	return list[0]
}

func opening(file string, o sheet.Options) error {
	_, err := sheet.Open(context.Background(), strings.NewReader(file), int64(len(file)), o)
	return err
}

// in1258 is text in Windows-1258: letters with their tone marks behind them.
func in1258(t *testing.T, text string) string {
	t.Helper()
	var b strings.Builder
	for _, r := range text {
		if whole, err := charmap.Windows1258.NewEncoder().String(string(r)); err == nil {
			b.WriteString(whole)
			continue
		}
		var base, tones []rune
		for _, part := range norm.NFD.String(string(r)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", part) {
				tones = append(tones, part)
			} else {
				base = append(base, part)
			}
		}
		parts, err := charmap.Windows1258.NewEncoder().String(norm.NFC.String(string(base)) + string(tones))
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(parts)
	}
	return b.String()
}

func TestEncodings(t *testing.T) {
	encoded := func(e encoding.Encoding, text string) string {
		got, err := e.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	little, big := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	const vi, zh, fr = "Họ tên,SĐT\nNguyễn Thị Ưng Đặng,0912345678\n", "姓名,手机\n欧阳鑫玥,13812345678\n", "Name,Phone\nRenée Çelik così però,0912345678\n"
	const plain = "Name,Phone\nNguyen An,0912345678\n"
	for _, c := range []struct{ about, file, forced, encoding, name string }{
		{"ASCII", plain, "", transfer.UTF8, "Nguyen An"},
		{"UTF-8", vi, "", transfer.UTF8, "Nguyễn Thị Ưng Đặng"},
		{"UTF-8 with a mark", "\xef\xbb\xbf" + vi, "", transfer.UTF8, "Nguyễn Thị Ưng Đặng"},
		{"UTF-8, decomposed", norm.NFD.String(vi), "", transfer.UTF8, "Nguyễn Thị Ưng Đặng"},
		{"a mark against what is said", "\xef\xbb\xbf" + vi, "gbk", transfer.UTF8, "Nguyễn Thị Ưng Đặng"},
		{"UTF-16LE with a mark", "\xff\xfe" + encoded(little, zh), "", transfer.UTF16LE, "欧阳鑫玥"},
		{"UTF-16BE with a mark", "\xfe\xff" + encoded(big, vi), "", transfer.UTF16BE, "Nguyễn Thị Ưng Đặng"},
		{"UTF-16LE", encoded(little, zh), "", transfer.UTF16LE, "欧阳鑫玥"},
		{"UTF-16BE", encoded(big, zh), "", transfer.UTF16BE, "欧阳鑫玥"},
		{"UTF-16LE, said", encoded(little, zh), "UTF-16LE", transfer.UTF16LE, "欧阳鑫玥"},
		{"Windows-1258", in1258(t, vi), "", transfer.Windows1258, "Nguyễn Thị Ưng Đặng"},
		{"Windows-1258, said", in1258(t, vi), "cp1258", transfer.Windows1258, "Nguyễn Thị Ưng Đặng"},
		{"GB18030", encoded(simplifiedchinese.GB18030, zh), "", transfer.GB18030, "欧阳鑫玥"},
		{"GB18030, said", encoded(simplifiedchinese.GB18030, zh), "GBK", transfer.GB18030, "欧阳鑫玥"},
		{"Windows-1252", encoded(charmap.Windows1252, fr), "", transfer.Windows1252, "Renée Çelik così però"},
		{"Windows-1252, said", encoded(charmap.Windows1252, fr), "windows-1252", transfer.Windows1252, "Renée Çelik così però"},
		{"some broken bytes", vi + strings.Repeat("Trần Hạnh,\n", 20) + "L\xffan,\n", "", transfer.UTF8, "Nguyễn Thị Ưng Đặng"},
	} {
		t.Run(c.about, func(t *testing.T) {
			o := options()
			o.Encoding = c.forced
			table := open(t, []byte(c.file), o)
			if table.Encoding != c.encoding {
				t.Errorf("read as %s, want %s", table.Encoding, c.encoding)
			}
			list := records(t, table)
			if got := list[0]; got.Name != c.name || len(got.Phones) != 1 {
				t.Errorf("got %+v, want %q with a phone", got, c.name)
			}
		})
	}
	o := options()
	o.Encoding = "latin-99"
	saysEverywhere(t, opening(vi, o), i18n.TransferEncodingUnknown)
}

func TestBrokenBytesAreTold(t *testing.T) {
	r := one(t, "Họ tên,SĐT\nTr\xffần Hạnh,0912345678\n", sheet.Options{Options: transfer.Options{Encoding: "utf-8"}, Region: "VN", Today: today})
	if r.Name != "Tr\ufffdần Hạnh" || len(r.Problems) != 1 || !errors.Is(r.Problems[0].What, i18n.Failed(i18n.TransferCharacters)) {
		t.Errorf("got %+v", r)
	}
	r = one(t, "Họ tên,SĐT\nTrần\u200b Hạ\x07nh,0912345678\n", options())
	if r.Name != "Trần Hạnh" || len(r.Problems) != 1 || !errors.Is(r.Problems[0].What, i18n.Failed(i18n.TransferRemoved)) {
		t.Errorf("got %+v", r)
	}
}

func TestDialects(t *testing.T) {
	for _, c := range []struct{ about, file, delimiters string }{
		{"commas", "Name,Phone,Note\nAn,0912345678,\"a, b\nc \"\"d\"\"\"\n", `,"`},
		{"semicolons", "Name;Phone;Note\nAn;0912345678;\"a, b\nc \"\"d\"\"\"\n", `;"`},
		{"tabs", "Name\tPhone\tNote\nAn\t0912345678\t\"a, b\nc \"\"d\"\"\"\n", "\t\""},
		{"apostrophes", "'Name','Phone','Note'\n'An','0912345678','a, b\nc \"d\"'\n", `,'`},
		{"said by a spreadsheet", "sep=;\r\nName;Phone;Note\r\nAn;0912345678;\"a, b\nc \"\"d\"\"\"\r\n", `;"`},
		{"CR alone", "Name,Phone,Note\rAn,0912345678,\"a, b\nc \"\"d\"\"\"\r", `,"`},
		{"blanks around quotes, no line end", "Name , Phone , Note\nAn , \"0912345678\" , \"a, b\nc \"\"d\"\"\"  ", `,"`},
		{"quotes within a quoted cell", "Name,Phone,Note\nAn,0912345678,\"a, b\nc \"d\"\"\n", `,"`},
	} {
		t.Run(c.about, func(t *testing.T) {
			table := open(t, []byte(c.file), options())
			if got := string(table.Delimiter) + string(table.Quote); got != c.delimiters {
				t.Errorf("read with %q, want %q", got, c.delimiters)
			}
			list := records(t, table)
			if len(list) != 1 || list[0].Name != "An" || list[0].Note != "a, b\nc \"d\"" || list[0].Phones[0].Value != "0912345678" {
				t.Errorf("got %+v", list)
			}
		})
	}
}

func TestHeaders(t *testing.T) {
	for header, want := range map[string][]sheet.Field{
		"Họ,Tên đệm,Tên,Số ĐT,Email 2":             {sheet.Family, sheet.Middle, sheet.Given, sheet.Phone, sheet.Email},
		"HỌ VÀ TÊN,SĐT 1,SĐT2,Ngày sinh,Nguồn":     {sheet.Name, sheet.Phone, sheet.Phone, sheet.Birthday, sheet.Source},
		"Tên,Di động,Nơi làm việc,Chức vụ,Nhóm":    {sheet.Name, sheet.Phone, sheet.Employer, sheet.Occupation, sheet.Tag},
		"姓,名,手机号码,出生日期,备注":                         {sheet.Family, sheet.Given, sheet.Phone, sheet.Birthday, sheet.Note},
		"姓名,電話,電子郵件,備註,標籤":                         {sheet.Name, sheet.Phone, sheet.Email, sheet.Note, sheet.Tag},
		"名,联系电话,城市":                                {sheet.Name, sheet.Phone, sheet.City},
		"First Name,Last Name,E-mail Address,DOB":  {sheet.Given, sheet.Family, sheet.Email, sheet.Birthday},
		"name,phone,no-contact,preferred,product":  {sheet.Name, sheet.Phone, sheet.NoContact, sheet.Preferred, sheet.Product},
		"STT,Khách hàng,Điện thoại bàn,Giai đoạn":  {sheet.Ignored, sheet.Name, sheet.Phone, sheet.Level},
		"Title,Name,Cell Phone,Something else,Zip": {sheet.Occupation, sheet.Name, sheet.Phone, sheet.Unknown, sheet.Postcode},
	} {
		table := open(t, []byte(header+"\n"), options())
		var got []sheet.Field
		for _, c := range table.Columns {
			got = append(got, c.Field)
		}
		if table.Header != 1 || !slices.Equal(got, want) {
			t.Errorf("%s: header %d, %q, want %q", header, table.Header, got, want)
		}
	}
}

func TestTableWithoutHeader(t *testing.T) {
	table := open(t, []byte("1,Nguyễn Văn An,0912345678,an@example.com,25/12/1990\n2,王伟,0987654321,,\n"), options())
	list := records(t, table)
	if table.Header != 0 || len(list) != 2 || !table.Columns[1].Guessed {
		t.Fatalf("header %d, %d records, columns %+v", table.Header, len(list), table.Columns)
	}
	got := list[0]
	if got.Line != 1 || got.Name != "Nguyễn Văn An" || got.Phones[0].Value != "0912345678" || got.Emails[0].Value != "an@example.com" ||
		got.Birthday.String() != "1990-12-25" {
		t.Errorf("got %+v", got)
	}
}

func TestRowsThatRepeatTheHeaderArePassedOver(t *testing.T) {
	list := records(t, open(t, []byte("Họ tên,SĐT\nAn,0912345678\nHọ tên,SĐT\nBình,0987654321\n"), options()))
	if len(list) != 2 || list[1].Name != "Bình" || list[1].Line != 4 {
		t.Errorf("got %+v", list)
	}
}

func TestRowsWithAQuoteThatDoesNotEnd(t *testing.T) {
	list := records(t, open(t, []byte("Name,Phone,Note\nAn,0912345678,fine\nBình,0987654321,\"open\nChi,0901234567,\nDung,0909123123,x\n"), options()))
	if len(list) != 4 || list[1].Refused == nil || list[1].Line != 3 || list[1].Raw != "Bình,0987654321,\"open\n" {
		t.Fatalf("got %+v", list)
	}
	saysEverywhere(t, list[1].Refused, i18n.SheetQuoteOpen)
	if list[2].Name != "Chi" || list[2].Line != 4 || list[3].Name != "Dung" {
		t.Errorf("the rows behind are lost: %+v", list[2:])
	}
}

func TestRowWithMoreCellsThanColumns(t *testing.T) {
	r := one(t, "Name,Phone\nNguyễn, An,0912345678\n", options())
	saysEverywhere(t, r.Refused, i18n.SheetRowCells)
	if r = one(t, "Name,Phone\nNguyễn An,0912345678,,\n", options()); r.Refused != nil {
		t.Error(r.Refused)
	}
}

func TestMap(t *testing.T) {
	const file = "Kunde,Nummer,Kauf von,Nummer\nNguyễn An,0912345678,Căn hộ,0987654321\n"
	said := options()
	said.Map = []string{"kauf von=product", "KUNDE=name"}
	if table := open(t, []byte("Alle\nKunde,Nummer,Kauf von\nAn,x,y\n"), said); table.Header != 2 || table.Columns[0].Field != sheet.Name {
		t.Errorf("header %d, columns %+v", table.Header, table.Columns)
	}
	said.Map = []string{"kunde=wealth"}
	saysEverywhere(t, opening(file, said), i18n.SheetFieldUnknown)
	table := open(t, []byte(file), options())
	for _, spec := range []string{"kunde=họ tên", "#2=phone", "C=product", "#4=phone"} {
		if err := table.Map(spec); err != nil {
			t.Fatal(err)
		}
	}
	r := records(t, table)[0]
	if r.Name != "Nguyễn An" || len(r.Phones) != 2 || r.Phones[1] != (transfer.Labelled{Value: "0987654321", Label: "Nummer"}) ||
		len(r.Custom) != 1 || r.Custom[0] != (transfer.Custom{Header: "Kauf von", Value: "Căn hộ", Field: "product"}) {
		t.Errorf("got %+v", r)
	}
	saysEverywhere(t, table.Map("Kunde"), i18n.SheetMapForm)
	saysEverywhere(t, table.Map("Ort=city"), i18n.SheetColumnUnknown)
	saysEverywhere(t, table.Map("Nummer=phone"), i18n.SheetColumnSeveral)
	saysEverywhere(t, table.Map("Kunde=wealth"), i18n.SheetFieldUnknown)
	if err := table.Map("C=name"); err != nil {
		t.Fatal(err)
	}
	if table.Columns[0].Field != sheet.Unknown || table.Columns[2].Field != sheet.Name {
		t.Errorf("a name in two columns: %+v", table.Columns)
	}
	o := options()
	o.Own = []string{"wealth"}
	if table = open(t, []byte(file), o); table.Map("Kunde=wealth") != nil {
		t.Error("an own field is refused")
	}
}

func TestTableOfNobody(t *testing.T) {
	table := open(t, []byte("Ngày,Tiếp cận\n2026-11-01,200\n"), options())
	_, err := table.Read(context.Background(), func(transfer.Record) error { return nil })
	saysEverywhere(t, err, i18n.SheetNobody)
}

func TestReadEndsWithTheContextAndWithTheCaller(t *testing.T) {
	file := []byte("Name\n" + strings.Repeat("An\n", 2000))
	table := open(t, file, options())
	ctx, cancel := context.WithCancel(context.Background())
	count := 0
	_, err := table.Read(ctx, func(transfer.Record) error {
		if count++; count == 10 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || count > 600 {
		t.Errorf("%d records, error %v", count, err)
	}
	if _, err := sheet.Open(ctx, bytes.NewReader(file), int64(len(file)), options()); !errors.Is(err, context.Canceled) {
		t.Errorf("opened in spite of the context: %v", err)
	}
	enough := errors.New("enough")
	if _, err := table.Read(context.Background(), func(transfer.Record) error { return enough }); !errors.Is(err, enough) {
		t.Errorf("error %v, want that of the caller", err)
	}
}

func TestRejectsStandAsTheyWere(t *testing.T) {
	for _, name := range []string{"vietnam-1258.csv", "china-tabs-gb18030.csv", "google-old-utf16.csv", "google.csv", "outlook.csv"} {
		t.Run(name, func(t *testing.T) {
			file, err := os.ReadFile("testdata/" + name)
			if err != nil {
				t.Fatal(err)
			}
			table := open(t, file, options())
			var out bytes.Buffer
			rejects, err := table.Rejects(&out)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range records(t, table) {
				if err := rejects.Write(r); err != nil {
					t.Fatal(err)
				}
			}
			if err := rejects.Close(); err != nil {
				t.Fatal(err)
			}
			want := string(file)
			if name == "vietnam-1258.csv" { // what stands above the header is not repeated
				_, behind, _ := strings.Cut(want, "STT")
				want = "STT" + behind
			}
			if out.String() != want {
				t.Errorf("all rows written back are\n%q\nwant\n%q", out.String(), want)
			}
		})
	}
}

// Dương, Hồ and Đường are names of people as well as headers of columns.
func TestNamesAreNoHeader(t *testing.T) {
	table := open(t, []byte("Dương,0912345678\nLan,0987654321\n"), options())
	if list := records(t, table); table.Header != 0 || len(list) != 2 || list[0].Name != "Dương" {
		t.Errorf("header %d, %+v", table.Header, list)
	}
	table = open(t, []byte("Đường\nLan Anh\nMinh Châu\n"), options())
	if list := records(t, table); table.Header != 0 || len(list) != 3 {
		t.Errorf("header %d, %+v", table.Header, list)
	}
}

// What stands in another language above columns of phones is a header, so that it is no person.
func TestHeaderInAnotherLanguage(t *testing.T) {
	table := open(t, []byte("Kunde,Nummer\nNguyễn An,0912345678\nBình,0987654321\n"), options())
	list := records(t, table)
	if table.Header != 1 || len(list) != 2 || list[0].Name != "Nguyễn An" || list[0].Phones[0].Value != "0912345678" {
		t.Errorf("header %d, %+v", table.Header, list)
	}
}
