// Package seal encrypts files that leave the machine, and opens them again, in the format of age (https://age-encryption.org/v1).
package seal

import (
	"bytes"
	"errors"
	"io"
	"os"

	"filippo.io/age"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Key locks or opens a file, or does both.
type Key struct {
	recipients []age.Recipient
	identities []age.Identity
}

// Passphrase is the key that both locks and opens with a passphrase, which must not be empty. Making and trying one takes about a second:
// that is what makes guessing slow.
func Passphrase(text string) (Key, error) {
	if text == "" {
		return Key{}, i18n.Wrong(i18n.PassphraseEmpty)
	}
	recipient, err := age.NewScryptRecipient(text)
	if err != nil {
		return Key{}, err
	}
	identity, err := age.NewScryptIdentity(text)
	return Key{[]age.Recipient{recipient}, []age.Identity{identity}}, err
}

// For is a key that locks for the owners of public keys, age1…, and opens nothing.
func For(publicKeys []string) (Key, error) {
	var k Key
	for _, text := range publicKeys {
		recipients, err := age.ParseRecipients(bytes.NewReader([]byte(text)))
		if err != nil {
			return Key{}, i18n.Wrong(i18n.BadRecipient, text)
		}
		k.recipients = append(k.recipients, recipients...)
	}
	return k, nil
}

// Owners is a key that opens with the secret keys in files such as age-keygen writes.
func Owners(paths []string) (Key, error) {
	var k Key
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return Key{}, i18n.Failed(i18n.IdentityUnreadable, path, err.Error()).Because(err)
		}
		identities, err := age.ParseIdentities(bytes.NewReader(text))
		if err != nil {
			return Key{}, i18n.Failed(i18n.BadIdentity, path).Because(err)
		}
		k.identities = append(k.identities, identities...)
	}
	return k, nil
}

// Opens reports whether the key can open what it locks.
func (k Key) Opens() bool { return len(k.identities) > 0 }

// Encrypt returns a writer of the plain text of what is written to w, which is complete when the writer is closed.
func (k Key) Encrypt(w io.Writer) (io.WriteCloser, error) { return age.Encrypt(w, k.recipients...) }

// Decrypt returns a reader of the plain text. The errors are i18n.KeyDoesNotFit and i18n.SealBroken.
func (k Key) Decrypt(r io.Reader) (io.Reader, error) {
	plain, err := age.Decrypt(r, k.identities...)
	var none *age.NoIdentityMatchError
	switch {
	case errors.As(err, &none):
		return nil, i18n.Failed(i18n.KeyDoesNotFit).Because(err)
	case err != nil:
		return nil, i18n.Failed(i18n.SealBroken).Because(err)
	}
	return plain, nil
}

// Kind is how a file is locked.
type Kind int

// The kinds.
const (
	Open         Kind = iota // not at all
	ByPassphrase             // opens with Passphrase
	ByKey                    // opens with Owners
)

// Of reads how the file at path is locked. What is not there or cannot be read counts as open: who opens it then says what is wrong.
func Of(path string) Kind {
	if st, err := os.Stat(path); err != nil || !st.Mode().IsRegular() {
		return Open // opening a pipe would wait
	}
	f, err := os.Open(path)
	if err != nil {
		return Open
	}
	head := make([]byte, 64)
	n, _ := io.ReadFull(f, head) // a short file ends before
	if f.Close() != nil {
		return Open
	}
	rest, sealed := bytes.CutPrefix(head[:n], []byte("age-encryption.org/v1\n"))
	switch {
	case !sealed:
		return Open
	case bytes.HasPrefix(rest, []byte("-> scrypt ")):
		return ByPassphrase
	}
	return ByKey
}
