package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func newCompletionCmd(f *factory) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	cmd := f.command("completion bash|zsh|fish|powershell", i18n.HelpCompletion, `
		funnel completion bash
		funnel completion zsh
		funnel completion fish
		funnel completion powershell`)
	cmd.Long = f.say.Say(i18n.HelpCompletionLong)
	cmd.Args = exactArgs(1)
	cmd.ValidArgs = shells
	cmd.Annotations = map[string]string{noSettings: "1"}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		root, out := cmd.Root(), f.io.Out
		switch args[0] {
		case "bash":
			return root.GenBashCompletionV2(out, true)
		case "zsh":
			return root.GenZshCompletion(out)
		case "fish":
			return root.GenFishCompletion(out, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(out)
		}
		return misuse(i18n.UnknownShell, quote(args[0]), join(shells, ", "))
	}
	return cmd
}

// completeFunc completes a word of the command line.
type completeFunc = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective)

// completeFrom completes the values of a flag. That the flag exists is vouched for by the tests that build every command.
func completeFrom(cmd *cobra.Command, flag string, complete completeFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err)
	}
}

func completeWith(cmd *cobra.Command, flag string, words ...string) {
	completeFrom(cmd, flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
}

// once completes the first argument only.
func once(complete completeFunc) completeFunc {
	return func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return complete(cmd, args, word)
	}
}

func completePeriod(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return []string{"today", "yesterday", "this-week", "last-week", "this-month", "last-month", "30d"}, cobra.ShellCompDirectiveNoFileComp
}

// completionFrame is the book's frame for completing, or that of a new book when there is none or it cannot be read.
func (f *factory) completionFrame(cmd *cobra.Command) book.Outline {
	if err := f.prepare(cmd); err != nil {
		return f.setup().Outline(f.today())
	}
	ctx := cmd.Context()
	if ctx == nil {
		ctx = context.Background()
	}
	o, err := f.frame(ctx)
	if err != nil {
		return f.setup().Outline(f.today())
	}
	return o
}

// readToComplete reads what is to be completed from the book; nothing where there is no book or it cannot be read.
func readToComplete[T any](f *factory, cmd *cobra.Command, read func(*book.Book, context.Context) ([]T, error)) []T {
	f.completionFrame(cmd)
	ctx := cmd.Context()
	if ctx == nil {
		ctx = context.Background()
	}
	var list []T
	if err := f.with(ctx, book.ReadOnly, func(b *book.Book, _ book.Outline) (err error) {
		list, err = read(b, ctx)
		return err
	}); err != nil {
		return nil
	}
	return list
}

// beginsWith says whether a name begins with what was typed of it, in either case.
func beginsWith(name, word string) bool {
	return strings.HasPrefix(strings.ToLower(name), strings.ToLower(word))
}

func (f *factory) completeLevel(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	o := f.completionFrame(cmd)
	return f.levelWords(o, word, ""), cobra.ShellCompDirectiveNoFileComp
}

func (f *factory) completeChannel(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	o := f.completionFrame(cmd)
	return f.channelWords(o, word, ""), cobra.ShellCompDirectiveNoFileComp
}

// completeEntries completes KEY=, LEVEL/CHANNEL= and keys after a count.
func (f *factory) completeEntries(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
	o := f.completionFrame(cmd)
	if len(args) > 0 && !strings.Contains(args[0], "=") {
		return append(f.levelWords(o, word, ""), f.channelWords(o, word, "")...), cobra.ShellCompDirectiveNoFileComp
	}
	directive := cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	if level, channel, ok := strings.Cut(word, "/"); ok {
		var words []string
		for _, w := range f.channelWords(o, channel, "=") {
			words = append(words, level+"/"+w)
		}
		return words, directive
	}
	return append(f.levelWords(o, word, "="), f.channelWords(o, word, "=")...), directive
}

// completeTargets completes LEVEL= and, after it, nothing.
func (f *factory) completeTargets(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	o := f.completionFrame(cmd)
	return f.levelWords(o, word, "="), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// levelWords lists the keys of visible levels that begin with word, each with its name as description.
func (f *factory) levelWords(o book.Outline, word, suffix string) []string {
	var words []string
	for _, l := range funnel.Visible(o.Levels) {
		if strings.HasPrefix(l.Key, word) {
			words = append(words, l.Key+suffix+"\t"+f.fullName(l))
		}
	}
	return words
}

func (f *factory) channelWords(o book.Outline, word, suffix string) []string {
	var words []string
	for _, c := range o.Channels {
		if !c.Hidden && strings.HasPrefix(c.Key, word) {
			words = append(words, c.Key+suffix+"\t"+f.channelName(c))
		}
	}
	return words
}
