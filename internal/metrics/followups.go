package metrics

// FollowUps counts whom to contact on a day. A lead who asked not to be contacted is in none of the numbers.
type FollowUps struct {
	Leads     bool // the book has leads
	Due       int  // follow-ups due on the day
	Overdue   int  // follow-ups due before it
	Birthdays int  // leads, neither paused nor lost, who have their birthday
	NoNext    int  // open leads without a follow-up
	// Idle is leads, open or won, with whom nothing happened for more days than their level allows, and who are in none of the
	// other numbers.
	Idle int
	// Care is leads who have bought, for whom the care of their level calls and who are in none of the other numbers; at most as many as the care
	// plan asks for in a day. For whom grades call is left out: telling takes more than a count.
	Care int
}
