package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/metrics"
	"github.com/funnel-cli/funnel/internal/words"
)

func newGradeCheckCmd(f *factory) *cobra.Command {
	cmd := f.command("check", i18n.HelpGradeCheck, `
		funnel grade check
		funnel grade check -o json`)
	cmd.Long = f.say.Say(i18n.HelpCheckLong)
	output := f.outputOf(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		ctx := cmd.Context()
		return f.with(ctx, book.ReadOnly, func(b *book.Book, _ book.Outline) error {
			past, rules, err := b.Closed(ctx, f.today())
			if err != nil {
				return err
			}
			check := grade.CheckScore(rules, past)
			switch *output {
			case formatJSON:
				return f.writeJSON(checkedJSON(check))
			case formatCSV:
				return f.writeCheckCSV(check)
			}
			return f.writeCheck(check)
		})
	}
	return cmd
}

// aucJSON is how well a score told buyers from the lost.
type aucJSON struct {
	Value float64  `json:"value"`
	Low   *float64 `json:"low"`
	High  *float64 `json:"high"`
	Tells bool     `json:"tells"`
}

func aucOf(a metrics.AUC) *aucJSON {
	j := &aucJSON{Value: a.Value, Tells: a.Tells()}
	if a.HasInterval {
		j.Low, j.High = &a.Low, &a.High
	}
	return j
}

// bandJSON is a tenth of the scores and what became of the people in it.
type bandJSON struct {
	From     float64  `json:"from"`
	To       float64  `json:"to"`
	Count    int64    `json:"count"`
	Foretold float64  `json:"foretold"`
	Bought   int64    `json:"bought"`
	Share    *float64 `json:"share"`
	Low      *float64 `json:"low"`
	High     *float64 `json:"high"`
	Apart    bool     `json:"apart"`
}

// checkedPartJSON is how well one part alone told them.
type checkedPartJSON struct {
	Part      string  `json:"part"`
	Weight    int     `json:"weight"`
	AUC       aucJSON `json:"auc"`
	Silent    bool    `json:"silent"`
	Backwards bool    `json:"backwards"`
}

// checkJSON says how well the score told buyers from the lost.
type checkJSON struct {
	Bought int               `json:"bought"`
	Lost   int               `json:"lost"`
	Enough bool              `json:"enough"`
	AUC    *aucJSON          `json:"auc"`
	Brier  *float64          `json:"brier"`
	Base   *float64          `json:"brier_of_all_alike"`
	Bands  []bandJSON        `json:"bands"`
	Parts  []checkedPartJSON `json:"parts"`
}

func checkedJSON(c grade.Check) checkJSON {
	j := checkJSON{Bought: c.Bought, Lost: c.Lost, Enough: c.Enough, Bands: []bandJSON{}, Parts: []checkedPartJSON{}}
	if !c.Enough {
		return j
	}
	j.AUC, j.Brier, j.Base = aucOf(c.AUC), &c.Calibration.Brier, &c.Calibration.Base
	for _, b := range c.Calibration.Bands {
		x := bandJSON{From: b.From, To: b.To, Count: b.People, Foretold: b.Foretold, Bought: b.Came.Count, Apart: b.Apart}
		if b.People > 0 {
			x.Share, x.Low, x.High = &b.Came.Value, &b.Came.Low, &b.Came.High
		}
		j.Bands = append(j.Bands, x)
	}
	for _, p := range c.Parts {
		j.Parts = append(j.Parts, checkedPartJSON{p.Part.Key(), p.Weight, *aucOf(p.AUC), p.Silent, p.Backwards})
	}
	return j
}

func (f *factory) writeCheckCSV(c grade.Check) error {
	var rows [][]any
	for _, p := range checkedJSON(c).Parts {
		rows = append(rows, []any{p.Part, p.Weight, p.AUC.Value, p.AUC.Low, p.AUC.High, p.Silent, p.Backwards})
	}
	return f.writeCSV([]string{"part", "weight", "auc", "low", "high", "silent", "backwards"}, rows)
}

func (f *factory) writeCheck(c grade.Check) error {
	if !c.Enough {
		_, err := fmt.Fprintln(f.io.Out, f.wrapped(f.say.Say(i18n.CheckFew, c.Bought, c.Lost, grade.LeastClosed, grade.LeastEach), 0))
		return err
	}
	two := func(x float64) string { return f.say.Decimal(x, 2) }
	text := f.wrapped(f.say.Say(i18n.CheckAUC, c.Bought, c.Lost, f.percent(c.AUC.Value), two(c.AUC.Value), two(c.AUC.Low), two(c.AUC.High)), 0) + "\n"
	verdict := i18n.CheckNothing
	switch {
	case c.AUC.Tells() && c.AUC.Value > 0.5:
		verdict = i18n.CheckTells
	case c.AUC.Tells():
		verdict = i18n.CheckBackwards
	}
	text += f.wrapped(f.say.Say(verdict), 0) + "\n\n"
	t := f.newTable(1)
	t.head(f.say.Say(i18n.HeadScoreBand), f.say.Say(i18n.HeadCameTrue))
	for _, b := range c.Calibration.Bands {
		if b.People == 0 {
			continue
		}
		mark := ""
		if b.Apart {
			mark = f.say.Say(i18n.BandApart)
		}
		t.row(fmt.Sprintf("%.0f–%.0f", 100*b.From, 100*b.To), f.shareOf(b.Came.Count, b.Came.Base), mark)
	}
	text += t.String() + "\n"
	parts := f.newTable(1, 2)
	parts.head(f.say.Say(i18n.HeadScorePart), f.say.Say(i18n.HeadPartWeight), f.say.Say(i18n.HeadPartTells))
	for _, p := range c.Parts {
		said := i18n.PartTells
		switch {
		case p.Silent:
			said = i18n.PartSilent
		case p.Backwards:
			said = i18n.PartBackwards
		}
		parts.row(f.say.Say(words.ScorePart(p.Part)), f.say.Int(int64(p.Weight)), two(p.AUC.Value), f.say.Say(said))
	}
	_, err := fmt.Fprint(f.io.Out, text+parts.String())
	return err
}
