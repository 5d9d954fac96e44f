package book

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"
	"unicode"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// acquaintances are the people whom those of an import are compared with: of the book those who were asked for, and all who came before in
// the import. What they are known by stands in memory, so that looking needs nothing of what was written.
type acquaintances struct {
	tx    *sql.Tx // nil while there is no book
	last  int64   // the greatest number of a lead before the import
	all   []acquaintance
	leads map[int64]int32  // places of those of the book, by number
	heads map[string]int32 // the first link of each chain, by what is known and the text of it
	links []link           // of all chains
	asked map[string]bool  // folded names whose bearers in the book are all here
	near  []int32          // those of the book who share a phone or e-mail with somebody of the people at hand
}

// acquaintance is somebody as far as others are compared with them.
type acquaintance struct {
	lead      int64 // number in the book; 0 of somebody who is not written yet
	person    int   // place among the people of the import, from 1; 0 of somebody who was in the book before
	name      string
	folded    string
	birthday  funnel.Birthday
	reachable bool // there is a phone or an e-mail
	noContact *funnel.Statement
}

// link is a place in a chain of people of whom the same is known.
type link struct{ who, next int32 }

// What is known of people, as the keys of chains begin.
const (
	byPhone    = "p"
	byEmail    = "e"
	byName     = "n"
	byNameOnly = "o" // of those of whom nothing else is known
	byNoDay    = "u" // the name of those whose birthday is not known
	byBirthday = "d" // the name, and the day of the birthday
)

// maxSharing is how many who have the same phone, e-mail, or name and birthday are looked at.
const maxSharing = 200

func newAcquaintances(ctx context.Context, tx *sql.Tx) (*acquaintances, error) {
	a := &acquaintances{tx: tx, leads: map[int64]int32{}, heads: map[string]int32{}, asked: map[string]bool{}}
	if tx == nil {
		return a, nil
	}
	return a, tx.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) FROM lead").Scan(&a.last)
}

const (
	selectSharers = `
		SELECT c.kind, c.key, l.id, l.name, l.folded, l.birthday, 1, l.nocontact_day, l.nocontact_source
		FROM json_each(?1) j CROSS JOIN contact c ON c.key = j.value CROSS JOIN lead l ON l.id = c.lead
		WHERE c.lead <= ?2 ORDER BY l.id DESC`
	selectNamesakes = `
		SELECT '', '', l.id, l.name, l.folded, l.birthday, EXISTS (SELECT 1 FROM contact c WHERE c.lead = l.id AND c.key <> ''),
		       l.nocontact_day, l.nocontact_source
		FROM json_each(?1) j CROSS JOIN lead l ON l.folded = j.value
		WHERE l.id <= ?2 ORDER BY l.id DESC`
)

// ask reads those of the book who may be one of some people.
func (a *acquaintances) ask(ctx context.Context, people []described) error {
	a.near = a.near[:0]
	if a.last == 0 {
		return nil
	}
	var keys, names []string
	for _, n := range people {
		for _, c := range n.contacts {
			if c.key != "" {
				keys = append(keys, c.key)
			}
		}
		if n.folded != "" && !a.asked[n.folded] {
			a.asked[n.folded] = true
			names = append(names, n.folded)
		}
	}
	slices.Sort(keys)
	if err := a.read(ctx, selectSharers, slices.Compact(keys)); err != nil {
		return err
	}
	return a.read(ctx, selectNamesakes, names)
}

func (a *acquaintances) read(ctx context.Context, query string, texts []string) error {
	if len(texts) == 0 {
		return nil
	}
	list, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	return each(ctx, a.tx, func(rows *sql.Rows) error {
		var who acquaintance
		var kind, key, source string
		var day *funnel.Day
		err := rows.Scan(&kind, &key, &who.lead, &who.name, &who.folded, birthdayColumn{&who.birthday}, &who.reachable, maybeDay{&day}, &source)
		if err != nil {
			return err
		}
		if day != nil {
			who.noContact = &funnel.Statement{Day: *day, Source: source}
		}
		at, known := a.leads[who.lead]
		if !known {
			at = a.add(who)
			a.leads[who.lead] = at
		}
		if kind != "" {
			a.near = append(a.near, at)
			a.chainContact(contactRow{kind: kind, key: key}, at)
		}
		return nil
	}, query, string(list), a.last)
}

func contactKey(kind, key string) string {
	if kind == contactPhone {
		return byPhone + key
	}
	return byEmail + key
}

// add takes somebody in, with all but phones and e-mails.
func (a *acquaintances) add(who acquaintance) int32 {
	at := int32(len(a.all))
	a.all = append(a.all, who)
	a.chainName(at)
	return at
}

// chainName puts somebody into the chains of the name.
func (a *acquaintances) chainName(at int32) {
	who := &a.all[at]
	if who.folded == "" {
		return
	}
	a.chain(byName+who.folded, at)
	switch {
	case who.birthday.Known():
		a.chain(byBirthday+who.folded+who.birthday.MonthDay(), at)
	case !who.reachable:
		a.chain(byNameOnly+who.folded, at)
		fallthrough
	default:
		a.chain(byNoDay+who.folded, at)
	}
}

// chainContact puts somebody into the chain of a phone or an e-mail, unless they are in it already.
func (a *acquaintances) chainContact(c contactRow, at int32) {
	key := contactKey(c.kind, c.key)
	for i := range a.of(key) {
		if i == at {
			return
		}
	}
	a.chain(key, at)
}

// chain puts somebody at the head of a chain.
func (a *acquaintances) chain(key string, at int32) {
	next := int32(-1)
	if head, ok := a.heads[key]; ok {
		next = head
	}
	a.heads[key] = int32(len(a.links))
	a.links = append(a.links, link{at, next})
}

// of gives those of a chain, at most maxSharing of them.
func (a *acquaintances) of(key string) func(yield func(int32) bool) {
	return func(yield func(int32) bool) {
		at, ok := a.heads[key]
		for n := 0; ok && at >= 0 && n < maxSharing; n++ {
			if !yield(a.links[at].who) {
				return
			}
			at = a.links[at].next
		}
	}
}

// first is the first of a chain for whom what the chain is for still holds; −1 for none. Those before fall out of it.
func (a *acquaintances) first(key string, holds func(who *acquaintance) bool) int32 {
	at, ok := a.heads[key]
	for ok && at >= 0 {
		if who := a.links[at].who; holds(&a.all[who]) {
			a.heads[key] = at
			return who
		}
		at = a.links[at].next
	}
	delete(a.heads, key)
	return -1
}

// fate is what is found about somebody: by what they are known, and who they are like.
type fate struct {
	Fate
	why  Likeness
	like []int32
}

// described is a person of an import with what others are compared by.
type described struct {
	Newcomer
	folded   string
	contacts []contactRow
}

func describing(n Newcomer) described {
	return described{n, fold.Text(n.Card.Name), contactsOf(n.Card)}
}

// meet finds out whom a card is about.
func (a *acquaintances) meet(c described) fate {
	fits := map[int32]int{} // how many phones and e-mails are also theirs
	shared := 0
	why := SamePhone
	for _, contact := range c.contacts {
		if contact.key == "" {
			continue
		}
		found := false
		for who := range a.of(contactKey(contact.kind, contact.key)) {
			fits[who]++
			found = true
		}
		if found && shared == 0 {
			why = Likeness(contact.kind)
		}
		if found {
			shared++
		}
	}
	if shared == 0 {
		return a.meetByName(c)
	}
	var like []int32
	best := int32(-1)
	for who, n := range fits {
		like = append(like, who)
		if n == shared && (best < 0 || a.rather(who, best, c.folded)) {
			best = who
		}
	}
	if best >= 0 {
		if a.another(best, c) {
			return fate{Sharing, why, []int32{best}}
		}
		return fate{Duplicate, why, []int32{best}}
	}
	slices.SortFunc(like, a.compare)
	return fate{Unclear, why, like}
}

// another reports whether a card is plainly of another person than somebody with the same phone or e-mail, one of a couple or of an office:
// their names and their birthdays differ.
func (a *acquaintances) another(who int32, c described) bool {
	w, born := &a.all[who], c.Card.Birthday
	return c.folded != w.folded && born.Known() && w.birthday.Known() && !sameBirthday(born, w.birthday)
}

// calledOtherwise reports whether a card names another person than somebody: both have a name that is more than an address or a number.
func (a *acquaintances) calledOtherwise(who int32, c described) bool {
	names := func(folded string) bool {
		return strings.ContainsFunc(folded, unicode.IsLetter) && !strings.Contains(folded, "@")
	}
	folded := a.all[who].folded
	return folded != c.folded && names(folded) && names(c.folded)
}

// rather reports whether somebody is likelier meant than another one: by the name, else because they were there before.
func (a *acquaintances) rather(who, other int32, folded string) bool {
	same := a.all[who].folded == folded
	if same != (a.all[other].folded == folded) {
		return same
	}
	return a.compare(who, other) < 0
}

// compare orders people as they came: those of the book first.
func (a *acquaintances) compare(x, y int32) int {
	return cmp.Or(cmp.Compare(a.all[x].person, a.all[y].person), cmp.Compare(a.all[x].lead, a.all[y].lead))
}

// meetByName is meet for somebody whose phones and e-mails nobody has.
func (a *acquaintances) meetByName(c described) fate {
	folded, birthday := c.folded, c.Card.Birthday
	if folded == "" {
		return fate{Fate: Fresh}
	}
	named := func(who *acquaintance) bool { return who.folded == folded }
	noDay := func(who *acquaintance) bool { return named(who) && !who.birthday.Known() }
	var alike int32
	switch {
	case birthday.Known():
		for who := range a.of(byBirthday + folded + birthday.MonthDay()) {
			if w := &a.all[who]; named(w) && sameBirthday(w.birthday, birthday) {
				return fate{Duplicate, SameBirthday, []int32{who}}
			}
		}
		alike = a.first(byNoDay+folded, noDay)
	case !reachable(c.contacts):
		alike = a.first(byNameOnly+folded, func(who *acquaintance) bool { return noDay(who) && !who.reachable })
		if alike >= 0 {
			return fate{Duplicate, SameName, []int32{alike}}
		}
		fallthrough
	default:
		alike = a.first(byName+folded, named)
	}
	if alike < 0 {
		return fate{Fate: Fresh}
	}
	return fate{Similar, SameName, []int32{alike}}
}

// sameBirthday reports whether two birthdays are on the same day, and of the same year where both tell it.
func sameBirthday(a, b funnel.Birthday) bool {
	return a.Month == b.Month && a.Date == b.Date && (a.Year == b.Year || a.Year == 0 || b.Year == 0)
}

func reachable(contacts []contactRow) bool {
	return slices.ContainsFunc(contacts, func(c contactRow) bool { return c.key != "" })
}

// learn takes in what a card says of somebody: a new one, or one of whom something else was known before.
func (a *acquaintances) learn(at int32, c described) {
	for _, contact := range c.contacts {
		if contact.key != "" {
			a.chainContact(contact, at)
		}
	}
	was := a.all[at]
	who := &a.all[at]
	if was.name != c.Card.Name {
		who.name = strings.Clone(c.Card.Name) // it may be a piece of a whole row of the file
	}
	who.folded, who.birthday, who.reachable, who.noContact = c.folded, c.Card.Birthday, reachable(c.contacts), c.Card.NoContact
	if was.folded != who.folded || was.birthday != who.birthday || was.reachable != who.reachable {
		a.chainName(at)
	}
}
