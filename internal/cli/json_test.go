package cli

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The contract of the JSON answers, written down once more by hand: keys, their types, and what may be null.
type (
	contractToday struct {
		Day      string            `json:"day"`
		Workday  bool              `json:"workday"`
		Currency string            `json:"currency"`
		Levels   []contractLevel   `json:"levels"`
		Channels []contractChannel `json:"channels"`
		Periods  []contractPeriod  `json:"periods"`
		Streak   struct {
			Days int64 `json:"days"`
			Best int64 `json:"best"`
		} `json:"streak"`
		FollowUps contractFollowUps `json:"followups"`
	}
	contractFollowUps struct {
		Due       int64 `json:"due"`
		Overdue   int64 `json:"overdue"`
		Birthdays int64 `json:"birthdays"`
		NoNext    int64 `json:"no_next"`
		Idle      int64 `json:"idle"`
		Care      int64 `json:"care"`
	}
	contractLevel struct {
		Level     string   `json:"level"`
		Name      string   `json:"name"`
		Count     *int64   `json:"count"`
		Target    *int64   `json:"target"`
		Progress  *float64 `json:"progress"`
		ToGo      *int64   `json:"to_go"`
		Pace      *string  `json:"pace"`
		Ratio     *float64 `json:"ratio"`
		RatioLow  *float64 `json:"ratio_low"`
		RatioHigh *float64 `json:"ratio_high"`
		RatioOf   *struct {
			Count int64 `json:"count"`
			Base  int64 `json:"base"`
		} `json:"ratio_of"`
		Few *bool `json:"few"`
	}
	contractChannel struct {
		Level   string  `json:"level"`
		Channel *string `json:"channel"`
		Count   int64   `json:"count"`
		Cost    *int64  `json:"cost"`
		Minutes *int64  `json:"minutes"`
	}
	contractPeriod struct {
		Period         string `json:"period"`
		From           string `json:"from"`
		To             string `json:"to"`
		Level          string `json:"level"`
		Count          *int64 `json:"count"`
		Target         int64  `json:"target"`
		WorkdaysLeft   int64  `json:"workdays_left"`
		NeedPerWorkday *int64 `json:"need_per_workday"`
	}
	contractEntry struct {
		ID      int64   `json:"id"`
		Day     string  `json:"day"`
		Level   string  `json:"level"`
		Channel *string `json:"channel"`
		Count   int64   `json:"count"`
		Note    *string `json:"note"`
		Cost    *int64  `json:"cost"`
		Minutes *int64  `json:"minutes"`
		At      string  `json:"at"`
	}
	contractLog struct {
		Entries []contractEntry `json:"entries"`
		Today   contractToday   `json:"today"`
	}
	contractEntries struct {
		Entries  []contractEntry `json:"entries"`
		Total    int64           `json:"total"`
		Currency string          `json:"currency"`
	}
	contractTargets struct {
		Targets []struct {
			Level string `json:"level"`
			Count *int64 `json:"count"`
			Per   string `json:"per"`
			From  string `json:"from"`
		} `json:"targets"`
		Total int64 `json:"total"`
	}
	contractLevels struct {
		Levels []struct {
			Position   int64  `json:"position"`
			Key        string `json:"key"`
			Name       string `json:"name"`
			Hidden     bool   `json:"hidden"`
			Crowd      bool   `json:"crowd"`
			Entry      bool   `json:"entry"`
			Qualifying bool   `json:"qualifying"`
			Buying     bool   `json:"buying"`
			Idle       *int64 `json:"idle_days"`
			Care       *struct {
				After []int64 `json:"after_days"`
				Every *int64  `json:"every_days"`
			} `json:"care"`
		} `json:"levels"`
		Total int64 `json:"total"`
	}
	contractChannels struct {
		Channels []struct {
			Position int64  `json:"position"`
			Key      string `json:"key"`
			Name     string `json:"name"`
			Hidden   bool   `json:"hidden"`
		} `json:"channels"`
		Total int64 `json:"total"`
	}
	contractHours struct {
		From string `json:"from"`
		To   string `json:"to"`
	}
	contractCalendar struct {
		Workdays   []string       `json:"workdays"`
		WorkHours  contractHours  `json:"work_hours"`
		QuietHours *contractHours `json:"quiet_hours"`
		WeekStart  string         `json:"week_start"`
		DaysOff    []struct {
			From string  `json:"from"`
			To   string  `json:"to"`
			Note *string `json:"note"`
		} `json:"days_off"`
	}
	contractHistory struct {
		Changes []struct {
			ID     int64  `json:"id"`
			At     string `json:"at"`
			Verb   string `json:"verb"`
			Of     *int64 `json:"of"`
			Undone bool   `json:"undone"`
			Text   string `json:"text"`
		} `json:"changes"`
		Total int64 `json:"total"`
	}
	contractConfig struct {
		Language string `json:"language"`
		Currency string `json:"currency"`
		Region   string `json:"region"`
		Model    string `json:"model"`
		DB       string `json:"db"`
		Color    string `json:"color"`
		Backup   string `json:"backup"`
	}
	contractUndo struct {
		Undone    int64 `json:"undone"`
		Released  int64 `json:"released"`
		Forgotten int64 `json:"forgotten"`
	}
	contractRedo struct {
		Redone    int64 `json:"redone"`
		Released  int64 `json:"released"`
		Forgotten int64 `json:"forgotten"`
	}
)

// decode reads an answer that holds every key of the contract and no other, each of the right type.
func decode[T any](t *testing.T, text string) T {
	t.Helper()
	var v T
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if d.More() {
		t.Fatalf("more than one value:\n%s", text)
	}
	again, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var got, want any
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(again, &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("the answer lacks keys, or writes null where there is a list (-contract +answer):\n%s", diff)
	}
	return v
}

func (m *machine) json(args ...string) string {
	m.t.Helper()
	return m.run(append(args, "-o", "json")...)
}

func pointsTo[T comparable](p *T, want T) bool { return p != nil && *p == want }

func TestTodayContract(t *testing.T) {
	m := newMachine(t)
	m.run("log", "flyer=500", "call=200", "email=500", "sms=500", "flyer=500", "inbound=5", "qualified=2")
	s := decode[contractToday](t, m.json("today"))
	if s.Day != "2026-11-20" || !s.Workday || s.Currency != "VND" || len(s.Levels) != 8 || s.Streak.Days != 1 || s.Streak.Best != 1 {
		t.Errorf("%+v", s)
	}
	reach, inbound, qualified, viewing := s.Levels[0], s.Levels[1], s.Levels[2], s.Levels[3]
	if !pointsTo(reach.Count, 2200) || !pointsTo(reach.Target, 2000) || !pointsTo(reach.ToGo, 0) || !pointsTo(reach.Pace, "on") ||
		!pointsTo(reach.Progress, 1.1) {
		t.Errorf("%+v", reach)
	}
	if reach.Ratio != nil || reach.RatioLow != nil || reach.RatioHigh != nil || reach.RatioOf != nil || reach.Few != nil {
		t.Errorf("the first level has a ratio: %+v", reach)
	}
	near := func(p *float64, want float64) bool { return p != nil && math.Abs(*p-want) < 5e-8 }
	if !near(inbound.Ratio, 5./2200) || !near(inbound.RatioLow, 0.0008677269) || !near(inbound.RatioHigh, 0.0049745189) ||
		inbound.RatioOf == nil || inbound.RatioOf.Count != 5 || inbound.RatioOf.Base != 2200 || !pointsTo(inbound.Few, true) {
		t.Errorf("%+v", inbound)
	}
	if !near(qualified.Ratio, 0.4) || !near(qualified.RatioLow, 0.0943903273) || !near(qualified.RatioHigh, 0.7905833359) ||
		!pointsTo(qualified.Few, true) {
		t.Errorf("%+v", qualified)
	}
	// Nobody answered, and there is no target: unknown, not zero.
	if viewing.Count != nil || viewing.Target != nil || viewing.Progress != nil || viewing.ToGo != nil || viewing.Pace != nil ||
		viewing.Ratio != nil || viewing.RatioOf != nil || viewing.Few != nil {
		t.Errorf("%+v", viewing)
	}
	want := []contractChannel{{Level: "reach", Count: 1000}, {Level: "reach", Count: 500}, {Level: "reach", Count: 500}, {Level: "reach", Count: 200}, {Level: "inbound", Count: 5}, {Level: "qualified", Count: 2}}
	for i, key := range []string{"flyer", "email", "sms", "call"} {
		want[i].Channel = &key
	}
	if diff := cmp.Diff(want, s.Channels); diff != "" {
		t.Errorf("channels (-want +got):\n%s", diff)
	}
	if len(s.Periods) != 6 || s.Periods[0].Period != "week" || s.Periods[5].Period != "month" || s.Periods[0].From != "2026-11-16" ||
		s.Periods[0].To != "2026-11-22" || s.Periods[0].WorkdaysLeft != 2 || !pointsTo(s.Periods[0].NeedPerWorkday, 900) {
		t.Errorf("%+v", s.Periods)
	}
}

// Unknown and inapplicable values are null, an answer of nobody is 0.
func TestTodayNullIsNotZero(t *testing.T) {
	m := newMachine(t)
	m.run("log", "0", "--cost", "0", "--minutes", "0")
	s := decode[contractToday](t, m.json("today"))
	reach, inbound := s.Levels[0], s.Levels[1]
	if !pointsTo(reach.Count, 0) || !pointsTo(reach.Progress, 0) || !pointsTo(reach.ToGo, 2000) || !pointsTo(reach.Pace, "behind") {
		t.Errorf("nobody was reached: %+v", reach)
	}
	// A target without an answer: what is to go is known, progress and pace are not.
	if inbound.Count != nil || !pointsTo(inbound.Target, 5) || !pointsTo(inbound.ToGo, 5) || inbound.Progress != nil || inbound.Pace != nil {
		t.Errorf("nobody answered for inbound: %+v", inbound)
	}
	if inbound.Ratio != nil || inbound.Few != nil {
		t.Errorf("a ratio to nobody: %+v", inbound)
	}
	if len(s.Channels) != 1 || s.Channels[0].Channel != nil || !pointsTo(s.Channels[0].Cost, 0) || !pointsTo(s.Channels[0].Minutes, 0) {
		t.Errorf("%+v", s.Channels)
	}
	if p := s.Periods[0]; !pointsTo(p.Count, 0) || s.Periods[1].Count != nil {
		t.Errorf("%+v", s.Periods)
	}

	// A zero ratio has bounds, the lower of which is exactly 0.
	m.run("log", "reach=50", "inbound=0")
	inbound = decode[contractToday](t, m.json("today")).Levels[1]
	if !pointsTo(inbound.Ratio, 0) || !pointsTo(inbound.RatioLow, 0) || inbound.RatioHigh == nil || *inbound.RatioHigh <= 0 {
		t.Errorf("nobody of 50: %+v", inbound)
	}
	// More than the base: a ratio above 1, without bounds.
	m.run("log", "inbound=60")
	inbound = decode[contractToday](t, m.json("today")).Levels[1]
	if !pointsTo(inbound.Ratio, 1.2) || inbound.RatioLow != nil || inbound.RatioHigh != nil || inbound.RatioOf == nil {
		t.Errorf("60 of 50: %+v", inbound)
	}

	// On a Sunday there is no target, so that nothing is to go and there is no pace; at its end of the week no workday is left.
	m.at("2026-11-22T18:30:00+07:00")
	s = decode[contractToday](t, m.json("today"))
	reach = s.Levels[0]
	if s.Workday || reach.Count != nil || reach.Target != nil || reach.ToGo != nil || reach.Pace != nil || len(s.Channels) != 0 {
		t.Errorf("%+v", s)
	}
	if p := s.Periods[0]; p.WorkdaysLeft != 0 || p.NeedPerWorkday != nil {
		t.Errorf("%+v", p)
	}
	// The target of the week that is met needs nobody more.
	m.run("log", "reach=5000")
	if p := decode[contractToday](t, m.json("today")).Periods[0]; !pointsTo(p.NeedPerWorkday, 0) {
		t.Errorf("%+v", p)
	}

	// Without any target there are no periods, but a list of them.
	m.run("target", "clear", "reach", "inbound", "qualified")
	m.at("2026-12-02T18:30:00+07:00")
	if s := decode[contractToday](t, m.json("today")); len(s.Periods) != 0 {
		t.Errorf("%+v", s.Periods)
	}
}

func TestLogContract(t *testing.T) {
	m := newMachine(t)
	l := decode[contractLog](t, m.json("log", "call=150", "inbound=3", "-m", "two\nlines", "--cost", "500k", "--minutes", "90", "-d", "yesterday"))
	if len(l.Entries) != 2 || l.Today.Day != "2026-11-19" || len(l.Today.Levels) != 8 {
		t.Fatalf("%+v", l)
	}
	call, inbound := l.Entries[0], l.Entries[1]
	if call.ID != 1 || call.Day != "2026-11-19" || call.Level != "reach" || !pointsTo(call.Channel, "call") || call.Count != 150 ||
		!pointsTo(call.Note, "two\nlines") || !pointsTo(call.Cost, 490_196) || !pointsTo(call.Minutes, 88) || call.At != "2026-11-20T11:30:00Z" {
		t.Errorf("%+v", call)
	}
	if inbound.Channel != nil || !pointsTo(inbound.Cost, 9_804) || !pointsTo(inbound.Minutes, 2) {
		t.Errorf("%+v", inbound)
	}
	plain := decode[contractLog](t, m.json("log", "0")).Entries[0]
	if plain.Channel != nil || plain.Note != nil || plain.Cost != nil || plain.Minutes != nil || plain.Count != 0 {
		t.Errorf("%+v", plain)
	}
	// The total stands already: no entry, but a list of them and the scorecard.
	if same := decode[contractLog](t, m.json("log", "--total", "reach=0")); len(same.Entries) != 0 || same.Today.Day != "2026-11-20" {
		t.Errorf("%+v", same)
	}
}

// An empty list says so in JSON too, and what is only to be told beside goes to standard error or nowhere.
func TestJSONStandsAlone(t *testing.T) {
	m := newMachine(t)
	status, out, errs := m.try("log", "reach=5", "-o", "json")
	if status != exitDone || !strings.Contains(errs, "funnel.db") {
		t.Errorf("exit %d, standard error %q", status, errs)
	}
	decode[contractLog](t, out)
	if _, out, errs := m.try("entries", "last-year", "-o", "json"); errs != "" || decode[contractEntries](t, out).Total != 0 {
		t.Errorf("standard error %q", errs)
	}
}
