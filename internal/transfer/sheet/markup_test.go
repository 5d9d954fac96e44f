package sheet

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// ours are the tokens of a text, one a line, adjoining texts as one.
func ours(r io.Reader) (string, error) {
	var t tokens
	m := newMarkup(r, 1<<20)
	for {
		kind, chars, err := m.next()
		switch {
		case errors.Is(err, io.EOF):
			return t.String(), nil
		case err != nil:
			return "", err
		case kind == isStart:
			t.tag("<", string(m.now.name))
			for _, a := range m.now.attributes {
				t.attribute(string(a.name), m.now.attr(string(a.name)))
			}
		case kind == isEnd:
			t.tag("</", string(m.now.name))
		default:
			t.text(chars)
		}
	}
}

// theirs are the same by encoding/xml.
func theirs(text []byte) (string, error) {
	var t tokens
	d := xml.NewDecoder(bytes.NewReader(text))
	for depth := 0; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return t.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.Directive:
			return "", errors.New("a directive")
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return "", errors.New("too deep")
			}
			t.tag("<", token.Name.Local)
			values := map[string]string{}
			for _, a := range token.Attr {
				if _, twice := values[a.Name.Local]; !twice { // of two the first is taken
					values[a.Name.Local] = a.Value
				}
				t.attribute(a.Name.Local, values[a.Name.Local])
			}
		case xml.EndElement:
			depth--
			t.tag("</", token.Name.Local)
		case xml.CharData:
			t.text(token)
		}
	}
}

// tokens are written down.
type tokens struct {
	strings.Builder
	chars []byte
}

func (t *tokens) tag(sign, name string) {
	if len(t.chars) > 0 {
		fmt.Fprintf(t, "%q\n", t.chars)
		t.chars = t.chars[:0]
	}
	fmt.Fprintf(t, "%s%s\n", sign, name)
}

func (t *tokens) attribute(name, value string) { fmt.Fprintf(t, " %s=%q\n", name, value) }

func (t *tokens) text(chars []byte) { t.chars = append(t.chars, chars...) }

// FuzzMarkup looks for a text that encoding/xml reads and this reader reads otherwise, or by bytes otherwise than at once.
func FuzzMarkup(f *testing.F) {
	for _, text := range []string{
		"", "a", "<a/>", "<a>b</a>", `<a b="c" d='e"f'/>`, `<x:a x:b="1" c = "&lt;&#233;&#xe9;&amp;&quot;"  ></x:a >`, "<a>b\r\nc\rd&gt;&apos;</a>",
		"<a><![CDATA[<b>&amp;\r\n]]>c<!-- d > --><?e f?></a>", `<?xml version="1.0" encoding="utf-8"?><a b=">">]</a>`, "\ufeff<a/>",
		`<?xml version="1.0" encoding="UTF-16"?><a/>`, "<!DOCTYPE a><a/>", "<a b=c/>", "<a", "<a b='", "<a>&b;</a>", "<a>&#0;</a>", "<a>&#1114112;</a>", "</a>", "<a/ >",
		"<a><![CDATA[]]></a>", "<a><![CDATA[", "<a><!-", "<a><!--", "<a>\xff</a>", "< a/>", "<a b='<'/>", "<a 'b'/>", `<a b="1"c="2" b="3"/>`,
		strings.Repeat("<a>", 65) + strings.Repeat("</a>", 65), "<a>" + strings.Repeat("x", 70_000) + "</a>",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		got, err := ours(bytes.NewReader(text))
		slow, slowErr := ours(iotest.OneByteReader(bytes.NewReader(text)))
		if slow != got || (slowErr == nil) != (err == nil) {
			t.Fatalf("%q at once: %v\n%s\nbyte by byte: %v\n%s", text, err, got, slowErr, slow)
		}
		want, wrong := theirs(text)
		if wrong == nil && (err != nil || got != want) {
			t.Fatalf("%q: %v\n%s\nby encoding/xml\n%s", text, err, got, want)
		}
	})
}

func TestMarkupIsRefused(t *testing.T) {
	for _, text := range []string{
		"<a", "<a b", "<a b=", "<a b=c>", "<a b='", "<a><!--", "<a><![CDATA[", "<a>", "</a>", "<>", "</>", "<a/ >", "<a b='<'/>", "<a>&b;</a>", "<a>&#0;</a>", "<a>&#xd800;</a>",
		"<a>&lt</a>", "<a>\xff</a>", "<!DOCTYPE a>", "<!", "<?", `<?xml encoding="latin1"?><a/>`, strings.Repeat("<a>", maxDepth+1),
	} {
		if got, err := ours(strings.NewReader(text)); err == nil {
			t.Errorf("%q is read:\n%s", text, got)
		}
	}
	if _, err := ours(io.MultiReader(strings.NewReader("<a>"), iotest.ErrReader(io.ErrClosedPipe))); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("an error below: %v", err)
	}
}
