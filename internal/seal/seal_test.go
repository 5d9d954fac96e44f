package seal_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/seal"
)

// secret is a text that is easily found where it must not stand, longer than the pieces in which age encrypts.
var secret = strings.Repeat("Nguyễn Văn Nam, 0888 234 488\n", 10_000)

// sealed is the secret as a key locks it.
func sealed(t *testing.T, k seal.Key) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := k.Encrypt(&out)
	if err == nil {
		_, err = io.WriteString(w, secret)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// opened is what a key makes of a file.
func opened(k seal.Key, file []byte) (string, error) {
	r, err := k.Decrypt(bytes.NewReader(file))
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(r)
	return string(text), err
}

func says(t *testing.T, about string, err error, want i18n.Sentence) {
	t.Helper()
	var said *i18n.Error
	if !errors.As(err, &said) || said.Sentence != want {
		t.Errorf("%s: %v, want %q", about, err, want.En)
	}
}

// owner is somebody with a key of age-keygen: the public one, and the file with the secret one.
func owner(t *testing.T, name string) (public, file string) {
	t.Helper()
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(t.TempDir(), name)
	text := "# created: 2026-11-20T18:30:00+07:00\n# public key: " + identity.Recipient().String() + "\n" + identity.String() + "\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return identity.Recipient().String(), file
}

func place(t *testing.T, text []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPassphraseOpensWhatItLocks(t *testing.T) {
	k, err := seal.Passphrase("correct horse battery staple")
	if err != nil {
		t.Fatal(err)
	}
	file := sealed(t, k)
	if got, err := opened(k, file); err != nil || got != secret {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if bytes.Contains(file, []byte("0888")) || !k.Opens() || seal.Of(place(t, file)) != seal.ByPassphrase {
		t.Errorf("opens %t, kind %d", k.Opens(), seal.Of(place(t, file)))
	}
	wrong, err := seal.Passphrase("correct horse battery stable")
	if err != nil {
		t.Fatal(err)
	}
	_, err = opened(wrong, file)
	says(t, "another passphrase", err, i18n.KeyDoesNotFit)
	_, err = seal.Passphrase("")
	says(t, "no passphrase", err, i18n.PassphraseEmpty)
}

func TestEachOwnerOpensWhatIsLockedForThem(t *testing.T) {
	lan, lanFile := owner(t, "lan.txt")
	nam, namFile := owner(t, "nam.txt")
	_, strangers := owner(t, "stranger.txt")
	k, err := seal.For([]string{lan, nam})
	if err != nil || k.Opens() {
		t.Fatalf("opens %t, %v", k.Opens(), err)
	}
	file := sealed(t, k)
	if bytes.Equal(file, sealed(t, k)) || bytes.Contains(file, []byte("0888")) || seal.Of(place(t, file)) != seal.ByKey {
		t.Error("the file is not encrypted as it should be")
	}
	for _, paths := range [][]string{{lanFile}, {namFile}, {strangers, namFile}} {
		key, err := seal.Owners(paths)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := opened(key, file); err != nil || got != secret || !key.Opens() {
			t.Errorf("%v: %d bytes, %v", paths, len(got), err)
		}
	}
	key, err := seal.Owners([]string{strangers})
	if err != nil {
		t.Fatal(err)
	}
	_, err = opened(key, file)
	says(t, "a stranger", err, i18n.KeyDoesNotFit)
}

func TestWrongKeysAreRefused(t *testing.T) {
	public, file := owner(t, "lan.txt")
	for _, text := range []string{"", "age1", "lan@example.com", public[:len(public)-1], strings.Replace(public, "age1", "age2", 1)} {
		_, err := seal.For([]string{public, text})
		says(t, text, err, i18n.BadRecipient)
	}
	for _, text := range []string{"", public, "AGE-SECRET-KEY-1", "\x00"} {
		_, err := seal.Owners([]string{file, place(t, []byte(text))})
		says(t, text, err, i18n.BadIdentity)
	}
	_, err := seal.Owners([]string{file + ".gone"})
	says(t, "a file that is gone", err, i18n.IdentityUnreadable)
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v hides why", err)
	}
}

// Whatever is changed or cut off is an error, never another text.
func TestChangedFilesAreNotRead(t *testing.T) {
	public, path := owner(t, "lan.txt")
	locks, err := seal.For([]string{public})
	if err != nil {
		t.Fatal(err)
	}
	opens, err := seal.Owners([]string{path})
	if err != nil {
		t.Fatal(err)
	}
	file := sealed(t, locks)
	for at := 0; at < len(file); at += 1 + len(file)/500 {
		changed := bytes.Clone(file)
		changed[at] ^= 0x20
		if got, err := opened(opens, changed); err == nil {
			t.Fatalf("byte %d changed: %d bytes are read", at, len(got))
		}
		if got, err := opened(opens, file[:at]); err == nil {
			t.Fatalf("cut at %d: %d bytes are read", at, len(got))
		}
	}
	_, err = opened(opens, []byte("no such file"))
	says(t, "no sealed file", err, i18n.SealBroken)
	_, err = opened(opens, file[:40])
	says(t, "cut within the beginning", err, i18n.SealBroken)
}

func TestFilesThatAreOpen(t *testing.T) {
	folder := t.TempDir()
	for about, path := range map[string]string{
		"a book": place(t, []byte("SQLite format 3\x00")), "nothing": place(t, nil), "nobody": filepath.Join(folder, "gone"), "a folder": folder,
		"the beginning of a mark": place(t, []byte("age-encryption.org/v1")),
	} {
		if kind := seal.Of(path); kind != seal.Open {
			t.Errorf("%s is %d", about, kind)
		}
	}
}
