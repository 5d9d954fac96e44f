package card_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// several makes a card with values in every field of several.
func several(t *testing.T) (c funnel.Card) {
	t.Helper()
	r := reader(i18n.Vi)
	for _, typed := range [][2]string{
		{"phone", "0888 234 488"}, {"phone", "12345"}, {"email", "Lan@Example.com"}, {"email", "lan@shop.vn"}, {"tag", "VIP, Quận 7, đầu tư"},
	} {
		if err := field(t, r, typed[0]).Add(r, &c, typed[1]); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

func TestRemove(t *testing.T) {
	r := reader(i18n.Vi)
	for _, test := range []struct {
		key, typed string
		left       []string
	}{
		{"phone", "+84 888-234-488", []string{"12345 (cần kiểm tra)"}},
		{"phone", "123 45", []string{"0888 234 488"}},
		{"email", "LAN@example.com", []string{"lan@shop.vn"}},
		{"tag", "quan 7", []string{"VIP", "đầu tư"}},
		{"tag", "vip, dau tu", []string{"Quận 7"}},
		{"tag", "vip, đầu tư, quận 7", nil},
	} {
		c := several(t)
		before := c.Clone()
		f := field(t, r, test.key)
		if err := f.Remove(r, &c, test.typed); err != nil || !slices.Equal(f.Text(r, c), test.left) {
			t.Errorf("%s without %q: %q, %v", test.key, test.typed, f.Text(r, c), err)
		}
		for _, other := range []string{"phone", "email", "tag"} {
			if f := field(t, r, other); other != test.key && !slices.Equal(f.Text(r, c), f.Text(r, before)) {
				t.Errorf("%s without %q: %s became %q", test.key, test.typed, other, f.Text(r, c))
			}
		}
	}
}

func TestWhatIsNotThereCannotBeRemoved(t *testing.T) {
	r := reader(i18n.Vi)
	for _, typed := range [][2]string{{"phone", "0909 000 111"}, {"email", "lan@example.org"}, {"tag", "vi"}, {"tag", "vip, mua"}} {
		c := several(t)
		f := field(t, r, typed[0])
		before := f.Text(r, c)
		if err := f.Remove(r, &c, typed[1]); !errors.Is(err, i18n.Failed(i18n.CardNotThere)) || !slices.Equal(f.Text(r, c), before) {
			t.Errorf("%s without %q: %v, %q", typed[0], typed[1], err, f.Text(r, c))
		}
		var none funnel.Card
		if err := f.Remove(r, &none, typed[1]); !errors.Is(err, i18n.Failed(i18n.CardNotThere)) {
			t.Errorf("%s of an empty card: %v", typed[0], err)
		}
		wantError(t, "none", f.Remove(r, &c, "none"), i18n.CardNothingToRemove)
	}
	c := several(t)
	wantError(t, "lan", field(t, r, "email").Remove(r, &c, "lan"), i18n.EmailNoAt)
}
