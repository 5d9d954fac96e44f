package widget

// FieldHolds reports whether a field has room for a whole text.
func FieldHolds(text string) bool { return len(text) <= maxField || len(letters(text)) <= maxField }
