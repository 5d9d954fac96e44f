package book

import (
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"
)

// driveRemote is DRIVE_REMOTE, what GetDriveType says of a drive letter that stands for a share.
const driveRemote = 4

// network tells what protocol brings the folder from another machine; "" for a disk of this one.
func network(folder string) string {
	volume := filepath.VolumeName(folder)
	if strings.HasPrefix(strings.ToUpper(volume), `\\?\UNC\`) ||
		strings.HasPrefix(volume, `\\`) && !strings.HasPrefix(volume, `\\?\`) && !strings.HasPrefix(volume, `\\.\`) {
		return "SMB"
	}
	root, err := syscall.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return ""
	}
	kind, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW").Call(uintptr(unsafe.Pointer(root)))
	if kind == driveRemote {
		return "SMB"
	}
	return ""
}
