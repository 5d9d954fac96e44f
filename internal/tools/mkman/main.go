// Command mkman writes a manual page for every command into a folder: mkman FOLDER.
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra/doc"

	"github.com/funnel-cli/funnel/internal/cli"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: mkman FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "mkman:", err)
		os.Exit(1)
	}
}

func write(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	root := cli.CommandTree()
	root.DisableAutoGenTag = true
	epoch := time.Unix(0, 0).UTC() // no date: the same program makes the same pages
	return doc.GenManTree(root, &doc.GenManHeader{Title: "FUNNEL", Section: "1", Source: "funnel", Manual: "funnel", Date: &epoch}, folder)
}
