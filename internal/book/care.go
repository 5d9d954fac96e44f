package book

import (
	"context"

	"github.com/funnel-cli/funnel/internal/funnel"
)

// Verbs of changes to how leads at a level are looked after.
const (
	VerbLevelIdle Verb = "levels.idle"
	VerbLevelCare Verb = "levels.care"
)

// SetIdle sets after how many days without anything happening a lead at a level is stale, at most funnel.MaxCareDays; 0 for never.
func (b *Book) SetIdle(ctx context.Context, key string, days int) (int64, error) {
	return b.changeLevel(ctx, VerbLevelIdle, key, func(l *funnel.Level) { l.Idle = days })
}

// SetCare sets the after-sale care of a level; the zero Care is none.
func (b *Book) SetCare(ctx context.Context, key string, care funnel.Care) (int64, error) {
	return b.changeLevel(ctx, VerbLevelCare, key, func(l *funnel.Level) { l.Care = care })
}
