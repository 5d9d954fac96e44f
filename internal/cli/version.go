package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Stamped into release builds with -ldflags -X.
var (
	version string
	commit  string
	date    string
)

func newVersionCmd(f *factory) *cobra.Command {
	cmd := f.command("version", i18n.HelpVersion, "funnel version")
	cmd.Annotations = map[string]string{noSettings: "1"}
	output := f.outputOf(cmd)
	cmd.RunE = func(*cobra.Command, []string) error {
		return f.writeFacts(*output, versionLine(),
			fact{"version", versionOf()}, fact{"commit", nullable(commit)}, fact{"date", nullable(date)},
			fact{"system", runtime.GOOS + "/" + runtime.GOARCH}, fact{"go", runtime.Version()})
	}
	return cmd
}

// versionOf is the version of the program, "dev" of one that was built without.
func versionOf() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "dev"
}

// versionLine tells the version, where it comes from and what it was built for.
func versionLine() string {
	line := "funnel " + versionOf()
	if commit != "" {
		line += " (" + commit + ", " + date + ")"
	}
	return fmt.Sprintf("%s %s/%s %s", line, runtime.GOOS, runtime.GOARCH, runtime.Version())
}
