package metrics

import (
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Counted is what was counted at a level through a channel on one day.
type Counted struct {
	Level   string // key
	Channel string // key; "" for none
	Count   int64
	Arrived int64  // of Count: named people who count by themselves, drawn from no tally
	Unnamed int64  // of Count: people of tallies who have no card
	Cost    *int64 // minor units; nil when none was recorded
	Minutes *int64 // nil when none were recorded
}

// ByLevel sums counts over the channels, by the key of their level. A level without any is absent.
func ByLevel(counted []Counted) map[string]int64 {
	counts := make(map[string]int64, len(counted))
	for _, c := range counted {
		counts[c.Level] += c.Count
	}
	return counts
}

// Facts is what a scorecard is made from. Counts that nobody gave are absent, which differs from zero.
type Facts struct {
	Day      funnel.Day
	Now      time.Time      // the present moment in the agent's zone
	Levels   []funnel.Level // those to show, in their order
	Targets  []funnel.Target
	Calendar funnel.Calendar
	Today    []Counted        // of Day
	Week     map[string]int64 // by level: from the start of Day's week to Day
	Month    map[string]int64 // by level: from the start of Day's month to Day
	Streak   Run              // up to Day

	FollowUps FollowUps // of the day of Now
}

// Scorecard is one day judged. A nil field is unknown or does not apply.
type Scorecard struct {
	Day      funnel.Day
	Workday  bool
	Levels   []LevelScore
	Channels []Counted
	Periods  []PeriodScore
	Streak   Streak
	// FollowUps are those of the present day, whatever day is judged.
	FollowUps FollowUps
}

// LevelScore is one level on one day.
type LevelScore struct {
	Level    funnel.Level
	Count    *int64   // nil: nobody answered
	Target   *int64   // nil: none, or not a workday
	Progress *float64 // count as a fraction of the target
	ToGo     *int64   // people still missing to the target, at least 0
	Pace     *Pace
	Ratio    *Ratio // period ratio of the day: this level's count over that of the level below
}

// PeriodScore is one level from the start of a week or month to the day.
type PeriodScore struct {
	Period         funnel.Per // PerWeek or PerMonth
	Span           funnel.Period
	Level          funnel.Level
	Count          *int64 // nil: nobody answered in the whole span
	Target         int64
	WorkdaysLeft   int    // workdays from the day, itself included, to the end of the span
	NeedPerWorkday *int64 // nil: something is missing and no workday is left
}

// Streak counts the workdays in a row on which the target of the first level was met.
type Streak struct {
	Days, Best int
}

// NewScorecard judges a day by its own targets and the working hours gone.
func NewScorecard(f Facts) Scorecard {
	s := Scorecard{
		Day:      f.Day,
		Workday:  f.Calendar.Workday(f.Day),
		Channels: f.Today,
		Streak:   Streak{Days: f.Streak.Suffix, Best: f.Streak.Best},

		FollowUps: f.FollowUps,
	}
	counts := ByLevel(f.Today)
	for i, l := range f.Levels {
		score := LevelScore{Level: l}
		if n, answered := counts[l.Key]; answered {
			score.Count = &n
		}
		f.judge(&score)
		if i > 0 {
			score.Ratio = ratioOf(score.Count, s.Levels[i-1].Count)
		}
		s.Levels = append(s.Levels, score)
	}
	s.Periods = append(f.periods(funnel.PerWeek), f.periods(funnel.PerMonth)...)
	return s
}

// judge sets a level's target and what follows from it.
func (f Facts) judge(s *LevelScore) {
	target, ok := DayTarget(f.Targets, s.Level.Key, f.Day, f.Calendar)
	if !ok {
		return
	}
	s.Target = &target
	var count int64
	if s.Count != nil {
		count = *s.Count
	}
	s.ToGo = pointer(max(0, target-count))
	if s.Count == nil {
		return
	}
	if target > 0 {
		s.Progress = pointer(float64(count) / float64(target))
	}
	if f.Day <= funnel.DayOf(f.Now) {
		s.Pace = pointer(PaceOf(count, target, f.Calendar.ShareGone(f.Day, f.Now)))
	}
}

func ratioOf(count, base *int64) *Ratio {
	if count == nil || base == nil {
		return nil
	}
	r, ok := NewRatio(*count, *base)
	if !ok {
		return nil
	}
	return &r
}

// periods scores the week or month of the day for every level that has a target in it.
func (f Facts) periods(kind funnel.Per) []PeriodScore {
	span, counts := funnel.MonthOf(f.Day), f.Month
	if kind == funnel.PerWeek {
		span, counts = funnel.WeekOf(f.Day, f.Calendar.WeekStart), f.Week
	}
	left := f.Calendar.Workdays(funnel.Period{From: f.Day, To: span.To})
	var scores []PeriodScore
	for _, l := range f.Levels {
		target, ok := PeriodTarget(f.Targets, l.Key, span, kind, f.Calendar, f.Day)
		if !ok {
			continue
		}
		score := PeriodScore{Period: kind, Span: span, Level: l, Target: target, WorkdaysLeft: left}
		count, answered := counts[l.Key]
		if answered {
			score.Count = &count
		}
		if need, ok := NeedPerWorkday(target, count, left); ok {
			score.NeedPerWorkday = &need
		}
		scores = append(scores, score)
	}
	return scores
}

func pointer[T any](v T) *T { return &v }
