package board

// layout is where the parts of the screen stand. Every column has a border to its left, the last one also to its right.
type layout struct {
	shown  int   // how many columns are seen
	edges  []int // of each column that is seen the place of its border, and that of the last border
	head   int   // lines of numbers over the cards
	rule   bool  // a line between both
	legend bool
	top    int // the first line of cards
	height int // lines of cards
	per    int // lines of a card
	rows   int // cards that are seen
	foot   int // the line of the lower edge
}

// Least room: the width of a column with its border, that of one where nobody has a card, and the height from which everything is
// explained and a card has two lines.
const (
	leastColumn = 18
	crowdColumn = 14
	roomy       = 16
)

// layout lays the parts out. As many columns are seen as fit, the one at hand among them.
func (m *Model) layout() layout {
	w, h := max(1, m.size.Width), max(1, m.size.Height)
	l := layout{head: 1, rule: h >= 8, per: 1}
	if h >= roomy {
		l.head, l.legend, l.per = 2, true, 2
	}
	l.top = 2 + l.head // the heading and the upper edge
	if l.rule {
		l.top++
	}
	l.foot = max(l.top, h-1)
	if l.legend {
		l.foot--
	}
	l.height = l.foot - l.top
	l.rows = max(1, l.height/l.per)
	l.shown = max(1, min(len(m.columns), (w-1)/leastColumn))
	l.edges = m.edgesOf(m.first, l.shown, w-1)
	return l
}

// edgesOf shares a width among columns. The crowd's has only a number to show and leaves its room to the others.
func (m *Model) edgesOf(first, shown, width int) []int {
	edges := make([]int, 1, shown+1)
	x, left := 0, shown
	for i := range shown {
		w := (width - x) / left
		if c := first + i; c < len(m.columns) && m.columns[c].level.Crowd && left > 1 {
			w = min(w, crowdColumn)
		}
		x, left = x+w, left-1
		edges = append(edges, x)
	}
	return edges
}

// settle keeps the column at hand among the columns and among those that are seen, and tells the tables how much of them is.
func (m *Model) settle() {
	m.at = max(0, min(m.at, len(m.columns)-1))
	l := m.layout()
	if !m.drag.begun() { // else the column where the card is held is the one to be seen
		m.first = max(min(m.first, m.at), m.at-l.shown+1)
	}
	m.first = max(0, min(m.first, len(m.columns)-l.shown))
	for i := range m.columns {
		m.columns[i].cards.Resize(l.rows)
	}
}

// columnAt is the column at a place from the left, -1 for none.
func (m *Model) columnAt(l layout, x int) int {
	for i := range l.shown {
		if x >= l.edges[i] && x < l.edges[i+1] && m.first+i < len(m.columns) {
			return m.first + i
		}
	}
	return -1
}
