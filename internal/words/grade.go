package words

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// GradeName is a grade of a view with what it is called. Its key is that of the view and its own, value/super.
type GradeName struct {
	Key  string
	View i18n.Sentence
	Name i18n.Sentence
}

// GradeNames lists the grades of all views, those of a view together, the best first where there is a best.
func GradeNames() []GradeName {
	value, benefit, relation := i18n.ViewValue, i18n.ViewBenefit, i18n.ViewRelation
	drawer, aim, kind := i18n.ViewDrawer, i18n.ViewAim, i18n.ViewType
	return []GradeName{
		{"value/super", value, i18n.GradeSuper},
		{"value/large", value, i18n.GradeLarge},
		{"value/medium", value, i18n.GradeMedium},
		{"value/small", value, i18n.GradeSmall},
		{"benefit/loyal", benefit, i18n.GradeLoyal},
		{"benefit/potential", benefit, i18n.GradePotential},
		{"benefit/small", benefit, i18n.GradeSmall},
		{"benefit/negative", benefit, i18n.GradeNegative},
		{"benefit/former", benefit, i18n.GradeFormer},
		{"benefit/former-bad", benefit, i18n.GradeFormerBad},
		{"relation/vip", relation, i18n.GradeVIP},
		{"relation/bought", relation, i18n.GradeBought},
		{"relation/potential", relation, i18n.GradePotential},
		{"relation/reached", relation, i18n.GradeReached},
		{"relation/new", relation, i18n.GradeNew},
		{"relation/paused", relation, i18n.GradePaused},
		{"drawer/old", drawer, i18n.GradeOld},
		{"drawer/new", drawer, i18n.GradeNew},
		{"drawer/wavering", drawer, i18n.GradeWavering},
		{"drawer/competitor", drawer, i18n.GradeCompetitor},
		{"aim/keep", aim, i18n.GradeKeep},
		{"aim/grow", aim, i18n.GradeGrow},
		{"aim/reshape", aim, i18n.GradeReshape},
		{"aim/drop", aim, i18n.GradeDrop},
		{"type/value", kind, i18n.TypeValue},
		{"type/impulse", kind, i18n.TypeImpulse},
		{"type/logical", kind, i18n.TypeLogical},
		{"type/prospective", kind, i18n.TypeProspective},
		{"type/emotional", kind, i18n.TypeEmotional},
	}
}

// Grade says the view and the name of a grade by its key, value/super; the key itself when there is no such grade.
func (w Words) Grade(key string) string {
	for _, g := range GradeNames() {
		if g.Key == key {
			return w.Say.Say(g.View) + " · " + w.Say.Say(g.Name)
		}
	}
	return clean(key)
}

// Short is the key of the grade without that of its view.
func (g GradeName) Short() string { return g.Key[strings.IndexByte(g.Key, '/')+1:] }
