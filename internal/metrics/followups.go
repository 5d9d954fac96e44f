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
	// Care is leads who have bought, whose after-sale care is due and who are in none of the other numbers.
	Care int
}

// Sum is the number of lines that they are on the agenda of the day.
func (f FollowUps) Sum() int { return f.Due + f.Overdue + f.Birthdays + f.NoNext + f.Idle + f.Care }
