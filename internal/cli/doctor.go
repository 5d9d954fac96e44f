package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

type doctorOptions struct {
	f         *factory
	full, fix bool
	salvage   string // file
	output    format
}

func newDoctorCmd(f *factory) *cobra.Command {
	opts := &doctorOptions{f: f}
	cmd := f.command("doctor", i18n.HelpDoctor, `
		funnel doctor
		funnel doctor --full
		funnel doctor --fix
		funnel doctor --salvage salvaged.db`)
	cmd.Long = f.say.Say(i18n.HelpDoctorLong)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		ctx, stop := interruptible(cmd.Context())
		defer stop()
		if opts.salvage != "" {
			if opts.full || opts.fix {
				return misuse(i18n.SalvageAlone)
			}
			return salvageRun(ctx, opts)
		}
		return doctorRun(ctx, opts)
	}
	flags := cmd.Flags()
	flags.BoolVar(&opts.full, "full", false, f.say.Say(i18n.FlagDoctorFull))
	flags.BoolVar(&opts.fix, "fix", false, f.say.Say(i18n.FlagDoctorFix))
	flags.StringVar(&opts.salvage, "salvage", "", f.say.Say(i18n.FlagDoctorSalvage))
	f.outputFlag(cmd, &opts.output)
	return cmd
}

func doctorRun(ctx context.Context, opts *doctorOptions) error {
	f := opts.f
	path, isDefault := f.bookPath()
	line := f.nowLooking()
	found, err := book.Examine(ctx, path, book.Examination{
		Full: opts.full, Fix: opts.fix, OwnFolder: isDefault, NoDaily: f.settings.Backup == backupOff, Now: f.moment, Checking: line.at,
	})
	line.done()
	if err != nil {
		return err
	}
	if at, _, why := f.lastFailure(path); why != "" && book.DailyDue(path, f.now) {
		found.Findings = append(found.Findings, book.Finding{
			Check: book.CheckBackups, Said: i18n.Failed(i18n.DoctorDailyFailed, at.Format(time.DateOnly), why),
		})
	}
	var way []string
	if found.Broken() {
		way = opts.wayBack(ctx, path, found)
	}
	if err := opts.write(found, way); err != nil {
		return err
	}
	if found.Broken() {
		return i18n.Failed(i18n.DoctorBroken)
	}
	return nil
}

// wayBack are the lines that tell how to get a whole book again; none where all that is broken can be derived anew.
func (opts *doctorOptions) wayBack(ctx context.Context, path string, found book.Examined) []string {
	f := opts.f
	lost := false
	for _, x := range found.Findings {
		lost = lost || x.Broken && !x.Safe
	}
	if !lost {
		return nil
	}
	var lines []string
	if b, ok := book.NewestWhole(ctx, path, f.now.Location()); ok {
		lines = append(lines, f.say.Say(i18n.DoctorWayBack, madeWhen(b)), "  "+f.onThisBook("restore "+shellWord(b.Path)))
	}
	return append(lines, f.say.Say(i18n.DoctorSalvage), "  "+f.onThisBook("doctor --salvage salvaged.db"))
}

// shownFinding is a finding as scripts get it.
type shownFinding struct {
	Check    book.Check `json:"check"`
	Severity string     `json:"severity"`
	Message  string     `json:"message"`
	Fixable  bool       `json:"fixable"`
	Fixed    bool       `json:"fixed"`
}

func (opts *doctorOptions) write(found book.Examined, way []string) error {
	f := opts.f
	list := make([]shownFinding, len(found.Findings))
	broken, warnings := 0, 0
	for i, x := range found.Findings {
		list[i] = shownFinding{x.Check, "warning", f.say.Error(x.Said), x.Safe, x.Fixed}
		switch {
		case x.Broken:
			list[i].Severity = "broken"
			broken++
		default:
			warnings++
		}
	}
	switch opts.output {
	case formatJSON:
		return f.writeJSON(map[string]any{
			"checks": found.Checks, "findings": list, "total": len(list), "broken": broken, "warnings": warnings, "kept": nullable(found.Kept),
		})
	case formatCSV:
		rows := make([][]any, len(list))
		for i, x := range list {
			rows[i] = []any{string(x.Check), x.Severity, x.Message, x.Fixable, x.Fixed}
		}
		return f.writeCSV([]string{"check", "severity", "message", "fixable", "fixed"}, rows)
	}
	var b strings.Builder
	for i, x := range found.Findings {
		b.WriteString(f.hanging("", f.markOf(x)+" "+f.say.Say(wordOfCheck(x.Check))+": "+clean(list[i].Message)))
	}
	switch {
	case len(list) == 0:
		b.WriteString(f.io.Tint(iostreams.Good, f.say.Say(i18n.DoctorHealthy, len(found.Checks))) + "\n")
	case broken == 0:
		b.WriteString(f.say.Say(i18n.DoctorWarnings, len(found.Checks), warnings) + "\n")
	}
	if found.Kept != "" {
		b.WriteString(f.say.Say(i18n.BringsBack) + "\n  " + clean(f.onThisBook("restore "+shellWord(found.Kept))) + "\n")
	}
	for _, line := range way {
		b.WriteString(clean(line) + "\n")
	}
	_, err := fmt.Fprint(f.io.Out, b.String())
	return err
}

func (f *factory) markOf(x book.Finding) string {
	switch {
	case x.Fixed:
		return f.io.Tint(iostreams.Good, f.say.Say(i18n.MarkFixed))
	case x.Broken:
		return f.io.Tint(iostreams.Bad, f.say.Say(i18n.MarkBroken))
	}
	return f.io.Tint(iostreams.Warn, f.say.Say(i18n.MarkWarning))
}

// wordOfCheck is what a check looks at, in words.
func wordOfCheck(c book.Check) i18n.Sentence {
	return map[book.Check]i18n.Sentence{
		book.CheckFolder: i18n.CheckFolder, book.CheckConflicts: i18n.CheckConflicts, book.CheckPermissions: i18n.CheckPermissions,
		book.CheckDisk: i18n.CheckDisk, book.CheckLeftovers: i18n.CheckLeftovers, book.CheckLog: i18n.CheckLog, book.CheckFile: i18n.CheckFile,
		book.CheckSchema: i18n.CheckSchema, book.CheckSettings: i18n.CheckSettings, book.CheckRecords: i18n.CheckRecords,
		book.CheckReferences: i18n.CheckReferences, book.CheckCounts: i18n.CheckCounts, book.CheckPlaces: i18n.CheckPlaces,
		book.CheckStanding: i18n.CheckStanding, book.CheckSearch: i18n.CheckSearch, book.CheckJournal: i18n.CheckJournal,
		book.CheckUndo: i18n.CheckUndo, book.CheckClock: i18n.CheckClock, book.CheckBackups: i18n.CheckBackups,
	}[c]
}

// lookingLine is a line on a terminal that says what is being looked at, when that takes long.
type lookingLine struct {
	f     *factory
	since time.Time
	shown bool
}

func (f *factory) nowLooking() *lookingLine { return &lookingLine{f: f, since: f.clock()} }

func (l *lookingLine) at(c book.Check) {
	if !l.f.io.ErrTTY || l.f.clock().Sub(l.since) < patience {
		return
	}
	l.shown = true
	fmt.Fprint(iostreams.Raw(l.f.io.Err), eraseLine+l.f.say.Say(i18n.DoctorChecking, l.f.say.Say(wordOfCheck(c))))
}

func (l *lookingLine) done() {
	if l.shown {
		fmt.Fprint(iostreams.Raw(l.f.io.Err), eraseLine)
	}
}
