// Package card knows the fields of a lead's card: their keys and names, how what a person types is read into a funnel.Card, how a value
// is written for people, and how a whole card becomes a form for an editor and comes back. It does no I/O and knows no clock.
//
// Every error is an *i18n.Error that names what was typed. Nothing is guessed, and what is refused leaves the card as it was.
package card
