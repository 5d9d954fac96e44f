package sheet

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// script is the encoding of a text file.
type script struct {
	name string
	mark string            // the byte order mark it begins with; "" for none
	enc  encoding.Encoding // nil for UTF-8, whose bytes are passed on as they are
	// guessed tells that nothing named the encoding, and what bytes stand for is likely, not certain.
	guessed bool
}

// text returns the text of the file as UTF-8, without its byte order mark. Bytes that are none in the encoding become U+FFFD, but in
// UTF-8, where they stay for the cell that holds them to tell.
func (s script) text(r io.Reader) io.Reader {
	if s.enc == nil {
		return r
	}
	return s.enc.NewDecoder().Reader(r)
}

// writer writes UTF-8 as text in the file's own encoding, with the byte order mark that the file has; what the encoding lacks becomes its
// replacement character. It is to be closed.
func (s script) writer(w io.Writer) (io.WriteCloser, error) {
	if s.enc == nil {
		_, err := io.WriteString(w, s.mark)
		return open{w}, err
	}
	return transform.NewWriter(w, encoding.ReplaceUnsupported(s.enc.NewEncoder())), nil // UTF-16 and -32 write their mark by themselves
}

// open is a writer that needs no closing.
type open struct{ io.Writer }

// Close implements io.Closer.
func (open) Close() error { return nil }

// The byte order marks, and how much of a file is looked at to tell what it is.
const (
	markUTF8    = "\xef\xbb\xbf"
	markUTF16LE = "\xff\xfe"
	markUTF16BE = "\xfe\xff"
	markUTF32LE = "\xff\xfe\x00\x00"
	markUTF32BE = "\x00\x00\xfe\xff"
	sampleSize  = 64 << 10
)

// recognise tells the encoding of a text file. A byte order mark comes first, then what the caller says. Without either, the whole file is
// looked at: UTF-16 shows in zero bytes on one side of its pairs, UTF-8 is hardly ever valid by chance, and the rest is judged by what
// its bytes would be in GB 18030, Big5, Windows-1258 and Windows-1252.
func recognise(ctx context.Context, r io.ReaderAt, size int64, wanted string) (script, error) {
	head := make([]byte, min(size, sampleSize))
	if _, err := r.ReadAt(head, 0); err != nil && !errors.Is(err, io.EOF) {
		return script{}, readFailed(err)
	}
	for _, m := range []struct{ mark, name string }{
		{markUTF8, transfer.UTF8},
		{markUTF32LE, transfer.UTF32LE}, // before that of UTF-16, which it begins with
		{markUTF32BE, transfer.UTF32BE},
		{markUTF16LE, transfer.UTF16LE},
		{markUTF16BE, transfer.UTF16BE},
	} {
		if bytes.HasPrefix(head, []byte(m.mark)) {
			return newScript(m.name, m.mark)
		}
	}
	if wanted != "" {
		return newScript(wanted, "")
	}
	if name := zeros(head); name != "" {
		return newScript(name, "")
	}
	if binary(head) {
		return script{}, i18n.Failed(i18n.SheetNotTable)
	}
	var c transfer.Census
	if err := c.Count(ctx, io.NewSectionReader(r, 0, size)); err != nil {
		return script{}, readFailed(err)
	}
	s, err := newScript(c.Verdict(), "")
	s.guessed = s.enc != nil
	return s, err
}

// newScript is the script of a name that transfer.Encoding knows.
func newScript(name, mark string) (script, error) {
	enc, ok := transfer.Encoding(name)
	if !ok {
		return script{}, i18n.Wrong(i18n.TransferEncodingUnknown, transfer.Shown(name))
	}
	canon := name
	for _, known := range []string{
		transfer.UTF8, transfer.UTF16LE, transfer.UTF16BE, transfer.UTF32LE, transfer.UTF32BE, transfer.Windows1252, transfer.Windows1258,
		transfer.GB18030, transfer.Big5,
	} {
		if same, _ := transfer.Encoding(known); same == enc {
			canon = known
		}
	}
	if canon == transfer.UTF8 {
		enc = nil
	}
	return script{name: canon, mark: mark, enc: enc}, nil
}

// zeros names the kind of UTF-16 that a file without byte order mark is in: of its pairs of bytes, at least one in 64 has a zero on one
// side, and eight times as many as on the other. "" for none.
func zeros(head []byte) string {
	var side [2]int
	for i, c := range head {
		if c == 0 {
			side[i%2]++
		}
	}
	enough := max(len(head)/2/64, 1)
	switch {
	case side[1] >= enough && side[1] > 8*side[0]:
		return transfer.UTF16LE
	case side[0] >= enough && side[0] > 8*side[1]:
		return transfer.UTF16BE
	}
	return ""
}

// binary reports whether a file's beginning is no text: more than one byte in 32 is a control that no table has.
func binary(head []byte) bool {
	controls := 0
	for _, c := range head {
		if c < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1a\x1b", rune(c)) {
			controls++
		}
	}
	return controls*32 > len(head)
}

func readFailed(err error) error {
	var said *i18n.Error
	if errors.As(err, &said) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return i18n.Failed(i18n.TransferReadFailed, err.Error()).Because(err)
}
