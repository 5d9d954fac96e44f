package cli

import (
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// takesDay is the annotation of a command one of whose arguments is a day or a period.
const takesDay = "takes-day"

// takingDay marks a command as one that takes a day or a period as an argument.
func takingDay(cmd *cobra.Command) { cmd.Annotations = map[string]string{takesDay: "1"} }

// dayLike is a day before today as it is typed short; letters behind one dash are flags elsewhere.
var dayLike = regexp.MustCompile(`^-\d+[dwmy]$`)

// withDays makes arguments such as -3d, where the command takes a day, readable as no flag: with the minus sign for the dash, which means
// the same. What follows a flag that takes a value, and what follows --, stays as it is.
func withDays(root *cobra.Command, args []string) []string {
	cmd, _, err := root.Find(args)
	if err != nil || cmd.Annotations[takesDay] == "" {
		return args
	}
	read := append([]string(nil), args...)
	for i, a := range args {
		if a == "--" {
			break
		}
		if dayLike.MatchString(a) && (i == 0 || !wantsValue(cmd, args[i-1])) {
			read[i] = "−" + a[1:]
		}
	}
	return read
}

// wantsValue reports whether an argument is a flag whose value is the next argument.
func wantsValue(cmd *cobra.Command, arg string) bool {
	if !strings.HasPrefix(arg, "-") || strings.Contains(arg, "=") {
		return false
	}
	var flag *pflag.Flag
	if name, long := strings.CutPrefix(arg, "--"); long {
		flag = cmd.Flag(name)
	} else if !dayLike.MatchString(arg) {
		flag = cmd.Flags().ShorthandLookup(arg[len(arg)-1:])
	}
	return flag != nil && flag.NoOptDefVal == ""
}
