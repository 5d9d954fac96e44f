package funnel

import "slices"

// maxRecorded is the greatest number of people, minutes or delays of a record. It is far above what is recorded at once, and far below
// what could not be added up.
const maxRecorded = 1_000_000_000

// RecordKinds lists the kinds of records of a book, each before those that refer to it.
func RecordKinds() []RecordKind {
	return slices.Concat([]RecordKind{{Name: "setting", Fields: []RecordField{
		{Name: "key", Must: true}, {Name: "value"},
	}}}, frameKinds(), leadKinds(), historyKinds(), namedKinds())
}

// frameKinds are the kinds of what a book begins with, and of the tallies, which need nothing else.
func frameKinds() []RecordKind {
	return []RecordKind{
		recordOf("level", []RecordField{
			{Name: "key", Must: true, Fit: ValidKey},
			{Name: "name_en", Long: MaxTitle},
			{Name: "name_vi", Long: MaxTitle},
			{Name: "name_zh", Long: MaxTitle},
			{Name: "position", Form: NumberForm, Must: true},
			flagField("hidden"), flagField("crowd"), flagField("entry"), flagField("qualifying"), flagField("buying"),
			{Name: "idle", Form: NumberForm, Most: MaxCareDays, Plus: true},
			{Name: "care", Fit: func(v string) bool { _, ok := ParseCare(v); return ok }},
		}),
		recordOf("channel", []RecordField{
			{Name: "key", Must: true, Fit: ValidKey},
			{Name: "name_en", Long: MaxTitle},
			{Name: "name_vi", Long: MaxTitle},
			{Name: "name_zh", Long: MaxTitle},
			{Name: "position", Form: NumberForm, Must: true},
			flagField("hidden"),
		}),
		recordOf("target", []RecordField{
			keyField("level", "level", true),
			{Name: "count", Form: NumberForm, Most: MaxCount, Plus: true},
			{Name: "per", Must: true, Fit: oneOf(PerDay, PerWeek, PerMonth)},
			dayField("from", true),
		}),
		recordOf("day_off", []RecordField{dayField("from", true), dayField("to", true), {Name: "note"}}),
		recordOf("field", []RecordField{
			{Name: "key", Must: true, Fit: ValidKey},
			{Name: "name", Long: MaxTitle},
			{Name: "kind", Must: true, Fit: oneOf(FieldTypes()...)},
			{Name: "choices", Form: ListForm, Long: MaxTag},
		}),
		recordOf("tally", []RecordField{
			dayField("day", true),
			keyField("level", "level", true),
			keyField("channel", "channel", false),
			{Name: "count", Form: NumberForm, Must: true, Most: maxRecorded},
			{Name: "note"},
			moneyField("cost"),
			{Name: "minutes", Form: NumberForm, Most: maxRecorded, Plus: true},
			momentField(),
		}),
	}
}

// leadKinds are the kinds of what is known of a person.
func leadKinds() []RecordKind {
	answer := oneOf(Yes, No)
	return []RecordKind{
		recordOf("lead", []RecordField{
			{Name: "name", Long: MaxName},
			keyField("level", "level", true),
			{Name: "state", Fit: oneOf(PausedLead, LostLead)},
			dayField("state_day", false),
			{Name: "reason", Long: MaxReason},
			{Name: "need", Fit: answer},
			{Name: "authority", Fit: answer},
			{Name: "money", Fit: answer},
			{Name: "forced"},
			keyField("source", "channel", false),
			{Name: "product", Long: MaxText},
			{Name: "region", Long: MaxText},
			moneyField("value"),
			{Name: "birthday", Fit: func(v string) bool { b, err := ParseBirthday(v); return err == nil && b.String() == v }},
			{Name: "sex", Fit: oneOf(Female, Male, OtherSex)},
			{Name: "occupation", Long: MaxText},
			{Name: "employer", Long: MaxText},
			{Name: "address", Long: MaxText},
			moneyField("income"),
			{Name: "interests", Long: MaxText},
			{Name: "education", Long: MaxText},
			keyField("preferred", "channel", false),
			{Name: "payment", Long: MaxText},
			{Name: "customer_type", Fit: oneOf(CustomerTypes()...)},
			{Name: "supplier", Long: MaxText},
			{Name: "note"},
			dayField("consent_day", false),
			{Name: "consent_source", Long: MaxText},
			dayField("no_contact_day", false),
			{Name: "no_contact_source", Long: MaxText},
			dayField("added", true), momentField(),
		}),
		recordOf("contact", []RecordField{
			refField("lead", true), {Name: "kind", Must: true, Fit: oneOf("phone", "email")}, {Name: "value", Must: true, Long: MaxContact}, flagField("doubtful"),
		}),
		recordOf("tag", []RecordField{refField("lead", true), {Name: "tag", Must: true, Long: MaxTag}}),
		recordOf("value", []RecordField{refField("lead", true), keyField("field", "field", true), {Name: "value", Must: true, Long: MaxText}}),
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
			{Name: "kind", Must: true, Fit: ValidKey},
			{Name: "outcome", Fit: oneOf(TouchOutcomes()...)},
			{Name: "minutes", Form: NumberForm, Most: maxRecorded, Plus: true},
			{Name: "note"},
			momentField(),
		}),
		recordOf("followup", []RecordField{
			refField("lead", true), dayField("due", true),
			{Name: "what"},
			{Name: "every", Fit: func(v string) bool { _, ok := ParseEvery(v); return ok }},
			dayField("anchor", true), dayField("closed", false),
			flagField("dropped"),
			{Name: "snoozes", Form: NumberForm, Must: true, Most: maxRecorded, Plus: true},
			{Name: "reason"},
			momentField(),
		}),
		recordOf("deal", []RecordField{
			refField("lead", false), dayField("day", true), {Name: "amount", Form: NumberForm, Must: true, Most: MaxMoney}, {Name: "product", Long: MaxText}, moneyField("cost"), {Name: "note"}, momentField(),
		}),
		recordOf("referral", []RecordField{
			refField("lead", true), refField("referrer", true), {Name: "tone", Must: true, Fit: oneOf(Positive, Negative)}, dayField("day", true),
		}),
		recordOf("refusal", []RecordField{
			refField("lead", true), dayField("day", true),
			{Name: "reason", Must: true, Long: MaxReason},
			keyField("level", "level", true),
			dayField("again", false), dayField("back", false),
		}),
		recordOf("answer", []RecordField{
			refField("lead", true),
			{Name: "question", Form: NumberForm, Must: true, Most: Questions},
			dayField("day", true),
			{Name: "text", Must: true, Fit: func(v string) bool { return len(v) <= MaxAnswer }},
			momentField(),
		}),
		recordOf("offer", []RecordField{
			refField("lead", true), dayField("day", true),
			{Name: "kind", Must: true, Fit: oneOf(Offered, Choice, LastWord)},
			moneyField("amount"),
			{Name: "text"},
			momentField(),
		}),
		recordOf("verdict", []RecordField{
			refField("lead", true), {Name: "view", Must: true}, {Name: "grade", Must: true}, {Name: "reason", Must: true}, dayField("day", true),
		}),
		recordOf("merged", []RecordField{refField("lead", true), {Name: "was", Form: RefForm, Must: true}}),
	}
}

// namedKinds are the kinds of what the agent keeps under a name.
func namedKinds() []RecordKind {
	return []RecordKind{
		recordOf("segment", []RecordField{{Name: "name", Must: true}, {Name: "filter", Must: true}, languageField()}),
		recordOf("portrait", []RecordField{
			{Name: "name", Must: true},
			dayField("day", true),
			{Name: "of", Must: true},
			{Name: "against", Must: true},
			languageField(),
			{Name: "facts", Must: true},
		}),
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

// languageField is the language in which a text was typed.
func languageField() RecordField {
	return RecordField{Name: "language", Must: true, Fit: oneOf("en", "vi", "zh")}
}

// refField names a lead by its number.
func refField(name string, must bool) RecordField {
	return RecordField{Name: name, Form: RefForm, Must: must, Of: "lead"}
}

// keyField names a record of a kind by its key.
func keyField(name, kind string, must bool) RecordField {
	return RecordField{Name: name, Of: kind, Must: must}
}

// moneyField is an amount in minor units that cannot be given back.
func moneyField(name string) RecordField {
	return RecordField{Name: name, Form: NumberForm, Most: MaxMoney, Plus: true}
}

func oneOf[T ~string](words ...T) func(string) bool {
	return func(v string) bool { return slices.Contains(words, T(v)) }
}
