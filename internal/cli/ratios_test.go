package cli

import (
	"math"
	"strings"
	"testing"
)

// ratiosLookedAt are the commands of ratios and comparisons by the name of their golden files.
var ratiosLookedAt = map[string]string{
	"ratios":   "ratios 90d",
	"against":  "ratios 2026-10 --against 2026-09",
	"channels": "ratios 90d --by channel",
	"weeks":    "ratios 2026-11-09..2026-11-20 --by week",
	"compare":  "compare 2026-09 2026-10",
}

// Ratios and comparisons fit the terminal, whatever its width; colour changes nothing of what they say, and piped text has no bars.
func TestRatiosRendering(t *testing.T) {
	m := newMachine(t)
	numbersBook(m)
	for name, command := range ratiosLookedAt {
		m.checkLook(name, strings.Fields(command)...)
	}
}

// A drawn funnel is no wider than its widest level, whose bar is as long as it may be.
func TestBarsAreInProportionToLogarithms(t *testing.T) {
	m := newMachine(t)
	m.run("log", "9999", "99", "9", "0")
	m.width = 80
	text := m.run("ratios")
	var bars []int
	for line := range strings.Lines(text) {
		if n := strings.Count(line, "█"); n > 0 {
			bars = append(bars, n)
		}
	}
	// ln 10,000 : ln 100 : ln 10 are as 4 : 2 : 1, and of nobody there is no bar.
	if len(bars) != 3 || bars[0] != 40 || bars[1] != 20 || bars[2] != 10 {
		t.Errorf("bars of %v columns:\n%s", bars, text)
	}
}

// The contract of ratios and comparisons, written down once more by hand.
type (
	contractSteps []struct {
		Level       string   `json:"level"`
		BaseLevel   *string  `json:"base_level"`
		Count       int64    `json:"count"`
		Base        *int64   `json:"base"`
		Ratio       *float64 `json:"ratio"`
		Low         *float64 `json:"low"`
		High        *float64 `json:"high"`
		Few         *bool    `json:"few"`
		OfFirst     *float64 `json:"of_first"`
		CostEach    *float64 `json:"cost_each"`
		MinutesEach *float64 `json:"minutes_each"`
		Against     *struct {
			Count   int64    `json:"count"`
			Base    *int64   `json:"base"`
			Ratio   *float64 `json:"ratio"`
			Change  *float64 `json:"change"`
			Verdict *string  `json:"verdict"`
			PBetter *float64 `json:"p_better"`
			Needed  *int64   `json:"needed"`
		} `json:"against"`
	}
	contractSpan struct {
		From string `json:"from"`
		To   string `json:"to"`
	}
	contractRatios struct {
		Kind     string        `json:"kind"`
		From     string        `json:"from"`
		To       string        `json:"to"`
		AsOf     *string       `json:"as_of"`
		Before   *string       `json:"against_as_of"`
		Against  *contractSpan `json:"against"`
		By       *string       `json:"by"`
		Currency string        `json:"currency"`
		Cost     *int64        `json:"cost"`
		Minutes  *int64        `json:"minutes"`
		Steps    contractSteps `json:"steps"`
	}
	contractGroups struct {
		Kind     string        `json:"kind"`
		From     string        `json:"from"`
		To       string        `json:"to"`
		AsOf     *string       `json:"as_of"`
		Before   *string       `json:"against_as_of"`
		Against  *contractSpan `json:"against"`
		By       *string       `json:"by"`
		Currency string        `json:"currency"`
		Sort     *string       `json:"sort"`
		Groups   []struct {
			Key     *string       `json:"key"`
			Name    *string       `json:"name"`
			From    *string       `json:"from"`
			To      *string       `json:"to"`
			Cost    *int64        `json:"cost"`
			Minutes *int64        `json:"minutes"`
			Steps   contractSteps `json:"steps"`
		} `json:"groups"`
		Highest []struct {
			Level      string   `json:"level"`
			Best       *string  `json:"best"`
			Lower      []string `json:"lower"`
			CannotTell []string `json:"cannot_tell"`
		} `json:"highest"`
	}
	contractActivity struct {
		From     string           `json:"from"`
		To       string           `json:"to"`
		Count    *int64           `json:"count"`
		Workdays *int64           `json:"workdays"`
		Counts   map[string]int64 `json:"counts"`
	}
	contractCompare struct {
		Level       string           `json:"level"`
		Before      contractActivity `json:"before"`
		After       contractActivity `json:"after"`
		Change      *int64           `json:"change"`
		VolumeLevel *string          `json:"volume_level"`
		Volume      *float64         `json:"volume"`
		Workdays    *float64         `json:"workdays_effect"`
		PerWorkday  *float64         `json:"per_workday_effect"`
		Skill       *float64         `json:"skill"`
		Steps       []struct {
			Level     string   `json:"level"`
			BaseLevel string   `json:"base_level"`
			Merged    []string `json:"merged"`
			Effect    float64  `json:"effect"`
			Verdict   *string  `json:"verdict"`
			PBetter   *float64 `json:"p_better"`
			Needed    *int64   `json:"needed"`
		} `json:"steps"`
		MaybeChance *bool   `json:"maybe_chance"`
		Sentence    *string `json:"sentence"`
	}
)

func TestRatiosContract(t *testing.T) {
	m := newMachine(t)
	m.run("log", "reach=1000", "inbound=100", "qualified=20", "-d", "2026-10-05")
	m.run("log", "reach=1000", "inbound=200", "qualified=45", "-d", "2026-11-05", "--cost", "265", "--minutes", "530")
	r := decode[contractRatios](t, m.json("ratios", "this-month", "--against", "last-month"))
	if r.Kind != "period" || r.From != "2026-11-01" || r.To != "2026-11-20" || r.Against == nil || *r.Against != (contractSpan{"2026-10-05", "2026-10-31"}) ||
		r.By != nil || r.Currency != "VND" || !pointsTo(r.Cost, 265) || !pointsTo(r.Minutes, 530) || len(r.Steps) != 8 {
		t.Fatalf("%+v", r)
	}
	if s := r.Steps[0]; s.BaseLevel != nil || s.Base != nil || s.Ratio != nil || s.Few != nil || !pointsTo(s.OfFirst, 1) || !pointsTo(s.CostEach, 0.265) || s.Against == nil || s.Against.Base != nil {
		t.Errorf("%+v", s)
	}
	s := r.Steps[1]
	if !pointsTo(s.BaseLevel, "reach") || s.Count != 200 || !pointsTo(s.Base, 1000) || !pointsTo(s.Ratio, 0.2) || s.Low == nil || s.High == nil || !pointsTo(s.Few, false) ||
		!pointsTo(s.OfFirst, 0.2) || !pointsTo(s.MinutesEach, 2.65) {
		t.Errorf("%+v", s)
	}
	if a := s.Against; a.Count != 100 || !pointsTo(a.Base, 1000) || !pointsTo(a.Ratio, 0.1) || !pointsTo(a.Change, 0.1) || !pointsTo(a.Verdict, "better") || *a.PBetter < 0.99 || a.Needed != nil {
		t.Errorf("%+v", a)
	}
	if a := r.Steps[2].Against; !pointsTo(a.Verdict, "cannot tell yet") || a.PBetter == nil {
		t.Errorf("%+v", a)
	}
	if a := r.Steps[4].Against; a.Ratio != nil || a.Change != nil || a.Verdict != nil || a.PBetter != nil || a.Needed != nil {
		t.Errorf("a ratio of nobody: %+v", a)
	}
	if r.AsOf != nil || r.Before != nil {
		t.Errorf("a period ratio as of a day: %+v", r)
	}
	m.run("lead", "add", "An", "--at", "2026-10-05")
	m.run("lead", "add", "Binh", "--at", "2026-09-01")
	r = decode[contractRatios](t, m.json("ratios", "--cohort", "2026-10", "--against", "2026-09"))
	if !pointsTo(r.AsOf, "2026-11-20") || !pointsTo(r.Before, "2026-10-20") || r.Steps[1].Against.Verdict == nil {
		t.Errorf("%+v", r)
	}
	r = decode[contractRatios](t, m.json("ratios", "--cohort", "this-month", "--against", "last-month"))
	if !pointsTo(r.AsOf, "2026-11-20") || !pointsTo(r.Before, "2026-11-20") || r.Steps[1].Against.Verdict != nil || r.Steps[1].Against.PBetter != nil {
		t.Errorf("%+v", r)
	}
	if r = decode[contractRatios](t, m.json("ratios", "2025")); len(r.Steps) != 0 || r.From != "2025-01-01" || r.Cost != nil {
		t.Errorf("before the book: %+v", r)
	}
}

func TestRatioGroupsContract(t *testing.T) {
	m := newMachine(t)
	m.run("log", "call=1000", "inbound/call=100", "sms=1000", "inbound/sms=20", "qualified/sms=5", "inbound=7", "-d", "2026-11-05", "--cost", "2132")
	g := decode[contractGroups](t, m.json("ratios", "this-month", "--by", "channel"))
	if g.Kind != "period" || g.Against != nil || !pointsTo(g.By, "channel") || !pointsTo(g.Sort, "cost") || len(g.Groups) != 3 {
		t.Fatalf("%+v", g)
	}
	if s := g.Groups[0]; !pointsTo(s.Key, "sms") || !pointsTo(s.Name, "SMS") || s.From != nil || s.Cost == nil || s.Steps[0].Against != nil || len(s.Steps) != 8 {
		t.Errorf("%+v", s)
	}
	if s := g.Groups[2]; s.Key != nil || s.Name != nil {
		t.Errorf("%+v", s)
	}
	if h := g.Highest; len(h) != 2 || h[0].Level != "inbound" || !pointsTo(h[0].Best, "call") || len(h[0].Lower) != 1 || h[0].Lower[0] != "sms" || h[0].CannotTell == nil {
		t.Errorf("%+v", h)
	}
	m.run("log", "0", "-d", "2026-10-01")
	g = decode[contractGroups](t, m.json("ratios", "2026-10-15..2026-11-20", "--by", "month"))
	if g.Sort != nil || len(g.Groups) != 2 || !pointsTo(g.Groups[0].Key, "2026-10") || !pointsTo(g.Groups[0].Name, "15–31 Oct 2026") ||
		!pointsTo(g.Groups[0].From, "2026-10-15") || !pointsTo(g.Groups[1].To, "2026-11-20") || len(g.Highest) != 0 {
		t.Errorf("%+v", g)
	}
}

func TestCompareContract(t *testing.T) {
	m := newMachine(t)
	m.run("log", "reach=40000", "inbound=100", "viewing=16", "buyer=2", "-d", "2026-09-01")
	m.run("log", "reach=44000", "inbound=132", "qualified=60", "viewing=30", "buyer=5", "-d", "2026-10-12")
	c := decode[contractCompare](t, m.json("compare", "2026-10", "2026-09"))
	if c.Level != "buyer" || c.Before.From != "2026-09-01" || c.After.To != "2026-10-31" || !pointsTo(c.Before.Count, 2) || !pointsTo(c.After.Workdays, 27) ||
		c.After.Counts["reach"] != 44000 || len(c.After.Counts) != 8 || !pointsTo(c.Change, 3) || !pointsTo(c.VolumeLevel, "reach") || !pointsTo(c.MaybeChance, true) {
		t.Fatalf("%+v", c)
	}
	sum := *c.Workdays + *c.PerWorkday
	for _, s := range c.Steps {
		sum += s.Effect
	}
	if math.Abs(sum-3) > 1e-12 || math.Abs(*c.Volume+*c.Skill-3) > 1e-12 {
		t.Errorf("the effects sum to %v: %+v", sum, c)
	}
	if s := c.Steps[1]; len(c.Steps) != 3 || s.Level != "viewing" || s.BaseLevel != "inbound" || len(s.Merged) != 1 || s.Merged[0] != "qualified" || s.Verdict == nil {
		t.Errorf("%+v", c.Steps)
	}
	if want := "Buyer +3 (2 → 5): +0.3 from volume, +2.7 from skill"; c.Sentence == nil || !strings.HasPrefix(*c.Sentence, want) {
		t.Errorf("%v", *c.Sentence)
	}
	c = decode[contractCompare](t, m.json("compare", "2026-08", "2026-10"))
	if c.Level != "buyer" || c.Before.From != "2026-08-01" || c.Before.Count != nil || c.After.Count != nil || c.Change != nil || c.Volume != nil || c.Skill != nil || len(c.Steps) != 0 ||
		c.MaybeChance != nil || c.Sentence != nil {
		t.Errorf("with a period before the book: %+v", c)
	}
}
