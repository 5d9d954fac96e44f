package cli

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// onStreams is a factory whose clock goes on by a second each time it is asked.
func onStreams(width int) (*factory, *iostreams.Buffers) {
	io, buffers := iostreams.Test(width)
	now := time.Date(2026, 11, 20, 18, 30, 0, 0, time.UTC)
	return newFactory(io, func(string) string { return "" }, func() time.Time {
		now = now.Add(time.Second)
		return now
	}), buffers
}

type word struct {
	Word string `json:"word"`
}

type wordList struct {
	Before int    `json:"before"`
	Words  []word `json:"words"`
	After  string `json:"after"`
}

// listOf is a long list of words; it fails after them when err is set.
func listOf(texts []string, err error) longList[word] {
	return longList[word]{
		key: "words", header: []string{"word"}, count: i18n.LeadsProgress,
		item:  func(w word) any { return w },
		cells: func(w word) []any { return []any{w.Word} },
		read: func(_ context.Context, begin func(any, int) error, tell func(word) error) error {
			if err := begin(wordList{1, []word{}, "}"}, len(texts)); err != nil {
				return err
			}
			for _, text := range texts {
				if err := tell(word{text}); err != nil {
					return err
				}
			}
			return err
		},
	}
}

// A list that is written as it is read looks as if it had been written at once.
func TestALongListIsWrittenAsAnyOther(t *testing.T) {
	for _, texts := range [][]string{nil, {"a"}, {"a", "đ 王 <b>", "\u202e\x1b[31m\u0085 \U000e0041", `"`}} {
		whole, atOnce := onStreams(0)
		parts, inTurn := onStreams(0)
		object, rows := wordList{1, []word{}, "}"}, [][]any{}
		for _, text := range texts {
			object.Words = append(object.Words, word{text})
			rows = append(rows, []any{text})
		}
		for _, output := range []format{formatJSON, formatCSV} {
			err := errors.Join(
				map[format]func() error{
					formatJSON: func() error { return whole.writeJSON(object) },
					formatCSV:  func() error { return whole.writeCSV([]string{"word"}, rows) },
				}[output](),
				writeLong(t.Context(), parts, output, listOf(texts, nil)))
			if err != nil {
				t.Fatal(err)
			}
		}
		if want, got := atOnce.Out.String(), inTurn.Out.String(); want != got {
			t.Errorf("%q:\n%s\nwant:\n%s", texts, got, want)
		}
	}
}

func TestALongListSaysHowFarItIs(t *testing.T) {
	texts := strings.Fields("a b c d e")
	f, buffers := onStreams(80)
	if err := writeLong(t.Context(), f, formatJSON, listOf(texts, nil)); err != nil || buffers.Err.Len() > 0 {
		t.Errorf("on a terminal, which shows the list: %q, %v", buffers.Err.String(), err)
	}
	for _, failure := range []error{nil, errors.New("broken")} {
		f, buffers = onStreams(80)
		f.io.OutTTY = false
		err := writeLong(t.Context(), f, formatCSV, listOf(texts, failure))
		shown := buffers.Err.String()
		if !errors.Is(err, failure) || !strings.HasPrefix(shown, eraseLine+"1 of 5 leads") || !strings.HasSuffix(shown, "5 of 5 leads"+eraseLine) {
			t.Errorf("to a file: %q, %v", shown, err)
		}
	}
	f, buffers = onStreams(0)
	if err := writeLong(t.Context(), f, formatJSON, listOf(texts, nil)); err != nil || buffers.Err.Len() > 0 {
		t.Errorf("without a terminal: %q, %v", buffers.Err.String(), err)
	}
}

// lines is a writer that passes on what is written.
type lines chan string

func (l lines) Write(p []byte) (int, error) {
	l <- string(p)
	return len(p), nil
}

func TestWaitingIsSaid(t *testing.T) {
	f, _ := onStreams(80)
	written := make(lines, 2)
	f.io.Err = written
	done := f.waiting(i18n.Forgetting, 0)
	if line := <-written; !strings.Contains(line, i18n.Forgetting.En) {
		t.Errorf("%q", line)
	}
	done()
	if line := <-written; line != eraseLine {
		t.Errorf("then %q", line)
	}
	done = f.waiting(i18n.Forgetting, time.Hour)
	done()
	done()
	if len(written) > 0 {
		t.Errorf("of what was quick %q", <-written)
	}
}
