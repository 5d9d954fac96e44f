package words

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// OpenQuestion says an open question by its number, from 1 to funnel.Questions.
func OpenQuestion(number int) i18n.Sentence {
	return [funnel.Questions]i18n.Sentence{
		i18n.QuestionGoal, i18n.QuestionFeatures, i18n.QuestionExperience, i18n.QuestionProblem, i18n.QuestionCriteria,
		i18n.QuestionDuration, i18n.QuestionAfterSale, i18n.QuestionAlternatives, i18n.QuestionPrice, i18n.QuestionEnough,
	}[number-1]
}

// NewestResponses are the newest response to each question that was answered, by question. Responses stand by question, of each the
// newest first.
func NewestResponses(responses []funnel.Response) []funnel.Response {
	return slices.CompactFunc(slices.Clone(responses), func(a, b funnel.Response) bool { return a.Question == b.Question })
}

// Known says part by part how much is known of a lead and, in the words of the card, what would tell more.
func (w Words) Known(l funnel.Lead, responses []funnel.Response) []Fact {
	var facts []Fact
	for _, k := range l.Known(len(NewestResponses(responses))) {
		text := w.Say.Say(i18n.KnownOf, k.Known, k.Of)
		if len(k.Missing) > 0 {
			text += " · " + w.Say.Say(i18n.KnownMissing, join(w.labels(k.Missing), ", "))
		}
		facts = append(facts, Fact{Label: w.Say.Say(partName(k.Part)), Value: text})
	}
	return facts
}

// labels are what fields of a card are called.
func (w Words) labels(keys []string) []string {
	var labels []string
	for _, f := range card.Fields(nil) {
		if slices.Contains(keys, f.Key) {
			labels = append(labels, w.Say.Say(f.Label))
		}
	}
	return labels
}

func partName(p funnel.Part) i18n.Sentence {
	switch p {
	case funnel.Identity:
		return i18n.PartIdentity
	case funnel.Consumption:
		return i18n.PartConsumption
	case funnel.Contact:
		return i18n.PartContact
	}
	return i18n.PartInterests
}
