package cli

import (
	"fmt"
	"sync"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// progressLine is a line on a terminal that says how far a long command is. Elsewhere it says nothing.
type progressLine struct {
	f     *factory
	text  i18n.Sentence // takes the number done and, where it is known, the number in all
	next  time.Time     // when it is written next, at the earliest
	shown bool
	// silent says that it is written nowhere.
	silent bool
}

const (
	// patience is how long a command may take before it says how far it is.
	patience = 400 * time.Millisecond
	// pace is how long it then says the same.
	pace = 100 * time.Millisecond
)

// eraseLine takes away what stands in the line of the cursor.
const eraseLine = "\r\x1b[K"

func (f *factory) progressLine(text i18n.Sentence) *progressLine {
	return &progressLine{f: f, text: text, next: f.clock().Add(patience)}
}

// at says how much of a known amount is done.
func (p *progressLine) at(done, total int) { p.write(done, max(done, total)) }

// rows says how much is done where nobody knows how much there is.
func (p *progressLine) rows(done int) { p.write(done) }

func (p *progressLine) write(numbers ...any) {
	if !p.f.io.ErrTTY || p.silent {
		return
	}
	now := p.f.clock()
	if now.Before(p.next) {
		return
	}
	p.next, p.shown = now.Add(pace), true
	fmt.Fprint(iostreams.Raw(p.f.io.Err), eraseLine+p.f.say.Say(p.text, numbers...))
}

// done takes the line away.
func (p *progressLine) done() {
	if p.shown {
		fmt.Fprint(iostreams.Raw(p.f.io.Err), eraseLine)
		p.shown = false
	}
}

// waiting says on a terminal what is being done, while it takes long and nobody knows how far it is. done ends that.
func (f *factory) waiting(text i18n.Sentence, after time.Duration) (done func()) {
	if !f.io.ErrTTY {
		return func() {}
	}
	var turn sync.Mutex
	shown, over := false, false
	line := time.AfterFunc(after, func() {
		turn.Lock()
		defer turn.Unlock()
		if !over {
			shown = true
			fmt.Fprint(iostreams.Raw(f.io.Err), eraseLine+f.say.Say(text))
		}
	})
	return func() {
		line.Stop()
		turn.Lock()
		defer turn.Unlock()
		over = true
		if shown {
			fmt.Fprint(iostreams.Raw(f.io.Err), eraseLine)
			shown = false
		}
	}
}

// counting says on a terminal that the history is being counted, while that takes long. done ends that.
func (f *factory) counting() (done func()) { return f.waiting(i18n.CountingHistory, patience) }
