package funnel

// Offer is something that was said about the price.
type Offer struct {
	Day    Day
	Kind   OfferKind
	Amount *int64 // of an offer, in minor units
	Text   string // "" for an offer without words
}

// OfferKind says what was said.
type OfferKind string

// The kinds.
const (
	Offered  OfferKind = "offer"  // a price that was offered
	Choice   OfferKind = "choice" // a choice that the person was given
	LastWord OfferKind = "word"   // what the person said in the end
)
