//go:build unix

package book

import (
	"errors"
	"os"
	"syscall"
)

// tryLock takes the lock that the file at path stands for, unless another process has it: then it returns nil. The lock falls when the file
// is closed or the process ends, however it ends. A file system that knows no locks gives it to everybody.
func tryLock(path string, flags int) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|flags, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, f.Close()
	}
	return f, nil
}
