package book

import (
	"io/fs"
	"syscall"
	"unsafe"
)

// hasModes tells that files have modes that say who may read them: here folders pass on who may.
const hasModes = false

// isOwn reports whether a file belongs to the user who runs the program.
func isOwn(fs.FileInfo) bool { return true }

// freeBytes is how much room is left for this user on the disk of a folder.
func freeBytes(folder string) (uint64, bool) {
	name, err := syscall.UTF16PtrFromString(folder)
	if err != nil {
		return 0, false
	}
	var free uint64
	ok, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDiskFreeSpaceExW").Call(
		uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(&free)), 0, 0)
	return free, ok != 0
}
