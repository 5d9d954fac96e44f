package book

import (
	"context"
	"database/sql"
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
	UNION ALL SELECT l.added FROM field f JOIN field_value v ON v.field = f.id JOIN lead l ON l.id = v.lead WHERE f.type = 'money'
	LIMIT 1`

// SetCurrency sets the currency of the book. It is refused once amounts are recorded: they would silently change their
// meaning.
func (b *Book) SetCurrency(ctx context.Context, c funnel.Currency) (int64, error) {
	return b.write(ctx, VerbConfig, func(w *writing) error {
		var day string
		err := w.QueryRowContext(ctx, dayOfAmount).Scan(&day)
		if err == nil {
			return i18n.Failed(i18n.CurrencyInUse, day)
		}
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		return putSetting(ctx, w.Tx, setting{settingCurrency, c.Code})
	})
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

func calendarSettings(c funnel.Calendar) []setting {
	return []setting{
		{settingWeekdays, formatWeekdays(c.Weekdays)},
		{settingWork, formatHours(c.Work)},
		{settingQuiet, formatHours(c.Quiet)},
		{settingWeekStart, strconv.Itoa(int(c.WeekStart))},
	}
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

// calendarOf reads the calendar out of the settings, without its days off.
func calendarOf(settings map[string]string) (funnel.Calendar, error) {
	var c funnel.Calendar
	for _, digit := range settings[settingWeekdays] {
		if digit >= '0' && digit <= '6' {
			c.Weekdays[digit-'0'] = true
		}
	}
	var errWork, errQuiet error
	c.Work, errWork = parseHours(settings[settingWork])
	c.Quiet, errQuiet = parseHours(settings[settingQuiet])
	start, errStart := strconv.Atoi(settings[settingWeekStart])
	c.WeekStart = time.Weekday(start)
	return c, errors.Join(errWork, errQuiet, errStart)
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
