package book_test

import (
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/segment"
)

// BenchmarkSegments measures what filters of each kind cost among a hundred thousand leads, beside the list of all of them. They take turns,
// so that a busy machine slows both down. A filter by a grade compares everybody, and costs that besides.
func BenchmarkSegments(b *testing.B) {
	opened := peopled(b, 100_000)
	is := func(f segment.Field, op segment.Op, v segment.Value) segment.Test {
		return segment.Test{Field: f, Op: op, Value: v}
	}
	level := is(segment.Level, segment.AtLeast, segment.Value{Text: "buyer"})
	idle := is(segment.Idle, segment.More, segment.Value{Number: 30})
	for name, e := range map[string]segment.Expr{
		"level-idle-tag": segment.And{Of: []segment.Expr{level, idle, is(segment.Tag, segment.Is, segment.Value{Text: "zalo"})}},
		"name":           is(segment.Name, segment.Has, segment.Value{Text: "nguyễn"}),
		"phone":          is(segment.Phone, segment.Has, segment.Value{Text: "0888"}),
		"region":         is(segment.Region, segment.IsNot, segment.Value{Text: "quan 7"}),
		"bought":         is(segment.Bought, segment.Less, segment.Value{Day: today - 30}),
		"referrals":      is(segment.Referrals, segment.Is, segment.Value{}),
		"stale":          is(segment.Stale, segment.IsNot, segment.Value{Text: "yes"}),
		"grade":          is(segment.Tier, segment.Is, segment.Value{Text: "super"}),
	} {
		b.Run(name, func(b *testing.B) {
			var plain, chosen time.Duration
			for b.Loop() {
				for _, f := range []struct {
					filter book.LeadFilter
					took   *time.Duration
				}{{book.LeadFilter{Today: today}, &plain}, {book.LeadFilter{Today: today, Segment: e}, &chosen}} {
					*f.took += timeOf(b, func() (int, error) {
						ids, err := opened.LeadNumbers(b.Context(), f.filter)
						return max(1, len(ids)), err
					})
				}
			}
			b.ReportMetric(float64(plain.Milliseconds())/float64(b.N), "list-ms")
			b.ReportMetric(float64(chosen.Milliseconds())/float64(b.N), "segment-ms")
			b.ReportMetric(float64(chosen)/float64(plain), "x-list")
		})
	}
}

// BenchmarkPortrait measures the portrait of the buyers among a hundred thousand leads, beside the list of all of them.
func BenchmarkPortrait(b *testing.B) {
	opened := peopled(b, 100_000)
	var plain, drawn time.Duration
	for b.Loop() {
		plain += timeOf(b, func() (int, error) {
			ids, err := opened.LeadNumbers(b.Context(), book.LeadFilter{})
			return len(ids), err
		})
		drawn += timeOf(b, func() (int, error) {
			p, err := opened.Portrait(b.Context(), today, book.Group{Key: book.GroupBuyers}, book.Group{Key: book.GroupAll})
			return p.Group, err
		})
	}
	b.ReportMetric(float64(plain.Milliseconds())/float64(b.N), "list-ms")
	b.ReportMetric(float64(drawn.Milliseconds())/float64(b.N), "portrait-ms")
	b.ReportMetric(float64(drawn)/float64(plain), "x-list")
}
