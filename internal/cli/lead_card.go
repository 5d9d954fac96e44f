package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// writeCard writes the card of a lead for people.
func (f *factory) writeCard(l funnel.Lead, o book.Outline, fields []funnel.Field) error {
	_, err := fmt.Fprint(f.io.Out, f.cardText(l, o, fields))
	return err
}

// cardText is the card of a lead: who it is, whether they may be contacted, and what is known.
func (f *factory) cardText(l funnel.Lead, o book.Outline, fields []funnel.Field) string {
	title := f.io.Tint(iostreams.Strong, "#"+id(l.ID)+" "+clean(l.Name))
	text := f.wrapped(title+" · "+f.levelOf(l.Level, o)+" · "+f.stateWords(l), 0) + "\n"
	if l.NoContact != nil {
		text += f.statementLine(iostreams.Bad, i18n.DoNotContact, *l.NoContact)
	}
	if l.Consent != nil {
		text += f.statementLine(iostreams.Good, i18n.MayBeContacted, *l.Consent)
	}
	return text + "\n" + f.factLines(f.cardFacts(l, o, fields))
}

// statementLine says at the top of a card whether a person may be contacted.
func (f *factory) statementLine(tone iostreams.Tone, s i18n.Sentence, said funnel.Statement) string {
	words := f.say.Say(s, f.say.PlainDate(said.Day.Time()))
	if said.Source != "" {
		words += " · " + clean(said.Source)
	}
	var b strings.Builder
	for line := range strings.SplitSeq(f.wrapped(words, 0), "\n") {
		b.WriteString(f.io.Tint(tone, line) + "\n")
	}
	return b.String()
}

// stateWords is the status of a lead, since when and why.
func (f *factory) stateWords(l funnel.Lead) string {
	switch {
	case l.State == funnel.LostLead && l.StateDay != nil:
		return f.io.Tint(iostreams.Bad, f.say.Say(i18n.LostSince, f.nearDate(*l.StateDay), f.reasonWords(l.Reason)))
	case l.State == funnel.PausedLead && l.StateDay != nil:
		return f.io.Tint(iostreams.Warn, f.say.Say(i18n.PausedSince, f.nearDate(*l.StateDay)))
	case l.Status == funnel.StatusWon:
		return f.io.Tint(iostreams.Good, f.say.Say(i18n.StatusWon))
	}
	return f.say.Say(card.StatusName(l.Status))
}

// cardFact is a line of a card.
type cardFact struct{ label, value string }

// cardFacts lists what is known of a person, and the three tests.
func (f *factory) cardFacts(l funnel.Lead, o book.Outline, fields []funnel.Field) []cardFact {
	var facts []cardFact
	r := f.cardReader(o, fields)
	for _, field := range card.Fields(fields) {
		switch field.Key {
		case "name", "consent", "no-contact": // they stand at the top
			continue
		}
		values := field.Text(r, l.Card)
		if field.Key == "tag" && len(values) > 1 {
			values = []string{join(values, ", ")}
		}
		for i, value := range values {
			label := ""
			if i == 0 {
				label = f.say.Say(field.Label)
			}
			facts = append(facts, cardFact{clean(label), cleanLines(value)})
		}
	}
	facts = append(facts,
		cardFact{f.say.Say(i18n.LabelAdded), f.say.PlainDate(l.Added.Time())},
		cardFact{f.say.Say(i18n.LabelTests), f.testMarks(l.Tests)})
	if l.Forced != "" {
		facts = append(facts, cardFact{f.say.Say(i18n.LabelWithout), cleanLines(l.Forced)})
	}
	return facts
}

// cleanLines makes text from a person fit for a terminal, line by line.
func cleanLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = clean(line)
	}
	return strings.Join(lines, "\n")
}

// testMarks tells the answers of the three tests by marks.
func (f *factory) testMarks(t funnel.Tests) string {
	var parts []string
	for i, name := range testNames() {
		words := " " + f.say.Say(name)
		switch *t.At(i) {
		case funnel.Yes:
			parts = append(parts, f.io.Tint(iostreams.Good, "✓"+words))
		case funnel.No:
			parts = append(parts, f.io.Tint(iostreams.Bad, "✗"+words))
		default:
			parts = append(parts, f.io.Tint(iostreams.Warn, "?"+words))
		}
	}
	if !f.io.OutTTY {
		return join(parts, " · ")
	}
	return join(wrap(parts, f.io.Width()-f.mostOfLabel()-2), "\n")
}

// mostOfLabel is how many columns of the terminal a label takes at most.
func (f *factory) mostOfLabel() int { return min(24, f.io.Width()*2/5) }

// factLines lays out facts, labels and values below each other. A long value is broken into lines that fit the terminal.
func (f *factory) factLines(facts []cardFact) string {
	width := 0
	for i := range facts {
		if f.io.OutTTY {
			facts[i].label = ansi.Truncate(facts[i].label, f.mostOfLabel(), "…")
		}
		width = max(width, ansi.StringWidth(facts[i].label))
	}
	t := f.newTable()
	for _, fact := range facts {
		for paragraph := range strings.SplitSeq(fact.value, "\n") {
			for line := range strings.SplitSeq(f.wrapped(paragraph, width+2), "\n") {
				t.row(f.io.Tint(iostreams.Muted, fact.label), strings.TrimRight(line, " "))
				fact.label = ""
			}
		}
	}
	return t.String()
}
