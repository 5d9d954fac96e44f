// Package playbook says what to do with the people at a level, of a grade or of a type: a few short lines in the agent's language,
// from the sales method, which the agent's own notes replace or add to.
package playbook

import (
	"embed"
	"errors"
	"io/fs"
	"strings"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

//go:embed text/en.md text/vi.md text/zh.md
var texts embed.FS

// Keys of the plays that belong to no level, grade or type.
const (
	Refusal = "refusal" // the five steps after a no
	Price   = "price"   // how to speak of the price
)

// Play is what to do in one case.
type Play struct {
	Key   string   // as the agent's own file is named: level/buyer, value/super, type/logical, refusal
	Lines []string // Markdown, a thing to do each; of the agent's own notes also others. Not cleaned for a terminal
	Own   bool     // the agent's notes are in it
}

// Playbook holds the plays of one language.
type Playbook struct {
	plays map[string][]string
	own   fs.FS
}

// Open reads the built-in plays of a language; own is the folder of the agent's notes, in which KEY.md stands for the built-in play
// and KEY+.md is added to it. It need not exist.
func Open(lang i18n.Lang, own fs.FS) (*Playbook, error) {
	text, err := texts.ReadFile("text/" + string(lang) + ".md")
	if err != nil {
		return nil, err
	}
	return &Playbook{plays: sections(string(text)), own: own}, nil
}

// sections splits a text at its headings, which are keys.
func sections(text string) map[string][]string {
	found := map[string][]string{}
	var key string
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if heading, ok := strings.CutPrefix(line, "# "); ok {
			key = heading
		} else if line != "" {
			found[key] = append(found[key], line)
		}
	}
	return found
}

// Level is the play of a level, the one at place in the levels of a book that began with a model. A level that the model does not know
// has the play of its role.
func (p *Playbook) Level(model string, levels []funnel.Level, place int) (Play, error) {
	l := levels[place]
	lines := p.plays[model+"/"+l.Key]
	if lines == nil {
		lines = p.plays["role/"+role(levels, place)]
	}
	return p.with("level/"+l.Key, lines)
}

// Of is the play of a grade (value/super), a type (type/logical), Refusal or Price; one without lines when there is none.
func (p *Playbook) Of(key string) (Play, error) { return p.with(key, p.plays[key]) }

// role says in a word what a level is for.
func role(levels []funnel.Level, place int) string {
	buying := len(levels)
	for i, l := range levels {
		if l.Buying {
			buying = i
		}
	}
	switch l := levels[place]; {
	case l.Crowd:
		return "crowd"
	case l.Buying:
		return "buying"
	case place > buying:
		return "above"
	case l.Qualifying:
		return "qualifying"
	case l.Entry:
		return "lead"
	}
	return "middle"
}

// maxNotes is the size up to which a file of notes is read, in bytes.
const maxNotes = 64 << 10

// with puts the agent's notes in place of a play or after it.
func (p *Playbook) with(key string, lines []string) (Play, error) {
	play := Play{Key: key, Lines: lines}
	instead, found, err := p.notes(key + ".md")
	if err != nil {
		return play, err
	}
	if found {
		play.Lines, play.Own = instead, true
	}
	more, found, err := p.notes(key + "+.md")
	if found {
		play.Lines, play.Own = append(play.Lines[:len(play.Lines):len(play.Lines)], more...), true
	}
	return play, err
}

// notes reads one of the agent's files, without its blank lines at both ends; false when there is none.
func (p *Playbook) notes(name string) (lines []string, found bool, err error) {
	if p.own == nil {
		return nil, false, nil
	}
	info, err := fs.Stat(p.own, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, i18n.Failed(i18n.PlayUnreadable, name, reason(err)).Because(err)
	}
	if !info.Mode().IsRegular() || info.Size() > maxNotes { // a device or a pipe may never end
		return nil, false, i18n.Failed(i18n.PlayTooLong, name, maxNotes>>10)
	}
	text, err := fs.ReadFile(p.own, name)
	if err != nil {
		return nil, false, i18n.Failed(i18n.PlayUnreadable, name, reason(err)).Because(err)
	}
	if !utf8.Valid(text) {
		return nil, false, i18n.Failed(i18n.PlayNoText, name)
	}
	return strings.Split(strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")), "\n"), true, nil
}

// reason is what the system says, without the name of the file, which the sentence has.
func reason(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}
