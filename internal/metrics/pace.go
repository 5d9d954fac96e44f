package metrics

import "math"

// Pace says how a count stands against what was to be expected by now.
type Pace string

// The paces.
const (
	Ahead  Pace = "ahead"
	On     Pace = "on"
	Behind Pace = "behind"
)

// PaceOf compares count with target × share, where share is the part of the time, 0..1, that has gone by. A count within
// 10 % of that is on pace, both ends included. Where nothing is expected, because the target is 0 or no time has gone by,
// a count of 0 is on pace and any other is ahead. A target or share below 0, and a share that is not a number, count as 0.
func PaceOf(count, target int64, share float64) Pace {
	if target <= 0 || share <= 0 || math.IsNaN(share) {
		if count > 0 {
			return Ahead
		}
		return On
	}
	// Ten times the count against nine and eleven times what is expected: 1.1 × 2000 is not 2200 in floating point.
	// Shares are minutes of minutes, so two counts that differ do so by far more than the rounding of the product.
	const rounding = 1e-14
	expected := float64(target) * share
	tenfold := 10 * float64(count)
	switch {
	case tenfold > 11*expected*(1+rounding):
		return Ahead
	case tenfold < 9*expected*(1-rounding):
		return Behind
	}
	return On
}
