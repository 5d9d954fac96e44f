package book

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// fuse is the magic number of file systems that programs provide: some are local disks, others servers.
const fuse = 0x65735546

// network tells what protocol brings the folder from another machine, or from the one that this is a guest of; "" for a disk of this one.
// The numbers are those of statfs(2) and linux/magic.h.
func network(folder string) string {
	var fs syscall.Statfs_t
	if syscall.Statfs(folder, &fs) != nil {
		return ""
	}
	if uint32(fs.Type) == fuse {
		return fuseService(folder)
	}
	return networkByMagic(uint32(fs.Type))
}

func networkByMagic(magic uint32) string {
	switch magic {
	case 0x6969:
		return "NFS"
	case 0x517B, 0xFE534D42, 0xFF534D42:
		return "SMB"
	case 0x01021997:
		return "9P"
	case 0x5346414F, 0x6B414653:
		return "AFS"
	case 0x00C36400:
		return "Ceph"
	case 0x786F4256:
		return "VirtualBox"
	}
	return ""
}

// fuseService tells what a file system of a program is, by the table of what is mounted where.
func fuseService(folder string) string {
	table, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return ""
	}
	if folder, err = filepath.EvalSymlinks(folder); err != nil {
		return ""
	}
	return mountedService(string(table), folder)
}

// mountedService reads a table in the form of proc_pid_mountinfo(5): the fifth field is the place, behind the dash stands the type.
func mountedService(table, folder string) string {
	deepest, kind := "", ""
	for line := range strings.Lines(table) {
		before, after, ok := strings.Cut(line, " - ")
		fields := strings.Fields(before)
		if !ok || len(fields) < 5 {
			continue
		}
		place := strings.ReplaceAll(fields[4], `\040`, " ")
		if len(place) >= len(deepest) && (place == "/" || folder == place || strings.HasPrefix(folder, place+"/")) {
			deepest = place
			kind, _, _ = strings.Cut(after, " ")
		}
	}
	service, remote := strings.CutPrefix(kind, "fuse.")
	if !remote || strings.HasPrefix(service, "ntfs") || strings.HasPrefix(service, "exfat") {
		return "" // fuseblk and the like: a disk
	}
	return service
}
