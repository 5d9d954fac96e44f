package funnel

// Part is a part of what one should know of a customer.
type Part string

// The parts.
const (
	Identity    Part = "identity"    // who they are
	Consumption Part = "consumption" // what they buy, and how
	Contact     Part = "contact"     // how they are reached
	Interests   Part = "interests"   // what they care about
)

// Knowledge is how much of a part is known.
type Knowledge struct {
	Part    Part
	Known   int
	Of      int      // at least 1
	Missing []string // keys of the fields of the card that would tell more
}

// Known says how much is known of a lead, part by part. Responses are those to different open questions.
func (l Lead) Known(responses int) []Knowledge {
	part := func(p Part, fields ...fact) Knowledge {
		k := Knowledge{Part: p, Of: len(fields)}
		for _, f := range fields {
			switch {
			case f.known:
				k.Known++
			case f.key != "":
				k.Missing = append(k.Missing, f.key)
			}
		}
		return k
	}
	asked := part(Interests, fact{"interests", l.Interests != ""})
	asked.Known, asked.Of = asked.Known+min(responses, Questions), asked.Of+Questions
	return []Knowledge{
		part(Identity, fact{"name", l.Name != ""}, fact{"birthday", l.Birthday.Known()}, fact{"sex", l.Sex != SexUnknown},
			fact{"region", l.Region != ""}, fact{"occupation", l.Job != ""}, fact{"employer", l.Employer != ""}),
		part(Consumption, fact{"product", l.Product != ""}, fact{"income", l.Income != nil}, fact{"payment", l.Payment != ""},
			fact{"", l.Deals > 0}),
		part(Contact, fact{"phone", len(l.Phones) > 0}, fact{"email", len(l.Emails) > 0}, fact{"preferred", l.Preferred != ""},
			fact{"source", l.Source != ""}, fact{"", l.Touches > 0}),
		asked,
	}
}

// fact is whether something is known, and the field of the card that holds it; "" when it is recorded otherwise.
type fact struct {
	key   string
	known bool
}
