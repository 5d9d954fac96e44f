//go:build browser

package main_test

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// browser is a headless Chromium, spoken to by the DevTools protocol over pipes: each message is JSON and ends with a zero byte.
type browser struct {
	t       *testing.T
	to      io.Writer
	from    *bufio.Reader
	last    int
	session string
	said    []string // what pages wrote to the console, and errors
	asked   []string // addresses that pages wanted
}

// message is a command, an answer or an event.
type message struct {
	ID        int             `json:"id,omitempty"`
	Method    string          `json:"method,omitempty"`
	Params    any             `json:"params,omitempty"`
	SessionID string          `json:"sessionId,omitempty"`
	Result    json.RawMessage `json:"result,omitempty"`
	Error     json.RawMessage `json:"error,omitempty"`
}

// newBrowser starts Chromium, which must be there.
func newBrowser(t *testing.T) *browser {
	t.Helper()
	readCommands, commands, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	answers, writeAnswers, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	chromium := exec.CommandContext(context.WithoutCancel(t.Context()), "chromium", "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
		"--hide-scrollbars", "--no-first-run", "--user-data-dir="+t.TempDir(), "about:blank")
	chromium.ExtraFiles = []*os.File{readCommands, writeAnswers} // its descriptors 3 and 4
	if err := chromium.Start(); err != nil {
		t.Fatalf("%v; install the Debian package chromium", err)
	}
	if err := errors.Join(readCommands.Close(), writeAnswers.Close()); err != nil {
		t.Fatal(err)
	}
	b := &browser{t: t, to: commands, from: bufio.NewReader(answers)}
	t.Cleanup(func() {
		if _, err := io.WriteString(commands, `{"id":1000000,"method":"Browser.close"}`+"\x00"); err != nil {
			t.Error(err)
		}
		if err := chromium.Wait(); err != nil {
			t.Errorf("chromium: %v", err)
		}
	})
	var target struct {
		TargetID string `json:"targetId"`
	}
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct {
		SessionID string `json:"sessionId"`
	}
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	b.session = attached.SessionID
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		b.call(domain+".enable", nil, nil)
	}
	return b
}

// call gives a command and waits for its answer.
func (b *browser) call(method string, params any, result any) {
	b.t.Helper()
	b.last++
	text, err := json.Marshal(message{ID: b.last, Method: method, Params: params, SessionID: b.session})
	if err != nil {
		b.t.Fatal(err)
	}
	if _, err := b.to.Write(append(text, 0)); err != nil {
		b.t.Fatal(err)
	}
	for {
		m := b.receive()
		if m.ID != b.last {
			continue
		}
		if m.Error != nil {
			b.t.Fatalf("%s: %s", method, m.Error)
		}
		if result != nil {
			if err := json.Unmarshal(m.Result, result); err != nil {
				b.t.Fatalf("%s: %v in %s", method, err, m.Result)
			}
		}
		return
	}
}

// receive reads the next message and notes what it tells.
func (b *browser) receive() message {
	b.t.Helper()
	text, err := b.from.ReadBytes(0)
	if err != nil {
		b.t.Fatal(err)
	}
	text = text[:len(text)-1]
	var m message
	if err := json.Unmarshal(text, &m); err != nil {
		b.t.Fatalf("%v in %s", err, text)
	}
	switch m.Method {
	case "Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown":
		b.said = append(b.said, string(text))
	case "Network.requestWillBeSent":
		params, _ := m.Params.(map[string]any)
		request, _ := params["request"].(map[string]any)
		b.asked = append(b.asked, fmt.Sprint(request["url"]))
	}
	return m
}

// open loads a file at a width in light or dark and waits until it stands.
func (b *browser) open(path string, width int, scheme string) {
	b.t.Helper()
	b.said, b.asked = nil, nil
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600}, nil)
	b.call("Emulation.setEmulatedMedia", map[string]any{"features": []any{map[string]any{"name": "prefers-color-scheme", "value": scheme}}}, nil)
	b.call("Page.navigate", map[string]any{"url": "file://" + path}, nil)
	for b.receive().Method != "Page.loadEventFired" {
	}
}

// ask evaluates an expression in the page.
func (b *browser) ask(expression string, result any) {
	b.t.Helper()
	var answer struct {
		Result struct {
			Value json.RawMessage `json:"value"`
		} `json:"result"`
	}
	b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true}, &answer)
	if err := json.Unmarshal(answer.Result.Value, result); err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
}

// keep writes what a command of the page returns as data into a file.
func (b *browser) keep(path, method string, params map[string]any) {
	b.t.Helper()
	var answer struct {
		Data string `json:"data"`
	}
	b.call(method, params, &answer)
	content, err := base64.StdEncoding.DecodeString(answer.Data)
	if err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		b.t.Fatal(err)
	}
}

// artefactFolder is absolute, for the tests change the folder they run in.
var artefactFolder = func() string {
	folder, err := filepath.Abs(filepath.Join("..", "..", ".artefacts"))
	if err != nil {
		panic(err)
	}
	return folder
}()

// artefacts is where pictures are kept to be looked at.
func artefacts(t *testing.T) string {
	t.Helper()
	if err := os.MkdirAll(artefactFolder, 0o755); err != nil {
		t.Fatal(err)
	}
	return artefactFolder
}

// reportOf writes the page of a demo book, and the picture of its funnel where it is kept, and returns the path of the page
// and the report's numbers. The picture in Chinese wants a font of the system.
func reportOf(n newcomer, lang string) (path string, numbers []string) {
	n.t.Helper()
	path, err := filepath.Abs("report." + lang + ".html")
	if err != nil {
		n.t.Fatal(err)
	}
	picture := filepath.Join(artefacts(n.t), "funnel."+lang)
	n.run("funnel --db demo.db --lang "+lang+" report 90d --with-names --force --html "+path+" --png "+picture+".png --svg "+picture+".svg", "")
	var r struct {
		Steps []struct {
			Count int64    `json:"count"`
			Ratio *float64 `json:"ratio"`
		} `json:"steps"`
	}
	if err := json.Unmarshal([]byte(n.run("funnel --db demo.db report 90d -o json", "")), &r); err != nil {
		n.t.Fatal(err)
	}
	for _, s := range r.Steps {
		numbers = append(numbers, fmt.Sprint(s.Count))
	}
	if len(numbers) != 8 {
		n.t.Fatalf("%d levels", len(numbers))
	}
	return path, numbers
}

// The page of a report opens in Chromium without a complaint, asks for nothing but itself, shows the funnel's numbers and
// fits a phone. What it looks like is kept.
func TestReportInABrowser(t *testing.T) {
	folder := artefacts(t)
	n := newNewcomer(t, 0)
	n.run("funnel demo demo.db --days 400", "")
	b := newBrowser(t)
	for _, lang := range []string{"en", "vi", "zh"} {
		path, numbers := reportOf(n, lang)
		for _, width := range []int{1280, 390} {
			for _, scheme := range []string{"light", "dark"} {
				name := fmt.Sprintf("report.%s.%d.%s", lang, width, scheme)
				b.open(path, width, scheme)
				b.keep(filepath.Join(folder, name+".png"), "Page.captureScreenshot", map[string]any{"captureBeyondViewport": true})
				if len(b.said) > 0 {
					t.Errorf("%s: the console says %s", name, strings.Join(b.said, "\n"))
				}
				if len(b.asked) != 1 || b.asked[0] != "file://"+path {
					t.Errorf("%s: it asks for %q", name, b.asked)
				}
				var text, background string
				b.ask("document.body.innerText", &text)
				digits := strings.NewReplacer(",", "", ".", "").Replace(text)
				for _, number := range numbers {
					if !strings.Contains(digits, number) {
						t.Errorf("%s: %s is not in the page:\n%s", name, number, text)
					}
				}
				b.wantFits(name)
				b.ask("getComputedStyle(document.body).backgroundColor", &background)
				if light := background == "rgb(255, 255, 255)"; light != (scheme == "light") {
					t.Errorf("%s: it stands on %s", name, background)
				}
			}
		}
		for _, by := range []string{"product", "region", "customer"} {
			n.run("funnel --db demo.db --lang "+lang+" report 90d --with-names --force --html "+path+" --by "+by, "")
			b.open(path, 390, "light")
			b.wantFits(lang + " by " + by)
		}
		b.keep(filepath.Join(folder, "report."+lang+".pdf"), "Page.printToPDF", map[string]any{"preferCSSPageSize": true, "printBackground": true})
	}
}

// wantFits wants nothing of the page that is open to be wider than the window, or than its own frame in which it could be moved.
func (b *browser) wantFits(name string) {
	b.t.Helper()
	var overflow int
	b.ask("Math.max(document.documentElement.scrollWidth - window.innerWidth, "+
		"...[...document.querySelectorAll('.wide')].map(e => e.scrollWidth - e.clientWidth))", &overflow)
	if overflow > 0 {
		b.t.Errorf("%s: it is %d pixels too wide", name, overflow)
	}
}

// The README shows the page of an example book of a year and a bit. With -update the pictures are taken anew.
func TestReadmeShowsTheReportInABrowser(t *testing.T) {
	docs, err := filepath.Abs(filepath.Join("..", "..", "docs"))
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(docs, "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	n := newNewcomer(t, 0)
	n.run("funnel demo example.db --days 400", "")
	n.run("funnel --db example.db report --html report.html", "")
	page, err := filepath.Abs("report.html")
	if err != nil {
		t.Fatal(err)
	}
	b := newBrowser(t)
	for scheme, name := range map[string]string{"light": "report.png", "dark": "report-dark.png"} {
		b.open(page, 1000, scheme)
		if *update {
			b.keep(filepath.Join(docs, name), "Page.captureScreenshot", map[string]any{"captureBeyondViewport": true})
		}
		picture, err := os.Open(filepath.Join(docs, name))
		if err != nil {
			t.Fatal(err)
		}
		config, err := png.DecodeConfig(picture)
		if err := errors.Join(err, picture.Close()); err != nil || config.Width != 1000 {
			t.Errorf("%s is %d wide, %v", name, config.Width, err)
		}
		if !strings.Contains(string(text), "docs/"+name) {
			t.Errorf("README.md does not show docs/%s", name)
		}
	}
}

// A complaint of the browser would be noticed: here that a style is not the one which the policy lets in.
func TestBrowserComplains(t *testing.T) {
	path := filepath.Join(t.TempDir(), "broken.html")
	page := `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><style>p{color:red}</style><p>x`
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	b := newBrowser(t)
	b.open(path, 390, "light")
	if len(b.said) == 0 || !strings.Contains(b.said[0], "Content Security Policy") {
		t.Errorf("the console says %q", b.said)
	}
}
