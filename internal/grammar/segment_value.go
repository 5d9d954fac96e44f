package grammar

import (
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/segment"
)

// value reads what a field is compared with.
func (r *segmentReader) value(t segment.Test, p part) (segment.Value, error) {
	if t.Field.Kind() == segment.OfChoice {
		if key, ok := r.choice(t.Field, p.text); ok { // before presence: “có” is yes as well as any
			return segment.Value{Text: key}, nil
		}
	}
	inside := t.Op == segment.Has || t.Op == segment.HasNot // what is looked for inside of a text may be any word
	if presence, ok := p.presence(); ok && t.Field.Optional() && !inside {
		if t.Op != segment.Is && t.Op != segment.IsNot {
			return segment.Value{}, i18n.Wrong(i18n.SegmentPresence)
		}
		return segment.Value{Presence: presence}, nil
	}
	var v segment.Value
	var err error
	switch t.Field.Kind() {
	case segment.OfText:
		if v.Text = strings.TrimSpace(p.text); v.Text == "" {
			err = i18n.Wrong(i18n.SegmentValue, string(t.Op))
		}
	case segment.OfChoice:
		err = i18n.Wrong(i18n.SegmentChoice, string(t.Field), shown(p.text), strings.Join(t.Field.Choices(), ", "))
	case segment.OfLevel:
		var level funnel.Level
		level, err = r.Vocabulary.Level(p.text)
		v.Text = level.Key
	case segment.OfChannel:
		var channel funnel.Channel
		channel, err = r.Vocabulary.Channel(p.text)
		v.Text = channel.Key
	case segment.OfDays:
		v.Number, err = days(p.text)
	case segment.OfCount:
		if v.Number, err = Count(p.text, r.Vocabulary.Lang); err == nil && v.Number < 0 {
			err = wrong(i18n.SegmentNegative, p.text)
		}
	case segment.OfMoney:
		v.Number, err = Money(p.text, r.Currency, r.Vocabulary.Lang)
	case segment.OfDate:
		c := r.Dates
		c.Direction = Recorded
		if t.Field == segment.Next {
			c.Direction = Planned
		}
		v.Day, err = Day(p.text, c)
	}
	return v, err
}

// presence reads none and any.
func (p part) presence() (segment.Presence, bool) {
	switch {
	case p.isWord(wordNone):
		return segment.NotKnown, true
	case p.isWord(wordAny):
		return segment.Known, true
	}
	return segment.Given, false
}

// choice finds one of the choices of a field, by its key or what it is called.
func (r *segmentReader) choice(f segment.Field, text string) (key string, ok bool) {
	choices := f.Choices()
	if i := slices.IndexFunc(choices, func(c string) bool { return plain(c) == plain(text) }); i >= 0 {
		return choices[i], true
	}
	if r.Choice == nil {
		return "", false
	}
	key, ok = r.Choice(f, text)
	return key, ok && slices.Contains(choices, key)
}

// days reads a number of days, at most ten times funnel.MaxCareDays: with d or nothing after it, or of weeks, months of 30 days or years of
// 365.
func days(text string) (int64, error) {
	tokens := lex(plain(text))
	m, _, ok := match(tokens, "# U", "#")
	length := 1
	if len(tokens) == 2 {
		length = map[int]int{unitDay: 1, unitWeek: 7, unitMonth: 30, unitYear: 365}[m['U']]
	}
	n := int64(m['#']) * int64(length)
	if !ok || n > 10*funnel.MaxCareDays {
		return 0, wrong(i18n.SegmentDays, text)
	}
	return n, nil
}
