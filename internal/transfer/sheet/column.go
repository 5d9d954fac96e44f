package sheet

import (
	"slices"
	"strings"
	"unicode"

	"github.com/funnel-cli/funnel/internal/phone"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// Column is a column of a table, and what it is taken for.
type Column struct {
	Index int    // from 0
	Title string // its header; "" when it has none
	Field Field
	// Guessed tells that the field was told by the cells, not by the header.
	Guessed bool
	// Dates says what the column's cells are as dates, whatever its field.
	Dates Dates
	// Order is the one in which dates of the column are read; NoOrder when it is not known.
	Order Order
}

// Letter is the name of the column in a spreadsheet: A, B … Z, AA.
func (c Column) Letter() string {
	var name []byte
	for n := c.Index + 1; n > 0; n = (n - 1) / 26 {
		name = append(name, byte('A'+(n-1)%26))
	}
	slices.Reverse(name)
	return string(name)
}

// name is what the column is called to people: its title, else its letter.
func (c Column) name() string {
	if c.Title == "" {
		return c.Letter()
	}
	return c.Title
}

// headerRows is how many rows the header is looked for in: a title and an empty row or two may stand above it.
const headerRows = 20

// maxTitle is the greatest length of a header, in bytes.
const maxTitle = 200

// findHeader returns the place of the header among the first rows, -1 when there is none. It is the first of those with the most known
// headers, one of which alone must be a name, a phone or an e-mail, or with headers that the caller names; a row with an e-mail address or a number of a telephone in it is none. A first row
// without digits, above columns of phones or addresses, is one whatever it says.
func findHeader(rows []row, named []string, region string) int {
	at, most := -1, 0
	for i, r := range rows[:min(len(rows), headerRows)] {
		if r.refused != nil || slices.ContainsFunc(r.cells, func(c cell) bool { return isEmail(c.text) || isPhone(c, region) }) {
			continue
		}
		known := knownHeaders(r.cells)
		if known == 1 && !slices.ContainsFunc(r.cells, func(c cell) bool { f, _ := fieldOf(c.text, ""); return f.identifies() }) {
			known = 0 // a word of a title, or somebody's name
		}
		for _, c := range r.cells {
			if key := headerKey(c.text); key != "" && len(c.text) < maxTitle && slices.Contains(named, key) {
				known++
			}
		}
		if known > most {
			at, most = i, known
		}
	}
	if at < 0 && len(rows) > 1 && above(rows[0], rows[1:], region) {
		return 0
	}
	return at
}

// above reports whether a row without digits stands above others, with phones or addresses in a column where it has something else.
func above(first row, rows []row, region string) bool {
	if first.refused != nil || slices.ContainsFunc(first.cells, func(c cell) bool { return countDigits(c.text) > 0 || isEmail(c.text) }) {
		return false
	}
	for i, c := range first.cells {
		if strings.TrimSpace(c.text) == "" {
			continue
		}
		filled, fit := 0, 0
		for _, r := range rows {
			if i < len(r.cells) && strings.TrimSpace(r.cells[i].text) != "" {
				filled++
				if isPhone(r.cells[i], region) || isEmail(r.cells[i].text) {
					fit++
				}
			}
		}
		if fit > 0 && fit*10 >= filled*6 {
			return true
		}
	}
	return false
}

func isEmail(text string) bool {
	user, domain, ok := strings.Cut(strings.TrimSpace(text), "@")
	return ok && user != "" && strings.Contains(domain, ".")
}

func isPhone(c cell, region string) bool {
	n := countDigits(c.text)
	if n < minSubscriber || n > 15 || len(c.text) > 40 {
		return false
	}
	if _, ok := numbers(c.text); ok {
		return false
	}
	got, err := phone.Parse(c.text, region)
	return err == nil && (got.Valid || n >= 8)
}

func isName(text string) bool {
	letters, words := 0, len(strings.Fields(text))
	for _, r := range text {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r) || r == '@':
			return false
		}
	}
	return letters > 1 && words <= 6
}

// columnsOf makes the columns of a table from its header, and from the first rows below it where that says too little.
func columnsOf(titles []string, below []row, from Origin, region string, today birthdays) []Column {
	width := len(titles)
	if width == 0 {
		for _, r := range below {
			width = max(width, len(r.cells))
		}
	}
	columns := make([]Column, width)
	taken := map[Field]bool{}
	for i := range columns {
		columns[i].Index = i
		if i >= len(titles) {
			continue
		}
		columns[i].Title, _ = transfer.Line(titles[i])
		f, _ := fieldOf(titles[i], from)
		if !f.several() && taken[f] {
			f = Unknown
		}
		columns[i].Field = f
		taken[f] = true
	}
	pairNames(columns, taken)
	if !taken[Name] && !taken[Given] && !taken[Family] {
		guess(columns, below, Name, func(c cell) bool { return isName(c.text) })
	}
	if !taken[Phone] {
		guess(columns, below, Phone, func(c cell) bool { return isPhone(c, region) })
	}
	if !taken[Email] {
		guess(columns, below, Email, func(c cell) bool { return isEmail(c.text) })
	}
	if len(titles) == 0 {
		guess(columns, below, Birthday, func(c cell) bool { return today.isDate(c.text) })
	}
	return columns
}

// pairNames settles headers that mean a given name beside a family name and a whole name elsewhere: Tên, 名字, Name; and 名 the other way.
func pairNames(columns []Column, taken map[Field]bool) {
	for i := range columns {
		c := &columns[i]
		switch headerKey(c.Title) {
		case "ten", "名字":
			if c.Field == Name && taken[Family] && !taken[Given] {
				c.Field, taken[Given] = Given, true
			}
		case "名":
			if c.Field == Given && !taken[Family] && !taken[Name] {
				c.Field, taken[Name] = Name, true
			}
		}
	}
}

// guess gives a field to the first unknown column most of whose cells look like it.
func guess(columns []Column, below []row, f Field, like func(cell) bool) {
	for i := range columns {
		if columns[i].Field != Unknown {
			continue
		}
		filled, fit := 0, 0
		for _, r := range below {
			if i < len(r.cells) && strings.TrimSpace(r.cells[i].text) != "" {
				filled++
				if like(r.cells[i]) {
					fit++
				}
			}
		}
		if fit > 0 && fit*10 >= filled*6 {
			columns[i].Field, columns[i].Guessed = f, true
			return
		}
	}
}

// isDate reports whether text is a date of numbers with its year.
func (d birthdays) isDate(text string) bool {
	w, ok := numbers(text)
	return ok && len(w.parts) == 3 && w.orders(d.today) != 0
}
