//go:build linux

package outfile_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/outfile"
)

const childEnv = "OUTFILE_TEST_CHILD"

// TestMain runs the child of TestNoRoom when the environment says so.
func TestMain(m *testing.M) {
	if os.Getenv(childEnv) == "" {
		os.Exit(m.Run())
	}
	if err := writeWithoutRoom(); err != nil {
		println(err.Error())
		os.Exit(1)
	}
}

// writeWithoutRoom wants more than the bound on the size of its files allows.
func writeWithoutRoom() error {
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 10_000, Max: 10_000}); err != nil {
		return err
	}
	err := outfile.Write([]outfile.File{{"small", text("new")}, {"large", func(w io.Writer) error {
		_, err := w.Write(bytes.Repeat([]byte("x"), 100_000))
		return err
	}}}, false)
	if !errors.Is(err, i18n.Failed(i18n.FileNotWritten)) {
		return errors.Join(errors.New("not refused as it should be"), err)
	}
	return nil
}

func TestNoRoom(t *testing.T) {
	inFolder(t)
	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), childEnv+"=1")
	if out, err := child.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if left := content(t); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAFolderThatTakesNoFile(t *testing.T) {
	err := outfile.Write([]outfile.File{{"/proc/self/new", text("new")}}, false)
	if !errors.Is(err, i18n.Failed(i18n.FileNotWritten)) || !strings.Contains(err.Error(), "/proc/self/new:") {
		t.Errorf("%v", err)
	}
}
