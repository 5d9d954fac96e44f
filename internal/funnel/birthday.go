package funnel

import (
	"fmt"
	"time"
)

// Birthday is a day of birth, with or without its year. The zero Birthday is unknown.
type Birthday struct {
	Year  int // 0 when unknown
	Month time.Month
	Date  int
}

// Known reports whether a birthday is known at all.
func (b Birthday) Known() bool { return b.Month != 0 }

// Valid reports whether there is such a day. Without a year, 29 February is one.
func (b Birthday) Valid() bool {
	year := b.Year
	if year == 0 {
		year = 2000 // a leap year
	}
	_, ok := NewDay(year, b.Month, b.Date)
	return ok && (b.Year == 0 || b.Year >= 1900)
}

// String returns 1990-02-28, or --02-28 without a year (ISO 8601:2000, 5.2.1.3 d); "" when unknown.
func (b Birthday) String() string {
	switch {
	case !b.Known():
		return ""
	case b.Year == 0:
		return "-" + b.MonthDay()
	}
	return fmt.Sprintf("%04d-%02d-%02d", b.Year, int(b.Month), b.Date)
}

// MonthDay returns -02-28, the end of String that every birthday has; "" when unknown.
func (b Birthday) MonthDay() string {
	if !b.Known() {
		return ""
	}
	return fmt.Sprintf("-%02d-%02d", int(b.Month), b.Date)
}

// ParseBirthday reads what String writes.
func ParseBirthday(s string) (Birthday, error) {
	if s == "" {
		return Birthday{}, nil
	}
	var b Birthday
	var month int
	var err error
	if len(s) == len("--02-28") {
		_, err = fmt.Sscanf(s, "--%02d-%02d", &month, &b.Date)
	} else {
		_, err = fmt.Sscanf(s, "%04d-%02d-%02d", &b.Year, &month, &b.Date)
	}
	b.Month = time.Month(month)
	if err != nil || !b.Valid() {
		return Birthday{}, fmt.Errorf("birthday %q is not of the form 1990-02-28 or --02-28", s)
	}
	return b, nil
}

// On is the day of the birthday in a year: 28 February for one on the 29th in a year that has none.
func (b Birthday) On(year int) Day {
	if d, ok := NewDay(year, b.Month, b.Date); ok {
		return d
	}
	d, _ := NewDay(year, b.Month, b.Date-1)
	return d
}

// Next is the first day of the birthday on or after a day.
func (b Birthday) Next(from Day) Day {
	year, _, _ := from.Date()
	if d := b.On(year); d >= from {
		return d
	}
	return b.On(year + 1)
}

// Age is the number of completed years on a day; false when the year is unknown or lies ahead.
func (b Birthday) Age(on Day) (int, bool) {
	year, _, _ := on.Date()
	if b.Year == 0 || !b.Known() || b.Year > year {
		return 0, false
	}
	age := year - b.Year
	if on < b.On(year) {
		age--
	}
	return age, age >= 0
}

// Sign is a sign of the zodiac.
type Sign int

// The signs, in the order of the year.
const (
	NoSign Sign = iota
	Capricorn
	Aquarius
	Pisces
	Aries
	Taurus
	Gemini
	Cancer
	Leo
	Virgo
	Libra
	Scorpio
	Sagittarius
)

// Zodiac is the sign of the tropical zodiac under which the birthday falls, by the usual civil dates; NoSign when the birthday
// is unknown.
func (b Birthday) Zodiac() Sign {
	if !b.Known() {
		return NoSign
	}
	// The last date of each month's first sign.
	last := [...]int{19, 18, 20, 19, 20, 20, 22, 22, 22, 22, 21, 21}
	sign := Capricorn + Sign(b.Month-1)
	if b.Date > last[b.Month-1] {
		sign++
	}
	if sign > Sagittarius {
		sign = Capricorn
	}
	return sign
}

// Key is the English name of the sign in lower case; "" of NoSign.
func (s Sign) Key() string {
	keys := [...]string{
		"", "capricorn", "aquarius", "pisces", "aries", "taurus", "gemini", "cancer", "leo", "virgo", "libra", "scorpio", "sagittarius",
	}
	return keys[s]
}
