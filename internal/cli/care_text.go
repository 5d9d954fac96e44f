package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/words"
)

// carePlanJSON is the care plan in JSON.
type carePlanJSON struct {
	Daily    int             `json:"daily"`
	Care     []careOfJSON    `json:"care"`
	Gestures []gestureNaming `json:"gestures"`
	Total    int             `json:"total"`
}

// careOfJSON is the care for a level or grade.
type careOfJSON struct {
	For      string          `json:"for"`
	Name     string          `json:"name"`
	Every    *int            `json:"every_days"`
	Gestures []grade.Gesture `json:"gestures"`
	After    []careAfterJSON `json:"after"`
	Birthday *string         `json:"birthday"`
	Ahead    *int            `json:"ahead_days"`
}

type careAfterJSON struct {
	Days    int           `json:"days"`
	Gesture grade.Gesture `json:"gesture"`
}

type gestureNaming struct {
	Key  grade.Gesture `json:"key"`
	Name string        `json:"name"`
	Say  string        `json:"say"`
}

// showCare writes the care plan as it was asked for.
func (f *factory) showCare(plan book.CarePlan, o book.Outline, output format) error {
	switch output {
	case formatJSON:
		return f.writeJSON(f.carePlanJSON(plan, o))
	case formatCSV:
		return f.writeCareCSV(plan, o)
	}
	text := f.wrapped(f.say.Say(i18n.CareAtMost, plan.Daily), 0) + "\n"
	section := i18n.Sentence{}
	for _, c := range plan.Care {
		under := i18n.SectionCareGrades
		if _, ofLevel := grade.LevelOf(c.For); ofLevel {
			under = i18n.SectionCareLevels
		}
		if under != section {
			text += "\n" + f.section(under) + "\n"
			section = under
		}
		text += f.careLines(c, o)
	}
	text += "\n" + f.section(i18n.SectionGestures) + "\n"
	for _, g := range words.GestureNames() {
		text += f.hanging("  ", f.io.Tint(iostreams.Strong, string(g.Gesture))+" · "+f.say.Say(g.Name)) + f.hanging("    ", f.say.Say(g.Say))
	}
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

// writeCareOf writes the care for one level or grade.
func (f *factory) writeCareOf(c grade.Care, o book.Outline) error {
	_, err := fmt.Fprint(f.io.Out, f.careLines(c, o))
	return err
}

// careLines are the name of a level or grade with its key, and what the care for it does.
func (f *factory) careLines(c grade.Care, o book.Outline) string {
	w := f.words(o)
	text := f.hanging("  ", f.io.Tint(iostreams.Strong, w.CareFor(c.For))+" · "+clean(c.For))
	for _, line := range w.Care(c) {
		text += f.hanging("    ", line)
	}
	return text
}

func (f *factory) carePlanJSON(plan book.CarePlan, o book.Outline) carePlanJSON {
	w := f.words(o)
	all := carePlanJSON{Daily: plan.Daily, Care: []careOfJSON{}, Gestures: []gestureNaming{}, Total: len(plan.Care)}
	for _, c := range plan.Care {
		line := careOfJSON{
			For: c.For, Name: w.CareFor(c.For), Every: positive(c.Every), Gestures: append([]grade.Gesture{}, c.Gestures...),
			After: []careAfterJSON{}, Birthday: nullable(string(c.Birthday)),
		}
		for _, a := range c.After {
			line.After = append(line.After, careAfterJSON(a))
		}
		if c.Birthday != "" {
			line.Ahead = &c.Ahead
		}
		all.Care = append(all.Care, line)
	}
	for _, g := range words.GestureNames() {
		all.Gestures = append(all.Gestures, gestureNaming{g.Gesture, f.say.Say(g.Name), f.say.Say(g.Say)})
	}
	return all
}

func (f *factory) writeCareCSV(plan book.CarePlan, o book.Outline) error {
	var rows [][]any
	for _, c := range f.carePlanJSON(plan, o).Care {
		var gestures, after []string
		for _, g := range c.Gestures {
			gestures = append(gestures, string(g))
		}
		for _, a := range c.After {
			after = append(after, strconv.Itoa(a.Days)+":"+string(a.Gesture))
		}
		rows = append(rows, []any{c.For, c.Name, c.Every, strings.Join(gestures, ","), strings.Join(after, ","), c.Birthday, c.Ahead})
	}
	return f.writeCSV([]string{"for", "name", "every_days", "gestures", "after", "birthday", "ahead_days"}, rows)
}
