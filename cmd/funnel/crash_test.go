package main_test

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// killsVariable says how often TestKill kills in all; without it, as often as some seconds allow.
const killsVariable = "FUNNEL_TEST_KILLS"

// usualKills are, with those of internal/book, the two hundred that every run of the tests makes.
const usualKills = 80

// kill is a command that is killed while it works on a book.
type kill struct {
	name    string
	prepare [][]string        // command lines that bring a fresh book to where the command begins
	files   map[string]string // what it reads, beside the book
	args    []string
	old     bool // the book is one of the first schema, which the command migrates
}

func killed() []kill {
	var numbers strings.Builder
	numbers.WriteString("day,call,flyer,inbound,note\n")
	for i := range 200 {
		fmt.Fprintf(&numbers, "%s,%d,%d,%d,day %d\n", time.Date(2026, time.January, 1+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), 100+i, i, i%7, i)
	}
	var people strings.Builder
	people.WriteString("Name,Phone,Email,Tag\n")
	for i := range 2_000 {
		fmt.Fprintf(&people, "Nguyễn Văn %d,0912 %06d,an%d@example.com,fair\n", i, i, i)
	}
	file := map[string]string{"numbers.csv": numbers.String(), "people.csv": people.String()}
	some := [][]string{{"log", "200", "5", "2", "-m", "note"}, {"lead", "add", "Nguyễn Văn Nam", "--phone", "0888 234 488"}}
	many := append(slices.Clone(some), []string{"import", "tallies", "numbers.csv", "--yes"})
	other := [][]string{{"demo", "other.db", "--days", "30", "--leads", "30"}, {"--db", "other.db", "export", "all", "-f", "book.jsonl"}}
	return []kill{
		{name: "log", prepare: some, args: []string{"log", "call=120", "inbound=3", "qualified=1"}},
		{name: "lead add", prepare: some, args: []string{"lead", "add", "Trần Thị Hoa", "--phone", "0912 345 678", "--email", "hoa@example.com", "--tag", "fair", "--level", "qualified"}},
		{name: "import people", prepare: some, files: file, args: []string{"import", "people.csv", "--yes"}},
		{name: "import tallies", prepare: some, files: file, args: []string{"import", "tallies", "numbers.csv", "--yes"}},
		{name: "undo", prepare: many, files: file, args: []string{"undo"}},
		{name: "redo", prepare: append(slices.Clone(many), []string{"undo"}), files: file, args: []string{"redo"}},
		{name: "backup", prepare: many, files: file, args: []string{"backup", "copy.db"}},
		{name: "import all", prepare: other, args: []string{"import", "all", "book.jsonl"}},
		{name: "restore", prepare: append(slices.Clone(some), []string{"backup", "old.db"}, []string{"log", "7"}), args: []string{"restore", "old.db"}},
		{name: "migrate", old: true, args: []string{"log", "5"}},
		{name: "start", args: []string{"log", "200", "5", "2"}},
	}
}

// Whenever a command is killed, the book holds what was there before or all that the command does, and all of it once the command has said
// so; and so do the copies it makes.
func TestKill(t *testing.T) {
	t.Parallel()
	total := usualKills
	if s := os.Getenv(killsVariable); s != "" {
		var err error
		if total, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	kinds := killed()
	for i, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			t.Parallel()
			v := newVictim(t, k)
			acknowledged, done := 0, 0
			kills := (total + len(kinds) - 1 - i) / len(kinds)
			for n := range kills {
				said, there := v.strike(t, n)
				if said {
					acknowledged++
				}
				if there {
					done++
				}
			}
			t.Logf("%d kills: %d times the work was done, %d times that had been said, 0 times lost or half", kills, done, acknowledged)
		})
	}
}

// victim is a command that is killed again and again, each time on the same book.
type victim struct {
	kill
	home         string
	files        map[string][]byte // of the folder of the book, where the command begins
	before, full map[string]string // the book before and after it
	between      map[string]string // the book migrated, and nothing more; nil for none
	most         time.Duration     // how long it takes
}

func newVictim(t *testing.T, k kill) *victim {
	t.Helper()
	v := &victim{kill: k, home: t.TempDir(), files: map[string][]byte{}}
	for name, text := range k.files {
		v.files[name] = []byte(text)
	}
	at := v.folder(t)
	if k.old {
		if out, err := v.command(at, "log", "5").CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		makeOld(t, filepath.Join(at, "funnel.db"))
	}
	for _, args := range k.prepare {
		if out, err := v.command(at, args...).CombinedOutput(); err != nil {
			t.Fatalf("funnel %q: %v: %s", args, err, out)
		}
	}
	v.files = map[string][]byte{}
	for _, name := range listed(t, at) {
		content, err := os.ReadFile(filepath.Join(at, name))
		if err != nil {
			t.Fatal(err)
		}
		v.files[name] = content
	}
	v.before = snapshot(t, filepath.Join(at, "funnel.db"))
	for range 2 {
		at = v.folder(t)
		begin := time.Now()
		if out, err := v.command(at, k.args...).CombinedOutput(); err != nil {
			t.Fatalf("funnel %q: %v: %s", k.args, err, out)
		}
		took := time.Since(begin)
		v.most = max(v.most, took)
		v.full = snapshot(t, filepath.Join(at, "funnel.db"))
	}
	if k.old {
		at = v.folder(t)
		_ = v.command(at, "entries", "rm", "999999").Run() // migrates the book, and finds no such entry
		v.between = snapshot(t, filepath.Join(at, "funnel.db"))
	}
	if k.name != "backup" && cmp.Equal(v.before, v.full) {
		t.Fatalf("funnel %q does nothing", k.args)
	}
	return v
}

// folder makes a folder with the book as it is before the command.
func (v *victim) folder(t *testing.T) string {
	t.Helper()
	at := t.TempDir()
	for name, content := range v.files {
		path := filepath.Join(at, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return at
}

// command is a run of the program on the book of a folder.
func (v *victim) command(at string, args ...string) *exec.Cmd {
	cmd := exec.Command("funnel", args...)
	cmd.Dir = at
	cmd.Env = append(os.Environ(), "HOME="+v.home, "XDG_DATA_HOME="+v.home, "XDG_CONFIG_HOME="+v.home, "XDG_STATE_HOME="+v.home,
		"FUNNEL_DB="+filepath.Join(at, "funnel.db"), "FUNNEL_NOW=2026-11-20T18:30:00+07:00", "LANG=C", "GORACE=atexit_sleep_ms=10")
	return cmd
}

// strike runs the command once, kills it at a random moment, and looks at what is left. It reports whether the command had said that it was
// done, and whether it was.
func (v *victim) strike(t *testing.T, n int) (said, there bool) {
	t.Helper()
	at := v.folder(t)
	cmd := v.command(at, v.args...)
	var out bytes.Buffer
	cmd.Stdout = &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	v.await(at, n, ended)
	_ = cmd.Process.Kill()
	err := <-ended
	if exit := new(exec.ExitError); errors.As(err, &exit) && exit.ExitCode() >= 0 {
		t.Fatalf("funnel %q exits %d: %s", v.args, exit.ExitCode(), out.String())
	}
	said = out.Len() > 0
	path := filepath.Join(at, "funnel.db")
	got := snapshot(t, path)
	switch {
	case v.name == "backup" && cmp.Equal(got, v.before):
		copied := snapshot(t, filepath.Join(at, "copy.db"))
		if there = copied != nil; there && !cmp.Equal(copied, v.before) {
			t.Errorf("the copy (-book +copy):\n%s", cmp.Diff(v.before, copied))
		}
	case cmp.Equal(got, v.full):
		there = true
	case !cmp.Equal(got, v.before) && (v.between == nil || !cmp.Equal(got, v.between)):
		t.Errorf("after a kill the book is neither as before nor as after the command:\n%s", cmp.Diff(v.before, got))
	}
	if said && !there {
		t.Errorf("what was said is not there: %q", out.String())
	}
	for _, name := range listed(t, at) {
		if strings.HasPrefix(name, "backups"+string(filepath.Separator)) && strings.HasSuffix(name, ".db") {
			snapshot(t, filepath.Join(at, name)) // which checks it
		}
	}
	if n%4 == 0 { // life goes on
		if out, err := v.command(at, "log", "reach=1").CombinedOutput(); err != nil {
			t.Errorf("afterwards: %v: %s", err, out)
		}
		snapshot(t, path)
	}
	return said, there
}

// await lets a random moment pass: of the time that the command takes, or every other time once it has begun to write.
func (v *victim) await(at string, n int, ended chan error) {
	begin, moment := time.Now(), rand.N(v.most+v.most/4)
	writing := n%2 == 0
	for time.Since(begin) < moment {
		select {
		case err := <-ended:
			ended <- err
			return
		default:
		}
		if files, err := os.ReadDir(at); !writing && err == nil && len(files) > len(v.files) {
			writing = true
			begin, moment = time.Now(), rand.N(v.most)
		}
		time.Sleep(100 * time.Microsecond)
	}
}

// listed lists the files below a folder, but those that SQLite keeps beside a database.
func listed(t *testing.T, folder string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && !strings.HasSuffix(path, "-shm") && !strings.HasSuffix(path, "-wal") {
			name, _ := filepath.Rel(folder, path)
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// makeOld replaces a book by one of the first schema, with a history.
func makeOld(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	statements := []string{"PRAGMA application_id = " + rowsOf(t, db, "PRAGMA application_id"), "PRAGMA journal_mode = WAL"}
	if err := errors.Join(db.Close(), os.Truncate(path, 0)); err != nil {
		t.Fatal(err)
	}
	if db, err = sql.Open("sqlite", path); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"migrations/0001_ledger.sql", "testdata/version1.sql"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "internal", "book", filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		statements = append(statements, string(text))
	}
	for _, s := range append(statements, "PRAGMA user_version = 1") {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// snapshot checks a book and returns what its tables hold, but for keys that are new each time; nil where there is no book.
func snapshot(t *testing.T, path string) map[string]string {
	t.Helper()
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	for query, want := range map[string]string{
		"PRAGMA integrity_check":   "ok\n",
		"PRAGMA foreign_key_check": "",
		"SELECT day, level, coalesce(channel, 0), sum(count) FROM tally GROUP BY 1, 2, 3 EXCEPT SELECT day, level, channel, tallied FROM rollup": "",
		"SELECT id FROM change WHERE id NOT IN (SELECT change FROM change_row)":                                                                  "",
	} {
		if got := rowsOf(t, db, query); got != want {
			t.Fatalf("%s: %s: %q", path, query, got)
		}
	}
	tables := rowsOf(t, db, `
		SELECT name FROM sqlite_schema
		WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'lead_search%' ORDER BY name`)
	held := map[string]string{"version": rowsOf(t, db, "PRAGMA user_version")}
	for table := range strings.FieldsSeq(tables) {
		columns := rowsOf(t, db, "SELECT name FROM pragma_table_info('"+table+"') WHERE name NOT IN ('uuid', 'old', 'new') AND NOT (name = 'value' AND '"+
			table+"' = 'setting')")
		held[table] = rowsOf(t, db, "SELECT "+strings.Join(strings.Fields(columns), ", ")+" FROM "+table)
	}
	return held
}

// rowsOf are the rows of a query, a line each, sorted.
func rowsOf(t *testing.T, db *sql.DB, query string) string {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	values := make([]any, len(columns))
	for i := range values {
		values[i] = new(sql.NullString)
	}
	var lines []string
	for rows.Next() {
		if err := rows.Scan(values...); err != nil {
			t.Fatal(err)
		}
		var line strings.Builder
		for i, v := range values {
			if i > 0 {
				line.WriteByte('|')
			}
			line.WriteString(v.(*sql.NullString).String)
		}
		lines = append(lines, line.String()+"\n")
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}
