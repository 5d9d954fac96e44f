package grammar

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/segment"
)

// SegmentContext is what the reading of a segment depends on besides its text.
type SegmentContext struct {
	Vocabulary Vocabulary
	Dates      DateContext // Direction counts for nothing: the next follow-up is planned, all other days are recorded
	Currency   funnel.Currency

	Names  map[segment.Field][]string                               // what a field is called besides its key, in all languages
	Choice func(f segment.Field, text string) (key string, ok bool) // finds a choice of a field by what it is called; nil: by its key alone
}

// The bounds of a segment.
const (
	MaxSegment      = 1000 // characters
	MaxSegmentDepth = 40   // parentheses and nots inside each other
)

// Segment reads a filter of people:
//
//	level>=buyer and idle>30d and tag:zalo
//	(region:"Hà Nội" or region~huế) and not status:lost
//	value>=3.2tr and touched<-30d and next:none
//
//	filter    = all { "or" all }
//	all       = one { "and" one }
//	one       = "not" one | "(" filter ")" | test
//	test      = FIELD OPERATOR VALUE
//	OPERATOR  = ":" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" (has) | "!~" (has not)
//
// A field is one of segment.Fields, or the beginning of only one, or else what it is called, which may be several words; which operators it
// takes is said by segment.Kind.Ops. A value with spaces,
// parentheses or operators in it stands in quotes, where \" is a quote and \\ a backslash. Values are read by kind: text as it is, choices by
// their keys, levels and channels as Vocabulary reads them, days as 30, 30d, 4w, 6m (30 days each) or 1y (365), counts as Count, money as
// Money, dates as Day; so a relative date such as -30d moves on when the text is read again another day. none and any, not in quotes, ask
// whether something is known. For or, and, not, none and any stand hoặc, và, không, trống, có, and 或, 且, 非, 无, 有, too. Case and accents do
// not count in words, and full-width signs are read as the others.
//
// The error is a *Misplaced. Nothing is guessed.
func Segment(text string, c SegmentContext) (segment.Expr, error) {
	r := segmentReader{SegmentContext: c, text: text, parts: segmentParts(text)}
	if n := utf8.RuneCountInString(text); n > MaxSegment {
		return nil, r.misplaced(part{at: len(text), to: len(text)}, i18n.Wrong(i18n.SegmentTooLong, MaxSegment))
	}
	expr, err := r.filter(0)
	if err != nil {
		return nil, err
	}
	switch p := r.next(); p.kind {
	case partEnd:
		return expr, nil
	case partClose:
		return nil, r.misplaced(p, i18n.Wrong(i18n.SegmentClosed))
	default:
		return nil, r.misplaced(p, i18n.Wrong(i18n.SegmentJoin, shown(text[p.at:p.to])))
	}
}

// segmentReader reads one text, part by part.
type segmentReader struct {
	SegmentContext
	text  string
	parts []part // the last one is the end
}

func (r *segmentReader) next() part { return r.parts[0] }

// take is the next part, which is used up but for the end.
func (r *segmentReader) take() part {
	p := r.parts[0]
	if p.kind != partEnd {
		r.parts = r.parts[1:]
	}
	return p
}

// misplaced says at which character an error is.
func (r *segmentReader) misplaced(p part, err error) error {
	var said *i18n.Error
	if !errors.As(err, &said) {
		return err
	}
	character := utf8.RuneCountInString(r.text[:p.at]) + 1
	return &Misplaced{At: p.at, To: p.to, said: i18n.Wrong(i18n.SegmentAt, character, said)}
}

func (r *segmentReader) filter(depth int) (segment.Expr, error) {
	all, err := r.joined(wordOr, depth, func(depth int) (segment.Expr, error) {
		all, err := r.joined(wordAnd, depth, r.one)
		if len(all) > 1 {
			return segment.And{Of: all}, err
		}
		return first(all), err
	})
	if len(all) > 1 {
		return segment.Or{Of: all}, err
	}
	return first(all), err
}

func first(all []segment.Expr) segment.Expr {
	if len(all) == 0 {
		return nil
	}
	return all[0]
}

// joined reads one or more with a word between them.
func (r *segmentReader) joined(word keyword, depth int, read func(int) (segment.Expr, error)) (all []segment.Expr, err error) {
	for {
		e, err := read(depth)
		if err != nil {
			return nil, err
		}
		all = append(all, e)
		if !r.next().isWord(word) {
			return all, nil
		}
		r.take()
	}
}

func (r *segmentReader) one(depth int) (segment.Expr, error) {
	p := r.next()
	if (p.kind == partOpen || p.isWord(wordNot)) && depth >= MaxSegmentDepth {
		return nil, r.misplaced(p, i18n.Wrong(i18n.SegmentTooDeep, MaxSegmentDepth))
	}
	switch {
	case p.kind == partOpen:
		r.take()
		e, err := r.filter(depth + 1)
		if err != nil {
			return nil, err
		}
		switch after := r.take(); after.kind {
		case partClose:
			return e, nil
		case partEnd:
			return nil, r.misplaced(p, i18n.Wrong(i18n.SegmentOpen))
		default:
			return nil, r.misplaced(after, i18n.Wrong(i18n.SegmentJoin, shown(r.text[after.at:after.to])))
		}
	case p.isWord(wordNot) && r.parts[1].kind != partOp:
		r.take()
		e, err := r.one(depth + 1)
		return segment.Not{Of: e}, err
	case p.kind == partWord && (!p.isWord(wordAnd) && !p.isWord(wordOr) || r.parts[1].kind == partOp):
		return r.test()
	case p.unclosed:
		return nil, r.misplaced(p, i18n.Wrong(i18n.SegmentQuote))
	}
	return nil, r.misplaced(p, i18n.Wrong(i18n.SegmentNoTest))
}

func (r *segmentReader) test() (segment.Expr, error) {
	field, err := r.field()
	if err != nil {
		return nil, err
	}
	t := segment.Test{Field: field}
	op := r.take()
	if t.Op = segment.Op(op.text); op.kind != partOp || !allows(t.Field, t.Op) {
		return nil, r.misplaced(op, i18n.Wrong(i18n.SegmentOperator, string(t.Field), opsOf(t.Field)))
	}
	value := r.take()
	switch {
	case value.unclosed:
		return nil, r.misplaced(value, i18n.Wrong(i18n.SegmentQuote))
	case value.kind != partWord && value.kind != partQuoted:
		return nil, r.misplaced(value, i18n.Wrong(i18n.SegmentValue, string(t.Op)))
	}
	if t.Value, err = r.value(t, value); err != nil {
		return nil, r.misplaced(value, err)
	}
	return t, nil
}

// field reads the field that a test is of: its key or the beginning of one, else what it is called, in one word or in all that stand before
// the operator.
func (r *segmentReader) field() (segment.Field, error) {
	keys := make([]noun, 0, len(segment.Fields()))
	names := make([]noun, 0, len(segment.Fields()))
	for _, f := range segment.Fields() {
		keys = append(keys, noun{key: string(f)})
		names = append(names, noun{key: string(f), names: r.Names[f]})
	}
	words := slices.IndexFunc(r.parts, func(p part) bool { return p.kind != partWord })
	if last := r.parts[words-1]; words > 1 && r.parts[words].kind == partOp {
		if found := fitting(r.text[r.next().at:last.to], names); len(found) == 1 {
			r.parts = r.parts[words:]
			return segment.Field(found[0].key), nil
		}
	}
	named := r.take()
	found, err := find(named.text, keys, i18n.SegmentField, i18n.SegmentFieldNear)
	if err == nil {
		return segment.Field(found.key), nil
	}
	if called := fitting(named.text, names); len(called) == 1 {
		return segment.Field(called[0].key), nil
	}
	return "", r.misplaced(named, err)
}

func allows(f segment.Field, op segment.Op) bool {
	for _, allowed := range f.Kind().Ops() {
		if op == allowed {
			return true
		}
	}
	return false
}

// opsOf lists the operators of a field as an error names them.
func opsOf(f segment.Field) string {
	var all []string
	for _, op := range f.Kind().Ops() {
		all = append(all, string(op))
	}
	return strings.Join(all, " ")
}
