package book

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// joinedCard is a card with what another says of the same person: what is empty on it, and with update what the other says otherwise.
// Phones, e-mails, tags and lines of the note are added to those there. A person's word on being contacted stays, and no consent comes to a
// card that says to keep away.
func joinedCard(was, more funnel.Card, update bool) funnel.Card {
	is := was.Clone()
	take := func(at *string, text string) {
		if text != "" && (update || *at == "") {
			*at = text
		}
	}
	amount := func(at **int64, n *int64) {
		if n != nil && (update || *at == nil) {
			*at = n
		}
	}
	if !unnamedCard(more) && (update || unnamedCard(was)) {
		is.Name = more.Name
	}
	for _, field := range []struct {
		at   *string
		text string
	}{
		{&is.Source, more.Source},
		{&is.Product, more.Product},
		{&is.Region, more.Region},
		{(*string)(&is.Sex), string(more.Sex)},
		{&is.Job, more.Job},
		{&is.Employer, more.Employer},
		{&is.Address, more.Address},
		{&is.Interests, more.Interests},
		{&is.Education, more.Education},
		{&is.Preferred, more.Preferred},
		{&is.Payment, more.Payment},
		{&is.Type, more.Type},
		{&is.Supplier, more.Supplier},
	} {
		take(field.at, field.text)
	}
	amount(&is.Value, more.Value)
	amount(&is.Income, more.Income)
	is.Birthday = joinedBirthday(was.Birthday, more.Birthday, update)
	for _, p := range more.Phones {
		row := contactRow{contactPhone, p.Number, p.Key, p.Doubtful}
		if !slices.ContainsFunc(contactsOf(is), row.same) {
			is.Phones = append(is.Phones, p)
		}
	}
	for _, e := range more.Emails {
		if !slices.ContainsFunc(is.Emails, func(have string) bool { return emailKey(have) == emailKey(e) }) {
			is.Emails = append(is.Emails, e)
		}
	}
	is.Tags = withTags(is.Tags, more.Tags)
	is.Note = joinedNote(was.Note, more.Note)
	for key, value := range more.Custom {
		if is.Custom == nil {
			is.Custom = map[string]string{}
		}
		if update || is.Custom[key] == "" {
			is.Custom[key] = value
		}
	}
	if is.NoContact == nil {
		is.NoContact = more.NoContact
	}
	if is.Consent == nil && is.NoContact == nil {
		is.Consent = more.Consent
	}
	return is
}

// unnamedCard reports whether the name of a card is nothing but an address or number on it.
func unnamedCard(c funnel.Card) bool {
	return slices.Contains(c.Emails, c.Name) || slices.ContainsFunc(c.Phones, func(p funnel.Phone) bool { return p.Number == c.Name })
}

// joinedBirthday never loses the year of the same day.
func joinedBirthday(was, more funnel.Birthday, update bool) funnel.Birthday {
	switch sameDay := was.MonthDay() == more.MonthDay(); {
	case !more.Known(), sameDay && more.Year == 0:
		return was
	case update, !was.Known(), sameDay && was.Year == 0:
		return more
	}
	return was
}

// joinedNote is a note with the lines of another that it does not have, as far as there is room.
func joinedNote(was, more string) string {
	if was == "" || more == "" {
		return was + more
	}
	have := map[string]bool{}
	for line := range strings.Lines(was) {
		have[strings.TrimSpace(line)] = true
	}
	for line := range strings.Lines(more) {
		line = strings.TrimRight(line, "\n")
		if key := strings.TrimSpace(line); key != "" && !have[key] && len(was)+len("\n")+len(line) <= funnel.MaxNote {
			was += "\n" + line
			have[key] = true
		}
	}
	return was
}

// sameCard reports whether two cards say the same.
func sameCard(a, b funnel.Card) bool {
	if len(a.Custom) == 0 && len(b.Custom) == 0 {
		a.Custom, b.Custom = nil, nil
	}
	custom := maps.Equal(a.Custom, b.Custom)
	phones, emails, tags := slices.Equal(a.Phones, b.Phones), slices.Equal(a.Emails, b.Emails), slices.Equal(a.Tags, b.Tags)
	a.Custom, b.Custom, a.Phones, b.Phones, a.Emails, b.Emails, a.Tags, b.Tags = nil, nil, nil, nil, nil, nil, nil, nil
	return custom && phones && emails && tags && reflect.DeepEqual(a, b)
}
