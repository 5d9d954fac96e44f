package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func newBackupListCmd(f *factory) *cobra.Command {
	cmd := f.command("list", i18n.HelpBackupList, "funnel backup list")
	output := f.outputOf(cmd)
	cmd.RunE = func(*cobra.Command, []string) error { return backupListRun(f, *output) }
	return cmd
}

// shownBackup is a backup as scripts get it.
type shownBackup struct {
	File      string `json:"file"`
	Kind      string `json:"kind"`
	Made      string `json:"made"`
	Bytes     int64  `json:"bytes"`
	Encrypted bool   `json:"encrypted"`
}

func backupListRun(f *factory, output format) error {
	path, _ := f.bookPath()
	files, err := book.Backups(path, f.now.Location())
	if err != nil {
		return err
	}
	monthly := monthlies(files)
	list := make([]shownBackup, len(files))
	for i, b := range files {
		list[i] = shownBackup{b.Path, string(b.Kind), b.Made.Format(time.RFC3339), b.Size, b.Encrypted}
		if b.Kind == book.BackupDaily && slices.Contains(monthly, funnel.DayOf(b.Made)) {
			list[i].Kind = "monthly"
		}
	}
	switch output {
	case formatJSON:
		return f.writeJSON(map[string]any{"backups": list, "total": len(list)})
	case formatCSV:
		rows := make([][]any, len(list))
		for i, b := range list {
			rows[i] = []any{b.File, b.Kind, b.Made, b.Bytes, b.Encrypted}
		}
		return f.writeCSV([]string{"file", "kind", "made", "bytes", "encrypted"}, rows)
	}
	folder := filepath.Join(filepath.Dir(path), "backups")
	if len(list) == 0 {
		_, err := fmt.Fprintln(f.io.Out, f.wrapped(f.say.Say(i18n.BackupListNone, clean(folder)), 0))
		return err
	}
	t := f.newTable(2)
	t.head(f.say.Say(i18n.HeadWhen), f.say.Say(i18n.HeadBackup), f.say.Say(i18n.HeadSize), f.say.Say(i18n.HeadFile))
	for i, b := range files {
		t.row(madeWhen(b), f.backupWords(list[i]), f.size(b.Size), filepath.Base(b.Path))
	}
	_, err = fmt.Fprint(f.io.Out, t, f.wrapped(f.say.Say(i18n.BackupListRule, clean(folder), book.DailiesKept, book.MonthliesKept), 0)+"\n")
	return err
}

// madeWhen is when a backup was made: of a daily one the day, which is all that its name tells.
func madeWhen(b book.BackupFile) string {
	if b.Kind == book.BackupDaily {
		return b.Made.Format(time.DateOnly)
	}
	return b.Made.Format("2006-01-02 15:04")
}

// monthlies are the days of the dailies that stay for their months only, not because they are among the last ones.
func monthlies(files []book.BackupFile) []funnel.Day {
	var days []funnel.Day
	for _, b := range files {
		if b.Kind == book.BackupDaily && !b.Encrypted {
			days = append(days, funnel.DayOf(b.Made))
		}
	}
	slices.Sort(days)
	kept := book.Monthlies(days)
	recent := days[max(0, len(days)-book.DailiesKept):]
	return slices.DeleteFunc(kept, func(d funnel.Day) bool { return slices.Contains(recent, d) })
}

func (f *factory) backupWords(b shownBackup) string {
	s := map[string]i18n.Sentence{
		string(book.BackupByHand): i18n.BackupHand, string(book.BackupDaily): i18n.BackupDaily, "monthly": i18n.BackupMonthly,
		string(book.BackupBeforeImport): i18n.BackupImport, string(book.BackupBeforeSchema): i18n.BackupSchema,
		string(book.BackupBeforeRestore): i18n.BackupRestore, string(book.BackupBeforeRepair): i18n.BackupRepair,
	}[b.Kind]
	if b.Encrypted {
		return f.say.Say(i18n.BackupSealed, f.say.Say(s))
	}
	return f.say.Say(s)
}

// size writes a number of bytes in the unit in which it has few digits: 640 kB, 12.3 MB.
func (f *factory) size(bytes int64) string {
	switch {
	case bytes < 1000*1000:
		return fmt.Sprintf("%d kB", (bytes+999)/1000)
	case bytes < 1000*1000*1000:
		return f.say.Decimal(float64(bytes)/1e6, 1) + " MB"
	}
	return f.say.Decimal(float64(bytes)/1e9, 1) + " GB"
}
