package main_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"
	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/cli"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// readme is what the tests take from README.md: its code blocks by language.
func readme(t *testing.T) map[string][]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	blocks := map[string][]string{}
	for i, part := range strings.Split(string(text), "```") {
		if i%2 == 1 {
			language, block, _ := strings.Cut(part, "\n")
			blocks[language] = append(blocks[language], block)
		}
	}
	return blocks
}

// newcomer runs command lines in a home and a folder of their own.
type newcomer struct {
	t     *testing.T
	width int // of the terminal, 0 for none
}

func newNewcomer(t *testing.T, width int) newcomer {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_DATA_HOME", filepath.Join(home, "data"))
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	t.Chdir(home)
	return newcomer{t, width}
}

func (n newcomer) run(line, input string) string {
	n.t.Helper()
	env := map[string]string{"FUNNEL_NOW": "2026-11-20T18:30:00+07:00"}
	io, buffers := iostreams.Test(n.width)
	buffers.In = *bytes.NewBufferString(input)
	status := cli.Run(n.t.Context(), words(line)[1:], io, func(key string) string { return env[key] }, time.Now)
	if status != 0 {
		n.t.Fatalf("%s\nexits %d: %s", line, status, buffers.Err.String())
	}
	return buffers.Out.String()
}

// words splits a command line as a shell does, as far as the README needs it.
func words(line string) []string {
	var words []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	return words
}

const (
	firstCommand = "go run ./cmd/funnel log flyer=500 call=200 email=500 sms=500 flyer=500 inbound=5 qualified=2"
	testCommand  = "go test ./..."
)

func TestReadmeShowsARealScorecard(t *testing.T) {
	blocks := readme(t)[""]
	if len(blocks) != 3 || strings.TrimSpace(blocks[1]) != firstCommand || strings.TrimSpace(blocks[2]) != testCommand {
		t.Fatalf("the blocks of the README are not the scorecard, the main job and the tests: %q", blocks)
	}
	n := newNewcomer(t, 80)
	n.run(strings.TrimPrefix(firstCommand, "go run ./cmd/"), "")
	if diff := cmp.Diff(n.run("funnel today", ""), blocks[0]); diff != "" {
		t.Errorf("the scorecard of the README (-real +README):\n%s", diff)
	}
}

func TestReadmeCommandsRun(t *testing.T) {
	blocks := readme(t)["sh"]
	n := newNewcomer(t, 0)
	for name, text := range map[string]string{
		"contacts.vcf":  "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Phạm Thị Dung\r\nTEL;TYPE=CELL:0913 456 789\r\nBDAY:1990-05-04\r\nEND:VCARD\r\n",
		"customers.csv": "Họ tên,Điện thoại,Email\nVõ Văn Em,0914 567 890,em@example.com\n,,\n",
		"numbers.csv":   "day,reach,inbound\n2026-11-10,1500,4\n2026-11-11,1800,5\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	count := 0
	for _, block := range blocks {
		for line := range strings.Lines(block) {
			line = strings.TrimSpace(line)
			if !strings.HasPrefix(line, "funnel ") {
				t.Fatalf("%q is no command of funnel", line)
			}
			n.run(line, "120\n=3\n\n")
			count++
		}
	}
	if count < 30 {
		t.Errorf("only %d commands in the README", count)
	}
}

// What the README shows of the example book is what funnel says of it; with -update it is written there.
func TestReadmeShowsRealNumbers(t *testing.T) {
	path, err := filepath.Abs(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	n := newNewcomer(t, 0)
	n.run("funnel demo example.db", "")
	parts := strings.Split(string(text), "```")
	count := 0
	for i, part := range parts {
		block, ok := strings.CutPrefix(part, "console\n")
		if i%2 == 0 || !ok {
			continue
		}
		count++
		line, shown, _ := strings.Cut(block, "\n")
		said := n.run(strings.TrimPrefix(line, "$ "), "")
		if diff := cmp.Diff(said, shown); diff != "" && !*update {
			t.Errorf("%s (-real +README):\n%s", line, diff)
		}
		parts[i] = "console\n" + line + "\n" + said
	}
	if count < 4 {
		t.Errorf("only %d examples in the README", count)
	}
	if *update {
		if err := os.WriteFile(path, []byte(strings.Join(parts, "```")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
