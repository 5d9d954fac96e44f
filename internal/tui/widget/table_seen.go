package widget

// Seeing is which rows are seen, by their index among all: from the first to before to.
func (t *Table[R]) Seeing() (from, to int) { return t.top, min(t.total, t.top+t.height) }
