package book

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
)

// DailyDue reports whether the book at path has no backup of the day yet and no process is about to make one. It asks for the one file
// only, so that it costs nothing on a day that has its backup.
func DailyDue(path string, now time.Time) bool {
	path, err := realPath(path)
	if err != nil || exists(dailyPlace(path, now)) {
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

// dailyPlace is where the backup of the day of a book lies.
func dailyPlace(path string, now time.Time) string {
	return filepath.Join(backupsOf(path), stem(path)+labelDaily+now.Format(dayLayout)+backupExt)
}

// dailyLock is the file that the process locks which makes the backup of the day.
func dailyLock(path string) string {
	return filepath.Join(backupsOf(path), "."+stem(path)+labelDaily+"lock")
}

// DailyBackup makes the checked backup of the day beside the book at path and returns where, "" when there is one or another process is
// making it. Of the dailies those that Expired names are removed, and nothing else. A process that dies meanwhile leaves no file that
// looks like a backup; what it leaves is removed by the next one.
func DailyBackup(ctx context.Context, path string, now func() time.Time) (made string, err error) {
	if path, err = realPath(path); err != nil {
		return "", err
	}
	place := dailyPlace(path, now())
	if exists(place) {
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
	if err := removeHalfDailies(path); err != nil {
		return "", err
	}
	b, err := Open(ctx, path, ReadOnly, now)
	if err != nil {
		return "", err
	}
	err = errors.Join(b.copyTo(ctx, place), b.Close())
	if errors.Is(err, fs.ErrExist) {
		return "", nil // made while this process waited for the lock, or on a file system without locks
	}
	if err != nil {
		return "", err
	}
	return place, dropDailies(path, funnel.DayOf(now()), now().Location())
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

// dropDailies removes the dailies up to today that have expired.
func dropDailies(path string, today funnel.Day, zone *time.Location) error {
	files, err := Backups(path, zone)
	if err != nil {
		return err
	}
	places := map[funnel.Day]string{}
	var days []funnel.Day
	for _, f := range files {
		if f.Kind == BackupDaily && !f.Encrypted {
			day := funnel.DayOf(f.Made)
			if day > today {
				continue // of a clock that was wrong: it takes nobody's place
			}
			places[day] = f.Path
			days = append(days, day)
		}
	}
	for _, day := range Expired(days) {
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
