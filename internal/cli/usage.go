package cli

import (
	"errors"
	"slices"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// errCommandLine lies under the errors of a command line that is made wrongly: unknown commands and flags, too many or too
// few arguments. They are followed by a line on how to write it.
var errCommandLine = errors.New("wrong command line")

func misuse(s i18n.Sentence, args ...any) error {
	return i18n.Wrong(s, args...).Because(errCommandLine)
}

// flagError says in the agent's language what is wrong with a flag.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return err
	case errors.As(err, &unknown):
		if letters := unknown.GetSpecifiedShortnames(); letters != "" {
			if _, err := strconv.Atoi(letters); err == nil && cmd.Name() == "log" {
				return misuse(i18n.NegativeNeedsKey, "-"+letters)
			}
			if _, ok := funnel.ParseEvery(letters); ok && cmd.Flags().ShorthandLookup("d") != nil {
				return misuse(i18n.DayNeedsFlag, "-"+letters)
			}
			return misuse(i18n.UnknownFlag, quote("-"+letters))
		}
		return misuse(i18n.UnknownFlag, quote("--"+unknown.GetSpecifiedName()))
	case errors.As(err, &missing):
		return misuse(i18n.FlagNeedsValue, dashed(missing.GetSpecifiedName()))
	case errors.As(err, &invalid):
		return misuse(i18n.FlagValueBad, quote(invalid.GetValue()), dashed(invalid.GetFlag().Name))
	case errors.As(err, &syntax):
		return misuse(i18n.UnknownFlag, quote(syntax.GetSpecifiedFlag()))
	}
	return i18n.Wrong(i18n.Verbatim, err.Error()).Because(errCommandLine)
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// noArgs refuses arguments of a command that takes none. Of a command with subcommands they are unknown subcommands.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if args[0] == "" {
		return misuse(i18n.EmptyArgument, cmd.CommandPath())
	}
	if cmd.HasSubCommands() {
		if near := meant(cmd, args[0]); near != "" {
			return misuse(i18n.UnknownCommandNear, quote(args[0]), cmd.CommandPath(), near)
		}
		return misuse(i18n.UnknownCommand, quote(args[0]), cmd.CommandPath())
	}
	return misuse(i18n.TakesNothing, cmd.CommandPath(), quote(args[0]))
}

// argsBetween wants at least low and at most high arguments; high −1 is no bound.
func argsBetween(low, high int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 && cmd.HasSubCommands() {
			if s := synonymOf(cmd, args[0]); s != "" {
				return misuse(i18n.UnknownCommandNear, quote(args[0]), cmd.CommandPath(), s)
			}
		}
		if len(args) < low {
			return misuse(i18n.TooFewArgs, cmd.CommandPath())
		}
		if high >= 0 && len(args) > high {
			return misuse(i18n.TooManyArgs, cmd.CommandPath(), quote(args[high]))
		}
		if slices.Contains(args, "") {
			return misuse(i18n.EmptyArgument, cmd.CommandPath())
		}
		return nil
	}
}

func exactArgs(n int) cobra.PositionalArgs { return argsBetween(n, n) }

// checkFlags refuses a flag that was typed with nothing as its value, which is a slip more often than a wish: no date is not
// today, no channel not any channel. Only a note may be empty.
func checkFlags(cmd *cobra.Command) (err error) {
	cmd.Flags().Visit(func(flag *pflag.Flag) {
		if flag.Value.Type() == "string" && flag.Value.String() == "" && flag.Name != "note" && err == nil {
			err = misuse(i18n.FlagNeedsValue, "--"+flag.Name)
		}
	})
	return err
}
