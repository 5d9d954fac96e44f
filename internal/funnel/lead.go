package funnel

import (
	"maps"
	"slices"
)

// Lead is a named person with a card, on the way from first enquiry to loyal customer.
type Lead struct {
	ID int64 // small number inside the book
	Card
	Level string // key of the level where the lead stands now
	State State
	// StateDay is the day of the pause or the loss; nil while active.
	StateDay *Day
	// Reason says why the lead was lost: the key of a reason, or the agent's own words.
	Reason string
	Tests  Tests
	// Forced says why the lead passed the qualifying level without the three tests; "" when it did not.
	Forced string
	Added  Day // the day the card was made

	Standing
}

// State is what the agent decided about a lead.
type State string

// The states.
const (
	Active     State = ""
	PausedLead State = "paused"
	LostLead   State = "lost"
)

// Status is where a lead is in its life with the agent.
type Status string

// The statuses.
const (
	StatusOpen   Status = "open"
	StatusWon    Status = "won" // has arrived at the buying level, and is neither paused nor lost
	StatusPaused Status = "paused"
	StatusLost   Status = "lost"
)

// Statuses lists the statuses.
func Statuses() []Status { return []Status{StatusOpen, StatusWon, StatusPaused, StatusLost} }

// Standing is what follows from a lead's card, arrivals, touches, follow-ups and deals.
type Standing struct {
	Status    Status
	Touches   int
	LastTouch *Day // nil when there was none
	// ActiveOn is the last day on which something happened: a touch, an arrival, a deal, or the making of the card.
	ActiveOn Day
	Next     *Day // the earliest day of an open follow-up; nil when there is none
	Deals    int  // purchases; refunds are not counted
	Spent    int64
}

// Idle is the number of days since something last happened, at least 0.
func (s Standing) Idle(today Day) int { return max(0, int(today-s.ActiveOn)) }

// Card is what is known of a person, as the agent may change it.
type Card struct {
	Name      string
	Phones    []Phone
	Emails    []string
	Tags      []string
	Source    string // key of the channel through which the person came; "" when unknown
	Product   string
	Region    string
	Value     *int64 // what a purchase may bring, in minor units; nil when unknown
	Birthday  Birthday
	Sex       Sex
	Job       string // occupation
	Employer  string
	Address   string
	Income    *int64 // a month, in minor units
	Interests string
	Education string
	Preferred string // key of the channel the person prefers
	Payment   string // payment habit
	Type      string // one of CustomerTypes; "" when it is not known
	Supplier  string // whom the person buys from now
	Note      string
	Custom    map[string]string // by key of the field, as FieldType.Kept keeps it
	Consent   *Statement        // the person agreed to be contacted
	NoContact *Statement        // the person asked not to be contacted
}

// Clone returns a card that shares nothing with c.
func (c Card) Clone() Card {
	c.Phones, c.Emails, c.Tags = slices.Clone(c.Phones), slices.Clone(c.Emails), slices.Clone(c.Tags)
	c.Custom = maps.Clone(c.Custom)
	return c
}

// Phone is a telephone number of a person.
type Phone struct {
	Number string // +84888234488, or as it was typed when it has no such form
	Key    string // what it is compared by
	// Doubtful marks a number that no rule of its country knows: kept as typed.
	Doubtful bool
}

// Statement is what a person said about being contacted, when, and where that is known from.
type Statement struct {
	Day    Day
	Source string
}

// Sex of a person.
type Sex string

// The sexes.
const (
	SexUnknown Sex = ""
	Female     Sex = "female"
	Male       Sex = "male"
	OtherSex   Sex = "other"
)

// Answer is what a test of qualification found.
type Answer string

// The answers.
const (
	Unknown Answer = ""
	Yes     Answer = "yes"
	No      Answer = "no"
)

// Tests are the three tests of qualification: has the need, has the authority to decide, has the money.
type Tests struct {
	Need, Authority, Money Answer
}

// Passed reports whether all three are answered with yes.
func (t Tests) Passed() bool { return t.Need == Yes && t.Authority == Yes && t.Money == Yes }

// At is the answer of the test with an index: 0 need, 1 authority, 2 money.
func (t *Tests) At(i int) *Answer { return [...]*Answer{&t.Need, &t.Authority, &t.Money}[i] }

// Arrival is the first time a lead stands at a level or above it.
type Arrival struct {
	Level   string // key
	Day     *Day   // nil: from before the book, in no day, window or cohort
	Channel string // key of the channel under which it counts; "" for none
	// Drawn tells that the arrival is one of the people of a tally; else it counts by itself.
	Drawn bool
}

// CustomerTypes lists the keys of the types of customer, by how they decide.
func CustomerTypes() []string {
	return []string{"value", "impulse", "logical", "prospective", "emotional"}
}

// LostReasons lists the keys of the reasons for a loss that the program knows; the agent may use words of their own.
func LostReasons() []string {
	return []string{"price", "competitor", "no-need", "no-money", "no-authority", "timing", "trust", "bad-experience"}
}
