package i18n_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// entry is one Sentence of the catalogue as it stands in the source.
type entry struct {
	name  string // of its variable; "" within a list
	at    string
	forms map[string]string
}

// catalogue reads every Sentence literal of the package's source.
func catalogue(t *testing.T) []entry {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var entries []entry
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(set, file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		names := map[*ast.CompositeLit]string{}
		var lists []*ast.CompositeLit
		ast.Inspect(tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				for i, v := range n.Values {
					if lit, ok := v.(*ast.CompositeLit); ok && i < len(n.Names) {
						names[lit] = n.Names[i].Name
					}
				}
			case *ast.CompositeLit:
				if list, ok := n.Type.(*ast.ArrayType); ok && isSentence(list.Elt) {
					lists = append(lists, n)
				}
				if isSentence(n.Type) {
					entries = append(entries, read(t, set, n, names[n]))
				}
			}
			return true
		})
		for _, list := range lists {
			for _, element := range list.Elts {
				if lit, ok := element.(*ast.CompositeLit); ok && lit.Type == nil {
					entries = append(entries, read(t, set, lit, ""))
				}
			}
		}
	}
	if len(entries) < 200 {
		t.Fatalf("only %d sentences found", len(entries))
	}
	return entries
}

func isSentence(expr ast.Expr) bool {
	name, ok := expr.(*ast.Ident)
	return ok && name.Name == "Sentence"
}

func read(t *testing.T, set *token.FileSet, lit *ast.CompositeLit, name string) entry {
	t.Helper()
	e := entry{name, set.Position(lit.Pos()).String(), map[string]string{}}
	for _, element := range lit.Elts {
		field, ok := element.(*ast.KeyValueExpr)
		if !ok {
			t.Fatalf("%s: a sentence without the names of its fields", e.at)
		}
		form, ok := text(field.Value)
		if !ok {
			t.Fatalf("%s: a form that is no string", e.at)
		}
		e.forms[field.Key.(*ast.Ident).Name] = form
	}
	return e
}

// text is the value of a string literal, or of several that are added.
func text(expr ast.Expr) (string, bool) {
	switch expr := expr.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(expr.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		left, okLeft := text(expr.X)
		right, okRight := text(expr.Y)
		return left + right, okLeft && okRight
	}
	return "", false
}

func TestSentencesStandInEveryLanguage(t *testing.T) {
	for _, e := range catalogue(t) {
		for _, lang := range []string{"En", "Vi", "Zh"} {
			if strings.TrimSpace(e.forms[lang]) == "" {
				t.Errorf("%s %s: no %s", e.at, e.name, lang)
			}
		}
		if one, ok := e.forms["One"]; ok && (one == "" || one == e.forms["En"]) {
			t.Errorf("%s %s: One says nothing of its own", e.at, e.name)
		}
	}
}

func TestSentencesTakeTheSameArguments(t *testing.T) {
	for _, e := range catalogue(t) {
		want := verbs(t, e, e.forms["En"])
		for _, lang := range []string{"Vi", "Zh", "One"} {
			form, ok := e.forms[lang]
			if got := verbs(t, e, form); ok && !maps.Equal(got, want) {
				t.Errorf("%s %s: %s takes %v, En takes %v", e.at, e.name, lang, got, want)
			}
		}
		for i := 1; i <= len(want); i++ {
			if want[i] == "" {
				t.Errorf("%s %s: argument %d of %d is not used", e.at, e.name, i, len(want))
			}
		}
	}
}

var verb = regexp.MustCompile(`%(?:\[(\d+)\])?([-+#0]*[\d.]*)([a-zA-Z%])`)

// verbs are the verbs of a format by the number of their argument. An argument may be said twice, with the same verb.
func verbs(t *testing.T, e entry, format string) map[int]string {
	t.Helper()
	found := map[int]string{}
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[3] == "%" {
			continue
		}
		if m[1] != "" {
			n, err := strconv.Atoi(m[1])
			if err != nil {
				t.Fatal(err)
			}
			next = n
		}
		v := m[2] + m[3]
		if before, ok := found[next]; ok && before != v {
			t.Errorf("%s %s: argument %d is %s and %s in %q", e.at, e.name, next, before, v, format)
		}
		found[next] = v
		next++
	}
	// A sentence without arguments is no format, so that it may say 95 %.
	if rest := verb.ReplaceAllString(format, ""); len(found) > 0 && strings.Contains(rest, "%") {
		t.Errorf("%s %s: a %% that is no verb in %q", e.at, e.name, format)
	}
	return found
}

// sameInAll are words that are the same in every language of the program.
var sameInAll = []string{"Email", "Livestream", "funnel"}

var (
	asWritten = regexp.MustCompile("`[^`]*`|--?[a-z][a-z-]*|%(?:\\[\\d+\\])?[a-z]|[A-Z_]{2,}|[a-z]+=\\S*|\\d\\S*")
	longWord  = regexp.MustCompile(`[A-Za-z]{4,}`)
)

func TestSentencesAreTranslated(t *testing.T) {
	for _, e := range catalogue(t) {
		for _, lang := range []string{"Vi", "Zh"} {
			if e.forms[lang] != e.forms["En"] {
				continue
			}
			for _, word := range longWord.FindAllString(asWritten.ReplaceAllString(e.forms["En"], " "), -1) {
				if !slices.Contains(sameInAll, word) {
					t.Errorf("%s %s: %s is the English form, with the word %q", e.at, e.name, lang, word)
				}
			}
		}
	}
}

// Letters that only Vietnamese has, and those that only Chinese has, do not stand in each other's forms.
func TestSentencesStandInTheirOwnLanguage(t *testing.T) {
	vietnamese := regexp.MustCompile(`[ăâđêôơưĂÂĐÊÔƠƯ]|[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]`)
	chinese := regexp.MustCompile(`\p{Han}|[，；：。？（）“”]`)
	han := regexp.MustCompile(`\p{Han}`)
	for _, e := range catalogue(t) {
		if found := vietnamese.FindString(e.forms["Zh"]); found != "" {
			t.Errorf("%s %s: %q in Zh", e.at, e.name, found)
		}
		if found := vietnamese.FindString(e.forms["En"]); found != "" {
			t.Errorf("%s %s: %q in En", e.at, e.name, found)
		}
		for _, lang := range []string{"En", "Vi"} {
			if found := han.FindString(e.forms[lang]); found != "" {
				t.Errorf("%s %s: %q in %s", e.at, e.name, found, lang)
			}
		}
		if longWord.MatchString(asWritten.ReplaceAllString(e.forms["En"], " ")) && !chinese.MatchString(e.forms["Zh"]) && e.forms["Zh"] != e.forms["En"] {
			t.Errorf("%s %s: no Chinese in Zh: %q", e.at, e.name, e.forms["Zh"])
		}
	}
}

// An error is a line of lower case without a full stop; a line is a line in every language.
func TestSentencesHaveTheSameLines(t *testing.T) {
	for _, e := range catalogue(t) {
		lines := strings.Count(e.forms["En"], "\n")
		if strings.HasPrefix(e.name, "Help") {
			continue // wrapped by hand
		}
		for _, lang := range []string{"Vi", "Zh"} {
			if got := strings.Count(e.forms[lang], "\n"); got != lines {
				t.Errorf("%s %s: %d line breaks in %s, %d in En", e.at, e.name, got, lang, lines)
			}
		}
	}
}

// TestSentencesAreUsed wants each variable of the catalogue to be said somewhere in the program.
func TestSentencesAreUsed(t *testing.T) {
	used := map[string]bool{}
	set := token.NewFileSet()
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		tree, err := parser.ParseFile(set, path, source, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		own := tree.Name.Name == "i18n"
		ast.Inspect(tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				if own { // a variable is not used by being declared
					for _, v := range n.Values {
						ast.Inspect(v, func(n ast.Node) bool {
							if name, ok := n.(*ast.Ident); ok {
								used[name.Name] = true
							}
							return true
						})
					}
					return false
				}
			case *ast.SelectorExpr:
				if pkg, ok := n.X.(*ast.Ident); ok && pkg.Name == "i18n" {
					used[n.Sel.Name] = true
				}
			case *ast.Ident:
				if own {
					used[n.Name] = true
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range catalogue(t) {
		if e.name != "" && !used[e.name] {
			t.Errorf("%s: %s is said nowhere", e.at, e.name)
		}
	}
}
