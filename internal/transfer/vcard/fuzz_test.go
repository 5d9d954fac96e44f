package vcard_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/funnel-cli/funnel/internal/transfer"
)

// FuzzRead reads any bytes as a file of cards: nothing panics, what is given is in order and fit to be kept, and written again it is read
// back as the same.
func FuzzRead(f *testing.F) {
	// Small ones: what they find is made smaller by the hundred tries.
	for _, card := range []string{
		"VERSION:3.0\nFN:An\nN:Nguyễn;An;Văn;Ông;Jr\nTEL;TYPE=CELL,pref:09\n",
		"VERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C4=90=3B;a=\n=E1=BB\n",
		"FN:x\nNOTE;QUOTED-PRINTABLE;CHARSET=GBK:=D5\\=3B=\n",
		"FN;CHARSET=windows-1258:\xd0\xf4\xecng\nORG:\xd5\xc5;b\\;c\n",
		"item1.TEL:1\nITEM1.X-ABLabel:_$!<Home>!$_\nIMPP;X-SERVICE-TYPE=Zalo:2\n",
		"FN:x\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29\nBDAY:--0228\nGENDER:F\nX-GENDER:nữ\n",
		"FN:x\nPHOTO;BASE64:\nAAAA\n\nLOGO:data:image/png;base64,AA\n A\n",
		"FN:x\nAGENT:\nBEGIN:VCARD\nFN:y\nEND:VCARD\nKIND:group\n",
		"TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=4D):tel:+84;ext=1\nEMAIL:mailto:a%40b\n",
		"FN:王 小明\nN:王;小明;;;女士\nADR:1;2;街;市;省;5;国\nADR;TYPE=pref:;;b\nLABEL:c\n",
		"FN:x\nCATEGORIES:a\\,b,c\nNICKNAME:y\nX-ANDROID-CUSTOM:v/nickname;z;1;w\nROLE:r\nTITLE:t\n",
		"FN:x\u200b\x00\nNOTE:a\\nb\n c\n\td\nURL:e\u0301\u2028\n",
	} {
		file := "BEGIN:VCARD\n" + card + "END:VCARD\n"
		f.Add([]byte(file), "")
		f.Add([]byte("\xef\xbb\xbf"+strings.ReplaceAll(file, "\n", "\r")+"x\nBEGIN:VCARD"), "big5")
	}
	f.Fuzz(func(t *testing.T, file []byte, encoding string) {
		limits := transfer.Limits{Bytes: 1 << 20, Records: 1000, Value: 64 << 10}
		records, summary, err := read(bytes.NewReader(file), transfer.Options{Encoding: encoding, Limits: limits})
		if summary.Records+summary.Refused != len(records) && err == nil {
			t.Errorf("%+v of %d records", summary, len(records))
		}
		line := 0
		var people []transfer.Record
		for _, r := range records {
			if r.Line <= line || r.Line > summary.Lines {
				t.Errorf("line %d after line %d, of %d", r.Line, line, summary.Lines)
			}
			line = r.Line
			if len(r.Raw) > limits.Value {
				t.Errorf("%d bytes of a record are kept", len(r.Raw))
			}
			if r.Refused != nil {
				continue
			}
			wantFit(t, r)
			people = append(people, r)
		}
		again, summary := readAllOrNone(t, write(t, people...))
		if len(again) != len(people) || summary.Problems > 0 {
			t.Fatalf("%d people are read back as %d, %+v", len(people), len(again), summary)
		}
		for i := range people {
			if diff := cmp.Diff(people[i], again[i], cmpopts.IgnoreFields(transfer.Record{}, "Raw", "Line", "Problems"), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("read back (-want +got):\n%s", diff)
			}
		}
	})
}

func readAllOrNone(t *testing.T, file string) ([]transfer.Record, transfer.Summary) {
	t.Helper()
	if file == "" {
		return nil, transfer.Summary{}
	}
	return readAll(t, bytes.NewReader([]byte(file)), transfer.Options{})
}

// wantFit looks at what every readable record must be.
func wantFit(t *testing.T, r transfer.Record) {
	t.Helper()
	if r.Name == "" && len(r.Phones) == 0 && len(r.Emails) == 0 {
		t.Errorf("nobody: %+v", r)
	}
	texts := []string{r.Name, r.Organisation, r.Job, r.Address}
	for _, l := range append(r.Phones, r.Emails...) {
		texts = append(texts, l.Value, l.Label)
		if l.Value == "" {
			t.Errorf("an empty value: %+v", r)
		}
	}
	for _, c := range r.Custom {
		texts = append(texts, c.Header)
		if clean, removed := transfer.Lines(c.Value); clean != c.Value || removed > 0 || clean == "" || c.Header == "" {
			t.Errorf("custom %q", c)
		}
	}
	for _, text := range append(texts, r.Tags...) {
		if clean, removed := transfer.Line(text); clean != text || removed > 0 {
			t.Errorf("%q would be %q", text, clean)
		}
	}
	if clean, removed := transfer.Lines(r.Note); clean != r.Note || removed > 0 {
		t.Errorf("note %q would be %q", r.Note, clean)
	}
	if r.Birthday.Known() && !r.Birthday.Valid() {
		t.Errorf("birthday %v", r.Birthday)
	}
	for _, p := range r.Problems {
		if p.Line < r.Line || p.What.Error() == "" {
			t.Errorf("problem %+v of a record on line %d", p, r.Line)
		}
	}
}
