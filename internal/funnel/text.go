package funnel

// The greatest lengths of texts in characters; those of notes (MaxNote) and answers (MaxAnswer) are in bytes.
const (
	MaxName    = 200 // of a person
	MaxText    = 500 // of a line on a card
	MaxTag     = 40  // of a tag, and of a choice of a field
	MaxReason  = 60  // of a reason for a no
	MaxTitle   = 60  // of the name of a level, a channel or a field
	MaxContact = 254 // of a phone as it was typed, or an e-mail address
)
