package metrics_test

import (
	"math"
	"testing"

	"github.com/funnel-cli/funnel/internal/metrics"
)

func TestNeedPerWorkday(t *testing.T) {
	for _, c := range []struct {
		target, count int64
		left          int
		want          int64
		ok            bool
	}{
		{30, 18, 3, 4, true},
		{30, 18, 5, 3, true},
		{30, 29, 4, 1, true},
		{30, 0, 1, 30, true},
		{30, 30, 2, 0, true},
		{30, 30, 0, 0, true},
		{30, 41, 0, 0, true},
		{0, 0, 0, 0, true},
		{30, 29, 0, 0, false},
		{30, 29, -1, 0, false},
		{math.MaxInt64, 0, 2, 1 << 62, true},
	} {
		if got, ok := metrics.NeedPerWorkday(c.target, c.count, c.left); got != c.want || ok != c.ok {
			t.Errorf("NeedPerWorkday(%d, %d, %d) = %d, %v; want %d, %v", c.target, c.count, c.left, got, ok, c.want, c.ok)
		}
	}
}
