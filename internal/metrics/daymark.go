package metrics

import "github.com/funnel-cli/funnel/internal/funnel"

// DayMark says how far a day met its targets.
type DayMark struct {
	Day     funnel.Day
	Targets int // levels that have a target on the day, 0 when it is not worked
	Met     int // those of them whose target was met, 0..Targets
}

// MarkDays judges every day of p by the targets of the levels, as they were valid on it. A target is met when the day's
// count is at least its DayTarget; counts are by day and key of the level, and one that is absent is 0.
func MarkDays(
	levels []funnel.Level, p funnel.Period, counts DayCounts, targets []funnel.Target, c funnel.Calendar,
) []DayMark {
	marks := make([]DayMark, p.Len())
	for i := range marks {
		marks[i].Day = p.From + funnel.Day(i)
	}
	for _, l := range levels {
		s := newSpread(targets, l.Key, p, c)
		for i := range marks {
			share, ok := s.on(marks[i].Day)
			if !ok {
				continue
			}
			marks[i].Targets++
			if counts[marks[i].Day][l.Key] >= share.ceil() {
				marks[i].Met++
			}
		}
	}
	return marks
}

// AllMet counts the days that have a target, and those of them on which all were met.
func AllMet(marks []DayMark) (met, judged int) {
	for _, m := range marks {
		if m.Targets == 0 {
			continue
		}
		judged++
		if m.Met == m.Targets {
			met++
		}
	}
	return met, judged
}
