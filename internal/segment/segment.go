// Package segment is what a filter of people asks, as it was read from text by grammar.Segment and becomes SQL in the book: tests of fields,
// joined by and, or and not.
package segment

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
)

// Expr is a filter: an And, an Or, a Not or a Test.
type Expr interface{ expr() }

// And holds when all of at least two hold.
type And struct{ Of []Expr }

// Or holds when one of at least two holds.
type Or struct{ Of []Expr }

// Not holds when another does not.
type Not struct{ Of Expr }

// Test compares a field with a value. A field that is not known passes no test but IsNot, HasNot and Is with NotKnown; so every test holds or
// does not, and a Not turns it round. A test of a tag holds when it does of one of the person's tags, IsNot and HasNot when of none.
type Test struct {
	Field Field
	Op    Op
	Value Value
}

func (And) expr()  {}
func (Or) expr()   {}
func (Not) expr()  {}
func (Test) expr() {}

// Op is how a test compares.
type Op string

// The operators. Text is compared without regard to case and accents; ":" may be written for Is.
const (
	Is      Op = "="
	IsNot   Op = "!="
	Less    Op = "<"
	AtMost  Op = "<="
	More    Op = ">"
	AtLeast Op = ">="
	Has     Op = "~" // the text is somewhere in the field
	HasNot  Op = "!~"
)

// Presence is a value that is about whether anything is known.
type Presence int

// The presences.
const (
	Given    Presence = iota // the value is compared
	NotKnown                 // none: nothing is known
	Known                    // any: something is
)

// Value is what a field is compared with. Which of it counts is said by the Kind of the field.
type Value struct {
	Presence Presence   // with Is and IsNot only
	Text     string     // of OfText as typed; of OfChoice one of Choices; of OfLevel and OfChannel the key
	Number   int64      // of OfDays, OfCount and OfMoney (minor units), at least 0
	Day      funnel.Day // of OfDate
}

// Kind is what a field holds.
type Kind int

// The kinds.
const (
	OfText Kind = iota
	OfChoice
	OfLevel // ordered as the levels are
	OfChannel
	OfDays
	OfCount
	OfMoney
	OfDate
)

// Ops lists the operators of a kind.
func (k Kind) Ops() []Op {
	switch k {
	case OfText:
		return []Op{Is, IsNot, Has, HasNot}
	case OfChoice, OfChannel:
		return []Op{Is, IsNot}
	}
	return []Op{Is, IsNot, Less, AtMost, More, AtLeast}
}

// Field is something known of a person.
type Field string

// The fields.
const (
	Name      Field = "name"
	Phone     Field = "phone"
	Email     Field = "email"
	Tag       Field = "tag" // one of the person's tags
	Region    Field = "region"
	Product   Field = "product"
	Job       Field = "job"
	Employer  Field = "employer"
	Address   Field = "address"
	Education Field = "education"
	Interests Field = "interests"
	Payment   Field = "payment"
	Note      Field = "note"
	Reason    Field = "reason" // of a loss

	Status    Field = "status"
	Sex       Field = "sex"
	Need      Field = "need"
	Authority Field = "authority"
	Money     Field = "money"
	Tier      Field = "tier" // the grade by value
	Benefit   Field = "benefit"
	Relation  Field = "relation"
	Drawer    Field = "drawer"
	Aim       Field = "aim"
	Type      Field = "type"
	Stale     Field = "stale"   // nothing happened for longer than the level allows
	Contact   Field = "contact" // has not asked not to be contacted

	Level   Field = "level" // where they stand
	Source  Field = "source"
	Prefers Field = "prefers" // the channel

	Idle Field = "idle" // days since something last happened

	Touches   Field = "touches"
	Deals     Field = "deals"
	Referrals Field = "referrals" // people they sent
	Answers   Field = "answers"   // open questions that are answered
	Score     Field = "score"     // of an open lead
	Age       Field = "age"       // completed years

	Worth  Field = "value" // what a purchase may bring
	Spent  Field = "spent"
	Income Field = "income" // a month

	Added   Field = "added"
	Touched Field = "touched" // the last touch
	Bought  Field = "bought"  // the last purchase
	Next    Field = "next"    // the earliest open follow-up
)

// field is what there is to say of a Field.
type field struct {
	key  Field
	kind Kind
	// must tells that it is known of everybody.
	must bool
}

var fields = [...]field{
	{Name, OfText, true},
	{Phone, OfText, false},
	{Email, OfText, false},
	{Tag, OfText, false},
	{Region, OfText, false},
	{Product, OfText, false},
	{Job, OfText, false},
	{Employer, OfText, false},
	{Address, OfText, false},
	{Education, OfText, false},
	{Interests, OfText, false},
	{Payment, OfText, false},
	{Note, OfText, false},
	{Reason, OfText, false},
	{Status, OfChoice, true},
	{Sex, OfChoice, false},
	{Need, OfChoice, false},
	{Authority, OfChoice, false},
	{Money, OfChoice, false},
	{Tier, OfChoice, true},
	{Benefit, OfChoice, true},
	{Relation, OfChoice, true},
	{Drawer, OfChoice, true},
	{Aim, OfChoice, true},
	{Type, OfChoice, true},
	{Stale, OfChoice, true},
	{Contact, OfChoice, true},
	{Level, OfLevel, true},
	{Source, OfChannel, false},
	{Prefers, OfChannel, false},
	{Idle, OfDays, true},
	{Touches, OfCount, true},
	{Deals, OfCount, true},
	{Referrals, OfCount, true},
	{Answers, OfCount, true},
	{Score, OfCount, false},
	{Age, OfCount, false},
	{Worth, OfMoney, false},
	{Spent, OfMoney, true},
	{Income, OfMoney, false},
	{Added, OfDate, true},
	{Touched, OfDate, false},
	{Bought, OfDate, false},
	{Next, OfDate, false},
}

func (f Field) info() field {
	for _, known := range fields {
		if known.key == f {
			return known
		}
	}
	return field{}
}

// Fields lists the fields.
func Fields() []Field {
	keys := make([]Field, len(fields))
	for i, f := range fields {
		keys[i] = f.key
	}
	return keys
}

// Valid reports whether there is such a field.
func (f Field) Valid() bool { return f.info().key != "" }

// Kind is what the field holds.
func (f Field) Kind() Kind { return f.info().kind }

// Optional reports whether the field may be not known, so that it can be compared with none and any.
func (f Field) Optional() bool { return !f.info().must }

// Choices lists what a field of OfChoice can be; nil of other fields.
func (f Field) Choices() []string {
	switch f {
	case Status:
		return texts(funnel.Statuses())
	case Sex:
		return texts([]funnel.Sex{funnel.Female, funnel.Male, funnel.OtherSex})
	case Need, Authority, Money, Stale, Contact:
		return texts([]funnel.Answer{funnel.Yes, funnel.No})
	}
	if v, ok := f.View(); ok {
		return texts(v.Grades())
	}
	return nil
}

// View is the view of grades that the field is about.
func (f Field) View() (grade.View, bool) {
	v := grade.View(f)
	if f == Tier {
		v = grade.ByValue
	}
	ok := f != Worth && slices.Contains(grade.Views(), v)
	return v, ok
}

func texts[T ~string](of []T) []string {
	all := make([]string, len(of))
	for i, t := range of {
		all[i] = string(t)
	}
	return all
}
