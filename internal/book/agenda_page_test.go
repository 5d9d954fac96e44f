package book_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
)

// The pages of a kind, one after the other, are what the whole agenda lists of it, and each tells how many there are in all.
func TestAnAgendaInPages(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	for level, days := range map[string]int{"buyer": 40, "regular": 40} {
		if _, err := b.SetIdle(ctx, level, days); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.SetCareDaily(ctx, book.MaxCareDaily); err != nil {
		t.Fatal(err)
	}
	levels := []string{"inbound", "qualified", "viewing", "buyer", "regular", "close", "loyal"}
	stories := randomStories(rand.New(rand.NewPCG(2, 71)), levels, 2000)
	if _, err := b.AddBulk(ctx, book.VerbDemo, book.Bulk{Stories: slices.Values(stories)}); err != nil {
		t.Fatal(err)
	}
	period := funnel.Period{From: today, To: today + 14}
	whole := agenda(t, b, book.AgendaFilter{Period: period})
	for _, kind := range book.AgendaKinds() {
		var want, got []book.AgendaItem
		for _, i := range whole.Items {
			if i.Kind == kind {
				want = append(want, i)
			}
		}
		if len(want) < 8 {
			t.Errorf("only %d of %s", len(want), kind)
		}
		for offset := 0; ; offset += 7 {
			page := agenda(t, b, book.AgendaFilter{Period: period, Kind: kind, Offset: offset, Limit: 7})
			if diff := cmp.Diff(map[book.AgendaKind]int{kind: len(want)}, page.Totals); diff != "" {
				t.Errorf("%s from %d: totals (-want +got):\n%s", kind, offset, diff)
			}
			if page.Counts != whole.Counts {
				t.Errorf("%s from %d: counts %+v, want %+v", kind, offset, page.Counts, whole.Counts)
			}
			if len(page.Items) == 0 {
				break
			}
			got = append(got, page.Items...)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", kind, diff)
		}
		rest := agenda(t, b, book.AgendaFilter{Period: period, Kind: kind, Offset: 3})
		if diff := cmp.Diff(want[3:], rest.Items); diff != "" || rest.Totals[kind] != len(want) {
			t.Errorf("%s without the first three, of %d (-want +got):\n%s", kind, rest.Totals[kind], diff)
		}
	}
}
