package main

import (
	"bytes"
	"os"
	"testing"
)

// The table in the source is the one that the library in go.mod gives.
func TestTheTableIsUpToDate(t *testing.T) {
	want, err := table()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../phone/table_generated.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(body(got), body(want)) {
		t.Error("the table is out of date: go generate ./internal/phone")
	}
	if len(got) > 300_000 {
		t.Errorf("the table has grown to %d bytes", len(got))
	}
}

// body is a source without its first line, which names a version that a test does not know.
func body(source []byte) []byte {
	_, rest, _ := bytes.Cut(source, []byte("\n"))
	return rest
}
