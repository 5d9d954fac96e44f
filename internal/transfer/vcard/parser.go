package vcard

import (
	"io"

	govcard "github.com/emersion/go-vcard"
)

// parser gathers the properties of a card, and has go-vcard's decoder make a card of them.
type parser struct {
	text    []byte // of the card, as appendLine writes it
	count   int
	unread  unread
	decoder *govcard.Decoder
}

// add takes a property with its value decoded; false when there are too many.
func (p *parser) add(q property, value string) bool {
	if p.count == maxProperties {
		return false
	}
	p.count++
	p.text = q.appendLine(p.text, value)
	return true
}

// card decodes what was added.
func (p *parser) card() (govcard.Card, error) {
	p.text = append(p.text, "END:VCARD\r\n"...)
	p.unread.text = p.text
	if p.decoder == nil {
		p.decoder = govcard.NewDecoder(&p.unread)
	}
	card, err := p.decoder.Decode()
	if err != nil {
		p.decoder = nil // what it has buffered belongs to this card
	}
	return card, err
}

func (p *parser) reset() {
	p.text, p.count = append(p.text[:0], "BEGIN:VCARD\r\n"...), 0
}

// unread is text that ends, and may be filled anew.
type unread struct {
	text []byte
}

// Read implements io.Reader.
func (u *unread) Read(b []byte) (int, error) {
	if len(u.text) == 0 {
		return 0, io.EOF
	}
	n := copy(b, u.text)
	u.text = u.text[n:]
	return n, nil
}
