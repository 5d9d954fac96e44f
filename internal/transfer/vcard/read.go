package vcard

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// Read reads a file of cards, as package transfer says. A card that breaks off, is longer than Limits.Value without its pictures, has
// neither name nor phone nor e-mail, or is a list of others is refused, and so is text outside of cards. Of a card, at most 10,000 properties and 100 problems
// are looked at. The encoding of a value is that
// of the file's byte order mark, else what the property says, else UTF-8 where it is valid, else that of the options, else a guess that
// is reported. The error i18n.VCardNone tells that there is no card at all.
func Read(ctx context.Context, from io.Reader, o transfer.Options, each func(transfer.Record) error) (transfer.Summary, error) {
	r := &reader{ctx: ctx, options: o, limits: o.OrDefault(), each: each}
	text, err := r.open(o.Bounded(ctx, from))
	if err == nil {
		r.lines.r = bufio.NewReaderSize(text, 64<<10)
		err = r.cards()
	}
	r.summary.Lines = r.lines.number
	return r.summary, err
}

// reader reads a file of cards.
type reader struct {
	ctx     context.Context
	options transfer.Options
	limits  transfer.Limits
	each    func(transfer.Record) error
	summary transfer.Summary

	lines    lines
	ahead    line // read, but not taken
	hasAhead bool
	spare    []byte // the buffer for what is read ahead
	unfolded []byte

	now    opened
	parser parser
	begun  bool // whether there was a card
}

// opened is the card, or the text outside of cards, that is being read.
type opened struct {
	inside   bool
	line     int // where it begins; 0 when there is nothing
	raw      []byte
	tooLong  bool
	tooMany  bool
	version2 bool // 2.1, which folds lines in its own way
	agent    bool // the property before was an AGENT, whose card may follow
	nested   bool // within that card
	problems []transfer.Problem
}

// What is kept of one card, however it is made.
const (
	maxProperties = 10_000
	maxProblems   = 100
)

// open finds out the encoding of the file.
func (r *reader) open(from io.Reader) (io.Reader, error) {
	named, known := transfer.Encoding(r.options.Encoding)
	if r.options.Encoding != "" && !known {
		return nil, i18n.Wrong(i18n.TransferEncodingUnknown, transfer.Shown(r.options.Encoding))
	}
	text, name, err := transfer.Unicode(from)
	if err != nil {
		return nil, err
	}
	r.summary.Encoding = name
	if wide := strings.ToUpper(strings.ReplaceAll(r.options.Encoding, "-", "")); name == "" && strings.HasPrefix(wide, "UTF16") {
		r.summary.Encoding = r.options.Encoding
		text = named.NewDecoder().Reader(text)
	}
	return text, nil
}

// cards reads the file.
func (r *reader) cards() error {
	for {
		next, err := r.next()
		if errors.Is(err, io.EOF) {
			return r.end()
		}
		if err != nil {
			return err
		}
		c := &r.now
		switch {
		case isLine(next.text, "BEGIN:VCARD") && !c.agent:
			err = r.begin(next)
		case c.inside && isMedia(next.text):
			err = r.skipMedia(inBase64(headOf(next.text)))
		default:
			r.keep(next)
			var text []byte
			if text, err = r.unfold(next); err == nil {
				err = r.take(text, next.number)
			}
		}
		if err != nil {
			return err
		}
	}
}

// take goes on with a line, unfolded.
func (r *reader) take(text []byte, number int) error {
	c := &r.now
	agent := c.agent
	c.agent = false
	switch {
	case len(bytes.TrimSpace(text)) == 0:
		c.agent = agent
	case agent && isLine(text, "BEGIN:VCARD"):
		c.nested = true
	case isLine(text, "END:VCARD") && c.nested:
		c.nested = false
	case isLine(text, "END:VCARD") && c.inside:
		return r.finish()
	case !c.inside && c.line == 0:
		c.line = number
	case c.inside && !c.nested && !c.tooLong && !c.tooMany:
		r.takeProperty(text, number)
	}
	return nil
}

// takeProperty adds a line to the card that is open.
func (r *reader) takeProperty(text []byte, number int) {
	c := &r.now
	p, ok := parseProperty(text, number)
	if !ok || p.name == "BEGIN" || p.name == "END" {
		if len(c.problems) < maxProblems {
			c.complain(number, i18n.Failed(i18n.VCardLine, transfer.Shown(string(text[:min(len(text), headSize)]))))
		}
		return
	}
	empty := len(bytes.TrimSpace(p.value)) == 0
	switch {
	case p.name == "VERSION":
		c.version2 = bytes.HasPrefix(bytes.TrimSpace(p.value), []byte("2"))
		return
	case p.name == "AGENT":
		c.agent = empty
		return
	case empty || isNoise(p.name):
		return
	}
	value, found := r.decode(p)
	for _, problem := range found {
		c.complain(number, problem)
	}
	c.tooMany = !r.parser.add(p, value)
}

// isLine reports whether text is a line that begins or ends a card, in any case and with any blanks.
func isLine(text []byte, want string) bool {
	if len(text) > headSize {
		return false
	}
	name, value, ok := bytes.Cut(text, []byte(":"))
	wantName, wantValue, _ := strings.Cut(want, ":")
	return ok && strings.EqualFold(string(bytes.TrimSpace(name)), wantName) && strings.EqualFold(string(bytes.TrimSpace(value)), wantValue)
}

// begin ends what was open and begins a card with its first line.
func (r *reader) begin(first line) error {
	if err := r.abandon(); err != nil {
		return err
	}
	r.reset()
	r.begun = true
	r.now.inside, r.now.line = true, first.number
	r.keep(first)
	return nil
}

// abandon refuses what is open: a card without an end, or text outside of cards.
func (r *reader) abandon() error {
	c := &r.now
	switch {
	case c.line == 0:
		return nil
	case c.inside:
		return r.refuse(c.reason(r.limits, i18n.Failed(i18n.VCardNoEnd)))
	}
	return r.refuse(i18n.Failed(i18n.VCardOutside, transfer.Shown(string(bytes.TrimSpace(c.raw)))))
}

// reason says why the card is refused: it is too large to be looked at, or something else; nil when it is neither.
func (c *opened) reason(l transfer.Limits, other *i18n.Error) *i18n.Error {
	switch {
	case c.tooLong:
		return i18n.Failed(i18n.VCardTooLong, (l.Value+1023)>>10)
	case c.tooMany:
		return i18n.Failed(i18n.VCardTooMany, maxProperties)
	}
	return other
}

// complain notes what is not as it should be; of a card with very many such things, the first.
func (c *opened) complain(number int, what *i18n.Error) {
	if len(c.problems) < maxProblems {
		c.problems = append(c.problems, transfer.Problem{Line: number, What: what})
	}
}

// end ends the file.
func (r *reader) end() error {
	if !r.begun {
		return i18n.Failed(i18n.VCardNone)
	}
	return r.abandon()
}

// finish gives the card that is open.
func (r *reader) finish() error {
	defer r.reset()
	c := &r.now
	if why := c.reason(r.limits, nil); why != nil {
		return r.refuse(why)
	}
	card, err := r.parser.card()
	if err != nil {
		return r.refuse(i18n.Failed(i18n.VCardUnreadable, transfer.Shown(err.Error())).Because(err))
	}
	record, problems := toRecord(card)
	if record.Refused != nil {
		return r.refuse(record.Refused)
	}
	for _, p := range problems {
		c.complain(p.Line, p.What)
	}
	slices.SortStableFunc(c.problems, func(a, b transfer.Problem) int { return cmp.Compare(a.Line, b.Line) })
	record.Line, record.Raw, record.Problems = c.line, string(c.raw), c.problems
	return r.give(record)
}

func (r *reader) refuse(why *i18n.Error) error {
	return r.give(transfer.Record{Line: r.now.line, Raw: string(r.now.raw), Refused: why})
}

func (r *reader) give(record transfer.Record) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	if r.summary.Records+r.summary.Refused == r.limits.Records {
		return i18n.Failed(i18n.TransferTooMany, r.limits.Records)
	}
	r.summary.Count(record)
	return r.each(record)
}

// reset makes ready for what comes after a card.
func (r *reader) reset() {
	r.now = opened{raw: r.now.raw[:0]}
	r.parser.reset()
}
