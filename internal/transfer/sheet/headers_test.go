package sheet

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"
)

// Every header of the lists is written as headers are compared, and stands in one of them only: else it would never be met.
func TestKnownHeadersAreMet(t *testing.T) {
	tree, err := parser.ParseFile(token.NewFileSet(), "headers.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	met := map[string]string{}
	for _, d := range tree.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || len(f.Name.Name) < 7 || f.Name.Name[len(f.Name.Name)-6:] != "Header" {
			continue
		}
		ast.Inspect(f.Body, func(n ast.Node) bool {
			clause, ok := n.(*ast.CaseClause)
			if !ok {
				return true
			}
			for _, e := range clause.List {
				key, err := strconv.Unquote(e.(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				if got := headerKey(key); got != key {
					t.Errorf("%q of %s is compared as %q", key, f.Name.Name, got)
				}
				if before, ok := met[key]; ok {
					t.Errorf("%q stands in %s and in %s", key, before, f.Name.Name)
				}
				met[key] = f.Name.Name
			}
			return true
		})
	}
	if len(met) < 300 {
		t.Errorf("only %d headers", len(met))
	}
}
