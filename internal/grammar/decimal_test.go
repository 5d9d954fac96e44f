package grammar_test

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestDecimal(t *testing.T) {
	for text, want := range map[string]struct{ en, vi string }{
		"0":                 {"0", "0"},
		"-0":                {"0", "0"},
		"12":                {"12", "12"},
		"012":               {"12", "12"},
		" １２ ":              {"12", "12"},
		"-12":               {"-12", "-12"},
		"−12":               {"-12", "-12"},
		"1.5":               {"1.5", "1.5"},
		"1,5":               {"1.5", "1.5"},
		"1.50":              {"1.5", "1.5"},
		"-0,50":             {"-0.5", "-0.5"},
		"2.0":               {"2", "2"},
		"1.234":             {"1.234", "1234"},
		"1,234":             {"1234", "1.234"},
		"1,234.5":           {"1234.5", "1234.5"},
		"1.234,5":           {"1234.5", "1234.5"},
		"1 234 567":         {"1234567", "1234567"},
		"0.123":             {"0.123", "0.123"},
		"二十一":               {"21", "21"},
		"123456789012345":   {"123456789012345", "123456789012345"},
		"0000123.450000000": {"123.45", "123.45"},
	} {
		for _, lang := range i18n.Langs() {
			wanted := want.en
			if lang == i18n.Vi {
				wanted = want.vi
			}
			if got, err := grammar.Decimal(text, lang); err != nil || got != wanted {
				t.Errorf("%q in %s: %q, %v, want %q", text, lang, got, err, wanted)
			}
		}
	}
	for text, want := range map[string]i18n.Sentence{
		"": i18n.NumberUnreadable, "x": i18n.NumberUnreadable, "1e3": i18n.NumberUnreadable, "NaN": i18n.NumberUnreadable, "--1": i18n.NumberUnreadable,
		".5": i18n.NumberUnreadable, "5.": i18n.NumberUnreadable, "1,2,3": i18n.NumberUnreadable, "5%": i18n.NumberUnreadable, "5k": i18n.NumberUnreadable,
		strings.Repeat("0", 300): i18n.NumberUnreadable,
		"1234567890123456":       i18n.NumberTooLong, "0.1234567890123456": i18n.NumberTooLong,
	} {
		for _, lang := range i18n.Langs() {
			_, err := grammar.Decimal(text, lang)
			wantError(t, text, err, want)
		}
	}
}
