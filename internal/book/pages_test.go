package book_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
)

// The numbers of a list are those of its leads, in every order, and its pages are read by them.
func TestPagesOfLeads(t *testing.T) {
	b := listed(t)
	filters := []book.LeadFilter{
		{Words: "an"}, {Words: "an", Sort: book.SortName}, {Stale: true}, {NoNext: true}, {Level: "inbound"}, {Tag: "dau tu"}, {Words: "nobody"},
	}
	for _, sort := range append(book.LeadSorts(), "") {
		filters = append(filters, book.LeadFilter{Sort: sort}, book.LeadFilter{Sort: sort, Reverse: true})
	}
	for _, f := range filters {
		f.Today = today
		leads, total, err := b.Leads(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		f.Limit = 1
		ids, err := b.LeadNumbers(t.Context(), f)
		if err != nil || len(ids) != total {
			t.Errorf("%+v: %d numbers of %d, %v", f, len(ids), total, err)
		}
		if diff := cmp.Diff(numbers(leads), ids); diff != "" {
			t.Errorf("%+v (-leads +numbers):\n%s", f, diff)
		}
	}
	page, err := b.LeadsByNumber(t.Context(), []int64{5, 99, 2})
	if err != nil || !cmp.Equal(numbers(page), []int64{5, 2}) {
		t.Errorf("a page of %v, %v", numbers(page), err)
	}
	if none, err := b.LeadsByNumber(t.Context(), nil); err != nil || none != nil {
		t.Errorf("no page of %v, %v", none, err)
	}
	if there, err := b.LeadsThere(t.Context(), []int64{6, 99, 1}); err != nil || !cmp.Equal(there, []int64{6, 1}) {
		t.Errorf("there are %v, %v", there, err)
	}
	if _, err := b.LeadNumbers(t.Context(), book.LeadFilter{Level: "nowhere"}); err == nil {
		t.Error("a level that is not there is none")
	}
}

func TestTags(t *testing.T) {
	b := listed(t)
	tags, err := b.Tags(t.Context())
	want := []book.TagUse{{Tag: "Đầu tư", Leads: 2}, {Tag: "vip", Leads: 1}}
	if diff := cmp.Diff(want, tags); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

// BenchmarkPages measures what scrolling among a hundred thousand leads costs: all numbers of an order once, and then a page near the
// end by its numbers.
func BenchmarkPages(b *testing.B) {
	opened := peopled(b, 100_000)
	for _, sort := range book.LeadSorts() {
		b.Run(string(sort), func(b *testing.B) {
			var all, page time.Duration
			for b.Loop() {
				var ids []int64
				all += timeOf(b, func() (n int, err error) {
					ids, err = opened.LeadNumbers(b.Context(), book.LeadFilter{Sort: sort})
					return len(ids), err
				})
				page += timeOf(b, func() (int, error) {
					leads, err := opened.LeadsByNumber(b.Context(), ids[99_000:99_300])
					return len(leads), err
				})
			}
			b.ReportMetric(float64(all.Microseconds())/float64(b.N), "numbers-µs")
			b.ReportMetric(float64(page.Microseconds())/float64(b.N), "page-µs")
		})
	}
}
