package book

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// levelsInOnePlace counts the levels that share their place in the order with one before them.
const levelsInOnePlace = "SELECT count(*) - count(DISTINCT position) FROM level"

// lookAtRecords looks whether the levels have an order and, where all is to be read, whether every record can be one and has a key of its
// own: what an import of the whole book would refuse is found here.
func (d *doctor) lookAtRecords(ctx context.Context, tx *sql.Tx) error {
	n, err := number64(ctx, tx, levelsInOnePlace)
	if err != nil {
		return err
	}
	if n > 0 {
		d.find(true, i18n.DoctorLevelOrder, int(n))
	}
	if !d.Full {
		return nil
	}
	kinds := funnel.RecordKinds()
	for i := range kinds {
		if err := d.lookAtKind(ctx, tx, &kinds[i]); err != nil {
			return err
		}
	}
	return d.lookAtKeys(ctx, tx, kinds)
}

// lookAtKind finds the records of a kind that have a value which cannot be.
func (d *doctor) lookAtKind(ctx context.Context, tx *sql.Tx, kind *funnel.RecordKind) error {
	if !kind.Numbered {
		return nil // settings are looked at by themselves
	}
	n, first, field, value := 0, int64(0), "", ""
	found := func(r funnel.Record, name string, cell any) {
		if n++; n == 1 {
			first, field, value = recordNumber(r), name, fmt.Sprint(cell)
			if cell == nil {
				value = ""
			}
		}
	}
	unreadable := func(r funnel.Record, name string, cell any) error {
		found(r, name, cell)
		return nil
	}
	err := eachRecord(ctx, tx, kind, unreadable, func(r funnel.Record) error {
		if name := r.Fault(); name != "" {
			found(r, name, r.Field(name))
		}
		return nil
	})
	if err == nil && n > 0 {
		d.find(true, i18n.DoctorUnfit, n, noun(wholeTables()[kind.Name].table), number(first), field, value)
	}
	return err
}

// recordNumber is the number by which people know what a record belongs to: that of the lead for what stands on a card.
func recordNumber(r funnel.Record) int64 {
	id, _ := r.Values[0].(int64)
	if lead, ok := r.Field("lead").(int64); ok && noun(wholeTables()[r.Kind.Name].table) == i18n.NounLead {
		return lead
	}
	return id
}

const (
	// twins counts the records that have the key of one before them, and finds the first.
	twins = `
		SELECT count(*), coalesce(min(id), 0) FROM %[1]s
		WHERE uuid IN (SELECT uuid FROM %[1]s GROUP BY uuid HAVING count(*) > 1) AND id NOT IN (SELECT min(id) FROM %[1]s GROUP BY uuid)`
	partTwins = `
		UPDATE %[1]s SET uuid = ` + randomUUID + `
		WHERE uuid IN (SELECT uuid FROM %[1]s GROUP BY uuid HAVING count(*) > 1) AND id NOT IN (SELECT min(id) FROM %[1]s GROUP BY uuid)`
)

// lookAtKeys finds records that have the key of another. The later ones get new keys: nothing in a book names a record by its key.
func (d *doctor) lookAtKeys(ctx context.Context, tx *sql.Tx, kinds []funnel.RecordKind) error {
	for _, kind := range kinds {
		if !kind.Numbered {
			continue
		}
		table := wholeTables()[kind.Name].table
		var n, first int64
		if err := tx.QueryRowContext(ctx, fmt.Sprintf(twins, quoted(table))).Scan(&n, &first); err != nil {
			return err
		}
		if n > 0 {
			d.find(true, i18n.DoctorTwins, int(n), noun(table), number(first)).Safe = true
			d.twins = append(d.twins, twinned{len(d.Findings) - 1, fmt.Sprintf(partTwins, quoted(table))})
		}
	}
	return nil
}

// twinned is a finding about records with the keys of others, and what parts them.
type twinned struct {
	finding int
	part    string
}

// partAll gives new keys to the records that have those of others.
func (d *doctor) partAll(ctx context.Context) error {
	if len(d.twins) == 0 {
		return nil
	}
	var statements []string
	for _, t := range d.twins {
		statements = append(statements, t.part)
	}
	if err := d.repair(ctx, func(tx *sql.Tx) error { return execAll(ctx, tx, statements) }); err != nil {
		return err
	}
	for _, t := range d.twins {
		d.Findings[t.finding].Fixed = true
	}
	return nil
}
