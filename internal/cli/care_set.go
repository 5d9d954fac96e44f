package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

// careFlags are what is typed about the care for a level or grade.
type careFlags struct {
	every, gestures, after, birthday, ahead string
}

func newCareSetCmd(f *factory) *cobra.Command {
	var flags careFlags
	cmd := f.command("set FOR", i18n.HelpCareSet, `
		funnel care set value/super --every 21 --gestures check-in,invitation
		funnel care set level/buyer --after 3:check-in,30:feedback,60:favour
		funnel care set benefit/loyal --birthday gift --ahead 7
		funnel care set value/small --every none`)
	cmd.Long = f.say.Say(i18n.HelpCareSetLong)
	cmd.Args = exactArgs(1)
	cmd.ValidArgsFunction = once(f.completeCareFor)
	cmd.Flags().StringVar(&flags.every, "every", "", f.say.Say(i18n.FlagCareEvery))
	cmd.Flags().StringVar(&flags.gestures, "gestures", "", f.say.Say(i18n.FlagCareGestures))
	cmd.Flags().StringVar(&flags.after, "after", "", f.say.Say(i18n.FlagCareAfter))
	cmd.Flags().StringVar(&flags.birthday, "birthday", "", f.say.Say(i18n.FlagCareBirthday))
	cmd.Flags().StringVar(&flags.ahead, "ahead", "", f.say.Say(i18n.FlagCareAhead))
	completeWith(cmd, "gestures", gestureKeys()...)
	completeWith(cmd, "birthday", append(gestureKeys(), none)...)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if flags == (careFlags{}) {
			return misuse(i18n.CareSetWhat)
		}
		return f.changeCare(cmd.Context(), args, *output, func(b *book.Book, careFor string) (int64, error) {
			return b.ChangeCarePlan(cmd.Context(), careFor, flags.on)
		})
	}
	return cmd
}

// on is a care with what was typed instead of what it was.
func (t careFlags) on(c grade.Care) (grade.Care, error) {
	_, ofLevel := grade.LevelOf(c.For)
	if ofLevel && t.every != "" && t.every != none && t.after != "" && t.after != none {
		return c, i18n.Wrong(i18n.CareLevelOne)
	}
	for _, read := range []func(*grade.Care) error{t.readAfter, t.readGestures, t.readEvery, t.readBirthday} {
		if err := read(&c); err != nil {
			return c, err
		}
	}
	if ofLevel && t.every != "" && c.Every > 0 {
		c.After = nil
	}
	if ofLevel && len(c.After) > 0 {
		c.Every, c.Gestures = 0, nil
	}
	if c.Every == 0 && len(c.Gestures) > 0 {
		return c, i18n.Wrong(i18n.CareGesturesIdle)
	}
	return c, nil
}

func (t careFlags) readEvery(c *grade.Care) error {
	switch t.every {
	case "":
		return nil
	case none:
		c.Every, c.Gestures = 0, nil
		return nil
	}
	days, ok := careDays(t.every)
	if !ok {
		return i18n.Wrong(i18n.CareEveryUnread, quote(t.every), funnel.MaxCareDays)
	}
	c.Every = days
	if len(c.Gestures) == 0 {
		c.Gestures = []grade.Gesture{grade.CheckIn}
	}
	return nil
}

// readGestures reads what to do in turn; at a level with days after the arrival, on those.
func (t careFlags) readGestures(c *grade.Care) error {
	if t.gestures == "" {
		return nil
	}
	var gestures []grade.Gesture
	for text := range strings.SplitSeq(t.gestures, ",") {
		g, err := gesture(text)
		if err != nil {
			return err
		}
		gestures = append(gestures, g)
	}
	if _, ofLevel := grade.LevelOf(c.For); ofLevel && t.every == "" && len(c.After) > 0 {
		c.After = slices.Clone(c.After)
		for i := range c.After {
			c.After[i].Gesture = gestures[i%len(gestures)]
		}
		return nil
	}
	c.Gestures = gestures
	return nil
}

func (t careFlags) readAfter(c *grade.Care) error {
	if t.after == "" {
		return nil
	}
	c.After = nil
	if t.after == none {
		return nil
	}
	for part := range strings.SplitSeq(t.after, ",") {
		typed, what, found := strings.Cut(part, ":")
		days, ok := careDays(typed)
		if !found || !ok || slices.ContainsFunc(c.After, func(a grade.AfterDays) bool { return a.Days == days }) {
			return i18n.Wrong(i18n.CareAfterUnread, quote(part), funnel.MaxCareDays)
		}
		g, err := gesture(what)
		if err != nil {
			return err
		}
		c.After = append(c.After, grade.AfterDays{Days: days, Gesture: g})
	}
	slices.SortFunc(c.After, func(a, b grade.AfterDays) int { return a.Days - b.Days })
	return nil
}

func (t careFlags) readBirthday(c *grade.Care) error {
	switch t.birthday {
	case "":
	case none:
		c.Birthday, c.Ahead = "", 0
	default:
		g, err := gesture(t.birthday)
		if err != nil {
			return err
		}
		c.Birthday = g
	}
	if t.ahead == "" {
		return nil
	}
	days, err := strconv.Atoi(strings.TrimSpace(t.ahead))
	if err != nil || days < 0 || days > grade.MaxAhead {
		return i18n.Wrong(i18n.CareAheadUnread, quote(t.ahead), grade.MaxAhead)
	}
	if c.Birthday == "" && days > 0 {
		return i18n.Wrong(i18n.CareAheadOfNothing)
	}
	c.Ahead = days
	return nil
}

func gestureKeys() (keys []string) {
	for _, g := range grade.Gestures() {
		keys = append(keys, string(g))
	}
	return keys
}

// gesture reads the key of a gesture, or its name in any of the languages.
func gesture(text string) (grade.Gesture, error) {
	for _, g := range words.GestureNames() {
		if called(text, string(g.Gesture), string(g.Gesture), g.Name) {
			return g.Gesture, nil
		}
	}
	return "", i18n.Wrong(i18n.CareGestureUnknown, quote(text), join(gestureKeys(), ", "))
}
