package book

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
)

const (
	// abandoned is after how long a temporary file belongs to nobody any more, where it is not known whose it is.
	abandoned = time.Hour
	// oldBackup is from which age on the newest backup is too old.
	oldBackup = 8 * 24 * time.Hour
	// leastRoom is how many bytes must be free beside two copies of the book.
	leastRoom = 64 << 20
)

func (d *doctor) lookAtFolder(context.Context) error {
	switch f := FolderOf(d.path); {
	case f.Service == "":
	case f.Network:
		d.find(false, i18n.DoctorNetwork, f.Service)
	default:
		d.find(false, i18n.DoctorSynced, f.Service)
	}
	return nil
}

// conflictMark is how services name the copy of a file that was changed on two machines: Dropbox "(Lan's conflicted copy 2026-11-20)" in the
// language of the account, Syncthing ".sync-conflict-20261120-183000-ABCDEFG", Nextcloud "(conflicted copy …)", Google Drive " (1)", iCloud
// " 2".
const conflictMark = `(?i)conflict|xung đột|冲突|衝突|^ ?\(\d+\)$|^ \d+$`

func (d *doctor) lookForConflicts(ctx context.Context) error {
	entries, err := os.ReadDir(filepath.Dir(d.path))
	if err != nil {
		return failure(d.path, err)
	}
	own, mark := d.keyOf(ctx, d.path), regexp.MustCompile(conflictMark)
	ext := filepath.Ext(d.path)
	for _, e := range entries {
		middle, ok := strings.CutPrefix(e.Name(), strings.TrimSuffix(filepath.Base(d.path), ext))
		if middle, ok2 := strings.CutSuffix(middle, ext); !ok || !ok2 || !mark.MatchString(middle) {
			continue
		}
		copied := filepath.Join(filepath.Dir(d.path), e.Name())
		if key := d.keyOf(ctx, copied); own == "" || key == own {
			d.find(false, i18n.DoctorConflict, e.Name())
		}
	}
	return nil
}

// keyOf is the own key of the book in a file that is only looked at, "" where it cannot be read.
func (d *doctor) keyOf(ctx context.Context, path string) string {
	if checkFile(path) != nil {
		return ""
	}
	b, err := dial(ctx, path, ReadOnly, d.Now, "immutable=1")
	if err != nil {
		return ""
	}
	key, err := b.Key(ctx)
	if err = errors.Join(err, b.Close()); err != nil {
		return ""
	}
	return key
}

func (d *doctor) lookAtPermissions(context.Context) error {
	files := []string{d.path, d.path + "-wal", d.path + "-shm", d.path + "-journal"}
	backups, err := os.ReadDir(backupsOf(d.path))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return d.unreadableFolder(err)
	}
	for _, e := range backups {
		if _, ok := readBackupName(d.path, e.Name(), time.UTC); ok {
			files = append(files, filepath.Join(backupsOf(d.path), e.Name()))
		}
	}
	for _, path := range files {
		if err := d.lookAtMode(path, 0o077, 0o600, i18n.DoctorOthersRead); err != nil {
			return err
		}
	}
	if err := d.lookAtMode(backupsOf(d.path), 0o077, 0o700, i18n.DoctorOthersEnter); err != nil {
		return err
	}
	if d.OwnFolder {
		return d.lookAtMode(filepath.Dir(d.path), 0o077, 0o700, i18n.DoctorOthersEnter)
	}
	if st, err := os.Stat(filepath.Dir(d.path)); err == nil && hasModes && st.Mode().Perm()&0o022 != 0 && st.Mode()&fs.ModeSticky == 0 {
		d.find(false, i18n.DoctorOthersReplace, filepath.Dir(d.path))
	}
	return nil
}

func (d *doctor) unreadableFolder(err error) error {
	d.find(false, i18n.DoctorFolderUnreadable, backupsOf(d.path), reason(err))
	return nil
}

// statOf is what the file system says of a file; false when it is not there, or cannot be seen.
func statOf(path string) (fs.FileInfo, bool) {
	st, err := os.Stat(path)
	return st, err == nil
}

// lookAtMode finds what others may do with a file or folder, and takes it from them. Where it belongs to another user only they can.
func (d *doctor) lookAtMode(path string, forbidden, right fs.FileMode, s i18n.Sentence) error {
	st, there := statOf(path)
	switch {
	case !there || !hasModes:
		return nil
	case !isOwn(st):
		d.find(false, i18n.DoctorForeign, path)
		return nil
	case st.Mode().Perm()&forbidden == 0:
		return nil
	}
	return d.mend(false, func() error {
		if err := os.Chmod(path, right); err != nil {
			return notWritten(path, err)
		}
		return nil
	}, s, path)
}

func (d *doctor) lookAtDisk(context.Context) error {
	st, err := os.Stat(d.path)
	if err != nil {
		return failure(d.path, err)
	}
	if free, ok := freeBytes(filepath.Dir(d.path)); ok && free < uint64(2*st.Size()+leastRoom) {
		d.find(false, i18n.DoctorDisk, int(free/1_000_000))
	}
	return nil
}

// lookForLeftovers finds temporary files of programs that died while they made a book or a backup.
func (d *doctor) lookForLeftovers(context.Context) error {
	remains := leftBehind(d.path, filepath.Dir(d.path), "."+filepath.Base(d.path)+".", d.Now())
	remains = append(remains, leftBehind(d.path, backupsOf(d.path), "."+stem(d.path), d.Now())...)
	for _, path := range remains {
		if err := d.mend(false, func() error { return removeFile(path) }, i18n.DoctorLeftover, path); err != nil {
			return err
		}
	}
	return nil
}

// leftBehind lists the temporary files in a folder, with names of a prefix, that nobody fills any more: the program that made them is gone,
// or they are old. In a folder that other machines write to only their age tells.
func leftBehind(book, folder, prefix string, now time.Time) (paths []string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	for _, e := range entries {
		rest, ok := strings.CutPrefix(e.Name(), prefix)
		st, err := e.Info()
		if !ok || err != nil || !st.Mode().IsRegular() {
			continue
		}
		maker, ok := makerOf(rest)
		if ok && (now.Sub(st.ModTime()) >= abandoned || maker != 0 && !running(maker) && FolderOf(book).Service == "") {
			paths = append(paths, filepath.Join(folder, e.Name()))
		}
	}
	return paths
}

// makerOf tells by the end of a name which process made a file that placeWhole fills, 0 where it does not say; ok is false for other files.
// Side files of such a file count.
func makerOf(rest string) (process int, ok bool) {
	for _, suffix := range []string{"-wal", "-shm", "-journal"} {
		rest = strings.TrimSuffix(rest, suffix)
	}
	if dot := strings.LastIndexByte(rest, '.'); dot >= 0 {
		rest = rest[dot+1:]
	}
	if maker, _, two := strings.Cut(rest, "-"); two {
		process, _ = strconv.Atoi(maker)
	}
	return process, numbered(rest)
}

// lookAtLog finds a write-ahead log that a program left which died. Whoever opens the book takes in what it holds, and so does this.
func (d *doctor) lookAtLog(ctx context.Context) error {
	st, there := statOf(d.path + "-wal")
	if !there || st.Size() == 0 || d.Now().Sub(st.ModTime()) < abandoned {
		return nil
	}
	return d.mend(false, func() error {
		b, err := dial(ctx, d.path, maintenance, d.Now, "")
		if err != nil {
			return failure(d.path, err)
		}
		_, err = b.conn.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
		return failure(d.path, errors.Join(err, b.Close()))
	}, i18n.DoctorLog, int(st.Size()/1000))
}

// lookAtBackups looks how old the newest backup is and, where all is to be read, whether each one is whole.
func (d *doctor) lookAtBackups(ctx context.Context) error {
	files, err := Backups(d.path, d.Now().Location())
	if err != nil {
		return d.unreadableFolder(err)
	}
	var newest time.Time
	for _, f := range files {
		if d.Full && !f.Encrypted && check(ctx, f.Path) != nil {
			if err := ctx.Err(); err != nil {
				return err
			}
			d.find(false, i18n.DoctorBackupBroken, f.Path)
			continue
		}
		if f.Made.After(newest) {
			newest = f.Made
		}
	}
	switch age := d.Now().Sub(newest); {
	case len(files) == 0:
		d.find(false, i18n.DoctorNoBackup)
	case age > oldBackup:
		d.find(false, i18n.DoctorOldBackup, int(age.Hours()/24))
	}
	if d.NoDaily {
		d.find(false, i18n.DoctorDailyOff)
	}
	return nil
}
