package book

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Seal encrypts backups that leave the machine, and reads them.
type Seal interface {
	// Encrypt returns a writer of the plain text of what is written to w, which is complete when the writer is closed.
	Encrypt(w io.Writer) (io.WriteCloser, error)
	// Decrypt returns a reader of the plain text of r.
	Decrypt(r io.Reader) (io.Reader, error)
	// Opens reports whether there is a key to decrypt with.
	Opens() bool
}

// BackupSealed is Backup of a copy that is encrypted. The plain copy is made and checked beside the book, where the book itself is readable,
// and removed; only the encrypted one is ever written to place. Where the seal can open it, it is read back and compared.
func (b *Book) BackupSealed(ctx context.Context, place string, seal Seal) (written string, err error) {
	place, err = b.freePlace(place, encryptedExt)
	if err != nil {
		return "", err
	}
	if exists(place) {
		return "", i18n.Failed(i18n.FileExists, place)
	}
	plain, err := temporaryFile(b.path)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, removeFile(plain)) }()
	if err := b.copyInto(ctx, plain, place); err != nil {
		return "", notPlaced(place, err)
	}
	err = placeWhole(place, func(temp string) error {
		if err := recode(plain, temp, func(w io.Writer, r io.Reader) error { return encrypt(ctx, w, r, seal) }); err != nil {
			return err
		}
		if !seal.Opens() {
			return nil
		}
		same, err := readsBack(temp, plain, seal)
		if err == nil && !same {
			err = i18n.Failed(i18n.SealReadsOtherwise, place)
		}
		return err
	})
	return place, notPlaced(place, err)
}

// RestoreSealed is Restore from a backup that is encrypted. What it holds lies beside the book for as long as that takes.
func RestoreSealed(ctx context.Context, path, from string, seal Seal, now func() time.Time) (kept string, err error) {
	if path, err = realPath(path); err != nil {
		return "", err
	}
	plain, err := temporaryFile(path)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, removeFile(plain)) }()
	err = recode(from, plain, func(w io.Writer, r io.Reader) error {
		r, err := seal.Decrypt(r)
		if err == nil {
			_, err = io.Copy(w, byContext{ctx, r})
		}
		return err
	})
	var said *i18n.Error
	var p *fs.PathError
	switch {
	case err == nil:
		kept, err = Restore(ctx, path, plain, now)
		return kept, renamed(err, plain, from)
	case errors.As(err, &said) || errors.Is(err, context.Canceled):
		return "", err
	case errors.As(err, &p):
		return "", notPlaced(path, err)
	}
	return "", i18n.Failed(i18n.SealBroken).Because(err) // the text itself was changed
}

// temporaryFile makes an empty private file beside a book, which is to be removed again.
func temporaryFile(path string) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*") // mode 0600
	if err != nil {
		return "", notPlaced(path, err)
	}
	return f.Name(), f.Close()
}

// renamed is an error in which a file is called otherwise.
func renamed(err error, is, called string) error {
	var said *i18n.Error
	if !errors.As(err, &said) {
		return err
	}
	args := slices.Clone(said.Args)
	for i, a := range args {
		if a == any(is) {
			args[i] = called
		}
	}
	return i18n.Failed(said.Sentence, args...).Because(err)
}

func encrypt(ctx context.Context, w io.Writer, r io.Reader, seal Seal) error {
	sealed, err := seal.Encrypt(w)
	if err != nil {
		return err
	}
	_, err = io.Copy(sealed, byContext{ctx, r})
	return errors.Join(err, sealed.Close())
}

// recode writes into the file at to, which exists, what fn makes of the file at from.
func recode(from, to string, fn func(w io.Writer, r io.Reader) error) error {
	r, err := os.Open(from)
	if err != nil {
		return err
	}
	w, err := os.OpenFile(to, os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return errors.Join(err, r.Close())
	}
	return errors.Join(fn(w, r), w.Close(), r.Close())
}

// readsBack reports whether an encrypted file holds what a plain one does.
func readsBack(sealed, plain string, seal Seal) (same bool, err error) {
	s, err := os.Open(sealed)
	if err != nil {
		return false, err
	}
	p, err := os.Open(plain)
	if err != nil {
		return false, errors.Join(err, s.Close())
	}
	opened, err := seal.Decrypt(s)
	if err == nil {
		same, err = equalStreams(opened, p)
	}
	return same, errors.Join(err, s.Close(), p.Close())
}

func equalStreams(a, b io.Reader) (bool, error) {
	left, right := make([]byte, 64<<10), make([]byte, 64<<10)
	for {
		n, errA := io.ReadFull(a, left)
		m, errB := io.ReadFull(b, right)
		if !bytes.Equal(left[:n], right[:m]) {
			return false, nil
		}
		ended := errors.Is(errA, io.EOF) || errors.Is(errA, io.ErrUnexpectedEOF)
		switch {
		case errA != nil && !ended:
			return false, errA
		case ended:
			return errors.Is(errB, io.EOF) || errors.Is(errB, io.ErrUnexpectedEOF), nil
		case errB != nil:
			return false, errB
		}
	}
}

// byContext is a reader that ends when the work is broken off.
type byContext struct {
	ctx context.Context
	r   io.Reader
}

func (c byContext) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}

// removeFile removes a file that may not be there.
func removeFile(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
