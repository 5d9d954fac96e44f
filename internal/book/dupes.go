package book

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Likeness says by what two leads may be the same person.
type Likeness string

// The likenesses, the strongest first.
const (
	SamePhone Likeness = "phone"
	SameEmail Likeness = "email"
	SameName  Likeness = "name"
)

// Pair is two leads that may be the same person, the one with the lower number first.
type Pair struct {
	A, B funnel.Lead
	Why  Likeness
	What string // the phone, e-mail or name that both have
}

// alike is people who have something in common.
type alike struct {
	why   Likeness
	what  string // the key of the phone or e-mail, or the folded name
	count int
}

// Duplicates finds pairs of leads with the same phone, the same e-mail or the same name without case and accents; a pair is told
// once, by its strongest likeness. Phones come first, then e-mails, then names; of each those that the fewest share, for the more
// people share a name the less it says. begin is told how many pairs there are, then at most limit of them are told, 0 for all. An
// error of either ends it.
func (b *Book) Duplicates(ctx context.Context, limit int, begin func(total int) error, tell func(Pair) error) error {
	return b.stream(ctx, func(tx *sql.Tx) error {
		groups, total, err := readAlike(ctx, tx)
		if err != nil {
			return err
		}
		if err := begin(total); err != nil {
			return err
		}
		p := pairing{tx: tx, left: total, tell: tell}
		if limit > 0 {
			p.left = min(limit, total)
		}
		return p.all(ctx, groups)
	})
}

const (
	selectSameContact = `
		SELECT kind, key, count(*), min(rowid) FROM contact WHERE key <> '' GROUP BY key, kind HAVING count(*) > 1
		ORDER BY kind = 'email', 3, 4`
	selectSameName = `
		SELECT folded, count(*), min(rowid) FROM lead WHERE folded <> '' GROUP BY folded HAVING count(*) > 1 ORDER BY 2, 3`

	// countSameContact counts the pairs with a phone or an e-mail in common, and those of them with the same name.
	countSameContact = `
		WITH common AS MATERIALIZED (SELECT kind, key FROM contact WHERE key <> '' GROUP BY key, kind HAVING count(*) > 1)
		SELECT count(*), count(*) FILTER (WHERE l.folded = m.folded AND l.folded <> '')
		FROM (
		  SELECT DISTINCT x.lead AS a, y.lead AS b
		  FROM common c CROSS JOIN contact x ON x.key = c.key AND x.kind = c.kind
		  CROSS JOIN contact y ON y.key = c.key AND y.kind = c.kind AND y.lead > x.lead
		) CROSS JOIN lead l ON l.id = a CROSS JOIN lead m ON m.id = b`
)

// readAlike reads what several people have in common, in the order in which it is told, and counts the pairs.
func readAlike(ctx context.Context, tx *sql.Tx) (groups []alike, total int, err error) {
	groups, err = collect(ctx, tx, func(rows *sql.Rows) (g alike, err error) {
		var first int64
		return g, rows.Scan(&g.why, &g.what, &g.count, &first)
	}, selectSameContact)
	if err != nil {
		return nil, 0, err
	}
	if len(groups) > 0 {
		var named int
		if err := tx.QueryRowContext(ctx, countSameContact).Scan(&total, &named); err != nil {
			return nil, 0, err
		}
		total -= named // they are counted among the names
	}
	names, err := collect(ctx, tx, func(rows *sql.Rows) (alike, error) {
		g := alike{why: SameName}
		var first int64
		return g, rows.Scan(&g.what, &g.count, &first)
	}, selectSameName)
	for _, g := range names {
		total += g.count * (g.count - 1) / 2
	}
	return append(groups, names...), total, err
}

// pairing tells the pairs of groups.
type pairing struct {
	tx   *sql.Tx
	left int // pairs that are still to be told
	tell func(Pair) error
}

// errEnough ends the reading of people when all pairs are told.
var errEnough = errors.New("enough")

// all tells the pairs of groups. Small groups are read several at once. Of a large one each member is put beside those after it, who are
// read again and again: they may be too many to keep.
func (p *pairing) all(ctx context.Context, groups []alike) error {
	for len(groups) > 0 && p.left > 0 {
		n := p.page(groups)
		err := p.small(ctx, groups[:n])
		if n == 0 {
			n, err = 1, p.large(ctx, groups[0])
		}
		if err != nil && !errors.Is(err, errEnough) {
			return err
		}
		groups = groups[n:]
	}
	return nil
}

// page is how many of the next groups are read at once, 0 when the next one is large.
func (p *pairing) page(groups []alike) int {
	people, pairs := 0, 0
	for i, g := range groups {
		if people += g.count; people > leadPage {
			return i
		}
		if pairs += g.count * (g.count - 1) / 2; pairs >= p.left {
			return i + 1
		}
	}
	return len(groups)
}

func (p *pairing) small(ctx context.Context, groups []alike) error {
	var all []int64
	members := make([][]int64, len(groups))
	for i, g := range groups {
		var err error
		if members[i], err = g.members(ctx, p.tx); err != nil {
			return err
		}
		all = append(all, members[i]...)
	}
	slices.Sort(all)
	people := make(map[int64]funnel.Lead, len(all))
	err := eachLead(ctx, p.tx, slices.Compact(all), func(l funnel.Lead) error {
		people[l.ID] = l
		return nil
	})
	if err != nil {
		return err
	}
	for i, g := range groups {
		for j, a := range members[i] {
			for _, b := range members[i][j+1:] {
				if err := p.pair(g, people[a], people[b]); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (p *pairing) large(ctx context.Context, g alike) error {
	members, err := g.members(ctx, p.tx)
	if err != nil {
		return err
	}
	for i, id := range members {
		a, err := readLead(ctx, p.tx, id)
		if err != nil {
			return err
		}
		if err := eachLead(ctx, p.tx, members[i+1:], func(b funnel.Lead) error { return p.pair(g, a, b) }); err != nil {
			return err
		}
	}
	return nil
}

// pair tells a pair of a group, unless another group tells it, by a stronger likeness.
func (p *pairing) pair(g alike, a, b funnel.Lead) error {
	pair, key := likest(a, b)
	if pair.Why != g.why || key != "" && key != g.what {
		return nil
	}
	if err := p.tell(pair); err != nil {
		return err
	}
	if p.left--; p.left == 0 {
		return errEnough
	}
	return nil
}

// members reads the numbers of the people of a group, the lowest first.
func (g alike) members(ctx context.Context, tx *sql.Tx) ([]int64, error) {
	if g.why == SameName {
		return collect(ctx, tx, scanID, "SELECT id FROM lead WHERE folded = ? ORDER BY id", g.what)
	}
	return collect(ctx, tx, scanID, "SELECT DISTINCT lead FROM contact WHERE key = ? AND kind = ? ORDER BY lead", g.what, string(g.why))
}

// likest is the strongest likeness of two leads of a group, and the key of the phone or e-mail: of several the first that the one with
// the lower number has.
func likest(a, b funnel.Lead) (p Pair, key string) {
	for _, x := range a.Phones {
		if x.Key != "" && slices.ContainsFunc(b.Phones, func(y funnel.Phone) bool { return y.Key == x.Key }) {
			return Pair{a, b, SamePhone, x.Number}, x.Key
		}
	}
	for _, x := range a.Emails {
		key := emailKey(x)
		if key != "" && slices.ContainsFunc(b.Emails, func(y string) bool { return emailKey(y) == key }) {
			return Pair{a, b, SameEmail, x}, key
		}
	}
	return Pair{a, b, SameName, a.Name}, ""
}
