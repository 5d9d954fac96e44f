package book

// The queries that find whom the care plan may ask for. Each goes through an index to those of whom something may be due, and reads no more of
// them than is asked for; whether it is due, grades and the plan say.
const (
	// careOfDeals reads who bought from the day ?1 to ?2 and may be due: active last up to ?3, born in the days of the year ?4 to ?5 or ?6 to ?7, or
	// bought last or arrived from ?8 to ?9; with whether the birthday is in ?10 to ?11 or ?12 to ?13, and with the profit since ?14, most first.
	careOfDeals = `
		WITH bought AS MATERIALIZED (
		  SELECT lead, max(day) AS last, total(iif(day >= ?14, amount - coalesce(cost, 0), 0)) AS profit
		  FROM deal INDEXED BY deal_day WHERE day BETWEEN ?1 AND ?2 AND lead IS NOT NULL GROUP BY lead HAVING max(amount) > 0
		)
		SELECT n.lead, b.profit, coalesce(n.birthday BETWEEN ?10 AND ?11 OR n.birthday BETWEEN ?12 AND ?13, 0)
		FROM bought b CROSS JOIN lead_now n ON n.lead = b.lead
		WHERE n.quiet = 0 AND (n.active <= ?3 OR n.birthday BETWEEN ?4 AND ?5 OR n.birthday BETWEEN ?6 AND ?7 OR b.last BETWEEN ?8 AND ?9
		       OR n.since BETWEEN ?8 AND ?9)
		ORDER BY b.profit DESC, n.lead`

	// careByHand reads of whom a grade was set by hand and who may be due: active last up to ?1, or born in the days of the year ?2 to ?3 or ?4 to ?5.
	careByHand = `
		SELECT DISTINCT n.lead FROM verdict h CROSS JOIN lead_now n ON n.lead = h.lead
		WHERE n.quiet = 0 AND (n.active <= ?1 OR n.birthday BETWEEN ?2 AND ?3 OR n.birthday BETWEEN ?4 AND ?5)`

	// careOfBuyers reads who arrived at the buying level from the day ?8 to ?9, was not touched since ?10 days after and is not on the agenda, the
	// first to arrive first.
	careOfBuyers = `
		SELECT n.lead FROM level v CROSS JOIN arrival a INDEXED BY arrival_place ON a.level = v.id AND a.day BETWEEN ?8 AND ?9
		CROSS JOIN lead_now n ON n.lead = a.lead
		WHERE v.buying = 1 AND n.status = 'won' AND n.quiet = 0 AND ifnull(n.touched, '') < date(a.day, '+' || ?10 || ' days') AND ` +
		notListed + `ORDER BY a.day, n.lead LIMIT ?11`

	// careOfSilent reads who stands at the level ?8, was active last from ?9 to ?10 and is not on the agenda, the longest silent first.
	careOfSilent = `
		SELECT n.lead, n.active FROM lead_now n INDEXED BY lead_now_idle
		WHERE n.level = ?8 AND n.active BETWEEN ?9 AND ?10 AND n.quiet = 0 AND (n.status = 'won' OR n.status = 'open' AND n.next IS NOT NULL) AND ` +
		notListed + `ORDER BY n.active, n.lead LIMIT ?11`

	// careOfLost reads who refused, may be asked again since ?1 or before and was active last up to ?2, those of the latest such day first. Who
	// was not touched since then stands on the agenda as such for as long as that is not before ?3.
	careOfLost = `
		SELECT r.lead FROM refusal r INDEXED BY refusal_again CROSS JOIN lead_now n ON n.lead = r.lead
		WHERE r.back IS NULL AND r.again IS NOT NULL AND r.again <= ?1 AND n.status = 'lost' AND n.quiet = 0 AND n.next IS NULL AND n.active <= ?2
		  AND (r.again < ?3 OR n.touched >= r.again)
		ORDER BY r.again DESC, r.lead LIMIT ?4`

	// careOfBorn reads whose birthday is in the days of the year ?1 to ?2.
	careOfBorn = `
		SELECT lead FROM lead_now INDEXED BY lead_now_birthday
		WHERE birthday IS NOT NULL AND quiet = 0 AND birthday BETWEEN ?1 AND ?2 AND status IN ('open', 'won') ORDER BY birthday, lead LIMIT ?3`

	// careOfTouched reads who was touched on the day ?1 and is on the agenda for nothing else that was done then.
	careOfTouched = `
		SELECT n.lead FROM json_each('["won","lost","open"]') s CROSS JOIN level v CROSS JOIN lead_now n INDEXED BY lead_now_status
		ON n.status = s.value AND n.level = v.id AND n.active = ?1
		WHERE n.touched = ?1 AND n.quiet = 0 AND (n.status <> 'open' OR n.next IS NOT NULL)
		  AND NOT EXISTS (SELECT 1 FROM followup f WHERE f.lead = n.lead AND f.closed = ?1)
		LIMIT ?2`

	// selectCareful reads what the plan needs to know of the leads of the array ?8, and whether they are on the agenda with a follow-up or birthday.
	selectCareful = `
		SELECT n.lead, n.level, n.status, n.touches, n.touched, n.active, n.next, n.birthday, n.since, r.again, n.status = 'lost' OR ` + notListed + `
		FROM json_each(?8) k CROSS JOIN lead_now n ON n.lead = k.value
		LEFT JOIN refusal r ON r.lead = n.lead AND r.back IS NULL
		WHERE n.status <> 'paused'`

	// selectBefore reads what was known of the leads of the array ?2 before the day ?1.
	selectBefore = `
		SELECT l.id, (SELECT count(*) FROM touch WHERE lead = l.id AND day < ?1), (SELECT max(day) FROM touch WHERE lead = l.id AND day < ?1),
		       max(l.added, coalesce((SELECT max(day) FROM touch WHERE lead = l.id AND day < ?1), ''),
		           coalesce((SELECT max(day) FROM arrival WHERE lead = l.id), ''), coalesce((SELECT max(day) FROM deal WHERE lead = l.id), ''))
		FROM json_each(?2) k CROSS JOIN lead l ON l.id = k.value`
)
