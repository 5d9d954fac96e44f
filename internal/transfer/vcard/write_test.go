package vcard_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	govcard "github.com/emersion/go-vcard"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/vcard"
)

// tester is what testing.T and rapid.T have in common.
type tester interface {
	Helper()
	Fatal(args ...any)
}

func write(t tester, records ...transfer.Record) string {
	t.Helper()
	var b bytes.Buffer
	w := vcard.NewWriter(&b)
	for _, r := range records {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWrite(t *testing.T) {
	got := write(t, transfer.Record{
		Name:         "Nguyễn Văn An",
		Phones:       []labelled{{Value: "+84912345678", Label: "work fax"}, {Value: "+842438221234", Label: "Máy bàn"}, {Value: "1"}},
		Emails:       []labelled{{Value: "an@example.com"}},
		Birthday:     born(1990, 2, 28),
		Sex:          funnel.Male,
		Organisation: "Hoa; Mai",
		Job:          "Giám đốc",
		Address:      "12 Lê Lợi, Quận 1",
		Tags:         []string{"VIP", "nóng, gấp"},
		Note:         "một\nhai",
		Custom:       []custom{{Header: "Khu vực", Value: "Quận 7", Field: "region"}},
	}, transfer.Record{Name: "王小明", Birthday: born(0, 2, 29)}, transfer.Record{Refused: i18n.Failed(i18n.VCardEmpty)})
	want := strings.ReplaceAll(`BEGIN:VCARD
VERSION:4.0
FN:Nguyễn Văn An
N:;Nguyễn Văn An;;;
TEL;PREF=1;TYPE=work;TYPE=fax:+84912345678
item1.TEL:+842438221234
item1.X-ABLabel:Máy bàn
TEL:1
EMAIL:an@example.com
BDAY:19900228
GENDER:M
ORG:Hoa\; Mai
TITLE:Giám đốc
ADR:;;12 Lê Lợi\, Quận 1;;;;
CATEGORIES:VIP,nóng\, gấp
NOTE:một\nhai
item2.X-FUNNEL-FIELD;X-FIELD=region:Quận 7
item2.X-ABLabel:Khu vực
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:王小明
N:;王小明;;;
BDAY:--0229
END:VCARD
`, "\n", "\r\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
}

func TestWriteFailure(t *testing.T) {
	full := errors.New("disk full")
	w := vcard.NewWriter(writerFunc(func([]byte) (int, error) { return 0, full }))
	var err error
	for range 10_000 {
		if err = w.Write(transfer.Record{Name: "An"}); err != nil {
			break
		}
	}
	if !errors.Is(err, full) || !errors.Is(w.Close(), full) {
		t.Errorf("%v, then %v", err, w.Close())
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// text draws a text as it stands in a record: what a reader makes of anything.
func text(several bool) *rapid.Generator[string] {
	signs := rapid.SampledFrom([]rune("\\\\,;:\n\r\t\"=^'aZ 0-_.ăễĐ王\u0301\u200b\u200d\u00a0\u0085\x00😀%$!<>"))
	return rapid.Custom(func(t *rapid.T) string {
		s := rapid.OneOf(rapid.StringOfN(signs, 0, 60, -1), rapid.StringOfN(rapid.Rune(), 0, 200, -1), rapid.SampledFrom([]string{
			"END:VCARD", "BEGIN:VCARD\nx", "data:image/png;base64,AAAA", `\n`, `\`, "_home", "home", "tel", "  ", strings.Repeat(" ", 200) + "x" + strings.Repeat("\n", 90),
		})).Draw(t, "text")
		if several {
			s, _ = transfer.Lines(s)
		} else {
			s, _ = transfer.Line(s)
		}
		return s
	})
}

func withText(several bool) *rapid.Generator[string] {
	return text(several).Filter(func(s string) bool { return s != "" })
}

func record() *rapid.Generator[transfer.Record] {
	line := text(false)
	values := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) labelled {
		label := rapid.OneOf(line, rapid.SampledFrom([]string{"home", "work fax", "cell", "fax fax", "Home", "home  x"})).Draw(t, "label")
		label, _ = transfer.Line(label)
		return labelled{Value: withText(false).Draw(t, "value"), Label: label}
	}), 0, 4)
	return rapid.Custom(func(t *rapid.T) transfer.Record {
		r := transfer.Record{
			Name:         withText(false).Draw(t, "name"),
			Phones:       values.Draw(t, "phones"),
			Emails:       values.Draw(t, "emails"),
			Sex:          rapid.SampledFrom([]funnel.Sex{funnel.SexUnknown, funnel.Female, funnel.Male, funnel.OtherSex}).Draw(t, "sex"),
			Organisation: line.Draw(t, "organisation"),
			Job:          line.Draw(t, "job"),
			Address:      line.Draw(t, "address"),
			Tags:         rapid.SliceOfNDistinct(withText(false), 0, 4, rapid.ID).Draw(t, "tags"),
			Note:         text(true).Draw(t, "note"),
			Custom: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) custom {
				return custom{
					Header: withText(false).Draw(t, "header"), Value: withText(true).Draw(t, "value"),
					Field: rapid.SampledFrom([]string{"", "region", "no-contact", "own_2"}).Draw(t, "field"),
				}
			}), 0, 4).Draw(t, "custom"),
		}
		if rapid.Bool().Draw(t, "born") {
			year := rapid.OneOf(rapid.Just(0), rapid.IntRange(1900, 2099)).Draw(t, "year")
			r.Birthday = born(year, rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "date"))
		}
		return r
	})
}

func TestWrittenIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOfN(record(), 1, 3).Draw(t, "records")
		file := write(t, want...)
		wantWellFormed(t, file)
		got, summary, err := read(strings.NewReader(file), transfer.Options{})
		if err != nil || summary.Refused > 0 || summary.Problems > 0 || len(got) != len(want) {
			t.Fatalf("%v, %+v of\n%s", err, summary, file)
		}
		for i := range want {
			ignored := cmpopts.IgnoreFields(transfer.Record{}, "Raw", "Line")
			if diff := cmp.Diff(want[i], got[i], ignored, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("record %d (-want +got):\n%s\nof\n%s", i, diff, file)
			}
		}
		wantReadByOthers(t, file, want)
	})
}

// wantWellFormed looks at the file as RFC 6350 has it: lines that end in CR LF, at most 75 bytes long, of whole characters.
func wantWellFormed(t *rapid.T, file string) {
	lines := strings.SplitAfter(file, "\r\n")
	if lines[len(lines)-1] != "" {
		t.Fatalf("the last line has no end: %q", lines[len(lines)-1])
	}
	for _, l := range lines[:len(lines)-1] {
		l = strings.TrimSuffix(l, "\r\n")
		if len(l) > 75 || !utf8.ValidString(l) || strings.ContainsAny(l, "\r\n\x00") || l == "" {
			t.Fatalf("line %q", l)
		}
	}
}

// wantReadByOthers reads the file with go-vcard alone.
func wantReadByOthers(t *rapid.T, file string, want []transfer.Record) {
	decoder := govcard.NewDecoder(strings.NewReader(file))
	for _, w := range want {
		c, err := decoder.Decode()
		if err != nil {
			t.Fatalf("go-vcard: %v", err)
		}
		if c.Value(govcard.FieldFormattedName) != w.Name || c.Value(govcard.FieldNote) != w.Note || len(c[govcard.FieldTelephone]) != len(w.Phones) {
			t.Fatalf("go-vcard reads %q, %q, %d phones; want %q, %q, %d", c.Value(govcard.FieldFormattedName), c.Value(govcard.FieldNote),
				len(c[govcard.FieldTelephone]), w.Name, w.Note, len(w.Phones))
		}
	}
}

func TestWriteFolds(t *testing.T) {
	for _, note := range []string{strings.Repeat("x", 500), strings.Repeat("ộ", 300), strings.Repeat("😀", 99), strings.Repeat("a\n", 200) + "b", "a" + strings.Repeat(" ", 300) + "b"} {
		file := write(t, transfer.Record{Name: "An", Note: note})
		longest := 0
		for l := range strings.SplitSeq(file, "\r\n") {
			longest = max(longest, len(l))
			if !utf8.ValidString(l) {
				t.Errorf("a character is cut: %q", l)
			}
		}
		if longest > 75 || longest < 72 {
			t.Errorf("the longest line of %.10q has %d bytes", note, longest)
		}
		if got := readText(t, file); got.Note != note {
			t.Errorf("read back as %q, want %q", got.Note, note)
		}
	}
}
