package book

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// BackupKind says why a backup was made. The name of its file tells.
type BackupKind string

// The kinds of backups.
const (
	BackupByHand        BackupKind = "hand"
	BackupDaily         BackupKind = "daily"
	BackupBeforeImport  BackupKind = "import"
	BackupBeforeSchema  BackupKind = "schema"
	BackupBeforeRestore BackupKind = "restore"
	BackupBeforeRepair  BackupKind = "repair"
)

// BackupFile is a backup in the folder beside a book.
type BackupFile struct {
	Path      string
	Kind      BackupKind
	Made      time.Time // by its name; where that does not tell, when the file was last written
	Size      int64     // in bytes
	written   time.Time // last
	Encrypted bool
}

// Labels in the names of backups, between the name of the book and the moment.
const (
	labelDaily         = "daily-"
	labelBeforeImport  = "before-import-"
	labelBeforeRestore = "before-restore-"
	labelBeforeSchema  = "before-schema-"
	labelBeforeRepair  = "before-repair-"
)

// Forms in which the name of a backup tells its moment, in the agent's own zone.
const (
	stampLayout = "20060102-150405"
	dayLayout   = "20060102"
)

const (
	backupExt    = ".db"
	encryptedExt = ".age"
)

// stem is what the names of the backups of the book at path begin with.
func stem(path string) string { return strings.TrimSuffix(filepath.Base(path), backupExt) + "-" }

// backupsOf is the folder with the backups of the book at path.
func backupsOf(path string) string { return filepath.Join(filepath.Dir(path), backupFolder) }

// readBackupName tells what the name of a file says about a backup of the book at path; ok is false for any other file. The moment is
// zero where the name tells none.
func readBackupName(path, name string, zone *time.Location) (f BackupFile, ok bool) {
	label, ok := strings.CutPrefix(name, stem(path))
	if !ok {
		return f, false
	}
	label, f.Encrypted = strings.CutSuffix(label, encryptedExt)
	if label, ok = strings.CutSuffix(label, backupExt); !ok {
		return f, false
	}
	if day, ok := strings.CutPrefix(label, labelDaily); ok {
		made, err := time.ParseInLocation(dayLayout, day, zone)
		f.Kind, f.Made = BackupDaily, made
		return f, err == nil
	}
	if version, ok := strings.CutPrefix(label, labelBeforeSchema); ok {
		f.Kind = BackupBeforeSchema
		return f, numbered(version)
	}
	f.Kind = BackupByHand
	for kind, prefix := range map[BackupKind]string{
		BackupBeforeImport: labelBeforeImport, BackupBeforeRestore: labelBeforeRestore, BackupBeforeRepair: labelBeforeRepair,
	} {
		if stamp, ok := strings.CutPrefix(label, prefix); ok {
			f.Kind, label = kind, stamp
		}
	}
	if len(label) < len(stampLayout) {
		return f, false
	}
	made, err := time.ParseInLocation(stampLayout, label[:len(stampLayout)], zone)
	f.Made = made
	rest := label[len(stampLayout):]
	return f, err == nil && (rest == "" || numbered(strings.TrimPrefix(rest, "-")))
}

// numbered reports whether text is a number, or two with a dash between: the second tells files of the same name apart.
func numbered(text string) bool {
	for part := range strings.SplitSeq(text, "-") {
		if _, err := strconv.ParseUint(part, 10, 32); err != nil {
			return false
		}
	}
	return true
}

// Backups lists the backups in the folder beside the book at path, the newest first. Files that are none are left out.
func Backups(path string, zone *time.Location) ([]BackupFile, error) {
	path, err := realPath(path)
	if err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(backupsOf(path))
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, failure(path, err)
	}
	var files []BackupFile
	for _, e := range entries {
		f, ok := readBackupName(path, e.Name(), zone)
		st, err := e.Info()
		if !ok || err != nil || !st.Mode().IsRegular() {
			continue
		}
		f.Path, f.Size, f.written = filepath.Join(backupsOf(path), e.Name()), st.Size(), st.ModTime()
		if f.Made.IsZero() {
			f.Made = f.written
		}
		files = append(files, f)
	}
	slices.SortFunc(files, func(a, b BackupFile) int {
		return cmp.Or(b.Made.Compare(a.Made), b.written.Compare(a.written), cmp.Compare(b.Path, a.Path))
	})
	return files, nil
}

// NewestWhole is the newest backup beside the book at path that can be restored; those that are encrypted are not looked into.
func NewestWhole(ctx context.Context, path string, zone *time.Location) (BackupFile, bool) {
	files, err := Backups(path, zone)
	if err != nil {
		return BackupFile{}, false
	}
	i := slices.IndexFunc(files, func(f BackupFile) bool { return !f.Encrypted && check(ctx, f.Path) == nil })
	if i < 0 {
		return BackupFile{}, false
	}
	return files[i], true
}

// realPath is the absolute path of a file, through links where it exists.
func realPath(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		path = resolved
	}
	return path, nil
}

// How many backups of a kind are kept. What a person made by hand, and what is kept before a restore, a repair or a migration, is never
// removed.
const (
	DailiesKept   = 10
	MonthliesKept = 6
	importsKept   = 10
)

const (
	// apart is how many days lie at least between dailies of two times: the agent was away for as long, or one of the two was made by a
	// clock that was wrong.
	apart = 183
	// timesKept is of how many times dailies are kept.
	timesKept = 3
)

// Monthlies lists those of the dailies' days that stand for their months: the last day of each of the last six months that have one.
func Monthlies(days []funnel.Day) []funnel.Day {
	newest := slices.Sorted(slices.Values(days))
	slices.Reverse(newest)
	var kept []funnel.Day
	month := ""
	for _, d := range newest {
		if m := d.String()[:len("2006-01")]; m != month && len(kept) < MonthliesKept {
			month = m
			kept = append(kept, d)
		}
	}
	return kept
}

// Expired lists which of the dailies are to be removed: all but the last ten and those that stand for their months. Dailies with more than
// half a year between them do not count together, so that those of a wrong clock, before or after, take nobody's place.
func Expired(days []funnel.Day) (gone []funnel.Day) {
	oldest := slices.Compact(slices.Sorted(slices.Values(days)))
	for times := 0; len(oldest) > 0; times++ {
		first := len(oldest) - 1 // of the last time
		for first > 0 && oldest[first]-oldest[first-1] < apart {
			first--
		}
		together := oldest[first:]
		oldest = oldest[:first]
		monthly := Monthlies(together)
		for i, d := range together {
			if times >= timesKept || len(together)-i > DailiesKept && !slices.Contains(monthly, d) {
				gone = append(gone, d)
			}
		}
	}
	slices.Sort(gone)
	return gone
}
