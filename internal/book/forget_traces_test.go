package book_test

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// trace is how many characters of a name or text betray a person, and how many digits of a phone number.
const (
	traceLetters = 4
	traceDigits  = 7
)

// traces cuts texts into all their pieces that betray a person, as they were written and without case and accents.
func traces(texts ...string) []string {
	var all []string
	for _, text := range texts {
		for _, form := range []string{text, fold.Text(text), strings.ToLower(text)} {
			for _, word := range strings.Fields(form) {
				letters, length := []rune(word), traceLetters
				if number, ok := strings.CutPrefix(word, "+84"); ok { // which others have as well
					letters, length = []rune(number), traceDigits
				}
				for i := range len(letters) - length + 1 {
					all = append(all, string(letters[i:i+length]))
				}
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// randomKeys are the keys of rows, whose random digits, alone or with what stands behind them, may happen to be a piece of a text.
var randomKeys = regexp.MustCompile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

// found lists which of the pieces stand in a file of the folder of a book, its backups and the random keys of its rows left out.
func found(t *testing.T, b *book.Book, pieces []string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(filepath.Dir(b.Path()), func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "backups":
			return filepath.SkipDir
		case !d.IsDir():
			files = append(files, randomKeys.ReplaceAllLiteralString(content(t, path), "\x00"))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var there []string
	for _, piece := range pieces {
		if slices.ContainsFunc(files, func(file string) bool { return strings.Contains(file, piece) }) {
			there = append(there, piece)
		}
	}
	return there
}

func wantNoTrace(t *testing.T, b *book.Book, pieces []string) {
	t.Helper()
	if there := found(t, b, pieces); there != nil {
		t.Errorf("of the person there is still %q", there)
	}
	history, err := b.History(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	told := fmt.Sprintf("%+v", history)
	for _, piece := range pieces {
		if strings.Contains(told, piece) {
			t.Errorf("the history tells %q", piece)
		}
	}
}

func forget(t *testing.T, b *book.Book, id int64) book.Forgotten {
	t.Helper()
	f, err := b.ForgetLead(t.Context(), id)
	if err != nil || !f.Cleaned {
		t.Fatalf("%+v, %v", f, err)
	}
	db := inspect(t, b.Path())
	wantTrueRollup(t, db)
	wantTrueStanding(t, db)
	return f
}

// undoAll takes back everything, the newest first, and tells how many changes left somebody out.
func undoAll(t *testing.T, b *book.Book) (left int) {
	t.Helper()
	for {
		done, err := b.Undo(t.Context(), 0)
		if errors.Is(err, i18n.Failed(i18n.NothingToUndo)) {
			wantTrueStanding(t, inspect(t, b.Path()))
			return left
		}
		if err != nil {
			t.Fatal(err)
		}
		if done.Forgotten > 0 {
			left++
		}
	}
}

// must runs what cannot fail.
func must(t fataler, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

// The texts of the person who is forgotten: they stand nowhere else.
var (
	zName    = []string{"Żxơrvầq Wjũzkin", "Żxơrvầq Wjũzkưn", "Pqyzzet Xwokk"} // typed wrongly once, and of another card
	zPhones  = []string{"+84888999777", "+84911222333", "+84355666444"}
	zTexts   = []string{"xylozvonist", "kqumquatz", "zwiebxack", "jazzqueen", "qwertzux", "vexzilloq", "dzyngwop", "fjordzbank", "gzhelqvas", "yxenzkopf"}
	zMail    = "zqveeble@qvoxhost.org"
	zSecrets = traces(append(append(append(slices.Clone(zName), zPhones...), zTexts...), "zqveeble", "qvoxhost")...)
)

// liveAndLeave makes a person go through everything that a book can record, and returns the number. Two others stand beside it, who
// sent it and whom it sent.
func liveAndLeave(t *testing.T, b *book.Book, others [2]int64) int64 {
	t.Helper()
	ctx := t.Context()
	edit := func(id int64, change func(c *funnel.Card)) {
		t.Helper()
		_, err := b.EditLead(ctx, id, true, func(c *funnel.Card) error { change(c); return nil })
		must(t, err)
	}
	undo := func() {
		t.Helper()
		_, err := b.Undo(ctx, 0)
		must(t, err)
	}
	addField(t, b, funnel.Field{Key: "hobby", Name: "Hobby", Type: funnel.TypeText})
	addLead(t, b, book.NewLead{Card: person(zName[1], zPhones[0])})
	undo()
	card := person(zName[0], zPhones[0], zPhones[1])
	card.Emails, card.Tags, card.Custom, card.Note = []string{zMail}, []string{zTexts[0]}, map[string]string{"hobby": zTexts[1]}, zTexts[2]
	id := addLead(t, b, book.NewLead{Card: card, Level: "qualified"}).Lead.ID
	edit(id, func(c *funnel.Card) { c.Phones, c.Note, c.Address, c.Tags = c.Phones[:1], zTexts[3], zTexts[4], nil })
	edit(id, func(c *funnel.Card) { c.Address, c.Custom = "", nil })
	edit(id, func(c *funnel.Card) { c.Employer = zTexts[5] })
	undo()
	touched, err := b.TouchLead(ctx, book.NewTouch{
		Touch: funnel.Touch{Lead: id, Day: today, Kind: "call", Note: zTexts[6]}, Next: &book.NewFollowUp{Due: today, What: zTexts[7]},
	})
	must(t, err)
	_, _, err = b.SnoozeFollowUp(ctx, touched.Planned[0].ID, today+3, zTexts[8])
	must(t, err)
	for _, amount := range []int64{300, -100} {
		_, err := b.AddDeal(ctx, book.NewDeal{Deal: funnel.Deal{Lead: id, Day: today, Amount: amount, Product: zTexts[9]}})
		must(t, err)
	}
	for _, r := range []funnel.Referral{{Lead: id, Referrer: others[0], Day: today}, {Lead: others[1], Referrer: id, Day: today}} {
		_, _, err := b.ReferLead(ctx, r)
		must(t, err)
	}
	other := addLead(t, b, book.NewLead{Card: person(zName[2], zPhones[2]), Level: "viewing", Day: today - 1}).Lead.ID
	for _, mistaken := range []int64{id, other} { // joined to somebody else, and taken back
		_, err := b.MergeLeads(ctx, others[0], mistaken, today)
		must(t, err)
		edit(others[0], func(c *funnel.Card) { c.Note += "!" })
		undo()
		undo()
	}
	_, err = b.MergeLeads(ctx, id, other, today)
	must(t, err)
	_, err = b.LoseLead(ctx, book.Loss{Lead: id, Day: today, Reason: zTexts[0], Note: zTexts[1]})
	must(t, err)
	_, err = b.ReviveLead(ctx, id, today)
	must(t, err)
	return id
}

// crowded makes a book of many people, some of whom are gone: it has pages that are free. Two are returned.
func crowded(t *testing.T) (b *book.Book, others [2]int64) {
	t.Helper()
	b = peopled(t, 400)
	must(t, b.Exec(t.Context(), "PRAGMA synchronous = OFF"))
	log(t, b, book.Entry{Level: "inbound", Count: 5}, book.Entry{Level: "qualified", Count: 5})
	for id := range int64(30) {
		_, err := b.RemoveLead(t.Context(), 7*id+1)
		must(t, err)
	}
	for i := range others {
		others[i] = addLead(t, b, book.NewLead{Card: person("An"), New: true}).Lead.ID
	}
	return b, others
}
