package book

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// VerbCare is the verb of a change to the care plan or to the number of people a day that it may ask for.
const VerbCare Verb = "care"

// Keys of the settings of care: a JSON object, by grade or level, of what is not as in a new book, with null for no care at all; and a number.
const (
	settingCarePlan  = "care_plan"
	settingCareDaily = "care_daily"
)

// How many people a day the care plan asks for in a new book, and at most.
const (
	DefaultCareDaily = 10
	MaxCareDaily     = 200
)

// CarePlan is what to do for the people of the levels and of the grades.
type CarePlan struct {
	Care  []grade.Care // of the levels in their order, then of the grades in the order of the views
	Daily int          // at most so many people a day
}

// For is the care for a level or grade; false when there is none.
func (p CarePlan) For(key string) (grade.Care, bool) {
	i := slices.IndexFunc(p.Care, func(c grade.Care) bool { return c.For == key })
	if i < 0 {
		return grade.Care{For: key}, false
	}
	return p.Care[i], true
}

// plannedCare is the care for a grade or level as the setting keeps it. A level has its days in its own row: of its care the setting keeps
// the gestures and the birthday.
type plannedCare struct {
	Every    int             `json:"every,omitempty"`
	Gestures []grade.Gesture `json:"gestures,omitempty"`
	After    []plannedAfter  `json:"after,omitempty"`
	Birthday grade.Gesture   `json:"birthday,omitempty"`
	Ahead    int             `json:"ahead,omitempty"`
}

type plannedAfter struct {
	Days    int           `json:"days"`
	Gesture grade.Gesture `json:"gesture"`
}

func planned(c grade.Care) *plannedCare {
	p := &plannedCare{Every: c.Every, Gestures: c.Gestures, Birthday: c.Birthday, Ahead: c.Ahead}
	for _, a := range c.After {
		p.After = append(p.After, plannedAfter(a))
	}
	return p
}

func (p *plannedCare) care(key string) grade.Care {
	c := grade.Care{For: key, Every: p.Every, Gestures: p.Gestures, Birthday: p.Birthday, Ahead: p.Ahead}
	for _, a := range p.After {
		c.After = append(c.After, grade.AfterDays(a))
	}
	return c
}

// unusualCare is the care that is not as in a new book, by grade or level; nil for none.
type unusualCare map[string]*plannedCare

// parseCare reads the setting, and reports whether it can be one.
func parseCare(text string) (u unusualCare, ok bool) {
	if json.Unmarshal([]byte(text), &u) != nil || u == nil {
		return nil, false
	}
	for key, p := range u {
		check := grade.Care{For: key}
		if p != nil {
			check = p.care(key)
		}
		if _, level := grade.LevelOf(key); level {
			if check.Every != 0 || check.After != nil {
				return nil, false
			}
			check.Every = min(1, len(check.Gestures)) // the days stand in the level's row
		}
		if check.Check() != nil {
			return nil, false
		}
	}
	return u, true
}

func fitCarePlan(text string) bool {
	_, ok := parseCare(text)
	return ok
}

func fitCareDaily(text string) bool {
	n, err := strconv.Atoi(text)
	return err == nil && n >= 1 && n <= MaxCareDaily && strconv.Itoa(n) == text
}

// CarePlan reads the care plan.
func (b *Book) CarePlan(ctx context.Context) (p CarePlan, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		levels, err := readLevels(ctx, tx)
		if err != nil {
			return err
		}
		p, _, err = readCarePlan(ctx, tx, levels)
		return err
	})
	return p, err
}

func readCarePlan(ctx context.Context, tx *sql.Tx, levels []funnel.Level) (p CarePlan, u unusualCare, err error) {
	u, p.Daily = unusualCare{}, DefaultCareDaily
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var s setting
		if err := rows.Scan(&s.key, &s.value); err != nil {
			return err
		}
		ok := fitCareDaily(s.value)
		if s.key == settingCarePlan {
			u, ok = parseCare(s.value)
		} else {
			p.Daily, _ = strconv.Atoi(s.value)
		}
		if !ok {
			return i18n.Failed(i18n.SettingUnreadable, s.key, s.value)
		}
		return nil
	}, "SELECT key, value FROM setting WHERE key IN (?, ?)", settingCarePlan, settingCareDaily)
	p.Care = u.merged(levels)
	return p, u, err
}

// merged is the whole plan: the days of the levels, what a new book plans, and what is not as there.
func (u unusualCare) merged(levels []funnel.Level) (all []grade.Care) {
	for _, l := range levels {
		own := grade.Care{}
		if p := u[grade.ForLevel(l.Key)]; p != nil {
			own = p.care("")
		}
		if c := grade.AtLevel(l.Key, l.Care, own); !c.None() {
			all = append(all, c)
		}
	}
	usual := grade.DefaultCare()
	for _, v := range grade.Views() {
		for _, g := range v.Grades() {
			key := v.Key(g)
			p, unusual := u[key]
			i := slices.IndexFunc(usual, func(c grade.Care) bool { return c.For == key })
			switch {
			case unusual && p != nil:
				all = append(all, p.care(key))
			case !unusual && i >= 0:
				all = append(all, usual[i])
			}
		}
	}
	return all
}

// SetCarePlan sets the care for a grade or level; none at all with the zero care. Care that cannot be is grade.CareError. A level has either
// a number of days without anything happening or days after the arrival.
func (b *Book) SetCarePlan(ctx context.Context, c grade.Care) (int64, error) {
	return b.ChangeCarePlan(ctx, c.For, func(grade.Care) (grade.Care, error) { return c, nil })
}

// ChangeCarePlan is SetCarePlan by what the care is before; nobody else changes it in between. An error of change is handed on.
func (b *Book) ChangeCarePlan(ctx context.Context, careFor string, change func(grade.Care) (grade.Care, error)) (int64, error) {
	return b.changeCare(ctx, func(w *writing, p CarePlan, u unusualCare) error {
		before, _ := p.For(careFor)
		c, err := change(before)
		if err != nil {
			return err
		}
		if !c.None() {
			if err := c.Check(); err != nil {
				return err
			}
		}
		key, ofLevel := grade.LevelOf(c.For)
		if ofLevel {
			return w.setLevelCare(ctx, key, c, u)
		}
		u[c.For] = nil
		if !c.None() {
			u[c.For] = planned(c)
		}
		usual := grade.DefaultCare()
		i := slices.IndexFunc(usual, func(d grade.Care) bool { return d.For == c.For })
		if i >= 0 && usual[i].Equal(c) || i < 0 && c.None() {
			delete(u, c.For)
		}
		return nil
	})
}

// setLevelCare writes the days of a level into its row, and its gestures and birthday into the plan.
func (w *writing) setLevelCare(ctx context.Context, key string, c grade.Care, u unusualCare) error {
	cadence := funnel.Care{Every: c.Every}
	own := grade.Care{Gestures: c.Gestures, Birthday: c.Birthday, Ahead: c.Ahead}
	for _, a := range c.After {
		cadence.After = append(cadence.After, a.Days)
		own.Gestures = append(slices.Clip(own.Gestures), a.Gesture)
	}
	if cadence.Every > 0 && len(cadence.After) > 0 {
		return grade.CareError{For: c.For, Field: "after"}
	}
	if err := updateLevel(ctx, w.Tx, key, func(l *funnel.Level) { l.Care = cadence }); err != nil {
		return err
	}
	delete(u, c.For)
	usual := grade.AtLevel(key, cadence, grade.Care{})
	if !usual.Equal(grade.AtLevel(key, cadence, own)) {
		u[c.For] = planned(own)
	}
	return nil
}

// ResetCare makes the care for a grade or level what it is in a new book, of all grades and levels for "". How many people a day it may ask
// for stays.
func (b *Book) ResetCare(ctx context.Context, careFor string) (int64, error) {
	return b.changeCare(ctx, func(w *writing, _ CarePlan, u unusualCare) error {
		for key := range u {
			if careFor == "" || careFor == key {
				delete(u, key)
			}
		}
		levels, err := readLevels(ctx, w.Tx)
		if err != nil {
			return err
		}
		began, err := readSetting(ctx, w.Tx, settingModel)
		if err != nil {
			return err
		}
		model, _ := funnel.ModelByKey(began)
		for _, l := range levels {
			if careFor != "" && careFor != grade.ForLevel(l.Key) {
				continue
			}
			usual := funnel.Care{}
			if i := slices.IndexFunc(model.Levels, func(m funnel.Level) bool { return m.Key == l.Key }); i >= 0 {
				usual = model.Levels[i].Care
			}
			if err := updateLevel(ctx, w.Tx, l.Key, func(l *funnel.Level) { l.Care = usual }); err != nil {
				return err
			}
		}
		return nil
	})
}

// changeCare changes the plan, of which the setting keeps what is not as in a new book.
func (b *Book) changeCare(ctx context.Context, change func(w *writing, p CarePlan, u unusualCare) error) (int64, error) {
	return b.write(ctx, VerbCare, func(w *writing) error {
		levels, err := readLevels(ctx, w.Tx)
		if err != nil {
			return err
		}
		p, u, err := readCarePlan(ctx, w.Tx, levels)
		if err != nil {
			return err
		}
		if err := change(w, p, u); err != nil {
			return err
		}
		if len(u) == 0 {
			_, err := w.ExecContext(ctx, deleteSetting, settingCarePlan)
			return err
		}
		text, err := json.Marshal(u)
		if err != nil {
			return err
		}
		return putSetting(ctx, w.Tx, setting{settingCarePlan, string(text)})
	})
}

// SetCareDaily sets how many people a day the care plan may ask for, 1 to MaxCareDaily.
func (b *Book) SetCareDaily(ctx context.Context, people int) (int64, error) {
	if !fitCareDaily(strconv.Itoa(people)) {
		return 0, i18n.Wrong(i18n.CareDailyUnread, number(int64(people)), MaxCareDaily)
	}
	return b.write(ctx, VerbCare, func(w *writing) error {
		if people == DefaultCareDaily {
			_, err := w.ExecContext(ctx, deleteSetting, settingCareDaily)
			return err
		}
		return putSetting(ctx, w.Tx, setting{settingCareDaily, strconv.Itoa(people)})
	})
}
