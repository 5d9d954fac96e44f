package act

import (
	"errors"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
	"github.com/funnel-cli/funnel/internal/words"
)

// known asks what is to be done when a phone or an e-mail is that of somebody who has a card already.
type known struct {
	said     string
	lead     funnel.Lead
	question i18n.Sentence
	force    func(d dialog) (dialog, tea.Cmd)
}

// known asks whether to go on all the same, when that is why the book refused.
func (d dialog) known(err error, question i18n.Sentence, force func(d dialog) (dialog, tea.Cmd)) (dialog, bool) {
	var is *book.KnownError
	var said *i18n.Error
	if !errors.As(err, &is) || !errors.As(err, &said) || len(said.Args) == 0 {
		return d, false
	}
	contact, _ := said.Args[0].(string)
	for _, p := range is.Lead.Phones {
		if p.Number == contact {
			contact = words.PhoneText(p, d.env.Words.Outline.Region)
		}
	}
	return d.push(known{d.say(i18n.ContactKnown, iostreams.Clean(contact), d.env.Words.Lead(is.Lead)), is.Lead, question, force}), true
}

func (k known) update(d dialog, msg tea.Msg) (dialog, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return d, nil
	}
	switch press.String() {
	case "y", "Y":
		return k.force(d)
	case "n", "N":
		return d.pop(), nil
	case "o", "O":
		id := k.lead.ID
		d.over = true
		return d, func() tea.Msg { return screen.OpenLead{ID: id} }
	}
	return d, nil
}

func (k known) view(d dialog, width, height int) ([]string, *tea.Position, bool) {
	t, w := d.env.Theme, d.env.Words
	var lines []string
	for _, l := range widget.Wrap(k.said, width, 3) {
		lines = append(lines, t.Warn.Render(l))
	}
	facts := w.LevelOf(k.lead.Level) + " · " + d.say(card.StatusName(k.lead.Status)) + " · " + w.Touches(k.lead)
	for _, l := range widget.Wrap(facts, width, 2) {
		lines = append(lines, t.Muted.Render(l))
	}
	lines = lines[:min(len(lines), max(0, height-1))]
	for _, l := range widget.Wrap(d.say(k.question), width, 2) {
		lines = append(lines, t.Strong.Render(l))
	}
	answers := ""
	for _, b := range k.keys(d) {
		answers += t.Key.Render(b.Help().Key) + " " + b.Help().Desc + "   "
	}
	return append(lines, widget.Fit(answers, width)), nil, false
}

func (k known) keys(d dialog) []key.Binding {
	return []key.Binding{
		screen.Bind(d.say(i18n.AnswerYes), "y"), screen.Bind(d.say(i18n.AnswerNo), "n"), screen.Bind(d.say(i18n.KeyOpenThatCard), "o"),
	}
}

func (k known) typed() bool { return false }
