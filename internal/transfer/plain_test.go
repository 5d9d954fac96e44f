package transfer

import (
	"testing"

	"pgregory.net/rapid"
)

// What is taken for plain is not changed by what makes text fit.
func TestPlainLinesStay(t *testing.T) {
	some := 0
	check := func(t interface{ Fatalf(string, ...any) }, text string) {
		if !plainLine(text) {
			return
		}
		some++
		if fit, removed := fitLine(text); fit != text || removed != 0 {
			t.Fatalf("%q is plain and becomes %q, without %d", text, fit, removed)
		}
	}
	for r := rune(1); r <= 0x10ffff; r++ {
		check(t, string(r))
		check(t, "a"+string(r)+"b")
	}
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.SampledFrom([]rune("aA Đễưÿɏḁỹ\u0301\u00a0\u00ad王鿿\u200b\t~"))
		check(t, rapid.StringOfN(letters, 0, 6, -1).Draw(t, "text"))
	})
	if some < 25_000 {
		t.Fatalf("only %d plain texts", some)
	}
}
