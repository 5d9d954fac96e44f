package vcard_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/vcard"
)

func wantError(t *testing.T, err error, s i18n.Sentence) {
	t.Helper()
	if !errors.Is(err, &i18n.Error{Sentence: s}) {
		t.Errorf("error %v, want %q", err, s.En)
	}
}

// someone is a card, numbered.
func someone(n int) string {
	return fmt.Sprintf("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Người thứ %d\r\nTEL:09%08d\r\nEND:VCARD\r\n", n, n)
}

func TestReadNoCard(t *testing.T) {
	for _, text := range []string{"", "\n\n", "Họ tên,Điện thoại\nAn,0912345678\n", "\x00\x01\x02", "\xff\xfe", "END:VCARD\n", strings.Repeat("x", 3<<20)} {
		records, _, err := read(strings.NewReader(text), transfer.Options{})
		wantError(t, err, i18n.VCardNone)
		if len(records) > 0 {
			t.Errorf("%.20q: %d records of no card", text, len(records))
		}
	}
}

func TestReadLimits(t *testing.T) {
	three := someone(1) + someone(2) + someone(3)
	records, _, err := read(strings.NewReader(three), transfer.Options{Limits: transfer.Limits{Records: 2}})
	wantError(t, err, i18n.TransferTooMany)
	if len(records) != 2 {
		t.Errorf("%d records before the limit of 2", len(records))
	}
	if records, _ := readAll(t, strings.NewReader(three), transfer.Options{Limits: transfer.Limits{Records: 3}}); len(records) != 3 {
		t.Errorf("%d records with a limit of 3", len(records))
	}
	size := int64(len(three))
	if records, _ := readAll(t, strings.NewReader(three), transfer.Options{Limits: transfer.Limits{Bytes: size}}); len(records) != 3 {
		t.Errorf("%d records of a file just as long as the limit", len(records))
	}
	_, _, err = read(strings.NewReader(three), transfer.Options{Limits: transfer.Limits{Bytes: size - 1}})
	wantError(t, err, i18n.TransferTooLarge)
}

// A card beyond the limit is refused, in whatever way it is long, and the next one is read.
func TestReadLongCard(t *testing.T) {
	const most = 10_000
	for name, middle := range map[string]string{
		"one line":         "NOTE:" + strings.Repeat("x", 2*most) + "\n",
		"folded":           "NOTE:x\n" + strings.Repeat(" "+strings.Repeat("x", 70)+"\n", 2*most/70),
		"quoted-printable": "NOTE;ENCODING=QUOTED-PRINTABLE:x=\n" + strings.Repeat(strings.Repeat("x", 70)+"=\n", 2*most/70) + "x\n",
		"many lines":       strings.Repeat("TEL:0912345678\n", 2*most/15),
		"no properties":    strings.Repeat("x\n", most),
		"long name":        strings.Repeat("X", 2*most) + ":x\n",
	} {
		text := "BEGIN:VCARD\nVERSION:3.0\nFN:Dài\n" + middle + "END:VCARD\n" + someone(7)
		records, _ := readAll(t, strings.NewReader(text), transfer.Options{Limits: transfer.Limits{Value: most}})
		if len(records) != 2 {
			t.Fatalf("%s: %d records", name, len(records))
		}
		wantRefused(t, records[0], 1, i18n.VCardTooLong)
		if len(records[0].Raw) > most {
			t.Errorf("%s: %d bytes are kept", name, len(records[0].Raw))
		}
		if records[1].Name != "Người thứ 7" {
			t.Errorf("%s: then %+v", name, records[1])
		}
	}
	text := "BEGIN:VCARD\nFN:Dài\n" + strings.Repeat("TEL:1\n", 10_001) + "END:VCARD\n" + someone(7)
	records, _ := readAll(t, strings.NewReader(text), transfer.Options{})
	wantRefused(t, records[0], 1, i18n.VCardTooMany)
	if len(records) != 2 || records[1].Name != "Người thứ 7" {
		t.Errorf("then %+v", records[1:])
	}
	// A card without an end that is too long is refused for its length, and the one after it begins.
	records, _ = readAll(t, strings.NewReader("BEGIN:VCARD\nNOTE:"+strings.Repeat("x", 2*most)+"\n"+someone(7)), transfer.Options{Limits: transfer.Limits{Value: most}})
	wantRefused(t, records[0], 1, i18n.VCardTooLong)
	if len(records) != 2 || records[1].Name != "Người thứ 7" || !strings.HasPrefix(records[1].Raw, "BEGIN:VCARD\nVERSION:3.0\n") {
		t.Errorf("then %+v", records[1:])
	}
}

// Problems of one card are bounded.
func TestReadManyProblems(t *testing.T) {
	got := readText(t, "BEGIN:VCARD\nFN:An\n"+strings.Repeat("x\n", 1000)+strings.Repeat("TEL:09\x0112\n", 1000)+"END:VCARD\n")
	if len(got.Problems) != 100 {
		t.Errorf("%d problems", len(got.Problems))
	}
}

// endless makes a file of a picture of a size without having it in memory, of a line that comes again and again.
func endless(size int, line string) io.Reader {
	picture := io.LimitReader(&repeated{line: line}, int64(size))
	return io.MultiReader(
		strings.NewReader("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:An\r\nPHOTO;ENCODING=b;TYPE=JPEG:"), picture,
		strings.NewReader("\r\nTEL:0912345678\r\nEND:VCARD\r\n"))
}

type repeated struct {
	line string
	at   int
}

func (r *repeated) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = r.line[r.at]
		r.at = (r.at + 1) % len(r.line)
	}
	return len(p), nil
}

// A picture of any size is passed over in the memory of one without.
func TestReadPicturesWithoutKeepingThem(t *testing.T) {
	for _, line := range []string{strings.Repeat("A", 73) + "\r\n ", "A"} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		records, summary := readAll(t, endless(32<<20, line), transfer.Options{})
		runtime.ReadMemStats(&after)
		if len(records) != 1 || len(records[0].Phones) != 1 || summary.Media != 1 {
			t.Fatalf("%+v of %+v", records, summary)
		}
		if strings.Contains(records[0].Raw, "PHOTO") || !strings.Contains(records[0].Raw, "TEL") {
			t.Errorf("raw %q", records[0].Raw)
		}
		const most = 1 << 20
		if used := after.TotalAlloc - before.TotalAlloc; used > most {
			t.Errorf("lines of %q: %d bytes were used for a picture of 32 MiB", line, used)
		}
	}
}

func TestReadMedia(t *testing.T) {
	for name, text := range map[string]string{
		"2.1, ended by an empty line":  "PHOTO;ENCODING=BASE64;TYPE=GIF:\r\n R0lG\r\n ODdh\r\n\r\n",
		"2.1, lines without a blank":   "PHOTO;BASE64:\r\nR0lGODdhTEL\r\nODdh==\r\n\r\n",
		"3.0":                          "item1.PHOTO;ENCODING=b;TYPE=JPEG:R0lG\r\n ODdh\r\n",
		"4.0":                          "PHOTO:data:image/gif;base64,R0lG\r\n ODdh\r\n",
		"by address":                   "PHOTO;VALUE=uri:https://example.com/a.jpg\r\n",
		"logo, sound and key":          "LOGO;ENCODING=b:R0lG\r\nSOUND;BASE64:R0lG\r\nKEY;X509;ENCODING=B:R0lG\r\n ODdh\r\n",
		"what only a program knows":    "X-THUMBNAIL;ENCODING=BASE64:R0lG\r\n ODdh\r\n",
		"a URI in some other property": "X-PIC:data:image/gif;base64,R0lG\r\n",
	} {
		got := readCard(t, "VERSION:2.1", "FN:An", text+"TEL:0912345678")
		if len(got.Phones) != 1 || len(got.Problems) > 0 || strings.Contains(got.Raw, "R0lG") || len(got.Custom) > 0 {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got := readCard(t, "FN:An", `NOTE:data:image/gif;base64\,R0lG`); got.Note == "" {
		t.Error("a note is taken for a picture")
	}
}

func TestReadEndsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	count := 0
	_, err := vcard.Read(ctx, strings.NewReader(strings.Repeat(someone(1), 10)), transfer.Options{}, func(transfer.Record) error {
		if count++; count == 3 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || count != 3 {
		t.Errorf("%v after %d cards", err, count)
	}
	// In the middle of a picture that has no end, too.
	ctx, cancel = context.WithCancel(context.Background())
	picture := io.MultiReader(strings.NewReader("BEGIN:VCARD\nPHOTO:"), readerFunc(func(p []byte) (int, error) {
		if count++; count == 100 {
			cancel()
		}
		return copy(p, "A"), nil
	}))
	if _, err := vcard.Read(ctx, picture, transfer.Options{}, func(transfer.Record) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("a picture without an end: %v", err)
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

func TestReadGivesErrorsBack(t *testing.T) {
	stop := errors.New("enough")
	summary, err := vcard.Read(context.Background(), strings.NewReader(someone(1)+someone(2)), transfer.Options{}, func(transfer.Record) error { return stop })
	if !errors.Is(err, stop) || summary.Records != 1 {
		t.Errorf("%v, %+v", err, summary)
	}
	broken := errors.New("cable pulled")
	for _, from := range []io.Reader{
		iotest.ErrReader(broken),
		io.MultiReader(strings.NewReader(someone(1)+"BEGIN:VCARD\r\nFN:An\r"), iotest.ErrReader(broken)),
		io.MultiReader(strings.NewReader(someone(1)+"BEGIN:VCARD\r\nPHOTO:x\r\n"), iotest.ErrReader(broken)),
	} {
		records, _, err := read(from, transfer.Options{})
		wantError(t, err, i18n.TransferReadFailed)
		if !errors.Is(err, broken) || len(records) > 1 {
			t.Errorf("%v after %d records", err, len(records))
		}
	}
}

// However the bytes come, the cards are the same.
func TestReadByteByByte(t *testing.T) {
	text := someone(1) + "BEGIN:VCARD\rFN:Căn\r\n hộ\rEND:VCARD\r" + someone(2)
	want, _ := readAll(t, strings.NewReader(text), transfer.Options{})
	got, _ := readAll(t, iotest.OneByteReader(strings.NewReader(text)), transfer.Options{})
	if len(got) != 3 || len(want) != 3 {
		t.Fatalf("%d and %d records", len(got), len(want))
	}
	for i := range got {
		wantPerson(t, got[i], want[i])
	}
}

// Values that are long in their parts are gone through once: each of these took minutes, or seconds, when they were gone through again for
// each part.
func TestReadLongValuesOnce(t *testing.T) {
	const size = 900_000
	many := func(part string) string { return strings.Repeat(part, size/len(part)) }
	for name, c := range map[string]struct {
		text string
		read func(transfer.Record) bool
	}{
		"marks of labels":   {"a.TEL:1\na.X-ABLABEL:" + many("_$!<") + "Nhà", func(r transfer.Record) bool { return r.Phones[0].Label == "nhà" }},
		"schemes":           {"TEL:" + many("tel:") + "1", func(r transfer.Record) bool { return r.Phones[0].Value == "1" }},
		"parts of a name":   {"N:" + many("王;"), func(r transfer.Record) bool { return r.Name == "x" }},
		"words of a name":   {"N:b;" + many("a "), func(r transfer.Record) bool { return r.Name == "x" }},
		"tags":              {"CATEGORIES:" + many("a,b,"), func(r transfer.Record) bool { return len(r.Tags) == 2 }},
		"types":             {"TEL;" + many("A;") + ":1", func(r transfer.Record) bool { return r.Phones[0].Value == "1" }},
		"folds":             {"TITLE:x\n" + many(" y\n"), func(r transfer.Record) bool { return len(r.Job) == 1+size/3 }},
		"blank folds":       {"VERSION:2.1\nTITLE:x\n" + many(" \n"), func(r transfer.Record) bool { return r.Job == "x" }},
		"folds of a name":   {"X\n" + many(" Y\n") + " :1", func(r transfer.Record) bool { return r.Custom[0].Value == "1" }},
		"soft line breaks":  {"TITLE;QUOTED-PRINTABLE:x=\n" + many("=\n"), func(r transfer.Record) bool { return r.Job == "x" }},
		"backslashes":       {"TITLE;QUOTED-PRINTABLE:" + many("\\=3B"), func(r transfer.Record) bool { return len(r.Job) == size/4 }},
		"combining letters": {"TITLE:a" + many("\u0301"), func(r transfer.Record) bool { return strings.HasPrefix(r.Job, "á") }},
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		_, err := vcard.Read(ctx, strings.NewReader("BEGIN:VCARD\nFN:x\n"+c.text+"\nEND:VCARD\n"), transfer.Options{}, func(r transfer.Record) error {
			if r.Refused != nil || !c.read(r) {
				t.Errorf("%s: %v, %.20q %.20q %d", name, r.Refused, r.Name, r.Job, len(r.Job))
			}
			return nil
		})
		cancel()
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
