package cli

import (
	"slices"
	"testing"
)

// The contract of the answers about cards, written down once more by hand.
type (
	contractPhone struct {
		Number   string `json:"number"`
		Text     string `json:"text"`
		Doubtful bool   `json:"doubtful"`
	}
	contractStatement struct {
		Day    string  `json:"day"`
		Source *string `json:"source"`
	}
	contractLead struct {
		ID       int64           `json:"id"`
		Name     string          `json:"name"`
		Phones   []contractPhone `json:"phones"`
		Emails   []string        `json:"emails"`
		Tags     []string        `json:"tags"`
		Level    string          `json:"level"`
		Status   string          `json:"status"`
		StateDay *string         `json:"state_day"`
		Reason   *string         `json:"reason"`
		Tests    struct {
			Need      *string `json:"need"`
			Authority *string `json:"authority"`
			Money     *string `json:"money"`
		} `json:"tests"`
		Forced    *string            `json:"forced"`
		Source    *string            `json:"source"`
		Product   *string            `json:"product"`
		Region    *string            `json:"region"`
		Value     *int64             `json:"value"`
		Birthday  *string            `json:"birthday"`
		Zodiac    *string            `json:"zodiac"`
		Sex       *string            `json:"sex"`
		Job       *string            `json:"occupation"`
		Employer  *string            `json:"employer"`
		Address   *string            `json:"address"`
		Income    *int64             `json:"income"`
		Interests *string            `json:"interests"`
		Education *string            `json:"education"`
		Preferred *string            `json:"preferred"`
		Payment   *string            `json:"payment"`
		Type      *string            `json:"type"`
		Supplier  *string            `json:"supplier"`
		Note      *string            `json:"note"`
		Custom    map[string]any     `json:"custom"`
		Consent   *contractStatement `json:"consent"`
		NoContact *contractStatement `json:"no_contact"`
		Added     string             `json:"added"`
		Touches   int64              `json:"touches"`
		LastTouch *string            `json:"last_touch"`
		IdleDays  int64              `json:"idle_days"`
		NextDue   *string            `json:"next_due"`
		Deals     int64              `json:"deals"`
		Spent     int64              `json:"spent"`
	}
	contractArrival struct {
		Level          string  `json:"level"`
		Day            *string `json:"day"`
		Channel        *string `json:"channel"`
		Drawn          bool    `json:"drawn"`
		Count          *int64  `json:"count"`
		Unnamed        *int64  `json:"unnamed"`
		EarlierDay     *string `json:"earlier_day"`
		EarlierUnnamed *int64  `json:"earlier_unnamed"`
	}
	contractFollowUp struct {
		ID      int64   `json:"id"`
		Lead    int64   `json:"lead"`
		Due     string  `json:"due"`
		What    *string `json:"what"`
		Every   *string `json:"every"`
		Closed  *string `json:"closed"`
		Dropped bool    `json:"dropped"`
		Snoozes int64   `json:"snoozes"`
		Reason  *string `json:"reason"`
	}
	contractOutcome struct {
		Lead     contractLead      `json:"lead"`
		From     *string           `json:"from"`
		Level    string            `json:"level"`
		Arrivals []contractArrival `json:"arrivals"`
		Pulled   []struct {
			Level     string `json:"level"`
			From      string `json:"from"`
			FromCount int64  `json:"from_count"`
			To        string `json:"to"`
			ToCount   int64  `json:"to_count"`
			Drawn     bool   `json:"drawn"`
		} `json:"pulled"`
		Gone     []contractArrival  `json:"gone"`
		Revived  bool               `json:"revived"`
		Closed   []contractFollowUp `json:"closed"`
		Moved    []contractFollowUp `json:"moved"`
		Planned  []contractFollowUp `json:"planned"`
		Change   *int64             `json:"change"`
		Currency string             `json:"currency"`
	}
	contractEdited struct {
		contractOutcome
		Changed []string `json:"changed"`
	}
	contractLeads struct {
		Leads    []contractLead `json:"leads"`
		Total    int64          `json:"total"`
		Currency string         `json:"currency"`
	}
	contractKnown struct {
		Known    contractLead `json:"known"`
		Currency string       `json:"currency"`
	}
	contractRelative struct {
		ID    int64  `json:"id"`
		Name  string `json:"name"`
		Level string `json:"level"`
		Depth int64  `json:"depth"`
		Tone  string `json:"tone"`
		Day   string `json:"day"`
		Deals int64  `json:"deals"`
		Spent int64  `json:"spent"`
	}
	contractProfile struct {
		Lead contractLead `json:"lead"`
		Path []struct {
			Level   string  `json:"level"`
			Day     *string `json:"day"`
			Days    *int64  `json:"days"`
			Drawn   bool    `json:"drawn"`
			Channel *string `json:"channel"`
		} `json:"path"`
		Touches []struct {
			ID      int64   `json:"id"`
			Lead    int64   `json:"lead"`
			Day     string  `json:"day"`
			Kind    string  `json:"kind"`
			Outcome *string `json:"outcome"`
			Minutes *int64  `json:"minutes"`
			Note    *string `json:"note"`
		} `json:"touches"`
		FollowUps []contractFollowUp `json:"followups"`
		Deals     []contractDeal     `json:"deals"`
		Referrers []contractRelative `json:"referrers"`
		Referred  []contractRelative `json:"referred"`
		Totals    struct {
			People int64 `json:"people"`
			Bought int64 `json:"bought"`
			Spent  int64 `json:"spent"`
		} `json:"referred_totals"`
		Known []struct {
			Part    string   `json:"part"`
			Known   int64    `json:"known"`
			Of      int64    `json:"of"`
			Missing []string `json:"missing"`
		} `json:"known"`
		Grades []struct {
			View   string `json:"view"`
			Grade  string `json:"grade"`
			Rule   string `json:"rule"`
			ByHand *struct {
				Reason string `json:"reason"`
				Date   string `json:"date"`
				Facts  string `json:"facts"`
			} `json:"by_hand"`
			Words string `json:"words"`
			Facts []struct {
				Fact   string  `json:"fact"`
				Number int64   `json:"number"`
				Limit  int64   `json:"limit"`
				Date   *string `json:"date"`
				Text   string  `json:"text"`
				Words  string  `json:"words"`
			} `json:"facts"`
		} `json:"grades"`
		Score   *int `json:"score"`
		Answers []struct {
			Question int64   `json:"question"`
			Text     string  `json:"text"`
			Answer   *string `json:"answer"`
			Day      *string `json:"day"`
		} `json:"answers"`
		Next *struct {
			Kind    string  `json:"kind"`
			Why     string  `json:"why"`
			Command *string `json:"command"`
		} `json:"next"`
		Currency string `json:"currency"`

		ReferrersCut bool `json:"referrers_cut"`
		ReferredCut  bool `json:"referred_cut"`
	}
	contractFields struct {
		Fields []struct {
			Key     string   `json:"key"`
			Name    string   `json:"name"`
			Type    string   `json:"type"`
			Choices []string `json:"choices"`
		} `json:"fields"`
		Total int64 `json:"total"`
	}
)

func TestCardContracts(t *testing.T) {
	m := newMachine(t)
	cardsBook(m)
	added := decode[contractOutcome](t, m.json("lead", "add", "Mai", "--phone", "0999 888 777"))
	if l := added.Lead; l.ID != 8 || l.Phones[0].Number != "+84999888777" || l.Phones[0].Text != "0999 888 777" || l.Phones[0].Doubtful || l.Value != nil || l.Note != nil ||
		l.Consent != nil || len(l.Custom) != 0 || added.From != nil || added.Level != "inbound" || !pointsTo(added.Arrivals[0].Count, 1) {
		t.Errorf("%+v", added)
	}
	status, out, _ := m.try("lead", "add", "Mai again", "--phone", "0999888777", "-o", "json")
	if known := decode[contractKnown](t, out); status != exitFail || known.Known.ID != 8 || known.Currency != "VND" {
		t.Errorf("exit %d: %+v", status, known)
	}
	edited := decode[contractEdited](t, m.json("lead", "edit", "8", "--occupation", "doctor", "--tag", "vip"))
	if edited.Change == nil || !slices.Equal(edited.Changed, []string{"tag", "occupation"}) || !pointsTo(edited.Lead.Job, "doctor") {
		t.Errorf("%+v", edited)
	}
	if same := decode[contractEdited](t, m.json("lead", "edit", "8", "--occupation", "doctor")); same.Change != nil || len(same.Changed) != 0 {
		t.Errorf("%+v", same)
	}

	p := decode[contractProfile](t, m.json("lead", "show", "1"))
	if l := p.Lead; !pointsTo(l.Birthday, "1990-02-28") || !pointsTo(l.Zodiac, "pisces") || !pointsTo(l.Sex, "female") || !pointsTo(l.Value, 3_200_000_000) ||
		l.Custom["budget"] != 4e9 || l.Consent == nil || l.Consent.Day != "2026-11-18" || !pointsTo(l.NextDue, "2026-11-18") || l.IdleDays != 3 ||
		!l.Phones[0].Doubtful || !pointsTo(l.Preferred, "email") {
		t.Errorf("%+v", l)
	}
	if len(p.Path) != 1 || !pointsTo(p.Path[0].Day, "2026-10-01") || !pointsTo(p.Path[0].Days, 50) || p.Path[0].Drawn || !pointsTo(p.Path[0].Channel, "call") {
		t.Errorf("%+v", p.Path)
	}
	if len(p.Touches) != 1 || len(p.FollowUps) != 2 || !pointsTo(p.FollowUps[0].Every, "14d") || len(p.Referrers) != 1 || len(p.Referred) != 2 ||
		p.Referred[0].Tone != "negative" || p.Referred[1].Depth != 2 || p.Totals.Bought != 1 || p.Totals.Spent != 2_000_000_000 {
		t.Errorf("%+v", p)
	}
	if len(p.Grades) != 6 || p.Grades[0].View != "value" || p.Grades[0].Grade != "unset" || p.Grades[0].Words == "" {
		t.Errorf("%+v", p.Grades)
	}
	if p.Next == nil || p.Next.Kind != "overdue" || p.Next.Why == "" || !pointsTo(p.Next.Command, "funnel lead touch 1 call --done=3") {
		t.Errorf("%+v", p.Next)
	}
	quiet := decode[contractProfile](t, m.json("lead", "show", "4"))
	if quiet.Next == nil || quiet.Next.Kind != "no_contact" || quiet.Next.Command != nil || len(quiet.Touches)+len(quiet.Deals) != 0 {
		t.Errorf("%+v", quiet)
	}
	old := decode[contractProfile](t, m.json("lead", "show", "6"))
	if old.Path[0].Day != nil || old.Path[0].Days != nil || len(old.Deals) != 1 || old.Deals[0].Amount != 850_000_000 || old.Deals[0].Cost != nil {
		t.Errorf("%+v", old)
	}

	leads := decode[contractLeads](t, m.json("lead", "list", "--limit", "2"))
	if len(leads.Leads) != 2 || leads.Total != 8 || leads.Currency != "VND" {
		t.Errorf("%+v", leads)
	}
	if none := decode[contractLeads](t, m.json("lead", "list", "nobody")); len(none.Leads) != 0 || none.Total != 0 {
		t.Errorf("%+v", none)
	}
	fields := decode[contractFields](t, m.json("fields", "add", "heat", "--type", "choice", "--choice", "cold"))
	if fields.Total != 2 || fields.Fields[0].Type != "money" || fields.Fields[1].Name != "heat" || fields.Fields[1].Choices[0] != "cold" {
		t.Errorf("%+v", fields)
	}
}
