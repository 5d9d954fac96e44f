package numbers

import (
	"github.com/charmbracelet/x/ansi"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/tui/screen"
	"github.com/funnel-cli/funnel/internal/tui/widget"
)

// partID is a part of the screen.
type partID int

// The parts, in the order in which they are gone through.
const (
	partFunnel partID = iota
	partCompare
	partTrend
	partChannels
	parts
)

// Sizes from which there is room for two columns, for the sentence above the parts, and for how weak its evidence is.
const (
	twoColumns  = 116
	twoHigh     = 24
	sentenceRow = 16
	weakRow     = 32
)

// place is where a part stands, with all its lines, of which those from the scroll position on are seen.
type place struct {
	part       partID
	x, y, w, h int
	lines      []string
}

// frame is what the screen shows in a size.
type frame struct {
	head   []string
	places []place
	tabs   []span // where the names of the parts stand in the line under the first, when not all are seen; by part
	arrows [2]span
}

// span is a run of columns; the end is not part of it.
type span struct{ from, to int }

func (s span) has(x int) bool { return x >= s.from && x < s.to }

// compose lays the screen out.
func (m *Model) compose(size screen.Size) frame {
	w, h := max(1, size.Width), max(1, size.Height)
	var f frame
	f.head = append(f.head, m.heading(w, &f))
	sentence := m.sentenceLines(w, h)
	room := h - len(f.head) - len(sentence)
	switch {
	case m.alone:
		f.places = m.column([]partID{m.focus}, w, 0)
	case w >= twoColumns && room >= twoHigh:
		left := w * 52 / 100
		f.places = append(share(m.column([]partID{partFunnel, partCompare}, left, 0), room),
			share(m.column([]partID{partTrend, partChannels}, w-left, left), room)...)
	default:
		f.places = pageWith(m.column([]partID{partFunnel, partCompare, partTrend, partChannels}, w, 0), m.focus, room-1)
	}
	if len(f.places) < int(parts) {
		f.head = append(f.head, m.tabLine(w, &f))
		room--
	}
	if len(f.places) == 1 {
		f.places[0].h = max(0, room)
	}
	f.head = append(f.head, sentence...)
	for i := range f.places {
		f.places[i].y += len(f.head)
	}
	return f
}

// column lays parts one below the other in a column, each as high as all its lines need.
func (m *Model) column(ids []partID, width, x int) []place {
	var places []place
	for _, id := range ids {
		inner, _, _, _ := widget.InPanel(width, 3)
		lines := m.linesOf(id, inner)
		places = append(places, place{part: id, x: x, w: width, h: len(lines) + 2, lines: lines})
	}
	return places
}

// share shares a height between two parts: each has what it needs, or about half of it and what the other leaves.
func share(two []place, height int) []place {
	above := min(two[0].h, max(height*11/20, height-two[1].h))
	two[0].h = above
	two[1].y, two[1].h = above, height-above
	return two
}

// pageWith puts the parts on pages of a height, in their order and as many on one as fit in full, and returns the page with a part.
func pageWith(all []place, with partID, height int) []place {
	var page []place
	used, found := 0, false
	for _, p := range all {
		if len(page) > 0 && used+p.h > height {
			if found {
				break
			}
			page, used = nil, 0
		}
		p.y = used
		page = append(page, p)
		used += p.h
		found = found || p.part == with
	}
	if last := &page[len(page)-1]; height-last.y > 0 {
		last.h = height - last.y
	}
	return page
}

// shared reports that the parts that are seen share the room.
func (f frame) shared() bool { return len(f.places) > 1 }

// of finds a part among those that are seen; one that is not seen has no room.
func (f frame) of(id partID) place {
	for _, p := range f.places {
		if p.part == id {
			return p
		}
	}
	return place{}
}

// room is how many lines of a part are seen at a time.
func (f frame) room(id partID) int {
	p := f.of(id)
	_, height, _, _ := widget.InPanel(p.w, p.h)
	return height
}

// most is how far a part can be scrolled.
func (f frame) most(id partID) int {
	p := f.of(id)
	return max(0, len(p.lines)-f.room(id))
}

// at is the part at a place.
func (f frame) at(x, y int) (partID, bool) {
	for _, p := range f.places {
		if x >= p.x && x < p.x+p.w && y >= p.y && y < p.y+p.h {
			return p.part, true
		}
	}
	return 0, false
}

// tab is the part whose name stands at a place.
func (f frame) tab(x, y int) (partID, bool) {
	for id, s := range f.tabs {
		if y == 1 && s.has(x) {
			return partID(id), true
		}
	}
	return 0, false
}

// arrow is −1 at the sign for the earlier period, 1 at that for the later one.
func (f frame) arrow(x int) int {
	switch {
	case f.arrows[0].has(x):
		return -1
	case f.arrows[1].has(x):
		return 1
	}
	return 0
}

// heading is the first line: the period between the keys that change it, and whether the numbers are still being read.
func (m *Model) heading(width int, f *frame) string {
	t := m.env.Theme
	reading := ""
	for id := range parts {
		if m.reading(id) {
			reading = t.Warn.Render(m.say(i18n.ReadingNumbers)) + " "
		}
	}
	name := ansi.Truncate(m.periodName(), max(0, width-len(" [  ] ")-ansi.StringWidth(reading)), "…")
	left := " " + t.Key.Render("[") + " " + t.Strong.Render(name) + " " + t.Key.Render("]")
	end := ansi.StringWidth(left)
	f.arrows = [2]span{{0, 3}, {end - 2, end + 1}}
	return widget.Ends(left, reading, width)
}

// tabLine names all parts where not all are seen.
func (m *Model) tabLine(width int, f *frame) string {
	t := m.env.Theme
	line, x := "", 0
	f.tabs = make([]span, parts)
	for id := range parts {
		text, style := " "+m.partName(id)+" ", t.Muted
		if id == m.focus {
			text, style = "["+m.partName(id)+"]", t.Title
		}
		f.tabs[id] = span{x, x + ansi.StringWidth(text)}
		line += style.Render(text)
		x = f.tabs[id].to
	}
	return widget.Ends(line, t.Key.Render("← →")+" ", width)
}

// partName is the short name of a part.
func (m *Model) partName(id partID) string {
	switch id {
	case partCompare:
		return m.say(i18n.PartCompare)
	case partTrend:
		return m.trendTitle()
	case partChannels:
		return m.say(i18n.SectionChannels)
	}
	return m.say(i18n.PartFunnel)
}
