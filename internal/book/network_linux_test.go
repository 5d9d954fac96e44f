package book_test

import (
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
)

func TestFileSystemsOfOtherMachines(t *testing.T) {
	for magic, want := range map[uint32]string{
		0x6969: "NFS", 0x517B: "SMB", 0xFE534D42: "SMB", 0xFF534D42: "SMB", 0x01021997: "9P",
		0xEF53: "", 0x58465342: "", 0x9123683E: "", 0x01021994: "", 0x794C7630: "", // ext4, XFS, Btrfs, tmpfs, overlay
	} {
		if got := book.NetworkByMagic(magic); got != want {
			t.Errorf("%#x: %q, want %q", magic, got, want)
		}
	}
}

func TestFileSystemsOfPrograms(t *testing.T) {
	const table = `22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/root rw
40 22 0:35 / /home/lan/server rw,nosuid shared:20 - fuse.sshfs lan@server:/books rw,user_id=1000
41 22 8:17 / /media/usb rw,nosuid shared:21 - fuseblk /dev/sdb1 rw,user_id=0
42 22 8:18 / /media/win rw,nosuid shared:22 - fuse.ntfs-3g /dev/sdb2 rw,user_id=0
43 22 0:36 / /home/lan/My\040Cloud rw,nosuid shared:23 - fuse.rclone drive: rw,user_id=1000
`
	for folder, want := range map[string]string{
		"/home/lan": "", "/home/lan/server": "sshfs", "/home/lan/server/books": "sshfs", "/home/lan/serverless": "",
		"/media/usb/books": "", "/media/win": "", "/home/lan/My Cloud/books": "rclone",
	} {
		if got := book.MountedService(table, folder); got != want {
			t.Errorf("%s: %q, want %q", folder, got, want)
		}
	}
}
