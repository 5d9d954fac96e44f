package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/segment"
)

// Misplaced is an error at a place of a text. Its message names the character, counted from 1.
type Misplaced struct {
	At, To int // where in the text it is wrong, in bytes, To not included; both its length when something is missing at the end
	said   *i18n.Error
}

func (e *Misplaced) Error() string { return e.said.Error() }

// Unwrap is the *i18n.Error of wrong usage.
func (e *Misplaced) Unwrap() error { return e.said }

// part is a piece of the text of a segment.
type part struct {
	kind     partKind
	text     string // of a word as it was typed, of a quoted one what it stands for, of an operator the operator
	at, to   int    // in bytes
	glued    bool   // no space before it
	unclosed bool   // a quote without its end
}

type partKind int

const (
	partEnd partKind = iota
	partWord
	partQuoted
	partOp
	partOpen
	partClose
)

// segmentOps are the operators as they are typed, longer ones before their beginnings.
var segmentOps = [...]struct {
	typed string
	op    segment.Op
}{
	{"!=", segment.IsNot},
	{"<>", segment.IsNot},
	{"≠", segment.IsNot},
	{"!~", segment.HasNot},
	{"<=", segment.AtMost},
	{"≤", segment.AtMost},
	{">=", segment.AtLeast},
	{"≥", segment.AtLeast},
	{"<", segment.Less},
	{">", segment.More},
	{"~", segment.Has},
	{"==", segment.Is},
	{"=", segment.Is},
	{":", segment.Is},
}

// narrowAt is the ASCII counterpart of the rune at a place of s, and its size.
func narrowAt(s string, i int) (rune, int) {
	r, size := utf8.DecodeRuneInString(s[i:])
	switch r {
	case '“', '”', '„', '‟':
		return '"', size
	}
	return fold.Narrow(r), size
}

// segmentParts splits the text of a segment. Full-width signs count as their ASCII counterparts.
func segmentParts(s string) []part {
	var parts []part
	glued := false
	for i := 0; i < len(s); {
		r, size := narrowAt(s, i)
		p := part{at: i, to: i + size, glued: glued}
		glued = true
		op, length := operatorAt(s, i)
		switch {
		case unicode.IsSpace(r):
			glued = false
			i += size
			continue
		case r == '(':
			p.kind = partOpen
		case r == ')':
			p.kind = partClose
		case r == '"':
			p.kind = partQuoted
			p.text, p.to, p.unclosed = quotedFrom(s, i+size)
		case length > 0:
			p.kind, p.text, p.to = partOp, string(op), i+length
		default:
			p.kind = partWord
			p.to = wordEnd(s, i)
			p.text = s[i:p.to]
		}
		parts = append(parts, p)
		i = p.to
	}
	return append(parts, part{at: len(s), to: len(s)})
}

// operatorAt is the operator at a place, and its length in bytes there; 0 when there is none.
func operatorAt(s string, i int) (segment.Op, int) {
	var begins strings.Builder
	to := i
	for range 2 {
		if to < len(s) {
			r, size := narrowAt(s, to)
			begins.WriteRune(r)
			to += size
		}
	}
	for _, o := range segmentOps {
		if strings.HasPrefix(begins.String(), o.typed) {
			length := 0
			for range utf8.RuneCountInString(o.typed) {
				_, size := narrowAt(s, i+length)
				length += size
			}
			return o.op, length
		}
	}
	return "", 0
}

// wordEnd is where a word ends that begins at a place.
func wordEnd(s string, i int) int {
	for i < len(s) {
		r, size := narrowAt(s, i)
		if _, length := operatorAt(s, i); length > 0 || unicode.IsSpace(r) || strings.ContainsRune(`()"`, r) {
			break
		}
		i += size
	}
	return i
}

// quotedFrom reads up to the closing quote; a backslash before a quote or a backslash stands for that sign itself.
func quotedFrom(s string, i int) (text string, to int, unclosed bool) {
	var b strings.Builder
	for i < len(s) {
		r, size := narrowAt(s, i)
		if r == '"' {
			return b.String(), i + size, false
		}
		if s[i] == '\\' && i+1 < len(s) && strings.ContainsRune(`"\`, rune(s[i+1])) {
			i++
			size = 1
		}
		b.WriteString(s[i : i+size])
		i += size
	}
	return b.String(), len(s), true
}

// keyword is a word of the language of filters, in English, Vietnamese without accents, and Chinese.
type keyword []string

var (
	wordAnd  = keyword{"and", "va", "且"}
	wordOr   = keyword{"or", "hoac", "或"}
	wordNot  = keyword{"not", "khong", "非"}
	wordNone = keyword{"none", "trong", "无"}
	wordAny  = keyword{"any", "co", "有"}
)

// isWord reports whether a part is a keyword, whatever its case and accents.
func (p part) isWord(w keyword) bool {
	return p.kind == partWord && slices.Contains(w, plain(p.text))
}
