//go:build !race

package book_test

const slowness = 1
