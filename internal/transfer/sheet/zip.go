package sheet

import (
	"archive/zip"
	"bytes"
	"context"
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
	in := &unpacked{ctx: a.ctx, r: r, packed: int64(f.CompressedSize64), most: maxUnpacked * a.limits.Bytes, free: a.limits.Bytes / 2}
	return &part{closer: r, markup: newMarkup(in, 6*a.limits.Value+sampleSize)}, nil
}

// unpacked reads what a part is unpacked to, and stops at the bounds.
type unpacked struct {
	ctx    context.Context
	r      io.Reader
	packed int64
	most   int64
	free   int64 // bytes whose ratio does not matter
	total  int64
}

// Read implements io.Reader.
func (u *unpacked) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := u.r.Read(p)
	if u.total += int64(n); u.total > u.most || u.total > u.free && u.total/maxRatio > u.packed {
		return 0, i18n.Failed(i18n.SheetBomb, u.total>>20)
	}
	return n, err
}

// part is a part of a workbook that is being read.
type part struct {
	closer io.Closer
	*markup
}

func (p *part) close() { _ = p.closer.Close() }

// token gives the next token, as markup.next; io.EOF ends them. Other errors are those of a workbook that is damaged.
func (p *part) token() (tokenKind, []byte, error) {
	kind, chars, err := p.next()
	if err != nil && !errors.Is(err, io.EOF) {
		err = damaged(err)
	}
	return kind, chars, err
}

// within is token within an element, whose end must come.
func (p *part) within() (tokenKind, []byte, error) {
	kind, chars, err := p.token()
	if errors.Is(err, io.EOF) {
		err = damaged(io.ErrUnexpectedEOF)
	}
	return kind, chars, err
}

// each goes through the start elements of a part; nothing happens when the workbook has none of that name.
func (a archive) each(name string, visit func(e *element) error) error {
	p, err := a.part(name)
	if p == nil {
		return err
	}
	defer p.close()
	for {
		kind, _, err := p.token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if kind != isStart {
			continue
		}
		if err := visit(&p.now); err != nil {
			return err
		}
	}
}
