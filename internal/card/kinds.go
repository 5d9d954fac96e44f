package card

import (
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// The kinds of fields: each makes a field from its key, its label and the place of its value on a card.

func textField(key string, label i18n.Sentence, at func(c *funnel.Card) *string) Field {
	return Field{
		Key: key, Label: label,
		clear: func(c *funnel.Card) { *at(c) = "" },
		read: func(_ Reader, c *funnel.Card, text string) (err error) {
			*at(c), err = line(label, text, MaxText)
			return err
		},
		plain: func(_ Reader, c funnel.Card) []string { return unlessEmpty(*at(&c)) },
	}
}

func moneyField(key string, label i18n.Sentence, at func(c *funnel.Card) **int64) Field {
	return Field{
		Key: key, Label: label,
		clear: func(c *funnel.Card) { *at(c) = nil },
		read: func(r Reader, c *funnel.Card, text string) error {
			amount, err := grammar.Money(text, r.Currency, r.Lang)
			*at(c) = &amount
			return err
		},
		plain: func(r Reader, c funnel.Card) []string {
			if *at(&c) == nil {
				return nil
			}
			return []string{r.money(**at(&c))}
		},
	}
}

func (r Reader) money(minor int64) string {
	return r.say().Money(minor, r.Currency.Decimals, r.Currency.Code)
}

func channelField(key string, label i18n.Sentence, at func(c *funnel.Card) *string) Field {
	return Field{
		Key: key, Label: label,
		clear: func(c *funnel.Card) { *at(c) = "" },
		read: func(r Reader, c *funnel.Card, text string) error {
			channel, err := r.Vocabulary.Channel(text)
			*at(c) = channel.Key
			return err
		},
		plain: func(r Reader, c funnel.Card) []string {
			key := *at(&c)
			name := r.channelName(key)
			if found, err := r.Vocabulary.Channel(name); err != nil || found.Key != key {
				name = key
			}
			return unlessEmpty(name)
		},
		shown: func(r Reader, c funnel.Card) []string { return unlessEmpty(r.channelName(*at(&c))) },
	}
}

// channelName is what a channel is called in the reader's language; its key when there is no such channel.
func (r Reader) channelName(key string) string {
	for _, c := range r.Vocabulary.Channels {
		if c.Key == key {
			if name := c.Names.In(string(r.Lang)); name != "" {
				return name
			}
		}
	}
	return key
}

func statementField(key string, label i18n.Sentence, at func(c *funnel.Card) **funnel.Statement) Field {
	return Field{
		Key: key, Label: label,
		clear: func(c *funnel.Card) { *at(c) = nil },
		read: func(r Reader, c *funnel.Card, text string) error {
			s, err := r.statement(text)
			*at(c) = s
			return err
		},
		plain: func(_ Reader, c funnel.Card) []string {
			if s := *at(&c); s != nil {
				return []string{strings.TrimSpace(s.Day.String() + " " + s.Source)}
			}
			return nil
		},
		shown: func(r Reader, c funnel.Card) []string {
			s := *at(&c)
			switch {
			case s == nil:
				return nil
			case s.Source == "":
				return []string{r.say().PlainDate(s.Day.Time())}
			}
			return []string{r.say().Say(i18n.CardStatement, r.say().PlainDate(s.Day.Time()), s.Source)}
		},
	}
}

// statement reads where it is known from that a person said something about being contacted, after the day if the text begins with one:
// signed at the fair, 2026-11-20 signed at the fair, yesterday. A bare yes says no more than that it is so; a bare no, that it is not.
func (r Reader) statement(text string) (*funnel.Statement, error) {
	if answer, err := Answer(text); err == nil {
		if answer != funnel.Yes {
			return nil, nil
		}
		text = ""
	}
	s := funnel.Statement{Day: r.Today}
	if r.Said != nil {
		s.Day = *r.Said
	}
	text = strings.TrimSpace(text)
	if first, rest, _ := strings.Cut(text, " "); fullDate(first) {
		day, err := grammar.RecordedDay(first, r.dates(grammar.Recorded))
		if err != nil {
			return nil, err
		}
		s.Day, text = day, rest
	} else if day, err := grammar.RecordedDay(text, r.dates(grammar.Recorded)); err == nil && day <= r.Today { // Mai is a name, and tomorrow
		s.Day, text = day, ""
	}
	source, err := line(i18n.LabelStatementSource, text, MaxText)
	s.Source = source
	return &s, err
}

// fullDate reports whether a word is a date in digits with its year: 2026-11-20, 20/11/2026, 20.11.2026.
func fullDate(word string) bool {
	parts := strings.FieldsFunc(word, func(r rune) bool { return strings.ContainsRune("-/.", r) })
	years := 0
	for _, p := range parts {
		if len(p) > 4 || strings.Trim(p, "0123456789") != "" {
			return false
		}
		if len(p) == 4 {
			years++
		}
	}
	return len(parts) == 3 && years == 1 && (len(parts[0]) == 4 || len(parts[2]) == 4) && len(parts[1]) <= 2
}

// birthday writes the day, and for people the age and the sign of the zodiac.
func (r Reader) birthday(b funnel.Birthday) string {
	const leapYear = 2000
	if b.Year == 0 {
		return r.say().ShortDate(time.Date(leapYear, b.Month, b.Date, 0, 0, 0, 0, time.UTC))
	}
	return r.say().PlainDate(time.Date(b.Year, b.Month, b.Date, 0, 0, 0, 0, time.UTC))
}

func (r Reader) birthdayAndAge(b funnel.Birthday) string {
	day, sign := r.birthday(b), SignName(b.Zodiac())
	if age, ok := b.Age(r.Today); ok {
		return r.say().Say(i18n.CardAge, day, age, sign)
	}
	return r.say().Say(i18n.CardSign, day, sign)
}

func unlessEmpty(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}
