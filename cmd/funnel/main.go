// A command runs on one processor (see cli.Main), so its start need not ask how many its container grants.
//
//go:debug containermaxprocs=0
//go:debug updatemaxprocs=0

// Command funnel is a personal sales tracker for the terminal.
package main

import (
	"os"

	"github.com/funnel-cli/funnel/internal/cli"
)

func main() { os.Exit(cli.Main()) }
