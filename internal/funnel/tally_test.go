package funnel_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/funnel-cli/funnel/internal/funnel"
)

func TestShare(t *testing.T) {
	for _, c := range []struct {
		total   int64
		weights []int64
		want    []int64
	}{
		{100, []int64{1, 1, 1}, []int64{34, 33, 33}},
		{10, []int64{1, 1, 1}, []int64{4, 3, 3}},
		{0, []int64{1, 2}, []int64{0, 0}},
		{7, []int64{5}, []int64{7}},
		{7, []int64{0, 0}, []int64{4, 3}},
		{9, []int64{-5, 3, 6}, []int64{0, 3, 6}},
		{500_000, []int64{150, 3}, []int64{490_196, 9_804}},
		{90, []int64{150, 3}, []int64{88, 2}},
		{1, []int64{1, 2, 3}, []int64{0, 0, 1}},
		{funnel.MaxMoney, []int64{funnel.MaxCount, funnel.MaxCount}, []int64{funnel.MaxMoney / 2, funnel.MaxMoney / 2}},
		{funnel.MaxMoney, []int64{1, funnel.MaxCount}, []int64{999_999_000, funnel.MaxMoney - 999_999_000}},
	} {
		if got := funnel.Share(c.total, c.weights); !slices.Equal(got, c.want) {
			t.Errorf("Share(%d, %v) = %v, want %v", c.total, c.weights, got, c.want)
		}
	}
}

// Shares add up to the total, none is further than one unit from its exact part, and a greater weight never gets less.
func TestShareProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.Int64Range(0, funnel.MaxMoney).Draw(t, "total")
		weights := rapid.SliceOfN(rapid.Int64Range(-5, funnel.MaxCount), 1, 40).Draw(t, "weights")
		shares := funnel.Share(total, weights)
		if len(shares) != len(weights) {
			t.Fatalf("%d shares of %d", len(shares), len(weights))
		}
		var sum, of int64
		for i, s := range shares {
			sum += s
			of += max(weights[i], 0)
			if s < 0 {
				t.Fatalf("share %d is %d", i, s)
			}
		}
		if sum != total {
			t.Fatalf("the shares %v add up to %d, not to %d", shares, sum, total)
		}
		for i := range shares {
			exact := float64(total) / float64(len(shares))
			if of > 0 {
				exact = float64(total) * float64(max(weights[i], 0)) / float64(of)
			}
			if math.Abs(float64(shares[i])-exact) > 1+1e-9*exact {
				t.Fatalf("share %d is %d, exactly %v", i, shares[i], exact)
			}
			for j := range shares {
				if max(weights[i], 0) > max(weights[j], 0) && shares[i] < shares[j] {
					t.Fatalf("weight %d gets %d, weight %d gets %d", weights[i], shares[i], weights[j], shares[j])
				}
			}
		}
	})
}

// When there is more to share, no equal-weighted split gives anybody less.
func TestShareIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "parts")
		weights := slices.Repeat([]int64{rapid.Int64Range(0, 1000).Draw(t, "weight")}, n)
		total := rapid.Int64Range(0, 1_000_000).Draw(t, "total")
		less, more := funnel.Share(total, weights), funnel.Share(total+1, weights)
		for i := range less {
			if more[i] < less[i] {
				t.Fatalf("of %d part %d gets %d, of %d it gets %d", total, i, less[i], total+1, more[i])
			}
		}
	})
}
