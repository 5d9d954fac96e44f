package cli

import (
	"context"
	"fmt"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/words"
)

func (f *factory) writePortrait(p drawnPortrait, o book.Outline) error {
	w := f.words(o)
	head := f.say.Say(i18n.PortraitHead, w.Group(p.of, false), p.Group, w.Group(p.against, true), p.Rest)
	text := f.wrapped(head, 0) + "\n"
	for _, sentence := range w.PortraitSentences(p.Portrait) {
		text += f.wrapped(sentence, 0) + "\n"
	}
	if p.earlier != nil {
		text += "\n" + f.portraitSince(p, w)
	}
	if len(p.Features) > 0 {
		text += "\n" + f.portraitTable(p.Portrait, w) + f.remark(i18n.PortraitHow)
	}
	if thin := w.PortraitThin(p.Portrait); thin != "" {
		text += f.remarked(thin)
	}
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

// portraitTable is a line for each trait, by attribute.
func (f *factory) portraitTable(p grade.Portrait, w words.Words) string {
	t := f.newTable(1, 2)
	t.head("", f.say.Say(i18n.HeadOfThem), f.say.Say(i18n.HeadOfOthers), f.say.Say(i18n.HeadLift), "")
	attribute := ""
	for _, feature := range p.Features {
		if feature.Trait.Attribute != attribute {
			attribute = feature.Trait.Attribute
			t.row(w.Attribute(attribute))
		}
		mark := ""
		switch apart, more := words.Apart(feature); {
		case apart && more:
			mark = f.io.Tint(iostreams.Good, "▲")
		case apart:
			mark = f.io.Tint(iostreams.Bad, "▼")
		}
		t.row("  "+w.TraitValue(feature.Trait), f.shareOf(feature.Lift.Group.Count, feature.Lift.Group.Base),
			f.shareOf(feature.Lift.Rest.Count, feature.Lift.Rest.Base), w.Lift(feature), mark)
	}
	return t.String()
}

// shareOf is a share with its base.
func (f *factory) shareOf(count, base int64) string {
	share := float64(count) / float64(base)
	return f.share(&share) + "  " + f.say.Say(i18n.KnownOf, count, base)
}

// portraitSince tells what has changed since an earlier portrait.
func (f *factory) portraitSince(p drawnPortrait, w words.Words) string {
	text := f.wrapped(f.say.Say(i18n.PortraitSinceHead, p.earlier.Name, w.Date(p.earlier.Day)), 0) + "\n"
	if p.earlier.People != p.of.Text || p.earlier.Rest != p.against.Text {
		text += f.remark(i18n.PortraitOther, p.earlier.Name, p.earlier.People, p.earlier.Rest, p.of.Text, p.against.Text)
	}
	for _, sentence := range w.PortraitChange(&p.Portrait, &p.earlier.Portrait) {
		text += f.remarked(sentence)
	}
	return text
}

// featureJSON is a line of a portrait in JSON.
type featureJSON struct {
	Attribute string   `json:"attribute"`
	Value     string   `json:"value"`
	Count     int64    `json:"count"`
	Base      int64    `json:"base"`
	Share     float64  `json:"share"`
	RestCount int64    `json:"rest_count"`
	RestBase  int64    `json:"rest_base"`
	RestShare float64  `json:"rest_share"`
	Lift      *float64 `json:"lift"`
	Low       float64  `json:"low"`
	High      *float64 `json:"high"`
	Tells     bool     `json:"tells"`
}

// portraitJSON is a portrait in JSON.
type portraitJSON struct {
	Of       string        `json:"of"`
	Against  string        `json:"against"`
	Group    int           `json:"group"`
	Rest     int           `json:"rest"`
	Features []featureJSON `json:"features"`
	Thin     []string      `json:"thin"`
	Words    []string      `json:"words"`
	Since    *sinceJSON    `json:"since"`
}

// sinceJSON is how a portrait differs from an earlier one.
type sinceJSON struct {
	Name    string      `json:"name"`
	Date    funnel.Day  `json:"date"`
	Of      string      `json:"of"`
	Against string      `json:"against"`
	Shifts  []shiftJSON `json:"shifts"`
	Words   []string    `json:"words"`
}

// shiftJSON is how much more often a trait was found then, and is now; null where too little was known.
type shiftJSON struct {
	Attribute string   `json:"attribute"`
	Value     string   `json:"value"`
	Then      *float64 `json:"then"`
	Now       *float64 `json:"now"`
}

func featureOf(x grade.Feature) featureJSON {
	l := x.Lift
	j := featureJSON{
		Attribute: x.Trait.Attribute, Value: x.Trait.Value, Count: l.Group.Count, Base: l.Group.Base, Share: l.Group.Value,
		RestCount: l.Rest.Count, RestBase: l.Rest.Base, RestShare: l.Rest.Value, Low: l.Low, Tells: l.Tells(),
	}
	if l.Bounded {
		j.Lift, j.High = &l.Value, &l.High
	}
	return j
}

func (f *factory) portraitJSON(p drawnPortrait, o book.Outline) portraitJSON {
	w := f.words(o)
	j := portraitJSON{
		Of: p.of.Text, Against: p.against.Text, Group: p.Group, Rest: p.Rest, Features: []featureJSON{}, Thin: listed(p.Thin),
		Words: listed(w.PortraitSentences(p.Portrait)),
	}
	for _, x := range p.Features {
		j.Features = append(j.Features, featureOf(x))
	}
	if p.earlier == nil {
		return j
	}
	j.Since = &sinceJSON{
		Name: p.earlier.Name, Date: p.earlier.Day, Of: p.earlier.People, Against: p.earlier.Rest, Shifts: []shiftJSON{},
		Words: listed(w.PortraitChange(&p.Portrait, &p.earlier.Portrait)),
	}
	for _, s := range p.Since(&p.earlier.Portrait) {
		shift := shiftJSON{Attribute: s.Trait.Attribute, Value: s.Trait.Value}
		if s.Was != nil && s.Was.Bounded {
			shift.Then = &s.Was.Value
		}
		if s.Now != nil && s.Now.Bounded {
			shift.Now = &s.Now.Value
		}
		j.Since.Shifts = append(j.Since.Shifts, shift)
	}
	return j
}

func (f *factory) writePortraitCSV(p drawnPortrait) error {
	var rows [][]any
	for _, x := range p.Features {
		j := featureOf(x)
		rows = append(rows, []any{j.Attribute, j.Value, j.Count, j.Base, j.RestCount, j.RestBase, j.Lift, j.Low, j.High, j.Tells})
	}
	return f.writeCSV([]string{"attribute", "value", "count", "base", "rest_count", "rest_base", "lift", "low", "high", "tells"}, rows)
}

// savedPortraitJSON is a saved portrait in a list.
type savedPortraitJSON struct {
	Name    string     `json:"name"`
	Date    funnel.Day `json:"date"`
	Of      string     `json:"of"`
	Against string     `json:"against"`
	Group   int        `json:"group"`
	Rest    int        `json:"rest"`
}

func (f *factory) showPortraits(ctx context.Context, b *book.Book, o book.Outline, output format) error {
	saved, err := b.Portraits(ctx)
	if err != nil {
		return err
	}
	list := []savedPortraitJSON{}
	var rows [][]any
	for _, s := range saved {
		list = append(list, savedPortraitJSON{s.Name, s.Day, s.People, s.Rest, s.Group, s.Portrait.Rest})
		rows = append(rows, []any{s.Name, s.Day.String(), s.People, s.Rest, s.Group, s.Portrait.Rest})
	}
	switch output {
	case formatJSON:
		return f.writeJSON(struct {
			Portraits []savedPortraitJSON `json:"portraits"`
			Total     int                 `json:"total"`
		}{list, len(list)})
	case formatCSV:
		return f.writeCSV([]string{"name", "date", "of", "against", "group", "rest"}, rows)
	}
	if len(saved) == 0 {
		f.notice(i18n.NoPortraits)
		return nil
	}
	w := f.words(o)
	var text string
	for _, s := range saved {
		text += f.wrapped(clean(s.Name)+" · "+w.Date(s.Day)+" · "+f.say.Say(i18n.PortraitHead, clean(s.People), s.Group, clean(s.Rest), s.Portrait.Rest), 0) + "\n"
	}
	_, err = fmt.Fprint(f.io.Out, text)
	return err
}
