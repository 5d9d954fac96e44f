package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/words"
)

// writeCard writes the card of a lead for people.
func (f *factory) writeCard(l funnel.Lead, o book.Outline, fields []funnel.Field) error {
	_, err := fmt.Fprint(f.io.Out, f.cardText(l, o, fields))
	return err
}

// cardText is the card of a lead: who it is, whether they may be contacted, and what is known.
func (f *factory) cardText(l funnel.Lead, o book.Outline, fields []funnel.Field) string {
	title := f.io.Tint(iostreams.Strong, "#"+id(l.ID)+" "+clean(l.Name))
	text := f.wrapped(title+" · "+f.levelOf(l.Level, o)+" · "+f.toned(f.words(o).State(l)), 0) + "\n"
	for _, said := range f.words(o).Statements(l) {
		for line := range strings.SplitSeq(f.wrapped(said.Text, 0), "\n") {
			text += f.io.Tint(said.Tone, line) + "\n"
		}
	}
	return text + "\n" + f.factLines(f.cardFacts(l, o, fields))
}

// cardFacts lists what is known of a person, and the three tests.
func (f *factory) cardFacts(l funnel.Lead, o book.Outline, fields []funnel.Field) []words.Fact {
	facts := append(f.words(o).Facts(l, fields), words.Fact{Label: f.say.Say(i18n.LabelTests), Value: f.testMarks(l.Tests)})
	if l.Forced != "" {
		facts = append(facts, words.Fact{Label: f.say.Say(i18n.LabelWithout), Value: words.Forced(l)})
	}
	return facts
}

// testMarks tells the answers of the three tests by marks.
func (f *factory) testMarks(t funnel.Tests) string {
	var parts []string
	for _, mark := range f.words(book.Outline{}).TestMarks(t) {
		parts = append(parts, f.toned(mark))
	}
	if !f.io.OutTTY {
		return join(parts, " · ")
	}
	return join(wrap(parts, f.io.Width()-f.mostOfLabel()-2), "\n")
}

// mostOfLabel is how many columns of the terminal a label takes at most.
func (f *factory) mostOfLabel() int { return min(24, f.io.Width()*2/5) }

// factLines lays out facts, labels and values below each other. A long value is broken into lines that fit the terminal.
func (f *factory) factLines(facts []words.Fact) string {
	width := 0
	for i := range facts {
		if f.io.OutTTY {
			facts[i].Label = ansi.Truncate(facts[i].Label, f.mostOfLabel(), "…")
		}
		width = max(width, ansi.StringWidth(facts[i].Label))
	}
	t := f.newTable()
	for _, fact := range facts {
		for paragraph := range strings.SplitSeq(fact.Value, "\n") {
			for line := range strings.SplitSeq(f.wrapped(paragraph, width+2), "\n") {
				t.row(f.io.Tint(iostreams.Muted, fact.Label), strings.TrimRight(line, " "))
				fact.Label = ""
			}
		}
	}
	return t.String()
}
