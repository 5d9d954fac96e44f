// Command mkcompletions writes the completion scripts of all shells into a folder: mkcompletions FOLDER.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/funnel-cli/funnel/internal/cli"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: mkcompletions FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "mkcompletions:", err)
		os.Exit(1)
	}
}

func write(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	root := cli.CommandTree()
	for file, generate := range map[string]func(io.Writer) error{
		"funnel.bash": func(w io.Writer) error { return root.GenBashCompletionV2(w, true) },
		"funnel.zsh":  root.GenZshCompletion,
		"funnel.fish": func(w io.Writer) error { return root.GenFishCompletion(w, true) },
		"funnel.ps1":  root.GenPowerShellCompletionWithDesc,
	} {
		f, err := os.Create(filepath.Join(folder, file))
		if err != nil {
			return err
		}
		if err := errors.Join(generate(f), f.Close()); err != nil {
			return err
		}
	}
	return nil
}
