package phone_test

import (
	"errors"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/phone"
)

func TestWritings(t *testing.T) {
	for _, typed := range []string{
		"0888 234 488", "0888.234.488", "0888-234-488", "(0888) 234488", "888234488", "+84 888 234 488", "+84 (0) 888 234 488",
		"84888234488", "(+84) 888-234-488", "00 84 888 234 488", "0084888234488", "tel:+84-888-234-488", "TEL: 0888 234 488",
		"０８８８　２３４　４８８", "＋８４ ８８８ ２３４ ４８８", "0888\u00a0234\u00a0488", "0888\u202f234\u202f488", "0888/234/488",
		"\u202d0888 234 488\u202c", "  0888 234 488\n", "٠٨٨٨٢٣٤٤٨٨", "0888\t234\t488", "0888–234—488", "[0888] 234 488", "++84888234488",
		"+00 84 888 234 488",
	} {
		n, err := phone.Parse(typed, "VN")
		if err != nil || n.E164 != "+84888234488" || !n.Valid || n.Region != "VN" || n.National != "888234488" {
			t.Errorf("%q: %+v, %v", typed, n, err)
		}
		if n.Raw != strings.TrimSpace(typed) {
			t.Errorf("%q was kept as %q", typed, n.Raw)
		}
	}
}

func TestRegions(t *testing.T) {
	for _, c := range []struct{ typed, home, e164, region, local, international string }{
		{"0888234488", "VN", "+84888234488", "VN", "0888 234 488", "+84 888 234 488"},
		{"(028) 3822-1234", "VN", "+842838221234", "VN", "028 3822 1234", "+84 28 3822 1234"},
		{"1900 1234", "VN", "+8419001234", "VN", "1900 1234", "+84 1900 1234"},
		{"138 0013 8000", "CN", "+8613800138000", "CN", "138 0013 8000", "+86 138 0013 8000"},
		{"010-6552 9988", "CN", "+861065529988", "CN", "010 6552 9988", "+86 10 6552 9988"},
		{"(201) 555-0123", "US", "+12015550123", "US", "(201) 555-0123", "+1 201-555-0123"},
		{"1-416-555-0123", "US", "+14165550123", "CA", "(416) 555-0123", "+1 416-555-0123"},
		{"416 555 0123", "CA", "+14165550123", "CA", "(416) 555-0123", "+1 416-555-0123"},
		{"06 12 34 56 78", "FR", "+33612345678", "FR", "06 12 34 56 78", "+33 6 12 34 56 78"},
		{"030 123456", "DE", "+4930123456", "DE", "030 123456", "+49 30 123456"},
		{"0151 23456789", "DE", "+4915123456789", "DE", "01512 3456789", "+49 1512 3456789"},
		{"02 1234 5678", "IT", "+390212345678", "IT", "02 1234 5678", "+39 02 1234 5678"},
		{"312 345 6789", "IT", "+393123456789", "IT", "312 345 6789", "+39 312 345 6789"},
		{"011 15-2345-6789", "AR", "+5491123456789", "AR", "011 15-2345-6789", "+54 9 11 2345-6789"},
		{"+54 9 11 2345 6789", "VN", "+5491123456789", "AR", "+54 9 11 2345-6789", "+54 9 11 2345-6789"},
		{"(11) 96123-4567", "BR", "+5511961234567", "BR", "(11) 96123-4567", "+55 11 96123-4567"},
		{"0 15 11 96123-4567", "BR", "+5511961234567", "BR", "(11) 96123-4567", "+55 11 96123-4567"},
		{"090-1234-5678", "JP", "+819012345678", "JP", "090-1234-5678", "+81 90-1234-5678"},
		{"010-2000-0000", "KR", "+821020000000", "KR", "010-2000-0000", "+82 10-2000-0000"},
		{"081 234 5678", "TH", "+66812345678", "TH", "081 234 5678", "+66 81 234 5678"},
		{"8123 4567", "SG", "+6581234567", "SG", "8123 4567", "+65 8123 4567"},
		{"0412 345 678", "AU", "+61412345678", "AU", "0412 345 678", "+61 412 345 678"},
		{"07400 123456", "GB", "+447400123456", "GB", "07400 123456", "+44 7400 123456"},
		{"8 912 345-67-89", "RU", "+79123456789", "RU", "8 (912) 345-67-89", "+7 912 345-67-89"},
		{"8 (771) 000 9998", "KZ", "+77710009998", "KZ", "8 (771) 000 9998", "+7 771 000 9998"},
		{"+7 771 000 9998", "RU", "+77710009998", "KZ", "8 (771) 000 9998", "+7 771 000 9998"},
		{"+800 1234 5678", "VN", "+80012345678", "001", "+800 1234 5678", "+800 1234 5678"},
		{"+84888234488", "", "+84888234488", "VN", "+84 888 234 488", "+84 888 234 488"},
		{"0888234488", "vn", "+84888234488", "VN", "0888 234 488", "+84 888 234 488"},
	} {
		n, err := phone.Parse(c.typed, c.home)
		if err != nil || n.E164 != c.e164 || n.Region != c.region || !n.Valid {
			t.Errorf("%q in %s: %+v, %v", c.typed, c.home, n, err)
		}
		if got := n.Local(c.home); got != c.local {
			t.Errorf("%q is %q in %s, not %q", c.typed, got, c.home, c.local)
		}
		if got := n.International(); got != c.international {
			t.Errorf("%q is %q, not %q", c.typed, got, c.international)
		}
	}
}

// renumbering is the table of 2018, from the first three digits of an old national number to the first two of the new.
func renumbering() map[string]string {
	return map[string]string{
		"120": "70", "121": "79", "122": "77", "126": "76", "128": "78", "123": "83", "124": "84", "125": "85", "127": "81",
		"129": "82", "162": "32", "163": "33", "164": "34", "165": "35", "166": "36", "167": "37", "168": "38", "169": "39",
		"186": "56", "188": "58", "199": "59",
	}
}

func TestVietnameseNumbersOf2018(t *testing.T) {
	for old, next := range renumbering() {
		want := "+84" + next + "2345678"
		for _, typed := range []string{"0" + old + "2345678", "+84 " + old + " 234 5678", "0084" + old + "2345678", "+84 0" + old + "2345678"} {
			if n, err := phone.Parse(typed, "VN"); err != nil || n.E164 != want || !n.Valid {
				t.Errorf("%s: %+v, %v; not %s", typed, n, err, want)
			}
		}
		if got := phone.Key("0"+next+" 234 5678", "VN"); got != want {
			t.Errorf("0%s 234 5678 is %s, not %s", next, got, want)
		}
		for _, piece := range []string{"0" + old + "234", "84" + old + "234", "+84" + old, "0084" + old} {
			if part, ok := phone.Fragment(piece, "VN"); !ok || !part.Match(want) {
				t.Errorf("%s looks for %+v, which does not find %s", piece, part, want)
			}
		}
	}
	// The same first digits elsewhere: toll-free numbers of 8 to 10 digits, and other countries.
	for typed, want := range map[string]string{"1800 123456": "+841800123456", "1201 2345": "+8412012345", "+1 201 555 0123": "+12015550123"} {
		if got := phone.Key(typed, "VN"); got != want {
			t.Errorf("%s is %s, not %s", typed, got, want)
		}
	}
}

func TestImpossibleNumbersAreKept(t *testing.T) {
	for _, typed := range []string{"12", "0888 234 48", "3822 1", "0888 234 488 / 0912 345 678", "+999 123 4567", "+1", "+", "00 84", "+84 0"} {
		n, err := phone.Parse(typed, "VN")
		if typed == "+" {
			wantError(t, typed, i18n.PhoneNoDigits)
			continue
		}
		if err != nil || n.Valid || n.Raw != typed {
			t.Errorf("%q: %+v, %v", typed, n, err)
		}
	}
	n, err := phone.Parse("0888 234 4881234", "VN")
	if want := (phone.Number{Raw: "0888 234 4881234"}); err != nil || n != want {
		t.Errorf("%+v, %v", n, err)
	}
	if n.International() != n.Raw || n.Local("VN") != n.Raw || n.Key() != "08882344881234" {
		t.Errorf("%q, %q, %q", n.International(), n.Local("VN"), n.Key())
	}
	// Of possible length, in a range that nobody has: compared in every writing, and marked.
	n, err = phone.Parse("0400 000 000", "VN")
	if err != nil || n.Valid || n.E164 != "+84400000000" || n.Key() != phone.Key("+84 400 000 000", "US") {
		t.Errorf("%+v, %v", n, err)
	}
	if n, err := phone.Parse("0888 234 488", "??"); err != nil || n.E164 != "" || n.Key() != "0888234488" {
		t.Errorf("without a region: %+v, %v", n, err)
	}
}

func TestRefused(t *testing.T) {
	for typed, want := range map[string]i18n.Sentence{
		"": i18n.PhoneNoDigits, "   ": i18n.PhoneNoDigits, "()-": i18n.PhoneNoDigits,
		"O888 234 488": i18n.PhoneLetters, "0888 234 48B": i18n.PhoneLetters, "số 0888234488": i18n.PhoneLetters, "电话 0888234488": i18n.PhoneLetters,
		"0888 234 488 ext": i18n.PhoneLetters, "0888 234 488 ext 12 13x": i18n.PhoneLetters, "x12": i18n.PhoneLetters,
		"0888 234 488, 0912 345 678": i18n.PhoneSign, "0888+234": i18n.PhoneSign, "*100#": i18n.PhoneSign, "0888\x1b[31m": i18n.PhoneSign,
		"0888\n234": i18n.PhoneSign, "a@b.vn": i18n.PhoneLetters, "0888\xff234": i18n.PhoneSign, "0888 234 488 #": i18n.PhoneSign, "\x00": i18n.PhoneSign,
		strings.Repeat("1", 251): i18n.PhoneTooLong,
	} {
		wantError(t, typed, want)
	}
}

func wantError(t *testing.T, typed string, want i18n.Sentence) {
	t.Helper()
	n, err := phone.Parse(typed, "VN")
	var said *i18n.Error
	if !errors.Is(err, i18n.Wrong(want)) || !errors.As(err, &said) || !said.Usage || n != (phone.Number{}) {
		t.Errorf("%q: %+v, %v", typed, n, err)
		return
	}
	for _, lang := range i18n.Langs() {
		line := i18n.NewPrinter(lang).Error(said)
		if strings.ContainsAny(line, "\x00\x1b\n\r\ufffd") && !strings.Contains(typed, "\xff") || len([]rune(line)) > 200 || strings.Contains(line, "%!") {
			t.Errorf("%q is refused with %q", typed, line)
		}
	}
	if phone.Key(typed, "VN") != "" {
		t.Errorf("%q has a key", typed)
	}
}

func TestExtensions(t *testing.T) {
	for _, typed := range []string{
		"028 3822 1234 x12", "028 3822 1234 ext. 12", "028 3822 1234 máy lẻ 12", "028 3822 1234 (Máy lẻ: 12)", "028 3822 1234 may le 12",
		"028 3822 1234 nội bộ 12", "028 3822 1234#12", "028 3822 1234 分机12", "028 3822 1234转１２", "028 3822 1234 доб. 12", "tel:+842838221234;ext=12",
		"028 3822 1234 extension 12#",
	} {
		n, err := phone.Parse(typed, "VN")
		if err != nil || n.E164 != "+842838221234" || n.Extension != "12" || n.Key() != "+842838221234x12" {
			t.Errorf("%q: %+v, %v", typed, n, err)
		}
		if n.International() != "+84 28 3822 1234 ext. 12" || n.Local("VN") != "028 3822 1234 ext. 12" {
			t.Errorf("%q is %q and %q", typed, n.International(), n.Local("VN"))
		}
		wantRoundTrip(t, n)
	}
}

func TestFragments(t *testing.T) {
	const key = "+84888234488"
	for _, typed := range []string{
		"0888234", "0888 234", "0888.234.488", "+84888", "+84 888 234", "84888", "0084888", "00 84 888", "888 234", "234488", "488", "08", "+84 0888", "８８８", "0888 234 488 x12",
	} {
		if part, ok := phone.Fragment(typed, "VN"); !ok || !part.Match(key) {
			t.Errorf("%q looks for %+v, %v", typed, part, ok)
		}
	}
	for _, typed := range []string{"0234", "+888", "+84234", "0888235", "00888", "4889", "+85"} {
		if part, ok := phone.Fragment(typed, "VN"); !ok || part.Match(key) {
			t.Errorf("%q looks for %+v, %v", typed, part, ok)
		}
	}
	for _, typed := range []string{"", "an", "a1", "0888,1", "-"} {
		if part, ok := phone.Fragment(typed, "VN"); ok {
			t.Errorf("%q looks for %+v", typed, part)
		}
	}
	for _, c := range []struct{ typed, home, key string }{
		{"8 912", "RU", "+79123456789"},
		{"1 201", "US", "+12015550123"},
		{"011 15", "AR", "+5491123456789"},
		{"066982", "IT", "+390669821234"},
		{"011 84 888", "US", key},
		{"0888", "??", "0888234"},
		{"0888", "VN", "08882344881234"},
	} {
		if part, ok := phone.Fragment(c.typed, c.home); !ok || !part.Match(c.key) {
			t.Errorf("%q in %s looks for %+v, %v: not %s", c.typed, c.home, part, ok, c.key)
		}
	}
}

// Whatever beginning of a number is typed, in whatever writing, finds the number.
func TestBeginningsFindTheirNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		national := rapid.StringMatching(`[35789]\d{8}`).Draw(t, "national")
		n, err := phone.Parse("0"+national, "VN")
		if err != nil || n.E164 != "+84"+national {
			t.Fatalf("%+v, %v", n, err)
		}
		text := rapid.SampledFrom([]string{n.Local("VN"), n.International(), "0084" + national, "84" + national, national}).Draw(t, "writing")
		typed := text[:rapid.IntRange(4, len(text)).Draw(t, "length")]
		if part, ok := phone.Fragment(typed, "VN"); !ok || !part.Match(n.Key()) {
			t.Fatalf("%q looks for %+v, %v: not %s", typed, part, ok, n.Key())
		}
	})
}

// Parsing what was written for people gives the number back, whatever was typed.
func TestWrittenNumbersAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		typed := rapid.StringMatching(`\+?[0-9]{2,15}( ext 1[0-9]{0,4})?`).Draw(t, "typed")
		home := rapid.SampledFrom([]string{"VN", "US", "CA", "IT", "AR", "RU", "KZ", "BR", "DE", "GB", "CN", "MX", ""}).Draw(t, "home")
		n, err := phone.Parse(typed, home)
		if err != nil {
			t.Fatal(err)
		}
		if !n.Valid {
			return
		}
		back, err := phone.Parse(n.International(), "VN")
		if back.Raw = n.Raw; err != nil || back != n {
			t.Fatalf("%s: %+v became %+v, %v", n.International(), n, back, err)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, typed := range []string{
		"0888 234 488", "+84 888 234 488", "(028) 3822-1234", "84888234488", "00 84 1", "０８８８", "tel:+1-201-555-0123;ext=1", "01201234567",
		"028 3822 1234 máy lẻ 12", "+", "+49 1801 2345678901", "\xff", "011 15-2345-6789", "8 (771) 000 9998", "0 15 11 96123-4567",
	} {
		for _, home := range []string{"VN", "US", "AR", "", "001"} {
			f.Add(typed, home)
		}
	}
	e164 := regexp.MustCompile(`^\+[1-9][0-9]{3,14}$`)
	f.Fuzz(func(t *testing.T, typed, home string) {
		part, _ := phone.Fragment(typed, home)
		n, err := phone.Parse(typed, home)
		if err != nil {
			var said *i18n.Error
			if !errors.As(err, &said) || !said.Usage {
				t.Fatalf("%q: %v", typed, err)
			}
			return
		}
		if n.Raw != strings.TrimSpace(typed) || n.Key() != phone.Key(typed, home) || n.Key() == "" {
			t.Errorf("%q: %+v, key %q", typed, n, n.Key())
		}
		if n.E164 == "" {
			if n.Valid || n.National != "" || n.Region != "" || n.International() != n.Raw {
				t.Errorf("%q: %+v", typed, n)
			}
			return
		}
		if !e164.MatchString(n.E164) || !strings.HasSuffix(n.E164, n.National) || n.Valid && n.Region == "" {
			t.Errorf("%q: %+v", typed, n)
		}
		if !n.Valid { // its zeros may be taken for trunk prefixes, one at a time
			return
		}
		back, err := phone.Parse(n.International(), home)
		if back.Raw = n.Raw; err != nil || back != n {
			t.Errorf("%s: %+v became %+v, %v", n.International(), n, back, err)
		}
		_ = part.Match(n.Key())
	})
}

// The package costs a start nothing: what is not static data would be in the trace, as the library is.
func TestStartCostsNothing(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), self, "-test.run=^$")
	command.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, trace)
	}
	if !strings.Contains(string(trace), "init github.com/nyaruka/phonenumbers @") {
		t.Fatalf("no trace:\n%s", trace)
	}
	for line := range strings.Lines(string(trace)) {
		if strings.HasPrefix(line, "init github.com/funnel-cli/funnel/internal/phone @") && !strings.Contains(line, " 0 bytes, 0 allocs") {
			t.Error(line)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if n, err := phone.Parse("0888 234 488", "VN"); err != nil || !n.Valid {
			b.Fatal(n, err)
		}
	}
}

func BenchmarkLocal(b *testing.B) {
	n, err := phone.Parse("0888 234 488", "VN")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		n.Local("VN")
	}
}
