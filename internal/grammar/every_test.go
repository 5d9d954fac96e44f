package grammar_test

import (
	"errors"
	"testing"

	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
)

func TestEvery(t *testing.T) {
	for text, want := range map[string]string{
		"14d": "14d", "2w": "2w", "1m": "1m", "1y": "1y", "14 days": "14d", "every 2 weeks": "2w", "every day": "1d", "Every Month": "1m",
		"14 ngày": "14d", "mỗi 2 tuần": "2w", "mỗi ngày": "1d", "hằng tuần": "1w", "hàng tháng": "1m", "hai tuần": "2w",
		"14天": "14d", "每14天": "14d", "每两周": "2w", "每天": "1d", "每周": "1w", "每月": "1m", "每年": "1y", "每3个月": "3m", "366d": "366d",
	} {
		got, err := grammar.Every(text)
		if err != nil || got.String() != want {
			t.Errorf("Every(%q) = %s, %v, want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", "14", "d", "0d", "367d", "-3d", "every", "每", "daily bread", "14d 2w", "1.5w"} {
		if got, err := grammar.Every(text); !errors.Is(err, i18n.Wrong(i18n.EveryUnreadable)) {
			t.Errorf("Every(%q) = %s, %v, want EveryUnreadable", text, got, err)
		}
	}
}
