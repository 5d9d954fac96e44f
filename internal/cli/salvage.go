package cli

import (
	"context"
	"fmt"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// shownKind is what became of the records of a kind, as scripts get it.
type shownKind struct {
	Table    string `json:"table"`
	Read     int64  `json:"read"`
	Lost     int64  `json:"lost_at_most"`
	Rejected int64  `json:"rejected"`
}

func salvageRun(ctx context.Context, opts *doctorOptions) error {
	f := opts.f
	path, _ := f.bookPath()
	progress := f.progressLine(i18n.RowsProgress)
	s, err := book.Salvage(ctx, path, opts.salvage, f.moment, progress.rows)
	progress.done()
	if err != nil {
		return err
	}
	kinds := make([]shownKind, len(s.Kinds))
	for i, k := range s.Kinds {
		kinds[i] = shownKind{k.Table, k.Read, k.Lost, k.Rejected}
	}
	switch opts.output {
	case formatJSON:
		return f.writeJSON(map[string]any{
			"book": opts.salvage, "records": kinds, "total": len(kinds), "history": s.History, "nameless": s.Nameless,
		})
	case formatCSV:
		rows := make([][]any, len(kinds))
		for i, k := range kinds {
			rows[i] = []any{k.Table, k.Read, k.Lost, k.Rejected}
		}
		return f.writeCSV([]string{"table", "read", "lost_at_most", "rejected"}, rows)
	}
	t := f.newTable(1, 2)
	t.head(f.say.Say(i18n.HeadKind), f.say.Say(i18n.HeadRead), f.say.Say(i18n.HeadLost))
	for _, k := range s.Kinds {
		if k.Read+k.Lost+k.Rejected == 0 {
			continue
		}
		lost := f.say.Say(i18n.Nothing)
		if n := k.Lost + k.Rejected; n > 0 {
			lost = f.say.Say(i18n.AtMost, int(n))
		}
		t.row(f.kindName(k), f.say.Say(i18n.JustNumber, int(k.Read)), lost)
	}
	lines := f.say.Say(i18n.Salvaged, clean(opts.salvage)) + "\n" + t.String()
	if !s.History {
		lines += f.say.Say(i18n.SalvagedWithoutHistory) + "\n"
	}
	if s.Nameless > 0 {
		lines += f.say.Say(i18n.SalvagedNameless, s.Nameless) + "\n"
	}
	lines += f.say.Say(i18n.SalvagedNext) + "\n  " + clean("funnel --db "+shellWord(opts.salvage)+" today") +
		"\n  " + clean(f.onThisBook("restore "+shellWord(opts.salvage))) + "\n"
	_, err = fmt.Fprint(f.io.Out, lines)
	return err
}

// kindName is what the records of a table are called.
func (f *factory) kindName(k book.SalvagedKind) string {
	s, ok := map[string]i18n.Sentence{
		"setting": i18n.KindSettings, "level": i18n.KindLevels, "channel": i18n.KindChannels, "target": i18n.KindTargets,
		"day_off": i18n.KindDaysOff, "tally": i18n.KindEntries, "lead": i18n.KindLeads, "field": i18n.KindFields, "contact": i18n.KindContacts,
		"tag": i18n.KindTags, "field_value": i18n.KindValues, "touch": i18n.KindTouches, "followup": i18n.KindFollowUps, "deal": i18n.KindDeals,
		"merged": i18n.KindMerged, "referral": i18n.KindReferrals, "arrival": i18n.KindArrivals, "change": i18n.KindChanges,
		"segment": i18n.KindSegments, "portrait": i18n.KindPortraits,
	}[k.Table]
	if !ok {
		return k.Table
	}
	return f.say.Say(s)
}
