package book_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/demo"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/jsonl"
)

// wholeOf writes a book as lines of JSON.
func wholeOf(t fataler, b *book.Book) string {
	t.Helper()
	var text bytes.Buffer
	var w *jsonl.Writer
	err := b.EveryRecord(context.Background(), func(whole book.Whole) (err error) {
		w, err = jsonl.NewWriter(&text, jsonl.Header{Last: whole.Last})
		return err
	}, func(r funnel.Record) error {
		if fault := r.Fault(); fault != "" {
			t.Fatalf("%s of a %s would not be read back: %v", fault, r.Kind.Name, r.Values)
		}
		return w.Write(r)
	})
	must(t, err, w.Close())
	return text.String()
}

// fillFrom fills a book from lines of JSON.
func fillFrom(b *book.Book, text string) (int64, error) {
	return b.ImportAll(context.Background(), func(f book.Filling) error {
		return jsonl.Read(context.Background(), strings.NewReader(text), transfer.Limits{},
			func(h jsonl.Header) error { return f.Begin(h.Last) }, f.Put)
	})
}

// wantSameBook checks that a new book which takes in what a book holds is the same, in what is derived too, and that undo and redo of that
// lead back and there again.
func wantSameBook(t fataler, b *book.Book, folder string) {
	t.Helper()
	text := wholeOf(t, b)
	copied := newBookIn(t, folder)
	was, is := outside(t, b.Path()), outside(t, copied.Path())
	defer func() { must(t, was.Close(), is.Close(), copied.Close()) }()
	before := dump(t, is)
	change, err := fillFrom(copied, text)
	must(t, err)
	want, got := dump(t, was), dump(t, is)
	for _, tables := range []map[string][]string{want, got, before} {
		delete(tables, "setting") // whose rows have no number of their own
		delete(tables, "streak_month")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("the copy differs (-want +got):\n%s", diff)
	}
	if again := wholeOf(t, copied); again != text {
		t.Fatalf("exported again:\n%s", cmp.Diff(strings.Split(text, "\n"), strings.Split(again, "\n")))
	}
	if _, err := copied.Undo(context.Background(), change); err != nil {
		t.Fatal(err)
	}
	back := dump(t, is)
	delete(back, "setting")
	delete(back, "streak_month")
	if diff := cmp.Diff(before, back); diff != "" {
		t.Fatalf("after undo (-want +got):\n%s", diff)
	}
	if _, err := copied.Redo(context.Background()); err != nil {
		t.Fatal(err)
	}
	// The greatest numbers that were given do not go back, and the sum is of them, too.
	_, records, _ := strings.Cut(unsealed(text), "\n")
	if _, again, _ := strings.Cut(unsealed(wholeOf(t, copied)), "\n"); again != records {
		t.Fatalf("after redo:\n%s", cmp.Diff(strings.Split(records, "\n"), strings.Split(again, "\n")))
	}
}

// fullBook is a book with something in every table: cards with everything on them, people who were joined, removed and forgotten, counts
// that were corrected and drawn from, numbers that were given and taken back.
func fullBook(t fataler, folder string) *book.Book {
	t.Helper()
	ctx := context.Background()
	b := newBookIn(t, folder)
	did := func(_ int64, err error) { t.Helper(); must(t, err) }
	log := func(batch book.Batch) { t.Helper(); _, _, err := b.Log(ctx, batch); must(t, err) }
	add := func(n book.NewLead) int64 {
		t.Helper()
		out, err := b.AddLead(ctx, n)
		must(t, err)
		return out.Lead.ID
	}
	n := func(v int64) *int64 { return &v }
	did(b.AddField(ctx, funnel.Field{Key: "huong", Name: "Hướng nhà", Type: funnel.TypeChoice, Choices: []string{"Đông <&>", "南"}}))
	did(b.AddField(ctx, funnel.Field{Key: "area", Name: "", Type: funnel.TypeNumber}))
	did(b.AddSegment(ctx, book.Segment{Name: "Khách, ở xa", Filter: `region!="Quận 7" and idle>30d`, Lang: i18n.Vi}))
	did(b.SavePortrait(ctx, book.SavedPortrait{Name: "Quý 4", Day: today, People: "buyers", Rest: `tag:"vip"`, Lang: i18n.En, Portrait: someonesPortrait()}))
	did(b.AddChannel(ctx, funnel.Channel{Key: "zalo", Names: funnel.Names{Vi: "Zalo"}}))
	did(b.RenameLevel(ctx, "reach", i18n.Vi, "Tiếp cận \"rộng\""))
	did(b.SetCare(ctx, "buyer", funnel.Care{After: []int{1, 5}}))
	did(b.SetTargets(ctx, []funnel.Target{{Level: "viewing", Per: funnel.PerWeek, From: today, Cleared: true}, {Level: "inbound", Count: 7, Per: funnel.PerMonth, From: today}}))
	did(b.AddDayOff(ctx, funnel.Period{From: today + 3, To: today + 5}, "Tết\nnghỉ"))
	log(book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Channel: "zalo", Count: 500}, {Level: "inbound", Count: 5}}, Note: "tab\there \u2028 😀", Cost: n(250_000), Minutes: n(90)})
	log(book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Channel: "zalo", Count: -20}}})
	log(book.Batch{Day: today - 1, Entries: []book.Entry{{Level: "inbound", Channel: "call", Count: 0}}})
	birthday, _ := funnel.ParseBirthday("--02-29")
	an := add(book.NewLead{Day: today, Level: "qualified", Card: funnel.Card{
		Name: "Nguyễn Văn An", Phones: []funnel.Phone{{Number: "+84888234488", Key: "+84888234488"}, {Number: "12-34", Key: "1234", Doubtful: true}},
		Emails: []string{"An@Example.com"}, Tags: []string{"Đầu tư", "vip"}, Source: "call", Product: "2PN", Region: "Quận 7", Value: n(3_200_000_000),
		Birthday: birthday, Sex: funnel.Female, Job: "bác sĩ", Employer: "BV 115", Address: "1 Lê Lợi, Q.1", Income: n(0), Interests: "golf; 茶",
		Education: "ĐH", Preferred: "zalo", Payment: "trả góp", Type: "logical", Supplier: "Công ty B", Note: "=1+1\n\"dấu\"", Custom: map[string]string{"huong": "南", "area": "70.125"},
		Consent: &funnel.Statement{Day: today, Source: "hội chợ"},
	}})
	binh := add(book.NewLead{Day: today - 1, Old: true, Level: "buyer", Card: funnel.Card{Name: "王伟明", NoContact: &funnel.Statement{Day: today}}})
	chi := add(book.NewLead{Day: today, New: true, Card: funnel.Card{Name: "Chi", Phones: []funnel.Phone{{Number: "+84912000001", Key: "+84912000001"}}}})
	dung := add(book.NewLead{Day: today, Card: funnel.Card{Name: "Dũng"}})
	gone := add(book.NewLead{Day: today, Level: "viewing", New: true, Card: funnel.Card{Name: "Quên"}})
	last := add(book.NewLead{Day: today, New: true, Card: funnel.Card{Name: "Bỏ"}})
	_, err := b.TouchLead(ctx, book.NewTouch{Touch: funnel.Touch{Lead: an, Day: today, Kind: "zalo", Outcome: "interested", Minutes: n(5), Note: "gọi"}})
	must(t, err)
	_, err = b.PlanFollowUp(ctx, book.NewFollowUp{Lead: an, Due: today + 1, What: "gửi bảng giá", Every: funnel.Every{Count: 2, Unit: 'w'}})
	must(t, err)
	_, _, err = b.SnoozeFollowUp(ctx, 1, today+4, "bận")
	must(t, err)
	_, err = b.AddDeal(ctx, book.NewDeal{Deal: funnel.Deal{Lead: binh, Day: today, Amount: 5_000_000, Product: "1PN", Cost: n(100_000), Note: "cọc"}})
	must(t, err)
	_, err = b.AddDeal(ctx, book.NewDeal{Deal: funnel.Deal{Lead: binh, Day: today, Amount: -1_000_000}})
	must(t, err)
	_, err = b.AddDeal(ctx, book.NewDeal{Deal: funnel.Deal{Lead: gone, Day: today, Amount: 7}})
	must(t, err)
	_, _, err = b.ReferLead(ctx, funnel.Referral{Lead: chi, Referrer: binh, Tone: funnel.Negative, Day: today})
	must(t, err)
	_, err = b.LoseLead(ctx, book.Loss{Lead: chi, Day: today, Reason: "price"})
	must(t, err)
	_, err = b.LoseLead(ctx, book.Loss{Lead: dung, Day: today - 1, Reason: "moved away"})
	must(t, err)
	_, err = b.ReviveLead(ctx, dung, today)
	must(t, err)
	_, err = b.KeepResponses(ctx, an, []funnel.Response{{Question: 5, Day: today, Text: "gần trường\nyên tĩnh"}, {Question: 5, Day: today, Text: "rẻ"}})
	must(t, err)
	_, err = b.Negotiate(ctx, book.Haggle{Lead: an, Budget: n(3_000_000_000), Name: "Ngân sách", Offers: []funnel.Offer{
		{Day: today, Kind: funnel.Offered, Amount: n(3_100_000_000)}, {Day: today, Kind: funnel.LastWord, Text: "hỏi vợ"},
	}})
	must(t, err)
	_, err = b.MergeLeads(ctx, an, dung, today)
	must(t, err)
	_, err = b.ForgetLead(ctx, gone)
	must(t, err)
	_, err = b.SetVerdict(ctx, an, grade.Override{View: grade.ByRelation, Grade: grade.VIP, Reason: "sends people", Day: today})
	must(t, err)
	_, err = b.RemoveLead(ctx, last)
	must(t, err)
	log(book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 1}}})
	_, err = b.Undo(ctx, 0)
	must(t, err)
	return b
}

// someonesPortrait is a portrait with a line and without.
func someonesPortrait() grade.Portrait {
	lift, _ := metrics.NewLift(8, 12, 8, 40)
	return grade.Portrait{
		Group: 12, Rest: 40, Thin: []string{"income"},
		Features: []grade.Feature{{Trait: grade.Trait{Attribute: "region", Value: "Huế"}, Lift: lift}},
	}
}

func TestWholeBookComesBackTheSame(t *testing.T) {
	b := fullBook(t, t.TempDir())
	defer func() { must(t, b.Close()) }()
	text := wholeOf(t, b)
	for _, kind := range funnel.RecordKinds() {
		if !strings.Contains(text, `{"type":"`+kind.Name+`"`) {
			t.Errorf("the book has no %s, so nothing is shown of it", kind.Name)
		}
	}
	wantSameBook(t, b, t.TempDir())
}

func TestDemoBookComesBackTheSame(t *testing.T) {
	b := newBookIn(t, t.TempDir())
	defer func() { must(t, b.Close()) }()
	plan := demo.Plan{Last: today, Days: 30, PerDay: 5, Seed: 3, Calendar: funnel.DefaultCalendar(), Zone: friday.Location()}
	_, err := b.AddBulk(t.Context(), book.VerbDemo, book.Bulk{Tallies: plan.Tallies(), Stories: plan.Leads(60)})
	must(t, err)
	wantSameBook(t, b, t.TempDir())
}

func TestNewBookComesBackTheSame(t *testing.T) {
	path := filepath.Join(t.TempDir(), "five.db")
	setup := book.DefaultSetup()
	setup.Model, _ = funnel.ModelByKey("grades5") // fewer levels than the book that takes them in
	must(t, book.Create(t.Context(), path, false, setup, clock))
	b := open(t, path, book.ReadOnly)
	wantSameBook(t, b, t.TempDir())
}

func TestAnyBookComesBackTheSame(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		b := newBookIn(rt, t.TempDir())
		db := outside(rt, b.Path())
		defer func() { must(rt, db.Close(), b.Close()) }()
		must(rt, b.Exec(t.Context(), "PRAGMA synchronous = OFF")) // nothing crashes here
		o, err := b.Outline(t.Context())
		must(rt, err)
		m := &crew{folk: newFolk(o.Levels, []string{"call", "email", "sms"}), b: b, db: db, seen: map[string]map[string][]string{}}
		m.log(rt, book.Batch{Day: today, Entries: []book.Entry{{Level: "inbound", Count: 3}, {Level: "inbound", Channel: "sms", Count: 2}}})
		rt.Repeat(map[string]func(*rapid.T){
			"1 add": m.doAdd, "2 log": m.doLog, "3 move": m.doMove, "4 merge": m.doMerge, "5 undo": m.doUndo, "arrival": m.doArrival,
			"card": m.doEdit, "entry edit": m.doEditEntry, "entry remove": m.doRemoveEntries, "forget": m.doForget, "qualify": m.doQualify,
			"redo": m.doRedo, "remove": m.doRemove, "state": m.doState, "work": m.doWork,
		})
		wantSameBook(rt, b, t.TempDir())
	})
}

// TestEveryColumnIsExported fails when a table or a column is added that the kinds of records do not know.
func TestEveryColumnIsExported(t *testing.T) {
	b := newBook(t)
	db := inspect(t, b.Path())
	derived := map[string][]string{ // what follows from other columns, and the number of a setting, which nobody sees
		"setting": {"id"}, "lead": {"folded", "sort"}, "contact": {"key"}, "tag": {"folded"},
		"segment": {"folded"}, "portrait": {"folded"},
	}
	kinds := map[string]funnel.RecordKind{}
	for _, kind := range funnel.RecordKinds() {
		kinds[book.TableOf(kind.Name)] = kind
	}
	for _, table := range columnOf(t, db, "SELECT name FROM sqlite_schema WHERE type = 'table'") {
		if book.Derived(table) {
			continue
		}
		columns := columnOf(t, db, "SELECT name FROM pragma_table_info('"+table+"')")
		if want := len(columns) - len(derived[table]); len(kinds[table].Fields) != want {
			t.Errorf("table %s has the columns %v, of which %d are to be exported, and %d are: add them to funnel.RecordKinds and to whole_sql.go",
				table, columns, want, len(kinds[table].Fields))
		}
		delete(kinds, table)
	}
	if len(kinds) > 0 {
		t.Errorf("no tables for %v", kinds)
	}
}

func columnOf(t fataler, db *sql.DB, query string) []string {
	var list []string
	for _, line := range texts(t, db, query) {
		list = append(list, strings.Trim(line, `"`))
	}
	return list
}

func TestImportAllRefusesABookWithRecords(t *testing.T) {
	from := fullBook(t, t.TempDir())
	text := wholeOf(t, from)
	if _, err := fillFrom(from, text); !errors.Is(err, i18n.Failed(i18n.BookNotEmpty)) {
		t.Errorf("into itself: %v", err)
	}
	must(t, from.Close())
	b := newBook(t)
	_, _, err := b.Log(t.Context(), book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 3}}})
	must(t, err)
	if _, err := fillFrom(b, text); !errors.Is(err, i18n.Failed(i18n.BookNotEmpty)) {
		t.Errorf("into one with a count: %v", err)
	}
	_, err = b.Undo(t.Context(), 0)
	must(t, err)
	if _, err := fillFrom(b, text); err != nil {
		t.Errorf("into one with nothing in it any more: %v", err)
	}
	tallies, _, err := b.Log(t.Context(), book.Batch{Day: today, Entries: []book.Entry{{Level: "reach", Count: 3}}})
	must(t, err)
	if last := tallies[0].ID; strings.Contains(text, `{"type":"tally","id":`+strconv.FormatInt(last, 10)+`,`) {
		t.Errorf("the number %d was given twice", last)
	}
}

// unsealed is an export without its checksum, as who changes it on purpose leaves it.
func unsealed(text string) string {
	return regexp.MustCompile(`,"sha256":"[0-9a-f]+"`).ReplaceAllString(text, "")
}

// TestImportAllChecksEverything changes one thing in a whole book and wants it refused, by name, with nothing written.
func TestImportAllChecksEverything(t *testing.T) {
	from := fullBook(t, t.TempDir())
	text := wholeOf(t, from)
	must(t, from.Close())
	for name, c := range map[string]struct {
		old, new string // the first place where it stands
		want     i18n.Sentence
	}{
		"unknown level":    {`"level":"qualified","count":2`, `"level":"view","count":2`, i18n.BookNamesMissing},
		"unknown channel":  {`"channel":"zalo"`, `"channel":"zola"`, i18n.BookNamesMissing},
		"unknown field":    {`"field":"area"`, `"field":"aria"`, i18n.BookNamesMissing},
		"unknown lead":     {`"lead":3,"level":"inbound"`, `"lead":33,"level":"inbound"`, i18n.BookNamesMissing},
		"unknown referrer": {`"lead":3,"referrer":2`, `"lead":3,"referrer":4`, i18n.BookNamesMissing},
		"key twice":        {`"key":"inbound"`, `"key":"reach"`, i18n.BookRecordTwice},
		"level is channel": {`"key":"sms"`, `"key":"inbound"`, i18n.KeyTaken},
		"two entries":      {`"crowd":true`, `"crowd":true,"entry":true`, i18n.RoleTaken},
		"currency":         {`"value":"VND"`, `"value":"XXQ"`, i18n.BookSettingBad},
		"hours":            {`"value":"1260-480"`, `"value":"1260-4800"`, i18n.BookSettingBad},
		"no region":        {`{"type":"setting","key":"region","value":"VN"}` + "\n", "", i18n.BookFileCount},
		"overpaid":         {`"amount":-1000000`, `"amount":-10000000`, i18n.UndoOfRefunded},
		"overdrawn":        {`"level":"inbound","count":5`, `"level":"inbound","count":1`, i18n.BelowNamed},
		"below nobody":     {`"count":-20`, `"count":-2000`, i18n.BelowNobody},
		"out of order":     {`"lead":1,"level":"qualified","day":"2026-11-20"`, `"lead":1,"level":"qualified","day":"2026-11-18"`, i18n.ArrivalsOutOfOrder},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(text, c.old) {
				t.Fatalf("the book has no %s", c.old)
			}
			b := newBook(t)
			before := dump(t, inspect(t, b.Path()))
			_, err := fillFrom(b, unsealed(strings.Replace(text, c.old, c.new, 1)))
			if !errors.Is(err, i18n.Failed(c.want)) {
				t.Errorf("%v, want %q", err, c.want.En)
			}
			wantDump(t, before, dump(t, inspect(t, b.Path())))
		})
	}
}

func TestImportAllRefusesOneKeyForTwo(t *testing.T) {
	from := fullBook(t, t.TempDir())
	lines := strings.Split(wholeOf(t, from), "\n")
	must(t, from.Close())
	at := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, `{"type":"lead","id":1,`) })
	const before = len(`{"type":"lead","id":1,"uuid":"`)
	uuid := lines[at][before : before+36]
	lines[at+1] = lines[at+1][:before] + uuid + lines[at+1][before+36:]
	if _, err := fillFrom(newBook(t), unsealed(strings.Join(lines, "\n"))); !errors.Is(err, i18n.Failed(i18n.BookKeyTwice)) {
		t.Error(err)
	}
}
