package words

import (
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// Toned is a text with the meaning that its colour carries.
type Toned struct {
	Text string
	Tone iostreams.Tone
}

// LeadColumn is something that a list of leads may show.
type LeadColumn struct {
	Key   string
	Head  i18n.Sentence
	Right bool // stands to the right
	// Most is how many columns of a terminal it may take, Tight the same where there is little room; 0 for no limit.
	Most, Tight int
	Text        func(l funnel.Lead) Toned
}

// Widest texts on a terminal, and where there is little room: of a name, of a level and of any other.
const (
	mostOfName, tightName   = 28, 22
	mostOfLevel, tightLevel = 14, 12
	mostOfText, tightText   = 24, 12
)

// Marks in a list of leads, which colours alone do not tell.
const (
	LateMark   = "!"
	QuietMark  = "⊘"
	PausedMark = "‖"
	LostMark   = "✗"
)

// DefaultLeadColumns are the keys of those that people are shown when they choose none.
func DefaultLeadColumns() []string {
	return []string{"number", "name", "level", "status", "phone", "touches", "idle", "next"}
}

// YieldingLeadColumns are the keys of columns in the order in which they give way where there is no room. Number and name stay; the
// agent's own give way before all of them.
func YieldingLeadColumns() []string {
	return []string{
		"note", "address", "supplier", "type", "interests", "education", "payment", "preferred", "employer", "income", "occupation", "sex", "consent", "no-contact",
		"added", "birthday", "tags", "email", "deals", "spent", "source", "region", "product", "value", "last", "status", "next", "level",
		"idle", "touches", "phone",
	}
}

// LeastLeadColumn is the index of the column that gives way first, -1 when none does.
func LeastLeadColumn(keys []string) int {
	known := YieldingLeadColumns()
	for i, key := range keys {
		if key != "number" && key != "name" && !slices.Contains(known, key) {
			return i // a field of the agent's own
		}
	}
	for _, key := range known {
		if i := slices.Index(keys, key); i >= 0 {
			return i
		}
	}
	return -1
}

// leadTable makes the columns of leads.
type leadTable struct {
	Words
	own    []funnel.Field
	fields []card.Field
	reader card.Reader
}

// LeadColumns lists everything that a list of leads may show, the agent's own fields at the end.
func (w Words) LeadColumns(own []funnel.Field) []LeadColumn {
	t := leadTable{w, own, card.Fields(own), w.reader(own)}
	list := slices.Concat(t.who(), t.details(), t.standing())
	for _, f := range own {
		list = append(list, t.ownColumn(f))
	}
	return list
}

// who are the columns that most lists show.
func (t leadTable) who() []LeadColumn {
	return []LeadColumn{
		{Key: "number", Head: i18n.HeadNumber, Right: true, Text: func(l funnel.Lead) Toned { return Toned{Text: id(l.ID)} }},
		{Key: "name", Head: i18n.LabelName, Most: mostOfName, Tight: tightName, Text: markedName},
		{
			Key: "level", Head: i18n.HeadLeadLevel, Most: mostOfLevel, Tight: tightLevel,
			Text: func(l funnel.Lead) Toned { return Toned{Text: t.LevelOf(l.Level)} },
		},
		{Key: "status", Head: i18n.HeadStatus, Text: func(l funnel.Lead) Toned { return t.Status(l.Status) }},
		{Key: "phone", Head: i18n.LabelPhone, Text: func(l funnel.Lead) Toned { return Toned{Text: t.Phone(l)} }},
		t.field("email", "email", i18n.LabelEmail),
		t.field("tags", "tag", i18n.HeadTags),
		t.field("source", "source", i18n.LabelSource),
		t.field("product", "product", i18n.LabelProduct),
		t.field("region", "region", i18n.LabelRegion),
		{Key: "value", Head: i18n.HeadValue, Right: true, Text: func(l funnel.Lead) Toned { return t.amount(l.Value) }},
	}
}

// details are the columns of what else a card says.
func (t leadTable) details() []LeadColumn {
	return []LeadColumn{
		{Key: "birthday", Head: i18n.LabelBirthday, Text: func(l funnel.Lead) Toned { return Toned{Text: t.birthDate(l.Birthday)} }},
		t.field("sex", "sex", i18n.LabelSex),
		t.field("occupation", "occupation", i18n.LabelJob),
		t.field("employer", "employer", i18n.LabelEmployer),
		t.field("address", "address", i18n.LabelAddress),
		{Key: "income", Head: i18n.HeadIncome, Right: true, Text: func(l funnel.Lead) Toned { return t.amount(l.Income) }},
		t.field("interests", "interests", i18n.LabelInterests),
		t.field("education", "education", i18n.LabelEducation),
		t.field("preferred", "preferred", i18n.LabelPreferred),
		t.field("payment", "payment", i18n.LabelPayment),
		t.field("type", "type", i18n.LabelType),
		t.field("supplier", "supplier", i18n.LabelSupplier),
		t.field("consent", "consent", i18n.HeadConsent),
		t.field("no-contact", "no-contact", i18n.HeadNoContact),
		t.field("note", "note", i18n.LabelNote),
	}
}

// standing are the columns of what follows from touches, follow-ups and deals.
func (t leadTable) standing() []LeadColumn {
	count := func(n int) Toned { return Toned{Text: t.Say.Int(int64(n))} }
	return []LeadColumn{
		{Key: "touches", Head: i18n.HeadTouches, Right: true, Text: func(l funnel.Lead) Toned { return count(l.Touches) }},
		{Key: "last", Head: i18n.HeadLast, Text: func(l funnel.Lead) Toned { return Toned{Text: t.day(l.LastTouch)} }},
		{Key: "idle", Head: i18n.HeadIdle, Right: true, Text: t.Idle},
		{Key: "next", Head: i18n.HeadNext, Text: t.nextDue},
		{Key: "deals", Head: i18n.HeadDeals, Right: true, Text: func(l funnel.Lead) Toned { return count(l.Deals) }},
		{Key: "spent", Head: i18n.HeadSpent, Right: true, Text: func(l funnel.Lead) Toned { return t.amount(&l.Spent) }},
		{Key: "added", Head: i18n.HeadAdded, Text: func(l funnel.Lead) Toned { return Toned{Text: t.day(&l.Added)} }},
	}
}

// field is a column with the values of a field of the card.
func (t leadTable) field(key, of string, head i18n.Sentence) LeadColumn {
	field := t.fields[slices.IndexFunc(t.fields, func(f card.Field) bool { return f.Key == of })]
	return LeadColumn{
		Key: key, Head: head, Most: mostOfText, Tight: tightText,
		Text: func(l funnel.Lead) Toned { return Toned{Text: clean(join(field.Text(t.reader, l.Card), ", "))} },
	}
}

// ownColumn is the column of a field of the agent's own.
func (t leadTable) ownColumn(f funnel.Field) LeadColumn {
	name := strings.ReplaceAll(clean(FieldName(f)), "%", "%%")
	c := t.field(f.Key, f.Key, i18n.Sentence{En: name, Vi: name, Zh: name})
	switch f.Type {
	case funnel.TypeNumber:
		c.Right = true
	case funnel.TypeMoney:
		c.Right = true
		c.Text = func(l funnel.Lead) Toned {
			minor, err := strconv.ParseInt(l.Custom[f.Key], 10, 64)
			if err != nil {
				return Toned{}
			}
			return t.amount(&minor)
		}
	}
	return c
}

// FieldName is what a field is called: its key when it has no name.
func FieldName(f funnel.Field) string {
	if f.Name == "" {
		return f.Key
	}
	return f.Name
}

// Status is what the status of a lead is called.
func (w Words) Status(s funnel.Status) Toned {
	tone := iostreams.Plain
	switch s {
	case funnel.StatusWon:
		tone = iostreams.Good
	case funnel.StatusPaused:
		tone = iostreams.Warn
	case funnel.StatusLost:
		tone = iostreams.Muted
	}
	return Toned{w.Say.Say(card.StatusName(s)), tone}
}

// markedName is the name with a mark on those who asked not to be contacted; pale on those who are paused or lost.
func markedName(l funnel.Lead) Toned {
	name := Toned{Text: clean(l.Name)}
	if l.NoContact != nil {
		name.Text = QuietMark + " " + name.Text
	}
	if l.State != funnel.Active {
		name.Tone = iostreams.Muted
	}
	return name
}

// StateMark stands before the name of somebody who is paused or lost where nothing else tells it; "" for all others.
func StateMark(s funnel.State) string {
	switch s {
	case funnel.PausedLead:
		return PausedMark + " "
	case funnel.LostLead:
		return LostMark + " "
	}
	return ""
}

// Idle is the number of days since something happened with a lead, marked when it is more than the level allows.
func (w Words) Idle(l funnel.Lead) Toned {
	text := w.Say.Int(int64(l.Idle(w.Today)))
	if w.Stale(l) {
		return Toned{LateMark + text, iostreams.Warn}
	}
	return Toned{Text: text}
}

// nextDue is the day of the next follow-up, marked when it is past.
func (w Words) nextDue(l funnel.Lead) Toned {
	if l.Next != nil && *l.Next < w.Today {
		return Toned{LateMark + w.day(l.Next), iostreams.Bad}
	}
	return Toned{Text: w.day(l.Next)}
}

// day is a date without its year where that is this year's; "" for none.
func (w Words) day(d *funnel.Day) string {
	if d == nil {
		return ""
	}
	return w.NearDate(*d)
}

// birthDate is a birthday without age and sign.
func (w Words) birthDate(b funnel.Birthday) string {
	const leapYear = 2000
	switch {
	case !b.Known():
		return ""
	case b.Year == 0:
		return w.Say.ShortDate(b.On(leapYear).Time())
	}
	return w.Say.PlainDate(b.On(b.Year).Time())
}

// amount is an amount in a few digits; nothing for none.
func (w Words) amount(minor *int64) Toned {
	if minor == nil || *minor == 0 {
		return Toned{}
	}
	return Toned{Text: w.Say.ShortMoney(*minor, w.Outline.Currency.Decimals)}
}
