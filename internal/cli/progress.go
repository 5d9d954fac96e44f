package cli

import (
	"fmt"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// progressLine is a line on a terminal that says how far a long command is. Elsewhere it says nothing.
type progressLine struct {
	f     *factory
	text  i18n.Sentence // takes the number done and the number in all
	since time.Time
	shown bool
}

// patience is how long a command may take before it says how far it is.
const patience = 400 * time.Millisecond

func (f *factory) progressLine(text i18n.Sentence) *progressLine {
	return &progressLine{f: f, text: text, since: f.clock()}
}

func (p *progressLine) at(done, total int) {
	if !p.f.io.ErrTTY || p.f.clock().Sub(p.since) < patience {
		return
	}
	p.shown = true
	fmt.Fprint(p.f.io.Err, "\r\x1b[K"+p.f.say.Say(p.text, done, max(done, total)))
}

// done takes the line away.
func (p *progressLine) done() {
	if p.shown {
		fmt.Fprint(p.f.io.Err, "\r\x1b[K")
		p.shown = false
	}
}
