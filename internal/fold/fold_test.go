package fold_test

import (
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/funnel-cli/funnel/internal/fold"
)

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"":                 "",
		"reach":            "reach",
		"Tiếp Cận":         "tiep can",
		"Đặng Thị Ánh Đào": "dang thi anh dao",
		"１２ＡＢ＝":            "12ab=",
		"触达　客户":            "触达 客户",
		"Khách hàng đi xem bất động sản": "khach hang di xem bat dong san",
	} {
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			if got := fold.Text(form.String(in)); got != want {
				t.Errorf("Text(%q) = %q, want %q", in, got, want)
			}
		}
	}
}
