package book_test

import (
	"errors"
	"slices"
	"time"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// doFrame makes a change to levels, channels, targets or calendar. It may be refused, with a reason; then nothing has changed,
// which check sees.
func (m *machine) doFrame(t *rapid.T) {
	steps := map[string]func(t *rapid.T) (int64, error){
		"target": m.target, "level": m.level, "role": m.role, "channel": m.channel, "calendar": m.calendar, "days off": m.daysOff,
	}
	names := []string{"target", "target", "level", "level", "role", "channel", "calendar", "days off"}
	change, err := steps[rapid.SampledFrom(names).Draw(t, "what")](t)
	var said *i18n.Error
	if err != nil && !errors.As(err, &said) {
		t.Fatalf("refused without a reason: %v", err)
	}
	if err == nil && change != 0 && slices.Contains(m.force, change) {
		t.Fatalf("change %d again", change)
	}
	m.did(change, nil)
}

var (
	drawnLevel   = rapid.SampledFrom([]string{"reach", "inbound", "viewing", "buyer", "extra", "zalo"})
	drawnChannel = rapid.SampledFrom([]string{"call", "sms", "banner", "zalo", "extra"})
)

// other draws a key to stand behind, "" for the front.
func other(t *rapid.T, keys *rapid.Generator[string]) string {
	return rapid.OneOf(rapid.Just(""), keys).Draw(t, "after")
}

func (m *machine) target(t *rapid.T) (int64, error) {
	cleared := rapid.IntRange(0, 3).Draw(t, "cleared") == 0
	return m.b.SetTargets(t.Context(), rapid.SliceOfN(rapid.Custom(func(t *rapid.T) funnel.Target {
		return funnel.Target{
			Level: drawnLevel.Draw(t, "level"), Count: rapid.Int64Range(0, 60).Draw(t, "count"), Cleared: cleared,
			Per:  rapid.SampledFrom([]funnel.Per{funnel.PerDay, funnel.PerWeek, funnel.PerMonth}).Draw(t, "per"),
			From: rapid.SampledFrom(days).Draw(t, "from") - funnel.Day(rapid.IntRange(0, 2).Draw(t, "before")),
		}
	}), 1, 2).Draw(t, "targets"))
}

func (m *machine) level(t *rapid.T) (int64, error) {
	key := drawnLevel.Draw(t, "key")
	switch rapid.SampledFrom([]string{"add", "rename", "hide", "show", "move", "remove"}).Draw(t, "verb") {
	case "add":
		return m.b.AddLevel(t.Context(), funnel.Level{Key: key, Names: funnel.Names{En: key}}, other(t, drawnLevel))
	case "rename":
		return m.b.RenameLevel(t.Context(), key, rapid.SampledFrom([]i18n.Lang{i18n.En, i18n.Vi, i18n.Zh}).Draw(t, "lang"),
			rapid.SampledFrom([]string{"Tên", "名"}).Draw(t, "name"))
	case "hide":
		return m.b.HideLevel(t.Context(), key, true)
	case "show":
		return m.b.HideLevel(t.Context(), key, false)
	case "move":
		return m.b.MoveLevel(t.Context(), key, other(t, drawnLevel))
	}
	return m.b.RemoveLevel(t.Context(), key)
}

func (m *machine) role(t *rapid.T) (int64, error) {
	key := rapid.OneOf(rapid.Just(""), drawnLevel).Draw(t, "key")
	return m.b.SetRole(t.Context(), key, rapid.SampledFrom(book.Roles()).Draw(t, "role"))
}

func (m *machine) channel(t *rapid.T) (int64, error) {
	key := drawnChannel.Draw(t, "key")
	switch rapid.SampledFrom([]string{"add", "rename", "hide", "move", "remove"}).Draw(t, "verb") {
	case "add":
		return m.b.AddChannel(t.Context(), funnel.Channel{Key: key, Names: funnel.Names{Vi: key}})
	case "rename":
		return m.b.RenameChannel(t.Context(), key, i18n.Vi, rapid.SampledFrom([]string{"Tên", "Khác"}).Draw(t, "name"))
	case "hide":
		return m.b.HideChannel(t.Context(), key, rapid.Bool().Draw(t, "hidden"))
	case "move":
		return m.b.MoveChannel(t.Context(), key, other(t, drawnChannel))
	}
	return m.b.RemoveChannel(t.Context(), key)
}

func (m *machine) calendar(t *rapid.T) (int64, error) {
	switch rapid.IntRange(0, 2).Draw(t, "setting") {
	case 0:
		var worked [7]bool
		for i := range worked {
			worked[i] = rapid.IntRange(0, 4).Draw(t, "worked") > 0
		}
		return m.b.SetWeekdays(t.Context(), worked)
	case 1:
		return m.b.SetWeekStart(t.Context(), rapid.SampledFrom([]time.Weekday{time.Sunday, time.Monday}).Draw(t, "start"))
	}
	return m.b.SetWorkHours(t.Context(), funnel.Hours{From: 8 * 60, To: funnel.Clock(rapid.IntRange(17, 19).Draw(t, "to") * 60)})
}

func (m *machine) daysOff(t *rapid.T) (int64, error) {
	from := rapid.SampledFrom(days).Draw(t, "from") - funnel.Day(rapid.IntRange(0, 3).Draw(t, "before"))
	p := funnel.Period{From: from, To: from + funnel.Day(rapid.IntRange(0, 9).Draw(t, "more"))}
	if rapid.Bool().Draw(t, "add") {
		return m.b.AddDayOff(t.Context(), p, "Tết")
	}
	return m.b.RemoveDaysOff(t.Context(), p)
}
