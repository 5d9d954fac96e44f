package cli

import (
	"slices"
	"testing"

	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

type contractCare struct {
	Daily int64 `json:"daily"`
	Care  []struct {
		For      string   `json:"for"`
		Name     string   `json:"name"`
		Every    *int64   `json:"every_days"`
		Gestures []string `json:"gestures"`
		After    []struct {
			Days    int64  `json:"days"`
			Gesture string `json:"gesture"`
		} `json:"after"`
		Birthday *string `json:"birthday"`
		Ahead    *int64  `json:"ahead_days"`
	} `json:"care"`
	Gestures []struct {
		Key  string `json:"key"`
		Name string `json:"name"`
		Say  string `json:"say"`
	} `json:"gestures"`
	Total int64 `json:"total"`
}

func TestCareContract(t *testing.T) {
	for _, model := range []struct {
		key, buying string
		levels      int
	}{{"estate8", "buyer", 4}, {"states7", "customer", 4}, {"grades5", "closed", 2}} {
		m := newMachine(t)
		m.run("init", "--lang", "en", "--model", model.key)
		plan := decode[contractCare](t, m.json("care"))
		if want := model.levels + len(grade.DefaultCare()); plan.Daily != 10 || plan.Total != int64(want) || len(plan.Care) != want ||
			len(plan.Gestures) != len(grade.Gestures()) {
			t.Errorf("%s: %+v", model.key, plan)
		}
		first, super := plan.Care[0], plan.Care[model.levels]
		if first.For != "level/"+model.buying || first.Every != nil || len(first.After) != 2 || first.After[0].Days != 3 || first.Birthday != nil {
			t.Errorf("%s: %+v", model.key, first)
		}
		if super.For != "value/super" || !pointsTo(super.Every, 14) || !pointsTo(super.Ahead, 7) || *super.Birthday != "gift" || len(super.Gestures) != 3 {
			t.Errorf("%s: %+v", model.key, super)
		}
		plan = decode[contractCare](t, m.json("care", "set", "level/"+model.buying, "--every", "20", "--birthday", "gift"))
		if c := plan.Care[0]; !pointsTo(c.Every, 20) || len(c.After) != 0 || !slices.Equal(c.Gestures, []string{"check-in"}) || !pointsTo(c.Ahead, 0) {
			t.Errorf("%s: %+v", model.key, c)
		}
	}
}

// Every gesture has its own name and something to say in each language, and is understood by any of its names; so is every grade with its key.
func TestCareWords(t *testing.T) {
	for _, lang := range i18n.Langs() {
		say := i18n.Printer{Lang: lang}
		seen := map[string]bool{}
		for i, g := range words.GestureNames() {
			name := say.Say(g.Name)
			if g.Gesture != grade.Gestures()[i] || seen[name] || seen[say.Say(g.Say)] {
				t.Errorf("%s: %s is %q", lang, g.Gesture, name)
			}
			seen[name], seen[say.Say(g.Say)] = true, true
			if got, err := gesture(name); got != g.Gesture || err != nil {
				t.Errorf("%s: %q is %q, %v", lang, name, got, err)
			}
		}
	}
}
