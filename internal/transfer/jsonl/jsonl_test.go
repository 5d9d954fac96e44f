package jsonl_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/jsonl"
)

// again reads a book and writes it.
func again(text string) (string, error) {
	var out bytes.Buffer
	var w *jsonl.Writer
	err := jsonl.Read(context.Background(), strings.NewReader(text), transfer.Limits{}, func(h jsonl.Header) (err error) {
		w, err = jsonl.NewWriter(&out, h)
		return err
	}, func(r funnel.Record) error { return w.Write(r) })
	if err != nil {
		return "", err
	}
	err = w.Close()
	return out.String(), err
}

func sample(tb testing.TB) string {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "book.jsonl"))
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

// summed is a book with its checksum, as it is written.
func summed(text string) string {
	at := strings.Index(text, `{"type":"end"`)
	return text[:at] + strings.TrimSuffix(text[at:], "}\n") + fmt.Sprintf(`,"sha256":"%x"}`, sha256.Sum256([]byte(text[:at]))) + "\n"
}

func TestSampleComesBackTheSame(t *testing.T) {
	text := sample(t)
	for _, kind := range funnel.RecordKinds() {
		if !strings.Contains(text, `{"type":"`+kind.Name+`"`) {
			t.Errorf("the sample has no %s", kind.Name)
		}
	}
	for _, text := range []string{text, summed(text)} {
		got, err := again(text)
		if err != nil || got != summed(sample(t)) {
			t.Errorf("%v\n%s", err, got)
		}
	}
}

// Whatever is changed in a line shows in the checksum of the last one, the count of records or not; how lines end does not.
func TestChangedLinesAreKnown(t *testing.T) {
	text := summed(sample(t))
	lines := strings.SplitAfter(text, "\n")
	records := len(lines) - 3
	for name, other := range map[string]string{
		"a record taken out":  strings.Replace(strings.Replace(text, lines[records], "", 1), fmt.Sprintf(`"records":%d`, records), fmt.Sprintf(`"records":%d`, records-1), 1),
		"a name":              strings.Replace(text, "Nguyễn", "Nguyên", 1),
		"a number":            strings.Replace(text, `"count":-20`, `"count":-21`, 1),
		"a space":             strings.Replace(text, `"count":-20`, `"count": -20`, 1),
		"the first line":      strings.Replace(text, `"last":{"level":2`, `"last":{"level":3`, 1),
		"the sum":             text[:len(text)-4] + "!" + text[len(text)-3:],
		"the sum in capitals": strings.Replace(text, `"sha256":"`, `"sha256":"A`, 1),
		"no text for it":      strings.Replace(text, `"sha256":"`, `"sha256":[],"x":"`, 1),
	} {
		want := i18n.BookFileChanged
		if name == "no text for it" {
			want = i18n.BookFieldUnknown
		}
		if got, err := again(other); !errors.Is(err, i18n.Failed(want)) || other == text {
			t.Errorf("%s: %v\n%s", name, err, got)
		}
	}
	for _, other := range []string{strings.ReplaceAll(text, "\n", "\r\n"), "\ufeff" + text, strings.TrimSuffix(text, "\n")} {
		if got, err := again(other); err != nil || got != text {
			t.Errorf("%v\n%s", err, got)
		}
	}
}

// Texts are no longer than commands take them.
func TestLongTextsAreRefused(t *testing.T) {
	text := sample(t)
	for from, most := range map[string]int{ // the beginning of a value, and how many characters it may have
		`"name":"`: 60, `"name":"Nguy`: 196, `"product":"`: 500, `"employer":"`: 500, `"tag":"`: 40, `"reason":"p`: 59, `"kind":"zalo`: 28, `"value":"12-3`: 250,
		`"text":"`: 1333, `"note":"`: 3333, `"what":"`: 3333,
	} {
		at := strings.Index(text, from)
		if at < 0 {
			t.Fatalf("no %s in the sample", from)
		}
		at += len(from)
		end := at + strings.IndexByte(text[at:], '"')
		sign := "ễ" // three bytes
		if strings.HasSuffix(from, "zalo") {
			sign = "a"
		}
		with := func(n int) string { return text[:at] + strings.Repeat(sign, n) + text[end:] }
		if _, err := again(with(most)); err != nil {
			t.Errorf("%s and %d more: %v", from, most, err)
		}
		if _, err := again(with(most + 1)); !errors.Is(err, i18n.Failed(i18n.BookValueBad)) {
			t.Errorf("%s and %d more: %v", from, most+1, err)
		}
	}
	if _, err := again(strings.Replace(text, `"outcome":"interested"`, `"outcome":"delighted"`, 1)); !errors.Is(err, i18n.Failed(i18n.BookValueBad)) {
		t.Errorf("an outcome that there is not: %v", err)
	}
}

// TestOtherWritingsAreTheSame reads lines that other programs wrote: with spaces, escapes, fields in another order, CR LF, a mark at the
// beginning, blank lines behind the end.
func TestOtherWritingsAreTheSame(t *testing.T) {
	text := sample(t)
	for name, other := range map[string]string{
		"spaces":    strings.ReplaceAll(text, `,"`, ` , "`),
		"escapes":   strings.ReplaceAll(text, "ễ", `\u1ec5`),
		"order":     strings.Replace(text, `"key":"region","value":"VN"`, `"value":"VN","key":"region"`, 1),
		"CR LF":     strings.ReplaceAll(text, "\n", "\r\n"),
		"BOM":       "\ufeff" + text,
		"blank end": text + "\n \n",
		"no end":    strings.TrimSuffix(text, "\n"),
	} {
		if other == text {
			t.Errorf("%s: nothing is different", name)
		}
		if got, err := again(other); err != nil || got != summed(text) {
			t.Errorf("%s: %v\n%s", name, err, got)
		}
	}
}

func TestWrongLinesAreNamed(t *testing.T) {
	text := sample(t)
	lines := strings.SplitAfter(text, "\n")
	swapped := strings.Replace(text, lines[1]+lines[2], lines[2]+lines[1], 1)
	for name, c := range map[string]struct {
		text string
		want i18n.Sentence
		line string // "" for none
	}{
		"nothing":        {"", i18n.NotABookFile, ""},
		"people":         {"name,phone\nAn,0912\n", i18n.NotABookFile, ""},
		"other JSON":     {`{"leads":[]}` + "\n", i18n.NotABookFile, ""},
		"other format":   {strings.Replace(text, "funnel book", "book of others", 1), i18n.NotABookFile, ""},
		"binary":         {"SQLite format 3\x00" + strings.Repeat("\x00", 2<<20), i18n.NotABookFile, ""},
		"newer":          {strings.Replace(text, `"version":1`, `"version":2`, 1), i18n.BookVersion, ""},
		"no version":     {strings.Replace(text, `"version":1,`, ``, 1), i18n.BookVersion, ""},
		"header field":   {strings.Replace(text, `"version":1,`, `"version":1,"by":"x",`, 1), i18n.BookFieldUnknown, "1"},
		"header number":  {strings.Replace(text, `"last":{"level":2`, `"last":{"lovel":2`, 1), i18n.BookValueBad, "1"},
		"no JSON":        {strings.Replace(text, `{"type":"setting"`, `{type:"setting"`, 1), i18n.BookLineBad, "2"},
		"a list":         {strings.Replace(text, lines[1], "[1]\n", 1), i18n.BookLineBad, "2"},
		"two objects":    {strings.Replace(text, lines[1], strings.TrimSpace(lines[1])+lines[2], 1), i18n.BookLineBad, "2"},
		"field twice":    {strings.Replace(text, `"key":"region"`, `"key":"region","key":"region"`, 1), i18n.BookLineBad, "4"},
		"not UTF-8":      {strings.Replace(text, "ễ", "\xe1\xbb", 1), i18n.BookLineBad, "13"},
		"blank line":     {strings.Replace(text, lines[1], "\n"+lines[1], 1), i18n.BookFileCut, "2"},
		"unknown type":   {strings.Replace(text, `"type":"tally"`, `"type":"talley"`, 1), i18n.BookTypeUnknown, "11"},
		"no type first":  {strings.Replace(text, `{"type":"tally","id":1`, `{"id":1,"type":"tally"`, 1), i18n.BookTypeUnknown, "11"},
		"unknown field":  {strings.Replace(text, `"count":-20`, `"counts":-20,"count":-20`, 1), i18n.BookFieldUnknown, "12"},
		"no value":       {strings.Replace(text, `"count":-20,`, ``, 1), i18n.BookValueBad, "12"},
		"fraction":       {strings.Replace(text, `"count":-20`, `"count":-20.0`, 1), i18n.BookValueBad, "12"},
		"text for it":    {strings.Replace(text, `"count":-20`, `"count":"-20"`, 1), i18n.BookValueBad, "12"},
		"beyond all":     {strings.Replace(text, `"count":-20`, `"count":-9223372036854775808`, 1), i18n.BookValueBad, "12"},
		"no day":         {strings.Replace(text, `"2026-11-20","level"`, `"2026-11-31","level"`, 1), i18n.BookValueBad, "11"},
		"false":          {strings.Replace(text, `"crowd":true`, `"crowd":false`, 1), i18n.BookValueBad, "5"},
		"null":           {strings.Replace(text, `"crowd":true`, `"crowd":null`, 1), i18n.BookValueBad, "5"},
		"empty text":     {strings.Replace(text, `"employer":"BV 115"`, `"employer":""`, 1), i18n.BookValueBad, "13"},
		"NUL":            {strings.Replace(text, `"employer":"BV 115"`, `"employer":"BV\u0000"`, 1), i18n.BookValueBad, "13"},
		"bad key":        {strings.Replace(text, `"key":"zalo"`, `"key":"Za lo"`, 1), i18n.BookValueBad, "7"},
		"bad uuid":       {strings.Replace(text, `"uuid":"01a2`, `"uuid":"01A2`, 1), i18n.BookValueBad, "5"},
		"bad moment":     {strings.Replace(text, `00.000Z"`, `00Z"`, 1), i18n.BookValueBad, "11"},
		"bad birthday":   {strings.Replace(text, `"--02-29"`, `"--02-30"`, 1), i18n.BookValueBad, "13"},
		"state alone":    {strings.Replace(text, `"state_day":"2026-11-20",`, ``, 1), i18n.BookValueBad, "14"},
		"own referrer":   {strings.Replace(text, `"referrer":1`, `"referrer":2`, 1), i18n.BookValueBad, "24"},
		"dropped open":   {strings.Replace(text, `"snoozes":1`, `"dropped":true,"snoozes":1`, 1), i18n.BookValueBad, "22"},
		"same number":    {strings.Replace(text, `{"type":"tally","id":3`, `{"type":"tally","id":1`, 1), i18n.BookNumberOrder, "12"},
		"number of none": {strings.Replace(text, `{"type":"tally","id":1`, `{"type":"tally","id":0`, 1), i18n.BookValueBad, "11"},
		"kinds swapped":  {strings.Replace(strings.Replace(text, lines[13], "", 1), lines[10], lines[13]+lines[10], 1), i18n.BookOutOfOrder, "12"},
		"cut off":        {strings.Join(lines[:len(lines)-2], ""), i18n.BookFileCut, "31"},
		"cut in a line":  {text[:len(text)-len(lines[len(lines)-2])-20], i18n.BookFileCut, "31"},
		"one taken out":  {strings.Replace(text, lines[11], "", 1), i18n.BookFileCount, ""},
		"behind the end": {text + lines[1], i18n.BookAfterEnd, "33"},
		"long line":      {strings.Replace(text, "BV 115", strings.Repeat("x", 1<<20), 1), i18n.BookLineLong, "13"},
		"header of two":  {lines[0] + text, i18n.BookTypeUnknown, "2"},
	} {
		got, err := again(c.text)
		var said *i18n.Error
		if !errors.As(err, &said) || said.Sentence != c.want {
			t.Errorf("%s: %v, want %q", name, err, c.want.En)
			continue
		}
		if c.line != "" && said.Args[0] != c.line {
			t.Errorf("%s: line %v, want %s (%v)", name, said.Args[0], c.line, said)
		}
		if got != "" {
			t.Errorf("%s gives a book", name)
		}
	}
	if _, err := again(swapped); err != nil {
		t.Errorf("settings have no order: %v", err)
	}
}

func TestReadingEndsWithTheContext(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	err := jsonl.Read(ctx, strings.NewReader(sample(t)), transfer.Limits{}, func(jsonl.Header) error { return nil }, func(funnel.Record) error { return nil })
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestLimitOfBytes(t *testing.T) {
	err := jsonl.Read(t.Context(), strings.NewReader(sample(t)), transfer.Limits{Bytes: 500}, func(jsonl.Header) error { return nil }, func(funnel.Record) error { return nil })
	if !errors.Is(err, i18n.Failed(i18n.TransferTooLarge)) {
		t.Error(err)
	}
}

// FuzzJSONL looks for text that makes the reader panic, or that is read and then not written and read as the same.
func FuzzJSONL(f *testing.F) {
	text := sample(f)
	f.Add(text)
	lines := strings.SplitAfter(text, "\n")
	for i := range lines {
		f.Add(strings.Join(lines[:i], ""))
		f.Add(lines[0] + lines[i] + `{"type":"end","records":1}`)
	}
	f.Fuzz(func(t *testing.T, text string) {
		first, err := again(text)
		if err != nil {
			var said *i18n.Error
			if !errors.As(err, &said) {
				t.Fatalf("%v (%T)", err, err)
			}
			return
		}
		second, err := again(first)
		if err != nil || second != first {
			t.Fatalf("%q gives\n%s, and that, with %v,\n%s", text, first, err, second)
		}
	})
}

// TestPageNamesEveryField keeps docs/jsonl.md true: it has a row for each kind, with each of its fields, those in italics that may be left out.
func TestPageNamesEveryField(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "jsonl.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range funnel.RecordKinds() {
		_, row, found := strings.Cut(string(data), "\n| `"+kind.Name+"` |")
		if !found {
			t.Errorf("no row for %s", kind.Name)
			continue
		}
		row, _, _ = strings.Cut(row, "\n")
		fields := kind.Fields
		if kind.Numbered {
			fields = fields[2:]
		}
		for _, f := range fields {
			optional := strings.Contains(row, "*`"+f.Name+"`*")
			if optional == f.Must || !strings.Contains(row, "`"+f.Name+"`") {
				t.Errorf("%s of %s: must be there %t, the row says %t:%s", f.Name, kind.Name, f.Must, !optional, row)
			}
		}
	}
}
