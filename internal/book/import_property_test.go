package book_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// drawCard draws a card out of so few names, phones and e-mails that people are met again.
func drawCard(t *rapid.T) funnel.Card {
	c := person(rapid.SampledFrom([]string{"An", "Bình", "王小明", "Nguyễn Văn An"}).Draw(t, "name"))
	for _, n := range rapid.SliceOfNDistinct(rapid.IntRange(1, 6), 0, 2, rapid.ID).Draw(t, "phones") {
		number := "+84" + strconv.Itoa(n)
		c.Phones = append(c.Phones, funnel.Phone{Number: number, Key: number})
	}
	c.Emails = rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a@b.vn", "A@b.vn", "c@d.vn"}), 0, 1, rapid.ID).Draw(t, "emails")
	if len(c.Emails) > 0 && rapid.Bool().Draw(t, "called by the e-mail") {
		c.Name = c.Emails[0]
	}
	birthday, err := funnel.ParseBirthday(rapid.SampledFrom([]string{"", "", "1990-02-28", "--02-28", "1991-02-28", "1990-03-01"}).Draw(t, "birthday"))
	must(t, err)
	c.Birthday = birthday
	c.Tags = rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"vip", "mới", "hội chợ"}), 0, 2, rapid.ID).Draw(t, "tags")
	c.Source = rapid.SampledFrom([]string{"", "call", "flyer"}).Draw(t, "source")
	c.Note = rapid.SampledFrom([]string{"", "one", "one\ntwo"}).Draw(t, "note")
	if rapid.Bool().Draw(t, "keep away") {
		c.NoContact = &funnel.Statement{Day: today, Source: "said so"}
	}
	return c
}

func drawNewcomer(t *rapid.T) book.Newcomer {
	return book.Newcomer{Card: drawCard(t), Level: rapid.SampledFrom([]string{"", "qualified", "buyer"}).Draw(t, "level")}
}

// However people are imported, undo gives the book back and redo the import; the preview tells the same as the import; nobody who asked to
// be left alone can be contacted after; and the same file again adds nobody, unless one of its lines has given a person of another line
// another name or birthday.
func TestUndoAfterEveryImport(t *testing.T) {
	folder, round := t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		round++
		dir := filepath.Join(folder, strconv.Itoa(round))
		must(t, os.Mkdir(dir, 0o700))
		b := newBookIn(t, dir)
		defer func() { must(t, b.Close()) }()
		ctx := t.Context()
		db := outside(t, b.Path())
		defer func() { must(t, db.Close()) }()
		if n := rapid.Int64Range(0, 3).Draw(t, "tallied"); n > 0 {
			_, _, err := b.Log(ctx, book.Batch{Day: today, Entries: []book.Entry{{Level: "inbound", Channel: "call", Count: n}, {Level: "qualified", Count: n}}})
			must(t, err)
		}
		for range rapid.IntRange(0, 4).Draw(t, "in the book") {
			_, err := b.AddLead(ctx, book.NewLead{Card: drawCard(t), Day: today, Force: true})
			must(t, err)
		}
		imp := book.Import{
			People:      comers(rapid.SliceOfN(rapid.Custom(drawNewcomer), 0, 8).Draw(t, "people")...),
			OnDuplicate: rapid.SampledFrom([]book.OnDuplicate{book.SkipDuplicates, book.FillDuplicates, book.UpdateDuplicates, book.AddDuplicates}).Draw(t, "duplicates"),
			Count:       rapid.Bool().Draw(t, "count"),
		}
		const quiet = "SELECT DISTINCT c.key FROM contact c JOIN lead l ON l.id = c.lead WHERE l.nocontact_day IS NOT NULL AND c.key <> '' ORDER BY 1"
		const open = "SELECT DISTINCT c.key FROM contact c JOIN lead l ON l.id = c.lead WHERE l.nocontact_day IS NULL AND c.key <> '' ORDER BY 1"
		before, quietBefore, openBefore := dump(t, db), texts(t, db, quiet), texts(t, db, open)
		out, _ := bring(t, b, imp)
		after := dump(t, db)
		wantWhole(t, db)
		for _, key := range quietBefore {
			if slices.Contains(openBefore, key) {
				continue // of somebody else, too, who did not ask
			}
			if slices.Contains(texts(t, db, open), key) {
				t.Fatalf("%s can be contacted after the import", key)
			}
		}
		again := imp
		if again.OnDuplicate == book.AddDuplicates {
			again.OnDuplicate = book.SkipDuplicates
		}
		if twice, _ := bring(t, b, again); twice.Added > 0 && imp.OnDuplicate != book.UpdateDuplicates {
			t.Fatalf("the same once more: %+v", twice)
		} else if twice.Change > 0 {
			_, err := b.Undo(ctx, 0)
			must(t, err)
		}
		if out.Change == 0 {
			wantDump(t, before, after)
			return
		}
		_, err := b.Undo(ctx, 0)
		must(t, err)
		wantDump(t, before, dump(t, db))
		wantWhole(t, db)
		_, err = b.Redo(ctx)
		must(t, err)
		wantDump(t, after, dump(t, db))
	})
}
