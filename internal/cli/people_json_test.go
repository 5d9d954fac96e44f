package cli

import "testing"

// The contract of the JSON answers about people, written down once more by hand.
type (
	contractTouched struct {
		Touch struct {
			ID      int64   `json:"id"`
			Lead    int64   `json:"lead"`
			Day     string  `json:"day"`
			Kind    string  `json:"kind"`
			Outcome *string `json:"outcome"`
			Minutes *int64  `json:"minutes"`
			Note    *string `json:"note"`
		} `json:"touch"`
		contractOutcome
	}
	contractDeal struct {
		ID      int64   `json:"id"`
		Lead    *int64  `json:"lead"`
		Day     string  `json:"day"`
		Amount  int64   `json:"amount"`
		Product *string `json:"product"`
		Cost    *int64  `json:"cost"`
		Note    *string `json:"note"`
	}
	contractSold struct {
		Deal contractDeal `json:"deal"`
		contractOutcome
	}
	contractSales struct {
		Deals []struct {
			contractDeal
			Name *string `json:"name"`
		} `json:"deals"`
		Total     int64 `json:"total"`
		Amount    int64 `json:"amount"`
		Purchases int64 `json:"purchases"`
		Refunds   int64 `json:"refunds"`
		Refunded  int64 `json:"refunded"`
		Cost      int64 `json:"cost"`
		Buyers    int64 `json:"buyers"`
		Products  []struct {
			Product   *string `json:"product"`
			Amount    int64   `json:"amount"`
			Purchases int64   `json:"purchases"`
			Refunds   int64   `json:"refunds"`
			Refunded  int64   `json:"refunded"`
			Cost      int64   `json:"cost"`
		} `json:"products"`
		Currency string `json:"currency"`
	}
	contractDue struct {
		Day   string `json:"day"`
		Quiet bool   `json:"quiet"`
		Items []struct {
			Kind string `json:"kind"`
			Lead struct {
				ID    int64   `json:"id"`
				Name  string  `json:"name"`
				Level string  `json:"level"`
				Phone *string `json:"phone"`
			} `json:"lead"`
			FollowUp *contractFollowUp `json:"followup"`
			Day      string            `json:"day"`
			Idle     int64             `json:"idle_days"`
			Limit    *int64            `json:"limit_days"`
			After    *int64            `json:"after_days"`
			Every    *int64            `json:"every_days"`
			Reason   *string           `json:"reason"`
			Gesture  *string           `json:"gesture"`
			Occasion *string           `json:"occasion"`
			For      *string           `json:"for"`
			Why      string            `json:"why"`
			Command  string            `json:"command"`
		} `json:"items"`
		Counts contractFollowUps `json:"counts"`
		Care   struct {
			Daily int64 `json:"daily"`
			Done  int64 `json:"done"`
			More  int64 `json:"more"`
		} `json:"care"`
		Total int64 `json:"total"`
	}
	contractReferred struct {
		Referral contractReferral  `json:"referral"`
		Replaced *contractReferral `json:"replaced"`
		Change   *int64            `json:"change"`
	}
	contractReferral struct {
		Lead     int64  `json:"lead"`
		Referrer int64  `json:"referrer"`
		Tone     string `json:"tone"`
		Day      string `json:"day"`
	}
	contractPairs struct {
		Pairs []struct {
			A    contractLead `json:"a"`
			B    contractLead `json:"b"`
			Why  string       `json:"why"`
			What string       `json:"what"`
		} `json:"pairs"`
		Total    int64  `json:"total"`
		Currency string `json:"currency"`
	}
)

// Every key of a lead, filled in, and what a change to it did.
func TestLeadContract(t *testing.T) {
	m := newMachine(t)
	m.run("log", "inbound=2")
	m.line(`funnel fields add rooms --type number`)
	m.line(`funnel fields add budget --type money`)
	m.line(`funnel fields add street`)
	m.line(`funnel lead add "Nguyễn Văn An" --phone "0888 234 488" --phone 12 --email an@example.com --tag vip --source call --product Flat` +
		` --region "Quận 7" --value 3.2b --birthday 28/2/1990 --sex male --occupation teacher --employer School --address "1 Street" --income 20m` +
		` --interests music --education university --preferred sms --payment cash -m "a note" --set rooms=3.5 --set budget=3b --set street=main` +
		` --consent "at the fair" --no-contact "by phone"`)
	o := decode[contractOutcome](t, m.json("lead", "move", "1", "qualified", "--force", "known"))
	l := o.Lead
	if len(l.Phones) != 2 || l.Phones[0].Number != "+84888234488" || l.Phones[0].Text != "0888 234 488" || !l.Phones[1].Doubtful {
		t.Errorf("%+v", l.Phones)
	}
	if l.Custom["rooms"] != 3.5 || l.Custom["budget"] != 3e9 || l.Custom["street"] != "main" {
		t.Errorf("%+v", l.Custom)
	}
	if !pointsTo(l.Birthday, "1990-02-28") || !pointsTo(l.Zodiac, "pisces") || !pointsTo(l.Sex, "male") || !pointsTo(l.Value, 3_200_000_000) ||
		!pointsTo(l.Forced, "known") || !pointsTo(l.NoContact.Source, "by phone") || l.Consent.Day != "2026-11-20" {
		t.Errorf("%+v", l)
	}
	if !pointsTo(o.From, "inbound") || o.Level != "qualified" || len(o.Arrivals) != 1 || !pointsTo(o.Arrivals[0].Count, 1) || o.Arrivals[0].Drawn ||
		!pointsTo(o.Arrivals[0].Channel, "call") || !pointsTo(o.Change, 6) || o.Currency != "VND" {
		t.Errorf("%+v", o)
	}
	if same := decode[contractOutcome](t, m.json("lead", "move", "1", "qualified")); same.Change != nil {
		t.Errorf("%+v", same)
	}
}

func TestPeopleContracts(t *testing.T) {
	m := newMachine(t)
	peopleBook(m)
	o := decode[contractOutcome](t, m.json("lead", "next", "4", "2026-12-01", "-m", "call", "--every", "2w"))
	if len(o.Planned) != 1 || !pointsTo(o.Planned[0].Every, "2w") || !pointsTo(o.Lead.NextDue, "2026-12-01") {
		t.Errorf("%+v", o)
	}
	o = decode[contractOutcome](t, m.json("lead", "lose", "4", "--reason", "price", "--again", "2027-06-01"))
	if len(o.Closed) != 1 || !o.Closed[0].Dropped || len(o.Planned) != 1 || o.Lead.Status != "lost" || !pointsTo(o.Lead.Reason, "price") {
		t.Errorf("%+v", o)
	}
	if o = decode[contractOutcome](t, m.json("lead", "revive", "4")); !o.Revived || o.Lead.StateDay != nil {
		t.Errorf("%+v", o)
	}
	if o = decode[contractOutcome](t, m.json("lead", "pause", "4", "--until", "2027-07-01")); len(o.Moved) != 1 || o.Moved[0].Due != "2027-07-01" {
		t.Errorf("%+v", o)
	}
	touched := decode[contractTouched](t, m.json("lead", "touch", "1", "call", "--minutes", "15", "--outcome", "busy", "--done"))
	if touched.Touch.Kind != "call" || !pointsTo(touched.Touch.Minutes, 15) || len(touched.Closed) != 1 || len(touched.Planned) != 1 {
		t.Errorf("%+v", touched)
	}
	sold := decode[contractSold](t, m.json("lead", "deal", "6", "50m", "--refund"))
	if sold.Deal.Amount != -50_000_000 || sold.Lead.Spent != 800_000_000 || !pointsTo(sold.Deal.Lead, 6) {
		t.Errorf("%+v", sold)
	}
	m.run("lead", "forget", "5", "--yes")
	sales := decode[contractSales](t, m.json("deals"))
	if sales.Total != 3 || sales.Amount != 2_800_000_000 || sales.Purchases != 2 || sales.Refunded != 50_000_000 || sales.Buyers != 1 ||
		sales.Deals[0].Name == nil || sales.Deals[1].Lead != nil || sales.Deals[1].Name != nil {
		t.Errorf("%+v", sales)
	}
	r := decode[contractReferred](t, m.json("lead", "refer", "2", "--by", "1"))
	if r.Referral.Tone != "positive" || r.Replaced != nil {
		t.Errorf("%+v", r)
	}
	r = decode[contractReferred](t, m.json("lead", "refer", "2", "--by", "3", "--tone", "negative"))
	if r.Replaced == nil || r.Replaced.Referrer != 1 || r.Change == nil {
		t.Errorf("%+v", r)
	}
	pairs := decode[contractPairs](t, m.json("lead", "dupes"))
	if pairs.Total != 1 || len(pairs.Pairs) != 1 || pairs.Pairs[0].Why != "name" || pairs.Pairs[0].A.ID != 4 {
		t.Errorf("%+v", pairs)
	}
	due := decode[contractDue](t, m.json("due", "30d"))
	if due.Total != int64(len(due.Items)) || due.Counts.Due != 1 || due.Counts.Birthdays != 1 || due.Items[0].FollowUp == nil {
		t.Errorf("%+v", due)
	}
	o = decode[contractOutcome](t, m.json("lead", "merge", "4", "7"))
	if len(o.Gone) != 1 || o.Lead.ID != 4 {
		t.Errorf("%+v", o)
	}
	if o = decode[contractOutcome](t, m.json("lead", "rm", "4")); len(o.Gone) != 1 || o.Lead.ID != 4 {
		t.Errorf("%+v", o)
	}
}
