// Package i18n is the catalogue of every sentence that the program shows, in English, Vietnamese and Chinese, and the
// printer that fills them in.
//
// A sentence is a variable that holds its three forms side by side: a call site names it, the compiler checks the name,
// and nothing is built at start. The sentences lie in one file per area of the program.
package i18n

import (
	"fmt"
	"reflect"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Lang is a language of the program.
type Lang string

// The languages of the program.
const (
	En Lang = "en"
	Vi Lang = "vi"
	Zh Lang = "zh"
)

// Langs lists the languages of the program.
func Langs() []Lang { return []Lang{En, Vi, Zh} }

// ParseLang reads the code of a language: "vi", or a locale that begins with one, "vi_VN.UTF-8", "zh-Hans-CN". It reports
// false for a language that the program does not speak.
func ParseLang(s string) (Lang, bool) {
	code, _, _ := strings.Cut(strings.ToLower(s), ".")
	code, _, _ = strings.Cut(code, "_")
	code, _, _ = strings.Cut(code, "-")
	for _, l := range Langs() {
		if code == string(l) {
			return l, true
		}
	}
	return "", false
}

// Sentence is one thing the program says, as a format of package fmt in each language. Integers (%d) are grouped and
// decimals (%.1f) pointed as the language does; identifiers and years are passed as strings. The forms of one sentence
// take the same arguments; where a language needs another order it numbers them (%[2]s).
type Sentence struct {
	En, Vi, Zh string
	// One is the English form when the first integer argument is 1, "" when there is no difference. Vietnamese and
	// Chinese do not inflect for number.
	One string
}

// In returns the form of a language.
func (s Sentence) In(l Lang) string {
	switch l {
	case Vi:
		return s.Vi
	case Zh:
		return s.Zh
	}
	return s.En
}

// Printer says sentences in one language.
type Printer struct {
	Lang Lang
	p    *message.Printer
}

// NewPrinter makes a printer for a language.
func NewPrinter(l Lang) *Printer {
	return &Printer{Lang: l, p: message.NewPrinter(tag(l))}
}

func tag(l Lang) language.Tag {
	switch l {
	case Vi:
		return language.Vietnamese
	case Zh:
		return language.SimplifiedChinese
	}
	return language.English
}

// Say fills in a sentence. An argument that is itself a Sentence or an Error is said in the same language.
func (p *Printer) Say(s Sentence, args ...any) string {
	format := s.In(p.Lang)
	if p.Lang == En && s.One != "" && singular(args) {
		format = s.One
	}
	if len(args) == 0 {
		return strings.ReplaceAll(format, "%%", "%")
	}
	filled := args
	for i, a := range args {
		var inner string
		switch a := a.(type) {
		case Sentence:
			inner = p.Say(a)
		case *Error:
			inner = p.Error(a)
		default:
			continue
		}
		if &filled[0] == &args[0] {
			filled = append([]any(nil), args...)
		}
		filled[i] = inner
	}
	return p.p.Sprintf(message.Key("", format), filled...)
}

// singular reports whether the first integer among args is 1.
func singular(args []any) bool {
	for _, a := range args {
		if v := reflect.ValueOf(a); v.IsValid() && v.CanInt() {
			return v.Int() == 1
		}
	}
	return false
}

// Int writes a whole number with the language's grouping: 2,200 or 2.200.
func (p *Printer) Int(n int64) string { return p.p.Sprintf("%d", n) }

// Decimal writes x with a fixed number of decimals and the language's decimal sign.
func (p *Printer) Decimal(x float64, decimals int) string {
	return p.p.Sprintf(fmt.Sprintf("%%.%df", decimals), x)
}

// Money writes an amount of minor units of a currency with the given number of decimals, followed by its code.
func (p *Printer) Money(minor int64, decimals int, code string) string {
	unit := 1.0
	for range decimals {
		unit *= 10
	}
	if decimals == 0 || minor%int64(unit) == 0 {
		return p.Int(minor/int64(unit)) + " " + code
	}
	return p.Decimal(float64(minor)/unit, decimals) + " " + code
}

// Date writes a civil date with its weekday. Only the date of t counts.
func (p *Printer) Date(t time.Time) string {
	day := p.Say(Weekdays[t.Weekday()])
	switch p.Lang {
	case Vi:
		return fmt.Sprintf("%s, %d/%d/%d", day, t.Day(), int(t.Month()), t.Year())
	case Zh:
		return fmt.Sprintf("%d年%d月%d日 %s", t.Year(), int(t.Month()), t.Day(), day)
	}
	return fmt.Sprintf("%s %d %s %d", day, t.Day(), t.Month().String()[:3], t.Year())
}

// ShortDate writes a civil date without year and weekday.
func (p *Printer) ShortDate(t time.Time) string {
	switch p.Lang {
	case Vi:
		return fmt.Sprintf("%d/%d", t.Day(), int(t.Month()))
	case Zh:
		return fmt.Sprintf("%d月%d日", int(t.Month()), t.Day())
	}
	return fmt.Sprintf("%d %s", t.Day(), t.Month().String()[:3])
}

// PlainDate writes a civil date without its weekday. Only the date of t counts.
func (p *Printer) PlainDate(t time.Time) string {
	switch p.Lang {
	case Vi:
		return fmt.Sprintf("%d/%d/%d", t.Day(), int(t.Month()), t.Year())
	case Zh:
		return fmt.Sprintf("%d年%d月%d日", t.Year(), int(t.Month()), t.Day())
	}
	return fmt.Sprintf("%d %s %d", t.Day(), t.Month().String()[:3], t.Year())
}

// Weekdays are the names of the days of the week, by time.Weekday.
var Weekdays = [7]Sentence{
	{En: "Sun", Vi: "chủ nhật", Zh: "星期日"},
	{En: "Mon", Vi: "thứ Hai", Zh: "星期一"},
	{En: "Tue", Vi: "thứ Ba", Zh: "星期二"},
	{En: "Wed", Vi: "thứ Tư", Zh: "星期三"},
	{En: "Thu", Vi: "thứ Năm", Zh: "星期四"},
	{En: "Fri", Vi: "thứ Sáu", Zh: "星期五"},
	{En: "Sat", Vi: "thứ Bảy", Zh: "星期六"},
}

// Month names the month of a date. Only year and month of t count.
func (p *Printer) Month(t time.Time) string {
	switch p.Lang {
	case Vi:
		return fmt.Sprintf("Tháng %d/%d", int(t.Month()), t.Year())
	case Zh:
		return fmt.Sprintf("%d年%d月", t.Year(), int(t.Month()))
	}
	return fmt.Sprintf("%s %d", t.Month(), t.Year())
}
