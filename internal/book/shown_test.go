package book_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// reopened lets something be done to the book at a path.
func reopened(t *testing.T, path string, do func(ctx context.Context, b *book.Book) error) error {
	t.Helper()
	b, err := book.Open(t.Context(), path, book.ReadWrite, clock)
	if err != nil {
		t.Fatal(err)
	}
	err = do(t.Context(), b)
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	return err
}

// Numbers are given again after an older state was put back: what was confirmed for one person is not done to another.
func TestAWriteIsForWhomWasShown(t *testing.T) {
	b := newBook(t)
	path, older := b.Path(), filepath.Join(t.TempDir(), "older.db")
	addLead(t, b, book.NewLead{Card: person("An")})
	if _, err := b.Backup(t.Context(), older); err != nil {
		t.Fatal(err)
	}
	plan := func(ctx context.Context, b *book.Book, lead int64) error {
		_, err := b.PlanFollowUp(ctx, book.NewFollowUp{Lead: lead, Due: today, What: "call"})
		return err
	}
	addLead(t, b, book.NewLead{Card: person("Bình")})
	if err := errors.Join(plan(t.Context(), b, 1), plan(t.Context(), b, 2)); err != nil {
		t.Fatal(err)
	}
	shown, err := b.Shown(t.Context(), []int64{1, 2, 9}, []int64{1})
	if err != nil {
		t.Fatal(err)
	}
	touch := func(shown book.Shown, leads ...int64) error {
		return reopened(t, path, func(ctx context.Context, b *book.Book) error {
			b.Expect(book.Shown{})
			b.Expect(shown)
			_, err := b.TouchLeads(ctx, leads, book.NewTouch{Touch: funnel.Touch{Kind: "call", Day: today}}, false)
			return err
		})
	}
	if err := touch(shown, 1, 2); err != nil {
		t.Fatal(err)
	}
	if _, err := book.Restore(t.Context(), path, older, clock); err != nil {
		t.Fatal(err)
	}
	if err := touch(shown.Lead(2), 2); !errors.Is(err, i18n.Failed(i18n.NoLead)) {
		t.Errorf("without such a number: %v", err) // which the write itself says
	}
	if err := reopened(t, path, func(ctx context.Context, b *book.Book) error {
		_, err := b.AddLead(ctx, book.NewLead{Card: person("Cường"), Day: today})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := touch(shown, 1, 2); !errors.Is(err, i18n.Failed(i18n.LeadIsAnother)) {
		t.Errorf("another person: %v", err)
	}
	if err := touch(shown.Lead(1), 1); err != nil {
		t.Errorf("the same person: %v", err)
	}
	if err := touch(shown.Lead(9), 2); err != nil {
		t.Errorf("a person who was not shown: %v", err)
	}
	if err := reopened(t, path, func(ctx context.Context, b *book.Book) error { return plan(ctx, b, 1) }); err != nil {
		t.Fatal(err)
	}
	followUp, err := book.Shown{}, error(nil)
	if err := reopened(t, path, func(ctx context.Context, b *book.Book) (err error) {
		followUp, err = b.Shown(ctx, nil, []int64{1})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := touch(followUp, 1); err != nil {
		t.Errorf("the same follow-up: %v", err)
	}
	if _, err = book.Restore(t.Context(), path, older, clock); err != nil {
		t.Fatal(err)
	}
	if err := reopened(t, path, func(ctx context.Context, b *book.Book) error { return plan(ctx, b, 1) }); err != nil {
		t.Fatal(err)
	}
	if err := touch(followUp, 1); !errors.Is(err, i18n.Failed(i18n.FollowUpIsAnother)) {
		t.Errorf("another follow-up: %v", err)
	}
}

// What was offered must be offered still, and what stood on cards stand there.
func TestAWriteIsOfWhatWasShown(t *testing.T) {
	b := newBook(t)
	ctx := t.Context()
	addLead(t, b, book.NewLead{Card: person("An")})
	addLead(t, b, book.NewLead{Card: person("Bình")})
	lead, err := b.Lead(ctx, 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, do := range []func() (int64, error){
		func() (int64, error) { return b.HideChannel(ctx, "banner", true) },
		func() (int64, error) { return b.HideLevel(ctx, "viewing", true) },
	} {
		if _, err := do(); err != nil {
			t.Fatal(err)
		}
	}
	for name, c := range map[string]struct {
		shown book.Shown
		want  error
	}{
		"a channel":          {book.Shown{Channels: map[string]string{"call": "Call"}}, nil},
		"a hidden channel":   {book.Shown{Channels: map[string]string{"banner": "Banner"}}, i18n.Failed(i18n.ChannelNotOffered)},
		"no channel":         {book.Shown{Channels: map[string]string{"radio": "Radio"}}, i18n.Failed(i18n.ChannelNotOffered)},
		"a level":            {book.Shown{Levels: map[string]string{"inbound": "Inbound"}}, nil},
		"a hidden level":     {book.Shown{Levels: map[string]string{"viewing": "Viewing"}}, i18n.Failed(i18n.LevelNotOffered)},
		"no level":           {book.Shown{Levels: map[string]string{"moon": "Moon"}}, i18n.Failed(i18n.LevelNotOffered)},
		"a card":             {book.Shown{Cards: []funnel.Lead{lead}}, nil},
		"another card":       {book.Shown{Cards: []funnel.Lead{{ID: 1}}}, i18n.Failed(i18n.CardsChanged)},
		"a card that is not": {book.Shown{Cards: []funnel.Lead{{ID: 9}}}, i18n.Failed(i18n.NoLead)},
		"nobody's referral":  {book.Shown{Referrers: map[int64]int64{1: 0}}, nil},
		"somebody else's":    {book.Shown{Referrers: map[int64]int64{1: 2}}, i18n.Failed(i18n.CardsChanged)},
	} {
		t.Run(name, func(t *testing.T) {
			err := reopened(t, b.Path(), func(ctx context.Context, b *book.Book) error {
				b.Expect(c.shown)
				_, err := b.PlanFollowUp(ctx, book.NewFollowUp{Lead: 2, Due: today, What: "call"})
				return err
			})
			if !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
}
