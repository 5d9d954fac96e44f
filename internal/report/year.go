package report

// Measures of the year of days, in units of its own.
const (
	dayPitch   = 14
	yearLeft   = 32 // of the days; the weekdays stand before them
	yearTop    = 16 // of the days; the months stand above them
	halfOfYear = 27 // weeks side by side
)

// yearHalf is one of the two pieces in which a year is shown, side by side or, on a phone, below each other.
type yearHalf struct {
	Width, Height int
	Rows, Months  []placed
	Days          []dayShape
}

type dayShape struct {
	Mark
	X, Y int
}

func (p Page) halves() []yearHalf {
	var halves []yearHalf
	weeks := p.Year.Weeks
	for len(weeks) > 0 {
		n := min(halfOfYear, len(weeks))
		halves = append(halves, half(weeks[:n], p.Year.Weekdays))
		weeks = weeks[n:]
	}
	return halves
}

func half(weeks []Week, weekdays [7]string) yearHalf {
	h := yearHalf{Width: yearLeft + dayPitch*halfOfYear, Height: yearTop + dayPitch*7}
	for i, name := range weekdays {
		if name != "" {
			h.Rows = append(h.Rows, placed{Y: float64(yearTop + dayPitch*i + 9), Text: name})
		}
	}
	for i, w := range weeks {
		x := yearLeft + dayPitch*i
		if w.Label != "" {
			h.Months = append(h.Months, placed{X: float64(x), Text: w.Label})
		}
		for j, d := range w.Days {
			if d.Degree != Outside {
				h.Days = append(h.Days, dayShape{d, x, yearTop + dayPitch*j})
			}
		}
	}
	return h
}
