package book

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// DailyDue reports whether the book at path has no backup of the day yet and no process is about to make one. It asks for two files
// only, so that it costs nothing on a day that has its backup.
func DailyDue(path string, now time.Time) bool {
	path, err := realPath(path)
	if err != nil || hasDaily(path, now) {
		return false
	}
	lock, err := tryLock(dailyLock(path), 0)
	if err != nil {
		return true // the first of them
	}
	if lock == nil {
		return false
	}
	return lock.Close() == nil
}

// hasDaily reports whether there is a backup of the day. One that bears the day, but was not the last to be made, is of a clock that ran
// ahead: it does not hold what was recorded since.
func hasDaily(path string, now time.Time) bool {
	if !exists(dailyPlace(path, now)) {
		return false
	}
	text, err := os.ReadFile(dailyLock(path))
	return err != nil || isLast(strings.Fields(string(text)), now)
}

// isLast reports whether the last of the dailies that were made is that of the day, or that is not known.
func isLast(made []string, now time.Time) bool {
	return len(made) == 0 || made[len(made)-1] == now.Format(dayLayout)
}

// dailyPlace is where the backup of the day of a book lies.
func dailyPlace(path string, now time.Time) string {
	return filepath.Join(backupsOf(path), stem(path)+labelDaily+now.Format(dayLayout)+backupExt)
}

// dailyLock is the file that the process locks which makes the backup of the day. It holds the days of the last ones in the order in which
// they were made, whatever the clock said.
func dailyLock(path string) string {
	return filepath.Join(backupsOf(path), "."+stem(path)+labelDaily+"lock")
}

// DailyBackup makes the checked backup of the day beside the book at path and returns where, "" when there is one or another process is
// making it. Of the dailies those that Expired names are removed, unless they are among the last that were made, and nothing else. A process
// that dies meanwhile leaves no file that looks like a backup; what it leaves is removed by the next one.
func DailyBackup(ctx context.Context, path string, now func() time.Time) (made string, err error) {
	if path, err = realPath(path); err != nil {
		return "", err
	}
	if hasDaily(path, now()) {
		return "", nil
	}
	if err := makeBackupFolder(path); err != nil {
		return "", err
	}
	lock, err := tryLock(dailyLock(path), os.O_CREATE)
	if err != nil {
		return "", notWritten(dailyLock(path), err)
	}
	if lock == nil {
		return "", nil
	}
	defer func() { err = errors.Join(err, lock.Close()) }()
	text, err := io.ReadAll(lock)
	if err != nil {
		return "", err
	}
	place, order := dailyPlace(path, now()), strings.Fields(string(text))
	if exists(place) && isLast(order, now()) {
		return "", nil // made while this process waited for the lock
	}
	if err := copyDaily(ctx, path, place, now); err != nil {
		return "", err
	}
	today := now().Format(dayLayout)
	order = append(slices.DeleteFunc(order, func(day string) bool { return day == today }), today)
	order = order[max(0, len(order)-DailiesKept):]
	if err := errors.Join(lock.Truncate(0), writeAtStart(lock, strings.Join(order, "\n")+"\n")); err != nil {
		return "", err
	}
	return place, dropDailies(path, order, now())
}

// copyDaily copies the book to the place of the day, over a backup of a clock that ran ahead.
func copyDaily(ctx context.Context, path, place string, now func() time.Time) error {
	if err := removeHalfDailies(path); err != nil {
		return err
	}
	b, err := Open(ctx, path, ReadOnly, now)
	if err != nil {
		return err
	}
	err = placeBy(os.Rename, place, func(temp string) error { return b.copyInto(ctx, temp, place) })
	return errors.Join(notPlaced(place, err), b.Close())
}

func writeAtStart(f *os.File, text string) error {
	_, err := f.WriteAt([]byte(text), 0)
	return err
}

// removeHalfDailies removes what processes left that died while they made a backup of a day. Only who has the lock makes such files.
func removeHalfDailies(path string) error {
	entries, err := os.ReadDir(backupsOf(path))
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "."+stem(path)+labelDaily) && e.Name() != filepath.Base(dailyLock(path)) {
			err = errors.Join(err, os.Remove(filepath.Join(backupsOf(path), e.Name())))
		}
	}
	return err
}

// dropDailies removes the dailies up to today that have expired and are not among the last that were made.
func dropDailies(path string, last []string, now time.Time) error {
	files, err := Backups(path, now.Location())
	if err != nil {
		return err
	}
	places := map[funnel.Day]string{}
	var days []funnel.Day
	for _, f := range files {
		if f.Kind == BackupDaily && !f.Encrypted {
			day := funnel.DayOf(f.Made)
			if day > funnel.DayOf(now) {
				continue // of a clock that was wrong: it takes nobody's place
			}
			places[day] = f.Path
			days = append(days, day)
		}
	}
	for _, day := range Expired(days) {
		if slices.Contains(last, strings.ReplaceAll(day.String(), "-", "")) {
			continue
		}
		if gone := os.Remove(places[day]); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			err = errors.Join(err, gone)
		}
	}
	return err
}

// makeBackupFolder makes the folder with the backups of the book at path, for its owner only.
func makeBackupFolder(path string) error {
	folder := backupsOf(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return i18n.Failed(i18n.FolderNotMade, folder, reason(err)).Because(err)
	}
	return nil
}
