//go:build unix

package book

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// hasModes tells that files have modes that say who may read them.
const hasModes = true

// isOwn reports whether a file belongs to the user who runs the program.
func isOwn(st fs.FileInfo) bool {
	sys, ok := st.Sys().(*syscall.Stat_t)
	return !ok || int(sys.Uid) == os.Geteuid()
}

// running reports whether there is a process of a number on this machine.
func running(process int) bool {
	err := syscall.Kill(process, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}

// freeBytes is how much room is left for this user on the disk of a folder.
func freeBytes(folder string) (uint64, bool) {
	var fs syscall.Statfs_t
	if syscall.Statfs(folder, &fs) != nil {
		return 0, false
	}
	return product(fs.Bavail, fs.Bsize), true
}

// product multiplies numbers whose types differ from system to system.
func product[A, B int32 | int64 | uint32 | uint64](blocks A, size B) uint64 {
	return uint64(blocks) * uint64(size)
}
