// Package outfile writes the files that a command was asked for: each whole, readable by its owner only, and none before
// all are complete.
package outfile

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// File is a file to be written.
type File struct {
	Path string
	Fill func(w io.Writer) error
}

// Write writes files: each beside its place first and, when all of them are complete and on the disk, to its place in one
// step. A file that exists is replaced with force only. Files of keep, the book among them, are never replaced. The errors
// of the file system are *i18n.Error; those of Fill pass unchanged, and leave nothing behind either.
func Write(files []File, force bool, keep ...string) (err error) {
	places, err := check(files, force, keep)
	if err != nil {
		return err
	}
	temps := make([]string, 0, len(files))
	defer func() {
		for _, temp := range temps {
			if rm := os.Remove(temp); rm != nil && !errors.Is(rm, fs.ErrNotExist) {
				err = errors.Join(err, rm)
			}
		}
	}()
	for i, f := range files {
		temp, err := fill(places[i], f.Fill)
		if temp != "" {
			temps = append(temps, temp)
		}
		if err != nil {
			return notWritten(f.Path, err)
		}
	}
	for i, f := range files {
		if err := place(temps[i], places[i], force); err != nil {
			return notWritten(f.Path, err)
		}
	}
	return nil
}

// check refuses what cannot be written before anything is. It returns where each file will lie: with force, a link is
// followed to the file that it stands for.
func check(files []File, force bool, keep []string) ([]string, error) {
	places := make([]string, len(files))
	for i, f := range files {
		place := filepath.Clean(f.Path)
		st, err := os.Lstat(place)
		if err == nil && st.Mode()&fs.ModeSymlink != 0 && force {
			if resolved, broken := filepath.EvalSymlinks(place); broken == nil {
				place = resolved
				st, err = os.Lstat(place)
			}
		}
		for _, k := range keep {
			if Same(place, k) {
				return nil, i18n.Failed(i18n.OutputIsBook, f.Path)
			}
		}
		for _, other := range places[:i] {
			if Same(place, other) {
				return nil, i18n.Wrong(i18n.OutputTwice, f.Path)
			}
		}
		switch {
		case err == nil && st.IsDir():
			return nil, i18n.Failed(i18n.OutputIsFolder, f.Path)
		case err == nil && st.Mode()&^fs.ModeSymlink&fs.ModeType != 0:
			return nil, i18n.Failed(i18n.OutputNotFile, f.Path)
		case err == nil && !force:
			return nil, i18n.Failed(i18n.OutputExists, f.Path)
		}
		if st, err := os.Stat(filepath.Dir(place)); err != nil || !st.IsDir() {
			return nil, i18n.Failed(i18n.NoFolder, filepath.Dir(f.Path))
		}
		places[i] = place
	}
	return places, nil
}

// Same reports whether two paths are one file, or would be.
func Same(a, b string) bool {
	if absA, err := filepath.Abs(a); err == nil {
		if absB, err := filepath.Abs(b); err == nil && absA == absB {
			return true
		}
	}
	sa, errA := os.Stat(a)
	sb, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(sa, sb)
}

// fill writes a private file beside place and flushes it to the disk. It returns its name whenever there is one.
func fill(place string, write func(w io.Writer) error) (temp string, err error) {
	f, err := os.CreateTemp(filepath.Dir(place), "."+filepath.Base(place)+".*") // mode 0600
	if err != nil {
		return "", err
	}
	w := bufio.NewWriter(f)
	if err = write(w); err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	return f.Name(), errors.Join(err, f.Close())
}

// place gives a complete file its name, which must be free without force.
func place(temp, path string, force bool) error {
	if force {
		if err := os.Rename(temp, path); err != nil {
			return err
		}
		return syncFolder(filepath.Dir(path))
	}
	err := os.Link(temp, path)
	if err != nil && !errors.Is(err, fs.ErrExist) { // a file system without hard links
		if _, taken := os.Lstat(path); errors.Is(taken, fs.ErrNotExist) {
			err = os.Rename(temp, path)
		}
	}
	if err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder flushes the names in a folder to the disk. Windows has no such thing, and needs none.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// notWritten says why a file could not be written. What is no error of the file system passes unchanged.
func notWritten(path string, err error) error {
	var said *i18n.Error
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &said):
		return err
	case errors.Is(err, fs.ErrExist):
		return i18n.Failed(i18n.OutputExists, path).Because(err) // somebody made it meanwhile
	case errors.Is(err, syscall.ENOSPC):
		return i18n.Failed(i18n.OutputDiskFull, path).Because(err)
	case errors.As(err, &p):
		return i18n.Failed(i18n.FileNotWritten, path, p.Err.Error()).Because(err)
	case errors.As(err, &l):
		return i18n.Failed(i18n.FileNotWritten, path, l.Err.Error()).Because(err)
	}
	return err
}
