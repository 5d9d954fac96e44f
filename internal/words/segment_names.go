package words

import (
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/segment"
)

// FieldOfSegment is what a field of filters is called.
func FieldOfSegment(f segment.Field) i18n.Sentence {
	if v, ok := f.View(); ok {
		name, _ := viewName(v)
		return name
	}
	return cardFields()[f]
}

// cardFields are what the fields of filters are called that are not views of the grades.
func cardFields() map[segment.Field]i18n.Sentence {
	return map[segment.Field]i18n.Sentence{
		segment.Name: i18n.LabelName, segment.Phone: i18n.LabelPhone, segment.Email: i18n.LabelEmail, segment.Tag: i18n.LabelTag,
		segment.Region: i18n.LabelRegion, segment.Product: i18n.LabelProduct, segment.Job: i18n.LabelJob, segment.Employer: i18n.LabelEmployer,
		segment.Address: i18n.LabelAddress, segment.Education: i18n.LabelEducation, segment.Interests: i18n.LabelInterests,
		segment.Payment: i18n.LabelPayment, segment.Note: i18n.LabelNote, segment.Reason: i18n.LabelReason,
		segment.Status: i18n.HeadStatus, segment.Sex: i18n.LabelSex,
		segment.Need: i18n.TestNeed, segment.Authority: i18n.TestAuthority, segment.Money: i18n.TestMoney,
		segment.Stale: i18n.ChipStale, segment.Contact: i18n.FieldContact,
		segment.Level: i18n.HeadLeadLevel, segment.Source: i18n.LabelSource, segment.Prefers: i18n.LabelPreferred,
		segment.Idle: i18n.FieldIdle, segment.Touches: i18n.ScorePartTouches, segment.Deals: i18n.FieldDeals, segment.Referrals: i18n.FieldReferrals,
		segment.Answers: i18n.LabelAnswer, segment.Score: i18n.HeadScoreBand, segment.Age: i18n.TraitAge,
		segment.Worth: i18n.LabelValue, segment.Spent: i18n.HeadSpent, segment.Income: i18n.LabelIncome,
		segment.Added: i18n.HeadAdded, segment.Touched: i18n.FieldTouched, segment.Bought: i18n.HeadLastPurchase, segment.Next: i18n.HeadNext,
	}
}

// fieldNames are what the fields of filters are called in Vietnamese and Chinese; in English their keys are enough.
func fieldNames() map[segment.Field][]string {
	names := make(map[segment.Field][]string, len(segment.Fields()))
	for f, s := range cardFields() {
		names[f] = []string{s.Vi, s.Zh}
	}
	for _, f := range segment.Fields() {
		if v, ok := f.View(); ok {
			s, _ := viewName(v)
			names[f] = []string{s.Vi, s.Zh}
		}
	}
	return names
}

// choiceOfSegment finds a choice of a field of filters by what it is called in any language.
func choiceOfSegment(f segment.Field, text string) (key string, ok bool) {
	if v, ok := f.View(); ok {
		g, err := ReadGrade(v, text)
		return string(g), err == nil
	}
	var err error
	switch f {
	case segment.Status:
		var s funnel.Status
		s, err = card.Status(text)
		key = string(s)
	case segment.Sex:
		var s funnel.Sex
		s, err = card.Sex(text)
		key = string(s)
	default:
		var a funnel.Answer
		a, err = card.Answer(text)
		key = string(a)
	}
	return key, err == nil
}
