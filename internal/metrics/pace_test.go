package metrics_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/metrics"
)

func TestPaceOf(t *testing.T) {
	for _, c := range []struct {
		count, target int64
		share         float64
		want          metrics.Pace
	}{
		{2000, 2000, 1, metrics.On},
		{2200, 2000, 1, metrics.On},
		{2201, 2000, 1, metrics.Ahead},
		{1800, 2000, 1, metrics.On},
		{1799, 2000, 1, metrics.Behind},
		{900, 2000, 0.5, metrics.On},
		{899, 2000, 0.5, metrics.Behind},
		{1100, 2000, 0.5, metrics.On},
		{1101, 2000, 0.5, metrics.Ahead},
		{11, 30, 1. / 3, metrics.On},
		{12, 30, 1. / 3, metrics.Ahead},
		{9, 30, 1. / 3, metrics.On},
		{8, 30, 1. / 3, metrics.Behind},
		// Exactly nine and eleven tenths, which the product of target and share misses by a bit.
		{42, 56, 400. / 480, metrics.On},
		{121, 150, 352. / 480, metrics.On},
		{1, 5, 0.25, metrics.Behind},
		{2, 5, 0.25, metrics.Ahead},
		{0, 2000, 0, metrics.On},
		{1, 2000, 0, metrics.Ahead},
		{0, 2000, -1, metrics.On},
		{0, 2000, math.NaN(), metrics.On},
		{0, 2000, 1. / 600, metrics.Behind},
		{0, 0, 1, metrics.On},
		{1, 0, 1, metrics.Ahead},
		{0, -5, 1, metrics.On},
		{1, -5, 1, metrics.Ahead},
	} {
		if got := metrics.PaceOf(c.count, c.target, c.share); got != c.want {
			t.Errorf("PaceOf(%d, %d, %v) = %q, want %q", c.count, c.target, c.share, got, c.want)
		}
	}
}

// For every share in minutes the pace is the one that whole numbers give.
func TestPaceOfIsExactInMinutes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		minutes := rapid.Int64Range(1, 27*1440).Draw(t, "minutes")
		gone := rapid.Int64Range(1, minutes).Draw(t, "gone")
		target := rapid.Int64Range(1, 1_000_000).Draw(t, "target")
		// Counts near either end are the ones that rounding could move.
		end := rapid.SampledFrom([]int64{9, 11}).Draw(t, "end")
		count := max(0, end*target*gone/(10*minutes)+rapid.Int64Range(-2, 2).Draw(t, "off"))
		want := metrics.On
		switch expected := target * gone; {
		case 10*count*minutes > 11*expected:
			want = metrics.Ahead
		case 10*count*minutes < 9*expected:
			want = metrics.Behind
		}
		share := float64(gone) / float64(minutes)
		if got := metrics.PaceOf(count, target, share); got != want {
			t.Fatalf("PaceOf(%d, %d, %d/%d) = %q, want %q", count, target, gone, minutes, got, want)
		}
	})
}
