// Package cli is the command line: a file per command, and what they share. It is the composition root, where clock,
// streams, environment and book meet.
package cli

import (
	"context"
	"os"
	"os/signal"
	"runtime"
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
	runtime.GOMAXPROCS(1) // a command is one short piece of work: more threads only make its start slower
	f := newFactory(iostreams.System(os.Getenv), os.Getenv, systemClock)
	f.detach = detach
	return f.run(context.Background(), os.Args[1:])
}

// interruptible is ctx for a command that may take long: it gets all processors, and Ctrl-C ends it and lets it clean up.
// Any other command just dies of the signal, which leaves the book as it was and spares every start a thread and every
// query a watcher.
func interruptible(ctx context.Context) (context.Context, context.CancelFunc) {
	runtime.GOMAXPROCS(runtime.NumCPU())
	return signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
}

// Run runs one command line. clock is the system's clock, which FUNNEL_NOW overrides.
func Run(ctx context.Context, args []string, io *iostreams.IOStreams, env func(string) string, clock func() time.Time) int {
	return newFactory(io, env, clock).run(ctx, args)
}

// run runs one command line, and when the answer stands makes the backup of the day, if it is the first that changed the book.
func (f *factory) run(ctx context.Context, args []string) int {
	f.readSettings()
	f.guessLanguage(args)
	root := newRootCmd(f, args)
	root.SetArgs(withDays(root, args))
	root.SetIn(f.io.In)
	root.SetOut(f.io.Out)
	root.SetErr(f.io.Err)
	cmd, err := root.ExecuteContextC(ctx)
	status := f.report(cmd, err)
	if f.changed() {
		path, _ := f.bookPath()
		if f.keepDaily(ctx, path, f.moment) {
			f.tellFailure(path)
		}
	}
	return status
}
