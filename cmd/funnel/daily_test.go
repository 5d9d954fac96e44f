package main_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The first change of a large book starts the backup of the day, which goes on when the command has ended and comes out whole.
func TestDailyBackupOutlivesItsCommand(t *testing.T) {
	home := t.TempDir()
	var table strings.Builder
	table.WriteString("day,reach,note\n")
	for n := range 1000 {
		fmt.Fprintf(&table, "2026-%02d-%02d,%d,%s\n", 1+n/28%10, 1+n%28, n+1, strings.Repeat("x", 9_000))
	}
	if err := os.WriteFile(filepath.Join(home, "large.csv"), []byte(table.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.Command("funnel", args...)
		cmd.Dir = home
		cmd.Env = append(os.Environ(), "HOME="+home, "XDG_DATA_HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_STATE_HOME="+home,
			"FUNNEL_NOW=2026-11-20T18:30:00+07:00", "LANG=C", "GORACE=atexit_sleep_ms=10")
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		if err := cmd.Run(); err != nil {
			t.Fatalf("funnel %q: %v\n%s", args, err, errs.String())
		}
		return out.String()
	}
	run("import", "tallies", "large.csv", "--yes")
	made := filepath.Join(home, "funnel", "backups", "funnel-daily-20261120.db")
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		if _, err := os.Stat(made); err == nil {
			break
		}
		select {
		case <-tick.C:
		case <-t.Context().Done():
			t.Fatal("there is no backup of the day")
		}
	}
	if got, want := run("entries", "--db", made, "-o", "json"), run("entries", "-o", "json"); got != want {
		t.Errorf("the backup says\n%.500s\nthe book\n%.500s", got, want)
	}
	run("doctor", "--db", made) // which fails where something is broken
}
