package main_test

import (
	"fmt"
	"os"
	"strings"
)

// scribe [OLD NEW]… FILE is an editor: it writes NEW in the place of the first OLD that stands in the file, and leaves the file as it is
// when none does. scribe --empty FILE empties it, scribe --remove FILE removes it. What it was given it keeps as the file SCRIBE_SAW; it
// fails when SCRIBE_FAILS is set.
func scribe() {
	args, path := os.Args[1:len(os.Args)-1], os.Args[len(os.Args)-1]
	err := func() error {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if saw := os.Getenv("SCRIBE_SAW"); saw != "" {
			if err := os.WriteFile(saw, text, 0o600); err != nil {
				return err
			}
		}
		if len(args) == 1 && args[0] == "--remove" {
			return os.Remove(path)
		}
		return os.WriteFile(path, []byte(edited(string(text), args)), 0o600)
	}()
	if err == nil && os.Getenv("SCRIBE_FAILS") != "" {
		err = fmt.Errorf("the pen broke")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func edited(text string, args []string) string {
	if len(args) == 1 && args[0] == "--empty" {
		return ""
	}
	for i := 0; i+1 < len(args); i += 2 {
		if strings.Contains(text, args[i]) {
			return strings.Replace(text, args[i], args[i+1], 1)
		}
	}
	return text
}
