package vcard_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

func TestReadBirthdays(t *testing.T) {
	none := funnel.Birthday{}
	for text, want := range map[string]funnel.Birthday{
		"BDAY:1990-02-28":                        born(1990, 2, 28),
		"BDAY:19900228":                          born(1990, 2, 28),
		"BDAY;VALUE=date:1990-02-28":             born(1990, 2, 28),
		"BDAY:1990-02-28T00:00:00Z":              born(1990, 2, 28),
		"BDAY:19900228T000000":                   born(1990, 2, 28),
		"BDAY:--02-28":                           born(0, 2, 28),
		"BDAY:--0228":                            born(0, 2, 28),
		"BDAY:--0229":                            born(0, 2, 29),
		"BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29": born(0, 2, 29),
		`BDAY;X-APPLE-OMIT-YEAR="1604";VALUE=date:16040229`: born(0, 2, 29),
		"BDAY:1604-02-29":                        born(0, 2, 29),
		"BDAY;X-APPLE-OMIT-YEAR=1904:1904-02-28": born(0, 2, 28),
		"BDAY:0000-02-28":                        born(0, 2, 28),
		"BDAY;X-APPLE-OMIT-YEAR=1604:1990-02-28": born(1990, 2, 28),
		"BDAY:1990-02-30":                        none,
		"BDAY:1989-02-29":                        none,
		"BDAY:1890-02-28":                        none,
		"BDAY:1990":                              none,
		"BDAY:1990-02":                           none,
		"BDAY:---28":                             none,
		"BDAY:--02":                              none,
		"BDAY:28/2/1990":                         none,
		"BDAY:1-9900-228":                        none,
		"BDAY:1990-0228":                         none,
		"BDAY;VALUE=text:mùa xuân 1990":          none,
		"BDAY:٢٠٠٠0228":                          none,
	} {
		got := readCard(t, "FN:An", text)
		if got.Birthday != want {
			t.Errorf("%s: %v, want %v", text, got.Birthday, want)
		}
		if want.Known() {
			wantProblems(t, got.Problems)
		} else {
			_, value, _ := strings.Cut(text, ":")
			wantProblems(t, got.Problems, problem(3, i18n.SheetKept))
			if diff := cmp.Diff([]transfer.Custom{{Header: "BDAY", Value: value}}, got.Custom); diff != "" {
				t.Errorf("%s is not kept (-want +got):\n%s", text, diff)
			}
		}
	}
}

func TestReadSex(t *testing.T) {
	for text, want := range map[string]funnel.Sex{
		"GENDER:F": funnel.Female, "GENDER:m": funnel.Male, "GENDER:O;phi nhị giới": funnel.OtherSex,
		"GENDER:N": funnel.SexUnknown, "GENDER:U": funnel.SexUnknown, "GENDER:;chữ": funnel.SexUnknown,
		"X-GENDER:Female": funnel.Female, "X-GENDER:Nữ": funnel.Female, "X-GENDER:男": funnel.Male,
		"X-WAB-GENDER:1": funnel.Female, "X-WAB-GENDER:2": funnel.Male,
	} {
		got := readCard(t, "FN:An", text)
		if got.Sex != want || len(got.Problems) > 0 {
			t.Errorf("%s: %q, want %q; %v", text, got.Sex, want, got.Problems)
		}
	}
	got := readCard(t, "FN:An", "X-GENDER:???")
	wantProblems(t, got.Problems, problem(3, i18n.SheetKept))
	if diff := cmp.Diff([]transfer.Custom{{Header: "X-GENDER", Value: "???"}}, got.Custom); diff != "" {
		t.Errorf("an unknown sex is not kept (-want +got):\n%s", diff)
	}
}

// A second birthday is kept beside the first one, and an empty one says nothing.
func TestReadTwoBirthdays(t *testing.T) {
	got := readCard(t, "FN:An", "BDAY:", "BDAY:1990-02-28", "BDAY:19900228", "BDAY:1991-03-01")
	wantProblems(t, got.Problems)
	if diff := cmp.Diff([]transfer.Custom{{Header: "BDAY", Value: "1991-03-01"}}, got.Custom); diff != "" || got.Birthday != born(1990, 2, 28) {
		t.Errorf("%v (-want +got):\n%s", got.Birthday, diff)
	}
}

func TestReadLabels(t *testing.T) {
	for text, want := range map[string]labelled{
		"TEL;CELL:1":                     {Value: "1", Label: "cell"},
		"TEL;HOME;VOICE;PREF:1":          {Value: "1", Label: "home"},
		"TEL;TYPE=WORK,FAX:1":            {Value: "1", Label: "work fax"},
		`TEL;TYPE="work,fax":1`:          {Value: "1", Label: "work fax"},
		"TEL;type=WORK;type=work:1":      {Value: "1", Label: "work"},
		"TEL;X-Zalo:1":                   {Value: "1", Label: "Zalo"},
		"TEL:1":                          {Value: "1"},
		"a.TEL:1\r\nA.X-ABLabel:Máy bàn": {Value: "1", Label: "Máy bàn"},
		"a.TEL;TYPE=CELL:1\r\na.X-ABLabel:_$!<Mobile>!$_": {Value: "1", Label: "mobile"},
		"a.TEL:1\r\nb.X-ABLabel:Máy bàn":                  {Value: "1"},
		"TEL;TYPE=^'cell^n:1":                             {Value: "1", Label: "'cell"},
		"TEL;VALUE=uri:tel:+84-24;ext=5;foo=bar":          {Value: "+84-24 ext. 5"},
		"TEL;VALUE=uri:TEL:%2B84":                         {Value: "+84"},
		"TEL;TYPE=a\"b;TYPE=home:1":                       {Value: "1", Label: "ab;TYPE=home"},
	} {
		got := readCard(t, "FN:An", text)
		if len(got.Phones) != 1 || got.Phones[0] != want {
			t.Errorf("%s: %q, want %q; %v", text, got.Phones, want, got.Problems)
		}
	}
	if got := readCard(t, "EMAIL:mailto:an%40example.com").Emails; len(got) != 1 || got[0].Value != "an@example.com" {
		t.Errorf("a URI of an e-mail address: %q", got)
	}
}

func TestReadPreferredFirst(t *testing.T) {
	got := readCard(t, "TEL:1", "TEL;PREF=50:2", "TEL;TYPE=pref:3", "TEL:4", "TEL;PREF=0:5", "TEL;PREF=1:6", "TEL:")
	var order string
	for _, p := range got.Phones {
		order += p.Value
	}
	if order != "362145" {
		t.Errorf("order %s", order)
	}
}

func TestReadEscapes(t *testing.T) {
	got := readCard(t, "VERSION:3.0", `FN:A\, B\; C\\ D\: E`, `NOTE:một\nhai\Nba\\nbốn\x`, `ORG:Công ty A\;B;Phòng C`, `CATEGORIES:a\,b,c\;d,, c\;d ,\\`,
		`ADR:;;Số 1\, ngõ 2\nTầng 3;Hà Nội`)
	if got.Name != `A, B; C\ D: E` || got.Note != "một\nhai\nba\\nbốn\\x" || got.Organisation != "Công ty A;B, Phòng C" {
		t.Errorf("%+v", got)
	}
	if diff := cmp.Diff([]string{"a,b", "c;d", `\`}, got.Tags); diff != "" {
		t.Errorf("tags (-want +got):\n%s", diff)
	}
	if got.Address != "Số 1, ngõ 2, Tầng 3, Hà Nội" {
		t.Errorf("address %q", got.Address)
	}
}

func TestReadNames(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{"N:Nguyễn;An;Văn;;"}, "Nguyễn Văn An"},
		{[]string{"N:Smith;John;Q.;Mr.;Jr."}, "Mr. John Q. Smith Jr."},
		{[]string{"N:王;小明;;;"}, "王小明"},
		{[]string{"FN:", "N:;An;;;"}, "An"},
		{[]string{"FN:Anh Tuấn BĐS Q7", "N:Phạm;Tuấn;;;"}, "Anh Tuấn BĐS Q7"},
		{[]string{"FN:Một", "FN;PREF=1:Hai"}, "Hai"},
		{[]string{"NICKNAME:Tí", "TEL:1"}, "Tí"},
		{[]string{"ORG:Hoa Mai;Kế toán", "TEL:1"}, "Hoa Mai, Kế toán"},
		{[]string{"TEL:1"}, ""},
	} {
		if got := readCard(t, c.lines...); got.Name != c.want {
			t.Errorf("%q: %q, want %q", c.lines, got.Name, c.want)
		}
	}
}

// A card within a card (2.1's AGENT) is somebody else's.
func TestReadCardWithinCard(t *testing.T) {
	got := readCard(t, "VERSION:2.1", "FN:An", "AGENT:", "BEGIN:VCARD", "FN:Thư ký", "TEL:2", "END:VCARD", "TEL:1")
	if got.Name != "An" || len(got.Phones) != 1 || got.Phones[0].Value != "1" {
		t.Errorf("%+v", got)
	}
	got = readCard(t, "VERSION:3.0", "FN:An", `AGENT:BEGIN:VCARD\nFN:Thư ký\nEND:VCARD`, "TEL:1")
	if got.Name != "An" || len(got.Custom) > 0 {
		t.Errorf("%+v", got)
	}
}

func TestReadRest(t *testing.T) {
	got := readCard(t, "FN:An", "UID:1", "REV:2", "X-ABUID:3", "URL:https\\://example.com", "ROLE:Trưởng nhóm", "ADR:;;1 Lê Lợi", "ADR;TYPE=pref:;;2 Lê Lai",
		"IMPP;X-SERVICE-TYPE=Zalo:0912", "X-ZALO:an", "NOTE:một", "NOTE:hai", "LABEL:3 Lê Lai")
	if got.Job != "Trưởng nhóm" || got.Address != "2 Lê Lai" || got.Note != "một\nhai" {
		t.Errorf("%+v", got)
	}
	want := []custom{{Header: "URL", Value: "https://example.com"}, {Header: "ADR", Value: "1 Lê Lợi"}, {Header: "Zalo", Value: "0912"}, {Header: "X-ZALO", Value: "an"}}
	if diff := cmp.Diff(want, got.Custom, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("custom (-want +got):\n%s", diff)
	}
	if got := readCard(t, "NICKNAME:Tí", "TEL:1"); got.Name != "Tí" || len(got.Custom) > 0 {
		t.Errorf("a nickname that is the name stands there twice: %+v", got)
	}
	if got := readCard(t, "FN:An", "CATEGORIES:* myContacts,myContacts,VIP,VIP"); len(got.Tags) != 1 || got.Tags[0] != "VIP" {
		t.Errorf("tags %q", got.Tags)
	}
	if got := readCard(t, "FN:An", "LABEL:3 Lê Lai\\nHuế"); got.Address != "3 Lê Lai, Huế" {
		t.Errorf("address of a label: %q", got.Address)
	}
}
