// Package funnel is the domain: levels, channels, tallies, targets, days, the working calendar and money, with the rules
// that hold between them. It does no I/O, knows no clock, no database and no terminal, and uses the standard library only.
package funnel
