package sheet_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Files of one pattern, which a reader that goes back would not end with: each is read or refused.
func TestHostileTextsEndSoon(t *testing.T) {
	const size = 128 << 10
	for _, pattern := range []string{
		`"`, `""`, `,`, "\n", "\r", "\"\n", ",\"\n", "\"a\"b,", "'", "a,\"b\n", "\xff", "\xff\xfe", "\x81\x30", "\x00\x01", "\t,;", "sep=;\n",
		"a@b.c;", "0", "1/1/1990,", "Name,Phone\n", "Họ tên\n", ":::", "=\"\"", "\u200b", "e\u0301\u0323",
	} {
		for _, head := range []string{"", "Name,Phone,Birthday,Note\n", "Phone\n0912345678,"} {
			file := []byte(head + strings.Repeat(pattern, size/len(pattern)))
			start := time.Now()
			err := reading(file, options())
			if took := time.Since(start); took > time.Minute {
				t.Errorf("%q behind %q took %v", pattern, head, took)
			}
			var said *i18n.Error
			if err != nil && !errors.As(err, &said) {
				t.Errorf("%q behind %q: %v", pattern, head, err)
			}
		}
	}
}
