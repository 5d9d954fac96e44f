// Package transfer is what all readers and writers of files about people have in common: the Record that every reader gives and every
// writer takes, the limits of a file, and how text from outside is made fit. The packages below it know a format each.
//
// A reader is a function
//
//	Read(ctx context.Context, r io.Reader, o Options, each func(Record) error) (Summary, error)
//
// that calls each for every record, in the order of the file, and keeps none: what it needs of memory does not grow with the file. A record
// that cannot be read is given too, with the reason in Refused, and the reading goes on. An error of each ends the reading and is returned
// as it is; so does the end of the context. Other errors are *i18n.Error: the file is no such file (nothing was given then), is larger than
// the limits (what came before was given), or could not be read to its end.
package transfer

import (
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Record is one person as they stand in a file. Texts are composed (NFC), without white space around them, and hold no control or
// invisible characters but line breaks and tabs in the note and in custom values; "" is unknown. Beyond that nothing is judged: whether a
// phone can be dialled or a name is too long is for the card to say.
type Record struct {
	// Line is where the record begins, counted from 1: the line of a text file, the row of a sheet.
	Line int

	Name         string     // in the order in which its language writes it
	Phones       []Labelled // as they are written in the file, the preferred one first
	Emails       []Labelled // the preferred one first
	Birthday     funnel.Birthday
	Sex          funnel.Sex
	Organisation string
	Job          string // title or occupation
	Address      string // the preferred one, in one line
	Tags         []string
	Note         string
	Custom       []Custom // everything else that has a value, in the order of the file

	// Problems are what was changed or left out so that the record could be read.
	Problems []Problem
	// Refused says why the record could not be read; nil when it could. A refused record has Line and Raw only.
	Refused *i18n.Error
	// Raw is the record as it stands in the file, in UTF-8 where the whole file has one encoding, its lines ended by \n: the lines of a card
	// but for pictures and other media, a row as CSV.
	// Of a refused record that is longer than Limits.Value it is the beginning. Bytes of an encoding that is not known stay as they are.
	Raw string
}

// Labelled is a phone number or an e-mail address with what the file calls it: "cell", "work fax", "Máy bàn"; "" when it has no label.
type Labelled struct {
	Value, Label string
}

// Custom is a value without a place of its own, under its header: that of a column, the label or the name of a property.
type Custom struct {
	Header, Value string
	// Field is the key of the field of a card that the value is for, by its header or as the caller said; "" when that is not known.
	Field string
}

// Problem is something that is not as it should be in a record that was read all the same.
type Problem struct {
	Line int // counted from 1, as that of the record
	What *i18n.Error
}

// Summary counts what a reading gave.
type Summary struct {
	Records  int // given and readable
	Refused  int // given with a reason in Refused
	Problems int // of all readable records
	Lines    int // of the file, or rows of the sheet, as far as it was read
	Media    int // pictures, logos, sounds and keys that were passed over
	// Encoding is that of the file: UTF-8, one of UTF-16 and -32, or the one of Options; "" when it is told value by value.
	Encoding string
}

// Count adds a record that is about to be given.
func (s *Summary) Count(r Record) {
	if r.Refused != nil {
		s.Refused++
		return
	}
	s.Records++
	s.Problems += len(r.Problems)
}

// Options say how a file is read.
type Options struct {
	Limits
	// Encoding is that of text whose encoding the file does not tell, by one of the names that Encoding knows; "" looks at the text. UTF-8,
	// UTF-16 and UTF-32 are recognised whatever it says.
	Encoding string
}

// Limits bound what is read. A limit that is 0 is that of DefaultLimits.
type Limits struct {
	Bytes   int64 // of the file
	Records int   // of the file, those that are refused too
	Value   int   // bytes of one value: a cell of a sheet, a whole card without its pictures
}

// DefaultLimits are 64 MiB a file, 1,000,000 records, 1 MiB a value.
func DefaultLimits() Limits { return Limits{Bytes: 64 << 20, Records: 1_000_000, Value: 1 << 20} }

// OrDefault returns the limits with those of DefaultLimits in place of zeros.
func (l Limits) OrDefault() Limits {
	d := DefaultLimits()
	if l.Bytes > 0 {
		d.Bytes = l.Bytes
	}
	if l.Records > 0 {
		d.Records = l.Records
	}
	if l.Value > 0 {
		d.Value = l.Value
	}
	return d
}
