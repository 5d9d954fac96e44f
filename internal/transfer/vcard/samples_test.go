package vcard_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

func birthdayForm(year, month, date int) string {
	if year == 0 {
		return fmt.Sprintf("--%02d-%02d", month, date)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, date)
}

// sample reads a file of testdata.
func sample(t *testing.T, name string) ([]transfer.Record, transfer.Summary) {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}()
	return readAll(t, f, transfer.Options{})
}

type (
	labelled = transfer.Labelled
	custom   = transfer.Custom
)

func TestReadAndroid(t *testing.T) {
	records, summary := sample(t, "android-2.1.vcf")
	if want := (transfer.Summary{Records: 3, Lines: 48, Media: 1}); summary != want {
		t.Errorf("summary %+v, want %+v", summary, want)
	}
	wantPerson(t, records[0], transfer.Record{
		Name: "Nguyễn Văn An",
		Phones: []labelled{
			{Value: "0912-345-678", Label: "cell"},
			{Value: "+84283822 1234", Label: "work fax"},
			{Value: "02838221234", Label: "Máy bàn"},
		},
		Emails:       []labelled{{Value: "an.nguyen@example.com", Label: "home"}, {Value: "an@congty.example.vn", Label: "work"}},
		Birthday:     born(1990, 2, 28),
		Organisation: "Công ty TNHH Ánh Dương, Phòng Kinh doanh",
		Job:          "Giám đốc",
		Address:      "12 Lê Lợi, Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh, 700000, Việt Nam",
		Note:         "Muốn mua căn hộ 2 phòng ngủ; ngân sách 3,2 tỷ.\nGọi sau 18 giờ.",
		Custom:       []custom{{Header: "NICKNAME", Value: "Tí"}, {Header: "CONTACT_EVENT", Value: "2015-06-20"}},
	})
	wantPerson(t, records[1], transfer.Record{
		Name: "王小明", Phones: []labelled{{Value: "+86 138 0013 8000", Label: "cell"}},
		Organisation: "阳光地产", Birthday: born(0, 3, 15),
	})
	wantPerson(t, records[2], transfer.Record{
		Name:   "Shop hoa",
		Phones: []labelled{{Value: "*100#", Label: "cell"}, {Value: "0988 111 222", Label: "cell"}},
	})
	if records[2].Line != 42 {
		t.Errorf("the third card begins on line %d", records[2].Line)
	}
}

func TestReadIPhone(t *testing.T) {
	records, summary := sample(t, "iphone-3.0.vcf")
	if summary.Records != 3 || summary.Refused != 0 || summary.Media != 1 {
		t.Errorf("summary %+v", summary)
	}
	wantPerson(t, records[0], transfer.Record{
		Name: "Trần Thị Mai",
		Phones: []labelled{
			{Value: "+84 903 222 333", Label: "cell"},
			{Value: "+84 98 765 43 21", Label: "cell"},
			{Value: "028 3822 9999", Label: "home fax"},
			{Value: "024 3825 1111", Label: "Cơ quan"},
		},
		Emails:       []labelled{{Value: "mai.tran@example.com", Label: "other"}, {Value: "mai@saomai.example", Label: "work"}},
		Birthday:     born(0, 2, 29),
		Organisation: "Ngân hàng Sao Mai",
		Job:          "Trưởng phòng",
		Address:      "45 Hai Bà Trưng, Tầng 3, Hoàn Kiếm, Hà Nội, 100000, Việt Nam",
		Note:         "Gặp ở hội chợ, thích căn góc; hỏi lại tháng 6.\nCó hai con nhỏ.",
		Custom: []custom{
			{Header: "ADR", Value: "1 Tràng Tiền, Hà Nội, Việt Nam"},
			{Header: "homepage", Value: "https://example.com/mai"},
			{Header: "anniversary", Value: "2012-09-02"},
			{Header: "spouse", Value: "Lê Quốc Bảo"},
			{Header: "Skype", Value: "skype:mai.tran"},
			{Header: "X-SOCIALPROFILE", Value: "https://facebook.example/mai.tran"},
		},
	})
	// The marks of direction that an iPhone puts around a number that was pasted.
	wantProblems(t, records[0].Problems, problem(11, i18n.TransferRemoved))
	wantPerson(t, records[1], transfer.Record{
		Name: "李秀英女士", Phones: []labelled{{Value: "138 1234 5678", Label: "cell"}},
		Address: "中国 北京市 朝阳区 建国路88号 100022", Birthday: born(1988, 8, 8),
	})
	wantPerson(t, records[2], transfer.Record{
		Name: "Điện máy Hòa Bình", Phones: []labelled{{Value: "1900 1234", Label: "main"}}, Organisation: "Điện máy Hòa Bình",
	})
}

func TestReadGoogle(t *testing.T) {
	records, _ := sample(t, "google-3.0.vcf")
	wantPerson(t, records[0], transfer.Record{
		Name:         "Lê Thị Hồng Nhung", // N has the given name for the family's
		Phones:       []labelled{{Value: "+84 905 123 456", Label: "cell"}, {Value: "0236 3822 000", Label: "work"}},
		Emails:       []labelled{{Value: "nhung.le@example.com", Label: "home"}, {Value: "nhung@songhan.example", Label: "Khách sạn"}},
		Birthday:     born(1995, 12, 31),
		Organisation: "Khách sạn Sông Hàn",
		Job:          "Lễ tân",
		Address:      "78 Bạch Đằng, Đà Nẵng, 550000, VN",
		Tags:         []string{"Khách VIP", "Đà Nẵng"},
		Note:         "Khách cũ giới thiệu",
		Custom:       []custom{{Header: "PROFILE", Value: "https://example.com/nhung"}},
	})
	wantPerson(t, records[1], transfer.Record{
		Name: "陈伟", Phones: []labelled{{Value: "+86 139 0000 1111", Label: "cell"}}, Birthday: born(0, 3, 15),
	})
	wantPerson(t, records[2], transfer.Record{Name: "John Smith", Phones: []labelled{{Value: "+1 202-555-0143", Label: "cell"}}})
}

func TestReadOutlook(t *testing.T) {
	records, summary := sample(t, "outlook-2.1.vcf")
	if summary.Records != 1 || summary.Media != 1 {
		t.Errorf("summary %+v", summary)
	}
	wantProblems(t, records[0].Problems)
	wantPerson(t, records[0], transfer.Record{
		Name: "Ông Phạm Quốc Huy", Sex: funnel.Male,
		Phones: []labelled{
			{Value: "(024) 3936 5555", Label: "work"},
			{Value: "0903 456 789", Label: "cell"},
			{Value: "(024) 3936 5556", Label: "work fax"},
		},
		Emails:       []labelled{{Value: "huy.pham@example.com"}},
		Birthday:     born(1978, 5, 5),
		Organisation: "Xây dựng Thành Đạt, Dự án",
		Job:          "Kỹ sư trưởng",
		Address:      "9 Láng Hạ, Đống Đa, Hà Nội, 10000, Việt Nam",
		Note:         "Dòng thứ nhất\nDòng thứ hai",
		Custom:       []custom{{Header: "X-MS-IMADDRESS", Value: "huy@im.example"}},
	})
	// 联通 in GB 2312 is valid UTF-8 by chance: what the file says goes first.
	records, _ = sample(t, "outlook-2.1-zh.vcf")
	wantPerson(t, records[0], transfer.Record{
		Name: "张丽", Organisation: "联通", Phones: []labelled{{Value: "13800001111", Label: "cell"}},
	})
}

func TestReadMacOS(t *testing.T) {
	records, _ := sample(t, "macos-3.0.vcf")
	wantPerson(t, records[0], transfer.Record{
		Name:         "Dr. Hoàng Đức Minh",
		Phones:       []labelled{{Value: "0936 000 111", Label: "cell"}, {Value: "028 1234 5678", Label: "work"}},
		Emails:       []labelled{{Value: "minh.hoang@example.com", Label: "work"}},
		Birthday:     born(1975, 7, 1),
		Organisation: "Bệnh viện Đa khoa, Khoa Nội",
		Job:          "Bác sĩ",
		Address:      "215 Hồng Bàng, Quận 5, TP. Hồ Chí Minh, Việt Nam",
		Tags:         []string{"Bác sĩ", "Khách cũ"},
		Note:         strings.TrimSpace(strings.Repeat("Căn hộ gần bệnh viện, tầng trung. ", 6)),
		Custom:       []custom{{Header: "NICKNAME", Value: "Bi"}, {Header: "ROLE", Value: "Trưởng khoa"}},
	})
	wantRefused(t, records[1], 25, i18n.VCardGroup)
}

func TestReadVersion4(t *testing.T) {
	records, _ := sample(t, "vcard-4.0.vcf")
	wantProblems(t, records[0].Problems)
	wantPerson(t, records[0], transfer.Record{
		Name: "Đặng Ngọc Hân", Sex: funnel.Female, Birthday: born(0, 6, 12),
		Phones:       []labelled{{Value: "+84-912-000-999", Label: "cell"}, {Value: "+84-28-3822-1234 ext. 12", Label: "home"}},
		Emails:       []labelled{{Value: "han@example.com"}, {Value: "han@congty.example", Label: "work"}},
		Organisation: "Du lịch Biển Xanh, Điều hành",
		Job:          "Hướng dẫn viên",
		Address:      "5 Trần Phú, Nha Trang, Khánh Hòa, 650000, Việt Nam",
		Tags:         []string{"biển", "nghỉ dưỡng, cao cấp"},
		Note:         "Thích tầng cao\nNgân sách 5 tỷ",
		Custom: []custom{
			{Header: "NICKNAME", Value: "Bống"},
			{Header: "ANNIVERSARY", Value: "20150620"},
			{Header: "RELATED", Value: "Ngô Gia Huy"},
			{Header: "URL", Value: "https://example.com/han"},
		},
	})
}

// What is broken is told with its line and its reason, and the cards around it are read.
func TestReadBroken(t *testing.T) {
	records, summary := sample(t, "broken.vcf")
	if want := (transfer.Summary{Records: 3, Refused: 4, Problems: 3, Lines: 33}); summary != want {
		t.Errorf("summary %+v, want %+v", summary, want)
	}
	wantPerson(t, records[0], transfer.Record{Name: "Vũ Thu Hà", Phones: []labelled{{Value: "0911 111 111", Label: "cell"}}})
	wantRefused(t, records[1], 7, i18n.VCardNoEnd)
	if want := "BEGIN:VCARD\nVERSION:3.0\nFN:Đỗ Văn Cắt\nTEL;TYPE=CELL:0911 222 222\n"; records[1].Raw != want {
		t.Errorf("raw %q, want %q", records[1].Raw, want)
	}
	wantPerson(t, records[2], transfer.Record{
		Name: "Bùi Xuân Lộc", Phones: []labelled{{Value: "0911 333 333", Label: "cell"}}, Custom: []custom{{Header: "BDAY", Value: "1990-02-30"}},
	})
	wantProblems(t, records[2].Problems, problem(16, i18n.VCardLine), problem(17, i18n.SheetKept))
	wantRefused(t, records[3], 19, i18n.VCardOutside)
	if want := "chữ lạc ngoài thẻ\nthêm một dòng\n"; records[3].Raw != want {
		t.Errorf("raw %q, want %q", records[3].Raw, want)
	}
	wantRefused(t, records[4], 21, i18n.VCardEmpty)
	wantPerson(t, records[5], transfer.Record{Name: "Hồ Quỳnh Như", Phones: []labelled{{Value: "0911 444 444", Label: "cell"}}})
	wantProblems(t, records[5].Problems, problem(28, i18n.TransferRemoved))
	wantRefused(t, records[6], 31, i18n.VCardNoEnd)
}
