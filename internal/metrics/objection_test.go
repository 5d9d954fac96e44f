package metrics_test

import (
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/metrics"
)

// Five refusals of four people for the price, two for the time: by hand.
func TestObjections(t *testing.T) {
	day := func(n int) *funnel.Day { d := funnel.Day(n); return &d }
	list := metrics.Objections([]metrics.Refusal{
		{Lead: 1, Day: 100, Reason: "price", Level: "inbound", Channel: "call", Back: day(110)},
		{Lead: 1, Day: 120, Reason: "price", Level: "qualified", Channel: "call", Product: "A-1", Back: day(150), Bought: true},
		{Lead: 2, Day: 100, Reason: "price", Level: "inbound", Channel: "flyer", Product: "A-1", Back: day(100), Bought: true},
		{Lead: 3, Day: 100, Reason: "price", Level: "inbound", Channel: "call", Product: "B-2"},
		{Lead: 4, Day: 100, Reason: "price", Level: "viewing"},
		{Lead: 5, Day: 100, Reason: "timing", Level: "inbound"},
		{Lead: 6, Day: 100, Reason: "timing", Level: "inbound"},
	})
	if len(list) != 2 || list[0].Reason != "price" || list[1].Reason != "timing" {
		t.Fatalf("%+v", list)
	}
	price, timing := list[0], list[1]
	if price.Count != 5 || price.Leads != 4 || price.Back.Count != 3 || price.Back.Base != 5 || price.Bought != 2 ||
		price.DaysBack == nil || *price.DaysBack != 10 || !price.Back.Few {
		t.Errorf("%+v", price)
	}
	if want := []metrics.Frequency{{"inbound", 3}, {"qualified", 1}, {"viewing", 1}}; !slices.Equal(price.Levels, want) {
		t.Errorf("%+v", price.Levels)
	}
	if want := []metrics.Frequency{{"A-1", 2}, {"B-2", 1}}; !slices.Equal(price.Products, want) {
		t.Errorf("%+v", price.Products)
	}
	if want := []metrics.Frequency{{"call", 3}, {"flyer", 1}}; !slices.Equal(price.Channels, want) {
		t.Errorf("%+v", price.Channels)
	}
	if timing.Back.Count != 0 || timing.DaysBack != nil || len(timing.Products) != 0 {
		t.Errorf("%+v", timing)
	}
	if none := metrics.Objections(nil); len(none) != 0 {
		t.Errorf("%+v", none)
	}
}
