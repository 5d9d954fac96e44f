// Package ical writes calendars of iCalendar (RFC 5545) whose events last a whole day each, so that they stand on their date in every time
// zone and take up no hours.
package ical

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// Event is something on a day.
type Event struct {
	UID     string    // no other event has it, and the event keeps it (RFC 7986, 5.3)
	Stamp   time.Time // when it was recorded
	Day     funnel.Day
	Summary string
	Details string // of several lines; "" for none
	Rule    string // how it repeats, as Every or Birthday write it; "" when it does not
	Kind    string // the category
	// Alarm is how long after midnight of the day a reminder comes; nil for none.
	Alarm *funnel.Clock
}

// Writer writes a calendar, in UTF-8, with lines of at most 75 bytes that end in CR LF.
type Writer struct {
	to      *bufio.Writer
	escapes *strings.Replacer // of a text (RFC 5545, 3.3.11)
	line    []byte
	err     error
}

// NewWriter begins a calendar with a name. What is written is complete after Close.
func NewWriter(w io.Writer, name string) *Writer {
	out := &Writer{to: bufio.NewWriter(w), escapes: strings.NewReplacer(`\`, `\\`, "\n", `\n`, ",", `\,`, ";", `\;`)}
	out.put("BEGIN", "VCALENDAR")
	out.put("VERSION", "2.0")
	out.put("PRODID", "-//funnel//funnel//EN")
	out.put("CALSCALE", "GREGORIAN")
	out.put("METHOD", "PUBLISH")
	out.text("NAME", name) // RFC 7986, 5.1
	out.text("X-WR-CALNAME", name)
	return out
}

// Write writes an event. Texts are made fit as transfer.Line and transfer.Lines do.
func (w *Writer) Write(e Event) error {
	w.put("BEGIN", "VEVENT")
	w.put("UID", e.UID)
	w.put("DTSTAMP", e.Stamp.UTC().Format("20060102T150405Z"))
	w.put("DTSTART;VALUE=DATE", basic(e.Day))
	w.put("DTEND;VALUE=DATE", basic(e.Day+1)) // the first day after it (RFC 5545, 3.6.1)
	if e.Rule != "" {
		w.put("RRULE", e.Rule)
	}
	summary, _ := transfer.Line(e.Summary)
	w.text("SUMMARY", summary)
	if details, _ := transfer.Lines(e.Details); details != "" {
		w.text("DESCRIPTION", details)
	}
	if e.Kind != "" {
		w.text("CATEGORIES", e.Kind)
	}
	w.put("TRANSP", "TRANSPARENT") // the day stays free
	if e.Alarm != nil {
		w.put("BEGIN", "VALARM")
		w.put("ACTION", "DISPLAY")
		w.put("TRIGGER", trigger(*e.Alarm))
		w.text("DESCRIPTION", summary)
		w.put("END", "VALARM")
	}
	w.put("END", "VEVENT")
	return w.err
}

// Close ends the calendar. The writer below stays open.
func (w *Writer) Close() error {
	w.put("END", "VCALENDAR")
	if w.err == nil {
		w.err = w.to.Flush()
	}
	return w.err
}

// Every is the rule of what repeats, counted from an anchor as funnel.Every.After does: of one on the 29th, 30th or 31st a shorter month has
// it on its last day, where a plain rule would leave the month out. "" for what does not repeat.
func Every(e funnel.Every, anchor funnel.Day) string {
	frequency := map[byte]string{'d': "DAILY", 'w': "WEEKLY", 'm': "MONTHLY", 'y': "YEARLY"}[e.Unit]
	if e.Count == 0 || frequency == "" {
		return ""
	}
	rule := "FREQ=" + frequency
	if e.Count > 1 {
		rule += ";INTERVAL=" + strconv.Itoa(e.Count)
	}
	switch _, month, date := anchor.Date(); {
	case e.Unit == 'm' && date > 28:
		return rule + ";BYMONTHDAY=" + strings.Join([]string{"28", "29", "30", "31"}[:date-27], ",") + ";BYSETPOS=-1"
	case e.Unit == 'y' && month == time.February && date == 29:
		return rule + lastOfFebruary
	}
	return rule
}

const lastOfFebruary = ";BYMONTH=2;BYMONTHDAY=-1"

// Birthday is the first day of a birthday in a year, and the rule by which it comes again: that of 29 February on the last day of February.
func Birthday(b funnel.Birthday, year int) (funnel.Day, string) {
	day := b.On(year)
	if b.Month == time.February && b.Date == 29 {
		return day, "FREQ=YEARLY" + lastOfFebruary
	}
	return day, "FREQ=YEARLY"
}

// basic is a day in the basic form, 20261120.
func basic(d funnel.Day) string { return strings.ReplaceAll(d.String(), "-", "") }

// trigger is a stretch of time from the beginning of the event.
func trigger(after funnel.Clock) string {
	text := "PT"
	if h := int(after) / 60; h > 0 {
		text += strconv.Itoa(h) + "H"
	}
	if m := int(after) % 60; m > 0 || after == 0 {
		text += strconv.Itoa(m) + "M"
	}
	return text
}

func (w *Writer) text(name, value string) { w.put(name, w.escapes.Replace(value)) }

// maxLine is the greatest length of a line in bytes, without its end (RFC 5545, 3.1).
const maxLine = 75

// put writes a line, folded between characters.
func (w *Writer) put(name, value string) {
	w.line = append(append(append(w.line[:0], name...), ':'), value...)
	rest, most := w.line, maxLine
	for len(rest) > most {
		cut := most
		for cut > 1 && !utf8.RuneStart(rest[cut]) {
			cut--
		}
		w.write(rest[:cut], "\r\n ")
		rest, most = rest[cut:], maxLine-1
	}
	w.write(rest, "\r\n")
}

func (w *Writer) write(b []byte, end string) {
	if w.err != nil {
		return
	}
	if _, w.err = w.to.Write(b); w.err == nil {
		_, w.err = w.to.WriteString(end)
	}
}
