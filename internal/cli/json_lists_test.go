package cli

import (
	"strings"
	"testing"
)

func TestListContracts(t *testing.T) {
	m := newMachine(t)
	config := decode[contractConfig](t, m.json("config"))
	if config.Language != "auto" || config.Currency != "VND" || config.Model != "estate8" || config.Color != "auto" || config.DB == "" {
		t.Errorf("%+v", config)
	}
	m.run("init", "--lang", "en")
	if h := decode[contractHistory](t, m.json("history")); len(h.Changes) != 0 || h.Total != 0 {
		t.Errorf("%+v", h)
	}
	if e := decode[contractEntries](t, m.json("entries")); len(e.Entries) != 0 || e.Total != 0 {
		t.Errorf("%+v", e)
	}
	m.run("log", "call=150", "inbound=3")
	m.run("target", "set", "reach=1800/day", "inbound=30/week")
	m.run("target", "clear", "qualified")
	m.run("calendar", "off", "2027-02-05..2027-02-12", "-m", "Tết")
	m.run("calendar", "off", "2026-12-25")
	m.run("channels", "hide", "walkin")
	if e := decode[contractEntries](t, m.json("entries")); len(e.Entries) != 2 || e.Total != 2 {
		t.Errorf("%+v", e)
	}
	if one := decode[contractEntry](t, m.json("entries", "edit", "1", "--count", "160")); one.ID != 1 || one.Count != 160 {
		t.Errorf("%+v", one)
	}
	targets := decode[contractTargets](t, m.json("target", "--all"))
	if len(targets.Targets) != 3 || targets.Total != 3 || !pointsTo(targets.Targets[0].Count, 1800) || targets.Targets[2].Count != nil {
		t.Errorf("%+v", targets)
	}
	if levels := decode[contractLevels](t, m.json("levels")); levels.Total != 8 || !levels.Levels[0].Crowd || levels.Levels[0].Position != 1 {
		t.Errorf("%+v", levels)
	}
	levels := decode[contractLevels](t, m.json("levels")).Levels
	if inbound, buyer, loyal := levels[1], levels[4], levels[7]; !pointsTo(inbound.Idle, 3) || inbound.Care != nil || buyer.Idle != nil ||
		len(buyer.Care.After) != 2 || buyer.Care.After[1] != 30 || buyer.Care.Every != nil || !pointsTo(loyal.Care.Every, 60) {
		t.Errorf("%+v", levels)
	}
	if channels := decode[contractChannels](t, m.json("channels")); channels.Total != 12 || !channels.Channels[10].Hidden {
		t.Errorf("%+v", channels)
	}
	calendar := decode[contractCalendar](t, m.json("calendar"))
	if calendar.QuietHours == nil || calendar.WorkHours.From != "08:00" || len(calendar.DaysOff) != 2 ||
		calendar.DaysOff[0].Note != nil || !pointsTo(calendar.DaysOff[1].Note, "Tết") {
		t.Errorf("%+v", calendar)
	}
	m.run("calendar", "quiet", "none")
	if calendar = decode[contractCalendar](t, m.json("calendar")); calendar.QuietHours != nil {
		t.Errorf("%+v", calendar)
	}
	if u := decode[contractUndo](t, m.json("undo")); u.Undone == 0 {
		t.Errorf("%+v", u)
	}
	history := decode[contractHistory](t, m.json("history"))
	if c := history.Changes[0]; c.Verb != "undo" || c.Of == nil || !history.Changes[1].Undone || history.Changes[1].Of != nil {
		t.Errorf("%+v", history)
	}
	for _, c := range history.Changes {
		if c.Text == "" || c.Verb == "" || !strings.HasSuffix(c.At, "Z") {
			t.Errorf("%+v", c)
		}
	}
	if r := decode[contractRedo](t, m.json("redo")); r.Redone == 0 {
		t.Errorf("%+v", r)
	}
}
