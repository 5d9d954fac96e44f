package grade

import "github.com/funnel-cli/funnel/internal/metrics"

// How many closed leads it takes to say how good the score is.
const (
	LeastClosed = 50 // in all
	LeastEach   = 10 // of those who bought, and of those who were lost
)

// Past is a closed lead as they were on the day before they bought or were lost: deals and everything later are not in the facts.
type Past struct {
	Facts  Facts
	Bought bool
}

// Check says how well the score told buyers from those who were lost.
type Check struct {
	Bought, Lost int
	// Enough is false below LeastClosed and LeastEach: then nothing else is said.
	Enough      bool
	AUC         metrics.AUC
	Calibration metrics.Calibration // of the score as a probability, in hundredths
	Parts       []PartCheck         // those with a weight
}

// PartCheck says how well one part alone tells buyers from the lost.
type PartCheck struct {
	Part   Part
	Weight int
	AUC    metrics.AUC
	// Silent tells that the part told nothing: chance alone lies within the interval.
	Silent bool
	// Backwards tells that those who were lost had more of it.
	Backwards bool
}

// CheckScore sets the scores of closed leads against what became of them.
func CheckScore(rules Rules, past []Past) (c Check) {
	for i := range past {
		if past[i].Bought {
			c.Bought++
		} else {
			c.Lost++
		}
	}
	if c.Bought+c.Lost < LeastClosed || min(c.Bought, c.Lost) < LeastEach {
		return c
	}
	c.Enough = true
	outcomes := make([]metrics.Outcome, len(past))
	score := func(of func(*Facts) float64) []metrics.Outcome {
		for i := range past {
			outcomes[i] = metrics.Outcome{Score: of(&past[i].Facts), Hit: past[i].Bought}
		}
		return outcomes
	}
	c.AUC, _ = metrics.NewAUC(score(func(f *Facts) float64 { return float64(rules.Score(f)) }))
	c.Calibration, _ = metrics.NewCalibration(score(func(f *Facts) float64 { return float64(rules.Score(f)) / 100 }))
	for p, weight := range rules.Weights {
		if weight <= 0 {
			continue
		}
		part := PartCheck{Part: Part(p), Weight: weight}
		part.AUC, _ = metrics.NewAUC(score(func(f *Facts) float64 {
			share, _ := rules.share(Part(p), f)
			return share
		}))
		part.Silent = !part.AUC.Tells()
		part.Backwards = !part.Silent && part.AUC.Value < 0.5
		c.Parts = append(c.Parts, part)
	}
	return c
}
