// Package metrics is pure numbers over the domain: ratios with their uncertainty, targets of days and periods, pace, the
// daily need, runs of days on which a target was met, how uneven revenue is, how well scores foretell, and lifts. It does no I/O, knows no clock, no database and no sentences.
package metrics
