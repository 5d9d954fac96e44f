package words_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/segment"
)

// Every filter that the documentation shows is read, and it names every field.
func TestSegmentsAsDocumented(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "segments.md"))
	if err != nil {
		t.Fatal(err)
	}
	model, _ := funnel.ModelByKey("estate8")
	w := inLang(i18n.En)
	w.Outline.Levels, w.Outline.Channels = model.Levels, funnel.DefaultChannels()
	read := 0
	for i, block := range strings.Split(string(text), "```") {
		if i%2 == 0 {
			continue
		}
		for filter := range strings.Lines(strings.TrimSpace(block)) {
			if _, err := w.ReadFilter(strings.TrimSpace(filter)); err != nil {
				t.Errorf("%s: %v", filter, err)
			}
			read++
		}
	}
	if read < 9 {
		t.Errorf("only %d filters", read)
	}
	for _, f := range segment.Fields() {
		if !strings.Contains(string(text), "`"+string(f)+"`") {
			t.Errorf("%s is not told", f)
		}
	}
}
