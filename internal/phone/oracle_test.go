package phone_test

import (
	"fmt"
	"math/rand/v2"
	"regexp/syntax"
	"strconv"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"

	"github.com/funnel-cli/funnel/internal/phone"
)

// The oracle is the library that the table is made from. Differences are counted by their class; one without a class fails.

// class is a way in which an answer may differ from the library's, as the package's comment says.
type class string

const (
	agreed     class = "agreed"
	overlong   class = "more than 15 digits"
	oldMobile  class = "renumbered in 2018"
	argentine  class = "Argentine mobile, written nationally"
	unexpected class = "unexpected"
)

// compare parses one writing with both and tells how the answers compare, and what is wrong when that is unexpected.
func compare(typed, region string) (class, string) {
	got, err := phone.Parse(typed, region)
	if err != nil {
		return unexpected, err.Error()
	}
	n, err := phonenumbers.Parse(typed, region)
	if err != nil || phonenumbers.IsPossibleNumberWithReason(n) != phonenumbers.IS_POSSIBLE {
		if got.E164 != "" || got.Valid || got.International() != typed {
			return unexpected, fmt.Sprintf("%+v, but the library: %v", got, err)
		}
		return agreed, ""
	}
	national := phonenumbers.GetNationalSignificantNumber(n)
	want := phone.Number{
		E164: e164(n), Region: phonenumbers.GetRegionCodeForNumber(n),
		National: national, Valid: phonenumbers.IsValidNumber(n), Raw: typed, Extension: n.GetExtension(),
	}
	switch {
	case len(want.E164) > 16:
		if got.E164 != "" || got.Valid || got.Raw != typed {
			return unexpected, fmt.Sprintf("%+v has more than 15 digits", got)
		}
		return overlong, ""
	case n.GetCountryCode() == 84 && len(national) == 10 && renumbering()[national[:3]] != "":
		if want := "+84" + renumbering()[national[:3]] + national[3:]; got.E164 != want {
			return unexpected, fmt.Sprintf("%s, not %s", got.E164, want)
		}
		return oldMobile, ""
	}
	if got != want {
		return unexpected, fmt.Sprintf("%+v, the library: %+v", got, want)
	}
	if text, other := got.International(), phonenumbers.Format(n, phonenumbers.INTERNATIONAL); text != other {
		return unexpected, fmt.Sprintf("international %q, the library: %q", text, other)
	}
	home := phonenumbers.GetRegionCodeForCountryCode(int(n.GetCountryCode()))
	if text, other := got.Local(home), phonenumbers.Format(n, phonenumbers.NATIONAL); home != "001" && text != other {
		// The library writes 09 15-… for every area; what this package writes of a valid number is the number to both.
		back, err := phonenumbers.Parse(text, home)
		if home == "AR" && strings.HasPrefix(other, "09 15-") && err == nil && (e164(back) == e164(n) || !got.Valid) {
			return argentine, ""
		}
		return unexpected, fmt.Sprintf("national %q, the library: %q", text, other)
	}
	return agreed, ""
}

// e164 is the library's E.164 of a number.
func e164(n *phonenumbers.PhoneNumber) string { return phonenumbers.Format(n, phonenumbers.E164) }

// writings are ways to type a national number of a region, each with the region in which it is typed.
func writings(m *phonenumbers.PhoneMetadata, national string) [][2]string {
	code := strconv.Itoa(int(m.GetCountryCode()))
	region := m.GetId()
	if region == "001" {
		region = "VN"
	}
	all := [][2]string{{"+" + code + national, "VN"}, {"+" + code + " " + national, region}, {"00 " + code + "-" + national, "DE"}}
	if m.GetId() == "001" {
		return all
	}
	all = append(all, [2]string{national, region}, [2]string{code + national, region}, [2]string{m.GetNationalPrefix() + national, region})
	if n, err := phonenumbers.Parse("+"+code+national, region); err == nil {
		all = append(
			all,
			[2]string{phonenumbers.Format(n, phonenumbers.NATIONAL), region},
			[2]string{phonenumbers.Format(n, phonenumbers.INTERNATIONAL), "US"},
			[2]string{"+" + code + " " + national + " ext. 12", region},
		)
	}
	return all
}

// descriptions are all kinds of numbers of a region.
func descriptions(m *phonenumbers.PhoneMetadata) []*phonenumbers.PhoneNumberDesc {
	return []*phonenumbers.PhoneNumberDesc{
		m.GetGeneralDesc(), m.GetFixedLine(), m.GetMobile(), m.GetTollFree(), m.GetPremiumRate(), m.GetSharedCost(),
		m.GetPersonalNumber(), m.GetVoip(), m.GetPager(), m.GetUan(), m.GetVoicemail(),
	}
}

// each calls f with national numbers of every region: the examples, random ones made from the patterns, random digits.
func each(t *testing.T, f func(m *phonenumbers.PhoneMetadata, national string)) {
	t.Helper()
	const perKind, perRegion = 2, 3
	random := rand.New(rand.NewPCG(2018, 84))
	collection, err := phonenumbers.MetadataCollection()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range collection.GetMetadata() {
		for _, d := range descriptions(m) {
			if example := d.GetExampleNumber(); example != "" {
				f(m, example)
			}
			if pattern := d.GetNationalNumberPattern(); pattern != "" && pattern != "NA" {
				tree, err := syntax.Parse(pattern, syntax.Perl)
				if err != nil {
					t.Fatal(err)
				}
				for range perKind {
					f(m, sample(random, tree))
				}
			}
		}
		for range perRegion {
			var b strings.Builder
			for range 3 + random.IntN(12) {
				b.WriteByte(byte('0' + random.IntN(10)))
			}
			f(m, b.String())
		}
	}
}

// sample makes a text that a pattern matches.
func sample(random *rand.Rand, tree *syntax.Regexp) string {
	var b strings.Builder
	repeat := func(least, most int) {
		for range least + random.IntN(most-least+1) {
			b.WriteString(sample(random, tree.Sub[0]))
		}
	}
	switch tree.Op {
	case syntax.OpLiteral:
		b.WriteString(string(tree.Rune))
	case syntax.OpCharClass:
		at := 2 * random.IntN(len(tree.Rune)/2)
		b.WriteRune(tree.Rune[at] + random.Int32N(tree.Rune[at+1]-tree.Rune[at]+1))
	case syntax.OpAlternate:
		b.WriteString(sample(random, tree.Sub[random.IntN(len(tree.Sub))]))
	case syntax.OpQuest:
		repeat(0, 1)
	case syntax.OpRepeat:
		repeat(tree.Min, tree.Max)
	case syntax.OpConcat, syntax.OpCapture:
		for _, sub := range tree.Sub {
			b.WriteString(sample(random, sub))
		}
	}
	return b.String()
}

func TestNumbersAreTheLibrarys(t *testing.T) {
	counts := map[class]int{}
	total := 0
	each(t, func(m *phonenumbers.PhoneMetadata, national string) {
		for _, w := range writings(m, national) {
			total++
			c, why := compare(w[0], w[1])
			if counts[c]++; c == unexpected && counts[c] <= 20 {
				t.Errorf("%q in %s: %s", w[0], w[1], why)
			}
		}
	})
	t.Logf("%d writings: %v", total, counts)
	if total < 20_000 {
		t.Errorf("only %d writings", total)
	}
	if counts[agreed]*1000 < total*995 {
		t.Errorf("only %d of %d writings agree", counts[agreed], total)
	}
}

// Every class of difference is one that was meant.
func TestDifferencesFromTheLibrary(t *testing.T) {
	for typed, want := range map[string]class{
		"+84 120 234 5678":    oldMobile,
		"0169 234 5678":       oldMobile,
		"+49 1801 2345678901": overlong,
		"+54 9 11 2345 6789":  argentine,
	} {
		if got, why := compare(typed, "VN"); got != want {
			t.Errorf("%s: %s, not %s: %s", typed, got, want, why)
		}
	}
	if n, err := phonenumbers.Parse("1800 FLOWERS", "US"); err != nil || n.GetNationalNumber() != 8003569377 {
		t.Errorf("the library reads the letters of a telephone as %v, %v", n, err)
	}
	if n, err := phone.Parse("1800 FLOWERS", "US"); err == nil {
		t.Errorf("letters were read: %+v", n)
	}
}

func TestRoundTrip(t *testing.T) {
	each(t, func(m *phonenumbers.PhoneMetadata, national string) {
		n, err := phone.Parse("+"+strconv.Itoa(int(m.GetCountryCode()))+national, "VN")
		if err != nil {
			t.Fatal(err)
		}
		if n.Valid {
			wantRoundTrip(t, n)
		}
	})
}

func wantRoundTrip(t *testing.T, n phone.Number) {
	t.Helper()
	for _, home := range []string{"VN", "US", n.Region} {
		back, err := phone.Parse(n.International(), home)
		if back.Raw = n.Raw; err != nil || back != n {
			t.Errorf("%s in %s: %+v became %+v, %v", n.International(), home, n, back, err)
		}
	}
}
