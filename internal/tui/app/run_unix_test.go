//go:build unix

package app_test

import (
	"syscall"
	"testing"

	"github.com/funnel-cli/funnel/internal/tui/app"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// The signals that end programs, and that of a terminal that goes away, leave the terminal as it was.
func TestSignals(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		out := &whenDrawn{then: func() {
			if err := syscall.Kill(syscall.Getpid(), s); err != nil {
				t.Error(err)
			}
		}}
		if err := app.Run(t.Context(), options(tuitest.NewBook(t, "", nil)), typing(t, ""), out, true); err != nil {
			t.Errorf("%v: %v", s, err)
		}
		restored(t, &out.Buffer)
	}
}
