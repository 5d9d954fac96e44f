package sheet

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// The parts of a workbook are those of ECMA-376, part 1 (SpreadsheetML), 18.2 (workbook), 18.3 (worksheet), 18.4 (shared strings) and
// 18.8 (styles). Names of elements are compared without their namespace, so that its strict form is read too.

// workbook is an open XLSX file.
type workbook struct {
	archive
	names   []string // of its sheets
	sheet   string   // the name of the one that is read
	part    string   // where that lies
	strings shared
	styles  []style
	from    epoch
}

// maxSheets is the greatest number of sheets.
const maxSheets = 10_000

// openWorkbook opens the sheet of a name, or the first one that is not hidden, with what is needed to read it.
func openWorkbook(ctx context.Context, r io.ReaderAt, size int64, sheet string, limits transfer.Limits) (*workbook, error) {
	a, err := openArchive(ctx, r, size, limits)
	if err != nil {
		return nil, err
	}
	w := &workbook{archive: a}
	main := "xl/workbook.xml"
	top, err := w.relations("_rels/.rels", "")
	if err != nil {
		return nil, err
	}
	for _, target := range top {
		if target.kind == "officeDocument" {
			main = target.part
		}
	}
	targets, err := w.relations(path.Join(path.Dir(main), "_rels", path.Base(main)+".rels"), path.Dir(main))
	if err != nil {
		return nil, err
	}
	if err := w.choose(main, sheet, targets); err != nil {
		return nil, err
	}
	for _, target := range targets {
		switch target.kind {
		case "sharedStrings":
			err = w.readStrings(target.part)
		case "styles":
			err = w.readStyles(target.part)
		}
		if err != nil {
			return nil, err
		}
	}
	return w, nil
}

// relation is what a part refers to.
type relation struct {
	kind string // the last word of its type
	part string
}

// relations reads the relations of a part, by their id; those to places outside the file are left out.
func (a archive) relations(name, folder string) (map[string]relation, error) {
	found := map[string]relation{}
	err := a.each(name, func(e *element) error {
		target := e.attr("Target")
		if !e.is("Relationship") || target == "" || strings.EqualFold(e.attr("TargetMode"), "External") {
			return nil
		}
		if !strings.HasPrefix(target, "/") {
			target = path.Join(folder, target)
		}
		if len(found) > maxParts {
			return i18n.Failed(i18n.SheetManyParts, maxParts)
		}
		found[e.attr("Id")] = relation{path.Base(e.attr("Type")), target}
		return nil
	})
	return found, err
}

// choose finds the sheet to be read: the one of a name, with case and accents or without, else the first that is not hidden.
func (w *workbook) choose(main, wanted string, targets map[string]relation) error {
	var parts []string
	first, named, alike := -1, -1, -1
	err := w.each(main, func(e *element) error {
		switch string(e.name) {
		case "workbookPr":
			if v := e.attr("date1904"); v == "1" || v == "true" {
				w.from = epoch1904
			}
		case "sheet":
			target := targets[e.attr("id")]
			if target.kind != "worksheet" {
				return nil // a chart
			}
			name, _ := transfer.Line(e.attr("name"))
			if first < 0 && e.attr("state") == "" || first < 0 && e.attr("state") == "visible" {
				first = len(parts)
			}
			if name == wanted {
				named = len(parts)
			}
			if alike < 0 && fold.Text(name) == fold.Text(wanted) {
				alike = len(parts)
			}
			if len(parts) == maxSheets {
				return i18n.Failed(i18n.SheetManyParts, maxSheets)
			}
			parts, w.names = append(parts, target.part), append(w.names, name)
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case len(parts) == 0:
		return i18n.Failed(i18n.SheetNotTable)
	case wanted != "":
		if first = named; first < 0 {
			first = alike
		}
		if first < 0 {
			return i18n.Wrong(i18n.SheetUnknown, transfer.Shown(wanted), list(w.names))
		}
	}
	first = max(first, 0)
	w.sheet, w.part = w.names[first], parts[first]
	return nil
}

// shared are the texts that the cells of a workbook share, one behind the other.
type shared struct {
	text string
	ends []uint32
	long map[int]bool // those longer than a cell may be, of which the beginning is kept
}

// at is the text of a number.
func (s shared) at(i int) (text string, ok bool) {
	if i < 0 || i >= len(s.ends) || s.long[i] {
		return "", false
	}
	from := uint32(0)
	if i > 0 {
		from = s.ends[i-1]
	}
	return s.text[from:s.ends[i]], true
}

// stringCost is what the place of a shared text costs beside its bytes, and sharedTimes how many times the limit of a file they all may cost.
const (
	stringCost  = 4
	sharedTimes = 2
)

// readStrings reads the shared texts.
func (w *workbook) readStrings(name string) error {
	p, err := w.archive.part(name)
	if p == nil {
		return err
	}
	defer p.close()
	var all strings.Builder
	var text []byte
	w.strings = shared{long: map[int]bool{}}
	for {
		kind, _, err := p.token()
		if errors.Is(err, io.EOF) {
			w.strings.text = all.String()
			return nil
		}
		if err != nil {
			return err
		}
		if kind != isStart || !p.now.is("si") {
			continue
		}
		long := false
		if text, long, err = p.rich(text[:0], "si", w.limits.Value); err != nil {
			return err
		}
		if long {
			w.strings.long[len(w.strings.ends)] = true
		} else {
			all.Write(text)
		}
		w.strings.ends = append(w.strings.ends, uint32(all.Len()))
		if cost := int64(all.Len()) + stringCost*int64(len(w.strings.ends)); cost > sharedTimes*w.limits.Bytes || cost > 1<<31 {
			return i18n.Failed(i18n.SheetStrings, sharedTimes*w.limits.Bytes>>20)
		}
	}
}

// rich appends to an empty buffer the text within an element, which has begun: that of its t elements but for those of readings (rPh). It reports whether that
// is longer than a cell may be.
func (p *part) rich(to []byte, element string, most int) (text []byte, long bool, err error) {
	inText, reading := false, 0
	for {
		kind, chars, err := p.within()
		if err != nil {
			return to, false, err
		}
		switch kind {
		case isStart:
			inText = p.now.is("t")
			if p.now.is("rPh") {
				reading++
			}
		case isEnd:
			inText = false
			switch {
			case p.now.is("rPh"):
				reading--
			case p.now.is(element):
				if bytes.Contains(to, []byte("_x")) {
					to = append(to[:0], unescaped(string(to))...)
				}
				return to, long, nil
			}
		case isChars:
			switch {
			case !inText || reading > 0:
			case len(to)+len(chars) > most:
				long = true
			default:
				to = append(to, chars...)
			}
		}
	}
}

// unescaped turns _x000D_, as characters that XML does not have are written (ST_Xstring, 22.9.2.19), into what they stand for.
func unescaped(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var b strings.Builder
	var units []uint16
	for i := 0; i < len(text); {
		if strings.HasPrefix(text[i:], "_x") && len(text) >= i+7 && text[i+6] == '_' {
			if v, err := strconv.ParseUint(text[i+2:i+6], 16, 16); err == nil {
				units = append(units, uint16(v))
				i += 7
				continue
			}
		}
		b.WriteString(string(utf16.Decode(units)))
		units = units[:0]
		_, size := utf8.DecodeRuneInString(text[i:])
		b.WriteString(text[i : i+size])
		i += size
	}
	b.WriteString(string(utf16.Decode(units)))
	return b.String()
}

// list is a list of names for an error.
func list(names []string) string {
	const most = 20
	var b strings.Builder
	for i, n := range names {
		if i == most {
			fmt.Fprintf(&b, ", … (%d)", len(names))
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(transfer.Shown(n))
	}
	return b.String()
}
