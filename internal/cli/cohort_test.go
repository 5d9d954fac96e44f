package cli

import (
	"math"
	"strings"
	"testing"
)

// Cohorts and forecasts fit the terminal, whatever its width, and colour changes nothing of what they say.
func TestCohortRendering(t *testing.T) {
	m := newMachine(t)
	m.run("demo", "demo.db", "--days", "365")
	m.run("--db", "demo.db", "lead", "add", "An", "--old")
	m.env["FUNNEL_DB"] = "demo.db"
	for name, command := range map[string]string{
		"cohort": "cohort", "quarters": "cohort --by quarter --level qualified", "forecast": "forecast", "forecast6m": "forecast this-year --from 6m",
	} {
		m.checkLook(name, strings.Fields(command)...)
	}
}

// The contract of cohorts and forecasts, written down once more by hand.
type (
	contractCohortLevels []struct {
		Level      string   `json:"level"`
		Arrived    int64    `json:"arrived"`
		ByNow      float64  `json:"by_now"`
		Low        *float64 `json:"low"`
		High       *float64 `json:"high"`
		Few        bool     `json:"few"`
		By7        *float64 `json:"by_7"`
		By30       *float64 `json:"by_30"`
		By90       *float64 `json:"by_90"`
		MedianDays *int64   `json:"median_days"`
	}
	contractCohorts struct {
		Entry   string `json:"entry_level"`
		By      string `json:"by"`
		From    string `json:"from"`
		To      string `json:"to"`
		Cohorts []struct {
			Month  string               `json:"month"`
			From   string               `json:"from"`
			To     string               `json:"to"`
			Size   int64                `json:"size"`
			Levels contractCohortLevels `json:"levels"`
		} `json:"cohorts"`
		All *struct {
			Size   int64                `json:"size"`
			Levels contractCohortLevels `json:"levels"`
		} `json:"all"`
		Total int64 `json:"total"`
	}
	contractForecast struct {
		From     string   `json:"from"`
		To       string   `json:"to"`
		Counted  int64    `json:"counted"`
		Buyers   *float64 `json:"buyers"`
		AtLeast  *bool    `json:"at_least"`
		Low      *int64   `json:"low"`
		High     *int64   `json:"high"`
		InAll    *float64 `json:"in_all"`
		Revenue  *int64   `json:"revenue"`
		Currency string   `json:"currency"`
		Average  *struct {
			Amount    int64 `json:"amount"`
			Purchases int64 `json:"purchases"`
		} `json:"average_purchase"`
		Valued  int64        `json:"valued"`
		History contractSpan `json:"history"`
		Pace    struct {
			Level    *string `json:"level"`
			People   int64   `json:"people"`
			Workdays int64   `json:"workdays"`
		} `json:"pace"`
		Parts []struct {
			Level    string   `json:"level"`
			Kind     string   `json:"kind"`
			Leads    float64  `json:"leads"`
			Expected *float64 `json:"expected"`
			Bought   int64    `json:"bought"`
			Base     int64    `json:"base"`
			Few      bool     `json:"few"`
			Unseen   int64    `json:"unseen"`
			Capped   bool     `json:"capped"`
		} `json:"parts"`
		Undated  int64 `json:"undated"`
		Workdays int64 `json:"workdays_left"`
	}
)

func TestCohortContract(t *testing.T) {
	m := newMachine(t)
	m.run("lead", "add", "An", "--at", "2026-08-03", "--level", "qualified")
	m.run("lead", "add", "Binh", "--at", "2026-08-10")
	m.run("lead", "add", "Chi", "--at", "2026-11-02")
	m.run("lead", "move", "Binh", "qualified", "--force", "a test", "-d", "2026-09-09")
	c := decode[contractCohorts](t, m.json("cohort"))
	if c.Entry != "inbound" || c.By != "month" || c.From != "2026-08-03" || c.To != "2026-11-20" || c.Total != 2 || len(c.Cohorts) != 2 || c.All == nil || c.All.Size != 3 {
		t.Fatalf("%+v", c)
	}
	august, november := c.Cohorts[0], c.Cohorts[1]
	if august.Month != "2026-08" || august.From != "2026-08-01" || august.To != "2026-08-31" || august.Size != 2 || len(august.Levels) != 6 {
		t.Errorf("%+v", august)
	}
	l := august.Levels[0]
	if l.Level != "qualified" || l.Arrived != 2 || l.ByNow != 1 || l.Low == nil || !pointsTo(l.High, 1) || !l.Few || !pointsTo(l.By7, 0.5) || !pointsTo(l.By30, 1) ||
		!pointsTo(l.By90, 1) || !pointsTo(l.MedianDays, 0) {
		t.Errorf("%+v", l)
	}
	if l := november.Levels[0]; l.ByNow != 0 || !pointsTo(l.By7, 0) || l.By30 != nil || l.By90 != nil || l.MedianDays != nil {
		t.Errorf("%+v", l)
	}
	c = decode[contractCohorts](t, m.json("cohort", "this-year", "--by", "quarter", "--level", "viewing"))
	if c.By != "quarter" || c.Cohorts[0].Month != "2026-Q3" || len(c.Cohorts[0].Levels) != 1 || len(c.All.Levels) != 1 || c.All.Levels[0].Level != "viewing" {
		t.Errorf("%+v", c)
	}
	if c = decode[contractCohorts](t, m.json("cohort", "2025")); c.All != nil || c.Total != 0 || len(c.Cohorts) != 0 {
		t.Errorf("before the book: %+v", c)
	}
}

func TestForecastContract(t *testing.T) {
	m := newMachine(t)
	m.run("log", "inbound=100", "buyer=10", "-d", "2026-11-02")
	m.run("lead", "add", "An", "--at", "2026-11-02", "--level", "viewing")
	f := decode[contractForecast](t, m.json("forecast"))
	if f.From != "2026-11-01" || f.To != "2026-11-30" || f.Counted != 10 || f.Buyers == nil || f.Low == nil || f.High == nil || f.Revenue != nil || f.Currency != "VND" ||
		f.Average != nil || f.Valued != 0 || f.History != (contractSpan{"2026-11-02", "2026-11-20"}) || !pointsTo(f.Pace.Level, "inbound") || f.Workdays != 8 || !pointsTo(f.AtLeast, true) || f.Pace.People != 100 || f.Pace.Workdays != 16 ||
		f.Undated != 0 || len(f.Parts) != 2 || math.Abs(*f.InAll-*f.Buyers-10) > 1e-12 {
		t.Fatalf("%+v", f)
	}
	if p := f.Parts[0]; p.Level != "viewing" || p.Kind != "open" || p.Leads != 1 || p.Expected != nil || p.Bought != 0 || p.Base != 1 || !p.Few {
		t.Errorf("%+v", p)
	}
	// 100 people in 16 workdays, and eight of those left after today.
	if p := f.Parts[1]; p.Level != "inbound" || p.Kind != "to_come" || p.Leads != 50 || p.Expected == nil || math.Abs(*p.Expected-5) > 1e-12 || p.Base != 100 {
		t.Errorf("%+v", p)
	}
	m.run("lead", "add", "Binh", "--level", "viewing", "--at", "2026-11-12")
	m.run("lead", "deal", "An", "3b", "-d", "2026-11-14")
	f = decode[contractForecast](t, m.json("forecast", "next-month"))
	if f.Counted != 0 || f.Revenue == nil || f.Average == nil || f.Average.Amount != 3_000_000_000 || f.Average.Purchases != 1 {
		t.Errorf("%+v", f)
	}
	m.clear()
	m.run("init")
	if f = decode[contractForecast](t, m.json("forecast")); f.Pace.Level != nil || f.AtLeast != nil || f.Buyers != nil { // finding 6
		t.Errorf("of an empty book: %+v", f)
	}
	m.run("log", "inbound=5")
	if f = decode[contractForecast](t, m.json("forecast")); f.Buyers != nil || f.Low != nil || f.High != nil || f.InAll != nil || f.Revenue != nil {
		t.Errorf("of a book that tells nothing: %+v", f)
	}
}
