package book

// IndexWords are the words of a text as the search index holds them.
func IndexWords(text string) string { return indexWords(text) }
