package cli

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// hostileArguments lists every command with something hostile as its argument, as the name of a file, and as the value of each of its flags.
func hostileArguments(t *testing.T) [][]string {
	t.Helper()
	list := [][]string{{hostile}, {"--" + hostile}, {"--db", hostile, "today"}, {"--db", filepath.Join("none", hostile), "log", "5"}}
	for _, cmd := range visibleCommands(t, i18n.En) {
		path := strings.Fields(cmd.CommandPath())[1:]
		list = append(list, with(path, hostile), with(path, "1", hostile), with(path, filepath.Join("none", hostile)), with(path, "--", "-"+hostile))
		cmd.Flags().VisitAll(func(flag *pflag.Flag) {
			for _, args := range [][]string{{}, {"1"}, {"1", "2"}} {
				list = append(list, with(with(path, args...), "--"+flag.Name+"="+hostile))
			}
		})
	}
	return list
}

// with is a command line with further words.
func with(line []string, words ...string) []string {
	return append(append([]string{}, line...), words...)
}

// lookAtScreens opens every screen of the full-screen program on a book, and does all that the palette knows there, in dialogs too. It wants
// every frame to be one that a terminal may see.
func lookAtScreens(t *testing.T, path string) {
	t.Helper()
	var d *tuitest.Driver
	restart := func() {
		if d != nil {
			d.Close()
		}
		d = tuitest.Start(t, path, tuitest.Setup{Width: 120, Height: 40})
	}
	restart()
	defer func() { d.Close() }()
	press := func(keys ...string) {
		for _, k := range keys {
			d.Press(k)
			d.Check()
		}
	}
	screens := 0
	for _, key := range strings.Split("123456789", "") {
		before := d.Screen()
		if press(key); d.Screen() == before && key != "1" {
			break // there is no such screen
		}
		screens++
		for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
			d.Resize(size[0], size[1])
			press("?", "down", "esc", ":", "down", "esc", "end", "home", "down", "enter", "down", "esc")
		}
	}
	actions := 0
	for ; !raceDetector || actions < 5; actions++ {
		restart()
		d.Press("1", ":")
		before := ""
		for range actions {
			before = d.Screen()
			d.Press("down")
		}
		if d.Screen() == before {
			break // the choice stands at the end: all was done
		}
		press("enter", "down", "tab")
		d.Type("1")
		press("enter", "esc", "y", "esc")
	}
	if screens < 6 || actions < 40 && !raceDetector {
		t.Errorf("%d screens, %d actions", screens, actions)
	}
	t.Logf("%d screens, %d actions", screens, actions)
}
