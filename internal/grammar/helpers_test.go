package grammar_test

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// friday is the day of today in every test: Friday, 20 November 2026, in ISO week 47.
const friday funnel.Day = 20777

func book(tb testing.TB, model string, lang i18n.Lang) grammar.Vocabulary {
	tb.Helper()
	m, ok := funnel.ModelByKey(model)
	if !ok {
		tb.Fatalf("no model %q", model)
	}
	return grammar.Vocabulary{Levels: m.Levels, Channels: funnel.DefaultChannels(), Lang: lang}
}

func context(lang i18n.Lang, d grammar.Direction) grammar.DateContext {
	return grammar.DateContext{Today: friday, Lang: lang, Direction: d, WeekStart: time.Monday}
}

// wantError fails the test unless err is an error of wrong usage with that sentence, fit to be shown.
func wantError(t *testing.T, typed string, err error, want i18n.Sentence) {
	t.Helper()
	if err == nil {
		t.Errorf("%q: read without error, want %q", typed, want.En)
		return
	}
	if !errors.Is(err, i18n.Wrong(want)) {
		t.Errorf("%q: error %q, want %q", typed, err, want.En)
	}
	wantSayable(t, typed, err)
}

// wantSayable fails the test unless err can be said in three languages, on one line and without control characters.
func wantSayable(t *testing.T, typed string, err error) {
	t.Helper()
	var e *i18n.Error
	if !errors.As(err, &e) || !e.Usage {
		t.Fatalf("%q: error %v (%T) is no *i18n.Error of wrong usage", typed, err, err)
	}
	for _, lang := range i18n.Langs() {
		said := i18n.NewPrinter(lang).Error(e)
		if said == "" || strings.Contains(said, "%!") && !strings.ContainsAny(typed, "%％") || strings.ContainsFunc(said, unicode.IsControl) {
			t.Errorf("%q: said as %q in %s", typed, said, lang)
		}
	}
}

func TestFridayIsTheTwentiethOfNovember(t *testing.T) {
	if got := friday.String(); got != "2026-11-20" || friday.Weekday() != time.Friday {
		t.Fatalf("friday is %s, a %s", got, friday.Weekday())
	}
}
