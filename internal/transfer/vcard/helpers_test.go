package vcard_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/vcard"
)

// readAll reads a file to its end.
func readAll(t *testing.T, from io.Reader, o transfer.Options) ([]transfer.Record, transfer.Summary) {
	t.Helper()
	records, summary, err := read(from, o)
	if err != nil {
		t.Fatalf("reading: %v", err)
	}
	return records, summary
}

func read(from io.Reader, o transfer.Options) ([]transfer.Record, transfer.Summary, error) {
	var records []transfer.Record
	summary, err := vcard.Read(context.Background(), from, o, func(r transfer.Record) error {
		records = append(records, r)
		return nil
	})
	return records, summary, err
}

// readCard reads a file of one card, given as its lines without the first and the last.
func readCard(t *testing.T, lines ...string) transfer.Record {
	t.Helper()
	return readText(t, "BEGIN:VCARD\r\n"+strings.Join(lines, "\r\n")+"\r\nEND:VCARD\r\n")
}

func readText(t *testing.T, text string) transfer.Record {
	t.Helper()
	records, _ := readAll(t, strings.NewReader(text), transfer.Options{})
	if len(records) != 1 {
		t.Fatalf("%d records of %q", len(records), text)
	}
	return records[0]
}

// wantPerson compares what is known of the person; Raw is looked at elsewhere.
func wantPerson(t *testing.T, got, want transfer.Record) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(transfer.Record{}, "Raw", "Problems", "Line"), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("record (-want +got):\n%s", diff)
	}
}

// wantProblems compares the problems by line and sentence, in order.
func wantProblems(t *testing.T, got []transfer.Problem, want ...transfer.Problem) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%d problems, want %d: %v", len(got), len(want), got)
		return
	}
	for i, w := range want {
		if got[i].Line != w.Line || !errors.Is(got[i].What, w.What) {
			t.Errorf("problem %d: line %d, %v; want line %d, %v", i, got[i].Line, got[i].What, w.Line, w.What)
		}
	}
}

func problem(line int, s i18n.Sentence) transfer.Problem {
	return transfer.Problem{Line: line, What: &i18n.Error{Sentence: s}}
}

// wantRefused looks at why a record was refused, and where it stands.
func wantRefused(t *testing.T, got transfer.Record, line int, s i18n.Sentence) {
	t.Helper()
	if got.Line != line || got.Refused == nil || got.Refused.Sentence != s {
		t.Errorf("line %d refused with %v; want line %d, %q", got.Line, got.Refused, line, s.En)
	}
	if got.Name != "" || got.Phones != nil {
		t.Errorf("a refused record has %q, %v", got.Name, got.Phones)
	}
}

func born(year, month, date int) funnel.Birthday {
	b, err := funnel.ParseBirthday(birthdayForm(year, month, date))
	if err != nil {
		panic(err)
	}
	return b
}
