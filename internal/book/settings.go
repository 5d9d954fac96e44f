package book

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Keys of the settings.
const (
	settingBook      = "book" // the book's own UUIDv7
	settingModel     = "model"
	settingLanguage  = "language"
	settingCurrency  = "currency"
	settingRegion    = "region"
	settingWeekdays  = "weekdays"   // digits of time.Weekday: "123456"
	settingWork      = "work_hours" // minutes after midnight: "480-1080"
	settingQuiet     = "quiet_hours"
	settingWeekStart = "week_start" // digit of time.Weekday
)

// VerbConfig is the verb of a change to a setting.
const VerbConfig Verb = "config"

type setting struct{ key, value string }

// knownSetting is a setting that a book has.
type knownSetting struct {
	setting                     // with the value of a new book
	fits    func(v string) bool // reports whether it may have a value
}

// neededSettings lists what a book with a set-up and a key of its own begins with, in the order of the rows, and is never without.
func neededSettings(s Setup, key string) []knownSetting {
	id := funnel.RecordField{Form: funnel.UUIDForm, Must: true}
	c := funnel.DefaultCalendar()
	return []knownSetting{
		{setting{settingBook, key}, func(v string) bool { return id.Fits(v) }},
		{setting{settingModel, s.Model.Key}, func(v string) bool { return v == "" || funnel.ValidKey(v) }},
		{setting{settingLanguage, string(s.Language)}, func(v string) bool { _, ok := i18n.ParseLang(v); return v == "" || ok }},
		{setting{settingCurrency, s.Currency}, func(v string) bool { _, ok := funnel.CurrencyByCode(v); return ok }},
		{setting{settingRegion, s.Region}, fitRegion},
		{setting{settingWeekdays, formatWeekdays(c.Weekdays)}, func(v string) bool { return formatWeekdays(parseWeekdays(v)) == v }},
		{setting{settingWork, formatHours(c.Work)}, fitHours},
		{setting{settingQuiet, formatHours(c.Quiet)}, fitHours},
		{setting{settingWeekStart, strconv.Itoa(int(c.WeekStart))}, func(v string) bool { return len(v) == 1 && v[0] >= '0' && v[0] <= '6' }},
	}
}

// spareSettings lists what a book may be without.
func spareSettings() []knownSetting {
	again, _ := json.Marshal(funnel.DefaultAskAgain()) // a map of numbers, which is never refused
	return []knownSetting{
		{setting{settingAskAgain, string(again)}, fitAskAgain},
		{setting{settingThresholds, "{}"}, fitGradeRule(settingThresholds)},
		{setting{settingWeights, "{}"}, fitGradeRule(settingWeights)},
		{setting{settingHourly, "0"}, fitGradeRule(settingHourly)},
		{setting{settingCarePlan, "{}"}, fitCarePlan},
		{setting{settingCareDaily, strconv.Itoa(DefaultCareDaily)}, fitCareDaily},
	}
}

func fitRegion(v string) bool {
	return len(v) == 2 && v[0] >= 'A' && v[0] <= 'Z' && v[1] >= 'A' && v[1] <= 'Z'
}

func fitHours(v string) bool {
	h, err := parseHours(v)
	return err == nil && formatHours(h) == v && h.From >= 0 && h.From <= funnel.EndOfDay && h.To >= 0 && h.To <= funnel.EndOfDay
}

func fitAskAgain(v string) bool {
	var again funnel.AskAgain
	if json.Unmarshal([]byte(v), &again) != nil || again == nil {
		return false
	}
	for _, days := range again {
		if days < 0 || days > funnel.MaxCareDays {
			return false
		}
	}
	return true
}

// unfit lists the settings that a book needs and has not, and those with a value that cannot be.
func unfit(settings map[string]string) (bad []knownSetting) {
	for _, k := range neededSettings(DefaultSetup(), "") {
		if value, there := settings[k.key]; !there || !k.fits(value) {
			bad = append(bad, k)
		}
	}
	for _, k := range spareSettings() {
		if value, there := settings[k.key]; there && !k.fits(value) {
			bad = append(bad, k)
		}
	}
	return bad
}

// checkSettings refuses to read a book by settings that it needs and does not have, or that cannot be. Every command asks it, so what a book
// may be without is left to whoever reads that.
func checkSettings(settings map[string]string) error {
	for _, k := range neededSettings(Setup{}, "") {
		switch value, there := settings[k.key]; {
		case !there:
			return i18n.Failed(i18n.SettingMissing, k.key)
		case !k.fits(value):
			return i18n.Failed(i18n.SettingUnreadable, k.key, value)
		}
	}
	return nil
}

// readSetting reads one setting that every book has.
func readSetting(ctx context.Context, tx *sql.Tx, key string) (value string, err error) {
	err = tx.QueryRowContext(ctx, "SELECT value FROM setting WHERE key = ?", key).Scan(&value)
	if noRows(err) {
		return "", i18n.Failed(i18n.SettingMissing, key)
	}
	return value, err
}

func readSettings(ctx context.Context, tx *sql.Tx) (map[string]string, error) {
	all, err := collect(ctx, tx, func(rows *sql.Rows) (s setting, err error) {
		return s, rows.Scan(&s.key, &s.value)
	}, "SELECT key, value FROM setting")
	settings := make(map[string]string, len(all))
	for _, s := range all {
		settings[s.key] = s.value
	}
	return settings, err
}

func putSetting(ctx context.Context, tx *sql.Tx, s setting) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO setting (key, value) VALUES (?, ?)
		ON CONFLICT (key) DO UPDATE SET value = excluded.value`, s.key, s.value)
	return err
}

// SetLanguage sets the language in which the book speaks; "" leaves it to the locale.
func (b *Book) SetLanguage(ctx context.Context, l i18n.Lang) (int64, error) {
	return b.put(ctx, VerbConfig, setting{settingLanguage, string(l)})
}

// SetRegion sets the country whose phone numbers are written without a country code, as an ISO 3166 code.
func (b *Book) SetRegion(ctx context.Context, region string) (int64, error) {
	return b.put(ctx, VerbConfig, setting{settingRegion, region})
}

// dayOfAmount finds a day of which an amount of money is recorded: what a batch cost, a deal, or what stands on a card.
const dayOfAmount = `
	SELECT day FROM rollup WHERE costed > 0
	UNION ALL SELECT day FROM deal
	UNION ALL SELECT added FROM lead WHERE value IS NOT NULL OR income IS NOT NULL
	UNION ALL SELECT day FROM offer WHERE amount IS NOT NULL
	UNION ALL SELECT l.added FROM field f JOIN field_value v ON v.field = f.id JOIN lead l ON l.id = v.lead WHERE f.type = 'money'
	LIMIT 1`

// SetCurrency sets the currency of the book. It is refused once amounts are recorded: they would silently change their
// meaning. A book that has lost its currency gets it back.
func (b *Book) SetCurrency(ctx context.Context, c funnel.Currency) (int64, error) {
	return b.write(ctx, VerbConfig, func(w *writing) error {
		now, err := readSetting(ctx, w.Tx, settingCurrency)
		if err != nil && !errors.Is(err, i18n.Failed(i18n.SettingMissing)) {
			return err
		}
		if _, known := funnel.CurrencyByCode(now); known {
			if day, err := firstAmount(ctx, w.Tx); err != nil {
				return err
			} else if day != "" {
				return i18n.Failed(i18n.CurrencyInUse, day)
			}
			switch err := w.QueryRowContext(ctx, "SELECT 1 FROM setting WHERE key = ?", settingHourly).Scan(new(int)); {
			case err == nil:
				return i18n.Failed(i18n.CurrencyOfRate)
			case !noRows(err):
				return err
			}
		}
		return putSetting(ctx, w.Tx, setting{settingCurrency, c.Code})
	})
}

// firstAmount is a day of which an amount of money is recorded, "" where there is none.
func firstAmount(ctx context.Context, tx *sql.Tx) (day string, err error) {
	err = tx.QueryRowContext(ctx, dayOfAmount).Scan(&day)
	if noRows(err) {
		return "", nil
	}
	return day, err
}

func (b *Book) put(ctx context.Context, verb Verb, settings ...setting) (int64, error) {
	return b.write(ctx, verb, func(w *writing) error {
		for _, s := range settings {
			if err := putSetting(ctx, w.Tx, s); err != nil {
				return err
			}
		}
		return nil
	})
}

func formatWeekdays(days [7]bool) string {
	var digits strings.Builder
	for d, worked := range days {
		if worked {
			digits.WriteString(strconv.Itoa(d))
		}
	}
	return digits.String()
}

func formatHours(h funnel.Hours) string { return fmt.Sprintf("%d-%d", h.From, h.To) }

func parseHours(s string) (h funnel.Hours, err error) {
	_, err = fmt.Sscanf(s, "%d-%d", &h.From, &h.To)
	return h, err
}

func parseWeekdays(digits string) (days [7]bool) {
	for _, digit := range digits {
		if digit >= '0' && digit <= '6' {
			days[digit-'0'] = true
		}
	}
	return days
}

// calendarOf reads the calendar out of settings that fit, without its days off.
func calendarOf(settings map[string]string) (c funnel.Calendar) {
	c.Weekdays = parseWeekdays(settings[settingWeekdays])
	c.Work, _ = parseHours(settings[settingWork])
	c.Quiet, _ = parseHours(settings[settingQuiet])
	c.WeekStart = time.Weekday(settings[settingWeekStart][0] - '0')
	return c
}

// settingText is the value of a setting as people write it.
func settingText(key, value string) string {
	switch key {
	case settingWork, settingQuiet:
		if h, err := parseHours(value); err == nil && h.From != h.To {
			return h.From.String() + "-" + h.To.String()
		}
		return "none"
	case settingWeekdays, settingWeekStart:
		var days []string
		for _, digit := range value {
			if digit >= '0' && digit <= '6' {
				days = append(days, strings.ToLower(time.Weekday(digit - '0').String()[:3]))
			}
		}
		return strings.Join(days, ",")
	case settingLanguage:
		if value == "" {
			return "auto"
		}
	}
	return value
}
