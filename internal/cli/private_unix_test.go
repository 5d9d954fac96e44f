//go:build unix

package cli

import (
	"io/fs"
	"path/filepath"
	"syscall"
	"testing"
)

// underUmask sets the umask of the process until the test ends.
func underUmask(t *testing.T, mask int) {
	t.Helper()
	was := syscall.Umask(mask)
	t.Cleanup(func() { syscall.Umask(was) })
}

// wantPrivate wants every file and folder of the machine to be for its owner only.
func (m *machine) wantPrivate(after string) {
	m.t.Helper()
	err := filepath.WalkDir(m.home, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == m.home {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o77 != 0 {
			m.t.Errorf("after %q %s has mode %s", after, path, info.Mode())
		}
		return err
	})
	if err != nil {
		m.t.Fatal(err)
	}
}
