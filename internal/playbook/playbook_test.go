package playbook_test

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/playbook"
)

func open(t *testing.T, lang i18n.Lang, own fstest.MapFS) *playbook.Playbook {
	t.Helper()
	p, err := playbook.Open(lang, own)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Every level of every model has a play of its own, in each language, and each line of it is something to do that fits a card.
func TestEveryLevelHasAPlay(t *testing.T) {
	for _, lang := range i18n.Langs() {
		p := open(t, lang, nil)
		seen := map[string]string{}
		for _, m := range funnel.Models() {
			for i, l := range m.Levels {
				play, err := p.Level(m.Key, m.Levels, i)
				if err != nil || play.Own || play.Key != "level/"+l.Key {
					t.Errorf("%s %s/%s: %+v, %v", lang, m.Key, l.Key, play, err)
				}
				checkLines(t, lang, m.Key+"/"+l.Key, play.Lines)
				text := strings.Join(play.Lines, "\n")
				if other, ok := seen[text]; ok {
					t.Errorf("%s: %s and %s have the same play", lang, other, m.Key+"/"+l.Key)
				}
				seen[text] = m.Key + "/" + l.Key
			}
		}
	}
}

func checkLines(t *testing.T, lang i18n.Lang, key string, lines []string) {
	t.Helper()
	if len(lines) == 0 || len(lines) > 5 {
		t.Errorf("%s %s has %d lines", lang, key, len(lines))
	}
	for _, line := range lines {
		if !strings.HasPrefix(line, "- ") || len([]rune(line)) > 160 {
			t.Errorf("%s %s: %q", lang, key, line)
		}
		if han := strings.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Han, r) }); han != (lang == i18n.Zh) {
			t.Errorf("%s %s is in another language: %q", lang, key, line)
		}
	}
}

// The three languages have the same plays, of as many lines.
func TestTheLanguagesAgree(t *testing.T) {
	en := playbook.Sections(t, i18n.En)
	for _, lang := range []i18n.Lang{i18n.Vi, i18n.Zh} {
		other := playbook.Sections(t, lang)
		if !maps.EqualFunc(en, other, func(a, b []string) bool { return len(a) == len(b) }) {
			t.Errorf("%s differs from English", lang)
		}
		for key, lines := range other {
			checkLines(t, lang, key, lines)
		}
	}
}

// A level of the agent's own has the play of its role.
func TestAnOwnLevelHasThePlayOfItsRole(t *testing.T) {
	levels := []funnel.Level{
		{Key: "street", Crowd: true},
		{Key: "asked", Entry: true},
		{Key: "tested", Qualifying: true},
		{Key: "offer"},
		{Key: "signed", Buying: true},
		{Key: "friend"},
	}
	p := open(t, i18n.En, nil)
	sections := playbook.Sections(t, i18n.En)
	for i, role := range []string{"crowd", "lead", "qualifying", "middle", "buying", "above"} {
		play, err := p.Level("estate8", levels, i)
		if err != nil || !slices.Equal(play.Lines, sections["role/"+role]) {
			t.Errorf("%s: %+v, %v", levels[i].Key, play, err)
		}
	}
}

func TestOwnNotes(t *testing.T) {
	own := fstest.MapFS{
		"level/buyer.md":     {Data: []byte("\n# Mine\r\n\r\n- call Lan\r\n")},
		"value/super+.md":    {Data: []byte("- a bottle of wine\n")},
		"refusal.md":         {Data: []byte("- breathe\n")},
		"refusal+.md":        {Data: []byte("- smile\n")},
		"type/logical.md":    {Data: []byte{'a', 0xff}},
		"type/value.md":      {Data: bytes.Repeat([]byte("x"), 65<<10)},
		"type/impulse.md/no": {Data: []byte("in a folder")},
		"type/emotional.md":  {Data: []byte("without end"), Mode: fs.ModeNamedPipe | 0o600},
	}
	p := open(t, i18n.En, own)
	estate := funnel.Models()[0]
	buyer, err := p.Level(estate.Key, estate.Levels, 4)
	if want := []string{"# Mine", "", "- call Lan"}; err != nil || !buyer.Own || !slices.Equal(buyer.Lines, want) {
		t.Errorf("%+v, %v", buyer, err)
	}
	builtIn := playbook.Sections(t, i18n.En)["value/super"]
	super, err := p.Of("value/super")
	if err != nil || !super.Own || !slices.Equal(super.Lines, append(slices.Clone(builtIn), "- a bottle of wine")) {
		t.Errorf("%+v, %v", super, err)
	}
	refusal, err := p.Of(playbook.Refusal)
	if err != nil || !slices.Equal(refusal.Lines, []string{"- breathe", "- smile"}) {
		t.Errorf("%+v, %v", refusal, err)
	}
	for key, want := range map[string]i18n.Sentence{
		"type/logical": i18n.PlayNoText, "type/value": i18n.PlayTooLong, "type/impulse": i18n.PlayTooLong,
		"type/emotional": i18n.PlayTooLong,
	} {
		if _, err := p.Of(key); !errors.Is(err, i18n.Failed(want)) {
			t.Errorf("%s: %v", key, err)
		}
	}
	if again, _ := open(t, i18n.En, nil).Of("value/super"); len(again.Lines) != len(builtIn) {
		t.Error("notes changed the built-in play")
	}
}

// The five steps after a no are those that a command shows when a lead is lost.
func TestTheStepsAfterANoAreSaidOnce(t *testing.T) {
	for _, lang := range i18n.Langs() {
		var want []string
		for _, step := range []i18n.Sentence{
			i18n.RefusalStayCalm, i18n.RefusalLearnWhy, i18n.RefusalOffer, i18n.RefusalAskView, i18n.RefusalThank,
		} {
			want = append(want, "- "+step.In(lang))
		}
		if got := playbook.Sections(t, lang)[playbook.Refusal]; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
