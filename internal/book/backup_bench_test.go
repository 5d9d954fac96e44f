package book_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkBackup measures the checked copy of a book, which is made once a day after an answer: it tells up to which size a person would
// not notice, and how much of it is the check.
func BenchmarkBackup(b *testing.B) {
	for _, leads := range []int{1, 5_000, 100_000} {
		opened := peopled(b, leads)
		st, err := os.Stat(opened.Path())
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("%d_KB", st.Size()>>10), func(b *testing.B) {
			b.SetBytes(st.Size())
			folder := b.TempDir()
			for b.Loop() {
				made := backup(b, opened, filepath.Join(folder, "copy.db"))
				if err := os.Remove(made); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
