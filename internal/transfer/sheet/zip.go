package sheet

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

const (
	maxParts = 10_000 // files in a workbook
	// maxUnpacked is how many times the limit of a file may be unpacked of a part, and maxRatio how many times as much as was packed, once
	// half the limit of a file has been: sheets of equal rows come to about 100.
	maxUnpacked = 16
	maxRatio    = 200
	maxDepth    = 64 // elements within each other
)

// archive is a workbook as a zip file.
type archive struct {
	ctx    context.Context
	files  map[string]*zip.File // by name in lower case
	limits transfer.Limits
}

// openArchive reads the directory of a zip file. Its entries are counted first, by their mark, so that a directory of millions costs nothing.
func openArchive(ctx context.Context, r io.ReaderAt, size int64, limits transfer.Limits) (archive, error) {
	entries, err := count(io.NewSectionReader(r, 0, size), []byte("PK\x01\x02"), maxParts)
	if err != nil {
		return archive{}, err
	}
	if entries > maxParts {
		return archive{}, i18n.Failed(i18n.SheetManyParts, maxParts)
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return archive{}, damaged(err)
	}
	a := archive{ctx, map[string]*zip.File{}, limits}
	for _, f := range z.File {
		if f.Flags&1 != 0 {
			return archive{}, i18n.Failed(i18n.SheetOldExcel)
		}
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, "\\", "/"), "/"))
		if _, twice := a.files[name]; twice {
			return archive{}, i18n.Failed(i18n.SheetDamaged, "two parts are named "+transfer.Shown(f.Name))
		}
		a.files[name] = f
	}
	return a, nil
}

// count counts the places of a mark, and stops once there are more than a number of them.
func count(r io.Reader, mark []byte, most int) (int, error) {
	buf := make([]byte, sampleSize)
	found, kept := 0, 0
	for found <= most {
		n, err := io.ReadFull(r, buf[kept:])
		text := buf[:kept+n]
		found += bytes.Count(text, mark)
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return found, nil
		case err != nil:
			return 0, readFailed(err)
		}
		kept = copy(buf, text[len(text)-len(mark)+1:])
	}
	return found, nil
}

// damaged is the error of a workbook that is not as it should be.
func damaged(err error) error {
	var said *i18n.Error
	if errors.As(err, &said) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return i18n.Failed(i18n.SheetDamaged, transfer.Shown(err.Error())).Because(err)
}

// part opens a part of the workbook as XML; nil when there is none.
func (a archive) part(name string) (*part, error) {
	f := a.files[strings.ToLower(strings.TrimPrefix(path.Clean("/"+name), "/"))]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(err)
	}
	in := &unpacked{
		ctx: a.ctx, r: bufio.NewReaderSize(r, sampleSize), packed: int64(f.CompressedSize64),
		most: maxUnpacked * a.limits.Bytes, free: a.limits.Bytes / 2, tokenMost: 6*int64(a.limits.Value) + sampleSize,
	}
	return &part{closer: r, in: in, xml: xml.NewDecoder(in)}, nil
}

// unpacked reads what a part is unpacked to, byte by byte as the decoder does, and stops at the bounds.
type unpacked struct {
	ctx       context.Context
	r         *bufio.Reader
	packed    int64
	most      int64
	free      int64 // bytes whose ratio does not matter
	total     int64
	token     int64 // bytes since the last token
	tokenMost int64
}

// ReadByte implements io.ByteReader.
func (u *unpacked) ReadByte() (byte, error) {
	u.total++
	u.token++
	if u.total&0xfff == 0 || u.token > u.tokenMost {
		switch {
		case u.token > u.tokenMost:
			return 0, i18n.Failed(i18n.SheetTokenLong, u.tokenMost>>10)
		case u.total > u.most, u.total > u.free && u.total/maxRatio > u.packed:
			return 0, i18n.Failed(i18n.SheetBomb, u.total>>20)
		case u.ctx.Err() != nil:
			return 0, u.ctx.Err()
		}
	}
	return u.r.ReadByte()
}

// Read implements io.Reader; the decoder does not use it.
func (u *unpacked) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	b, err := u.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

// part is a part of a workbook that is being read.
type part struct {
	closer io.Closer
	in     *unpacked
	xml    *xml.Decoder
	depth  int
}

func (p *part) close() { _ = p.closer.Close() }

// token gives the next token; io.EOF ends them. Declarations of document types, which could define entities, are refused.
func (p *part) token() (xml.Token, error) {
	p.in.token = 0
	t, err := p.xml.RawToken()
	if errors.Is(err, io.EOF) {
		if p.depth > 0 {
			return nil, damaged(io.ErrUnexpectedEOF)
		}
		return nil, io.EOF
	}
	if err != nil {
		return nil, damaged(err)
	}
	switch t.(type) {
	case xml.Directive:
		return nil, i18n.Failed(i18n.SheetDeclaration)
	case xml.StartElement:
		if p.depth++; p.depth > maxDepth {
			return nil, i18n.Failed(i18n.SheetDamaged, "elements stand too deep within each other")
		}
	case xml.EndElement:
		p.depth--
	}
	return t, nil
}

// attr is the value of an attribute, by its local name; "" when there is none.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// each goes through the start elements of a part; nothing happens when the workbook has none of that name.
func (a archive) each(name string, visit func(e xml.StartElement) error) error {
	p, err := a.part(name)
	if p == nil {
		return err
	}
	defer p.close()
	for {
		t, err := p.token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok {
			if err := visit(e); err != nil {
				return err
			}
		}
	}
}
