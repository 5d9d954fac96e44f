package book_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func addField(tb testing.TB, b *book.Book, f funnel.Field) {
	tb.Helper()
	if _, err := b.AddField(tb.Context(), f); err != nil {
		tb.Fatal(err)
	}
}

func TestFields(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	want := []funnel.Field{
		{ID: 1, Key: "view", Name: "View", Type: funnel.TypeChoice, Choices: []string{"sea", "sân vườn", `"quoted"`}},
		{ID: 2, Key: "budget", Name: "Budget", Type: funnel.TypeMoney, Choices: []string{}},
	}
	wantUndoable(t, b, func() { addField(t, b, want[0]) })
	addField(t, b, want[1])
	got, err := b.Fields(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	_, err = b.AddField(ctx, funnel.Field{Key: "view", Type: funnel.TypeText})
	wantError(t, err, i18n.FieldKeyTaken)
	_, err = b.AddField(ctx, funnel.Field{Key: "bad", Name: "\x00", Type: funnel.TypeText})
	wantError(t, err, i18n.NotText)
}

func TestRemoveAField(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	addField(t, b, funnel.Field{Key: "floor", Type: funnel.TypeNumber})
	addField(t, b, funnel.Field{Key: "view", Type: funnel.TypeText})
	for _, name := range []string{"An", "Bình"} {
		c := person(name)
		c.Custom = map[string]string{"floor": "12"}
		addLead(t, b, book.NewLead{Card: c})
	}
	_, _, err := b.RemoveField(ctx, "floor", false)
	wantError(t, err, i18n.FieldInUse)
	if want := "“floor” is filled in on 2 cards; --force removes the field together with these values"; err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	wantUndoable(t, b, func() {
		if _, removed, err := b.RemoveField(ctx, "floor", true); err != nil || removed != 2 {
			t.Errorf("%d, %v", removed, err)
		}
	})
	lead, err := b.Lead(ctx, 1)
	if err != nil || lead.Custom != nil {
		t.Errorf("%+v, %v", lead.Custom, err)
	}
	if _, removed, err := b.RemoveField(ctx, "view", false); err != nil || removed != 0 {
		t.Errorf("%d, %v", removed, err)
	}
	_, _, err = b.RemoveField(ctx, "view", false)
	wantError(t, err, i18n.NoField)
}

func TestIdleAndCareOfALevel(t *testing.T) {
	ctx := t.Context()
	b := newBook(t)
	level := func() funnel.Level {
		o, err := b.Outline(ctx)
		if err != nil {
			t.Fatal(err)
		}
		l, _ := o.Level("viewing")
		return l
	}
	wantUndoable(t, b, func() {
		if _, err := b.SetIdle(ctx, "viewing", 12); err != nil || level().Idle != 12 {
			t.Errorf("%+v, %v", level(), err)
		}
	})
	if _, err := b.SetIdle(ctx, "viewing", 0); err != nil || level().Idle != 0 {
		t.Errorf("%+v, %v", level(), err)
	}
	for _, care := range []funnel.Care{{After: []int{1, 5}}, {Every: 9}, {}} {
		wantUndoable(t, b, func() {
			if _, err := b.SetCare(ctx, "viewing", care); err != nil || !cmp.Equal(level().Care, care) {
				t.Errorf("%+v, %v", level(), err)
			}
		})
	}
	_, err := b.SetIdle(ctx, "nowhere", 1)
	wantError(t, err, i18n.NoLevel)
	_, err = b.SetCare(ctx, "nowhere", funnel.Care{})
	wantError(t, err, i18n.NoLevel)
}
