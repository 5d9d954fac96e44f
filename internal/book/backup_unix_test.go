//go:build unix

package book_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
)

// underUmask is a child that sets the umask and does all that makes files: create with folders, log, back up, restore, migrate.
// Before it closes the book it prints every file and folder with its mode.
var underUmask = register("umask", func(args []string) error {
	mask, err := strconv.ParseInt(args[1], 8, 0)
	if err != nil {
		return err
	}
	syscall.Umask(int(mask))
	ctx := context.Background()
	path := filepath.Join(args[0], "share", "funnel", "funnel.db")
	if err := book.Create(ctx, path, true, book.DefaultSetup(), clock); err != nil {
		return err
	}
	b, err := book.Open(ctx, path, book.ReadWrite, clock)
	if err != nil {
		return err
	}
	if _, _, err := b.Log(ctx, book.Batch{Day: today, Entries: sourcesDay()}); err != nil {
		return err
	}
	first, err := b.Backup(ctx, "")
	if err != nil {
		return err
	}
	if _, err := b.Backup(ctx, filepath.Join(args[0], "copy.db")); err != nil {
		return err
	}
	if _, err := book.Restore(ctx, path, first, clock); err != nil {
		return err
	}
	if _, err := book.Restore(ctx, filepath.Join(args[0], "restored.db"), first, clock); err != nil {
		return err
	}
	if _, err := b.BackupBeforeImport(ctx); err != nil {
		return err
	}
	if _, err := book.DailyBackup(ctx, path, clock); err != nil {
		return err
	}
	if _, err := b.BackupSealed(ctx, filepath.Join(args[0], "copy.db.age"), mirror{opens: true}); err != nil {
		return err
	}
	if _, err := book.Salvage(ctx, path, filepath.Join(args[0], "salvaged.db"), clock, nil); err != nil {
		return err
	}
	if err := book.MigrateTo(ctx, path, clock, nextSteps()); err != nil {
		return err
	}
	err = filepath.WalkDir(args[0], func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == args[0] {
			return err
		}
		st, err := d.Info()
		if err == nil {
			fmt.Printf("%o %s\n", st.Mode().Perm(), strings.TrimPrefix(name, args[0]+"/"))
		}
		return err
	})
	return errors.Join(err, b.Close())
})

func TestOnlyTheOwnerReadsABookWhateverTheUmask(t *testing.T) {
	for _, mask := range []string{"000", "022", "077"} {
		t.Run(mask, func(t *testing.T) {
			place := t.TempDir()
			if err := os.Chmod(place, 0o755); err != nil {
				t.Fatal(err)
			}
			want := `600 copy.db
600 copy.db.age
600 restored.db
600 salvaged.db
700 share
700 share/funnel
700 share/funnel/backups
600 share/funnel/backups/.funnel-daily-lock
600 share/funnel/backups/funnel-20261120-183000.db
600 share/funnel/backups/funnel-before-import-20261120-183000.db
600 share/funnel/backups/funnel-before-restore-20261120-183000.db
600 share/funnel/backups/funnel-before-schema-` + fmt.Sprint(len(nextSteps())) + `.db
600 share/funnel/backups/funnel-daily-20261120.db
600 share/funnel/funnel.db
600 share/funnel/funnel.db-shm
600 share/funnel/funnel.db-wal
`
			if got := run(t, child(t, underUmask, place, mask)); got != want {
				t.Errorf("files:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}
