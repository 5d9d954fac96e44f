package book

import (
	"strings"
	"syscall"
)

// mountedLocally is MNT_LOCAL of sys/mount.h: the file system lies on a disk of this machine.
const mountedLocally = 0x1000

// network tells what protocol brings the folder from another machine; "" for a disk of this one.
func network(folder string) string {
	var fs syscall.Statfs_t
	if syscall.Statfs(folder, &fs) != nil || fs.Flags&mountedLocally != 0 {
		return ""
	}
	var name strings.Builder
	for _, c := range fs.Fstypename {
		if c == 0 {
			break
		}
		name.WriteByte(byte(c))
	}
	switch kind := name.String(); kind {
	case "nfs":
		return "NFS"
	case "smbfs":
		return "SMB"
	default:
		return kind
	}
}
