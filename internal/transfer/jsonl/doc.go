// Package jsonl writes a whole book as lines of JSON, and reads it back: a line says what the file is, then each record has one, in the
// order of their kinds and numbers, and a last line how many they are and their checksum, so that a file that was cut off or changed is
// known. Each record can be written in one way only: what is read and written again is the same byte for byte. docs/jsonl.md describes the format.
//
// Neither writer nor reader keeps records: what they need of memory does not grow with the book.
package jsonl

// Version is the version of the format. A reader refuses any other.
const Version = 1

// format is what the first line calls itself.
const format = "funnel book"

// Header is what the first line says.
type Header struct {
	// Last holds, by kind, the greatest number that was ever given, where it was given one.
	Last map[string]int64
}

// The types of the first and the last line.
const (
	typeBook = "book"
	typeEnd  = "end"
)

// Fields of the first and the last line, and the one that every line begins with.
const (
	fieldType    = "type"
	fieldFormat  = "format"
	fieldVersion = "version"
	fieldLast    = "last"
	fieldRecords = "records"
	fieldSum     = "sha256" // of all lines before it, each with its line feed; may be left out
)
