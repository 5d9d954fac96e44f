package book

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// placeWhole makes a file that appears at path only when it is complete and on the disk: fill writes an empty private
// file beside it, which is then synced and put in place in one step. An existing file is kept and the error is
// fs.ErrExist.
func placeWhole(path string, fill func(temp string) error) error { return placeBy(move, path, fill) }

// placeBy is placeWhole with a way to give a file its name.
func placeBy(put func(temp, path string) error, path string, fill func(temp string) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), fmt.Sprintf(".%s.%d-*", filepath.Base(path), os.Getpid())) // mode 0600
	if err != nil {
		return err
	}
	temp := f.Name()
	defer func() {
		if rmErr := os.Remove(temp); rmErr != nil && !errors.Is(rmErr, fs.ErrNotExist) {
			err = errors.Join(err, rmErr)
		}
	}()
	if err := f.Close(); err != nil {
		return err
	}
	if err := fill(temp); err != nil {
		return err
	}
	if err := syncFile(temp); err != nil {
		return err
	}
	if err := put(temp, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// move gives the file temp the name path, which must be free.
func move(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	// A file system without hard links.
	if exists(path) {
		return fmt.Errorf("%s: %w", path, fs.ErrExist)
	}
	return os.Rename(temp, path)
}

// syncFile flushes a file to the disk.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
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
