package widget

// Follow makes the record with a number the row at hand, as soon as rows are Set among which it is.
func (t *Table[R]) Follow(id int64) { t.atID = id }
