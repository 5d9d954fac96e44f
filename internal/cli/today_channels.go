package cli

import (
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// levelParts are the channels of a level, each in a few words.
type levelParts struct {
	name  string // of the level
	parts []string
}

// channelLines is a line per level with its channels, the largest first. On a narrow terminal the channels stand under the level.
func (f *factory) channelLines(s metrics.Scorecard, o book.Outline) string {
	var levels []levelParts
	for _, l := range s.Levels {
		var parts []string
		for _, c := range s.Channels {
			if c.Level == l.Level.Key && c.Channel != "" {
				parts = append(parts, f.channelPart(c, o))
			}
		}
		if len(parts) > 0 {
			levels = append(levels, levelParts{ansi.Truncate(f.levelName(l.Level), nameColumn, "…"), parts})
		}
	}
	if len(levels) == 0 {
		return ""
	}
	t := f.besideLevels(levels)
	if !t.fits() {
		t = f.underLevels(levels)
	}
	return f.section(i18n.SectionChannels) + "\n" + t.String()
}

// nameColumn is the room for the name of a level beside its channels.
const nameColumn = 24

func (f *factory) besideLevels(levels []levelParts) *table {
	t := f.newTable()
	for _, l := range levels {
		name := "  " + l.name
		for _, line := range wrap(l.parts, f.io.Width()-2-nameColumn-2) {
			t.row(name, line)
			name = ""
		}
	}
	return t
}

func (f *factory) underLevels(levels []levelParts) *table {
	t := f.newTable()
	for _, l := range levels {
		t.row("  " + l.name)
		t.under(4, wrap(l.parts, f.io.Width()-4)...)
	}
	return t
}

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
	if len(extra) == 0 {
		return part
	}
	return f.say.Say(i18n.Bracketed, part, join(extra, f.say.Say(i18n.ListComma)))
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
