package words_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/segment"
	"github.com/funnel-cli/funnel/internal/words"
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

// Every field, and every choice of one, is found by what it is called in Vietnamese and in Chinese, each by its own name; the documentation
// tells the names of the fields.
func TestSegmentsByName(t *testing.T) {
	doc, err := os.ReadFile(filepath.Join("..", "..", "docs", "segments.md"))
	if err != nil {
		t.Fatal(err)
	}
	values := map[segment.Kind]string{
		segment.OfText: "x", segment.OfLevel: "buyer", segment.OfChannel: "call", segment.OfDays: "5", segment.OfCount: "5",
		segment.OfMoney: "5", segment.OfDate: "-5d",
	}
	w := inLang(i18n.Vi)
	model, _ := funnel.ModelByKey("estate8")
	w.Outline.Levels, w.Outline.Channels = model.Levels, funnel.DefaultChannels()
	for _, f := range segment.Fields() {
		value := values[f.Kind()]
		if f.Kind() == segment.OfChoice {
			value = f.Choices()[0]
		}
		called := words.FieldOfSegment(f)
		for _, name := range []string{called.Vi, called.Zh} {
			got, err := w.ReadFilter(name + ":" + value)
			if test, ok := got.(segment.Test); err != nil || !ok || test.Field != f {
				t.Errorf("%s: %+v, %v; want %s", name, got, err, f)
			}
		}
		if row := "| `" + string(f) + "` | " + strings.ToLower(called.Vi) + " | " + called.Zh + " |"; !strings.Contains(string(doc), row) {
			t.Errorf("the documentation has no row %s", row)
		}
	}
	for text, want := range map[string]segment.Test{
		`trạng thái:"mất khách"`: {Field: segment.Status, Value: segment.Value{Text: "lost"}},
		"状态:已流失":                 {Field: segment.Status, Value: segment.Value{Text: "lost"}},
		"giới tính:nữ":           {Field: segment.Sex, Value: segment.Value{Text: "female"}},
		"nhu cầu:không":          {Field: segment.Need, Value: segment.Value{Text: "no"}},
		"lâu chưa liên hệ:có":    {Field: segment.Stale, Value: segment.Value{Text: "yes"}},
		"可联系:否":                  {Field: segment.Contact, Value: segment.Value{Text: "no"}},
		"quyền quyết định:trống": {Field: segment.Authority, Value: segment.Value{Presence: segment.NotKnown}},
		`cấp:"mua hàng"`:         {Field: segment.Level, Value: segment.Value{Text: "buyer"}},
		`nguồn:"Gọi điện"`:       {Field: segment.Source, Value: segment.Value{Text: "call"}},
		`lý do:"không đủ tiền"`:  {Field: segment.Reason, Value: segment.Value{Text: "no-money"}},
	} {
		want.Op = segment.Is
		if got, err := w.ReadFilter(text); err != nil || got != segment.Expr(want) {
			t.Errorf("%s: %+v, %v; want %+v", text, got, err, want)
		}
	}
	for _, n := range words.GradeNames() {
		view, key, _ := strings.Cut(n.Key, "/")
		if view == "value" {
			view = string(segment.Tier)
		}
		for _, name := range []string{n.Name.Vi, n.Name.Zh} {
			got, err := w.ReadFilter(view + `:"` + name + `"`)
			if test, ok := got.(segment.Test); err != nil || !ok || test.Value.Text != key {
				t.Errorf("%s:%s: %+v, %v", view, name, got, err)
			}
		}
	}
}
