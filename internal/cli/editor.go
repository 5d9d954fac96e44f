package cli

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
)

// editor is the command line of the agent's editor: VISUAL, else EDITOR, else the one that the system has.
func (f *factory) editor() ([]string, error) {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		line := f.env(name)
		words, ok := commandWords(line, runtime.GOOS != "windows")
		if !ok {
			return nil, i18n.Failed(i18n.EditorUnreadable, name, quote(line))
		}
		if len(words) > 0 {
			return words, nil
		}
	}
	usual := "vi"
	if runtime.GOOS == "windows" {
		usual = "notepad"
	}
	if _, err := exec.LookPath(usual); err != nil || !f.io.InTTY || !f.io.OutTTY {
		return nil, i18n.Failed(i18n.NoEditor)
	}
	return []string{usual}, nil
}

// commandWords splits a command line at white space, except within quotes, as a shell does. Where escapes says so a backslash takes
// the next character as it is; on Windows it parts the names of folders. It reports false when a quote does not end.
func commandWords(line string, escapes bool) ([]string, bool) {
	var words []string
	var word strings.Builder
	in, escaped, open := false, false, rune(0)
	for _, r := range line {
		switch {
		case escaped:
			word.WriteRune(r)
			escaped = false
		case escapes && r == '\\' && open != '\'':
			in, escaped = true, true
		case open != 0 && r == open:
			open = 0
		case open != 0:
			word.WriteRune(r)
		case r == '"' || r == '\'':
			in, open = true, r
		case strings.ContainsRune(" \t\r\n", r):
			if in {
				words = append(words, word.String())
			}
			word.Reset()
			in = false
		default:
			in = true
			word.WriteRune(r)
		}
	}
	if in {
		words = append(words, word.String())
	}
	return words, open == 0 && !escaped
}

// runEditor lets the agent edit a file and waits until they have done. An interrupt in the meantime is for the editor; what ends the
// program ends the editor first, so that nothing of the card is left behind.
func (f *factory) runEditor(words []string, path string) error {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer close(signals)
	defer signal.Stop(signals)
	cmd := exec.Command(words[0], append(words[1:len(words):len(words)], path)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = f.io.In, iostreams.Raw(f.io.Out), iostreams.Raw(f.io.Err)
	err := cmd.Start()
	if err == nil {
		go passOn(signals, cmd.Process)
		err = cmd.Wait()
	}
	if err != nil {
		return i18n.Failed(i18n.EditorFailed, quote(words[0]), clean(err.Error())).Because(err)
	}
	return nil
}

// passOn gives the signals that end a program to another one. That it has ended already is no error.
func passOn(signals <-chan os.Signal, p *os.Process) {
	for s := range signals {
		if s != os.Interrupt {
			_ = p.Signal(s)
		}
	}
}

// draft is a text in a private file, for an editor.
type draft struct {
	folder, path string
	kept         bool
}

func newDraft(name string) (*draft, error) {
	folder, err := os.MkdirTemp("", "funnel-") // mode 0700
	if err != nil {
		return nil, notWritten(err)
	}
	return &draft{folder: folder, path: filepath.Join(folder, name)}, nil
}

// notWritten says that there is no place for a draft.
func notWritten(err error) error {
	variable := "TMPDIR"
	if runtime.GOOS == "windows" {
		variable = "TMP"
	}
	return i18n.Failed(i18n.DraftNotWritten, os.TempDir(), reasonOf(err), variable).Because(err)
}

// reasonOf is what the system says, without the name of a file.
func reasonOf(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return err.Error()
}

func (d *draft) write(text string) error {
	if err := os.WriteFile(d.path, []byte(text), 0o600); err != nil {
		return notWritten(err)
	}
	return nil
}

// read returns the text; one whose file is gone is empty.
func (d *draft) read() (string, error) {
	text, err := os.ReadFile(d.path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", d.keepIf(true, i18n.Failed(i18n.DraftUnreadable, reasonOf(err)))
	}
	return string(text), nil
}

// close removes the file, unless it is kept.
func (d *draft) close() error {
	if d.kept {
		return nil
	}
	return os.RemoveAll(d.folder)
}

// keepIf says what went wrong and that nothing was changed. When somebody has typed in the file it stays where it is.
func (d *draft) keepIf(typed bool, err error) error {
	var said *i18n.Error
	if !errors.As(err, &said) {
		said = i18n.Failed(i18n.Verbatim, err.Error())
	}
	if !typed {
		return i18n.Failed(i18n.CardUnchanged, said).Because(err)
	}
	d.kept = true
	return i18n.Failed(i18n.FormKept, said, d.path).Because(err)
}
