package grammar_test

import (
	"errors"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestCount(t *testing.T) {
	for _, c := range []struct {
		text string
		lang i18n.Lang
		want int64
	}{
		{"0", i18n.En, 0},
		{"200", i18n.En, 200},
		{" 200 ", i18n.En, 200},
		{"0007", i18n.En, 7},
		{"００７", i18n.Zh, 7},
		{"2,000", i18n.En, 2000},
		{"2，000", i18n.Zh, 2000},
		{"2.000", i18n.Vi, 2000},
		{"1.000.000", i18n.Vi, 1_000_000},
		{"2\u00a0000", i18n.Vi, 2000},
		{"2\u202f000", i18n.En, 2000},
		{"-20", i18n.En, -20},
		{"−20", i18n.En, -20},
		{"－２０", i18n.Zh, -20},
		{"-2,000", i18n.En, -2000},
		{"1000000", i18n.En, funnel.MaxCount},
		{"-1000000", i18n.En, -funnel.MaxCount},
		{"0000000000000000000000005", i18n.En, 5},
	} {
		if got, err := grammar.Count(c.text, c.lang); err != nil || got != c.want {
			t.Errorf("Count(%q, %s) = %d, %v, want %d", c.text, c.lang, got, err, c.want)
		}
	}
	for _, c := range []struct {
		text string
		lang i18n.Lang
		want i18n.Sentence
	}{
		{"", i18n.En, i18n.CountEmpty},
		{" \t　", i18n.En, i18n.CountEmpty},
		{"2.5", i18n.En, i18n.CountNotWhole},
		{"2,5", i18n.Vi, i18n.CountNotWhole},
		{"2.000", i18n.En, i18n.CountNotWhole},
		{"2,000", i18n.Vi, i18n.CountNotWhole},
		{"20,00", i18n.En, i18n.CountNotWhole},
		{"2000,000", i18n.En, i18n.CountNotWhole},
		{"2,0000", i18n.En, i18n.CountNotWhole},
		{",000", i18n.En, i18n.CountNotWhole},
		{"1,000\u00a0000", i18n.En, i18n.CountNotWhole},
		{"2 000", i18n.En, i18n.CountNotWhole},
		{"1e3", i18n.En, i18n.CountNotWhole},
		{"0x10", i18n.En, i18n.CountNotWhole},
		{"1_000", i18n.En, i18n.CountNotWhole},
		{"+5", i18n.En, i18n.CountNotWhole},
		{"--5", i18n.En, i18n.CountNotWhole},
		{"-", i18n.En, i18n.CountNotWhole},
		{"٣", i18n.En, i18n.CountNotWhole},
		{"三", i18n.Zh, i18n.CountNotWhole},
		{"²", i18n.En, i18n.CountNotWhole},
		{"5\u0301", i18n.En, i18n.CountNotWhole},
		{"5\x00", i18n.En, i18n.CountNotWhole},
		{"\x1b[31m5", i18n.En, i18n.CountNotWhole},
		{"1000001", i18n.En, i18n.CountTooLarge},
		{"-1000001", i18n.En, i18n.CountTooLarge},
		{"9223372036854775808", i18n.En, i18n.CountTooLarge},
		{"99999999999999999999999999999999999999999999999999999", i18n.En, i18n.CountTooLarge},
	} {
		_, err := grammar.Count(c.text, c.lang)
		wantError(t, c.text, err, c.want)
	}
}

func TestErrorsShowWhatWasTyped(t *testing.T) {
	for text, want := range map[string]string{
		"2.5":         `“2.5” is not a whole number; write digits only, such as 2000 or 2,000`,
		"a\tb\x1b[0m": `“a\tb\x1b[0m” is not a whole number; write digits only, such as 2000 or 2,000`,
		"a\u202eb":    `“a\u202eb” is not a whole number; write digits only, such as 2000 or 2,000`,
		"a\xffb":      `“a\xffb” is not a whole number; write digits only, such as 2000 or 2,000`,
		"1234567890123456789012345678901234567890x": `“1234567890123456789012345678901234567890…” is not a whole number; ` +
			`write digits only, such as 2000 or 2,000`,
		"9999999": `“9999999” is too large; at most 1,000,000 people go into one count`,
	} {
		_, err := grammar.Count(text, i18n.En)
		if err == nil || err.Error() != want {
			t.Errorf("Count(%q):\n got %v\nwant %s", text, err, want)
		}
	}
	_, err := grammar.Count("9999999", i18n.Vi)
	var e *i18n.Error
	errors.As(err, &e)
	if got := i18n.NewPrinter(i18n.Vi).Error(e); got != "“9999999” quá lớn; mỗi con số nhiều nhất 1.000.000 người" {
		t.Errorf("in Vietnamese: %s", got)
	}
}
