// Package grammar reads what people type: entries of a day, counts, days, periods, amounts of money, hours, weekdays,
// targets and stretches of time, in English, Vietnamese and Chinese whatever the language in use. It does no I/O and knows
// no clock: the day of today is an argument.
//
// Every error is an *i18n.Error of wrong usage that names what was typed. Nothing is guessed: what can be read in two ways
// is refused, with both of them named.
package grammar
