package grammar_test

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func currency(tb testing.TB, code string) funnel.Currency {
	tb.Helper()
	c, ok := funnel.CurrencyByCode(code)
	if !ok {
		tb.Fatalf("no currency %q", code)
	}
	return c
}

func TestMoneyInAnyLanguage(t *testing.T) {
	for _, c := range []struct {
		text, code string
		want       int64
	}{
		{"0", "VND", 0},
		{"500000", "VND", 500_000},
		{"５０００００", "VND", 500_000},
		{"3.500.000", "VND", 3_500_000},
		{"3,500,000", "VND", 3_500_000},
		{"3 500 000", "VND", 3_500_000},
		{"3\u00a0500\u202f000", "VND", 3_500_000},
		{"500k", "VND", 500_000},
		{"500 K", "VND", 500_000},
		{"500 nghìn", "VND", 500_000},
		{"500 ngàn", "VND", 500_000},
		{"5 trăm nghìn", "VND", 500_000},
		{"3k5", "VND", 3500},
		{"3.2tr", "VND", 3_200_000},
		{"3,2tr", "VND", 3_200_000},
		{"3tr2", "VND", 3_200_000},
		{"3tr25", "VND", 3_250_000},
		{"3tr250", "VND", 3_250_000},
		{"3 TR 2", "VND", 3_200_000},
		{"3tr05", "VND", 3_050_000},
		{"3,2 triệu", "VND", 3_200_000},
		{"3 triệu 2", "VND", 3_200_000},
		{"3 triệu rưỡi", "VND", 3_500_000},
		{"3m", "VND", 3_000_000},
		{"3 million", "VND", 3_000_000},
		{"1.5b", "VND", 1_500_000_000},
		{"1.5 billion", "VND", 1_500_000_000},
		{"2 thousand", "VND", 2000},
		{"3,5 tỷ", "VND", 3_500_000_000},
		{"3.5 tỉ", "VND", 3_500_000_000},
		{"3,5 ty", "VND", 3_500_000_000},
		{"3tỷ5", "VND", 3_500_000_000},
		{"3 tỷ 200", "VND", 3_200_000_000},
		{"3 tỷ 200 triệu", "VND", 3_200_000_000},
		{"3tỷ200tr", "VND", 3_200_000_000},
		{"3 tỷ 200 triệu 500 nghìn", "VND", 3_200_500_000},
		{"2 nghìn tỷ", "VND", 2_000_000_000_000},
		{"350万", "VND", 3_500_000},
		{"350萬", "VND", 3_500_000},
		{"1.2亿", "VND", 120_000_000},
		{"3千", "VND", 3000},
		{"3百万", "VND", 3_000_000},
		{"三百万", "VND", 3_000_000},
		{"三十万", "VND", 300_000},
		{"3万5", "VND", 35_000},
		{"3万5千", "VND", 35_000},
		{"3万5000", "VND", 35_000},
		{"1亿2000万", "VND", 120_000_000},
		{"5w", "VND", 50_000},
		{"500đ", "VND", 500},
		{"500.000.000 ₫", "VND", 500_000_000},
		{"500kđ", "VND", 500_000},
		{"3 triệu đồng", "VND", 3_000_000},
		{"500k VNĐ", "VND", 500_000},
		{"vnd 500k", "VND", 500_000},
		{"₫500k", "VND", 500_000},
		{"$5", "USD", 500},
		{"5$", "USD", 500},
		{"$ 5.5", "USD", 550},
		{"5,5", "USD", 550},
		{"5.25 usd", "USD", 525},
		{"US$5.25", "USD", 525},
		{"1,234,567.89", "USD", 123_456_789},
		{"1.234.567,89", "USD", 123_456_789},
		{"1.234,50", "USD", 123_450},
		{"1,234.50", "USD", 123_450},
		{"1 234,50", "USD", 123_450},
		{"0.5", "USD", 50},
		{"0.250k", "USD", 25_000},
		{"3.25k", "USD", 325_000},
		{"1.23456k", "USD", 123_456},
		{"5 đô", "USD", 500},
		{"100美元", "USD", 10_000},
		{"¥350", "CNY", 35_000},
		{"￥350", "CNY", 35_000},
		{"350万元", "CNY", 350_000_000},
		{"350元", "CNY", 35_000},
		{"99.99元", "CNY", 9999},
		{"100人民币", "CNY", 10_000},
		{"¥350", "JPY", 350},
		{"5 eur", "EUR", 500},
		{"€5", "EUR", 500},
		{"000500", "VND", 500},
		{"1000000000000000", "VND", funnel.MaxMoney},
		{"10000000000000", "USD", funnel.MaxMoney},
	} {
		for _, lang := range i18n.Langs() {
			got, err := grammar.Money(c.text, currency(t, c.code), lang)
			if err != nil || got != c.want {
				t.Errorf("%s: Money(%q, %s) = %d, %v, want %d", lang, c.text, c.code, got, err, c.want)
			}
		}
	}
}

// TestMoneyWithOneSignBeforeThreeDigits holds what the sign means in each language; -1 stands for too many decimals.
func TestMoneyWithOneSignBeforeThreeDigits(t *testing.T) {
	for _, c := range []struct {
		text, code string
		en, vi, zh int64
	}{
		{"3.500", "VND", -1, 3500, -1},
		{"3,500", "VND", 3500, -1, 3500},
		{"3.500k", "VND", 3500, 3_500_000, 3500},
		{"3,500k", "VND", 3_500_000, 3500, 3_500_000},
		{"3.500 tỷ", "VND", 3_500_000_000, 3_500_000_000_000, 3_500_000_000},
		{"3.500", "USD", -1, 350_000, -1},
		{"0.500 tỷ", "VND", 500_000_000, 500_000_000, 500_000_000},
	} {
		for lang, want := range map[i18n.Lang]int64{i18n.En: c.en, i18n.Vi: c.vi, i18n.Zh: c.zh} {
			got, err := grammar.Money(c.text, currency(t, c.code), lang)
			switch {
			case want < 0:
				wantError(t, c.text, err, i18n.MoneyDecimals)
			case err != nil || got != want:
				t.Errorf("%s: Money(%q, %s) = %d, %v, want %d", lang, c.text, c.code, got, err, want)
			}
		}
	}
}

func TestMoneyRefuses(t *testing.T) {
	for _, c := range []struct {
		text, code string
		want       i18n.Sentence
	}{
		{"", "VND", i18n.MoneyEmpty},
		{" 　", "VND", i18n.MoneyEmpty},
		{"much", "VND", i18n.MoneyUnreadable},
		{"k", "VND", i18n.MoneyUnreadable},
		{"đ", "VND", i18n.MoneyUnreadable},
		{"$", "USD", i18n.MoneyUnreadable},
		{"-", "VND", i18n.MoneyUnreadable},
		{"+5", "VND", i18n.MoneyUnreadable},
		{".5", "USD", i18n.MoneyUnreadable},
		{"5.", "USD", i18n.MoneyUnreadable},
		{"5..5", "USD", i18n.MoneyUnreadable},
		{"1e3", "VND", i18n.MoneyUnreadable},
		{"0x10", "VND", i18n.MoneyUnreadable},
		{"٣", "VND", i18n.MoneyUnreadable},
		{"3,50,000", "VND", i18n.MoneyUnreadable},
		{"3.500,00.0", "USD", i18n.MoneyUnreadable},
		{"0.500.000", "VND", i18n.MoneyUnreadable},
		{"50 000 00", "VND", i18n.MoneyUnreadable},
		{"500 5", "VND", i18n.MoneyUnreadable},
		{"3 tỷ 20", "VND", i18n.MoneyUnreadable},
		{"1亿2000", "VND", i18n.MoneyUnreadable},
		{"3.2tr5", "VND", i18n.MoneyUnreadable},
		{"3,2 triệu rưỡi", "VND", i18n.MoneyUnreadable},
		{"3 triệu 2 tỷ", "VND", i18n.MoneyUnreadable},
		{"3 triệu 5000 nghìn", "VND", i18n.MoneyUnreadable},
		{"3m5", "VND", i18n.MoneyUnreadable},
		{"3kk", "VND", i18n.MoneyUnreadable},
		{"3t", "VND", i18n.MoneyUnreadable},
		{"500k nhé", "VND", i18n.MoneyUnreadable},
		{"$$5", "USD", i18n.MoneyUnreadable},
		{"5\x00", "VND", i18n.MoneyUnreadable},
		{strings.Repeat("9", 500), "VND", i18n.MoneyUnreadable},
		{"-5", "VND", i18n.MoneyNegative},
		{"−5 triệu", "VND", i18n.MoneyNegative},
		{"-$5", "USD", i18n.MoneyNegative},
		{"$-5", "USD", i18n.MoneyNegative},
		{"-5 usd", "USD", i18n.MoneyNegative},
		{"2.5", "VND", i18n.MoneyDecimals},
		{"2,50 VND", "VND", i18n.MoneyDecimals},
		{"3.2525k", "VND", i18n.MoneyDecimals},
		{"5.2555", "USD", i18n.MoneyDecimals},
		{"1.1234567tr", "VND", i18n.MoneyDecimals},
		{"1000000000000001", "VND", i18n.MoneyTooLarge},
		{"10000000000001", "USD", i18n.MoneyTooLarge},
		{"1000001 tỷ", "VND", i18n.MoneyTooLarge},
		{"9" + strings.Repeat("0", 150), "VND", i18n.MoneyTooLarge},
		{"$5", "VND", i18n.MoneyOtherCurrency},
		{"5 usd", "VND", i18n.MoneyOtherCurrency},
		{"500đ", "USD", i18n.MoneyOtherCurrency},
		{"350元", "VND", i18n.MoneyOtherCurrency},
		{"¥350", "VND", i18n.MoneyOtherCurrency},
		{"$5 eur", "USD", i18n.MoneyOtherCurrency},
		{"-$5", "VND", i18n.MoneyOtherCurrency},
	} {
		for _, lang := range i18n.Langs() {
			got, err := grammar.Money(c.text, currency(t, c.code), lang)
			if err == nil {
				t.Errorf("%s: Money(%q, %s) = %d", lang, c.text, c.code, got)
			}
			wantError(t, c.text, err, c.want)
		}
	}
	_, err := grammar.Money("2.5", currency(t, "VND"), i18n.En)
	if want := `“2.5” has more decimals than VND, which has 0; write fewer, and group thousands as in 3,500`; err.Error() != want {
		t.Error(err)
	}
	_, err = grammar.Money("10000000000001", currency(t, "USD"), i18n.En)
	if want := `“10000000000001” is too large; the most is 10,000,000,000,000 USD`; err.Error() != want {
		t.Error(err)
	}
}
