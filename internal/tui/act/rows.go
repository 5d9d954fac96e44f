package act

import (
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// Keys of rows that several sheets have.
const (
	rowDay     = "day"
	rowNote    = "note"
	rowNext    = "next"
	rowWhat    = "what"
	rowFresh   = "fresh"
	rowReason  = "reason"
	rowProduct = "product"
)

// text is a row for a text, with an example of what may be written.
func (d dialog) text(key string, label, example i18n.Sentence) widget.Row {
	r := widget.Row{Key: key, Label: capital(d.say(label))}
	if example != (i18n.Sentence{}) {
		r.Field.Placeholder = d.say(i18n.InBrackets, example)
	}
	return r
}

// choice is a row for one of a few.
func (d dialog) choice(key string, label i18n.Sentence, options ...string) widget.Row {
	r := widget.Row{Key: key, Kind: widget.ChoiceRow, Label: capital(d.say(label))}
	for _, o := range options {
		r.Options = append(r.Options, widget.Option{Label: o})
	}
	return r
}

// tick is a row for a yes or no.
func (d dialog) tick(key, text string, on bool) widget.Row {
	return widget.Row{Key: key, Kind: widget.TickRow, Text: text, On: on}
}

// dayRow asks on which day it happened; nothing typed is today.
func (d dialog) dayRow() widget.Row {
	r := d.text(rowDay, i18n.HeadDay, i18n.Sentence{})
	r.Field.Placeholder = d.env.Words.Date(d.env.Words.Today)
	return r
}

// freshRow asks whether somebody is one more, beside those that were logged.
func (d dialog) freshRow() widget.Row { return d.tick(rowFresh, d.say(i18n.FlagNew), false) }
