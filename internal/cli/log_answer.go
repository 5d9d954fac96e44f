package cli

import (
	"context"
	"fmt"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// logJSON is the answer of funnel log in JSON.
type logJSON struct {
	Entries []entryJSON `json:"entries"`
	Today   todayJSON   `json:"today"`
}

// answer tells what was recorded and where the touched levels stand now.
func (opts *logOptions) answer(ctx context.Context, b *book.Book, o book.Outline, day funnel.Day, tallies []funnel.Tally) error {
	f := opts.f
	counted, err := b.Counted(ctx, day)
	if err != nil {
		return err
	}
	switch opts.output {
	case formatJSON:
		s, o, err := b.Scorecard(ctx, day)
		if err != nil {
			return err
		}
		if err := f.writeJSON(logJSON{Entries: f.entriesJSON(tallies), Today: f.todayJSON(s, o)}); err != nil {
			return err
		}
	case formatCSV:
		err = f.writeEntriesCSV(tallies)
	default:
		if len(tallies) == 0 {
			_, err = fmt.Fprintln(f.io.Out, f.say.Say(i18n.NothingNew))
			break
		}
		_, err = fmt.Fprintf(f.io.Out, "%s\n%s", f.recorded(day, tallies), f.runningTotals(o, day, metrics.ByLevel(counted), tallies))
	}
	if err == nil && !opts.total {
		f.tellNamed(o, day, counted, tallies)
	}
	return err
}

// recorded says how many entries were made, with their numbers and their day.
func (f *factory) recorded(day funnel.Day, tallies []funnel.Tally) string {
	numbers := "#" + id(tallies[0].ID)
	if last := tallies[len(tallies)-1].ID; last != tallies[0].ID {
		numbers += "–#" + id(last)
	}
	return f.say.Say(i18n.Recorded, len(tallies), numbers, f.say.Date(day.Time()))
}

// runningTotals is a line for each level that the tallies touched.
func (f *factory) runningTotals(o book.Outline, day funnel.Day, counts map[string]int64, tallies []funnel.Tally) string {
	added := map[string]int64{}
	for _, t := range tallies {
		added[t.Level] += t.Count
	}
	totals := f.newTable(1)
	for _, l := range o.Levels {
		n, touched := added[l.Key]
		if !touched {
			continue
		}
		count := counts[l.Key]
		standing := f.say.Say(i18n.NowTotal, count)
		if target, ok := metrics.DayTarget(o.Targets, l.Key, day, o.Calendar); ok {
			standing = f.say.Say(i18n.NowTotalOf, count, target)
			if count >= target {
				standing += " " + f.io.Tint(iostreams.Good, "✓")
			}
		}
		totals.row("  "+f.levelName(l), f.signed(n), standing)
	}
	return totals.String()
}

// signed writes a count with its sign.
func (f *factory) signed(n int64) string {
	if n < 0 {
		return f.say.Int(n)
	}
	return "+" + f.say.Int(n)
}

// tellNamed says which people with cards counted by themselves where more people were logged, and how not to count them twice.
func (f *factory) tellNamed(o book.Outline, day funnel.Day, counted []metrics.Counted, tallies []funnel.Tally) {
	type place struct{ level, channel string }
	logged := map[place]int64{}
	var places []place
	for _, t := range tallies {
		p := place{t.Level, t.Channel}
		if logged[p] == 0 {
			places = append(places, p)
		}
		logged[p] += t.Count
	}
	counts := metrics.ByLevel(counted)
	for _, p := range places {
		var here, named int64
		for _, c := range counted {
			if c.Level == p.level && (p.channel == "" || c.Channel == p.channel) {
				here += c.Count
				named += c.Arrived
			}
		}
		same := min(named, logged[p])
		if same <= 0 {
			continue
		}
		key := p.level
		if p.channel != "" {
			key += "/" + p.channel
		}
		command := "funnel log --total " + key + "=" + id(here-same)
		if day != f.today() {
			command += " -d " + day.String()
		}
		f.notice(i18n.NamedToo, named, f.levelOf(p.level, o), counts[p.level], logged[p], command)
	}
}
