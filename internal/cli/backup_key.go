package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/seal"
	"github.com/funnel-cli/funnel/internal/tui/prompt"
)

// envPassphrase is the environment variable that holds the passphrase of backups, for scripts.
const envPassphrase = "FUNNEL_PASSPHRASE"

// maxPassphrase bounds in bytes what is read of a file with a passphrase.
const maxPassphrase = 4096

// lockingKey is the key with which a backup is encrypted: public keys that were named, or a passphrase, which is asked for twice.
func (f *factory) lockingKey(ctx context.Context, opts *backupOptions) (seal.Key, error) {
	if len(opts.recipients) > 0 {
		return seal.For(opts.recipients)
	}
	passphrase, err := f.passphrase(ctx, opts.passphrase, true)
	if err != nil {
		return seal.Key{}, err
	}
	return seal.Passphrase(passphrase)
}

// openingKey is the key that opens an encrypted backup.
func (f *factory) openingKey(ctx context.Context, opts *restoreOptions, kind seal.Kind) (seal.Key, error) {
	switch {
	case kind == seal.ByPassphrase:
		passphrase, err := f.passphrase(ctx, opts.passphrase, false)
		if err != nil {
			return seal.Key{}, err
		}
		return seal.Passphrase(passphrase)
	case len(opts.identities) == 0:
		return seal.Key{}, i18n.Failed(i18n.IdentityNeeded, opts.file)
	}
	return seal.Owners(opts.identities)
}

// passphrase reads the passphrase: the first line of a file that was named, the environment, or typed on the terminal, a new one twice.
func (f *factory) passphrase(ctx context.Context, path string, isNew bool) (string, error) {
	if path != "" {
		line, err := firstLine(path)
		if err != nil {
			return "", i18n.Failed(i18n.PassphraseUnreadable, path, err.Error()).Because(err)
		}
		return line, nil
	}
	if text := f.env(envPassphrase); text != "" {
		return text, nil
	}
	if !f.io.InTTY || !f.io.OutTTY {
		return "", misuse(i18n.PassphraseNeeded)
	}
	questions := []string{f.say.Say(i18n.AskPassphrase)}
	if isNew {
		questions = append(questions, f.say.Say(i18n.AskPassphraseAgain))
	}
	texts, answered, err := prompt.Secret(ctx, f.io.In, f.io.Out, questions...)
	switch {
	case err != nil:
		return "", err
	case !answered:
		return "", context.Canceled
	case texts[0] != texts[len(texts)-1]:
		return "", i18n.Failed(i18n.PassphrasesDiffer)
	}
	return texts[0], nil
}

func firstLine(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	line, err := bufio.NewReader(io.LimitReader(f, maxPassphrase)).ReadString('\n')
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return strings.TrimRight(line, "\r\n"), errors.Join(err, f.Close())
}
