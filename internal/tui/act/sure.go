package act

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// manyFrom is from how many leads on it is asked once more before something is written.
const manyFrom = 10

// writer makes what writes to the book for leads by their numbers.
type writer func(leads []int64) func(ctx context.Context, b *book.Book) (string, error)

// asking asks whether something is to be done to so many.
type asking func(n int) string

// useless says why something makes no sense for a lead: the sentence that counts such leads; false where it does.
type useless func(l funnel.Lead) (i18n.Sentence, bool)

// standing counts the lost and the won.
func standing(l funnel.Lead) (i18n.Sentence, bool) {
	switch l.Status {
	case funnel.StatusLost:
		return i18n.SureLost, true
	case funnel.StatusWon:
		return i18n.SureWon, true
	}
	return i18n.Sentence{}, false
}

// isLost finds the lost.
func isLost(l funnel.Lead) (i18n.Sentence, bool) { return i18n.SureLost, l.Status == funnel.StatusLost }

// none finds nobody.
func none(funnel.Lead) (i18n.Sentence, bool) { return i18n.Sentence{}, false }

// tallies counts leads by what is said of them, in the order in which it is said: won and lost, and who is there already.
func (d dialog) tallies(leads []funnel.Lead, of useless) string {
	var parts []string
	for _, s := range []i18n.Sentence{i18n.SureThere, i18n.SureLost, i18n.SureWon} {
		n := 0
		for _, l := range leads {
			if said, ok := of(l); ok && said == s {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, d.say(s, n))
		}
	}
	return strings.Join(parts, d.say(i18n.ListComma))
}

// saveMany writes for leads. Where they are many it first asks, says how many are lost or won, and leaves those out for whom it makes
// no sense.
func (d dialog) saveMany(leads []funnel.Lead, ask asking, senseless useless, write writer) (dialog, tea.Cmd) {
	if len(leads) < manyFrom {
		return d.save(write(facts{leads: leads}.ids()))
	}
	var left, out []funnel.Lead
	for _, l := range leads {
		if _, no := senseless(l); no {
			out = append(out, l)
		} else {
			left = append(left, l)
		}
	}
	if len(left) == 0 {
		d.problem = d.say(i18n.SureNobody)
		return d, nil
	}
	s := sure{question: ask(len(left)), write: write(facts{leads: left}.ids())}
	if among := d.tallies(left, standing); among != "" {
		s.said = append(s.said, d.say(i18n.SureAmong, among))
	}
	if len(out) > 0 {
		s.said = append(s.said, d.say(i18n.SureLeftOut, d.tallies(out, senseless)))
	}
	return d.push(s), nil
}

// asks is a question that takes how many they are, and perhaps more.
func (d dialog) asks(s i18n.Sentence, more ...any) asking {
	return func(n int) string { return d.say(s, append([]any{n}, more...)...) }
}

// sure asks once more whether something is to be done to many.
type sure struct {
	question string
	said     []string
	write    func(ctx context.Context, b *book.Book) (string, error)
}

func (s sure) update(d dialog, msg tea.Msg) (dialog, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return d, nil
	}
	switch press.String() {
	case "y", "Y":
		return d.pop().save(s.write)
	case "n", "N":
		return d.pop(), nil
	}
	return d, nil
}

func (s sure) view(d dialog, width, height int) ([]string, *tea.Position, bool) {
	ask := widget.Confirm{Question: s.question, Yes: d.say(i18n.AnswerYes), No: d.say(i18n.AnswerNo)}.View(d.env.Theme, width)
	var lines []string
	for _, text := range s.said {
		lines = append(lines, widget.Wrap(text, width, 2)...)
	}
	lines = lines[:min(len(lines), max(0, height-len(ask)))]
	return append(lines, ask...), nil, false
}

func (s sure) keys(d dialog) []key.Binding {
	return []key.Binding{screen.Bind(d.say(i18n.AnswerYes), "y"), screen.Bind(d.say(i18n.AnswerNo), "n")}
}

func (s sure) typed() bool { return false }
