package card

import (
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// builtIn lists the fields that every card has, but for the note, in the order of a card.
func builtIn() []Field {
	return []Field{
		name(),
		phones(),
		emails(),
		tags(),
		channelField("source", i18n.LabelSource, func(c *funnel.Card) *string { return &c.Source }),
		textField("product", i18n.LabelProduct, func(c *funnel.Card) *string { return &c.Product }),
		textField("region", i18n.LabelRegion, func(c *funnel.Card) *string { return &c.Region }),
		moneyField("value", i18n.LabelValue, func(c *funnel.Card) **int64 { return &c.Value }),
		birthday(),
		sex(),
		textField("occupation", i18n.LabelJob, func(c *funnel.Card) *string { return &c.Job }),
		textField("employer", i18n.LabelEmployer, func(c *funnel.Card) *string { return &c.Employer }),
		textField("address", i18n.LabelAddress, func(c *funnel.Card) *string { return &c.Address }),
		moneyField("income", i18n.LabelIncome, func(c *funnel.Card) **int64 { return &c.Income }),
		textField("interests", i18n.LabelInterests, func(c *funnel.Card) *string { return &c.Interests }),
		textField("education", i18n.LabelEducation, func(c *funnel.Card) *string { return &c.Education }),
		channelField("preferred", i18n.LabelPreferred, func(c *funnel.Card) *string { return &c.Preferred }),
		textField("payment", i18n.LabelPayment, func(c *funnel.Card) *string { return &c.Payment }),
		customerType(),
		textField("supplier", i18n.LabelSupplier, func(c *funnel.Card) *string { return &c.Supplier }),
		statementField("consent", i18n.LabelConsent, func(c *funnel.Card) **funnel.Statement { return &c.Consent }),
		statementField("no-contact", i18n.LabelNoContact, func(c *funnel.Card) **funnel.Statement { return &c.NoContact }),
	}
}

func name() Field {
	return Field{
		Key: "name", Label: i18n.LabelName, required: true,
		read: func(_ Reader, c *funnel.Card, text string) (err error) {
			c.Name, err = Name(text)
			return err
		},
		plain: func(_ Reader, c funnel.Card) []string { return unlessEmpty(c.Name) },
	}
}

func phones() Field {
	return Field{
		Key: "phone", Label: i18n.LabelPhone, Several: true,
		clear: func(c *funnel.Card) { c.Phones = nil },
		read: func(r Reader, c *funnel.Card, text string) error {
			p, err := Phone(text, r.Region)
			if err != nil {
				return err
			}
			c.Phones = withPhone(c.Phones, p)
			return nil
		},
		plain: func(r Reader, c funnel.Card) []string {
			var list []string
			for _, p := range c.Phones {
				list = append(list, localPhone(p, r.Region))
			}
			return list
		},
		shown: func(r Reader, c funnel.Card) []string {
			var list []string
			for _, p := range c.Phones {
				text := localPhone(p, r.Region)
				if p.Doubtful {
					text = r.say().Say(i18n.CardDoubtful, text)
				}
				list = append(list, text)
			}
			return list
		},
	}
}

func emails() Field {
	return Field{
		Key: "email", Label: i18n.LabelEmail, Several: true,
		clear: func(c *funnel.Card) { c.Emails = nil },
		read: func(_ Reader, c *funnel.Card, text string) error {
			address, err := Email(text)
			if err != nil {
				return err
			}
			c.Emails = withText(c.Emails, address, EmailKey)
			return nil
		},
		plain: func(_ Reader, c funnel.Card) []string { return c.Emails },
	}
}

func tags() Field {
	return Field{
		Key: "tag", Label: i18n.LabelTag, Several: true,
		clear: func(c *funnel.Card) { c.Tags = nil },
		read: func(_ Reader, c *funnel.Card, text string) error {
			list, err := Tags(text)
			if err != nil {
				return err
			}
			for _, tag := range list {
				c.Tags = withText(c.Tags, tag, fold.Text)
			}
			return nil
		},
		plain: func(_ Reader, c funnel.Card) []string { return c.Tags },
	}
}

func birthday() Field {
	return Field{
		Key: "birthday", Label: i18n.LabelBirthday,
		clear: func(c *funnel.Card) { c.Birthday = funnel.Birthday{} },
		read: func(r Reader, c *funnel.Card, text string) (err error) {
			c.Birthday, err = grammar.Birthday(text, r.dates(grammar.Recorded))
			return err
		},
		plain: func(r Reader, c funnel.Card) []string {
			if !c.Birthday.Known() {
				return nil
			}
			return []string{r.birthday(c.Birthday)}
		},
		shown: func(r Reader, c funnel.Card) []string {
			if !c.Birthday.Known() {
				return nil
			}
			return []string{r.birthdayAndAge(c.Birthday)}
		},
	}
}

func sex() Field {
	return Field{
		Key: "sex", Label: i18n.LabelSex, Choices: []i18n.Sentence{i18n.SexFemale, i18n.SexMale, i18n.SexOther},
		clear: func(c *funnel.Card) { c.Sex = funnel.SexUnknown },
		read: func(_ Reader, c *funnel.Card, text string) (err error) {
			c.Sex, err = Sex(text)
			return err
		},
		plain: func(r Reader, c funnel.Card) []string {
			if c.Sex == funnel.SexUnknown {
				return nil
			}
			return []string{r.say().Say(SexName(c.Sex))}
		},
	}
}

func customerType() Field {
	return Field{
		Key: "type", Label: i18n.LabelType,
		Choices: []i18n.Sentence{i18n.TypeValue, i18n.TypeImpulse, i18n.TypeLogical, i18n.TypeProspective, i18n.TypeEmotional},
		clear:   func(c *funnel.Card) { c.Type = "" },
		read: func(_ Reader, c *funnel.Card, text string) (err error) {
			c.Type, err = CustomerType(text)
			return err
		},
		plain: func(r Reader, c funnel.Card) []string {
			if c.Type == "" {
				return nil
			}
			return []string{r.say().Say(CustomerTypeName(c.Type))}
		},
	}
}

func note() Field {
	return Field{
		Key: noteKey, Label: i18n.LabelNote,
		clear: func(c *funnel.Card) { c.Note = "" },
		read: func(_ Reader, c *funnel.Card, text string) (err error) {
			c.Note, err = Note(text)
			return err
		},
		plain: func(_ Reader, c funnel.Card) []string { return unlessEmpty(c.Note) },
	}
}

// noteKey is the key of the note, which ends a card and a form.
const noteKey = "note"
