package cli

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/words"
)

type leadAskOptions struct {
	f            *factory
	ref          string
	question     int
	answer, date string
	kept         bool // question and answer are given
	output       format
}

func newLeadAskCmd(f *factory) *cobra.Command {
	opts := &leadAskOptions{f: f}
	cmd := f.command("ask REF", i18n.HelpLeadAsk, `
		funnel lead ask 1
		funnel lead ask 1 --question 5 --answer "close to the school"
		funnel lead ask 1 -o json`)
	cmd.Long = f.say.Say(i18n.HelpLeadAskLong)
	cmd.Args = exactArgs(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		opts.ref = args[0]
		question, answer := cmd.Flags().Changed("question"), cmd.Flags().Changed("answer")
		if question != answer {
			return misuse(i18n.AnswerAlone, shellWord(args[0]))
		}
		opts.kept = question
		return leadAskRun(cmd.Context(), opts)
	}
	flags := cmd.Flags()
	flags.IntVar(&opts.question, "question", 0, f.say.Say(i18n.FlagQuestion))
	flags.StringVar(&opts.answer, "answer", "", f.say.Say(i18n.FlagAnswer))
	flags.StringVarP(&opts.date, "date", "d", "", f.say.Say(i18n.FlagDate))
	f.outputFlag(cmd, &opts.output)
	cmd.ValidArgsFunction = f.completeLead
	return cmd
}

func leadAskRun(ctx context.Context, opts *leadAskOptions) error {
	f := opts.f
	if !opts.kept && !f.asks(opts.output) {
		return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
			lead, err := f.lead(ctx, b, o, opts.ref)
			if err != nil {
				return err
			}
			responses, err := b.Responses(ctx, lead.ID)
			if err != nil {
				return err
			}
			return f.writeQuestions(lead, responses, opts.output)
		})
	}
	return f.onLead(ctx, opts.ref, func(b *book.Book, o book.Outline, l funnel.Lead) error {
		day, err := f.recordedDay(opts.date, o)
		if err != nil {
			return err
		}
		if !opts.kept {
			return f.askQuestions(ctx, b, l, day)
		}
		text, err := card.Note(opts.answer)
		if err != nil {
			return err
		}
		out, err := b.KeepResponses(ctx, l.ID, []funnel.Response{{Question: opts.question, Day: day, Text: text}})
		if err != nil {
			return err
		}
		return f.tell(ctx, b, o, told{
			Outcome: out, did: f.say.Say(i18n.ResponseKept, f.leadWords(out.Lead), opts.question), output: opts.output,
		})
	})
}

// askQuestions asks the open questions line by line, those without an answer first. Each answer is kept when its line ends, so that
// leaving loses none.
func (f *factory) askQuestions(ctx context.Context, b *book.Book, l funnel.Lead, day funnel.Day) error {
	responses, err := b.Responses(ctx, l.ID)
	if err != nil {
		return err
	}
	fmt.Fprintf(f.io.Out, "%s\n%s\n", f.io.Tint(iostreams.Strong, f.leadWords(l)), f.io.Tint(iostreams.Muted, f.say.Say(i18n.AskHow)))
	lines, kept := bufio.NewReader(f.io.In), 0
	for _, q := range asked(responses) {
		fmt.Fprintf(f.io.Out, "\n%s · %s\n", f.say.Say(i18n.AskPlace, q.Question, funnel.Questions), f.say.Say(words.OpenQuestion(q.Question)))
		if q.Text != "" {
			fmt.Fprint(f.io.Out, f.hanging("  ", f.say.Say(i18n.AskedBefore, clean(q.Text), f.date(q.Day))))
		}
		more, err := f.askQuestion(ctx, b, l.ID, funnel.Response{Question: q.Question, Day: day}, lines, &kept)
		if err != nil {
			return err
		}
		if !more {
			break
		}
	}
	_, err = fmt.Fprintf(f.io.Out, "\n%s\n", f.say.Say(i18n.ResponsesKept, kept, f.leadWords(l)))
	return err
}

// askQuestion reads one answer and keeps it; what cannot be kept is asked again, with the reason. It reports false when the agent has
// had enough.
func (f *factory) askQuestion(ctx context.Context, b *book.Book, lead int64, r funnel.Response, lines *bufio.Reader, kept *int) (more bool, err error) {
	for {
		fmt.Fprint(f.io.Out, "> ")
		typed, err := lines.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return false, err
		}
		typed = strings.TrimSpace(typed)
		if typed == "" || typed == "." {
			return typed == "" && err == nil, nil
		}
		r.Text, err = card.Note(typed)
		if err == nil {
			_, err = b.KeepResponses(ctx, lead, []funnel.Response{r})
		}
		var mistake *i18n.Error
		switch {
		case err == nil:
			*kept++
			return true, nil
		case !errors.As(err, &mistake):
			return false, err
		}
		f.complain(f.say.Error(mistake))
	}
}

// asked lists all questions with their newest answer, those without one first, then by the oldest answer.
func asked(responses []funnel.Response) []funnel.Response {
	questions := everyQuestion(responses)
	slices.SortStableFunc(questions, func(a, b funnel.Response) int {
		if (a.Text == "") != (b.Text == "") {
			return cmp.Compare(len(a.Text), len(b.Text))
		}
		return cmp.Compare(a.Day, b.Day)
	})
	return questions
}

// everyQuestion lists all questions in their order, with their newest answer; without text where there is none.
func everyQuestion(responses []funnel.Response) []funnel.Response {
	questions := make([]funnel.Response, funnel.Questions)
	for i := range questions {
		questions[i].Question = i + 1
	}
	for _, r := range words.NewestResponses(responses) {
		questions[r.Question-1] = r
	}
	return questions
}

// questionJSON is an open question with what was answered in JSON.
type questionJSON struct {
	Number   int         `json:"question"`
	Question string      `json:"text"`
	Answer   *string     `json:"answer"` // the newest
	Day      *funnel.Day `json:"day"`
}

func (f *factory) questionsJSON(responses []funnel.Response) []questionJSON {
	list := []questionJSON{}
	for _, q := range everyQuestion(responses) {
		j := questionJSON{Number: q.Question, Question: f.say.Say(words.OpenQuestion(q.Question)), Answer: nullable(q.Text)}
		if q.Text != "" {
			j.Day = &q.Day
		}
		list = append(list, j)
	}
	return list
}

// writeQuestions lists the open questions with the newest answers.
func (f *factory) writeQuestions(l funnel.Lead, responses []funnel.Response, output format) error {
	questions := f.questionsJSON(responses)
	switch output {
	case formatJSON:
		return f.writeJSON(struct {
			Lead      int64          `json:"lead"`
			Questions []questionJSON `json:"questions"`
			Total     int            `json:"total"`
		}{l.ID, questions, len(questions)})
	case formatCSV:
		var rows [][]any
		for _, q := range questions {
			rows = append(rows, []any{q.Number, q.Question, q.Answer, q.Day})
		}
		return f.writeCSV([]string{"question", "text", "answer", "day"}, rows)
	}
	text := f.io.Tint(iostreams.Strong, f.leadWords(l)) + "\n"
	for _, q := range questions {
		text += f.hanging(fmt.Sprintf("%3d. ", q.Number), q.Question)
		if q.Answer == nil {
			text += "     " + f.io.Tint(iostreams.Muted, f.say.Say(i18n.Unanswered)) + "\n"
		} else {
			text += f.hanging("     ", f.nearDate(*q.Day)+" · "+clean(*q.Answer))
		}
	}
	_, err := fmt.Fprint(f.io.Out, text)
	return err
}

// knownText shows how much is known of a person, and what they answered.
func (f *factory) knownText(p book.Profile, o book.Outline) string {
	beside, under := f.newTable(), f.newTable()
	for _, k := range f.words(o).Known(p.Lead, p.Responses) {
		beside.row("  "+k.Label, k.Value)
		under.row("  " + k.Label)
		under.under(4, k.Value)
	}
	text := f.section(i18n.SectionKnown) + "\n" + beside.or(under).String()
	newest := words.NewestResponses(p.Responses)
	for _, r := range newest {
		text += f.hanging(fmt.Sprintf("%4d. ", r.Question), f.say.Say(words.OpenQuestion(r.Question))+" – "+clean(r.Text)+" ("+f.nearDate(r.Day)+")")
	}
	if len(newest) < funnel.Questions {
		text += f.remark(i18n.AskTheRest, id(p.Lead.ID))
	}
	return text
}

// partJSON is how much of a part is known in JSON; missing are keys of the card.
type partJSON struct {
	Part    funnel.Part `json:"part"`
	Known   int         `json:"known"`
	Of      int         `json:"of"`
	Missing []string    `json:"missing"`
}

func partsJSON(p book.Profile) []partJSON {
	list := []partJSON{}
	for _, k := range p.Lead.Known(len(words.NewestResponses(p.Responses))) {
		list = append(list, partJSON{k.Part, k.Known, k.Of, listed(k.Missing)})
	}
	return list
}
