package card_test

import (
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// tainted lists texts with characters that no line holds.
func tainted() []string {
	return []string{
		"Lan\x1b[31m", "Lan\x1b]0;title\a", "Lan\x00", "Lan\b", "Lan\x7f", "Lan\u009b31m", // controls and escapes of a terminal
		"\u202eLan", "Lan\u202d", "Lan\u202a", "\u2066Lan\u2069", "Lan\u200e", "Lan\u200f", "Lan\u061c", // direction of text
		"L\u200ban", "Lan\u200d", "L\u200can", "\ufeffLan", "La\u00adn", "Lan\u2060", "La\u034fn", // zero-width
		"\u200b", "\u3164", "\u115f", "\u2800", "Lan\U000e0041", // what looks like nothing
	}
}

func TestNameIsReadAsItIsKept(t *testing.T) {
	for typed, want := range map[string]string{
		"Nguyễn Thị Lan":                   "Nguyễn Thị Lan",
		"Nguye\u0302\u0303n Thi\u0323 Lan": "Nguyễn Thị Lan", // combining marks become NFC
		"\t Đặng  Văn   Hùng \n":           "Đặng Văn Hùng",
		"王\u3000小明":                        "王 小明",
		"王小明":                              "王小明",
		"O'Brien-Smith":                    "O'Brien-Smith",
		"none":                             "none",
		"Không":                            "Không",
		"?":                                "?",
		"🏠":                                "🏠",
		"x\u0323\u0323":                    "x\u0323\u0323", // a mark that nothing is composed with
		strings.Repeat("ế", card.MaxName):  strings.Repeat("ế", card.MaxName),
	} {
		if got, err := card.Name(typed); err != nil || got != want {
			t.Errorf("%q: %q, %v", typed, got, err)
		}
	}
}

func TestNameIsRefused(t *testing.T) {
	for typed, want := range map[string]i18n.Sentence{
		"":                                  i18n.CardNameEmpty,
		"An\nBình":                          i18n.CardHidden,
		"An\tBình":                          i18n.CardHidden,
		"An\u2028Bình":                      i18n.CardHidden,
		" \t\n\u00a0\u3000":                 i18n.CardNameEmpty,
		"\u0301\u0323":                      i18n.CardNameEmpty,
		"-Lan":                              i18n.CardNameDash,
		" --level":                          i18n.CardNameDash,
		"－Lan":                              i18n.CardNameDash,
		"Lan\xff":                           i18n.CardNotText,
		strings.Repeat("a", card.MaxName+1): i18n.CardTooLong,
		strings.Repeat("Nguyễn Thị Lan ", 1_000): i18n.CardTooLong,
	} {
		_, err := card.Name(typed)
		wantError(t, typed, err, want)
	}
	for _, typed := range tainted() {
		_, err := card.Name(typed)
		wantError(t, typed, err, i18n.CardHidden)
	}
}

// Every text of one line is held to the rules of a name, but for its length and the dash.
func TestTextsOfOneLine(t *testing.T) {
	r := reader(i18n.Vi)
	for _, key := range []string{"product", "region", "occupation", "employer", "address", "interests", "education", "payment", "purpose"} {
		f := field(t, r, key)
		c := set(t, r, key, "\n  Căn hộ  2 pho\u0300ng ")
		if got := f.Text(r, c); len(got) != 1 || got[0] != "Căn hộ 2 phòng" {
			t.Errorf("%s: %q", key, got)
		}
		long := strings.Repeat("ế", card.MaxText)
		if got := f.Text(r, set(t, r, key, long)); len(got) != 1 || got[0] != long {
			t.Errorf("%s: a text of %d characters became %q", key, card.MaxText, got)
		}
		before := c
		wantError(t, key, f.Set(r, &c, long+"a"), i18n.CardTooLong)
		wantError(t, key, f.Set(r, &c, "căn hộ\xc3"), i18n.CardNotText)
		for _, text := range tainted() {
			wantError(t, text, f.Set(r, &c, text), i18n.CardHidden)
		}
		if got, want := f.Text(r, c), f.Text(r, before); got[0] != want[0] {
			t.Errorf("%s: what was refused left %q", key, got)
		}
		for _, nothing := range []string{"", " \t", "none", "None", "không", "KHONG", "无"} {
			c := before
			if err := f.Set(r, &c, nothing); err != nil || len(f.Text(r, c)) != 0 {
				t.Errorf("%s %q: %q, %v", key, nothing, f.Text(r, c), err)
			}
		}
	}
}

func TestNote(t *testing.T) {
	for typed, want := range map[string]string{
		" Thích tầng cao.\r\n\tGọi buổi tối.\rCảm ơn\u2028nhé \n\n": "Thích tầng cao.\n\tGọi buổi tối.\nCảm ơn\nnhé",
		"👨\u200d👩\u200d👧 gia đình":                                  "👨\u200d👩\u200d👧 gia đình",
		"مرحبا 3 phòng":                                             "مرحبا 3 phòng",
		"pho\u0300ng":                                               "phòng",
		"":                                                          "",
		strings.Repeat("ế", card.MaxNote/3):                         strings.Repeat("ế", card.MaxNote/3),
		strings.Repeat("a", card.MaxNote) + " ":                     strings.Repeat("a", card.MaxNote),
	} {
		if got, err := card.Note(typed); err != nil || got != want {
			t.Errorf("%q: %q, %v", typed, got, err)
		}
	}
	for typed, want := range map[string]i18n.Sentence{
		"a\x1b[2J":                            i18n.CardNoteControls,
		"a\x00b":                              i18n.CardNoteControls,
		"a\u202eb":                            i18n.CardNoteControls,
		"a\u2067b":                            i18n.CardNoteControls,
		"a\u009bb":                            i18n.CardNoteControls,
		"a\xff":                               i18n.NotText,
		strings.Repeat("a", card.MaxNote+1):   i18n.NoteTooLong,
		strings.Repeat("ế", card.MaxNote/3+1): i18n.NoteTooLong,
	} {
		_, err := card.Note(typed)
		wantError(t, typed, err, want)
	}
	r := reader(i18n.En)
	c := funnel.Card{Note: "old"}
	if err := field(t, r, "note").Set(r, &c, "none"); err != nil || c.Note != "" {
		t.Errorf("none left the note %q, %v", c.Note, err)
	}
}
