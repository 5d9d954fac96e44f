package app_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// The grades, the reasons and the playbook are found by their names in the agent's language, from every screen.
func TestGradesAreFound(t *testing.T) {
	for _, c := range []struct {
		lang        i18n.Lang
		typed, view string
	}{{i18n.En, "80/20", "[Value]"}, {i18n.Vi, "phan hang", "[Giá trị]"}, {i18n.Zh, "客户分类", "[价值]"}} {
		d := whole(t, demoBook(t), tuitest.Setup{Lang: c.lang, Width: 100, Height: 30})
		d.Press(":")
		d.Type(c.typed)
		d.Press("enter")
		d.Shows(c.view)
		d.Press("esc", ":")
		d.Type("playbook")
		d.Press("enter")
		d.Check()
		d.Press("4", "2", "esc", ":")
		d.Type("override")
		d.Press("enter")
		d.Check()
	}
	d := whole(t, demoBook(t), tuitest.Setup{Width: 100, Height: 30})
	d.Press("2", ":")
	d.Type("playbook")
	d.Press("enter")
	d.Shows("[What to do]")
	d.Press(":")
	d.Type("explain")
	d.Press("enter")
	d.Shows("[Why]")
	d.Press("esc", ":")
	d.Type("override")
	d.Press("enter")
	d.Shows("Set a grade by hand")
}
