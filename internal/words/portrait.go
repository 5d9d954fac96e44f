package words

import (
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Attribute says what an attribute of a portrait is called; its key when there is no such attribute.
func (w Words) Attribute(key string) string {
	names := map[string]i18n.Sentence{
		book.TraitAge: i18n.TraitAge, book.TraitSex: i18n.LabelSex, book.TraitRegion: i18n.LabelRegion, book.TraitEducation: i18n.LabelEducation,
		book.TraitJob: i18n.LabelJob, book.TraitIncome: i18n.LabelIncome, book.TraitChannel: i18n.TraitChannel, book.TraitPrefers: i18n.LabelPreferred,
		book.TraitProduct: i18n.LabelProduct, book.TraitInterest: i18n.LabelInterests, book.TraitPayment: i18n.LabelPayment, book.TraitType: i18n.LabelType,
	}
	if name, ok := names[key]; ok {
		return w.Say.Say(name)
	}
	return clean(key)
}

// TraitValue says the value of a trait.
func (w Words) TraitValue(t grade.Trait) string {
	switch t.Attribute {
	case book.TraitAge, book.TraitIncome:
		return w.band(t)
	case book.TraitSex:
		return w.Say.Say(card.SexName(funnel.Sex(t.Value)))
	case book.TraitChannel, book.TraitPrefers:
		if c, ok := w.Outline.Channel(t.Value); ok {
			return w.Channel(c)
		}
	case book.TraitType:
		return w.GradeIn(grade.ByType, grade.Grade(t.Value))
	}
	return clean(t.Value)
}

// band says a band of ages or of incomes.
func (w Words) band(t grade.Trait) string {
	from, to, open, ok := book.Band(t.Value)
	if !ok {
		return clean(t.Value)
	}
	number := w.Say.Int
	if t.Attribute == book.TraitIncome {
		number = w.Money
	}
	switch {
	case open:
		return w.Say.Say(i18n.BandAndMore, number(from))
	case t.Attribute == book.TraitAge:
		return number(from) + "–" + number(to)
	}
	return w.Say.Say(i18n.BandUpTo, number(from), number(to))
}

// Lift says how much more often a trait is found, with its interval.
func (w Words) Lift(f grade.Feature) string {
	times := func(x float64) string { return w.Say.Decimal(x, 1) + " ×" }
	if !f.Lift.Bounded {
		return w.Say.Say(i18n.LiftOnlyThem, times(f.Lift.Low))
	}
	return w.Say.Say(i18n.LiftBetween, times(f.Lift.Value), w.Say.Decimal(f.Lift.Low, 1), w.Say.Decimal(f.Lift.High, 1))
}

// stands says a trait with the shares of both sides.
func (w Words) stands(f grade.Feature) string {
	return w.Say.Say(i18n.TraitStands, w.trait(f.Trait), w.Share(&f.Lift.Group.Value), w.Share(&f.Lift.Rest.Value))
}

func (w Words) trait(t grade.Trait) string {
	return w.Say.Say(i18n.TraitIs, w.Attribute(t.Attribute), w.TraitValue(t))
}

// Apart reports whether a trait sets the group apart for certain, and whether it is found more often in it.
func Apart(f grade.Feature) (apart, more bool) {
	return f.Lift.Tells(), !f.Lift.Bounded || f.Lift.Value > 1
}

// PortraitSentences tell a portrait in words: what is found more often, what less often, and of what too little is known.
func (w Words) PortraitSentences(p grade.Portrait) []string {
	var more, less, sentences []string
	for _, f := range p.Features {
		switch apart, often := Apart(f); {
		case apart && often:
			more = append(more, w.stands(f))
		case apart:
			less = append(less, w.stands(f))
		}
	}
	switch {
	case len(p.Features) == 0:
		sentences = append(sentences, w.Say.Say(i18n.PortraitEmpty))
	case len(more)+len(less) == 0:
		sentences = append(sentences, w.Say.Say(i18n.PortraitEven))
	}
	if len(more) > 0 {
		sentences = append(sentences, w.Say.Say(i18n.PortraitMore, w.series(more)))
	}
	if len(less) > 0 {
		sentences = append(sentences, w.Say.Say(i18n.PortraitLess, w.series(less)))
	}
	return sentences
}

// PortraitThin says of which attributes too little is known; "" when of none.
func (w Words) PortraitThin(p grade.Portrait) string {
	var thin []string
	for _, key := range p.Thin {
		thin = append(thin, w.Attribute(key))
	}
	if len(thin) == 0 {
		return ""
	}
	return w.Say.Say(i18n.PortraitThin, w.series(thin))
}

// PortraitChange tells what sets the group apart now and did not in an earlier portrait, and the other way round.
func (w Words) PortraitChange(now, then *grade.Portrait) []string {
	var fresh, past, sentences []string
	for _, s := range now.Since(then) {
		was := s.Was != nil && s.Was.Tells()
		is := s.Now != nil && s.Now.Tells()
		switch {
		case is && !was:
			fresh = append(fresh, w.trait(s.Trait))
		case was && !is:
			past = append(past, w.trait(s.Trait))
		}
	}
	if len(fresh) > 0 {
		sentences = append(sentences, w.Say.Say(i18n.PortraitNew, w.series(fresh)))
	}
	if len(past) > 0 {
		sentences = append(sentences, w.Say.Say(i18n.PortraitPast, w.series(past)))
	}
	if len(sentences) == 0 {
		sentences = append(sentences, w.Say.Say(i18n.PortraitSame))
	}
	return sentences
}

// series joins parts that may have commas in them.
func (w Words) series(parts []string) string {
	between := "; "
	if w.Say.Lang == i18n.Zh {
		between = "；"
	}
	return strings.Join(parts, between)
}

// Group says whom a group of a portrait is made of, in a sentence.
func (w Words) Group(g book.Group, rest bool) string {
	switch {
	case g.Key == book.GroupAll && rest:
		return w.Say.Say(i18n.GroupEverybody)
	case g.Key == book.GroupAll:
		return w.Say.Say(i18n.GroupAllPeople)
	case g.Key == book.GroupBuyers:
		return w.Say.Say(i18n.GroupBuyers)
	case g.Key == book.GroupLoyal:
		return w.Say.Say(i18n.GroupLoyal)
	}
	return "“" + clean(g.Text) + "”"
}
