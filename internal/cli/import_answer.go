package cli

import (
	"cmp"

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
	Sharing    int               `json:"sharing"`
	Arrivals   int               `json:"arrivals"`
	Drawn      int               `json:"drawn"`
	Rejected   []importLineJSON  `json:"rejected"`
	Doubtful   []importDoubtJSON `json:"doubtful"`
	Known      []importKnownJSON `json:"known"`
	Remarks    []importLineJSON  `json:"remarks"`
	Change     *int64            `json:"change"`
	DryRun     bool              `json:"dry_run"`
}

// importFileJSON is a file that was read.
type importFileJSON struct {
	File     string             `json:"file"`
	Format   string             `json:"format"`
	Encoding *string            `json:"encoding"`
	Guessed  bool               `json:"encoding_guessed"`
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
func (in *incoming) answer() error {
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
	err := f.writeLines(lines[0], lines[1:])
	if in.yes { // who was asked has seen the rest
		in.tellRest()
	}
	return err
}

func (in *incoming) answerJSON() importAnswerJSON {
	out := in.out
	answer := importAnswerJSON{
		Files: []importFileJSON{}, People: out.People, Added: out.Added, Duplicates: out.Duplicate, Skipped: out.Skipped, Changed: out.Changed,
		Unchanged: out.Unchanged, Similar: out.Similar, Unclear: out.Unclear, Sharing: out.Sharing,
		Arrivals: out.Arrivals, Drawn: out.Drawn,
		Rejected: in.linesJSON(in.rejected), Doubtful: in.doubtfulJSON(), Known: in.knownJSON(), Remarks: in.linesJSON(in.remarks), DryRun: in.dryRun,
	}
	if out.Change > 0 {
		answer.Change = &out.Change
	}
	for _, p := range in.files {
		file := importFileJSON{File: p.path, Format: p.format(), Columns: []importColumnJSON{}}
		if t := p.table; t != nil {
			file.Encoding, file.Guessed, file.Sheet = nullable(t.Encoding), t.Guessed, nullable(t.Sheet)
			for _, c := range t.Columns {
				file.Columns = append(file.Columns, importColumnJSON{cmp.Or(c.Title, c.Letter()), cmp.Or(string(c.Field), noteField), c.Guessed})
			}
		}
		answer.Files = append(answer.Files, file)
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
	for _, l := range in.doubtful {
		row(l.spotIn, string(l.fate), l.name, in.likeWords(l))
	}
	for _, l := range in.known {
		row(l.spotIn, string(l.deed), l.name, in.likeWords(l)+" ("+in.f.say.Say(byWhat(l.why))+")")
	}
	for _, r := range in.remarks {
		row(r.spotIn, "remark", "", in.f.say.Error(r.what))
	}
	return in.f.writeCSV([]string{"file", "line", "what", "name", "reason"}, rows)
}
