package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// What the initialization of packages may cost. Every command pays for it at each start. Times are too noisy for a test, so
// that it bounds memory, of which slow initializations always take much: tables that are built, expressions that are
// compiled, registries that are filled.
const (
	maxInitBytes  = 64 << 10 // of one package
	maxInitAllocs = 600
	maxAllBytes   = 168 << 10 // of all packages together
	maxAllAllocs  = 1000      // of which the order of names takes 300, the driver 200, encryption 50
)

var initLine = regexp.MustCompile(`(?m)^init (\S+) @.* (\d+) bytes, (\d+) allocs$`)

func TestInitCost(t *testing.T) {
	funnel := filepath.Join(t.TempDir(), "funnel")
	if runtime.GOOS == "windows" {
		funnel += ".exe"
	}
	build := exec.CommandContext(t.Context(), "go", "build", "-o", funnel, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	version := exec.CommandContext(t.Context(), funnel, "version")
	// What looks for programs, as packages of the clipboard do, looks into many folders on some machines.
	many := strings.Repeat(filepath.Dir(funnel)+string(filepath.ListSeparator), 200)
	version.Env = append(os.Environ(), "GODEBUG=inittrace=1", "PATH="+many)
	trace, err := version.CombinedOutput()
	if err != nil {
		t.Fatalf("funnel version: %v\n%s", err, trace)
	}
	checkPruned(t, funnel)
	var bytes, allocs int
	lines := initLine.FindAllSubmatch(trace, -1)
	for _, line := range lines {
		b, errB := strconv.Atoi(string(line[2]))
		a, errA := strconv.Atoi(string(line[3]))
		if errB != nil || errA != nil {
			t.Fatalf("cannot read %q", line[0])
		}
		if b > maxInitBytes || a > maxInitAllocs {
			t.Errorf("%s takes %d bytes and %d allocations at init, more than %d and %d", line[1], b, a, maxInitBytes, maxInitAllocs)
		}
		bytes, allocs = bytes+b, allocs+a
	}
	if len(lines) < 20 {
		t.Fatalf("only %d packages in the trace:\n%s", len(lines), trace)
	}
	t.Logf("%d packages take %d bytes and %d allocations at init", len(lines), bytes, allocs)
	if bytes > maxAllBytes || allocs > maxAllAllocs {
		t.Errorf("all packages take %d bytes and %d allocations at init, more than %d and %d", bytes, allocs, maxAllBytes, maxAllAllocs)
	}
}

// checkPruned fails when the linker has kept every exported method of every type, which it does where one is called by a name that
// it does not know, as text/template does: the program is 3 MB larger then, and the pages of it that a start touches lie further apart.
func checkPruned(t *testing.T, funnel string) {
	t.Helper()
	symbols, err := exec.CommandContext(t.Context(), "go", "tool", "nm", funnel).Output()
	if err != nil {
		t.Fatalf("go tool nm: %v", err)
	}
	if !strings.Contains(string(symbols), " reflect.Value.NumMethod\n") {
		t.Fatal("the methods of reflect.Value are not among the symbols")
	}
	if strings.Contains(string(symbols), " reflect.Value.MethodByName\n") {
		t.Error("something calls methods by name: go build -ldflags=-dumpdep ./cmd/funnel 2>&1 | grep ReflectMethod tells what")
	}
}
