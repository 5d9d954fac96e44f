package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/config"
	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/playbook"
	"github.com/funnel-cli/funnel/internal/words"
)

type playbookOptions struct {
	f      *factory
	about  string // a level, a grade, a type; "" for every level
	output format
}

func newPlaybookCmd(f *factory) *cobra.Command {
	opts := &playbookOptions{f: f}
	cmd := f.command("playbook [LEVEL|GRADE|TYPE]", i18n.HelpPlaybook, `
		funnel playbook
		funnel playbook inbound
		funnel playbook value/super
		funnel playbook refusal`)
	cmd.Long = f.say.Say(i18n.HelpPlaybookLong, clean(config.PlaybookFolder()))
	cmd.Args = argsBetween(0, 1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			opts.about = args[0]
		}
		return playbookRun(cmd.Context(), opts)
	}
	f.outputFlag(cmd, &opts.output)
	return cmd
}

// namedPlay is a play with what it is called.
type namedPlay struct {
	playbook.Play
	name string
}

func playbookRun(ctx context.Context, opts *playbookOptions) error {
	f := opts.f
	return f.with(ctx, book.ReadOnly, func(_ *book.Book, o book.Outline) error {
		notes, err := playbook.Open(f.say.Lang, os.DirFS(config.PlaybookFolder()))
		if err != nil {
			return err
		}
		plays, err := f.plays(notes, o, opts.about)
		if err != nil {
			return err
		}
		switch opts.output {
		case formatJSON:
			return f.writeJSON(playsJSON(plays))
		case formatCSV:
			return f.writePlaysCSV(plays)
		}
		return f.writePlays(plays, opts.about == "")
	})
}

// plays are those that the text names, of every visible level when it is empty. One word may name a level and grades.
func (f *factory) plays(p *playbook.Playbook, o book.Outline, about string) (found []namedPlay, err error) {
	add := func(name string, play playbook.Play, mistake error) {
		found, err = append(found, namedPlay{play, name}), errors.Join(err, mistake)
	}
	level, mistake := "", error(nil)
	if about != "" {
		var l funnel.Level
		l, mistake = f.vocabulary(o).Level(strings.TrimPrefix(about, "level/"))
		level = l.Key
	}
	for i, l := range o.Levels {
		if about == "" && !l.Hidden || mistake == nil && level == l.Key {
			play, err := p.Level(o.Model, o.Levels, i)
			add(f.fullName(l), play, err)
		}
	}
	if about == "" {
		return found, err
	}
	for _, g := range words.GradeNames() {
		if called(about, g.Key, g.Short(), g.Name) {
			play, err := p.Of(g.Key)
			add(f.words(o).Grade(g.Key), play, err)
		}
	}
	if called(about, playbook.Refusal, playbook.Refusal, i18n.PlayRefusal) {
		play, err := p.Of(playbook.Refusal)
		add(f.say.Say(i18n.PlayRefusal), play, err)
	}
	if called(about, playbook.Price, playbook.Price, i18n.PlayPrice) {
		play, err := p.Of(playbook.Price)
		add(f.say.Say(i18n.PlayPrice), play, err)
	}
	switch {
	case len(found) > 0:
		return found, err
	case errors.Is(mistake, i18n.Wrong(i18n.LevelUnknown)):
		return nil, i18n.Wrong(i18n.NoPlay, quote(about))
	}
	return nil, mistake
}

// called reports whether text is one of the keys, or a name in any of the languages.
func called(text, key, short string, name i18n.Sentence) bool {
	typed := fold.Text(text)
	return slices.Contains([]string{key, short, fold.Text(name.En), fold.Text(name.Vi), fold.Text(name.Zh)}, typed)
}

func (f *factory) writePlays(plays []namedPlay, all bool) error {
	var text strings.Builder
	for i, p := range plays {
		if i > 0 {
			text.WriteString("\n")
		}
		heading := f.io.Tint(iostreams.Strong, p.name)
		if p.Own {
			heading += f.io.Tint(iostreams.Muted, " · "+f.say.Say(i18n.PlayOwn))
		}
		text.WriteString(heading + "\n" + f.playLines(p.Play))
	}
	if all {
		keys := []string{playbook.Refusal, playbook.Price}
		for _, g := range words.GradeNames() {
			keys = append(keys, g.Key)
		}
		text.WriteString("\n" + f.wrapped(f.io.Tint(iostreams.Muted, f.say.Say(i18n.PlaysMore, join(keys, ", "))), 0) + "\n")
	}
	_, err := fmt.Fprint(f.io.Out, text.String())
	return err
}

// playLines are the lines of a play as a list.
func (f *factory) playLines(p playbook.Play) string {
	var text strings.Builder
	for _, line := range p.Lines {
		if rest, ok := strings.CutPrefix(line, "- "); ok {
			text.WriteString(f.hanging("  - ", clean(rest)))
		} else {
			text.WriteString(f.hanging("  ", clean(line)))
		}
	}
	return text.String()
}

// playJSON is what to do in one case in JSON.
type playJSON struct {
	Key   string   `json:"key"`
	Name  string   `json:"name"`
	Own   bool     `json:"own"`
	Lines []string `json:"lines"`
}

func playsJSON(plays []namedPlay) any {
	list := make([]playJSON, 0, len(plays))
	for _, p := range plays {
		list = append(list, playJSON{p.Key, p.name, p.Own, p.Lines})
	}
	return struct {
		Plays []playJSON `json:"plays"`
		Total int        `json:"total"`
	}{list, len(list)}
}

func (f *factory) writePlaysCSV(plays []namedPlay) error {
	var rows [][]any
	for _, p := range plays {
		for _, line := range p.Lines {
			rows = append(rows, []any{p.Key, p.name, p.Own, strings.TrimPrefix(line, "- ")})
		}
	}
	return f.writeCSV([]string{"key", "name", "own", "line"}, rows)
}
