package cli

import (
	"fmt"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// progressLine is a line on a terminal that says how far a long command is. Elsewhere it says nothing.
type progressLine struct {
	f     *factory
	text  i18n.Sentence // takes the number done and, where it is known, the number in all
	since time.Time
	shown bool
}

// patience is how long a command may take before it says how far it is.
const patience = 400 * time.Millisecond

func (f *factory) progressLine(text i18n.Sentence) *progressLine {
	return &progressLine{f: f, text: text, since: f.clock()}
}

// at says how much of a known amount is done.
func (p *progressLine) at(done, total int) { p.write(done, max(done, total)) }

// rows says how much is done where nobody knows how much there is.
func (p *progressLine) rows(done int) { p.write(done) }

func (p *progressLine) write(numbers ...any) {
	if !p.f.io.ErrTTY || p.f.clock().Sub(p.since) < patience {
		return
	}
	p.shown = true
	fmt.Fprint(p.f.io.Err, "\r\x1b[K"+p.f.say.Say(p.text, numbers...))
}

// done takes the line away.
func (p *progressLine) done() {
	if p.shown {
		fmt.Fprint(p.f.io.Err, "\r\x1b[K")
		p.shown = false
	}
}
