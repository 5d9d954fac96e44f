package cli

import (
	"testing"
)

// The contract of plans and what-ifs, written down once more by hand.
type (
	contractPlan struct {
		Goal struct {
			Level   string `json:"level"`
			Count   int64  `json:"count"`
			Counted int64  `json:"counted"`
			From    string `json:"from"`
			To      string `json:"to"`
		} `json:"goal"`
		Missing      int64          `json:"missing"`
		PerWorkday   *int64         `json:"per_workday"`
		Sure         float64        `json:"sure"`
		RatiosFrom   string         `json:"ratios_from"`
		RatiosTo     string         `json:"ratios_to"`
		WorkdaysLeft int64          `json:"workdays_left"`
		Levels       []contractNeed `json:"levels"`
		Steps        []struct {
			Level     string   `json:"level"`
			BaseLevel string   `json:"base_level"`
			Merged    []string `json:"merged"`
			Count     int64    `json:"count"`
			Base      int64    `json:"base"`
			Capped    bool     `json:"capped"`
			Uncounted []string `json:"uncounted"`
		} `json:"steps"`
		Channels []contractChannelNeed `json:"channels"`
		Income   *int64                `json:"income"`
		PerDeal  *int64                `json:"per_deal"`
		Deals    *int64                `json:"deals"`
		Earned   *struct {
			Amount    int64 `json:"amount"`
			Purchases int64 `json:"purchases"`
			Buyers    int64 `json:"buyers"`
		} `json:"earned"`
		OpenLeads int64 `json:"open_leads"`
		BestMonth *struct {
			Level      string  `json:"level"`
			Month      string  `json:"month"`
			PerWorkday float64 `json:"per_workday"`
		} `json:"best_month"`
		Currency string           `json:"currency"`
		Targets  []contractTarget `json:"targets"`
		Change   *int64           `json:"change"`
	}
	contractTarget struct {
		Level string `json:"level"`
		Count *int64 `json:"count"`
		Per   string `json:"per"`
		From  string `json:"from"`
	}
	contractNeed struct {
		Level          string `json:"level"`
		Need50         *int64 `json:"need_50"`
		Need80         *int64 `json:"need_80"`
		Need95         *int64 `json:"need_95"`
		NeedSure       *int64 `json:"need_sure"`
		PerWorkdaySure *int64 `json:"per_workday_sure"`
	}
	contractChannelNeed struct {
		Channel   string `json:"channel"`
		Need      *int64 `json:"need"`
		Cost      *int64 `json:"cost"`
		Minutes   *int64 `json:"minutes"`
		OwnRatios int64  `json:"own_ratios"`
	}
	contractWhatif struct {
		From string `json:"from"`
		To   string `json:"to"`
		Now  []struct {
			Level string   `json:"level"`
			Count int64    `json:"count"`
			Ratio *float64 `json:"ratio"`
		} `json:"now"`
		Then []struct {
			Level string   `json:"level"`
			Count float64  `json:"count"`
			Low   int64    `json:"low"`
			High  int64    `json:"high"`
			Ratio *float64 `json:"ratio"`
		} `json:"then"`
		Top    *string `json:"top"`
		Levers []struct {
			Lever     string   `json:"lever"`
			Kind      string   `json:"kind"`
			Now       float64  `json:"now"`
			Then      float64  `json:"then"`
			Gain      float64  `json:"gain"`
			Best      *float64 `json:"best"`
			BestMonth *string  `json:"best_month"`
			BestGain  *float64 `json:"best_gain"`
		} `json:"levers"`
	}
)

func TestPlanContract(t *testing.T) {
	m := newMachine(t)
	m.run("log", "call=8000", "flyer=12000", "inbound=80", "qualified=32", "viewing=16", "buyer=8", "-d", "2026-10-05", "--cost", "2m", "--minutes", "600")
	m.run("log", "buyer=1", "-d", "2026-11-02")
	p := decode[contractPlan](t, m.json("plan", "buyer=3/month", "--sure", "90"))
	g := p.Goal
	if g.Level != "buyer" || g.Count != 3 || g.Counted != 1 || g.From != "2026-11-01" || g.To != "2026-11-30" || p.Missing != 2 || p.Sure != 0.9 ||
		p.RatiosFrom != "2026-10-05" || p.RatiosTo != "2026-11-20" || p.WorkdaysLeft != 9 || p.Currency != "VND" || p.PerDeal != nil || p.Change != nil ||
		p.Earned != nil || p.OpenLeads != 0 || p.BestMonth == nil || p.BestMonth.Level != "reach" || p.BestMonth.Month != "2026-10" {
		t.Errorf("%+v", p)
	}
	if len(p.Levels) != 4 || p.Levels[0].Level != "reach" || p.Levels[3].Level != "viewing" {
		t.Fatalf("%+v", p.Levels)
	}
	for _, n := range p.Levels {
		if *n.Need50 < 2 || *n.Need80 <= *n.Need50 || *n.NeedSure <= *n.Need80 || *n.Need95 <= *n.NeedSure || *n.PerWorkdaySure != (*n.NeedSure+8)/9 {
			t.Errorf("%s: %d, %d, %d, %d, a workday %d", n.Level, *n.Need50, *n.Need80, *n.NeedSure, *n.Need95, *n.PerWorkdaySure)
		}
	}
	if len(p.Channels) != 2 || p.Channels[0].Channel == p.Channels[1].Channel || p.Channels[0].Need == nil || p.Channels[0].Cost == nil || p.Channels[0].Minutes == nil {
		t.Errorf("%+v", p.Channels)
	}
	if len(p.Steps) != 4 || p.Steps[0].BaseLevel != "reach" || p.Steps[3].Level != "buyer" || p.Steps[3].Count != 9 || p.Steps[3].Base != 16 || p.Steps[3].Capped ||
		len(p.Steps[3].Merged) != 0 || p.Steps[3].Uncounted == nil || len(p.Steps[3].Uncounted) != 0 {
		t.Errorf("%+v", p.Steps)
	}
	// What does not apply is null, what is nothing is 0 and what is none is an empty list.
	if p = decode[contractPlan](t, m.json("plan", "buyer=1/month")); p.Missing != 0 || !pointsTo(p.Levels[0].NeedSure, 0) || len(p.Channels) != 0 {
		t.Errorf("%+v", p)
	}
	if p = decode[contractPlan](t, m.json("plan", "reach=500/month")); p.Missing != 500 || len(p.Levels) != 0 || !pointsTo(p.PerWorkday, 56) || len(p.Channels) != 2 {
		t.Errorf("%+v", p)
	}
	if p = decode[contractPlan](t, m.json("plan", "--income", "90m/month", "--per-deal", "30m", "--set-targets")); !pointsTo(p.PerDeal, 30_000_000) || p.Goal.Count != 3 ||
		!pointsTo(p.Income, 90_000_000) || p.Earned == nil || p.Earned.Amount != 30_000_000 || p.Earned.Buyers != 1 || p.Deals != nil || p.Change == nil || len(p.Targets) != 5 || p.Targets[4].Level != "buyer" || !pointsTo(p.Targets[4].Count, 3) ||
		p.Targets[4].Per != "month" || p.Targets[0].Per != "day" || !pointsTo(p.Targets[0].Count, *p.Levels[0].PerWorkdaySure) {
		t.Errorf("%+v", p)
	}
	if p = decode[contractPlan](t, m.json("plan", "buyer=3/month", "--from", "2020")); len(p.Levels) != 0 || len(p.Channels) != 0 {
		t.Errorf("%+v", p)
	}
	other := newMachine(t)
	other.run("log", "inbound=50", "viewing=60", "buyer=20")
	p = decode[contractPlan](t, other.json("plan", "buyer=30/month"))
	if p.Levels[0].Need50 != nil || p.Levels[0].PerWorkdaySure != nil || p.Levels[1].Need50 == nil || p.Levels[2].Need50 != nil || len(p.Steps[0].Merged) != 1 ||
		!p.Steps[0].Capped {
		t.Errorf("nobody was reached or qualified: %+v", p)
	}
}

func TestWhatifContract(t *testing.T) {
	m := newMachine(t)
	m.run("log", "reach=20000", "inbound=80", "qualified=32", "viewing=16", "buyer=8", "-d", "2026-10-05")
	x := decode[contractWhatif](t, m.json("whatif", "qualified=60%", "reach=x2"))
	if x.From != "2026-10-05" || x.To != "2026-11-20" || len(x.Now) != 8 || len(x.Then) != 8 || !pointsTo(x.Top, "buyer") || len(x.Levers) != 5 {
		t.Fatalf("%+v", x)
	}
	if x.Now[0].Ratio != nil || x.Now[2].Count != 32 || !pointsTo(x.Now[2].Ratio, 0.4) || x.Now[7].Ratio != nil {
		t.Errorf("%+v", x.Now)
	}
	then := x.Then[4]
	if x.Then[0].Count != 40000 || x.Then[0].Low != 40000 || x.Then[0].High != 40000 || !pointsTo(x.Then[2].Ratio, 0.6) || x.Then[2].Count != 96 ||
		then.Level != "buyer" || then.Count != 24 || then.Low >= 24 || then.High <= 24 || x.Then[6].Ratio != nil {
		t.Errorf("%+v", x.Then)
	}
	if l := x.Levers[0]; l.Lever != "reach" || l.Kind != "volume" || l.Now != 20000 || !pointsTo(l.BestMonth, "2026-10") || l.Best == nil || l.BestGain == nil {
		t.Errorf("%+v", l)
	}
	if l := x.Levers[1]; l.Kind != "ratio" || l.Best != nil || l.BestMonth != nil || l.BestGain != nil {
		t.Errorf("%+v", l)
	}
	m.run("log", "reach=20000", "inbound=300", "qualified=120", "viewing=60", "buyer=30", "-d", "2026-11-05")
	l := decode[contractWhatif](t, m.json("whatif")).Levers[0]
	if l.Lever != "inbound" || l.Kind != "ratio" || l.Now != 0.0095 || !pointsTo(l.Best, 0.015) || !pointsTo(l.BestMonth, "2026-11") || l.BestGain == nil {
		t.Errorf("%+v", l)
	}
	// Without any history there is nothing, but lists of it.
	empty := newMachine(t)
	empty.run("init")
	if x = decode[contractWhatif](t, empty.json("whatif", "reach=x10")); len(x.Levers) != 0 {
		t.Errorf("%+v", x)
	}
}
