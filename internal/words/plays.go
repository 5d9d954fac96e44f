package words

import (
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/playbook"
)

// NamedPlay is a play with what it is about.
type NamedPlay struct {
	playbook.Play
	Name    string
	Mistake error // why the agent's own notes could not be read; the play is the built-in one then
}

// Plays are what to do with a person: at their level, after a no, and by their type.
func (w Words) Plays(p *playbook.Playbook, l funnel.Lead) []NamedPlay {
	var plays []NamedPlay
	add := func(name string, play playbook.Play, err error) { plays = append(plays, NamedPlay{play, name, err}) }
	if i := slices.IndexFunc(w.Outline.Levels, func(v funnel.Level) bool { return v.Key == l.Level }); i >= 0 {
		play, err := p.Level(w.Outline.Model, w.Outline.Levels, i)
		add(w.FullLevel(w.Outline.Levels[i]), play, err)
	}
	if l.State == funnel.LostLead {
		play, err := p.Of(playbook.Refusal)
		add(w.Say.Say(i18n.PlayRefusal), play, err)
	}
	if l.Type != "" {
		plays = append(plays, w.PlayOf(p, grade.ByType, grade.Grade(l.Type)))
	}
	return plays
}

// PlaysOfGrades are what to do with a person because of their grades, but for the type.
func (w Words) PlaysOfGrades(p *playbook.Playbook, all grade.Grades) []NamedPlay {
	var plays []NamedPlay
	for _, v := range grade.Views() {
		if g := all.In(v); g != grade.Unset && v != grade.ByType {
			plays = append(plays, w.PlayOf(p, v, g))
		}
	}
	return plays
}

// PlayOf is what to do with the people of a grade.
func (w Words) PlayOf(p *playbook.Playbook, v grade.View, g grade.Grade) NamedPlay {
	play, err := p.Of(v.Key(g))
	return NamedPlay{play, w.Grade(v.Key(g)), err}
}

// Items are the lines of the play for a terminal; those that are things to do have lost their dash, and item tells which they are.
func (p NamedPlay) Items() (lines []string, item []bool) {
	for _, line := range p.Lines {
		rest, is := strings.CutPrefix(line, "- ")
		lines, item = append(lines, clean(rest)), append(item, is)
	}
	return lines, item
}
