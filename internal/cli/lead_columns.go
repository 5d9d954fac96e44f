package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// leadColumn is something that a list of leads may show.
type leadColumn struct {
	key   string
	head  i18n.Sentence
	right bool // stands to the right
	// most is how many columns of a terminal it may take, tight the same where there is little room; 0 for no limit.
	most, tight int
	text        func(l funnel.Lead) string // for people
	cell        func(j leadJSON) any       // for csv
}

// Widest texts on a terminal, and where there is little room: of a name, of a level and of any other.
const (
	mostOfName, tightName   = 28, 22
	mostOfLevel, tightLevel = 14, 12
	mostOfText, tightText   = 24, 12
)

// leadTable makes the columns of leads.
type leadTable struct {
	f       *factory
	outline book.Outline
	fields  []funnel.Field
	reader  card.Reader
}

func (f *factory) newLeadTable(o book.Outline, fields []funnel.Field) leadTable {
	return leadTable{f, o, fields, f.cardReader(o, fields)}
}

// defaultColumns are those that people are shown when they name none.
func defaultColumns() []string {
	return []string{"number", "name", "level", "status", "phone", "touches", "idle", "next"}
}

// yielding lists columns in the order in which they give way on a narrow terminal. Number and name stay.
func yielding() []string {
	return []string{
		"note", "address", "interests", "education", "payment", "preferred", "employer", "income", "occupation", "sex", "consent", "no-contact",
		"added", "birthday", "tags", "email", "deals", "spent", "source", "region", "product", "value", "last", "status", "next", "level",
		"idle", "touches", "phone",
	}
}

// columns lists all columns.
func (t leadTable) columns() []leadColumn {
	f := t.f
	list := []leadColumn{
		{
			key: "number", head: i18n.HeadNumber, right: true,
			text: func(l funnel.Lead) string { return id(l.ID) }, cell: func(j leadJSON) any { return j.ID },
		},
		{
			key: "name", head: i18n.LabelName, most: mostOfName, tight: tightName,
			text: t.name, cell: func(j leadJSON) any { return j.Name },
		},
		{
			key: "level", head: i18n.HeadLeadLevel, most: mostOfLevel, tight: tightLevel,
			text: func(l funnel.Lead) string { return f.levelOf(l.Level, t.outline) }, cell: func(j leadJSON) any { return j.Level },
		},
		{
			key: "status", head: i18n.HeadStatus,
			text: func(l funnel.Lead) string {
				return f.io.Tint(statusTone(l.Status), f.say.Say(card.StatusName(l.Status)))
			},
			cell: func(j leadJSON) any { return string(j.Status) },
		},
		{
			key: "phone", head: i18n.LabelPhone,
			text: func(l funnel.Lead) string { return f.firstPhone(l, t.outline) },
			cell: func(j leadJSON) any { return join(numbers(j.Phones), ", ") },
		},
		t.field("email", "email", i18n.LabelEmail, func(j leadJSON) any { return join(j.Emails, ", ") }),
		t.field("tags", "tag", i18n.HeadTags, func(j leadJSON) any { return join(j.Tags, ", ") }),
		t.field("source", "source", i18n.LabelSource, func(j leadJSON) any { return j.Source }),
		t.field("product", "product", i18n.LabelProduct, func(j leadJSON) any { return j.Product }),
		t.field("region", "region", i18n.LabelRegion, func(j leadJSON) any { return j.Region }),
		{
			key: "value", head: i18n.HeadValue, right: true,
			text: func(l funnel.Lead) string { return t.money(l.Value) }, cell: func(j leadJSON) any { return j.Value },
		},
	}
	list = append(list, t.details()...)
	list = append(list, t.standing()...)
	for _, own := range t.fields {
		list = append(list, t.own(own))
	}
	return list
}

// details are the columns of what else a card says.
func (t leadTable) details() []leadColumn {
	f := t.f
	return []leadColumn{
		{
			key: "birthday", head: i18n.LabelBirthday,
			text: func(l funnel.Lead) string { return f.birthdayWords(l.Birthday) }, cell: func(j leadJSON) any { return j.Birthday },
		},
		t.field("sex", "sex", i18n.LabelSex, func(j leadJSON) any { return j.Sex }),
		t.field("occupation", "occupation", i18n.LabelJob, func(j leadJSON) any { return j.Job }),
		t.field("employer", "employer", i18n.LabelEmployer, func(j leadJSON) any { return j.Employer }),
		t.field("address", "address", i18n.LabelAddress, func(j leadJSON) any { return j.Address }),
		{
			key: "income", head: i18n.HeadIncome, right: true,
			text: func(l funnel.Lead) string { return t.money(l.Income) }, cell: func(j leadJSON) any { return j.Income },
		},
		t.field("interests", "interests", i18n.LabelInterests, func(j leadJSON) any { return j.Interests }),
		t.field("education", "education", i18n.LabelEducation, func(j leadJSON) any { return j.Education }),
		t.field("preferred", "preferred", i18n.LabelPreferred, func(j leadJSON) any { return j.Preferred }),
		t.field("payment", "payment", i18n.LabelPayment, func(j leadJSON) any { return j.Payment }),
		t.field("consent", "consent", i18n.HeadConsent, func(j leadJSON) any { return statementDay(j.Consent) }),
		t.field("no-contact", "no-contact", i18n.HeadNoContact, func(j leadJSON) any { return statementDay(j.NoContact) }),
		t.field("note", "note", i18n.LabelNote, func(j leadJSON) any { return j.Note }),
	}
}

// standing are the columns of what follows from touches, follow-ups and deals.
func (t leadTable) standing() []leadColumn {
	f := t.f
	return []leadColumn{
		{
			key: "touches", head: i18n.HeadTouches, right: true,
			text: func(l funnel.Lead) string { return f.say.Int(int64(l.Touches)) }, cell: func(j leadJSON) any { return j.Touches },
		},
		{
			key: "last", head: i18n.HeadLast,
			text: func(l funnel.Lead) string { return t.day(l.LastTouch) }, cell: func(j leadJSON) any { return dayCell(j.LastTouch) },
		},
		{
			key: "idle", head: i18n.HeadIdle, right: true,
			text: t.idle, cell: func(j leadJSON) any { return j.IdleDays },
		},
		{
			key: "next", head: i18n.HeadNext,
			text: t.next, cell: func(j leadJSON) any { return dayCell(j.NextDue) },
		},
		{
			key: "deals", head: i18n.HeadDeals, right: true,
			text: func(l funnel.Lead) string { return f.say.Int(int64(l.Deals)) }, cell: func(j leadJSON) any { return j.Deals },
		},
		{
			key: "spent", head: i18n.HeadSpent, right: true,
			text: func(l funnel.Lead) string { return t.money(&l.Spent) }, cell: func(j leadJSON) any { return j.Spent },
		},
		{
			key: "added", head: i18n.HeadAdded,
			text: func(l funnel.Lead) string { return t.day(&l.Added) }, cell: func(j leadJSON) any { return j.Added },
		},
	}
}

// field is a column with the values of a field of the card.
func (t leadTable) field(key, of string, head i18n.Sentence, cell func(j leadJSON) any) leadColumn {
	fields := card.Fields(t.fields)
	field := fields[slices.IndexFunc(fields, func(f card.Field) bool { return f.Key == of })]
	return leadColumn{
		key: key, head: head, most: mostOfText, tight: tightText, cell: cell,
		text: func(l funnel.Lead) string { return clean(strings.Join(field.Text(t.reader, l.Card), ", ")) },
	}
}

// own is the column of a field of the agent's own.
func (t leadTable) own(f funnel.Field) leadColumn {
	c := t.field(f.Key, f.Key, i18n.Sentence{}, func(j leadJSON) any { return j.Custom[f.Key] })
	name := strings.ReplaceAll(clean(fieldName(f)), "%", "%%")
	c.head = i18n.Sentence{En: name, Vi: name, Zh: name}
	switch f.Type {
	case funnel.TypeNumber:
		c.right = true
	case funnel.TypeMoney:
		c.right = true
		c.text = func(l funnel.Lead) string {
			minor, err := strconv.ParseInt(l.Custom[f.Key], 10, 64)
			if err != nil {
				return ""
			}
			return t.money(&minor)
		}
	}
	return c
}

// statusTone is the colour of a status.
func statusTone(s funnel.Status) iostreams.Tone {
	switch s {
	case funnel.StatusWon:
		return iostreams.Good
	case funnel.StatusPaused:
		return iostreams.Warn
	case funnel.StatusLost:
		return iostreams.Muted
	}
	return iostreams.Plain
}

// name is the name with a mark on those who asked not to be contacted; pale on those who are paused or lost.
func (t leadTable) name(l funnel.Lead) string {
	name := clean(l.Name)
	if l.NoContact != nil {
		name = quietMark + " " + name
	}
	if l.State != funnel.Active {
		return t.f.io.Tint(iostreams.Muted, name)
	}
	return name
}

// Marks in a list.
const (
	lateMark   = "!"
	quietMark  = "⊘"
	pausedMark = "‖"
	lostMark   = "✗"
)

// idle is the number of days since something happened, marked when it is more than the level allows.
func (t leadTable) idle(l funnel.Lead) string {
	days := l.Idle(t.f.today())
	text := t.f.say.Int(int64(days))
	if t.f.stale(l, t.outline) {
		return t.f.io.Tint(iostreams.Warn, lateMark+text)
	}
	return text
}

// stale reports whether nothing happened with a lead for longer than its level allows.
func (f *factory) stale(l funnel.Lead, o book.Outline) bool { return f.words(o).Stale(l) }

// next is the day of the next follow-up, marked when it is past.
func (t leadTable) next(l funnel.Lead) string {
	if l.Next != nil && *l.Next < t.f.today() {
		return t.f.io.Tint(iostreams.Bad, lateMark+t.day(l.Next))
	}
	return t.day(l.Next)
}

// day is a date without its year where that is this year's.
func (t leadTable) day(d *funnel.Day) string {
	if d == nil {
		return ""
	}
	return t.f.nearDate(*d)
}

// nearDate is a date without its weekday, and without its year where that is this year's.
func (f *factory) nearDate(d funnel.Day) string { return f.words(book.Outline{}).NearDate(d) }

// birthdayWords is a birthday without age and sign.
func (f *factory) birthdayWords(b funnel.Birthday) string {
	const leapYear = 2000
	switch {
	case !b.Known():
		return ""
	case b.Year == 0:
		return f.say.ShortDate(b.On(leapYear).Time())
	}
	return f.say.PlainDate(b.On(b.Year).Time())
}

// money is an amount in a few digits; nothing for none.
func (t leadTable) money(minor *int64) string {
	if minor == nil || *minor == 0 {
		return ""
	}
	return t.f.say.ShortMoney(*minor, t.outline.Currency.Decimals)
}

func numbers(phones []phoneJSON) []string {
	list := make([]string, len(phones))
	for i, p := range phones {
		list[i] = p.Number
	}
	return list
}

func statementDay(s *statementJSON) any {
	if s == nil {
		return nil
	}
	return s.Day
}
