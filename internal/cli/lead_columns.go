package cli

import (
	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/words"
)

// leadColumn is something that a list of leads may show.
type leadColumn struct {
	words.LeadColumn
	cell func(j leadJSON) any // for csv
}

// text is the column's cell for people.
func (f *factory) text(c leadColumn, l funnel.Lead) string { return f.toned(c.Text(l)) }

// toned writes a text in its tone.
func (f *factory) toned(t words.Toned) string { return f.io.Tint(t.Tone, t.Text) }

// leadTable makes the columns of leads.
type leadTable struct {
	f       *factory
	outline book.Outline
	fields  []funnel.Field
}

func (f *factory) newLeadTable(o book.Outline, fields []funnel.Field) leadTable {
	return leadTable{f, o, fields}
}

// columns lists all columns.
func (t leadTable) columns() []leadColumn {
	cells := leadCells()
	var list []leadColumn
	for _, c := range t.f.words(t.outline).LeadColumns(t.fields) {
		cell, known := cells[c.Key]
		if !known {
			cell = func(j leadJSON) any { return j.Custom[c.Key] }
		}
		list = append(list, leadColumn{c, cell})
	}
	return list
}

// leadCells are the values of the columns that every list of leads may show, by key.
func leadCells() map[string]func(j leadJSON) any {
	return map[string]func(j leadJSON) any{
		"number":     func(j leadJSON) any { return j.ID },
		"name":       func(j leadJSON) any { return j.Name },
		"level":      func(j leadJSON) any { return j.Level },
		"status":     func(j leadJSON) any { return string(j.Status) },
		"phone":      func(j leadJSON) any { return join(numbers(j.Phones), ", ") },
		"email":      func(j leadJSON) any { return join(j.Emails, ", ") },
		"tags":       func(j leadJSON) any { return join(j.Tags, ", ") },
		"source":     func(j leadJSON) any { return j.Source },
		"product":    func(j leadJSON) any { return j.Product },
		"region":     func(j leadJSON) any { return j.Region },
		"value":      func(j leadJSON) any { return j.Value },
		"birthday":   func(j leadJSON) any { return j.Birthday },
		"sex":        func(j leadJSON) any { return j.Sex },
		"occupation": func(j leadJSON) any { return j.Job },
		"employer":   func(j leadJSON) any { return j.Employer },
		"address":    func(j leadJSON) any { return j.Address },
		"income":     func(j leadJSON) any { return j.Income },
		"interests":  func(j leadJSON) any { return j.Interests },
		"education":  func(j leadJSON) any { return j.Education },
		"preferred":  func(j leadJSON) any { return j.Preferred },
		"payment":    func(j leadJSON) any { return j.Payment },
		"type":       func(j leadJSON) any { return j.Type },
		"supplier":   func(j leadJSON) any { return j.Supplier },
		"consent":    func(j leadJSON) any { return statementDay(j.Consent) },
		"no-contact": func(j leadJSON) any { return statementDay(j.NoContact) },
		"note":       func(j leadJSON) any { return j.Note },
		"touches":    func(j leadJSON) any { return j.Touches },
		"last":       func(j leadJSON) any { return dayCell(j.LastTouch) },
		"idle":       func(j leadJSON) any { return j.IdleDays },
		"next":       func(j leadJSON) any { return dayCell(j.NextDue) },
		"deals":      func(j leadJSON) any { return j.Deals },
		"spent":      func(j leadJSON) any { return j.Spent },
		"added":      func(j leadJSON) any { return j.Added },
	}
}

// nearDate is a date without its weekday, and without its year where that is this year's.
func (f *factory) nearDate(d funnel.Day) string { return f.words(book.Outline{}).NearDate(d) }

func numbers(phones []phoneJSON) []string {
	list := make([]string, len(phones))
	for i, p := range phones {
		list[i] = p.Number
	}
	return list
}

func statementDay(s *statementJSON) any {
	if s == nil {
		return nil
	}
	return s.Day
}
