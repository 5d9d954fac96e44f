package cli

import (
	"fmt"
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

// writeScorecard writes the scorecard for people.
func (f *factory) writeScorecard(s metrics.Scorecard, o book.Outline) error {
	parts := []string{
		f.scoreHeading(s, o),
		f.levelTable(s),
		f.ratioTable(s),
		f.channelLines(s, o),
		f.periodTable(s),
		f.streakLine(s),
		f.followUpLine(s),
	}
	var shown []string
	for _, p := range parts {
		if p != "" {
			shown = append(shown, strings.TrimRight(p, "\n")+"\n")
		}
	}
	_, err := fmt.Fprint(f.io.Out, strings.Join(shown, "\n"))
	return err
}

// scoreHeading is the day and how much of its working hours is gone.
func (f *factory) scoreHeading(s metrics.Scorecard, o book.Outline) string {
	head := f.io.Tint(iostreams.Strong, capitalised(f.say.Date(s.Day.Time())))
	switch {
	case !s.Workday:
		return f.wrapped(head+" · "+f.say.Say(i18n.NotAWorkday), 0)
	case s.Day != f.today():
		return head
	}
	gone := o.Calendar.ShareGone(s.Day, f.now)
	clock := funnel.ClockOf(f.now).String()
	return f.wrapped(head+" · "+clock+" · "+f.say.Say(i18n.HoursGone, f.percent(gone)), 0)
}

func (f *factory) section(s i18n.Sentence) string { return f.io.Tint(iostreams.Accent, f.say.Say(s)) }

// levelTable is a line per level. On a narrow terminal count and target share a column, and what follows from them is left out.
func (f *factory) levelTable(s metrics.Scorecard) string {
	full := f.levelRows(s)
	if f.io.OutTTY && full.fits() {
		return full.String()
	}
	full.drop(barColumn) // sooner than a name is cut
	if !full.overflows() {
		return full.String()
	}
	narrow := f.narrowLevelRows(s, true)
	if !narrow.fits() {
		narrow = f.narrowLevelRows(s, false)
	}
	return narrow.String()
}

func (f *factory) levelRows(s metrics.Scorecard) *table {
	t := f.newTable(1, 2, 3, 5)
	t.keep[6] = true
	t.head("", f.say.Say(i18n.HeadCount), f.say.Say(i18n.HeadTarget), f.say.Say(i18n.HeadDone), "",
		f.say.Say(i18n.HeadToGo), f.say.Say(i18n.HeadPace))
	for _, l := range s.Levels {
		t.row(f.levelName(l.Level), f.count(l.Count), f.count(l.Target), f.progress(l.Progress), f.bar(l.Progress),
			f.count(l.ToGo), f.pace(l))
	}
	return t
}

func (f *factory) narrowLevelRows(s metrics.Scorecard, done bool) *table {
	t := f.newTable(1, 2)
	t.keep[3] = true
	t.head("", f.say.Say(i18n.HeadOfTarget), f.say.Say(i18n.HeadDone), f.say.Say(i18n.HeadPace))
	for _, l := range s.Levels {
		t.row(f.levelName(l.Level), f.count(l.Count)+"/"+f.count(l.Target), f.progress(l.Progress), f.pace(l))
	}
	if !done {
		t.drop(2)
	}
	return t
}

// barColumn is where the bar stands in the table of levels.
const barColumn = 4

// count writes a count, a dash where it is unknown or does not apply.
func (f *factory) count(n *int64) string {
	if n == nil {
		return words.Dash
	}
	return f.say.Int(*n)
}

func (f *factory) progress(x *float64) string {
	if x == nil {
		return ""
	}
	return f.percent(*x)
}

const barWidth = 10

// bar draws a fraction, filled from the left; above 1 it is full.
func (f *factory) bar(x *float64) string {
	if x == nil || !f.io.OutTTY {
		return ""
	}
	full := min(barWidth, int(math.Floor(*x*barWidth)))
	tone := iostreams.Accent
	if *x >= 1 {
		tone = iostreams.Good
	}
	return f.io.Tint(tone, strings.Repeat("█", full)) + f.io.Tint(iostreams.Muted, strings.Repeat("░", barWidth-full))
}

func (f *factory) pace(l metrics.LevelScore) string {
	if l.Pace == nil {
		if l.Target != nil && l.Count == nil {
			return f.io.Tint(iostreams.Muted, f.say.Say(i18n.NoAnswer))
		}
		return ""
	}
	switch *l.Pace {
	case metrics.Ahead:
		return f.io.Tint(iostreams.Good, "▲ "+f.say.Say(i18n.PaceAhead))
	case metrics.Behind:
		return f.io.Tint(iostreams.Bad, "▼ "+f.say.Say(i18n.PaceBehind))
	}
	return f.io.Tint(iostreams.Good, "● "+f.say.Say(i18n.PaceOn))
}

// percent writes a fraction as a percentage without decimals.
func (f *factory) percent(x float64) string {
	return f.words(book.Outline{}).Percent(x, 0)
}

// ratioTable is a line per step. Where both names of a step do not fit, the upper one says which it is; where that does not, the counts
// stand below.
func (f *factory) ratioTable(s metrics.Scorecard) string {
	t := f.ratioRows(s, true)
	if !t.fits() {
		t = f.ratioRows(s, false)
	}
	if t.overflows() {
		t = f.narrowRatioRows(s)
	}
	if len(t.rows) == 0 {
		return ""
	}
	few, over := false, false
	for _, l := range s.Levels {
		few = few || l.Ratio != nil && l.Ratio.Few
		over = over || l.Ratio != nil && l.Ratio.Count > l.Ratio.Base
	}
	text := f.section(i18n.SectionRatios) + "\n" + t.String()
	if few {
		text += f.remark(i18n.FewMeans)
	}
	if over {
		text += f.remark(i18n.OverMeans)
	}
	return text
}

// remark is a sentence under a table, in lines that fit a terminal.
func (f *factory) remark(s i18n.Sentence, args ...any) string {
	return f.remarked(f.say.Say(s, args...))
}

// remarked is text under a table, in lines that fit a terminal.
func (f *factory) remarked(text string) string {
	var b strings.Builder
	for line := range strings.Lines(f.wrapped(text, 2)) {
		b.WriteString("  " + f.io.Tint(iostreams.Muted, strings.TrimRight(line, " \n")) + "\n")
	}
	return b.String()
}

// wrapped breaks a line, cleaned, into lines that fit a terminal with a margin.
func (f *factory) wrapped(text string, margin int) string { return wrapped(f.io, text, margin) }

func wrapped(io *iostreams.IOStreams, text string, margin int) string {
	text = io.Line(text)
	if !io.OutTTY {
		return text
	}
	return ansi.Wrap(text, max(minColumn, io.Width()-margin), "")
}

func (f *factory) ratioRows(s metrics.Scorecard, bothNames bool) *table {
	t := f.newTable(1, 2)
	for i, l := range s.Levels {
		if l.Ratio == nil {
			continue
		}
		step := "→ " + f.levelName(l.Level)
		if bothNames {
			step = f.levelName(s.Levels[i-1].Level) + " " + step
		}
		value, interval, mark := f.ratioWords(*l.Ratio)
		t.row("  "+step, value, interval, f.say.Say(i18n.CountOfBase, l.Ratio.Count, l.Ratio.Base), mark)
	}
	return t
}

func (f *factory) narrowRatioRows(s metrics.Scorecard) *table {
	t := f.newTable(1)
	for _, l := range s.Levels {
		if l.Ratio == nil {
			continue
		}
		value, interval, mark := f.ratioWords(*l.Ratio)
		t.row("  → "+f.levelName(l.Level), value, mark)
		t.under(4, join(append([]string{f.say.Say(i18n.CountOfBase, l.Ratio.Count, l.Ratio.Base)}, unlessBlank(interval)...), " · "))
	}
	return t
}

// ratioWords writes a ratio, where it may lie, and whether it is of few people.
func (f *factory) ratioWords(r metrics.Ratio) (value, interval, mark string) {
	if r.Few {
		mark = f.io.Tint(iostreams.Warn, f.say.Say(i18n.Few))
	}
	value, interval = f.words(book.Outline{}).Ratio(r)
	return value, interval, mark
}

func (f *factory) streakLine(s metrics.Scorecard) string {
	if len(s.Levels) == 0 || s.Streak.Best == 0 && s.Levels[0].Target == nil {
		return ""
	}
	return f.wrapped(f.say.Say(i18n.StreakIs, s.Streak.Days, f.levelName(s.Levels[0].Level), s.Streak.Best), 0)
}

// writeShort writes one line for a prompt: R 2200/2000 · I 5/5 · Q 2/2.
func (f *factory) writeShort(s metrics.Scorecard) error {
	var parts []string
	taken := map[string]bool{}
	for _, l := range s.Levels {
		short := abbreviation(l.Level.Key, taken)
		if l.Target == nil && l.Count == nil {
			continue
		}
		part := short + " " + words.Dash
		if l.Count != nil {
			part = fmt.Sprintf("%s %d", short, *l.Count)
		}
		if l.Target != nil {
			part += fmt.Sprintf("/%d", *l.Target)
		}
		parts = append(parts, part)
	}
	_, err := fmt.Fprintln(f.io.Out, strings.Join(parts, " · "))
	return err
}

// abbreviation is the shortest beginning of a level's key that no level before it has taken.
func abbreviation(key string, taken map[string]bool) string {
	for n := 1; n <= len(key); n++ {
		short := strings.ToUpper(key[:1]) + key[1:n]
		if !taken[short] {
			taken[short] = true
			return short
		}
	}
	return key
}
