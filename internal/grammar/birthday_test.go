package grammar_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestBirthday(t *testing.T) {
	for _, b := range []struct{ text, en, zh string }{
		{"28/2/1990", "1990-02-28", ""},
		{"28-2-1990", "1990-02-28", ""},
		{"28.02.1990", "1990-02-28", ""},
		{"2/28/1990", "1990-02-28", ""},
		{"1990-02-28", "1990-02-28", ""},
		{"1990/2/28", "1990-02-28", ""},
		{"２８／２／１９９０", "1990-02-28", ""},
		{"28 feb 1990", "1990-02-28", ""},
		{"Feb 28th, 1990", "1990-02-28", ""},
		{"28 tháng 2 năm 1990", "1990-02-28", ""},
		{"ngày 28 tháng 2 năm 1990", "1990-02-28", ""},
		{"1990年2月28日", "1990-02-28", ""},
		{"一九九〇年二月二十八日", "1990-02-28", ""},
		{"Wed 28 Feb 1990", "1990-02-28", ""},
		{"3/4/1990", "1990-04-03", "1990-03-04"},
		{"28/2", "--02-28", ""},
		{"2/28", "--02-28", ""},
		{"02-28", "--02-28", ""},
		{"--02-28", "--02-28", ""},
		{"--03-04", "--03-04", ""},
		{"3/4", "--04-03", "--03-04"},
		{" 28 FEB ", "--02-28", ""},
		{"february 28", "--02-28", ""},
		{"2月28日", "--02-28", ""},
		{"二月二十八日", "--02-28", ""},
		{"28 tháng 2", "--02-28", ""},
		{"29/2", "--02-29", ""},
		{"29/2/2000", "2000-02-29", ""},
		{"1900-01-01", "1900-01-01", ""},
		{"20/11/2026", "2026-11-20", ""}, // born today
		{"21/11", "--11-21", ""},         // tomorrow, of whatever year
	} {
		for _, lang := range i18n.Langs() {
			want := b.en
			if lang == i18n.Zh && b.zh != "" {
				want = b.zh
			}
			if got, err := grammar.Birthday(b.text, context(lang, grammar.Planned)); err != nil || got.String() != want {
				t.Errorf("%q in %s: %s, %v, want %s", b.text, lang, got, err, want)
			}
		}
	}
}

func TestBirthdayRefuses(t *testing.T) {
	for text, want := range map[string]i18n.Sentence{
		"":                i18n.BirthdayUnreadable,
		"soon":            i18n.BirthdayUnreadable,
		"today":           i18n.BirthdayUnreadable,
		"-30y":            i18n.BirthdayUnreadable,
		"fri":             i18n.BirthdayUnreadable,
		"1990":            i18n.BirthdayUnreadable,
		"2/1990":          i18n.BirthdayUnreadable,
		"28th":            i18n.BirthdayUnreadable,
		"ngày 28":         i18n.BirthdayUnreadable,
		"28号":             i18n.BirthdayUnreadable,
		"Sat 28 Feb":      i18n.BirthdayUnreadable, // of which year?
		"28/2/1990 8:00":  i18n.BirthdayUnreadable,
		"28/2/\x1b[31m":   i18n.BirthdayUnreadable,
		"21/11/2026":      i18n.BirthdayOutOfRange,
		"2027-01-01":      i18n.BirthdayOutOfRange,
		"3000-01-01":      i18n.BirthdayOutOfRange,
		"31/12/1899":      i18n.BirthdayOutOfRange,
		"29/2/1990":       i18n.DayNone,
		"29/2/1900":       i18n.DayNone,
		"31/4":            i18n.DayNone,
		"30 feb":          i18n.DayNone,
		"--02-30":         i18n.DayNone,
		"--13-01":         i18n.DayNone,
		"0/2/1990":        i18n.DayNone,
		"28/2/90":         i18n.DayShortYear,
		"Fri 28 Feb 1990": i18n.DayWeekdayDiffers,
	} {
		for _, lang := range i18n.Langs() {
			_, err := grammar.Birthday(text, context(lang, grammar.Recorded))
			wantError(t, text, err, want)
		}
	}
}
