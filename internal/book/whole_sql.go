package book

import (
	"encoding/hex"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/names"
	"github.com/funnel-cli/funnel/internal/phone"
)

// The queries of whole.go: the fields of each kind of record in the order of funnel.RecordKinds.
const (
	readWholeLevels = `
		SELECT id, uuid, key, name_en, name_vi, name_zh, position, hidden, crowd, entry, qualifying, buying, idle, care
		FROM level ORDER BY id`
	writeWholeLevel = `
		INSERT INTO level (id, uuid, key, name_en, name_vi, name_zh, position, hidden, crowd, entry, qualifying, buying, idle, care)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

	readWholeChannels = "SELECT id, uuid, key, name_en, name_vi, name_zh, position, hidden FROM channel ORDER BY id"
	writeWholeChannel = `
		INSERT INTO channel (id, uuid, key, name_en, name_vi, name_zh, position, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`

	readWholeTargets = `
		SELECT t.id, t.uuid, l.key, t.count, t.per, t.valid_from FROM target t JOIN level l ON l.id = t.level ORDER BY t.id`
	writeWholeTarget = "INSERT INTO target (id, uuid, level, count, per, valid_from) VALUES (?, ?, ?, ?, ?, ?)"

	readWholeDaysOff = "SELECT id, uuid, from_day, to_day, note FROM day_off ORDER BY id"
	writeWholeDayOff = "INSERT INTO day_off (id, uuid, from_day, to_day, note) VALUES (?, ?, ?, ?, ?)"

	readWholeFields = "SELECT id, uuid, key, name, type, choices FROM field ORDER BY id"
	writeWholeField = "INSERT INTO field (id, uuid, key, name, type, choices) VALUES (?, ?, ?, ?, ?, ?)"

	readWholeSegments = "SELECT id, uuid, name, filter, lang FROM segment ORDER BY id"
	writeWholeSegment = "INSERT INTO segment (id, uuid, name, filter, lang, folded) VALUES (?, ?, ?, ?, ?, ?)"

	readWholePortraits = "SELECT id, uuid, name, day, people, rest, lang, facts FROM portrait ORDER BY id"
	writeWholePortrait = "INSERT INTO portrait (id, uuid, name, day, people, rest, lang, facts, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"

	readWholeTallies = `
		SELECT t.id, t.uuid, t.day, l.key, c.key, t.count, t.note, t.cost, t.minutes, t.at
		FROM tally t JOIN level l ON l.id = t.level LEFT JOIN channel c ON c.id = t.channel ORDER BY t.id`
	writeWholeTally = `
		INSERT INTO tally (id, uuid, day, level, channel, count, note, cost, minutes, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

	readWholeLeads = `
		SELECT l.id, l.uuid, l.name, v.key, l.state, l.state_day, l.reason, l.need, l.authority, l.money, l.forced, s.key, l.product, l.region,
		       l.value, l.birthday, l.sex, l.job, l.employer, l.address, l.income, l.interests, l.education, p.key, l.payment, l.type, l.supplier,
		       l.note,
		       l.consent_day, l.consent_source, l.nocontact_day, l.nocontact_source, l.added, l.at
		FROM lead l JOIN level v ON v.id = l.level
		LEFT JOIN channel s ON s.id = l.source LEFT JOIN channel p ON p.id = l.preferred ORDER BY l.id`
	writeWholeLead = `
		INSERT INTO lead (id, uuid, name, level, state, state_day, reason, need, authority, money, forced, source, product, region,
		                  value, birthday, sex, job, employer, address, income, interests, education, preferred, payment, type, supplier,
		                  note,
		                  consent_day, consent_source, nocontact_day, nocontact_source, added, at, folded, sort)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

	readWholeContacts = "SELECT id, uuid, lead, kind, value, doubt FROM contact ORDER BY id"
	writeWholeContact = "INSERT INTO contact (id, uuid, lead, kind, value, doubt, key) VALUES (?, ?, ?, ?, ?, ?, ?)"

	readWholeTags = "SELECT id, uuid, lead, tag FROM tag ORDER BY id"
	writeWholeTag = "INSERT INTO tag (id, uuid, lead, tag, folded) VALUES (?, ?, ?, ?, ?)"

	readWholeValues = `
		SELECT v.id, v.uuid, v.lead, f.key, v.value FROM field_value v JOIN field f ON f.id = v.field ORDER BY v.id`
	writeWholeValue = "INSERT INTO field_value (id, uuid, lead, field, value) VALUES (?, ?, ?, ?, ?)"

	readWholeArrivals = `
		SELECT a.id, a.uuid, a.lead, l.key, a.day, c.key, a.drawn
		FROM arrival a JOIN level l ON l.id = a.level LEFT JOIN channel c ON c.id = a.channel ORDER BY a.id`
	writeWholeArrival = "INSERT INTO arrival (id, uuid, lead, level, day, channel, drawn) VALUES (?, ?, ?, ?, ?, ?, ?)"

	readWholeTouches = "SELECT id, uuid, lead, day, kind, outcome, minutes, note, at FROM touch ORDER BY id"
	writeWholeTouch  = `
		INSERT INTO touch (id, uuid, lead, day, kind, outcome, minutes, note, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

	readWholeFollowUps = `
		SELECT id, uuid, lead, due, what, every, anchor, closed, dropped, snoozes, reason, at FROM followup ORDER BY id`
	writeWholeFollowUp = `
		INSERT INTO followup (id, uuid, lead, due, what, every, anchor, closed, dropped, snoozes, reason, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

	readWholeDeals = "SELECT id, uuid, lead, day, amount, product, cost, note, at FROM deal ORDER BY id"
	writeWholeDeal = `
		INSERT INTO deal (id, uuid, lead, day, amount, product, cost, note, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

	readWholeReferrals = "SELECT id, uuid, lead, referrer, tone, day FROM referral ORDER BY id"
	writeWholeReferral = "INSERT INTO referral (id, uuid, lead, referrer, tone, day) VALUES (?, ?, ?, ?, ?, ?)"

	readWholeRefusals = `
		SELECT r.id, r.uuid, r.lead, r.day, r.reason, l.key, r.again, r.back
		FROM refusal r JOIN level l ON l.id = r.level ORDER BY r.id`
	writeWholeRefusal = "INSERT INTO refusal (id, uuid, lead, day, reason, level, again, back) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"

	readWholeAnswers = "SELECT id, uuid, lead, question, day, text, at FROM answer ORDER BY id"
	writeWholeAnswer = "INSERT INTO answer (id, uuid, lead, question, day, text, at) VALUES (?, ?, ?, ?, ?, ?, ?)"

	readWholeOffers = "SELECT id, uuid, lead, day, kind, amount, text, at FROM offer ORDER BY id"
	writeWholeOffer = "INSERT INTO offer (id, uuid, lead, day, kind, amount, text, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"

	readWholeVerdicts = "SELECT id, uuid, lead, view, grade, reason, day FROM verdict ORDER BY id"
	writeWholeVerdict = "INSERT INTO verdict (id, uuid, lead, view, grade, reason, day) VALUES (?, ?, ?, ?, ?, ?, ?)"

	readWholeMerged  = "SELECT id, uuid, lead, was FROM merged ORDER BY id"
	writeWholeMerged = "INSERT INTO merged (id, uuid, lead, was) VALUES (?, ?, ?, ?)"
)

// orderOfName derives what a lead is found and ordered by.
func orderOfName(r funnel.Record, _ string) []any {
	name, _ := r.Field("name").(string)
	return []any{fold.Text(name), hex.EncodeToString(names.SortKey(name))}
}

// keyOfContact derives what a phone or an e-mail is compared by.
func keyOfContact(r funnel.Record, region string) []any {
	value, _ := r.Field("value").(string)
	if r.Field("kind") == contactEmail {
		return []any{emailKey(value)}
	}
	return []any{phone.Key(value, region)}
}

// foldedName derives what the name of a segment or portrait is compared by.
func foldedName(r funnel.Record, _ string) []any {
	name, _ := r.Field("name").(string)
	return []any{nameKey(name)}
}

// foldedTag derives what a tag is compared by.
func foldedTag(r funnel.Record, _ string) []any {
	tag, _ := r.Field("tag").(string)
	return []any{fold.Text(tag)}
}
