//go:build !unix

package book

// mayWrite leaves it to SQLite to find out where nobody can be asked.
func mayWrite(string) bool { return true }
