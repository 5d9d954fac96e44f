package words

import (
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Suppose reads a change of what was observed as grammar.Suppose does; the first level that counts anybody changes by its people.
func (w Words) Suppose(text string, x book.Observed) (grammar.Supposition, error) {
	levels := funnel.Visible(w.Outline.Levels)
	key, _, _ := strings.Cut(text, "=")
	counted := metrics.FromFirst(levels, metrics.ByLevel(x.Counted))
	if m, err := w.Vocabulary().Either(key); err == nil && m.Level != nil && at(counted, m.Level.Key) >= 0 {
		levels = counted
	}
	return grammar.Suppose(text, levels, w.Vocabulary())
}

// at is the place of a level, -1 for one that is not there.
func at(levels []funnel.Level, key string) int {
	return slices.IndexFunc(levels, func(l funnel.Level) bool { return l.Key == key })
}

// Scenario turns suppositions into changes of what was observed. It fails where nothing is known of what would change, and where a ratio
// would be none.
func (w Words) Scenario(all []grammar.Supposition, x book.Observed) (metrics.Scenario, error) {
	s := metrics.Scenario{Channels: map[string]metrics.Volume{}, Ratios: map[string]float64{}}
	levels := metrics.FromFirst(funnel.Visible(w.Outline.Levels), metrics.ByLevel(x.Counted))
	for _, a := range all {
		if err := w.somebody(a, x, levels); err != nil {
			return s, err
		}
		switch v := SupposedVolume(a, x); {
		case a.Channel != "":
			s.Channels[a.Channel] = v
		case at(levels, a.Level) == 0:
			s.First = &v
		default:
			ratio, err := w.supposedRatio(a, x)
			if err != nil {
				return s, err
			}
			s.Ratios[a.Level] = ratio
		}
	}
	return s, nil
}

// somebody refuses to change a volume of which nothing is known: people at a level below the first one of levels, at which nobody was
// counted, people through a channel through which nobody came, and people of workdays where there were none.
func (w Words) somebody(a grammar.Supposition, x book.Observed, levels []funnel.Level) error {
	counts := metrics.ByLevel(x.Counted)
	place := at(levels, a.Level)
	switch {
	case a.Channel == "" && place > 0:
		return nil
	case a.Channel != "" && a.Kind == grammar.Times:
		if !slices.ContainsFunc(x.Counted, func(c metrics.Counted) bool { return c.Channel == a.Channel && c.Count > 0 }) {
			channel, _ := w.Outline.Channel(a.Channel)
			return i18n.Failed(i18n.NobodyThrough, w.Channel(channel))
		}
	case a.Channel == "" && (place < 0 || counts[a.Level] == 0):
		return i18n.Failed(i18n.NobodyAtFirst, w.LevelOf(a.Level))
	case len(levels) == 0 || counts[levels[0].Key] == 0:
		return i18n.Failed(i18n.NobodyAtFirst, w.Level(w.Outline.FirstLevel()))
	}
	if a.Kind != grammar.Times && a.Per == funnel.PerDay && x.Workdays == 0 {
		return i18n.Failed(i18n.NoWorkdaysToSuppose, w.Within(x.Period))
	}
	return nil
}

// SupposedVolume is how a number of people changes over what was observed.
func SupposedVolume(a grammar.Supposition, x book.Observed) metrics.Volume {
	people := a.Value * metrics.SpansIn(x.Period, a.Per, x.Workdays)
	switch a.Kind {
	case grammar.Times:
		return metrics.Volume{Times: a.Value}
	case grammar.Plus:
		return metrics.Volume{Times: 1, Plus: people}
	}
	return metrics.Volume{Plus: people}
}

// SupposedRatio is the ratio that is supposed where it is now; it may lie outside of 0..1.
func SupposedRatio(a grammar.Supposition, now float64) float64 {
	switch a.Kind {
	case grammar.Times:
		return now * a.Value
	case grammar.Points:
		return now + a.Value
	}
	return a.Value
}

// supposedRatio is the ratio into a level that is supposed. It must be one, and people must have come to the level below.
func (w Words) supposedRatio(a grammar.Supposition, x book.Observed) (float64, error) {
	for _, s := range metrics.StepsOf(funnel.Visible(w.Outline.Levels), metrics.ByLevel(x.Counted)) {
		if s.Level != a.Level {
			continue
		}
		if s.Ratio == nil {
			return 0, i18n.Failed(i18n.NobodyBelow, w.LevelOf(s.Base), w.LevelOf(s.Level))
		}
		ratio := SupposedRatio(a, s.Ratio.Value)
		if ratio < 0 || ratio > 1 {
			return 0, i18n.Wrong(i18n.RatioOutOfBounds, w.LevelOf(s.Level), w.Percent(ratio, 1))
		}
		return ratio, nil
	}
	return 0, i18n.Failed(i18n.NoLevel, a.Level)
}
