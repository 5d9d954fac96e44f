package names_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"github.com/funnel-cli/funnel/internal/names"
)

// wantOrder checks that names are sorted into the order in which they stand, from whatever order.
func wantOrder(t *testing.T, want ...string) {
	t.Helper()
	for seed := range uint64(5) {
		got := slices.Clone(want)
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		slices.SortStableFunc(got, func(a, b string) int { return bytes.Compare(names.SortKey(a), names.SortKey(b)) })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("order (-want +got):\n%s", diff)
		}
	}
}

func TestVietnameseNamesByGivenName(t *testing.T) {
	wantOrder(t,
		"Nguyễn Văn An", "Trần Văn An", "Lê Thị Ân", "Phạm Đức Bình", "Đỗ Mạnh Cường", "Bùi Tiến Dũng", "Hồ Ngọc Đại", "Võ Hải Đăng",
		"Nguyễn Thị Hà", "Nguyễn Thu Hà", "Trần An Hạ", "Vũ Thanh Hằng", "Nguyễn Hằng Nga", "Lý Uyên", "Ngô Thị Ước", "Trịnh Hải Yến")
}

func TestMiddleNamesBeforeFamilyName(t *testing.T) {
	wantOrder(t, "Vũ An", "Lê Đức An", "Bùi Văn An", "Nguyễn Văn An", "Bùi Văn Minh An")
}

func TestToneOfGivenNameBeforeMiddleNames(t *testing.T) {
	wantOrder(t, "Lê Văn Ha", "Lê Văn Hà", "Lê Văn Hả", "Lê Văn Hã", "Lê Văn Há", "Lê An Hạ", "Lê Văn Hạ")
}

func TestAlphabet(t *testing.T) {
	wantOrder(t, "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "i", "o", "ô", "ơ", "p", "u", "ư", "v", "y", "z")
}

func TestOtherNamesAsWritten(t *testing.T) {
	wantOrder(t, "Adam Young", "Adam Zola", "Lê Minh Anh", "Beatrix Adler", "Nguyen Van Binh", "Élodie Ange", "Émile Zola", "John Smith", "王伟")
}

func TestFormsOfAddressAndWhatStandsBehind(t *testing.T) {
	wantOrder(t,
		"Chị Hoa", "Phạm Thị Hoa", "Anh Nam", "Anh Nam 2", "chi Nam (Q7)", "Nguyễn Văn Nam", "Nguyễn Văn Nam - Vinhomes",
		"Nguyễn Văn Nam, Q7", "Trần Quân")
}

func TestChineseNamesByPinyin(t *testing.T) {
	wantOrder(t, "Zoë", "陈伟", "李娜", "李伟", "沈阳", "王伟", "王小明", "曾国藩", "张伟")
}

func TestCompaniesAsWritten(t *testing.T) {
	wantOrder(t, "Bình An", "Công ty Trách nhiệm Hữu hạn Xây dựng An Bình", "Nguyễn Dũng")
}

// A name typed without accents, in another case or decomposed stands beside the same name.
func TestSameKey(t *testing.T) {
	key := names.SortKey("Nguyễn Thị Đào")
	for _, same := range []string{norm.NFD.String("Nguyễn Thị Đào"), "NGUYỄN  THỊ ĐÀO", " nguyễn thị đào "} {
		if !bytes.Equal(names.SortKey(same), key) {
			t.Errorf("%q has another key than Nguyễn Thị Đào", same)
		}
	}
	if bytes.Equal(names.SortKey("Nguyễn Thị Đao"), key) {
		t.Error("tones do not count")
	}
}

func TestNamesOfNothing(t *testing.T) {
	for _, name := range []string{"", " ", "(", "- ", "12", "Ly", "\u0301", "\xff", "anh", "đ"} {
		if key := names.SortKey(name); len(key) < 2 {
			t.Errorf("SortKey(%q) = %x", name, key)
		}
	}
}

func BenchmarkSortKey(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		names.SortKey("Nguyễn Thị Hồng Nhung")
	}
}
