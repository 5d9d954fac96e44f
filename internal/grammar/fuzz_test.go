package grammar_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func FuzzEntries(f *testing.F) {
	for _, seed := range []string{
		"200 5 2", "200 call 5 inbound", "flyer=500 call=200", "tiếp cận=200", "200触达5来询", "reach=-20",
		"触达＝２００", "call 200", "=", "/=5", "2\u00a0000", "200 tiếp cận 5 phát sinh", "inbound/call=5", "\xff=1", "re=5",
	} {
		f.Add(seed, "5 call")
	}
	f.Fuzz(func(t *testing.T, first, second string) {
		for _, lang := range i18n.Langs() {
			for _, args := range [][]string{{first}, {first, second}} {
				entries, err := grammar.Entries(args, book(t, "estate8", lang))
				if err != nil {
					wantSayable(t, strings.Join(args, " "), err)
					continue
				}
				if len(entries) == 0 {
					t.Errorf("%q: no entry and no error", args)
				}
				for _, e := range entries {
					if e.Level == "" || e.Count > funnel.MaxCount || e.Count < -funnel.MaxCount {
						t.Errorf("%q: %+v", args, e)
					}
				}
			}
		}
	})
}

func FuzzCount(f *testing.F) {
	for _, seed := range []string{"0", "200", "2,000", "2.000", "2\u00a0000", "-20", "－２０", "1e3", "٣", "9223372036854775808", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, lang := range i18n.Langs() {
			n, err := grammar.Count(text, lang)
			if err != nil {
				wantSayable(t, text, err)
			} else if n > funnel.MaxCount || n < -funnel.MaxCount {
				t.Errorf("%q: %d", text, n)
			}
		}
	})
}

func FuzzDay(f *testing.F) {
	for _, d := range days() {
		f.Add(d.text, int(friday))
	}
	for _, seed := range []string{"31/4", "3d", "30 feb", "+999999y", "20/11/26", "Mon 20 Nov 2026", "1/1", "", "29/2", "31"} {
		f.Add(seed, int(funnel.MaxDay))
		f.Add(seed, int(funnel.MinDay))
	}
	f.Fuzz(func(t *testing.T, text string, today int) {
		for _, lang := range i18n.Langs() {
			for _, direction := range []grammar.Direction{grammar.Recorded, grammar.Planned} {
				c := context(lang, direction)
				c.Today = within(today)
				wantBirthday(t, text, c)
				d, err := grammar.Day(text, c)
				if err != nil {
					wantSayable(t, text, err)
					continue
				}
				if d < funnel.MinDay || d > funnel.MaxDay {
					t.Errorf("%q: day %d", text, d)
				}
				if again, err := grammar.Day(d.String(), c); err != nil || again != d {
					t.Errorf("%q: read as %s, which reads as %s, %v", text, d, again, err)
				}
				if p, err := grammar.Period(d.String(), c); err != nil || p != funnel.DayPeriod(d) {
					t.Errorf("%q: read as %s, whose period is %v, %v", text, d, p, err)
				}
			}
		}
	})
}

// wantBirthday wants what is read as a birthday to be one, and to be read again from how it is written.
func wantBirthday(t *testing.T, text string, c grammar.DateContext) {
	t.Helper()
	b, err := grammar.Birthday(text, c)
	if err != nil {
		wantSayable(t, text, err)
		return
	}
	if day, ok := funnel.NewDay(b.Year, b.Month, b.Date); !b.Valid() || b.Year != 0 && (!ok || day > c.Today) {
		t.Errorf("%q: birthday %+v", text, b)
	}
	if again, err := grammar.Birthday(b.String(), c); err != nil || again != b {
		t.Errorf("%q: read as %s, which reads as %s, %v", text, b, again, err)
	}
}

// within brings a number into the days that a book holds.
func within(n int) funnel.Day {
	size := int(funnel.MaxDay-funnel.MinDay) + 1
	return funnel.MinDay + funnel.Day((n%size+size)%size)
}

func FuzzPeriod(f *testing.F) {
	for _, seed := range []string{
		"this-week", "last-month", "2026", "2026-10", "2026-Q4", "2026-W45", "2026-10-01..2026-10-15", "..",
		"..2026-10-15", "2026-10-01..", "90d", "0d", "6m", "all", "tháng 10/2026", "năm ngoái", "上个月", "2026年10月", "oct..dec",
		"15/10..30/11", "ngày 1..ngày 31", "从10月1日到今天", "2026-W53", "w53", "第四季度", "fri", "29/2..",
	} {
		f.Add(seed, int(friday))
		f.Add(seed, int(funnel.MaxDay-funnel.MinDay))
		f.Add(seed, 0)
	}
	f.Fuzz(func(t *testing.T, text string, today int) {
		for _, lang := range i18n.Langs() {
			for _, direction := range []grammar.Direction{grammar.Recorded, grammar.Planned} {
				c := context(lang, direction)
				c.Today = within(today)
				p, err := grammar.Period(text, c)
				if err != nil {
					wantSayable(t, text, err)
					continue
				}
				if p.From > p.To || p.From < funnel.MinDay || p.To > funnel.MaxDay {
					t.Errorf("%q: period %v", text, p)
				}
				if again, err := grammar.Period(p.From.String()+".."+p.To.String(), c); err != nil || again != p {
					t.Errorf("%q: read as %v, which reads as %v, %v", text, p, again, err)
				}
			}
		}
	})
}

func FuzzMoney(f *testing.F) {
	for _, seed := range []string{
		"500k", "3.2tr", "3tr2", "3,5 tỷ", "350万", "1亿2000万", "三百万", "3.500.000,5", "0.500", "$5", "-5", "500 000",
		"3 tỷ 200 triệu rưỡi", "2 nghìn tỷ", "1000000000000001", "đ", "5..5", "",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, lang := range i18n.Langs() {
			if d, err := grammar.Decimal(text, lang); err != nil {
				wantSayable(t, text, err)
			} else if x, err := strconv.ParseFloat(d, 64); err != nil || strconv.FormatFloat(x, 'f', -1, 64) != d {
				t.Errorf("%q: %q is not what a double holds, %v", text, d, err)
			}
			for _, code := range []string{"VND", "USD", "CNY"} {
				n, err := grammar.Money(text, currency(t, code), lang)
				if err != nil {
					wantSayable(t, text, err)
				} else if n < 0 || n > funnel.MaxMoney {
					t.Errorf("%q: %d", text, n)
				}
			}
		}
	})
}

func FuzzHours(f *testing.F) {
	for _, seed := range []string{
		"8:00-18:00", "8-18", "8h30-17h", "08:00–18:00", "8点-18点半", "12am-12pm", "24:01-8", "t2-t7", "周一至周六",
		"fri-mon", "1h30", "90 phút", "两小时", "",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		h, err := grammar.Hours(text)
		if err != nil {
			wantSayable(t, text, err)
		} else if h.From < 0 || h.From > funnel.EndOfDay || h.To < 0 || h.To > funnel.EndOfDay {
			t.Errorf("%q: %v", text, h)
		}
		if days, err := grammar.Weekdays(text); err != nil {
			wantSayable(t, text, err)
		} else if days == [7]bool{} {
			t.Errorf("%q: no weekday and no error", text)
		}
		if n, err := grammar.Minutes(text); err != nil {
			wantSayable(t, text, err)
		} else if n < 0 || n > grammar.MaxMinutes {
			t.Errorf("%q: %d minutes", text, n)
		}
		if _, n, per, err := grammar.Target(text, book(t, "estate8", i18n.En)); err != nil {
			wantSayable(t, text, err)
		} else if n < 0 || n > funnel.MaxCount || per == "" {
			t.Errorf("%q: %d per %q", text, n, per)
		}
	})
}
