package main_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"github.com/funnel-cli/funnel/internal/seal"
)

// terminal is a pseudo-terminal: what is written to keys is typed, what a program shows comes out of it.
func terminal(t *testing.T) (keys, screen *os.File) {
	t.Helper()
	keys, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = keys.Close() })
	raw, err := keys.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	var locked, number int32
	size := [4]uint16{24, 80}
	for request, argument := range map[uintptr]unsafe.Pointer{
		syscall.TIOCSPTLCK: unsafe.Pointer(&locked), syscall.TIOCGPTN: unsafe.Pointer(&number), syscall.TIOCSWINSZ: unsafe.Pointer(&size),
	} {
		var failed syscall.Errno
		err := raw.Control(func(fd uintptr) { _, _, failed = syscall.Syscall(syscall.SYS_IOCTL, fd, request, uintptr(argument)) })
		if err != nil || failed != 0 {
			t.Fatal(err, failed)
		}
	}
	screen, err = os.OpenFile("/dev/pts/"+strconv.Itoa(int(number)), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = screen.Close() })
	return keys, screen
}

// On a real terminal the passphrase is asked for and typed unseen: neither the program nor the terminal shows it.
func TestPassphraseOnATerminal(t *testing.T) {
	home := t.TempDir()
	const passphrase = "corr3ct-horse"
	command := func(args ...string) *exec.Cmd {
		cmd := exec.Command("funnel", args...)
		cmd.Dir = home
		cmd.Env = append(os.Environ(), "HOME="+home, "XDG_DATA_HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_STATE_HOME="+home, "TERM=xterm-256color",
			"FUNNEL_NOW=2026-11-20T18:30:00+07:00", "LANG=C", "GORACE=atexit_sleep_ms=10")
		return cmd
	}
	if out, err := command("log", "reach=100").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	keys, screen := terminal(t)
	cmd := command("backup", "copy.age", "--encrypt")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = screen, screen, screen
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if err := screen.Close(); err != nil { // the program holds it; when that has ended, reading ends
		t.Fatal(err)
	}
	var shown bytes.Buffer
	answers := []struct{ question, answer string }{{"Passphrase", passphrase + "\r"}, {"once more", passphrase + "\r"}}
	piece := make([]byte, 4096)
	for {
		n, err := keys.Read(piece)
		shown.Write(piece[:n])
		if len(answers) > 0 && strings.Contains(shown.String(), answers[0].question) {
			if _, err := keys.WriteString(answers[0].answer); err != nil {
				t.Fatal(err)
			}
			answers = answers[1:]
		}
		if err != nil {
			break // EIO: nobody holds the other end
		}
	}
	if err := cmd.Wait(); err != nil || len(answers) > 0 {
		t.Fatalf("%v, %d questions were not asked\n%q", err, len(answers), shown.String())
	}
	if strings.Contains(shown.String(), passphrase) || strings.Contains(shown.String(), "corr3ct") {
		t.Errorf("the passphrase is shown:\n%q", shown.String())
	}
	copied := filepath.Join(home, "copy.age")
	if kind := seal.Of(copied); kind != seal.ByPassphrase {
		t.Fatalf("the copy is of kind %d", kind)
	}
	restore := command("restore", "copy.age")
	restore.Env = append(restore.Env, "FUNNEL_PASSPHRASE="+passphrase)
	if out, err := restore.CombinedOutput(); err != nil {
		t.Errorf("restore: %v\n%s", err, out)
	}
}
