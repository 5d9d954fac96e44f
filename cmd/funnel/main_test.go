package main_test

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/testscript"
	_ "modernc.org/sqlite" // to make files that are no books, and to keep a book locked

	"github.com/funnel-cli/funnel/internal/cli"
)

var update = flag.Bool("update", false, "write what the program says into the scripts of testdata/script")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"funnel":   func() { os.Exit(cli.Main()) },
		"holdbook": holdBook,
		"scribe":   scribe,
	})
}

// TestScript runs the scripts of testdata/script against the whole program, each as a newcomer on a machine of their own:
// no book, no settings, no colour, on the day of the sources at half past six in the evening.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                filepath.Join("..", "..", "testdata", "script"),
		UpdateScripts:      *update,
		RequireUniqueNames: true,
		Setup: func(env *testscript.Env) error {
			for name, folder := range map[string]string{
				"HOME": "home", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state",
				"XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "runtime",
			} {
				env.Setenv(name, filepath.Join(env.WorkDir, folder))
			}
			env.Setenv("USERPROFILE", filepath.Join(env.WorkDir, "home"))
			env.Setenv("BOOK", filepath.Join(env.WorkDir, "data", "funnel", "funnel.db"))
			samples, err := filepath.Abs(filepath.Join("..", "..", "internal", "transfer"))
			if err != nil {
				return err
			}
			env.Setenv("SAMPLES", samples)
			env.Setenv("FUNNEL_NOW", "2026-11-20T18:30:00+07:00")
			env.Setenv("TZ", "Asia/Ho_Chi_Minh")
			env.Setenv("LANG", "C")
			env.Setenv("NO_COLOR", "1")
			env.Setenv("GORACE", "atexit_sleep_ms=10") // a program built for the race detector waits a second before it exits
			for name, value := range map[string]string{
				"NL": "\n", "TAB": "\t", "ESC": "\x1b", "BEL": "\a", "CSI": "\u009b", "RLO": "\u202e", "ZWSP": "\u200b",
				"CIRC": "\u0302", "TILDE": "\u0303", "NBSP": "\u00a0", "HUGE": strings.Repeat("lan ", 3000),
				"INVALID": "a\xffb", "LONG": strings.Repeat("x", 1000),
			} {
				env.Setenv(name, value)
			}
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"refused": refused,
			"has":     has,
			"sqlite":  execSQL,
			"locked":  locked,
			"mode":    mode,
		},
	})
}

// refused STATUS ARG… runs funnel with the arguments. It must exit with the status, print nothing, say in one line of
// standard error what is wrong (after a wrong command line, in two more how to write it), show no control character, and
// leave every file as it was.
func refused(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: refused STATUS ARG…")
	}
	before := files(ts)
	err := ts.Exec("funnel", args[1:]...)
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		ts.Fatalf("not refused (%v)", err)
	}
	if status := strconv.Itoa(exit.ExitCode()); status != args[0] {
		ts.Fatalf("exit status %s, want %s", status, args[0])
	}
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Fatalf("printed %q", out)
	}
	checkMistake(ts, args[0], ts.ReadFile("stderr"))
	if after := files(ts); !slices.Equal(before, after) {
		ts.Fatalf("files were changed:\nbefore %s\nafter  %s", strings.Join(before, "\n       "), strings.Join(after, "\n       "))
	}
}

// checkMistake wants one line on what is wrong; on a wrong command line two more.
func checkMistake(ts *testscript.TestScript, status, text string) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	switch {
	case !strings.HasPrefix(text, "funnel: ") || !strings.HasSuffix(text, "\n"):
		ts.Fatalf("standard error is no line of funnel's")
	case len(lines) != 1 && (len(lines) != 3 || status != "2"):
		ts.Fatalf("%d lines on standard error", len(lines))
	case len(lines) == 3 && (!strings.Contains(lines[1], "funnel") || !strings.HasSuffix(lines[2], " --help")):
		ts.Fatalf("the last two lines do not tell how to write the command")
	case len(lines[0]) < len("funnel: ")+10:
		ts.Fatalf("the line says nothing")
	}
	for _, r := range text {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			ts.Fatalf("control character %U on standard error", r)
		}
	}
}

// files lists every file of the script with its content.
func files(ts *testscript.TestScript) []string {
	var list []string
	work := ts.Getenv("WORK")
	ts.Check(filepath.WalkDir(work, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if path == filepath.Join(work, ".tmp") {
			return fs.SkipDir
		}
		entry := path
		if d.Type().IsRegular() {
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			entry += " " + strconv.Quote(string(content[:min(len(content), 40)])) + fmt.Sprintf(" %x", checksum(content))
		}
		list = append(list, entry)
		return nil
	}))
	return list
}

func checksum(content []byte) uint64 {
	sum := uint64(14695981039346656037) // FNV-1a
	for _, b := range content {
		sum = (sum ^ uint64(b)) * 1099511628211
	}
	return sum
}

// has stdout|stderr TEXT… wants each text to stand in the output as it is; with ! none of them.
func has(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: has stdout|stderr TEXT…")
	}
	output := ts.ReadFile(args[0])
	for _, text := range args[1:] {
		if strings.Contains(output, unescape(text)) == neg {
			ts.Fatalf("%q in %s: %t", text, args[0], !neg)
		}
	}
}

// unescape reads the escapes \\, \a, \n, \t, \x1b and \u202e.
func unescape(text string) string {
	return escapes.ReplaceAllStringFunc(text, func(escape string) string {
		s, err := strconv.Unquote(`"` + escape + `"`)
		if err != nil {
			return escape
		}
		return s
	})
}

var escapes = regexp.MustCompile(`\\(\\|[ant]|x[0-9a-f]{2}|u[0-9a-f]{4})`)

// execSQL runs SQL on a file: sqlite FILE SQL. The file is made when there is none.
func execSQL(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sqlite FILE SQL")
	}
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.Exec(args[1])
	ts.Check(errors.Join(err, db.Close()))
}

// locked FILE STATUS ARG… is refused while another program is writing to the book FILE.
func locked(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: locked FILE STATUS ARG…")
	}
	other := exec.Command("holdbook", ts.MkAbs(args[0]))
	other.Stderr = os.Stderr
	in, err := other.StdinPipe()
	ts.Check(err)
	out, err := other.StdoutPipe()
	ts.Check(err)
	ts.Check(other.Start())
	defer func() { ts.Check(errors.Join(in.Close(), other.Wait())) }()
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		ts.Fatalf("the other program did not get hold of the book: %v", err)
	}
	refused(ts, false, args[1:])
}

// holdBook is another program that writes to a book, from when it says so until its standard input ends. It is a process of
// its own because refused reads all files, and closing a file drops the locks that its process has on it.
func holdBook() {
	err := func() error {
		db, err := sql.Open("sqlite", os.Args[1])
		if err != nil {
			return err
		}
		conn, err := db.Conn(context.Background())
		if err != nil {
			return err
		}
		if _, err := conn.ExecContext(context.Background(), "BEGIN IMMEDIATE; UPDATE setting SET value = value"); err != nil {
			return err
		}
		fmt.Println("held")
		_, err = io.Copy(io.Discard, os.Stdin)
		_, rollback := conn.ExecContext(context.Background(), "ROLLBACK")
		return errors.Join(err, rollback, conn.Close(), db.Close())
	}()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// mode PERM FILE wants a file or folder to have the permissions.
func mode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: mode PERM FILE")
	}
	st, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := fmt.Sprintf("%04o", st.Mode().Perm()); got != args[0] {
		ts.Fatalf("%s has %s", args[1], got)
	}
}
