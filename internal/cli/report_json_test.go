package cli

import (
	"math"
	"strings"
	"testing"
)

// The contract of reports, written down once more by hand.
type (
	contractReport struct {
		From        *string                `json:"from"`
		To          *string                `json:"to"`
		Workdays    int64                  `json:"workdays"`
		Currency    string                 `json:"currency"`
		Cost        *int64                 `json:"cost"`
		Minutes     *int64                 `json:"minutes"`
		Steps       []contractReportStep   `json:"steps"`
		Sales       contractReportSales    `json:"sales"`
		SalesBefore *contractReportSales   `json:"sales_before"`
		Comparison  any                    `json:"comparison"` // as compare shows it
		Trend       contractReportTrend    `json:"trend"`
		Split       any                    `json:"split"` // as ratios show it
		Days        []contractReportDay    `json:"days"`
		Streak      contractReportStreak   `json:"streak"`
		Customers   []contractReportPerson `json:"customers"`
		OpenLeads   []contractReportOpen   `json:"open_leads"`
		Business    *struct {
			By       string `json:"by"`
			Accounts []struct {
				Name         *string `json:"name"`
				Lead         *int64  `json:"lead"`
				Forgotten    bool    `json:"forgotten"`
				Purchases    int     `json:"purchases"`
				Customers    int     `json:"customers"`
				Revenue      int64   `json:"revenue"`
				Cost         int64   `json:"cost"`
				Profit       int64   `json:"profit"`
				WithoutCost  int     `json:"without_cost"`
				LastPurchase *string `json:"last_purchase"`
				Touches      *int    `json:"touches"`
				OpenLeads    *int    `json:"open_leads"`
				OpenValue    *int64  `json:"open_value"`
			} `json:"accounts"`
			Total      int      `json:"total"`
			Top20Share *float64 `json:"top20_share"`
			Gini       *float64 `json:"gini"`
		} `json:"business"`
	}
	contractReportStep struct {
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
		Against     any      `json:"against"`
	}
	contractReportSales struct {
		Purchases int64 `json:"purchases"`
		Amount    int64 `json:"amount"`
	}
	contractReportTrend struct {
		Unit   string `json:"unit"`
		Points []struct {
			From    string `json:"from"`
			To      string `json:"to"`
			Partial bool   `json:"partial"`
			Levels  []struct {
				Level  string `json:"level"`
				Count  int64  `json:"count"`
				Target *int64 `json:"target"`
			} `json:"levels"`
		} `json:"points"`
	}
	contractReportDay struct {
		Day     string `json:"day"`
		Targets int64  `json:"targets"`
		Met     int64  `json:"met"`
	}
	contractReportStreak struct {
		Days int64 `json:"days"`
		Best int64 `json:"best"`
	}
	contractReportPerson struct {
		ID        int64  `json:"id"`
		Name      string `json:"name"`
		Purchases int64  `json:"purchases"`
		Amount    int64  `json:"amount"`
	}
	contractReportOpen struct {
		ID    int64  `json:"id"`
		Name  string `json:"name"`
		Level string `json:"level"`
		Value *int64 `json:"value"`
	}
)

// reportedBook has counts in two months, and people who bought or may buy.
func reportedBook(t *testing.T) *machine {
	t.Helper()
	m := newMachine(t)
	m.run("log", "call=900", "inbound=8", "qualified=4", "-d", "2026-10-14")
	m.run("log", "call=1500", "flyer=500", "inbound/call=6", "qualified=3", "--cost", "600k", "-d", "2026-11-12")
	m.run("log", "reach=2100", "inbound=6", "qualified=2", "-d", "2026-11-20")
	m.run("lead", "add", "An", "--level", "qualified", "--value", "3.2b")
	m.run("lead", "add", "Bình", "--level", "inbound")
	m.run("lead", "deal", "2", "900m")
	return m
}

func TestReportContract(t *testing.T) {
	m := reportedBook(t)
	r := decode[contractReport](t, m.json("report", "this-month", "--with-names"))
	if !pointsTo(r.From, "2026-11-01") || !pointsTo(r.To, "2026-11-20") || r.Workdays != 17 || r.Currency != "VND" || len(r.Steps) != 8 {
		t.Fatalf("%+v", r)
	}
	reach, inbound := r.Steps[0], r.Steps[1]
	if reach.Level != "reach" || reach.Count != 4100 || reach.BaseLevel != nil || reach.Base != nil || reach.Ratio != nil || reach.Few != nil ||
		!pointsTo(r.Cost, 600_000) || r.Minutes != nil || reach.Against == nil {
		t.Errorf("%+v", reach)
	}
	if inbound.Count != 12 || !pointsTo(inbound.Base, 4100) || inbound.Ratio == nil || math.Abs(*inbound.Ratio-12./4100) > 1e-12 || inbound.Low == nil ||
		!pointsTo(inbound.CostEach, 50_000) || inbound.MinutesEach != nil {
		t.Errorf("%+v", inbound)
	}
	if r.Sales != (contractReportSales{1, 900_000_000}) || r.SalesBefore == nil || *r.SalesBefore != (contractReportSales{}) || r.Comparison == nil || r.Split == nil {
		t.Errorf("%+v", r)
	}
	last := r.Trend.Points[len(r.Trend.Points)-1]
	if r.Trend.Unit != "week" || len(r.Trend.Points) != 6 || last.From != "2026-11-16" || last.To != "2026-11-22" || !last.Partial ||
		last.Levels[0].Count != 2100 || !pointsTo(last.Levels[0].Target, 4000) || last.Levels[4].Target != nil {
		t.Errorf("%+v", last)
	}
	if today := r.Days[len(r.Days)-1]; today != (contractReportDay{"2026-11-20", 3, 3}) || r.Streak != (contractReportStreak{1, 1}) {
		t.Errorf("%+v, %+v", today, r.Streak)
	}
	if len(r.Customers) != 1 || r.Customers[0] != (contractReportPerson{2, "Bình", 1, 900_000_000}) {
		t.Errorf("%+v", r.Customers)
	}
	if len(r.OpenLeads) != 1 || r.OpenLeads[0].Name != "An" || r.OpenLeads[0].Level != "qualified" || !pointsTo(r.OpenLeads[0].Value, 3_200_000_000) {
		t.Errorf("%+v", r.OpenLeads)
	}

	// Unless they are asked for there are no names, but lists of them.
	if r = decode[contractReport](t, m.json("report", "this-month")); len(r.Customers)+len(r.OpenLeads) != 0 {
		t.Errorf("%+v %+v", r.Customers, r.OpenLeads)
	}
	// Nothing before the first entry; before that one, no period to compare with.
	if r = decode[contractReport](t, m.json("report", "2025")); r.From != nil || r.To != nil || len(r.Steps) != 0 || r.Split != nil || len(r.Days) != 0 {
		t.Errorf("%+v", r)
	}
	if r = decode[contractReport](t, m.json("report", "all")); !pointsTo(r.From, "2026-10-14") || r.Comparison != nil || r.SalesBefore != nil || r.Steps[0].Against != nil {
		t.Errorf("%+v", r)
	}
}

// A report names nobody in any form, unless it is asked to.
func TestReportNamesNobody(t *testing.T) {
	m := reportedBook(t)
	for _, args := range [][]string{{}, {"-o", "json"}, {"-o", "csv"}, {"--html", "-"}, {"--svg", "-"}, {"--by", "product"}} {
		if text := m.run(append([]string{"report", "all"}, args...)...); strings.Contains(text, "Bình") || strings.Contains(text, ">An<") {
			t.Errorf("report %v names a person:\n%s", args, text)
		}
	}
	if text := m.run("report", "all", "--html", "-", "--with-names"); !strings.Contains(text, "Bình") || !strings.Contains(text, ">An<") {
		t.Error("the people are not named")
	}
}
