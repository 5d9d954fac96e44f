package card_test

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// friday is the day of today in every test: Friday, 20 November 2026.
const friday funnel.Day = 20777

// reader reads in a language, for a book with own fields of every type and a channel of its own.
func reader(lang i18n.Lang) card.Reader {
	channels := append(funnel.DefaultChannels(), funnel.Channel{Key: "zalo", Names: funnel.Names{En: "Zalo"}},
		funnel.Channel{Key: "fax", Names: funnel.Names{En: "Fax"}, Hidden: true})
	return card.Reader{
		Region: "VN", Currency: funnel.Currency{Code: "VND"}, Lang: lang, Today: friday, WeekStart: time.Monday,
		Vocabulary: grammar.Vocabulary{Channels: channels, Lang: lang},
		Fields: []funnel.Field{
			{Key: "purpose", Name: "Mục đích [mua]: ở, 100%", Type: funnel.TypeText},
			{Key: "rooms", Name: "Số phòng", Type: funnel.TypeNumber},
			{Key: "budget", Name: "Ngân sách", Type: funnel.TypeMoney},
			{Key: "visa", Type: funnel.TypeDate},
			{Key: "heat", Name: "Mức nóng", Type: funnel.TypeChoice, Choices: []string{"lạnh", "ấm", "nóng", "rất nóng"}},
		},
	}
}

// field finds a field of the reader's by its key.
func field(tb testing.TB, r card.Reader, key string) card.Field {
	tb.Helper()
	f, err := r.Find(key)
	if err != nil || f.Key != key {
		tb.Fatalf("no field %q: %v", key, err)
	}
	return f
}

// set sets a field of a new card, and fails the test when that is refused.
func set(tb testing.TB, r card.Reader, key, text string) funnel.Card {
	tb.Helper()
	var c funnel.Card
	if err := field(tb, r, key).Set(r, &c, text); err != nil {
		tb.Fatalf("%s %q in %s: %v", key, text, r.Lang, err)
	}
	return c
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
		if said == "" || strings.Contains(said, "%!") && !strings.ContainsAny(typed, "%％") || strings.ContainsFunc(said, unsafe) {
			t.Errorf("%q: said as %q in %s", typed, said, lang)
		}
	}
}

func unsafe(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }

func TestFridayIsTheTwentiethOfNovember(t *testing.T) {
	if got := friday.String(); got != "2026-11-20" || friday.Weekday() != time.Friday {
		t.Fatalf("friday is %s, a %s", got, friday.Weekday())
	}
}
