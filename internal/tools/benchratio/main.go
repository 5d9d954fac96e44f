// Command benchratio times whole processes of funnel beside the sqlite3 shell doing the same to the same book, in turns,
// and prints the ratios. Times on a busy machine mean little; the ratios of one run mean more.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// contender is one command line that is timed.
type contender struct {
	name string
	args []string
	took []time.Duration
}

// insert is the durable write of funnel log as the shell makes it: the tally and its place in the journal.
const insert = `PRAGMA synchronous = FULL; BEGIN IMMEDIATE;
INSERT INTO tally (uuid, day, level, channel, count, note, at)
VALUES ('01935f9e-2f3c-7000-8000-000000000000', '2026-11-20', 1, 1, 1, '', '2026-11-20T11:30:00.000Z');
INSERT INTO change (uuid, at, verb) VALUES ('01935f9e-2f3c-7000-8000-000000000000', '2026-11-20T11:30:00.000Z', 'log');
INSERT INTO change_row (change, seq, tbl, op, first, last)
VALUES (last_insert_rowid(), 1, 'tally', 'i', 1, 1); COMMIT;`

// query is what funnel today answers from: the roll-up of the day, of its week and month, and of the streak, and whom to contact.
const query = `SELECT level, channel, tallied + arrived, cost, minutes FROM rollup WHERE day = '2026-11-20';
SELECT level, sum(tallied + arrived) FILTER (WHERE day >= '2026-11-16'), sum(tallied + arrived) FROM rollup
WHERE day BETWEEN '2026-11-01' AND '2026-11-20' GROUP BY level;
SELECT day, sum(tallied + arrived) FROM rollup WHERE day BETWEEN '2026-11-01' AND '2026-11-20' AND level = 1 GROUP BY day;
SELECT count(*) FROM followup WHERE closed IS NULL AND due = '2026-11-20';
SELECT count(*) FROM followup WHERE closed IS NULL AND due < '2026-11-20';
SELECT count(*) FROM lead_now INDEXED BY lead_now_birthday WHERE birthday = '-11-20' AND quiet = 0 AND status IN ('open', 'won');
SELECT count(*) FROM lead_now INDEXED BY lead_now_aimless WHERE next IS NULL AND status = 'open' AND quiet = 0;
SELECT count(*) FROM level v CROSS JOIN lead_now n INDEXED BY lead_now_idle
ON n.level = v.id AND n.active < date('2026-11-20', '-' || v.idle || ' days')
WHERE v.idle > 0 AND n.quiet = 0 AND (n.status = 'won' OR n.status = 'open' AND n.next IS NOT NULL) AND ifnull(n.next, '~') > '2026-11-20';
SELECT count(*) FROM level v CROSS JOIN lead_now n INDEXED BY lead_now_idle
ON n.level = v.id AND n.active <= date('2026-11-20', '-' || substr(v.care, 7) || ' days')
WHERE v.care LIKE 'every %' AND n.status = 'won' AND n.quiet = 0 AND ifnull(n.next, '~') > '2026-11-20';
SELECT count(*) FROM level v CROSS JOIN lead_now n INDEXED BY lead_now_care
ON n.level = v.id AND n.since BETWEEN date('2026-11-20', '-59 days') AND date('2026-11-20', '-3 days')
WHERE v.care = '3,30' AND n.status = 'won' AND n.quiet = 0 AND ifnull(n.next, '~') > '2026-11-20'
AND ifnull(n.touched, '') < date(n.since, iif(n.since > date('2026-11-20', '-30 days'), '+3 days', '+30 days'));`

// size is a book, and what is timed on it.
type size struct {
	name    string
	make    []string
	compare func(binary, book, atRest string, runs int) error
}

var sizes = []size{
	{"empty book", []string{"init", "--model", "estate8"}, besideShell},
	{"a million tallies over ten years", []string{"demo", "--days", "3650", "--per-day", "320", "--leads", "0"}, besideShell},
	{"ten thousand leads over a year", []string{"demo", "--days", "365", "--leads", "10000"}, besideShell},
}

// decade takes a minute to make.
var decade = size{
	"a million tallies and a hundred thousand leads over ten years",
	[]string{"demo", "--days", "3650", "--per-day", "320", "--leads", "100000"},
	besideToday,
}

func main() {
	binary := flag.String("funnel", "", "the program to measure")
	runs := flag.Int("runs", 100, "how often each command runs")
	numbers := flag.Bool("numbers", false, "time the numbers of ten years beside the scorecard of the day, too")
	flag.Parse()
	if *numbers {
		sizes = append(sizes, decade)
	}
	if err := measure(*binary, *runs); err != nil {
		fmt.Fprintln(os.Stderr, "benchratio:", err)
		os.Exit(1)
	}
}

func measure(binary string, runs int) (err error) {
	folder, err := os.MkdirTemp("", "benchratio")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	for i, size := range sizes {
		book := filepath.Join(folder, fmt.Sprintf("%d.db", i))
		if out, err := command(binary, append([]string{"--db", book}, size.make...)).CombinedOutput(); err != nil {
			return fmt.Errorf("%v: %w: %s", size.make, err, out)
		}
		// The backup of the day, which the first write of a day starts, is not what is measured.
		if out, err := command(binary, []string{"backup", "--daily", "--db", book}).CombinedOutput(); err != nil {
			return fmt.Errorf("backup: %w: %s", err, out)
		}
		atRest, err := copyAtRest(book)
		if err != nil {
			return err
		}
		fmt.Printf("%s, %d runs each (lower quartile, median in ms)\n", size.name, runs)
		if err := size.compare(binary, book, atRest, runs); err != nil {
			return err
		}
	}
	return nil
}

// copyAtRest copies a book for the reading commands: one that nobody wrote in the last seconds, as a scorecard mostly
// finds it.
func copyAtRest(book string) (string, error) {
	data, err := os.ReadFile(book)
	if err != nil {
		return "", err
	}
	path := book + "-at-rest.db"
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return "", err
	}
	old := time.Now().Add(-time.Hour)
	return path, os.Chtimes(path, old, old)
}

// besideShell compares a write and a read with the shell's.
func besideShell(binary, book, atRest string, runs int) error {
	contenders := []*contender{
		{name: "funnel log", args: []string{binary, "--db", book, "log", "reach/call=1"}},
		{name: "sqlite3 insert", args: []string{"sqlite3", book, insert}},
		{name: "funnel today", args: []string{binary, "--db", atRest, "today"}},
		{name: "sqlite3 query", args: []string{"sqlite3", atRest, query}},
		{name: "funnel version", args: []string{binary, "version"}},
	}
	if err := inTurns(contenders, runs); err != nil {
		return err
	}
	contenders[0].beside(contenders[1])
	contenders[2].beside(contenders[3])
	return nil
}

// besideToday compares the numbers of all ten years, which need only the roll-up, with the scorecard of the day.
func besideToday(binary, _, atRest string, runs int) error {
	today := &contender{name: "funnel today", args: []string{binary, "--db", atRest, "today"}}
	contenders := []*contender{today}
	for _, numbers := range [][]string{
		{"ratios", "all"},
		{"compare", "2024", "2025"},
		{"plan", "buyer=9000/year", "--from", "all"},
		{"whatif", "reach=x10", "--from", "all"},
		{"whatif", "--from", "all"},
		{"report", "all"},
		{"report", "all", "--by", "month"},
	} {
		name := "funnel " + strings.Join(numbers, " ")
		contenders = append(contenders, &contender{name: name, args: append([]string{binary, "--db", atRest}, numbers...)})
	}
	if err := inTurns(contenders, runs); err != nil {
		return err
	}
	for _, c := range contenders[1:] {
		c.beside(today)
	}
	return nil
}

// inTurns runs commands in turns, so that what disturbs the machine disturbs all of them, and prints how long they took.
func inTurns(contenders []*contender, runs int) error {
	for range runs {
		for _, c := range contenders {
			cmd := command(c.args[0], c.args[1:])
			start := time.Now()
			if err := cmd.Run(); err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			c.took = append(c.took, time.Since(start))
		}
	}
	for _, c := range contenders {
		slices.Sort(c.took)
		fmt.Printf("  %-15s %6.2f %6.2f\n", c.name, milliseconds(c.quartile()), milliseconds(c.median()))
	}
	return nil
}

func (c *contender) quartile() time.Duration { return c.took[len(c.took)/4] }
func (c *contender) median() time.Duration   { return c.took[len(c.took)/2] }

// beside prints how many times as long a command takes as another.
func (c *contender) beside(other *contender) {
	fmt.Printf("  %s / %s: %.2f (median %.2f)\n", c.name, other.name,
		float64(c.quartile())/float64(other.quartile()), float64(c.median())/float64(other.median()))
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// command runs with a fixed clock and no settings of the machine's user.
func command(name string, args []string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "FUNNEL_NOW=2026-11-20T18:30:00+07:00", "FUNNEL_LANG=en", "FUNNEL_DB=")
	return cmd
}
