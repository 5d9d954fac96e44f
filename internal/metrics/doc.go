// Package metrics is pure numbers over the domain: ratios with their uncertainty, targets of days and periods, pace, the
// daily need and runs of days on which a target was met. It does no I/O, knows no clock, no database and no sentences.
package metrics
