// Package cli is the command line: a file per command, and what they share. It is the composition root, where clock,
// streams, environment and book meet.
package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/funnel-cli/funnel/internal/iostreams"
)

// Exit statuses.
const (
	exitDone  = 0
	exitFail  = 1 // could not be done
	exitUsage = 2 // typed wrongly
)

// Main runs the program on the process's arguments and streams and returns its exit status.
func Main() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return Run(ctx, os.Args[1:], iostreams.System(os.Getenv), os.Getenv, systemClock)
}

// Run runs one command line. clock is the system's clock, which FUNNEL_NOW overrides.
func Run(ctx context.Context, args []string, io *iostreams.IOStreams, env func(string) string, clock func() time.Time) int {
	f := newFactory(io, env, clock)
	f.guessLanguage(args)
	root := newRootCmd(f)
	root.SetArgs(args)
	root.SetIn(io.In)
	root.SetOut(io.Out)
	root.SetErr(io.Err)
	cmd, err := root.ExecuteContextC(ctx)
	return f.report(cmd, err)
}
