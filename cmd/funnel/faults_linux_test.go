package main_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// faultsVariable says how many system calls TestEverySystemCallFails lets fail, "all" for each one of every command; without it, some that
// chance chooses.
const faultsVariable = "FUNNEL_TEST_FAULTS"

// usualFaults are those that every run of the tests makes, in so many commands.
const (
	usualFaults   = 16
	usualCommands = 2
)

// Of the calls of one kind that a command makes, the first are all places where one may fail, and of those behind them, which write page after
// page, one in so many.
const (
	firstCalls = 12
	rareCalls  = 8
)

// fault is a system call that fails.
type fault struct {
	call string
	nth  int // of these calls of the command, from 1
	err  string
}

// Whatever system call on the book and beside it fails, a command does its work or says in one line that it could not, and what it leaves is
// the book as before or as after. strace makes them fail; where it may not trace, the test says so.
func TestEverySystemCallFails(t *testing.T) {
	t.Parallel()
	tracer, err := exec.LookPath("strace")
	if err != nil {
		t.Fatal("strace is not installed: `apt install strace`, or whatever your system calls it")
	}
	type point struct {
		*victim
		fault
	}
	var points []point
	kinds := killed()
	rand.Shuffle(len(kinds), func(i, j int) { kinds[i], kinds[j] = kinds[j], kinds[i] })
	if os.Getenv(faultsVariable) == "" {
		kinds = kinds[:usualCommands]
	}
	for _, k := range kinds {
		v := newVictim(t, k)
		for _, f := range v.faults(t, tracer) {
			points = append(points, point{v, f})
		}
	}
	rand.Shuffle(len(points), func(i, j int) { points[i], points[j] = points[j], points[i] })
	injected, done := 0, 0
	for _, p := range points[:bounded(t, len(points))] {
		hit, complete := p.fail(t, tracer, p.fault)
		if hit {
			injected++
		}
		if complete {
			done++
		}
	}
	t.Logf("%d places where a call may fail, %d calls failed, in spite of %d of which the work was done", len(points), injected, done)
	if injected == 0 {
		t.Error("no call failed")
	}
}

// bounded is how many faults are made, of all there are.
func bounded(t *testing.T, all int) int {
	t.Helper()
	switch s := os.Getenv(faultsVariable); s {
	case "":
		return min(usualFaults, all)
	case "all":
		return all
	default:
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		return min(n, all)
	}
}

// traced is the command under strace, which looks at calls on files of the folder and writes down what it sees.
func (v *victim) traced(at, tracer, log string, options ...string) *exec.Cmd {
	cmd := v.command(at, v.args...)
	paths := []string{"-P", at}
	for _, name := range []string{"funnel.db", "funnel.db-wal", "funnel.db-shm", "funnel.db-journal", "backups", "numbers.csv", "copy.db"} {
		paths = append(paths, "-P", filepath.Join(at, name))
	}
	args := append([]string{tracer, "-f", "-o", log}, append(paths, options...)...)
	cmd.Args = append(append(args, cmd.Path), v.args...)
	cmd.Path = tracer
	return cmd
}

// tracedCall is a line of strace about a call.
var tracedCall = regexp.MustCompile(`(?m)^\d+ +([a-z0-9]+)\(`)

// faults lists the calls on files that the command makes.
func (v *victim) faults(t *testing.T, tracer string) []fault {
	t.Helper()
	at, log := v.folder(t), filepath.Join(t.TempDir(), "trace")
	if out, err := v.traced(at, tracer, log).CombinedOutput(); err != nil {
		t.Skipf("strace cannot trace here: %v: %s", err, out)
	}
	text, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	var faults []fault
	for _, call := range tracedCall.FindAllStringSubmatch(string(text), -1) {
		seen[call[1]]++
		errs := []string{"EIO"}
		switch call[1] {
		case "open", "openat":
			errs = []string{"EMFILE", "EACCES"}
		case "write", "pwrite64", "fsync", "ftruncate", "mkdir", "mkdirat", "rename", "renameat", "link", "linkat":
			errs = append(errs, "ENOSPC")
		}
		if seen[call[1]] > firstCalls && rand.IntN(rareCalls) > 0 {
			continue
		}
		for _, e := range errs {
			faults = append(faults, fault{call[1], seen[call[1]], e})
		}
	}
	return faults
}

// fail runs the command with a call that fails. It reports whether that came to pass, and whether the work was done all the same.
func (v *victim) fail(t *testing.T, tracer string, f fault) (hit, complete bool) {
	t.Helper()
	at, log := v.folder(t), filepath.Join(t.TempDir(), "trace")
	var said, complaint bytes.Buffer
	cmd := v.traced(at, tracer, log, "-e", fmt.Sprintf("inject=%s:error=%s:when=%d", f.call, f.err, f.nth))
	cmd.Stdout, cmd.Stderr = &said, &complaint
	status := exitOf(t, cmd.Run())
	trace, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	wrong := func(what string) {
		t.Errorf("%s: %s number %d fails with %s: %s\nstatus %d, %q, %q", v.name, f.call, f.nth, f.err, what, status, said.String(), complaint.String())
	}
	v.judge(t, at, status, complaint.String(), wrong)
	hit = bytes.Contains(trace, []byte("(INJECTED)"))
	if hit && status == 0 {
		complete = true
	}
	return hit, complete
}

// judge looks at what a command has left that met with a failure, and at what it said.
func (v *victim) judge(t *testing.T, at string, status int, complaint string, wrong func(string)) {
	t.Helper()
	path := filepath.Join(at, "funnel.db")
	got := snapshot(t, path)
	copied := snapshot(t, filepath.Join(at, "copy.db"))
	switch {
	case status == 0 && !cmp.Equal(got, v.full), status == 0 && v.name == "backup" && !cmp.Equal(copied, v.before):
		wrong("it says that the work is done")
	case !cmp.Equal(got, v.full) && !cmp.Equal(got, v.before) && (v.between == nil || !cmp.Equal(got, v.between)):
		wrong("the book is neither as before nor as after:\n" + cmp.Diff(v.before, got))
	case copied != nil && !cmp.Equal(copied, v.before):
		wrong("the copy is half:\n" + cmp.Diff(v.before, copied))
	case status == 0:
	case status == 2 && strings.HasPrefix(complaint, "runtime: "): // without handles Go itself cannot begin
	case status != 1:
		wrong("a wrong exit status")
	case !strings.Contains("\n"+complaint, "\nfunnel: ") || strings.Contains(complaint, "goroutine "):
		wrong("it does not say what is wrong")
	}
	if out, err := v.command(at, "log", "reach=1").CombinedOutput(); err != nil {
		wrong(fmt.Sprintf("afterwards: %v: %s", err, out))
	}
}

func exitOf(t *testing.T, err error) int {
	t.Helper()
	switch e := err.(type) { //nolint:errorlint // as Run gives it
	case nil:
		return 0
	case *exec.ExitError:
		return e.ExitCode()
	}
	t.Fatal(err)
	return -1
}

// Few handles, and files that may not grow: what cannot be done is said, and nothing is half.
func TestLimitsOfTheSystem(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range killed() {
		t.Run(k.name, func(t *testing.T) {
			t.Parallel()
			v := newVictim(t, k)
			refused := 0
			for _, limit := range []string{"-n 5", "-n 8", "-f 1", "-f 16", "-f 150"} {
				at := v.folder(t)
				cmd := v.command(at, v.args...)
				cmd.Args = append([]string{"sh", "-c", "ulimit " + limit + ` && exec "$0" "$@"`, cmd.Path}, v.args...)
				cmd.Path = shell
				var said, complaint bytes.Buffer
				cmd.Stdout, cmd.Stderr = &said, &complaint
				status := exitOf(t, cmd.Run())
				if status != 0 {
					refused++
				}
				v.judge(t, at, status, complaint.String(), func(what string) {
					t.Errorf("ulimit %s: %s\nstatus %d, %q, %q", limit, what, status, said.String(), complaint.String())
				})
			}
			if refused == 0 {
				t.Error("no limit was hit")
			}
		})
	}
}
