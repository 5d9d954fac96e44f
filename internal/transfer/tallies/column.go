package tallies

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

// Role is what a column holds.
type Role string

// The roles. Only Count may be that of several columns.
const (
	Unknown Role = "" // left out, as Left, but nobody said so
	Left    Role = "none"
	Day     Role = "day"
	Level   Role = "level"
	Channel Role = "channel"
	Count   Role = "count"
	Note    Role = "note"
	Cost    Role = "cost"
	Minutes Role = "minutes"
)

// Roles lists the roles that a column may be said to have.
func Roles() []Role { return []Role{Day, Level, Channel, Count, Note, Cost, Minutes, Left} }

func (r Role) single() bool { return r != Unknown && r != Left && r != Count }

// Column is a column of a table of counts.
type Column struct {
	Index int    // from 0
	Title string // its header; "" when it has none
	Role  Role
	// Level and Channel are the keys of whom a Count counts, "" where the row tells.
	Level, Channel string
	// Sum tells that the column counts again those whom the columns of the channels count.
	Sum bool
}

// Name is what the column is called to people: its title, else its letter.
func (c Column) Name() string {
	if c.Title == "" {
		return sheet.Column{Index: c.Index}.Letter()
	}
	return c.Title
}

// bare reports whether the column counts people of whom other columns say everything.
func (c Column) bare() bool { return c.Level == "" && c.Channel == "" }

// minHeader is the least number of letters of a header that is the beginning of a key: a shorter one is so by chance.
const minHeader = 3

// column reads a header.
func (s *Sheet) column(title string) Column {
	key := words(title)
	if key == "" {
		return Column{}
	}
	if role := roleOf(key); role != Unknown {
		return Column{Role: role}
	}
	for _, text := range []string{title, beforeBracket(title)} {
		if letters(text) < minHeader {
			continue
		}
		if level, channel, err := s.options.Words.Key(text); err == nil {
			return Column{Role: Count, Level: level, Channel: channel}
		}
	}
	return Column{}
}

// letters counts the letters of a header, a Chinese one as three.
func letters(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Han, r):
			n += minHeader
		case unicode.IsLetter(r):
			n++
		}
	}
	return n
}

// beforeBracket is a header without what it explains in brackets: "Reached (people)".
func beforeBracket(title string) string {
	before, _, _ := strings.Cut(strings.Map(fold.Narrow, title), "(")
	return strings.TrimSpace(before)
}

// words is a header as it is compared: folded, its words with one space between them.
func words(title string) string {
	return strings.Join(strings.FieldsFunc(fold.Text(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// roleOf is the role that a header names in English, Vietnamese or Chinese. Columns of weekdays, numbers and sums are left out.
func roleOf(key string) Role {
	switch key {
	case "day", "date", "days", "dates", "ngay", "ngay thang", "ngay thang nam", "ngay ghi", "日期", "日子", "天", "日":
		return Day
	case "level", "stage", "step", "cap", "cap do", "giai doan", "buoc", "级别", "級別", "层级", "阶段", "階段":
		return Level
	case "channel", "source", "kenh", "nguon", "渠道", "来源", "來源":
		return Channel
	case "count", "number", "people", "quantity", "amount", "how many", "so luong", "so nguoi", "so khach", "sl", "人数", "人數", "数量", "數量":
		return Count
	case "note", "notes", "comment", "comments", "remark", "remarks", "ghi chu", "chu thich", "备注", "備註", "说明":
		return Note
	case "cost", "costs", "expense", "expenses", "spent", "spend", "chi phi", "费用", "費用", "花费", "花費", "成本":
		return Cost
	case "minutes", "minute", "min", "mins", "time spent", "duration", "phut", "so phut", "thoi gian", "分钟", "分鐘", "用时", "时长":
		return Minutes
	case "weekday", "week", "month", "year", "thu", "thu may", "tuan", "thang", "nam", "星期", "周", "周几", "月", "月份", "年",
		"no", "nr", "id", "at", "stt", "tt", "so thu tu", "序号", "序號", "编号", "#",
		"total", "totals", "sum", "tong", "tong cong", "tong so", "cong", "合计", "合計", "总计", "總計", "总数", "小计":
		return Left
	}
	return Unknown
}

// assign says what a column holds: "Column=role" or "Column=KEY". The column is its title, its letter or its number (#3).
func (s *Sheet) assign(spec string) error {
	i := strings.LastIndexByte(spec, '=')
	if i <= 0 || strings.TrimSpace(spec[i+1:]) == "" {
		return i18n.Wrong(i18n.SheetMapForm, transfer.Shown(spec))
	}
	titles := make([]string, len(s.Columns))
	for j, c := range s.Columns {
		titles[j] = c.Title
	}
	at, err := sheet.FindColumn(titles, spec[:i])
	if err != nil {
		return err
	}
	column, err := s.said(strings.TrimSpace(spec[i+1:]))
	if err != nil {
		return err
	}
	for j := range s.Columns {
		if s.Columns[j].Role == column.Role && column.Role.single() {
			s.Columns[j] = Column{Index: j, Title: s.Columns[j].Title}
		}
	}
	column.Index, column.Title = at, s.Columns[at].Title
	s.Columns[at] = column
	return nil
}

// said is what a column is said to hold: a role, by its key or what such a column is called, or whom it counts.
func (s *Sheet) said(text string) (Column, error) {
	if r := Role(strings.ToLower(text)); slices.Contains(Roles(), r) {
		return Column{Role: r}, nil
	}
	if r := roleOf(words(text)); r != Unknown {
		return Column{Role: r}, nil
	}
	level, channel, err := s.options.Words.Key(text)
	return Column{Role: Count, Level: level, Channel: channel}, err
}

// errEnough ends a reading that has seen enough.
var errEnough = errors.New("enough")

func unlessEnough(err error) error {
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}
