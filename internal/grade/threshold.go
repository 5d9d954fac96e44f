package grade

import "fmt"

// Threshold is one of the numbers on which the views rest.
type Threshold int

// The thresholds.
const (
	ValueMonths    Threshold = iota // months back over which profit is counted, and with which the same months before are compared
	RelationMonths                  // months of acquaintance that make an existing customer without a purchase
	SuperPercent                    // of existing customers are super
	LargePercent                    // are large
	MediumPercent                   // are medium; the rest is small
	LeastCustomers                  // with a purchase; with fewer there is not enough to say
	FormerMonths                    // months without a purchase after which a customer is a former one
	LoyalMonths                     // months over which the purchases of the loyal are counted
	LoyalDeals                      // purchases that it takes
	LoyalPercent                    // of the customers of those months who brought most revenue are loyal at any level
	VIPScore                        // score of an open lead who is a VIP
	GrowScore                       // score of an open lead to grow
	ReshapeTouches                  // touches after which somebody who has not bought is to be reshaped
	thresholds
)

// bounds are the key, the default and the bounds of each threshold.
var bounds = [thresholds]struct {
	key                string
	usual, least, most int
}{
	ValueMonths:    {"value-months", 12, 1, 120},
	RelationMonths: {"relation-months", 12, 1, 120},
	SuperPercent:   {"super-percent", 1, 1, 100},
	LargePercent:   {"large-percent", 4, 0, 100},
	MediumPercent:  {"medium-percent", 15, 0, 100},
	LeastCustomers: {"least-customers", 5, 2, 1000},
	FormerMonths:   {"former-months", 12, 1, 120},
	LoyalMonths:    {"loyal-months", 24, 1, 240},
	LoyalDeals:     {"loyal-deals", 2, 2, 1000},
	LoyalPercent:   {"loyal-percent", 20, 1, 100},
	VIPScore:       {"vip-score", 80, 1, 100},
	GrowScore:      {"grow-score", 60, 1, 100},
	ReshapeTouches: {"reshape-touches", 5, 1, 1000},
}

// AllThresholds lists the thresholds.
func AllThresholds() []Threshold { return upTo(thresholds) }

func upTo[T ~int](n T) []T {
	all := make([]T, n)
	for i := range all {
		all[i] = T(i)
	}
	return all
}

// ThresholdByKey finds a threshold by its key.
func ThresholdByKey(key string) (Threshold, bool) {
	for t, b := range bounds {
		if b.key == key {
			return Threshold(t), true
		}
	}
	return 0, false
}

// Key is the stable key of a threshold, former-months.
func (t Threshold) Key() string { return bounds[t].key }

// Bounds are the least and the greatest value of a threshold.
func (t Threshold) Bounds() (least, most int) { return bounds[t].least, bounds[t].most }

// Thresholds are the numbers on which the views rest, by Threshold.
type Thresholds [thresholds]int

// DefaultThresholds are those of a new book, after the sales method.
func DefaultThresholds() (t Thresholds) {
	for i, b := range bounds {
		t[i] = b.usual
	}
	return t
}

// SharesError says that the percents of super, large and medium customers add up to more than 100.
type SharesError struct{ Sum int }

func (e SharesError) Error() string {
	return fmt.Sprintf("the shares of super, large and medium are %d %% together", e.Sum)
}

// ThresholdError says that a threshold is out of its bounds.
type ThresholdError struct {
	Threshold          Threshold
	Value, Least, Most int
}

func (e ThresholdError) Error() string {
	return fmt.Sprintf("%s is %d, not %d to %d", e.Threshold.Key(), e.Value, e.Least, e.Most)
}

// Check returns a ThresholdError for the first threshold that is wrong, or a SharesError.
func (t Thresholds) Check() error {
	for i, b := range bounds {
		if t[i] < b.least || t[i] > b.most {
			return ThresholdError{Threshold(i), t[i], b.least, b.most}
		}
	}
	if sum := t[SuperPercent] + t[LargePercent] + t[MediumPercent]; sum > 100 {
		return SharesError{sum}
	}
	return nil
}
