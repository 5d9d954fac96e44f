package grammar

import (
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// named is a word that chooses something, with what it is called in the three languages.
type named struct {
	key   string
	names i18n.Sentence
	more  []string // other names, as plain writes them
}

// choices are the words by which numbers are split and ordered.
func choices() []named {
	return []named{
		{"channel", i18n.HeadChannel, []string{"channels"}},
		{"week", i18n.HeadWeek, []string{"weeks", "星期", "每周"}},
		{"month", i18n.HeadMonth, []string{"months", "月", "每月"}},
		{"quarter", i18n.WordQuarter, []string{"quarters", "季", "每季度"}},
		{"product", i18n.LabelProduct, []string{"products"}},
		{"region", i18n.LabelRegion, []string{"regions", "vung", "地区"}},
		{"customer", i18n.ByCustomer, []string{"customers", "khach", "khach hang"}},
		{"people", i18n.WordPeople, []string{"nguoi", "khach", "人", "客户"}},
		{"cost", i18n.WordCost, []string{"成本"}},
		{"minutes", i18n.HeadMinutes, []string{"phut", "时间"}},
	}
}

// Choice reads one of several words, which keys names in English, in any of the three languages: all of it, or a beginning that no other one has.
// It reports false for any other text.
func Choice(text string, keys []string) (key string, ok bool) {
	text = plain(text)
	if text == "" {
		return "", false
	}
	found := map[string]bool{}
	for _, c := range choices() {
		if !slices.Contains(keys, c.key) {
			continue
		}
		for _, name := range append(c.more, c.key, plain(c.names.En), plain(c.names.Vi), plain(c.names.Zh)) {
			if name == text {
				return c.key, true
			}
			if strings.HasPrefix(name, text) {
				found[c.key] = true
				key = c.key
			}
		}
	}
	if len(found) != 1 {
		return "", false
	}
	return key, true
}

// Choices are the words that keys names in English, in a language, with commas between.
func Choices(keys []string, lang i18n.Lang) string {
	var words []string
	for _, c := range choices() {
		if slices.Contains(keys, c.key) {
			words = append(words, c.names.In(lang))
		}
	}
	return strings.Join(words, ", ")
}
