package funnel_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
)

func TestValidKey(t *testing.T) {
	for key, want := range map[string]bool{
		"reach": true, "a": true, "zalo": true, "walk-in": true, "level_2": true, "x9": true, strings.Repeat("a", funnel.MaxKeyLen): true,
		"": false, "Reach": false, "2nd": false, "-a": false, "_a": false, "a b": false, "a/b": false, "a=b": false, "tiềm": false,
		"a.b": false, "级": false, "a\x00": false, strings.Repeat("a", funnel.MaxKeyLen+1): false,
	} {
		if got := funnel.ValidKey(key); got != want {
			t.Errorf("ValidKey(%q) = %t", key, got)
		}
	}
}

func TestNames(t *testing.T) {
	n := funnel.Names{Vi: "Tiếp cận"}
	for lang, want := range map[string]string{"en": "Tiếp cận", "vi": "Tiếp cận", "zh": "Tiếp cận", "": "Tiếp cận"} {
		if got := n.In(lang); got != want {
			t.Errorf("in %q: %q", lang, got)
		}
	}
	n = n.With("en", "Reached").With("zh", "触达")
	if n.In("en") != "Reached" || n.In("vi") != "Tiếp cận" || n.In("zh") != "触达" {
		t.Errorf("%+v", n)
	}
	if got := n.All(); !slices.Equal(got, []string{"Reached", "Tiếp cận", "触达"}) {
		t.Errorf("all: %q", got)
	}
	if got := (funnel.Names{}).In("en"); got != "" {
		t.Errorf("no name is %q", got)
	}
}

// Every built-in model and channel can be typed: keys are valid and belong to one thing only, names stand in three languages,
// targets are those of its own levels.
func TestModels(t *testing.T) {
	if m, ok := funnel.ModelByKey(funnel.DefaultModel); !ok || m.Key != funnel.Models()[0].Key {
		t.Errorf("the default model is %q", m.Key)
	}
	if _, ok := funnel.ModelByKey("nope"); ok {
		t.Error("there is a model nope")
	}
	for _, m := range funnel.Models() {
		keys := map[string]bool{}
		roles := map[string]int{}
		for i, l := range m.Levels {
			checkNoun(t, keys, l.Key, l.Names)
			if l.Position != i+1 || l.Hidden {
				t.Errorf("%s: %s at %d", m.Key, l.Key, l.Position)
			}
			for role, has := range map[string]bool{"crowd": l.Crowd, "entry": l.Entry, "qualifying": l.Qualifying, "buying": l.Buying} {
				if has {
					roles[role]++
				}
			}
		}
		for i, c := range funnel.DefaultChannels() {
			checkNoun(t, keys, c.Key, c.Names)
			if c.Position != i+1 {
				t.Errorf("%s at %d", c.Key, c.Position)
			}
		}
		if roles["crowd"] > 1 || roles["entry"] != 1 || roles["qualifying"] > 1 || roles["buying"] != 1 {
			t.Errorf("%s: roles %v", m.Key, roles)
		}
		for _, target := range m.Targets {
			if !slices.ContainsFunc(m.Levels, func(l funnel.Level) bool { return l.Key == target.Level }) || target.Count < 1 {
				t.Errorf("%s: target %+v", m.Key, target)
			}
		}
	}
}

func checkNoun(t *testing.T, keys map[string]bool, key string, names funnel.Names) {
	t.Helper()
	if !funnel.ValidKey(key) || keys[key] {
		t.Errorf("key %q is no key, or belongs to two", key)
	}
	keys[key] = true
	if len(names.All()) != 3 {
		t.Errorf("%s is called %q", key, names.All())
	}
}

func TestTargetOn(t *testing.T) {
	targets := []funnel.Target{
		{Level: "reach", Count: 2000, Per: funnel.PerDay, From: day(t, "2026-11-01")},
		{Level: "reach", Count: 300, Per: funnel.PerWeek, From: day(t, "2026-11-20")},
		{Level: "inbound", Count: 5, Per: funnel.PerDay, From: day(t, "2026-11-10")},
		{Level: "reach", Cleared: true, From: day(t, "2026-12-01")},
		{Level: "reach", Count: 100, Per: funnel.PerDay, From: day(t, "2026-11-10")},
	}
	for _, c := range []struct {
		level, on string
		want      int64 // -1 for none
	}{
		{"reach", "2026-10-31", -1},
		{"reach", "2026-11-01", 2000},
		{"reach", "2026-11-09", 2000},
		{"reach", "2026-11-10", 100},
		{"reach", "2026-11-20", 300},
		{"reach", "2026-11-30", 300},
		{"reach", "2026-12-01", -1},
		{"inbound", "2026-11-30", 5},
		{"nope", "2026-11-30", -1},
	} {
		got, ok := funnel.TargetOn(targets, c.level, day(t, c.on))
		if ok != (c.want >= 0) || ok && got.Count != c.want {
			t.Errorf("%s on %s: %+v, %t", c.level, c.on, got, ok)
		}
	}
}

func TestCurrencies(t *testing.T) {
	if c, ok := funnel.CurrencyByCode(funnel.DefaultCurrency); !ok || c.Decimals != 0 || c.Unit() != 1 {
		t.Errorf("the default currency is %+v", c)
	}
	if c, ok := funnel.CurrencyByCode("USD"); !ok || c.Unit() != 100 {
		t.Errorf("the dollar is %+v", c)
	}
	for _, code := range []string{"", "usd", "XXX", "vnd"} {
		if _, ok := funnel.CurrencyByCode(code); ok {
			t.Errorf("there is a currency %q", code)
		}
	}
}
