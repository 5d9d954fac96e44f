package cli

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// randomBook are command lines that fill a book with few numbers, many of them 0.
var randomBook = rapid.Custom(func(t *rapid.T) (lines [][]string) {
	levels := []string{"reach", "inbound", "qualified", "viewing", "buyer", "regular"}
	channels := []string{"", "call", "flyer", "referral"}
	for range rapid.IntRange(0, 4).Draw(t, "batches") {
		args := []string{"log"}
		for range rapid.IntRange(1, 7).Draw(t, "entries") {
			key, channel := rapid.SampledFrom(levels).Draw(t, "level"), rapid.SampledFrom(channels).Draw(t, "channel")
			if channel != "" {
				key += "/" + channel
			}
			args = append(args, fmt.Sprintf("%s=%d", key, rapid.SampledFrom([]int{0, 0, 1, 2, 3, 7, 29, 30, 400, 50_000, 900_000}).Draw(t, "count")))
		}
		args = append(args, "-d", rapid.SampledFrom([]string{"2026-09-15", "2026-10-20", "2026-11-02", "2026-11-20"}).Draw(t, "day"))
		if rapid.Bool().Draw(t, "costs") {
			args = append(args, "--cost", rapid.SampledFrom([]string{"0", "1", "250k"}).Draw(t, "cost"), "--minutes", rapid.SampledFrom([]string{"0", "1", "90"}).Draw(t, "minutes"))
		}
		lines = append(lines, args)
	}
	if len(lines) > 0 && rapid.Bool().Draw(t, "person") {
		level := rapid.SampledFrom(levels[1:]).Draw(t, "level of a person")
		lines = append(lines, []string{"lead", "add", "An", "--level", level, "--source", "call", "--product", "Flat", "--at", "2026-11-02"})
	}
	if len(lines) > 0 && rapid.Bool().Draw(t, "hide") {
		lines = append(lines, []string{"levels", "hide", rapid.SampledFrom([]string{"reach", "qualified", "loyal"}).Draw(t, "hidden")})
	}
	return lines
})

// askedOfRandomBooks are the questions; some of them are refused by some books.
var askedOfRandomBooks = []string{
	"ratios", "ratios 90d --by channel", "ratios 90d --by month --cohort", "ratios this-month --against 2026-10", "ratios this-month --by product --against 2026-10",
	"compare 2026-10 2026-11", "compare 2026-09 2026-11 --level inbound", "compare 2026-08 2026-10",
	"plan buyer=3/month", "plan inbound=2000/quarter --sure 99", "plan qualified=900000000/year --sure 1", "plan --income 1b --per-deal 1m",
	"cohort", "cohort all --by week --level qualified", "forecast", "forecast next-month", "forecast this-year --from 30d",
	"whatif", "whatif inbound=x2", "whatif call=0 flyer=+100/day", "whatif inbound=0% viewing=100%", "whatif reach=0 buyer=+5pp", "whatif call=x1000 reach=x1000",
}

// nothing is what no number may look like: what is not finite, a zero with a sign, a ratio of a zero base, a verb without its value.
var nothing = regexp.MustCompile(`NaN|Inf|[−-]0(?:[.,]0+)?(?:[^0-9.,]|$)|\b(?:of|trên|/) 0\b|%!`)

// Whatever was counted, numbers are numbers, in words and in JSON.
func TestNumbersAreNumbers(t *testing.T) {
	m := newMachine(t)
	refusals := 0
	books := 20
	if testing.Short() || raceDetector {
		books = 5
	}
	for seed := range books {
		m.clear()
		m.width = 0
		m.run("init", "--lang", "en")
		lines := randomBook.Example(seed)
		for _, line := range lines {
			m.try(line...) // who stands at a level that is hidden cannot be drawn, and so on
		}
		for i, question := range askedOfRandomBooks {
			args := strings.Fields(question)
			m.width = []int{0, 40, 100}[(seed+i)%3]
			status, text, errs := m.try(args...)
			if bad := nothing.FindString(text + errs); bad != "" {
				t.Errorf("%v\nfunnel %s: %q in\n%s%s", lines, question, bad, text, errs)
			}
			if status != exitDone {
				refusals++
				continue
			}
			checkNumbers(t, fmt.Sprintf("%v\nfunnel %s", lines, question), m.json(args...))
		}
	}
	if refusals > books*len(askedOfRandomBooks)/2 {
		t.Errorf("%d questions were refused", refusals)
	}
}

// checkNumbers wants JSON without a signed zero, and no ratio beside a base of nobody.
func checkNumbers(t *testing.T, what, text string) {
	t.Helper()
	if bad := regexp.MustCompile(`-0(?:\.0+)?(?:[^0-9.]|$)`).FindString(text); bad != "" && !regexp.MustCompile(`"[^"]*`+regexp.QuoteMeta(bad)).MatchString(text) {
		t.Errorf("%s: %q in\n%s", what, bad, text)
	}
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Errorf("%s: %v in\n%s", what, err, text)
		return
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			if base, ok := v["base"].(float64); ok && base == 0 && v["ratio"] != nil {
				t.Errorf("%s: a ratio of nobody: %v", what, v)
			}
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(v)
}
