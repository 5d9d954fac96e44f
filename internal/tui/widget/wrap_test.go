package widget_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// Chinese text was broken at the spaces around its digits, so that lines were left half empty; figures lost their signs.
func TestWrapTearsNothingApart(t *testing.T) {
	for _, tc := range []struct {
		text  string
		width int
		want  string
	}{
		{"本月已有 12 位客户成交，比上月多 3 位。", 16, "本月已有 12 位客|户成交，比上月多|3 位。"},
		{"转化率提高到 12 %。", 16, "转化率提高到|12 %。"},
		{"a share of 12 % here", 13, "a share of|12 % here"},
		{"that is 3 / 40 of all", 12, "that is|3 / 40 of|all"},
		{"since 2020-01-01 only", 12, "since|2020-01-01|only"},
		{"自 2020-01-01 起", 10, "自|2020-01-01|起"},
		{"撤销了 2026年11月20日的", 12, "撤销了|2026年11月20|日的"},
		{"撤销于2026年11月20日的记录", 16, "撤销于|2026年11月20日的|记录"},
		{"a phone 0912 345 678 rings", 16, "a phone|0912 345 678|rings"},
		{"客户说：“太贵了。”", 16, "客户说：“太贵|了。”"},
		{"看（附注）吧", 4, "看|（附|注）|吧"},
		{"well-known long-term", 10, "well-known|long-term"},
		{"a long-standing one", 8, "a long-|standing|one"},
		{"one\ntwo three", 6, "one|two|three"},
		{"", 6, ""},
		{"abcdefgh", 3, "abc|def|gh"},
		{"12345678 %", 4, "1234|5678|%"},
	} {
		if diff := cmp.Diff(tc.want, strings.Join(widget.Wrap(tc.text, tc.width, 0), "|")); diff != "" {
			t.Errorf("%q in %d (-want +got):\n%s", tc.text, tc.width, diff)
		}
	}
}

// Whatever is wrapped, no line is too wide and no letter is lost.
func TestAnyWrap(t *testing.T) {
	without := func(text string) string { return strings.ReplaceAll(text, " ", "") }
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-cế王明0-3 %/，。（）“”+.…-]{0,60}`).Draw(t, "text")
		width := rapid.IntRange(2, 40).Draw(t, "width")
		lines := widget.Wrap(text, width, 0)
		for _, l := range lines {
			if w := ansi.StringWidth(l); w > width {
				t.Fatalf("%q is %d wide, not %d", l, w, width)
			}
		}
		if got, want := without(strings.Join(lines, "")), without(norm.NFC.String(text)); got != want {
			t.Fatalf("%q became %q", want, got)
		}
	})
}
