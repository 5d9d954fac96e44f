package setup_test

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/setup"
)

// typist types when a screen is opened: on the first one the language, on the second the rest but the targets, on the third these.
type typist struct {
	keys  *os.File
	steps []string
	err   error
}

func (ty *typist) Write(drawn []byte) (int, error) {
	if len(ty.steps) > 0 && bytes.Contains(drawn, []byte("\x1b[?1049h")) {
		_, err := ty.keys.WriteString(ty.steps[0])
		ty.err = errors.Join(ty.err, err)
		ty.steps = ty.steps[1:]
	}
	return len(drawn), nil
}

func run(t *testing.T, steps ...string) *setup.Answers {
	t.Helper()
	in, keys, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	ty := &typist{keys: keys, steps: steps}
	got, lang, err := setup.Run(t.Context(), i18n.NewPrinter(i18n.En), in, ty)
	if err = errors.Join(err, ty.err, keys.Close(), in.Close()); err != nil {
		t.Fatal(err)
	}
	if got != nil && got.Language != lang {
		t.Errorf("asked in %s, answered %s", lang, got.Language)
	}
	return got
}

func TestRun(t *testing.T) {
	for _, tc := range []struct {
		steps []string
		want  setup.Answers
	}{
		{
			[]string{"\r", "\r\r\r", "\r"},
			setup.Answers{Language: i18n.En, Model: "estate8", Currency: "VND", Region: "VN", Targets: []string{"reach=2,000/day", "inbound=5/day", "qualified=2/day"}},
		},
		{
			[]string{"t\r", "\x1b[B\ru\r\x15us\r", "\x15\r"},
			setup.Answers{Language: i18n.Vi, Model: "states7", Currency: "USD", Region: "us"},
		},
		{ // The usual targets stand there in the agent's words.
			[]string{"2", "\r\r\r", "\r"},
			setup.Answers{Language: i18n.Vi, Model: "estate8", Currency: "VND", Region: "VN", Targets: []string{"reach=2.000/ngày", "inbound=5/ngày", "qualified=2/ngày"}},
		},
		{ // What cannot be read is not taken.
			[]string{"3", "\r\r\x15USA\r\x15CN\r", "\x15nobody=2\r\x15reach=5/day\r"},
			setup.Answers{Language: i18n.Zh, Model: "estate8", Currency: "VND", Region: "CN", Targets: []string{"reach=5/day"}},
		},
	} {
		got := run(t, tc.steps...)
		if got == nil {
			t.Errorf("%q: left", tc.steps)
			continue
		}
		if got.Language != tc.want.Language || got.Model != tc.want.Model || got.Currency != tc.want.Currency ||
			got.Region != tc.want.Region || !slices.Equal(got.Targets, tc.want.Targets) {
			t.Errorf("%q: %+v, want %+v", tc.steps, *got, tc.want)
		}
	}
	if got := run(t, "\r", "\r\x03"); got != nil {
		t.Errorf("left: %+v", got)
	}
}
