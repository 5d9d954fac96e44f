package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// newRootCmd makes the command tree, as far as a command line needs it. Building it opens nothing.
func newRootCmd(f *factory, args []string) *cobra.Command {
	root := f.command("funnel", i18n.HelpRoot, `
		funnel log flyer=500 call=200 email=500 sms=500 flyer=500 inbound=5 qualified=2
		funnel today
		funnel undo`)
	root.Long = f.say.Say(i18n.HelpRootLong)
	root.Args = noArgs
	root.SilenceErrors = true
	root.SilenceUsage = true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(flagError)
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return f.prepare(cmd) }
	asked := root.Flags().Bool("version", false, f.say.Say(i18n.HelpVersion))
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		if *asked {
			return f.writeFacts(formatText, versionLine())
		}
		return tuiRun(cmd.Context(), f)
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
		&cobra.Group{ID: groupNumbers, Title: f.say.Say(i18n.GroupNumbers)},
		&cobra.Group{ID: groupSetup, Title: f.say.Say(i18n.GroupSetup)},
		&cobra.Group{ID: groupBook, Title: f.say.Say(i18n.GroupBook)},
	)
	f.addCommands(root, commandMakers(), args)
	root.SetHelpCommand(newHelpCmd(f, root))
	root.SetUsageFunc(func(cmd *cobra.Command) error { return f.writeUsage(cmd) })
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { f.writeHelp(cmd) })
	return root
}

// Groups of commands in the help of the root.
const (
	groupDaily   = "daily"
	groupNumbers = "numbers"
	groupSetup   = "setup"
	groupBook    = "book"
)

// commandMaker makes one command.
type commandMaker struct {
	name, group string // the group is that in the help of the root
	make        func(f *factory) *cobra.Command
	subs        func() []commandMaker // of subcommands that are made apart from the command itself; nil for none
}

// commandMakers lists the commands of the root. A command line gets those it needs: the one it begins with or, for help, completion
// and mistakes, all. Making all of them costs a start more than reading the book does.
func commandMakers() []commandMaker {
	return []commandMaker{
		{"log", groupDaily, func(f *factory) *cobra.Command { return newLogCmd(f, nil) }, nil},
		{"tui", groupDaily, newTUICmd, nil},
		{"today", groupDaily, func(f *factory) *cobra.Command { return newTodayCmd(f, nil) }, nil},
		{"entries", groupDaily, newEntriesCmd, nil},
		{"lead", groupDaily, newLeadCmd, leadMakers},
		{"due", groupDaily, newDueCmd, nil},
		{"deals", groupDaily, newDealsCmd, nil},
		{"undo", groupDaily, func(f *factory) *cobra.Command { return newUndoCmd(f, nil) }, nil},
		{"redo", groupDaily, newRedoCmd, nil},
		{"history", groupDaily, func(f *factory) *cobra.Command { return newHistoryCmd(f, nil) }, nil},
		{"ratios", groupNumbers, newRatiosCmd, nil},
		{"compare", groupNumbers, newCompareCmd, nil},
		{"plan", groupNumbers, newPlanCmd, nil},
		{"whatif", groupNumbers, newWhatifCmd, nil},
		{"cohort", groupNumbers, newCohortCmd, nil},
		{"forecast", groupNumbers, newForecastCmd, nil},
		{"objections", groupNumbers, newObjectionsCmd, nil},
		{"report", groupNumbers, newReportCmd, nil},
		{"grade", groupNumbers, newGradeCmd, nil},
		{"portrait", groupNumbers, newPortraitCmd, nil},
		{"playbook", groupDaily, newPlaybookCmd, nil},
		{"segment", groupDaily, newSegmentCmd, nil},
		{"target", groupSetup, newTargetCmd, nil},
		{"levels", groupSetup, newLevelsCmd, nil},
		{"care", groupSetup, newCareCmd, nil},
		{"channels", groupSetup, newChannelsCmd, nil},
		{"fields", groupSetup, newFieldsCmd, nil},
		{"calendar", groupSetup, newCalendarCmd, nil},
		{"config", groupSetup, newConfigCmd, nil},
		{"init", groupSetup, func(f *factory) *cobra.Command { return newInitCmd(f, nil) }, nil},
		{"import", groupBook, newImportCmd, importMakers},
		{"export", groupBook, newExportCmd, nil},
		{"backup", groupBook, newBackupCmd, nil},
		{"restore", groupBook, newRestoreCmd, nil},
		{"doctor", groupBook, newDoctorCmd, nil},
		{"demo", groupBook, func(f *factory) *cobra.Command { return newDemoCmd(f, nil) }, nil},
		{"completion", groupBook, newCompletionCmd, nil},
		{"version", groupBook, newVersionCmd, nil},
	}
}

// addCommands makes the commands below parent that the rest of a command line needs, and theirs.
func (f *factory) addCommands(parent *cobra.Command, makers []commandMaker, args []string) {
	args = pastGlobals(args)
	named := slices.IndexFunc(makers, func(c commandMaker) bool { return len(args) > 0 && c.name == args[0] && c.name != "completion" })
	if named >= 0 {
		makers, args = makers[named:named+1], args[1:]
	} else {
		args = nil
	}
	for _, c := range makers {
		cmd := c.make(f)
		cmd.GroupID = c.group
		if c.subs != nil {
			f.addCommands(cmd, c.subs(), args)
		}
		parent.AddCommand(cmd)
	}
}

// pastGlobals is a command line without the global flags that it begins with, and their values.
func pastGlobals(args []string) []string {
	for len(args) > 0 {
		name, _, joined := strings.Cut(args[0], "=")
		switch {
		case name != "--db" && name != "--lang" && name != "--color":
			return args
		case joined || len(args) == 1:
			args = args[1:]
		default:
			args = args[2:]
		}
	}
	return nil
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

		SuggestionsMinimumDistance: 2,
	}
}
