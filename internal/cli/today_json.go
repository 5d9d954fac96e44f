package cli

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// todayJSON is the scorecard in JSON. Ratios and progress are fractions, money is in minor units of currency; what is
// unknown or does not apply is null.
type todayJSON struct {
	Day      funnel.Day    `json:"day"`
	Workday  bool          `json:"workday"`
	Currency string        `json:"currency"`
	Levels   []levelScore  `json:"levels"`
	Channels []countedJSON `json:"channels"`
	Periods  []periodScore `json:"periods"`
	Streak   streakJSON    `json:"streak"`

	FollowUps followUpCounts `json:"followups"`
}

type levelScore struct {
	Level     string        `json:"level"`
	Name      string        `json:"name"`
	Count     *int64        `json:"count"`
	Target    *int64        `json:"target"`
	Progress  *float64      `json:"progress"`
	ToGo      *int64        `json:"to_go"`
	Pace      *metrics.Pace `json:"pace"`
	Ratio     *float64      `json:"ratio"`
	RatioLow  *float64      `json:"ratio_low"`
	RatioHigh *float64      `json:"ratio_high"`
	RatioOf   *ratioOf      `json:"ratio_of"`
	Few       *bool         `json:"few"`
}

type ratioOf struct {
	Count int64 `json:"count"`
	Base  int64 `json:"base"`
}

type countedJSON struct {
	Level   string  `json:"level"`
	Channel *string `json:"channel"`
	Count   int64   `json:"count"`
	Cost    *int64  `json:"cost"`
	Minutes *int64  `json:"minutes"`
}

type periodScore struct {
	Period         funnel.Per `json:"period"`
	From           funnel.Day `json:"from"`
	To             funnel.Day `json:"to"`
	Level          string     `json:"level"`
	Count          *int64     `json:"count"`
	Target         int64      `json:"target"`
	WorkdaysLeft   int        `json:"workdays_left"`
	NeedPerWorkday *int64     `json:"need_per_workday"`
}

type streakJSON struct {
	Days int `json:"days"`
	Best int `json:"best"`
}

func (f *factory) todayJSON(s metrics.Scorecard, o book.Outline) todayJSON {
	t := todayJSON{
		Day: s.Day, Workday: s.Workday, Currency: o.Currency.Code,
		Levels: []levelScore{}, Channels: []countedJSON{}, Periods: []periodScore{},
		Streak: streakJSON{s.Streak.Days, s.Streak.Best}, FollowUps: countsJSON(s.FollowUps),
	}
	for _, l := range s.Levels {
		t.Levels = append(t.Levels, f.levelScore(l))
	}
	for _, c := range s.Channels {
		t.Channels = append(t.Channels, countedJSON{c.Level, nullable(c.Channel), c.Count, c.Cost, c.Minutes})
	}
	for _, p := range s.Periods {
		t.Periods = append(t.Periods, periodScore{
			p.Period, p.Span.From, p.Span.To, p.Level.Key, p.Count, p.Target, p.WorkdaysLeft, p.NeedPerWorkday,
		})
	}
	return t
}

func (f *factory) levelScore(l metrics.LevelScore) levelScore {
	score := levelScore{
		Level: l.Level.Key, Name: l.Level.Names.In(string(f.say.Lang)),
		Count: l.Count, Target: l.Target, Progress: l.Progress, ToGo: l.ToGo, Pace: l.Pace,
	}
	if r := l.Ratio; r != nil {
		score.Ratio, score.Few, score.RatioOf = &r.Value, &r.Few, &ratioOf{r.Count, r.Base}
		if r.HasInterval {
			score.RatioLow, score.RatioHigh = &r.Low, &r.High
		}
	}
	return score
}

// writeTodayCSV writes the scorecard as one table; the first column says what a row is about.
func (f *factory) writeTodayCSV(s metrics.Scorecard) error {
	header := []string{
		"kind", "from", "to", "level", "channel", "count", "target", "progress", "to_go", "pace",
		"ratio", "ratio_low", "ratio_high", "ratio_count", "ratio_base", "few",
		"cost", "minutes", "workdays_left", "need_per_workday", "streak_days", "streak_best",
	}
	var rows [][]any
	add := func(kind string, span funnel.Period, cells map[string]any) {
		row := make([]any, len(header))
		row[0], row[1], row[2] = kind, span.From, span.To
		for i, name := range header[3:] {
			row[i+3] = cells[name]
		}
		rows = append(rows, row)
	}
	day := funnel.DayPeriod(s.Day)
	for _, l := range s.Levels {
		score := f.levelScore(l)
		cells := map[string]any{
			"level": score.Level, "count": score.Count, "target": score.Target, "progress": score.Progress,
			"to_go": score.ToGo, "ratio": score.Ratio, "ratio_low": score.RatioLow, "ratio_high": score.RatioHigh,
		}
		if l.Pace != nil {
			cells["pace"] = string(*l.Pace)
		}
		if l.Ratio != nil {
			cells["ratio_count"], cells["ratio_base"], cells["few"] = l.Ratio.Count, l.Ratio.Base, l.Ratio.Few
		}
		add("level", day, cells)
	}
	for _, c := range s.Channels {
		add("channel", day, map[string]any{
			"level": c.Level, "channel": c.Channel, "count": c.Count, "cost": c.Cost, "minutes": c.Minutes,
		})
	}
	for _, p := range s.Periods {
		add(string(p.Period), p.Span, map[string]any{
			"level": p.Level.Key, "count": p.Count, "target": p.Target, "workdays_left": p.WorkdaysLeft,
			"need_per_workday": p.NeedPerWorkday,
		})
	}
	add("streak", day, map[string]any{"streak_days": s.Streak.Days, "streak_best": s.Streak.Best})
	now := funnel.DayPeriod(f.today())
	for _, c := range followUpParts(s.FollowUps) {
		add(c.kind, now, map[string]any{"count": c.count})
	}
	return f.writeCSV(header, rows)
}
