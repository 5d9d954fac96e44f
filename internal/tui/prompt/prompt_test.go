package prompt_test

import (
	"bytes"
	"strings"
	"testing"

	"charm.land/huh/v2"

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
	for keys, want := range map[string]string{"\n": "b", "\r": "b", "\x1b[B\n": "c", "j\n": "c"} {
		chosen := "b"
		field := huh.NewSelect[string]().Title("which?").Options(huh.NewOptions("a", "b", "c")...).Value(&chosen)
		told, err := prompt.Fields(t.Context(), strings.NewReader(keys), &bytes.Buffer{}, field)
		if err != nil || !told || chosen != want {
			t.Errorf("%q: %s, %v, %v, want %s", keys, chosen, told, err, want)
		}
	}
	text := "VN"
	told, err := prompt.Fields(t.Context(), strings.NewReader("\n"), &bytes.Buffer{}, huh.NewInput().Title("where?").Value(&text))
	if err != nil || !told || text != "VN" {
		t.Errorf("%q, %v, %v", text, told, err)
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
