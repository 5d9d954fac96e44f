// Package report draws what a report of a period says: a page in HTML that stands alone, and pictures of the funnel.
//
// What it is given is in words already, in the language of the reader; what it adds is how these look.
package report

import "github.com/funnel-cli/funnel/internal/i18n"

// Page is a report in words, with the numbers from which its pictures are drawn. A part without rows is left out.
type Page struct {
	Say     *i18n.Printer // of the numbers along axes
	Kind    string        // what this is: "Sales report"
	Title   string        // the period
	Facts   string        // what lies in it: days, workdays
	Summary []string      // sentences that say what changed and why
	Figures []Figure
	Funnel  Funnel
	Trend   Trend
	Groups  []Table
	Year    Year
	People  []Table // with names; none unless asked for
	Notes   []string
	Made    string // when, and by what
}

// Figure is one of the numbers that come first.
type Figure struct {
	Name, Value string
	Before      string // the same of the period before
	Change      int    // its sign says whether it rose
}

// Funnel is the levels, the widest first.
type Funnel struct {
	Heading   string
	HeadLevel string // over the names
	HeadCount string
	HeadRatio string
	Rows      []FunnelRow
	Notes     []string
}

// FunnelRow is one level and the passage into it.
type FunnelRow struct {
	Name, Count string
	Width       float64 // of its band, 0..1
	// Ratio is that into the level, "" at the first; Of its count and base, Range its interval, "" where there is none.
	Ratio, Of, Range string
	Few              string // a word, where the ratio rests on few people
}

// Trend is how a few levels went over time.
type Trend struct {
	Heading, Note string
	HeadSpan      string // over the weeks or months
	Charts        []Chart
}

// Chart is one level's counts.
type Chart struct {
	Name   string
	About  string // says the chart in one sentence
	Target string // names the marks of the targets; "" when there is none
	Bars   []Bar
}

// Bar is one count.
type Bar struct {
	Label   string // below it, where there is room; "" for none
	Text    string // says it in words
	Value   int64
	Target  int64 // 0 for none
	Partial bool  // of a span that is not over
}

// Table is rows of text below a heading.
type Table struct {
	Heading string
	Head    []string // over the names, and over each cell
	Rows    []Row
	Curve   *Curve // below the rows; nil for none
	Notes   []string
}

// Curve is how something adds up, beside how it would if all were alike.
type Curve struct {
	Name, About string    // About says it in one sentence
	Points      []float64 // 0..1, at equal distances from the first, 0, to the last, 1
}

// Label is the head over cell i of a row, "" when there is none.
func (t Table) Label(i int) string {
	if i+1 < len(t.Head) {
		return t.Head[i+1]
	}
	return ""
}

// Many reports whether a row has too many cells for a phone.
func (t Table) Many() bool { return len(t.Head) > 3 }

// Row is a row of a table: a name, what is said below it, and a cell for each further column.
type Row struct {
	Name, Below string
	Cells       []Cell
}

// Cell is a value and what is said below it.
type Cell struct {
	Text, Below string
}

// Year is a year of days.
type Year struct {
	Heading, Note string
	About         string    // says it in one sentence
	Weekdays      [7]string // from the first day of the week; "" where a row has no label
	Weeks         []Week
	Legend        []Mark
	Streak        string
}

// Week is a column of days.
type Week struct {
	Label string // above it, where a month begins
	Days  [7]Mark
}

// Degree says how far the targets of a day were met.
type Degree int

// The degrees.
const (
	Outside Degree = iota // no day of the year
	Free                  // not worked, or without a target
	None                  // none of its targets
	Some                  // less than half
	Most                  // half or more
	All
)

// Mark is a day, or one kind of day in the legend.
type Mark struct {
	Degree Degree
	Text   string
}
