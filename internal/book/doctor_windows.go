package book

import (
	"errors"
	"io/fs"
	"syscall"
	"unsafe"
)

// hasModes tells that files have modes that say who may read them: here folders pass on who may.
const hasModes = false

// isOwn reports whether a file belongs to the user who runs the program.
func isOwn(fs.FileInfo) bool { return true }

// running reports whether there is a process of a number on this machine.
func running(process int) bool {
	h, err := syscall.OpenProcess(syscall.SYNCHRONIZE, false, uint32(process))
	if err != nil {
		return errors.Is(err, syscall.ERROR_ACCESS_DENIED)
	}
	ended, err := syscall.WaitForSingleObject(h, 0)
	return errors.Join(err, syscall.CloseHandle(h)) != nil || ended != syscall.WAIT_OBJECT_0
}

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
