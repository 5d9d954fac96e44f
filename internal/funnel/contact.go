package funnel

import (
	"slices"
	"strconv"
)

// Touch is one contact with a lead.
type Touch struct {
	ID      int64
	Lead    int64
	Day     Day
	Kind    string // one of TouchKinds, or the key of a channel
	Outcome string // one of TouchOutcomes; "" when none was given
	Minutes *int64
	Note    string
}

// TouchKinds lists the kinds of touch that the program knows; the channels of a book are kinds too.
func TouchKinds() []string {
	return []string{"call", "message", "email", "meeting", "viewing", "visit", "gift", "note"}
}

// TouchOutcomes lists what may come of a touch.
func TouchOutcomes() []string {
	return []string{"reached", "no-answer", "busy", "replied", "interested", "not-now", "refused", "wrong-number"}
}

// FollowUp is the next thing to do with a lead.
type FollowUp struct {
	ID     int64
	Lead   int64
	Due    Day
	What   string
	Every  Every
	Anchor Day  // the day of the first of a repeating follow-up, from which all its days are counted
	Closed *Day // the day it was done or dropped; nil while open
	// Dropped tells that it was closed without being done: the lead was lost, or somebody else's took its place.
	Dropped bool
	Snoozes int
	Reason  string // of the last snooze
}

// Every is how often a follow-up repeats: Count units of 'd', 'w', 'm' or 'y'. The zero Every does not repeat.
type Every struct {
	Count int
	Unit  byte
}

// MaxEvery is the greatest number of units.
const MaxEvery = 366

// String returns 14d; "" when it does not repeat.
func (e Every) String() string {
	if e.Count == 0 {
		return ""
	}
	return strconv.Itoa(e.Count) + string(rune(e.Unit))
}

// ParseEvery reads what String writes; false when it is not of that form.
func ParseEvery(s string) (Every, bool) {
	if s == "" {
		return Every{}, true
	}
	n, err := strconv.Atoi(s[:len(s)-1])
	e := Every{n, s[len(s)-1]}
	return e, err == nil && n >= 1 && n <= MaxEvery && slices.Contains([]byte("dwmy"), e.Unit)
}

// After is the first day after another one that lies a whole number of repetitions after the anchor. Months are counted from the
// anchor itself, so that a follow-up of the 31st comes back to it after a shorter month.
func (e Every) After(anchor, day Day) Day {
	for n := 1; ; n++ {
		next := anchor
		switch e.Unit {
		case 'd':
			next += Day(n * e.Count)
		case 'w':
			next += Day(7 * n * e.Count)
		case 'm':
			next = anchor.AddMonths(n * e.Count)
		case 'y':
			next = anchor.AddMonths(12 * n * e.Count)
		default:
			return day + 1
		}
		if next > day {
			return next
		}
	}
}

// Deal is a purchase of a lead, or a refund when the amount is negative.
type Deal struct {
	ID      int64
	Lead    int64 // 0 of a person who was forgotten
	Day     Day
	Amount  int64 // minor units
	Product string
	Cost    *int64 // what serving it took, in minor units
	Note    string
}

// Tone says whether a person recommended the agent to another, or warned of them.
type Tone string

// The tones of a referral.
const (
	Positive Tone = "positive"
	Negative Tone = "negative"
)

// Referral says who sent whom.
type Referral struct {
	Lead     int64 // who was sent
	Referrer int64
	Tone     Tone
	Day      Day
}
