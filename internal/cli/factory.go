package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/config"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/iostreams"
	"github.com/funnel-cli/funnel/internal/words"
)

// factory hands a command what it needs, when it needs it: nothing is opened for --help and version.
type factory struct {
	io    *iostreams.IOStreams
	env   func(string) string
	clock func() time.Time
	say   *i18n.Printer

	db, lang, color string // global flags
	langAsked       bool   // by flag or environment: the book's own language does not count
	locale          i18n.Lang
	settings        config.File
	settingsErr     error             // nil when they could be read, or there are none
	now             time.Time         // the moment of this command; set once
	shortNames      map[string]string // of the book's levels in the language in use, by key

	writers []*book.Book               // the books that were opened for writing
	wrote   bool                       // a book that was made holds changes
	detach  func(args ...string) error // starts this program on its own; nil in a test that is not a process of its own
}

// systemClock is the one place where the program asks what time it is.
func systemClock() time.Time { return time.Now() }

func newFactory(io *iostreams.IOStreams, env func(string) string, clock func() time.Time) *factory {
	return &factory{io: io, env: env, clock: clock, say: i18n.NewPrinter(i18n.En), locale: i18n.En}
}

// readSettings reads the settings file. That it cannot be read is said later, by a command that needs it.
func (f *factory) readSettings() {
	if f.settings, f.settingsErr = config.Read(); f.settingsErr != nil {
		f.settings = config.File{}
	}
}

// guessLanguage picks the language in which the commands describe themselves, before flags are parsed and without opening the book, whose
// language the settings tell. Whether the choice is a valid one is checked later.
func (f *factory) guessLanguage(args []string) {
	asked := f.env(config.EnvLang)
	for i, a := range args {
		if a == "--" {
			break
		}
		if value, ok := strings.CutPrefix(a, "--lang="); ok {
			asked = value
		} else if a == "--lang" && i+1 < len(args) {
			asked = args[i+1]
		}
	}
	if l, ok := i18n.ParseLang(asked); ok {
		f.speak(l)
		f.langAsked = true
		return
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := f.env(name); locale != "" {
			if l, ok := i18n.ParseLang(locale); ok {
				f.locale = l
			}
			break
		}
	}
	f.speak(f.locale)
	if l, ok := i18n.ParseLang(f.settings.Lang); ok {
		f.speak(l)
	}
}

func (f *factory) speak(l i18n.Lang) {
	if l != f.say.Lang {
		f.say = i18n.NewPrinter(l)
	}
}

// prepare checks the global flags and the environment and fixes the moment of the command.
func (f *factory) prepare(cmd *cobra.Command) error {
	if cmd.Annotations[noSettings] != "" {
		f.settings, f.settingsErr = config.File{}, nil
	}
	for _, asked := range []string{f.lang, f.env(config.EnvLang), f.settings.Lang} {
		if _, ok := i18n.ParseLang(asked); asked != "" && !ok {
			return i18n.Wrong(i18n.UnknownLanguage, quote(asked))
		}
	}
	f.now = f.clock()
	if fixed := f.env(config.EnvNow); fixed != "" {
		now, err := time.Parse(time.RFC3339, fixed)
		if err != nil {
			return i18n.Wrong(i18n.BadNow, quote(fixed))
		}
		f.now = now
		if d := f.today(); d < funnel.MinDay || d >= funnel.MaxDay {
			return i18n.Wrong(i18n.BadNow, quote(fixed))
		}
	}
	if err := checkFlags(cmd); err != nil {
		return err
	}
	var unreadable *config.ParseError
	if errors.As(f.settingsErr, &unreadable) {
		return i18n.Failed(i18n.BadSettingsFile, unreadable.Path, unreadable.Reason)
	}
	color := f.color
	if color == "" {
		color = f.settings.Color
	}
	switch m := iostreams.ColorMode(color); m {
	case "":
	case iostreams.ColorAuto, iostreams.ColorAlways, iostreams.ColorNever:
		f.io.SetColor(m)
	default:
		return i18n.Wrong(i18n.BadColor, quote(color))
	}
	return nil
}

// noSettings is the annotation of a command that runs without the settings file, and so also when it is broken.
const noSettings = "no-settings"

func (f *factory) today() funnel.Day { return funnel.DayOf(f.now) }

func (f *factory) moment() time.Time { return f.now }

// bookPath is where the book lies: --db, FUNNEL_DB, the settings file, or the default place.
func (f *factory) bookPath() (path string, isDefault bool) {
	for _, named := range []string{f.db, f.env(config.EnvBook), f.settings.DB} {
		if named != "" {
			return named, false
		}
	}
	return config.DefaultBook(), true
}

// open opens the book, which must exist.
func (f *factory) open(ctx context.Context, access book.Access) (*book.Book, error) {
	path, isDefault := f.bookPath()
	if isDefault && !config.HomeKnown() {
		return nil, i18n.Failed(i18n.NoHome)
	}
	b, err := book.Open(ctx, path, access, f.moment)
	if err == nil && access == book.ReadWrite {
		f.writers = append(f.writers, b)
		f.tellFolder(b.Moved())
	}
	return b, err
}

// tellFolder says why a book is kept in another way than usual, where that is new.
func (f *factory) tellFolder(folder book.Folder) {
	switch {
	case folder.Service == "":
	case folder.Network:
		f.notice(i18n.FolderNetwork, folder.Service)
	default:
		f.notice(i18n.FolderSynced, folder.Service)
	}
}

// changed reports whether this command has changed the book.
func (f *factory) changed() bool {
	return f.wrote || slices.ContainsFunc(f.writers, (*book.Book).Changed)
}

// create makes the book with a set-up, lets fill write to it before it appears, and says so.
func (f *factory) create(ctx context.Context, s book.Setup, fill func(b *book.Book) error) error {
	path, isDefault := f.bookPath()
	if isDefault && !config.HomeKnown() {
		return i18n.Failed(i18n.NoHome)
	}
	err := book.CreateFilled(ctx, path, isDefault, s, f.moment, func(b *book.Book) error {
		err := fill(b)
		f.wrote = b.Changed()
		return err
	})
	if err != nil {
		f.wrote = false
		return err
	}
	f.notice(i18n.BookStarted, path)
	if path, err = filepath.Abs(path); err == nil {
		f.tellFolder(book.FolderOf(path))
	}
	return err
}

// setup is that of a book which a command starts by itself. A language that was asked for holds for the command only.
func (f *factory) setup() book.Setup { return book.DefaultSetup() }

// outline reads the book's frame and from then on speaks its language, unless another was asked for.
func (f *factory) outline(ctx context.Context, b *book.Book) (book.Outline, error) {
	o, err := b.Outline(ctx)
	if err == nil {
		f.speakFor(o)
	}
	return o, err
}

func (f *factory) speakFor(o book.Outline) {
	switch {
	case f.langAsked:
	case o.Language != "":
		f.speak(o.Language)
	default:
		f.speak(f.locale)
	}
	f.shortNames = funnel.ShortNames(o.Levels, string(f.say.Lang))
}

// words says what a book with an outline holds.
func (f *factory) words(o book.Outline) words.Words {
	return words.Words{Say: f.say, Outline: o, Today: f.today(), Short: f.shortNames}
}

// levelName is the short name of a level; the full one of a level that is hidden or of no book that was read.
func (f *factory) levelName(l funnel.Level) string { return f.words(book.Outline{}).Level(l) }

func (f *factory) fullName(l funnel.Level) string { return f.words(book.Outline{}).FullLevel(l) }

// frame is the outline of the book or, where there is none yet, of the one that would be started.
func (f *factory) frame(ctx context.Context) (book.Outline, error) {
	b, err := f.open(ctx, book.ReadOnly)
	if errors.Is(err, i18n.Failed(i18n.NoBook)) {
		o := f.setup().Outline(f.today())
		return o, nil
	}
	if err != nil {
		return book.Outline{}, err
	}
	o, err := f.outline(ctx, b)
	return o, errors.Join(err, b.Close())
}

// with opens the book, reads its outline, runs fn and closes the book.
func (f *factory) with(ctx context.Context, access book.Access, fn func(b *book.Book, o book.Outline) error) error {
	b, err := f.open(ctx, access)
	if err != nil {
		return err
	}
	o, err := f.outline(ctx, b)
	if err == nil {
		err = fn(b, o)
	}
	return errors.Join(err, b.Close())
}

// vocabulary is what entries and keys are matched against.
func (f *factory) vocabulary(o book.Outline) grammar.Vocabulary {
	return grammar.Vocabulary{Levels: o.Levels, Channels: o.Channels, Lang: f.say.Lang}
}

// dates is what a typed date is read against.
func (f *factory) dates(o book.Outline, d grammar.Direction) grammar.DateContext {
	return grammar.DateContext{Today: f.today(), Lang: f.say.Lang, Direction: d, WeekStart: o.Calendar.WeekStart}
}

// recordedDay reads the day for which something is recorded; "" is today.
func (f *factory) recordedDay(text string, o book.Outline) (funnel.Day, error) {
	if text == "" {
		return f.today(), nil
	}
	return grammar.RecordedDay(text, f.dates(o, grammar.Recorded))
}

// notice tells something beside the answer, on standard error.
func (f *factory) notice(s i18n.Sentence, args ...any) {
	fmt.Fprintln(f.io.Err, iostreams.Clean(f.say.Say(s, args...)))
}

// report says what went wrong and returns the exit status.
func (f *factory) report(cmd *cobra.Command, err error) int {
	if err == nil {
		return exitDone
	}
	var said *i18n.Error
	switch {
	case errors.Is(err, context.Canceled):
		f.complain(f.say.Say(i18n.Stopped))
		return exitFail
	case errors.As(err, &said):
		f.complain(f.say.Error(said))
	default:
		f.complain(err.Error())
		return exitFail
	}
	if !said.Usage {
		return exitFail
	}
	if errors.Is(err, errCommandLine) {
		form := cmd.UseLine()
		if cmd.HasAvailableSubCommands() && !strings.Contains(cmd.Use, " ") {
			form = cmd.CommandPath() + " " + f.say.Say(i18n.WordCommandPlaceholder)
		}
		fmt.Fprintln(f.io.Err, f.say.Say(i18n.UsageHint, form, cmd.CommandPath()))
	}
	return exitUsage
}

// complain writes one line to standard error, whatever the message holds.
func (f *factory) complain(message string) {
	fmt.Fprintln(f.io.Err, f.io.Tint(iostreams.Bad, "funnel:")+" "+iostreams.Clean(message))
}

// quote shows what was typed, in a form that is safe on a terminal and not too long.
func quote(typed string) string { return grammar.Quote(typed) }
