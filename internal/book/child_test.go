package book_test

import (
	"bufio"
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// childVariable tells a process that it was started by a test, and as what.
const childVariable = "FUNNEL_BOOK_TEST_CHILD"

// children is what the test binary can do when a test starts it again.
var children = map[string]func(args []string) error{}

// register adds a child; it is called where a variable gets its value, before TestMain.
func register(name string, run func(args []string) error) string {
	children[name] = run
	return name
}

func TestMain(m *testing.M) {
	name := os.Getenv(childVariable)
	if name == "" {
		if err := fewerChecks(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		os.Exit(m.Run())
	}
	run, ok := children[name]
	if !ok {
		fmt.Fprintln(os.Stderr, "no child", name)
		os.Exit(2)
	}
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// fewerChecks makes rapid's usual hundred checks twenty-five, for each is a whole book, and fewer under the race detector.
// -rapid.checks goes before. It is done once, before the tests run side by side: they share the flags.
func fewerChecks() error {
	flag.Parse()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.checks" })
	if asked {
		return nil
	}
	return flag.Set("rapid.checks", strconv.Itoa(max(4, 25/slowness)))
}

// child makes a process of the test binary that runs one of the children. What it writes to stderr is told when the test
// fails.
func child(tb testing.TB, name string, args ...string) *exec.Cmd {
	tb.Helper()
	return childFor(tb.Context(), tb, name, args...)
}

// childFor is child of a process that is killed when ctx ends.
func childFor(ctx context.Context, tb testing.TB, name string, args ...string) *exec.Cmd {
	tb.Helper()
	self, err := os.Executable()
	if err != nil {
		tb.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, self, args...)
	cmd.Env = append(os.Environ(), childVariable+"="+name)
	var said bytes.Buffer
	cmd.Stderr = &said
	tb.Cleanup(func() {
		if tb.Failed() && said.Len() > 0 {
			tb.Logf("child %s: %s", name, said.String())
		}
	})
	return cmd
}

// start starts a child and returns what it prints, line by line.
func start(tb testing.TB, cmd *exec.Cmd) *bufio.Scanner {
	tb.Helper()
	out, err := cmd.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	return bufio.NewScanner(out)
}

// run runs a child to its end and returns what it printed; it must not fail.
func run(tb testing.TB, cmd *exec.Cmd) string {
	tb.Helper()
	out, err := cmd.Output()
	if err != nil {
		tb.Fatalf("child %s: %v: %s", strings.Join(cmd.Args[1:], " "), err, cmd.Stderr)
	}
	return string(out)
}
