// Command funnel is a personal sales tracker for the terminal.
package main

import (
	"os"

	"github.com/funnel-cli/funnel/internal/cli"
)

func main() { os.Exit(cli.Main()) }
