package book

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/phone"
	"github.com/funnel-cli/funnel/internal/segment"
)

// whereAmong asks for leads by their numbers, a JSON array.
const whereAmong = "l.id IN (SELECT value FROM json_each(?))"

// among is the condition to be one of some people.
func among(leads []int64) fragment { return where(whereAmong, jsonArray(leads)) }

// valuesOf reads a field of text of everybody who has it; who has several has several rows.
func valuesOf(f segment.Field) string {
	switch f {
	case segment.Phone:
		return "SELECT lead, ltrim(key, '+') FROM contact WHERE kind = 'phone'"
	case segment.Email:
		return "SELECT lead, key FROM contact WHERE kind = 'email'"
	case segment.Tag:
		return "SELECT lead, tag FROM tag"
	case segment.Region:
		return "SELECT id, region FROM lead WHERE region <> ''"
	case segment.Product:
		return "SELECT id, product FROM lead WHERE product <> ''"
	case segment.Job:
		return "SELECT id, job FROM lead WHERE job <> ''"
	case segment.Employer:
		return "SELECT id, employer FROM lead WHERE employer <> ''"
	case segment.Address:
		return "SELECT id, address FROM lead WHERE address <> ''"
	case segment.Education:
		return "SELECT id, education FROM lead WHERE education <> ''"
	case segment.Interests:
		return "SELECT id, interests FROM lead WHERE interests <> ''"
	case segment.Payment:
		return "SELECT id, payment FROM lead WHERE payment <> ''"
	case segment.Note:
		return "SELECT id, note FROM lead WHERE note <> ''"
	case segment.Reason:
		return "SELECT id, reason FROM lead WHERE reason <> ''"
	}
	return "SELECT id, folded FROM lead"
}

// text is the condition that a text is, or has, what is asked for. SQLite knows no text without accents, so the values are compared here.
func (c *compiler) text(ctx context.Context, t segment.Test) (fragment, error) {
	fits, err := c.fitting(ctx, t)
	if err != nil {
		return fragment{}, err
	}
	var leads []int64
	known := map[string]bool{} // many have the same
	err = each(ctx, c.tx, func(rows *sql.Rows) error {
		var lead int64
		var value string
		if err := rows.Scan(&lead, &value); err != nil {
			return err
		}
		fit, seen := known[value]
		if !seen {
			fit = fits(value)
			known[value] = fit
		}
		if fit {
			leads = append(leads, lead)
		}
		return nil
	}, valuesOf(t.Field))
	return among(leads), err
}

// fitting tells which values of a field pass a test.
func (c *compiler) fitting(ctx context.Context, t segment.Test) (func(value string) bool, error) {
	has := t.Op == segment.Has || t.Op == segment.HasNot
	switch t.Field {
	case segment.Phone:
		if c.region == nil {
			region, err := readRegion(ctx, c.tx)
			if err != nil {
				return nil, err
			}
			c.region = &region
		}
		return phoneFits(t.Value.Text, *c.region, has), nil
	case segment.Email:
		return textFits(emailKey(t.Value.Text), has, emailKey), nil
	case segment.Interests:
		fits := textFits(foldedSpaced(t.Value.Text), has, foldedSpaced)
		return func(value string) bool { return fits(value) || slices.ContainsFunc(Interests(value), fits) }, nil
	}
	return textFits(foldedSpaced(t.Value.Text), has, foldedSpaced), nil
}

func textFits(wanted string, has bool, plain func(string) string) func(string) bool {
	if has {
		return func(value string) bool { return strings.Contains(plain(value), wanted) }
	}
	return func(value string) bool { return plain(value) == wanted }
}

func foldedSpaced(text string) string { return spaced(fold.Text(text)) }

// phoneFits tells which numbers are one, or have a piece in them; numbers are keys without their plus.
func phoneFits(typed, region string, has bool) func(string) bool {
	if !has {
		key := strings.TrimPrefix(phone.Key(typed, region), "+")
		return func(number string) bool { return key != "" && number == key }
	}
	part, ok := phone.Fragment(typed, region)
	return func(number string) bool {
		return ok && (part.Within != "" && strings.Contains(number, part.Within) ||
			slices.ContainsFunc(part.Starts, func(start string) bool { return strings.HasPrefix(number, start) }))
	}
}

// Interests are what a person likes, one by one, from what stands on the card with commas between.
func Interests(text string) []string {
	var all []string
	for _, one := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;，；、", r) }) {
		if one = spaced(one); one != "" {
			all = append(all, one)
		}
	}
	return all
}

// level is the condition to stand at one of the levels that pass the test.
func (c *compiler) level(ctx context.Context, t segment.Test) (fragment, error) {
	if c.levels == nil {
		var err error
		if c.levels, err = readLevels(ctx, c.tx); err != nil {
			return fragment{}, err
		}
	}
	place := slices.IndexFunc(c.levels, func(l funnel.Level) bool { return l.Key == t.Value.Text })
	if place < 0 {
		return fragment{}, i18n.Failed(i18n.NoLevel, t.Value.Text)
	}
	var ids []int64
	for i, l := range c.levels {
		if rangeOf(t.Op, int64(place)).contains(int64(i)) {
			ids = append(ids, l.ID)
		}
	}
	return where("n.level IN (SELECT value FROM json_each(?))", jsonArray(ids)), nil
}

// channel is the condition that a field names a channel.
func (c *compiler) channel(ctx context.Context, t segment.Test) (fragment, error) {
	if c.ids == nil {
		ids, err := readIDs(ctx, c.tx)
		if err != nil {
			return fragment{}, err
		}
		c.ids = &ids
	}
	id, err := c.ids.channel(t.Value.Text)
	if err != nil {
		return fragment{}, err
	}
	if t.Field == segment.Prefers {
		return where("l.preferred IS ?", id), nil
	}
	return where("l.source IS ?", id), nil
}

// choice is the condition that a field is one of its choices.
func (c *compiler) choice(ctx context.Context, t segment.Test) (fragment, error) {
	text := t.Value.Text
	yes := text == string(funnel.Yes)
	switch t.Field {
	case segment.Status:
		return where("n.status = ?", text), nil
	case segment.Sex:
		return where("l.sex = ?", text), nil
	case segment.Need:
		return where("l.need = ?", text), nil
	case segment.Authority:
		return where("l.authority = ?", text), nil
	case segment.Money:
		return where("l.money = ?", text), nil
	case segment.Stale:
		return where(isStale, c.today.String()).unless(!yes), nil
	case segment.Contact:
		return where("n.quiet = ?", !yes), nil
	}
	view, _ := t.Field.View()
	leads, err := c.graded(ctx, func(g *Grades, place int) bool { return g.Grading.Of(place, view).Grade == grade.Grade(text) })
	return among(leads), err
}

// score is the condition that the score of an open lead is in a range.
func (c *compiler) score(ctx context.Context, r numbers) (fragment, error) {
	leads, err := c.graded(ctx, func(g *Grades, place int) bool {
		f := &g.People[place]
		return f.Status == funnel.StatusOpen && r.contains(int64(g.Rules.Score(f)))
	})
	return among(leads), err
}

// graded are the people of whom something holds that all must be compared for.
func (c *compiler) graded(ctx context.Context, holds func(g *Grades, place int) bool) ([]int64, error) {
	if c.grades == nil {
		g, err := gradesOfAll(ctx, c.tx, c.today)
		if err != nil {
			return nil, err
		}
		c.grades = &g
	}
	var leads []int64
	for place := range c.grades.Leads {
		if holds(c.grades, place) {
			leads = append(leads, c.grades.Leads[place].ID)
		}
	}
	return leads, nil
}
