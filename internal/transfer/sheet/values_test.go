package sheet_test

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

// birthdays reads a column of birthdays; "" stands for one that was not read.
func birthdays(t *testing.T, table *sheet.Table) string {
	t.Helper()
	var got []string
	for _, r := range records(t, table) {
		got = append(got, r.Birthday.String())
	}
	return strings.Join(got, " ")
}

func column(values ...string) []byte {
	return []byte("Name,Birthday\nAn,\"" + strings.Join(values, "\"\nAn,\"") + "\"\n")
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		about, dates, want string
		undecided          bool
	}{
		{"day first, by one row", "5/3/1990|25/12/1990", "1990-03-05 1990-12-25", false},
		{"month first, by one row", "5/3/1990|12/25/1990", "1990-05-03 1990-12-25", false},
		{"month first, for the other lies ahead", "5/3/1990|11/12/2026", "1990-05-03 2026-11-12", false},
		{"undecided", "5/3/1990|6/7/1991", " ", true},
		{"both, so undecided, but for those that can be one only", "5/3/1990|25/12/1990|12/25/1991", " 1990-12-25 1991-12-25", true},
		{"the same in both orders", "5/5/1990|6/6/1991", "1990-05-05 1991-06-06", false},
		{"the year in front", "1990-3-5|1990/03/06|1990.3.7|19900308|1990年3月9日", "1990-03-05 1990-03-06 1990-03-07 1990-03-08 1990-03-09", false},
		{"with a time", "1990-03-05T00:00:00Z|1990-03-06 09:31|25/12/1990 00:00", "1990-03-05 1990-03-06 1990-12-25", false},
		{"two digits of a year", "31-12-90|1-2-05", "1990-12-31 2005-02-01", false},
		{"two digits of a year in front", "90-12-31|05-02-01", "1990-12-31 2005-02-01", false},
		{"two digits that lie ahead are of the last century", "31/12/26|30/11/26|1/2/70", "1926-12-31 2026-11-30 1970-02-01", false},
		{"without a year", "28/2|--03-05|25/12", "--02-28 --03-05 --12-25", false},
		{"months by name", "5 March 1990|Mar 6, 1990|7-Mar-1990|ngày 8 tháng 3 năm 1990|9 thg 3, 1990", "1990-03-05 1990-03-06 1990-03-07 1990-03-08 1990-03-09", false},
		{"wide digits", "２５／１２／１９９０", "1990-12-25", false},
		{"nothing", "0/0/00|00/00/0000||0000-00-00", "   ", false},
		{"no dates", "1990|31/2/1990|33000|soon|2/3/4/5|1/2/1899", "     ", false},
	} {
		t.Run(c.about, func(t *testing.T) {
			table := open(t, column(strings.Split(c.dates, "|")...), options())
			if got := birthdays(t, table); got != c.want {
				t.Errorf("%s read as %q, want %q", c.dates, got, c.want)
			}
			if got := len(table.Undecided()) > 0; got != c.undecided {
				t.Errorf("undecided is %v: %+v", got, table.Columns[1].Dates)
			}
		})
	}
}

func TestDatesThatAreUndecidedAreToldAndAnswered(t *testing.T) {
	table := open(t, column("5/3/1990", "6/7/1991"), options())
	undecided := table.Undecided()
	if len(undecided) != 1 || undecided[0].Title != "Birthday" || undecided[0].Dates.Open != 2 {
		t.Fatalf("undecided are %+v", undecided)
	}
	r := records(t, table)[0]
	if len(r.Problems) != 1 || len(r.Custom) != 1 || r.Custom[0].Value != "5/3/1990" {
		t.Fatalf("got %+v", r)
	}
	saysEverywhere(t, r.Problems[0].What, i18n.SheetDateOpen)
	for order, want := range map[sheet.Order]string{sheet.DayFirst: "1990-03-05 1991-07-06", sheet.MonthFirst: "1990-05-03 1991-06-07"} {
		if err := table.SetOrder("birthday", order); err != nil {
			t.Fatal(err)
		}
		if got := birthdays(t, table); got != want || len(table.Undecided()) > 0 {
			t.Errorf("in order %d: %q, want %q", order, got, want)
		}
		o := options()
		o.Dates = order
		if got := birthdays(t, open(t, column("5/3/1990", "6/7/1991"), o)); got != want {
			t.Errorf("with the option %d: %q, want %q", order, got, want)
		}
	}
	saysEverywhere(t, table.SetOrder("born", sheet.DayFirst), i18n.SheetColumnUnknown)
}

// Both orders stand in one column, of which some rows say so: nothing is guessed, and both lines are told.
func TestDatesInBothOrders(t *testing.T) {
	table := open(t, column("5/3/1990", "25/12/1990", "12/25/1991"), options())
	d := table.Columns[1].Dates
	if d.DayFirst != 3 || d.MonthFirst != 4 || d.Open != 1 || d.Read != 3 {
		t.Errorf("the column says %+v", d)
	}
}

func TestDatesOfOwnFields(t *testing.T) {
	o := options()
	o.Own = []string{"wedding"}
	table := open(t, []byte("Name,Wedding\nAn,5/3/2020\nBình,25/12/2021\n"), o)
	if err := table.Map("Wedding=wedding"); err != nil {
		t.Fatal(err)
	}
	list := records(t, table)
	if got := list[0].Custom[0]; got.Value != "2020-03-05" || got.Field != "wedding" {
		t.Errorf("got %+v", got)
	}
}

func TestPhones(t *testing.T) {
	for _, c := range []struct {
		region, cell, want string
		problem            i18n.Sentence
	}{
		{"VN", "0912 345 678", "0912 345 678", i18n.Sentence{}},
		{"VN", "912345678", "0912345678", i18n.Sentence{}},
		{"VN", "912345678.0", "0912345678", i18n.Sentence{}},
		{"VN", "'0912345678", "0912345678", i18n.Sentence{}},
		{"VN", "=\"0912345678\"", "0912345678", i18n.Sentence{}},
		{"VN", "9.12345678E+08", "0912345678", i18n.Sentence{}},
		{"VN", "8.4912345678E+10", "84912345678", i18n.Sentence{}},
		{"VN", "8,4912345678E+10", "84912345678", i18n.Sentence{}},
		{"VN", "8.4912E+10", "", i18n.SheetPhoneLost},
		{"VN", "84912000000", "", i18n.SheetPhoneLost},
		{"VN", "0912000000", "0912000000", i18n.Sentence{}},
		{"VN", "8613812345678", "+8613812345678", i18n.SheetPhonePlus},
		{"IT", "4958292700", "4958292700", i18n.SheetPhoneUnsure}, // 049 5829 2700 in Padua, or +49 582 92700 in Germany
		{"VN", "38221234", "38221234", i18n.Sentence{}},           // without the code of its town
		{"CN", "13812345678", "13812345678", i18n.Sentence{}},
		{"CN", "1.38123E+10", "", i18n.SheetPhoneLost},
		{"GB", "7911123456", "07911123456", i18n.Sentence{}},
		{"US", "2125550123", "2125550123", i18n.Sentence{}},
		{"VN", "0912345678 ::: +84 28 3822 1234", "0912345678|+84 28 3822 1234", i18n.Sentence{}},
		{"VN", "0912345678; 0987654321", "0912345678|0987654321", i18n.Sentence{}},
		{"VN", "0912345678/0987654321", "0912345678|0987654321", i18n.Sentence{}},
		{"VN", "0912345678\n0987654321", "0912345678|0987654321", i18n.Sentence{}},
		{"VN", "0912345678、0987654321", "0912345678|0987654321", i18n.Sentence{}},
		{"VN", "0912345678, 0912345678", "0912345678", i18n.Sentence{}},
		{"VN", "028/3822 1234", "028/3822 1234", i18n.Sentence{}},
		{"VN", "028 3822 1234 máy lẻ 12", "028 3822 1234 máy lẻ 12", i18n.Sentence{}},
		{"VN", "0912 345 678 (Zalo)", "0912 345 678[Zalo]", i18n.Sentence{}},
		{"VN", "Mẹ: (028) 3822 1234", "(028) 3822 1234[Mẹ]", i18n.Sentence{}},
		{"VN", "chưa có", "", i18n.SheetKept},
		{"VN", "12-34", "12-34", i18n.Sentence{}},
	} {
		o := options()
		o.Region = c.region
		quoted := `"` + strings.ReplaceAll(c.cell, `"`, `""`) + `"`
		r := one(t, "Name,Phone\nAn,"+quoted+"\n", o)
		var got []string
		for _, p := range r.Phones {
			text := p.Value
			if p.Label != "" {
				text += "[" + p.Label + "]"
			}
			got = append(got, text)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s in %s: %q, want %q", c.cell, c.region, got, c.want)
		}
		switch {
		case c.problem == i18n.Sentence{} && len(r.Problems) > 0:
			t.Errorf("%s: %v", c.cell, r.Problems[0].What)
		case c.problem != i18n.Sentence{}:
			if len(r.Problems) != 1 {
				t.Errorf("%s: problems %v", c.cell, r.Problems)
				continue
			}
			saysEverywhere(t, r.Problems[0].What, c.problem)
		}
		if c.want == "" && (len(r.Custom) != 1 || r.Custom[0].Value != c.cell) {
			t.Errorf("%s is lost: %+v", c.cell, r.Custom)
		}
	}
}

func TestEmails(t *testing.T) {
	r := one(t, "Name,E-mail\nAn,\"An Nguyễn <an@example.com>; mailto:b@example.com ::: c@example.com d@example.com, an@example.com\"\n", options())
	var got []string
	for _, e := range r.Emails {
		got = append(got, e.Value)
	}
	if want := "an@example.com b@example.com c@example.com d@example.com"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNames(t *testing.T) {
	for file, want := range map[string]string{
		"Họ,Tên đệm,Tên\nNguyễn,Thị Bích,Ngọc\n":                  "Nguyễn Thị Bích Ngọc",
		"Họ và tên đệm,Tên\nNguyễn Thị Bích,Ngọc\n":               "Nguyễn Thị Bích Ngọc",
		"First Name,Last Name,Phone\nThị Lan,Trần,0912345678\n":   "Trần Thị Lan",
		"First Name,Last Name,Phone\nTrần,Thị Lan,0912345678\n":   "Trần Thị Lan",
		"First Name,Last Name,Phone\n伟,王,0912345678\n":            "王伟",
		"姓,名\n欧阳,昊\n":                                             "欧阳昊",
		"First Name,Middle Name,Last Name\nMary,Jane,Watson\n":    "Mary Jane Watson",
		"Name,Given Name,Family Name\nAn Nguyễn,An,Nguyễn\n":      "Nguyễn An",
		"Nickname,Phone\nBa Tí,0912345678\n":                      "Ba Tí",
		"Name Prefix,First Name,Last Name\nDr.,Sarah,O'Brien\n":   "Dr. Sarah O'Brien",
		"Họ tên,Điện thoại\n'=HYPERLINK(1),0912345678\n":          "=HYPERLINK(1)",
		"Họ tên,Điện thoại\n\"Nguyễn  Văn\nAn\t\",0912345678\n":   "Nguyễn Văn An",
		"Tên,Điện thoại\nNguyễn Văn An,0912345678\n":              "Nguyễn Văn An",
		"Organization Name,Phone\nCông ty Sao Mai,0912 345 678\n": "",
	} {
		if got := one(t, file, options()); got.Name != want {
			t.Errorf("%q: name %q, want %q", file, got.Name, want)
		}
	}
}

// What a record has one place for, and a row has more of, is not lost.
func TestSeveralValuesOfOnePlace(t *testing.T) {
	r := one(t, "Họ tên,Biệt danh,Công ty,Đơn vị,Nghề nghiệp,Chức vụ,Địa chỉ,Địa chỉ nhà,Ghi chú,Nhu cầu,Giới tính,Nhãn,Nhóm\n"+
		"An,Tí,Sao Mai,Chi nhánh 2,Kế toán,Kế toán,Quận 1,Quận 2,\"a\nb\",Căn 2PN,không rõ,\"vip; VIP、mới\",* myContacts\n", options())
	var customs []string
	for _, c := range r.Custom {
		customs = append(customs, c.Header+"="+c.Value)
	}
	if got, want := strings.Join(customs, " "), "Đơn vị=Chi nhánh 2 Biệt danh=Tí Địa chỉ nhà=Quận 2"; got != want {
		t.Errorf("kept under their headers: %q, want %q", got, want)
	}
	if r.Organisation != "Sao Mai" || r.Job != "Kế toán" || r.Address != "Quận 1" || r.Note != "a\nb\nNhu cầu: Căn 2PN" || strings.Join(r.Tags, "|") != "vip|mới" ||
		len(r.Problems) != 0 {
		t.Errorf("got %+v", r)
	}
	if r = one(t, "Họ tên,Ghi chú,Nhu cầu\nAn,,Căn 2PN\n", options()); r.Note != "Nhu cầu: Căn 2PN" {
		t.Errorf("note %q", r.Note)
	}
	r = one(t, "Họ tên,Giới tính\nAn,tùy\n", options())
	if len(r.Problems) != 1 || len(r.Custom) != 1 || r.Custom[0].Value != "tùy" {
		t.Fatalf("got %+v", r)
	}
	saysEverywhere(t, r.Problems[0].What, i18n.SheetKept)
}
