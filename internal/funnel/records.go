package funnel

import "slices"

// maxRecorded is the greatest number of people, minutes or delays of a record. It is far above what is recorded at once, and far below
// what could not be added up.
const maxRecorded = 1_000_000_000

// RecordKinds lists the kinds of records of a book, each before those that refer to it.
func RecordKinds() []RecordKind {
	return slices.Concat([]RecordKind{{Name: "setting", Fields: []RecordField{
		{Name: "key", Must: true}, {Name: "value"},
	}}}, frameKinds(), leadKinds(), historyKinds())
}

// frameKinds are the kinds of what a book begins with, and of the tallies, which need nothing else.
func frameKinds() []RecordKind {
	return []RecordKind{
		recordOf("level", []RecordField{
			{Name: "key", Must: true, Fit: ValidKey},
			{Name: "name_en"},
			{Name: "name_vi"},
			{Name: "name_zh"},
			{Name: "position", Form: NumberForm, Must: true},
			flagField("hidden"), flagField("crowd"), flagField("entry"), flagField("qualifying"), flagField("buying"),
			{Name: "idle", Form: NumberForm, Most: MaxCareDays},
			{Name: "care", Fit: func(v string) bool { _, ok := ParseCare(v); return ok }},
		}),
		recordOf("channel", []RecordField{
			{Name: "key", Must: true, Fit: ValidKey},
			{Name: "name_en"},
			{Name: "name_vi"},
			{Name: "name_zh"},
			{Name: "position", Form: NumberForm, Must: true},
			flagField("hidden"),
		}),
		recordOf("target", []RecordField{
			keyField("level", "level", true),
			{Name: "count", Form: NumberForm, Most: MaxCount},
			{Name: "per", Must: true, Fit: oneOf(PerDay, PerWeek, PerMonth)},
			dayField("from", true),
		}),
		recordOf("day_off", []RecordField{dayField("from", true), dayField("to", true), {Name: "note"}}),
		recordOf("field", []RecordField{
			{Name: "key", Must: true, Fit: ValidKey},
			{Name: "name"},
			{Name: "kind", Must: true, Fit: oneOf(FieldTypes()...)},
			{Name: "choices", Form: ListForm},
		}),
		recordOf("tally", []RecordField{
			dayField("day", true),
			keyField("level", "level", true),
			keyField("channel", "channel", false),
			{Name: "count", Form: NumberForm, Must: true, Most: maxRecorded},
			{Name: "note"},
			moneyField("cost", false),
			{Name: "minutes", Form: NumberForm, Most: maxRecorded},
			momentField(),
		}),
	}
}

// leadKinds are the kinds of what is known of a person.
func leadKinds() []RecordKind {
	answer := oneOf(Yes, No)
	return []RecordKind{
		recordOf("lead", []RecordField{
			{Name: "name"},
			keyField("level", "level", true),
			{Name: "state", Fit: oneOf(PausedLead, LostLead)},
			dayField("state_day", false),
			{Name: "reason"},
			{Name: "need", Fit: answer},
			{Name: "authority", Fit: answer},
			{Name: "money", Fit: answer},
			{Name: "forced"},
			keyField("source", "channel", false),
			{Name: "product"},
			{Name: "region"},
			moneyField("value", false),
			{Name: "birthday", Fit: func(v string) bool { b, err := ParseBirthday(v); return err == nil && b.String() == v }},
			{Name: "sex", Fit: oneOf(Female, Male, OtherSex)},
			{Name: "occupation"},
			{Name: "employer"},
			{Name: "address"},
			moneyField("income", false),
			{Name: "interests"},
			{Name: "education"},
			keyField("preferred", "channel", false),
			{Name: "payment"},
			{Name: "customer_type", Fit: oneOf(CustomerTypes()...)},
			{Name: "supplier"},
			{Name: "note"},
			dayField("consent_day", false),
			{Name: "consent_source"},
			dayField("no_contact_day", false),
			{Name: "no_contact_source"},
			dayField("added", true), momentField(),
		}),
		recordOf("contact", []RecordField{
			refField("lead", true), {Name: "kind", Must: true, Fit: oneOf("phone", "email")}, {Name: "value", Must: true}, flagField("doubtful"),
		}),
		recordOf("tag", []RecordField{refField("lead", true), {Name: "tag", Must: true}}),
		recordOf("value", []RecordField{refField("lead", true), keyField("field", "field", true), {Name: "value", Must: true}}),
	}
}

// historyKinds are the kinds of what happened with a person.
func historyKinds() []RecordKind {
	return []RecordKind{
		recordOf("arrival", []RecordField{
			refField("lead", false), keyField("level", "level", true), dayField("day", false), keyField("channel", "channel", false), flagField("drawn"),
		}),
		recordOf("touch", []RecordField{
			refField("lead", true), dayField("day", true),
			{Name: "kind", Must: true},
			{Name: "outcome"},
			{Name: "minutes", Form: NumberForm, Most: maxRecorded},
			{Name: "note"},
			momentField(),
		}),
		recordOf("followup", []RecordField{
			refField("lead", true), dayField("due", true),
			{Name: "what"},
			{Name: "every", Fit: func(v string) bool { _, ok := ParseEvery(v); return ok }},
			dayField("anchor", true), dayField("closed", false),
			flagField("dropped"),
			{Name: "snoozes", Form: NumberForm, Must: true, Most: maxRecorded},
			{Name: "reason"},
			momentField(),
		}),
		recordOf("deal", []RecordField{
			refField("lead", false), dayField("day", true), moneyField("amount", true), {Name: "product"}, moneyField("cost", false), {Name: "note"}, momentField(),
		}),
		recordOf("referral", []RecordField{
			refField("lead", true), refField("referrer", true), {Name: "tone", Must: true, Fit: oneOf(Positive, Negative)}, dayField("day", true),
		}),
		recordOf("refusal", []RecordField{
			refField("lead", true), dayField("day", true),
			{Name: "reason", Must: true},
			keyField("level", "level", true),
			dayField("again", false), dayField("back", false),
		}),
		recordOf("answer", []RecordField{
			refField("lead", true),
			{Name: "question", Form: NumberForm, Must: true, Most: Questions},
			dayField("day", true),
			{Name: "text", Must: true},
			momentField(),
		}),
		recordOf("offer", []RecordField{
			refField("lead", true), dayField("day", true),
			{Name: "kind", Must: true, Fit: oneOf(Offered, Choice, LastWord)},
			moneyField("amount", false),
			{Name: "text"},
			momentField(),
		}),
		recordOf("merged", []RecordField{refField("lead", true), {Name: "was", Form: RefForm, Must: true}}),
	}
}

// recordOf is a kind whose records have a number and a key of their own.
func recordOf(name string, fields []RecordField) RecordKind {
	own := []RecordField{{Name: "id", Form: RefForm, Must: true}, {Name: "uuid", Form: UUIDForm, Must: true}}
	return RecordKind{Name: name, Fields: append(own, fields...), Numbered: true}
}

func flagField(name string) RecordField { return RecordField{Name: name, Form: FlagForm} }

func dayField(name string, must bool) RecordField {
	return RecordField{Name: name, Form: DayForm, Must: must}
}

// momentField is when a record was written.
func momentField() RecordField { return RecordField{Name: "at", Form: MomentForm, Must: true} }

// refField names a lead by its number.
func refField(name string, must bool) RecordField {
	return RecordField{Name: name, Form: RefForm, Must: must, Of: "lead"}
}

// keyField names a record of a kind by its key.
func keyField(name, kind string, must bool) RecordField {
	return RecordField{Name: name, Of: kind, Must: must}
}

// moneyField is an amount in minor units.
func moneyField(name string, must bool) RecordField {
	return RecordField{Name: name, Form: NumberForm, Must: must, Most: MaxMoney}
}

func oneOf[T ~string](words ...T) func(string) bool {
	return func(v string) bool { return slices.Contains(words, T(v)) }
}
