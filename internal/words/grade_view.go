package words

import (
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// View is what a view of the grades is called.
func (w Words) View(v grade.View) string {
	if name, ok := viewName(v); ok {
		return w.Say.Say(name)
	}
	return clean(string(v))
}

func viewName(v grade.View) (i18n.Sentence, bool) {
	names := GradeNames()
	i := slices.IndexFunc(names, func(n GradeName) bool { return strings.HasPrefix(n.Key, string(v)+"/") })
	if i < 0 {
		return i18n.Sentence{}, false
	}
	return names[i].View, true
}

// GradeIn is what a grade of a view is called, without the view.
func (w Words) GradeIn(v grade.View, g grade.Grade) string {
	switch {
	case g == grade.Unset && v == grade.ByType:
		return w.Say.Say(i18n.TypeNotChosen)
	case g == grade.Unset:
		return w.Say.Say(i18n.GradeUnset)
	}
	names := GradeNames()
	if i := slices.IndexFunc(names, func(n GradeName) bool { return n.Key == v.Key(g) }); i >= 0 {
		return w.Say.Say(names[i].Name)
	}
	return clean(string(g))
}
