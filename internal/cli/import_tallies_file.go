package cli

import (
	"bytes"
	"context"
	"io"
	"os"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// importSource is a file that is read, or standard input.
type importSource struct {
	io.ReaderAt
	size  int64
	close func()
}

// openImport opens a file that is to be read: a regular one, for others may never end, and not the book, whose locks would fall when it is
// closed. What standard input holds is kept in memory.
func (f *factory) openImport(ctx context.Context, path string) (importSource, error) {
	if path == stdout {
		whole, err := io.ReadAll(transfer.DefaultLimits().Bounded(ctx, f.io.In))
		return importSource{bytes.NewReader(whole), int64(len(whole)), func() {}}, err
	}
	refused := func(err error) (importSource, error) {
		return importSource{}, i18n.Failed(i18n.ImportNotOpened, path, reasonOf(err)).Because(err)
	}
	found, err := os.Stat(path)
	if err != nil {
		return refused(err)
	}
	if !found.Mode().IsRegular() {
		return importSource{}, i18n.Failed(i18n.ImportNotFile, path)
	}
	book, _ := f.bookPath()
	for _, name := range []string{book, book + "-wal", book + "-shm"} {
		if held, err := os.Stat(name); err == nil && os.SameFile(held, found) {
			return importSource{}, i18n.Failed(i18n.ImportIsBook, path)
		}
	}
	file, err := os.Open(path)
	if err != nil {
		return refused(err)
	}
	return importSource{file, found.Size(), func() { _ = file.Close() }}, nil
}
