package cli

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// hostile is what another program may write into a book: a colour that funnel has not, the title of the window, a line that is erased,
// controls of C1, text that is turned around or hidden, bytes that are no text, and what printing takes for a verb.
const hostile = "a\x1b[35mb\x1b]0;owned\ac\r\x1b[Kd\u009b2Je\u202ef\u2066g\u200bh\x7fi\xffj%sk"

// bookPath is where the book of a machine lies.
func (m *machine) bookPath() string { return filepath.Join(m.home, "data", "funnel", "funnel.db") }

// demoBook makes a demo book with something in every table, and returns the file.
func demoBook(m *machine) []byte {
	m.t.Helper()
	if err := os.MkdirAll(filepath.Dir(m.bookPath()), 0o700); err != nil {
		m.t.Fatal(err)
	}
	m.run("demo", m.bookPath(), "--days", "45", "--leads", "40")
	for _, line := range []string{
		"funnel fields add budget --type money",
		"funnel fields add rooms --type number",
		"funnel fields add heat Heat --type choice --choice cold --choice hot",
		`funnel lead edit 1 --set budget=2b --set heat=hot --tag vip --consent "at the fair" --preferred call --birthday 20/11 -m "a note"`,
		`funnel lead edit 2 --no-contact "by phone" --birthday 21/11/1980 --sex female --region "Quận 7" --product flat --email x@example.com`,
		`funnel lead touch 1 call --outcome no-answer -m "a note"`,
		`funnel lead next 1 today -m "send the plan" --every 14d`,
		`funnel lead lose 3 --reason "moved abroad"`,
		`funnel lead edit 6 --type logical --supplier "Company B"`,
		`funnel lead ask 6 --question 5 --answer "close to the school"`,
		`funnel lead negotiate 6 --offer 3b -m "with the garage" --word "will ask"`,
		"funnel lead pause 4 --until 2027-02-15",
		`funnel lead move 5 qualified --force "bought before"`,
		`funnel lead deal 6 3.2b --product "Flat A12" -m "a note"`,
		"funnel lead refer 7 --by 6",
		"funnel lead merge 8 9",
		`funnel calendar off 2027-02-05..2027-02-12 -m Tết`,
		`funnel log call=100 inbound=2 -m "a note"`,
		`funnel grade set 6 relation=vip -m "sends people"`,
		`funnel segment add "At the fair" "tag:vip and level>=inbound"`,
		`funnel portrait --of "deals>0" --save spring`,
		"funnel target set viewing=20/month",
		"funnel undo",
	} {
		m.line(line)
	}
	due := regexp.MustCompile(`funnel lead touch 1 \S+ --done=(\d+)`).FindStringSubmatch(m.run("due", "--limit", "1000"))
	if due == nil {
		m.t.Fatal("nothing is due")
	}
	m.line("funnel due snooze " + due[1] + ` today -m "away until Sunday"`)
	full, err := os.ReadFile(m.bookPath())
	if err != nil {
		m.t.Fatal(err)
	}
	return full
}

// textColumns lists the columns of text of every table of a book, as table.column.
func (m *machine) textColumns(book []byte) []string {
	m.t.Helper()
	db := m.openSQL(book)
	rows, err := db.Query(`
		SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
		WHERE m.type = 'table' AND m.name NOT LIKE 'lead_search%' AND m.name NOT LIKE 'sqlite_%' AND c.type = 'TEXT'
		ORDER BY 1`)
	if err != nil {
		m.t.Fatal(err)
	}
	defer rows.Close()
	var list []string
	for rows.Next() {
		var column string
		if err := rows.Scan(&column); err != nil {
			m.t.Fatal(err)
		}
		list = append(list, column)
	}
	if err := errors.Join(rows.Err(), db.Close()); err != nil || len(list) < 80 {
		m.t.Fatal(len(list), err)
	}
	return list
}

// isCode reports whether a column holds what the program made: keys, days, codes, the journal and what is derived. A book with anything
// else there is refused, or what it says is not found.
func isCode(column string) bool {
	table, name, _ := strings.Cut(column, ".")
	switch table {
	case "change", "change_row", "lead_now", "setting":
		return true
	case "contact":
		return name != "value"
	}
	codes := []string{
		"uuid", "at", "day", "due", "closed", "anchor", "every", "added", "birthday", "care", "choices", "per", "state", "valid_from",
	}
	return slices.Contains(codes, name) || strings.HasSuffix(name, "_day") || strings.HasSuffix(name, "month")
}

// poison writes what is hostile into columns of a book, in each row something else, and returns the file.
func poison(m *machine, full []byte, columns ...string) []byte {
	m.t.Helper()
	db := m.openSQL(full)
	for _, column := range columns {
		table, name, _ := strings.Cut(column, ".")
		var keyed bool // by its own columns: its rows have no number
		if err := db.QueryRow("SELECT wr FROM pragma_table_list WHERE name = ?", table).Scan(&keyed); err != nil {
			m.t.Fatalf("%s: %v", column, err)
		}
		change := "UPDATE " + table + " SET " + name + " = ? || rowid"
		if keyed {
			change = "UPDATE OR IGNORE " + table + " SET " + name + " = ?"
		}
		done, err := db.Exec(change, hostile)
		if err != nil {
			m.t.Fatalf("%s: %v", column, err)
		}
		if rows, err := done.RowsAffected(); err != nil || rows == 0 {
			m.t.Errorf("%s: no row to write to (%v); put one into demoBook", column, err)
		}
	}
	if err := db.Close(); err != nil {
		m.t.Fatal(err)
	}
	poisoned, err := os.ReadFile(m.bookPath())
	if err != nil {
		m.t.Fatal(err)
	}
	return poisoned
}

// openSQL makes the machine's book that file, and opens it as another program would.
func (m *machine) openSQL(full []byte) *sql.DB {
	m.t.Helper()
	m.putBook(full)
	db, err := sql.Open("sqlite", m.bookPath())
	if err != nil {
		m.t.Fatal(err)
	}
	return db
}

func (m *machine) putBook(full []byte) {
	m.t.Helper()
	m.clear()
	if err := os.MkdirAll(filepath.Join(m.home, "Documents"), 0o700); err != nil {
		m.t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(m.bookPath()), 0o700); err != nil {
		m.t.Fatal(err)
	}
	if err := os.WriteFile(m.bookPath(), full, 0o600); err != nil {
		m.t.Fatal(err)
	}
	m.exampleFiles(strings.NewReplacer("\r", "", "\xff", "").Replace(hostile))
}

// look runs a command line on a terminal, or in a pipe, that nobody can answer at, and wants it to print nothing that a terminal must
// not see. It reports whether the command was done.
func (m *machine) look(terminal bool, args ...string) bool {
	m.t.Helper()
	width := 0
	if terminal {
		width = 80
		args = append([]string{"--color", "always"}, args...)
		if slices.Contains(args, "__complete") {
			args = args[2:]
		}
	}
	io, buffers := iostreams.Test(width)
	io.InTTY = false
	status := Run(context.Background(), args, io, func(key string) string { return m.env[key] }, time.Now)
	raw := slices.ContainsFunc(args, func(a string) bool { return a == "csv" || a == "--output=csv" || a == "export" }) && !terminal // a file
	for name, out := range map[string]*bytes.Buffer{"output": &buffers.Out, "standard error": &buffers.Err} {
		text := ownColours.ReplaceAllString(ownLines.ReplaceAllString(out.String(), ""), "")
		if !terminal {
			text = out.String()
		}
		at := strings.IndexFunc(text, func(r rune) bool { return iostreams.Unsafe(r) && r != '\n' && r != '\t' })
		if at >= 0 && (!raw || name != "output") {
			m.t.Errorf("funnel %q (terminal: %t): %q in its %s", args, terminal, text[max(0, at-60):min(len(text), at+60)], name)
		}
	}
	return status == exitDone
}

// ownColours are the colours of the program.
var ownColours = regexp.MustCompile(`\x1b\[(0|1|2|31|32|33|36)m`)

// ownLines are the lines of the program that say what it is doing and go away again.
var ownLines = regexp.MustCompile(`\r\x1b\[K[^\r\x1b]*…\r\x1b\[K`)

// Whatever another program writes into the text of a book, no command passes on what moves a cursor, changes colours, or hides or turns
// text: with its answer, its mistakes, the history of what it did and its undoing.
func TestHostileBook(t *testing.T) {
	m := newMachine(t)
	m.env["EDITOR"] = "'" + os.Args[0] + "' -test.run=^$"
	full := demoBook(m)
	columns := m.textColumns(full)
	t.Run("codes", func(t *testing.T) {
		for _, column := range columns {
			if !isCode(column) {
				continue
			}
			book := poison(m, full, column)
			for _, line := range []string{"lead show 1", "due", "history", "entries", "undo"} {
				m.putBook(book)
				m.look(false, strings.Fields(line)...)
			}
		}
	})
	words := slices.DeleteFunc(slices.Clone(columns), isCode)
	t.Run("screens", func(t *testing.T) {
		m.putBook(poison(m, full, words...))
		lookAtScreens(t, m.bookPath())
	})
	t.Run("arguments", func(t *testing.T) {
		m.putBook(full)
		for _, args := range some(hostileArguments(t)) {
			m.look(true, args...)
		}
	})
	t.Run("words", func(t *testing.T) {
		book := poison(m, full, words...)
		for _, args := range some(append(commandsLookedAt(t), completionsLookedAt(t)...)) {
			m.putBook(book)
			m.look(false, args...)
		}
	})
	// With keys that are as they were more commands are done.
	keys := []string{"level.key", "channel.key", "field.key", "field.type"}
	t.Run("words but keys", func(t *testing.T) {
		book := poison(m, full, slices.DeleteFunc(words, func(c string) bool { return slices.Contains(keys, c) })...)
		done := 0
		for _, args := range some(commandsLookedAt(t)) {
			m.putBook(book)
			if m.look(true, args...) {
				done++
				m.look(false, "history", "--limit", "2")
				m.look(true, "undo")
			}
		}
		if done < 100 && !raceDetector {
			t.Errorf("only %d commands were done", done)
		}
	})
}

// some are command lines to look at: all of them, but under the race detector, which makes each ten times slower and finds nothing in what
// runs one after another, every fifth.
func some(lines [][]string) (kept [][]string) {
	for i, args := range lines {
		if !raceDetector || i%5 == 0 {
			kept = append(kept, args)
		}
	}
	return kept
}

// commandsLookedAt lists every command with each of its examples, and what else shows much of a book.
func commandsLookedAt(t *testing.T) [][]string {
	t.Helper()
	var list [][]string
	for _, line := range []string{
		"lead list --columns number,name,source,preferred,region,product,tags,email,sex,note,consent,heat,budget,rooms", "lead show 2", "lead show 6",
		"lead show 7", "history --limit 200", "due 90d --limit 100", "deals --lead 6", "entries --limit 500", "lead touch 1 a", "lead lose 2 --reason a",
		"lead move 2 a", "log 5 a", "log a=5", "today --short", "levels -o csv", "lead rm 1", "lead rm 3", "lead edit 1 --tag none",
		"export leads", "export leads --format vcard", "export leads --format jsonl", "export tallies", "export deals", "export due --format ical", "export all",
	} {
		list = append(list, strings.Fields(line))
	}
	for _, cmd := range visibleCommands(t, i18n.En) {
		for _, line := range examples(cmd) {
			if !strings.HasPrefix(line, "funnel demo") {
				list = append(list, shellWords(t, line, "")[1:])
			}
		}
	}
	return list
}

// completionsLookedAt lists the completion of every command, and of the flags whose values are in the book.
func completionsLookedAt(t *testing.T) [][]string {
	t.Helper()
	list := [][]string{{"__complete", "log", "x/"}}
	for _, cmd := range visibleCommands(t, i18n.En) {
		path := strings.Fields(cmd.CommandPath())[1:]
		for _, words := range [][]string{{""}, {"1", ""}} {
			list = append(list, slices.Concat([]string{"__complete"}, path, words))
		}
		for _, flag := range []string{"level", "channel", "source", "preferred", "after", "lead", "by", "set", "columns"} {
			if cmd.Flags().Lookup(flag) != nil {
				list = append(list, slices.Concat([]string{"__complete"}, path, []string{"--" + flag, ""}))
			}
		}
	}
	return list
}
