package book

import (
	"context"
	"database/sql"
	"encoding/json"
	"strconv"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// VerbGradeRules is the verb of a change to the thresholds, the weights or the hourly rate.
const VerbGradeRules Verb = "grade.rules"

// Keys of the settings of grades: JSON objects of those numbers that are not the usual ones, by key, and minor units.
const (
	settingThresholds = "grade_thresholds"
	settingWeights    = "grade_weights"
	settingHourly     = "hourly_rate"
)

// GradeRules reads what grades rest on besides facts, on a day. What a purchase usually brings is not among it.
func (b *Book) GradeRules(ctx context.Context, today funnel.Day) (rules grade.Rules, err error) {
	err = b.read(ctx, func(tx *sql.Tx) error {
		levels, err := readLevels(ctx, tx)
		if err != nil {
			return err
		}
		rules, err = readGradeRules(ctx, tx, today, levels)
		return err
	})
	return rules, err
}

func readGradeRules(ctx context.Context, tx *sql.Tx, today funnel.Day, levels []funnel.Level) (grade.Rules, error) {
	rules := usualRules()
	rules.Today = today
	for _, l := range levels {
		if l.Qualifying {
			rules.Qualifying = l.Position
		}
		if l.Buying {
			rules.Buying = l.Position
		}
	}
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var s setting
		if err := rows.Scan(&s.key, &s.value); err != nil {
			return err
		}
		if !readGradeRule(&rules, s) {
			return i18n.Failed(i18n.SettingUnreadable, s.key, s.value)
		}
		return nil
	}, "SELECT key, value FROM setting WHERE key IN (?, ?, ?)", settingThresholds, settingWeights, settingHourly)
	return rules, err
}

func usualRules() grade.Rules {
	return grade.Rules{Thresholds: grade.DefaultThresholds(), Weights: grade.DefaultWeights()}
}

// fitGradeRule reports whether a setting of grades may have a value.
func fitGradeRule(key string) func(v string) bool {
	return func(v string) bool {
		rules := usualRules()
		return readGradeRule(&rules, setting{key, v})
	}
}

// readGradeRule takes a setting into the rules, and reports whether it can be one.
func readGradeRule(rules *grade.Rules, s setting) bool {
	if s.key == settingHourly {
		n, err := strconv.ParseInt(s.value, 10, 64)
		rules.Hourly = n
		return err == nil && n >= 0
	}
	var numbers map[string]int
	if json.Unmarshal([]byte(s.value), &numbers) != nil {
		return false
	}
	for key, n := range numbers {
		if s.key == settingThresholds {
			t, ok := grade.ThresholdByKey(key)
			if !ok {
				return false
			}
			rules.Thresholds[t] = n
			continue
		}
		p, ok := grade.PartByKey(key)
		if !ok {
			return false
		}
		rules.Weights[p] = n
	}
	return rules.Thresholds.Check() == nil && rules.Weights.Check() == nil
}

// ChangeThresholds changes the thresholds of the views; nobody else changes them in between. Those that cannot be are grade.ThresholdError or
// grade.SharesError; an error of change is handed on.
func (b *Book) ChangeThresholds(ctx context.Context, change func(*grade.Thresholds) error) (int64, error) {
	usual := grade.DefaultThresholds()
	return b.changeRules(ctx, settingThresholds, func(rules *grade.Rules) (map[string]int, error) {
		if err := change(&rules.Thresholds); err != nil {
			return nil, err
		}
		return unusual(rules.Thresholds[:], usual[:], grade.Threshold.Key), rules.Thresholds.Check()
	})
}

// ChangeWeights changes the weights of the score; nobody else changes them in between. Those that cannot be are grade.WeightError or
// grade.ErrNoWeight; an error of change is handed on.
func (b *Book) ChangeWeights(ctx context.Context, change func(*grade.Weights) error) (int64, error) {
	usual := grade.DefaultWeights()
	return b.changeRules(ctx, settingWeights, func(rules *grade.Rules) (map[string]int, error) {
		if err := change(&rules.Weights); err != nil {
			return nil, err
		}
		return unusual(rules.Weights[:], usual[:], grade.Part.Key), rules.Weights.Check()
	})
}

// unusual are the numbers that are not the usual ones, by key.
func unusual[T ~int](now, usual []int, key func(T) string) map[string]int {
	all := map[string]int{}
	for i, n := range now {
		if n != usual[i] {
			all[key(T(i))] = n
		}
	}
	return all
}

// changeRules changes a setting of grades to what is not the usual of the rules as they are then.
func (b *Book) changeRules(ctx context.Context, key string, change func(rules *grade.Rules) (unusual map[string]int, err error)) (int64, error) {
	return b.write(ctx, VerbGradeRules, func(w *writing) error {
		rules, err := readGradeRules(ctx, w.Tx, 0, nil)
		if err != nil {
			return err
		}
		unusual, err := change(&rules)
		if err != nil {
			return err
		}
		if len(unusual) == 0 {
			_, err := w.ExecContext(ctx, deleteSetting, key)
			return err
		}
		text, err := json.Marshal(unusual)
		if err != nil {
			return err
		}
		return putSetting(ctx, w.Tx, setting{key, string(text)})
	})
}

const deleteSetting = "DELETE FROM setting WHERE key = ?"

// SetHourly sets what an hour of the agent is worth, in minor units, at least 0; 0 when time costs nothing.
func (b *Book) SetHourly(ctx context.Context, rate int64) (int64, error) {
	return b.write(ctx, VerbGradeRules, func(w *writing) error {
		if rate == 0 {
			_, err := w.ExecContext(ctx, deleteSetting, settingHourly)
			return err
		}
		return putSetting(ctx, w.Tx, setting{settingHourly, strconv.FormatInt(rate, 10)})
	})
}
