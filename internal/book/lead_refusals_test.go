package book_test

import (
	"errors"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Whatever cannot be is refused with its reason and leaves the book as it is.
func TestWhatCannotBeDoneWithALead(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	logOn(t, b, today, book.Entry{Level: "inbound", Channel: "call", Count: 1})
	an := person("An", "+84888234488")
	an.Emails, an.Source = []string{"An@Example.com"}, "call"
	addLead(t, b, book.NewLead{Card: an})                                           // #1, drawn
	addLead(t, b, book.NewLead{Card: person("Bình"), Level: "viewing"})             // #2
	addLead(t, b, book.NewLead{Card: person("Cường"), Level: "buyer", Old: true})   // #3
	addLead(t, b, book.NewLead{Card: person("Dung")})                               // #4, joined to #2
	addLead(t, b, book.NewLead{Card: person("Giang"), Level: "viewing", New: true}) // #5, gone
	if _, err := b.MergeLeads(ctx, 2, 4, today); err != nil {
		t.Fatal(err)
	}
	if _, err := b.RemoveLead(ctx, 5); err != nil {
		t.Fatal(err)
	}
	if _, err := b.SetArrival(ctx, 2, "qualified", nil); err != nil {
		t.Fatal(err)
	}
	add := func(n book.NewLead) func() error {
		return func() error {
			if n.Day = today; n.Card.Name == "" {
				n.Card.Name = "Hà"
			}
			_, err := b.AddLead(ctx, n)
			return err
		}
	}
	edit := func(id int64, change func(c *funnel.Card)) func() error {
		return func() error {
			_, err := b.EditLead(ctx, id, false, func(c *funnel.Card) error { change(c); return nil })
			return err
		}
	}
	move := func(id int64, level, force string) func() error {
		return func() error {
			_, err := b.MoveLead(ctx, book.Move{Lead: id, Level: level, Day: today, Force: force})
			return err
		}
	}
	arrival := func(id int64, level string, day *funnel.Day) func() error {
		return func() error { _, err := b.SetArrival(ctx, id, level, day); return err }
	}
	merge := func(into, from int64) func() error {
		return func() error { _, err := b.MergeLeads(ctx, into, from, today); return err }
	}
	entry := func(e book.EntryEdit) func() error {
		return func() error { _, _, err := b.EditEntry(ctx, 1, e); return err }
	}
	same, other, no := new(today), new(today-1), (*funnel.Day)(nil)
	db := inspect(t, b.Path())
	before := dump(t, db)
	for name, c := range map[string]struct {
		do   func() error
		want i18n.Sentence
	}{
		"added to a crowd":          {add(book.NewLead{Level: "reach"}), i18n.CrowdLevel},
		"added nowhere":             {add(book.NewLead{Level: "cloud"}), i18n.NoLevel},
		"added to another model":    {add(book.NewLead{Level: "potential"}), i18n.NoLevel},
		"added over smoke":          {add(book.NewLead{Card: funnel.Card{Source: "smoke"}}), i18n.NoChannel},
		"preferring smoke":          {add(book.NewLead{Card: funnel.Card{Preferred: "smoke"}}), i18n.NoChannel},
		"a phone that is known":     {add(book.NewLead{Card: person("Hà", "+84888234488")}), i18n.LeadKnown},
		"an e-mail that is known":   {add(book.NewLead{Card: funnel.Card{Emails: []string{"an@example.COM"}}}), i18n.LeadKnown},
		"a field that is not there": {add(book.NewLead{Card: funnel.Card{Custom: map[string]string{"budget": "1"}}}), i18n.NoField},
		"a name that is not text":   {add(book.NewLead{Card: person("\xff")}), i18n.NotText},
		"a tag that is not text":    {add(book.NewLead{Card: funnel.Card{Tags: []string{"a\x00b"}}}), i18n.NotText},
		"a source that is not text": {add(book.NewLead{Card: funnel.Card{Consent: &funnel.Statement{Source: "\xff"}}}), i18n.NotText},

		"edited: nobody":           {edit(9, func(*funnel.Card) {}), i18n.NoLead},
		"edited: joined":           {edit(4, func(*funnel.Card) {}), i18n.LeadMerged},
		"edited: another's phone":  {edit(2, func(c *funnel.Card) { c.Phones = person("", "+84888234488").Phones }), i18n.LeadKnown},
		"edited: another's e-mail": {edit(2, func(c *funnel.Card) { c.Emails = []string{"AN@example.com"} }), i18n.LeadKnown},
		"edited: over smoke":       {edit(2, func(c *funnel.Card) { c.Source = "smoke" }), i18n.NoChannel},

		"moved: nobody":         {move(9, "viewing", ""), i18n.NoLead},
		"moved: joined":         {move(4, "viewing", ""), i18n.LeadMerged},
		"moved: gone":           {move(5, "viewing", ""), i18n.NoLead},
		"moved to a crowd":      {move(1, "reach", ""), i18n.CrowdLevel},
		"moved nowhere":         {move(1, "cloud", ""), i18n.NoLevel},
		"moved without a test":  {move(1, "qualified", ""), i18n.NotQualified},
		"moved without a word":  {move(1, "qualified", "\x00"), i18n.NotText},
		"qualified: nobody":     {func() error { _, err := b.QualifyLead(ctx, book.Qualification{Lead: 9}); return err }, i18n.NoLead},
		"arrived: nobody":       {arrival(9, "inbound", same), i18n.NoLead},
		"arrived at a crowd":    {arrival(1, "reach", same), i18n.CrowdLevel},
		"arrived nowhere":       {arrival(1, "cloud", same), i18n.NoLevel},
		"arrived too far":       {arrival(1, "qualified", same), i18n.NotThatFar},
		"arrived after higher":  {arrival(2, "inbound", new(today+1)), i18n.ArrivedHigherBefore},
		"arrived after the old": {arrival(3, "inbound", other), i18n.ArrivedHigherBefore},
		"never arrived":         {arrival(1, "inbound", no), i18n.LastArrival},
		"never had arrived":     {arrival(2, "qualified", no), i18n.NoArrival},

		"joined with itself":  {merge(1, 1), i18n.MergeWithSelf},
		"joined with nobody":  {merge(1, 9), i18n.NoLead},
		"joined to nobody":    {merge(9, 1), i18n.NoLead},
		"joined once more":    {merge(1, 4), i18n.LeadMerged},
		"removed: nobody":     {func() error { _, err := b.RemoveLead(ctx, 9); return err }, i18n.NoLead},
		"removed twice":       {func() error { _, err := b.RemoveLead(ctx, 5); return err }, i18n.NoLead},
		"forgotten: nobody":   {func() error { _, err := b.ForgetLead(ctx, 9); return err }, i18n.NoLead},
		"forgotten: joined":   {func() error { _, err := b.ForgetLead(ctx, 4); return err }, i18n.LeadMerged},
		"shown: joined":       {func() error { _, err := b.Profile(ctx, 4); return err }, i18n.LeadMerged},
		"the named: count":    {entry(book.EntryEdit{Count: new(int64(0))}), i18n.BelowNamed},
		"the named: day":      {entry(book.EntryEdit{Day: other}), i18n.BelowNamed},
		"the named: level":    {entry(book.EntryEdit{Level: new("qualified")}), i18n.BelowNamed},
		"the named: channel":  {entry(book.EntryEdit{Channel: new("")}), i18n.BelowNamed},
		"the level of a lead": {func() error { _, err := b.RemoveLevel(ctx, "viewing"); return err }, i18n.LevelCounted},
		"the source of one":   {func() error { _, err := b.RemoveChannel(ctx, "call"); return err }, i18n.ChannelCounted},
	} {
		t.Run(name, func(t *testing.T) {
			wantError(t, c.do(), c.want)
			wantDump(t, before, dump(t, db))
		})
	}
	out, err := b.EditLead(ctx, 1, false, func(c *funnel.Card) error { return nil })
	if err != nil || out.Change != 0 {
		t.Errorf("its own phone is known, and not refused: %+v, %v", out, err)
	}
	mistake := errors.New("a mistake on the card")
	if _, err := b.EditLead(ctx, 1, false, func(*funnel.Card) error { return mistake }); !errors.Is(err, mistake) {
		t.Errorf("error is %v", err)
	}
}

func TestWhoIsKnownIsNamed(t *testing.T) {
	b := newBook(t)
	addLead(t, b, book.NewLead{Card: person("An", "+84888234488")})
	_, err := b.AddLead(t.Context(), book.NewLead{Card: person("Anh", "+84888234488"), Day: today})
	var known *book.KnownError
	if !errors.As(err, &known) || known.Lead.ID != 1 || known.Lead.Name != "An" {
		t.Errorf("error is %v", err)
	}
	// A text in which there is no number to compare is like no other.
	for range 2 {
		card := person("Anh")
		card.Phones = []funnel.Phone{{Number: "ask at the desk", Doubtful: true}}
		addLead(t, b, book.NewLead{Card: card})
	}
}

func TestAContactOrTagTypedTwiceIsOnTheCardOnce(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	card := person("An", "+84888234488", "+84888234488")
	card.Emails, card.Tags = []string{"an@example.com", "AN@example.com"}, []string{"vip", "VIP"}
	once := func(l funnel.Lead) {
		t.Helper()
		if len(l.Phones) != 1 || len(l.Emails) != 1 || len(l.Tags) != 1 {
			t.Errorf("%+v", l.Card)
		}
	}
	once(addLead(t, b, book.NewLead{Card: card}).Lead)
	out, err := b.EditLead(ctx, 1, false, func(c *funnel.Card) error {
		c.Phones, c.Tags = append(c.Phones, c.Phones...), append(c.Tags, "Víp")
		return nil
	})
	if err != nil || out.Change != 0 {
		t.Errorf("%+v, %v", out, err)
	}
	once(out.Lead)
}

// What stands on a card in other tables is taken back with it: phones in their order, tags, and arrivals that follow the source.
func TestAnEditIsTakenBackWhole(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	if _, err := b.AddField(ctx, funnel.Field{Key: "budget", Name: "Budget", Type: funnel.TypeMoney}); err != nil {
		t.Fatal(err)
	}
	card := person("Nguyễn Văn An", "+84888234488", "+84888234489")
	card.Emails, card.Tags, card.Custom = []string{"an@example.com"}, []string{"vip", "đầu tư"}, map[string]string{"budget": "1"}
	addLead(t, b, book.NewLead{Card: card, Level: "qualified"})
	for _, edit := range []func(c *funnel.Card){
		func(c *funnel.Card) { c.Phones[0], c.Phones[1] = c.Phones[1], c.Phones[0] },
		func(c *funnel.Card) { c.Phones, c.Emails = c.Phones[:1], nil },
		func(c *funnel.Card) { c.Tags, c.Custom["budget"] = []string{"vip", "nóng"}, "2" },
		func(c *funnel.Card) {
			c.Source, c.Birthday, c.Custom = "call", funnel.Birthday{Month: 2, Date: 29}, nil
		},
		func(c *funnel.Card) {
			c.NoContact, c.Value = &funnel.Statement{Day: today, Source: "by phone"}, new(int64(5))
		},
		func(c *funnel.Card) { *c = funnel.Card{Name: "王小明"} },
	} {
		wantUndoable(t, b, func() {
			var want funnel.Card
			out, err := b.EditLead(ctx, 1, false, func(c *funnel.Card) error { edit(c); want = c.Clone(); return nil })
			if err != nil || out.Change == 0 {
				t.Fatalf("%+v, %v", out, err)
			}
			if got := out.Lead.Card; got.Name != want.Name || len(got.Phones) != len(want.Phones) || len(got.Custom) != len(want.Custom) {
				t.Errorf("the card is %+v, want %+v", got, want)
			}
		})
	}
	wantCounts(t, b, map[string]int64{"inbound/": 1, "qualified/": 1})
}
