package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/report"
)

func html(t *testing.T, p report.Page) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.HTML(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestHTMLSaysEverything(t *testing.T) {
	for _, lang := range i18n.Langs() {
		p := samplePage(lang)
		page := html(t, p)
		want := []string{p.Kind, p.Title, p.Facts, p.Summary[0], p.Made, p.Year.Streak, p.Year.About, "41 of 300", "day 366", "Zalo", "week 11"}
		for _, r := range p.Funnel.Rows {
			want = append(want, r.Name, r.Count, r.Ratio, r.Of, r.Range, r.Few)
		}
		for _, text := range want {
			if !strings.Contains(page, text) {
				t.Errorf("%s: %q is missing", lang, text)
			}
		}
		code := map[i18n.Lang]string{i18n.En: "en", i18n.Vi: "vi", i18n.Zh: "zh-Hans"}[lang]
		if !strings.Contains(page, `<html lang="`+code+`">`) {
			t.Errorf("%s: the language is not told", lang)
		}
		if n := strings.Count(page, "<h1>"); n != 1 {
			t.Errorf("%s: %d headings of the first order", lang, n)
		}
		for _, bad := range []string{"NaN", "Inf", "%!", "&lt;nil&gt;", "-0 ", "ZgotmplZ"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s: %q in the page", lang, bad)
			}
		}
	}
}

// A page asks nobody for anything, runs nothing, and its policy lets in no more than its own style.
func TestHTMLStandsAlone(t *testing.T) {
	page := html(t, samplePage(i18n.En))
	for _, bad := range []string{"<script", "<link", "<img", "<iframe", "@import", "url(", "src=", "href=", " style=", "http://", "https://"} {
		if strings.Contains(page, bad) {
			t.Errorf("%q in the page", bad)
		}
	}
	if found := regexp.MustCompile(`\son[a-z]+=`).FindString(page); found != "" {
		t.Errorf("%q in the page", found)
	}
	_, rest, _ := strings.Cut(page, "<style>")
	style, _, _ := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(style))
	hash := base64.StdEncoding.EncodeToString(sum[:])
	policy := fmt.Sprintf(`content="default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"`, hash)
	if !strings.Contains(page, policy) {
		t.Errorf("the policy is not %s:\n%s", policy, page[:800])
	}
}

// What somebody called a level, a channel or a person stays text.
func TestHTMLOfHostileNames(t *testing.T) {
	const hostile = `</title></svg><script>alert(1)</script>"'&onload=x`
	p := samplePage(i18n.En)
	p.Title, p.Summary, p.Made, p.Year.About = hostile, []string{hostile}, hostile, hostile
	p.Funnel.Rows[0].Name, p.Funnel.Notes = hostile, []string{hostile}
	p.Trend.Charts[0].Name, p.Trend.Charts[0].About = hostile, hostile
	p.Trend.Charts[0].Bars[0].Text, p.Trend.Charts[0].Bars[0].Label = hostile, hostile
	p.Year.Weeks[0].Days[0].Text, p.Year.Weeks[0].Label, p.Year.Weekdays[0] = hostile, hostile, hostile
	p.Groups[0].Heading, p.Groups[0].Rows[0].Name = hostile, hostile
	p.Groups[0].Curve = &report.Curve{Name: hostile, About: hostile, Points: []float64{0, 0.3, 1}}
	p.People = []report.Table{{Heading: hostile, Head: []string{hostile}, Rows: []report.Row{{Name: hostile, Below: hostile, Cells: []report.Cell{{hostile, hostile}}}}}}
	page := html(t, p)
	for _, bad := range []string{"<script", "</title></svg>", `"'&`} {
		if strings.Contains(page, bad) {
			t.Errorf("%q in the page", bad)
		}
	}
	if n := strings.Count(page, "&lt;script&gt;alert(1)"); n < 19 {
		t.Errorf("only %d times as text", n)
	}
}

// A part without rows leaves no heading behind.
func TestHTMLWithoutParts(t *testing.T) {
	p := samplePage(i18n.En)
	p.Figures, p.Funnel, p.Trend, p.Groups, p.Year = nil, report.Funnel{}, report.Trend{}, nil, report.Year{}
	page := html(t, p)
	for _, bad := range []string{"<h2", "<section", "<table", "<svg", "<dl"} {
		if strings.Contains(page, bad) {
			t.Errorf("%q in the page", bad)
		}
	}
}
