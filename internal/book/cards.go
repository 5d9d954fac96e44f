package book

import (
	"context"
	"database/sql"
	"encoding/hex"
	"slices"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/names"
)

const (
	leadColumns = `
		SELECT l.id, l.name, l.note, v.key, l.state, l.state_day, l.reason, l.need, l.authority, l.money, l.forced,
		       coalesce(c.key, ''), l.product, l.region, l.value, l.birthday, l.sex, l.job, l.employer, l.address, l.income,
		       l.interests, l.education, coalesce(p.key, ''), l.payment, l.type, l.supplier, l.consent_day, l.consent_source,
		       l.nocontact_day, l.nocontact_source, l.added,
		       coalesce(n.status, ''), coalesce(n.touches, 0), n.touched, coalesce(n.active, l.added), n.next,
		       coalesce(n.deals, 0), coalesce(n.spent, 0)`
	leadJoins = `
		JOIN level v ON v.id = l.level
		LEFT JOIN channel c ON c.id = l.source LEFT JOIN channel p ON p.id = l.preferred
		LEFT JOIN lead_now n ON n.lead = l.id `

	selectLead = leadColumns + " FROM lead l" + leadJoins
	// selectLeads reads the leads in a JSON array.
	selectLeads = leadColumns + " FROM json_each(?) j CROSS JOIN lead l ON l.id = j.value" + leadJoins
)

// scanLead reads a row of leadColumns: the lead without its phones, e-mails, tags and custom fields.
func scanLead(rows *sql.Rows) (l funnel.Lead, err error) {
	var consent, noContact *funnel.Day
	var consentSource, noContactSource string
	err = rows.Scan(&l.ID, &l.Name, &l.Note, &l.Level, &l.State, maybeDay{&l.StateDay}, &l.Reason,
		&l.Tests.Need, &l.Tests.Authority, &l.Tests.Money, &l.Forced,
		&l.Source, &l.Product, &l.Region, &l.Value, birthdayColumn{&l.Birthday}, &l.Sex, &l.Job, &l.Employer, &l.Address, &l.Income,
		&l.Interests, &l.Education, &l.Preferred, &l.Payment, &l.Type, &l.Supplier, maybeDay{&consent}, &consentSource,
		maybeDay{&noContact}, &noContactSource, dayColumn{&l.Added},
		&l.Status, &l.Touches, maybeDay{&l.LastTouch}, dayColumn{&l.ActiveOn}, maybeDay{&l.Next}, &l.Deals, &l.Spent)
	if consent != nil {
		l.Consent = &funnel.Statement{Day: *consent, Source: consentSource}
	}
	if noContact != nil {
		l.NoContact = &funnel.Statement{Day: *noContact, Source: noContactSource}
	}
	return l, err
}

// readLead reads one lead with everything on its card. One that is not there is i18n.NoLead, one that was joined with another
// i18n.LeadMerged.
func readLead(ctx context.Context, tx *sql.Tx, id int64) (funnel.Lead, error) {
	found, err := collect(ctx, tx, scanLead, selectLead+"WHERE l.id = ?", id)
	if err != nil {
		return funnel.Lead{}, err
	}
	if len(found) == 0 {
		return funnel.Lead{}, missing(ctx, tx, id)
	}
	return found[0], fillCards(ctx, tx, found)
}

// missing says why there is no lead with a number: it was joined with another, or there never was one or is no more.
func missing(ctx context.Context, tx *sql.Tx, id int64) error {
	var into int64
	err := tx.QueryRowContext(ctx, "SELECT lead FROM merged WHERE was = ? LIMIT 1", id).Scan(&into)
	switch {
	case noRows(err):
		return i18n.Failed(i18n.NoLead, number(id))
	case err != nil:
		return err
	}
	return i18n.Failed(i18n.LeadMerged, number(id), number(into))
}

// selectCards reads, of the leads in a JSON array, the phones and e-mails as they were added, then the tags, then the custom fields.
const selectCards = `
	WITH chosen (id) AS (SELECT value FROM json_each(?))
	SELECT c.lead, c.kind, c.value, c.key, c.doubt FROM chosen CROSS JOIN contact c ON c.lead = chosen.id
	UNION ALL
	SELECT t.lead, 'tag', t.tag, t.folded, 0 FROM chosen CROSS JOIN tag t ON t.lead = chosen.id
	UNION ALL
	SELECT v.lead, 'field', v.value, f.key, 0 FROM chosen CROSS JOIN field_value v ON v.lead = chosen.id CROSS JOIN field f ON f.id = v.field`

// fillCards reads the phones, e-mails, tags and custom fields of leads, with one query however many they are.
func fillCards(ctx context.Context, tx *sql.Tx, leads []funnel.Lead) error {
	if len(leads) == 0 {
		return nil
	}
	cards := make(map[int64]*funnel.Card, len(leads))
	ids := make([]int64, len(leads))
	for i := range leads {
		ids[i], cards[leads[i].ID] = leads[i].ID, &leads[i].Card
	}
	folded := map[*funnel.Card][]string{} // of the tags
	return each(ctx, tx, func(rows *sql.Rows) error {
		var lead int64
		var kind, value, key string
		var doubt bool
		if err := rows.Scan(&lead, &kind, &value, &key, &doubt); err != nil {
			return err
		}
		c := cards[lead]
		switch kind {
		case contactEmail:
			c.Emails = append(c.Emails, value)
		case contactPhone:
			c.Phones = append(c.Phones, funnel.Phone{Number: value, Key: key, Doubtful: doubt})
		case "tag":
			i, _ := slices.BinarySearch(folded[c], key)
			folded[c] = slices.Insert(folded[c], i, key)
			c.Tags = slices.Insert(c.Tags, i, value)
		default:
			if c.Custom == nil {
				c.Custom = map[string]string{}
			}
			c.Custom[key] = value
		}
		return nil
	}, selectCards, jsonArray(ids))
}

// Kinds of contact.
const (
	contactPhone = "phone"
	contactEmail = "email"
)

// cardColumns are the values of the columns of lead that hold a card, in the order of setCard.
func cardColumns(ids keyIDs, c funnel.Card) ([]any, error) {
	source, err := ids.channel(c.Source)
	if err != nil {
		return nil, err
	}
	preferred, err := ids.channel(c.Preferred)
	if err != nil {
		return nil, err
	}
	consentDay, consentSource := statementColumns(c.Consent)
	noContactDay, noContactSource := statementColumns(c.NoContact)
	return []any{
		c.Name, fold.Text(c.Name), hex.EncodeToString(names.SortKey(c.Name)), c.Note, source, c.Product, c.Region, c.Value, c.Birthday.String(),
		string(c.Sex), c.Job, c.Employer, c.Address, c.Income, c.Interests, c.Education, preferred, c.Payment, c.Type, c.Supplier,
		consentDay, consentSource, noContactDay, noContactSource,
	}, nil
}

const insertLead = `
	INSERT INTO lead (name, folded, sort, note, source, product, region, value, birthday, sex, job, employer, address, income,
	                  interests, education, preferred, payment, type, supplier, consent_day, consent_source, nocontact_day, nocontact_source,
	                  uuid, level, state, state_day, reason, need, authority, money, forced, added, at)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const setCard = `
	UPDATE lead SET name = ?, folded = ?, sort = ?, note = ?, source = ?, product = ?, region = ?, value = ?, birthday = ?, sex = ?,
	  job = ?, employer = ?, address = ?, income = ?, interests = ?, education = ?, preferred = ?, payment = ?, type = ?, supplier = ?,
	  consent_day = ?, consent_source = ?, nocontact_day = ?, nocontact_source = ?
	WHERE id = ?`

func statementColumns(s *funnel.Statement) (day any, source string) {
	if s == nil {
		return nil, ""
	}
	return s.Day.String(), s.Source
}

// channel returns the number of a channel, nil for none.
func (ids keyIDs) channel(key string) (any, error) {
	if key == "" {
		return nil, nil
	}
	id, ok := ids.channels[key]
	if !ok {
		return nil, i18n.Failed(i18n.NoChannel, key)
	}
	return id, nil
}

// checkCard refuses text that cannot be kept.
func checkCard(c funnel.Card) error {
	texts := []string{c.Name, c.Product, c.Region, c.Job, c.Employer, c.Address, c.Interests, c.Education, c.Payment, c.Type, c.Supplier, c.Note}
	texts = append(append(texts, c.Emails...), c.Tags...)
	for _, p := range c.Phones {
		texts = append(texts, p.Number, p.Key)
	}
	for _, s := range []*funnel.Statement{c.Consent, c.NoContact} {
		if s != nil {
			texts = append(texts, s.Source)
		}
	}
	for _, key := range sortedKeys(c.Custom) {
		texts = append(texts, c.Custom[key])
	}
	for _, text := range texts {
		if err := checkText(text); err != nil {
			return err
		}
	}
	return nil
}

// putCard makes what stands on a lead's card in other tables than lead the same as on the card: only what differs is written.
func putCard(ctx context.Context, tx *sql.Tx, lead int64, was, is funnel.Card) error {
	for _, kind := range []string{contactPhone, contactEmail} {
		if err := putContacts(ctx, tx, lead, ofKind(contactsOf(was), kind), ofKind(contactsOf(is), kind)); err != nil {
			return err
		}
	}
	if err := putTags(ctx, tx, lead, was.Tags, is.Tags); err != nil {
		return err
	}
	return putCustom(ctx, tx, lead, was.Custom, is.Custom)
}

// contactRow is a phone or e-mail as the table holds it.
type contactRow struct {
	kind, value, key string
	doubt            bool
}

// contactsOf lists the phones and then the e-mails of a card, each once.
func contactsOf(c funnel.Card) []contactRow {
	var all []contactRow
	add := func(row contactRow) {
		if !slices.ContainsFunc(all, row.same) {
			all = append(all, row)
		}
	}
	for _, p := range c.Phones {
		add(contactRow{contactPhone, p.Number, p.Key, p.Doubtful})
	}
	for _, e := range c.Emails {
		add(contactRow{contactEmail, e, emailKey(e), false})
	}
	return all
}

// same reports whether two contacts are the same: by their keys or, where a text has none, as they were typed.
func (c contactRow) same(other contactRow) bool {
	return c.kind == other.kind && c.key == other.key && (c.key != "" || c.value == other.value)
}

// emailKey is what an e-mail address is compared by.
func emailKey(address string) string { return fold.Lower(address) }

// ofKind are the contacts of one kind.
func ofKind(contacts []contactRow, kind string) []contactRow {
	return slices.DeleteFunc(contacts, func(c contactRow) bool { return c.kind != kind })
}

// putContacts leaves contacts of one kind that stay in their place; from the first that differs on they are written anew.
func putContacts(ctx context.Context, tx *sql.Tx, lead int64, was, is []contactRow) error {
	kept := 0
	for kept < len(was) && kept < len(is) && was[kept] == is[kept] {
		kept++
	}
	for _, c := range was[kept:] {
		_, err := tx.ExecContext(ctx, "DELETE FROM contact WHERE lead = ? AND kind = ? AND value = ?", lead, c.kind, c.value)
		if err != nil {
			return err
		}
	}
	for _, c := range is[kept:] {
		key, err := newKey()
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO contact (uuid, lead, kind, value, key, doubt) VALUES (?, ?, ?, ?, ?, ?)",
			key, lead, c.kind, c.value, c.key, c.doubt)
		if err != nil {
			return err
		}
	}
	return nil
}

// putTags writes each tag once, however its letters are written.
func putTags(ctx context.Context, tx *sql.Tx, lead int64, was, is []string) error {
	is = withTags(nil, is)
	for _, tag := range was {
		if slices.Contains(is, tag) {
			continue
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM tag WHERE lead = ? AND tag = ?", lead, tag); err != nil {
			return err
		}
	}
	for _, tag := range is {
		if slices.Contains(was, tag) {
			continue
		}
		key, err := newKey()
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO tag (uuid, lead, tag, folded) VALUES (?, ?, ?, ?)", key, lead, tag, fold.Text(tag))
		if err != nil {
			return err
		}
	}
	return nil
}

// withTags adds tags to others, but those that are among them in another writing.
func withTags(tags, more []string) []string {
	for _, tag := range more {
		if !slices.ContainsFunc(tags, func(t string) bool { return fold.Text(t) == fold.Text(tag) }) {
			tags = append(tags, tag)
		}
	}
	return tags
}

func putCustom(ctx context.Context, tx *sql.Tx, lead int64, was, is map[string]string) error {
	for key := range was {
		if _, stays := is[key]; stays {
			continue
		}
		_, err := tx.ExecContext(ctx, `
			DELETE FROM field_value WHERE lead = ? AND field = (SELECT id FROM field WHERE key = ?)`, lead, key)
		if err != nil {
			return err
		}
	}
	for _, key := range sortedKeys(is) {
		value := is[key]
		if old, ok := was[key]; ok && old == value {
			continue
		}
		row, err := newKey()
		if err != nil {
			return err
		}
		result, err := tx.ExecContext(ctx, `
			INSERT INTO field_value (uuid, lead, field, value) SELECT ?, ?, id, ? FROM field WHERE key = ?
			ON CONFLICT (lead, field) DO UPDATE SET value = excluded.value`, row, lead, value, key)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			return i18n.Failed(i18n.NoField, key).Because(err)
		}
	}
	return nil
}
