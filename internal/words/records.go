package words

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Entry tells an entry in a few words: count, level, channel, day, and what it cost.
func (w Words) Entry(t funnel.Tally) string {
	parts := []string{w.Say.Int(t.Count) + " " + w.LevelOf(t.Level)}
	if c, ok := w.Outline.Channel(t.Channel); ok {
		parts = append(parts, w.Channel(c))
	}
	parts = append(parts, w.Date(t.Day))
	if t.Cost != nil {
		parts = append(parts, w.Money(*t.Cost))
	}
	if t.Minutes != nil {
		parts = append(parts, w.Say.Say(i18n.Minutes, *t.Minutes))
	}
	if t.Note != "" {
		parts = append(parts, clean(t.Note))
	}
	return join(parts, " · ")
}

// Target tells a target in a few words.
func (w Words) Target(t funnel.Target) string {
	if t.Cleared {
		return w.Say.Say(i18n.TargetNone, w.LevelOf(t.Level), w.Date(t.From))
	}
	return w.Say.Say(i18n.TargetIs, w.LevelOf(t.Level), t.Count, w.Per(t.Per), w.Date(t.From))
}

// TargetBefore adds to what is said of a target what was the level's before it; nothing where that was the same.
func (w Words) TargetBefore(said string, t funnel.Target) string {
	old, had := funnel.TargetOn(w.Outline.Targets, t.Level, t.From)
	switch {
	case !had && t.Cleared, had && !t.Cleared && old.Count == t.Count && old.Per == t.Per:
		return said
	case !had:
		return w.Say.Say(i18n.TargetWasNone, said)
	}
	return w.Say.Say(i18n.TargetWas, said, w.Say.Say(i18n.CountPer, old.Count, w.Per(old.Per)))
}

// Per says "a day", "a week" or "a month".
func (w Words) Per(p funnel.Per) string {
	switch p {
	case funnel.PerWeek:
		return w.Say.Say(i18n.PerWeek)
	case funnel.PerMonth:
		return w.Say.Say(i18n.PerMonth)
	}
	return w.Say.Say(i18n.PerDay)
}

// LevelMarks are a level's roles, whether it is hidden, and how its leads are looked after.
func (w Words) LevelMarks(l funnel.Level) []string {
	var marks []string
	for _, m := range []struct {
		on   bool
		word i18n.Sentence
	}{
		{l.Crowd, i18n.RoleCrowd},
		{l.Entry, i18n.RoleEntry},
		{l.Qualifying, i18n.RoleQualifying},
		{l.Buying, i18n.RoleBuying},
		{l.Hidden, i18n.WordHidden},
	} {
		if m.on {
			marks = append(marks, w.Say.Say(m.word))
		}
	}
	return append(marks, w.careMarks(l)...)
}

// Setting tells a setting of the book in a few words.
func (w Words) Setting(s book.Setting) string {
	value := s.Value
	switch s.Key {
	case "work_hours":
		return w.Say.Say(i18n.CalendarHours) + " " + hours(value)
	case "quiet_hours":
		if value == "none" {
			value = w.Say.Say(i18n.WordNone)
		}
		return w.Say.Say(i18n.CalendarQuiet) + " " + hours(value)
	case "weekdays":
		return w.Say.Say(i18n.CalendarWorkdays) + " " + w.weekdays(value)
	case "week_start":
		return w.Say.Say(i18n.CalendarWeekStart) + " " + w.weekdays(value)
	}
	return w.Say.Say(i18n.NounSetting) + " " + s.Key + " = " + clean(value)
}

func hours(value string) string { return strings.Replace(value, "-", "–", 1) }

// weekdays names weekdays that are given by their keys, Monday first.
func (w Words) weekdays(keys string) string {
	var names []string
	for i := range 7 {
		d := (time.Monday + time.Weekday(i)) % 7
		if slices.Contains(strings.Split(keys, ","), WeekdayKey(d)) {
			names = append(names, w.Say.Say(i18n.Weekdays[d]))
		}
	}
	return join(names, w.Say.Say(i18n.ListComma))
}

// WeekdayKey is how a day of the week is called in settings and JSON: mon.
func WeekdayKey(d time.Weekday) string {
	return [...]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}[d]
}

// Period writes the days of a period as people type them.
func Period(p funnel.Period) string {
	if p.From == p.To {
		return p.From.String()
	}
	return p.From.String() + ".." + p.To.String()
}

// reader is what the text of a card is read against.
func (w Words) reader(own []funnel.Field) card.Reader {
	return card.Reader{
		Region: w.Outline.Region, Currency: w.Outline.Currency, Lang: w.Say.Lang, Today: w.Today,
		WeekStart: w.Outline.Calendar.WeekStart, Vocabulary: w.Vocabulary(), Fields: own,
	}
}

// careMarks says how the leads at a level are looked after.
func (w Words) careMarks(l funnel.Level) []string {
	var marks []string
	if l.Idle > 0 {
		marks = append(marks, w.Say.Say(i18n.IdleAfter, l.Idle))
	}
	if l.Care.Every > 0 {
		marks = append(marks, w.Say.Say(i18n.CareEvery, l.Care.Every))
	}
	if len(l.Care.After) > 0 {
		var days []string
		for _, d := range l.Care.After {
			days = append(days, strconv.Itoa(d))
		}
		marks = append(marks, w.Say.Say(i18n.CareAfter, w.listed(days)))
	}
	return marks
}

// listed joins words of a sentence: 3, 30 and 90.
func (w Words) listed(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return join(words, "")
	}
	return join(words[:last], w.Say.Say(i18n.ListComma)) + w.Say.Say(i18n.ListAnd) + words[last]
}
