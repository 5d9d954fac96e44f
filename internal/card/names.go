package card

import (
	"slices"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func sexes() []word {
	return []word{
		{key: string(funnel.Female), name: i18n.SexFemale, other: []string{"f", "女性"}},
		{key: string(funnel.Male), name: i18n.SexMale, other: []string{"m", "男性"}},
		{key: string(funnel.OtherSex), name: i18n.SexOther, other: []string{"其它"}},
	}
}

func customerTypes() []word {
	return []word{
		{key: "value", name: i18n.TypeValue},
		{key: "impulse", name: i18n.TypeImpulse},
		{key: "logical", name: i18n.TypeLogical},
		{key: "prospective", name: i18n.TypeProspective},
		{key: "emotional", name: i18n.TypeEmotional},
	}
}

func answers() []word {
	return []word{
		{key: string(funnel.Yes), name: i18n.AnswerYes, other: []string{"y", "有"}},
		{key: string(funnel.No), name: i18n.AnswerNo, other: []string{"n", "不", "不是", "没有"}},
		{key: string(funnel.Unknown), name: i18n.AnswerUnknown, other: []string{"unknown"}},
	}
}

func tones() []word {
	return []word{
		{key: string(funnel.Positive), name: i18n.TonePositive},
		{key: string(funnel.Negative), name: i18n.ToneNegative},
	}
}

func statuses() []word {
	return []word{
		{key: string(funnel.StatusOpen), name: i18n.StatusOpen},
		{key: string(funnel.StatusWon), name: i18n.StatusWon, other: []string{"成交"}},
		{key: string(funnel.StatusPaused), name: i18n.StatusPaused, other: []string{"暂停"}},
		{key: string(funnel.StatusLost), name: i18n.StatusLost, other: []string{"流失"}},
	}
}

func reasons() []word {
	return []word{
		{key: "price", name: i18n.ReasonPrice},
		{key: "competitor", name: i18n.ReasonCompetitor},
		{key: "no-need", name: i18n.ReasonNoNeed},
		{key: "no-money", name: i18n.ReasonNoMoney},
		{key: "no-authority", name: i18n.ReasonNoAuthority},
		{key: "timing", name: i18n.ReasonTiming},
		{key: "trust", name: i18n.ReasonTrust},
		{key: "bad-experience", name: i18n.ReasonBadExperience},
	}
}

func kinds() []word {
	return []word{
		{key: "call", name: i18n.KindCall},
		{key: "message", name: i18n.KindMessage},
		{key: "email", name: i18n.KindEmail},
		{key: "meeting", name: i18n.KindMeeting},
		{key: "viewing", name: i18n.KindViewing},
		{key: "visit", name: i18n.KindVisit},
		{key: "gift", name: i18n.KindGift},
		{key: "note", name: i18n.KindNote},
	}
}

func outcomes() []word {
	return []word{
		{key: "reached", name: i18n.OutcomeReached},
		{key: "no-answer", name: i18n.OutcomeNoAnswer},
		{key: "busy", name: i18n.OutcomeBusy},
		{key: "replied", name: i18n.OutcomeReplied},
		{key: "interested", name: i18n.OutcomeInterested},
		{key: "not-now", name: i18n.OutcomeNotNow},
		{key: "refused", name: i18n.OutcomeRefused},
		{key: "wrong-number", name: i18n.OutcomeWrongNumber},
	}
}

func fieldTypes() []word {
	return []word{
		{key: string(funnel.TypeText), name: i18n.TypeText},
		{key: string(funnel.TypeNumber), name: i18n.TypeNumber},
		{key: string(funnel.TypeMoney), name: i18n.TypeMoney},
		{key: string(funnel.TypeDate), name: i18n.TypeDate},
		{key: string(funnel.TypeChoice), name: i18n.TypeChoice},
	}
}

// nameOf is what a key is called; the key itself when it is none of the words.
func nameOf(key string, words []word) i18n.Sentence {
	if i := slices.IndexFunc(words, func(w word) bool { return w.key == key }); i >= 0 {
		return words[i].name
	}
	return verbatim(key)
}

// SexName is what a sex is called; nothing when it is unknown.
func SexName(s funnel.Sex) i18n.Sentence { return nameOf(string(s), sexes()) }

// CustomerTypeName is what a type of customer is called.
func CustomerTypeName(key string) i18n.Sentence { return nameOf(key, customerTypes()) }

// AnswerName is what the answer of a test is called.
func AnswerName(a funnel.Answer) i18n.Sentence { return nameOf(string(a), answers()) }

// ToneName is what the tone of a referral is called.
func ToneName(t funnel.Tone) i18n.Sentence { return nameOf(string(t), tones()) }

// StatusName is what the status of a lead is called.
func StatusName(s funnel.Status) i18n.Sentence { return nameOf(string(s), statuses()) }

// ReasonName is what the reason of a loss is called: the agent's own words are said as they are.
func ReasonName(reason string) i18n.Sentence { return nameOf(reason, reasons()) }

// OutcomeName is what the outcome of a touch is called.
func OutcomeName(outcome string) i18n.Sentence { return nameOf(outcome, outcomes()) }

// TypeName is what a type of field is called.
func TypeName(t funnel.FieldType) i18n.Sentence { return nameOf(string(t), fieldTypes()) }

// TouchKindName is what a kind of touch is called: a channel, by its name in the vocabulary.
func TouchKindName(kind string, v grammar.Vocabulary) i18n.Sentence {
	for _, w := range kinds() {
		if w.key == kind {
			return w.name
		}
	}
	for _, c := range v.Channels {
		if c.Key == kind {
			return named(c.Names)
		}
	}
	return verbatim(kind)
}

// SignName is what a sign of the zodiac is called; nothing for funnel.NoSign.
func SignName(s funnel.Sign) i18n.Sentence {
	switch s {
	case funnel.Capricorn:
		return i18n.SignCapricorn
	case funnel.Aquarius:
		return i18n.SignAquarius
	case funnel.Pisces:
		return i18n.SignPisces
	case funnel.Aries:
		return i18n.SignAries
	case funnel.Taurus:
		return i18n.SignTaurus
	case funnel.Gemini:
		return i18n.SignGemini
	case funnel.Cancer:
		return i18n.SignCancer
	case funnel.Leo:
		return i18n.SignLeo
	case funnel.Virgo:
		return i18n.SignVirgo
	case funnel.Libra:
		return i18n.SignLibra
	case funnel.Scorpio:
		return i18n.SignScorpio
	case funnel.Sagittarius:
		return i18n.SignSagittarius
	}
	return i18n.Sentence{}
}
