package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/words"
)

func newLeadShowCmd(f *factory) *cobra.Command {
	cmd := f.command("show REF", i18n.HelpLeadShow, `
		funnel lead show 1
		funnel lead show "nguyễn văn an"
		funnel lead show 1 -o json`)
	cmd.Long = f.say.Say(i18n.HelpLeadShowLong)
	cmd.Args = exactArgs(1)
	cmd.ValidArgsFunction = f.completeLead
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return leadShowRun(cmd.Context(), f, args[0], *output) }
	return cmd
}

func leadShowRun(ctx context.Context, f *factory, ref string, output format) error {
	return f.with(ctx, book.ReadOnly, func(b *book.Book, o book.Outline) error {
		lead, err := f.lead(ctx, b, o, ref)
		if err != nil {
			return err
		}
		p, err := b.Profile(ctx, lead.ID)
		if err != nil {
			return err
		}
		fields, err := b.Fields(ctx)
		if err != nil {
			return err
		}
		if output == formatCSV {
			return f.writeCardCSV(p.Lead, o, fields)
		}
		g, err := b.GradesOf(ctx, f.today(), []int64{lead.ID})
		if err != nil {
			return err
		}
		if output == formatJSON {
			return f.writeJSON(f.profileJSON(p, g, o, fields))
		}
		return f.writeProfile(p, g, o, fields)
	})
}

// writeCardCSV writes a card as one row with everything that a list of leads may show.
func (f *factory) writeCardCSV(l funnel.Lead, o book.Outline, fields []funnel.Field) error {
	columns := f.newLeadTable(o, fields).columns()
	return f.writeCSV(csvHeader(columns), [][]any{csvCells(f.leadJSON(l, o, fields), columns)})
}

// profileJSON is a lead with all that is known of it in JSON.
type profileJSON struct {
	Lead      leadJSON       `json:"lead"`
	Path      []stageJSON    `json:"path"`
	Touches   []touchJSON    `json:"touches"`
	FollowUps []followUpJSON `json:"followups"`
	Deals     []dealJSON     `json:"deals"`
	Referrers []relativeJSON `json:"referrers"`
	Referred  []relativeJSON `json:"referred"`
	Totals    sentJSON       `json:"referred_totals"`
	Known     []partJSON     `json:"known"`
	Answers   []questionJSON `json:"answers"`
	Grades    []whyViewJSON  `json:"grades"`
	Score     *int           `json:"score"`
	Next      *nextStepJSON  `json:"next"`
	Currency  string         `json:"currency"`

	ReferrersCut bool `json:"referrers_cut"`
	ReferredCut  bool `json:"referred_cut"`
}

type stageJSON struct {
	Level   string      `json:"level"`
	Day     *funnel.Day `json:"day"`
	Days    *int        `json:"days"`
	Drawn   bool        `json:"drawn"`
	Channel *string     `json:"channel"`
}

type relativeJSON struct {
	ID    int64       `json:"id"`
	Name  string      `json:"name"`
	Level string      `json:"level"`
	Depth int         `json:"depth"`
	Tone  funnel.Tone `json:"tone"`
	Day   funnel.Day  `json:"day"`
	Deals int         `json:"deals"`
	Spent int64       `json:"spent"`
}

type sentJSON struct {
	People int   `json:"people"`
	Bought int   `json:"bought"`
	Spent  int64 `json:"spent"`
}

type nextStepJSON struct {
	Kind    string  `json:"kind"`
	Why     string  `json:"why"`
	Command *string `json:"command"`
}

func (f *factory) profileJSON(p book.Profile, g book.Grades, o book.Outline, fields []funnel.Field) profileJSON {
	why := f.whyJSON(g, grade.Views(), o)
	j := profileJSON{
		Lead: f.leadJSON(p.Lead, o, fields), Path: []stageJSON{}, Touches: []touchJSON{}, FollowUps: followUpsJSON(p.FollowUps),
		Deals: []dealJSON{}, Referrers: relativesJSON(p.Referrers), Referred: relativesJSON(p.Referred), Totals: sentJSON(words.SentTotals(p.Referred)),
		Known: partsJSON(p), Answers: f.questionsJSON(p.Responses), Grades: why.Views, Score: why.Score,
		ReferrersCut: p.ReferrersCut, ReferredCut: p.ReferredCut,
		Currency: o.Currency.Code,
	}
	for i, a := range p.Arrivals {
		j.Path = append(j.Path, stageJSON{a.Level, a.Day, f.words(o).DaysAt(p, i), a.Drawn, nullable(a.Channel)})
	}
	for _, t := range p.Touches {
		j.Touches = append(j.Touches, oneTouchJSON(t))
	}
	for _, d := range p.Deals {
		j.Deals = append(j.Deals, oneDealJSON(d))
	}
	if s, ok := f.words(o).NextStep(p); ok {
		j.Next = &nextStepJSON{string(s.Kind), s.Why, nullable(nextCommand(s, p.Lead))}
	}
	return j
}

func relativesJSON(relatives []book.Relative) []relativeJSON {
	list := []relativeJSON{}
	for _, r := range relatives {
		list = append(list, relativeJSON(r))
	}
	return list
}
