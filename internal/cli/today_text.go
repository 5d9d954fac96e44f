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
	return f.wrapped(head+" · "+clock+" · "+f.say.Say(i18n.HoursGone, f.percent(gone, 0)), 0)
}

func (f *factory) section(s i18n.Sentence) string { return f.io.Tint(iostreams.Accent, f.say.Say(s)) }

func (f *factory) levelTable(s metrics.Scorecard) string {
	t := f.newTable(1, 2, 3, 5)
	t.keep[6] = true
	t.head("", f.say.Say(i18n.HeadCount), f.say.Say(i18n.HeadTarget), f.say.Say(i18n.HeadDone), "",
		f.say.Say(i18n.HeadToGo), f.say.Say(i18n.HeadPace))
	for _, l := range s.Levels {
		t.row(f.levelName(l.Level), f.count(l.Count), f.count(l.Target), f.progress(l.Progress), f.bar(l.Progress),
			f.count(l.ToGo), f.pace(l))
	}
	if !f.io.OutTTY || !t.fits() {
		t.drop(barColumn) // sooner than a name is cut
	}
	return t.String()
}

// barColumn is where the bar stands in the table of levels.
const barColumn = 4

// count writes a count, a dash where it is unknown or does not apply.
func (f *factory) count(n *int64) string {
	if n == nil {
		return "–"
	}
	return f.say.Int(*n)
}

func (f *factory) progress(x *float64) string {
	if x == nil {
		return ""
	}
	return f.percent(*x, 0)
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

// percent writes a fraction as a percentage.
func (f *factory) percent(x float64, decimals int) string {
	return f.say.Decimal(x*100, decimals) + " %"
}

// ratioDecimals is how many decimals of a percentage say something: more for the small ones, of which the interval takes
// one more.
func ratioDecimals(x float64) (value, interval int) {
	switch {
	case x < 0.01:
		return 2, 2
	case x < 0.1:
		return 1, 1
	}
	return 0, 1
}

// ratioTable is a line per step. Where both names of a step do not fit, the upper one says which it is.
func (f *factory) ratioTable(s metrics.Scorecard) string {
	t, few, over := f.ratioRows(s, true)
	if !t.fits() {
		t, few, over = f.ratioRows(s, false)
	}
	if len(t.rows) == 0 {
		return ""
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
	var b strings.Builder
	for line := range strings.Lines(f.wrapped(f.say.Say(s, args...), 2)) {
		b.WriteString("  " + f.io.Tint(iostreams.Muted, strings.TrimRight(line, " \n")) + "\n")
	}
	return b.String()
}

// wrapped breaks text into lines that fit a terminal with a margin.
func (f *factory) wrapped(text string, margin int) string {
	if !f.io.OutTTY {
		return text
	}
	return ansi.Wrap(text, max(minColumn, f.io.Width()-margin), "")
}

func (f *factory) ratioRows(s metrics.Scorecard, bothNames bool) (t *table, few, over bool) {
	t = f.newTable(1, 2)
	for i, l := range s.Levels {
		if l.Ratio == nil {
			continue
		}
		r := *l.Ratio
		decimals, intervalDecimals := ratioDecimals(r.Value)
		interval := ""
		if r.HasInterval {
			interval = f.say.Decimal(r.Low*100, intervalDecimals) + "–" + f.percent(r.High, intervalDecimals)
		}
		mark := ""
		if r.Few {
			mark, few = f.io.Tint(iostreams.Warn, f.say.Say(i18n.Few)), true
		}
		if r.Count > r.Base {
			over = true
		}
		step := "→ " + f.levelName(l.Level)
		if bothNames {
			step = f.levelName(s.Levels[i-1].Level) + " " + step
		}
		t.row("  "+step, f.percent(r.Value, decimals), interval, f.say.Say(i18n.CountOfBase, r.Count, r.Base), mark)
	}
	return t, few, over
}

// channelLines is a line per level with its channels, the largest first.
func (f *factory) channelLines(s metrics.Scorecard, o book.Outline) string {
	t := f.newTable()
	for _, l := range s.Levels {
		var parts []string
		for _, c := range s.Channels {
			if c.Level == l.Level.Key && c.Channel != "" {
				parts = append(parts, f.channelPart(c, o))
			}
		}
		for i, line := range wrap(parts, f.io.Width()-2-nameColumn-2) {
			name := ""
			if i == 0 {
				name = ansi.Truncate(f.levelName(l.Level), nameColumn, "…")
			}
			t.row("  "+name, line)
		}
	}
	if len(t.rows) == 0 {
		return ""
	}
	return f.section(i18n.SectionChannels) + "\n" + t.String()
}

// nameColumn is the room for the name of a level beside its channels.
const nameColumn = 24

func (f *factory) channelPart(c metrics.Counted, o book.Outline) string {
	name := c.Channel
	if channel, ok := o.Channel(c.Channel); ok {
		name = f.channelName(channel)
	}
	part := name + " " + f.say.Int(c.Count)
	var extra []string
	if c.Cost != nil {
		extra = append(extra, f.say.Money(*c.Cost, o.Currency.Decimals, o.Currency.Code))
	}
	if c.Minutes != nil {
		extra = append(extra, f.say.Say(i18n.Minutes, *c.Minutes))
	}
	if len(extra) > 0 {
		part += " (" + strings.Join(extra, ", ") + ")"
	}
	return part
}

func (f *factory) channelName(c funnel.Channel) string {
	return iostreams.Clean(c.Names.In(string(f.say.Lang)))
}

// wrap joins parts with dots into lines of at most width columns.
func wrap(parts []string, width int) []string {
	var lines []string
	for _, p := range parts {
		if n := len(lines); n > 0 {
			if joined := lines[n-1] + " · " + p; ansi.StringWidth(joined) <= width {
				lines[n-1] = joined
				continue
			}
		}
		lines = append(lines, p)
	}
	return lines
}

// periodTable shows week and month to the day, each under its name.
func (f *factory) periodTable(s metrics.Scorecard) string {
	if len(s.Periods) == 0 {
		return ""
	}
	t := f.newTable(1, 2, 3)
	t.head("", f.say.Say(i18n.HeadCount), f.say.Say(i18n.HeadTarget), f.say.Say(i18n.HeadNeed))
	for _, p := range s.Periods {
		t.row("    "+f.levelName(p.Level), f.count(p.Count), f.say.Int(p.Target), f.need(p))
	}
	lines := strings.SplitAfter(t.String(), "\n")
	var b strings.Builder
	b.WriteString(f.section(i18n.SectionToDate) + "\n" + lines[0])
	for i, p := range s.Periods {
		if i == 0 || p.Period != s.Periods[i-1].Period {
			b.WriteString("  " + f.periodName(p) + "\n")
		}
		b.WriteString(lines[i+1])
	}
	left, monthLeft := s.Periods[0].WorkdaysLeft, s.Periods[len(s.Periods)-1].WorkdaysLeft
	return b.String() + f.remark(i18n.WorkdaysLeft, left, monthLeft)
}

func (f *factory) periodName(p metrics.PeriodScore) string {
	span := f.say.ShortDate(p.Span.From.Time()) + "–" + f.say.ShortDate(p.Span.To.Time())
	if p.Period == funnel.PerWeek {
		return f.say.Say(i18n.WeekOf, span)
	}
	return f.say.Month(p.Span.From.Time())
}

func (f *factory) need(p metrics.PeriodScore) string {
	switch {
	case p.NeedPerWorkday == nil:
		return f.io.Tint(iostreams.Warn, f.say.Say(i18n.NoWorkdayLeft))
	case *p.NeedPerWorkday == 0:
		return f.io.Tint(iostreams.Good, "✓")
	}
	return f.say.Int(*p.NeedPerWorkday)
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
		part := short + " –"
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
