package card

import (
	"strconv"
	"strings"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// Form writes a lead's card as a text to be edited, in the reader's language: comments, a line "key [label]: value" for each field, several
// for one of several values, and the note to the end. ParseForm reads it back as the same card.
func Form(r Reader, l funnel.Lead) string {
	say := r.say()
	var b strings.Builder
	comment := func(text string) {
		for l := range strings.Lines(text) {
			b.WriteString("# " + strings.TrimSuffix(l, "\n") + "\n")
		}
	}
	comment(say.Say(i18n.FormTitle, strconv.FormatInt(l.ID, 10)))
	comment(say.Say(i18n.FormHelp))
	b.WriteString("\n")
	for _, f := range Fields(r.Fields) {
		if f.Key == noteKey {
			b.WriteString("\n")
			comment(say.Say(i18n.FormNote))
			b.WriteString(f.formKey(r) + ":\n" + l.Note + "\n")
			continue
		}
		values := f.plain(r, l.Card)
		if len(values) == 0 {
			values = []string{""}
		}
		for _, value := range values {
			b.WriteString(strings.TrimSpace(f.formKey(r)+": "+value) + "\n")
		}
	}
	return b.String()
}

// formKey is the beginning of a line of the form: the key, and in brackets the label, if it says more, and what may be chosen.
func (f Field) formKey(r Reader) string {
	say := r.say()
	var choices, about []string
	for _, c := range f.Choices {
		choices = append(choices, say.Say(c))
	}
	if label := say.Say(f.Label); strings.ReplaceAll(squeezed(label), " ", "") != f.Key {
		about = append(about, label)
	}
	if len(choices) > 0 {
		about = append(about, strings.Join(choices, " / "))
	}
	if len(about) == 0 {
		return f.Key
	}
	return f.Key + " [" + strings.NewReplacer("[", "(", "]", ")").Replace(strings.Join(about, ": ")) + "]"
}

// Remark puts a message above a form that is to be edited again, in the place of its first line if that is a comment: then the numbers of
// lines stay what they are.
func Remark(form, message string) string {
	first, rest, _ := strings.Cut(form, "\n")
	if !strings.HasPrefix(first, "#") {
		rest = form
	}
	return "# ! " + message + "\n" + rest
}
