package funnel

// Currency is a currency of ISO 4217 with the number of its decimals.
type Currency struct {
	Code     string
	Decimals int
}

// DefaultCurrency is that of a book made without being asked.
const DefaultCurrency = "VND"

// Currencies lists the currencies a book can be kept in. The number of decimals is that in use in prices, which for the
// dong is none.
func Currencies() []Currency {
	return []Currency{
		{"VND", 0},
		{"CNY", 2},
		{"USD", 2},
		{"EUR", 2},
		{"GBP", 2},
		{"AUD", 2},
		{"CAD", 2},
		{"CHF", 2},
		{"HKD", 2},
		{"IDR", 2},
		{"INR", 2},
		{"JPY", 0},
		{"KHR", 2},
		{"KRW", 0},
		{"LAK", 2},
		{"MYR", 2},
		{"NZD", 2},
		{"PHP", 2},
		{"SGD", 2},
		{"THB", 2},
		{"TWD", 2},
	}
}

// CurrencyByCode finds a currency by its upper-case code.
func CurrencyByCode(code string) (Currency, bool) {
	for _, c := range Currencies() {
		if c.Code == code {
			return c, true
		}
	}
	return Currency{}, false
}

// Unit is the number of minor units in one unit: 1 for the dong, 100 for the dollar.
func (c Currency) Unit() int64 {
	unit := int64(1)
	for range c.Decimals {
		unit *= 10
	}
	return unit
}

// MaxMoney is the greatest amount in minor units, 10¹⁵: a thousand times a large book.
const MaxMoney = 1_000_000_000_000_000

// MaxSum is the greatest sum of amounts that a book may hold, in minor units, 10¹⁸: nine such sums still add up within 64 bits.
const MaxSum = 1_000_000_000_000_000_000
