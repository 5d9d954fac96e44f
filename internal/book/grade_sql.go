package book

// factQuery asks a fact of people: of everybody, or of those in a JSON array of numbers, which is the parameter ?1. A plus sign keeps the
// planner from reading everybody in another order where some are asked for.
type factQuery struct {
	of    string // what is read, and from where
	lead  string // the column with the number of the person
	where string // more conditions, each behind an AND
	order string
}

// text is the query for everybody or for some.
func (q factQuery) text(everybody bool) string {
	chosen := q.lead + " IN (SELECT value FROM json_each(?1)) "
	if everybody {
		chosen = "?1 IS NULL "
	}
	return q.of + " WHERE " + chosen + q.where + q.order
}

// The queries of grade_facts.go.
var (
	factsOfPeople = factQuery{
		of: `
			SELECT l.id, l.name, v.key, v.position, coalesce(v.idle, 0), n.status, l.reason,
			       CASE WHEN n.status = 'lost' THEN coalesce(n.next, (SELECT max(again) FROM refusal WHERE lead = l.id AND back IS NULL))
			            ELSE n.next END,
			       n.known, n.bought, n.touches, n.active, l.need, l.authority, l.money, l.value, l.supplier <> '', l.type
			FROM lead l CROSS JOIN lead_now n ON n.lead = l.id CROSS JOIN level v ON v.id = n.level`,
		lead: "l.id", order: " ORDER BY l.id",
	}
	factsOfArrivals = factQuery{
		of:   "SELECT a.lead, a.day FROM arrival a",
		lead: "a.lead", where: " AND a.level = (SELECT id FROM level WHERE buying = 1) AND a.lead IS NOT NULL",
	}
	factsOfDeals = factQuery{
		of:   "SELECT d.lead, d.day, d.amount, coalesce(d.cost, 0) FROM deal d",
		lead: "d.lead", where: " AND d.lead IS NOT NULL", order: " ORDER BY +d.day",
	}
	// factsOfTouches adds up minutes, contacts in which the people answered or showed interest, and viewings.
	factsOfTouches = factQuery{
		of: `
			SELECT t.lead, coalesce(sum(t.minutes), 0), sum(t.outcome IN ('replied', 'interested')), sum(t.kind = 'viewing')
			FROM touch t`,
		lead: "t.lead", order: " GROUP BY t.lead",
	}
	factsOfAnswers = factQuery{of: "SELECT a.lead, count(DISTINCT a.question) FROM answer a", lead: "a.lead", order: " GROUP BY a.lead"}
	factsOfBudgets = factQuery{
		of:   "SELECT v.lead, v.value FROM field_value v JOIN field f ON f.id = v.field",
		lead: "v.lead", where: " AND f.key = ?2 AND f.type = 'money'",
	}
	factsOfOffers = factQuery{
		of:   "SELECT o.lead, o.amount FROM offer o",
		lead: "o.lead", where: " AND o.kind = 'offer' AND o.amount IS NOT NULL", order: " ORDER BY o.day, +o.id",
	}
	factsOfReferrals = factQuery{
		of:   "SELECT r.referrer, count(*) FROM referral r",
		lead: "r.referrer", where: " AND r.tone = 'positive'", order: " GROUP BY r.referrer",
	}
	factsOfComplaints = factQuery{
		of:   "SELECT r.lead, max(r.day) FROM refusal r",
		lead: "r.lead", where: " AND r.reason = 'bad-experience'", order: " GROUP BY r.lead",
	}
	factsOfVerdicts = factQuery{of: "SELECT v.lead, v.view, v.grade, v.reason, v.day FROM verdict v", lead: "v.lead", order: " ORDER BY +v.id"}
)

const (
	// dealsOfWindows reads the deals of some years.
	dealsOfWindows = "SELECT lead, day, amount, coalesce(cost, 0) FROM deal WHERE day BETWEEN ? AND ? AND lead IS NOT NULL ORDER BY day"

	countCustomers = `
		SELECT (SELECT count(*) FROM lead_now INDEXED BY lead_now_bought WHERE bought = 1) +
		       (SELECT count(*) FROM lead_now INDEXED BY lead_now_known WHERE bought = 0 AND status <> 'lost' AND known <= ?),
		       (SELECT count(*) FROM lead_now INDEXED BY lead_now_bought WHERE bought = 1 AND deals > 0)`
)
