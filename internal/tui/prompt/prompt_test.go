package prompt_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/prompt"
)

func TestConfirm(t *testing.T) {
	for _, tc := range []struct {
		keys      string
		suggested bool
		yes, told bool
	}{
		{"y", false, true, true},
		{"n", true, false, true},
		{"\r", true, true, true},
		{"\r", false, false, true},
		{"\n", true, true, true},
		{"\x03", true, false, false},
	} {
		var out bytes.Buffer
		yes, told, err := prompt.Confirm(t.Context(), i18n.NewPrinter(i18n.En), strings.NewReader(tc.keys), &out, "Is it done?", "call back", tc.suggested)
		if err != nil || yes != tc.yes || told != tc.told {
			t.Errorf("%q: %v, %v, %v, want %v, %v", tc.keys, yes, told, err, tc.yes, tc.told)
		}
	}
}

// An enter that is typed before the question is there comes as a line feed. It takes what is chosen and never moves to the next choice.
func TestEnterTypedAhead(t *testing.T) {
	for keys, want := range map[string]int{"\n": 1, "\r": 1, "\x1b[B\n": 2, "j\n": 2, "k\r": 0, "\x10\r": 0, "\x0e\r": 2, "a\r": 0, "3": 2} {
		chosen := 1
		told, err := prompt.Ask(t.Context(), strings.NewReader(keys), &bytes.Buffer{},
			&prompt.Choice{Title: "which?", Options: []string{"alpha", "beta", "gamma"}, Value: &chosen})
		if err != nil || !told || chosen != want {
			t.Errorf("%q: %d, %v, %v, want %d", keys, chosen, told, err, want)
		}
	}
	text := "VN"
	told, err := prompt.Ask(t.Context(), strings.NewReader("\n"), &bytes.Buffer{}, &prompt.Text{Title: "where?", Value: &text})
	if err != nil || !told || text != "VN" {
		t.Errorf("%q, %v, %v", text, told, err)
	}
}

// A text that is wrong is not taken: what is wrong is said below it, and it can be mended. With shift+tab or esc one goes back to the
// question before, whose answer stands there.
func TestAsk(t *testing.T) {
	for keys, want := range map[string]string{
		"\rXX\b\b\b\bUS\r":           "one US",
		"\rQ\r\b\b\bCN\r":            "one CN",
		"\r\x1b[Z\x1b[B\r\x15KR\r":   "two KR",
		"\r\x1b[27u\x1b[B\r\x15KR\r": "two KR",
	} {
		chosen, text := 0, "VN"
		options := []string{"one", "two"}
		var out bytes.Buffer
		told, err := prompt.Ask(t.Context(), strings.NewReader(keys), &out,
			&prompt.Choice{Title: "which?", Options: options, Value: &chosen},
			&prompt.Text{Title: "where?", Hint: "two letters", Value: &text, Check: func(s string) error {
				if len(s) != 2 {
					return errors.New("not two letters: " + s)
				}
				return nil
			}})
		if got := options[chosen] + " " + text; err != nil || !told || got != want {
			t.Errorf("%q: %s, %v, %v, want %s", keys, got, told, err, want)
		}
	}
	text := "VN"
	told, err := prompt.Ask(t.Context(), strings.NewReader("Q\x03"), &bytes.Buffer{}, &prompt.Text{Title: "where?", Value: &text})
	if err != nil || told || text != "VN" {
		t.Errorf("left: %q, %v, %v", text, told, err)
	}
}

// A passphrase is kept as it is typed, composed or not, and nothing of it is drawn.
func TestSecret(t *testing.T) {
	for keys, want := range map[string]string{
		"mật khẩu\r":                     "mật khẩu",
		"khâ\u0309u\r":                   "khâ\u0309u",
		"abz\x7fc\n":                     "abc",
		"abc\x15xyz\r":                   "xyz",
		"\x1b[200~từ  giấy\n\x1b[201~\r": "từ  giấy",
	} {
		var out bytes.Buffer
		texts, told, err := prompt.Secret(t.Context(), strings.NewReader(keys), &out, "passphrase?")
		if err != nil || !told || len(texts) != 1 || texts[0] != want {
			t.Errorf("%q: %q, %v, %v", keys, texts, told, err)
		}
		if strings.Contains(out.String(), want) {
			t.Errorf("%q is drawn", want)
		}
	}
	for _, keys := range []string{"abc\x03", "abc\rabc\x03"} {
		if texts, told, err := prompt.Secret(t.Context(), strings.NewReader(keys), &bytes.Buffer{}, "?", "again?"); texts != nil || told || err != nil {
			t.Errorf("left: %q, %v, %v", texts, told, err)
		}
	}
	if texts, told, err := prompt.Secret(t.Context(), strings.NewReader("abc\rxyz\r"), &bytes.Buffer{}, "?", "again?"); !slices.Equal(texts, []string{"abc", "xyz"}) || !told || err != nil {
		t.Errorf("two: %q, %v, %v", texts, told, err)
	}
}

// The name of a person that another program has written moves nothing on the screen, and what the form itself draws comes through.
func TestQuestionIsCleaned(t *testing.T) {
	s, written := iostreams.Test(80)
	_, told, err := prompt.Confirm(t.Context(), i18n.NewPrinter(i18n.En), strings.NewReader("y"), s.Out, "\x1b]0;who\a?", "\u009b2Jwhat", false)
	if err != nil || !told {
		t.Fatal(told, err)
	}
	switch drawn := written.Out.String(); {
	case strings.Contains(drawn, "\x1b]0;who") || strings.Contains(drawn, "\u009b"):
		t.Errorf("%q", drawn)
	case !strings.Contains(drawn, "\x1b["):
		t.Errorf("nothing is drawn: %q", drawn)
	}
}
