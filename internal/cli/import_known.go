package cli

import (
	"cmp"
	"slices"
	"strings"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// likened is a person of the files who is, or may be, the same as others, and what becomes of the person.
type likened struct {
	spotIn
	name      string // as the file has it
	fate      book.Fate
	deed      book.Deed
	why       book.Likeness
	like      []book.Acquaintance
	otherName bool
	was       string // the name that the card had, where it gets another
}

// knownShown is how many people who are known are told one by one.
const knownShown = 10

// liken notes somebody who is told with those whom they are like. Of people who are known, only those are kept whom the answer shows or the
// file of rejects holds: they may be very many.
func (in *incoming) liken(at spotIn, m book.Meeting) {
	l := likened{at, strings.Clone(m.Name), m.Fate, m.Deed, m.Why, m.Like, m.OtherName, m.Was}
	switch m.Fate {
	case book.Similar, book.Unclear, book.Sharing:
		in.doubtful = append(in.doubtful, l)
	case book.Duplicate:
		if m.Deed == book.CardAdded {
			return
		}
		if leftOut(l) {
			in.others++
		}
		special := m.OtherName || m.Was != ""
		if m.Deed == book.CardSkipped || special {
			in.telling++
		}
		if special || in.output != formatText || m.Deed == book.CardSkipped && in.telling <= knownShown {
			in.known = append(in.known, l)
		}
	}
}

// leftOut reports whether somebody is left out who may be somebody else than the one in the book.
func leftOut(l likened) bool {
	return l.deed == book.CardSkipped && (l.otherName || l.fate != book.Duplicate)
}

// tellDoubtful tells of whom it is not certain who they are.
func (in *incoming) tellDoubtful() {
	f := in.f
	shown := in.doubtful[:min(len(in.doubtful), refusedShown)]
	for _, l := range shown {
		switch {
		case l.fate == book.Similar:
			f.notice(i18n.ImportLineSimilar, in.spotWords(l.spotIn), in.called(l.name), in.likeWords(l))
		case l.deed == book.CardAdded:
			f.notice(i18n.ImportLineUnclearAdded, in.spotWords(l.spotIn), in.called(l.name), in.likeWords(l))
		case l.fate == book.Sharing:
			f.notice(i18n.ImportLineSharing, in.spotWords(l.spotIn), in.called(l.name), in.likeWords(l), f.say.Say(byWhat(l.why)))
		default:
			f.notice(i18n.ImportLineUnclear, in.spotWords(l.spotIn), in.called(l.name), in.likeWords(l))
		}
	}
	if more := len(in.doubtful) - len(shown); more > 0 {
		f.notice(i18n.TalliesMore, more)
	}
}

// tellKnown tells whom the known ones were taken for, those with another name first, and which names of cards change.
func (in *incoming) tellKnown() {
	f := in.f
	known := slices.Clone(in.known)
	slices.SortStableFunc(known, func(a, b likened) int { return cmp.Compare(namesake(a), namesake(b)) })
	shown := known[:min(len(known), knownShown)]
	for _, l := range shown {
		line, who, why := in.spotWords(l.spotIn), in.likeWords(l), f.say.Say(byWhat(l.why))
		switch {
		case l.was != "":
			f.notice(i18n.ImportLineRenamed, line, who, in.called(l.name), why)
		case l.deed == book.CardSkipped:
			f.notice(i18n.ImportLineKnown, line, in.called(l.name), who, why)
		default:
			f.notice(i18n.ImportLineTaken, line, in.called(l.name), who, why)
		}
	}
	if more := in.telling - len(shown); more > 0 {
		f.notice(i18n.TalliesMore, more)
	}
	switch {
	case in.others == 0 && (in.out.Sharing == 0 || in.plan.OnDuplicate == book.AddDuplicates):
	case in.rejects == "" || in.dryRun:
		f.notice(i18n.ImportOthersKept)
	default:
		f.notice(i18n.ImportOthersIn, in.rejects)
	}
}

// namesake is 0 of somebody with another name than the one they are taken for, else 1.
func namesake(l likened) int {
	if l.otherName {
		return 0
	}
	return 1
}

// byWhat says what two people have in common.
func byWhat(why book.Likeness) i18n.Sentence {
	switch why {
	case book.SamePhone:
		return i18n.ImportByPhone
	case book.SameEmail:
		return i18n.ImportByEmail
	case book.SameBirthday:
		return i18n.ImportByBirthday
	}
	return i18n.ImportByName
}

// called is a name from outside as a sentence has it.
func (in *incoming) called(name string) string { return in.f.shortened(name) }

// likeWords name those whom somebody is like.
func (in *incoming) likeWords(l likened) string {
	var list []string
	for _, a := range l.like {
		if a.Person > 0 {
			list = append(list, in.f.say.Say(i18n.ImportLine, in.called(a.Name), in.spotWords(in.places[a.Person-1])))
			continue
		}
		list = append(list, in.f.leadWords(funnel.Lead{ID: a.Lead, Card: funnel.Card{Name: a.Name}}))
	}
	return join(list, ", ")
}

// importKnownJSON is somebody who was taken for a person who is known.
type importKnownJSON struct {
	File      string        `json:"file"`
	Line      int           `json:"line"`
	Name      string        `json:"name"`
	Why       book.Likeness `json:"why"`
	Lead      *int64        `json:"lead"`
	At        *importAtJSON `json:"at"`
	As        string        `json:"as"`
	OtherName bool          `json:"other_name"`
	Done      book.Deed     `json:"done"`
	Was       *string       `json:"was"`
}

func (in *incoming) knownJSON() []importKnownJSON {
	known := make([]importKnownJSON, 0, len(in.known))
	for _, l := range in.known {
		a := l.like[0]
		k := importKnownJSON{
			File: in.files[l.file].path, Line: int(l.line), Name: l.name, Why: l.why, As: a.Name, OtherName: l.otherName, Done: l.deed, Was: nullable(l.was),
		}
		if a.Person > 0 {
			at := in.at(a)
			k.At = &at
		} else {
			k.Lead = &a.Lead
		}
		known = append(known, k)
	}
	return known
}

func (in *incoming) doubtfulJSON() []importDoubtJSON {
	doubtful := make([]importDoubtJSON, 0, len(in.doubtful))
	for _, l := range in.doubtful {
		doubt := importDoubtJSON{
			File: in.files[l.file].path, Line: int(l.line), Name: l.name, Fate: l.fate, Why: l.why, Leads: []int64{}, Lines: []importAtJSON{},
			Added: l.deed == book.CardAdded,
		}
		for _, a := range l.like {
			if a.Person > 0 {
				doubt.Lines = append(doubt.Lines, in.at(a))
			} else {
				doubt.Leads = append(doubt.Leads, a.Lead)
			}
		}
		doubtful = append(doubtful, doubt)
	}
	return doubtful
}

// at is where a person of the import stands.
func (in *incoming) at(a book.Acquaintance) importAtJSON {
	spot := in.places[a.Person-1]
	return importAtJSON{in.files[spot.file].path, int(spot.line)}
}
