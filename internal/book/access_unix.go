//go:build unix

package book

import (
	"path/filepath"
	"syscall"
)

// mayWrite reports whether this user may write to a book: to its file, and beside it, where SQLite keeps its side files. It
// asks without opening the file, whose closing would drop the locks that this process may hold.
func mayWrite(path string) bool {
	const writing = 2 // W_OK
	return syscall.Access(path, writing) == nil && syscall.Access(filepath.Dir(path), writing) == nil
}
