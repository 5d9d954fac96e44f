package act_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// looks are what is looked at: the leads at hand, and the keys that lead there; what is longer than a key's name is typed.
func looks() map[string]struct {
	leads []int64
	keys  string
} {
	type look = struct {
		leads []int64
		keys  string
	}
	return map[string]look{
		"add":      {nil, "a"},
		"known":    {nil, "a type:An down type:0888234488 enter"},
		"touch":    {[]int64{1}, "t"},
		"touches":  {[]int64{1, 2}, "t down down down"},
		"next":     {[]int64{1}, "n type:+3d"},
		"wrong":    {[]int64{1}, "n type:??? enter"},
		"move":     {[]int64{1}, "m"},
		"tests":    {[]int64{1}, "m enter y n"},
		"reason":   {[]int64{1, 2, 3}, "m 2"},
		"qualify":  {[]int64{3}, "v"},
		"deal":     {[]int64{3}, "d type:850m"},
		"lose":     {[]int64{1}, "x"},
		"loss":     {[]int64{1}, "x 2"},
		"steps":    {[]int64{1}, "x 1 enter space"},
		"pause":    {[]int64{1}, "p enter"},
		"tags":     {[]int64{1, 2}, "T type:vi"},
		"edit":     {[]int64{1}, "e"},
		"mistakes": {[]int64{1}, "e ctrl+u down down type:an@ down down down down down type:4,5,6 enter"},
		"refer":    {[]int64{2}, "R"},
		"pick":     {[]int64{2}, "R 1 type:c"},
		"referral": {[]int64{2}, "R 1 type:c enter"},
		"merge":    {[]int64{1, 2}, "J"},
		"snooze":   {[]int64{1}, "z"},
		"refused":  {[]int64{1}, "T type:none enter"},
		"ask":      {[]int64{1}, "A down type:two"},
		"type":     {[]int64{3}, "K"},
		"grades":   {[]int64{1}, "h"},
		"grade":    {[]int64{1}, "h 3"},
		"verdict":  {[]int64{1}, "h 3 1 enter"},
	}
}

// walk presses and types what a look is reached by.
func walk(d *tuitest.Driver, keys string) {
	for _, k := range strings.Fields(keys) {
		if text, ok := strings.CutPrefix(k, "type:"); ok {
			d.Type(text)
		} else {
			d.Press(k)
		}
	}
}

// asked makes the book of looks: somebody asked not to be contacted.
func asked(ctx context.Context, b *book.Book) error {
	if err := people(ctx, b); err != nil {
		return err
	}
	_, err := b.EditLead(ctx, 2, false, func(c *funnel.Card) error {
		c.NoContact = &funnel.Statement{Day: today - 2, Source: "by phone"}
		return nil
	})
	return err
}

func TestLook(t *testing.T) {
	for _, lang := range i18n.Langs() {
		for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 20}} {
			path := tuitest.NewBook(t, lang, asked)
			for name, look := range looks() {
				path := path
				if name == "steps" { // which come after a write
					path = tuitest.NewBook(t, lang, asked)
				}
				d := tuitest.Start(t, path, tuitest.Setup{
					Width: size[0], Height: size[1], Lang: lang, Makers: []screen.Maker{deskMaker(look.leads...)},
				})
				walk(d, look.keys)
				tuitest.Golden(t, d, fmt.Sprintf("%s.%s.%dx%d", name, lang, size[0], size[1]))
				d.Close()
			}
		}
	}
}

// Whatever the size, a dialog is drawn whole lines, none too wide, and its cursor stands within.
func TestAnySize(t *testing.T) {
	sizes := [][2]int{{1, 1}, {3, 2}, {7, 3}, {9, 4}, {20, 5}, {41, 12}, {40, 13}, {60, 14}, {300, 100}}
	for name, look := range looks() {
		d := start(t, tuitest.Setup{}, look.leads...)
		walk(d, look.keys)
		for _, size := range sizes {
			d.Resize(size[0], size[1])
			d.Check()
			d.Press("down", "tab")
			d.Check()
			for y := range min(size[1], 20) {
				d.Click(size[0]/2, y)
				d.Check()
			}
		}
		if t.Failed() {
			t.Fatal(name)
		}
	}
}

func TestMonkey(t *testing.T) {
	s := tuitest.Setup{Lang: i18n.Vi, Makers: []screen.Maker{deskMaker(1)}}
	tuitest.Monkey(t, tuitest.NewBook(t, "", people), s, everything()...)
}

func BenchmarkKey(b *testing.B) {
	for name, keys := range map[string]string{"edit": "e", "touch": "t", "tags": "T"} {
		b.Run(name, func(b *testing.B) {
			path := tuitest.NewBook(b, i18n.Vi, people)
			d := tuitest.Start(b, path, tuitest.Setup{Makers: []screen.Maker{deskMaker(1)}})
			defer d.Close()
			d.Press(keys)
			tuitest.Keys(b, d, "down", "x", "backspace", "up")
		})
	}
}
