package metrics

import "github.com/funnel-cli/funnel/internal/funnel"

// CohortAge is up to which day two cohorts are followed that are set against each other.
type CohortAge struct {
	AsOf, AgainstAsOf funnel.Day
	Days              int // from the last day of either cohort to its AsOf
	// Unequal tells that one period is so much longer that its people had more time all the same: then the cohorts are followed up to today,
	// and no verdict is given.
	Unequal bool
}

// alike is by which part of the longer period, one of so many, another one may be shorter for the people of both to have had as long: a
// February beside a January.
const alike = 10

// NewCohortAge finds how long two cohorts can be followed so that the people of both had as long to come: as long after its last day as the
// younger one has been. Both periods end today or before.
func NewCohortAge(p, against funnel.Period, today funnel.Day) CohortAge {
	longer, shorter := max(p.Len(), against.Len()), min(p.Len(), against.Len())
	if (longer-shorter)*alike > longer {
		return CohortAge{AsOf: today, AgainstAsOf: today, Unequal: true}
	}
	days := min(today-p.To, today-against.To)
	return CohortAge{AsOf: p.To + days, AgainstAsOf: against.To + days, Days: int(days)}
}
