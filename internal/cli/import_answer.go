package cli

import (
	"cmp"
	"context"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// importAnswerJSON is the answer of funnel import in JSON.
type importAnswerJSON struct {
	Files      []importFileJSON  `json:"files"`
	People     int               `json:"people"`
	Added      int               `json:"added"`
	Duplicates int               `json:"duplicates"`
	Skipped    int               `json:"skipped"`
	Changed    int               `json:"changed"`
	Unchanged  int               `json:"unchanged"`
	Similar    int               `json:"similar"`
	Unclear    int               `json:"unclear"`
	Arrivals   int               `json:"arrivals"`
	Drawn      int               `json:"drawn"`
	Rejected   []importLineJSON  `json:"rejected"`
	Doubtful   []importDoubtJSON `json:"doubtful"`
	Remarks    []importLineJSON  `json:"remarks"`
	Change     *int64            `json:"change"`
	DryRun     bool              `json:"dry_run"`
}

// importFileJSON is a file that was read.
type importFileJSON struct {
	File     string             `json:"file"`
	Format   string             `json:"format"`
	Encoding *string            `json:"encoding"`
	Sheet    *string            `json:"sheet"`
	Columns  []importColumnJSON `json:"columns"`
}

// importColumnJSON is a column and what it was taken for.
type importColumnJSON struct {
	Column  string `json:"column"`
	Field   string `json:"field"`
	Guessed bool   `json:"guessed"`
}

// importLineJSON is something about a line.
type importLineJSON struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// importDoubtJSON is somebody of whom it is not certain who it is.
type importDoubtJSON struct {
	File  string         `json:"file"`
	Line  int            `json:"line"`
	Name  string         `json:"name"`
	Fate  book.Fate      `json:"fate"`
	Why   book.Likeness  `json:"why"`
	Leads []int64        `json:"leads"`
	Lines []importAtJSON `json:"lines"`
	Added bool           `json:"added"`
}

// importAtJSON is a line.
type importAtJSON struct {
	File string `json:"file"`
	Line int    `json:"line"`
}

// noteField is the field of a column that is kept in the note.
const noteField = "note"

// answer tells what was done, or would be.
func (in *incoming) answer(ctx context.Context, b *book.Book) error {
	f := in.f
	switch in.output {
	case formatJSON:
		return f.writeJSON(in.answerJSON())
	case formatCSV:
		return in.writeRemarks()
	}
	lines := in.counts(false)
	if len(lines) == 0 {
		lines = []string{f.say.Say(i18n.NothingNew)}
	}
	if err := f.writeLines(lines[0], lines[1:]); err != nil || !in.yes {
		return err // who was asked has seen the rest
	}
	return in.tellRest(ctx, b)
}

func (in *incoming) answerJSON() importAnswerJSON {
	out := in.out
	answer := importAnswerJSON{
		Files: []importFileJSON{}, People: out.People, Added: out.Added, Duplicates: out.Duplicate, Skipped: out.Skipped, Changed: out.Changed,
		Unchanged: out.Unchanged, Similar: out.Similar, Unclear: out.Unclear, Arrivals: out.Arrivals, Drawn: out.Drawn,
		Rejected: in.linesJSON(in.rejected), Doubtful: []importDoubtJSON{}, Remarks: in.linesJSON(in.remarks), DryRun: in.dryRun,
	}
	if out.Change > 0 {
		answer.Change = &out.Change
	}
	for _, p := range in.files {
		file := importFileJSON{File: p.path, Format: p.format(), Columns: []importColumnJSON{}}
		if t := p.table; t != nil {
			file.Encoding, file.Sheet = nullable(t.Encoding), nullable(t.Sheet)
			for _, c := range t.Columns {
				file.Columns = append(file.Columns, importColumnJSON{cmp.Or(c.Title, c.Letter()), cmp.Or(string(c.Field), noteField), c.Guessed})
			}
		}
		answer.Files = append(answer.Files, file)
	}
	for _, m := range in.doubtful {
		doubt := importDoubtJSON{
			File: in.files[m.file].path, Line: int(m.line), Name: m.Card.Name, Fate: m.Fate, Why: m.Why, Leads: []int64{}, Lines: []importAtJSON{},
			Added: m.Deed == book.CardAdded,
		}
		for _, a := range m.Like {
			if a.Person > 0 {
				at := in.places[a.Person-1]
				doubt.Lines = append(doubt.Lines, importAtJSON{in.files[at.file].path, int(at.line)})
			} else {
				doubt.Leads = append(doubt.Leads, a.Lead)
			}
		}
		answer.Doubtful = append(answer.Doubtful, doubt)
	}
	return answer
}

func (in *incoming) linesJSON(remarks []remark) []importLineJSON {
	lines := make([]importLineJSON, 0, len(remarks))
	for _, r := range remarks {
		lines = append(lines, importLineJSON{in.files[r.file].path, int(r.line), in.f.say.Error(r.what)})
	}
	return lines
}

// writeRemarks writes a row for every line that is to be looked at.
func (in *incoming) writeRemarks() error {
	var rows [][]any
	row := func(at spotIn, what, name, reason string) {
		rows = append(rows, []any{in.files[at.file].path, int(at.line), what, name, reason})
	}
	for _, r := range in.rejected {
		row(r.spotIn, "rejected", "", in.f.say.Error(r.what))
	}
	for _, m := range in.doubtful {
		row(m.spotIn, string(m.Fate), m.Card.Name, in.likeWords(m, nil))
	}
	for _, r := range in.remarks {
		row(r.spotIn, "remark", "", in.f.say.Error(r.what))
	}
	return in.f.writeCSV([]string{"file", "line", "what", "name", "reason"}, rows)
}
