package funnel

// Story is a lead with all that happened, as it comes from a demo or a file.
type Story struct {
	Card
	Level     string // key of the level where the lead stands
	State     State
	StateDay  *Day
	Reason    string
	Tests     Tests
	Added     Day
	Arrivals  []Arrival // in the order of the levels; whether they are drawn, and under which channel they count, is for the book to say
	Touches   []Touch
	FollowUps []FollowUp
	Deals     []Deal
	// Referrer is the place, counted from 1, of an earlier story in the same sequence, of the person who sent this one; 0 for none.
	Referrer int
	Tone     Tone
}
