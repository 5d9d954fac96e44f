//go:build race

package book_test

// SQLite in Go is ten times slower under the race detector: tests that try chance try it less often.
const slowness = 8
