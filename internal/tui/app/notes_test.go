package app_test

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// notes is a screen for the tests of the root: `a` opens a form whose text goes into the book as the name of a lead, `/` asks the book.
type notes struct {
	env    *screen.Env
	form   *widget.Form
	change screen.Change[string]
	query  screen.Query[int]
	leads  int
	told   []string
}

func notesMaker() screen.Maker {
	return screen.Maker{ID: screen.Leads, Title: i18n.Sentence{En: "Leads", Vi: "Khách", Zh: "客户"}, New: func(env *screen.Env) screen.Screen { return notes{env: env} }}
}

func (n notes) count() (screen.Screen, tea.Cmd) {
	cmd := n.query.Ask(n.env, func(ctx context.Context, b *book.Book) (int, error) {
		_, total, err := b.Leads(ctx, book.LeadFilter{})
		return total, err
	})
	return n, cmd
}

func (n notes) Update(msg tea.Msg) (screen.Screen, tea.Cmd) {
	if total, ok, err := n.query.Answer(msg); ok {
		if err != nil {
			return n, screen.Fail(n.env.Say, err)
		}
		n.leads = total
		return n, nil
	}
	if said, ok, err := n.change.Written(msg); ok {
		if err != nil {
			return n, screen.Fail(n.env.Say, err)
		}
		n.form = nil
		return n, screen.Did(said)
	}
	switch msg := msg.(type) {
	case screen.Reload:
		return n.count()
	case screen.OpenLead:
		n.told = append(n.told, "lead")
	case tea.PasteMsg:
		if n.form != nil {
			f, _, _ := n.form.Update(msg)
			n.form = &f
		}
	case tea.MouseClickMsg:
		n.told = append(n.told, "click "+msg.String())
	case tea.KeyPressMsg:
		return n.press(msg)
	}
	return n, nil
}

func (n notes) press(msg tea.KeyPressMsg) (screen.Screen, tea.Cmd) {
	if n.form == nil {
		if msg.String() == "a" {
			f := widget.NewForm("Name")
			n.form = &f
		}
		return n, nil
	}
	f, confirmed, _ := n.form.Update(msg)
	n.form = &f
	if !confirmed {
		return n, nil
	}
	name := f.Value(0)
	return n, n.change.Write(n.env, func(ctx context.Context, b *book.Book) (string, error) {
		if strings.TrimSpace(name) == "" {
			return "", i18n.Wrong(i18n.NameEmpty)
		}
		out, err := b.AddLead(ctx, newLead(name))
		return "added " + out.Lead.Name, err
	})
}

func (n notes) View(width, _ int) screen.Frame {
	lines := append([]string{"leads: " + n.env.Say.Int(int64(n.leads))}, n.told...)
	if n.form == nil {
		return screen.Frame{Lines: lines}
	}
	form, cursor := n.form.View(n.env.Theme, width)
	cursor.Y += len(lines)
	return screen.Frame{Lines: append(lines, form...), Cursor: &cursor}
}

func (n notes) Keys() []key.Binding { return []key.Binding{screen.Bind("add a lead", "a")} }

func (n notes) Typing() bool { return n.form != nil }

func (n notes) Back(discard bool) (screen.Screen, screen.Step) {
	switch {
	case n.form == nil:
		return n, screen.Nowhere
	case n.form.Typed() && !discard:
		return n, screen.WouldLose
	}
	n.form = nil
	return n, screen.Stepped
}
