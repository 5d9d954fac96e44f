package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

func newHelpCmd(f *factory, root *cobra.Command) *cobra.Command {
	cmd := f.command("help [COMMAND]", i18n.HelpHelp, "funnel help log")
	cmd.Args = cobra.ArbitraryArgs
	cmd.Annotations = map[string]string{noSettings: "1"}
	cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
		found, _, err := root.Find(args)
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var names []string
		for _, sub := range found.Commands() {
			if sub.IsAvailableCommand() && strings.HasPrefix(sub.Name(), toComplete) {
				names = append(names, sub.Name())
			}
		}
		return names, cobra.ShellCompDirectiveNoFileComp
	}
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		found, rest, err := root.Find(args)
		if err != nil {
			return noArgs(root, args)
		}
		if len(rest) > 0 {
			return noArgs(found, rest)
		}
		return found.Help()
	}
	return cmd
}

// writeHelp describes a command and then how to write it. A failure to write has nowhere to be told.
func (f *factory) writeHelp(cmd *cobra.Command) {
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	fmt.Fprintf(f.io.Out, "%s\n\n%s", strings.TrimSpace(about), f.usageText(cmd))
}

func (f *factory) writeUsage(cmd *cobra.Command) error {
	_, err := fmt.Fprint(f.io.Err, f.usageText(cmd))
	return err
}

// usageText is how a command is written: its form, commands, flags and examples.
func (f *factory) usageText(cmd *cobra.Command) string {
	var b strings.Builder
	section := func(title, body string) {
		if body == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(f.io.Tint(iostreams.Strong, title) + "\n" + body)
	}
	section(f.say.Say(i18n.WordUsage), f.usageLines(cmd))
	if len(cmd.Groups()) == 0 {
		section(f.say.Say(i18n.WordCommands), f.subcommands(cmd, ""))
	}
	for _, g := range cmd.Groups() {
		section(g.Title, f.subcommands(cmd, g.ID))
	}
	local := cmd.LocalNonPersistentFlags()
	local.SortFlags = cmd.Flags().SortFlags
	section(f.say.Say(i18n.WordFlags), f.flagLines(local))
	if cmd.HasParent() {
		section(f.say.Say(i18n.WordGlobalFlags), f.flagLines(cmd.InheritedFlags()))
	} else {
		section(f.say.Say(i18n.WordGlobalFlags), f.flagLines(cmd.PersistentFlags()))
	}
	if cmd.Example != "" {
		section(f.say.Say(i18n.WordExamples), cmd.Example+"\n")
	}
	if cmd.HasAvailableSubCommands() && !cmd.HasParent() {
		b.WriteString("\n" + f.say.Say(i18n.MoreHelp) + "\n")
	}
	return b.String()
}

func (f *factory) usageLines(cmd *cobra.Command) string {
	lines := "  " + cmd.UseLine() + "\n"
	if cmd.HasAvailableSubCommands() {
		lines += "  " + cmd.CommandPath() + " " + f.say.Say(i18n.WordCommandPlaceholder) + "\n"
	}
	return lines
}

// subcommands lists the commands below cmd that belong to a group.
func (f *factory) subcommands(cmd *cobra.Command, group string) string {
	t := f.newTable()
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() && c.GroupID == group && c.Name() != "help" {
			t.row("  "+c.Name(), c.Short)
		}
	}
	return t.String()
}

// flagLines lists flags with what they take and their default.
func (f *factory) flagLines(flags *pflag.FlagSet) string {
	t := f.newTable()
	flags.VisitAll(func(flag *pflag.Flag) {
		if flag.Hidden {
			return
		}
		name := "      --" + flag.Name
		if flag.Shorthand != "" {
			name = "  -" + flag.Shorthand + ", --" + flag.Name
		}
		takes, usage := pflag.UnquoteUsage(flag)
		switch takes {
		case "string", "stringArray", "int", "uint":
			takes = strings.ToUpper(flag.Name)
		}
		if takes != "" {
			name += " " + takes
		}
		if d := flag.DefValue; d != "" && d != "false" && d != "[]" && d != "0" {
			usage = f.say.Say(i18n.Bracketed, usage, f.say.Say(i18n.WordDefault, d))
		}
		t.row(name, usage)
	})
	return t.String()
}
