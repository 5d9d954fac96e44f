package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/config"
	"github.com/funnel-cli/funnel/internal/i18n"
)

const (
	// smallBook is up to which size in bytes a book is copied by the command itself, when it has answered: that takes about as long as a
	// person needs to look up. A process of its own copies a larger one.
	smallBook = 8 << 20
	// retryAfter is how long a daily backup that failed is not tried again.
	retryAfter = time.Hour
	// tellAgain is how long it is not told again.
	tellAgain = 24 * time.Hour
)

// Values of the setting backup.
const (
	backupDaily = "daily"
	backupOff   = "off"
)

// keepDaily makes the backup of the day of a book that was written to, unless there is one, and reports whether there was none. It is
// called when the answer stands and says nothing: what went wrong is remembered for tellFailure.
func (f *factory) keepDaily(ctx context.Context, path string, now func() time.Time) (due bool) {
	if f.settings.Backup == backupOff || !book.DailyDue(path, now()) {
		return false
	}
	if at, _, reason := f.lastFailure(path); reason != "" && now().Sub(at).Abs() < retryAfter {
		return true
	}
	if st, err := os.Stat(path); err == nil && st.Size() > smallBook && f.detach != nil {
		if f.detach("backup", "--daily", "--db", path) == nil {
			return true
		}
	}
	if _, err := book.DailyBackup(ctx, path, now); err != nil {
		f.rememberFailure(path, now(), f.reason(err))
	}
	return true
}

// tellFailure says that the daily backup failed, if that was not said before.
func (f *factory) tellFailure(path string) {
	at, told, reason := f.lastFailure(path)
	if reason == "" || told {
		return
	}
	f.notice(i18n.DailyNotMade, reason)
	f.keepFailure(path, at, failureTold, reason)
}

// reason says in words why something failed.
func (f *factory) reason(err error) string {
	var said *i18n.Error
	if errors.As(err, &said) {
		return f.say.Error(said)
	}
	return err.Error()
}

// What this machine remembers of a daily backup that failed is the moment, whether it was told, and why.
const (
	failureTold   = "told"
	failureUntold = "untold"
)

// failureKey is under what the failure of a book's backup is remembered.
func failureKey(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return "backup " + path
}

// rememberFailure remembers that the daily backup failed. What was told in the last day is not told again.
func (f *factory) rememberFailure(path string, at time.Time, reason string) {
	mark := failureUntold
	if before, told, _ := f.lastFailure(path); told && at.Sub(before).Abs() < tellAgain {
		mark = failureTold
	}
	f.keepFailure(path, at, mark, reason)
}

// keepFailure writes down a failure. That it cannot be written is no matter: then it is told again.
func (f *factory) keepFailure(path string, at time.Time, mark, reason string) {
	state := config.ReadState()
	state[failureKey(path)] = at.Format(time.RFC3339) + " " + mark + " " + reason
	_ = config.WriteState(state)
}

// lastFailure is when and why the daily backup of a book failed last, as far as this machine remembers.
func (f *factory) lastFailure(path string) (at time.Time, told bool, reason string) {
	parts := strings.SplitN(config.ReadState()[failureKey(path)], " ", 3)
	if len(parts) < 3 {
		return at, false, ""
	}
	at, err := time.Parse(time.RFC3339, parts[0])
	if err != nil {
		return at, false, ""
	}
	return at, parts[1] == failureTold, parts[2]
}
