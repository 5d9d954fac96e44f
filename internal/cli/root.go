package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// newRootCmd makes the command tree. Building it opens nothing.
func newRootCmd(f *factory) *cobra.Command {
	root := f.command("funnel", i18n.HelpRoot, `
		funnel log flyer=500 call=200 email=500 sms=500 flyer=500 inbound=5 qualified=2
		funnel today
		funnel undo`)
	root.Long = f.say.Say(i18n.HelpRootLong)
	root.Args = noArgs
	root.SuggestionsMinimumDistance = 2
	root.SilenceErrors = true
	root.SilenceUsage = true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(flagError)
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return f.prepare(cmd) }
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		return todayRun(cmd.Context(), &todayOptions{f: f})
	}
	flags := root.PersistentFlags()
	flags.StringVar(&f.db, "db", "", f.say.Say(i18n.FlagDB))
	flags.StringVar(&f.lang, "lang", "", f.say.Say(i18n.FlagLang))
	flags.StringVar(&f.color, "color", "", f.say.Say(i18n.FlagColor))
	flags.BoolP("help", "h", false, f.say.Say(i18n.FlagHelp))
	completeWith(root, "lang", "en", "vi", "zh")
	completeWith(root, "color", "auto", "always", "never")

	root.AddGroup(
		&cobra.Group{ID: groupDaily, Title: f.say.Say(i18n.GroupDaily)},
		&cobra.Group{ID: groupSetup, Title: f.say.Say(i18n.GroupSetup)},
		&cobra.Group{ID: groupBook, Title: f.say.Say(i18n.GroupBook)},
	)
	addTo(root, groupDaily,
		newLogCmd(f, nil), newTodayCmd(f, nil), newEntriesCmd(f), newUndoCmd(f, nil), newRedoCmd(f), newHistoryCmd(f, nil))
	addTo(root, groupSetup,
		newTargetCmd(f), newLevelsCmd(f), newChannelsCmd(f), newCalendarCmd(f), newConfigCmd(f), newInitCmd(f, nil))
	addTo(root, groupBook,
		newBackupCmd(f), newRestoreCmd(f), newDemoCmd(f, nil), newCompletionCmd(f), newVersionCmd(f))
	root.SetHelpCommand(newHelpCmd(f, root))
	root.SetUsageTemplate(f.usageTemplate())
	root.SetHelpTemplate(helpTemplate)
	return root
}

// Groups of commands in the help of the root.
const (
	groupDaily = "daily"
	groupSetup = "setup"
	groupBook  = "book"
)

func addTo(root *cobra.Command, group string, commands ...*cobra.Command) {
	for _, c := range commands {
		c.GroupID = group
		root.AddCommand(c)
	}
}

// command makes a command with its one-line description and its examples, a command line each.
func (f *factory) command(use string, short i18n.Sentence, examples string) *cobra.Command {
	var lines []string
	for line := range strings.Lines(examples) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, "  "+line)
		}
	}
	return &cobra.Command{
		Use:                   use,
		Short:                 f.say.Say(short),
		Example:               strings.Join(lines, "\n"),
		Args:                  noArgs,
		DisableFlagsInUseLine: true,
	}
}

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
		if err != nil || len(rest) > 0 {
			return noArgs(root, args)
		}
		return found.Help()
	}
	return cmd
}

// helpTemplate is the description of a command followed by its usage.
const helpTemplate = `{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}

{{end}}{{.UsageString}}`

// usageTemplate is cobra's usage with its words in the agent's language.
func (f *factory) usageTemplate() string {
	word := func(s i18n.Sentence) string { return f.io.Tint(iostreams.Strong, f.say.Say(s)) }
	return word(i18n.WordUsage) + `{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} ` + f.say.Say(i18n.WordCommandPlaceholder) + `{{end}}{{if .HasAvailableSubCommands}}{{$cmds := .Commands}}{{if eq (len .Groups) 0}}

` + word(i18n.WordCommands) + `{{range $cmds}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{else}}{{range $group := .Groups}}

` + `{{.Title}}{{range $cmds}}{{if (and (eq .GroupID $group.ID) .IsAvailableCommand)}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

` + word(i18n.WordFlags) + `
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

` + word(i18n.WordGlobalFlags) + `
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasExample}}

` + word(i18n.WordExamples) + `
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

` + f.say.Say(i18n.MoreHelp) + `{{end}}
`
}
