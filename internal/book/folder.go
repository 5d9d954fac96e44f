package book

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
)

// Folder tells what is special about the folder of a book. The zero value is an ordinary folder on a disk of this machine.
type Folder struct {
	Service string // what carries its files to other machines: Dropbox, Syncthing, NFS…; "" for nothing
	Network bool   // its files lie on another machine
}

// FolderOf tells in what kind of folder the file at path lies: by the names of the folders on the way to it, by the marks that Syncthing
// leaves, and by the file system. A write-ahead log is no use there: programs on two machines cannot share its index, and what carries
// files away may take the book without the log that belongs to it.
func FolderOf(path string) Folder {
	folder := filepath.Dir(path)
	if service := network(folder); service != "" {
		return Folder{service, true}
	}
	if service := syncedByName(folder); service != "" {
		return Folder{Service: service}
	}
	for ; ; folder = filepath.Dir(folder) {
		if exists(filepath.Join(folder, ".stfolder")) {
			return Folder{Service: "Syncthing"}
		}
		if exists(filepath.Join(folder, ".dropbox.cache")) {
			return Folder{Service: "Dropbox"}
		}
		if filepath.Dir(folder) == folder {
			return Folder{}
		}
	}
}

// syncedByName tells which service carries a folder to other machines, by the names that the services give to theirs.
func syncedByName(folder string) string {
	names := strings.FieldsFunc(strings.ToLower(folder), func(r rune) bool { return r == '/' || r == '\\' })
	for i, name := range names {
		switch {
		case name == "cloudstorage" && i > 0 && names[i-1] == "library" && i+1 < len(names): // macOS, whichever service
			return cloudStorage(names[i+1])
		case name == "com~apple~clouddocs" || name == "iclouddrive" || name == "mobile documents":
			return "iCloud Drive"
		case belongsTo(name, "dropbox"):
			return "Dropbox"
		case belongsTo(name, "onedrive"):
			return "OneDrive"
		case name == "google drive" || name == "googledrive" || name == "my drive" || name == "drive của tôi" || name == "我的云端硬盘":
			return "Google Drive"
		case name == "nextcloud" || name == "owncloud":
			return "Nextcloud"
		}
	}
	return ""
}

// belongsTo reports whether the name of a folder is that of a service, or that with an account behind it: "OneDrive - Sunrise".
func belongsTo(folder, service string) bool {
	rest, ok := strings.CutPrefix(folder, service)
	return ok && (rest == "" || strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, " - ") || strings.HasPrefix(rest, "-"))
}

// cloudStorage tells the service of a folder in macOS's folder for all of them: "GoogleDrive-lan@example.com".
func cloudStorage(name string) string {
	for prefix, service := range map[string]string{
		"dropbox": "Dropbox", "onedrive": "OneDrive", "googledrive": "Google Drive", "box": "Box", "icloud": "iCloud Drive", "proton": "Proton Drive",
	} {
		if strings.HasPrefix(name, prefix) {
			return service
		}
	}
	service, _, _ := strings.Cut(name, "-")
	return service
}

// Settle keeps the book at path in the way that its folder wants, as far as nobody else has it open: with a write-ahead log on a disk of
// this machine; with a rollback journal, which is gone after every change, where files are carried to other machines. It returns the folder
// when that is new to the book, which is to be told once. Any book that is opened for writing is settled.
func Settle(ctx context.Context, path string) (Folder, error) {
	path, err := realPath(path)
	if err != nil {
		return Folder{}, err
	}
	b, err := dial(ctx, path, maintenance, nil, "")
	if err != nil {
		return Folder{}, failure(path, err)
	}
	if _, err = b.schemaVersion(ctx); err == nil {
		err = b.settle(ctx, FolderOf(path))
	}
	return b.moved, errors.Join(err, b.Close())
}

// Moved is the folder of a book that was settled anew when it was opened; the zero value where nothing is new.
func (b *Book) Moved() Folder { return b.moved }

// settle puts the book in the journal mode that its folder wants. That another program has it open is no error: then it stays as it is.
func (b *Book) settle(ctx context.Context, f Folder) error {
	want := "wal"
	if f.Service != "" {
		want = "delete"
	}
	mode, err := b.journalMode(ctx, "PRAGMA journal_mode")
	if err != nil || mode == want {
		return err
	}
	if _, err := b.conn.ExecContext(ctx, "PRAGMA busy_timeout = 0"); err != nil {
		return failure(b.path, err)
	}
	mode, err = b.journalMode(ctx, "PRAGMA journal_mode = "+want)
	if _, again := b.conn.ExecContext(ctx, waitForLocks); again != nil {
		return failure(b.path, again)
	}
	if primary := code(err) & 0xff; primary == codeBusy || primary == codeLocked {
		return nil
	}
	if err == nil && mode == "delete" {
		b.moved = f
	}
	return err
}

func (b *Book) journalMode(ctx context.Context, statement string) (mode string, err error) {
	err = b.conn.QueryRowContext(ctx, statement).Scan(&mode)
	return mode, failure(b.path, err)
}
