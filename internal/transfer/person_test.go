package transfer_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

func taker() *transfer.Taker {
	model, _ := funnel.ModelByKey(funnel.DefaultModel)
	currency, _ := funnel.CurrencyByCode("VND")
	day, _ := funnel.NewDay(2026, 11, 20)
	return transfer.NewTaker(card.Reader{
		Region: "VN", Currency: currency, Lang: i18n.En, Today: day,
		Vocabulary: grammar.Vocabulary{Levels: model.Levels, Channels: funnel.DefaultChannels(), Lang: i18n.En},
		Fields:     []funnel.Field{{Key: "rooms", Type: funnel.TypeNumber}},
	})
}

func labelled(values ...string) (list []transfer.Labelled) {
	for _, v := range values {
		list = append(list, transfer.Labelled{Value: v})
	}
	return list
}

func TestTake(t *testing.T) {
	day, _ := funnel.NewDay(2026, 11, 20)
	phone := funnel.Phone{Number: "+84888234488", Key: "+84888234488"}
	value := int64(3_200_000_000)
	for name, c := range map[string]struct {
		rec      transfer.Record
		want     transfer.Person
		problems []i18n.Sentence
	}{
		"everything": {
			transfer.Record{
				Name: "Trần Lan", Phones: labelled("0888 234 488", "+84 888 234 488"), Emails: labelled("Lan@Example.COM"), Sex: funnel.Female,
				Birthday: funnel.Birthday{Month: 2, Date: 28}, Organisation: "School 7", Job: "teacher", Address: "1 Lê Lợi", Tags: []string{"vip", "VIP"},
				Note: "shy", Custom: []transfer.Custom{
					{Header: "Rooms", Value: "3", Field: "rooms"},
					{Header: "Stage", Value: "Qualified", Field: "level"},
					{Header: "Source", Value: "flyer", Field: "source"},
					{Header: "Worth", Value: "3.2b", Field: "value"},
					{Header: "Pet", Value: "cat"},
					{Header: "Agreed", Value: "TRUE", Field: "consent"},
					{Header: "Opt-out", Value: "FALSE", Field: "no-contact"},
				},
			},
			transfer.Person{Level: "qualified", Card: funnel.Card{
				Name: "Trần Lan", Phones: []funnel.Phone{phone}, Emails: []string{"Lan@example.com"}, Sex: funnel.Female,
				Birthday: funnel.Birthday{Month: 2, Date: 28}, Employer: "School 7", Job: "teacher", Address: "1 Lê Lợi", Tags: []string{"vip"},
				Note: "shy\nPet: cat", Custom: map[string]string{"rooms": "3"}, Source: "flyer", Value: &value, Consent: &funnel.Statement{Day: day},
			}},
			nil,
		},
		"what no field takes is kept in the note": {
			transfer.Record{
				Name: "- An", Phones: labelled("gọi sau"), Emails: labelled("an at home"), Birthday: funnel.Birthday{Year: 2030, Month: 1, Date: 1},
				Custom: []transfer.Custom{
					{Header: "Stage", Value: "Lead", Field: "level"},
					{Header: "Crowd", Value: "reach", Field: "level"},
					{Header: "Rooms", Value: "many", Field: "rooms"},
				},
			},
			transfer.Person{Card: funnel.Card{
				Name: "An",
				Note: "phone: gọi sau\ne-mail: an at home\nbirthday: 2030-01-01\nStage: Lead\nCrowd: reach\nRooms: many",
			}},
			[]i18n.Sentence{i18n.SheetKept, i18n.SheetKept, i18n.SheetKept, i18n.SheetKept, i18n.SheetKept, i18n.SheetKept},
		},
		"a fax is nobody's phone": {
			transfer.Record{Name: "An", Phones: []transfer.Labelled{{Value: "028 3822 9999", Label: "Work Fax"}, {Value: "0888 234 488", Label: "cell"}}},
			transfer.Person{Card: funnel.Card{Name: "An", Phones: []funnel.Phone{phone}, Note: "Work Fax: 028 3822 9999"}},
			nil,
		},
		"the name of the organisation": {
			transfer.Record{Organisation: "Hoa Mai", Phones: labelled("0888 234 488")},
			transfer.Person{Card: funnel.Card{Name: "Hoa Mai", Employer: "Hoa Mai", Phones: []funnel.Phone{phone}}},
			nil,
		},
		"the e-mail as a name": {
			transfer.Record{Name: "–", Phones: labelled("0888 234 488"), Emails: labelled("a@b.vn")},
			transfer.Person{Card: funnel.Card{Name: "a@b.vn", Phones: []funnel.Phone{phone}, Emails: []string{"a@b.vn"}}},
			nil,
		},
		"the phone as a name": {
			transfer.Record{Phones: labelled("0888 234 488")},
			transfer.Person{Card: funnel.Card{Name: "+84888234488", Phones: []funnel.Phone{phone}}},
			nil,
		},
		"a note that is too long": {
			transfer.Record{Name: "An", Note: strings.Repeat("ă", card.MaxNote)},
			transfer.Person{Card: funnel.Card{Name: "An", Note: strings.Repeat("ă", (card.MaxNote-3)/2) + "…"}},
			[]i18n.Sentence{i18n.ImportNoteCut},
		},
	} {
		got, problems, refused := taker().Take(c.rec)
		if refused != nil {
			t.Errorf("%s: refused: %v", name, refused)
			continue
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		var told []i18n.Sentence
		for _, p := range problems {
			told = append(told, p.What.Sentence)
		}
		if diff := cmp.Diff(c.problems, told); diff != "" {
			t.Errorf("%s: problems (-want +got):\n%s", name, diff)
		}
	}
	once := taker()
	for line := range 3 { // what did not fit before is told each time
		rec := transfer.Record{Line: line, Name: "An", Custom: []transfer.Custom{
			{Header: "From", Value: "Facebook", Field: "source"}, {Header: "Step", Value: "nowhere", Field: "level"}, {Header: "Step", Value: "qualified", Field: "level"},
		}}
		got, problems, _ := once.Take(rec)
		if got.Card.Note != "From: Facebook\nStep: nowhere" || got.Level != "qualified" || len(problems) != 2 || problems[0].Line != line {
			t.Errorf("line %d: %q, %q, %+v", line, got.Card.Note, got.Level, problems)
		}
	}
	for name, c := range map[string]struct {
		rec  transfer.Record
		want i18n.Sentence
	}{
		"nobody":          {transfer.Record{Name: "\u0301"}, i18n.SheetRowNobody},
		"a bad phone":     {transfer.Record{Phones: labelled("gọi sau")}, i18n.SheetRowUnread},
		"a name too long": {transfer.Record{Name: strings.Repeat("a", card.MaxName+1)}, i18n.CardTooLong},
	} {
		if _, _, refused := taker().Take(c.rec); refused == nil || refused.Sentence != c.want {
			t.Errorf("%s: %v", name, refused)
		}
	}
}
